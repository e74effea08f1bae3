#include "base.h"
#include "words.h"

#include <string.h>

/* New text has not the words that are changed throughout the base. */
static bool in_base;

struct unit *subpoint_new(const char *num, const char *end)
{
	return unit_new(SUBPOINT, num, "",
	                print("%s%s", say("text.item", NULL), end));
}

struct unit *line_new(const char *end)
{
	return unit_new(LINE, "", "",
	                print("%s%s", say("text.line", NULL), end));
}

/* A list of subpoints or of lines without numbers. */
static void list_add(struct unit *u)
{
	bool numbers = chance(3) != 0;
	size_t n = 2 + chance(4);

	for (size_t i = 1; i <= n; i++) {
		const char *end = i == n ? "." : ";";

		unit_add(u, numbers ? subpoint_new(print("%zu", i), end)
		                    : line_new(end));
	}
}

/* A paragraph of an article, which may have a list. */
struct unit *part_new(void)
{
	bool list = chance(4) == 0;
	struct unit *u = unit_new(PART, "", "",
	                          say(list ? "text.intro" : "text.part", NULL));

	for (size_t i = 1, n = list ? 2 + chance(3) : 0; i <= n; i++)
		unit_add(u, subpoint_new(print("%zu", i), i == n ? "." : ";"));
	return u;
}

struct unit *point_new(const char *num)
{
	bool list = chance(2);
	struct unit *u = unit_new(POINT, num, "",
	                          say(list                        ? "text.intro"
	                              : in_base && chance(4) == 0 ? "text.noun"
	                              : chance(4)                 ? "text.pt"
	                                                          : "text.two",
	                              NULL));

	if (list)
		list_add(u);
	return u;
}

struct unit *article_new(const char *num)
{
	struct unit *u = unit_new(ARTICLE, num, say("title.art", NULL), "");
	size_t n = 1 + chance(4);

	if (n == 1) {
		unit_add(u, unit_new(LINE, "", "", say("text.intro", NULL)));
		for (size_t i = 2 + chance(3); i-- > 0;)
			unit_add(u, line_new(i ? ";" : "."));
		return u;
	}
	if (chance(3) == 0) {
		for (size_t i = 0; i < n; i++)
			unit_add(u, part_new());
		/* Its text speaks of what its heading does. */
		u->title = say("title.art", "w", word_new(), NULL);
		u->kids[0]->text = say("text.part", "w", word_last(), NULL);
		return u;
	}
	for (size_t i = 1; i <= n; i++)
		unit_add(u, point_new(print("%zu", i)));
	return u;
}

size_t columns(const char *cells)
{
	size_t n = 1;

	for (; (cells = strchr(cells, CELL_END)) != NULL; cells++)
		n++;
	return n;
}

struct unit *row_new(const struct unit *table, const char *num)
{
	const char *cells = say("table.row", NULL);

	/* One stands apart: the number. */
	while (columns(cells) + 1 > columns(table->text))
		cells = print("%.*s", (int)(strrchr(cells, CELL_END) - cells),
		              cells);
	return unit_new(ROW, num, "", cells);
}

static struct unit *table_new(void)
{
	struct unit *u = unit_new(TABLE, "", "", say("table.head", NULL));
	size_t n = 3 + chance(5);

	for (size_t i = 1; i <= n; i++)
		unit_add(u, row_new(u, print("%zu", i)));
	return u;
}

struct unit *appendix_new(const char *num)
{
	struct unit *u = unit_new(APP, num, say("annex.title", NULL), "");
	size_t n = 2 + chance(4);

	if (chance(3) == 0) {
		unit_add(u, table_new());
		return u;
	}
	for (size_t i = 1; i <= n; i++)
		unit_add(u, point_new(print("%zu", i)));
	return u;
}

/* About what a unit takes in print. */
enum { POINT_BYTES = 300, ARTICLE_BYTES = 775 };

/* Chapters with articles or points, which are numbered through. */
static void chapters_add(struct unit *up, bool law, size_t bytes)
{
	size_t unit_bytes = law ? ARTICLE_BYTES : POINT_BYTES, number = 0;
	size_t most = bytes / unit_bytes + 4,
	       per = most > 60 ? 30 : 1 + most / 3;

	for (size_t i = 1; number < most; i++) {
		struct unit *ch = unit_new(CHAPTER, print("%zu", i),
		                           say("title.ch", NULL), "");

		unit_add(up, ch);
		for (size_t k = 0; k < per && number < most; k++) {
			const char *num = print("%zu", ++number);

			unit_add(ch, law ? article_new(num) : point_new(num));
		}
	}
}

static void base_law(struct base *b, size_t bytes)
{
	b->act = unit_new(ACT, "", "", "");
	b->title = say("law.title", NULL);
	b->preamble = say("text.preamble", NULL);
	chapters_add(b->act, true, bytes);
}

struct unit *annexes_add(struct annexes *all)
{
	struct unit *app = appendix_new(print("%zu", all->first + all->n));

	app->up = all->up;
	all->p[all->n++] = app;
	return app;
}

static void base_order(struct base *b, size_t bytes)
{
	const char *w = word_new();

	b->rules_title = say("rules.title", "w", w, NULL);
	b->rules_of = say("rules.title.of", "w", w, NULL);
	b->rules_at = say("rules.title.at", "w", w, NULL);
	b->rules_to = say("rules.title.to", "w", w, NULL);
	b->title = say("order.title", "t.of", b->rules_of, NULL);
	b->act = unit_new(ACT, "", "", "");
	unit_add(b->act,
	         unit_new(POINT, "1", "",
	                  say("order.approves", "t", b->rules_title, NULL)));
	b->act->kids[0]->fixed = true;
	for (size_t i = 2; i <= 4; i++)
		unit_add(b->act, point_new(print("%zu", i)));
	b->rules = unit_new(RULES, "1", b->rules_title, "");
	b->rules->up = b->act;
	chapters_add(b->rules, false, bytes);
	b->apps = (struct annexes){.up = b->act, .first = 2};
	for (size_t n = 2 + chance(3); n-- > 0;)
		annexes_add(&b->apps);
	b->inner = (struct annexes){.up = b->rules, .first = 1};
	for (size_t n = chance(2) ? 1 + chance(3) : 0; n-- > 0;)
		annexes_add(&b->inner);
}

void base_make(struct base *b, bool law, size_t bytes)
{
	*b = (struct base){.law = law};
	word_common(true);
	in_base = true;
	if (law)
		base_law(b, bytes);
	else
		base_order(b, bytes);
	b->common = word_common(false);
	in_base = false;
}

void appendix_print(FILE *f, const struct base *b, const struct unit *app)
{
	const char *s =
	    say(app->up->kind == RULES ? "annex.rules.head" : "annex.head", "n",
	        app->num, "t.to", b->rules_to, NULL);

	fputs("\n\n", f);
	for (; *s; s++)
		fputc(*s == '|' ? '\n' : *s, f);
	if (!app->gone)
		fprintf(f, "\n\n%s", app->title);
	unit_print(f, app, "", "");
}

void base_print(FILE *f, const struct base *b)
{
	fprintf(f, "%s\n\n%s", b->title,
	        say(b->law ? "law.req" : "order.req", NULL));
	if (b->law && b->preamble[0])
		fprintf(f, "\n\n      %s", b->preamble);
	if (!b->law)
		fprintf(f, "\n\n      %s", say("order.enacts", NULL));
	unit_print(f, b->act, "", "");
	fprintf(f, "\n\n      %s",
	        say(b->law ? "law.sign" : "order.sign", NULL));
	if (b->rules != NULL)
		appendix_print(f, b, b->rules);
	for (size_t i = 0; i < b->inner.n; i++)
		appendix_print(f, b, b->inner.p[i]);
	for (size_t i = 0; i < b->apps.n; i++)
		appendix_print(f, b, b->apps.p[i]);
	fputc('\n', f);
}
