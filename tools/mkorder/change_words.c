/* Changes of the words of units. */
#include "change_part.h"
#include "change_quote.h"
#include "cite.h"
#include "words.h"

#include <string.h>

static bool is_leaf(const struct unit *u)
{
	size_t n = strlen(u->text);

	return is_own_text(u) && u->n == 0 && n > 0 &&
	       (u->text[n - 1] == '.' || u->text[n - 1] == ';');
}

static bool is_list(const struct unit *u)
{
	return (u->kind == POINT || u->kind == PART) && u->n > 0 &&
	       u->kids[0]->kind == SUBPOINT;
}

/* A unit with words of its own, and some of these. */
static struct unit *words_some(struct where *w, struct quote *q)
{
	struct unit *u = unit_some(w, is_own_text);

	return u != NULL && quote_some(w, u->text, q) ? u : NULL;
}

bool words_subst(struct where *w)
{
	struct quote old, new;
	struct unit *u = words_some(w, &old);

	if (u == NULL)
		return false;
	new = quote_new(old.kind);
	sentence(w,
	         say("subst", "in", cite(u, w->scope, "in"), "at",
	             cite(u, w->scope, "at"), "obj", cite(u, w->scope, "obj"),
	             "old", old.s, "ow", called(old, "obj"), "new", new.s, "nw",
	             called(new, "with"), NULL));
	row_put(w, (struct row){.op = "SUBST_TEXT",
	                        .target = unit_path(u),
	                        .old = old.s,
	                        .new = new.s});
	u->text = text_swap(u->text, old.s, new.s);
	unit_touch(u);
	return true;
}

/* Two words at once; sometimes each for the other. */
bool words_pair(struct where *w)
{
	struct unit *u = unit_some(w, is_own_text);
	struct quote a, b;
	const char *x = word_new(), *y = word_new();

	if (u == NULL || !word_only(w, u->text, NULL, &a) ||
	    !word_only(w, u->text, a.s, &b))
		return false;
	if (chance(3) == 0) {
		x = b.s;
		y = a.s;
	}
	sentence(w, say("subst.pair", "in", cite(u, w->scope, "in"), "old", a.s,
	                "old2", b.s, "new", x, "new2", y, NULL));
	row_put(w, (struct row){.op = "SUBST_TEXT",
	                        .target = unit_path(u),
	                        .old = a.s,
	                        .new = x});
	row_put(w, (struct row){.op = "SUBST_TEXT",
	                        .target = unit_path(u),
	                        .old = b.s,
	                        .new = y});
	u->text = text_swap(u->text, a.s, "\002");
	u->text = text_swap(u->text, b.s, y);
	u->text = text_swap(u->text, "\002", x);
	unit_touch(u);
	return true;
}

/* Three words at once; sometimes each for the next one. */
bool words_three(struct where *w)
{
	static const char *const marks[] = {"\002", "\004", "\005"};
	struct unit *u = unit_some(w, is_own_text);
	struct quote old[3];
	const char *new[3];

	if (u == NULL || !word_only(w, u->text, NULL, &old[0]))
		return false;
	for (size_t i = 1; i < 3; i++) {
		const char *rest = text_swap(u->text, old[i - 1].s, "");

		rest = i == 2 ? text_swap(rest, old[0].s, "") : rest;
		if (!word_only(w, rest, old[i - 1].s, &old[i]))
			return false;
	}
	for (size_t i = 0; i < 3; i++)
		new[i] = word_new();
	if (chance(3) == 0)
		for (size_t i = 0; i < 3; i++)
			new[i] = old[(i + 1) % 3].s;
	sentence(w, say("subst.three", "in", cite(u, w->scope, "in"), "old",
	                old[0].s, "old2", old[1].s, "old3", old[2].s, "new",
	                new[0], "new2", new[1], "new3", new[2], NULL));
	for (size_t i = 0; i < 3; i++) {
		row_put(w, (struct row){.op = "SUBST_TEXT",
		                        .target = unit_path(u),
		                        .old = old[i].s,
		                        .new = new[i]});
		u->text = text_swap(u->text, old[i].s, marks[i]);
	}
	for (size_t i = 0; i < 3; i++)
		u->text = text_swap(u->text, marks[i], new[i]);
	unit_touch(u);
	return true;
}

/* One verb for two places. */
bool words_gap(struct where *w)
{
	struct unit *u = unit_some(w, is_own_text), *v;
	struct quote a, b;
	const char *x = word_new(), *y = word_new();

	if (u == NULL || u == w->root || !word_only(w, u->text, NULL, &a))
		return false;
	v = unit_some(w, is_own_text);
	if (v == NULL || v == u || v == w->root || v->up == u || u->up == v ||
	    !word_only(w, v->text, NULL, &b))
		return false;
	/* The second inherits what it does not name. */
	sentence(w, say("subst.gap", "in", cite(u, w->scope, "in"), "old", a.s,
	                "new", x, "in2", cite(v, w->scope, "in"), "old2", b.s,
	                "new2", y, NULL));
	row_put(w, (struct row){.op = "SUBST_TEXT",
	                        .target = unit_path(u),
	                        .old = a.s,
	                        .new = x});
	row_put(w, (struct row){.op = "SUBST_TEXT",
	                        .target = unit_path(v),
	                        .old = b.s,
	                        .new = y});
	u->text = text_swap(u->text, a.s, x);
	v->text = text_swap(v->text, b.s, y);
	unit_touch(u);
	unit_touch(v);
	return true;
}

static bool words_beside(struct where *w, const char *key, bool after)
{
	struct quote of, new;
	struct unit *u = words_some(w, &of);
	bool comma = after && chance(4) == 0;
	const char *said;

	if (u == NULL)
		return false;
	new = quote_new('w');
	said = comma ? print(", %s", new.s) : new.s;
	new.many |= comma;
	sentence(w, say(key, "obj", cite(u, w->scope, "obj"), "in",
	                cite(u, w->scope, "in"), "at", cite(u, w->scope, "at"),
	                "of", of.s, "fw", called(of, "from"), "bw",
	                called(of, "before"), "new", said, "nw",
	                called(new, "with"), NULL));
	row_put(w, (struct row){
		       .op = "INSERT_TEXT",
		       .target = unit_path(u),
		       .new = said,
		       .at = print("%s:%s", after ? "after" : "before", of.s)});
	u->text =
	    text_swap(u->text, of.s,
	              after ? print("%s%s%s", of.s, comma ? "" : " ", said)
	                    : print("%s %s", said, of.s));
	unit_touch(u);
	return true;
}

bool words_after(struct where *w)
{
	return words_beside(w, "insert.after", true);
}

bool words_before(struct where *w)
{
	return words_beside(w, "insert.before", false);
}

bool words_append(struct where *w)
{
	struct unit *u = unit_some(w, is_leaf);
	struct quote new = quote_new('w');
	size_t n;

	if (u == NULL)
		return false;
	n = strlen(u->text);
	sentence(w, say("append", "obj", cite(u, w->scope, "obj"), "new", new.s,
	                "nw", called(new, "with"), NULL));
	row_put(w, (struct row){.op = "APPEND_TEXT",
	                        .target = unit_path(u),
	                        .new = new.s});
	u->text =
	    print("%.*s %s%c", (int)n - 1, u->text, new.s, u->text[n - 1]);
	unit_touch(u);
	return true;
}

/* Words go with the blank before them; at the front with that behind. */
static const char *words_out(const char *text, const char *old)
{
	const char *less = text_swap(text, print(" %s", old), "");

	return strcmp(less, text) != 0 ? less
	                               : text_swap(text, print("%s ", old), "");
}

bool words_delete(struct where *w)
{
	struct quote old;
	struct unit *u = words_some(w, &old);

	/* Not where the blanks are no matter of course. */
	if (u == NULL || strstr(u->text, print("(%s", old.s)) != NULL ||
	    strcmp(words_out(u->text, old.s), text_swap(u->text, old.s, "")) ==
	        0)
		return false;
	sentence(w, say("delete.words", "in", cite(u, w->scope, "in"), "old",
	                old.s, "ow", called(old, "obj"), NULL));
	row_put(w, (struct row){.op = "DELETE_TEXT",
	                        .target = unit_path(u),
	                        .old = old.s});
	u->text = words_out(u->text, old.s);
	unit_touch(u);
	return true;
}

/* One word goes, behind another one stands a new one. */
bool words_both(struct where *w)
{
	struct unit *u = unit_some(w, is_own_text);
	struct quote old, of;
	const char *new = word_new();

	if (u == NULL || !word_only(w, u->text, NULL, &old) ||
	    !word_only(w, u->text, old.s, &of) ||
	    strstr(u->text, print("(%s", old.s)) != NULL)
		return false;
	sentence(w, say("delete.both", "in", cite(u, w->scope, "in"), "old",
	                old.s, "of", of.s, "new", new, NULL));
	row_put(w, (struct row){.op = "DELETE_TEXT",
	                        .target = unit_path(u),
	                        .old = old.s});
	row_put(w, (struct row){.op = "INSERT_TEXT",
	                        .target = unit_path(u),
	                        .new = new,
	                        .at = print("after:%s", of.s)});
	u->text = words_out(u->text, old.s);
	u->text = text_swap(u->text, of.s, print("%s %s", of.s, new));
	unit_touch(u);
	return true;
}

/* A word changes and a subpoint comes, in one sentence. */
bool words_add(struct where *w)
{
	struct unit *u = unit_some(w, is_list), *fresh;
	struct quote old;
	const char *new = word_new(), *num;

	if (u == NULL || !word_only(w, u->text, NULL, &old))
		return false;
	num = number_new(u, SUBPOINT);
	if (num == NULL)
		return false;
	fresh = subpoint_new(num, ";");
	sentence_with(w,
	              say("subst.add", "in", cite(u, w->scope, "in"), "old",
	                  old.s, "new", new, "with",
	                  cite_new(&fresh, 1, "with"), NULL),
	              fresh);
	row_put(w, (struct row){.op = "SUBST_TEXT",
	                        .target = unit_path(u),
	                        .old = old.s,
	                        .new = new});
	u->text = text_swap(u->text, old.s, new);
	unit_file(u, fresh);
	row_put(w, (struct row){.op = "INSERT_UNIT",
	                        .target = unit_path(fresh),
	                        .payload = "quote"});
	unit_touch(u);
	return true;
}

/* The word before the semicolon at the end of a subpoint. */
static const char *word_end(const struct unit *u)
{
	size_t n = strlen(u->text), from = n - 1;

	if (u->kind != SUBPOINT || n == 0 || u->text[n - 1] != ';')
		return NULL;
	while (from > 0 && !is_joint(u->text[from - 1]))
		from--;
	return word_is_own(u->text + from, n - 1 - from)
	           ? print("%.*s", (int)(n - 1 - from), u->text + from)
	           : NULL;
}

static bool has_word_end(const struct unit *u)
{
	return word_end(u) != NULL;
}

bool words_sign(struct where *w)
{
	struct unit *u = unit_some(w, has_word_end);
	const char *of;

	if (u == NULL)
		return false;
	of = word_end(u);
	sentence(w, say("sign.subst", "in", cite(u, w->scope, "in"), "of", of,
	                NULL));
	row_put(w, (struct row){.op = "SUBST_TEXT",
	                        .target = unit_path(u),
	                        .old = ";",
	                        .new = ".",
	                        .at = print("after:%s", of)});
	u->text = print("%.*s.", (int)strlen(u->text) - 1, u->text);
	unit_touch(u);
	return true;
}

/* The full stop of the last subpoint becomes a semicolon; another one comes. */
bool words_next(struct where *w)
{
	struct unit *up = unit_some(w, is_list), *u, *fresh;
	const char *num;
	size_t n;

	if (up == NULL || up->n == 0)
		return false;
	u = up->kids[up->n - 1];
	n = strlen(u->text);
	if (unit_taken(u) || u->n || n == 0 || u->text[n - 1] != '.')
		return false;
	num = print("%u", unit_last(up, SUBPOINT) + 1);
	fresh = subpoint_new(num, ".");
	sentence_with(w,
	              say("sign.add", "in", cite(u, w->scope, "in"), "with",
	                  cite_new(&fresh, 1, "with"), NULL),
	              fresh);
	row_put(w, (struct row){.op = "SUBST_TEXT",
	                        .target = unit_path(u),
	                        .old = ".",
	                        .new = ";"});
	u->text = print("%.*s;", (int)n - 1, u->text);
	unit_touch(u);
	unit_add(up, fresh);
	unit_touch(fresh);
	row_put(w, (struct row){.op = "INSERT_UNIT",
	                        .target = unit_path(fresh),
	                        .payload = "quote"});
	return true;
}

/* One word in several units: the one that the base has in many. */
bool words_many(struct where *w)
{
	struct unit *u = unit_some(w, is_own_text), *p[3];
	const char *old = w->base->common, *new = word_new();
	size_t n = 0;

	/* What stands beside the place is not in it. */
	if (u == NULL || w->base->swapped || u->up == NULL || u == w->root)
		return false;
	for (size_t i = 0; i < u->up->n && n < 3; i++) {
		struct unit *k = u->up->kids[i];

		if (k->kind == u->kind && !unit_taken(k) &&
		    text_count(k->text, old) > 0)
			p[n++] = k;
	}
	if (n < 2)
		return false;
	w->base->thinned = true;
	sentence(w, say("subst.many", "in", cite_list(p, n, w->scope, "ins"),
	                "old", old, "ow", say("w1.obj", NULL), "new", new, "nw",
	                say("w1.with", NULL), NULL));
	for (size_t i = 0; i < n; i++) {
		row_put(w, (struct row){.op = "SUBST_TEXT",
		                        .target = unit_path(p[i]),
		                        .old = old,
		                        .new = new});
		p[i]->text = text_swap(p[i]->text, old, new);
		unit_touch(p[i]);
	}
	return true;
}
