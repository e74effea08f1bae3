#include "text/tail.h"

#include "base/map.h"
#include "text/raised.h"

#include <stdlib.h>
#include <string.h>

enum {
	KEY_MOST = 3,   /* digits or asterisks of a mark, */
	ROMAN_MOST = 7, /* or letters of its Roman numeral */
	NEAR_MOST = 60, /* lines from a mark to its note */
};

/* A mark as it stands at the front of some text. */
struct key {
	char sign[ROMAN_MOST + 1];
	size_t n;    /* bytes, with brackets */
	bool roman;  /* it is such a numeral */
	bool raised; /* above the line, in brackets, of asterisks */
	bool stops;  /* a point or a bracket behind it is in them */
};

/* A link that is a mark. */
struct spot {
	size_t link, line;
	struct key key;
	size_t from, to;    /* its bytes, and spaces before them */
	size_t first, last; /* the lines of its note, last is behind them */
	size_t words;       /* where its words begin */
};

struct tail {
	struct sheet *s;
	VEC(struct spot) spots;
	VEC(struct span) cuts; /* bytes that go, in their order */
	size_t *cell; /* for each line: the one of a table it is in, the index
	                 + 1; 0: none */
};

static struct str line_of(const struct sheet *s, size_t i)
{
	size_t end = i + 1 < s->lines.n ? s->lines.p[i + 1].at - 1 : s->bytes.n;

	return (struct str){s->bytes.p + s->lines.p[i].at,
	                    end - s->lines.p[i].at};
}

/* What a character of a mark is, by itself or above the line: '1', '*', 'i'; 0:
   it is none. */
static char key_sign(uint32_t c)
{
	char up = raised_plain(c);
	char sign = rune_is_digit(c) || c == '*' || (c >= 'a' && c <= 'z')
	                ? (char)c
	                : up;

	return rune_is_digit((unsigned char)sign) || sign == '*' ||
	               (sign != 0 && strchr("ivxlc", sign) != NULL)
	           ? sign
	           : 0;
}

/* Which characters go together in a mark. */
static int key_class(char sign)
{
	return sign == '*' ? 0 : rune_is_digit((unsigned char)sign) ? 1 : 2;
}

static bool key_read(struct str s, struct key *key)
{
	bool open = s.n != 0 && s.p[0] == '[';
	size_t n = 0, at = open, len;
	char sign = 0;

	*key = (struct key){.raised = open};
	while (at < s.n && n < (key->roman ? ROMAN_MOST : KEY_MOST)) {
		uint32_t c = str_rune(str_after(s, at), &len);

		sign = key_sign(c);
		if (sign == 0 ||
		    (n != 0 && key_class(sign) != key_class(key->sign[0])))
			break;
		key->roman = key_class(sign) == 2;
		key->raised |= c == '*' || raised_plain(c) != 0;
		key->sign[n++] = sign;
		at += len;
	}
	if (n == 0 || (open && (at == s.n || s.p[at] != ']')) ||
	    (key->roman && at < s.n &&
	     rune_is_letter(str_rune(str_after(s, at), &len))))
		return false;
	at += open;
	key->stops = !open && at < s.n && (s.p[at] == '.' || s.p[at] == ')');
	key->n = at;
	return true;
}

static bool is_within(const struct sheet *s, size_t link)
{
	return str_starts(s->links.p[link].to, STR("#"));
}

/* Links that are nothing but a mark, behind a word; of several that lead to one
   note the first. */
static void spots_read(struct tail *t)
{
	struct sheet *s = t->s;
	struct map to = {0};
	size_t line = 0;

	for (size_t i = 0; i < s->links.n; i++) {
		struct span at = s->links.p[i].span;
		struct str words = {s->bytes.p + at.at, at.n};
		struct spot spot = {.link = i};
		size_t lead = str_spaces(words), start;

		while (line + 1 < s->lines.n &&
		       s->lines.p[line + 1].at <= at.at)
			line++;
		words = str_after(words, lead);
		start = s->lines.p[line].at;
		spot.line = line;
		spot.from = at.at + lead;
		if (!is_within(s, i) || !key_read(words, &spot.key) ||
		    !spot.key.raised ||
		    str_spaces(str_after(words, spot.key.n)) + spot.key.n !=
		        words.n)
			continue;
		spot.to = spot.from + spot.key.n;
		while (spot.from > start && s->bytes.p[spot.from - 1] == ' ')
			spot.from--;
		if (spot.from == start ||
		    map_get(&to, s->links.p[i].to) != NULL)
			continue;
		*map_put(s->a, &to, s->links.p[i].to) = s;
		*vec_push(s->a, &t->spots) = spot;
	}
}

/* Does a link in the line lead somewhere in the page? */
static bool line_leads(const struct sheet *s, size_t i)
{
	size_t from = s->lines.p[i].at, to = from + line_of(s, i).n;

	for (size_t k = vec_below(&s->links, span.at, from);
	     k < s->links.n && s->links.p[k].span.at < to; k++)
		if (is_within(s, k))
			return true;
	return false;
}

/* Does line i open the note of a mark? */
static bool line_opens(struct tail *t, size_t i, struct spot *spot)
{
	struct str line = line_of(t->s, i);
	size_t lead = str_spaces(line);
	struct key key;

	if (!key_read(str_after(line, lead), &key) ||
	    strcmp(key.sign, spot->key.sign) != 0 ||
	    ((key.stops || key.roman) && !line_leads(t->s, i)))
		return false;
	lead += key.n + key.stops;
	if (!key.raised && str_spaces(str_after(line, lead)) == 0)
		return false;
	lead += str_spaces(str_after(line, lead));
	spot->words = t->s->lines.p[i].at + lead;
	spot->first = i;
	spot->last = i + 1;
	return lead < line.n;
}

/* Does a line go on with the paragraph of the full one above it, as is known of
   one or of the other, which a space ends then? */
static bool line_follows(const struct sheet *s, size_t i)
{
	struct str last = line_of(s, i - 1);

	return (s->lines.p[i].marks & SHEET_BREAK) != 0 ||
	       (last.n != 0 && last.p[last.n - 1] == ' ');
}

/* Does the note of the line above go on in line i, in its cell: in the same
   paragraph, or in another one in small letters? */
static bool note_goes_on(const struct tail *t, size_t i)
{
	const struct sheet *s = t->s;
	unsigned small = s->lines.p[i - 1].marks & s->lines.p[i].marks;

	return t->cell[i] == t->cell[i - 1] && s->lines.p[i].table == 0 &&
	       (line_follows(s, i) ||
	        ((small & SHEET_SMALL) != 0 && !line_leads(s, i)));
}

/* The notes of all marks; false where one has none. */
static bool notes_match(struct tail *t)
{
	struct sheet *s = t->s;
	size_t next = 0, n = t->spots.n;
	bool open = false;

	for (size_t i = t->spots.p[n - 1].line + 1; i < s->lines.n; i++) {
		struct str line = line_of(s, i);

		if (next < n && t->cell[i] == 0 &&
		    line_opens(t, i, &t->spots.p[next])) {
			next++;
			open = true;
		} else if (str_spaces(line) == line.n || t->cell[i] != 0 ||
		           (next == n && !(open && note_goes_on(t, i)))) {
			/* Behind the last one only its own paragraph is. */
			open = false;
		} else if (open) {
			t->spots.p[next - 1].last = i + 1;
		} else if (next != 0 && next < n) {
			return false;
		}
	}
	return next == n;
}

/* Each behind the paragraph of its mark, and leading back; marks that have none
   there are left.  A line that is full goes on in the next. */
static bool notes_match_near(struct tail *t)
{
	struct sheet *s = t->s;
	size_t from = 0, kept = 0;

	for (size_t k = 0; k < t->spots.n; k++) {
		struct spot *spot = &t->spots.p[k];
		size_t next = from > spot->line ? from : spot->line + 1;
		size_t end = next + NEAR_MOST;

		while (next < s->lines.n && next < end &&
		       !(t->cell[next] == t->cell[spot->line] &&
		         line_leads(s, next) && line_opens(t, next, spot)))
			next++;
		if (next >= s->lines.n || next == end)
			continue;
		for (next++; next < s->lines.n && note_goes_on(t, next);)
			next++;
		spot->last = from = next;
		t->spots.p[kept++] = *spot;
	}
	t->spots.n = kept;
	return kept != 0;
}

static bool is_wordless(struct str s)
{
	size_t len;

	for (; s.n != 0; s = str_after(s, len)) {
		uint32_t c = str_rune(s, &len);

		if (rune_is_letter(c) || rune_is_digit(c))
			return false;
	}
	return true;
}

/* What goes: the marks, and links back that have no words. */
static void cuts_read(struct tail *t)
{
	struct sheet *s = t->s;
	size_t first = t->spots.p[0].first, k = 0;

	for (size_t i = 0; i < t->spots.n; i++)
		*vec_push(s->a, &t->cuts) = (struct span){
		    t->spots.p[i].from, t->spots.p[i].to - t->spots.p[i].from};
	while (k < s->links.n && s->links.p[k].span.at < s->lines.p[first].at)
		k++;
	for (size_t i = 0; i < t->spots.n; i++) {
		const struct spot *spot = &t->spots.p[i];
		size_t from = s->lines.p[spot->first].at;
		size_t end = s->lines.p[spot->last - 1].at +
		             line_of(s, spot->last - 1).n;

		*vec_push(s->a, &t->cuts) =
		    (struct span){from, spot->words - from};
		for (; k < s->links.n && s->links.p[k].span.at < end; k++) {
			struct span at = s->links.p[k].span;

			if (at.at >= spot->words && is_within(s, k) &&
			    is_wordless((struct str){s->bytes.p + at.at, at.n}))
				*vec_push(s->a, &t->cuts) = at;
		}
	}
	qsort(t->cuts.p, t->cuts.n, sizeof(*t->cuts.p), span_order);
}

/* Where a byte comes to be without those that go before it. */
static size_t cut_place(const struct tail *t, const size_t *gone, size_t at)
{
	size_t k = vec_below(&t->cuts, at, at);
	const struct span *last = &t->cuts.p[k - (k != 0)];
	size_t over;

	if (k == 0)
		return at;
	over = at < last->at + last->n ? last->at + last->n - at : 0;
	return at - (gone[k] - over);
}

/* The sheet without what goes. */
static void cuts_make(struct tail *t)
{
	struct sheet *s = t->s;
	size_t *gone = arena_array(s->a, t->cuts.n + 1, sizeof(*gone));
	size_t left = 0, at = 0, kept = 0;

	gone[0] = 0;
	for (size_t i = 0; i < t->cuts.n; i++)
		gone[i + 1] = gone[i] + t->cuts.p[i].n;
	for (size_t i = 0; i < s->lines.n; i++)
		s->lines.p[i].at = cut_place(t, gone, s->lines.p[i].at);
	for (size_t i = 0; i < s->anchors.n; i++)
		s->anchors.p[i].at = cut_place(t, gone, s->anchors.p[i].at);
	for (size_t i = 0; i < s->places.n; i++)
		s->places.p[i].at = cut_place(t, gone, s->places.p[i].at);
	for (size_t i = 0; i < s->links.n; i++) {
		struct sheet_link l = s->links.p[i];
		size_t end = cut_place(t, gone, l.span.at + l.span.n);
		struct str words;

		words = (struct str){s->bytes.p + l.span.at, l.span.n};
		l.span.at = cut_place(t, gone, l.span.at);
		/* Of a mark only a space is left. */
		if (end - l.span.at == words.n)
			s->links.p[kept++] =
			    (struct sheet_link){{l.span.at, words.n}, l.to};
	}
	s->links.n = kept;
	for (size_t i = 0; i <= t->cuts.n; i++) {
		size_t end = i < t->cuts.n ? t->cuts.p[i].at : s->bytes.n;

		memmove(s->bytes.p + left, s->bytes.p + at, end - at);
		left += end - at;
		at = i < t->cuts.n ? end + t->cuts.p[i].n : end;
	}
	s->bytes.n = left;
	for (size_t i = 0; i < t->spots.n; i++)
		t->spots.p[i].from = cut_place(t, gone, t->spots.p[i].from);
}

static void cells_read(struct tail *t)
{
	const struct sheet *s = t->s;

	t->cell = arena_array(s->a, s->lines.n, sizeof(*t->cell));
	memset(t->cell, 0, s->lines.n * sizeof(*t->cell));
	for (size_t i = 0; i < s->tables.n; i++)
		t->cell[s->tables.p[i].line] = SIZE_MAX;
	for (size_t i = 0; i < s->cells.n; i++)
		for (size_t k = s->cells.p[i].from; k < s->cells.p[i].to; k++)
			t->cell[k] = i + 1;
}

static void notes_find(struct sheet *s)
{
	struct tail t = {.s = s};

	if (s->links.n == 0 || s->notes.n != 0 || s->lines.n == 0)
		return;
	spots_read(&t);
	if (t.spots.n == 0)
		return;
	cells_read(&t);
	if (!notes_match(&t) && !notes_match_near(&t))
		return;
	cuts_read(&t);
	cuts_make(&t);
	for (size_t i = 0; i < t.spots.n; i++) {
		const struct spot *spot = &t.spots.p[i];
		size_t line, col;

		*vec_push(s->a, &s->notes) = (struct sheet_note){
		    spot->from, spot->first, spot->last,
		    str_copy(s->a, str_from(spot->key.sign)), false};
		s->text = (struct str){s->bytes.p, s->bytes.n};
		sheet_find(s, s->lines.p[spot->first].at, &line, &col);
		sheet_tell(s, SHEET_NOTE_MOVED, line_of(s, spot->first), line,
		           1);
	}
}

void tail_find(struct sheet *s)
{
	size_t kept = 0;

	notes_find(s);
	for (size_t i = 0; i < s->links.n; i++)
		if (!str_starts(s->links.p[i].to, STR(TAIL_POINT)))
			s->links.p[kept++] = s->links.p[i];
	s->links.n = kept;
}
