#include "pdf/content.h"

#include "pdf/dashes.h"
#include "pdf/piece.h"

#include <math.h>
#include <string.h>

enum {
	OPERANDS = 6,         /* that are looked at */
	POINTS_MOST = 100000, /* of a path */
	STATES_MOST = 1000,
	CALLS_MOST = 1000,
	SLANTS_MOST = 1000,
	UNSEEN = 3, /* how text is drawn that is not */
	FONTS_MOST = 200,
	RULES_MOST = 200000,
	FILLS_MOST = 500,
};

#define THIN 3.0 /* points: a line */
#define LONG 4.0 /* points: no dot */
#define STRAIGHT 0.7
#define ROUND 0.5 /* points that the sides of a dot differ by */
#define WHITE 0.98
#define SLANTED 0.14 /* of its length text rises at least that is not level */

struct point {
	double x, y;
	bool begins; /* a part of the path */
};

struct state {
	struct matrix at;
	double width;
	bool white_fill, white_line;
	double leading;         /* of text, from line to line */
	double size;            /* of its font */
	int mode;               /* how text is drawn */
	struct point low, high; /* of what can be drawn on */
};

/* A stream that is being read. */
struct drawing {
	struct content *c;
	struct state now;
	VEC(struct state) states;
	VEC(struct point) path;
	double operand[OPERANDS];
	size_t n;        /* operands before the operator */
	struct str name; /* the last one of them that is a name */
	size_t shown;    /* bytes of strings among them */
	struct str font;
	bool clips;         /* the path will bound what is drawn on */
	bool texts;         /* between BT and ET */
	bool moved;         /* since text was shown */
	unsigned unknown;   /* parts in which unknown operators may stand */
	struct matrix line; /* where a line of text begins */
};

struct matrix matrix_product(const struct matrix *m, const struct matrix *n)
{
	return (struct matrix){
	    m->a * n->a + m->b * n->c,        m->a * n->b + m->b * n->d,
	    m->c * n->a + m->d * n->c,        m->c * n->b + m->d * n->d,
	    m->e * n->a + m->f * n->c + n->e, m->e * n->b + m->f * n->d + n->f};
}

/* The i-th operand of the wanted ones. */
static double operand(const struct drawing *d, size_t wanted, size_t i)
{
	return d->n >= wanted ? d->operand[d->n - wanted + i] : 0;
}

static void path_add(struct drawing *d, double x, double y, bool begins)
{
	const struct matrix *m = &d->now.at;
	struct point p = {x * m->a + y * m->c + m->e,
	                  x * m->b + y * m->d + m->f, begins};

	if (d->path.n < POINTS_MOST && fabs(p.x) <= PAGE_MOST &&
	    fabs(p.y) <= PAGE_MOST)
		*vec_push(d->c->a, &d->path) = p;
}

/* A line from one point to another, if it is level or upright. */
static void rule_add(struct drawing *d, const struct point *from,
                     const struct point *to)
{
	double dx = fabs(to->x - from->x), dy = fabs(to->y - from->y);
	const struct point *low = &d->now.low, *high = &d->now.high;
	struct rule r = {.upright = dy > dx};

	bool brief = dx < LONG && dy < LONG;

	if ((dx > STRAIGHT && dy > STRAIGHT) || d->c->rules.n >= RULES_MOST ||
	    d->c->dashes.n >= RULES_MOST)
		return;
	r.at =
	    (float)(r.upright ? (from->x + to->x) / 2 : (from->y + to->y) / 2);
	r.from = (float)(r.upright ? fmax(fmin(from->y, to->y), low->y)
	                           : fmax(fmin(from->x, to->x), low->x));
	r.to = (float)(r.upright ? fmin(fmax(from->y, to->y), high->y)
	                         : fmin(fmax(from->x, to->x), high->x));
	if (r.to <= r.from || r.at < (r.upright ? low->x : low->y) - THIN ||
	    r.at > (r.upright ? high->x : high->y) + THIN)
		return;
	if (brief)
		*vec_push(d->c->a, &d->c->dashes) = r;
	else
		*vec_push(d->c->a, &d->c->rules) = r;
}

/* A dot may be one of a level line, or of an upright one. */
static void dot_add(struct drawing *d, const struct point *low,
                    const struct point *high)
{
	struct point a = *low, b = *high;

	a.y = b.y = (low->y + high->y) / 2;
	rule_add(d, &a, &b);
	a = *low;
	b = *high;
	a.x = b.x = (low->x + high->x) / 2;
	rule_add(d, &a, &b);
}

/* Points from..to-1 are one part of a path that is filled: a thin one is a
   line. */
static void part_fill(struct drawing *d, size_t from, size_t to)
{
	const struct point *p = d->path.p;
	struct point low = p[from], high = p[from];

	for (size_t i = from; i < to; i++) {
		low.x = fmin(low.x, p[i].x);
		low.y = fmin(low.y, p[i].y);
		high.x = fmax(high.x, p[i].x);
		high.y = fmax(high.y, p[i].y);
	}
	if (high.x - low.x <= THIN && high.y - low.y <= THIN &&
	    fabs((high.x - low.x) - (high.y - low.y)) < ROUND) {
		dot_add(d, &low, &high);
		return;
	}
	if (high.x - low.x <= THIN && high.y - low.y > high.x - low.x)
		low.x = high.x = (low.x + high.x) / 2;
	else if (high.y - low.y <= THIN)
		low.y = high.y = (low.y + high.y) / 2;
	else {
		if (d->c->fills.n < FILLS_MOST)
			*vec_push(d->c->a, &d->c->fills) =
			    (struct box){(float)low.x, (float)low.y,
			                 (float)high.x, (float)high.y};
		return;
	}
	rule_add(d, &low, &high);
}

static void path_fill(struct drawing *d)
{
	size_t from = 0;

	for (size_t i = 1; i <= d->path.n; i++) {
		if (i < d->path.n && !d->path.p[i].begins)
			continue;
		part_fill(d, from, i);
		from = i;
	}
}

static void path_stroke(struct drawing *d)
{
	const struct matrix *m = &d->now.at;
	double scale = sqrt(fabs(m->a * m->d - m->b * m->c));

	if (d->now.width * scale > THIN * 2)
		return;
	for (size_t i = 1; i < d->path.n; i++)
		if (!d->path.p[i].begins)
			rule_add(d, &d->path.p[i - 1], &d->path.p[i]);
}

/* What is done with a path. */
enum paint { FILL = 1, STROKE = 2, CLOSE = 4, NOTHING = 8 };

static void path_close(struct drawing *d)
{
	size_t i = d->path.n;

	while (i > 0 && !d->path.p[i - 1].begins)
		i--;
	if (i > 0 && d->path.n < POINTS_MOST) {
		struct point first = d->path.p[i - 1];

		first.begins = false;
		*vec_push(d->c->a, &d->path) = first;
	}
}

/* From here on nothing is drawn outside of the path. */
static void path_clip(struct drawing *d)
{
	struct point low = {HUGE_VAL, HUGE_VAL, false};
	struct point high = {-HUGE_VAL, -HUGE_VAL, false};
	struct state *now = &d->now;

	for (size_t i = 0; i < d->path.n; i++) {
		low.x = fmin(low.x, d->path.p[i].x);
		low.y = fmin(low.y, d->path.p[i].y);
		high.x = fmax(high.x, d->path.p[i].x);
		high.y = fmax(high.y, d->path.p[i].y);
	}
	now->low.x = fmax(now->low.x, low.x);
	now->low.y = fmax(now->low.y, low.y);
	now->high.x = fmin(now->high.x, high.x);
	now->high.y = fmin(now->high.y, high.y);
}

static void op_clip(struct drawing *d, int unused)
{
	(void)unused;
	d->clips = true;
}

static void op_paint(struct drawing *d, int paint)
{
	if (paint & CLOSE)
		path_close(d);
	if (paint & FILL && !d->now.white_fill && d->path.n != 0)
		path_fill(d);
	if (paint & STROKE && !d->now.white_line)
		path_stroke(d);
	if (d->clips)
		path_clip(d);
	d->clips = false;
	d->path.n = 0;
}

static void op_rectangle(struct drawing *d, int unused)
{
	double x = operand(d, 4, 0), y = operand(d, 4, 1);
	double w = operand(d, 4, 2), h = operand(d, 4, 3);

	(void)unused;
	path_add(d, x, y, true);
	path_add(d, x + w, y, false);
	path_add(d, x + w, y + h, false);
	path_add(d, x, y + h, false);
	path_close(d);
}

/* A point of a path: a curve only goes to its end, and leaves a gap. */
static void op_point(struct drawing *d, int begins)
{
	path_add(d, operand(d, 2, 0), operand(d, 2, 1), begins != 0);
}

static void op_close(struct drawing *d, int unused)
{
	(void)unused;
	path_close(d);
}

static void op_save(struct drawing *d, int unused)
{
	(void)unused;
	if (d->states.n < STATES_MOST)
		*vec_push(d->c->a, &d->states) = d->now;
}

static void op_restore(struct drawing *d, int unused)
{
	(void)unused;
	if (d->states.n != 0)
		d->now = d->states.p[--d->states.n];
}

static void op_matrix(struct drawing *d, int unused)
{
	const struct matrix m = {operand(d, 6, 0), operand(d, 6, 1),
	                         operand(d, 6, 2), operand(d, 6, 3),
	                         operand(d, 6, 4), operand(d, 6, 5)};

	(void)unused;
	if (d->n >= 6)
		d->now.at = matrix_product(&m, &d->now.at);
}

static void op_width(struct drawing *d, int unused)
{
	(void)unused;
	d->now.width = operand(d, 1, 0);
}

/* A colour of one or three components is white where all are 1; of four, where
   all are 0. */
static void op_colour(struct drawing *d, int line)
{
	bool white = d->n == 1 || d->n == 3 || d->n == 4;

	for (size_t i = 0; i < d->n; i++)
		white &= d->n == 4 ? d->operand[i] <= 1 - WHITE
		                   : d->operand[i] >= WHITE;
	if (line != 0)
		d->now.white_line = white;
	else
		d->now.white_fill = white;
}

static void op_call(struct drawing *d, int unused)
{
	(void)unused;
	if (d->name.n != 0 && d->c->calls.n < CALLS_MOST)
		*vec_push(d->c->a, &d->c->calls) =
		    (struct call){str_copy(d->c->a, d->name), d->now.at};
}

static void op_font(struct drawing *d, int unused)
{
	(void)unused;
	d->font = d->name;
	d->now.size = operand(d, 1, 0);
}

static void op_text(struct drawing *d, int begins)
{
	const struct matrix none = {1, 0, 0, 1, 0, 0};

	d->texts = begins != 0;
	d->line = none;
	d->moved = true;
}

static void op_text_matrix(struct drawing *d, int unused)
{
	(void)unused;
	d->line = (struct matrix){operand(d, 6, 0), operand(d, 6, 1),
	                          operand(d, 6, 2), operand(d, 6, 3),
	                          operand(d, 6, 4), operand(d, 6, 5)};
	d->moved = true;
}

static void text_move(struct drawing *d, double x, double y)
{
	const struct matrix m = {1, 0, 0, 1, x, y};

	d->line = matrix_product(&m, &d->line);
	d->moved = true;
}

static void op_move(struct drawing *d, int leads)
{
	if (leads != 0)
		d->now.leading = -operand(d, 2, 1);
	text_move(d, operand(d, 2, 0), operand(d, 2, 1));
}

static void op_next(struct drawing *d, int unused)
{
	(void)unused;
	text_move(d, 0, -d->now.leading);
}

static void op_leading(struct drawing *d, int unused)
{
	(void)unused;
	d->now.leading = operand(d, 1, 0);
}

static void op_mode(struct drawing *d, int unused)
{
	(void)unused;
	d->now.mode = (int)fmax(0, fmin(operand(d, 1, 0), UNSEEN));
}

static void op_unknown(struct drawing *d, int begins)
{
	if (begins != 0)
		d->unknown++;
	else if (d->unknown != 0)
		d->unknown--;
}

/* What is known, and draws no lines. */
static void op_pass(struct drawing *d, int unused)
{
	(void)d;
	(void)unused;
}

/* Text that is seen runs otherwise than from left to right where its matrix
   says so. */
static void slant_add(struct drawing *d)
{
	struct matrix m = matrix_product(&d->line, &d->now.at);
	double length = sqrt(m.a * m.a + m.b * m.b);

	if (!d->moved || d->now.mode == UNSEEN ||
	    d->c->slants.n >= SLANTS_MOST || !(length > 0) ||
	    !(fabs(m.e) <= PAGE_MOST && fabs(m.f) <= PAGE_MOST) ||
	    (m.a > 0 && fabs(m.b) < SLANTED * length))
		return;
	*vec_push(d->c->a, &d->c->slants) =
	    (struct slant){m.e, m.f, m.a / length, m.b / length,
	                   fabs(d->now.size) * sqrt(m.c * m.c + m.d * m.d)};
}

static void op_show(struct drawing *d, int next)
{
	struct use *use = NULL;

	if (next != 0)
		op_next(d, 0);
	if (d->shown == 0 || d->font.n == 0)
		return;
	slant_add(d);
	d->moved = false;
	for (size_t i = 0; use == NULL && i < d->c->fonts.n; i++)
		if (str_eq(d->c->fonts.p[i].font, d->font))
			use = &d->c->fonts.p[i];
	if (use == NULL) {
		if (d->c->fonts.n >= FONTS_MOST)
			return;
		use = vec_push(d->c->a, &d->c->fonts);
		use->font = str_copy(d->c->a, d->font);
	}
	use->bytes += d->shown;
}

static const struct operator
{
	const char *name;
	void (*run)(struct drawing * d, int how);
	int how;
}
operators[] = {
    {"re", op_rectangle, 0},    {"m", op_point, 1},
    {"l", op_point, 0},         {"c", op_point, 1},
    {"v", op_point, 1},         {"y", op_point, 1},
    {"h", op_close, 0},         {"f", op_paint, FILL},
    {"F", op_paint, FILL},      {"f*", op_paint, FILL},
    {"S", op_paint, STROKE},    {"s", op_paint, STROKE | CLOSE},
    {"B", op_paint, 3},         {"B*", op_paint, 3},
    {"b", op_paint, 3 | CLOSE}, {"b*", op_paint, 3 | CLOSE},
    {"n", op_paint, NOTHING},   {"q", op_save, 0},
    {"Q", op_restore, 0},       {"cm", op_matrix, 0},
    {"w", op_width, 0},         {"g", op_colour, 0},
    {"rg", op_colour, 0},       {"k", op_colour, 0},
    {"sc", op_colour, 0},       {"scn", op_colour, 0},
    {"G", op_colour, 1},        {"RG", op_colour, 1},
    {"K", op_colour, 1},        {"SC", op_colour, 1},
    {"SCN", op_colour, 1},      {"Do", op_call, 0},
    {"Tf", op_font, 0},         {"Tj", op_show, 0},
    {"TJ", op_show, 0},         {"'", op_show, 1},
    {"\"", op_show, 1},         {"W", op_clip, 0},
    {"W*", op_clip, 0},         {"BT", op_text, 1},
    {"ET", op_text, 0},         {"Tm", op_text_matrix, 0},
    {"Td", op_move, 0},         {"TD", op_move, 1},
    {"T*", op_next, 0},         {"TL", op_leading, 0},
    {"Tr", op_mode, 0},         {"BX", op_unknown, 1},
    {"EX", op_unknown, 0},      {"Tc", op_pass, 0},
    {"Tw", op_pass, 0},         {"Tz", op_pass, 0},
    {"Ts", op_pass, 0},         {"gs", op_pass, 0},
    {"BDC", op_pass, 0},        {"BMC", op_pass, 0},
    {"EMC", op_pass, 0},        {"MP", op_pass, 0},
    {"DP", op_pass, 0},         {"cs", op_pass, 0},
    {"CS", op_pass, 0},         {"d", op_pass, 0},
    {"i", op_pass, 0},          {"j", op_pass, 0},
    {"J", op_pass, 0},          {"M", op_pass, 0},
    {"ri", op_pass, 0},         {"sh", op_pass, 0},
    {"BI", op_pass, 0},         {"d0", op_pass, 0},
    {"d1", op_pass, 0},
};

enum { OPERATORS = sizeof(operators) / sizeof(*operators) };

/* A number as some programs write it, or one of the three words that are
   operands. */
static bool word_is_operand(struct str word)
{
	return byte_is_digit(word.p[0]) || word.p[0] == '-' ||
	       word.p[0] == '+' || word.p[0] == '.' ||
	       str_eq(word, STR("true")) || str_eq(word, STR("false")) ||
	       str_eq(word, STR("null"));
}

static void drawing_do(struct drawing *d, struct str word)
{
	size_t i = 0;

	while (i < OPERATORS && !str_eq(str_from(operators[i].name), word))
		i++;
	if (i < OPERATORS)
		operators[i].run(d, operators[i].how);
	else if (word_is_operand(word))
		return;
	else if (d->unknown == 0)
		d->c->damaged = true;
	d->n = 0;
	d->shown = 0;
	d->name = (struct str){0};
}

static void drawing_take(struct drawing *d, double number)
{
	if (d->n == OPERANDS) {
		memmove(d->operand, d->operand + 1,
		        (OPERANDS - 1) * sizeof(*d->operand));
		d->n--;
	}
	d->operand[d->n++] = number;
}

/* A picture that stands in the stream itself. */
static void drawing_picture(struct drawing *d, struct str *stream)
{
	if (d->c->pictures.n < CALLS_MOST)
		*vec_push(d->c->a, &d->c->pictures) = d->now.at;
	d->c->damaged |= !piece_skip_image(stream);
}

void content_read(struct content *c, struct str stream, const struct matrix *at)
{
	struct drawing d = {.c = c,
	                    .now = {.at = *at,
	                            .width = 1,
	                            .low = {-HUGE_VAL, -HUGE_VAL, false},
	                            .high = {HUGE_VAL, HUGE_VAL, false}}};

	for (;;) {
		struct piece t = piece_next(&stream);

		if (t.kind == PIECE_END)
			break;
		c->damaged |= t.cut;
		if (t.kind == PIECE_NUMBER)
			drawing_take(&d, t.number);
		else if (t.kind == PIECE_NAME)
			d.name = t.word;
		else if (t.kind == PIECE_STRING)
			d.shown += t.size;
		else if (t.kind == PIECE_WORD && str_eq(t.word, STR("ID")))
			drawing_picture(&d, &stream);
		else if (t.kind == PIECE_WORD)
			drawing_do(&d, t.word);
	}
	/* That what was saved is not restored at the end shows no damage: many
	   programs leave it out. */
	c->damaged |= d.n != 0 || d.name.n != 0 || d.shown != 0 || d.texts;
	dashes_join(c);
}
