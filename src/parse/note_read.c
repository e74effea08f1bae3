#include "parse/note_read.h"

#include "parse/note_act.h"
#include "tree/number.h"
#include "tree/work.h"

#include <stdlib.h>
#include <string.h>

enum {
	MENTIONS_MAX = 60, /* of units in one clause */
	HEAD_NOTES = 20,   /* amendments told in the head of an act */
	NAME_LETTERS = 4,  /* in a row: a word that names something */
};

/* Something that a note says was done. */
struct operation {
	size_t at, end;
	struct str type;
	bool inside;
	bool meanwhile; /* what holds while the unit is suspended */
};

struct operations {
	struct operation *p;
	size_t n, cap;
};

/* A clause: operations, then the acts that did them, or the other way. */
struct clause {
	size_t from, to;           /* in the text: where its units are named */
	size_t op, ops, act, acts; /* the first of each, and how many */
};

/* A note being read, cut into what was done, to what, by whom. */
struct reading {
	struct note_text *t;
	struct note_units *u;
	const struct note_place *place;
	struct note_acts acts;
	struct operations operations;
	struct note_mentions mentions;
	struct note_targets targets; /* of the change read last */
	struct note_targets around;  /* what it put a unit into */
	struct clause suspends;      /* the one read last that suspends */
	bool planned;
	bool quotes; /* it has wording of its own, in quotes */
	size_t told; /* amendments listed */
};

/* The modifications that are no textual ones. */
static const struct str efficacy[] = {
    STR_INIT("inapplication"),     STR_INIT("endOfEfficacy"),
    STR_INIT("entryIntoEfficacy"), STR_INIT("entryIntoForce"),
    STR_INIT("endOfEnactment"),
};

static bool is_textual(struct str type)
{
	for (size_t i = 0; i < sizeof(efficacy) / sizeof(efficacy[0]); i++)
		if (str_eq(efficacy[i], type))
			return false;
	return true;
}

/* "substitution inside", "substitution meanwhile" */
static void operation_add(struct reading *r, const struct match *m)
{
	struct operation *o = vec_push(r->t->a, &r->operations);
	struct str makes = m->rule->makes;

	o->at = (size_t)(m->all.p - r->t->bare.p);
	o->end = o->at + m->all.n;
	o->type = str_word(&makes);
	o->inside = str_eq(str_strip(makes), STR("inside"));
	o->meanwhile = str_eq(str_strip(makes), STR("meanwhile"));
}

static const struct {
	struct str makes;
	enum note_part part;
	enum node_kind kind;
} parts[] = {
    {STR_INIT("unit"), PART_UNIT, NODE_ELEMENT},
    {STR_INIT("attachment"), PART_UNIT, NODE_ATTACHMENT},
    {STR_INIT("heading"), PART_HEADING, NODE_HEADING},
    {STR_INIT("preamble"), PART_PREAMBLE, NODE_PREAMBLE},
    {STR_INIT("contents"), PART_CONTENTS, NODE_P},
    {STR_INIT("document"), PART_DOCUMENT, NODE_ATTACHMENT},
    {STR_INIT("act"), PART_ACT, NODE_ACT},
    {STR_INIT("part"), PART_PIECE, NODE_ALINEA},
};

/* The kind of unit that a noun for units names. */
static enum node_kind mention_kind(struct parser *p, struct str noun)
{
	const struct word *w =
	    wordlist_find(language_list(p->lang, STR("units")), noun);

	return w ? node_kind_of(entry_cell(w->entry, STR("element")))
	         : NODE_ELEMENT;
}

/* Bytes of the number that s begins with: "4-1)", "VІ". */
static size_t number_length(struct str s)
{
	size_t n = 0;

	while (n < s.n) {
		size_t len;
		uint32_t c = str_rune(str_after(s, n), &len);
		bool digit = c >= '0' && c <= '9';
		bool inner = c == '-' && n > 0 && s.p[n - 1] != ')' &&
		             n + 1 < s.n && s.p[n + 1] >= '0' &&
		             s.p[n + 1] <= '9';

		if (!digit && !inner && c != ')' && !rune_is_upper(c))
			break;
		n += len;
	}
	return n;
}

/* "1), 2) және 4-1)": a mention for each number. */
static void mention_numbers(struct reading *r, struct note_mention m,
                            struct str list)
{
	bool dash = false;

	while (list.n) {
		size_t n = number_length(list), len;
		uint32_t c;

		if (n > 0) {
			m.num = number_clean(r->t->p->a, str_sub(list, 0, n));
			m.up_to = dash;
			m.turn = r->mentions.n;
			if (m.num.n)
				*vec_push(r->t->a, &r->mentions) = m;
			dash = false;
			list = str_after(list, n);
			continue;
		}
		c = str_rune(list, &len);
		dash |= c == '-' || (c >= 0x2010 && c <= 0x2015);
		list = str_after(list, len);
	}
}

static void mention_add(struct reading *r, const struct match *m)
{
	struct note_mention x = {.at = (size_t)(m->all.p - r->t->bare.p)};
	size_t k = 0;

	x.end = x.at + m->all.n;
	while (k < sizeof(parts) / sizeof(parts[0]) &&
	       !str_eq(parts[k].makes, m->rule->makes))
		k++;
	if (k == sizeof(parts) / sizeof(parts[0]))
		return;
	x.part = parts[k].part;
	x.kind = parts[k].kind;
	if (x.kind == NODE_ELEMENT)
		x.kind = mention_kind(r->t->p, m->cap[CAP_unit]);
	if (x.kind == NODE_ELEMENT)
		return;
	if (x.part == PART_UNIT && m->cap[CAP_num].n)
		mention_numbers(r, x, m->cap[CAP_num]);
	else
		*vec_push(r->t->a, &r->mentions) = x;
}

/* All that the rules which do something find in the note. */
static void find_all(struct reading *r, struct str does,
                     void (*add)(struct reading *, const struct match *))
{
	struct parser *p = r->t->p;
	const struct ruleset *set = language_rules(p->lang, STR("note"));

	for (size_t i = 0; i < set->rules.n; i++) {
		size_t at = 0;
		struct match m;

		if (!str_eq(set->rules.p[i]->does, does))
			continue;
		while (at < r->t->bare.n &&
		       rule_match(&p->matcher, set->rules.p[i], r->t->bare, at,
		                  &m)) {
			size_t end = (size_t)(m.all.p - r->t->bare.p) + m.all.n;

			add(r, &m);
			at = end > at ? end : at + 1;
		}
	}
}

static int operation_cmp(const void *x, const void *y)
{
	const struct operation *a = x, *b = y;

	if (a->at != b->at)
		return a->at < b->at ? -1 : 1;
	return (a->end < b->end) - (a->end > b->end);
}

static int mention_cmp(const void *x, const void *y)
{
	const struct note_mention *a = x, *b = y;

	if (a->at != b->at)
		return a->at < b->at ? -1 : 1;
	if (a->end != b->end)
		return a->end > b->end ? -1 : 1;
	return (a->turn > b->turn) - (a->turn < b->turn);
}

/* In the order of the note; of those that overlap the first, and larger. */
static void operations_order(struct operations *list)
{
	size_t n = 0;

	if (list->n > 1)
		qsort(list->p, list->n, sizeof(*list->p), operation_cmp);
	for (size_t i = 0; i < list->n; i++)
		if (n == 0 || list->p[i].at >= list->p[n - 1].end)
			list->p[n++] = list->p[i];
	list->n = n;
}

static void mentions_order(struct note_mentions *list)
{
	size_t n = 0;

	if (list->n > 1)
		qsort(list->p, list->n, sizeof(*list->p), mention_cmp);
	for (size_t i = 0; i < list->n; i++) {
		const struct note_mention *last = n ? &list->p[n - 1] : NULL;

		if (last == NULL || list->p[i].at >= last->end ||
		    (list->p[i].at == last->at && list->p[i].end == last->end &&
		     list->p[i].kind == last->kind))
			list->p[n++] = list->p[i];
	}
	list->n = n;
}

/* The mentions between two places of the text, a part of the list. */
static struct note_mentions mentions_in(const struct reading *r, size_t from,
                                        size_t to)
{
	size_t first = vec_below(&r->mentions, at, from);
	size_t end = vec_below(&r->mentions, at, to);
	struct note_mentions part = {0};

	if (end <= first)
		return part;
	part.p = r->mentions.p + first;
	part.n = end - first < MENTIONS_MAX ? end - first : MENTIONS_MAX;
	return part;
}

/* Is something named there, in words that no rule knows: "the right upper
   corner"? */
static bool clause_names(const struct reading *r, size_t from, size_t to)
{
	struct str s = str_sub(r->t->bare, from, to);
	size_t len, letters = 0;

	for (; s.n && letters < NAME_LETTERS; s = str_after(s, len))
		letters = rune_is_letter(str_rune(s, &len)) ? letters + 1 : 0;
	return letters == NAME_LETTERS;
}

/* What a unit was put into: the article, or what is smaller, that is named with
   it.  A change of a part behind that, which names nothing, is one of this.
   Notes on an article that was put in stand with it and are about it. */
static void around_find(struct reading *r, const struct note_mentions *found)
{
	struct note_mentions larger = {0};
	unsigned rank = 0;

	for (size_t i = 0; i < found->n; i++)
		if (found->p[i].part == PART_UNIT &&
		    node_rank(found->p[i].kind) > rank)
			rank = node_rank(found->p[i].kind);
	for (size_t i = 0; i < found->n; i++)
		if (found->p[i].part == PART_UNIT &&
		    node_rank(found->p[i].kind) >= node_rank(NODE_ARTICLE) &&
		    node_rank(found->p[i].kind) < rank)
			*vec_push(r->t->a, &larger) = found->p[i];
	if (larger.n != 0)
		note_units_find(r->u, r->place, &larger, &r->around);
}

/* What operation k of a clause is about.  Units are named before it, in some
   languages behind it too. */
static void clause_targets(struct reading *r, const struct clause *c, size_t k,
                           size_t *from)
{
	const struct operation *o = &r->operations.p[c->op + k];
	bool last = k + 1 == c->ops;
	bool named = clause_names(r, *from, o->at);
	size_t end = last ? c->to : o[1].at;
	struct note_mentions found = mentions_in(r, *from, o->end);

	if (found.n == 0 || last)
		found = mentions_in(r, *from, end);
	*from = o->end;
	if (found.n == 0 && r->around.n != 0 && o->inside) {
		struct note_targets put = r->targets;

		r->targets = r->around;
		r->around = put;
		r->around.n = 0;
		return;
	}
	if (found.n == 0 && r->targets.n != 0)
		return;
	if (found.n != 0 && !last && found.p[found.n - 1].at >= o->end)
		*from = end;
	r->targets.n = 0;
	note_units_find(r->u, r->place, &found, &r->targets);
	r->targets.pieces |= found.n == 0 && named;
	r->around.n = 0;
	if (str_eq(o->type, STR("insertion")) && !o->inside)
		around_find(r, &found);
}

/* The day that a rule finds in the words of a clause: it stands before the
   act, or in brackets behind it. */
static struct date clause_day(struct reading *r, const struct clause *c,
                              const struct note_act *act, struct str rule)
{
	struct str s = str_sub(r->t->bare, c->from, c->to);
	struct date d = {0};
	struct match m;

	if (parser_match(r->t->p, rule, s, &m) ||
	    (act && parser_match(r->t->p, rule, act->words, &m)))
		note_date(r->t->p, m.cap[CAP_date], &d);
	return d;
}

/* From when and until when something holds, or does not. */
static void amended_term(struct reading *r, const struct clause *c,
                         const struct note_act *act, struct amended *m)
{
	struct date from = clause_day(r, c, act, STR("note-from"));

	m->until = clause_day(r, c, act, STR("note-until"));
	if (from.year != 0)
		m->force = from;
}

/* Is the end of the act told already, by the line behind its requisites?  From
   when on it has none, a note may say. */
static bool is_told(struct doc *doc, const struct amended *m)
{
	for (size_t i = 0; i < doc->amended.n && i < HEAD_NOTES; i++) {
		struct amended *x = &doc->amended.p[i];

		if (!str_eq(x->type, STR("endOfEnactment")) ||
		    !work_same(&x->by, &m->by))
			continue;
		if (x->force.year == 0)
			x->force = m->force;
		return true;
	}
	return false;
}

/* What holds meanwhile and is not quoted stands in the place of the unit: a
   change of the text, for a time. */
static void amended_add(struct reading *r, const struct clause *c,
                        const struct operation *o, const struct note_act *act,
                        const struct note_target *target)
{
	struct doc *doc = r->t->p->doc;
	bool whole = target->unit == NULL && target->place.n == 0;
	struct amended m = {.type = o->type,
	                    .unit = target->unit,
	                    .place = target->place,
	                    .inside = o->inside || r->targets.pieces,
	                    .meanwhile = o->meanwhile && r->quotes};
	struct date day;

	if (whole && !m.inside &&
	    (str_eq(m.type, STR("repeal")) ||
	     str_eq(m.type, STR("endOfEfficacy"))))
		m.type = STR("endOfEnactment");
	m.planned =
	    r->planned && !o->meanwhile &&
	    (is_textual(m.type) || str_eq(m.type, STR("endOfEnactment")));
	r->told++;
	if (act != NULL) {
		m.by = act->work;
		m.show = act->show;
		m.force = act->force;
		if (is_textual(m.type) && !o->meanwhile)
			m.since = act->since;
	}
	if (!is_textual(m.type) || o->meanwhile)
		amended_term(r, c, act, &m);
	if (str_eq(m.type, STR("endOfEnactment")) && is_told(doc, &m))
		return;
	day = m.force.year ? m.force : m.by.date;
	if (is_textual(m.type) && !m.planned && !m.meanwhile &&
	    date_cmp(day, doc->edition) > 0)
		doc->edition = day;
	*vec_push(&doc->arena, &doc->amended) = m;
}

/* An operation, done by each act of a clause to all that is changed. */
static void clause_tell(struct reading *r, const struct clause *c,
                        const struct operation *o)
{
	for (size_t i = 0; i < c->acts; i++)
		for (size_t j = 0; j < r->targets.n; j++)
			if (r->acts.p[c->act + i].good)
				amended_add(r, c, o, &r->acts.p[c->act + i],
				            &r->targets.p[j]);
}

/* May it be told of a unit without an act that did it?  It may have expired by
   itself, or the act itself says from when it holds. */
static bool clause_is_own(const struct reading *r, const struct operation *o)
{
	return str_eq(o->type, STR("endOfEfficacy")) ||
	       (r->acts.n == 0 && r->operations.n == 1 &&
	        (str_eq(o->type, STR("entryIntoForce")) ||
	         str_eq(o->type, STR("entryIntoEfficacy"))));
}

static void clause_read(struct reading *r, const struct clause *c)
{
	size_t from = c->from;

	for (size_t k = 0; k < c->ops; k++) {
		const struct operation *o = &r->operations.p[c->op + k];

		if (o->meanwhile) {
			/* Of the unit that is suspended, by the same act. */
			if (r->suspends.ops != 0)
				clause_tell(r, &r->suspends, o);
			continue;
		}
		clause_targets(r, c, k, &from);
		clause_tell(r, c, o);
		if (str_eq(o->type, STR("inapplication")))
			r->suspends = *c;
		if (c->acts == 0 && clause_is_own(r, o) && r->targets.n)
			amended_add(r, c, o, NULL, &r->targets.p[0]);
	}
}

/* How many operations from i on stand before a place of the text. */
static size_t ops_before(const struct reading *r, size_t i, size_t end)
{
	size_t n = 0;

	while (i + n < r->operations.n && r->operations.p[i + n].at < end)
		n++;
	return n;
}

static size_t acts_before(const struct reading *r, size_t i, size_t end)
{
	size_t n = 0;

	while (i + n < r->acts.n && r->acts.p[i + n].at < end)
		n++;
	return n;
}

/* The next clause, from operation op and act act on; both go on. */
static struct clause clause_next(const struct reading *r, size_t *op,
                                 size_t *act, size_t from)
{
	const size_t end = r->t->bare.n;
	struct clause c = {.from = from, .op = *op, .act = *act};

	c.to = *act < r->acts.n ? r->acts.p[*act].at : end;
	c.ops = ops_before(r, *op, c.to);
	c.acts = acts_before(r, *act,
	                     *op + c.ops < r->operations.n
	                         ? r->operations.p[*op + c.ops].at
	                         : end);
	if (c.ops == 0) {
		/* The acts come first. */
		c.from = c.acts ? r->acts.p[*act + c.acts - 1].end : from;
		c.to = *act + c.acts < r->acts.n ? r->acts.p[*act + c.acts].at
		                                 : end;
		c.ops = ops_before(r, *op, c.to);
	}
	*op += c.ops;
	*act += c.acts;
	return c;
}

static void clauses_read(struct reading *r)
{
	size_t op = 0, act = 0, from = 0;

	while (op < r->operations.n) {
		struct clause c = clause_next(r, &op, &act, from);

		clause_read(r, &c);
		from = c.acts ? r->acts.p[c.act + c.acts - 1].end : c.from;
	}
}

bool note_read(struct note_text *t, struct note_units *u,
               const struct note_place *place, struct str lead)
{
	struct reading r = {.t = t, .u = u, .place = place};
	const struct node *n = place->node;
	struct match m;

	note_acts_read(t, &r.acts);
	find_all(&r, STR("operation"), operation_add);
	operations_order(&r.operations);
	if (r.operations.n == 0)
		return true;
	find_all(&r, STR("subject"), mention_add);
	mentions_order(&r.mentions);
	while (n != NULL && n->kind != NODE_QUOTED_STRUCTURE)
		n = node_next(n, place->node);
	r.quotes = n != NULL;
	/* What the editors announce is not in the text yet. */
	r.planned = memchr(lead.p ? lead.p : "", '!', lead.n) != NULL ||
	            parser_match(t->p, STR("note-planned"), t->bare, &m);
	clauses_read(&r);
	return r.told > 0;
}
