/*
 * Formulas in a line, in the way of Unicode Technical Note #28, "UnicodeMath, A
 * Nearly Plain-Text Encoding of Mathematics": fractions, powers and indices of
 * its section 2, the objects of its section 3.  Where that has signs which are
 * not printed, brackets that no reader can overlook stand instead: what they
 * hold together is meant as a whole, on paper as in the line.
 */
#include "text/formula.h"

#include "text/docx_shape.h"

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

/* Of the index that stands before what bears it, and opens a bracket. */
static struct form form_before(const struct docx_node *n)
{
	if (docx_shape(n) == SHAPE_EMPTY)
		return (struct form){.before = STR("("), .there = true};
	return (struct form){
	    .before = STR("(_"), .hold = HOLD_SCRIPT, .there = true};
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
		return form_before(n);
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
	f.there = f.hold != HOLD_SCRIPT || docx_shape(n) != SHAPE_EMPTY;
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
static void sign_say(struct formula *f, struct str sign)
{
	size_t len;

	if (sign.n == 0)
		return;
	f->last = str_rune(str_after(sign, str_last(sign)), &len);
	f->ended = false;
	f->say(f->to, sign);
}

static bool is_joining(uint32_t c)
{
	return docx_is_wordly(c) || c == '(' || c == '[' || c == '{';
}

bool formula_apart(uint32_t behind, bool joins, uint32_t c)
{
	return (joins && is_joining(c)) ||
	       (rune_is_digit(behind) && rune_is_digit(c));
}

void formula_words(struct formula *f, struct str words)
{
	struct str seen = str_after(words, str_spaces(words));
	size_t len;
	uint32_t c = seen.n != 0 ? str_rune(seen, &len) : 0;

	if (f->ended && str_spaces(words) == 0 && is_joining(c))
		f->say(f->to, STR(" "));
	if (seen.n != 0)
		sign_say(f, words);
	else
		f->say(f->to, words);
}

/* A fraction among factors has brackets around it. */
static bool fraction_wraps(const struct formula *f, const struct docx_node *n)
{
	return !docx_parts_before(f->last) ||
	       !docx_parts_behind(docx_rune_behind(n));
}

void formula_object(struct formula *f, const struct docx_node *n)
{
	struct form form = form_object(n);

	if (n->kind == DOCX_M_F) {
		bool wraps = fraction_wraps(f, n);

		*vec_push(f->a, &f->wraps) = wraps;
		form.open = wraps ? STR("(") : form.open;
	}
	if (f->silent || form.open.n == 0)
		return;
	if (n->kind != DOCX_M_ROW)
		formula_words(f, form.open);
	else
		sign_say(f, form.open);
}

void formula_object_end(struct formula *f, const struct docx_node *n)
{
	struct form form = form_object(n);
	bool over = n->kind == DOCX_M_F && f->wraps.n != 0;

	if (over && f->wraps.p[--f->wraps.n]) {
		form.close = STR(")");
		over = false;
	}
	if (f->silent)
		return;
	sign_say(f, form.close);
	if (n->kind != DOCX_M_R)
		f->ended = over || runs_on(n);
}

bool formula_part_there(const struct docx_node *n)
{
	return form_part(n).there;
}

void formula_part(struct formula *f, const struct docx_node *n)
{
	struct form form = form_part(n);

	if (f->silent)
		return;
	sign_say(f, form.before);
	if (is_held(n, form.hold))
		formula_words(f, STR("("));
}

void formula_part_end(struct formula *f, const struct docx_node *n)
{
	struct form form = form_part(n);

	if (f->silent)
		return;
	if (is_held(n, form.hold))
		sign_say(f, STR(")"));
	sign_say(f, form.close);
	sign_say(f, form.behind);
}

enum step { STEP_NONE, STEP_WORDS, STEP_PART, STEP_OBJECT };

static enum step step_of(const struct docx_node *n)
{
	static const bool parts[DOCX_KINDS] = {
	    [DOCX_M_NUM] = true, [DOCX_M_DEN] = true,  [DOCX_M_E] = true,
	    [DOCX_M_SUP] = true, [DOCX_M_SUB] = true,  [DOCX_M_DEG] = true,
	    [DOCX_M_LIM] = true, [DOCX_M_NAME] = true,
	};

	if (n->kind == DOCX_M_T)
		return STEP_WORDS;
	if (parts[n->kind])
		return STEP_PART;
	return docx_is_piece(n) || n->kind == DOCX_M_R ? STEP_OBJECT
	                                               : STEP_NONE;
}

static void node_end(struct formula *f, const struct docx_node *n)
{
	enum step step = step_of(n);

	if (step == STEP_PART && formula_part_there(n))
		formula_part_end(f, n);
	else if (step == STEP_OBJECT)
		formula_object_end(f, n);
}

/* Begin a node; false: what is in it is not walked through. */
static bool node_begin(struct formula *f, const struct docx_node *n)
{
	switch (step_of(n)) {
	case STEP_WORDS:
		formula_words(f, n->text);
		return false;
	case STEP_PART:
		if (!formula_part_there(n))
			return false;
		formula_part(f, n);
		return true;
	case STEP_OBJECT:
		formula_object(f, n);
		return true;
	case STEP_NONE:
		return !docx_is_aside(n);
	}
	return false;
}

void formula_walk(struct formula *f, const struct docx_node *root)
{
	const struct docx_node *n = root->first;

	while (n != NULL) {
		if (node_begin(f, n) && n->first != NULL) {
			n = n->first;
			continue;
		}
		node_end(f, n);
		while (n != root && n->next == NULL) {
			n = n->parent;
			if (n != root)
				node_end(f, n);
		}
		n = n == root ? NULL : n->next;
	}
}
