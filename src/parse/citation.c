#include "parse/citation.h"

#include "base/buf.h"

enum {
	SLUG_MAX = 80,   /* bytes of an id */
	LOOK_BACK = 400, /* bytes before a number that may name the act */
	DATE_BACK = 80,  /* of them those that hold the date */
};

struct str citation_slug(struct parser *p, struct str s)
{
	const struct wordlist *letters = language_list(p->lang, STR("letters"));
	struct buf out = {0};
	struct str slug;
	bool gap = false;

	while (s.n && out.n < SLUG_MAX) {
		size_t len;
		uint32_t c = rune_lower(str_rune(s, &len));
		const struct word *w =
		    wordlist_find(letters, str_sub(s, 0, len));
		bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');

		if ((plain || w) && gap && out.n)
			buf_char(&out, '-');
		gap = !plain && !w;
		if (plain)
			buf_char(&out, (char)c);
		else if (w)
			buf_add(&out, entry_cell(w->entry, STR("latin")));
		s = str_after(s, len);
	}
	slug = str_copy(p->a, buf_str(&out));
	buf_free(&out);
	return slug;
}

/* Who issued it: the id of a known office, else one made from its name. */
static struct str citation_author(struct parser *p, struct citation *c,
                                  struct str body)
{
	const struct word *w =
	    wordlist_find(language_list(p->lang, STR("bodies")), body);
	struct str republic = language_label(p->lang, STR("republic"));

	c->author_known = w != NULL;
	if (w == NULL) {
		c->author_name = body;
		return citation_slug(p, body);
	}
	c->author_name = str_format(
	    p->a, "%.*s %.*s", STR_ARG(republic),
	    STR_ARG(entry_cell(w->entry, str_format(p->a, "%.*s_name",
	                                            STR_ARG(p->lang->code)))));
	return entry_cell(w->entry, STR("id"));
}

static void citation_show(struct parser *p, struct citation *c,
                          struct str office, const struct entry *act)
{
	struct str day =
	    c->work.date.year ? date_dotted(p->a, c->work.date) : c->date;
	struct str s = language_label(p->lang, STR("cite"));

	s = str_fill(p->a, s, STR("{authority}"), office);
	s = str_fill(p->a, s, STR("{date}"), day);
	s = str_fill(p->a, s, STR("{number}"), c->number);
	c->show =
	    str_fill(p->a, s, STR("{act}"), entry_form(act, STR("POSS3")));
}

bool citation_read(struct parser *p, struct citation *c)
{
	const struct word *act =
	    wordlist_find(language_list(p->lang, STR("acts")), c->act);
	struct str number = c->number, office = STR("");
	struct match m;

	if (act == NULL)
		return false;
	c->own = str_eq(entry_cell(act->entry, STR("own")), STR("yes"));
	c->work = (struct work){.country = STR("kz"),
	                        .subtype = entry_cell(act->entry, STR("type"))};
	c->date_good =
	    language_date(&p->matcher, p->lang, c->date, &c->work.date);
	if (c->own)
		number = str_cut(&number, '-');
	c->work.number = citation_slug(p, number);
	if (parser_match(p, STR("authority"), str_strip(c->authority), &m)) {
		struct str id = citation_author(p, c, m.cap[CAP_body]);

		if (!c->own)
			c->work.author = id;
		office = m.cap[CAP_body];
		if (m.cap[CAP_acting].n)
			office = str_format(p->a, "%.*s %.*s", STR_ARG(office),
			                    STR_ARG(m.cap[CAP_acting]));
	}
	citation_show(p, c, office, act->entry);
	return true;
}

/* The last n bytes of s, cut at a letter. */
static struct str tail_of(struct str s, size_t n)
{
	if (s.n > n)
		s = str_after(s, s.n - n);
	while (s.n && ((unsigned char)s.p[0] & 0xC0) == 0x80)
		s = str_after(s, 1);
	return s;
}

void citation_before(struct parser *p, struct str before, struct citation *c)
{
	struct match m;

	if (!parser_match(p, STR("date-tail"), tail_of(before, DATE_BACK), &m))
		return;
	c->date = m.cap[CAP_date];
	before.n = (size_t)(c->date.p - before.p);
	if (parser_match(p, STR("authority-tail"), tail_of(before, LOOK_BACK),
	                 &m))
		c->authority = m.cap[CAP_authority];
}
