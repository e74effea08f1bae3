#include "pdf/bare.h"

#include "pdf/bare_part.h"
#include "pdf/body.h"
#include "pdf/foot.h"
#include "pdf/footnote.h"

#include "base/told.h"

void bare_say(struct layout *l, const struct loose *t)
{
	const char *what = NULL;

	if (t->unclear)
		what = N_("which cells of a table words are of, around which "
		          "no lines are drawn; its lines are read as they "
		          "stand");
	else if (t->odd)
		what = N_("over which columns cells of a table go, around "
		          "which no lines are drawn; each is read as one of "
		          "the column below it");
	if (what != NULL)
		sheet_tell(l->sheet, SHEET_UNREAD,
		           str_format(l->a, "page %zu: %s", l->page + 1, what),
		           l->line + 1, 1);
}

/* Are the columns of two tables the same? */
static bool columns_meet(const struct loose *a, const struct loose *b)
{
	if (a == NULL || a->columns != b->columns)
		return false;
	for (size_t i = 0; i < a->nrivers; i++)
		if (a->rivers[i].x1 < b->rivers[i].x0 ||
		    b->rivers[i].x1 < a->rivers[i].x0)
			return false;
	return true;
}

/* Do two lines hold the same words? */
static bool lines_equal(struct arena *a, const struct stripe *x,
                        const struct stripe *y)
{
	return str_eq(stripe_text(a, x), stripe_text(a, y));
}

/* Is the first row of a table that of the one it goes on with, again? */
static bool head_again(const struct layout *l, const struct loose *t)
{
	const struct loose *last = l->bare;

	if (t->rows[1] != last->rows[1])
		return false;
	for (size_t i = 0; i < t->rows[1]; i++)
		if (!lines_equal(l->a, &t->lines[i], &last->lines[i]))
			return false;
	return true;
}

/* A table behind the one before it, of which it is the rest. */
static void bare_join(struct layout *l, const struct loose *t)
{
	size_t from = head_again(l, t), first;

	for (size_t i = 0; from != 0 && i < t->rows[1]; i++)
		sheet_tell(l->sheet, SHEET_ASIDE,
		           stripe_text(l->a, &t->lines[i]), ++l->line, 1);
	first = t->rows[from];
	if (!loose_is_number(loose_cell(t, first, 0)))
		sheet_tell(l->sheet, SHEET_CUT,
		           stripe_text(l->a, &t->lines[first]), l->line + 1, 1);
	loose_write(l, t, from);
}

void bare_put(struct layout *l, const struct loose *t)
{
	body_due(l);
	if (footnote_waits(l))
		body_notes(l);
	if (columns_meet(l->bare, t) && sheet_table_on(l->sheet)) {
		bare_join(l, t);
	} else {
		sheet_table(l->sheet)->ruled = true;
		loose_write(l, t, 0);
	}
	l->flows = false;
	l->bare = t;
	for (size_t i = 0; i < t->n; i++)
		foot_follow(l, &t->lines[i]);
	body_due(l);
}
