/* Editorial notes of words changed throughout an act. */
#include "edit/throughout.h"

#include "edit/note_place.h"

#include <stdlib.h>
#include <string.h>

/* Edits that hold from one day on. */
struct group {
	const struct edit *const *p;
	size_t n;
};

static int when_cmp(const struct edit *a, const struct edit *b)
{
	int by = date_cmp(a->force, b->force);

	by = by ? by : date_cmp(a->since, b->since);
	return by ? by : date_cmp(a->until, b->until);
}

/* Do two edits belong in one note: of one day, and with the same left out? */
static bool is_alike(const struct edit *a, const struct edit *b)
{
	return when_cmp(a, b) == 0 && str_eq(a->except, b->except);
}

/* Of one day in the order of the act that orders them. */
static int edit_cmp(const void *x, const void *y)
{
	const struct edit *a = *(const struct edit *const *)x;
	const struct edit *b = *(const struct edit *const *)y;
	int by = when_cmp(a, b);

	return by ? by : (a > b) - (a < b);
}

/* Words in quotes, divided by commas. */
static struct str quoted(const struct history *h, const struct group *g,
                         bool new)
{
	struct str form = language_label(h->lang, STR("note-quotes"));
	struct buf out = {0};
	struct str s;

	for (size_t i = 0; i < g->n; i++) {
		const struct edit *e = g->p[i];

		if (i)
			buf_add(&out, STR(", "));
		buf_add(&out,
		        note_fill(h, form, "{words}", new ? e->new : e->old));
	}
	s = str_copy(h->a, buf_str(&out));
	buf_free(&out);
	return s;
}

static void group_write(const struct history *h, const struct group *g)
{
	const struct note_subject act = {NOTE_HEADING, NULL};
	struct history at = *h;
	struct note_source s;
	const struct entry *e;
	struct str text;
	bool gone = true;

	for (size_t i = 0; i < g->n; i++)
		gone &= g->p[i]->op == EDIT_DELETE_TEXT;
	e = note_template(&at, gone       ? STR("words-gone")
	                       : g->n > 1 ? STR("words-many")
	                                  : STR("words"));
	if (e == NULL)
		return;
	note_when(&at, g->p[0]);
	s = note_source(&at);
	text = entry_cell(e, STR("text"));
	if (g->p[0]->except.n)
		text = note_fill(
		    &at,
		    note_fill(&at, language_label(at.lang, STR("note-but")),
		              "{note}", text),
		    "{but}", g->p[0]->except);
	text = str_capital(at.a, text);
	text = note_fill(&at, text, "{by}",
	                 note_by(&at, &s, entry_cell(e, STR("by")), false));
	text = note_fill(&at, text, "{old}", quoted(&at, g, false));
	text = note_fill(&at, text, "{new}", quoted(&at, g, true));
	text = str_format(at.a, "%.*s %.*s.",
	                  STR_ARG(language_label(at.lang, STR("note-lead"))),
	                  STR_ARG(text));
	note_put(&at, &act, note_new(&at, text, &s));
}

void throughout_write(struct history *h, const struct edit *const *words,
                      size_t n)
{
	const struct edit **order = arena_array(h->a, n, sizeof(*order));
	struct group g = {order, 0};

	if (n == 0)
		return;
	memcpy(order, words, n * sizeof(*order));
	qsort(order, n, sizeof(*order), edit_cmp);
	for (size_t i = 0; i < n; i++) {
		g.n++;
		if (i + 1 < n && is_alike(order[i], order[i + 1]))
			continue;
		group_write(h, &g);
		g = (struct group){order + i + 1, 0};
	}
}
