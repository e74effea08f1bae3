#include "parse/note_text.h"

#include "base/buf.h"

enum {
	BRACKET_MAX = 2000, /* bytes in which brackets must be closed */
};

void note_text_read(struct note_text *t, struct parser *p, struct arena *a,
                    struct node *top)
{
	struct buf all = {0};

	*t = (struct note_text){.p = p, .a = a, .top = top};
	for (struct node *n = top, *next; n != NULL; n = next) {
		/* Wording that the note quotes tells of no change. */
		next = n->kind == NODE_QUOTED_STRUCTURE ? node_skip(n, top)
		                                        : node_next(n, top);
		if (n->kind == NODE_EOL && all.n)
			buf_char(&all, ' ');
		if (n->kind != NODE_TEXT)
			continue;
		*vec_push(a, &t->leaves) = (struct note_leaf){n, all.n};
		buf_add(&all, n->text);
	}
	t->all = str_copy(a, buf_str(&all));
	buf_free(&all);
}

/* The marks that quote, as they open and close. */
static const struct {
	struct str open, close;
} quotes[] = {
    {STR_INIT("\""), STR_INIT("\"")}, {STR_INIT("«"), STR_INIT("»")},
    {STR_INIT("“"), STR_INIT("”")},   {STR_INIT("„"), STR_INIT("“")},
    {STR_INIT("”"), STR_INIT("”")},
};

enum { QUOTES = sizeof(quotes) / sizeof(quotes[0]) };

/* Bytes of the quotation that s begins with; 0 if it is none, or never closed:
   then no later one is either. */
static size_t quoted(struct str s, bool never[QUOTES])
{
	for (size_t i = 0; i < QUOTES; i++) {
		struct str rest = str_after(s, quotes[i].open.n);
		size_t end;

		if (never[i] || !str_starts(s, quotes[i].open))
			continue;
		end = str_find(rest, quotes[i].close);
		if (end < rest.n)
			return quotes[i].open.n + end + quotes[i].close.n;
		never[i] = true;
	}
	return 0;
}

/* Bytes of the brackets that s begins with, those inside counted; an open one
   that is never closed ends before the next semicolon. */
static size_t bracketed(struct str s)
{
	size_t depth = 0, stop;

	if (s.n > BRACKET_MAX)
		for (s.n = BRACKET_MAX;
		     ((unsigned char)s.p[s.n] & 0xC0) == 0x80;)
			s.n--;
	stop = s.n;
	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] == ';' && stop == s.n)
			stop = i;
		depth += s.p[i] == '(';
		if (s.p[i] == ')' && --depth == 0)
			return i + 1;
	}
	return stop;
}

/* What is inside brackets, without them. */
static struct str inside(struct str s)
{
	s = str_after(s, 1);
	if (s.n && s.p[s.n - 1] == ')')
		s.n--;
	return str_strip(s);
}

void note_text_bare(struct note_text *t, size_t from)
{
	struct str s = t->all;
	struct buf bare = {0};
	bool never[QUOTES] = {false};

	t->places = arena_array(t->a, s.n + 1, sizeof(*t->places));
	while (from < s.n) {
		struct str rest = str_after(s, from);
		bool bracket = rest.p[0] == '(';
		size_t n = 0;

		if (bracket)
			n = bracketed(rest);
		else
			n = quoted(rest, never);
		if (bracket)
			*vec_push(t->a, &t->brackets) = (struct note_bracket){
			    inside(str_sub(rest, 0, n)), bare.n};
		t->places[bare.n] = from;
		buf_char(&bare, n ? ' ' : rest.p[0]);
		from += n ? n : 1;
	}
	t->places[bare.n] = s.n;
	t->bare = str_copy(t->a, buf_str(&bare));
	buf_free(&bare);
}

struct node *note_leaf_cut(struct parser *p, struct node *leaf, size_t at)
{
	const struct origin *o = leaf->origin;
	size_t from = o ? (size_t)(leaf->text.p - o->text.p) : 0;
	struct node *rest = node_text(p->a, str_after(leaf->text, at));

	rest->origin = o;
	if (o != NULL) {
		rest->span = origin_cover(o, from + at, from + leaf->text.n);
		leaf->span = origin_cover(o, from, from + at);
	} else if (leaf->span.n == leaf->text.n) {
		rest->span =
		    (struct span){leaf->span.at + at, leaf->span.n - at};
		leaf->span.n = at;
	}
	leaf->text.n = at;
	node_after(leaf, rest);
	return rest;
}

/* The leaf that holds bytes from..to of the text whole; its place in the
   list, leaves.n if there is none. */
static size_t leaf_of(const struct note_text *t, size_t from, size_t to)
{
	size_t low = 0, high = t->leaves.n;

	while (high - low > 1) {
		size_t mid = low + (high - low) / 2;

		*(t->leaves.p[mid].at <= from ? &low : &high) = mid;
	}
	if (high == 0 ||
	    t->leaves.p[low].at + t->leaves.p[low].node->text.n < to ||
	    t->leaves.p[low].node->parent != t->top)
		return t->leaves.n;
	return low;
}

struct node *note_text_wrap(struct note_text *t, struct str part,
                            enum node_kind kind)
{
	size_t bare = (size_t)(part.p - t->bare.p);
	size_t from = t->places[bare], to = t->places[bare + part.n];
	size_t i = part.n ? leaf_of(t, from, to) : t->leaves.n;
	struct node *leaf, *rest, *element;

	/* A part with something taken out of it is no plain text. */
	if (i == t->leaves.n || to - from != part.n)
		return NULL;
	leaf = t->leaves.p[i].node;
	from -= t->leaves.p[i].at;
	to -= t->leaves.p[i].at;
	rest = to < leaf->text.n ? note_leaf_cut(t->p, leaf, to) : NULL;
	if (from > 0)
		leaf = note_leaf_cut(t->p, leaf, from);
	element = node_new(t->p->a, kind);
	element->span = leaf->span;
	node_before(leaf, element);
	node_unlink(leaf);
	node_append(element, leaf);
	/* What follows is wrapped next. */
	if (rest != NULL)
		t->leaves.p[i] =
		    (struct note_leaf){rest, t->leaves.p[i].at + to};
	else
		t->leaves.p[i].node = leaf;
	return element;
}
