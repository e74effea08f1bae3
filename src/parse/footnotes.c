#include "parse/footnotes.h"

#include "base/buf.h"
#include "parse/edge.h"
#include "parse/given.h"
#include "tree/unsure.h"

#include <stdlib.h>
#include <string.h>

static const struct sheet *sheet_of(const struct parser *p)
{
	return p->source->sheet;
}

/* Lines being taken, and the note of each. */
struct taking {
	struct parser *p;
	size_t *note; /* of each line of the sheet, the index + 1; 0: of none */
	const struct sheet_note *notes;
	VEC(struct line) lines;
	VEC(size_t) of;
};

static bool line_take(struct taking *t, const struct line *l)
{
	size_t note = t->note[l->number - 1];

	if (note == 0)
		return false;
	*vec_push(t->p->scratch, &t->lines) = *l;
	/* Of bare text each had the mark in front. */
	t->lines.p[t->lines.n - 1].given |=
	    sheet_of(t->p) == NULL && !t->notes[note - 1].wraps;
	*vec_push(t->p->scratch, &t->of) = note - 1;
	return true;
}

/* Those in the cells of a table. */
static void table_take(struct taking *t, const struct sheet_table *table)
{
	for (size_t i = table->line; i < table->end; i++) {
		const struct line *l = given_line(t->p, i);

		if (l != NULL && line_take(t, l))
			t->p->lain->place[i] = 0;
	}
}

/* The empty lines before a line, without those of notes. */
static unsigned line_gap(const struct taking *t, const struct line *l)
{
	unsigned n = l->before;

	for (size_t k = 1; k <= l->before && k < l->number; k++)
		n -= t->note[l->number - 1 - k] != 0;
	return n;
}

/* Those of the text: what a note stands amid is as far apart as it were without
   it. */
static void text_take(struct taking *t, struct lines *out)
{
	struct parser *p = t->p;
	unsigned gap = 0;
	bool taken = false;

	for (size_t i = 0; i < p->lines.n; i++) {
		const struct line *l = &p->lines.p[i];
		unsigned own = line_gap(t, l);

		if (l->table != 0)
			table_take(t, &sheet_of(p)->tables.p[l->table - 1]);
		gap = taken && gap > own ? gap : own;
		taken = line_take(t, l);
		if (taken)
			continue;
		*vec_push(p->scratch, out) = *l;
		out->p[out->n - 1].before = gap;
	}
}

/* Those of each note behind one another. */
static void lines_sort(const struct taking *t, struct footnotes *f)
{
	struct arena *a = t->p->scratch;
	size_t *next = arena_array(a, f->n + 1, sizeof(*next));

	f->first = arena_array(a, f->n + 1, sizeof(*f->first));
	f->lines = arena_array(a, t->lines.n + 1, sizeof(*f->lines));
	memset(f->first, 0, (f->n + 1) * sizeof(*f->first));
	for (size_t i = 0; i < t->of.n; i++)
		f->first[t->of.p[i] + 1]++;
	for (size_t i = 0; i < f->n; i++)
		f->first[i + 1] += f->first[i];
	memcpy(next, f->first, (f->n + 1) * sizeof(*next));
	for (size_t i = 0; i < t->lines.n; i++)
		f->lines[next[t->of.p[i]]++] = t->lines.p[i];
}

void footnotes_take(struct parser *p, struct footnotes *f)
{
	const struct sheet *s = sheet_of(p);
	size_t n = s != NULL ? s->lines.n : p->source->lines.n;
	struct taking t = {.p = p};
	struct lines out = {0};
	const struct sheet_note *notes;

	*f = (struct footnotes){0};
	t.notes = notes = source_notes(p->source, &f->n);
	if (f->n == 0)
		return;
	t.note = arena_array(p->scratch, n + 1, sizeof(*t.note));
	memset(t.note, 0, (n + 1) * sizeof(*t.note));
	for (size_t i = 0; i < f->n; i++)
		for (size_t k = notes[i].from; k < notes[i].to; k++)
			t.note[k] = i + 1;
	text_take(&t, &out);
	p->lines = out;
	lines_sort(&t, f);
}

/* Does a line go on with the paragraph of the one above it?  One that is
   printed does not where it is set in below the end of a sentence. */
static bool line_goes_on(const struct line *l)
{
	if (l->marks & SHEET_INDENT && edge_sentence(l[-1].s))
		return false;
	return l->marks & SHEET_BREAK || (!l->given && l->before == 0);
}

/* The words of a note, an end of line between its paragraphs.  Their bytes are
   those of the text that do not stand in the tree by themselves. */
static struct str note_words(struct parser *p, const struct footnotes *f,
                             size_t note)
{
	size_t from = f->first[note], end = f->first[note + 1], to;
	struct buf words = {0};
	struct str s;

	for (; from < end; from = to) {
		const struct origin *o;

		for (to = from + 1; to < end && line_goes_on(&f->lines[to]);)
			to++;
		o = origin_run(p, &f->lines[from], to - from);
		if (words.n != 0)
			buf_char(&words, '\n');
		buf_add(&words, o->text);
		for (size_t i = 0; i < o->npieces; i++)
			*vec_push(p->a, &p->aside) =
			    (struct span){o->pieces[i].at, o->pieces[i].n};
	}
	s = str_copy(p->a, buf_str(&words));
	buf_free(&words);
	return s;
}

/* Bytes from..to-1 of the normalised text stand in a TEXT, from its byte at on.
 */
struct held {
	size_t from, to;
	struct node *node;
	size_t at;
};

struct held_list {
	struct held *p;
	size_t n, cap;
};

/* What a TEXT that was put together holds. */
static void held_pieces(struct parser *p, struct held_list *list,
                        struct node *n)
{
	const struct origin *o = n->origin;
	size_t from = (size_t)(n->text.p - o->text.p), to = from + n->text.n;

	for (size_t i = origin_piece(o, from);
	     i < o->npieces && o->pieces[i].to < to; i++) {
		const struct piece *q = &o->pieces[i];
		size_t a = q->to > from ? q->to : from;
		size_t b = q->to + q->n < to ? q->to + q->n : to;

		if (b > a)
			*vec_push(p->scratch, list) =
			    (struct held){q->at + (a - q->to),
			                  q->at + (b - q->to), n, a - from};
	}
}

static int held_order(const void *x, const void *y)
{
	const struct held *a = x, *b = y;

	return (a->from > b->from) - (a->from < b->from);
}

static struct held_list held_read(struct parser *p, struct node *root)
{
	struct str s = p->source->text;
	struct held_list list = {0};

	for (struct node *n = root; n != NULL; n = node_next(n, root)) {
		uintptr_t at = (uintptr_t)n->text.p - (uintptr_t)s.p;

		if (n->kind != NODE_TEXT || n->text.n == 0)
			continue;
		if (n->origin != NULL)
			held_pieces(p, &list, n);
		else if (at < s.n)
			*vec_push(p->scratch, &list) =
			    (struct held){at, at + n->text.n, n, 0};
	}
	if (list.n > 1)
		qsort(list.p, list.n, sizeof(*list.p), held_order);
	return list;
}

/* Divide a TEXT before its byte at, which is neither its first nor its end. */
static void text_divide(struct parser *p, struct node *n, size_t at)
{
	struct node *rest = node_text(p->a, str_after(n->text, at));

	rest->origin = n->origin;
	rest->mark = n->mark;
	if (n->origin != NULL) {
		size_t from = (size_t)(rest->text.p - n->origin->text.p);

		rest->span = origin_cover(n->origin, from, from + rest->text.n);
	} else {
		rest->span = (struct span){
		    (size_t)(rest->text.p - p->source->text.p), rest->text.n};
	}
	n->text = str_sub(n->text, 0, at);
	if (n->span.n > at && n->origin == NULL)
		n->span.n = at;
	node_after(n, rest);
}

/* Elements at whose end a mark stands outside of them. */
static bool is_closed(const struct node *n)
{
	return n->kind == NODE_REF || n->kind == NODE_RREF ||
	       n->kind == NODE_DATE || n->kind == NODE_PERSON ||
	       n->kind == NODE_ROLE || n->kind == NODE_ORGANIZATION;
}

/* Put a note behind byte at of a TEXT.  Behind a number it opens the words that
   follow. */
static void note_behind(struct parser *p, struct node *n, size_t at,
                        struct node *note, struct node *root)
{
	struct node *next = n;

	while (n->parent->kind == NODE_NUM && next != NULL &&
	       (next->kind != NODE_TEXT || next->parent->kind == NODE_NUM))
		next = node_next(next, root);
	if (next != NULL && next != n) {
		node_before(next, note);
		return;
	}
	if (at == 0) {
		node_before(n, note);
		return;
	}
	if (at < n->text.n)
		text_divide(p, n, at);
	else
		while (n->next == NULL && is_closed(n->parent))
			n = n->parent;
	node_after(n, note);
}

static struct node *note_make(struct parser *p, const struct sheet_note *of,
                              struct str words)
{
	struct node *n = node_new(p->a, NODE_AUTHORIAL_NOTE);

	n->text = words;
	if (of->mark.n != 0)
		node_set(p->a, n, STR("marker"), of->mark);
	node_set(p->a, n, STR("placement"), STR("bottom"));
	return n;
}

/* Does a line end between two bytes of the text? */
static bool line_between(const struct parser *p, size_t from, size_t to)
{
	return from < to &&
	       memchr(p->source->text.p + from, '\n', to - from) != NULL;
}

/* The words that a note of byte at hangs on end with those held at k-1; where
   none of its line stand before it, it opens those that follow. */
static void note_place(struct parser *p, const struct held_list *list,
                       size_t at, struct node *note, struct node *root)
{
	size_t k = vec_split(&list->p->from, list->n, sizeof(*list->p), at);
	const struct held *h;
	size_t end;

	if (k > 0 && !line_between(p, list->p[k - 1].from, at)) {
		h = &list->p[k - 1];
		end = at < h->to ? at : h->to;
		note_behind(p, h->node, h->at + (end - h->from), note, root);
		return;
	}
	if (k < list->n && !line_between(p, at, list->p[k].from)) {
		note_behind(p, list->p[k].node, 0, note, root);
		return;
	}
	/* Its line is no text of the document. */
	h = &list->p[k > 0 ? k - 1 : 0];
	parser_find(p, (struct find){.code = DIAG_NOTE_HELD,
	                             .node = h->node->parent,
	                             .span = h->node->span,
	                             .detail = note->text});
	note_behind(p, h->node, k > 0 ? h->at + (h->to - h->from) : 0, note,
	            root);
}

/* Is a block text of a unit, which orders may count? */
static bool is_counted(const struct node *block)
{
	return node_above(block, NODE_CONCLUSIONS) == NULL &&
	       node_above(block, NODE_QUOTED_STRUCTURE) == NULL &&
	       node_above(block, NODE_QUOTED_TEXT) == NULL;
}

void footnotes_doubt(struct parser *p, const size_t *raw, size_t n,
                     struct node *root)
{
	struct held_list list = {0};

	if (n != 0)
		list = held_read(p, root);
	for (size_t i = 0; i < n && list.n != 0; i++) {
		size_t at = source_laid(p->source, raw[i]);
		size_t k =
		    vec_split(&list.p->from, list.n, sizeof(*list.p), at + 1);
		struct node *block = k > 0 && at < list.p[k - 1].to
		                         ? list.p[k - 1].node->parent
		                         : NULL;

		while (block != NULL && block->kind != NODE_P)
			block = block->parent;
		if (block != NULL && is_counted(block))
			unsure_set(p->a, block);
	}
}

void footnotes_put(struct parser *p, const struct footnotes *f,
                   struct node *root)
{
	const struct sheet_note *notes;
	struct held_list list;
	size_t all;

	if (f->n == 0)
		return;
	notes = source_notes(p->source, &all);
	list = held_read(p, root);
	/* From the end on: what is before stays where it is. */
	for (size_t i = list.n != 0 ? f->n : 0; i-- > 0;) {
		const struct sheet_note *of = &notes[i];
		struct str words = note_words(p, f, i);

		if (words.n != 0)
			note_place(p, &list, source_laid(p->source, of->at),
			           note_make(p, of, words), root);
	}
}
