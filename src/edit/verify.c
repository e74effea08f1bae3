/* Our consolidation against the official edition, unit by unit. */
#include "edit/verify.h"

#include "edit/footed.h"
#include "text/source.h"

/* The places of the units of one name. */
struct group {
	VEC(size_t) places;
};

/* A unit of one side. */
struct unit {
	const struct node *node;
	struct str name;  /* "article 3"; without a number the kind only */
	struct str words; /* its own */
	const struct group *group; /* those of its name */
	size_t k;                  /* its place among them */
};

struct units {
	struct unit *p;
	size_t n, cap;
};

/* A pair of units, or one without a partner. */
struct pairing {
	const struct node *ours, *official;
	struct str path;
	struct str words[2];
};

struct pairings {
	struct pairing *p;
	size_t n, cap;
};

struct verifier {
	struct comparison *c;
	struct pairings stack;
	const struct doc *official;
};

/* What is a unit of its own here, and what it is called. */
static const struct {
	enum node_kind kind;
	const char *name;
} others[] = {
    {NODE_LONG_TITLE, "title"},    {NODE_PREFACE, "head"},
    {NODE_PREAMBLE, "preamble"},   {NODE_CONCLUSIONS, "signature"},
    {NODE_ATTACHMENT, "appendix"}, {NODE_TR, "row"},
};

static bool is_class(const struct node *n, struct str class)
{
	return n->kind == NODE_P && str_eq(node_attr(n, STR("class")), class);
}

/* Is it no text of the law? */
static bool is_aside(const struct node *n)
{
	return n->kind == NODE_META || n->kind == NODE_NOTE_REF ||
	       n->kind == NODE_REMARK || n->mark == MARK_REMOVED ||
	       is_class(n, STR("editorialNote")) || is_class(n, STR("toc"));
}

/* Is n what a unit that is gone says of itself, or in that?  Of a chapter it
   may stand as its heading. */
static bool is_stub_text(const struct node *n)
{
	const struct node *up = n->parent;

	if (n->kind == NODE_REMARK && up != NULL && up->kind == NODE_HEADING)
		return node_is_stub(up->parent) && n->mark != MARK_REMOVED;
	if (n->kind == NODE_REMARK)
		n = up;
	if (n == NULL || !is_class(n, STR("editorialNote")) || n->prev != NULL)
		return false;
	up = n->parent;
	return up != NULL && up->kind == NODE_CONTENT &&
	       n->mark != MARK_REMOVED && node_is_stub(up->parent);
}

/* Does a unit without a number hold nothing but what is set aside? */
static bool is_empty(const struct node *unit)
{
	const struct node *n = unit;

	while (n != NULL) {
		if (n->kind == NODE_TEXT && str_strip(n->text).n)
			return false;
		n = is_aside(n) ? node_skip(n, unit) : node_next(n, unit);
	}
	return true;
}

/* Is it the first text of a unit, and so a part of that as much as a text
   that stands alone in it? */
static bool is_first_text(const struct node *n)
{
	const struct node *c = n->prev;

	if (n->kind != NODE_ALINEA || n->num.n != 0 || n->parent == NULL ||
	    node_class(n->parent->kind) != CLASS_HIER)
		return false;
	while (c != NULL && c->kind == NODE_ALINEA && is_empty(c))
		c = c->prev;
	return c == NULL || node_class(c->kind) == CLASS_TEXTY;
}

/* What a unit is called; NULL: it is none. */
static const char *unit_kind(const struct node *n)
{
	if (is_first_text(n))
		return NULL;
	if (node_class(n->kind) == CLASS_HIER)
		return node_name(n).p;
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		if (others[i].kind == n->kind)
			return others[i].name;
	return NULL;
}

/* Add text, one space for white space of any kind. */
static void add_words(struct buf *out, struct str s)
{
	while (s.n) {
		size_t gap = str_spaces(s), len;

		if (gap) {
			if (out->n && out->p[out->n - 1] != ' ')
				buf_char(out, ' ');
			s = str_after(s, gap);
			continue;
		}
		str_rune(s, &len);
		buf_add(out, str_sub(s, 0, len));
		s = str_after(s, len);
	}
}

/* Does n divide words? */
static bool ends_word(const struct node *n)
{
	enum node_class class = node_class(n->kind);

	return class != CLASS_TEXT && class != CLASS_INLINE &&
	       class != CLASS_ELEMENT;
}

/* The words of a unit without those of smaller ones. */
static struct str own_words(struct arena *a, const struct node *unit)
{
	const struct node *n = unit;
	struct buf out = {0};
	struct str s;

	while (n != NULL) {
		bool skip = n != unit && ((is_aside(n) && !is_stub_text(n)) ||
		                          unit_kind(n) != NULL);

		if (n->kind == NODE_TEXT)
			add_words(&out, n->text);
		else if (ends_word(n))
			add_words(&out, STR(" "));
		n = skip ? node_skip(n, unit) : node_next(n, unit);
	}
	s = str_copy(a, str_strip(buf_str(&out)));
	buf_free(&out);
	return s;
}

/* The units right under one, or under the document. */
static void units_under(struct arena *a, const struct node *top,
                        struct units *out)
{
	const struct node *n = top->first;

	while (n != NULL) {
		const char *kind = unit_kind(n);
		bool bare = n->num.n == 0 || kind == NULL;

		if (kind != NULL && !(bare && is_empty(n)) && !is_aside(n)) {
			struct unit *u = vec_push(a, out);

			u->node = n;
			u->name = bare ? str_from(kind)
			               : str_format(a, "%s %.*s", kind,
			                            STR_ARG(n->num));
			u->words = own_words(a, n);
		}
		n = kind != NULL || is_aside(n) ? node_skip(n, top)
		                                : node_next(n, top);
	}
}

static void group_units(struct arena *a, struct map *map, struct units *list)
{
	for (size_t i = 0; i < list->n; i++) {
		void **slot = map_put(a, map, list->p[i].name);
		struct group *g;

		if (*slot == NULL)
			*slot = arena_alloc(a, sizeof(*g));
		g = *slot;
		list->p[i].group = g;
		list->p[i].k = g->places.n;
		*vec_push(a, &g->places) = i;
	}
}

/* Which unit of ours each official one is: the place + 1; 0: none. */
struct match_up {
	struct units ours, official;
	size_t *partner;
	bool *taken; /* of ours */
};

static void pair_up(struct match_up *m, size_t x, size_t y)
{
	m->partner[y] = x + 1;
	m->taken[x] = true;
}

/* Pair the units of one name: equal words from both ends, then by order. */
static void pair_group(struct match_up *m, const struct group *x,
                       const struct group *y)
{
	size_t from = 0, x_end = x->places.n, y_end = y->places.n;

	while (from < x_end && from < y_end &&
	       str_eq(m->ours.p[x->places.p[from]].words,
	              m->official.p[y->places.p[from]].words)) {
		pair_up(m, x->places.p[from], y->places.p[from]);
		from++;
	}
	while (x_end > from && y_end > from &&
	       str_eq(m->ours.p[x->places.p[x_end - 1]].words,
	              m->official.p[y->places.p[y_end - 1]].words)) {
		x_end--;
		y_end--;
		pair_up(m, x->places.p[x_end], y->places.p[y_end]);
	}
	for (; from < x_end && from < y_end; from++)
		pair_up(m, x->places.p[from], y->places.p[from]);
}

static void pair_all(struct arena *a, struct match_up *m)
{
	struct map x = {0}, y = {0};

	m->partner = arena_array(a, m->official.n + 1, sizeof(*m->partner));
	m->taken = arena_array(a, m->ours.n + 1, sizeof(*m->taken));
	group_units(a, &x, &m->ours);
	group_units(a, &y, &m->official);
	for (size_t i = 0; i < m->official.n; i++) {
		struct group *g = map_get(&y, m->official.p[i].name);
		struct group *h = map_get(&x, m->official.p[i].name);

		if (h != NULL && m->ours.p != NULL && g->places.p[0] == i)
			pair_group(m, h, g);
	}
}

/* "article 3, alinea (2)": those of one name are counted. */
static struct str unit_path(struct verifier *v, struct str above,
                            const struct units *list, size_t at)
{
	struct arena *a = &v->c->arena;
	const struct unit *u = &list->p[at];
	struct str name = u->name;

	/* The first text of a unit is told with that. */
	if (u->node->kind == NODE_ALINEA && u->node->num.n == 0)
		name = str_format(a, "%.*s (%zu)", STR_ARG(name), u->k + 2);
	else if (u->group->places.n > 1)
		name = str_format(a, "%.*s (%zu)", STR_ARG(name), u->k + 1);
	return str_format(a, "%.*s%s%.*s", STR_ARG(above), above.n ? ", " : "",
	                  STR_ARG(name));
}

/* The pairs of a level in the order of the official text; what only we have
   stands behind what it follows. */
static void pairs_of(struct verifier *v, struct match_up *m, struct str above,
                     struct pairings *out)
{
	struct arena *a = &v->c->arena;
	size_t x = 0;

	for (size_t y = 0; y <= m->official.n; y++) {
		bool end = y == m->official.n;
		size_t partner = m->ours.p == NULL ? 0
		                 : end             ? m->ours.n
		                                   : m->partner[y];

		for (; x < partner; x++)
			if (!m->taken[x])
				*vec_push(a, out) = (struct pairing){
				    .ours = m->ours.p[x].node,
				    .path = unit_path(v, above, &m->ours, x),
				    .words = {m->ours.p[x].words, STR("")}};
		if (end)
			break;
		*vec_push(a, out) = (struct pairing){
		    .ours = partner ? m->ours.p[partner - 1].node : NULL,
		    .official = m->official.p[y].node,
		    .path = unit_path(v, above, &m->official, y),
		    .words = {partner ? m->ours.p[partner - 1].words : STR(""),
		              m->official.p[y].words}};
	}
}

/* Put a level on the stack, the first on top. */
static void push_level(struct verifier *v, struct match_up *m, struct str above)
{
	struct pairings level = {0};

	pair_all(&v->c->arena, m);
	pairs_of(v, m, above, &level);
	while (level.n > 0)
		*vec_push(&v->c->arena, &v->stack) = level.p[--level.n];
}

/* Marks that editors set at the end of a unit. */
static struct str without_end(struct str s)
{
	while (s.n && (s.p[s.n - 1] == '.' || s.p[s.n - 1] == ';' ||
	               s.p[s.n - 1] == ',' || s.p[s.n - 1] == ':' ||
	               s.p[s.n - 1] == ' '))
		s.n--;
	return s;
}

static enum verdict_state judge(const struct pairing *p)
{
	if (p->ours == NULL)
		return VERDICT_MISSING;
	if (p->official == NULL)
		return VERDICT_EXTRA;
	if (str_eq(p->words[0], p->words[1]))
		return VERDICT_SAME;
	return str_eq(without_end(p->words[0]), without_end(p->words[1]))
	           ? VERDICT_PUNCTUATION
	           : VERDICT_DIFFERS;
}

/* The line of the official text where a unit begins; 0: not known. */
static size_t line_of(const struct verifier *v, const struct node *unit)
{
	const struct node *n = unit;
	size_t line = 0, col;

	if (v->official->source == NULL)
		return 0;
	while (n != NULL && n->span.n == 0)
		n = node_next(n, unit);
	if (n != NULL)
		source_place(v->official->source, n->span.at, &line, &col);
	return line;
}

static void take_one(struct verifier *v)
{
	struct comparison *c = v->c;
	struct pairing p = v->stack.p[--v->stack.n];
	struct match_up m = {0};
	struct verdict *d = vec_push(&c->arena, &c->list);

	*d = (struct verdict){.state = judge(&p),
	                      .path = p.path,
	                      .ours = p.words[0],
	                      .official = p.words[1],
	                      .line = line_of(v, p.official)};
	c->count[d->state]++;
	if (d->state == VERDICT_DIFFERS || d->state == VERDICT_PUNCTUATION)
		d->diff = words_diff(&c->arena, d->ours, d->official);
	if (p.ours != NULL)
		units_under(&c->arena, p.ours, &m.ours);
	if (p.official != NULL)
		units_under(&c->arena, p.official, &m.official);
	push_level(v, &m, p.path);
}

static void count_aside(const struct node *root, struct set_aside *s)
{
	for (const struct node *n = root; n; n = node_next(n, root)) {
		s->notes += is_class(n, STR("editorialNote"));
		s->contents += is_class(n, STR("toc"));
	}
}

/* Footnotes of one text are units with no text of the act in them: one of the
   other has the same words at the same word, or none has. */
static void push_feet(struct verifier *v, const struct feet *own,
                      const struct feet *other, bool official)
{
	struct arena *a = &v->c->arena;
	const bool *shared = feet_shared(a, own, other);

	for (size_t i = 0; i < own->list.n; i++) {
		const struct foot *f = &own->list.p[i];
		struct str mark = node_attr(f->node, STR("marker"));
		struct verdict *d;

		if (shared[i] && !official)
			continue;
		d = vec_push(a, &v->c->list);
		*d = (struct verdict){.state = official ? VERDICT_MISSING
		                                        : VERDICT_EXTRA};
		if (shared[i])
			d->state = VERDICT_SAME;
		d->path = str_format(a, "footnote %.*s at \"%.*s\"",
		                     STR_ARG(mark), STR_ARG(f->word));
		*(official ? &d->official : &d->ours) =
		    str_copy(a, f->node->text);
		v->c->count[d->state]++;
	}
}

void verify(struct comparison *c, const struct doc *ours,
            const struct doc *official)
{
	struct verifier v = {.c = c, .official = official};
	struct match_up m = {0};
	struct feet own, other;

	*c = (struct comparison){0};
	arena_init(&c->arena);
	count_aside(ours->root, &c->ours);
	count_aside(official->root, &c->official);
	units_under(&c->arena, ours->root, &m.ours);
	units_under(&c->arena, official->root, &m.official);
	push_level(&v, &m, STR(""));
	while (v.stack.n != 0)
		take_one(&v);
	feet_read(&c->arena, ours->root, &own);
	feet_read(&c->arena, official->root, &other);
	push_feet(&v, &other, &own, true);
	push_feet(&v, &own, &other, false);
}

void verify_free(struct comparison *c)
{
	arena_free(&c->arena);
}
