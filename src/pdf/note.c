#include "pdf/note.h"

#include "pdf/body.h"
#include "pdf/even.h"
#include "pdf/opening.h"

#include <math.h>

#define SAME 1.0F   /* characters between edges that are one */
#define INDENT 1.6F /* characters that are an indent on paper */

/* A line without the n glyphs it opens with; it keeps their place. */
static struct stripe stripe_behind(struct stripe s, size_t n)
{
	s.glyphs += n;
	s.n -= n;
	while (s.n > 1 && s.glyphs[0].rune == ' ') {
		s.glyphs++;
		s.n--;
	}
	s.at.x0 = s.column.x0;
	return s;
}

/* Where the words of a note begin, behind its mark. */
static float note_begin(const struct note *n)
{
	const struct stripe *s = &n->lines.p[0].line;
	size_t i = n->mark.n;

	while (i + 1 < s->n && s->glyphs[i].rune == ' ')
		i++;
	return i < s->n ? s->glyphs[i].at.x0 : s->at.x0;
}

static float stripe_inset(const struct stripe *s)
{
	return s->at.x0 - s->column.x0;
}

static bool stripe_is_set_in(const struct stripe *s)
{
	return stripe_inset(s) >= INDENT * s->em;
}

/* May lines of a note hang below its words?  Where its mark is set in, and
   lines begin at the left of it, those below the words open paragraphs. */
static bool note_hangs(const struct note *n)
{
	const struct stripe *first = &n->lines.p[0].line;

	if (!stripe_is_set_in(first))
		return true;
	for (size_t i = 1; i < n->lines.n; i++)
		if (!stripe_is_set_in(&n->lines.p[i].line))
			return false;
	return true;
}

struct stripe *note_lines(struct layout *l, const struct note *n)
{
	struct stripes own = {.n = n->lines.n};
	float begin = note_begin(n);
	bool hangs = note_hangs(n);

	own.p = arena_array(l->a, own.n + 1, sizeof(*own.p));
	own.p[0] = stripe_behind(n->lines.p[0].line, n->mark.n);
	for (size_t i = 1; i < own.n; i++) {
		struct stripe *s = &own.p[i];

		*s = n->lines.p[i].line;
		if (hangs && fabsf(s->at.x0 - begin) < s->em * SAME)
			s->at.x0 = s->column.x0;
	}
	for (size_t i = 0; i < own.n; i++)
		own.p[i].even = even_is(l, &own, i);
	return own.p;
}

/* Is line i set in as the first one of the note is, or below one that is not,
   where others of the note are not? */
static bool note_indents(const struct note *n, const struct stripe *lines,
                         size_t i)
{
	const struct stripe *first = &n->lines.p[0].line, *s = &lines[i];

	if (!stripe_is_set_in(s))
		return false;
	if (i > 1 && !stripe_is_set_in(s - 1))
		return true;
	return fabsf(stripe_inset(first) - stripe_inset(s)) < SAME * s->em &&
	       i + 1 < n->lines.n && !stripe_is_set_in(s + 1);
}

bool note_parts(const struct layout *l, const struct note *n,
                const struct stripe *lines, size_t i)
{
	return i != 0 && body_ends(&lines[i - 1]) &&
	       (opening_had_room(l, &lines[i - 1], &lines[i]) ||
	        note_indents(n, lines, i));
}

void note_tell(struct layout *l, const struct note *n, size_t i)
{
	const struct held *h = n->lines.p;

	if (i == 0 || h[i].page != h[i - 1].page)
		sheet_tell(l->sheet,
		           n->found ? SHEET_NOTE_MOVED : SHEET_NOTE_LOST,
		           stripe_text(l->a, &h[i].line), l->line + 1, 1);
}

void note_open(struct layout *l, const struct note *n)
{
	const struct sheet *s = l->sheet;
	size_t i = (size_t)(n - l->notes.p);

	while (i != 0 && l->notes.p[i].joined)
		i--;
	sheet_note(l->sheet,
	           i < s->spots.n && s->spots.p[i] != 0 ? s->spots.p[i]
	                                                : sheet_at(s),
	           str_from(n->mark.key));
}
