#include "parse/footnotes.h"

#include "base/buf.h"
#include "parse/hyphen.h"

#include <stdlib.h>
#include <string.h>

static const struct sheet *sheet_of(const struct parser *p)
{
	return p->source->sheet;
}

void footnotes_take(struct parser *p, struct footnotes *f)
{
	const struct sheet *s = sheet_of(p);
	struct lines out = {0};
	size_t note = 0;

	*f = (struct footnotes){0};
	if (s == NULL || s->notes.n == 0)
		return;
	f->n = s->notes.n;
	f->first = arena_array(p->scratch, f->n + 1, sizeof(*f->first));
	for (size_t i = 0; i < p->lines.n; i++) {
		const struct line *l = &p->lines.p[i];

		while (note < f->n && l->number > s->notes.p[note].to)
			f->first[++note] = f->lines.n;
		if (note < f->n && l->number > s->notes.p[note].from)
			*vec_push(p->scratch, &f->lines) = *l;
		else
			*vec_push(p->scratch, &out) = *l;
	}
	while (note < f->n)
		f->first[++note] = f->lines.n;
	p->lines = out;
}

void footnotes_mend(struct parser *p, struct footnotes *f)
{
	struct lines text = p->lines;

	if (f->lines.n == 0)
		return;
	p->lines = f->lines;
	hyphen_find(p);
	f->lines = p->lines;
	p->lines = text;
}

/* Does a line go on with the paragraph of the one above it? */
static bool line_goes_on(const struct line *l)
{
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

		for (to = from + 1;
		     to < end && line_goes_on(&f->lines.p[to]);)
			to++;
		o = origin_run(p, &f->lines.p[from], to - from);
		if (words.n != 0)
			buf_char(&words, '\n');
		buf_add(&words, o->text);
		for (size_t i = 0; i < o->npieces; i++)
			*vec_push(p->a, &p->aside) = (struct span){
			    o->pieces[i].at, o->pieces[i].n};
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

		rest->span =
		    origin_cover(n->origin, from, from + rest->text.n);
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

void footnotes_put(struct parser *p, const struct footnotes *f,
                   struct node *root)
{
	struct held_list list;

	if (f->n == 0)
		return;
	list = held_read(p, root);
	/* From the end on: what is before stays where it is. */
	for (size_t i = list.n != 0 ? f->n : 0; i-- > 0;) {
		const struct sheet_note *of = &sheet_of(p)->notes.p[i];
		struct str words = note_words(p, f, i);

		if (words.n != 0)
			note_place(p, &list, source_laid(p->source, of->at),
			           note_make(p, of, words), root);
	}
}
