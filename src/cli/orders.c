#include "cli/orders.h"

#include "base/date.h"

#include <string.h>

/* "IRI=DATE": what is before the last "=", and the day; false where that is
   none. */
static bool published_read(const char *s, struct str *of, struct str *day)
{
	struct date d;
	struct str rest = str_from(s);

	*of = STR("");
	*day = rest;
	for (size_t i = 0; i < rest.n; i++) {
		if (rest.p[i] != '=')
			continue;
		*of = str_sub(rest, 0, i);
		*day = str_after(rest, i + 1);
	}
	return date_read(*day, &d);
}

bool orders_open(struct orders *o, struct cli *cli,
                 const struct opt_words *published, const char *pin_file)
{
	struct str of, day;
	nusqa_input input = {.name = pin_file};

	*o = (struct orders){.cli = cli, .published = published};
	for (size_t i = 0; i < published->n; i++) {
		if (published_read(published->p[i], &of, &day))
			continue;
		messages_say(&cli->messages,
		             "--published takes a day, YYYY-MM-DD, or "
		             "IRI=DAY, or FILE=DAY, not %s",
		             published->p[i]);
		return false;
	}
	if (pin_file == NULL)
		return true;
	if (!file_read(&cli->messages, pin_file, &o->pin_file))
		return false;
	input.bytes = o->pin_file.bytes.p;
	input.n = o->pin_file.bytes.n;
	o->pins = nusqa_pins_read(&input, &cli->report);
	if (o->pins == NULL)
		file_free(&o->pin_file);
	return o->pins != NULL;
}

/* Is it the file that is meant, with its folders or without? */
static bool is_file(const char *name, struct str of)
{
	struct str s = str_from(name);

	return str_ends(s, of) && (s.n == of.n || s.p[s.n - of.n - 1] == '/');
}

/* An IRI as it is written, with "/akn/" in front or without. */
static const char *published_iri(struct arena *a, struct str of)
{
	return str_z(
	    a, str_starts(of, STR("/")) ? of : str_join(a, STR("/akn/"), of));
}

bool orders_publish(struct orders *o, nusqa_doc *doc)
{
	struct str of, day;
	bool told = false;

	for (size_t i = 0; i < o->published->n; i++) {
		published_read(o->published->p[i], &of, &day);
		if (of.n == 0 ||
		    !nusqa_publish(doc, published_iri(&o->cli->arena, of),
		                   day.p))
			continue;
		o->used[i] = told = true;
	}
	return told;
}

bool orders_published(struct cli *cli, const struct act *act)
{
	nusqa_facts facts;
	char day[11], published[11];

	nusqa_about(act->doc, &facts);
	if (!act_day(facts.day, day) || !act_day(facts.published, published) ||
	    strcmp(published, day) >= 0)
		return true;
	messages_say(&cli->messages,
	             "%s: it is of %s, and was not published on %s, before "
	             "that",
	             act->file.name, day, published);
	return false;
}

/* What is said of the file, or (order) of all orders: of one made later it is
   told that it cannot be meant. */
static bool orders_act(struct orders *o, const char *name, bool order,
                       struct act *act)
{
	nusqa_input input = {.first = o->first};
	struct str of, day;
	size_t all = o->published->n, i;
	bool own = false; /* it is said of this one */

	if (o->pins != NULL)
		input.work = nusqa_pins_work(o->pins, name);
	for (i = 0; i < o->published->n; i++) {
		published_read(o->published->p[i], &of, &day);
		if (of.n == 0 && order)
			all = i;
		if (of.n == 0 || !is_file(name, of))
			continue;
		input.published = day.p;
		o->used[i] = own = true;
	}
	if (!own && all != i) {
		published_read(o->published->p[all], &of, &day);
		input.published = day.p;
		o->used[all] = true;
	}
	if (!act_read_input(o->cli, name, input, act))
		return false;
	own |= orders_publish(o, act->doc);
	if ((input.published == NULL && !own) || orders_published(o->cli, act))
		return true;
	act_free(act);
	input.published = NULL;
	return !own && act_read_input(o->cli, name, input, act);
}

bool orders_read(struct orders *o, const char *name, struct act *act)
{
	return orders_act(o, name, true, act);
}

bool orders_base(struct orders *o, const char *name, struct act *act)
{
	struct str lang;

	if (!orders_act(o, name, false, act))
		return false;
	lang.p = nusqa_doc_lang(act->doc, &lang.n);
	o->first = str_z(&o->cli->arena, lang);
	return true;
}

nusqa_edits *orders_edits(struct orders *o, struct act *order)
{
	struct cli *cli = o->cli;
	const nusqa_grammar *grammar = cli_grammar(cli);
	nusqa_edits *edits =
	    nusqa_amendments(grammar, order->doc, NULL, &cli->report);

	if (edits != NULL && o->pins != NULL)
		nusqa_pins_settle(grammar, o->pins, edits, &cli->report);
	return edits;
}

void orders_know(struct orders *o, struct str iri, struct str name, bool order)
{
	struct arena *a = &o->cli->arena;
	const char *file = str_z(a, name);
	struct str of, day;

	for (size_t i = 0; i < o->published->n; i++) {
		published_read(o->published->p[i], &of, &day);
		if (of.n == 0)
			o->known[i] |= order;
		else if (is_file(file, of) ||
		         str_eq(iri, str_from(published_iri(a, of))))
			o->known[i] = true;
	}
}

bool orders_dates(const struct orders *o, struct str iri, struct str name,
                  bool order)
{
	struct orders is = *o;

	for (size_t i = 0; i < o->published->n; i++)
		is.known[i] = false;
	orders_know(&is, iri, name, order);
	for (size_t i = 0; i < o->published->n; i++)
		if (is.known[i])
			return true;
	return false;
}

/* Tells which were of no act, of all that are false. */
static bool orders_all(const struct orders *o, const bool *which)
{
	bool all = true;

	for (size_t i = 0; i < o->published->n; i++) {
		if (which[i])
			continue;
		messages_say(&o->cli->messages,
		             "--published=%s is about none of the orders",
		             o->published->p[i]);
		all = false;
	}
	return all;
}

bool orders_known(const struct orders *o)
{
	return orders_all(o, o->known);
}

bool orders_used(const struct orders *o)
{
	bool pins =
	    o->pins == NULL || nusqa_pins_used(o->pins, &o->cli->report);

	return orders_all(o, o->used) && pins;
}

void orders_close(struct orders *o)
{
	if (o->pins != NULL) {
		nusqa_pins_free(o->pins);
		file_free(&o->pin_file);
	}
	*o = (struct orders){0};
}
