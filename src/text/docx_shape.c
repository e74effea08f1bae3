#include "text/docx_shape.h"

bool docx_is_piece(const struct docx_node *n)
{
	static const bool pieces[DOCX_KINDS] = {
	    [DOCX_M_F] = true,       [DOCX_M_RAD] = true,
	    [DOCX_M_NARY] = true,    [DOCX_M_D] = true,
	    [DOCX_M_S_SUB] = true,   [DOCX_M_S_SUP] = true,
	    [DOCX_M_S_PRE] = true,   [DOCX_M_S_SUB_SUP] = true,
	    [DOCX_M_FUNC] = true,    [DOCX_M_LIM_LOW] = true,
	    [DOCX_M_LIM_UPP] = true, [DOCX_M_ACC] = true,
	    [DOCX_M_BAR] = true,     [DOCX_M_GROUP] = true,
	    [DOCX_M_FRAME] = true,   [DOCX_M_ROWS] = true,
	    [DOCX_M_ROW] = true,     [DOCX_M_LINES] = true,
	    [DOCX_M_NUM] = true,     [DOCX_M_DEN] = true,
	    [DOCX_M_E] = true,       [DOCX_M_SUP] = true,
	    [DOCX_M_SUB] = true,     [DOCX_M_DEG] = true,
	    [DOCX_M_LIM] = true,     [DOCX_M_NAME] = true,
	};

	return pieces[n->kind];
}

static bool is_one_of(uint32_t c, struct str signs)
{
	char bytes[4] = "";
	struct str sign = {bytes, rune_put(c, bytes)};

	return c != 0 && str_find(signs, sign) < signs.n;
}

/* Primes and marks upon letters stand with these. */
bool docx_is_wordly(uint32_t c)
{
	return rune_is_letter(c) || rune_is_digit(c) || c == 0x2032 ||
	       c == 0x2033 || (c >= 0x300 && c < 0x370) || c == 0xB0 ||
	       rune_raised(c) != 0 || (c >= 0x2070 && c < 0x209D);
}

bool docx_parts_before(uint32_t c)
{
	return c == 0 || is_one_of(c, STR("+-−±∓=≠≈≡<>≤≥,;([{|·×*∙∗⋅"));
}

bool docx_parts_behind(uint32_t c)
{
	return c == 0 || is_one_of(c, STR("+-−±∓=≠≈≡<>≤≥,;.)]}|"));
}

/* What is seen of a part, one character after the other. */
struct look {
	size_t runes, depth;
	bool words, numbers; /* all of it is */
	bool broken, opened; /* a bracket has no partner; the first one is one
	                        and is still open */
	bool closed;         /* ... and was closed by the last character */
};

static void rune_see(struct look *l, uint32_t c)
{
	bool word = docx_is_wordly(c);

	l->words &= word;
	l->numbers &= rune_is_digit(c) || c == '.' || c == ',';
	l->closed = false;
	if (is_one_of(c, STR("([{"))) {
		l->opened |= l->runes == 0;
		l->depth++;
	} else if (is_one_of(c, STR(")]}"))) {
		l->broken |= l->depth == 0;
		l->depth -= l->depth != 0;
		l->closed = l->opened && l->depth == 0;
		l->opened &= l->depth != 0;
	}
	l->runes++;
}

static enum docx_shape shape_seen(const struct look *l)
{
	if (l->runes == 0)
		return SHAPE_EMPTY;
	if (l->runes == 1)
		return SHAPE_ONE;
	if (l->words)
		return SHAPE_WORD;
	if (l->numbers)
		return SHAPE_NUMBER;
	if (l->broken || l->depth != 0)
		return SHAPE_BROKEN;
	return l->closed ? SHAPE_CLOSED : SHAPE_LOOSE;
}

/* The words of a part; *piece: there is an object among them. */
static enum docx_shape shape_words(const struct docx_node *part, bool *piece)
{
	struct look l = {.words = true, .numbers = true};

	*piece = false;
	for (const struct docx_node *n = part->first; n != NULL;
	     n = docx_is_aside(n) ? docx_skip(n, part) : docx_next(n, part)) {
		struct str s = n->text;

		if (docx_is_piece(n)) {
			*piece = true;
			return SHAPE_LOOSE;
		}
		for (size_t i = 0, len; n->kind == DOCX_M_T && i < s.n;
		     i += len)
			rune_see(&l, str_rune(str_after(s, i), &len));
	}
	return shape_seen(&l);
}

const struct docx_node *docx_piece_only(const struct docx_node *part)
{
	const struct docx_node *only = NULL;

	for (const struct docx_node *n = part->first; n != NULL; n = n->next) {
		if (docx_is_aside(n))
			continue;
		if (only != NULL || !docx_is_piece(n))
			return NULL;
		only = n;
	}
	return only;
}

/* Is there a sign on both sides of what it holds? */
static bool is_bracketed(const struct docx_node *d)
{
	const struct docx_node *pr = docx_child(d, DOCX_M_D_PR);
	struct str open = docx_val(pr, DOCX_M_BEG_CHR);
	struct str close = docx_val(pr, DOCX_M_END_CHR);

	return (open.p == NULL || open.n != 0) &&
	       (close.p == NULL || close.n != 0);
}

enum docx_shape docx_shape(const struct docx_node *part)
{
	bool piece;
	enum docx_shape shape = shape_words(part, &piece);
	const struct docx_node *only = piece ? docx_piece_only(part) : NULL;
	const struct docx_node *e;

	if (only == NULL)
		return shape;
	if (only->kind == DOCX_M_D && is_bracketed(only))
		return SHAPE_CLOSED;
	e = docx_child(only, DOCX_M_E);
	if ((only->kind == DOCX_M_ACC || only->kind == DOCX_M_BAR) &&
	    e != NULL && shape_words(e, &piece) == SHAPE_ONE)
		return SHAPE_ONE;
	return SHAPE_LOOSE;
}

uint32_t docx_rune_in(const struct docx_node *n)
{
	const struct docx_node *t = n;
	size_t len;

	while (t != NULL && (t->kind != DOCX_M_T || t->text.n == 0))
		t = docx_is_aside(t) ? docx_skip(t, n) : docx_next(t, n);
	return t != NULL ? str_rune(t->text, &len) : 0;
}

uint32_t docx_rune_behind(const struct docx_node *n)
{
	const struct docx_node *part = n->parent;

	for (n = n->next; n != NULL;
	     n = docx_is_aside(n) ? docx_skip(n, part) : docx_next(n, part)) {
		struct str s = str_after(n->text, str_spaces(n->text));
		size_t len;

		if (docx_is_piece(n))
			return '(';
		if (n->kind == DOCX_M_T && s.n != 0)
			return str_rune(s, &len);
	}
	return 0;
}
