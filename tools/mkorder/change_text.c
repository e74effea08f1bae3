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

/* In the act and all that belongs to it. */
static void swap_act(struct base *b, const char *old, const char *new)
{
	swap_all(b->act, old, new);
	if (b->rules != NULL)
		swap_all(b->rules, old, new);
	for (size_t i = 0; i < b->inner.n; i++)
		swap_all(b->inner.p[i], old, new);
	for (size_t i = 0; i < b->apps.n; i++)
		swap_all(b->apps.p[i], old, new);
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
	if (w->root == b->act)
		swap_act(b, old, new);
	else
		swap_all(w->root, old, new);
	w->root->busy = true;
	b->common = new;
	b->swapped = true;
	return true;
}

static bool has_sentences(const struct unit *u)
{
	return u->kind == POINT && u->n == 0 && strstr(u->text, ". ") != NULL;
}

/* Does the act, or what belongs to it, have the noun in any case? */
static bool act_has_noun(const struct base *b)
{
	bool found = false;

	for (size_t i = 0; i < words_count("noun.old"); i++) {
		const char *form = word_at("noun.old", i);

		found |= stands_in(b->act, form) ||
		         (b->rules != NULL && stands_in(b->rules, form));
	}
	return found;
}

/* A noun in each of its cases, as the data has them, wherever it stands. */
bool words_inflected(struct where *w)
{
	struct base *b = w->base;
	const char *old = word_at("noun.old", 0), *new = word_at("noun.new", 0);

	if (b->inflected || w->root != b->act || !act_has_noun(b))
		return false;
	b->inflected = true;
	sentence(w, say("throughout.fitting", "old", old, "new", new, NULL));
	row_put(w, (struct row){.op = "SUBST_TEXT",
	                        .target = "text",
	                        .old = old,
	                        .new = new,
	                        .occurrence = "all"});
	for (size_t i = 0; i < words_count("noun.old"); i++)
		swap_act(b, word_at("noun.old", i), word_at("noun.new", i));
	return true;
}

/* A sentence of a point, and where it stands. */
struct sent {
	struct unit unit;
	const char *from, *behind; /* in the text of the point */
};

/* Where the n-th sentence of a text begins, counted from 1; of one more than
   there are the end. */
static const char *sent_at(const char *text, unsigned n)
{
	const char *end;

	for (; n > 1; n--) {
		end = strstr(text, ". ");
		if (end == NULL)
			return text + strlen(text);
		text = end + 2;
	}
	return text;
}

static unsigned sent_count(const char *text)
{
	unsigned n = 1;

	while (sent_at(text, n + 1)[0])
		n++;
	return n;
}

static struct sent sent_of(struct unit *u, unsigned n)
{
	struct sent s = {.from = sent_at(u->text, n),
	                 .behind = sent_at(u->text, n + 1)};
	size_t len = (size_t)(s.behind - s.from);

	if (len && s.from[len - 1] == ' ')
		len--;
	s.unit = (struct unit){.kind = SENT,
	                       .num = print("%u", n),
	                       .text = print("%.*s", (int)len, s.from),
	                       .up = u};
	return s;
}

/* The words `new` stand where the sentence did. */
static void sent_over(const struct sent *s, const char *new)
{
	struct unit *u = s->unit.up;

	u->text = print("%.*s%s%s%s", (int)(s->from - u->text), u->text, new,
	                new[0] && s->behind[0] ? " " : "", s->behind);
	/* The last one took the blank before it along. */
	u->text = print(
	    "%.*s",
	    (int)(strlen(u->text) - (u->text[strlen(u->text) - 1] == ' ')),
	    u->text);
	unit_touch(u);
}

static void sent_row(struct where *w, const char *op, const struct sent *s)
{
	row_put(w, (struct row){.op = op,
	                        .target = unit_path(&s->unit),
	                        .payload = strcmp(op, "DELETE_UNIT") == 0
	                                       ? ""
	                                       : "quote"});
}

/* A sentence of a point: its words change, it goes, or it is another one. */
bool words_sentence(struct where *w)
{
	struct unit *u = unit_some(w, has_sentences);
	struct quote old;
	const char *new = word_new();
	struct sent s;

	if (u == NULL)
		return false;
	s = sent_of(u, 1 + chance(sent_count(u->text)));
	if (chance(2)) {
		sentence(w, say("delete", "obj", cite(&s.unit, w->scope, "obj"),
		                NULL));
		sent_row(w, "DELETE_UNIT", &s);
		sent_over(&s, "");
		return true;
	}
	if (!word_only(w, s.unit.text, NULL, &old))
		return false;
	sentence(w, say("subst.many", "in", cite(&s.unit, w->scope, "in"),
	                "old", old.s, "ow", say("w1.obj", NULL), "new", new,
	                "nw", say("w1.with", NULL), NULL));
	row_put(w, (struct row){.op = "SUBST_TEXT",
	                        .target = unit_path(&s.unit),
	                        .old = old.s,
	                        .new = new});
	sent_over(&s, text_swap(s.unit.text, old.s, new));
	return true;
}

/* Another wording of a sentence. */
bool sentence_replace(struct where *w)
{
	struct unit *u = unit_some(w, has_sentences), *fresh;
	struct sent s;

	if (u == NULL)
		return false;
	s = sent_of(u, 1 + chance(sent_count(u->text)));
	fresh = unit_new(SENT, "", "", say("text.sentence", NULL));
	sentence_with(
	    w, say("replace", "obj", cite(&s.unit, w->scope, "obj"), NULL),
	    fresh);
	sent_row(w, "REPLACE_UNIT", &s);
	sent_over(&s, fresh->text);
	return true;
}

/* One more; what follows moves on. */
bool sentence_insert(struct where *w)
{
	struct unit *u = unit_some(w, has_sentences), *fresh;
	struct sent s;

	if (u == NULL)
		return false;
	s = sent_of(u, 2 + chance(sent_count(u->text)));
	fresh = unit_new(SENT, s.unit.num, "", say("text.sentence", NULL));
	sentence_with(w,
	              say("insert", "obj", cite(u, w->scope, "obj"), "with",
	                  cite_new(&fresh, 1, "with"), NULL),
	              fresh);
	sent_row(w, "INSERT_UNIT", &s);
	u->text = s.from[0] ? print("%.*s%s %s", (int)(s.from - u->text),
	                            u->text, fresh->text, s.from)
	                    : print("%s %s", u->text, fresh->text);
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
