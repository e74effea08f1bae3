/* The whole act. */
#include "draft/text.h"

#include "draft/act.h"
#include "draft/enact.h"
#include "draft/fresh.h"
#include "draft/naming.h"

/* The lines so far, counted from 1. */
static size_t line_now(struct text *t)
{
	for (; t->counted < t->out->n; t->counted++)
		t->line += t->out->p[t->counted] == '\n';
	return t->line + 1;
}

static struct str cell(const struct text *t, const char *row,
                       const char *column)
{
	const struct entry *e = namer_row(&t->namer, row);

	return e ? entry_cell(e, str_from(column)) : STR("");
}

static struct str fill(const struct text *t, struct str s, const char *slot,
                       struct str value)
{
	return str_fill(t->namer.a, s, str_from(slot), value);
}

static void paragraph(struct text *t, struct str s)
{
	buf_add(t->out, STR("\n\n" FRESH_INDENT));
	buf_add(t->out, s);
}

/* Is it about an appendix as a whole? */
static bool is_of_annex(const struct text *t, const struct clause *c)
{
	const struct diff *d = t->plan->d;

	return (c->x != NOWHERE ? d->x.p[c->x] : d->y.p[c->y]).node->kind ==
	       NODE_ATTACHMENT;
}

/* The appendix, an item of the old outline, that a clause is about. */
static size_t clause_scope(const struct text *t, const struct clause *c)
{
	const struct diff *d = t->plan->d;
	size_t in;

	if (c->kind == CLAUSE_SPREAD)
		return c->at;
	if (c->x != NOWHERE)
		return plan_appendix(&d->x, c->x);
	in = plan_appendix(&d->y, c->y);
	return in == NOWHERE ? NOWHERE : d->y.p[in].pair;
}

/* The row of draft.tsv for so many changes and additions. */
static const char *sort_of(const struct text *t)
{
	static const char *const rows[3][3] = {{"n-0", "0-1", "0-n"},
	                                       {"1-0", "1-1", "1-n"},
	                                       {"n-0", "n-1", "n-n"}};
	size_t changes = 0, additions = 0;

	for (size_t i = 0; i < t->plan->clauses.n; i++) {
		const struct clause *c = &t->plan->clauses.p[i];

		if (c->kind == CLAUSE_INSERT)
			additions += c->n;
		else if (c->nswaps == 0)
			changes += c->n;
		for (size_t k = 0; k < c->nswaps; k++)
			if (c->swaps[k].kind >= SWAP_AFTER)
				additions++;
			else
				changes++;
	}
	return rows[changes > 2 ? 2 : changes][additions > 2 ? 2 : additions];
}

/* The number of a provision of the draft: "1.", "Статья 1." */
static struct str own_number(const struct text *t, unsigned n)
{
	return fill(t,
	            cell(t, act_is_law(t->base) ? "article" : "point", "text"),
	            "{num}", str_format(t->namer.a, "%u", n));
}

static void head_print(struct text *t)
{
	struct str act = act_cite(&t->namer, t->base, ACT_IN_TITLE), s;
	const char *sort = sort_of(t);
	struct str enacts = enact_words(&t->namer, t->base);

	buf_add(t->out, fill(t, cell(t, sort, "title"), "{act}", act));
	buf_add(t->out, STR("\n\n"));
	buf_add(t->out, act_blank(&t->namer, t->base, (struct str){0}));
	if (enacts.n && !act_is_law(t->base))
		paragraph(t, enacts);
	act = act_cite(&t->namer, t->base, ACT_IN_TEXT);
	s = fill(t, cell(t, sort, "text"), "{act}", act);
	paragraph(t, str_format(t->namer.a, "%.*s %.*s",
	                        STR_ARG(own_number(t, 1)), STR_ARG(s)));
}

/* Clauses that stand below one number: those of an appendix. */
static size_t group_end(const struct text *t, size_t from)
{
	const struct clause *p = t->plan->clauses.p;
	size_t scope = clause_scope(t, &p[from]), end = from + 1;

	if (scope == NOWHERE || is_of_annex(t, &p[from])) {
		while (end < t->plan->clauses.n &&
		       text_goes_on(&p[end - 1], &p[end]))
			end++;
		return end;
	}
	while (end < t->plan->clauses.n && !is_of_annex(t, &p[end]) &&
	       clause_scope(t, &p[end]) == scope)
		end++;
	return end;
}

static void header_print(struct text *t, size_t scope)
{
	struct place place = {
	    .o = &t->plan->d->x, .item = scope, .scope = NOWHERE};
	struct str s =
	    place_whole(&t->namer, place, cell(t, "header", "place"));
	struct str front = cell(t, "header", "front");

	if (front.n)
		s = str_format(t->namer.a, "%.*s %.*s", STR_ARG(front),
		               STR_ARG(s));
	/* "утвержденных указанным приказом,": nothing goes on behind it. */
	if (str_ends(s, STR(",")))
		s.n--;
	buf_add(t->out, fill(t, cell(t, "header", "text"), "{place}", s));
}

/* A number, and what stands below it, clauses from i up to end; the only ones
   have none. */
static void group_print(struct text *t, unsigned number, size_t i, size_t end)
{
	struct plan *p = t->plan;
	size_t scope = clause_scope(t, &p->clauses.p[i]);
	bool headed = scope != NOWHERE && !is_of_annex(t, &p->clauses.p[i]);
	bool only = i == 0 && end == p->clauses.n;

	paragraph(t, only ? STR("") : str_format(t->namer.a, "%u) ", number));
	t->namer.naming->line = line_now(t);
	if (headed)
		header_print(t, scope);
	for (size_t from = i; i < end; i++) {
		struct clause *c = &p->clauses.p[i];

		t->more = i + 1 < end && text_goes_on(c, c + 1);
		if (t->on)
			buf_add(t->out, STR(", "));
		else if (headed || i > from)
			paragraph(t, STR(""));
		c->line = t->namer.naming->line = line_now(t);
		text_clause(t, c, headed ? scope : NOWHERE);
		c->end = line_now(t) + 1;
		t->on = t->more;
		if (!t->on)
			buf_char(t->out, i + 1 == p->clauses.n ? '.' : ';');
	}
}

static void clauses_print(struct text *t)
{
	unsigned number = 0;

	for (size_t i = 0, end; i < t->plan->clauses.n; i = end) {
		end = group_end(t, i);
		group_print(t, ++number, i, end);
	}
}

static void force_print(struct text *t)
{
	struct str s = cell(t, "force", "text");

	s = fill(t, s, "{own}",
	         act_own(&t->namer, t->base, cell(t, "force", "old")));
	s = fill(t, s, "{this}", act_this(&t->namer, t->base));
	paragraph(t, str_format(t->namer.a, "%.*s %.*s",
	                        STR_ARG(own_number(t, 2)), STR_ARG(s)));
}

/* What heads an appendix of the draft. */
static void caption_print(struct text *t, size_t n)
{
	struct str s = cell(t, "caption", "text");

	s = fill(t, s, "{annex}", text_annex(t, n, cell(t, "caption", "new")));
	s = fill(t, s, "{act}",
	         act_blank(&t->namer, t->base, cell(t, "caption", "place")));
	s = str_capital(t->namer.a, s);
	while (s.n) {
		struct str line = str_cut(&s, '|');

		buf_add(t->out, line);
		buf_char(t->out, '\n');
	}
}

static void annexes_print(struct text *t)
{
	for (size_t i = 0; i < t->annexes.n; i++) {
		buf_add(t->out, STR("\n\n"));
		caption_print(t, i + 1);
		buf_char(t->out, '\n');
		fresh_print(t->plan->d->y.p[t->annexes.p[i]].node, true,
		            t->out);
	}
}

static void annexes_find(struct text *t)
{
	for (size_t i = 0; i < t->plan->clauses.n; i++) {
		const struct clause *c = &t->plan->clauses.p[i];

		if ((c->kind == CLAUSE_REPLACE || c->kind == CLAUSE_INSERT) &&
		    t->plan->d->y.p[c->y].node->kind == NODE_ATTACHMENT)
			*vec_push(t->namer.a, &t->annexes) = c->y;
	}
}

void text_print(struct text *t)
{
	naming_reset(t->namer.naming);
	annexes_find(t);
	head_print(t);
	clauses_print(t);
	force_print(t);
	annexes_print(t);
	buf_char(t->out, '\n');
}
