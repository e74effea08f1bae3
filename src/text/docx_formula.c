/*
 * Formulas in a line, in the way of Unicode Technical Note #28, "UnicodeMath, A
 * Nearly Plain-Text Encoding of Mathematics": fractions, powers and indices of
 * its section 2, the objects of its section 3.  Where that has signs which are
 * not printed, brackets that no reader can overlook stand instead: what they
 * hold together is meant as a whole, on paper as in the line.
 */
#include "text/docx_shape.h"
#include "text/docx_walk.h"

/* When brackets stand around a part. */
enum hold {
	HOLD_NEVER,
	HOLD_BASE,   /* but around one word or character */
	HOLD_SCRIPT, /* above or below: what follows must not join it */
	HOLD_NAMED,  /* but around what needs none behind a name or a sum */
	HOLD_CLOSED, /* always, once */
	HOLD_ONE,    /* but around one character */
};

struct form {
	struct str before, open, close, behind;
	enum hold hold;
	bool there; /* the part is written */
};

/* The sign that a property sets; another where it sets none. */
static struct str sign_of(const struct docx_node *n, enum docx_kind pr,
                          enum docx_kind kind, struct str other)
{
	struct str sign = docx_val(docx_child(n, pr), kind);

	return sign.p != NULL ? sign : other;
}

/* Is it the first of its kind in what it stands in? */
static bool is_first(const struct docx_node *n)
{
	return docx_child(n->parent, n->kind) == n;
}

/* What stands before a root of some degree, and between that and what is under
   it. */
static struct form form_root(const struct docx_node *n)
{
	const struct docx_node *up = n->parent;
	const struct docx_node *deg = docx_child(up, DOCX_M_DEG);
	const struct docx_node *hide =
	    docx_child(docx_child(up, DOCX_M_RAD_PR), DOCX_M_DEG_HIDE);
	bool plain =
	    deg == NULL || docx_is_on(hide) || docx_shape(deg) == SHAPE_EMPTY;

	if (n->kind == DOCX_M_DEG)
		return (struct form){.before = STR("√("), .there = !plain};
	if (plain)
		return (struct form){
		    .before = STR("√"), .hold = HOLD_BASE, .there = true};
	return (struct form){
	    .before = STR("&"), .behind = STR(")"), .there = true};
}

/* A sign that is written over or under a letter by itself. */
static bool is_combining(struct str sign)
{
	size_t len;
	uint32_t c = sign.n != 0 ? str_rune(sign, &len) : 0;

	return (c >= 0x300 && c < 0x370) || (c >= 0x20D0 && c < 0x2100);
}

static bool stands_below(const struct docx_node *n, enum docx_kind pr)
{
	struct str pos = docx_val(docx_child(n, pr), DOCX_M_POS);

	return !str_eq(pos, STR("top"));
}

/* Of what bears a sign above or below: x̅, (a+b)┴→, ⏟(a+b). */
static struct form form_marked(const struct docx_node *n)
{
	const struct docx_node *up = n->parent;
	struct form f = {.hold = HOLD_ONE, .there = true};
	struct str sign;

	if (up->kind == DOCX_M_BAR) {
		f.behind = stands_below(up, DOCX_M_BAR_PR) ? STR("\u0332")
		                                           : STR("\u0305");
	} else if (up->kind == DOCX_M_ACC) {
		f.behind =
		    sign_of(up, DOCX_M_ACC_PR, DOCX_M_CHR, STR("\u0302"));
		f.close = is_combining(f.behind) ? f.close : STR("┴");
	} else {
		sign = sign_of(up, DOCX_M_GROUP_PR, DOCX_M_CHR, STR("⏟"));
		f.hold = HOLD_CLOSED;
		if (str_find(STR("⏜⏝⏞⏟⏠⏡⎴⎵"), sign) < sizeof("⏜⏝⏞⏟⏠⏡⎴⎵") - 1)
			f.before = sign;
		else
			f.behind = sign;
		if (f.before.n == 0)
			f.close = stands_below(up, DOCX_M_GROUP_PR) ? STR("┬")
			                                            : STR("┴");
	}
	return f;
}

/* "lim", whose limit is read as one without being told to stand below it. */
static bool is_limit(const struct docx_node *n)
{
	static const struct str names[] = {
	    STR_INIT("lim"), STR_INIT("max"), STR_INIT("min"),
	    STR_INIT("sup"), STR_INIT("inf"),
	};

	for (n = n != NULL ? n->first : NULL; n != NULL && n->first != NULL;)
		n = n->kind == DOCX_M_CTRL_PR ? n->next : n->first;
	for (size_t i = 0; n != NULL && i < sizeof(names) / sizeof(*names); i++)
		if (n->kind == DOCX_M_T && str_eq(str_trim(n->text), names[i]))
			return true;
	return false;
}

static struct form form_limit(const struct docx_node *n)
{
	const struct docx_node *up = n->parent;
	struct form f = {.hold = HOLD_SCRIPT, .there = true};

	if (n->kind == DOCX_M_E)
		f.hold = HOLD_BASE;
	else if (up->kind == DOCX_M_LIM_UPP)
		f.before = STR("┴");
	else if (is_limit(docx_child(up, DOCX_M_E)))
		f.before = STR("_");
	else
		f.before = STR("┬");
	return f;
}

/* Of what stands in the middle: under a root, behind a sum, in brackets. */
static struct form form_middle(const struct docx_node *n)
{
	const struct docx_node *up = n->parent;
	struct form f = {.there = true};

	if (up->kind == DOCX_M_NARY) {
		f.before = STR(" ");
		f.hold = HOLD_NAMED;
	} else if (up->kind == DOCX_M_FUNC) {
		f.hold = HOLD_CLOSED;
	} else if (up->kind == DOCX_M_D && !is_first(n)) {
		f.before = sign_of(up, DOCX_M_D_PR, DOCX_M_SEP_CHR, STR("|"));
	} else if (up->kind == DOCX_M_ROW && !is_first(n)) {
		f.before = STR("&");
	} else if (up->kind == DOCX_M_LINES && !is_first(n)) {
		f.before = STR("@");
	} else if (up->kind == DOCX_M_S_PRE) {
		f.before = STR(")");
		f.hold = HOLD_BASE;
	} else if (up->kind == DOCX_M_S_SUB || up->kind == DOCX_M_S_SUP ||
	           up->kind == DOCX_M_S_SUB_SUP) {
		f.hold = HOLD_BASE;
	}
	return f;
}

static struct form form_part(const struct docx_node *n)
{
	const struct docx_node *up = n->parent;
	struct form f = {.hold = HOLD_SCRIPT, .there = true};

	if (up->kind == DOCX_M_RAD)
		return form_root(n);
	if (up->kind == DOCX_M_LIM_LOW || up->kind == DOCX_M_LIM_UPP)
		return form_limit(n);
	if (up->kind == DOCX_M_ACC || up->kind == DOCX_M_BAR ||
	    up->kind == DOCX_M_GROUP)
		return form_marked(n);
	if (n->kind == DOCX_M_E)
		return form_middle(n);
	if (n->kind == DOCX_M_SUP)
		f.before = STR("^");
	else if (n->kind == DOCX_M_SUB && up->kind == DOCX_M_S_PRE)
		f.before = STR("(_");
	else if (n->kind == DOCX_M_SUB)
		f.before = STR("_");
	else
		f.hold = n->kind == DOCX_M_NAME ? HOLD_NEVER : HOLD_BASE;
	if (n->kind == DOCX_M_DEN)
		f.before =
		    str_eq(docx_val(docx_child(up, DOCX_M_F_PR), DOCX_M_TYPE),
		           STR("noBar"))
			? STR("¦")
			: STR("/");
	/* An index that is not there is not written. */
	f.there = f.hold != HOLD_SCRIPT || up->kind == DOCX_M_S_PRE ||
	          docx_shape(n) != SHAPE_EMPTY;
	return f;
}

/* Is a form with a sign of its own at its end what it holds? */
static bool ends_itself(const struct docx_node *part)
{
	const struct docx_node *only = docx_piece_only(part);

	return only != NULL &&
	       (only->kind == DOCX_M_S_SUB || only->kind == DOCX_M_S_SUP ||
	        only->kind == DOCX_M_S_SUB_SUP || only->kind == DOCX_M_NARY ||
	        only->kind == DOCX_M_FUNC);
}

static bool is_held(const struct docx_node *n, enum hold hold)
{
	enum docx_shape shape =
	    hold != HOLD_NEVER ? docx_shape(n) : SHAPE_EMPTY;

	switch (hold) {
	case HOLD_NEVER:
		return false;
	case HOLD_BASE:
		return shape == SHAPE_LOOSE ||
		       (shape == SHAPE_EMPTY &&
		        (n->kind == DOCX_M_NUM || n->kind == DOCX_M_DEN));
	case HOLD_SCRIPT:
		return shape != SHAPE_WORD && shape != SHAPE_CLOSED &&
		       (shape != SHAPE_ONE || n->first == NULL ||
		        !docx_is_wordly(docx_rune_in(n)));
	case HOLD_NAMED:
		return shape == SHAPE_LOOSE && !ends_itself(n);
	case HOLD_CLOSED:
		return shape != SHAPE_CLOSED && shape != SHAPE_EMPTY;
	case HOLD_ONE:
		return shape != SHAPE_ONE && shape != SHAPE_CLOSED;
	}
	return false;
}

/* What an object begins and ends with. */
static struct form form_object(const struct docx_node *n)
{
	switch ((int)n->kind) {
	case DOCX_M_D:
		return (struct form){
		    .open = sign_of(n, DOCX_M_D_PR, DOCX_M_BEG_CHR, STR("(")),
		    .close = sign_of(n, DOCX_M_D_PR, DOCX_M_END_CHR, STR(")"))};
	case DOCX_M_NARY:
		return (struct form){
		    .open = sign_of(n, DOCX_M_NARY_PR, DOCX_M_CHR, STR("∫"))};
	case DOCX_M_ROWS:
		return (struct form){.open = STR("■("), .close = STR(")")};
	case DOCX_M_LINES:
		return (struct form){.open = STR("█("), .close = STR(")")};
	case DOCX_M_FRAME:
		return (struct form){.open = STR("▭("), .close = STR(")")};
	case DOCX_M_ROW:
		return (struct form){.open = is_first(n) ? STR("") : STR("@")};
	default:
		return (struct form){0};
	}
}

/* Would what follows join the end of this object? */
static bool runs_on(const struct docx_node *n)
{
	return n->kind == DOCX_M_RAD || n->kind == DOCX_M_NARY ||
	       n->kind == DOCX_M_S_SUB || n->kind == DOCX_M_S_SUP ||
	       n->kind == DOCX_M_S_SUB_SUP || n->kind == DOCX_M_S_PRE ||
	       n->kind == DOCX_M_LIM_LOW || n->kind == DOCX_M_LIM_UPP;
}

/* Signs between the words of a formula. */
static void sign_say(struct docx_walk *w, struct str sign)
{
	size_t at = sign.n, len;

	if (sign.n == 0)
		return;
	while (--at > 0 && (sign.p[at] & 0xC0) == 0x80)
		;
	w->formula.last = str_rune(str_after(sign, at), &len);
	w->formula.ended = false;
	docx_say(w, sign);
}

static bool is_joining(uint32_t c)
{
	return docx_is_wordly(c) || c == '(' || c == '[' || c == '{';
}

/* A space keeps apart what would else join the object before it. */
static void word_say(struct docx_walk *w, struct str words)
{
	struct str seen = str_after(words, str_spaces(words));
	size_t len;
	uint32_t c = seen.n != 0 ? str_rune(seen, &len) : 0;

	if (w->formula.ended && str_spaces(words) == 0 && is_joining(c))
		docx_say(w, STR(" "));
	if (seen.n != 0)
		sign_say(w, words);
}

void docx_formula_apart(struct docx_walk *w, struct str words)
{
	size_t len;
	uint32_t c = str_rune(words, &len), behind = w->formula.behind;

	w->formula.behind = 0;
	if (!w->text.broken && sheet_glues(w->text.s) &&
	    ((w->formula.joins && is_joining(c)) ||
	     (rune_is_digit(behind) && rune_is_digit(c))))
		docx_text_words(&w->text, STR(" "), w->red);
}

void docx_formula_close(struct docx_walk *w, const struct docx_node *n)
{
	(void)n;
	if (!docx_shown(w))
		return;
	w->formula.behind = w->formula.last;
	w->formula.joins = w->formula.ended;
}

bool docx_formula_open(struct docx_walk *w, const struct docx_node *n)
{
	w->formula.last = 0;
	w->formula.ended = false;
	if (!docx_shown(w))
		return true;
	if (n->parent != NULL && n->parent->kind == DOCX_O_MATH_PARA &&
	    !is_first(n) && sheet_glues(w->text.s))
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
		word_say(w, n->text);
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

/* A fraction among factors has brackets around it. */
static bool fraction_wraps(const struct docx_walk *w, const struct docx_node *n)
{
	return !docx_parts_before(w->formula.last) ||
	       !docx_parts_behind(docx_rune_behind(n));
}

bool docx_formula_object(struct docx_walk *w, const struct docx_node *n)
{
	struct form f = form_object(n);

	if (is_gone(w, n))
		w->changes += w->gone == 0;
	w->gone += is_unseen(w, n);
	if (n->kind == DOCX_M_F) {
		bool wraps = fraction_wraps(w, n);

		*vec_push(w->a, &w->formula.wraps) = wraps;
		f.open = wraps ? STR("(") : f.open;
	}
	if (!docx_shown(w))
		return true;
	if (f.open.n != 0 && n->kind != DOCX_M_ROW)
		word_say(w, f.open);
	else
		sign_say(w, f.open);
	return true;
}

void docx_formula_object_end(struct docx_walk *w, const struct docx_node *n)
{
	struct form f = form_object(n);

	bool over = n->kind == DOCX_M_F && w->formula.wraps.n != 0;

	if (over && w->formula.wraps.p[--w->formula.wraps.n]) {
		f.close = STR(")");
		over = false;
	}
	if (docx_shown(w)) {
		sign_say(w, f.close);
		if (n->kind != DOCX_M_R)
			w->formula.ended = over || runs_on(n);
	}
	w->gone -= is_unseen(w, n);
}

bool docx_formula_part(struct docx_walk *w, const struct docx_node *n)
{
	struct form f = form_part(n);

	if (!f.there) {
		w->gone++;
		return true;
	}
	if (!docx_shown(w))
		return true;
	sign_say(w, f.before);
	if (is_held(n, f.hold))
		word_say(w, STR("("));
	return true;
}

void docx_formula_end(struct docx_walk *w, const struct docx_node *n)
{
	struct form f = form_part(n);

	if (!f.there) {
		w->gone--;
		return;
	}
	if (!docx_shown(w))
		return;
	if (is_held(n, f.hold))
		sign_say(w, STR(")"));
	sign_say(w, f.close);
	sign_say(w, f.behind);
}
