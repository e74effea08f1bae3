/* Rows of tables put in, replaced and taken out; words in their cells; columns
   taken out. */
#include "change_part.h"
#include "change_quote.h"
#include "cite.h"
#include "words.h"

#include <string.h>

static bool is_row(const struct unit *u)
{
	return u->kind == ROW && !u->busy;
}

/* Where the i-th column begins in the cells of a row, whose number stands apart
   and is column 1; NULL: it has none. */
static const char *cell_at(const char *text, size_t column)
{
	for (size_t i = 2; i < column && text != NULL; i++) {
		text = strchr(text, CELL_END);
		text = text ? text + 1 : NULL;
	}
	return text;
}

static const char *cell(const char *text, size_t column)
{
	const char *at = cell_at(text, column);

	return print("%.*s", (int)strcspn(at, "|"), at);
}

/* Rows as new text: between marks that stand alone. */
static void rows_with(struct where *w, const char *s, struct unit **p, size_t n)
{
	if (ftell(w->to->text) > 0)
		fputs("\n\n      ", w->to->text);
	fprintf(w->to->text, "%s\n\n      \"\n", s);
	for (size_t i = 0; i < n; i++)
		row_print(w->to->text, p[i]);
	fputs("\"" ITEM_END, w->to->text);
}

bool row_replace(struct where *w)
{
	struct unit *u = unit_some(w, is_row), *p[3], *fresh[3];
	size_t n;

	if (u == NULL)
		return false;
	n = chance(2) ? siblings_some(u, chance(2), p) : 1;
	p[0] = u;
	for (size_t i = 0; i < n; i++)
		fresh[i] = row_new(p[i]->up, p[i]->num);
	rows_with(w,
	          say("row.replace", "obj",
	              n > 1 ? cite_list(p, n, w->scope, "objs")
	                    : cite(u, w->scope, "obj"),
	              NULL),
	          fresh, n);
	for (size_t i = 0; i < n; i++) {
		row_put(w, (struct row){.op = "REPLACE_ROW",
		                        .target = unit_path(p[i]),
		                        .payload = "quote"});
		unit_over(p[i], fresh[i]);
	}
	return true;
}

bool row_replace_named(struct where *w)
{
	struct unit *u = unit_some(w, is_row), *fresh;
	const char *name;

	if (u == NULL)
		return false;
	name = cell(u->text, 2);
	fresh = row_new(u->up, u->num);
	rows_with(w, say("row.replace.named", "name", name, NULL), &fresh, 1);
	row_put(w, (struct row){.op = "REPLACE_ROW",
	                        .target = print("%s/row", unit_path(u->up)),
	                        .old = name,
	                        .payload = "quote"});
	unit_over(u, fresh);
	return true;
}

static void rows_come(struct where *w, struct unit **fresh, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		row_put(w, (struct row){.op = "INSERT_ROW",
		                        .target = unit_path(fresh[i]),
		                        .payload = "quote"});
		unit_touch(fresh[i]);
	}
}

bool row_insert(struct where *w)
{
	struct unit *u = unit_some(w, is_row), *fresh[2];
	size_t n = 1 + chance(2);
	const char *num = u ? number_new(u->up, ROW) : NULL;

	if (num == NULL)
		return false;
	for (size_t i = 0; i < n; i++) {
		num = i ? number_next(num) : num;
		fresh[i] = row_new(u->up, num);
		unit_file(u->up, fresh[i]);
	}
	rows_with(w,
	          say("row.insert", "with",
	              cite_new(fresh, n, n > 1 ? "withs" : "with"), NULL),
	          fresh, n);
	rows_come(w, fresh, n);
	return true;
}

/* Behind a row that its words name: its own number tells nothing. */
bool row_insert_behind(struct where *w)
{
	struct unit *u = unit_some(w, is_row), *fresh;
	const char *num;

	if (u == NULL || strchr(u->num, '-') != NULL)
		return false;
	num = print("%s-1", u->num);
	for (size_t i = 0; i < u->up->n; i++)
		if (strcmp(u->up->kids[i]->num, num) == 0)
			return false;
	fresh = row_new(u->up, num);
	rows_with(w, say("row.insert.behind", "name", cell(u->text, 2), NULL),
	          &fresh, 1);
	row_put(w, (struct row){.op = "INSERT_ROW",
	                        .target = print("%s/row", unit_path(u->up)),
	                        .at = print("after:%s", cell(u->text, 2)),
	                        .payload = "quote"});
	unit_put(u->up, unit_place(u) + 1, fresh);
	unit_touch(fresh);
	unit_touch(u);
	return true;
}

/* A row goes without a stub. */
static void row_out(struct unit *u)
{
	unit_touch(u);
	/* No other one gets its number. */
	u->up->renumbered |= unit_place(u) + 1 == u->up->n;
	unit_out(u);
}

bool row_delete(struct where *w)
{
	struct unit *u = unit_some(w, is_row);

	if (u == NULL || u->up->n < 3)
		return false;
	sentence(w, say("delete", "obj", cite(u, w->scope, "obj"), NULL));
	row_put(w, (struct row){.op = "DELETE_ROW", .target = unit_path(u)});
	row_out(u);
	return true;
}

bool row_delete_named(struct where *w)
{
	struct unit *u = unit_some(w, is_row);

	if (u == NULL || u->up->n < 3)
		return false;
	sentence(w, say("row.delete.named", "name", cell(u->text, 2), NULL));
	row_put(w, (struct row){.op = "DELETE_ROW",
	                        .target = print("%s/row", unit_path(u->up)),
	                        .old = cell(u->text, 2)});
	row_out(u);
	return true;
}

bool row_delete_list(struct where *w)
{
	struct unit *u = unit_some(w, is_row), *p[3];
	size_t n;

	if (u == NULL || u->up->n < 5)
		return false;
	n = siblings_go(w, u, p);
	if (n < 2)
		return false;
	for (size_t i = 0; i < n; i++)
		row_put(w, (struct row){.op = "DELETE_ROW",
		                        .target = unit_path(p[i])});
	for (size_t i = 0; i < n; i++)
		row_out(p[i]);
	return true;
}

/* A cell, or a row as a whole, as sentences name it and as lists do. */
struct place {
	const char *path, *in, *obj;
};

static struct place place_some(const struct where *w, const struct unit *u,
                               size_t column)
{
	const char *name = cell(u->text, 2), *own = cite(u, w->scope, "own");
	const char *head = cell_at(u->up->text, column + 1);

	head = print("%.*s", (int)strcspn(head, "|"), head);
	if (chance(4) == 0)
		return (struct place){unit_path(u), cite(u, w->scope, "in"),
		                      cite(u, w->scope, "obj")};
	if (chance(2))
		return (struct place){
		    print("%s/row:%s/col:%s", unit_path(u->up), name, head),
		    say("cell.named.in", "name", name, "head", head, NULL),
		    say("cell.named.obj", "name", name, "head", head, NULL)};
	return (struct place){
	    print("%s/col:%zu", unit_path(u), column),
	    say("cell.in", "n", print("%zu", column), "own", own, NULL),
	    say("cell.obj", "n", print("%zu", column), "own", own, NULL)};
}

/* A row, one of its cells, and a word there. */
static struct unit *cell_some(struct where *w, size_t *column,
                              struct quote *old)
{
	struct unit *u = unit_some(w, is_row);

	if (u == NULL)
		return NULL;
	*column = 2 + chance((unsigned)columns(u->up->text) - 1);
	return word_only(w, cell(u->text, *column), NULL, old) ? u : NULL;
}

bool row_words(struct where *w)
{
	struct quote old, new = quote_new('w');
	struct unit *u;
	size_t column;
	struct place at;

	u = cell_some(w, &column, &old);
	if (u == NULL)
		return false;
	at = place_some(w, u, column);
	sentence(w, say("subst.many", "in", at.in, "old", old.s, "ow",
	                called(old, "obj"), "new", new.s, "nw",
	                called(new, "with"), NULL));
	row_put(w, (struct row){.op = "SUBST_TEXT",
	                        .target = at.path,
	                        .old = old.s,
	                        .new = new.s});
	u->text = text_swap(u->text, old.s, new.s);
	unit_touch(u);
	return true;
}

bool row_words_more(struct where *w)
{
	struct quote of, new = quote_new('w');
	struct unit *u;
	size_t column;
	struct place at;

	u = cell_some(w, &column, &of);
	if (u == NULL)
		return false;
	at = place_some(w, u, column);
	sentence(w, say("cell.after", "obj", at.obj, "of", of.s, "fw",
	                called(of, "from"), "new", new.s, "nw",
	                called(new, "with"), NULL));
	row_put(w, (struct row){.op = "INSERT_TEXT",
	                        .target = at.path,
	                        .new = new.s,
	                        .at = print("after:%s", of.s)});
	u->text = text_swap(u->text, of.s, print("%s %s", of.s, new.s));
	unit_touch(u);
	return true;
}

static bool is_table(const struct unit *u)
{
	return u->kind == TABLE && !u->busy && columns(u->text) > 3;
}

static const char *column_out(const char *text, size_t column)
{
	const char *at = cell_at(text, column);

	return print("%.*s%s", (int)(at - text) - 1, text,
	             at + strcspn(at, "|"));
}

bool column_delete(struct where *w)
{
	struct unit *u = unit_some(w, is_table);
	const char *head;
	size_t column;
	bool named = chance(2);

	if (u == NULL)
		return false;
	column = 3 + chance((unsigned)columns(u->text) - 2);
	head = cell(u->text, column + 1);
	head = named ? head : print("%zu", column);
	sentence(w, say(named ? "column.delete.named" : "column.delete", "name",
	                head, NULL));
	row_put(w,
	        (struct row){.op = "DELETE_UNIT",
	                     .target = print("%s/col:%s", unit_path(u), head)});
	u->text = column_out(u->text, column + 1);
	for (size_t i = 0; i < u->n; i++)
		u->kids[i]->text = column_out(u->kids[i]->text, column);
	unit_touch(u);
	return true;
}
