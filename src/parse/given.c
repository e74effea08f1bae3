#include "parse/given.h"

#include "base/told.h"
#include "parse/beside.h"
#include "parse/caption.h"
#include "parse/edge.h"
#include "parse/given_grid.h"
#include "parse/given_points.h"
#include "parse/last.h"

#include <string.h>

enum {
	ARRANGED_COLUMNS = 3, /* at most so many has a table that is none, */
	ARRANGED_ROWS = 4,    /* and rows */
	SIGNED_BYTES = 300,
};

static const struct sheet *sheet_of(const struct parser *p)
{
	return p->source->sheet;
}

bool given_printed(const struct parser *p)
{
	for (size_t i = 0; sheet_of(p) && i < p->lines.n; i++)
		if (p->lines.p[i].table == 0 && !p->lines.p[i].given)
			return true;
	return sheet_of(p) == NULL;
}

bool given_opens(const struct parser *p, size_t i)
{
	return p->lines.p[i].table != 0;
}

const struct line *given_line(const struct parser *p, size_t i)
{
	size_t place = p->lain->place[i];

	return place ? &p->lain->all.p[place - 1] : NULL;
}

bool given_notes(const struct parser *p, size_t i)
{
	size_t from = 0, to, n;
	const struct sheet_note *notes = source_notes(p->source, &n);

	to = n;
	while (from < to) {
		size_t mid = from + (to - from) / 2;

		if (notes[mid].to <= i)
			from = mid + 1;
		else
			to = mid;
	}
	return from < n && notes[from].from <= i;
}

bool given_holds(const struct parser *p, const struct sheet_cell *c)
{
	for (size_t i = c->from; i < c->to; i++)
		if (given_line(p, i) != NULL)
			return true;
	return false;
}

void given_texts(struct parser *p, const struct sheet_cell *c,
                 struct cell_text *out)
{
	for (size_t i = c->from; i < c->to; i++)
		if (given_line(p, i) != NULL && !given_notes(p, i))
			*vec_push(p->a, &out->parts) = given_line(p, i)->s;
}

static size_t row_width(const struct sheet *s, const struct sheet_row *r)
{
	size_t n = 0;

	for (size_t c = r->from; c < r->to; c++)
		n += s->cells.p[c].colspan;
	return n;
}

/* Do the first lines of a text, or all of them, make the caption of an
   appendix? */
static bool text_captions(struct parser *p, const struct cell_text *t,
                          bool whole)
{
	bool found = false;
	size_t bytes = 0;
	struct match m;

	for (size_t n = 1; !found && n <= t->parts.n && n <= CAPTION_LINES_MOST;
	     n++) {
		bytes += t->parts.p[n - 1].n;
		if (bytes > CAPTION_BYTES_MOST)
			break;
		found = (!whole || n == t->parts.n) &&
		        caption_read(p, origin_join(p, t->parts.p, n)->text,
		                     &m) != CAPTION_NONE;
	}
	return found;
}

bool given_captions(struct parser *p, const struct sheet_cell *c)
{
	struct arena_mark mark = arena_mark(p->a);
	struct cell_text t = {0};
	bool found;

	given_texts(p, c, &t);
	found = text_captions(p, &t, false);
	arena_release(p->a, mark);
	return found;
}

/* Is all of a table a caption, in cells of one column beside empty ones? */
static bool table_captions(struct parser *p, const struct sheet_table *t)
{
	const struct sheet *s = sheet_of(p);
	struct arena_mark mark = arena_mark(p->a);
	struct cell_text text = {0};
	size_t column = 0;
	bool found = t->to - t->from <= CAPTION_LINES_MOST;

	for (size_t r = t->from; found && r < t->to; r++) {
		const struct sheet_row *row = &s->rows.p[r];
		size_t filled = 0;

		for (size_t c = row->from; found && c < row->to; c++) {
			if (!given_holds(p, &s->cells.p[c]))
				continue;
			found = filled++ == 0 &&
			        (column == 0 || column == c - row->from + 1);
			column = c - row->from + 1;
			given_texts(p, &s->cells.p[c], &text);
		}
	}
	found = found && text_captions(p, &text, true);
	arena_release(p->a, mark);
	return found;
}

/* Is a row an office and a name? */
static bool row_signs(struct parser *p, const struct sheet_row *r)
{
	struct arena_mark mark = arena_mark(p->a);
	struct cell_text t = {0};
	struct match m;
	bool found = false;
	size_t bytes = 0;

	for (size_t c = r->from; c < r->to; c++)
		given_texts(p, &sheet_of(p)->cells.p[c], &t);
	for (size_t i = 0; i < t.parts.n; i++)
		bytes += t.parts.p[i].n;
	if (t.parts.n != 0 && bytes <= SIGNED_BYTES)
		found = parser_match(p, STR("signature"),
		                     origin_join(p, t.parts.p, t.parts.n)->text,
		                     &m) &&
		        m.cap[CAP_person].n != 0;
	arena_release(p->a, mark);
	return found;
}

/* Does a table, above which the lines of the text stand, do no more than
   arrange text on the page? */
bool given_arranges(struct parser *p, const struct sheet_table *t,
                    const struct lines *above)
{
	const struct sheet *s = sheet_of(p);
	size_t width = 0;

	for (size_t r = t->from; r < t->to; r++) {
		size_t n = row_width(s, &s->rows.p[r]);

		width = n > width ? n : width;
	}
	if (width < 2 && (!t->framed || t->to - t->from < 2))
		return true;
	if (width > ARRANGED_COLUMNS)
		return false;
	if (t->framed || t->to - t->from > ARRANGED_ROWS)
		return table_captions(p, t);
	for (size_t r = t->from; r < t->to; r++) {
		const struct sheet_row *row = &s->rows.p[r];

		for (size_t c = row->from; c < row->to; c++)
			if (given_captions(p, &s->cells.p[c]))
				return true;
		if (row_signs(p, row))
			return !last_lists(p, above);
	}
	return false;
}

/* Line i of all is the place of a table: what of it stays among the lines; the
   line of all behind it. */
static size_t given_place(struct parser *p, struct lines *out, size_t i)
{
	const struct line *l = &p->lain->all.p[i];
	const struct sheet_table *t = &sheet_of(p)->tables.p[l->table - 1];
	size_t to = i + 1;

	/* The mark of the place is not of the input. */
	*vec_push(p->a, &p->aside) = (struct span){l->at, l->s.n};
	if (!beside_lay(p, t, out) && !given_points(p, t, out)) {
		if (given_arranges(p, t, out))
			return to;
		*vec_push(p->scratch, out) = *l;
	}
	while (to < p->lain->all.n && p->lain->all.p[to].number <= t->end)
		to++;
	return to;
}

/* What a reader says of a page: "page 3: words", "page 3: words: value".  Its
   words are told in other languages too. */
static struct str unread_form(struct arena *a, struct str said)
{
	struct str rest = said, page, words;

	if (!str_starts(rest, STR("page ")))
		return said;
	rest = str_after(rest, STR("page ").n);
	page = str_cut(&rest, ':');
	rest = str_trim(rest);
	words = told_whole(a, rest);
	if (str_find(rest, STR(": ")) < rest.n) {
		words = told_whole(a, str_cut(&rest, ':'));
		words = told(a, "%.*s: %.*s", STR_ARG(words),
		             STR_ARG(str_trim(rest)));
	}
	return told(a, "page %.*s: %.*s", STR_ARG(page), STR_ARG(words));
}

/* The same of words that are the document's: "page 3: words". */
static struct str doubt_form(struct arena *a, struct str said)
{
	struct str rest = said, page;

	if (!str_starts(rest, STR("page ")))
		return said;
	rest = str_after(rest, STR("page ").n);
	page = str_cut(&rest, ':');
	return told(a, "page %.*s: %.*s", STR_ARG(page),
	            STR_ARG(str_trim(rest)));
}

static void remark_say(struct parser *p, const struct sheet *s,
                       enum diag_code code, const struct sheet_remark *x)
{
	diag_put(p->report, &(struct message){.code = code,
	                                      .name = s->name,
	                                      .line = x->line,
	                                      .col = x->col,
	                                      .detail = x->text});
}

/* "page 3: a picture, 40 × 12 mm". */
static void picture_say(struct parser *p, const struct sheet *s,
                        const struct sheet_picture *x)
{
	struct sheet_remark at = {.line = x->line, .col = x->col};

	at.text = told(p->a, "page %zu: a picture, %zu × %zu mm", x->page,
	               x->width, x->height);
	if (x->more != 0)
		at.text = told_count(p->a, x->more, "%.*s; one more like it",
		                     "%.*s; %zu more like it", STR_ARG(at.text),
		                     x->more);
	remark_say(p, s, DIAG_PICTURE_LEFT, &at);
}

/* Text that was left out and begins as a unit does may be one of the act. */
static enum diag_code aside_code(struct parser *p, struct str s)
{
	static const struct str rules[] = {
	    STR_INIT("article"), STR_INIT("point"), STR_INIT("subpoint")};
	struct match m;

	for (size_t i = 0; i < sizeof(rules) / sizeof(*rules); i++)
		if (parser_match(p, rules[i], s, &m))
			return DIAG_UNITS_ASIDE;
	return DIAG_TEXT_ASIDE;
}

/* As it is told: code and words. */
static void told_say(struct parser *p, const struct sheet *s,
                     enum sheet_told what, struct sheet_remark x)
{
	static const enum diag_code codes[SHEET_ALL_TOLD] = {
	    [SHEET_UNREAD] = DIAG_WORDS_UNREAD,
	    [SHEET_RAISED] = DIAG_RAISED_LINED,
	    [SHEET_NOTE_LATE] = DIAG_NOTE_LATE,
	    [SHEET_NOTE_MOVED] = DIAG_NOTE_MOVED,
	    [SHEET_NOTE_LOST] = DIAG_NOTE_LOST,
	    [SHEET_NOTE_LEFT] = DIAG_NOTE_LEFT,
	    [SHEET_SIDES] = DIAG_SIDES_READ,
	    [SHEET_CUT] = DIAG_ROW_UNCLEAR,
	    [SHEET_STRUCK] = DIAG_STRUCK,
	    [SHEET_WHITE] = DIAG_WHITE,
	    [SHEET_FORMULA] = DIAG_FORMULA_DOUBTFUL,
	};
	enum diag_code code =
	    what == SHEET_ASIDE ? aside_code(p, x.text) : codes[what];

	if (what == SHEET_UNREAD)
		x.text = unread_form(p->a, x.text);
	else if (what == SHEET_FORMULA)
		x.text = doubt_form(p->a, x.text);
	remark_say(p, s, code, &x);
}

void given_tell(struct parser *p, const struct sheet *s)
{
	for (size_t i = 0; i < SHEET_ALL_TOLD; i++)
		for (size_t k = 0; k < s->told[i].n; k++)
			told_say(p, s, (enum sheet_told)i, s->told[i].p[k]);
	for (size_t i = 0; i < s->pictures.n; i++)
		picture_say(p, s, &s->pictures.p[i]);
}

void given_find(struct parser *p)
{
	const struct sheet *s = sheet_of(p);
	struct given *g;
	struct lines out = {0};

	if (s == NULL)
		return;
	g = arena_alloc(p->scratch, sizeof(*g));
	*g = (struct given){.all = p->lines};
	g->place = arena_array(p->scratch, s->lines.n + 1, sizeof(*g->place));
	memset(g->place, 0, (s->lines.n + 1) * sizeof(*g->place));
	for (size_t i = 0; i < g->all.n; i++)
		g->place[g->all.p[i].number - 1] = i + 1;
	p->lain = g;
	for (size_t i = 0; i < g->all.n;) {
		if (g->all.p[i].table != 0) {
			i = given_place(p, &out, i);
			continue;
		}
		*vec_push(p->scratch, &out) = g->all.p[i++];
	}
	p->lines = out;
	given_tell(p, s);
}

static struct str row_text(struct making *g, const struct sheet_row *r)
{
	struct cell_text t = {0};

	for (size_t c = r->from; c < r->to; c++)
		given_texts(g->p, &g->s->cells.p[c], &t);
	return t.parts.n ? origin_join(g->p, t.parts.p, t.parts.n)->text
	                 : STR("");
}

/* "1 2 3 4": the numbers of the columns. */
static bool row_counts(struct making *g, const struct sheet_row *r)
{
	struct str s = row_text(g, r);
	unsigned n = 0, value;

	while (s.n != 0) {
		struct str word = str_word(&s);

		if (!str_number(word, &value) || value != ++n)
			return false;
	}
	return n > 1 && n == r->to - r->from;
}

static bool row_is_head(const struct making *g, const struct sheet_row *r)
{
	for (size_t c = r->from; c < r->to; c++)
		if (!g->s->cells.p[c].head)
			return false;
	return r->from < r->to;
}

/* How many rows head the table: those that the format says, or one that is
   worded so and what its cells span; and the numbers of the columns. */
static void making_heads(struct making *g)
{
	const struct sheet_table *t = g->t;
	const struct sheet_row *rows = g->s->rows.p;
	size_t n = t->from;
	struct match m = {0};
	struct str first = row_text(g, &rows[n]);

	if (parser_match(g->p, STR("table-plan"), first, &m) ||
	    parser_match(g->p, STR("table-head"), first, &m)) {
		g->table->by = m.rule;
		if (m.rule->does.n)
			node_set(g->p->a, g->table, STR("class"), m.rule->does);
	}
	while (n < t->to && row_is_head(g, &rows[n]))
		n++;
	if (n == t->from &&
	    (m.rule != NULL ||
	     parser_match(g->p, STR("table-number"), first, &m))) {
		size_t tall = 1;

		for (size_t c = rows[n].from; c < rows[n].to; c++)
			if (g->s->cells.p[c].rowspan > tall)
				tall = g->s->cells.p[c].rowspan;
		n += tall < t->to - n ? tall : t->to - n;
	}
	if (n > t->from && n < t->to && row_counts(g, &rows[n]))
		n++;
	g->heads = n - t->from;
}

static void cell_count(struct making *g, struct node *td, const char *name,
                       unsigned n)
{
	if (n > 1)
		node_set(g->p->a, td, str_from(name),
		         str_format(g->p->a, "%u", n));
}

/* Does line l go on with the paragraph of a cell that ends in last? */
static bool cell_goes_on(struct making *g, const struct line *last,
                         const struct line *l)
{
	if (!l->given && (l->marks & SHEET_BREAK || last->joins != 0))
		return true;
	return (!l->given || l->marks & SHEET_BREAK) &&
	       !edge_sentence(last->s) && !edge_opens(g->p, l->s);
}

/* A paragraph of a cell, n lines of it. */
static void cell_paragraph(struct making *g, struct node *tr, struct node *td,
                           const struct span *lines)
{
	const struct line *first = &g->p->lain->all.p[lines->at];
	struct node *block =
	    leaf_block(g->p, origin_run(g->p, first, lines->n));

	block->by = g->table->by;
	node_append(td, block);
	if (tr->span.n == 0)
		tr->span = block->span;
}

/* The paragraphs of a cell.  Those of its lines that hold something stand
   behind one another. */
static void cell_fill(struct making *g, struct node *tr, struct node *td,
                      const struct sheet_cell *c)
{
	const struct line *last = NULL;
	struct span lines = {0};

	for (size_t i = c->from; i < c->to; i++) {
		const struct line *l = given_line(g->p, i);

		if (l == NULL)
			continue;
		if (lines.n != 0 && !cell_goes_on(g, last, l)) {
			cell_paragraph(g, tr, td, &lines);
			lines.n = 0;
		}
		if (lines.n++ == 0)
			lines.at = (size_t)(l - g->p->lain->all.p);
		last = l;
	}
	if (lines.n != 0)
		cell_paragraph(g, tr, td, &lines);
}

/* What stands in brackets is no text of the act: "[май | июнь]",
   "[неизвестно]". The words, or NULL. */
static struct node *cell_guess(struct node *td)
{
	struct node *block = td->first, *words = block ? block->first : NULL;

	return block != NULL && block->next == NULL && words != NULL &&
	               words->next == NULL && words->kind == NODE_TEXT &&
	               str_starts(words->text, STR("[")) &&
	               str_ends(words->text, STR("]"))
	           ? words
	           : NULL;
}

/* The document tells that nobody knows what a cell holds. */
static void cell_doubt(struct making *g, struct node *td,
                       const struct sheet_cell *c)
{
	struct parser *p = g->p;
	struct node *words = cell_guess(td);
	struct find f = {.code = DIAG_CELL_UNKNOWN, .node = td};
	struct cell_text t = {0};

	given_texts(p, c, &t);
	if (t.parts.n != 0) {
		f.span = td->first->span;
		f.detail = origin_join(p, t.parts.p, t.parts.n)->text;
	}
	if (words != NULL) {
		struct node *remark = node_new(p->a, NODE_REMARK);

		node_set(p->a, remark, STR("status"), STR("editorial"));
		node_adopt(remark, td->first);
		node_append(td->first, remark);
	}
	parser_find(p, f);
}

static struct node *cell_make(struct making *g, struct node *tr,
                              const struct sheet_cell *c, bool head)
{
	struct node *td = node_add(g->p->a, tr, head ? NODE_TH : NODE_TD);

	if (c->doubt)
		node_set(g->p->a, td, STR("status"), STR("unknown"));
	cell_count(g, td, "colspan", c->colspan);
	cell_count(g, td, "rowspan", c->rowspan);
	cell_fill(g, tr, td, c);
	if (c->doubt)
		cell_doubt(g, td, c);
	return td;
}

/* Is a row one cell over all columns? */
static bool row_spans(const struct making *g, const struct sheet_row *r)
{
	return r->to == r->from + 1 &&
	       g->s->cells.p[r->from].colspan >= g->grid->columns.n &&
	       g->grid->columns.n > 1;
}

static void row_make(struct making *g, size_t i)
{
	const struct sheet_row *r = &g->s->rows.p[i];
	bool head = i - g->t->from < g->heads;
	struct node *tr = node_add(g->p->a, g->table, NODE_TR);
	struct match m;

	tr->by = g->table->by;
	if (head)
		node_set(g->p->a, tr, STR("class"), STR("head"));
	else if (row_spans(g, r) &&
	         parser_match(g->p, STR("table-section"), row_text(g, r), &m))
		node_set(g->p->a, tr, STR("class"), STR("section"));
	for (size_t c = r->from; c < r->to; c++)
		cell_make(g, tr, &g->s->cells.p[c],
		          head || g->s->cells.p[c].head);
}

struct node *given_read(struct parser *p, size_t i)
{
	const struct sheet *s = sheet_of(p);
	const struct sheet_table *t = &s->tables.p[p->lines.p[i].table - 1];
	struct grid grid = {.p = p, .end = i + 1};
	struct making g = {.p = p, .s = s, .t = t, .grid = &grid};

	g.table = node_new(p->a, NODE_TABLE);
	g.table->by = language_rule(p->lang, STR("cells"));
	if (t->from == t->to)
		return g.table;
	making_heads(&g);
	grid.by = g.table->by;
	given_columns(&g);
	for (size_t r = t->from; r < t->to; r++)
		row_make(&g, r);
	if (given_rows(&g))
		table_odd_find(&grid);
	return g.table;
}

bool given_fills(const struct parser *p, size_t i)
{
	const struct line *l = &p->lines.p[i];

	return l->trail && l->marks & l[1].marks & SHEET_PRINTED;
}
