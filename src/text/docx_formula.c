#include "text/docx_walk.h"

/* What stands before a part of a formula, and how it is held together. */
struct formula_part {
	struct str before, open, close;
	bool brackets; /* open and close only where it is not one word */
};

static bool is_part(const struct docx_node *n)
{
	return n->kind == DOCX_M_NUM || n->kind == DOCX_M_DEN ||
	       n->kind == DOCX_M_SUP || n->kind == DOCX_M_SUB ||
	       n->kind == DOCX_M_D || n->kind == DOCX_M_E ||
	       n->kind == DOCX_M_NARY;
}

/* Is what a part holds one word, or one number? */
static bool part_is_word(const struct docx_node *part)
{
	for (const struct docx_node *n = docx_next(part, part); n != NULL;
	     n = docx_next(n, part)) {
		struct str s = n->text;

		if (is_part(n))
			return false;
		for (size_t i = 0, len; n->kind == DOCX_M_T && i < s.n;
		     i += len) {
			uint32_t c = str_rune(str_after(s, i), &len);

			if (!rune_is_letter(c) && !rune_is_digit(c) &&
			    c != '.' && c != ',')
				return false;
		}
	}
	return true;
}

/* Does it hold nothing but what has brackets of its own? */
static bool part_is_closed(const struct docx_node *part)
{
	return part->first != NULL && part->first->next == NULL &&
	       part->first->kind == DOCX_M_D;
}

/* The sign that a property sets; another where it sets none. */
static struct str sign_of(const struct docx_node *pr, enum docx_kind kind,
                          struct str other)
{
	struct str sign = docx_val(pr, kind);

	return sign.p != NULL ? sign : other;
}

/* Is it the first of its kind in what it stands in? */
static bool is_first(const struct docx_node *n)
{
	return docx_child(n->parent, n->kind) == n;
}

/* Of what stands in the middle: a root, a sum, brackets. */
static struct formula_part part_middle(const struct docx_node *n)
{
	const struct docx_node *up = n->parent;
	struct formula_part part = {.open = STR("("), .close = STR(")")};

	if (up->kind == DOCX_M_RAD) {
		part.before = STR("\u221A");
		part.brackets = true;
	} else if (up->kind == DOCX_M_NARY) {
		part.before = STR(" ");
	} else if (up->kind == DOCX_M_D && !is_first(n)) {
		part.before = sign_of(docx_child(up, DOCX_M_D_PR),
		                      DOCX_M_SEP_CHR, STR("|"));
	}
	return part;
}

static struct formula_part part_of(const struct docx_node *n)
{
	static const struct str signs[DOCX_KINDS] = {
	    [DOCX_M_DEN] = STR_INIT("/"),
	    [DOCX_M_SUP] = STR_INIT("^"),
	    [DOCX_M_SUB] = STR_INIT("_"),
	};
	const struct docx_node *pr = docx_child(n, DOCX_M_D_PR);

	if (n->kind == DOCX_M_E)
		return part_middle(n);
	if (n->kind == DOCX_M_D)
		return (struct formula_part){
		    STR(""), sign_of(pr, DOCX_M_BEG_CHR, STR("(")),
		    sign_of(pr, DOCX_M_END_CHR, STR(")")), false};
	if (n->kind == DOCX_M_NARY)
		return (struct formula_part){
		    sign_of(docx_child(n, DOCX_M_NARY_PR), DOCX_M_CHR,
		            STR("\u222B")),
		    STR(""), STR(""), false};
	return (struct formula_part){signs[n->kind], STR("("), STR(")"), true};
}

/* Do its signs stand around a part? */
static bool part_holds(const struct docx_node *n,
                       const struct formula_part *part)
{
	return n->kind == DOCX_M_D ||
	       (part->brackets && !part_is_closed(n) && !part_is_word(n));
}

bool docx_formula_open(struct docx_walk *w, const struct docx_node *n)
{
	(void)n;
	if (docx_shown(w))
		docx_tell(w, DIAG_FORMULA_LINED, STR(""));
	return true;
}

bool docx_formula_part(struct docx_walk *w, const struct docx_node *n)
{
	struct formula_part part = part_of(n);

	if (!docx_shown(w))
		return true;
	docx_say(w, part.before);
	if (part_holds(n, &part))
		docx_say(w, part.open);
	return true;
}

void docx_formula_end(struct docx_walk *w, const struct docx_node *n)
{
	struct formula_part part = part_of(n);

	if (docx_shown(w) && part_holds(n, &part))
		docx_say(w, part.close);
}
