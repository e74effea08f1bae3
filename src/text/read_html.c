#include "text/read_html.h"

#include "text/dubious.h"
#include "text/formula.h"
#include "text/html_bytes.h"
#include "text/html_list.h"
#include "text/html_math.h"
#include "text/html_note.h"
#include "text/html_pen.h"
#include "text/html_table.h"
#include "text/markup_body.h"
#include "text/markup_own.h"

#include <string.h>

enum { IMAGE_NAME = 200 };

/* A page on its way into a sheet. */
struct walk {
	struct html_pen pen;
	const struct markup *m;
	struct arena *a;
	struct report *report;
	struct html_tables tables;
	struct html_lists lists;
	bool reject;
	size_t table; /* the node of the one that is open; 0 */
	bool filling; /* its cells are, what stands in none is behind us */
	struct html_rows rows;
	size_t row;    /* how many of them have begun */
	size_t cell;   /* the node of the one that is open; 0 */
	size_t nested; /* the first node behind one that stands in a cell */
	size_t link;   /* the node of the one that is open; 0 */
	size_t aside;  /* the node that stands so; 0 */
	size_t kept; /* the first node behind what is not shown and was told */
	struct html_notes notes;
	bool warned; /* the paragraph begins in a warning in red */
	struct dubious dubious;
	/* What ends before the words that come, if it is a formula. */
	uint32_t behind;
	bool joins;
};

/* What is no text of the document, or not of the edition that is read. */
static unsigned bits_out(const struct walk *w)
{
	return MARKUP_OUT | (w->reject ? MARKUP_CAME : MARKUP_WAS);
}

static bool is_out(const struct walk *w, size_t i)
{
	const struct markup_node *n = &w->m->nodes.p[i];

	return n->bits & bits_out(w) ||
	       markup_does(w->m, i, w->reject ? MARKUP_NEW : MARKUP_GONE);
}

static void walk_tell(struct walk *w, enum diag_code code, size_t at,
                      struct str detail)
{
	struct html_place p = html_pen_place(&w->pen, at);

	diag_put(w->report, &(struct message){.code = code,
	                                      .name = w->m->name,
	                                      .line = p.line,
	                                      .col = p.col,
	                                      .detail = detail});
}

/* An image, or another file, is not read; what it shows may be part of the act.
 */
static size_t image_enter(struct walk *w, size_t i)
{
	struct str alt = str_trim(markup_attr(w->m, i, STR("alt")));
	struct str src = markup_attr(w->m, i, STR("src"));

	if (src.p == NULL)
		src = markup_attr(w->m, i, STR("data"));
	if (src.n > IMAGE_NAME)
		src.n = str_find(src, STR(",")) < IMAGE_NAME
		            ? str_find(src, STR(","))
		            : 0;
	walk_tell(w, DIAG_PICTURE_LEFT, w->m->nodes.p[i].at, alt.n ? alt : src);
	return i + 1;
}

/* Does an element show another file, where the text of the document stands? */
static bool shows_file(const struct walk *w, size_t i)
{
	return markup_does(w->m, i, MARKUP_ASIDE) &&
	       (markup_attr(w->m, i, STR("src")).n != 0 ||
	        markup_attr(w->m, i, STR("data")).n != 0) &&
	       !is_out(w, w->m->nodes.p[i].parent);
}

static enum raised node_level(const struct markup_node *n)
{
	return (n->bits & MARKUP_RAISES ? RAISED_UP : RAISED_NOT) |
	       (n->bits & MARKUP_LOWERS ? RAISED_DOWN : RAISED_NOT);
}

/* Words above or below the line that are none there, right behind others, are
   told. */
static void raised_tell(struct walk *w, const struct markup_node *n)
{
	const struct html_pen *pen = &w->pen;
	struct str words = str_strip(n->text);

	if (pen->aside || pen->fresh || pen->breaks != 0 || pen->space ||
	    str_spaces(n->text) != 0 || !sheet_glues(pen->s) ||
	    !raised_lost(words, node_level(n)))
		return;
	walk_tell(w, DIAG_RAISED_LINED, n->at, words);
}

/* A space between a formula and words right behind it or before it that would
   read as part of it. */
static void words_part(struct walk *w, struct str words)
{
	struct html_pen *pen = &w->pen;
	size_t len;
	uint32_t c = words.n != 0 ? str_rune(words, &len) : 0;

	if (w->behind != 0 && !pen->fresh && pen->breaks == 0 &&
	    formula_apart(w->behind, w->joins, c))
		html_pen_space(pen);
	w->behind = 0;
}

/* Words that look as if they did not count are told. */
static void dubious_tell(struct walk *w, const struct markup_node *n,
                         struct str words)
{
	unsigned looks = n->bits & MARKUP_THROUGH ? DUBIOUS_STRUCK : 0;
	struct html_place p = {0};

	if (w->pen.aside)
		return;
	if (w->pen.fresh)
		dubious_end(&w->dubious);
	if (n->bits & MARKUP_WHITE && (n->bits & MARKUP_BACKED) == 0)
		looks |= DUBIOUS_WHITE;
	if (looks != 0)
		p = html_pen_place(&w->pen, n->at);
	dubious_words(&w->dubious, looks, words, p.line, p.col);
}

/* What a page does not show, and is text all the same (markup_body.c), is told
   once. */
static void hidden_tell(struct walk *w, size_t i)
{
	const struct markup_node *nodes = w->m->nodes.p;
	struct str words = str_strip(nodes[i].text);
	size_t top = i;

	if ((nodes[i].bits & MARKUP_HIDDEN) == 0 || words.n == 0 ||
	    w->pen.aside || i < w->kept)
		return;
	while (nodes[nodes[top].parent].bits & MARKUP_HIDDEN)
		top = nodes[top].parent;
	w->kept = nodes[top].end;
	walk_tell(w, DIAG_HIDDEN_KEPT, nodes[i].at, words);
}

static void text_enter(struct walk *w, size_t i)
{
	const struct markup_node *n = &w->m->nodes.p[i];
	struct html_pen *pen = &w->pen;
	struct markup_node own = *n;

	if (w->notes.open != 0) {
		own.text = html_mark_cut(&w->notes.mark, n->text);
		own.at += n->text.n - own.text.n;
		n = &own;
	}
	/* What stands in a table and in no cell has been written before it. */
	if (w->table != 0 && w->filling && w->cell == 0 && !pen->aside)
		return;
	if (pen->fresh && str_spaces(n->text) < n->text.n)
		w->warned = n->bits & MARKUP_RED && markup_warns(w->m, i);
	pen->kept = (n->bits & MARKUP_KEEPS) != 0;
	pen->noted =
	    n->bits & MARKUP_NOTED || (n->bits & MARKUP_RED && w->warned);
	hidden_tell(w, i);
	raised_tell(w, n);
	words_part(w, n->text);
	dubious_tell(w, n, n->text);
	html_pen_text(pen, n->text, n->at, node_level(n));
}

static void names_take(struct walk *w, size_t i)
{
	struct str id = markup_attr(w->m, i, STR("id"));
	struct str name = markup_attr(w->m, i, STR("name"));

	if (id.n != 0)
		*vec_push(w->a, &w->pen.names) = id;
	if (name.n != 0 && markup_does(w->m, i, MARKUP_LINK) &&
	    !str_eq(name, id))
		*vec_push(w->a, &w->pen.names) = name;
}

/* Links within a page, or to another; no scripts, no letters. */
static size_t link_enter(struct walk *w, size_t i)
{
	struct str to = str_trim(markup_attr(w->m, i, STR("href")));

	if (to.n > 1 &&
	    (to.p[0] == '#' || to.p[0] == '/' || str_starts(to, STR("http")))) {
		w->link = i;
		html_pen_lead(&w->pen, to);
	}
	return i + 1;
}

static size_t break_enter(struct walk *w, size_t i)
{
	if (w->m->nodes.p[i].bits & MARKUP_TURNS)
		html_pen_page(&w->pen, false);
	else
		html_pen_break(&w->pen);
	return i + 1;
}

/* An element with nothing in it at which a page ends, and text right behind it:
   a paragraph that it stands in was ended by it alone. */
static bool turns_in_text(const struct walk *w, size_t i)
{
	const struct markup_node *n = &w->m->nodes.p[i];
	const struct markup_node *next = n + 1;

	return n->bits & MARKUP_TURNS && markup_apart(n) && n->end == i + 1 &&
	       i + 1 < w->m->nodes.n && next->tag == NULL &&
	       str_spaces(next->text) < next->text.n;
}

static size_t list_enter(struct walk *w, size_t i)
{
	html_list_open(&w->lists, w->m, w->a, i);
	return i + 1;
}

/* The numbers that a list makes are told once. */
static size_t item_enter(struct walk *w, size_t i)
{
	struct html_list *list =
	    w->lists.open.n ? &w->lists.open.p[w->lists.open.n - 1] : NULL;

	w->pen.marker = html_list_marker(&w->lists, w->m, w->a, i);
	w->pen.marker_at = w->m->nodes.p[i].at;
	if (i == w->notes.open)
		w->pen.marker.n = 0;
	if (w->pen.marker.n == 0 || list == NULL || list->told)
		return i + 1;
	list->told = true;
	walk_tell(w, DIAG_NUMBERS_MADE, w->m->nodes.p[list->node].at, STR(""));
	return i + 1;
}

/* The words of a table in a cell are words of that cell. */
static void nested_tell(struct walk *w, size_t i)
{
	const struct markup_node *n = &w->m->nodes.p[i];

	if ((w->cell == 0 && w->notes.open == 0) || i < w->nested)
		return;
	w->nested = n->end;
	walk_tell(w, w->notes.open ? DIAG_NOTE_PLAIN : DIAG_TABLE_NESTED, n->at,
	          STR(""));
}

static size_t table_enter(struct walk *w, size_t i)
{
	nested_tell(w, i);
	if (w->table != 0 || w->notes.open != 0 || w->tables.arranges[i])
		return i + 1;
	w->rows = html_rows_find(w->m, w->a, i, bits_out(w));
	if (w->rows.nodes.n != 0) {
		w->table = i;
		w->filling = false;
		w->row = 0;
		w->pen.back = html_pen_place(&w->pen, w->m->nodes.p[i].at);
	}
	return i + 1;
}

/* Its row begins with the first cell. */
static size_t cell_enter(struct walk *w, size_t i)
{
	size_t row = w->m->nodes.p[i].parent;
	struct sheet_cell *c;

	if (w->table == 0 || w->cell != 0)
		return i + 1;
	if (!markup_does(w->m, row, MARKUP_ROW))
		row = w->table;
	if (w->row == 0 || w->rows.nodes.p[w->row - 1] != row) {
		sheet_row(w->pen.s);
		w->row++;
	}
	c = sheet_cell(w->pen.s);
	if (!html_cell_span(w->m, &w->rows, w->row - 1, c, i))
		walk_tell(w, DIAG_SPAN_CUT, w->m->nodes.p[i].at,
		          markup_attr(w->m, i, STR("colspan")));
	c->head = (w->m->nodes.p[i].bits & MARKUP_HEADS) != 0;
	c->doubt = (w->m->nodes.p[i].bits & MARKUP_DOUBTS) != 0;
	w->cell = i;
	return i + 1;
}

/* What a field shows that can be filled in, which is no text of the document;
   others are of no use but to scripts. */
static size_t field_enter(struct walk *w, size_t i)
{
	static const struct str dumb[] = {
	    STR_INIT("hidden"), STR_INIT("checkbox"), STR_INIT("radio"),
	    STR_INIT("image"),  STR_INIT("password"), STR_INIT("file"),
	    STR_INIT("range"),  STR_INIT("color")};
	struct str type = str_trim(markup_attr(w->m, i, STR("type")));

	for (size_t k = 0; k < sizeof(dumb) / sizeof(*dumb); k++)
		if (str_same(type, dumb[k]))
			return i + 1;
	html_pen_space(&w->pen);
	html_pen_aside(&w->pen, true);
	html_pen_text(&w->pen, markup_attr(w->m, i, STR("value")),
	              w->m->nodes.p[i].at, false);
	html_pen_aside(&w->pen, false);
	return i + 1;
}

/* Does an element stand apart in its line?  The first letter of a text, set
   large, does not. */
static bool is_placed(const struct walk *w, size_t i)
{
	const struct markup_node *n = &w->m->nodes.p[i];
	const struct markup_node *in = n + 1;

	return n->bits & MARKUP_PLACED && !markup_apart(n) &&
	       (n->end != i + 2 || in->tag != NULL || str_runes(in->text) > 1);
}

/* A formula that stands by itself is a line of its own, with the stop behind
   it. */
static void math_break(struct walk *w, size_t i)
{
	struct str shows = markup_attr(w->m, i, STR("display"));
	size_t end = w->m->nodes.p[i].end;
	struct str next =
	    end < w->m->nodes.n ? w->m->nodes.p[end].text : STR("");

	next = str_after(next, str_spaces(next));
	if (str_same(shows, STR("block")) && !w->pen.fresh &&
	    (next.n == 0 || memchr(",.;:", next.p[0], 4) == NULL))
		html_pen_break(&w->pen);
}

static void math_write(struct walk *w, size_t i, const struct html_math *math)
{
	struct html_pen *pen = &w->pen;
	size_t at = w->m->nodes.p[i].at;
	uint32_t last = 0;

	if (!pen->fresh && pen->breaks == 0 && !pen->space &&
	    sheet_glues(pen->s)) {
		w->behind = (unsigned char)pen->s->bytes.p[pen->s->bytes.n - 1];
		w->joins = false;
		words_part(w, math->words);
	}
	html_pen_text(pen, math->words, at, RAISED_NOT);
	for (size_t k = 0, len; k < math->words.n; k += len)
		last = str_rune(str_after(math->words, k), &len);
	w->behind = last;
	w->joins = math->joins;
}

static void math_aside(struct walk *w, struct str words, size_t at)
{
	bool aside = w->pen.aside;

	if (words.n == 0)
		return;
	html_pen_aside(&w->pen, true);
	html_pen_text(&w->pen, words, at, RAISED_NOT);
	html_pen_aside(&w->pen, aside);
}

/* A formula is written as it stands in a line. */
static size_t math_enter(struct walk *w, size_t i)
{
	const struct markup_node *n = &w->m->nodes.p[i];
	struct html_math math = html_math_read(w->m, w->a, i);

	if (w->pen.aside) {
		html_pen_text(&w->pen, math.words, n->at, RAISED_NOT);
		return n->end;
	}
	if (str_same(markup_attr(w->m, i, STR("display")), STR("block")) &&
	    !w->pen.fresh)
		html_pen_break(&w->pen);
	if (math.lined)
		walk_tell(w, DIAG_FORMULA_LINED, n->at, STR(""));
	if (math.unread.p != NULL)
		walk_tell(w, DIAG_FORMULA_UNREAD, n->at, math.unread);
	dubious_tell(w, n, math.words);
	if (math.struck.n != 0)
		walk_tell(w, DIAG_STRUCK, n->at, math.struck);
	math_write(w, i, &math);
	math_aside(w, math.aside, n->at);
	math_break(w, i);
	return n->end;
}

/* What begins with an element of each kind; where to go on. */
static size_t (*const enters[])(struct walk *, size_t) = {
    [MARKUP_BREAK] = break_enter, [MARKUP_IMAGE] = image_enter,
    [MARKUP_LINK] = link_enter,   [MARKUP_ORDERED] = list_enter,
    [MARKUP_LIST] = list_enter,   [MARKUP_ITEM] = item_enter,
    [MARKUP_TABLE] = table_enter, [MARKUP_CELL] = cell_enter,
    [MARKUP_FIELD] = field_enter, [MARKUP_MATH] = math_enter,
};

/* Of a table first what stands in no cell is written, then its cells: is an
   element passed over for now? */
static bool is_passed(const struct walk *w, size_t i)
{
	bool cell = markup_does(w->m, i, MARKUP_CELL);

	if (w->table == 0 || w->cell != 0 || w->pen.aside)
		return false;
	return w->filling ? is_out(w, i) && !cell : cell;
}

/* An element begins; where to go on. */
static size_t node_enter(struct walk *w, size_t i)
{
	const struct markup_node *n = &w->m->nodes.p[i];
	bool written = w->table != 0 && w->filling && w->cell == 0 &&
	               n->tag->does != MARKUP_CELL &&
	               n->tag->does != MARKUP_ROW;

	if (n->tag->does == MARKUP_CODE || is_passed(w, i))
		return n->end;
	if (w->notes.of[i] != 0 && !w->pen.aside &&
	    html_note_enter(&w->notes, i, &w->pen))
		return n->end;
	if (is_out(w, i) && !w->pen.aside) {
		if (shows_file(w, i))
			image_enter(w, i);
		html_pen_aside(&w->pen, true);
		w->aside = i;
	}
	if (turns_in_text(w, i))
		html_pen_page(&w->pen, true);
	else if (markup_apart(n))
		html_pen_part(&w->pen);
	if (is_placed(w, i))
		html_pen_space(&w->pen);
	if (w->pen.aside && n->tag->does != MARKUP_MATH) {
		if (n->tag->does == MARKUP_BREAK)
			html_pen_break(&w->pen);
		return i + 1;
	}
	if (written)
		return i + 1;
	if (n->tag->does != MARKUP_ROW || w->filling || w->table == 0)
		names_take(w, i);
	return enters[n->tag->does] != NULL ? enters[n->tag->does](w, i)
	                                    : i + 1;
}

/* What stands in no cell is written: now the cells, or they are too.  Where to
   go on; 0: behind it. */
static size_t table_leave(struct walk *w)
{
	struct sheet_table *t;

	if (w->filling) {
		sheet_table_close(w->pen.s);
		w->table = 0;
		return 0;
	}
	w->filling = true;
	t = sheet_table(w->pen.s);
	t->framed = w->tables.framed[w->table];
	return w->table + 1;
}

/* An element ends; where to go on, 0: behind it. */
static size_t node_leave(struct walk *w, size_t i)
{
	const struct markup_node *n = &w->m->nodes.p[i];

	if (markup_apart(n) && !turns_in_text(w, i))
		html_pen_part(&w->pen);
	if (is_placed(w, i))
		html_pen_space(&w->pen);
	if (i == w->aside) {
		html_pen_aside(&w->pen, false);
		w->aside = 0;
	}
	if (i == w->link) {
		html_pen_lead(&w->pen, STR(""));
		w->link = 0;
	}
	if (i == w->notes.open && i != 0) {
		html_pen_part(&w->pen);
		sheet_note_close(w->pen.s);
		w->notes.open = 0;
	}
	html_list_close(&w->lists, i);
	if (i == w->cell)
		w->cell = 0;
	if (n->tag->does == MARKUP_ITEM)
		w->pen.marker.n = 0;
	return i == w->table && i != 0 ? table_leave(w) : 0;
}

static void walk_run(struct walk *w)
{
	const struct markup_node *nodes = w->m->nodes.p;
	size_t open = 0, i = 1;

	for (;;) {
		while (open != 0 && i >= nodes[open].end) {
			size_t again = node_leave(w, open);

			if (again != 0)
				i = again;
			else
				open = nodes[open].parent;
		}
		if (i >= w->m->nodes.n)
			return;
		if (nodes[i].tag == NULL) {
			text_enter(w, i++);
			continue;
		}
		size_t next = node_enter(w, i);

		if (next == i + 1)
			open = i;
		i = next;
	}
}

struct sheet *html_read(struct sheet *s, struct str bytes,
                        const struct reader_options *o, struct report *report)
{
	struct arena scratch;
	struct markup *m = NULL;

	arena_init(&scratch);
	bytes = html_bytes(&scratch, s->name, bytes, report);
	if (bytes.p != NULL)
		m = markup_read(&scratch, s->name, bytes, report);
	if (m != NULL) {
		struct walk w = {.m = m,
		                 .a = &scratch,
		                 .report = report,
		                 .reject = o->reject,
		                 .dubious = {.a = &scratch,
		                             .report = report,
		                             .name = m->name},
		                 .pen = {.s = s, .m = m, .a = &scratch}};

		markup_own(m);
		markup_body(m);
		w.tables = html_tables_find(m, &scratch);
		w.notes = html_notes_find(m, &scratch, bits_out(&w));
		walk_run(&w);
		dubious_end(&w.dubious);
		html_pen_close(&w.pen);
		sheet_close(s);
	}
	arena_free(&scratch);
	return m != NULL ? s : NULL;
}
