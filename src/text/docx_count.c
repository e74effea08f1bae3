#include "text/docx_count.h"

enum {
	REPEAT_MOST = 20, /* "aaa": behind the last letter they are doubled */
	ROMAN_MOST = 3999,
	PRIVATE = 0xF000, /* where fonts of symbols have their letters */
};

static const struct str latin = STR_INIT("abcdefghijklmnopqrstuvwxyz");
/* Without those that no list uses. */
static const struct str russian = STR_INIT("абвгдежзиклмнопрстуфхцчшщыэюя");

static void count_letter(size_t value, struct str letters, bool upper,
                         struct buf *out)
{
	size_t n = str_runes(letters), times, len;
	char bytes[4];
	uint32_t c;

	if (value == 0)
		return;
	times = (value - 1) / n + 1;
	for (size_t i = (value - 1) % n; i > 0; i--) {
		str_rune(letters, &len);
		letters = str_after(letters, len);
	}
	c = str_rune(letters, &len);
	c = upper ? rune_upper(c) : c;
	buf_repeat(out, (struct str){bytes, rune_put(c, bytes)},
	           times < REPEAT_MOST ? times : REPEAT_MOST);
}

static void count_roman(size_t value, bool upper, struct buf *out)
{
	static const struct {
		size_t value;
		const char *lower, *upper;
	} signs[] = {
	    {1000, "m", "M"},  {900, "cm", "CM"}, {500, "d", "D"},
	    {400, "cd", "CD"}, {100, "c", "C"},   {90, "xc", "XC"},
	    {50, "l", "L"},    {40, "xl", "XL"},  {10, "x", "X"},
	    {9, "ix", "IX"},   {5, "v", "V"},     {4, "iv", "IV"},
	    {1, "i", "I"},
	};

	if (value == 0 || value > ROMAN_MOST) {
		buf_format(out, "%zu", value);
		return;
	}
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		for (; value >= signs[i].value; value -= signs[i].value)
			buf_add(out, str_from(upper ? signs[i].upper
			                            : signs[i].lower));
}

void docx_count(size_t value, struct str format, struct buf *out)
{
	if (str_eq(format, STR("none")) || str_eq(format, STR("bullet")))
		return;
	if (str_eq(format, STR("lowerLetter")))
		count_letter(value, latin, false, out);
	else if (str_eq(format, STR("upperLetter")))
		count_letter(value, latin, true, out);
	else if (str_eq(format, STR("russianLower")))
		count_letter(value, russian, false, out);
	else if (str_eq(format, STR("russianUpper")))
		count_letter(value, russian, true, out);
	else if (str_eq(format, STR("lowerRoman")))
		count_roman(value, false, out);
	else if (str_eq(format, STR("upperRoman")))
		count_roman(value, true, out);
	else if (str_eq(format, STR("decimalZero")))
		buf_format(out, "%02zu", value);
	else
		buf_format(out, "%zu", value);
}

uint32_t docx_symbol(uint32_t code, struct str font)
{
	static const struct {
		const char *font;
		uint32_t code, letter;
	} known[] = {
	    {"Symbol", 0xF0B7, 0x2022},      {"Symbol", 0xF02D, 0x2212},
	    {"Symbol", 0xF0B0, 0x00B0},      {"Symbol", 0xF0A3, 0x2264},
	    {"Symbol", 0xF0B3, 0x2265},      {"Symbol", 0xF0B4, 0x00D7},
	    {"Symbol", 0xF0B1, 0x00B1},      {"Symbol", 0xF0B9, 0x2260},
	    {"Symbol", 0xF0BE, 0x2014},      {"Symbol", 0xF0E5, 0x2211},
	    {"Symbol", 0xF061, 0x03B1},      {"Symbol", 0xF062, 0x03B2},
	    {"Symbol", 0xF067, 0x03B3},      {"Symbol", 0xF064, 0x03B4},
	    {"Symbol", 0xF044, 0x0394},      {"Symbol", 0xF06C, 0x03BB},
	    {"Symbol", 0xF06D, 0x03BC},      {"Symbol", 0xF070, 0x03C0},
	    {"Symbol", 0xF053, 0x03A3},      {"Symbol", 0xF057, 0x03A9},
	    {"Wingdings", 0xF0A7, 0x25AA},   {"Wingdings", 0xF0D8, 0x27A2},
	    {"Wingdings", 0xF0FC, 0x2713},   {"Wingdings", 0xF06F, 0x25A1},
	    {"Wingdings", 0xF0A8, 0x25FB},   {"Wingdings", 0xF0FE, 0x2611},
	    {"Wingdings", 0xF0E0, 0x2192},   {"Wingdings", 0xF06E, 0x25A0},
	    {"Wingdings", 0xF076, 0x2756},   {"Wingdings", 0xF0FD, 0x2612},
	    {"Wingdings", 0xF078, 0x2612},   {"Wingdings", 0xF0FB, 0x2717},
	    {"Wingdings 2", 0xF052, 0x2611}, {"Wingdings 2", 0xF051, 0x2612},
	    {"Wingdings 2", 0xF053, 0x2612}, {"Wingdings 2", 0xF054, 0x2612},
	    {"Wingdings 2", 0xF050, 0x2713}, {"Wingdings 2", 0xF04F, 0x2717},
	    {"Wingdings 2", 0xF0A3, 0x25A1}, {"Symbol", 0xF02A, '*'},
	    {"Symbol", 0xF0A7, 0x2663},      {"Symbol", 0xF0A8, 0x2666},
	    {"Symbol", 0xF0A9, 0x2665},      {"Symbol", 0xF0AA, 0x2660},
	    {"Wingdings", 0xF0AB, 0x2605},   {"Wingdings", 0xF0B6, 0x2606},
	};

	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		if (known[i].code == (code < 0x100 ? code + PRIVATE : code) &&
		    (font.n == 0 || str_eq(font, str_from(known[i].font))))
			return known[i].letter;
	return code;
}

static uint32_t hex_read(struct str s)
{
	static const struct str digits = STR_INIT("0123456789ABCDEF");
	uint32_t value = 0;

	for (size_t i = 0; i < s.n && i < 6; i++) {
		char c = s.p[i] >= 'a' ? (char)(s.p[i] - 'a' + 'A') : s.p[i];
		size_t d = str_find(digits, (struct str){&c, 1});

		if (d == digits.n)
			return 0;
		value = value * 16 + (uint32_t)d;
	}
	return value;
}

uint32_t docx_symbol_of(const struct docx_node *n)
{
	uint32_t c = docx_symbol(hex_read(docx_attr(n, STR("char"))),
	                         docx_attr(n, STR("font")));

	/* No letter, or half of one. */
	return c < 0x20 || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000) ? 0xFFFD
	                                                               : c;
}

void docx_bullet(struct str text, struct buf *out)
{
	while (text.n != 0) {
		size_t len;
		uint32_t c = str_rune(text, &len);
		char bytes[4];

		text = str_after(text, len);
		if (c >= PRIVATE && c < PRIVATE + 0x100)
			c = docx_symbol(c, STR(""));
		else if (c == 'o' && text.n == 0)
			c = 0x25E6; /* a round one */
		buf_add(out, (struct str){bytes, rune_put(c, bytes)});
	}
}
