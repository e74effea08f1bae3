#include "parse/units.h"

#include "parse/remark.h"
#include "tree/inner.h"
#include "tree/number.h"

#include <string.h>

enum {
	PIECES_MOST = 300, /* no unit has more parts that are cited */
	NUMBER_MOST = 64,  /* bytes of a number; longer ones are nobody's */
	APPENDICES_AHEAD = 64,
};

/* A key of the map: where, what kind, which number. */
struct key {
	char bytes[sizeof(void *) + 1 + NUMBER_MOST];
	size_t n;
};

static bool key_make(struct key *k, const struct node *in, enum node_kind kind,
                     struct str num)
{
	if (num.n > NUMBER_MOST)
		return false;
	memcpy(k->bytes, &in, sizeof(in));
	k->bytes[sizeof(in)] = (char)kind;
	if (num.n)
		memcpy(k->bytes + sizeof(in) + 1, num.p, num.n);
	k->n = sizeof(in) + 1 + num.n;
	return true;
}

static const struct node *units_get(const struct units *u,
                                    const struct node *in, enum node_kind kind,
                                    struct str num)
{
	struct key k;

	return key_make(&k, in, kind, num)
	           ? map_get(&u->numbered, (struct str){k.bytes, k.n})
	           : NULL;
}

static void units_put(struct units *u, const struct node *in,
                      const struct node *n)
{
	struct key k;
	struct str key;
	void **slot;

	if (!key_make(&k, in, n->kind, n->num))
		return;
	key = (struct str){k.bytes, k.n};
	if (map_get(&u->numbered, key) != NULL)
		return;
	slot = map_put(u->a, &u->numbered, str_copy(u->a, key));
	*slot = (void *)n;
}

/* A body, an appendix, a quotation: numbers of units begin anew in it. */
static bool is_component(const struct units *u, const struct node *n)
{
	return n == u->body || n->kind == NODE_ATTACHMENT ||
	       n->kind == NODE_QUOTED_STRUCTURE;
}

static const struct node *component_of(const struct units *u,
                                       const struct node *n)
{
	while (n != NULL && !is_component(u, n))
		n = n->parent;
	return n;
}

static bool is_unit(const struct node *n)
{
	return node_class(n->kind) == CLASS_HIER && n->kind != NODE_ALINEA;
}

/* The unit, appendix or body that n stands in. */
static const struct node *units_above(const struct units *u,
                                      const struct node *n)
{
	do
		n = n->parent;
	while (n != NULL && !is_unit(n) && !is_component(u, n));
	return n;
}

/* "1.2": such a number tells by itself where its unit stands. */
static bool has_parts(struct str num)
{
	return num.n != 0 && memchr(num.p, '.', num.n) != NULL;
}

/* Numbered throughout its component: not smaller than an article, or a point
   outside articles. */
static bool is_flat(const struct node *n, const struct node *above)
{
	return node_rank(n->kind) <= node_rank(NODE_ARTICLE) ||
	       (n->kind == NODE_PARAGRAPH && above->kind != NODE_ARTICLE);
}

/* The appendix that appendix n belongs to; NULL: it is the act's. */
static const struct node *attachment_around(const struct node *root,
                                            const struct node *n)
{
	do
		n = n->parent;
	while (n != NULL && n != root && n->kind != NODE_ATTACHMENT);
	return n == root ? NULL : n;
}

/* Is it called "appendix to the order" by its caption: has no number, and is
   not what the order approves? */
static bool is_sole_appendix(const struct node *n)
{
	const struct node *doc = node_child(n, NODE_DOC);
	const struct node *preface = doc ? node_child(doc, NODE_PREFACE) : NULL;
	const struct node *caption = node_child(n, NODE_HEADING);

	if (caption == NULL && preface != NULL)
		caption = preface->first;
	return n->num.n == 0 && caption != NULL && caption->by != NULL &&
	       str_eq(caption->by->name, STR("caption"));
}

/* An appendix of the act, in the order of the text. */
static void attachment_pass(struct units *u, const struct node *n)
{
	if (u->attachments++ == 0)
		u->attachment = n;
	if (is_sole_appendix(n) && u->unnumbered++ == 0)
		u->appendix = n;
}

/* An appendix: of the act, or of another; a list of one has no number. */
static void attachment_put(struct units *u, const struct node *n)
{
	const struct node *above = attachment_around(u->root, n);

	if (above == NULL)
		attachment_pass(u, n);
	if (!inner_is(n))
		units_put(u, above ? above : u->root, n);
}

void units_read(struct units *u, struct arena *a, const struct language *lang,
                const struct node *root)
{
	const struct node *act =
	    root->kind == NODE_ROOT ? node_document(root) : root;

	u->a = a;
	u->lang = lang;
	u->root = root;
	u->body = act ? node_child(act, NODE_BODY) : NULL;
	if (act != NULL && u->body == NULL)
		u->body = node_child(act, NODE_MAIN_BODY);
	for (const struct node *n = root; n; n = node_next(n, root)) {
		const struct node *above;

		if (n->kind == NODE_ATTACHMENT) {
			attachment_put(u, n);
			continue;
		}
		above = is_unit(n) && n->num.n ? units_above(u, n) : NULL;
		if (above == NULL)
			continue;
		units_put(u, above, n);
		if (!is_component(u, above) &&
		    (is_flat(n, above) || has_parts(n->num)))
			units_put(u, component_of(u, above), n);
	}
}

const struct node *units_main(const struct units *u)
{
	return u->body;
}

const struct node *units_annexed(const struct units *u, const struct node *n)
{
	if (n->kind != NODE_ATTACHMENT)
		n = attachment_around(u->root, n);
	if (n == NULL && u->attachments == 1)
		n = u->attachment;
	return n;
}

const struct node *units_approved(const struct units *u,
                                  const struct entry *noun)
{
	const struct node *n = u->attachment, *found = NULL;
	size_t ahead = APPENDICES_AHEAD;

	if (u->attachments == 1)
		return n;
	for (; n != NULL && ahead-- > 0; n = n->next) {
		const struct node *doc =
		    n->kind == NODE_ATTACHMENT ? node_child(n, NODE_DOC) : NULL;

		if (doc == NULL || !str_eq(node_attr(doc, STR("name")),
		                           entry_cell(noun, STR("name"))))
			continue;
		if (found != NULL)
			return NULL;
		found = n;
	}
	return n == NULL ? found : NULL;
}

/* An appendix: of the act by its number; of an appendix its own, or where it
   has none the next one. */
static const struct node *
units_attachment(const struct units *u, const struct node *in, struct str num)
{
	size_t ahead = APPENDICES_AHEAD;

	if (in->kind == NODE_ATTACHMENT) {
		const struct node *own = units_get(u, in, NODE_ATTACHMENT, num);

		if (own != NULL)
			return own;
		for (in = in->next; in != NULL && ahead-- > 0; in = in->next)
			if (in->kind == NODE_ATTACHMENT && str_eq(in->num, num))
				return in;
		return NULL;
	}
	if (num.n == 0 && u->attachments == 1)
		return u->attachment;
	/* Beside rules that the act approves it is the one called so. */
	if (num.n == 0)
		return u->unnumbered == 1 ? u->appendix : NULL;
	return units_get(u, u->root, NODE_ATTACHMENT, num);
}

/* A unit whose number has parts, whatever it is called: "point 1.2". */
static const struct node *units_parted(struct units *u, const struct node *in,
                                       struct str num)
{
	static const enum node_kind kinds[] = {NODE_SUBPARAGRAPH, NODE_POINT};
	const struct node *n = NULL;

	for (size_t i = 0; n == NULL && i < 2; i++)
		n = units_get(u, component_of(u, in), kinds[i], num);
	return n;
}

static const struct node *units_within(struct units *u, const struct node *in,
                                       const struct place *place)
{
	struct str num = number_clean(u->a, place->num);
	const struct node *n, *up;

	if (place->kind == NODE_ATTACHMENT)
		return units_attachment(u, in, num);
	if (num.n == 0)
		return NULL;
	n = units_get(u, in, place->kind, num);
	if (n == NULL && has_parts(num))
		n = units_parted(u, in, num);
	if (n != NULL || is_component(u, in))
		return n;
	n = up = units_get(u, component_of(u, in), place->kind, num);
	while (up != NULL && up != in)
		up = up->parent;
	return up != NULL ? n : NULL;
}

/* Text of a unit: no editors' note by itself, no table. */
static bool is_piece(const struct node *n)
{
	const struct node *c = n;

	if (n->kind != NODE_INTRO && n->kind != NODE_CONTENT &&
	    n->kind != NODE_ALINEA && n->kind != NODE_WRAP_UP)
		return false;
	while (c != NULL && (c->kind != NODE_P || remark_is_block(c)))
		c = c->kind == NODE_P || c->kind == NODE_TABLE
		        ? node_skip(c, n)
		        : node_next(c, n);
	return c != NULL;
}

/* The first or the last text under n that is not an editors' note. */
static const struct node *text_of(const struct node *n, bool last)
{
	while (n != NULL && n->kind != NODE_TEXT) {
		n = last ? n->last : n->first;
		while (n != NULL && remark_is_block(n))
			n = last ? n->prev : n->next;
	}
	return n;
}

/* "(2) ...": a part that has its number in brackets. */
static bool is_bracketed(struct str s)
{
	size_t n = 1;

	if (!str_starts(s, STR("(")))
		return false;
	while (n < s.n && s.p[n] >= '0' && s.p[n] <= '9')
		n++;
	return n > 1 && n < s.n && s.p[n] == ')';
}

bool units_is_table(const struct node *n)
{
	const struct node *c = is_piece(n) ? NULL : n;

	if (n->kind != NODE_TABLE && n->kind != NODE_ALINEA &&
	    n->kind != NODE_CONTENT)
		return false;
	while (c != NULL && c->kind != NODE_TABLE)
		c = node_next(c, n);
	return c != NULL;
}

bool units_announces(const struct language *lang, const struct node *piece)
{
	const struct node *end = text_of(piece, true);
	struct str s;

	if (end == NULL || end->kind != NODE_TEXT)
		return false;
	s = str_strip(end->text);
	return str_ends(s, STR(":")) ||
	       language_reads(lang, STR("table-announced"), s);
}

const struct node *units_tables(const struct node *piece)
{
	const struct node *last = NULL;

	for (const struct node *n = piece->next;
	     n != NULL && !is_piece(n) && !is_unit(n); n = n->next)
		if (units_is_table(n))
			last = n;
	return last;
}

/* Does a part of the unit begin here?  With its number in brackets, or with a
   capital, behind a sentence that has ended, or the table that it announces. */
static bool part_begins(const struct node *piece)
{
	const struct node *t = text_of(piece, false);
	const struct node *before = piece->prev;
	struct str s = t ? str_strip(t->text) : STR("");
	bool table = false;
	size_t len;

	if (is_bracketed(s))
		return true;
	for (; before && !is_piece(before);
	     before = is_unit(before) ? NULL : before->prev)
		table |= units_is_table(before);
	if (before != NULL && before->kind != NODE_NUM) {
		const struct node *end = text_of(before, true);

		if (end && ((!table && str_ends(end->text, STR(":"))) ||
		            str_ends(end->text, STR(";")) ||
		            str_ends(end->text, STR(","))))
			return false;
	}
	while (s.n && !rune_is_letter(str_rune(s, &len)) &&
	       (s.p[0] < '0' || s.p[0] > '9'))
		s = str_after(s, len);
	return str_begins_upper(s);
}

/* A part of a unit: a paragraph, with the list and the text that go on with
   it. */
struct part {
	const struct node *to; /* the last of it */
	size_t first, n;       /* its pieces */
};

/* The pieces of a unit, and its parts: listed once, however often they are
   cited. */
struct pieces {
	VEC(const struct node *) list;
	VEC(struct part) parts;
};

const struct node *units_quoted_next(const struct node *n,
                                     const struct node *after)
{
	const struct node *c = after ? node_skip(after, n) : n;

	while (c != NULL) {
		bool block = c->kind == NODE_P || c->kind == NODE_HEADING;

		if (block && node_above(c, NODE_QUOTED_STRUCTURE) != NULL &&
		    !remark_is_block(c))
			return c;
		c = c->kind == NODE_TABLE || (block && remark_is_block(c))
		        ? node_skip(c, n)
		        : node_next(c, n);
	}
	return NULL;
}

size_t units_quoted(const struct node *n)
{
	size_t count = 0;

	for (const struct node *c = units_quoted_next(n, NULL); c != NULL;
	     c = units_quoted_next(n, c))
		count++;
	return count;
}

/* In an amending act each printed paragraph counts, those of new text too
   (formulas 2.6.3): as the smallest unit of that text around it. */
static void pieces_quoted(struct units *u, struct pieces *out,
                          const struct node *piece)
{
	for (const struct node *c = units_quoted_next(piece, NULL);
	     c != NULL && out->list.n < PIECES_MOST;
	     c = units_quoted_next(piece, c)) {
		const struct node *unit = c;

		while (unit->kind != NODE_QUOTED_STRUCTURE &&
		       node_class(unit->kind) != CLASS_HIER)
			unit = unit->parent;
		*vec_push(u->a, &out->list) = unit;
		out->parts.p[out->parts.n - 1].n++;
	}
}

static void pieces_read(struct units *u, struct pieces *out,
                        const struct node *unit)
{
	for (const struct node *n = unit->first;
	     n != NULL && out->list.n < PIECES_MOST; n = n->next) {
		bool piece = is_piece(n);
		struct part *part;

		if (!piece && !is_unit(n))
			continue;
		if (piece && (out->parts.n == 0 || part_begins(n)))
			*vec_push(u->a, &out->parts) =
			    (struct part){.first = out->list.n};
		if (piece)
			*vec_push(u->a, &out->list) = n;
		if (out->parts.n == 0)
			continue;
		part = &out->parts.p[out->parts.n - 1];
		part->to = n;
		part->n += piece;
		if (piece && units_tables(n) != NULL &&
		    units_announces(u->lang, n))
			part->to = units_tables(n);
		if (piece)
			pieces_quoted(u, out, n);
	}
}

static const struct pieces *pieces_of(struct units *u, const struct node *unit)
{
	struct pieces *out;
	struct key k;
	void **slot;

	key_make(&k, unit, NODE_P, STR(""));
	out = map_get(&u->pieces, (struct str){k.bytes, k.n});
	if (out != NULL)
		return out;
	out = arena_alloc(u->a, sizeof(*out));
	*out = (struct pieces){0};
	pieces_read(u, out, unit);
	slot = map_put(u->a, &u->pieces,
	               str_copy(u->a, (struct str){k.bytes, k.n}));
	*slot = out;
	return out;
}

/* What was found of the pieces of a unit. */
struct stretch {
	const struct node *from, *to; /* to: the last of it; NULL: all */
	size_t first, n;              /* of its pieces */
};

static bool stretch_part(const struct pieces *pieces, unsigned k,
                         struct stretch *out)
{
	const struct part *part;

	*out = (struct stretch){0};
	if (k == 0 || k > pieces->parts.n)
		return false;
	part = &pieces->parts.p[k - 1];
	*out = (struct stretch){pieces->list.p[part->first], part->to,
	                        part->first, part->n};
	return true;
}

static bool stretch_alinea(const struct pieces *pieces, unsigned k,
                           struct stretch *s)
{
	size_t first = s->from ? s->first : 0;
	size_t n = s->from ? s->n : pieces->list.n;

	if (k == 0 || k > n || pieces->list.p == NULL)
		return false;
	s->first = first + k - 1;
	s->n = 1;
	s->from = s->to = pieces->list.p[s->first];
	return true;
}

/* A piece of a unit; in codes the parts of articles are numbered. */
static bool piece_find(struct units *u, const struct node **unit,
                       const struct place *place, struct stretch *s)
{
	struct place numbered = {.kind = NODE_PARAGRAPH, .num = place->num};
	const struct node *n;
	unsigned k;

	if (place->piece == PIECE_SENTENCE)
		return s->from != NULL || is_unit(*unit);
	if (!is_unit(*unit) || !str_number(place->num, &k) || k == 0 ||
	    k > PIECES_MOST)
		return false;
	if (place->piece == PIECE_ALINEA)
		return stretch_alinea(pieces_of(u, *unit), k, s);
	n = (*unit)->kind == NODE_ARTICLE ? units_within(u, *unit, &numbered)
	                                  : NULL;
	if (n == NULL)
		return stretch_part(pieces_of(u, *unit), k, s);
	*unit = n;
	return true;
}

/* A unit of the list that a part or an alinea of `in` brings with it: lists of
   several of them number anew. */
static const struct node *stretch_within(struct units *u,
                                         const struct stretch *s,
                                         const struct place *place)
{
	struct str num = number_clean(u->a, place->num);
	const struct node *n = s->from, *last = s->to ? s->to : s->from;

	while (n != NULL && n != last) {
		if (n->kind == place->kind && str_eq(n->num, num))
			return n;
		n = n->next;
	}
	for (; n != NULL && (n == last || is_unit(n)); n = n->next)
		if (n->kind == place->kind && str_eq(n->num, num))
			return n;
	return NULL;
}

const struct node *units_find(struct units *u, const struct node *in,
                              const struct place *path, size_t n,
                              const struct node **last)
{
	struct stretch s = {0};

	*last = NULL;
	for (size_t i = 0; in != NULL && i < n; i++) {
		if (path[i].piece == PIECE_NONE) {
			in = s.from ? stretch_within(u, &s, &path[i])
			            : units_within(u, in, &path[i]);
			s = (struct stretch){0};
		} else if (!piece_find(u, &in, &path[i], &s)) {
			return NULL;
		}
	}
	if (in == NULL || s.from == NULL)
		return in;
	*last = s.to != s.from ? s.to : NULL;
	return s.from;
}

const struct node *units_around(struct units *u, const struct node *n,
                                const struct place *path, size_t size,
                                const struct node **last)
{
	bool part = path[0].piece == PIECE_PART;

	for (n = units_above(u, n); n != NULL; n = units_above(u, n)) {
		const struct node *found;

		if (part && n->kind == NODE_SUBPARAGRAPH)
			continue;
		found = is_unit(n) && path[0].piece == PIECE_NONE &&
		                node_rank(n->kind) >= place_rank(&path[0])
		            ? NULL
		            : units_find(u, n, path, size, last);
		if (found != NULL || path[0].piece != PIECE_NONE ||
		    is_component(u, n))
			return found;
	}
	return NULL;
}
