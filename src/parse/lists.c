#include "parse/lists.h"

#include "parse/remark.h"

enum {
	HEADING_PARAS = 6,   /* at most so many are the heading of a list */
	HEADING_BYTES = 900, /* and all of them are no longer */
	LEADS = 2,           /* headings between that and the first point */
	LEAD_BYTES = 300,    /* and none of these is longer */
	LISTS_MOST = 60,     /* lists of one appendix */
	GAP = 3,             /* numbers that a list may lack in a row */
};

/* What tells of a paragraph where numbers go on. */
struct list_para {
	unsigned num;  /* of a point; 0: it is none */
	bool inserted; /* "5-1" */
	bool item;     /* the text before it ends in ; or , */
	bool stops;    /* it ends in a full stop */
	bool division; /* a heading of points, by its word */
	bool bare;     /* it may be one by its number only */
};

void lists_open(struct lists *l, struct parser *p, const struct paras *paras,
                size_t from)
{
	*l = (struct lists){.p = p, .paras = paras, .from = from, .end = from};
	while (l->end < paras->n && !paras->p[l->end].caption)
		l->end++;
}

static bool is_own(const struct para *para)
{
	return para->o != NULL && para->quote == PARA_OWN;
}

static void units_read(struct lists *l)
{
	char last = 0;

	l->units =
	    arena_array(l->p->scratch, l->end - l->from, sizeof(*l->units));
	for (size_t i = l->from; i < l->end; i++) {
		const struct para *para = &l->paras->p[i];
		struct list_para *out = &l->units[i - l->from];
		struct str s = para_text(para);
		struct unit u;

		*out = (struct list_para){.item = last == ';' || last == ',',
		                          .stops = last == '.'};
		if (s.n != 0)
			last = s.p[s.n - 1];
		if (!is_own(para))
			continue;
		out->bare = !unit_ends(s) && !str_ends(s, STR(".")) &&
		            unit_read(l->p, s, 0, &u) != 0 && unit_is_bare(&u);
		if (!unit_find(l->p, s, &u))
			continue;
		out->division = node_rank(u.kind) < node_rank(NODE_ARTICLE);
		if (u.kind != NODE_PARAGRAPH || u.num.letter || u.num.n == 0 ||
		    u.num.n > 2)
			continue;
		out->num = u.num.part[0];
		out->inserted = u.num.n == 2;
	}
}

/* Following the numbers of a list behind those of the text before it. */
struct count {
	unsigned own, last; /* the last numbers of both; 0: none */
	bool items;         /* the list has points that end in ; or , */
	bool over;          /* a heading, or the stop behind such points, may
	                       have ended it */
};

/* Is the number one of the text before the list, which so goes on? */
static bool count_resumes(struct count *c, const struct list_para *u)
{
	if (u->inserted)
		return u->num == c->own && c->last != c->own;
	c->over |= c->items && u->stops;
	return u->num == c->own + 1 && (u->num != c->last + 1 || c->over);
}

static void count_pass(struct count *c, const struct list_para *u)
{
	if (u->num == 1)
		c->items = false;
	else
		c->items |= u->item;
	c->over = false;
	if (!u->inserted &&
	    (u->num == 1 || (u->num > c->last && u->num <= c->last + 1 + GAP)))
		c->last = u->num;
}

/* The last para from the i-th on where the numbers of the text go on, of which
   `own` is the last before; 1 where they do not. */
static size_t lists_resume(const struct lists *l, size_t i, unsigned own)
{
	struct count c = {.own = own};
	size_t found = 1;

	for (; i < l->end; i++) {
		const struct list_para *u = &l->units[i - l->from];

		c.over |= u->division;
		/* "2. Committee" above a point 1 of the list. */
		if (u->num == 0 || (u->bare && i + 1 < l->end && u[1].num == 1))
			continue;
		if (count_resumes(&c, u)) {
			found = i;
			c = (struct count){.own = u->num};
		} else {
			count_pass(&c, u);
		}
	}
	return found;
}

/* Can the text be of a heading: with a capital, or small letters where it goes
   on, and no mark at its end? */
static bool is_title(const struct lists *l, const struct para *para, bool more)
{
	struct str s = is_own(para) ? para_text(para) : STR("");
	struct unit u;

	if (s.n == 0 || s.n > HEADING_BYTES || unit_ends(s) ||
	    str_ends(s, STR(".")) || para->caption || remark_is(l->p, para) ||
	    unit_read(l->p, s, 0, &u) != 0)
		return false;
	return more ? !para->gap || str_begins_lower(s) : !str_begins_lower(s);
}

/* How many paragraphs from the i-th on are such a heading; 0: it is none. */
static size_t title_length(struct lists *l, size_t i)
{
	struct str s = STR("");
	struct match m;
	size_t found = 0;

	for (size_t n = 0; n < HEADING_PARAS && i + n < l->end &&
	                   is_title(l, &l->paras->p[i + n], n > 0);
	     n++) {
		struct str more = para_text(&l->paras->p[i + n]);

		s = n ? str_format(l->p->scratch, "%.*s %.*s", STR_ARG(s),
		                   STR_ARG(more))
		      : more;
		if (s.n > HEADING_BYTES)
			break;
		if (parser_match(l->p, STR("list-heading"), s, &m))
			found = n + 1;
	}
	return found;
}

/* Is it a heading by its number only, "I. State enterprises", the first? */
static bool is_division(struct lists *l, const struct para *para)
{
	struct str s = is_own(para) ? para_text(para) : STR("");
	struct unit u;

	return s.n != 0 && unit_read(l->p, s, 0, &u) != 0 && unit_is_bare(&u) &&
	       u.num.n == 1 && u.num.part[0] == 1;
}

/* Does the first point of a list stand at the i-th, some headings or notes
   before it? */
static bool point_begins(struct lists *l, size_t i)
{
	size_t leads = 0;

	for (; i < l->end; i++) {
		const struct para *para = &l->paras->p[i];
		const struct list_para *u = &l->units[i - l->from];
		struct str s = is_own(para) ? para_text(para) : STR("");

		if (u->num != 0)
			return u->num == 1 && !u->inserted;
		if (s.n != 0 && remark_is(l->p, para))
			continue;
		if (leads++ == LEADS || s.n == 0 || s.n > LEAD_BYTES ||
		    !(is_division(l, para) || is_title(l, para, false)))
			return false;
	}
	return false;
}

size_t lists_begin(struct lists *l, const struct blocks *b, size_t i)
{
	const struct para *para = &l->paras->p[i];
	const struct number *own = &b->sequence.last[NODE_PARAGRAPH];
	size_t n;

	if (l->n >= LISTS_MOST || i < l->resumes || own->n == 0 ||
	    b->order != NULL || b->quote != NULL || b->noted ||
	    str_eq(l->name, STR("changes")) ||
	    !(b->end == END_STOP || (b->end == END_OPEN && para->gap)) ||
	    !str_begins_upper(para_text(para)) || (n = title_length(l, i)) == 0)
		return 0;
	if (l->units == NULL)
		units_read(l);
	if (!point_begins(l, i + n))
		return 0;
	if (l->resumes == 0)
		l->resumes = lists_resume(l, i, own->part[0]);
	if (i < l->resumes)
		return 0;
	l->n++;
	l->resumes = 0;
	return n;
}

bool lists_divides(const struct lists *l, const struct blocks *b, size_t i)
{
	const struct para *para = &l->paras->p[i];
	size_t next = i + 1;

	if (l->n == 0 || b->quote != NULL || b->order != NULL || b->noted ||
	    !(b->end == END_STOP || b->end == END_OPEN) ||
	    para_text(para).n > LEAD_BYTES || !is_title(l, para, false))
		return false;
	while (next < l->end && is_own(&l->paras->p[next]) &&
	       remark_is(l->p, &l->paras->p[next]))
		next++;
	return next < l->end && l->units[next - l->from].num == 1 &&
	       !l->units[next - l->from].inserted;
}

void lists_divide(struct lists *l, struct blocks *b, size_t i)
{
	struct arena *a = l->p->a;
	const struct para *para = &l->paras->p[i];
	struct node *unit = node_add(a, b->body, NODE_SECTION);

	unit->by = language_rule(l->p->lang, STR("list-heading"));
	unit->span = origin_cover(para->o, para->at, para->end);
	inline_fill(b->in, node_add(a, unit, NODE_HEADING),
	            (struct inline_text){
			.o = para->o, .from = para->at, .to = para->end});
	sequence_pass(&b->sequence, NODE_SECTION, &(struct number){0}, STR(""));
	b->open = unit;
	b->block = b->heading = NULL;
	b->plain = b->led = false;
	b->strange = 0;
	b->end = END_STOP;
}
