/* A formula of MathML, element by element. */
#include "text/html_math_make.h"

#include "text/formula.h"
#include "text/html_math_words.h"

/* Where a child of an element stands; NULL: it is read, or not shown. */
static struct docx_node *place_of(struct math *x, size_t i)
{
	size_t parent = x->m->nodes.p[i].parent;
	struct made *e = html_made(x, parent);
	size_t k = e->seen++;

	if (i == e->skip[0] || i == e->skip[1])
		return NULL;
	if (e->first && k != 0) {
		html_math_leave(x, i);
		return NULL;
	}
	if (k != 0 && e->parted.n != 0) {
		size_t len;

		str_rune(e->parted, &len);
		html_math_add(x, i, e->in, str_sub(e->parted, 0, len));
		x->end = 0;
		if (e->parted.n > len)
			e->parted = str_after(e->parted, len);
	}
	if (e->places == 0)
		return e->in;
	if (k < e->places)
		return e->place[k];
	html_math_unread(x, parent);
	return e->in;
}

/* Read a node; the next one that is to be read. */
static size_t node_read(struct math *x, size_t i)
{
	const struct markup_node *n = &x->m->nodes.p[i];
	struct made *up = html_made(x, n->parent), *e = html_made(x, i);

	if (n->tag == NULL) {
		if (str_spaces(n->text) < n->text.n)
			html_math_add(x, i, up->in,
			              html_math_words(x->m, x->a, i));
		return i + 1;
	}
	if (html_math_is(x, i, STR("mprescripts"))) {
		up->seen = 3;
		up->places = up->place[4] != NULL ? PLACES : 0;
		return n->end;
	}
	e->in = place_of(x, i);
	if (e->in == NULL)
		return n->end;
	return html_math_make(x, i) ? i + 1 : n->end;
}

static void say(void *to, struct str words)
{
	struct math *x = to;

	html_math_chars(x, &x->words, words);
}

struct html_math html_math_read(const struct markup *m, struct arena *a,
                                size_t node)
{
	size_t end = m->nodes.p[node].end;
	struct docx_node root = {.kind = DOCX_O_MATH};
	struct math x = {.m = m, .a = a, .from = node};
	struct formula line = {.a = a, .say = say, .to = &x};

	x.made = arena_array(a, end - node, sizeof(*x.made));
	x.made[0].in = &root;
	for (size_t i = node + 1; i < end;)
		i = node_read(&x, i);
	formula_walk(&line, &root);
	x.out.words = (struct str){x.words.p, x.words.n};
	x.out.aside = (struct str){x.aside.p, x.aside.n};
	x.out.struck = (struct str){x.struck.p, x.struck.n};
	x.out.joins = line.ended;
	return x.out;
}
