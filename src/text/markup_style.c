#include "text/markup_style.h"

#include <string.h>

enum {
	MOVED_LEAST = 10, /* in whatever unit */
	WHITE_LEAST = 250,
};

static const struct str WHITE = STR_INIT(" \t\n\r\f");

static bool among(struct str set, char c)
{
	return memchr(set.p, c, set.n) != NULL;
}

/* The next run of bytes that are none of those that divide. */
static struct str word_cut(struct str *s, struct str dividers)
{
	size_t from = 0, to;

	while (from < s->n && among(dividers, s->p[from]))
		from++;
	for (to = from; to < s->n && !among(dividers, s->p[to]);)
		to++;
	struct str word = str_sub(*s, from, to);

	*s = str_after(*s, to);
	return word;
}

bool markup_has_word(struct str list, struct str word)
{
	for (struct str w; (w = word_cut(&list, WHITE)).n != 0;)
		if (str_same(w, word))
			return true;
	return false;
}

/* Is it one of the words, of which the last is empty? */
static bool is_any(struct str s, const struct str *words)
{
	for (; words->n != 0; words++)
		if (str_same(s, *words))
			return true;
	return false;
}

/* The parts of "rgb(255, 0, 0)"; false: it is none such. */
static bool rgb_read(struct str colour, unsigned part[3])
{
	size_t n = 0;

	if (colour.n < 4 || !str_same(str_sub(colour, 0, 3), STR("rgb")))
		return false;
	colour = str_after(colour, 3);
	for (struct str w; n < 3 && (w = word_cut(&colour, STR("a(, )"))).n;)
		if (!str_number(w, &part[n++]))
			return false;
	return n == 3;
}

bool markup_is_red(struct str colour)
{
	static const struct str reds[] = {STR_INIT("red"),
	                                  STR_INIT("#ff0000"),
	                                  STR_INIT("#f00"),
	                                  STR_INIT("ff0000"),
	                                  {NULL, 0}};
	unsigned part[3] = {0};

	colour = str_trim(colour);
	return is_any(colour, reds) ||
	       (rgb_read(colour, part) && part[0] > 200 && part[1] < 60 &&
	        part[2] < 60);
}

bool markup_is_white(struct str colour)
{
	static const struct str whites[] = {STR_INIT("white"),
	                                    STR_INIT("#ffffff"),
	                                    STR_INIT("#fff"),
	                                    STR_INIT("ffffff"),
	                                    {NULL, 0}};
	unsigned part[3] = {0};

	colour = str_trim(colour);
	return is_any(colour, whites) ||
	       (rgb_read(colour, part) && part[0] >= WHITE_LEAST &&
	        part[1] >= WHITE_LEAST && part[2] >= WHITE_LEAST);
}

unsigned markup_colour(struct str colour)
{
	if (markup_is_white(colour))
		return MARKUP_WHITE;
	return MARKUP_COLOURED | (markup_is_red(colour) ? MARKUP_RED : 0);
}

static bool colour_is_other(struct str colour)
{
	return !markup_is_white(colour);
}

/* "background: #336": not "none", "white". */
static bool style_backs(struct str value)
{
	static const struct str none[] = {
	    STR_INIT("none"),    STR_INIT("transparent"), STR_INIT("inherit"),
	    STR_INIT("initial"), STR_INIT("unset"),       {NULL, 0}};
	struct str first = value;

	first = word_cut(&first, WHITE);
	return value.n != 0 && !markup_is_white(value) &&
	       !markup_is_white(first) && !is_any(first, none);
}

/* "1px solid", "solid windowtext 1.0pt": not "0", "none". */
static bool border_is_drawn(struct str value)
{
	static const struct str lines[] = {
	    STR_INIT("solid"),  STR_INIT("double"), STR_INIT("dashed"),
	    STR_INIT("dotted"), STR_INIT("groove"), STR_INIT("ridge"),
	    STR_INIT("inset"),  STR_INIT("outset"), {NULL, 0}};
	bool drawn = false;

	for (struct str w; (w = word_cut(&value, WHITE)).n != 0;) {
		if (w.p[0] == '0' && (w.n == 1 || w.p[1] != '.'))
			return false;
		drawn |= is_any(w, lines);
	}
	return drawn;
}

/* "page-break-after: always", "break-before: page". */
static bool style_turns(struct str value)
{
	static const struct str turns[] = {
	    STR_INIT("always"), STR_INIT("page"),  STR_INIT("left"),
	    STR_INIT("right"),  STR_INIT("recto"), STR_INIT("verso"),
	    {NULL, 0}};

	return is_any(value, turns);
}

/* "5.0pt", "-3.0pt": over the line, or under it. */
static bool style_is_up(struct str value)
{
	return value.n != 0 && value.p[0] >= '1' && value.p[0] <= '9';
}

static bool style_is_down(struct str value)
{
	return str_starts(value, STR("-")) && style_is_up(str_after(value, 1));
}

/* "200px", "5em": so far from what stands before it that words are none. */
static bool style_moves(struct str value)
{
	unsigned n = 0;
	size_t at = 0;

	while (at < value.n && byte_is_digit(value.p[at]))
		at++;
	if (!str_number(str_sub(value, 0, at), &n))
		return false;
	return n >= MOVED_LEAST ||
	       (n != 0 && str_find(value, STR("em")) < value.n);
}

/* What declarations tell: by a word of their value, or as is says. */
static const struct {
	struct str name, word;
	bool (*is)(struct str value);
	unsigned bit;
} declarations[] = {
    {STR_INIT("color"), {NULL, 0}, markup_is_red, MARKUP_RED},
    {STR_INIT("color"), {NULL, 0}, markup_is_white, MARKUP_WHITE},
    {STR_INIT("color"), {NULL, 0}, colour_is_other, MARKUP_COLOURED},
    {STR_INIT("background"), {NULL, 0}, style_backs, MARKUP_BACKED},
    {STR_INIT("background-color"), {NULL, 0}, style_backs, MARKUP_BACKED},
    {STR_INIT("background-image"), {NULL, 0}, style_backs, MARKUP_BACKED},
    {STR_INIT("text-decoration"), STR_INIT("line-through"), NULL,
     MARKUP_THROUGH},
    {STR_INIT("text-decoration-line"), STR_INIT("line-through"), NULL,
     MARKUP_THROUGH},
    {STR_INIT("border"), {NULL, 0}, border_is_drawn, MARKUP_FRAMED},
    {STR_INIT("border-style"), {NULL, 0}, border_is_drawn, MARKUP_FRAMED},
    {STR_INIT("display"), STR_INIT("none"), NULL, MARKUP_HIDDEN},
    {STR_INIT("visibility"), STR_INIT("hidden"), NULL, MARKUP_HIDDEN},
    {STR_INIT("white-space"), STR_INIT("pre"), NULL, MARKUP_KEEPS},
    {STR_INIT("white-space"), STR_INIT("pre-wrap"), NULL, MARKUP_KEEPS},
    {STR_INIT("list-style"), STR_INIT("none"), NULL, MARKUP_BARE},
    {STR_INIT("list-style-type"), STR_INIT("none"), NULL, MARKUP_BARE},
    {STR_INIT("float"), STR_INIT("left"), NULL, MARKUP_PLACED},
    {STR_INIT("float"), STR_INIT("right"), NULL, MARKUP_PLACED},
    {STR_INIT("position"), STR_INIT("absolute"), NULL, MARKUP_PLACED},
    {STR_INIT("display"), STR_INIT("inline-block"), NULL, MARKUP_PLACED},
    {STR_INIT("display"), STR_INIT("inline-flex"), NULL, MARKUP_PLACED},
    {STR_INIT("display"), STR_INIT("inline-table"), NULL, MARKUP_PLACED},
    {STR_INIT("display"), STR_INIT("table-cell"), NULL, MARKUP_PLACED},
    {STR_INIT("display"), STR_INIT("flex"), NULL, MARKUP_FLEXES},
    {STR_INIT("display"), STR_INIT("grid"), NULL, MARKUP_FLEXES},
    {STR_INIT("display"), STR_INIT("block"), NULL, MARKUP_APART},
    {STR_INIT("margin-left"), {NULL, 0}, style_moves, MARKUP_PLACED},
    {STR_INIT("padding-left"), {NULL, 0}, style_moves, MARKUP_PLACED},
    {STR_INIT("mso-list"), STR_INIT("ignore"), NULL, MARKUP_MARKER},
    {STR_INIT("mso-element"), STR_INIT("comment-list"), NULL, MARKUP_REMARKS},
    {STR_INIT("mso-element"), STR_INIT("comment"), NULL, MARKUP_REMARKS},
    {STR_INIT("mso-special-character"), STR_INIT("comment"), NULL,
     MARKUP_REMARKS},
    {STR_INIT("mso-text-raise"), {NULL, 0}, style_is_up, MARKUP_RAISES},
    {STR_INIT("mso-text-raise"), {NULL, 0}, style_is_down, MARKUP_LOWERS},
    {STR_INIT("vertical-align"), STR_INIT("super"), NULL, MARKUP_RAISES},
    {STR_INIT("vertical-align"), STR_INIT("sub"), NULL, MARKUP_LOWERS},
    {STR_INIT("page-break-before"), {NULL, 0}, style_turns, MARKUP_TURNS},
    {STR_INIT("page-break-after"), {NULL, 0}, style_turns, MARKUP_TURNS},
    {STR_INIT("break-before"), {NULL, 0}, style_turns, MARKUP_TURNS},
    {STR_INIT("break-after"), {NULL, 0}, style_turns, MARKUP_TURNS},
};

/* One declaration. */
static unsigned style_bit(struct str name, struct str value)
{
	unsigned bits = 0;

	for (size_t i = 0; i < sizeof(declarations) / sizeof(*declarations);
	     i++) {
		const struct str word = declarations[i].word;

		if (str_same(name, declarations[i].name) &&
		    (word.n != 0 ? markup_has_word(value, word)
		                 : declarations[i].is(value)))
			bits |= declarations[i].bit;
	}
	return bits;
}

unsigned markup_style(struct str style)
{
	static const struct str important = STR_INIT("!important");
	unsigned bits = 0;

	while (style.n != 0) {
		struct str value = str_cut(&style, ';');
		struct str name = str_trim(str_cut(&value, ':'));

		value = str_trim(value);
		if (str_ends(value, important))
			value =
			    str_trim(str_sub(value, 0, value.n - important.n));
		bits |= style_bit(name, value);
	}
	return bits;
}

unsigned markup_style_said(struct str style)
{
	unsigned bits = 0;

	while (style.n != 0) {
		struct str value = str_cut(&style, ';');
		struct str name = str_trim(str_cut(&value, ':'));

		for (size_t i = 0;
		     i < sizeof(declarations) / sizeof(*declarations); i++)
			if (str_same(name, declarations[i].name))
				bits |= declarations[i].bit;
	}
	return bits;
}

struct str markup_style_numbers(struct str style)
{
	static const struct {
		struct str word, type;
	} kinds[] = {
	    {STR_INIT("decimal"), STR_INIT("1")},
	    {STR_INIT("decimal-leading-zero"), STR_INIT("0")},
	    {STR_INIT("lower-alpha"), STR_INIT("a")},
	    {STR_INIT("lower-latin"), STR_INIT("a")},
	    {STR_INIT("upper-alpha"), STR_INIT("A")},
	    {STR_INIT("upper-latin"), STR_INIT("A")},
	    {STR_INIT("lower-roman"), STR_INIT("i")},
	    {STR_INIT("upper-roman"), STR_INIT("I")},
	    {STR_INIT("disc"), STR_INIT("*")},
	    {STR_INIT("circle"), STR_INIT("o")},
	    {STR_INIT("square"), STR_INIT("#")},
	};

	while (style.n != 0) {
		struct str value = str_cut(&style, ';');
		struct str name = str_trim(str_cut(&value, ':'));

		if (!str_same(name, STR("list-style-type")) &&
		    !str_same(name, STR("list-style")))
			continue;
		for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
			if (markup_has_word(value, kinds[i].word))
				return kinds[i].type;
	}
	return (struct str){NULL, 0};
}
