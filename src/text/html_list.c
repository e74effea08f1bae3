#include "text/html_list.h"

enum { LETTERS = 26, ROMAN_MOST = 3999, NUMBER_BYTES = 32 };

/* How many items a list has of its own. */
static int items_count(const struct markup *m, size_t node)
{
	int n = 0;

	for (size_t i = node + 1; i < m->nodes.p[node].end;
	     i = m->nodes.p[i].end)
		n += markup_does(m, i, MARKUP_ITEM);
	return n;
}

/* What stands for the sign of a type; NULL: it is one of numbers. */
static const char *type_sign(char type)
{
	return type == '*'   ? "\u2022 "
	       : type == 'o' ? "\u25E6 "
	       : type == '#' ? "\u25AA "
	                     : NULL;
}

/* The sign that pages show by themselves, by how many lists it is in; or that
   one says. */
static char type_shown(const struct html_lists *l, struct str said)
{
	static const char deep[] = {'*', 'o', '#'};
	size_t depth = l->open.n - 1;

	if (str_same(said, STR("disc")))
		return '*';
	if (str_same(said, STR("circle")))
		return 'o';
	if (str_same(said, STR("square")))
		return '#';
	return deep[depth < sizeof(deep) ? depth : sizeof(deep) - 1];
}

void html_list_open(struct html_lists *l, const struct markup *m,
                    struct arena *a, size_t node)
{
	struct str type = markup_attr(m, node, STR("type"));
	bool back = markup_attr(m, node, STR("reversed")).p != NULL;
	struct html_list *list = vec_push(a, &l->open);
	unsigned first = back ? (unsigned)items_count(m, node) : 1;

	*list = (struct html_list){.node = node, .step = back ? -1 : 1};
	list->next = (int)markup_number(m, node, STR("start"), first);
	if (m->nodes.p[node].bits & MARKUP_BARE)
		return;
	if (markup_does(m, node, MARKUP_ORDERED))
		list->type = type.n == 1 ? type.p[0] : '1';
	else
		list->type = type_shown(l, str_trim(type));
	if (m->nodes.p[node].numbers != 0)
		list->type = m->nodes.p[node].numbers;
}

void html_list_close(struct html_lists *l, size_t node)
{
	if (l->open.n != 0 && l->open.p[l->open.n - 1].node == node)
		l->open.n--;
}

/* a .. z, aa .. */
static struct str number_letters(struct arena *a, unsigned n, char first)
{
	char *p = arena_alloc(a, NUMBER_BYTES), *at = p + NUMBER_BYTES;

	for (; n != 0; n = (n - 1) / LETTERS)
		*--at = (char)(first + (char)((n - 1) % LETTERS));
	return (struct str){at, (size_t)(p + NUMBER_BYTES - at)};
}

static struct str number_roman(struct arena *a, unsigned n, bool capital)
{
	static const struct {
		unsigned value;
		struct str small, large;
	} signs[] = {
	    {1000, STR_INIT("m"), STR_INIT("M")},
	    {900, STR_INIT("cm"), STR_INIT("CM")},
	    {500, STR_INIT("d"), STR_INIT("D")},
	    {400, STR_INIT("cd"), STR_INIT("CD")},
	    {100, STR_INIT("c"), STR_INIT("C")},
	    {90, STR_INIT("xc"), STR_INIT("XC")},
	    {50, STR_INIT("l"), STR_INIT("L")},
	    {40, STR_INIT("xl"), STR_INIT("XL")},
	    {10, STR_INIT("x"), STR_INIT("X")},
	    {9, STR_INIT("ix"), STR_INIT("IX")},
	    {5, STR_INIT("v"), STR_INIT("V")},
	    {4, STR_INIT("iv"), STR_INIT("IV")},
	    {1, STR_INIT("i"), STR_INIT("I")},
	};
	struct str out = {NULL, 0};

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		for (; n >= signs[i].value; n -= signs[i].value)
			out = str_join(
			    a, out, capital ? signs[i].large : signs[i].small);
	return out;
}

static struct str number_write(struct arena *a, int number, char type)
{
	unsigned n = number > 0 ? (unsigned)number : 0;

	if (n != 0 && (type == 'a' || type == 'A'))
		return number_letters(a, n, type);
	if (n != 0 && n <= ROMAN_MOST && (type == 'i' || type == 'I'))
		return number_roman(a, n, type == 'I');
	return str_format(a, type == '0' ? "%02d" : "%d", number);
}

/* Is it a kind of numbers that an item may have for itself? */
static bool byte_is_type(char c)
{
	return c == '1' || c == 'a' || c == 'A' || c == 'i' || c == 'I';
}

/* Does an item begin with a number or a sign that is typed? */
static bool item_is_marked(const struct markup *m, size_t item)
{
	static const struct str signs[] = {
	    STR_INIT("-"),      STR_INIT("*"),      STR_INIT("\u2010"),
	    STR_INIT("\u2011"), STR_INIT("\u2012"), STR_INIT("\u2013"),
	    STR_INIT("\u2014"), STR_INIT("\u2022"), STR_INIT("\u25E6"),
	    STR_INIT("\u25AA"), STR_INIT("\u00B7"), STR_INIT("\u25CF"),
	};

	for (size_t i = item + 1; i < m->nodes.p[item].end; i++) {
		struct str s = m->nodes.p[i].text;

		s = str_after(s, str_spaces(s));
		if (m->nodes.p[i].tag != NULL || s.n == 0)
			continue;
		if (byte_is_digit(s.p[0]))
			return true;
		for (size_t k = 0; k < sizeof(signs) / sizeof(*signs); k++)
			if (str_starts(s, signs[k]))
				return true;
		return false;
	}
	return true;
}

struct str html_list_marker(struct html_lists *l, const struct markup *m,
                            struct arena *a, size_t item)
{
	struct html_list *list =
	    l->open.n != 0 ? &l->open.p[l->open.n - 1] : NULL;
	struct str number, type;

	if (list == NULL || list->type == 0 ||
	    m->nodes.p[item].bits & MARKUP_BARE)
		return (struct str){NULL, 0};
	if (type_sign(list->type) != NULL)
		return item_is_marked(m, item)
		           ? STR("")
		           : str_from(type_sign(list->type));
	list->next =
	    (int)markup_number(m, item, STR("value"), (unsigned)list->next);
	type = str_trim(markup_attr(m, item, STR("type")));
	number = number_write(
	    a, list->next,
	    type.n == 1 && byte_is_type(type.p[0]) ? type.p[0] : list->type);
	list->next += list->step;
	return str_format(a, "%.*s. ", STR_ARG(number));
}
