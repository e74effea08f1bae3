#include "diff/outline.h"

#include "base/buf.h"
#include "base/sha256.h"
#include "tree/footnote.h"
#include "tree/table.h"

#include <string.h>

/* A number in the first cell of a row is no longer. */
enum { ROW_NUMBER_MAX = 12 };

struct reader {
	struct lexemes *l;
	struct outline *out;
	const struct node *root;
	VEC(size_t) open; /* items that hold what comes */
	struct buf text;  /* of the leaf that is read */
	size_t remarks;   /* that what is read stands in */
	bool noted;       /* the leaf has words of an editor's note ... */
	bool plain;       /* ... and such as are in none */
};

/* Of these a unit has one, or they are told apart by nothing else. */
static bool is_only(enum node_kind kind)
{
	switch ((int)kind) {
	case NODE_PREFACE:
	case NODE_PREAMBLE:
	case NODE_CONCLUSIONS:
	case NODE_NUM:
	case NODE_HEADING:
	case NODE_SUBHEADING:
	case NODE_CAPTION:
		return true;
	default:
		return false;
	}
}

/* Kinds that may stand for one another. */
static uint32_t kind_class(enum node_kind kind, bool leaf)
{
	return (uint32_t)(kind == NODE_TH          ? NODE_TD
	                  : leaf && !is_only(kind) ? NODE_P
	                                           : kind);
}

/* The number of a unit, or the caption of an appendix, which tells its number
   and what it is of. */
static bool is_number(const struct node *n)
{
	return n->kind == NODE_NUM ||
	       (n->kind == NODE_HEADING && n->parent != NULL &&
	        n->parent->kind == NODE_ATTACHMENT);
}

static struct item *item_open(struct reader *r, const struct node *n, bool leaf)
{
	size_t parent = r->open.n ? r->open.p[r->open.n - 1] : NOWHERE;
	size_t at = r->out->n;
	struct item *i = vec_push(r->l->a, r->out);

	r->noted = r->plain = false;
	*i = (struct item){.node = n,
	                   .parent = parent,
	                   .leaf = leaf,
	                   .class = kind_class(n->kind, leaf),
	                   .number = is_number(n),
	                   .segment = r->out->segments.n,
	                   .pair = NOWHERE};
	if (!leaf)
		i->num = n->num;
	*vec_push(r->l->a, &r->open) = at;
	return i;
}

uint32_t outline_shape(struct lexemes *l, const uint32_t *ids, size_t n)
{
	void **at = map_put(l->a, &l->shapes,
	                    (struct str){(const char *)ids, n * sizeof(*ids)});

	if (*at == NULL)
		*at = (void *)(uintptr_t)++l->n;
	return (uint32_t)(uintptr_t)*at;
}

static uint32_t item_key(struct reader *r, const struct item *i)
{
	uint32_t class = i->class;
	char *bytes;

	if (i->num.n == 0 && !is_only(i->node->kind) &&
	    i->node->kind != NODE_ATTACHMENT)
		return 0;
	bytes = arena_alloc(r->l->a, sizeof(class) + i->num.n);
	memcpy(bytes, &class, sizeof(class));
	if (i->num.n)
		memcpy(bytes + sizeof(class), i->num.p, i->num.n);
	return lexeme_id(r->l, (struct str){bytes, sizeof(class) + i->num.n});
}

/* The number of a row, where its first cell is one. */
static struct str row_number(const struct outline *o, size_t row)
{
	size_t cell = outline_first(o, row);
	size_t leaf = cell == NOWHERE ? NOWHERE : outline_first(o, cell);
	struct str s;

	if (leaf == NOWHERE || !o->p[leaf].leaf ||
	    o->p[leaf].end != o->p[cell].end)
		return (struct str){0};
	s = str_strip(o->p[leaf].text);
	if (s.n == 0 || s.n > ROW_NUMBER_MAX || !byte_is_digit(s.p[0]))
		return (struct str){0};
	while (s.n && (s.p[s.n - 1] == '.' || s.p[s.n - 1] == ')'))
		s.n--;
	for (size_t i = 0; i < s.n; i++)
		if (!byte_is_digit(s.p[i]) && s.p[i] != '.' && s.p[i] != '-')
			return (struct str){0};
	return s;
}

/* The spans of a cell count as its text does. */
static uint32_t item_shape(struct lexemes *l, const struct item *i)
{
	struct str cols = node_attr(i->node, STR("colspan"));
	struct str rows = node_attr(i->node, STR("rowspan"));

	if (i->leaf || node_class(i->node->kind) != CLASS_CELL ||
	    (cols.n == 0 && rows.n == 0))
		return i->class;
	return lexeme_id(
	    l, str_format(l->a, "%.*s/%.*s", STR_ARG(cols), STR_ARG(rows)));
}

/* Count those of each class in a unit. */
static void places_count(struct outline *o, size_t unit)
{
	size_t count[NODE_KINDS] = {0};

	for (size_t c = unit + 1; c < o->n; c = o->p[c].end)
		o->p[c].place = ++count[o->p[c].class];
	for (size_t c = unit + 1; c < o->n; c = o->p[c].end)
		o->p[c].only = count[o->p[c].class] == 1;
}

static void cell_seat(struct item *item, const struct cell *cell)
{
	item->place = cell->col + 1;
	item->columns = cell->cols;
}

/* Say in which column of its table each cell stands. */
static void columns_count(struct reader *r, size_t table)
{
	struct outline *o = r->out;
	struct table t = {0};
	size_t k = 0;

	table_lay(r->l->a, o->p[table].node, false, &t);
	o->p[table].columns = t.cols;
	for (size_t row = outline_first(o, table); row != NOWHERE;
	     row = outline_next(o, row))
		for (size_t c = outline_first(o, row); c != NOWHERE;
		     c = outline_next(o, c)) {
			if (k < t.cells.n && t.cells.p[k].node == o->p[c].node)
				cell_seat(&o->p[c], &t.cells.p[k]);
			k++;
		}
}

/* All under the unit that was opened last is read. */
static void unit_close(struct reader *r, size_t at)
{
	struct outline *o = r->out;
	struct item *i = &o->p[at];
	VEC(uint32_t) whole = {0};
	VEC(uint32_t) body = {0};

	i->end = o->n;
	places_count(o, at);
	if (i->node->kind == NODE_TABLE)
		columns_count(r, at);
	if (i->node->kind == NODE_TR)
		i->num = row_number(o, at);
	i->key = item_key(r, i);
	if (i->node->kind == NODE_TR && i->num.n)
		o->p[at + 1].number = true;
	*vec_push(r->l->a, &whole) = item_shape(r->l, i);
	*vec_push(r->l->a, &body) = whole.p[0];
	for (size_t c = at + 1; c < o->n; c = o->p[c].end) {
		*vec_push(r->l->a, &whole) = o->p[c].whole;
		if (!o->p[c].number)
			*vec_push(r->l->a, &body) = o->p[c].whole;
		i->bytes += o->p[c].bytes;
	}
	i->whole = outline_shape(r->l, whole.p, whole.n);
	i->body = outline_shape(r->l, body.p, body.n);
	i->same = i->whole;
}

/* The words of the leaf that was opened last are read. */
static void leaf_close(struct reader *r, size_t at)
{
	struct item *i = &r->out->p[at];
	uint32_t *ids = arena_array(r->l->a, 2, sizeof(*ids));

	i->end = at + 1;
	if (r->noted && !r->plain && i->class == NODE_P)
		i->class = NODE_REMARK;
	i->behind = r->out->segments.n;
	i->text = str_copy(r->l->a, buf_str(&r->text));
	i->bytes = i->text.n;
	i->key = item_key(r, i);
	ids[0] = i->class;
	ids[1] = lexeme_id(r->l, lexemes_plain(r->l, i->text));
	i->whole = outline_shape(r->l, ids, 2);
	i->body = i->same = i->whole;
	r->text.n = 0;
}

static bool leaf_is_open(const struct reader *r)
{
	return r->open.n && r->out->p[r->open.p[r->open.n - 1]].leaf;
}

/* A leaf with no words, beside which a quotation stands, is none. */
static void leaf_end(struct reader *r, bool keep)
{
	if (!leaf_is_open(r))
		return;
	if (keep || str_strip(buf_str(&r->text)).n) {
		leaf_close(r, r->open.p[--r->open.n]);
		return;
	}
	r->open.n--;
	r->out->n--;
	r->out->segments.n = r->out->p[r->out->n].segment;
	r->text.n = 0;
}

bool outline_leaves_out(const struct node *n)
{
	return node_class(n->kind) == CLASS_META || n->kind == NODE_NOTE_REF ||
	       n->mark == MARK_REMOVED ||
	       (n->kind == NODE_ELEMENT && n->text.n &&
	        (n->text.p[0] == '!' || n->text.p[0] == '?'));
}

/* Does n hold a quotation of whole units or tables? */
static bool is_mixed(const struct node *n)
{
	for (const struct node *c = n->first; c != NULL; c = node_next(c, n))
		if (c->kind == NODE_QUOTED_STRUCTURE)
			return true;
	return false;
}

static bool is_unit(const struct node *n)
{
	switch (node_class(n->kind)) {
	case CLASS_ROOT:
	case CLASS_CONTAINER:
	case CLASS_ATTACHMENT:
	case CLASS_TABLE:
	case CLASS_ROW:
	case CLASS_CELL:
		return true;
	case CLASS_HIER:
		return n->kind != NODE_ALINEA || n->num.n != 0;
	case CLASS_TEXTY:
		return is_mixed(n);
	case CLASS_INLINE:
		return n->kind == NODE_QUOTED_STRUCTURE;
	case CLASS_ELEMENT:
		return n->first != NULL && n->first->kind != NODE_TEXT &&
		       n->num.n != 0;
	case CLASS_DOCUMENT:
	case CLASS_META:
	case CLASS_HIER_ROOT:
	case CLASS_ATTACHMENTS:
	case CLASS_BLOCKS:
	case CLASS_EMPTY:
	case CLASS_TEXT:
		return false;
	}
	return false;
}

/* Words of a paragraph go to its leaf, or begin one.  The end of a line is
   white space, where none stands beside it. */
static void text_add(struct reader *r, const struct node *n, struct str s)
{
	const struct node *holder = n->parent;
	struct segment *before;

	if (!leaf_is_open(r)) {
		while (holder != r->root && !is_unit(holder) &&
		       node_class(holder->kind) != CLASS_TEXTY)
			holder = holder->parent;
		item_open(r, holder, true);
	}
	if (r->remarks)
		r->noted = true;
	else if (!r->plain && str_spaces(s) < s.n)
		r->plain = true;
	before = r->text.n ? &r->out->segments.p[r->out->segments.n - 1] : NULL;
	if (before && before->node->kind == NODE_EOL && str_spaces(s))
		r->text.n = before->at;
	*vec_push(r->l->a, &r->out->segments) = (struct segment){n, r->text.n};
	buf_add(&r->text, s);
}

static void node_enter(struct reader *r, const struct node *n)
{
	r->remarks += n->kind == NODE_REMARK;
	if (is_unit(n)) {
		leaf_end(r, false);
		item_open(r, n, false);
	} else if (node_class(n->kind) == CLASS_TEXTY) {
		leaf_end(r, false);
		item_open(r, n, true);
	} else if (n->kind == NODE_TEXT) {
		if (leaf_is_open(r) || str_strip(n->text).n)
			text_add(r, n, n->text);
	} else if (n->kind == NODE_EOL && leaf_is_open(r)) {
		text_add(r, n, STR("\n"));
	}
}

static bool holds_note(const struct node *n)
{
	for (const struct node *c = n->first; c != NULL; c = node_next(c, n))
		if (c->kind == NODE_REMARK)
			return true;
	return false;
}

static void node_leave(struct reader *r, const struct node *n)
{
	r->remarks -= n->kind == NODE_REMARK;
	if (is_unit(n)) {
		leaf_end(r, false);
		if (r->open.n > 0)
			unit_close(r, r->open.p[--r->open.n]);
	} else if (node_class(n->kind) == CLASS_TEXTY) {
		leaf_end(r, !r->l->ignore.notes || !holds_note(n));
	}
}

void outline_read(struct lexemes *l, const struct node *root,
                  struct outline *out)
{
	struct reader r = {.l = l, .out = out, .root = root};
	const struct node *n = root;

	*out = (struct outline){0};
	for (;;) {
		bool skip = outline_leaves_out(n) ||
		            (n->kind == NODE_REMARK && l->ignore.notes);

		if (!skip)
			node_enter(&r, n);
		if (!skip && n->first != NULL) {
			n = n->first;
			continue;
		}
		for (;; n = n->parent) {
			if (!skip)
				node_leave(&r, n);
			skip = false;
			if (n == root || n->next != NULL)
				break;
		}
		if (n == root)
			break;
		n = n->next;
	}
	buf_free(&r.text);
}

size_t outline_first(const struct outline *o, size_t i)
{
	return i + 1 < o->p[i].end ? i + 1 : NOWHERE;
}

size_t outline_next(const struct outline *o, size_t i)
{
	size_t next = o->p[i].end, parent = o->p[i].parent;

	return parent != NOWHERE && next < o->p[parent].end ? next : NOWHERE;
}

size_t outline_table(const struct outline *o, size_t i)
{
	while (i != NOWHERE && o->p[i].class != NODE_TABLE)
		i = o->p[i].parent;
	return i;
}

bool outline_stays(const struct outline *o, size_t item, size_t unit)
{
	return item != unit && o->p[unit].pair == NOWHERE &&
	       o->p[item].pair != NOWHERE;
}

bool outline_is_run(const struct outline *o, size_t leaf)
{
	const struct item *item = &o->p[leaf];

	return item->leaf && item->parent != NOWHERE &&
	       o->p[item->parent].node == item->node;
}

struct str outline_digest(struct arena *a, const struct outline *o)
{
	struct buf all = {0};
	struct str digest;

	for (size_t i = 0; i < o->n; i++) {
		const struct item *item = &o->p[i];
		struct str cols = node_attr(item->node, STR("colspan"));
		struct str rows = node_attr(item->node, STR("rowspan"));
		/* Kinds that may stand for one another are no difference. */
		struct node kind = {.kind = (enum node_kind)item->class,
		                    .text = item->node->text};

		buf_format(&all, "%zu %.*s %.*s/%.*s ", item->parent + 1,
		           STR_ARG(node_name(&kind)), STR_ARG(cols),
		           STR_ARG(rows));
		buf_add(&all, item->text);
		buf_char(&all, '\n');
	}
	digest = sha256_hex(a, buf_str(&all));
	buf_free(&all);
	return digest;
}

struct str outline_notes_digest(struct arena *a, const struct node *root)
{
	struct footnote_walk w = footnote_start(root);
	struct str digest = STR("none");
	struct buf all = {0};
	const struct node *n;

	/* A block may have very many: its words are taken once. */
	while ((n = footnote_next(&w)) != NULL)
		buf_format(&all, "%.*s\n%.*s\n",
		           STR_ARG(str_trim(footnote_since(&w))),
		           STR_ARG(n->text));
	if (all.n != 0)
		digest = sha256_hex(a, buf_str(&all));
	buf_free(&all);
	return digest;
}

void outline_cut(struct lexemes *l, struct item *leaf)
{
	struct str rest = leaf->text;
	VEC(struct lexeme) list = {0};

	if (leaf->lexemes != NULL)
		return;
	while (rest.n)
		*vec_push(l->a, &list) = lexeme_next(l, &rest);
	leaf->lexemes = list.p ? list.p : arena_alloc(l->a, 1);
	leaf->nlexemes = list.n;
}
