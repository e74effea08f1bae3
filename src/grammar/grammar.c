#include "grammar/grammar.h"

#include "base/told.h"
#include "grammar/frozen.h"

#include <stdlib.h>

/* A folder with a language.conf is a language. */
static bool grammar_read_languages(struct grammar *g, struct report *report)
{
	for (size_t i = 0; i < g->files.n; i++) {
		struct str path = g->files.p[i].path;
		struct str folder = str_cut(&path, '/');
		struct language *l;

		if (!str_eq(path, STR("language.conf")))
			continue;
		if (g->languages.n == LANGUAGES_MAX) {
			diag_put(report,
			         &(struct message){
				     .code = DIAG_GRAMMAR_FILE,
				     .name = g->files.p[i].path,
				     .detail = TOLD("too many languages")});
			return false;
		}
		l = language_read(&g->arena, &g->files, folder, report);
		if (l == NULL)
			return false;
		*vec_push(&g->arena, &g->languages) = l;
	}
	if (g->languages.n == 0) {
		struct message m = {.code = DIAG_GRAMMAR_FILE,
		                    .detail = TOLD("it has no language")};

		diag_put(report, &m);
	}
	return g->languages.n != 0;
}

/* Patterns are compiled without a check of their own: all files must be valid
   UTF-8.  Those whose patterns are built in were looked at when they were. */
static bool grammar_is_text(const struct grammar *g, struct report *report)
{
	for (size_t i = 0; i < g->files.n; i++) {
		struct str bytes = g->files.p[i].bytes;
		size_t bad = str_utf8(bytes), start = bad;
		struct message m = {.code = DIAG_INPUT_ENCODING,
		                    .name = g->files.p[i].path,
		                    .line = 1};

		if (bad == bytes.n)
			continue;
		for (size_t k = 0; k < bad; k++)
			m.line += bytes.p[k] == '\n';
		while (start > 0 && bytes.p[start - 1] != '\n')
			start--;
		m.col = str_runes(str_sub(bytes, start, bad)) + 1;
		diag_put(report, &m);
		return false;
	}
	return true;
}

struct grammar *grammar_load(const char *dir, struct report *report)
{
	struct grammar *g = mem_alloc(sizeof(*g));

	*g = (struct grammar){0};
	arena_init(&g->arena);
	if (!grammar_files_read(&g->arena, dir, &g->files, report) ||
	    ((dir != NULL || !frozen_fits()) && !grammar_is_text(g, report)) ||
	    !grammar_read_languages(g, report)) {
		grammar_free(g);
		return NULL;
	}
	if (dir == NULL)
		frozen_find(g);
	grammar_letters(g);
	return g;
}

void grammar_many(struct grammar *g)
{
	for (size_t i = 0; i < g->languages.n; i++)
		g->languages.p[i]->many = true;
}

void grammar_each(const struct grammar *g,
                  void (*fn)(void *ctx, const struct rule *rule), void *ctx)
{
	for (size_t i = 0; i < g->languages.n; i++) {
		const struct language *l = g->languages.p[i];

		for (size_t j = 0; j < l->rulesets.n; j++)
			for (size_t k = 0; k < l->rulesets.p[j]->rules.n; k++)
				fn(ctx, l->rulesets.p[j]->rules.p[k]);
	}
}

static void each_free(void *ctx, const struct rule *rule)
{
	(void)ctx;
	rule_free(rule);
}

void grammar_free(struct grammar *g)
{
	if (g == NULL)
		return;
	grammar_each(g, each_free, NULL);
	for (size_t i = 0; i < g->languages.n; i++)
		language_free(g->languages.p[i]);
	arena_free(&g->arena);
	free(g);
}

size_t grammar_place(const struct grammar *g, const struct language *lang)
{
	size_t k = 0;

	while (k < g->languages.n && g->languages.p[k] != lang)
		k++;
	return k;
}

const struct language *grammar_language(const struct grammar *g,
                                        struct str code)
{
	for (size_t i = 0; i < g->languages.n; i++)
		if (str_eq(g->languages.p[i]->code, code))
			return g->languages.p[i];
	return NULL;
}

struct check {
	struct matcher matcher;
	struct report *report;
};

static void check_fail(struct check *c, const struct rule *rule, size_t line,
                       enum diag_code code, struct str detail)
{
	struct message m = {.code = code,
	                    .name = rule->file,
	                    .line = line,
	                    .col = 1,
	                    .detail = detail};

	diag_put(c->report, &m);
}

/* Does the match capture what "name=value | name=value" wants? */
static struct str check_want(const struct match *m, struct str want)
{
	while (want.n) {
		size_t bar = str_find(want, STR(" | "));
		struct str item = str_sub(want, 0, bar), value = item;
		struct str name = str_trim(str_cut(&value, '='));
		enum capture cap = capture_find(name);

		if (cap == CAPTURES || !str_eq(m->cap[cap], str_trim(value)))
			return item;
		want = str_after(want, bar + 3);
	}
	return STR("");
}

static void check_example(struct check *c, const struct rule *rule,
                          const struct example *e)
{
	struct match m;
	struct str wrong;

	if (rule_match(&c->matcher, rule, e->text, 0, &m) != e->ok) {
		check_fail(c, rule, e->line, DIAG_GRAMMAR_EXAMPLE,
		           e->ok ? TOLD("it should match")
		                 : TOLD("it should not match"));
		return;
	}
	wrong = e->ok ? check_want(&m, e->want) : STR("");
	if (wrong.n)
		check_fail(c, rule, e->line, DIAG_GRAMMAR_EXAMPLE, wrong);
}

static void check_rule(void *ctx, const struct rule *rule)
{
	struct check *c = ctx;
	size_t good = 0, bad = 0;

	if (!rule_compile(&c->matcher, rule))
		return;
	for (size_t i = 0; i < rule->examples.n; i++) {
		check_example(c, rule, &rule->examples.p[i]);
		*(rule->examples.p[i].ok ? &good : &bad) += 1;
	}
	if (good == 0)
		check_fail(c, rule, rule->line, DIAG_GRAMMAR_BARE, STR("ok"));
	if (bad == 0)
		check_fail(c, rule, rule->line, DIAG_GRAMMAR_BARE, STR("no"));
}

void grammar_check(const struct grammar *g, struct report *report)
{
	struct check c = {.report = report};

	matcher_init(&c.matcher, report, STR("grammar"));
	grammar_each(g, check_rule, &c);
	matcher_free(&c.matcher);
}

static void list_rule(void *ctx, const struct rule *rule)
{
	buf_format(ctx, "%.*s:%zu\t%.*s\t%.*s\n", STR_ARG(rule->file),
	           rule->line, STR_ARG(rule->name), STR_ARG(rule->makes));
}

void grammar_list(const struct grammar *g, struct buf *out)
{
	grammar_each(g, list_rule, out);
}

struct show {
	struct str name;
	struct buf *out;
	bool found;
};

static void show_rule(void *ctx, const struct rule *rule)
{
	struct show *s = ctx;

	if (!str_eq(rule->name, s->name))
		return;
	buf_format(s->out, "# %.*s:%zu\n%.*s\n", STR_ARG(rule->file),
	           rule->line, STR_ARG(rule->source));
	s->found = true;
}

bool grammar_show(const struct grammar *g, struct str name, struct buf *out)
{
	struct show s = {name, out, false};

	grammar_each(g, show_rule, &s);
	return s.found;
}
