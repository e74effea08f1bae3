#include "parse/lone.h"

#include "parse/edge.h"
#include "parse/marks.h"

#include <stdint.h>
#include <string.h>

enum {
	COLUMNS_MIN = 3,
	LINES_MOST = 200, /* of all rows, */
	PIECES_MOST = 64  /* and of one cell */
};

struct lone {
	struct parser *p;
	size_t columns;
	size_t at[EDGE_PARTS + 1]; /* where each begins, in characters */
};

static const struct line *lone_line(const struct parser *p, size_t i)
{
	return i < p->lines.n && p->captions[i] == 0 &&
	               memchr(p->lines.p[i].s.p, '\t', p->lines.p[i].s.n) ==
	                   NULL
	           ? &p->lines.p[i]
	           : NULL;
}

static struct str lone_cell(const struct lone *t, size_t i, size_t k)
{
	return edge_slice(&t->p->lines.p[i], t->at[k], t->at[k + 1]);
}

/* Do all parts of line i begin in columns? */
static bool lone_keeps(const struct lone *t, size_t i)
{
	size_t at[EDGE_PARTS], k = 0;
	size_t n = edge_parts(&t->p->lines.p[i], at);

	for (size_t part = 0; part < n; part++, k++) {
		while (k < t->columns && t->at[k] < at[part])
			k++;
		if (k == t->columns || t->at[k] != at[part])
			return false;
	}
	return n != 0;
}

/* Is there a number, and no more, in the first column of line i? */
static bool lone_numbered(const struct lone *t, size_t i)
{
	struct str num = lone_cell(t, i, 0);
	unsigned value;

	if (str_ends(num, STR(".")))
		num.n--;
	return str_number(num, &value);
}

/* The columns of line i, which begins a row behind a mark that opens. */
static bool lone_begins(struct lone *t, size_t i)
{
	const struct line *l = lone_line(t->p, i);

	if (l == NULL || i == 0 || str_unquoted(t->p->lines.p[i - 1].s).n != 0)
		return false;
	t->columns = edge_parts(l, t->at);
	t->at[t->columns] = SIZE_MAX;
	return t->columns >= COLUMNS_MIN && lone_numbered(t, i);
}

/* Is s a mark that closes, and no more but for the stop behind it? */
static bool lone_closes(struct str s)
{
	struct mark m = marks_front(s);

	return m.n != 0 && m.side != SIDE_OPEN &&
	       marks_end_line(str_after(s, m.n));
}

static size_t lone_find(struct lone *t, size_t i)
{
	size_t to = i;

	if (!lone_begins(t, i))
		return 0;
	for (; to < i + LINES_MOST; to++) {
		const struct line *l = lone_line(t->p, to);

		if (l == NULL)
			return 0;
		if (lone_closes(l->s))
			return to - i;
		if (!lone_keeps(t, to) ||
		    (lone_cell(t, to, 0).n != 0 && !lone_numbered(t, to)))
			return 0;
	}
	return 0;
}

size_t lone_lines(struct parser *p, size_t i)
{
	struct lone t = {.p = p};

	return lone_find(&t, i);
}

/* The words of column k in lines from..to-1; a new item opens a paragraph. */
static void lone_fill(const struct lone *t, struct node *td, struct span lines,
                      size_t k)
{
	struct parser *p = t->p;
	struct str pieces[PIECES_MOST];
	size_t n = 0, to = lines.at + lines.n;

	for (size_t i = lines.at; i <= to; i++) {
		struct str s = i < to ? lone_cell(t, i, k) : STR("");
		bool closes =
		    i == to || n == PIECES_MOST || (s.n && edge_opens(p, s));

		if (n > 0 && closes) {
			node_append(td,
			            leaf_block(p, origin_join(p, pieces, n)));
			td->last->by = td->by;
			n = 0;
		}
		if (s.n != 0)
			pieces[n++] = s;
	}
}

static void lone_row(const struct lone *t, struct node *table,
                     struct span lines)
{
	struct node *tr = node_add(t->p->a, table, NODE_TR);

	tr->by = table->by;
	for (size_t k = 0; k < t->columns; k++) {
		struct node *td = node_add(t->p->a, tr, NODE_TD);

		td->by = table->by;
		lone_fill(t, td, lines, k);
		if (tr->span.n == 0 && td->first != NULL)
			tr->span = td->first->span;
	}
}

struct node *lone_read(struct parser *p, size_t i, size_t *end)
{
	struct lone t = {.p = p};
	struct node *table = node_new(p->a, NODE_TABLE);

	*end = i + lone_find(&t, i);
	table->by = language_rule(p->lang, STR("cells"));
	for (size_t to; i < *end; i = to) {
		to = i + 1;
		while (to < *end && lone_cell(&t, to, 0).n == 0)
			to++;
		lone_row(&t, table, (struct span){i, to - i});
	}
	return table;
}
