#include "cli/commands.h"
#include "cli/orders.h"

#include "base/date.h"

#include <string.h>

struct amend_options {
	const char *as_of, *lang, *output, *pin;
	struct opt_words published;
	int partial, mark, no_notes, forget, dry_run;
};

#define FIELD(name) offsetof(struct amend_options, name)

static const struct opt amend_opts[] = {
    {0, "as-of", "DATE", "the edition of that day, YYYY-MM-DD", OPT_TEXT,
     FIELD(as_of)},
    {'l', "act-lang", "kk|ru",
     "which text is changed, where a file has the act in several languages",
     OPT_TEXT, FIELD(lang)},
    {0, "published", "IRI=DATE",
     "when an order was officially published; also FILE=DATE, or DATE of all",
     OPT_MANY, FIELD(published)},
    {0, "pin", "FILE", "what settles what the orders leave open", OPT_TEXT,
     FIELD(pin)},
    {0, "partial", NULL,
     "apply what can be applied; the act then says what is missing", OPT_FLAG,
     FIELD(partial)},
    {0, "mark", NULL, "keep what went, marked, beside what came", OPT_FLAG,
     FIELD(mark)},
    {0, "no-notes", NULL, "write no editorial notes", OPT_FLAG,
     FIELD(no_notes)},
    {0, "forget", NULL, "keep no record of what went: no way back", OPT_FLAG,
     FIELD(forget)},
    {'n', "dry-run", NULL, "only say what would be done", OPT_FLAG,
     FIELD(dry_run)},
    {'o', "output", "FILE", "write to FILE, not to standard output", OPT_TEXT,
     FIELD(output)},
    {0},
};

/* The act as the orders so far have made it, and what -n has to say. */
struct amend {
	struct cli *cli;
	const struct amend_options *options;
	const char *base_name;
	struct orders orders;
	nusqa_doc *doc;
	char edition[11]; /* the day of what comes out; empty: not known */
	struct buf said;
};

static void amend_refuse(const struct amend *am, size_t refused, size_t count)
{
	const struct messages *ms = &am->cli->messages;

	if (count == 0)
		messages_say(ms, "nothing was written");
	else
		messages_say(ms,
		             "nothing was written: %zu of %zu amendments could "
		             "not be applied%s",
		             refused < count ? refused : count, count,
		             refused < count && !am->options->partial
		                 ? " (--partial applies the others)"
		                 : "");
}

/* For -n: the amendments of one order, and that they would go in. */
static void amend_say(struct amend *am, const char *name,
                      const nusqa_edits *edits)
{
	size_t n = nusqa_edits_count(edits);
	nusqa_buf list = {0};

	nusqa_edits_print(edits, "term", 0, &list);
	buf_add(&am->said, (struct str){list.p, list.n});
	buf_format(&am->said, "%s would change %s: %zu amendment%s\n", name,
	           am->base_name, n, n == 1 ? "" : "s");
	nusqa_buf_free(&list);
}

/* One order, and what it changes. */
struct amender {
	struct act act;
	nusqa_edits *edits; /* NULL after a message */
	size_t errors;      /* of reading them */
};

/* Applies what an order changes up to a day, NULL being that which was asked
   for; false where anything is refused. */
static bool amend_apply(struct amend *am, const struct amender *order,
                        const char *day)
{
	struct cli *cli = am->cli;
	nusqa_apply_options how = {
	    .as_of = day ? day : am->options->as_of,
	    .edition = am->edition[0] ? am->edition : NULL,
	    .staged = day != NULL,
	    .partial = am->options->partial,
	    .made = cli_made(cli),
	    .mark = am->options->mark,
	    .no_notes = am->options->no_notes,
	    .forget = am->options->forget,
	};
	size_t errors = cli->messages.errors, count = 0;
	nusqa_doc *changed = NULL;
	bool good;

	if (order->edits != NULL) {
		count = nusqa_edits_count(order->edits);
		changed = nusqa_apply(cli_grammar(cli), am->doc, order->edits,
		                      &how, &cli->report);
	}
	errors = cli->messages.errors - errors + order->errors;
	good = changed != NULL && (errors == 0 || am->options->partial);
	/* An amendment that was not understood was not applied either. */
	if (!good)
		amend_refuse(am, errors ? errors : 1, count);
	else if (errors != 0)
		messages_say(&cli->messages,
		             "not all amendments of %s are in the act; it "
		             "says which are missing",
		             order->act.file.name);
	if (changed != NULL) {
		nusqa_doc_free(am->doc);
		am->doc = changed;
	}
	return good;
}

/* Has an order a change from a day on?  The first such day after `after`, NULL
   being before all. */
static bool day_next(const struct amender *order, const char *after, char *day)
{
	return order->edits != NULL &&
	       nusqa_edits_day(order->edits, after, day) != 0;
}

/* The last day of an order's changes; empty: it has none. */
static void day_last(const struct amender *order, char *day)
{
	char next[11];

	day[0] = '\0';
	while (day_next(order, day[0] ? day : NULL, next))
		memcpy(day, next, sizeof(next));
}

/* Do some changes of an order come after those of one behind it?  Of an order
   without a known day nothing is told. */
static bool amend_interleaves(const struct amender *orders, size_t n)
{
	char last[11], first[11];

	for (size_t i = 0; i < n; i++)
		if (!day_next(&orders[i], NULL, first))
			return false;
	for (size_t i = 0; i < n; i++) {
		day_last(&orders[i], last);
		for (size_t k = i + 1; k < n && last[0]; k++)
			if (day_next(&orders[k], NULL, first) &&
			    strcmp(first, last) < 0)
				return true;
	}
	return false;
}

/* The next day on which any order changes something, of those asked for. */
static bool amend_day(const struct amend *am, const struct amender *orders,
                      size_t n, char *day)
{
	char next[11], best[11] = "";

	for (size_t i = 0; i < n; i++)
		if (day_next(&orders[i], day[0] ? day : NULL, next) &&
		    (best[0] == '\0' || strcmp(next, best) < 0))
			memcpy(best, next, sizeof(best));
	memcpy(day, best, sizeof(best));
	return day[0] && (am->options->as_of == NULL ||
	                  strcmp(day, am->options->as_of) <= 0);
}

/* Day by day, each order of which something comes into force then. */
static bool amend_staged(struct amend *am, const struct amender *orders,
                         size_t n)
{
	char day[11] = "", next[11], before[11];

	memset(before, 0, sizeof(before));
	while (amend_day(am, orders, n, day)) {
		for (size_t i = 0; i < n; i++)
			if (day_next(&orders[i], before[0] ? before : NULL,
			             next) &&
			    strcmp(next, day) == 0 &&
			    !amend_apply(am, &orders[i], day))
				return false;
		memcpy(before, day, sizeof(before));
	}
	/* What comes later altogether is listed. */
	for (size_t i = 0; i < n; i++)
		if (am->options->as_of != NULL &&
		    day_next(&orders[i], NULL, next) &&
		    strcmp(next, am->options->as_of) > 0 &&
		    !amend_apply(am, &orders[i], NULL))
			return false;
	return true;
}

/* The day of the edition that all the orders make: that which was asked for,
   or the last one on which any of several changes something. */
static void amend_edition(struct amend *am, const struct amender *orders,
                          size_t n)
{
	const char *asked = am->options->as_of;
	char last[11];

	if (asked != NULL)
		memcpy(am->edition, asked, sizeof(am->edition));
	for (size_t i = 0; i < n && asked == NULL; i++) {
		day_last(&orders[i], last);
		if (strcmp(last, am->edition) > 0)
			memcpy(am->edition, last, sizeof(last));
	}
}

static bool amend_all(struct amend *am, const struct amender *orders, size_t n)
{
	bool good = true;

	amend_edition(am, orders, n);
	if (amend_interleaves(orders, n))
		good = amend_staged(am, orders, n);
	else
		for (size_t i = 0; i < n && good; i++)
			good = amend_apply(am, &orders[i], NULL);
	for (size_t i = 0; i < n && good && am->options->dry_run; i++)
		amend_say(am, orders[i].act.file.name, orders[i].edits);
	return good;
}

/* Reads the orders; how many were read, less than n after a message. */
static size_t amend_read(struct amend *am, struct amender *orders, size_t n,
                         char **names)
{
	const struct messages *ms = &am->cli->messages;

	for (size_t i = 0; i < n; i++) {
		size_t errors;

		if (!orders_read(&am->orders, names[i], &orders[i].act)) {
			messages_say(ms, "nothing was written");
			return i;
		}
		errors = ms->errors;
		orders[i].edits = orders_edits(&am->orders, &orders[i].act);
		orders[i].errors = ms->errors - errors;
	}
	return n;
}

/* The earlier act first: of two that come into force on one day the later one
   has the last word. */
static void amend_sort(struct amender *orders, size_t n)
{
	for (size_t i = 1; i < n; i++)
		for (size_t k = i;
		     k > 0 &&
		     nusqa_is_before(orders[k].act.doc, orders[k - 1].act.doc);
		     k--) {
			struct amender t = orders[k];

			orders[k] = orders[k - 1];
			orders[k - 1] = t;
		}
}

static enum status amend_orders(struct amend *am, int count, char **names)
{
	size_t n = (size_t)count, read;
	struct amender *orders =
	    arena_array(&am->cli->arena, n, sizeof(*orders));
	bool good;

	read = amend_read(am, orders, n, names);
	if (read == n)
		amend_sort(orders, n);
	good = read == n && amend_all(am, orders, n);
	for (size_t i = 0; i < read; i++) {
		if (orders[i].edits != NULL)
			nusqa_edits_free(orders[i].edits);
		act_free(&orders[i].act);
	}
	if (!good)
		return STATUS_FAILED;
	if (orders_used(&am->orders))
		return STATUS_DONE;
	messages_say(&am->cli->messages, "nothing was written");
	return STATUS_FAILED;
}

static enum status amend_run(struct cli *cli, const void *options, int argc,
                             char **argv)
{
	struct amend am = {
	    .cli = cli, .options = options, .base_name = argv[0]};
	nusqa_render_options how = {.format = "akn"};
	enum status status;
	struct act base;
	struct date day;

	if (am.options->as_of != NULL &&
	    !date_read(str_from(am.options->as_of), &day)) {
		messages_say(&cli->messages, "--as-of takes a day, YYYY-MM-DD");
		return STATUS_USAGE;
	}
	if (!orders_open(&am.orders, cli, &am.options->published,
	                 am.options->pin))
		return STATUS_USAGE;
	am.orders.first = am.options->lang;
	if (!orders_base(&am.orders, argv[0], &base)) {
		orders_close(&am.orders);
		return STATUS_FAILED;
	}
	am.doc = base.doc;
	status = amend_orders(&am, argc - 1, argv + 1);
	if (status == STATUS_DONE && am.options->dry_run)
		status = act_write_str(cli, buf_str(&am.said), NULL);
	else if (status == STATUS_DONE)
		status = act_write(cli, am.doc, &how, am.options->output);
	buf_free(&am.said);
	orders_close(&am.orders);
	base.doc = am.doc;
	act_free(&base);
	return status;
}

const struct command cmd_amend = {
    .operands = "BASE ORDER...",
    .opts = amend_opts,
    .size = sizeof(struct amend_options),
    .least = 2,
    .most = SIZE_MAX,
    .run = amend_run,
};
