#include "parse/citation.h"

#include "base/buf.h"
#include "grammar/fold.h"
#include "parse/known.h"
#include "parse/local.h"
#include "parse/settlement.h"
#include "parse/title.h"

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

/* The body by its full name, as it stands on the sheets that it prints its
   acts on; NULL. */
static const struct entry *citation_named(struct parser *p, struct str body)
{
	const struct wordlist *list = language_list(p->lang, STR("bodies"));
	struct str column =
	    str_format(p->a, "%.*s_name", STR_ARG(p->lang->code));

	for (size_t i = 0; i < list->entries.n; i++)
		if (str_same(entry_cell(&list->entries.p[i], column), body))
			return &list->entries.p[i];
	return NULL;
}

/* A known office; what does not tell it from others may be missing in the
   list: the name of the state inside it, a bracket.  NULL: none. */
static const struct entry *citation_body(struct parser *p, struct str body)
{
	const struct wordlist *list = language_list(p->lang, STR("bodies"));
	const struct word *w = wordlist_find(list, body);
	struct match m;

	while (w == NULL && parser_match(p, STR("body-extra"), body, &m)) {
		size_t at = (size_t)(m.all.p - body.p);

		if (m.all.n == 0)
			break;
		body = str_join(p->scratch, str_sub(body, 0, at),
		                str_after(body, at + m.all.n));
		w = wordlist_find(list, body);
	}
	return w ? w->entry : NULL;
}

/* A body by its name in short, or a ministry where its minister is meant;
   NULL. */
static const struct entry *citation_brief(struct parser *p, struct str body)
{
	const struct word *brief =
	    wordlist_find(language_list(p->lang, STR("bodyshorts")), body);
	struct match m;

	if (brief != NULL)
		return wordlist_entry(language_list(p->lang, STR("bodies")),
		                      STR("id"),
		                      entry_cell(brief->entry, STR("of")));
	if (!parser_match(p, STR("body-ministry"), body, &m))
		return NULL;
	return citation_body(
	    p,
	    str_fill(p->scratch, language_label(p->lang, STR("body-minister")),
	             STR("{text}"), m.cap[CAP_text]));
}

/* Who issued it: the id of a known office or local body, else one made from
   its name. */
static struct str citation_author(struct parser *p, struct citation *c,
                                  struct str body)
{
	const struct entry *e = citation_body(p, body);

	if (e == NULL)
		e = c->head ? citation_named(p, body) : citation_brief(p, body);
	c->author_known = e != NULL;
	if (e == NULL) {
		struct str id = local_id(p, body, &c->author_known);

		if (id.n == 0)
			id = settlement_id(p, body, &c->author_known);
		c->author_local = id.n != 0;
		c->author_known &= c->author_local;
		c->author_name = str_copy(p->a, body);
		return id.n ? id : citation_slug(p, body);
	}
	c->author_name = str_fill(
	    p->a, language_label(p->lang, STR("body-of-state")), STR("{body}"),
	    entry_cell(e,
	               str_format(p->a, "%.*s_name", STR_ARG(p->lang->code))));
	return entry_cell(e, STR("id"));
}

static void citation_show(struct parser *p, struct citation *c,
                          struct str office, const struct entry *act)
{
	struct str day =
	    c->work.date.year ? date_dotted(p->a, c->work.date) : c->date;
	/* Of the body of a place it goes without saying which state it is of.
	 */
	struct str s = language_label(
	    p->lang, c->author_local ? STR("cite-local") : STR("cite"));

	if (c->number.n == 0)
		s = str_fill(p->a, s, STR(" № {number}"), c->number);
	if (office.n == 0)
		s = str_fill(p->a, s, STR("{authority} "), office);
	s = str_fill(p->a, s, STR("{authority}"), office);
	s = str_fill(p->a, s, STR("{date}"), day);
	s = str_fill(p->a, s, STR("{number}"), c->number);
	c->show =
	    str_fill(p->a, s, STR("{act}"), entry_form(act, STR("POSS3")));
}

bool citation_tells(const struct citation *c)
{
	if (!c->date_good)
		return false;
	return c->own ? c->work.number.n || c->unnumbered
	              : c->work.author.n && c->work.number.n;
}

/* "7-4 с" is "7-4с": a letter at the end may stand apart. */
static struct str number_joined(struct arena *a, struct str s)
{
	struct str last = s;
	size_t len;

	while (str_find(last, STR(" ")) < last.n)
		str_cut(&last, ' ');
	if (last.n == 0 || last.n == s.n)
		return s;
	str_rune(last, &len);
	return len == last.n && rune_is_letter(str_rune(last, &len))
	           ? str_join(a, str_strip(str_sub(s, 0, s.n - last.n)), last)
	           : s;
}

/* A number without the mark behind it that says which body of the state gave
   it: such numbers count by convocations, and no other act has the same. */
static struct str number_unmarked(struct parser *p, struct str s)
{
	struct match m;

	s = str_strip(s);
	return parser_match(p, STR("number-mark"), s, &m)
	           ? str_sub(s, 0, s.n - m.all.n)
	           : s;
}

/* An office, with what says that another one acts for it on its side. */
static struct str office_acting(struct arena *a, const struct match *m)
{
	struct str office = m->cap[CAP_body], acting = m->cap[CAP_acting];
	bool first = acting.p < office.p;

	/* A minister who is a deputy of the Prime Minister, too. */
	if (m->cap[CAP_lead].n)
		office = str_format(a, "%.*s - %.*s", STR_ARG(m->cap[CAP_lead]),
		                    STR_ARG(office));

	if (acting.n == 0)
		return office;
	return str_format(a, "%.*s %.*s", STR_ARG(first ? acting : office),
	                  STR_ARG(first ? office : acting));
}

bool citation_read(struct parser *p, struct citation *c)
{
	const struct word *act =
	    wordlist_find(language_list(p->lang, STR("acts")), c->act);
	const struct folding *folding = p->lang->lexicon.folding;
	struct str number, own = STR(""), office = STR("");
	struct match m;

	if (act == NULL)
		return false;
	c->own = str_eq(entry_cell(act->entry, STR("own")), STR("yes"));
	c->work = (struct work){.country = STR("kz"),
	                        .subtype = entry_cell(act->entry, STR("type"))};
	c->date_good =
	    language_date(&p->matcher, p->lang, c->date, &c->work.date);
	/* С-45/2 in letters of either script is one number. */
	number = number_joined(p->a, number_unmarked(p, c->number));
	number = fold_number(p->a, folding, number);
	if (c->own)
		number = str_cut(&number, '-');
	c->work.number = citation_slug(p, number);
	c->authority = str_strip(c->authority);
	if (!c->own && !c->head && local_own(p, c->authority, &own)) {
		c->work.author = own;
		c->author_known = c->author_local = own.n != 0;
		c->author_name = str_copy(p->a, c->authority);
		office = c->authority;
	} else if (parser_match(p, STR("authority-state"), c->authority, &m)) {
		c->author_name = m.all;
	} else if (parser_match(p, STR("authority"), c->authority, &m) ||
	           (c->brief &&
	            parser_match(p, STR("cite-authority"), c->authority, &m))) {
		struct str id = citation_author(p, c, m.cap[CAP_body]);

		if (!c->own)
			c->work.author = id;
		office = office_acting(p->a, &m);
	}
	/* In words that no rule knows, it is told from others all the same. */
	if (c->head && !c->own && c->authority.n && c->work.author.n == 0)
		c->work.author = citation_author(p, c, c->authority);
	c->plural = str_starts(act->features, STR("PL"));
	c->unnumbered =
	    str_eq(entry_cell(act->entry, STR("unnumbered")), STR("yes"));
	if (c->unnumbered && c->work.number.n == 0)
		c->work.number =
		    known_number(p, &c->work, title_bare(p, c->title));
	if (!c->brief || citation_tells(c))
		citation_show(p, c, office, act->entry);
	return true;
}

bool citation_office(struct parser *p, const struct citation *c)
{
	static const struct str lists[] = {
	    STR_INIT("locals"), STR_INIT("roles"), STR_INIT("parts")};
	struct str rest = c->authority, word;

	if (c->own || c->author_known)
		return true;
	while (word = str_word(&rest), word.n != 0)
		for (size_t i = 0; i < sizeof(lists) / sizeof(*lists); i++)
			if (wordlist_find(language_list(p->lang, lists[i]),
			                  word))
				return true;
	return false;
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

/* Each finds one thing at the end of the text: where it begins; the end of
   the text where it is not there. */
static size_t before_date(struct parser *p, struct str before,
                          struct citation *c)
{
	struct match m;

	if (c->date.n ||
	    !parser_match(p, STR("date-tail"), tail_of(before, DATE_BACK), &m))
		return before.n;
	c->date = m.cap[CAP_date];
	return (size_t)(c->date.p - before.p);
}

static size_t before_number(struct parser *p, struct str before,
                            struct citation *c)
{
	struct match m;

	if (c->number.n || !parser_match(p, STR("number-tail"),
	                                 tail_of(before, DATE_BACK), &m))
		return before.n;
	c->number = m.cap[CAP_number];
	return (size_t)(m.all.p - before.p);
}

static size_t before_authority(struct parser *p, struct str before,
                               struct citation *c)
{
	static const struct str rules[] = {STR_INIT("authority-republic"),
	                                   STR_INIT("authority-tail"),
	                                   STR_INIT("authority-local")};
	struct str tail = tail_of(before, LOOK_BACK);
	struct match m;

	for (size_t i = 0; i < sizeof(rules) / sizeof(*rules); i++)
		if (c->authority.n == 0 &&
		    parser_match(p, rules[i], tail, &m)) {
			c->authority = m.cap[CAP_authority];
			return (size_t)(c->authority.p - before.p);
		}
	return before.n;
}

static size_t before_title(struct parser *p, struct str before,
                           struct citation *c)
{
	if (c->title.n != 0)
		return before.n;
	c->title = title_last(title_unnamed(p, before));
	return c->title.n ? (size_t)(c->title.p - before.p) : before.n;
}

struct str citation_before(struct parser *p, struct str before,
                           struct citation *c)
{
	for (;;) {
		size_t at;

		before = str_strip(before);
		at = before_title(p, before, c);
		if (at == before.n)
			at = before_date(p, before, c);
		if (at == before.n)
			at = before_number(p, before, c);
		if (at == before.n)
			at = before_authority(p, before, c);
		if (at == before.n)
			return before;
		before.n = at;
	}
}
