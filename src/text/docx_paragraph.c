/* Paragraphs: where they begin and end, and the numbers before them. */
#include "text/docx_walk.h"

void docx_say(struct docx_walk *w, struct str words)
{
	if (words.n == 0)
		return;
	w->said++;
	if (w->gone != 0 || w->instr != 0 || w->hidden || !w->text.open) {
		docx_text_aside(&w->text, words);
		return;
	}
	if (w->formula.behind != 0)
		docx_formula_apart(w, words);
	dubious_words(&w->dubious, w->looks, words, w->text.para, w->text.col);
	docx_text_words(&w->text, words, w->red);
}

void docx_tell(struct docx_walk *w, enum diag_code code, struct str detail)
{
	diag_put(w->report, &(struct message){.code = code,
	                                      .name = w->text.s->name,
	                                      .line = w->text.para,
	                                      .col = w->text.col,
	                                      .detail = detail});
}

/* Do tracked changes take away the mark that ends a paragraph? */
static bool mark_gone(const struct docx_node *p, bool reject)
{
	const struct docx_node *mark =
	    docx_child(docx_child(p, DOCX_P_PR), DOCX_R_PR);

	return docx_child(mark, reject ? DOCX_INS : DOCX_DEL) != NULL ||
	       docx_child(mark, reject ? DOCX_MOVE_TO : DOCX_MOVE_FROM) != NULL;
}

/* The paragraph whose mark ends what begins with p: that says how it looks. */
static const struct docx_node *paragraph_last(const struct docx_walk *w,
                                              const struct docx_node *p)
{
	const struct docx_node *next = p;

	while (mark_gone(p, w->reject)) {
		do
			next = next->next;
		while (next != NULL && next->kind == DOCX_BOOKMARK_START);
		if (next == NULL || next->kind != DOCX_P)
			break;
		p = next;
	}
	return p;
}

/* Its properties, before they were changed where changes are rejected. */
static const struct docx_node *paragraph_properties(const struct docx_walk *w,
                                                    const struct docx_node *p)
{
	const struct docx_node *pr = docx_child(p, DOCX_P_PR);
	const struct docx_node *was =
	    docx_child(docx_child(pr, DOCX_P_PR_CHANGE), DOCX_P_PR);

	return w->reject && was != NULL ? was : pr;
}

static struct docx_look paragraph_look(const struct docx_walk *w,
                                       const struct docx_node *pr)
{
	const struct docx_node *num = docx_child(pr, DOCX_NUM_PR);
	struct docx_look look = docx_look(pr, NULL), below;
	struct str style = docx_val(pr, DOCX_P_STYLE);

	if (w->reject && docx_child(num, DOCX_INS) != NULL)
		look.num = look.level = DOCX_NONE;
	if (style.n == 0 && w->styles.normal != NULL)
		style = w->styles.normal->id;
	below = docx_style_look(&w->styles, style);
	docx_look_fill(&look, &below);
	if (look.num != DOCX_NONE && look.level == DOCX_NONE)
		look.level =
		    docx_numbering_level(&w->numbering, look.num, style);
	return look;
}

static void paragraph_number(struct docx_walk *w)
{
	struct buf number = {0};
	const struct docx_look *look = &w->look;

	if (look->num == DOCX_NONE || look->num == 0)
		return;
	docx_numbering_next(&w->numbering, look->num, look->level, &number);
	if (number.n != 0) {
		docx_say(w, buf_str(&number));
		if (w->numbers++ == 0)
			w->number_para = w->text.para;
	}
	buf_free(&number);
}

bool docx_paragraph_open(struct docx_walk *w, const struct docx_node *p)
{
	const struct docx_node *pr;
	unsigned marks = 0;

	w->changes += mark_gone(p, false) + mark_gone(p, true);
	if (w->gone != 0) {
		w->text.para++;
		w->text.col = 1;
		return true;
	}
	if (w->joined) {
		docx_text_open(&w->text, true, 0);
		return true;
	}
	pr = paragraph_properties(w, paragraph_last(w, p));
	w->look = paragraph_look(w, pr);
	w->red = w->look.red == DOCX_ON;
	w->size = 0;
	w->hidden = false;
	if (docx_is_on(docx_child(pr, DOCX_PAGE_BREAK_BEFORE)))
		docx_text_page(&w->text);
	if (w->look.indented == DOCX_ON)
		marks |= SHEET_INDENT;
	docx_text_open(&w->text, false, marks);
	paragraph_number(w);
	return true;
}

/* Does a page begin behind the section that a paragraph ends? */
static bool section_pages(const struct docx_node *p)
{
	const struct docx_node *s =
	    docx_child(docx_child(p, DOCX_P_PR), DOCX_SECT_PR);

	return s != NULL && !str_eq(docx_val(s, DOCX_TYPE), STR("continuous"));
}

void docx_paragraph_close(struct docx_walk *w, const struct docx_node *p)
{
	if (w->gone != 0) {
		docx_text_settle(&w->text);
		return;
	}
	w->joined = mark_gone(p, w->reject);
	dubious_end(&w->dubious);
	docx_text_close(&w->text, w->joined);
	if (section_pages(p))
		w->text.page = true;
	if (w->draining || w->joined)
		return;
	docx_behind_put(w);
}
