#include "pdf/marks.h"

#include "base/map.h"

#include <stdlib.h>

enum {
	WORD_LEAST = 3, /* letters of a word that is no sign, no unit */
	NAME_LEAST = 2, /* the same: capital ones */
	OWN_FIRST = 0x400,
	OWN_LAST = 0x52F,
};

#define SMALL 0.9F  /* of the height of the letters behind it, at most */
#define ABOVE 0.2F  /* of it over their foot, at least */
#define NEAR 0.2F   /* of it from its word, at most */
#define SLIVER 0.1F /* of it: less than any space */
#define SPACE 0.6F  /* the same, where a space is between them */

/* A mark in the text: glyphs from..to-1 of a line. */
struct cut {
	struct stripe *line;
	size_t order; /* of the line */
	size_t from, to, note;
	bool joined; /* it stands right behind that of the note before */
};

struct cuts {
	struct cut *p;
	size_t n, cap;
};

/* Where the mark of a note may stand, if nowhere else does one so. */
struct maybe {
	struct cut cut;
	size_t n;
	bool figure; /* it stands behind one */
};

/* Marks that are being taken. */
struct taking {
	struct layout *l;
	struct map notes; /* by their keys */
	struct note *first;
	struct cuts cuts;
	struct maybe *maybe; /* one for each note, when those are looked for, */
	bool loose;          /* wherever small figures stand over the line */
	struct cut *of;      /* the mark of each note that is found */
	size_t order;
};

/* The digit that a character above the line is; 0: it is none. */
static char raised_digit(uint32_t c)
{
	char plain = rune_raised(c);

	return plain >= '0' && plain <= '9' ? plain : (char)0;
}

/* Is a character above the line of another one by its place? */
static bool glyph_is_over(const struct glyph *g, const struct glyph *base)
{
	float h = base->at.y1 - base->at.y0;

	return g->at.y1 - g->at.y0 <= h * SMALL &&
	       g->at.y1 <= base->at.y1 - h * ABOVE;
}

/* What a character may be in a mark that has begun with an asterisk, or not; 0:
   nothing. */
static char mark_sign(uint32_t c, bool star, bool plain)
{
	if (star)
		return c == '*' ? '*' : (char)0;
	if (plain && c >= '0' && c <= '9')
		return (char)c;
	return raised_digit(c);
}

/* Does glyph i stand right behind the one at last? */
static bool glyph_is_near(const struct stripe *s, size_t last, size_t i)
{
	const struct box *a = &s->glyphs[last].at;

	return s->glyphs[i].at.x0 - a->x1 <= NEAR * (s->at.y1 - s->at.y0);
}

/* Is glyph i a space that has hardly any room? */
static bool glyph_is_sliver(const struct stripe *s, size_t i)
{
	const struct box *b = &s->glyphs[i].at;

	return b->x1 - b->x0 < SLIVER * (s->at.y1 - s->at.y0);
}

/* The mark that glyph i begins, perhaps of plain digits; false: none. */
static bool mark_read(const struct stripe *s, size_t i, bool plain,
                      struct mark *m)
{
	bool star = s->glyphs[i].rune == '*';
	char c;

	*m = (struct mark){.n = 0};
	for (; i + m->n < s->n; m->n++) {
		c = mark_sign(s->glyphs[i + m->n].rune, star, plain);
		if (c == 0 ||
		    (m->n != 0 && !glyph_is_near(s, i + m->n - 1, i + m->n)))
			break;
		if (m->n == SIGNS_MOST)
			return false;
		m->key[m->n] = c;
	}
	return m->n != 0;
}

bool mark_opens(const struct stripe *s, struct mark *m)
{
	const struct glyph *g = s->glyphs;
	bool plain = g[0].rune >= '0' && g[0].rune <= '9';
	size_t next;

	if (!mark_read(s, 0, plain, m))
		return false;
	for (next = m->n; next < s->n && g[next].rune == ' ';)
		next++;
	/* A bracket stands with its number. */
	if (next == m->n && next + 1 < s->n && g[next].rune == ')' &&
	    glyph_is_over(&g[next], &g[next + 1])) {
		m->n++;
		for (next++; next < s->n && g[next].rune == ' ';)
			next++;
	}
	if (next >= s->n)
		return false;
	for (size_t i = 0; plain && i < m->n; i++)
		if (!glyph_is_over(&g[i], &g[next]))
			return false;
	return true;
}

bool mark_is_over(const struct stripe *s, struct mark *m)
{
	const struct glyph *g = s->glyphs;

	if (!mark_opens(s, m))
		return false;
	return g[0].rune != '*' ||
	       (m->n < s->n &&
	        g[0].at.y1 - g[0].at.y0 < SMALL * (s->at.y1 - s->at.y0));
}

bool mark_may_open(const struct stripe *s, struct mark *m)
{
	const struct glyph *g = s->glyphs;
	size_t next;

	if (!rune_is_digit(g[0].rune) || !mark_read(s, 0, true, m))
		return false;
	next = m->n;
	while (next < s->n && g[next].rune == ' ')
		next++;
	if (next >= s->n)
		return false;
	return next != m->n || rune_is_upper(g[next].rune) ||
	       !glyph_is_near(s, m->n - 1, next);
}

bool mark_brackets(const struct stripe *s, struct mark *m)
{
	const struct glyph *g = s->glyphs;

	if (!rune_is_digit(g[0].rune) || !mark_read(s, 0, true, m) ||
	    m->n + 1 >= s->n || g[m->n].rune != ')')
		return false;
	m->n++;
	return true;
}

size_t mark_run(const struct stripe *s)
{
	size_t n = 0;

	while (n + 1 < s->n &&
	       (s->glyphs[n].rune == '*' ||
	        (s->glyphs[n].rune >= '0' && s->glyphs[n].rune <= '9') ||
	        (n != 0 && s->glyphs[n].rune == ')')))
		n++;
	return n;
}

/* Where a word ends that glyph i closes, perhaps with marks. */
static size_t word_last(const struct stripe *s, size_t i)
{
	while (i != 0 && !rune_is_letter(s->glyphs[i].rune) &&
	       !rune_is_digit(s->glyphs[i].rune) && s->glyphs[i].rune != ' ' &&
	       s->glyphs[i].rune != '*')
		i--;
	return i;
}

/* How many letters, as far as is asked, end with glyph i, all of them capital
   ones where that is asked, too. */
static size_t word_letters(const struct stripe *s, size_t i, bool capital)
{
	size_t n = 0;

	while (n < WORD_LEAST && n <= i &&
	       rune_is_letter(s->glyphs[i - n].rune) &&
	       (!capital || !rune_is_lower(s->glyphs[i - n].rune)))
		n++;
	return n;
}

/* Does a word that is no sign and no unit end with glyph i, perhaps in marks
   that close it? */
static bool word_ends(const struct stripe *s, size_t i)
{
	return word_letters(s, word_last(s, i), false) == WORD_LEAST;
}

/* Does a figure end with glyph i that is none of a power of ten? */
static bool figure_ends(const struct stripe *s, size_t i)
{
	size_t first = i;

	while (first != 0 && rune_is_digit(s->glyphs[first - 1].rune))
		first--;
	return rune_is_digit(s->glyphs[i].rune) &&
	       (i - first != 1 || s->glyphs[first].rune != '1' ||
	        s->glyphs[i].rune != '0');
}

/* Letters of our own: those of formulas mostly are others. */
static bool rune_is_own(uint32_t c)
{
	return rune_is_letter(c) && c >= OWN_FIRST && c <= OWN_LAST;
}

/* May a word do so: a short one with a mark behind it, a name in capital
   letters, one that has a number in it? */
static bool word_may_end(const struct stripe *s, size_t i)
{
	size_t last = word_last(s, i), name = last;

	if (last != i && s->glyphs[i].rune != ')')
		return rune_is_own(s->glyphs[last].rune);
	while (name != 0 && rune_is_digit(s->glyphs[name].rune))
		name--;
	return word_letters(s, name, false) == WORD_LEAST ||
	       (rune_is_own(s->glyphs[last].rune) &&
	        word_letters(s, last, true) >= NAME_LEAST);
}

/* Do the characters behind a mark, at glyph i, leave it one? */
static bool mark_ends(const struct stripe *s, size_t i)
{
	uint32_t c;

	if (i >= s->n || !glyph_is_near(s, i - 1, i))
		return true;
	c = s->glyphs[i].rune;
	return !rune_is_letter(c) && !rune_is_digit(c) && c != '-' &&
	       c != '*' && rune_raised(c) == 0;
}

static void cut_take(struct taking *t, const struct cut *cut)
{
	t->first[cut->note].found = true;
	t->first[cut->note].joined = cut->joined;
	t->of[cut->note] = *cut;
	*vec_push(t->l->a, &t->cuts) = *cut;
}

/* Glyph i of a line, where a mark of a note may begin; the next to look at. */
static size_t mark_find(struct taking *t, struct stripe *s, size_t i)
{
	size_t base = i - 1, to;
	struct mark m;
	struct note *note;
	struct cut cut;
	bool figure;

	if (!mark_read(s, i, false, &m))
		return i + 1;
	to = i + m.n;
	if (to < s->n && s->glyphs[to].rune == ')' &&
	    glyph_is_over(&s->glyphs[to], &s->glyphs[base]))
		to++;
	/* Words apart may have a space that hardly is one. */
	if (base != 0 && s->glyphs[base].rune == ' ' &&
	    (s->glyphs[i].risen || glyph_is_sliver(s, base)))
		base--;
	figure = figure_ends(s, base);
	if (!glyph_is_near(s, base, i) || !mark_ends(s, to) ||
	    !(word_ends(s, base) ||
	      (t->maybe != NULL && (figure || word_may_end(s, base)))))
		return to;
	note = map_get(&t->notes, str_from(m.key));
	if (note == NULL || note->found)
		return to;
	cut = (struct cut){.line = s,
	                   .order = t->order,
	                   .from = base + 1,
	                   .to = to,
	                   .note = (size_t)(note - t->first)};
	if (t->maybe != NULL) {
		t->maybe[cut.note].cut = cut;
		t->maybe[cut.note].n++;
		t->maybe[cut.note].figure = figure && !word_may_end(s, base);
		return to;
	}
	cut_take(t, &cut);
	return to;
}

/* The figure above the line that glyph i is to the one at base; 0: none. */
static char loose_sign(const struct stripe *s, size_t i, size_t base)
{
	uint32_t c = s->glyphs[i].rune;
	char raised = raised_digit(c);

	if (raised != 0 || !rune_is_digit(c) || c > '9')
		return raised;
	return glyph_is_over(&s->glyphs[i], &s->glyphs[base]) ? (char)c
	                                                      : (char)0;
}

/* May figures i..to-1 above the line be a mark behind glyph base, and no power
   of a unit or of ten, no number of a unit of the act? */
static bool loose_stands(const struct stripe *s, size_t base, size_t i,
                         size_t to)
{
	const struct glyph *g = s->glyphs;
	size_t last = word_last(s, base), letters;
	char first = loose_sign(s, i, base);

	if (g[i].at.x0 - g[base].at.x1 > SPACE * (s->at.y1 - s->at.y0))
		return false;
	if (to < s->n && rune_is_letter(g[to].rune) &&
	    glyph_is_near(s, to - 1, to) &&
	    ((g[base].rune != '.' && g[base].rune != ')') ||
	     !glyph_is_over(&g[to - 1], &g[to])))
		return false;
	if (!(to < s->n && rune_is_letter(g[to].rune)) && !mark_ends(s, to))
		return false;
	if (rune_is_digit(g[base].rune))
		return figure_ends(s, base);
	letters = word_letters(s, last, false);
	return last != base || letters == WORD_LEAST ||
	       (rune_is_own(g[base].rune) &&
	        (to - i > 1 || (first != '2' && first != '3')));
}

static void maybe_add(struct taking *t, const struct cut *cut)
{
	t->maybe[cut->note].cut = *cut;
	t->maybe[cut->note].n++;
}

/* The note with a key that has no mark yet; NULL: there is none. */
static struct note *note_open(const struct taking *t, struct str key)
{
	struct note *note = map_get(&t->notes, key);

	return note == NULL || note->found ? NULL : note;
}

/* The figures of a mark may be those of two notes, one behind the other. */
static void loose_add(struct taking *t, struct cut cut, struct str key)
{
	struct note *note = note_open(t, key), *next;
	size_t end = cut.to, begin = end - key.n;

	if (note != NULL) {
		cut.note = (size_t)(note - t->first);
		maybe_add(t, &cut);
		return;
	}
	for (size_t k = 1; k < key.n && map_get(&t->notes, key) == NULL; k++) {
		unsigned a, b;

		note = note_open(t, str_sub(key, 0, k));
		next = note_open(t, str_after(key, k));
		if (note == NULL || next != note + 1 ||
		    !str_number(str_from(note->mark.key), &a) ||
		    !str_number(str_from(next->mark.key), &b) || b != a + 1)
			continue;
		cut.to = begin + k;
		cut.note = (size_t)(note - t->first);
		maybe_add(t, &cut);
		cut = (struct cut){cut.line, cut.order,    cut.to,
		                   end,      cut.note + 1, true};
		maybe_add(t, &cut);
		return;
	}
}

/* The same of figures above the line wherever they stand. */
static size_t loose_find(struct taking *t, struct stripe *s, size_t i)
{
	char key[SIGNS_MOST + 1] = {0};
	size_t base = i - 1, to = i;
	bool within;

	while (base != 0 && s->glyphs[base].rune == ' ')
		base--;
	for (; to < s->n && loose_sign(s, to, base) != 0 &&
	       (to == i || glyph_is_near(s, to - 1, to));
	     to++)
		if (to - i < SIGNS_MOST)
			key[to - i] = loose_sign(s, to, base);
	if (to == i)
		return i + 1;
	if (to - i > SIGNS_MOST || !loose_stands(s, base, i, to))
		return to;
	/* Right before a word the space before them parts it from another. */
	within = to < s->n && rune_is_letter(s->glyphs[to].rune) &&
	         glyph_is_near(s, to - 1, to);
	loose_add(t,
	          (struct cut){.line = s,
	                       .order = t->order,
	                       .from = within ? i : base + 1,
	                       .to = to},
	          str_from(key));
	return to;
}

static void lines_search(struct taking *t, struct stripes *lines)
{
	for (size_t i = 0; i < lines->n; i++) {
		struct stripe *s = &lines->p[i];

		t->order++;
		for (size_t k = 1; k < s->n && !s->aside;)
			k = t->loose ? loose_find(t, s, k) : mark_find(t, s, k);
	}
}

/* All lines of a page, and perhaps of its tables, in order behind so many. */
static void page_search(struct taking *t, struct laid *laid, bool tables,
                        size_t behind)
{
	t->order = behind;
	lines_search(t, &laid->body);
	for (size_t f = 0; tables && f < laid->frames.n; f++)
		for (size_t c = 0; c < laid->frames.p[f].n; c++)
			lines_search(t, &laid->frames.p[f].cells[c].lines);
}

/* Does note i have the number behind that of the note before it, whose mark has
   been found? */
static bool note_is_next(const struct taking *t, size_t i)
{
	const struct layout *l = t->l;
	const struct note *last =
	    i != 0 ? &t->first[i - 1]
		   : (l->notes.n != 0 ? &l->notes.p[l->notes.n - 1] : NULL);
	unsigned own, before;

	return last != NULL && last->found &&
	       str_number(str_from(last->mark.key), &before) &&
	       str_number(str_from(t->first[i].mark.key), &own) &&
	       own == before + 1;
}

/* May a sign be the mark of note i by where it stands: behind that of the note
   before it, if it is not the first one? */
static bool maybe_follows(const struct taking *t, size_t i)
{
	const struct cut *cut = &t->maybe[i].cut, *last = &t->of[i - 1];

	if (i == 0)
		return note_is_next(t, i) ||
		       str_eq(str_from(t->first[i].mark.key), STR("1"));
	if (!note_is_next(t, i))
		return false;
	if (cut->joined)
		return last->line == cut->line && last->to == cut->from;
	return last->order < cut->order ||
	       (last->order == cut->order && last->to <= cut->from);
}

/* Marks of those of n notes that have none yet on a page, its lines in order
   behind so many, where only one sign may be it: behind a figure where it is
   the next one. */
static void page_guess(struct taking *t, struct laid *laid, size_t n,
                       size_t behind)
{
	t->maybe = arena_array(t->l->a, n + 1, sizeof(*t->maybe));
	page_search(t, laid, true, behind);
	for (size_t i = 0; i < n; i++) {
		if (t->maybe[i].n != 1 ||
		    (t->loose ? !maybe_follows(t, i)
		              : t->maybe[i].figure && !note_is_next(t, i)))
			continue;
		cut_take(t, &t->maybe[i].cut);
	}
}

static int by_place(const void *x, const void *y)
{
	const struct cut *a = x, *b = y;

	if (a->order == b->order)
		return (a->from > b->from) - (a->from < b->from);
	return (a->order > b->order) - (a->order < b->order);
}

/* The same line without the marks of n cuts: the character before each of them
   leads to its note, and has its room. */
static void line_cut(struct layout *l, const struct cut *cuts, size_t n)
{
	struct stripe *s = cuts[0].line;
	struct glyph *own = arena_array(l->a, s->n, sizeof(*own));
	size_t left = 0, at = 0, lead;

	for (size_t i = 0; i < n; i++) {
		for (; at < cuts[i].from; at++)
			own[left++] = s->glyphs[at];
		at = cuts[i].to;
		lead = left - 1;
		while (lead != 0 && own[lead].rune == ' ')
			lead--;
		if (!cuts[i].joined)
			own[lead].note =
			    (uint32_t)(l->notes.n + cuts[i].note + 1);
		if (at < s->n && lead == left - 1)
			own[left - 1].at.x1 = s->glyphs[at - 1].at.x1;
	}
	for (; at < s->n; at++)
		own[left++] = s->glyphs[at];
	s->glyphs = own;
	s->n = left;
	s->at.x1 = own[left - 1].at.x1;
}

void marks_seek(struct layout *l, const struct stripes *lines,
                struct note *notes, size_t n, size_t *line)
{
	struct taking t = {.l = l, .first = notes};
	struct stripes all = *lines;

	t.of = arena_array(l->a, n + 1, sizeof(*t.of));
	for (size_t i = 0; i < n; i++) {
		void **slot =
		    map_put(l->a, &t.notes, str_from(notes[i].mark.key));

		*slot = *slot == NULL ? &notes[i] : *slot;
	}
	lines_search(&t, &all);
	for (size_t i = 0; i < n; i++) {
		const struct note *own =
		    map_get(&t.notes, str_from(notes[i].mark.key));

		line[i] = own->found
		              ? (size_t)(t.of[own - notes].line - lines->p)
		              : lines->n;
	}
}

size_t marks_take(struct layout *l, struct laid *laid, struct note *notes,
                  size_t n, bool ruled)
{
	struct taking t = {.l = l, .first = notes};
	size_t own;

	t.of = arena_array(l->a, n + 1, sizeof(*t.of));
	for (size_t i = 0; i < n; i++) {
		void **slot =
		    map_put(l->a, &t.notes, str_from(notes[i].mark.key));

		if (*slot == NULL)
			*slot = &notes[i];
	}
	page_search(&t, laid, ruled, 0);
	own = t.order;
	/* A note may have found no room on the page of its mark. */
	if (ruled && laid != l->laid)
		page_search(&t, laid - 1, true, own);
	if (ruled)
		page_guess(&t, laid, n, 0);
	if (ruled && laid != l->laid)
		page_guess(&t, laid - 1, n, own);
	t.loose = true;
	if (ruled)
		page_guess(&t, laid, n, 0);
	if (t.cuts.n > 1)
		qsort(t.cuts.p, t.cuts.n, sizeof(*t.cuts.p), by_place);
	for (size_t i = 0, next; i < t.cuts.n; i = next) {
		for (next = i + 1; next < t.cuts.n &&
		                   t.cuts.p[next].line == t.cuts.p[i].line;)
			next++;
		line_cut(l, &t.cuts.p[i], next - i);
	}
	return t.cuts.n;
}
