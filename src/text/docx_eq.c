#include "text/docx_eq.h"

#include "base/vec.h"

enum { DEPTH_MOST = 100 };

/* A switch that is open: its elements are below n. */
struct open {
	struct docx_node *n;
	char what;         /* the letter of the switch */
	size_t brackets;   /* of the text, open in it */
	size_t columns;    /* of an array */
	struct str option; /* "up", "do" */
	struct str signs[2];
};

struct eq {
	struct arena *a;
	struct str rest;
	char parts; /* the sign between elements */
	bool told;  /* the document says that it is this */
	struct docx_node *at;
	VEC(struct open) open;
	bool good;
};

static void node_link(struct docx_node *in, struct docx_node *n)
{
	n->parent = in;
	if (in->last != NULL)
		in->last->next = n;
	else
		in->first = n;
	in->last = n;
}

static struct docx_node *node_add(struct arena *a, struct docx_node *in,
                                  enum docx_kind kind)
{
	struct docx_node *n = arena_alloc(a, sizeof(*n));

	n->kind = kind;
	node_link(in, n);
	return n;
}

static void val_add(struct arena *a, struct docx_node *pr, enum docx_kind kind,
                    struct str value)
{
	struct docx_node *n = node_add(a, pr, kind);

	n->attrs = arena_alloc(a, sizeof(*n->attrs));
	n->attrs->name = STR("val");
	n->attrs->value = value;
}

static void text_add(struct eq *e, struct str s)
{
	if (s.n != 0)
		node_add(e->a, e->at, DOCX_M_T)->text = s;
}

/* The elements of a switch get their places in the object that it is. */
static bool places_set(struct docx_node *n, const enum docx_kind *kinds,
                       size_t most)
{
	size_t i = 0;

	for (struct docx_node *c = n->first; c != NULL; c = c->next) {
		if (c->kind != DOCX_OTHER)
			continue;
		if (i == most)
			return false;
		c->kind = kinds[i++];
	}
	return i == most;
}

static size_t elements_count(const struct docx_node *n)
{
	size_t count = 0;

	for (const struct docx_node *c = n->first; c != NULL; c = c->next)
		count += c->kind == DOCX_OTHER;
	return count;
}

/* An object is made before what it holds, so its properties stand last; only
   where its parts are looked for is their order of weight. */
static bool brackets_set(struct eq *e, struct open *o)
{
	static const enum docx_kind places[] = {DOCX_M_E};
	struct docx_node *pr = node_add(e->a, o->n, DOCX_M_D_PR);

	if (o->signs[0].n != 0 || o->signs[1].n != 0) {
		val_add(e->a, pr, DOCX_M_BEG_CHR, o->signs[0]);
		val_add(e->a, pr, DOCX_M_END_CHR, o->signs[1]);
	}
	o->n->kind = DOCX_M_D;
	return places_set(o->n, places, 1);
}

static bool sum_set(struct eq *e, struct open *o)
{
	static const enum docx_kind places[] = {DOCX_M_SUB, DOCX_M_SUP,
	                                        DOCX_M_E};
	struct docx_node *pr = node_add(e->a, o->n, DOCX_M_NARY_PR);

	if (str_eq(o->option, STR("su")))
		val_add(e->a, pr, DOCX_M_CHR, STR("∑"));
	else if (str_eq(o->option, STR("pr")))
		val_add(e->a, pr, DOCX_M_CHR, STR("∏"));
	o->n->kind = DOCX_M_NARY;
	return places_set(o->n, places, 3);
}

static bool root_set(struct open *o)
{
	static const enum docx_kind places[] = {DOCX_M_DEG, DOCX_M_E};
	size_t count = elements_count(o->n);

	o->n->kind = DOCX_M_RAD;
	return count == 1 ? places_set(o->n, places + 1, 1)
	                  : places_set(o->n, places, 2);
}

static bool script_set(struct open *o)
{
	static const enum docx_kind up[] = {DOCX_M_SUP}, down[] = {DOCX_M_SUB};
	bool below = str_eq(o->option, STR("do"));

	o->n->kind = below ? DOCX_M_S_SUB : DOCX_M_S_SUP;
	return (below || str_eq(o->option, STR("up"))) &&
	       places_set(o->n, below ? down : up, 1);
}

static bool bar_set(struct eq *e, struct open *o)
{
	static const enum docx_kind places[] = {DOCX_M_E};
	struct docx_node *pr = node_add(e->a, o->n, DOCX_M_BAR_PR);

	val_add(e->a, pr, DOCX_M_POS,
	        str_eq(o->option, STR("to")) ? STR("top") : STR("bot"));
	o->n->kind = DOCX_M_BAR;
	return (str_eq(o->option, STR("to")) || str_eq(o->option, STR("bo"))) &&
	       places_set(o->n, places, 1);
}

/* Its elements in rows. */
static bool array_set(struct eq *e, struct open *o)
{
	struct docx_node *next, *row = NULL, *c = o->n->first;
	size_t at = 0;

	o->n->kind = DOCX_M_ROWS;
	o->n->first = o->n->last = NULL;
	for (; c != NULL; c = next) {
		next = c->next;
		c->next = NULL;
		if (at++ % o->columns == 0)
			row = node_add(e->a, o->n, DOCX_M_ROW);
		c->kind = DOCX_M_E;
		node_link(row, c);
	}
	return true;
}

/* What stands in a list has the sign between that the field has. */
static bool list_set(struct eq *e, struct open *o)
{
	struct docx_node *pr = node_add(e->a, o->n, DOCX_M_D_PR);

	val_add(e->a, pr, DOCX_M_BEG_CHR, STR(""));
	val_add(e->a, pr, DOCX_M_END_CHR, STR(""));
	val_add(e->a, pr, DOCX_M_SEP_CHR,
	        e->parts == ';' ? STR(";") : STR(","));
	o->n->kind = DOCX_M_D;
	for (struct docx_node *c = o->n->first; c != NULL; c = c->next)
		if (c->kind == DOCX_OTHER)
			c->kind = DOCX_M_E;
	return o->option.n == 0;
}

static bool object_set(struct eq *e, struct open *o)
{
	static const enum docx_kind fraction[] = {DOCX_M_NUM, DOCX_M_DEN};

	switch (o->what) {
	case 'f':
		o->n->kind = DOCX_M_F;
		return places_set(o->n, fraction, 2);
	case 'r':
		return root_set(o);
	case 's':
		return script_set(o);
	case 'b':
		return brackets_set(e, o);
	case 'i':
		return sum_set(e, o);
	case 'x':
		return bar_set(e, o);
	case 'a':
		return array_set(e, o);
	case 'l':
		return list_set(e, o);
	default:
		return false;
	}
}

/* The letters behind a backslash, and the number that may follow. */
static struct str name_take(struct eq *e, unsigned *number)
{
	size_t n = 1, from;
	struct str name;

	while (n < e->rest.n && ((e->rest.p[n] | 0x20) >= 'a') &&
	       ((e->rest.p[n] | 0x20) <= 'z'))
		n++;
	name = str_sub(e->rest, 1, n);
	from = n;
	while (n < e->rest.n && byte_is_digit(e->rest.p[n]))
		n++;
	if (!str_number(str_sub(e->rest, from, n), number))
		*number = 0;
	e->rest = str_after(e->rest, n + str_spaces(str_after(e->rest, n)));
	return name;
}

/* "\lc\[": a sign that stands behind the name of a switch. */
static struct str sign_take(struct eq *e)
{
	size_t from = str_starts(e->rest, STR("\\")), len;
	struct str sign;

	if (e->rest.n <= from)
		return STR("");
	str_rune(str_after(e->rest, from), &len);
	sign = str_sub(e->rest, from, from + len);
	e->rest = str_after(e->rest, from + len);
	return sign;
}

static struct str partner(struct str sign)
{
	if (str_eq(sign, STR("[")))
		return STR("]");
	if (str_eq(sign, STR("{")))
		return STR("}");
	return str_eq(sign, STR("(")) ? STR(")") : sign;
}

/* How an array is aligned, and how far apart it stands, is no matter. */
static bool array_option(struct open *o, struct str name, unsigned number)
{
	static const struct str shown[] = {
	    STR_INIT("al"), STR_INIT("ac"), STR_INIT("ar"),
	    STR_INIT("vs"), STR_INIT("hs"),
	};

	if (str_eq(name, STR("co")) && number != 0) {
		o->columns = number;
		return true;
	}
	for (size_t i = 0; i < sizeof(shown) / sizeof(*shown); i++)
		if (str_eq(name, shown[i]))
			return true;
	return false;
}

static void option_take(struct eq *e, struct open *o)
{
	unsigned number;
	struct str name = name_take(e, &number);

	if (o->what == 'b' && str_eq(name, STR("lc"))) {
		o->signs[0] = sign_take(e);
	} else if (o->what == 'b' && str_eq(name, STR("rc"))) {
		o->signs[1] = sign_take(e);
	} else if (o->what == 'b' && str_eq(name, STR("bc"))) {
		o->signs[0] = sign_take(e);
		o->signs[1] = partner(o->signs[0]);
	} else if (o->what == 'a') {
		e->good = e->good && array_option(o, name, number);
	} else if (o->what == 'i' && str_eq(name, STR("in"))) {
		;
	} else if (o->option.n == 0 && o->what != 'f' && o->what != 'r') {
		o->option = name;
	} else {
		e->good = false;
	}
	e->rest = str_after(e->rest, str_spaces(e->rest));
}

static void switch_open(struct eq *e)
{
	unsigned number;
	struct str name = name_take(e, &number);
	struct open o = {.what = name.n == 1 ? (char)(name.p[0] | 0x20) : 0,
	                 .columns = 1};

	while (e->good && str_starts(e->rest, STR("\\")))
		option_take(e, &o);
	if (!str_starts(e->rest, STR("(")) || e->open.n == DEPTH_MOST)
		e->good = false;
	if (!e->good)
		return;
	e->rest = str_after(e->rest, 1);
	o.n = node_add(e->a, e->at, DOCX_M_F);
	e->at = node_add(e->a, o.n, DOCX_OTHER);
	*vec_push(e->a, &e->open) = o;
}

/* A sign that ends text; false: it is itself text. */
static bool sign_read(struct eq *e, char c)
{
	struct open *o = e->open.n != 0 ? &e->open.p[e->open.n - 1] : NULL;

	if (o == NULL)
		return false;
	if (c == '(')
		o->brackets++;
	if (c == ')' && o->brackets != 0) {
		o->brackets--;
		return false;
	}
	if (c == ')') {
		e->at = o->n->parent;
		e->good = e->good && object_set(e, o);
		e->open.n--;
	} else if (c == e->parts && o->brackets == 0) {
		/* "1,5" may be a number. */
		e->good = e->good && (c == ';' || o->what == 'f' || e->told);
		e->at = node_add(e->a, o->n, DOCX_OTHER);
	} else {
		/* Made where elements have another sign between them. */
		e->good = e->good && (c != ';' || e->parts == ';');
		return false;
	}
	e->rest = str_after(e->rest, 1);
	return true;
}

static void eq_step(struct eq *e)
{
	struct str s = e->rest;
	char next = s.n > 1 ? (char)(s.p[1] | 0x20) : 0;
	size_t n = 1;

	if (s.p[0] == '\\' && next >= 'a' && next <= 'z') {
		switch_open(e);
		return;
	}
	if (s.p[0] == '\\' && s.n > 1) {
		str_rune(str_after(s, 1), &n);
		text_add(e, str_sub(s, 1, 1 + n));
		e->rest = str_after(s, 1 + n);
		return;
	}
	if (sign_read(e, s.p[0]))
		return;
	while (n < s.n && s.p[n] != '\\' && s.p[n] != '(' && s.p[n] != ')' &&
	       s.p[n] != ';' && s.p[n] != ',')
		n++;
	text_add(e, str_sub(s, 0, n));
	e->rest = str_after(s, n);
}

struct docx_node *docx_eq(struct arena *a, struct str s, char parts)
{
	struct docx_node *root = arena_alloc(a, sizeof(*root));
	struct eq e = {.a = a, .good = true};

	e.rest = str_copy(a, str_trim(s));
	e.told = parts == ';' || parts == ',';
	e.parts = e.told ? parts : str_find(s, STR(";")) < s.n ? ';' : ',';
	root->kind = DOCX_OTHER;
	e.at = node_add(a, root, DOCX_O_MATH);
	while (e.good && e.rest.n != 0)
		eq_step(&e);
	return e.good && e.open.n == 0 ? root : NULL;
}
