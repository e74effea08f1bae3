/* Reads sentences that are no clauses on a text (statement.rules). */
#include "edit/apiece.h"
#include "edit/aside.h"
#include "edit/bare.h"

#include "base/told.h"
#include "edit/intro.h"

static bool does(const struct match *m, struct str what)
{
	return str_eq(m->rule->does, what);
}

/* An act as a whole, or a list of them. */
static struct edit *put_act(struct reader *r, enum edit_op op, size_t of)
{
	struct address at = {0};

	at.of = of;
	return reader_add(r, op, &at);
}

static bool read_list(struct reader *r, const struct match *m, enum edit_op op)
{
	struct str only = STR("annex:"), *annexes = &only;
	struct edit time = {0}, *e;

	if (m->cap[CAP_when].n && !when_read(r, m->cap[CAP_when], &time))
		return false;

	/* What is "attached" is the only one without a number. */
	if (m->cap[CAP_annex].n && !reader_annexes(r, m, 1, &annexes))
		return false;
	e = put_act(r, op, ADDRESS_LIST);
	e->payload = annexes[0];
	e->effective = time.effective;
	return true;
}

static bool read_intro(struct reader *r, const struct match *m)
{
	bool placed;

	if (does(m, STR("list")))
		return read_list(r, m, EDIT_INTRO);
	reader_add(r, EDIT_INTRO, &(struct address){0})->words = m->all;
	/* All behind it is in the act that it names, or in a place of it. */
	return intro_place(r, m->all, &placed);
}

/* The items stand behind it. */
static bool read_items(struct reader *r, const struct match *m,
                       struct date from)
{
	r->listed = (struct listed){.act = m->cap[CAP_act],
	                            .authority = m->cap[CAP_authority],
	                            .from = from};
	put_act(r, EDIT_INTRO, ADDRESS_LIST)->payload = STR("items");
	return true;
}

/* Do words tell an act, by a number, a day or a title; or is it a code, which
   is cited by its name? */
static bool is_told(struct reader *r, struct str words)
{
	for (size_t i = 0; i < words.n; i++)
		if (byte_is_digit(words.p[i]))
			return true;
	return r->like.block == NULL ||
	       aside_only(r, r->like.block, r->like.text, &r->mask).number.n;
}

/* An act as a whole. */
static bool repeal_act(struct reader *r, const struct match *m,
                       struct date from)
{
	struct work work;
	struct edit *e;

	if (does(m, STR("bare")) && !bare_read(r, m, &work))
		return false;
	if (!is_told(r, m->cap[CAP_act].n ? m->cap[CAP_act] : m->all))
		return reader_refuse(r, "which act", m->all);
	e = put_act(r, EDIT_REPEAL, ADDRESS_BASE);
	e->effective = from;
	if (does(m, STR("bare"))) {
		e->base = work;
		e->settled = true;
		e->named = r->like.text;
	}
	return true;
}

static bool read_repeal(struct reader *r, const struct match *m)
{
	bool item = r->scope.n && r->scope.p[0].of == ADDRESS_LIST;
	struct edit time = {0};
	struct places at;

	if (does(m, STR("list")))
		return read_list(r, m, EDIT_REPEAL);
	if (item)
		time.effective = r->listed.from;
	if (m->cap[CAP_when].n && !when_read(r, m->cap[CAP_when], &time))
		return false;
	if (does(m, STR("items")))
		return read_items(r, m, time.effective);
	if (apiece_is(r, m))
		return apiece_read(r, m);
	if (m->cap[CAP_place].n == 0)
		return repeal_act(r, m, time.effective);
	if (does(m, STR("unit")))
		r->scope = r->last = (struct places){0};
	if (!reader_place(r, m->cap[CAP_place], &at))
		return false;
	for (size_t i = 0; i < at.n; i++)
		reader_add(r, EDIT_REPEAL, &at.p[i])->effective =
		    time.effective;
	return true;
}

static bool read_noop(struct reader *r, const struct match *m)
{
	struct places at;

	if (!reader_place(r, m->cap[CAP_place], &at))
		return false;
	for (size_t i = 0; i < at.n; i++) {
		/* "the text of article 301" is all of it. */
		if (at.p[i].n > 1 && at.p[i].p[at.p[i].n - 1].kind == STEP_TEXT)
			at.p[i].n--;
		reader_add(r, EDIT_NOOP, &at.p[i]);
	}
	return true;
}

/* A new edition of an act as a whole, which no order says all of.  In a place
   that a header line names that place is meant. */
static bool read_whole(struct reader *r, const struct match *m)
{
	return reader_refuse(
	    r,
	    r->scope.n ? N_("not understood")
		       : N_("a new edition of the act as a whole does not say "
	                    "which of its title, preamble, appendices and "
	                    "signatures stay"),
	    r->scope.n ? m->all : STR(""));
}

static struct {
	enum edit_op op;
	bool (*read)(struct reader *r, const struct match *m);
} const readers[] = {
    {EDIT_INTRO, read_intro},    {EDIT_REPEAL, read_repeal},
    {EDIT_NOOP, read_noop},      {EDIT_SUSPEND, force_read},
    {EDIT_VALIDITY, force_read}, {EDIT_FORCE, force_read},
    {EDIT_EFFICACY, force_read}, {EDIT_UNREAD, read_whole},
};

bool statement_read(struct reader *r, struct str *rest, bool *seen)
{
	bool item = r->scope.n && r->scope.p[0].of == ADDRESS_LIST;
	struct match m;
	const struct rule *rule = ruleset_match(
	    r->m,
	    language_rules(r->lang, item ? STR("item") : STR("statement")),
	    *rest, &m);
	enum edit_op op = rule ? edit_op_find(rule->makes) : EDIT_OPS;

	*seen = rule != NULL;
	for (size_t i = 0; i < sizeof(readers) / sizeof(*readers); i++) {
		if (readers[i].op != op)
			continue;
		*rest = str_strip(str_after(*rest, m.all.n));
		r->like.by = rule;
		return readers[i].read(r, &m);
	}
	*seen = false;
	return true;
}
