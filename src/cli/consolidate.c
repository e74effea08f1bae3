/* Orders applied in turn. */
#include "cli/consolidate.h"

#include "base/date.h"

#include <string.h>

static void consolidate_refuse(const struct consolidation *c, size_t refused,
                               size_t count)
{
	const struct messages *ms = &c->cli->messages;
	const char *others =
	    refused < count && !c->how.partial
		? N_("%s: %zu of %zu amendments could not be applied "
	             "(--partial applies the others)")
		: N_("%s: %zu of %zu amendments could not be applied");

	refused = refused < count ? refused : count;
	if (count == 0)
		messages_say(ms, "%s", c->nothing);
	else
		messages_say(ms, others, c->nothing, refused, count);
}

void consolidate_becomes(struct consolidation *c, nusqa_doc *doc)
{
	if (c->doc != c->base && c->doc != c->unmarked)
		nusqa_doc_free(c->doc);
	c->doc = doc;
}

bool applying_day(const struct applying *order, const char *after, char *day)
{
	if (order->only[0] != '\0') {
		memcpy(day, order->only, sizeof(order->only));
		return after == NULL || strcmp(day, after) > 0;
	}
	if (order->from[0] != '\0' &&
	    (after == NULL || strcmp(after, order->from) < 0))
		after = order->from;
	return order->edits != NULL &&
	       nusqa_edits_day(order->edits, after, day) != 0;
}

void applying_end(const struct messages *ms, struct applying *order,
                  const char *ended, const char *day)
{
	if (!order->ended)
		messages_say(ms,
		             "%s: not applied: the act is repealed from %s, "
		             "before the change of %s",
		             order->act.file.name, ended, day);
	order->ended = true;
}

/* Is the act, of a library, repealed before an order changes it? */
static bool is_ended(const struct consolidation *c, struct applying *order,
                     const char *day)
{
	char first[11], ended[11];
	nusqa_facts facts;

	if (c->base == NULL)
		return false;
	nusqa_about(c->doc, &facts);
	if (!act_day(facts.ended, ended))
		return false;
	if (day == NULL && applying_day(order, NULL, first))
		day = first;
	if (day == NULL || strcmp(day, ended) < 0)
		return false;
	applying_end(&c->cli->messages, order, ended, day);
	return true;
}

/* Tells how an order came out; false: it is not to go on. */
static bool applied_say(const struct consolidation *c,
                        const struct applying *order, size_t errors,
                        bool changed)
{
	const struct messages *ms = &c->cli->messages;
	size_t count = order->edits ? nusqa_edits_count(order->edits) : 0;
	const char *name = order->act.file.name;

	/* Of a library the other orders are applied, too. */
	if (!changed && c->how.partial && c->base != NULL && count != 0) {
		nusqa_facts facts;

		nusqa_about(order->act.doc, &facts);
		nusqa_lack(cli_grammar(c->cli), c->doc, facts.iri, 0);
		messages_say(ms,
		             "nothing of %s could be applied: the act goes on "
		             "without it, and says so",
		             name);
		return true;
	}
	/* An amendment that was not understood was not applied either. */
	if (!changed || (errors != 0 && !c->how.partial)) {
		consolidate_refuse(c, errors ? errors : 1, count);
		return false;
	}
	if (errors != 0)
		messages_say(
		    ms,
		    c->unnoted ? N_("not all amendments of %s are in ours")
			       : N_("not all amendments of %s are in the act; "
		                    "it says which are missing"),
		    name);
	return true;
}

/* Applies what an order changes up to a day, NULL being that which was asked
   for; false where anything is refused. */
static bool apply_one(struct consolidation *c, struct applying *order,
                      const char *day)
{
	struct cli *cli = c->cli;
	nusqa_apply_options how = c->how;
	size_t errors = cli->messages.errors;
	nusqa_doc *changed = NULL;
	bool good;

	if (order->only[0] != '\0' && day == NULL) {
		if (c->how.as_of != NULL &&
		    strcmp(order->only, c->how.as_of) > 0)
			return true;
		day = order->only;
	}
	if (is_ended(c, order, day))
		return true;
	how.as_of = day ? day : c->how.as_of;
	how.staged = day != NULL;
	how.unlisted = order->only[0] != '\0';
	how.mark = 0;
	how.bare = c->unnoted && how.as_of == NULL;
	how.edition = c->edition[0] && !how.bare ? c->edition : NULL;
	if (order->edits != NULL)
		changed = nusqa_apply(cli_grammar(cli), c->doc, order->edits,
		                      &how, &cli->report);
	errors = cli->messages.errors - errors + order->errors;
	good = applied_say(c, order, errors, changed != NULL);
	if (changed != NULL)
		consolidate_becomes(c, changed);
	return good;
}

/* The last day of an order's changes; empty: it has none. */
static void day_last(const struct applying *order, char *day)
{
	char next[11];

	day[0] = '\0';
	while (applying_day(order, day[0] ? day : NULL, next))
		memcpy(day, next, sizeof(next));
}

/* Do some changes of an order come after those of one behind it?  Where a day
   is not known nothing is told. */
static bool is_interleaved(const struct applying *orders, size_t n)
{
	char last[11], first[11];

	for (size_t i = 0; i < n; i++)
		if (!applying_day(&orders[i], NULL, first) ||
		    !nusqa_edits_dated(orders[i].edits))
			return false;
	for (size_t i = 0; i < n; i++) {
		day_last(&orders[i], last);
		for (size_t k = i + 1; k < n && last[0]; k++)
			if (applying_day(&orders[k], NULL, first) &&
			    strcmp(first, last) < 0)
				return true;
	}
	return false;
}

/* The next day on which any order changes something, of those asked for. */
static bool day_due(const struct consolidation *c,
                    const struct applying *orders, size_t n, char *day)
{
	char next[11], best[11] = "";

	for (size_t i = 0; i < n; i++)
		if (applying_day(&orders[i], day[0] ? day : NULL, next) &&
		    (best[0] == '\0' || strcmp(next, best) < 0))
			memcpy(best, next, sizeof(best));
	memcpy(day, best, sizeof(best));
	return day[0] &&
	       (c->how.as_of == NULL || strcmp(day, c->how.as_of) <= 0);
}

/* Day by day, each order of which something comes into force then. */
static bool apply_staged(struct consolidation *c, struct applying *orders,
                         size_t n)
{
	char day[11] = "", next[11], before[11];

	memset(before, 0, sizeof(before));
	while (day_due(c, orders, n, day)) {
		for (size_t i = 0; i < n; i++)
			if (applying_day(&orders[i], before[0] ? before : NULL,
			                 next) &&
			    strcmp(next, day) == 0 &&
			    !apply_one(c, &orders[i], day))
				return false;
		memcpy(before, day, sizeof(before));
	}
	/* What comes later altogether is listed. */
	for (size_t i = 0; i < n; i++)
		if (c->how.as_of != NULL &&
		    applying_day(&orders[i], NULL, next) &&
		    strcmp(next, c->how.as_of) > 0 &&
		    !apply_one(c, &orders[i], NULL))
			return false;
	return true;
}

/* The day of the edition that all the orders make: that which was asked for,
   or the last one on which any of several changes something. */
static void edition_settle(struct consolidation *c,
                           const struct applying *orders, size_t n)
{
	const char *asked = c->how.as_of;
	char last[11];

	if (asked != NULL)
		memcpy(c->edition, asked, sizeof(c->edition));
	for (size_t i = 0; i < n && asked == NULL; i++) {
		day_last(&orders[i], last);
		if (strcmp(last, c->edition) > 0)
			memcpy(c->edition, last, sizeof(last));
	}
}

bool consolidate_apply(struct consolidation *c, struct applying *orders,
                       size_t n)
{
	bool good = true;

	edition_settle(c, orders, n);
	if (is_interleaved(orders, n))
		good = apply_staged(c, orders, n);
	else
		for (size_t i = 0; i < n && good; i++)
			good = apply_one(c, &orders[i], NULL);
	for (size_t i = 0; i < n && good && c->applied; i++)
		c->applied(c->to, orders[i].act.file.name, orders[i].edits);
	return good;
}

/* Reads the orders; how many were read, less than n after a message. */
static size_t orders_all(struct consolidation *c, struct applying *orders,
                         size_t n, char **names)
{
	const struct messages *ms = &c->cli->messages;

	for (size_t i = 0; i < n; i++) {
		size_t errors;

		if (!orders_read(c->orders, names[i], &orders[i].act)) {
			messages_say(ms, "%s", c->nothing);
			return i;
		}
		orders[i].list = nusqa_is_edits(orders[i].act.doc) != 0;
		if (orders[i].list)
			continue;
		errors = ms->errors;
		orders[i].edits = orders_edits(c->orders, &orders[i].act);
		orders[i].errors = ms->errors - errors;
	}
	return n;
}

/* Lists of edits, as nusqa diff writes them, in the order in which they were
   given: they have no day, and so nothing else goes with them. */
static bool apply_lists(struct consolidation *c, const struct applying *orders,
                        size_t n)
{
	const struct messages *ms = &c->cli->messages;
	bool good = c->how.as_of == NULL && c->applied == NULL;

	for (size_t i = 0; i < n; i++)
		good &= orders[i].list;
	if (!good)
		messages_say(ms, "a list of edits has no day, and says itself "
		                 "what it does: it goes with no order, "
		                 "--as-of or -n");
	for (size_t i = 0; i < n && good; i++) {
		nusqa_doc *changed =
		    nusqa_edit(c->doc, orders[i].act.doc, &c->cli->report);

		good = changed != NULL;
		if (!good)
			continue;
		consolidate_becomes(c, changed);
	}
	if (!good)
		messages_say(ms, "%s", c->nothing);
	return good;
}

static bool has_list(const struct applying *orders, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (orders[i].list)
			return true;
	return false;
}

void applying_sort(struct applying *orders, size_t n)
{
	for (size_t i = 1; i < n; i++)
		for (size_t k = i;
		     k > 0 &&
		     nusqa_is_before(orders[k].act.doc, orders[k - 1].act.doc);
		     k--) {
			struct applying t = orders[k];

			orders[k] = orders[k - 1];
			orders[k - 1] = t;
		}
}

bool consolidate_day(const struct consolidation *c)
{
	struct date day;

	if (c->how.as_of == NULL || date_read(str_from(c->how.as_of), &day))
		return true;
	messages_say(&c->cli->messages, "--as-of takes a day, YYYY-MM-DD");
	return false;
}

/*
 * Marks are set when all is applied, so that what went counts nowhere.  Those
 * of one order stand where it put them; of several orders, and where those of
 * one do not give both editions, they are what the editions differ in.
 */
void consolidate_mark(struct consolidation *c, const struct applying *orders,
                      size_t n)
{
	nusqa_doc *direct = NULL, *compared = NULL, *old = c->unmarked;
	nusqa_apply_options how = c->how;
	bool holds = false;

	how.edition = c->edition[0] ? c->edition : NULL;
	if (n == 1 && orders[0].edits != NULL)
		direct = nusqa_apply(cli_grammar(c->cli), old, orders[0].edits,
		                     &how, NULL);
	if (direct != NULL)
		holds = nusqa_marks_hold(direct, old, c->doc) != 0;
	if (!holds) {
		compared = nusqa_marked(old, c->doc);
		holds = nusqa_marks_hold(compared, old, c->doc) != 0;
		if (direct != NULL && holds) {
			nusqa_doc_free(direct);
			direct = NULL;
		}
	}
	if (!holds)
		messages_code(&c->cli->messages, DIAG_MARKS_INEXACT, "",
		              STR(""));
	if (direct != NULL)
		nusqa_doc_free(compared);
	consolidate_becomes(c, direct != NULL ? direct : compared);
}

static void orders_free(struct applying *orders, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (orders[i].edits != NULL)
			nusqa_edits_free(orders[i].edits);
		act_free(&orders[i].act);
	}
}

/* Was all that was told of the orders of use? */
static bool consolidate_used(const struct consolidation *c, bool good)
{
	if (!good || orders_used(c->orders))
		return good;
	messages_say(&c->cli->messages, "%s", c->nothing);
	return false;
}

bool consolidate(struct consolidation *c, size_t n, char **names)
{
	struct applying *orders =
	    arena_array(&c->cli->arena, n, sizeof(*orders));
	size_t read = orders_all(c, orders, n, names);
	bool good;

	if (c->how.mark)
		c->unmarked = c->doc;
	if (read == n && has_list(orders, n)) {
		good = apply_lists(c, orders, n);
	} else {
		if (read == n)
			applying_sort(orders, n);
		good = read == n && consolidate_apply(c, orders, n);
	}
	if (good && c->unmarked != NULL && c->doc != c->unmarked)
		consolidate_mark(c, orders, n);
	if (c->unmarked != NULL && c->doc != c->unmarked)
		nusqa_doc_free(c->unmarked);
	c->unmarked = NULL;
	orders_free(orders, read);
	return consolidate_used(c, good);
}
