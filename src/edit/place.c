/* Reads addresses: how units, their numbers and their order make places. */
#include "edit/place.h"

#include "base/told.h"
#include "edit/series.h"
#include "edit/token.h"
#include "parse/cite.h"

/* A number of a step, or the first of a range. */
struct item {
	struct str num;
	bool bracket, range, ordinal;
	bool object; /* it tells that an order is about its noun */
	bool quote;  /* a name in quotes: "1" for it */
};

/* A unit of an address, with its numbers. */
struct level {
	enum step_kind kind;
	const struct word *noun;
	VEC(struct item) items;
	bool before; /* its numbers stand before it, where others do not */
	bool row;    /* "порядковый номер" has come */
};

/* Units one within the other, in the order of the text. */
struct chain {
	struct level p[ADDRESS_MOST];
	size_t n;
	bool held; /* in the chain before: "in article 5 point 2" */
};

struct phrase_reader {
	struct arena *a;
	const struct language *lang;
	VEC(struct chain) chains;
	VEC(struct item) items; /* whose noun has not come */
	bool big_first;         /* the order of units, and numbers lead */
	bool apart;             /* a comma or "and" has come behind a unit */
	bool ended; /* ... a semicolon: what follows is no part of it */
	bool self, all, close; /* close: the last word was a number */
	bool act;              /* the noun for an act has come ... */
	bool led;              /* ... before all units ... */
	bool mixed;            /* ... beside units that may be of it, or not */
	size_t owned;          /* chains before it */
	bool from;             /* "с": "по" makes a range */
	bool in;               /* "in" stands before the noun that comes */
	struct str *why;
};

static bool refuse(struct phrase_reader *r, const char *why, struct str words)
{
	*r->why =
	    told(r->a, "%.*s: %.*s", STR_ARG(told_whole(r->a, str_from(why))),
	         STR_ARG(words));
	return false;
}

static struct chain *chain_last(struct phrase_reader *r)
{
	return r->chains.n ? &r->chains.p[r->chains.n - 1] : NULL;
}

static struct level *level_last(struct phrase_reader *r)
{
	struct chain *c = chain_last(r);

	return c && c->n ? &c->p[c->n - 1] : NULL;
}

/* Small units lead, and the one that comes is not around those before but in
   them: "in point 1 of article 3 subpoint 3)". */
static bool is_held(const struct phrase_reader *r, const struct chain *c,
                    const struct token *t)
{
	const struct word *place = c->p[0].noun, *noun = t->noun;
	struct step step = {.kind = t->step}, last = {.kind = c->p[0].kind};
	bool text = t->step == STEP_TEXT;

	if (r->big_first || !(noun_is_object(noun) || r->in || text) ||
	    !noun_is_where(place))
		return false;
	/* "In point 1 in its second paragraph", "in article 2 throughout". */
	if (r->in || text)
		return step_holds(&last, &step, HOLD_CHAIN);
	/* "Of the part" looks like "the parts". */
	if ((r->items.n && r->items.p[0].object) ||
	    (!noun_has_form(noun, STR("GEN")) &&
	     !noun_has_form(noun, STR("PL.GEN"))))
		return true;
	last.kind = c->p[c->n - 1].kind;
	return !step_holds(&step, &last, HOLD_CHAIN);
}

static bool read_step(struct phrase_reader *r, const struct token *t)
{
	struct level *last = level_last(r);
	struct chain *c = chain_last(r);
	bool held = c != NULL && !r->apart && is_held(r, c, t);

	if (r->apart && last && last->row)
		r->apart = false;
	if (c == NULL || r->apart || held) {
		/* "of 5 and of 6 the titles": whose is not clear. */
		if (r->big_first && last && noun_is_genitive(last->noun) &&
		    !r->ended)
			return refuse(r, "places in a row", t->words);
		c = vec_push(r->a, &r->chains);
		c->held = held;
	}
	if (c->n == ADDRESS_MOST)
		return refuse(r, "too deep", t->words);
	for (size_t i = 0; i < r->items.n; i++)
		if (r->items.p[i].quote && !step_is_named(t->step))
			return refuse(r, "words in quotes", r->items.p[i].num);
	r->apart = r->ended = r->in = false;
	last = &c->p[c->n++];
	*last = (struct level){.kind = t->step, .noun = t->noun};
	last->before = r->items.n != 0;
	last->items.p = r->items.p;
	last->items.n = r->items.n;
	last->items.cap = r->items.cap;
	r->items.p = NULL;
	r->items.n = r->items.cap = 0;
	return true;
}

/* "In point 3 the parts second and third": what looked like "of the part" is
   what the order is about. */
static void level_part(struct phrase_reader *r)
{
	struct chain *c = chain_last(r);
	struct level l = c->p[c->n - 1];

	if (r->big_first || c->n < 2 || !noun_is_object(l.noun) ||
	    !noun_is_where(c->p[0].noun))
		return;
	c->n--;
	c = vec_push(r->a, &r->chains);
	*c = (struct chain){.p = {l}, .n = 1, .held = true};
}

static bool read_number(struct phrase_reader *r, const struct token *t)
{
	struct level *last = level_last(r);
	struct item item = {.num = t->num,
	                    .bracket = t->bracket,
	                    .ordinal = t->ordinal,
	                    .object = t->object};
	/* "point 3 and the second sentence". */
	bool other = r->apart && last && last->items.n &&
	             last->items.p[0].ordinal != t->ordinal;
	/* "... of article 3 the second and the third sentence". */
	bool ahead = r->close && !r->big_first && t->ordinal && last &&
	             last->items.n && !last->items.p[last->items.n - 1].ordinal;

	/* "2) 6-бап": the first is none of this. */
	if (r->close && !ahead)
		return refuse(r, "numbers in a row", t->words);
	if (r->big_first || last == NULL || last->before || r->in || other ||
	    ahead || r->items.n) {
		*vec_push(r->a, &r->items) = item;
		return true;
	}
	if (t->object && last->items.n == 0)
		level_part(r);
	last = level_last(r);
	*vec_push(r->a, &last->items) = item;
	r->apart = false;
	return true;
}

static bool read_dash(struct phrase_reader *r, const struct token *t)
{
	struct level *last = level_last(r);

	if (r->items.n)
		r->items.p[r->items.n - 1].range = true;
	else if (!r->big_first && last && last->items.n)
		last->items.p[last->items.n - 1].range = true;
	else
		return refuse(r, "a dash", t->words);
	return true;
}

static bool ends_in_name(const struct item *items, size_t n)
{
	return n == 0 || items[n - 1].quote;
}

/* The name behind a number goes without saying; a row or a column may have no
   other. */
static bool read_quote(struct phrase_reader *r, const struct token *t)
{
	struct level *last = level_last(r);
	struct item item = {.num = t->words, .quote = true};

	if (r->big_first && ends_in_name(r->items.p, r->items.n)) {
		*vec_push(r->a, &r->items) = item;
		return true;
	}
	if (!r->big_first && last && step_is_named(last->kind) &&
	    ends_in_name(last->items.p, last->items.n)) {
		*vec_push(r->a, &last->items) = item;
		r->apart = false;
		return true;
	}
	if (r->items.n || (last && last->items.n && !r->apart))
		return true;
	return refuse(r, "words in quotes", t->words);
}

/* An act owns what stands behind its noun; in Russian also the one place right
   before it.  Of others it cannot be told. */
static bool read_act(struct phrase_reader *r)
{
	bool first = r->chains.n == 0 && r->items.n == 0;

	if (r->big_first)
		r->mixed = r->mixed || !(first || r->act);
	else
		r->mixed = r->mixed || r->chains.n > r->owned + 1;
	r->led = r->led || first || r->big_first;
	r->owned = r->chains.n;
	r->act = true;
	return true;
}

static bool read_token(struct phrase_reader *r, const struct token *t)
{
	switch (t->kind) {
	case TOKEN_NUMBER:
		return read_number(r, t);
	case TOKEN_STEP:
		return read_step(r, t);
	case TOKEN_DASH:
		return read_dash(r, t);
	case TOKEN_FROM:
		r->from = true;
		return true;
	case TOKEN_IN:
		r->in = r->chains.n != 0;
		return true;
	case TOKEN_TO:
		return !r->from || read_dash(r, t);
	case TOKEN_QUOTE:
		return read_quote(r, t);
	case TOKEN_AND:
	case TOKEN_COMMA:
		/* Between numbers whose noun has not come it divides these. */
		if (r->items.n == 0)
			r->apart = level_last(r) != NULL;
		r->ended = r->ended || str_eq(t->words, STR(";"));
		return true;
	case TOKEN_ROW:
		if (level_last(r) == NULL || level_last(r)->kind != STEP_ROW)
			return refuse(r, "a number of a row", t->words);
		level_last(r)->row = true;
		r->apart = false;
		return true;
	case TOKEN_SELF:
		r->self = true;
		return true;
	case TOKEN_ALL:
		r->all = true;
		return true;
	case TOKEN_ACT:
		return read_act(r);
	case TOKEN_SKIP:
	case TOKEN_END:
		return true;
	case TOKEN_BAD:
		break;
	}
	return refuse(r, "not understood", t->words);
}

/* The numbers of a range, each a step of its own.  as: how it is printed where
   its hyphen could be that of one number. */
static bool put_series(struct phrase_reader *r, const struct series *series,
                       struct str as, struct step like, struct places *out)
{
	if (series->to - series->from > PLACES_MOST)
		return refuse(r, "a range", like.num);
	for (unsigned v = series->from; v <= series->to; v++) {
		struct address *at = vec_push(r->a, out);

		at->n = 1;
		at->p[0] = (struct step){.kind = like.kind,
		                         .num = series_num(r->a, series, v),
		                         .range = as};
		if (v > series->from)
			at->p[0].after = series_num(r->a, series, v - 1);
	}
	return true;
}

/* Old codes have "2) тармақ"; a letter makes a unit of its own kind. */
static enum step_kind item_kind(enum step_kind kind, const struct item *i)
{
	if (!i->bracket || (kind != STEP_PT && kind != STEP_SP))
		return kind;
	return i->num.p[0] >= '0' && i->num.p[0] <= '9' ? STEP_SP : STEP_LET;
}

/* Does a number of a list stand between those around it, as the front and the
   end of a range would? */
static bool is_in_order(const struct level *l, size_t i,
                        const struct series *series)
{
	unsigned v;

	if (i > 0 &&
	    (!str_number(l->items.p[i - 1].num, &v) || v >= series->from))
		return false;
	return i + 1 == l->items.n ||
	       (str_number(l->items.p[i + 1].num, &v) && v > series->to);
}

/* "15-16-баптар": the plural tells that a range is meant; "3, 15-16-баптар":
   nothing tells.  The base may have a number 15-16, or not. */
static bool put_item(struct phrase_reader *r, const struct level *l, size_t i,
                     bool plural, struct places *out)
{
	const struct item *item = &l->items.p[i];
	struct step step = {.kind = item_kind(l->kind, item), .num = item->num};
	struct series series;
	struct address *at;

	if (plural && !item->quote && series_hyphen(item->num, &series)) {
		if (l->items.n == 1)
			return put_series(r, &series, item->num, step, out);
		if (is_in_order(l, i, &series))
			step.range = item->num;
	}
	at = vec_push(r->a, out);
	at->n = 1;
	at->p[0] = step;
	return true;
}

/* From an item to the next one. */
static bool put_range(struct phrase_reader *r, const struct level *l, size_t i,
                      bool plural, struct places *out)
{
	const struct item *item = &l->items.p[i];
	struct step step = {.kind = item_kind(l->kind, item), .num = item->num};
	struct series series;

	if (i + 1 == l->items.n || item[1].range ||
	    !series_read(language_label(r->lang, STR("list-letters")),
	                 item->num, item[1].num, &series))
		return refuse(r, "a range", item[i + 1 < l->items.n].num);
	/* "пункт 3–4": the dash may stand for a hyphen. */
	if (!plural)
		return refuse(r, "a range or a number", item->num);
	return put_series(r, &series, STR(""), step, out);
}

/* What is known of an act that another one approves by its noun alone. */
static const struct called *level_called(struct phrase_reader *r,
                                         const struct level *l)
{
	struct called *called;

	if (!step_annexed(l->kind))
		return NULL;
	called = arena_alloc(r->a, sizeof(*called));
	*called = (struct called){.noun = l->noun->entry->lemma,
	                          .words = l->noun->form};
	return called;
}

/* The steps of one level. */
static bool level_steps(struct phrase_reader *r, const struct level *l,
                        bool target, struct places *out)
{
	bool plural = noun_is_plural(l->noun, target);

	for (size_t i = 0; i < l->items.n; i++) {
		bool range = l->items.p[i].range;

		if (!(range ? put_range : put_item)(r, l, i, plural, out))
			return false;
		/* The end of a range goes with its front. */
		i += range;
	}
	if (l->items.n == 0) {
		struct address *at = vec_push(r->a, out);

		at->n = 1;
		at->p[0] = (struct step){.kind = l->kind,
		                         .called = level_called(r, l)};
	}
	return true;
}

/* All that a chain names: every unit in every unit around it. */
static bool chain_places(struct phrase_reader *r, const struct chain *c,
                         size_t skip, struct places *out)
{
	*out = (struct places){0};
	for (size_t i = 0; i < c->n - skip; i++) {
		const struct level *l = &c->p[r->big_first ? i : c->n - 1 - i];
		struct places steps = {0};

		if (!level_steps(r, l, i + 1 == c->n, &steps) || steps.n == 0)
			return false;
		for (size_t k = 0; k < out->n; k++)
			if (!step_holds(&out->p[k].p[out->p[k].n - 1],
			                &steps.p[0].p[0], HOLD_CHAIN))
				return refuse(r, "not in one another",
				              l->noun->form);
		if (out->n && !places_under(r->a, out, HOLD_CHAIN, &steps))
			return refuse(r, "too many", l->noun->form);
		*out = steps;
	}
	return true;
}

static bool places_append(struct phrase_reader *r, struct places *to,
                          const struct places *more)
{
	if (to->n + more->n > PLACES_MOST)
		return refuse(r, "too many", STR("places"));
	for (size_t i = 0; i < more->n; i++)
		*vec_push(r->a, to) = more->p[i];
	return true;
}

/* Big units lead: what comes later is in the units named before. */
static bool places_down(struct phrase_reader *r, struct places *out)
{
	struct places last = {0}, next;

	for (size_t i = 0; i < r->chains.n; i++) {
		if (!chain_places(r, &r->chains.p[i], 0, &next))
			return false;
		/* Something smaller may be in the unit before, or beside
		   it. */
		if (last.n && next.n &&
		    step_holds(&last.p[0].p[last.p[0].n - 1], &next.p[0].p[0],
		               HOLD_RANK))
			return refuse(r, "in the unit before, or beside it",
			              r->chains.p[i].p[0].noun->form);
		if (!places_under(r->a, &last, HOLD_RANK, &next))
			return refuse(r, "too many", STR("places"));
		last = next;
		if (!places_append(r, out, &next))
			return false;
	}
	return true;
}

/* Is what a chain names held by what the one before it ends in?  "In article 5,
   in point 2": that may be one of it, or one beside it. */
static bool is_beside(const struct chain *before, const struct chain *c)
{
	struct step big = {.kind = before->p[0].kind};
	struct step small = {.kind = c->p[c->n - 1].kind};

	return noun_is_where(before->p[0].noun) &&
	       step_holds(&big, &small, HOLD_RANK);
}

/* Small units lead: "the heading and the text of article 5" are both of it,
   "the heading and point 1" are not one in the other.  Chains from..to - 1. */
static bool places_up(struct phrase_reader *r, size_t from, size_t to,
                      struct places *out)
{
	struct places *each = arena_array(r->a, to - from, sizeof(*each));
	struct places over = {0};

	for (size_t i = to; i-- > from;) {
		const struct chain *c = &r->chains.p[i];
		struct places own = {0}, *at = &each[i - from];

		if (i > from && is_beside(c - 1, c))
			return refuse(r, "in the unit before, or beside it",
			              c->p[c->n - 1].noun->form);
		if (!chain_places(r, c, 0, at) ||
		    (c->n > 1 && !chain_places(r, c, 1, &own)))
			return false;
		if (!places_under(r->a, &over, HOLD_RANK, at) ||
		    (own.n && !places_under(r->a, &over, HOLD_RANK, &own)))
			return refuse(r, "too many", STR("places"));
		if (own.n)
			over = own;
	}
	for (size_t i = from; i < to; i++)
		if (!places_append(r, out, &each[i - from]))
			return false;
	return true;
}

/* Chains from..to - 1 are in a place that was named before them. */
static bool places_in(struct phrase_reader *r, const struct places *over,
                      size_t from, size_t to, struct places *out)
{
	struct places in = {0};

	if (from == to)
		return true;
	if (!places_up(r, from, to, &in))
		return false;
	if (over->n && in.n &&
	    !step_holds(&over->p[0].p[over->p[0].n - 1], &in.p[0].p[0],
	                HOLD_FIXED))
		return refuse(r, "not in one another",
		              r->chains.p[from].p[0].noun->form);
	return (places_under(r->a, over, HOLD_FIXED, &in) ||
	        refuse(r, "too many", STR("places"))) &&
	       places_append(r, out, &in);
}

/* "In article 5 points 2 and 3, in article 6 point 4": a chain before one that
   is held says where. */
static bool places_held(struct phrase_reader *r, struct places *out)
{
	struct places over = {0};
	size_t from = 0, to;

	for (; from < r->chains.n; from = to) {
		struct places next = {0};

		for (to = from + 1; to < r->chains.n && !r->chains.p[to].held;)
			to++;
		if (to == r->chains.n)
			return places_in(r, &over, from, to, out);
		if (!places_in(r, &over, from, to - 1, out) ||
		    !chain_places(r, &r->chains.p[to - 1], 0, &next))
			return false;
		if (!places_under(r->a, &over, HOLD_RANK, &next))
			return refuse(r, "too many", STR("places"));
		over = next;
	}
	return true;
}

/* "In row 5 of column 3" is the cell that "in column 3 of row 5" is. */
static void cells_turn(const struct phrase_reader *r, struct chain *c)
{
	enum step_kind first = r->big_first ? STEP_COL : STEP_ROW;
	enum step_kind second = r->big_first ? STEP_ROW : STEP_COL;

	for (size_t i = 0; i + 1 < c->n; i++)
		if (c->p[i].kind == first && c->p[i + 1].kind == second) {
			struct level l = c->p[i];

			c->p[i] = c->p[i + 1];
			c->p[i + 1] = l;
		}
}

/* Are there units behind those of the act itself, and not all in the last of
   them? */
static bool is_mixed(const struct phrase_reader *r)
{
	size_t i = r->owned;

	if (r->mixed || r->led || i == r->chains.n)
		return r->mixed;
	if (!r->chains.p[i].held)
		return true;
	while (++i < r->chains.n)
		if (r->chains.p[i].held)
			return true;
	return false;
}

bool places_read(struct arena *a, const struct language *lang, struct str words,
                 struct places *out, struct str *why)
{
	struct phrase_reader r = {.a = a, .lang = lang, .why = why};
	struct token t;
	bool good;

	*out = (struct places){0};
	r.big_first = cite_owner_leads(lang);
	while ((t = token_next(a, lang, &words)).kind != TOKEN_END) {
		if (!read_token(&r, &t))
			return false;
		r.close = t.kind == TOKEN_NUMBER;
	}
	if (r.items.n)
		return refuse(&r, "a number of nothing", r.items.p[0].num);
	for (size_t i = 0; i < r.chains.n; i++)
		cells_turn(&r, &r.chains.p[i]);
	good = r.big_first ? places_down(&r, out) : places_held(&r, out);
	if (!good)
		return false;
	out->all = r.all;
	out->act = r.act && !r.self;
	out->mixed = is_mixed(&r);
	if (r.self && out->n == 0)
		vec_push(a, out);
	for (size_t i = 0; i < out->n && r.self; i++)
		out->p[i].of = ADDRESS_SELF;
	return true;
}
