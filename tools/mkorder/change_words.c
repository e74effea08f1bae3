/* Changes of the words of units. */
#include "change_part.h"
#include "cite.h"
#include "words.h"

#include <ctype.h>
#include <string.h>

/* The first byte of a letter of both alphabets, not of a dash or a quote. */
enum { LETTERS_FROM = 0xd0, LETTERS_TO = 0xdf };

/* Words of a text that are quoted, and what they are called. */
struct quote {
	const char *s;
	char kind; /* w: words, d: figures */
	bool many;
};

static const char *called(struct quote q, const char *form)
{
	return say(print("%c%c.%s", q.kind, q.many ? 'n' : '1', form), NULL);
}

static bool is_own_text(const struct unit *u)
{
	return (u->kind == POINT || u->kind == PART || u->kind == SUBPOINT ||
	        u->kind == LINE) &&
	       u->text[0] != '\0';
}

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

static bool is_joint(char c)
{
	return (unsigned char)c < 0x80 && !isdigit((unsigned char)c);
}

/* A word of a text that word_new gave, not that one: at *at; its length. */
static size_t word_some(const struct where *w, const char *text,
                        const char * not, const char **at)
{
	size_t found = 0;
	unsigned seen = 0;

	for (const char *p = text; *p;) {
		size_t n = 0;

		while (p[n] && !is_joint(p[n]))
			n++;
		if (n > 0 && word_is_own(p, n) &&
		    (not == NULL || strncmp(p, not, n) != 0) &&
		    strncmp(p, w->base->common, n) != 0 &&
		    chance(++seen) == 0) {
			*at = p;
			found = n;
		}
		p += n ? n : 1;
	}
	return found;
}

static struct quote quote_of(const char *p, size_t n)
{
	struct quote q = {print("%.*s", (int)n, p), 'w', false};

	if (isdigit((unsigned char)p[0]))
		q.kind = 'd';
	q.many = memchr(p, ' ', n) != NULL;
	return q;
}

static bool quote_some(const struct where *w, const char *text, struct quote *q)
{
	const char *p;
	size_t n = word_some(w, text, NULL, &p), more;

	if (n == 0)
		return false;
	/* And the next word, where it stands right behind. */
	more = n + 1;
	while (p[n] == ' ' && p[more] && !is_joint(p[more]))
		more++;
	if (p[n] == ' ' && more > n + 1 && chance(3) == 0 &&
	    (unsigned char)p[n + 1] >= LETTERS_FROM &&
	    (unsigned char)p[n + 1] <= LETTERS_TO &&
	    !isdigit((unsigned char)p[0]))
		n = more;
	*q = quote_of(p, n);
	return true;
}

static bool word_only(const struct where *w, const char *text, const char * not,
                      struct quote *q)
{
	const char *p;
	size_t n = word_some(w, text, not, &p);

	if (n == 0 || isdigit((unsigned char)*p))
		return false;
	*q = quote_of(p, n);
	return true;
}

/* What comes for a quotation: words for words, figures for figures. */
static struct quote quote_new(char kind)
{
	struct quote q = {word_new(), kind, false};

	if (kind == 'd') {
		q.s = print("%u", 1000 + chance(9000));
	} else if (chance(3) == 0) {
		q.many = true;
		q.s = print("%s %s", q.s, word_new());
	}
	return q;
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
	sentence(w, say("subst", "in", cite(u, w->scope, "in"), "old", old.s,
	                "ow", called(old, "obj"), "new", new.s, "nw",
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
	                cite(u, w->scope, "in"), "of", of.s, "fw",
	                called(of, "from"), "bw", called(of, "before"), "new",
	                said, "nw", called(new, "with"), NULL));
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

static void swap_all(struct unit *u, const char *old, const char *new)
{
	u->text = text_swap(u->text, old, new);
	for (size_t i = 0; i < u->n; i++)
		swap_all(u->kids[i], old, new);
}

static bool stands_in(const struct unit *u, const char *words)
{
	bool found = text_count(u->text, words) > 0;

	for (size_t i = 0; i < u->n && !found; i++)
		found = stands_in(u->kids[i], words);
	return found;
}

bool words_throughout(struct where *w)
{
	struct base *b = w->base;
	const char *old = b->common, *new = word_new();
	const char *path = unit_path(w->root);

	if (b->swapped || w->root->kind == APP || !stands_in(w->root, old))
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

	if (u == NULL || w->base->swapped || u->up == NULL)
		return false;
	for (size_t i = 0; i < u->up->n && n < 3; i++) {
		struct unit *k = u->up->kids[i];

		if (k->kind == u->kind && !unit_taken(k) &&
		    text_count(k->text, old) > 0)
			p[n++] = k;
	}
	if (n < 2)
		return false;
	sentence(w, say("subst", "in", cite_list(p, n, w->scope, "ins"), "old",
	                old, "ow", say("w1.obj", NULL), "new", new, "nw",
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
		sentence(w, say("subst", "in", cite(&sent, w->scope, "in"),
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
