/* One clause in words. */
#include "draft/text.h"

#include "draft/act.h"
#include "draft/fresh.h"
#include "draft/swap.h"

#include <string.h>

/* A sentence while its slots are filled. */
struct saying {
	const struct namer *n;
	const struct entry *row;
	struct str s;
};

static struct saying say(const struct text *t, const char *row)
{
	struct saying s = {.n = &t->namer, .row = namer_row(&t->namer, row)};

	s.s = s.row ? entry_cell(s.row, STR("text")) : STR("");
	return s;
}

static struct str form_of(const struct saying *s, const char *column)
{
	return s->row ? entry_cell(s->row, str_from(column)) : STR("");
}

static void fill(struct saying *s, const char *slot, struct str value)
{
	s->s = str_fill(s->n->a, s->s, str_from(slot), value);
}

/* A number, however it is printed: "15", "0,1", "60 000", "3-1". */
static bool is_figures(struct str s)
{
	bool figure = false;

	for (size_t i = 0; i < s.n; i++) {
		figure |= byte_is_digit(s.p[i]);
		if (!byte_is_digit(s.p[i]) && !strchr(" ,.-/", s.p[i]))
			return false;
	}
	return figure;
}

/* One word, and nothing else but brackets around it: "(жыл)"? */
static bool is_word(struct str s)
{
	if (str_starts(s, STR("(")) && str_ends(s, STR(")")))
		s = str_sub(s, 1, s.n - 1);
	if (s.n == 0)
		return false;
	while (s.n) {
		size_t len;
		uint32_t c = str_rune(s, &len);

		if (!rune_is_letter(c) && !rune_is_digit(c) && c != '-')
			return false;
		s = str_after(s, len);
	}
	return true;
}

/* What words in quotes are called: a word, words, figures. */
static struct str quoted_noun(const struct namer *n, struct str words,
                              struct str form)
{
	bool figures = is_figures(words);
	bool many = figures ? words.n > 1 : !is_word(words);
	const struct entry *e =
	    wordlist_entry(language_list(n->lang, STR("pieces")), STR("piece"),
	                   figures ? STR("figure") : STR("word"));

	if (e == NULL)
		return STR("");
	if (many)
		form = form.n ? str_format(n->a, "PL.%.*s", STR_ARG(form))
		              : STR("PL");
	return entry_form(e, form);
}

/* Without the blanks that an empty slot leaves. */
static void put(struct text *t, struct str s)
{
	bool blank = true;

	s = str_strip(s);
	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] == ' ' && blank)
			continue;
		blank = s.p[i] == ' ';
		buf_char(t->out, s.p[i]);
	}
}

/* Fill in a place, with what stands before it, if it is any. */
static void fill_place(struct saying *s, struct str place)
{
	struct str front = form_of(s, "front");

	fill(s, "{place}",
	     front.n && place.n ? str_format(s->n->a, "%.*s %.*s",
	                                     STR_ARG(front), STR_ARG(place))
	                        : place);
}

/* The slots for words in quotes, or for marks by their names. */
static void fill_swap(struct saying *s, const struct swap *w)
{
	const struct namer *n = s->n;
	bool sign = w->kind == SWAP_SIGN;
	struct str beside = sign ? w->of : w->old;

	if (sign) {
		fill(s, "{sign}",
		     entry_form(swap_sign_name(n->lang, w->old),
		                form_of(s, "title")));
		fill(s, "{newsign}",
		     entry_form(swap_sign_name(n->lang, w->new),
		                form_of(s, "new")));
	}
	fill(s, "{oldnoun}", quoted_noun(n, beside, form_of(s, "old")));
	fill(s, "{newnoun}", quoted_noun(n, w->new, form_of(s, "new")));
	fill(s, "{new}", act_quoted(n->a, w->new));
	fill(s, "{old}", act_quoted(n->a, beside));
}

bool text_goes_on(const struct clause *c, const struct clause *next)
{
	return c->kind == CLAUSE_WORDS && next->kind == CLAUSE_WORDS &&
	       c->at == next->at && !c->column && !next->column &&
	       c->nalso == 0 && next->nalso == 0;
}

/* What is done to words of a leaf, in one sentence: the place is said once. */
static void put_words(struct text *t, const struct clause *c, size_t scope)
{
	static const char *const rows[] = {[SWAP_SUBST] = "subst",
	                                   [SWAP_SIGN] = "subst-sign",
	                                   [SWAP_DELETE] = "delete-words",
	                                   [SWAP_AFTER] = "after",
	                                   [SWAP_BEFORE] = "before"};

	for (size_t i = 0; i < c->nswaps; i++) {
		struct saying s = say(t, rows[c->swaps[i].kind]);
		struct place place = {.o = &t->plan->d->x,
		                      .item = c->at,
		                      .scope = scope,
		                      .more = c->nalso,
		                      .also = c->also};

		if (c->column)
			place.scope = place.o->p[c->at].parent;
		if (i > 0)
			buf_add(t->out, STR(", "));
		fill_place(&s, i || t->on ? STR("")
		                          : place_print(&t->namer, place,
		                                        form_of(&s, "place")));
		fill(&s, "{verb}",
		     form_of(&s,
		             t->more || i + 1 < c->nswaps ? "going" : "verb"));
		fill_swap(&s, &c->swaps[i]);
		put(t, s.s);
	}
}

/* "A", "B": the words of swaps in quotes. */
static struct str quoted_list(struct arena *a, const struct clause *c, bool new)
{
	struct str list = STR("");

	for (size_t i = 0; i < c->nswaps; i++) {
		const struct swap *w = &c->swaps[i];
		struct str words = act_quoted(a, new ? w->new : w->old);

		list = i ? str_format(a, "%.*s, %.*s", STR_ARG(list),
		                      STR_ARG(words))
		         : words;
	}
	return list;
}

/* All that is in quotes, one behind the other. */
static struct str unquoted_list(struct arena *a, const struct clause *c,
                                bool new)
{
	struct str list = STR("");

	for (size_t i = 0; i < c->nswaps; i++)
		list = str_strip(str_format(
		    a, "%.*s %.*s", STR_ARG(list),
		    STR_ARG(new ? c->swaps[i].new : c->swaps[i].old)));
	return list;
}

/* Words that change throughout. */
static void put_spread(struct text *t, const struct clause *c)
{
	struct saying s = say(t, c->nswaps > 1 ? "spread-many" : "spread");
	const struct namer *n = &t->namer;

	fill(&s, "{oldnoun}",
	     quoted_noun(n, unquoted_list(n->a, c, false), form_of(&s, "old")));
	fill(&s, "{newnoun}",
	     quoted_noun(n, unquoted_list(n->a, c, true), form_of(&s, "new")));
	fill(&s, "{new}", quoted_list(n->a, c, true));
	fill(&s, "{old}", quoted_list(n->a, c, false));
	put(t, s.s);
}

/* A new wording in quotes, as a block of its own. */
static void put_quoted(struct text *t, struct str words, bool table)
{
	struct str quoted = act_quoted(
	    t->namer.a,
	    table ? str_format(t->namer.a, "\n%.*s\n", STR_ARG(words)) : words);

	buf_add(t->out, STR("\n\n" FRESH_INDENT));
	buf_add(t->out, quoted);
}

/* The form of what comes with another one. */
static struct str with_form(const struct text *t)
{
	const struct entry *row = namer_row(&t->namer, "series");

	return row ? entry_cell(row, STR("place")) : STR("");
}

/* A sentence comes or goes. */
static void put_sentence(struct text *t, const struct clause *c, size_t scope)
{
	bool comes = c->swaps[0].kind == SWAP_AFTER;
	struct saying s = say(t, comes ? "insert" : "delete");
	struct place place = {
	    .o = &t->plan->d->x, .item = c->at, .scope = scope};
	struct place sentence = place;

	sentence.sentence = c->behind;
	fill_place(&s, place_print(&t->namer, comes ? place : sentence,
	                           form_of(&s, "place")));
	if (comes)
		fill(&s, "{with}",
		     place_bare(&t->namer, sentence, with_form(t)));
	put(t, s.s);
	if (comes)
		put_quoted(t, c->swaps[0].new, false);
}

/* The words of n units side by side, from y on. */
static void put_fresh(struct text *t, size_t y, size_t n)
{
	const struct outline *o = &t->plan->d->y;
	const struct node *node = o->p[y].node;
	bool rows = node->kind == NODE_TR;
	struct buf out = {0};

	/* A heading comes with its number. */
	if (node->kind == NODE_HEADING && node->prev &&
	    node->prev->kind == NODE_NUM)
		fresh_print(node->prev, true, &out);
	for (size_t i = 0; i < n; i++, y = o->p[y].end) {
		node = o->p[y].node;
		if (!rows) {
			fresh_print(node, i == 0 || node->kind == NODE_HEADING,
			            &out);
			continue;
		}
		if (i > 0)
			buf_char(&out, '\n');
		fresh_row(node, &out);
	}
	/* Empty cells at the ends of rows are divided by tabs, too. */
	put_quoted(t, rows ? buf_str(&out) : str_strip(buf_str(&out)), rows);
	buf_free(&out);
}

/* Rows that come behind another one. */
static void put_rows(struct text *t, const struct clause *c, size_t scope)
{
	struct saying s = say(t, c->n > 1 ? "insert-rows" : "insert-row");
	struct place behind = {
	    .o = &t->plan->d->x, .item = c->at, .scope = scope};

	fill_place(&s, place_print(&t->namer, behind, form_of(&s, "place")));
	put(t, s.s);
	put_fresh(t, c->y, c->n);
}

static void put_insert(struct text *t, const struct clause *c, size_t scope)
{
	const struct outline *o = &t->plan->d->y;
	bool row = o->p[c->y].node->kind == NODE_TR;
	struct saying s = say(t, "insert");
	size_t in = o->p[c->y].parent;
	size_t above = in == NOWHERE ? NOWHERE : o->p[in].pair;
	struct place unit = {.o = &t->plan->d->x,
	                     .item = c->at != NOWHERE ? c->at : above,
	                     .scope = scope,
	                     .part = c->at != NOWHERE};
	struct place new = {.o = o,
	                    .item = c->y,
	                    .more = c->n - 1,
	                    .first = c->behind,
	                    .part = c->part};
	bool named =
	    above != NOWHERE && (o->p[in].node->kind == NODE_ARTICLE ||
	                         o->p[in].node->kind == NODE_PARAGRAPH ||
	                         o->p[in].node->kind == NODE_SUBPARAGRAPH ||
	                         (row && !o->p[in].only));

	fill_place(&s, named
	                   ? place_print(&t->namer, unit, form_of(&s, "place"))
	                   : STR(""));
	fill(&s, "{with}", place_bare(&t->namer, new, with_form(t)));
	put(t, s.s);
	put_fresh(t, c->y, c->n);
}

struct str text_annex(const struct text *t, size_t n, struct str form)
{
	const struct namer *nm = &t->namer;
	const struct wordlist *list = language_list(nm->lang, STR("annex"));
	struct str noun = entry_form(&list->entries.p[0], form);

	if (t->annexes.n < 2)
		return noun;
	return str_fill(nm->a,
	                str_fill(nm->a,
	                         language_label(nm->lang, STR("unit-number")),
	                         STR("{num}"), str_format(nm->a, "%zu", n)),
	                STR("{noun}"), noun);
}

/* An appendix comes with an appendix of the draft. */
static void put_annex(struct text *t, const struct clause *c)
{
	const struct outline *o = &t->plan->d->y;
	bool new = c->kind == CLAUSE_INSERT;
	size_t of = new ? plan_appendix(o, c->y) : NOWHERE, at = 0;
	struct saying s = say(t, of != NOWHERE ? "annex-insert-of"
	                         : new         ? "annex-insert"
	                                       : "annex-replace");
	struct place place = {
	    .o = &t->plan->d->x, .item = c->x, .scope = NOWHERE};
	struct place with = {.o = o, .item = c->y};
	struct str form = form_of(&s, "place");

	while (at < t->annexes.n && t->annexes.p[at] != c->y)
		at++;
	if (new)
		fill(&s, "{with}", place_bare(&t->namer, with, with_form(t)));
	fill_place(&s, of != NOWHERE ? place_annexed(&t->namer, o, of, form)
	               : new         ? STR("")
	                             : place_whole(&t->namer, place, form));
	fill(&s, "{annex}", text_annex(t, at + 1, form_of(&s, "new")));
	fill(&s, "{own}", act_own(&t->namer, t->base, form_of(&s, "old")));
	put(t, s.s);
}

static bool is_annex(const struct text *t, const struct clause *c)
{
	return (c->kind == CLAUSE_REPLACE || c->kind == CLAUSE_INSERT) &&
	       t->plan->d->y.p[c->y].node->kind == NODE_ATTACHMENT;
}

/* A unit goes, gets another number, or a new wording. */
static void put_unit(struct text *t, const struct clause *c, size_t scope)
{
	struct saying s = say(t, c->kind == CLAUSE_REPLACE  ? "replace"
	                         : c->kind == CLAUSE_DELETE ? "delete"
	                         : c->n > 1                 ? "renumber-many"
	                                                    : "renumber");
	struct place place = {.o = &t->plan->d->x,
	                      .item = c->x,
	                      .scope = scope,
	                      .more = c->n - 1};
	struct place called = {
	    .o = &t->plan->d->y, .item = c->y, .more = c->n - 1};

	fill_place(&s, place_print(&t->namer, place, form_of(&s, "place")));
	if (c->kind == CLAUSE_RENUMBER)
		fill(&s, "{with}",
		     place_bare(&t->namer, called, form_of(&s, "new")));
	put(t, s.s);
	if (c->kind == CLAUSE_REPLACE)
		put_fresh(t, c->y, c->n);
}

void text_clause(struct text *t, struct clause *c, size_t scope)
{
	if (c->kind == CLAUSE_WORDS)
		put_words(t, c, scope);
	else if (c->kind == CLAUSE_SPREAD)
		put_spread(t, c);
	else if (c->kind == CLAUSE_SENTENCE)
		put_sentence(t, c, scope);
	else if (is_annex(t, c))
		put_annex(t, c);
	else if (c->kind == CLAUSE_INSERT && c->at != NOWHERE &&
	         t->plan->d->x.p[c->at].node->kind == NODE_TR)
		put_rows(t, c, scope);
	else if (c->kind == CLAUSE_INSERT)
		put_insert(t, c, scope);
	else
		put_unit(t, c, scope);
}
