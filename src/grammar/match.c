#include "grammar/match.h"

#include "grammar/code.h"

#include <stdint.h>
#include <stdlib.h>

static const struct str capture_names[CAPTURES] = {
#define CAPTURE(name) STR_INIT(#name),
#include "grammar/captures.def"
#undef CAPTURE
};

struct str capture_name(enum capture c)
{
	return capture_names[c];
}

enum capture capture_find(struct str name)
{
	size_t i = 0;

	while (i < CAPTURES && !str_eq(capture_names[i], name))
		i++;
	return (enum capture)i;
}

/* Where PCRE2 takes its memory.  That there is none must not look like a
   pattern that does not match. */
static void *memory_take(size_t n, void *ctx)
{
	(void)ctx;
	return mem_alloc(n);
}

static void memory_give(void *p, void *ctx)
{
	(void)ctx;
	free(p);
}

static void state_open(struct matcher_state *s)
{
	s->memory =
	    pcre2_general_context_create(memory_take, memory_give, NULL);
	s->compile = pcre2_compile_context_create(s->memory);
	s->data = pcre2_match_data_create(GROUPS_MAX, s->memory);
	s->context = pcre2_match_context_create(s->memory);
	s->stack = NULL;
}

void matcher_init(struct matcher *m, struct report *report, struct str name)
{
	m->state = mem_alloc(sizeof(*m->state));
	m->report = report;
	m->name = name;
	m->expect = 0;
	m->plain = false;
	m->state->folds = (struct folds){0};
	m->state->met.text = (struct str){NULL, 0};
	m->state->lang = NULL;
	m->state->held.text = (struct str){NULL, 0};
	m->state->met.present.of = m->state->held.present.of = NULL;
	state_open(m->state);
}

void matcher_free(struct matcher *m)
{
	pcre2_match_data_free(m->state->data);
	pcre2_match_context_free(m->state->context);
	pcre2_jit_stack_free(m->state->stack);
	pcre2_compile_context_free(m->state->compile);
	pcre2_general_context_free(m->state->memory);
	folds_free(&m->state->folds);
	free(m->state);
}

bool rule_compile(struct matcher *m, const struct rule *rule)
{
	bool good = true;

	for (size_t i = 0; i < rule->patterns.n; i++)
		good &= code_of(m, rule, &rule->patterns.p[i])->re != NULL;
	return good;
}

void rule_free(const struct rule *rule)
{
	for (size_t i = 0; i < rule->patterns.n; i++)
		code_free(atomic_load(&rule->patterns.p[i].code));
}

static void match_failed(struct matcher *m, const struct rule *rule, int error)
{
	struct message e = {.code = DIAG_MATCH_LIMIT, .name = m->name};
	char words[160];

	if (m->report == NULL)
		return;
	pcre2_get_error_message(error, (PCRE2_UCHAR *)words, sizeof(words));
	e.detail = rule->name;
	e.note = str_from(words);
	diag_put(m->report, &e);
}

/* What was found in the view, as parts of the text itself. */
static void match_unfold(struct match *m, const struct fold_view *v)
{
	bool front = m->all.p == v->text.p;

	if (v->fold == NULL)
		return;
	m->all = fold_view_back(v, m->all);
	if (front) {
		m->all.n += (size_t)(m->all.p - v->source.p);
		m->all.p = v->source.p;
	}
	for (size_t i = 0; i < CAPTURES; i++)
		if (m->cap[i].p != NULL)
			m->cap[i] = fold_view_back(v, m->cap[i]);
}

/* What a text has of all that rules of the language need; NULL where s is no
   part of it. */
static const struct present *
looked_at(struct looked *l, const struct language *lang, struct str s)
{
	size_t at = (size_t)((uintptr_t)s.p - (uintptr_t)l->text.p);

	if (at > l->text.n || s.n > l->text.n - at)
		return NULL;
	if (l->present.of != &lang->literals)
		present_find(&l->present, &lang->literals, l->text);
	return &l->present;
}

/* The same of all of the act, where it is known. */
static const struct present *met_at(struct matcher *m,
                                    const struct language *lang, struct str s)
{
	return m->state->lang == lang ? looked_at(&m->state->met, lang, s)
	                              : NULL;
}

/* May a text have one of these?  What it has of all words tells of those only
   that are sought with the others. */
static bool needs_may(const struct needs *needs, const struct present *p)
{
	size_t k = 0;

	while (k < needs->n && needs->p[k].literal != 0 &&
	       !present_has(p, needs->p[k].literal))
		k++;
	return k < needs->n;
}

/* Has s one of them?  p: what all of the text has, that s is a part of; NULL:
   not known.  What all of it has, the rest of it may not have. */
static bool needs_met(const struct needs *needs, const struct present *p,
                      struct str s)
{
	for (size_t k = 0; k < needs->n; k++) {
		const struct need *need = &needs->p[k];

		if (p != NULL && need->literal != 0
		        ? present_has(p, need->literal)
		        : str_find(s, need->text) < s.n)
			return true;
	}
	return false;
}

/* May s hold what the rule needs?  Nothing is compiled for texts that it
   cannot match; most rules need what the whole act has not. */
static bool rule_met(struct matcher *m, const struct rule *rule, struct str s)
{
	const struct present *p;

	if (rule->needs.n == 0)
		return true;
	p = met_at(m, rule->language, s);
	for (size_t i = 0; p != NULL && i < rule->needs.n; i++)
		if (!needs_may(&rule->needs.p[i], p))
			return false;
	p = looked_at(&m->state->held, rule->language, s);
	for (size_t i = 0; i < rule->needs.n; i++)
		if (!needs_met(&rule->needs.p[i], p, s))
			return false;
	return true;
}

/* rule_match, in the text as it is. */
static bool match_plain(struct matcher *m, const struct rule *rule,
                        struct str s, size_t from, struct match *out)
{
	bool met = false;

	for (size_t i = 0; i < rule->patterns.n; i++) {
		struct pattern *p = &rule->patterns.p[i];
		struct code *c;
		int n;

		/* The first letter tells more quickly than what is needed. */
		if (code_passes(m, atomic_load(&p->code), s, from))
			continue;
		if (!met && !rule_met(m, rule, str_after(s, from)))
			return false;
		met = true;
		c = code_of(m, rule, p);
		n = code_match(m, c, s, from);
		if (n < 0 && n != PCRE2_ERROR_NOMATCH)
			match_failed(m, rule, n);
		if (n < 0)
			continue;
		*out = (struct match){.rule = rule};
		code_captures(m, c, s, n, out);
		return true;
	}
	return false;
}

bool rule_match(struct matcher *m, const struct rule *rule, struct str s,
                size_t from, struct match *out)
{
	struct fold_view v;

	if (m->plain)
		return match_plain(m, rule, s, from, out);
	v = fold_view(&m->state->folds, rule->language->lexicon.folding, s);
	if (!match_plain(m, rule, v.text, fold_view_to(&v, from), out))
		return false;
	match_unfold(out, &v);
	return true;
}

void matcher_hold(struct matcher *m, struct str s)
{
	if (!m->plain)
		folds_hold(&m->state->folds, s);
	m->state->held.text = s;
	m->state->held.present.of = NULL;
}

void matcher_meet(struct matcher *m, const struct language *lang,
                  struct str text)
{
	m->expect = text.n;
	m->plain = lang->lexicon.folding == NULL ||
	           !folding_changes(lang->lexicon.folding, text);
	m->state->lang = lang;
	m->state->met.text = text;
	m->state->met.present.of = NULL;
}

const struct rule *ruleset_match(struct matcher *m, const struct ruleset *set,
                                 struct str s, struct match *out)
{
	for (size_t i = 0; i < set->rules.n; i++)
		if (rule_match(m, set->rules.p[i], s, 0, out))
			return set->rules.p[i];
	return NULL;
}

bool language_match(struct matcher *m, const struct language *lang,
                    struct str rule, struct str s, struct match *out)
{
	const struct rule *r = language_rule(lang, rule);

	return r != NULL && rule_match(m, r, s, 0, out);
}

bool language_reads(const struct language *lang, struct str rule, struct str s)
{
	struct matcher m;
	struct match found;
	bool reads;

	matcher_init(&m, NULL, STR(""));
	reads = language_match(&m, lang, rule, s, &found);
	matcher_free(&m);
	return reads;
}

/* A year, in which a letter may stand for the digit that it looks like. */
static bool year_read(struct str s, unsigned *year)
{
	static const struct {
		uint32_t seen, meant;
	} letters[] = {{'I', 1}, {'l', 1},   {0x406, 1}, {'O', 0},
	               {'o', 0}, {0x41E, 0}, {0x43E, 0}, {0x417, 3}};
	unsigned value = 0;
	size_t len;

	for (; s.n; s = str_after(s, len)) {
		uint32_t c = str_rune(s, &len);
		size_t k = 0;

		if (c >= '0' && c <= '9') {
			value = value * 10 + (c - '0');
			continue;
		}
		while (k < sizeof(letters) / sizeof(*letters) &&
		       letters[k].seen != c)
			k++;
		if (k == sizeof(letters) / sizeof(*letters))
			return false;
		value = value * 10 + letters[k].meant;
	}
	*year = value;
	return value != 0;
}

bool language_date(struct matcher *m, const struct language *lang, struct str s,
                   struct date *d)
{
	const struct wordlist *months = language_list(lang, STR("months"));
	const struct word *month;
	struct match found;
	struct date r = {0};

	if (!language_match(m, lang, STR("date"), s, &found))
		return false;
	month = wordlist_find(months, found.cap[CAP_month]);
	if (!year_read(found.cap[CAP_year], &r.year) ||
	    !str_number(found.cap[CAP_day], &r.day) ||
	    !str_number(month == NULL ? found.cap[CAP_month]
	                              : entry_cell(month->entry, STR("value")),
	                &r.month) ||
	    !date_valid(r))
		return false;
	*d = r;
	return true;
}

const char *matcher_library(struct arena *a)
{
	char words[64] = "";

	pcre2_config(PCRE2_CONFIG_VERSION, words);
	return str_z(a, str_from(words));
}
