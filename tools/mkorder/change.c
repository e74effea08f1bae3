#include "change.h"
#include "change_part.h"
#include "cite.h"
#include "words.h"

#include <string.h>

void row_put(struct where *w, struct row r)
{
	const char *const cells[] = {r.op, r.target,     r.old,    r.new,
	                             r.at, r.occurrence, r.payload};

	for (size_t i = 0; i < sizeof(cells) / sizeof(*cells); i++)
		fprintf(w->to->edits, "%s\t", cells[i] ? cells[i] : "");
	fprintf(
	    w->to->edits, "%s\n",
	    say(w->base->law ? "law2.effective" : "order2.effective", NULL));
}

static void begin(struct where *w)
{
	/* The header of a group stands there already. */
	if (ftell(w->to->text) > 0)
		fputs("\n\n      ", w->to->text);
}

void sentence(struct where *w, const char *s)
{
	begin(w);
	fprintf(w->to->text, "%s%s", s, ITEM_END);
}

void sentence_with(struct where *w, const char *s, const struct unit *fresh)
{
	begin(w);
	fprintf(w->to->text, "%s", s);
	unit_print(w->to->text, fresh, "\"", "\"" ITEM_END);
}

static void collect(struct unit *u, bool (*fits)(const struct unit *u),
                    struct unit **found, unsigned *n)
{
	if (!unit_taken(u) && fits(u) && chance(++*n) == 0)
		*found = u;
	for (size_t i = 0; i < u->n; i++)
		collect(u->kids[i], fits, found, n);
}

struct unit *unit_some(const struct where *w,
                       bool (*fits)(const struct unit *u))
{
	struct unit *found = NULL;
	unsigned n = 0;

	collect(w->root, fits, &found, &n);
	return found;
}

enum { INNER = 1, OUTER = 2, ANYWHERE = INNER | OUTER };

static const struct {
	change *make;
	unsigned where, weight;
} changes[] = {
    {words_title, OUTER, 1},
    {chapter_replace, OUTER, 1},
    {chapter_insert, OUTER, 1},
    {chapter_delete, OUTER, 1},
    {words_next, ANYWHERE, 2},
    {words_many, ANYWHERE, 2},
    {words_sentence, ANYWHERE, 2},
    {unit_delete_replace, ANYWHERE, 1},
    {unit_insert_behind, ANYWHERE, 1},
    {words_subst, ANYWHERE, 4},
    {words_pair, ANYWHERE, 2},
    {words_gap, ANYWHERE, 2},
    {words_after, ANYWHERE, 2},
    {words_before, ANYWHERE, 1},
    {words_append, ANYWHERE, 2},
    {words_delete, ANYWHERE, 2},
    {words_both, ANYWHERE, 1},
    {words_add, ANYWHERE, 1},
    {words_sign, ANYWHERE, 1},
    {words_throughout, OUTER, 1},
    {unit_replace, ANYWHERE, 3},
    {unit_replace_list, ANYWHERE, 1},
    {unit_insert, ANYWHERE, 3},
    {unit_insert_line, ANYWHERE, 2},
    {unit_delete, ANYWHERE, 3},
    {unit_delete_list, ANYWHERE, 1},
    {unit_renumber, OUTER, 1},
    {unit_title, ANYWHERE, 1},
    {act_preamble, OUTER, 1},
    {annex_replace, OUTER, 1},
    {annex_insert, OUTER, 1},
    {annex_delete, OUTER, 1},
    {rules_replace, OUTER, 1},
    {row_replace, ANYWHERE, 2},
    {row_replace_named, ANYWHERE, 2},
    {row_insert, ANYWHERE, 2},
    {row_insert_behind, ANYWHERE, 2},
    {row_delete, ANYWHERE, 2},
    {row_delete_named, ANYWHERE, 1},
    {row_delete_list, ANYWHERE, 1},
    {row_words, ANYWHERE, 3},
    {row_words_more, ANYWHERE, 2},
    {column_delete, ANYWHERE, 1},
    {sentence_replace, ANYWHERE, 2},
    {sentence_insert, ANYWHERE, 2},
    {words_inflected, OUTER, 2},
    {words_three, ANYWHERE, 2},
    {unit_suspend, ANYWHERE, 2},
    {unit_suspend_worded, ANYWHERE, 2},
};

enum { TRIES = 40 };

bool change_some(struct where *w, bool inner)
{
	unsigned total = 0, k, i;

	for (i = 0; i < sizeof(changes) / sizeof(*changes); i++)
		total += changes[i].weight;
	for (unsigned try = 0; try < TRIES; try++) {
		k = chance(total);
		for (i = 0; k >= changes[i].weight; i++)
			k -= changes[i].weight;
		if (changes[i].make == words_throughout && w->root->kind != ACT)
			continue;
		if ((changes[i].where & (inner ? INNER : OUTER)) &&
		    changes[i].make(w))
			return true;
	}
	return false;
}
