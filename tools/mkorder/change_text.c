/* Changes of words in headings, in sentences and throughout a text. */
#include "change_part.h"
#include "change_quote.h"
#include "cite.h"
#include "words.h"

#include <string.h>

static void swap_all(struct unit *u, const char *old, const char *new)
{
	u->text = text_swap(u->text, old, new);
	for (size_t i = 0; i < u->n; i++)
		swap_all(u->kids[i], old, new);
}

static bool stands_in(const struct unit *u, const char *words)
{
	bool found = !u->gone && text_count(u->text, words) > 0;

	for (size_t i = 0; i < u->n && !found && !u->gone; i++)
		found = stands_in(u->kids[i], words);
	return found;
}

bool words_throughout(struct where *w)
{
	struct base *b = w->base;
	const char *old = b->common, *new = word_new();
	const char *path = unit_path(w->root);

	if (b->swapped || b->thinned || w->root->kind == APP ||
	    !stands_in(w->root, old))
		return false;
	sentence(w, say("throughout", "old", old, "new", new, NULL));
	row_put(
	    w, (struct row){.op = "SUBST_TEXT",
	                    .target = path[0] ? print("%s/text", path) : "text",
	                    .old = old,
	                    .new = new,
	                    .occurrence = "all"});
	swap_all(w->root, old, new);
	if (w->root == b->act && b->rules != NULL)
		swap_all(b->rules, old, new);
	for (size_t i = 0; w->root == b->act && i < b->napps; i++)
		swap_all(b->apps[i], old, new);
	b->common = new;
	b->swapped = true;
	return true;
}

static bool has_sentences(const struct unit *u)
{
	return u->kind == POINT && u->n == 0 && strstr(u->text, ". ") != NULL;
}

/* A sentence of a point: its words change, it goes, or it is another one. */
bool words_sentence(struct where *w)
{
	struct unit *u = unit_some(w, has_sentences), sent;
	unsigned n = 1, at = 1 + chance(2);
	struct quote old;
	const char *from, *end, *new = word_new(), *said;

	if (u == NULL)
		return false;
	for (from = u->text; n < at && (end = strstr(from, ". ")) != NULL; n++)
		from = end + 2;
	end = strstr(from, ". ");
	said = end ? print("%.*s.", (int)(end - from), from) : from;
	sent = (struct unit){
	    .kind = SENT, .num = print("%u", n), .text = said, .up = u};
	if (chance(2) == 0 && end != NULL) {
		sentence(w, say("delete", "obj", cite(&sent, w->scope, "obj"),
		                NULL));
		row_put(w, (struct row){.op = "DELETE_UNIT",
		                        .target = unit_path(&sent)});
		u->text =
		    print("%.*s%s", (int)(from - u->text), u->text, end + 2);
	} else {
		if (!word_only(w, said, NULL, &old))
			return false;
		sentence(w, say("subst.many", "in", cite(&sent, w->scope, "in"),
		                "old", old.s, "ow", say("w1.obj", NULL), "new",
		                new, "nw", say("w1.with", NULL), NULL));
		row_put(w, (struct row){.op = "SUBST_TEXT",
		                        .target = unit_path(&sent),
		                        .old = old.s,
		                        .new = new});
		u->text =
		    print("%.*s%s%s", (int)(from - u->text), u->text,
		          text_swap(said, old.s, new), from + strlen(said));
	}
	unit_touch(u);
	return true;
}

static bool is_article(const struct unit *u)
{
	return u->kind == ARTICLE && !u->busy && !u->titled;
}

/* In the heading of an article and all that is in it. */
bool words_title(struct where *w)
{
	struct unit *u = unit_some(w, is_article), *k;
	struct quote old;
	const char *new = word_new();

	if (u == NULL || u->n == 0 || !word_only(w, u->title, NULL, &old))
		return false;
	/* The word of the heading stands in the text too. */
	k = u->kids[0];
	if (text_count(k->text, old.s) == 0)
		return false;
	sentence(w, say("title.text", "own", cite(u, w->scope, "own"), "old",
	                old.s, "new", new, NULL));
	row_put(w, (struct row){.op = "SUBST_TEXT",
	                        .target = print("%s/title", unit_path(u)),
	                        .old = old.s,
	                        .new = new});
	row_put(w, (struct row){.op = "SUBST_TEXT",
	                        .target = print("%s/text", unit_path(u)),
	                        .old = old.s,
	                        .new = new});
	u->title = text_swap(u->title, old.s, new);
	swap_all(u, old.s, new);
	unit_touch(u);
	return true;
}
