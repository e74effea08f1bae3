/* Chapters replaced, put in and taken out. */
#include "change_part.h"
#include "cite.h"
#include "words.h"

#include <string.h>

static bool is_chapter(const struct unit *u)
{
	return u->kind == CHAPTER && !u->busy && u->n > 0 && u->up->n > 2;
}

static struct unit *chapter_new(const char *num)
{
	return unit_new(CHAPTER, num, say("title.ch", NULL), "");
}

static void chapter_give(struct unit *ch, enum kind kind, const char *num)
{
	unit_add(ch, kind == ARTICLE ? article_new(num) : point_new(num));
}

bool chapter_replace(struct where *w)
{
	struct unit *u = unit_some(w, is_chapter), *fresh;

	if (u == NULL || chance(2))
		return false;
	fresh = chapter_new(u->num);
	for (size_t i = 0; i < u->n; i++)
		chapter_give(fresh, u->kids[0]->kind, u->kids[i]->num);
	unit_reword(w, u, fresh);
	return true;
}

/* Behind a chapter; what is in it is numbered behind that one's last. */
bool chapter_insert(struct where *w)
{
	struct unit *u = unit_some(w, is_chapter), *fresh;
	const struct unit *last;

	if (u == NULL || strchr(u->num, '-') != NULL)
		return false;
	last = u->kids[u->n - 1];
	if (strchr(last->num, '-') != NULL)
		return false;
	for (size_t i = 0; i < u->up->n; i++)
		if (strcmp(u->up->kids[i]->num, print("%s-1", u->num)) == 0)
			return false;
	fresh = chapter_new(print("%s-1", u->num));
	for (unsigned i = 1; i <= 2; i++)
		chapter_give(fresh, last->kind, print("%s-%u", last->num, i));
	sentence_with(
	    w,
	    say("insert", "obj", "", "with", cite_new(&fresh, 1, "with"), NULL),
	    fresh);
	unit_put(u->up, unit_place(u) + 1, fresh);
	row_put(w, (struct row){.op = "INSERT_UNIT",
	                        .target = unit_path(fresh),
	                        .payload = "quote"});
	unit_touch(fresh);
	unit_touch(u);
	u->up->inserted = true;
	return true;
}

bool chapter_delete(struct where *w)
{
	struct unit *u = unit_some(w, is_chapter);

	if (u == NULL || chance(2))
		return false;
	sentence(w, say("delete", "obj", cite(u, w->scope, "obj"), NULL));
	row_put(w, (struct row){.op = "DELETE_UNIT", .target = unit_path(u)});
	unit_stub(w, u);
	return true;
}
