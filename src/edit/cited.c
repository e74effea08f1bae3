/* Acts that amending sentences name beside the place: phrase.rules. */
#include "edit/cited.h"

#include "edit/aside.h"
#include "parse/marks.h"

enum { YEAR_DIGITS = 4 };

bool cited_cut(struct reader *r, struct str *words, bool *cited)
{
	struct match m, more;
	struct str front, behind;

	*cited = language_match(r->m, r->lang, STR("act-cited"), *words, &m);
	if (!*cited)
		return true;
	/* The noun stands before its name or behind it. */
	front = str_strip(m.cap[CAP_target]);
	behind = str_strip(str_after(*words, m.all.n));
	if (language_match(r->m, r->lang, STR("act-more"),
	                   aside_bare(r, str_after(*words, m.all.n)), &more)) {
		r->acts = true;
		return reader_refuse(r, "several acts", *words);
	}
	*words = str_format(r->a, "%.*s %.*s", STR_ARG(front), STR_ARG(behind));
	return true;
}

/* Has a text the year of a day, the sign of a number, or a quotation mark? */
static bool may_cite(struct str text)
{
	struct marks_walk w = marks_start(text, 0);
	struct mark m;
	size_t digits = 0;

	for (size_t i = 0; i < text.n && digits < YEAR_DIGITS; i++)
		digits = byte_is_digit(text.p[i]) ? digits + 1 : 0;
	return digits == YEAR_DIGITS || marks_next(&w, &m) ||
	       str_find(text, STR("№")) < text.n;
}

bool cited_heads(struct reader *r, struct str text)
{
	struct places at = {0};
	struct str words;
	struct match m;
	bool cited;

	if (!may_cite(text))
		return false;
	reader_mask(r, text);
	words = r->mask.text;
	return cited_cut(r, &words, &cited) && cited &&
	       language_match(r->m, r->lang, STR("clause-header"), words, &m) &&
	       annexed_place(r, str_strip(m.cap[CAP_place]), &at);
}

void cited_put(struct edits *edits, size_t from, const struct work *act,
               struct str sentence)
{
	for (size_t i = from; i < edits->list.n; i++) {
		edits->list.p[i].base = *act;
		edits->list.p[i].among = NULL;
		edits->list.p[i].named = sentence;
	}
}
