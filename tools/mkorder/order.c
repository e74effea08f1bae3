#include "order.h"
#include "change.h"
#include "change_part.h"
#include "cite.h"
#include "words.h"

#include <stdlib.h>
#include <string.h>

/* What has an own number in the order: alone, or below a header. */
struct item {
	const char *head;
	struct block **blocks;
	size_t n;
	bool late; /* it has a later day of force */
};

static struct {
	struct item *items;
	size_t n;
	struct unit **annexes;
	size_t nannexes;
	/* Of its quotes; QUOTES: they are mixed, without the last ones, whose
	   closing mark opens others. */
	size_t kind;
	/* What it changes in another act as well; NULL: nothing. */
	const char *old, *new;
} order;

enum { QUOTES = 4, LATE_MOST = 8 };

static const char *const quotes[QUOTES][2] = {
    {"\"", "\""}, {"«", "»"}, {"“", "”"}, {"„", "“"}};

const char *order_annex(struct unit *app)
{
	order.annexes =
	    keep(order.annexes, (order.nannexes + 1) * sizeof(*order.annexes));
	order.annexes[order.nannexes++] = app;
	return print("%s%zu%s", ANNEX_MARK, order.nannexes, ANNEX_MARK);
}

static struct item *item_add(const char *head)
{
	order.items = keep(order.items, (order.n + 1) * sizeof(*order.items));
	order.items[order.n] = (struct item){.head = head};
	return &order.items[order.n++];
}

static struct block *block_new(void)
{
	struct block *b = keep(NULL, sizeof(*b));

	*b = (struct block){0};
	b->quotes =
	    quotes[order.kind < QUOTES ? order.kind : chance(QUOTES - 1)];
	b->text = open_memstream(&b->said, &b->nsaid);
	b->edits = open_memstream(&b->rows, &b->nrows);
	if (b->text == NULL || b->edits == NULL)
		exit(2);
	return b;
}

/* What one change says; NULL where there is none. */
static struct block *block_of(struct where *w, change *make)
{
	struct block *b = block_new();
	bool done;

	w->to = b;
	done = make(w);
	fclose(b->text);
	fclose(b->edits);
	return done ? b : NULL;
}

/* Below a header, another one, of a point of that article; at the end, for what
   came behind it would be said of the point. */
static bool change_nested(struct where *w)
{
	struct where in = *w;
	struct unit *u = w->root->kids[chance((unsigned)w->root->n)];
	bool done = false;

	if (u->kind != POINT || u->n < 2 || unit_taken(u))
		return false;
	in.root = u;
	in.scope = u;
	fprintf(w->to->text, "\n\n      %s",
	        say("header", "at", cite(u, w->scope, "at"), NULL));
	for (unsigned i = 0; i < 2; i++)
		done |= change_some(&in, true);
	return done;
}

/* Several changes of one unit below a header, or one change. */
static bool change_group(struct where *w)
{
	struct where in = *w;
	struct unit *u = w->root;
	bool done = false;

	while (u->n > 0 && (u->kind == ACT || u->kind == RULES ||
	                    u->kind == APP || u->kind == CHAPTER))
		u = u->kids[chance((unsigned)u->n)];
	if (chance(3) != 0 || u->n < 2 || unit_taken(u))
		return change_some(w, false);
	in.root = u;
	in.scope = u;
	fprintf(w->to->text, "%s",
	        say("header", "at", cite(u, w->scope, "at"), NULL));
	for (unsigned i = 0; i < 2 + chance(2); i++)
		done |= change_some(&in, true);
	if (done && w->root->kind == ACT && u->kind == ARTICLE && chance(2))
		change_nested(&in);
	return done;
}

static void item_give(struct item *item, struct block *b)
{
	if (b == NULL)
		return;
	item->blocks = keep(item->blocks, (item->n + 1) * sizeof(b));
	item->blocks[item->n++] = b;
}

/* Changes of the body, each an item. */
static void body_make(struct base *b, size_t n)
{
	struct where w = {b, b->act, NULL, NULL};

	for (size_t i = 0; i < n; i++) {
		struct block *block = block_of(&w, change_group);

		if (block != NULL)
			item_give(item_add(""), block);
	}
}

/* Changes of an appendix, one item. */
static void part_make(struct base *b, struct unit *root, size_t n)
{
	struct where w = {b, root, root, NULL};
	struct item item = {0};

	if (unit_taken(root))
		return;
	if (root->kind == RULES)
		item.head =
		    say("header", "at",
		        say("rules.at", "t.at", b->rules_at, NULL), NULL);
	else
		item.head = say("header", "at",
		                root->up->kind == RULES
		                    ? say("app.of.rules", "app",
		                          cite(root, NULL, "at"), NULL)
		                    : cite(root, NULL, "at"),
		                NULL);
	/* Behind a header of a unit it would be said of that unit. */
	if (chance(8) == 0)
		item_give(&item, block_of(&w, words_throughout));
	for (size_t i = item.n ? n : 0; i < n; i++)
		item_give(&item, block_of(&w, change_group));
	if (item.n)
		*item_add("") = item;
}

static void shuffle(void *p, size_t n, size_t size)
{
	char *a = p, *t = keep(NULL, size);

	for (size_t i = n; i > 1; i--) {
		size_t k = (size_t)rand() % i;

		memcpy(t, a + k * size, size);
		memcpy(a + k * size, a + (i - 1) * size, size);
		memcpy(a + (i - 1) * size, t, size);
	}
}

/* Nothing was changed yet; what is counted keeps the number that it has in the
   base. */
static void unit_begin(struct unit *u)
{
	u->touched = u->busy = false;
	u->shifted = u->titled = u->inserted = u->renumbered = false;
	if (u->fixed)
		unit_touch(u);
	for (size_t i = 0; i < u->n; i++) {
		if (unit_counted(u->kids[i]))
			u->kids[i]->ordinal = i + 1 + (u->text[0] != '\0');
		unit_begin(u->kids[i]);
	}
}

static void order_begin(struct base *b)
{
	order.n = order.nannexes = 0;
	order.old = chance(3) == 0 ? word_new() : NULL;
	order.new = order.old ? word_new() : NULL;
	order.kind = chance(2) ? chance(QUOTES) : QUOTES;
	b->preamble_new = b->swapped = b->thinned = false;
	unit_begin(b->act);
	if (b->rules != NULL)
		unit_begin(b->rules);
	for (size_t i = 0; i < b->inner.n; i++)
		unit_begin(b->inner.p[i]);
	for (size_t i = 0; i < b->apps.n; i++)
		unit_begin(b->apps.p[i]);
}

void order_make(struct base *b, size_t edits)
{
	size_t parts = b->law ? 0 : edits / 2;

	order_begin(b);
	body_make(b, edits - parts);
	if (b->rules != NULL)
		part_make(b, b->rules, parts / 2 + 1);
	for (size_t i = 0; i < b->inner.n && parts > 1; i++)
		part_make(b, b->inner.p[i], 1 + chance(3));
	for (size_t i = 0; i < b->apps.n && parts > 1; i++)
		part_make(b, b->apps.p[i], 1 + chance(3));
}

void order_late(struct base *b)
{
	size_t from = order.n;

	body_make(b, 1 + chance(3));
	for (size_t i = from; i < order.n; i++)
		order.items[i].late = true;
}

void order_shuffle(void)
{
	shuffle(order.items, order.n, sizeof(*order.items));
	for (size_t i = 0; i < order.n; i++)
		shuffle(order.items[i].blocks, order.items[i].n,
		        sizeof(*order.items[i].blocks));
}

/* "приложению 2", of an only one without its number; behind the mark. */
static const char *annex_cite(FILE *f, const char *s)
{
	char *end;
	unsigned long n = strtoul(s, &end, 10);

	fputs(say(order.nannexes > 1 ? "annex.own" : "annex.only", "n",
	          print("%lu", n), NULL),
	      f);
	return end;
}

/* The last sentence of all ends in a full stop. */
static void order_put(FILE *f, const struct block *b, bool last)
{
	char before = ' ';

	for (const char *s = b->said; *s; before = *s++)
		if (*s == '"')
			fputs(b->quotes[before == ' ' ? 0 : 1], f);
		else if (*s == ANNEX_MARK[0])
			s = annex_cite(f, s + 1);
		else if (*s == ITEM_END[0])
			fputc(last && strchr(s, ITEM_END[0]) ==
			                  strrchr(s, ITEM_END[0])
			          ? '.'
			          : ';',
			      f);
		else
			fputc(*s, f);
}

static void items_print(FILE *f)
{
	for (size_t i = 0; i < order.n; i++) {
		const struct item *item = &order.items[i];

		fprintf(f, "\n\n      %zu) ", i + 1);
		if (item->head[0])
			fprintf(f, "%s", item->head);
		for (size_t k = 0; k < item->n; k++) {
			if (item->head[0])
				fputs("\n\n      ", f);
			order_put(f, item->blocks[k],
			          i + 1 == order.n && k + 1 == item->n);
		}
	}
}

/* What it says of another act, between its changes of the base and the rest. */
static void foreign_print(FILE *f, const char *act)
{
	const char *s;

	fputs("\n\n      ", f);
	s = say(print("%s.foreign", act), "old", order.old, "new", order.new,
	        NULL);
	for (; *s; s++)
		if (*s == '|')
			fputc('\n', f);
		else
			fputc(*s, f);
}

/* From when it is in force, and which of its items later. */
static const char *force_say(const char *act, const char *at)
{
	struct unit top = {.kind = ACT}, up = {.kind = POINT, .num = "1"};
	struct unit own[LATE_MOST], *p[LATE_MOST];
	size_t n = 0;

	up.up = &top;
	if (strcmp(act, "law2") == 0)
		up.kind = ARTICLE;
	for (size_t i = 0; i < order.n && n < LATE_MOST; i++) {
		if (!order.items[i].late)
			continue;
		own[n] = (struct unit){
		    .kind = SUBPOINT, .num = print("%zu", i + 1), .up = &up};
		p[n] = &own[n];
		n++;
	}
	if (n == 0)
		return say(print("%s.force", act), "at", at, NULL);
	return say(print("%s.force.%s", act, n > 1 ? "late" : "late.one"), "at",
	           at, "but", cite_series(p, n, n > 1 ? "buts" : "but"), NULL);
}

void order_print(FILE *f, const struct base *b)
{
	const char *act = b->law ? "law2" : "order2";
	unsigned next = 2;
	const char *cited = b->law
	                        ? say("law.cite", "t", b->title, NULL)
	                        : say("order.cite", "t.of", b->rules_of, NULL);

	fprintf(f, "%s\n\n%s",
	        say(print("%s.title", act), "t", b->title, "t.of", b->rules_of,
	            NULL),
	        say(print("%s.req", act), NULL));
	if (!b->law)
		fprintf(f, "\n\n      %s", say("order2.enacts", NULL));
	fprintf(f, "\n\n      %s",
	        say(print("%s.intro", act), "act", cited, NULL));
	items_print(f);
	if (order.old != NULL) {
		foreign_print(f, act);
		next++;
	}
	if (!b->law)
		fprintf(f, "\n\n      %s",
		        say("order2.other", "at", print("%u", next++), NULL));
	fprintf(f, "\n\n      %s\n\n      %s",
	        force_say(act, print("%u", next)),
	        say(b->law ? "law.sign" : "order.sign", NULL));
	for (size_t i = 0; i < order.nannexes; i++) {
		const char *s =
		    say("annex2.head", "k",
		        say(order.nannexes > 1 ? "annex2.own" : "annex2.only",
		            "n", print("%zu", i + 1), NULL),
		        NULL);

		fputs("\n\n", f);
		for (; *s; s++)
			fputc(*s == '|' ? '\n' : *s, f);
		appendix_print(f, b, order.annexes[i]);
	}
	fputc('\n', f);
}

/* The number of an own appendix; of an only one it has none. */
static void rows_print(FILE *f, const char *s)
{
	for (; *s; s++)
		if (*s != ANNEX_MARK[0])
			fputc(*s, f);
		else if (order.nannexes == 1)
			s = strchr(s + 1, ANNEX_MARK[0]);
}

void order_print_edits(FILE *f, const struct base *b)
{
	for (size_t i = 0; i < order.n; i++)
		for (size_t k = 0; k < order.items[i].n; k++)
			rows_print(f, order.items[i].blocks[k]->rows);
	if (order.old != NULL)
		fprintf(
		    f, "SUBST_TEXT\t%s:2\t%s\t%s\t\t\t\t%s\n",
		    b->law ? "art" : "pt", order.old, order.new,
		    say(b->law ? "law2.effective" : "order2.effective", NULL));
}
