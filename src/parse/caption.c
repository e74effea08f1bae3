#include "parse/caption.h"

#include "parse/issuer.h"
#include "parse/marks.h"
#include "parse/namesake.h"

#include <string.h>

enum {
	STRAY_BYTES = 160, /* of a line of a caption */
	NUMBER_BYTES = 40, /* of the number alone */
	RANK_FULL = 3,     /* of one that names all of an authority */
};

/* How far captions are found. */
struct caption_state {
	size_t below; /* the line behind the last one */
	bool closed;  /* behind a signature */
};

static bool is_quoted(struct str s)
{
	return str_unquoted(s).n != s.n;
}

/* Does s begin in a quotation that ends in it, a name?  New text for another
   act goes on behind it. */
static bool is_named(struct str s)
{
	struct marks_walk w = marks_start(s, 0);
	struct mark m;

	if (!is_quoted(s))
		return false;
	while (marks_next(&w, &m))
		;
	return w.depth == 0;
}

enum caption_kind caption_read(struct parser *p, struct str s, struct match *m)
{
	static const struct {
		struct str rule;
		enum caption_kind kind;
	} rules[] = {
	    {STR_INIT("caption"), CAPTION_ACT},
	    {STR_INIT("caption-approved"), CAPTION_APPROVED},
	    {STR_INIT("caption-stamp"), CAPTION_APPROVED},
	    {STR_INIT("caption-annexed"), CAPTION_ANNEXED},
	    {STR_INIT("caption-bare"), CAPTION_BARE},
	};

	s = str_unquoted(s);
	for (size_t i = 0; i < sizeof(rules) / sizeof(*rules); i++)
		if (parser_match(p, rules[i].rule, s, m))
			return rules[i].kind;
	return CAPTION_NONE;
}

bool caption_named(struct parser *p, struct str s, struct match *m)
{
	return parser_match(p, STR("caption-named"), str_unquoted(s), m);
}

/* Is it one of a document whose title stands before it? */
static bool caption_of_title(struct parser *p, const struct namesakes *titles,
                             struct str s)
{
	struct match m;

	return caption_named(p, s, &m) &&
	       namesakes_known(p, titles, m.cap[CAP_title]);
}

/* Is a byte of a letter, of whatever script (or of a mark beyond ASCII)? */
static bool is_letter_byte(char c)
{
	unsigned char small = (unsigned char)(c | 0x20);

	return (unsigned char)c >= 0x80 || (small >= 'a' && small <= 'z');
}

/* Where the last word of s begins: behind a space, a hyphen or a dash. */
static size_t last_word(struct str s)
{
	size_t i = s.n;

	for (; i > 0; i--) {
		unsigned char c = (unsigned char)s.p[i - 1];

		if (!is_letter_byte(s.p[i - 1]) ||
		    ((c == 0x93 || c == 0x94) && i >= 3 &&
		     memcmp(s.p + i - 3, "\xE2\x80", 2) == 0))
			break;
	}
	return i;
}

/* Is a word, as it stands in a list, one that captions begin or end with? */
static bool is_caption_word(struct parser *p, struct str s)
{
	static const struct str lists[] = {STR_INIT("annex"),
	                                   STR_INIT("approved")};

	for (size_t i = 0; i < 2; i++) {
		const struct wordlist *list = language_list(p->lang, lists[i]);
		const struct word *w = list ? wordlist_find(list, s) : NULL;

		if (w != NULL && w->features.n == 0)
			return true;
	}
	return false;
}

/* A line that a caption may end with, without the stop and the mark behind its
   last word. */
static struct str caption_line(struct str s)
{
	if (s.n && s.p[s.n - 1] == '.')
		s.n--;
	return str_sub(s, 0, marks_last(s));
}

/* Does a line end in such a word, alone or behind its number? */
static bool ends_caption(struct parser *p, struct str s)
{
	s = caption_line(s);
	/* It ends in a letter: not in punctuation, as nearly all text does. */
	if (s.n == 0 || !is_letter_byte(s.p[s.n - 1]))
		return false;
	return is_caption_word(p, str_after(s, last_word(s)));
}

/* Does it begin in one? */
static bool begins_caption(struct parser *p, struct str s)
{
	struct str rest = s, word = str_word(&rest);
	size_t last = marks_last(word);

	/* A stamp may have its first word in marks. */
	if (is_quoted(word) && last < word.n)
		word = str_unquoted(str_sub(word, 0, last));
	return word.n && is_letter_byte(word.p[0]) && str_begins_upper(word) &&
	       is_caption_word(p, word);
}

bool caption_may_be(struct parser *p, struct str s)
{
	return begins_caption(p, s) || ends_caption(p, s);
}

/* How much of a caption stands in s: 0 it is none, 1 one without an act's
   authority, 2 with an authority, RANK_FULL with all of its name; RANK_FULL
   more for each further issuer. */
static unsigned caption_rank(struct parser *p, struct str s)
{
	struct match m, full;
	enum caption_kind kind = caption_read(p, s, &m);
	unsigned rank = RANK_FULL;

	if (kind == CAPTION_NONE || kind == CAPTION_BARE)
		return 0;
	if (m.cap[CAP_authority].n == 0)
		rank = 1;
	else if (!parser_match(p, STR("authority-full"), m.cap[CAP_authority],
	                       &full))
		rank = 2;
	return rank + (unsigned)(issuers_read(p, &m).n - 1) * RANK_FULL;
}

/* Does the caption that begins in line i go on above it, with another issuer
   of the act? */
static bool caption_goes_on(struct parser *p, size_t i)
{
	struct str rule = STR("caption-goes-on");
	struct match m;

	return i > 0 && p->captions[i - 1] == 0 &&
	       p->lines.p[i - 1].s.n <= STRAY_BYTES &&
	       (parser_match(p, rule, p->lines.p[i - 1].s, &m) ||
	        parser_match(p, rule, p->lines.p[i].s, &m));
}

/* How many lines right above line i are of its caption: the name of what the
   appendix is of may begin there, with a capital. */
static size_t caption_above(struct parser *p, size_t i)
{
	size_t found = 0;
	struct match m;

	for (size_t n = 1; n <= CAPTION_LINES_MOST && n <= i; n++) {
		const struct line *l = &p->lines.p[i - n];

		if (l[1].before > 0 || l[1].page || l->s.n > STRAY_BYTES ||
		    p->captions[i - n] != 0 ||
		    !parser_match(p, STR("caption-more"), l->s, &m))
			break;
		if (str_begins_upper(l->s))
			found = n;
	}
	return found;
}

/* The lines that end with the last-th and are a caption: the fewest that name
   the most of the authority; 0 if they are none.  Line `below` may begin in a
   quotation mark, others where a name in it does. */
static size_t caption_back(struct parser *p, size_t last, size_t below)
{
	struct arena_mark mark = arena_mark(p->a);
	struct arena_mark lists = arena_mark(p->scratch);
	size_t found = 0, bytes = 0;
	unsigned best = 0;

	for (size_t n = 1; n <= CAPTION_LINES_MOST && n <= last + 1; n++) {
		size_t from = last + 1 - n;
		struct str text;
		unsigned rank;

		bytes += p->lines.p[from].s.n;
		if (bytes > CAPTION_BYTES_MOST || p->captions[from] != 0)
			break;
		text = origin_lines(p, from, last + 1)->text;
		if (from != below && is_quoted(text) && !is_named(text))
			break;
		rank = caption_rank(p, text);
		if (rank > best) {
			best = rank;
			found = n;
		}
		if ((best != 0 && best % RANK_FULL == 0 &&
		     !caption_goes_on(p, from)) ||
		    p->lines.p[from].page)
			break;
	}
	/* What was joined to be judged is joined anew where it is kept. */
	arena_release(p->a, mark);
	arena_release(p->scratch, lists);
	return best == 1 ? found + caption_above(p, last + 1 - found) : found;
}

/* The lines that end with the last-th and are a caption of a document whose
   title stands before it; 0 if they are none. */
static size_t caption_back_of(struct parser *p, const struct namesakes *titles,
                              size_t last)
{
	struct arena_mark mark = arena_mark(p->a);
	size_t found = 0, bytes = 0;

	for (size_t n = 1; n <= CAPTION_LINES_MOST && n <= last + 1; n++) {
		size_t from = last + 1 - n;

		bytes += p->lines.p[from].s.n;
		if (bytes > CAPTION_BYTES_MOST || p->captions[from] != 0)
			break;
		if (caption_of_title(p, titles,
		                     origin_lines(p, from, last + 1)->text))
			found = n;
		if (p->lines.p[from].page)
			break;
	}
	arena_release(p->a, mark);
	return found;
}

/* Does a line below what is a caption already look like a title of its own?
   It begins in a capital, or below a gap in anything but a small letter, not
   behind a comma, and names nobody. */
static bool caption_titled(struct parser *p, const struct line *l)
{
	struct match m;

	return (l->before > 0 ? !str_begins_lower(l->s)
	                      : str_begins_upper(l->s)) &&
	       !str_ends(l[-1].s, STR(",")) &&
	       !parser_match(p, STR("caption-more"), l->s, &m);
}

static bool is_dated(const struct match *m)
{
	return m->cap[CAP_date].n != 0 || m->cap[CAP_number].n != 0;
}

/* Does a caption that is whole end before a line that a gap divides from it?
   Where each line is a paragraph, a gap by itself ends none, nor does it part
   the day from a number that s, all up to that line, has, nor one issuer from
   the next, whose words begin small; past: such words came before. */
static bool caption_divides(struct parser *p, const struct line *l,
                            const struct match *m, struct str s, bool past)
{
	struct match whole;

	if (l->before == 0 || (is_dated(m) && str_begins_lower(l->s)))
		return false;
	if (!is_dated(m) || past)
		return str_begins_upper(l->s) && caption_titled(p, l);
	return m->cap[CAP_number].n != 0 || l->s.n > NUMBER_BYTES ||
	       caption_read(p, s, &whole) == CAPTION_NONE ||
	       whole.cap[CAP_number].n == 0;
}

/* The most lines from the first on that are a caption; 0 if they are none.
   What an appendix of rules is of ends where a title may begin, and the title
   before it does not go on so; the name of an act goes on over such a line only
   to its day or number. */
static size_t caption_forth(struct parser *p, const struct namesakes *titles,
                            size_t first)
{
	struct arena_mark mark = arena_mark(p->a);
	size_t found = 0, bytes = 0;
	bool annexed = false, titled = false;
	struct match m, whole = {0};
	enum caption_kind kind;

	for (size_t n = 1; n <= CAPTION_LINES_MOST && first + n <= p->lines.n;
	     n++) {
		const struct line *l = &p->lines.p[first + n - 1];
		struct str s;

		bytes += l->s.n;
		if (bytes > CAPTION_BYTES_MOST || (n > 1 && l->page) ||
		    (n > 1 && begins_caption(p, l->s)))
			break;
		s = origin_lines(p, first, first + n)->text;
		if (found && caption_divides(p, l, &whole, s, n - 1 > found))
			break;
		kind = caption_read(p, s, &m);
		if (caption_of_title(p, titles, s)) {
			found = n;
			annexed =
			    kind == CAPTION_ANNEXED || kind == CAPTION_NONE;
			continue;
		}
		titled = titled || (found && caption_titled(p, l));
		if (annexed && titled)
			break;
		if (kind != CAPTION_NONE && kind != CAPTION_BARE &&
		    (!titled || is_dated(&m))) {
			found = n;
			whole = m;
		}
		annexed = kind == CAPTION_ANNEXED;
	}
	arena_release(p->a, mark);
	return found;
}

/* A stamp that does not say which act approves stands behind a signature, by
   itself, and above a title: elsewhere such words are text. */
static bool caption_stands(struct parser *p, size_t first, size_t n,
                           bool closed)
{
	const struct line *l = &p->lines.p[first];
	struct arena_mark mark = arena_mark(p->a);
	struct match m;
	bool whole = caption_read(p, origin_lines(p, first, first + n)->text,
	                          &m) != CAPTION_APPROVED ||
	             (is_dated(&m) && m.cap[CAP_act].n != 0);

	arena_release(p->a, mark);
	if (whole)
		return true;
	return closed && first > 0 &&
	       (l->before > 0 || l->page ||
	        parser_match(p, STR("signer"), l[-1].s, &m)) &&
	       (first + n == p->lines.n || str_begins_upper(l[n].s));
}

/* Is the line a number of an appendix and no more, behind a signature? */
static bool caption_bare(struct parser *p, struct str s, bool signed_)
{
	struct match m;

	return signed_ && s.n <= STRAY_BYTES &&
	       caption_read(p, s, &m) == CAPTION_BARE;
}

static void caption_set(struct parser *p, size_t first, size_t n)
{
	if (n > 0)
		p->captions[first] = (unsigned char)n;
}

/* The caption that ends in line i, where it is one; how many lines. */
static size_t caption_ending(struct parser *p, const struct namesakes *titles,
                             size_t i, struct caption_state st)
{
	size_t of, n;

	if (!ends_caption(p, p->lines.p[i].s))
		return 0;
	of = caption_back_of(p, titles, i);
	n = caption_back(p, i, st.below);
	n = of > n ? of : n;
	return n > 0 && caption_stands(p, i + 1 - n, n, st.closed) ? n : 0;
}

/* The same of one that begins there. */
static size_t caption_beginning(struct parser *p,
                                const struct namesakes *titles, size_t i,
                                struct caption_state st)
{
	struct str s = p->lines.p[i].s;
	size_t n;

	if (!begins_caption(p, i == st.below ? str_unquoted(s) : s))
		return 0;
	n = caption_forth(p, titles, i);
	return n > 0 && caption_stands(p, i, n, st.closed) ? n : 0;
}

void caption_find(struct parser *p)
{
	struct caption_state st = {.below = p->lines.n};
	struct namesakes titles;
	struct match m;

	namesakes_open(p, &titles);
	p->captions = arena_alloc(p->scratch, p->lines.n + 1);
	for (size_t i = 0; i < p->lines.n; i++) {
		struct str s = p->lines.p[i].s;
		size_t n, from = i;

		if (s.n > CAPTION_BYTES_MOST)
			continue;
		n = caption_beginning(p, &titles, i, st);
		if (n == 0 && (n = caption_ending(p, &titles, i, st)) > 0)
			from = i + 1 - n;
		if (n == 0 && caption_may_be(p, s))
			n = caption_bare(p, s, st.closed);
		caption_set(p, from, n);
		if (n > 0) {
			i = from + n - 1;
			st.below = i + 1;
			continue;
		}
		namesakes_add(p, &titles, i, i == st.below);
		if (s.n <= STRAY_BYTES && !st.closed)
			st.closed = parser_match(p, STR("signer"), s, &m);
	}
}

void caption_stray(struct parser *p)
{
	const struct rule *rule = language_rule(p->lang, STR("caption-like"));
	struct match m;

	for (size_t i = 0; rule && i < p->lines.n; i++) {
		const struct line *l = &p->lines.p[i];

		if (p->captions[i] != 0) {
			i += p->captions[i] - 1u;
			continue;
		}
		if (l->s.n <= STRAY_BYTES &&
		    rule_match(&p->matcher, rule, l->s, 0, &m))
			parser_find(p,
			            (struct find){.code = DIAG_CAPTION_UNREAD,
			                          .span = {l->at, l->s.n}});
	}
}
