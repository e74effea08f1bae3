/* What each element of MathML is as an object of formulas, and where its
   children stand in it. */
#include "text/html_math_make.h"

#include "text/html_math_words.h"
#include "text/markup_style.h"

static struct docx_node *node_add(const struct math *x, struct docx_node *in,
                                  enum docx_kind kind)
{
	struct docx_node *n = arena_alloc(x->a, sizeof(*n));

	*n = (struct docx_node){.kind = kind, .parent = in};
	if (in->last != NULL)
		in->last->next = n;
	else
		in->first = n;
	in->last = n;
	return n;
}

static void val_add(const struct math *x, struct docx_node *in,
                    enum docx_kind kind, struct str value)
{
	struct docx_node *n = node_add(x, in, kind);

	n->attrs = arena_alloc(x->a, sizeof(*n->attrs));
	*n->attrs = (struct docx_attr){.name = STR("val"), .value = value};
}

void html_math_chars(const struct math *x, struct chars *list, struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		*vec_push(x->a, list) = s.p[i];
}

struct made *html_made(const struct math *x, size_t i)
{
	return &x->made[i - x->from];
}

bool html_math_is(const struct math *x, size_t i, struct str name)
{
	const struct markup_node *n = &x->m->nodes.p[i];

	return n->tag != NULL && str_eq(n->tag->name, name);
}

/* The k-th element in i; 0. */
static size_t child_find(const struct math *x, size_t i, size_t k)
{
	size_t end = x->m->nodes.p[i].end;

	for (i++; i < end; i = x->m->nodes.p[i].end)
		if (x->m->nodes.p[i].tag != NULL && k-- == 0)
			return i;
	return 0;
}

/* The words of an element that holds no others but words; empty. */
static struct str sign_in(const struct math *x, size_t i)
{
	while (i != 0 && !html_math_is(x, i, STR("mo")) &&
	       !html_math_is(x, i, STR("mi")) &&
	       !html_math_is(x, i, STR("mtext")))
		i = child_find(x, i, 1) == 0 ? child_find(x, i, 0) : 0;
	return i != 0 ? html_math_words(x->m, x->a, i) : STR("");
}

void html_math_unread(struct math *x, size_t i)
{
	const struct markup_node *n = &x->m->nodes.p[i];
	struct str tag = str_after(x->m->bytes, n->at);

	if (x->out.unread.p != NULL)
		return;
	x->out.unread = n->tag->name;
	if (n->tag->name.n == 0 && tag.n != 0 && tag.p[0] == '<') {
		tag = str_after(tag, 1);
		x->out.unread = str_cut(&tag, '>');
	}
}

/* An object with these parts, its children's places in order. */
static struct docx_node *object_add(struct math *x, struct made *e,
                                    enum docx_kind kind,
                                    const enum docx_kind *parts)
{
	struct docx_node *n = node_add(x, e->in, kind);

	x->out.lined = true;
	for (; *parts != DOCX_OTHER; parts++)
		e->place[e->places++] = node_add(x, n, *parts);
	return n;
}

/* ... that holds all of them. */
static void object_around(struct math *x, struct made *e, enum docx_kind kind)
{
	static const enum docx_kind parts[] = {DOCX_M_E, DOCX_OTHER};

	object_add(x, e, kind, parts);
	e->in = e->place[0];
	e->places = 0;
}

static void make_fraction(struct math *x, size_t i)
{
	static const enum docx_kind parts[] = {DOCX_M_NUM, DOCX_M_DEN,
	                                       DOCX_OTHER};
	struct str thick = str_trim(markup_attr(x->m, i, STR("linethickness")));
	struct docx_node *n = object_add(x, html_made(x, i), DOCX_M_F, parts);

	if (thick.n != 0 && thick.p[0] == '0' &&
	    str_find(thick, STR(".")) == thick.n)
		val_add(x, node_add(x, n, DOCX_M_F_PR), DOCX_M_TYPE,
		        STR("noBar"));
}

static void make_square_root(struct math *x, size_t i)
{
	object_around(x, html_made(x, i), DOCX_M_RAD);
}

/* Its degree stands behind what is under it. */
static void make_root(struct math *x, size_t i)
{
	static const enum docx_kind parts[] = {DOCX_M_DEG, DOCX_M_E,
	                                       DOCX_OTHER};
	struct made *e = html_made(x, i);
	struct docx_node *degree;

	object_add(x, e, DOCX_M_RAD, parts);
	degree = e->place[0];
	e->place[0] = e->place[1];
	e->place[1] = degree;
}

static const enum docx_kind below[] = {DOCX_M_E, DOCX_M_SUB, DOCX_OTHER};
static const enum docx_kind above[] = {DOCX_M_E, DOCX_M_SUP, DOCX_OTHER};
static const enum docx_kind both[] = {DOCX_M_E, DOCX_M_SUB, DOCX_M_SUP,
                                      DOCX_OTHER};
static const enum docx_kind limit[] = {DOCX_M_E, DOCX_M_LIM, DOCX_OTHER};

static void make_index(struct math *x, size_t i)
{
	object_add(x, html_made(x, i), DOCX_M_S_SUB, below);
}

static void make_power(struct math *x, size_t i)
{
	object_add(x, html_made(x, i), DOCX_M_S_SUP, above);
}

static void make_both(struct math *x, size_t i)
{
	object_add(x, html_made(x, i), DOCX_M_S_SUB_SUP, both);
}

/* Indices before it and behind it, one pair each. */
static void make_many(struct math *x, size_t i)
{
	static const enum docx_kind before[] = {DOCX_M_SUB, DOCX_M_SUP,
	                                        DOCX_M_E, DOCX_OTHER};
	struct made *e = html_made(x, i);
	struct made in = *e;
	bool pre = false;

	for (size_t k = child_find(x, i, 0); k != 0 && k < x->m->nodes.p[i].end;
	     k = x->m->nodes.p[k].end)
		pre |= html_math_is(x, k, STR("mprescripts"));
	if (pre) {
		object_add(x, e, DOCX_M_S_PRE, before);
		in.in = e->place[2];
	}
	object_add(x, &in, DOCX_M_S_SUB_SUP, both);
	in.place[3] = e->place[0];
	in.place[4] = e->place[1];
	e->places = 3;
	for (size_t k = 0; k < PLACES; k++)
		e->place[k] = in.place[k];
}

/* A sum: what is under it and over it are its limits. */
static bool is_sum(struct str sign)
{
	static const struct str sums = STR_INIT("∑∏∐∫∬∭∮⋃⋂⋁⋀⨁⨂⨀⨄⨆");

	return sign.n > 2 && str_find(sums, sign) < sums.n;
}

/* Signs over or under words, and what bears them as an object. */
static const struct mark {
	struct str signs;
	enum docx_kind object;
	struct str sign; /* of it; empty: that of the formula */
} marks[] = {
    {STR_INIT("¯‾_―─\u0305\u0304\u0332"), DOCX_M_BAR, {"", 0}},
    {STR_INIT("^ˆ\u0302"), DOCX_M_ACC, STR_INIT("\u0302")},
    {STR_INIT("~˜∼\u0303"), DOCX_M_ACC, STR_INIT("\u0303")},
    {STR_INIT("˙.\u0307"), DOCX_M_ACC, STR_INIT("\u0307")},
    {STR_INIT("¨\u0308"), DOCX_M_ACC, STR_INIT("\u0308")},
    {STR_INIT("→\u20D7"), DOCX_M_ACC, STR_INIT("\u20D7")},
    {STR_INIT("←\u20D6"), DOCX_M_ACC, STR_INIT("\u20D6")},
    {STR_INIT("ˇ\u030C"), DOCX_M_ACC, STR_INIT("\u030C")},
    {STR_INIT("˘\u0306"), DOCX_M_ACC, STR_INIT("\u0306")},
    {STR_INIT("´\u0301"), DOCX_M_ACC, STR_INIT("\u0301")},
    {STR_INIT("⏜⏝⏞⏟⏠⏡⎴⎵"), DOCX_M_GROUP, {"", 0}},
};

static const struct mark *mark_find(struct str sign, bool over)
{
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (str_runes(sign) == 1 &&
		    str_find(marks[i].signs, sign) < marks[i].signs.n)
			return over || marks[i].object != DOCX_M_ACC ? &marks[i]
			                                             : NULL;
	return NULL;
}

/* Words that bear a sign. */
static void mark_make(struct math *x, struct made *e, const struct mark *mark,
                      struct str sign, bool over)
{
	static const enum docx_kind parts[] = {DOCX_M_E, DOCX_OTHER};
	struct docx_node *n = object_add(x, e, mark->object, parts);
	struct docx_node *pr =
	    node_add(x, n,
	             mark->object == DOCX_M_BAR   ? DOCX_M_BAR_PR
	             : mark->object == DOCX_M_ACC ? DOCX_M_ACC_PR
	                                          : DOCX_M_GROUP_PR);

	if (mark->object != DOCX_M_BAR)
		val_add(x, pr, DOCX_M_CHR, mark->sign.n ? mark->sign : sign);
	val_add(x, pr, DOCX_M_POS, over ? STR("top") : STR("bot"));
	e->place[e->places++] = NULL;
}

static void make_under(struct math *x, size_t i)
{
	struct made *e = html_made(x, i);
	struct str sign = sign_in(x, child_find(x, i, 1));
	const struct mark *mark = mark_find(sign, false);

	if (mark != NULL)
		mark_make(x, e, mark, sign, false);
	else if (is_sum(sign_in(x, child_find(x, i, 0))))
		object_add(x, e, DOCX_M_S_SUB, below);
	else
		object_add(x, e, DOCX_M_LIM_LOW, limit);
}

static void make_over(struct math *x, size_t i)
{
	struct made *e = html_made(x, i);
	struct str sign = sign_in(x, child_find(x, i, 1));
	const struct mark *mark = mark_find(sign, true);

	if (mark != NULL)
		mark_make(x, e, mark, sign, true);
	else if (is_sum(sign_in(x, child_find(x, i, 0))))
		object_add(x, e, DOCX_M_S_SUP, above);
	else
		object_add(x, e, DOCX_M_LIM_UPP, limit);
}

static void make_under_over(struct math *x, size_t i)
{
	struct made *e = html_made(x, i), in = *e;

	if (is_sum(sign_in(x, child_find(x, i, 0)))) {
		object_add(x, e, DOCX_M_S_SUB_SUP, both);
		return;
	}
	object_add(x, e, DOCX_M_LIM_UPP, limit);
	in.in = e->place[0];
	object_add(x, &in, DOCX_M_LIM_LOW, limit);
	e->place[0] = in.place[0];
	e->place[2] = e->place[1];
	e->place[1] = in.place[1];
	e->places = 3;
}

static void brackets_make(struct math *x, size_t i, struct str open,
                          struct str close)
{
	struct made *e = html_made(x, i);
	struct docx_node *pr;

	object_around(x, e, DOCX_M_D);
	pr = node_add(x, e->in->parent, DOCX_M_D_PR);
	val_add(x, pr, DOCX_M_BEG_CHR, open);
	val_add(x, pr, DOCX_M_END_CHR, close);
}

static void make_fenced(struct math *x, size_t i)
{
	struct str open = markup_attr(x->m, i, STR("open"));
	struct str close = markup_attr(x->m, i, STR("close"));
	struct str parted = markup_attr(x->m, i, STR("separators"));

	brackets_make(x, i, open.p != NULL ? str_trim(open) : STR("("),
	              close.p != NULL ? str_trim(close) : STR(")"));
	html_made(x, i)->parted = parted.p != NULL ? parted : STR(",");
}

/* The partner of the bracket that is the first child of i; 0. */
static size_t partner_find(const struct math *x, size_t i)
{
	static const struct str opening = STR_INIT("([{");
	static const struct str closing = STR_INIT(")]}");
	size_t depth = 0;

	for (size_t k = child_find(x, i, 0); k != 0 && k < x->m->nodes.p[i].end;
	     k = x->m->nodes.p[k].end) {
		struct str sign =
		    html_math_is(x, k, STR("mo")) ? sign_in(x, k) : STR("");

		if (x->m->nodes.p[k].tag == NULL)
			continue;
		depth += sign.n == 1 && str_find(opening, sign) < opening.n;
		if (depth == 0)
			return 0;
		depth -= sign.n == 1 && str_find(closing, sign) < closing.n;
		if (depth == 0)
			return k;
	}
	return 0;
}

/* Brackets around all that is in a row, one the other's partner, are an object
   as other formats have it. */
static void make_row(struct math *x, size_t i)
{
	size_t first = child_find(x, i, 0), last = partner_find(x, i);

	if (last == 0)
		return;
	for (size_t k = last;
	     (k = x->m->nodes.p[k].end) < x->m->nodes.p[i].end;)
		if (x->m->nodes.p[k].tag != NULL)
			return;
	brackets_make(x, i, sign_in(x, first), sign_in(x, last));
	html_made(x, i)->skip[0] = first;
	html_made(x, i)->skip[1] = last;
}

static bool has_columns(const struct math *x, size_t table)
{
	for (size_t k = table + 1; k < x->m->nodes.p[table].end;
	     k = x->m->nodes.p[k].end)
		if (x->m->nodes.p[k].tag != NULL && child_find(x, k, 1) != 0)
			return true;
	return false;
}

static void make_table(struct math *x, size_t i)
{
	struct made *e = html_made(x, i);

	e->in =
	    node_add(x, e->in, has_columns(x, i) ? DOCX_M_ROWS : DOCX_M_LINES);
	x->out.lined = true;
}

static void make_table_row(struct math *x, size_t i)
{
	struct made *e = html_made(x, i);

	if (e->in->kind == DOCX_M_ROWS)
		e->in = node_add(x, e->in, DOCX_M_ROW);
}

static void make_cell(struct math *x, size_t i)
{
	struct made *e = html_made(x, i);

	if (e->in->kind == DOCX_M_ROW || e->in->kind == DOCX_M_LINES)
		e->in = node_add(x, e->in, DOCX_M_E);
}

static void bar_make(struct math *x, size_t i, struct str pos)
{
	struct made *e = html_made(x, i);

	object_around(x, e, DOCX_M_BAR);
	val_add(x, node_add(x, e->in->parent, DOCX_M_BAR_PR), DOCX_M_POS, pos);
}

/* Lines around words, or through them. */
static void make_enclosed(struct math *x, size_t i)
{
	struct str how = markup_attr(x->m, i, STR("notation"));
	struct str words;

	if (markup_has_word(how, STR("radical"))) {
		object_around(x, html_made(x, i), DOCX_M_RAD);
	} else if (markup_has_word(how, STR("top"))) {
		bar_make(x, i, STR("top"));
	} else if (markup_has_word(how, STR("bottom"))) {
		bar_make(x, i, STR("bot"));
	} else if (markup_has_word(how, STR("box")) ||
	           markup_has_word(how, STR("roundedbox")) ||
	           markup_has_word(how, STR("circle"))) {
		object_around(x, html_made(x, i), DOCX_M_FRAME);
	} else if (str_find(how, STR("strike")) < how.n) {
		if (i < x->through)
			return;
		x->through = x->m->nodes.p[i].end;
		words = html_math_words(x->m, x->a, i);
		if (x->struck.n != 0)
			html_math_chars(x, &x->struck, STR(" "));
		html_math_chars(x, &x->struck, words);
	} else {
		html_math_unread(x, i);
	}
}

/* The first tells what is shown; what others say is the same again. */
static void make_first(struct math *x, size_t i)
{
	html_made(x, i)->first = true;
}

static void make_nothing(struct math *x, size_t i)
{
	(void)x;
	(void)i;
}

void html_math_leave(struct math *x, size_t i)
{
	struct str words = html_math_words(x->m, x->a, i);

	if (words.n != 0 && x->aside.n != 0)
		html_math_chars(x, &x->aside, STR(" "));
	html_math_chars(x, &x->aside, words);
}

/* Would two words that stand next to each other read as one? */
static bool words_meet(const struct math *x, size_t i, struct str words,
                       bool named)
{
	size_t len;
	bool digit = byte_is_digit(words.p[0]);
	uint32_t c = str_rune(words, &len);

	for (size_t k = x->end; k < i; k++)
		if (x->m->nodes.p[k].tag != NULL ||
		    str_spaces(x->m->nodes.p[k].text) !=
		        x->m->nodes.p[k].text.n)
			return false;
	if (x->end == 0 || x->spaced || rune_is_space(c))
		return false;
	return (digit && x->digit) ||
	       ((named || x->named) && (rune_is_letter(c) || digit));
}

void html_math_add(struct math *x, size_t i, struct docx_node *in,
                   struct str words)
{
	const struct markup_node *n = &x->m->nodes.p[i];
	bool named = !html_math_is(x, i, STR("mo")) && str_runes(words) > 1 &&
	             !byte_is_digit(words.p[0]);

	/* A sign that is not shown stands between no others. */
	if (words.n == 0 && x->end != 0 && n->tag != NULL && x->in == in)
		x->end = n->end;
	if (words.n == 0)
		return;
	if (x->in == in && words_meet(x, i, words, named))
		node_add(x, in, DOCX_M_T)->text = STR(" ");
	node_add(x, in, DOCX_M_T)->text = words;
	x->end = n->end;
	x->in = in;
	x->named = named;
	x->digit = byte_is_digit(words.p[words.n - 1]);
	x->spaced = str_run_back(words, rune_is_space) != 0 ||
	            html_math_is(x, i, STR("mo"));
}

static void make_words(struct math *x, size_t i)
{
	struct str words = html_math_words(x->m, x->a, i);

	html_math_add(x, i, html_made(x, i)->in, words);
}

static void make_quoted(struct math *x, size_t i)
{
	struct str open = markup_attr(x->m, i, STR("lquote"));
	struct str close = markup_attr(x->m, i, STR("rquote"));
	struct str words = html_math_words(x->m, x->a, i);

	words = str_format(
	    x->a, "%.*s%.*s%.*s", STR_ARG(open.p != NULL ? open : STR("\"")),
	    STR_ARG(words), STR_ARG(close.p != NULL ? close : STR("\"")));
	html_math_add(x, i, html_made(x, i)->in, words);
}

static void make_sign(struct math *x, size_t i)
{
	html_math_add(x, i, html_made(x, i)->in,
	              markup_attr(x->m, i, STR("alt")));
}

static void make_space(struct math *x, size_t i)
{
	html_math_add(x, i, html_made(x, i)->in, STR(" "));
}

static const struct element {
	struct str name;
	void (*make)(struct math *x, size_t i);
	bool words; /* all that is in it has been read with it */
} elements[] = {
    {STR_INIT("annotation"), html_math_leave, true},
    {STR_INIT("annotation-xml"), html_math_leave, true},
    {STR_INIT("maction"), make_first, false},
    {STR_INIT("math"), make_nothing, false},
    {STR_INIT("menclose"), make_enclosed, false},
    {STR_INIT("merror"), make_nothing, false},
    {STR_INIT("mfenced"), make_fenced, false},
    {STR_INIT("mfrac"), make_fraction, false},
    {STR_INIT("mglyph"), make_sign, true},
    {STR_INIT("mi"), make_words, true},
    {STR_INIT("mlabeledtr"), make_table_row, false},
    {STR_INIT("mmultiscripts"), make_many, false},
    {STR_INIT("mn"), make_words, true},
    {STR_INIT("mo"), make_words, true},
    {STR_INIT("mover"), make_over, false},
    {STR_INIT("mpadded"), make_nothing, false},
    {STR_INIT("mphantom"), html_math_leave, true},
    {STR_INIT("mroot"), make_root, false},
    {STR_INIT("mrow"), make_row, false},
    {STR_INIT("ms"), make_quoted, true},
    {STR_INIT("mspace"), make_space, true},
    {STR_INIT("msqrt"), make_square_root, false},
    {STR_INIT("mstyle"), make_nothing, false},
    {STR_INIT("msub"), make_index, false},
    {STR_INIT("msubsup"), make_both, false},
    {STR_INIT("msup"), make_power, false},
    {STR_INIT("mtable"), make_table, false},
    {STR_INIT("mtd"), make_cell, false},
    {STR_INIT("mtext"), make_words, true},
    {STR_INIT("mtr"), make_table_row, false},
    {STR_INIT("munder"), make_under, false},
    {STR_INIT("munderover"), make_under_over, false},
    {STR_INIT("none"), make_nothing, false},
    {STR_INIT("semantics"), make_first, false},
};

/* NULL: there is none. */
static const struct element *element_find(const struct math *x, size_t i)
{
	for (size_t k = 0; k < sizeof(elements) / sizeof(*elements); k++)
		if (html_math_is(x, i, elements[k].name))
			return &elements[k];
	return NULL;
}

bool html_math_make(struct math *x, size_t i)
{
	const struct element *known = element_find(x, i);

	if (known == NULL)
		html_math_unread(x, i);
	else
		known->make(x, i);
	return known == NULL || !known->words;
}
