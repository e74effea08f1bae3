/* Units replaced, put in, taken out and renumbered. */
#include "change_part.h"
#include "cite.h"
#include "words.h"

#include <stdlib.h>
#include <string.h>

static bool has_lines(const struct unit *u)
{
	return (u->kind == POINT || u->kind == ARTICLE) && !u->shifted &&
	       u->n > 0 && unit_counted(u->kids[0]);
}

/* Room for n new ones at a place; their numbers are as the order counts. */
static void lines_put(struct unit *up, size_t at, struct unit **fresh, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		fresh[i] = up->kids[0]->kind == PART
		               ? part_new()
		               : line_new(at + i == up->n ? "." : ";");
		fresh[i]->ordinal = at + i + 1 + (up->text[0] != '\0');
	}
	for (size_t i = 0; i < n; i++) {
		unit_put(up, at + i, fresh[i]);
		unit_touch(fresh[i]);
	}
	up->shifted = true;
}

static void rows_put(struct where *w, const char *op, struct unit **p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		row_put(w,
		        (struct row){.op = op,
		                     .target = unit_path(p[i]),
		                     .payload = strcmp(op, "DELETE_UNIT") == 0
		                                    ? ""
		                                    : "quote"});
}

/* Several units as one block of new text. */
static const struct unit *block_of(struct unit **p, size_t n)
{
	struct unit *all = unit_new(ACT, "", "", "");

	for (size_t i = 0; i < n; i++) {
		struct unit *up = p[i]->up;

		unit_add(all, p[i]);
		p[i]->up = up;
	}
	return all;
}

/* What up gets is said, and listed. */
static void units_come(struct where *w, const struct unit *up,
                       struct unit **fresh, size_t n)
{
	sentence_with(w,
	              say("insert", "obj", cite(up, w->scope, "obj"), "with",
	                  cite_new(fresh, n, n > 1 ? "withs" : "with"), NULL),
	              block_of(fresh, n));
	rows_put(w, "INSERT_UNIT", fresh, n);
}

static bool is_unit(const struct unit *u)
{
	return !u->busy &&
	       (u->kind == ARTICLE || u->kind == POINT || u->kind == PART ||
	        u->kind == SUBPOINT || u->kind == LINE);
}

/* Below a header, the unit that it names is changed only in its parts. */
static struct unit *part_some(struct where *w,
                              bool (*fits)(const struct unit *u))
{
	struct unit *u = unit_some(w, fits);

	return u == w->scope ? NULL : u;
}

/* The mark that a unit ends with in print. */
static const char *end_of(const struct unit *u)
{
	size_t n;

	while (u->n > 0)
		u = u->kids[u->n - 1];
	n = strlen(u->text);
	return n ? u->text + n - 1 : ".";
}

/* Another wording of a unit. */
static struct unit *unit_again(const struct unit *u)
{
	switch (u->kind) {
	case ARTICLE:
		return article_new(u->num);
	case POINT:
		return point_new(u->num);
	case PART:
		return part_new();
	case SUBPOINT:
		return subpoint_new(u->num, end_of(u));
	case LINE:
		return u->text[strlen(u->text) - 1] == ':'
		           ? unit_new(LINE, "", "", say("text.intro", NULL))
		           : line_new(end_of(u));
	case ACT:
	case RULES:
	case APP:
	case CHAPTER:
	case TABLE:
	case ROW:
	case SENT:
		break;
	}
	abort();
}

void unit_over(struct unit *u, struct unit *fresh)
{
	u->title = fresh->title;
	u->text = fresh->text;
	u->kids = fresh->kids;
	u->n = fresh->n;
	for (size_t i = 0; i < u->n; i++)
		u->kids[i]->up = u;
	unit_touch(u);
}

void unit_reword(struct where *w, struct unit *u, struct unit *fresh)
{
	sentence_with(w, say("replace", "obj", cite(u, w->scope, "obj"), NULL),
	              fresh);
	row_put(w, (struct row){.op = "REPLACE_UNIT",
	                        .target = unit_path(u),
	                        .payload = "quote"});
	unit_over(u, fresh);
}

bool unit_replace(struct where *w)
{
	struct unit *u = part_some(w, is_unit), *fresh;

	if (u == NULL)
		return false;
	fresh = unit_again(u);
	unit_reword(w, u, fresh);
	return true;
}

size_t siblings_some(struct unit *u, bool adjacent, struct unit **p)
{
	size_t n = 0;

	for (size_t i = unit_place(u); i < u->up->n && n < 3; i++) {
		struct unit *k = u->up->kids[i];

		if (k->kind == u->kind && !k->busy && !unit_taken(k) &&
		    (k == u || adjacent || chance(2)))
			p[n++] = k;
		else if (adjacent)
			break;
	}
	return n;
}

/* Two or three in a row, their new wording in one block. */
bool unit_replace_list(struct where *w)
{
	struct unit *u = part_some(w, is_unit), *p[3], *all;
	size_t n;

	if (u == NULL || u->kind == ARTICLE)
		return false;
	n = siblings_some(u, true, p);
	if (n < 2)
		return false;
	all = unit_new(ACT, "", "", "");
	for (size_t i = 0; i < n; i++)
		unit_add(all, unit_again(p[i]));
	/* Quotes stand at both ends of the row only. */
	sentence_with(
	    w, say("replace", "obj", cite_list(p, n, w->scope, "objs"), NULL),
	    all);
	for (size_t i = 0; i < n; i++) {
		row_put(w, (struct row){.op = "REPLACE_UNIT",
		                        .target = unit_path(p[i]),
		                        .payload = "quote"});
		unit_over(p[i], all->kids[i]);
	}
	return true;
}

/* Is there a unit of that kind and number in up, or in what is in that? */
static bool has_number(const struct unit *up, enum kind kind, const char *num)
{
	const struct unit *k;

	for (size_t i = 0; i < up->n; i++)
		for (size_t n = 0; n <= up->kids[i]->n; n++) {
			k = n ? up->kids[i]->kids[n - 1] : up->kids[i];
			if (k->kind == kind && strcmp(k->num, num) == 0)
				return true;
		}
	return false;
}

const char *number_new(struct unit *up, enum kind kind)
{
	unsigned last = unit_last(up, kind), n;
	const char *num;

	if (last == 0 || up->renumbered)
		return NULL;
	if (chance(3) == 0 && kind != ARTICLE)
		return print("%u", last + 1);
	n = 1 + chance(last);
	num = print("%u-1", n);
	/* Once for each number, and behind one that there is. */
	return has_number(up, kind, num) ||
	               !has_number(up, kind, print("%u", n))
	           ? NULL
	           : num;
}

const char *number_next(const char *num)
{
	const char *dash = strchr(num, '-');

	return dash ? print("%.*s-%d", (int)(dash - num), num,
	                    atoi(dash + 1) + 1)
	            : print("%d", atoi(num) + 1);
}

/* What can get a numbered unit. */
static bool is_parent(const struct unit *u)
{
	if (u->kind == POINT || u->kind == PART)
		return u->n > 0 && u->kids[0]->kind == SUBPOINT;
	if (u->kind == ARTICLE)
		return u->n > 0 && u->kids[0]->kind == POINT;
	return (u->kind == ACT || u->kind == RULES || u->kind == APP) &&
	       u->n > 0 && u->kids[0]->kind != TABLE;
}

static enum kind kind_within(const struct unit *u)
{
	if (u->kind == CHAPTER)
		return u->n ? u->kids[0]->kind : POINT;
	if (u->n > 0 && u->kids[0]->kind == CHAPTER)
		return kind_within(u->kids[0]);
	return u->kids[0]->kind;
}

bool unit_insert(struct where *w)
{
	struct unit *up = unit_some(w, is_parent), *fresh[2];
	size_t n = 1 + chance(2);
	enum kind kind;
	const char *num;

	if (up == NULL)
		return false;
	/* A list that got its next number gets no other one. */
	kind = kind_within(up);
	num = number_new(up, kind);
	if (num == NULL)
		return false;
	for (size_t i = 0; i < n; i++) {
		num = i ? number_next(num) : num;
		fresh[i] = kind == ARTICLE    ? article_new(num)
		           : kind == SUBPOINT ? subpoint_new(num, ";")
		                              : point_new(num);
		unit_file(up, fresh[i]);
		/* Not into a chapter that goes or comes. */
		if (unit_taken(fresh[i]->up)) {
			unit_out(fresh[i]);
			return false;
		}
		unit_touch(fresh[i]);
	}
	if (kind == SUBPOINT && up->kids[up->n - 1] == fresh[n - 1])
		fresh[n - 1]->text =
		    print("%.*s.", (int)strlen(fresh[n - 1]->text) - 1,
		          fresh[n - 1]->text);
	up->inserted = true;
	units_come(w, up, fresh, n);
	return true;
}

/* By its ordinal: what follows moves on. */
bool unit_insert_line(struct where *w)
{
	struct unit *up = unit_some(w, has_lines), *fresh[3];
	size_t n = chance(2) ? 1 : 2 + chance(2);

	if (up == NULL)
		return false;
	lines_put(up, 1 + chance((unsigned)up->n), fresh, n);
	units_come(w, up, fresh, n);
	return true;
}

/* Behind a line, without a number of its own. */
bool unit_insert_behind(struct where *w)
{
	struct unit *up = unit_some(w, has_lines), *fresh, *before;
	const char *behind;
	size_t at;

	if (up == NULL || up->kids[0]->kind != LINE)
		return false;
	at = 1 + chance((unsigned)up->n);
	before = up->kids[at - 1];
	behind = cite_new(&before, 1, "behind");
	lines_put(up, at, &fresh, 1);
	sentence_with(w,
	              say("insert.behind", "obj", cite(up, w->scope, "obj"),
	                  "behind", behind, "with.bare",
	                  say("abz.with.bare", NULL), NULL),
	              fresh);
	rows_put(w, "INSERT_UNIT", &fresh, 1);
	return true;
}

void unit_stub(const struct where *w, struct unit *u)
{
	const char *by = say(w->base->law ? "by.law" : "by.order", NULL);
	const char *key = u->kind == ARTICLE   ? "gone.art"
	                  : u->kind == CHAPTER ? "gone.ch"
	                  : u->kind == POINT   ? "gone.pt"
	                  : u->kind == APP     ? "gone.app"
	                                       : "gone.sp";

	unit_touch(u);
	u->text = say(key, "n", u->num, "by", by, "end",
	              u->kind == POINT ? "." : end_of(u), NULL);
	u->gone = true;
}

bool unit_delete(struct where *w)
{
	struct unit *u = part_some(w, is_unit);

	if (u == NULL ||
	    (unit_counted(u) && (u->up->shifted || u->up->n < 3)) ||
	    (u->kind == LINE && u->text[strlen(u->text) - 1] == ':'))
		return false;
	sentence(w, say("delete", "obj", cite(u, w->scope, "obj"), NULL));
	row_put(w, (struct row){.op = "DELETE_UNIT", .target = unit_path(u)});
	if (unit_counted(u)) {
		unit_touch(u);
		u->up->shifted = true;
		unit_out(u);
	} else {
		unit_stub(w, u);
	}
	return true;
}

size_t siblings_go(struct where *w, struct unit *u, struct unit **p)
{
	size_t n = siblings_some(u, chance(2), p);

	if (n >= 2)
		sentence(w, say("delete", "obj",
		                cite_list(p, n, w->scope, "objs"), NULL));
	return n;
}

bool unit_delete_list(struct where *w)
{
	struct unit *u = part_some(w, is_unit), *p[3];
	size_t n;

	if (u == NULL || unit_counted(u))
		return false;
	n = siblings_go(w, u, p);
	if (n < 2)
		return false;
	for (size_t i = 0; i < n; i++) {
		row_put(w, (struct row){.op = "DELETE_UNIT",
		                        .target = unit_path(p[i])});
		unit_stub(w, p[i]);
	}
	return true;
}

/* The last point of all: nothing else has its new number. */
static bool is_last(const struct unit *u)
{
	struct unit *up = u->up, next = *u;

	if (u->kind != POINT || u->busy || strchr(u->num, '-') != NULL)
		return false;
	while (up->kind == POINT || up->kind == CHAPTER)
		up = up->up;
	next.num = print("%d", atoi(u->num) + 1);
	return !up->inserted &&
	       unit_last(up, POINT) == (unsigned)atoi(u->num) &&
	       unit_before(up, &next) == u;
}

bool unit_renumber(struct where *w)
{
	struct unit *u = part_some(w, is_last), to, *last = &to;

	if (u == NULL)
		return false;
	to = *u;
	to.num = print("%d", atoi(u->num) + 1);
	sentence(w, say("renumber", "obj", cite(u, w->scope, "obj"), "with",
	                cite_new(&last, 1, "with.renumber"), NULL));
	row_put(w, (struct row){.op = "RENUMBER",
	                        .target = unit_path(u),
	                        .new = to.num});
	u->num = to.num;
	unit_touch(u);
	while (u->kind == POINT || u->kind == CHAPTER)
		u = u->up;
	u->renumbered = true;
	return true;
}

static bool has_title(const struct unit *u)
{
	return !u->titled && (u->kind == ARTICLE || u->kind == CHAPTER);
}

bool unit_title(struct where *w)
{
	struct unit *u = unit_some(w, has_title), fresh;
	const char *own;

	if (u == NULL)
		return false;
	fresh = *u;
	fresh.n = 0;
	fresh.text = "";
	fresh.title = say(u->kind == ARTICLE ? "title.art" : "title.ch", NULL);
	own = cite(u, w->scope, "own");
	sentence_with(
	    w,
	    say("title", "title",
	        say(own[0] ? "title.obj.of" : "title.obj", "own", own, NULL),
	        NULL),
	    &fresh);
	row_put(w, (struct row){.op = "REPLACE_TITLE",
	                        .target = print("%s/title", unit_path(u)),
	                        .payload = "quote"});
	u->title = fresh.title;
	u->titled = true;
	/* Nothing that it stands in is written anew or taken out. */
	for (; u != NULL; u = u->up)
		u->busy = true;
	return true;
}

/* Some go and another one of their kind is reworded, in one sentence. */
bool unit_delete_replace(struct where *w)
{
	struct unit *u = part_some(w, is_unit), *p[3], *fresh;
	size_t n;

	if (u == NULL || unit_counted(u))
		return false;
	n = siblings_some(u, chance(2), p);
	if (n < 3)
		return false;
	fresh = unit_again(p[2]);
	sentence_with(w,
	              say("delete.replace", "objs",
	                  cite_list(p, 2, w->scope, "objs"), "obj",
	                  cite(p[2], w->scope, "obj"), NULL),
	              fresh);
	rows_put(w, "DELETE_UNIT", p, 2);
	rows_put(w, "REPLACE_UNIT", p + 2, 1);
	unit_stub(w, p[0]);
	unit_stub(w, p[1]);
	unit_over(p[2], fresh);
	return true;
}

/* It stays as it is: a note says that it does not hold.  Later acts leave it
   alone: whether a new wording were suspended, too, cannot be told. */
bool unit_suspend(struct where *w)
{
	struct unit *u = part_some(w, is_unit);

	if (u == NULL || unit_counted(u) || chance(2))
		return false;
	sentence(w, say("suspend", "own", cite(u, w->scope, "own"), NULL));
	row_put(w, (struct row){.op = "SUSPEND",
	                        .target = unit_path(u),
	                        .new = print("..%s", word("suspend.until"))});
	unit_touch(u);
	u->fixed = true;
	return true;
}

/* Meanwhile another wording holds, which later acts leave alone. */
bool unit_suspend_worded(struct where *w)
{
	struct unit *u = part_some(w, is_unit), *fresh;

	if (u == NULL || unit_counted(u) || chance(2))
		return false;
	fresh = unit_again(u);
	sentence_with(
	    w, say("suspend.worded", "own", cite(u, w->scope, "own"), NULL),
	    fresh);
	row_put(w, (struct row){.op = "SUSPEND",
	                        .target = unit_path(u),
	                        .new = print("..%s", word("suspend.until")),
	                        .payload = "quote"});
	unit_over(u, fresh);
	u->fixed = true;
	return true;
}
