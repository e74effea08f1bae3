/* Formulas of a document, in the form that they have in a line. */
#include "text/docx_shape.h"
#include "text/docx_walk.h"

static void say(void *walk, struct str words)
{
	docx_say(walk, words);
}

void docx_formula_apart(struct docx_walk *w, struct str words)
{
	size_t len;
	uint32_t c = str_rune(words, &len), behind = w->formula.behind;

	w->formula.behind = 0;
	if (!w->text.broken && sheet_glues(w->text.s) &&
	    formula_apart(behind, w->formula.joins, c))
		docx_text_words(&w->text, STR(" "), w->red);
}

void docx_formula_close(struct docx_walk *w, const struct docx_node *n)
{
	(void)n;
	if (!docx_shown(w))
		return;
	w->formula.behind = w->formula.line.last;
	w->formula.joins = w->formula.line.ended;
}

bool docx_formula_open(struct docx_walk *w, const struct docx_node *n)
{
	w->formula.line.a = w->a;
	w->formula.line.say = say;
	w->formula.line.to = w;
	w->formula.line.last = 0;
	w->formula.line.ended = false;
	if (!docx_shown(w))
		return true;
	if (n->parent != NULL && n->parent->kind == DOCX_O_MATH_PARA &&
	    docx_child(n->parent, n->kind) != n && sheet_glues(w->text.s))
		docx_say(w, STR(" "));
	docx_tell(w, DIAG_FORMULA_LINED, STR(""));
	/* "5" before "1/2" is no 51. */
	if (w->formula.behind == 0 && sheet_glues(w->text.s)) {
		w->formula.behind =
		    (unsigned char)w->text.s->bytes.p[w->text.s->bytes.n - 1];
		w->formula.joins = false;
	}
	return true;
}

bool docx_formula_words(struct docx_walk *w, const struct docx_node *n)
{
	if (docx_shown(w) && str_spaces(n->text) < n->text.n)
		formula_words(&w->formula.line, n->text);
	else
		docx_say(w, n->text);
	return false;
}

/* Is it, or what it is made with, taken away by a tracked change? */
static bool is_gone(const struct docx_walk *w, const struct docx_node *n)
{
	const struct docx_node *pr = n->first;

	if (n->kind != DOCX_M_R)
		pr = pr != NULL && !docx_is_piece(pr)
		         ? docx_child(pr, DOCX_M_CTRL_PR)
		         : NULL;
	else
		pr = n;
	return docx_child(docx_child(pr, DOCX_R_PR),
	                  w->reject ? DOCX_INS : DOCX_DEL) != NULL;
}

static bool is_unseen(const struct docx_walk *w, const struct docx_node *n)
{
	const struct docx_node *show =
	    docx_child(docx_child(n, DOCX_M_PHANT_PR), DOCX_M_SHOW);

	return is_gone(w, n) ||
	       (n->kind == DOCX_M_PHANT && show != NULL && !docx_is_on(show));
}

/* The form in a line, which is silent where nothing is shown. */
static struct formula *line_of(struct docx_walk *w)
{
	w->formula.line.silent = !docx_shown(w);
	return &w->formula.line;
}

bool docx_formula_object(struct docx_walk *w, const struct docx_node *n)
{
	if (is_gone(w, n))
		w->changes += w->gone == 0;
	w->gone += is_unseen(w, n);
	formula_object(line_of(w), n);
	return true;
}

void docx_formula_object_end(struct docx_walk *w, const struct docx_node *n)
{
	formula_object_end(line_of(w), n);
	w->gone -= is_unseen(w, n);
}

bool docx_formula_part(struct docx_walk *w, const struct docx_node *n)
{
	if (!formula_part_there(n))
		w->gone++;
	else
		formula_part(line_of(w), n);
	return true;
}

void docx_formula_end(struct docx_walk *w, const struct docx_node *n)
{
	if (!formula_part_there(n))
		w->gone--;
	else
		formula_part_end(line_of(w), n);
}
