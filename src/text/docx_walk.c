#include "text/docx_walk.h"

#include "base/told.h"

/* Come to an element; false: what is in it is not walked through. */
typedef bool (*enter)(struct docx_walk *w, const struct docx_node *n);
typedef void (*leave)(struct docx_walk *w, const struct docx_node *n);

/* Its properties, before they were changed where changes are rejected. */
static const struct docx_node *run_properties(const struct docx_walk *w,
                                              const struct docx_node *n)
{
	const struct docx_node *pr = docx_child(n, DOCX_R_PR);
	const struct docx_node *was =
	    docx_child(docx_child(pr, DOCX_R_PR_CHANGE), DOCX_R_PR);

	return w->reject && was != NULL ? was : pr;
}

/* Is the cell, or the frame, that words stand in as dark as it may be:
   coloured, or by a style that may colour it? */
static bool is_backed(const struct docx_node *n)
{
	static const enum docx_kind properties[DOCX_KINDS] = {
	    [DOCX_P] = DOCX_P_PR,
	    [DOCX_TC] = DOCX_TC_PR,
	    [DOCX_TBL] = DOCX_TBL_PR,
	};

	for (; n != NULL; n = n->parent) {
		const struct docx_node *pr = docx_child(n, properties[n->kind]);

		if (n->kind == DOCX_TXBX_CONTENT ||
		    (properties[n->kind] != DOCX_OTHER &&
		     (docx_backed(pr) == DOCX_ON ||
		      docx_child(pr, DOCX_TBL_STYLE) != NULL)))
			return true;
	}
	return false;
}

static size_t size_of(const struct docx_walk *w, const struct docx_look *look)
{
	return look->size != DOCX_NONE ? look->size : w->styles.size;
}

static bool enter_run(struct docx_walk *w, const struct docx_node *n)
{
	const struct docx_node *pr = run_properties(w, n);
	struct docx_look look = docx_look(NULL, pr), below;
	size_t size;

	below = docx_style_look(&w->styles, docx_val(pr, DOCX_R_STYLE));
	docx_look_fill(&look, &below);
	docx_look_fill(&look, &w->look);
	w->red = look.red == DOCX_ON;
	w->hidden = look.hidden == DOCX_ON;
	size = w->size != 0 ? w->size : size_of(w, &w->look);
	w->raised = (docx_look_up(&look, size) ? RAISED_UP : RAISED_NOT) |
	            (docx_look_down(&look, size) ? RAISED_DOWN : RAISED_NOT);
	if (w->raised == RAISED_NOT)
		w->size = size_of(w, &look);
	w->looks = look.struck == DOCX_ON ? DUBIOUS_STRUCK : 0;
	if (look.white == DOCX_ON && look.backed != DOCX_ON && !is_backed(n))
		w->looks |= DUBIOUS_WHITE;
	w->drawn = false;
	w->own = w->own == n ? n : NULL;
	return true;
}

static void leave_run(struct docx_walk *w, const struct docx_node *n)
{
	(void)n;
	w->red = w->look.red == DOCX_ON;
	w->hidden = false;
	w->looks = 0;
	w->raised = RAISED_NOT;
}

bool docx_shown(const struct docx_walk *w)
{
	return w->gone == 0 && w->instr == 0 && !w->hidden && w->text.open;
}

static bool enter_text(struct docx_walk *w, const struct docx_node *n)
{
	if (w->own != NULL && n->parent == w->own)
		return false;
	if (docx_shown(w) && !w->text.broken && sheet_glues(w->text.s) &&
	    str_spaces(n->text) == 0 && raised_lost(n->text, w->raised))
		docx_tell(w, DIAG_RAISED_LINED, n->text);
	docx_say(w,
	         w->raised ? raised_words(w->a, n->text, w->raised) : n->text);
	return false;
}

static bool enter_tab(struct docx_walk *w, const struct docx_node *n)
{
	(void)n;
	docx_say(w, STR("\t"));
	return false;
}

static bool enter_break(struct docx_walk *w, const struct docx_node *n)
{
	if (!docx_shown(w))
		docx_say(w, STR(" "));
	else if (str_eq(docx_attr(n, STR("type")), STR("page")))
		docx_text_page(&w->text);
	else
		docx_text_break(&w->text);
	return false;
}

static bool enter_no_break_hyphen(struct docx_walk *w,
                                  const struct docx_node *n)
{
	(void)n;
	docx_say(w, STR("\u2011"));
	return false;
}

static bool enter_soft_hyphen(struct docx_walk *w, const struct docx_node *n)
{
	(void)n;
	docx_say(w, STR("\u00AD"));
	return false;
}

static bool enter_symbol(struct docx_walk *w, const struct docx_node *n)
{
	char bytes[4];

	if (w->own == NULL || n->parent != w->own)
		docx_say(
		    w, (struct str){bytes, rune_put(docx_symbol_of(n), bytes)});
	return false;
}

static bool enter_added(struct docx_walk *w, const struct docx_node *n)
{
	(void)n;
	w->changes += w->gone == 0;
	w->gone += w->reject;
	return true;
}

static void leave_added(struct docx_walk *w, const struct docx_node *n)
{
	(void)n;
	w->gone -= w->reject;
}

static bool enter_removed(struct docx_walk *w, const struct docx_node *n)
{
	(void)n;
	w->changes += w->gone == 0;
	w->gone += !w->reject;
	return true;
}

static void leave_removed(struct docx_walk *w, const struct docx_node *n)
{
	(void)n;
	w->gone -= !w->reject;
}

static bool enter_hyperlink(struct docx_walk *w, const struct docx_node *n)
{
	struct str id = docx_attr(n, STR("id"));
	struct str anchor = docx_attr(n, STR("anchor"));
	const struct docx_relation *r =
	    id.n != 0 ? map_get(&w->package->by_id, id) : NULL;
	struct str to = r != NULL ? r->target : STR("");

	if (anchor.n != 0)
		to =
		    str_format(w->a, "%.*s#%.*s", STR_ARG(to), STR_ARG(anchor));
	docx_text_lead(&w->text, n, to);
	return true;
}

static void leave_lead(struct docx_walk *w, const struct docx_node *n)
{
	docx_text_lead_end(&w->text, n);
}

static bool enter_bookmark(struct docx_walk *w, const struct docx_node *n)
{
	struct str name = docx_attr(n, STR("name"));

	if (name.n != 0)
		docx_text_name(&w->text, name);
	return false;
}

/* The words of a table in a cell are words of that cell. */
static void nested_tell(struct docx_walk *w, const struct docx_node *n)
{
	if (w->nested != NULL || w->tc == NULL || w->gone != 0)
		return;
	w->nested = n;
	docx_tell(w, DIAG_TABLE_NESTED, STR(""));
}

static bool enter_table(struct docx_walk *w, const struct docx_node *n)
{
	struct docx_table t;

	w->joined = false;
	if (w->noting) {
		docx_tell(w, DIAG_NOTE_PLAIN, STR(""));
		return true;
	}
	nested_tell(w, n);
	if (w->gone != 0 || w->tbl != NULL || w->text.open)
		return true;
	docx_table_read(w->a, n, &w->styles, w->reject, &t);
	if (t.rows.n == 0 || docx_table_arranges(n, &t))
		return true;
	w->tbl = n;
	w->table = t;
	w->row = w->cell = 0;
	sheet_table(w->text.s)->framed = t.framed;
	w->gone++;
	return true;
}

static void leave_table(struct docx_walk *w, const struct docx_node *n)
{
	w->joined = false;
	if (n == w->nested)
		w->nested = NULL;
	if (n != w->tbl)
		return;
	sheet_table_close(w->text.s);
	w->tbl = NULL;
	w->gone--;
}

/* The cells that stand where a row leaves columns free. */
static void cells_free(struct docx_walk *w)
{
	size_t end = w->row != 0 ? w->table.rows.p[w->row - 1].to : 0;

	while (w->cell < end && w->table.cells.p[w->cell].n == NULL)
		sheet_cell(w->text.s)->colspan =
		    w->table.cells.p[w->cell++].cols;
}

static bool enter_row(struct docx_walk *w, const struct docx_node *n)
{
	bool gone = docx_row_gone(n, w->reject);

	w->changes += docx_row_gone(n, false) + docx_row_gone(n, true);
	if (w->tbl != NULL && w->row < w->table.rows.n &&
	    w->table.rows.p[w->row].n == n) {
		sheet_row(w->text.s);
		w->row++;
		cells_free(w);
	}
	w->gone += gone;
	return true;
}

static void leave_row(struct docx_walk *w, const struct docx_node *n)
{
	if (w->tbl != NULL && w->row != 0 && w->table.rows.p[w->row - 1].n == n)
		cells_free(w);
	w->gone -= docx_row_gone(n, w->reject);
}

/* What the style of its first paragraph says of a cell. */
static void cell_look(const struct docx_walk *w, const struct docx_node *tc,
                      struct sheet_cell *made)
{
	const struct docx_node *pr =
	    docx_child(docx_child(tc, DOCX_P), DOCX_P_PR);
	struct docx_look look =
	    docx_style_look(&w->styles, docx_val(pr, DOCX_P_STYLE));

	made->head |= look.heads == DOCX_ON;
	made->doubt = look.doubtful == DOCX_ON;
}

static bool enter_cell(struct docx_walk *w, const struct docx_node *n)
{
	const struct docx_cell *c;
	struct sheet_cell *made;

	w->joined = false;
	w->changes += docx_cell_gone(n, false) + docx_cell_gone(n, true);
	w->gone += docx_cell_gone(n, w->reject);
	if (w->tbl == NULL || w->tc != NULL || w->cell == w->table.cells.n)
		return true;
	c = &w->table.cells.p[w->cell];
	if (c->n != n)
		return true;
	w->cell++;
	if (c->covered)
		return true;
	made = sheet_cell(w->text.s);
	made->colspan = c->cols;
	made->rowspan = c->rows;
	made->head = c->head;
	cell_look(w, n, made);
	w->tc = n;
	w->gone--;
	return true;
}

static void leave_cell(struct docx_walk *w, const struct docx_node *n)
{
	w->joined = false;
	w->gone -= docx_cell_gone(n, w->reject);
	if (n != w->tc)
		return;
	w->tc = NULL;
	w->gone++;
}

/* Of several ways to show the same, the first. */
static bool enter_choice(struct docx_walk *w, const struct docx_node *n)
{
	(void)w;
	return n->parent->kind != DOCX_ALTERNATE ||
	       docx_child(n->parent, DOCX_CHOICE) == n;
}

static bool enter_fallback(struct docx_walk *w, const struct docx_node *n)
{
	(void)w;
	return docx_child(n->parent, DOCX_CHOICE) == NULL;
}

static bool enter_box(struct docx_walk *w, const struct docx_node *n)
{
	if (!docx_shown(w))
		return true;
	*vec_push(w->a, &w->behind) = (struct docx_behind){.n = n};
	return false;
}

static bool enter_picture(struct docx_walk *w, const struct docx_node *n)
{
	(void)n;
	if (w->gone == 0 && !w->drawn)
		docx_tell(w, DIAG_PICTURE_LEFT, STR(""));
	w->drawn = true;
	return false;
}

/* Text of the document in a file of its own, of whatever format. */
static bool enter_chunk(struct docx_walk *w, const struct docx_node *n)
{
	(void)n;
	if (w->gone == 0)
		docx_tell(w, DIAG_PART_UNREAD, STR(""));
	return false;
}

/* Words that are drawn along a line. */
static bool enter_drawn_words(struct docx_walk *w, const struct docx_node *n)
{
	struct str words = docx_attr(n, STR("string"));

	if (words.n != 0)
		docx_text_aside(&w->text, words);
	return false;
}

static void note_leave(struct docx_walk *w, struct docx_note *note)
{
	struct buf words = {0};

	note->used = true;
	docx_walk_words(note->n, &words);
	if (words.n != 0)
		sheet_tell(w->text.s, SHEET_ASIDE, buf_str(&words),
		           w->text.para, w->text.col);
	buf_free(&words);
}

static bool enter_comment(struct docx_walk *w, const struct docx_node *n)
{
	struct str id = docx_attr(n, STR("id"));
	struct docx_note *note = id.n != 0 ? map_get(&w->comments, id) : NULL;

	if (note != NULL && !note->used)
		note_leave(w, note);
	return false;
}

static const struct {
	enter enter;
	leave leave;
} acts[DOCX_KINDS] = {
    [DOCX_P] = {docx_paragraph_open, docx_paragraph_close},
    [DOCX_R] = {enter_run, leave_run},
    [DOCX_T] = {enter_text, NULL},
    [DOCX_DEL_TEXT] = {enter_text, NULL},
    [DOCX_M_T] = {docx_formula_words, NULL},
    [DOCX_TAB] = {enter_tab, NULL},
    [DOCX_PTAB] = {enter_tab, NULL},
    [DOCX_BR] = {enter_break, NULL},
    [DOCX_CR] = {enter_break, NULL},
    [DOCX_NO_BREAK_HYPHEN] = {enter_no_break_hyphen, NULL},
    [DOCX_SOFT_HYPHEN] = {enter_soft_hyphen, NULL},
    [DOCX_SYM] = {enter_symbol, NULL},
    [DOCX_INS] = {enter_added, leave_added},
    [DOCX_MOVE_TO] = {enter_added, leave_added},
    [DOCX_DEL] = {enter_removed, leave_removed},
    [DOCX_MOVE_FROM] = {enter_removed, leave_removed},
    [DOCX_HYPERLINK] = {enter_hyperlink, leave_lead},
    [DOCX_BOOKMARK_START] = {enter_bookmark, NULL},
    [DOCX_FLD_SIMPLE] = {docx_field_simple, docx_field_simple_end},
    [DOCX_FLD_CHAR] = {docx_field_char, NULL},
    [DOCX_INSTR_TEXT] = {docx_field_instr, NULL},
    [DOCX_DEL_INSTR_TEXT] = {docx_field_instr, NULL},
    [DOCX_TBL] = {enter_table, leave_table},
    [DOCX_TR] = {enter_row, leave_row},
    [DOCX_TC] = {enter_cell, leave_cell},
    [DOCX_CHOICE] = {enter_choice, NULL},
    [DOCX_FALLBACK] = {enter_fallback, NULL},
    [DOCX_TXBX_CONTENT] = {enter_box, NULL},
    [DOCX_BLIP] = {enter_picture, NULL},
    [DOCX_IMAGE_DATA] = {enter_picture, NULL},
    [DOCX_CHART] = {enter_picture, NULL},
    [DOCX_DIAGRAM] = {enter_picture, NULL},
    [DOCX_TEXT_PATH] = {enter_drawn_words, NULL},
    [DOCX_OLE_OBJECT] = {enter_picture, NULL},
    [DOCX_ALT_CHUNK] = {enter_chunk, NULL},
    [DOCX_O_MATH] = {docx_formula_open, docx_formula_close},
    [DOCX_M_NUM] = {docx_formula_part, docx_formula_end},
    [DOCX_M_DEN] = {docx_formula_part, docx_formula_end},
    [DOCX_M_SUP] = {docx_formula_part, docx_formula_end},
    [DOCX_M_SUB] = {docx_formula_part, docx_formula_end},
    [DOCX_M_E] = {docx_formula_part, docx_formula_end},
    [DOCX_M_DEG] = {docx_formula_part, docx_formula_end},
    [DOCX_M_LIM] = {docx_formula_part, docx_formula_end},
    [DOCX_M_NAME] = {docx_formula_part, docx_formula_end},
    [DOCX_M_R] = {docx_formula_object, docx_formula_object_end},
    [DOCX_M_F] = {docx_formula_object, docx_formula_object_end},
    [DOCX_M_RAD] = {docx_formula_object, docx_formula_object_end},
    [DOCX_M_NARY] = {docx_formula_object, docx_formula_object_end},
    [DOCX_M_D] = {docx_formula_object, docx_formula_object_end},
    [DOCX_M_S_SUB] = {docx_formula_object, docx_formula_object_end},
    [DOCX_M_S_SUP] = {docx_formula_object, docx_formula_object_end},
    [DOCX_M_S_SUB_SUP] = {docx_formula_object, docx_formula_object_end},
    [DOCX_M_S_PRE] = {docx_formula_object, docx_formula_object_end},
    [DOCX_M_FUNC] = {docx_formula_object, docx_formula_object_end},
    [DOCX_M_LIM_LOW] = {docx_formula_object, docx_formula_object_end},
    [DOCX_M_LIM_UPP] = {docx_formula_object, docx_formula_object_end},
    [DOCX_M_ACC] = {docx_formula_object, docx_formula_object_end},
    [DOCX_M_BAR] = {docx_formula_object, docx_formula_object_end},
    [DOCX_M_GROUP] = {docx_formula_object, docx_formula_object_end},
    [DOCX_M_FRAME] = {docx_formula_object, docx_formula_object_end},
    [DOCX_M_PHANT] = {docx_formula_object, docx_formula_object_end},
    [DOCX_M_ROWS] = {docx_formula_object, docx_formula_object_end},
    [DOCX_M_ROW] = {docx_formula_object, docx_formula_object_end},
    [DOCX_M_LINES] = {docx_formula_object, docx_formula_object_end},
    [DOCX_FOOTNOTE_REFERENCE] = {docx_note_mark, NULL},
    [DOCX_ENDNOTE_REFERENCE] = {docx_note_mark, NULL},
    [DOCX_COMMENT_REFERENCE] = {enter_comment, NULL},
};

/* How many ends of fields are below root. */
static size_t ends_count(const struct docx_node *root)
{
	size_t ends = 0;

	for (const struct docx_node *n = root; n != NULL;
	     n = docx_next(n, root))
		ends += str_eq(docx_attr(n, STR("fldCharType")), STR("end"));
	return ends;
}

void docx_walk(struct docx_walk *w, const struct docx_node *root)
{
	const struct docx_node *n = root->first;

	/* Those of a box are known from what it stands in. */
	if (root->kind != DOCX_TXBX_CONTENT)
		w->ends += ends_count(root);
	while (n != NULL) {
		bool in = !docx_is_aside(n);

		if (acts[n->kind].enter != NULL)
			in = acts[n->kind].enter(w, n);
		if (in && n->first != NULL) {
			n = n->first;
			continue;
		}
		if (in && acts[n->kind].leave != NULL)
			acts[n->kind].leave(w, n);
		while (n != root && n->next == NULL) {
			n = n->parent;
			if (n != root && acts[n->kind].leave != NULL)
				acts[n->kind].leave(w, n);
		}
		n = n == root ? NULL : n->next;
	}
}

void docx_walk_words(const struct docx_node *root, struct buf *out)
{
	const struct docx_node *n = root;

	while (n != NULL) {
		if (n->kind == DOCX_P && out->n != 0)
			buf_char(out, ' ');
		if (n->kind == DOCX_T || n->kind == DOCX_DEL_TEXT)
			buf_add(out, n->text);
		n = docx_is_aside(n) ? docx_skip(n, root) : docx_next(n, root);
	}
}

void docx_walk_end(struct docx_walk *w)
{
	struct message numbers = {.code = DIAG_NUMBERS_MADE,
	                          .name = w->text.s->name,
	                          .line = w->number_para,
	                          .col = 1};
	struct message changes = {.code = DIAG_CHANGES_TRACKED,
	                          .name = w->text.s->name};

	docx_text_settle(&w->text);
	for (size_t i = 0; i < w->notes.n; i++)
		if (!w->notes.p[i]->used)
			note_leave(w, w->notes.p[i]);
	if (w->numbers != 0) {
		numbers.detail = told(w->a, "of %zu paragraphs", w->numbers);
		diag_put(w->report, &numbers);
	}
	if (w->changes != 0) {
		changes.detail = told(w->a,
		                      w->reject ? N_("%zu, rejected: this is "
		                                     "the text before them")
		                                : N_("%zu, accepted: this is "
		                                     "the text after them"),
		                      w->changes);
		diag_put(w->report, &changes);
	}
}
