#include "parse/caption.h"

#include <string.h>

enum {
	CAPTION_LINES = 12,  /* at most so many make a caption */
	CAPTION_BYTES = 800, /* and it is no longer */
	STRAY_BYTES = 160,   /* nor is a line of one */
};

/* Where the last word of s begins: behind a space, a hyphen or a dash. */
static size_t last_word(struct str s)
{
	size_t i = s.n;

	for (; i > 0; i--) {
		unsigned char c = (unsigned char)s.p[i - 1];

		if (c < 0x80 || ((c == 0x93 || c == 0x94) && i >= 3 &&
		                 memcmp(s.p + i - 3, "\xE2\x80", 2) == 0))
			break;
	}
	return i;
}

/* Does a line end in the noun for an appendix, alone or behind its number? */
static bool ends_in_annex(struct parser *p, struct str s)
{
	const struct word *w;

	if (s.n && s.n <= STRAY_BYTES && s.p[s.n - 1] == '.')
		s.n--;
	/* It ends in a letter: not in punctuation, as nearly all text does. */
	if (s.n == 0 || (unsigned char)s.p[s.n - 1] < 0x80)
		return false;
	w = wordlist_find(language_list(p->lang, STR("annex")),
	                  str_after(s, last_word(s)));
	return w != NULL && w->features.n == 0;
}

/* How much of a caption stands in s: 0 it is none, 1 one without authority, 2
   with an authority, 3 with all of its name. */
static unsigned caption_rank(struct parser *p, struct str s)
{
	struct match m, full;

	if (!parser_match(p, STR("caption"), s, &m))
		return 0;
	if (m.cap[CAP_authority].n == 0)
		return 1;
	return parser_match(p, STR("authority-full"), m.cap[CAP_authority],
	                    &full)
	           ? 3
	           : 2;
}

/* The lines that end with the last-th and are a caption: the fewest that name
   the most of the authority; 0 if they are none. */
static size_t caption_length(struct parser *p, size_t last)
{
	struct arena_mark mark = arena_mark(p->a);
	size_t found = 0, bytes = 0;
	unsigned best = 0;

	for (size_t n = 1; n <= CAPTION_LINES && n <= last + 1; n++) {
		size_t from = last + 1 - n;
		unsigned rank;

		bytes += p->lines.p[from].s.n;
		if (bytes > CAPTION_BYTES || p->captions[from] != 0)
			break;
		rank = caption_rank(p, origin_lines(p, from, last + 1)->text);
		if (rank > best) {
			best = rank;
			found = n;
		}
		if (best == 3 || p->lines.p[from].page)
			break;
	}
	/* What was joined to be judged is joined anew where it is kept. */
	arena_release(p->a, mark);
	return found;
}

void caption_find(struct parser *p)
{
	p->captions = arena_alloc(p->scratch, p->lines.n + 1);
	for (size_t i = 0; i < p->lines.n; i++) {
		size_t n = 0;

		if (p->lines.p[i].s.n <= CAPTION_BYTES &&
		    ends_in_annex(p, p->lines.p[i].s))
			n = caption_length(p, i);
		if (n > 0)
			p->captions[i + 1 - n] = (unsigned char)n;
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
