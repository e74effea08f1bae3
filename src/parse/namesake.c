#include "parse/namesake.h"

enum {
	TITLE_LINES = 6,   /* at most so many make a title */
	TITLE_BYTES = 300, /* and none is longer */
	TRIED_MOST = 24,   /* of titles that begin alike the last ones */
	STEM_LEAST = 3,    /* letters that the cases of a word share */
	ENDING_MOST = 3,   /* and that they do not */
	KEY_RUNES = 3,
	KEY_BYTES = 16,
};

/* Going through the words of a caption along those of a title. */
struct agreement {
	struct str named; /* what is left of them */
	bool differs;     /* one stood in another case */
};

void namesakes_open(struct parser *p, struct namesakes *t)
{
	*t = (struct namesakes){0};
	t->before = arena_array(p->scratch, p->lines.n + 1, sizeof(*t->before));
}

/* How the first word of s begins, in small letters; empty: in no letter. */
static struct str title_key(struct str s, char room[KEY_BYTES])
{
	size_t n = 0;

	s = str_unquoted(s);
	for (unsigned i = 0; i < KEY_RUNES && s.n; i++) {
		size_t len;
		uint32_t c = str_rune(s, &len);

		if (!rune_is_letter(c))
			break;
		n += rune_put(rune_lower(c), room + n);
		s = str_after(s, len);
	}
	return (struct str){room, n};
}

void namesakes_add(struct parser *p, struct namesakes *t, size_t i, bool below)
{
	const struct line *l = &p->lines.p[i];
	char room[KEY_BYTES], last = l->s.n ? l->s.p[l->s.n - 1] : 0;
	struct str key = title_key(l->s, room);
	size_t *at;

	if ((i > 0 && l->before == 0 && !l->page && !below) || key.n == 0 ||
	    l->s.n > TITLE_BYTES || !str_begins_upper(str_unquoted(l->s)) ||
	    last == '.' || last == ';' || last == ':' || last == ',')
		return;
	at = map_get(&t->first, key);
	if (at == NULL) {
		at = arena_array(p->scratch, 1, sizeof(*at));
		*at = 0;
		*map_put(p->scratch, &t->first, str_copy(p->scratch, key)) = at;
	}
	t->before[i] = *at;
	*at = i + 1;
}

/* A word without the marks around it. */
static struct str bare_word(struct str s)
{
	size_t len = 0, end = 0;

	while (s.n && !rune_is_letter(str_rune(s, &len)) &&
	       !byte_is_digit(s.p[0]))
		s = str_after(s, len);
	for (size_t i = 0; i < s.n; i += len) {
		bool digit = byte_is_digit(s.p[i]);

		if (rune_is_letter(str_rune(str_after(s, i), &len)) || digit)
			end = i + len;
	}
	return str_sub(s, 0, end);
}

/* Are they one word, in whatever case? */
static bool word_agrees(struct str a, struct str b)
{
	size_t stem = 0, n, m;

	while (a.n && b.n &&
	       rune_lower(str_rune(a, &n)) == rune_lower(str_rune(b, &m))) {
		a = str_after(a, n);
		b = str_after(b, m);
		stem++;
	}
	return (a.n == 0 && b.n == 0) ||
	       (stem >= STEM_LEAST && str_runes(a) <= ENDING_MOST &&
	        str_runes(b) <= ENDING_MOST);
}

/* Go on with the words of a line of the title; false where they are others. */
static bool agreement_goes_on(struct agreement *g, struct str title)
{
	while (str_strip(g->named).n && str_strip(title).n) {
		struct str a = bare_word(str_word(&title));
		struct str b = bare_word(str_word(&g->named));

		if (!word_agrees(a, b)) {
			g->differs = false;
			return false;
		}
		g->differs = g->differs || !str_same(a, b);
	}
	g->named = str_strip(g->named);
	return true;
}

bool namesakes_known(struct parser *p, const struct namesakes *t,
                     struct str named)
{
	char room[KEY_BYTES];
	struct str key = title_key(named, room);
	const size_t *at = key.n ? map_get(&t->first, key) : NULL;
	size_t next = at ? *at : 0;

	for (unsigned k = 0; k < TRIED_MOST && next != 0; k++) {
		size_t i = next - 1;
		struct agreement g = {.named = named};

		for (size_t n = 0; n < TITLE_LINES && i + n < p->lines.n; n++)
			if (g.named.n == 0 || p->captions[i + n] != 0 ||
			    !agreement_goes_on(&g, p->lines.p[i + n].s))
				break;
		if (g.named.n == 0 && g.differs)
			return true;
		next = t->before[i];
	}
	return false;
}

bool namesake_is(struct str title, struct str named)
{
	struct agreement g = {.named = named};

	return title.n != 0 && agreement_goes_on(&g, title);
}
