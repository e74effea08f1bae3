#include "grammar/match.h"

#include "grammar/pattern.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdlib.h>
#include <string.h>

enum {
	GROUPS_MAX = 64,
	JIT_STACK_FIRST = 32 * 1024,
	JIT_STACK_MAX = 1024 * 1024,
	/* Bytes that a pattern must be matched against before machine code for
	   it pays: making that costs as much as interpreting some 30 kB. */
	JIT_PAYS = 32 * 1024,
	/* In a text so large, those that meet all of it are told early. */
	LARGE_TEXT = 16 * JIT_PAYS,
	LARGE_PAYS = JIT_PAYS / 8,
};

/* A compiled pattern; re is NULL where it does not compile. */
struct code {
	pcre2_code *re;
	_Atomic(pcre2_code *) fast; /* the same as machine code, once it pays */
	atomic_size_t seen;         /* bytes matched against until then */
	atomic_bool slow;           /* no machine code can be made */
	bool has_first;
	unsigned char first[32];         /* bytes that it can begin with */
	unsigned char group[GROUPS_MAX]; /* group number -> capture + 1 */
};

struct matcher_state {
	pcre2_match_data *data;
	pcre2_match_context *context;
	pcre2_jit_stack *stack;
};

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

void matcher_init(struct matcher *m, struct report *report, struct str name)
{
	m->state = mem_alloc(sizeof(*m->state));
	m->report = report;
	m->name = name;
	m->expect = 0;
	m->state->data = pcre2_match_data_create(GROUPS_MAX, NULL);
	m->state->context = pcre2_match_context_create(NULL);
	m->state->stack =
	    pcre2_jit_stack_create(JIT_STACK_FIRST, JIT_STACK_MAX, NULL);
	pcre2_jit_stack_assign(m->state->context, NULL, m->state->stack);
}

void matcher_free(struct matcher *m)
{
	pcre2_match_data_free(m->state->data);
	pcre2_match_context_free(m->state->context);
	pcre2_jit_stack_free(m->state->stack);
	free(m->state);
}

static void pattern_error(struct matcher *m, const struct rule *rule,
                          const struct pattern *p, struct message e)
{
	if (m->report == NULL)
		return;
	e.name = rule->file;
	e.line = p->line;
	if (e.mark.at > p->source.n)
		e.mark.at = p->source.n;
	e.col = p->col + str_runes(str_sub(p->source, 0, e.mark.at));
	e.excerpt = p->source;
	if (e.mark.n == 0)
		e.mark.n = e.mark.at < p->source.n;
	diag_put(m->report, &e);
}

enum {
	COMPILE_OPTIONS =
	    PCRE2_UTF | PCRE2_UCP | PCRE2_NO_UTF_CHECK | PCRE2_DUPNAMES,
};

/* What the pattern can begin with.  PCRE2 works that out for patterns that
   may match anywhere, so an anchored one is compiled as such first. */
static void code_first(struct code *c, struct str text)
{
	int error;
	size_t at;
	const uint8_t *bits = NULL;
	uint32_t type = 0, unit = 0;
	pcre2_code *re = pcre2_compile((PCRE2_SPTR)text.p, text.n,
	                               COMPILE_OPTIONS, &error, &at, NULL);

	if (re == NULL)
		return;
	pcre2_pattern_info(re, PCRE2_INFO_FIRSTCODETYPE, &type);
	pcre2_pattern_info(re, PCRE2_INFO_FIRSTCODEUNIT, &unit);
	pcre2_pattern_info(re, PCRE2_INFO_FIRSTBITMAP, &bits);
	if (type == 1 && unit < 256) {
		/* The unit may stand for its other case too. */
		if (unit >= 0x80) {
			c->has_first = true;
			c->first[unit / 8] |= (unsigned char)(1u << unit % 8);
		}
	} else if (bits != NULL) {
		c->has_first = true;
		for (size_t i = 0; i < sizeof(c->first); i++)
			c->first[i] = bits[i];
	}
	pcre2_code_free(re);
}

/* Where "(?<name>" begins name in source; source.n where it does not. */
static size_t find_group(struct str source, struct str name)
{
	for (size_t at = 0; at < source.n;) {
		struct str rest = str_after(source, at);
		size_t k = str_find(rest, STR("(?<"));

		at += k + 3;
		rest = str_after(source, at);
		if (str_starts(rest, name) && rest.n > name.n &&
		    rest.p[name.n] == '>')
			return at;
	}
	return source.n;
}

/* Which group is which capture.  Names of definitions are none; any other
   name must be one of captures.def. */
static bool code_groups(struct matcher *m, const struct rule *rule,
                        const struct pattern *p, struct code *c)
{
	uint32_t count = 0, size = 0;
	PCRE2_SPTR table = NULL;

	pcre2_pattern_info(c->re, PCRE2_INFO_NAMECOUNT, &count);
	pcre2_pattern_info(c->re, PCRE2_INFO_NAMEENTRYSIZE, &size);
	pcre2_pattern_info(c->re, PCRE2_INFO_NAMETABLE, &table);
	for (uint32_t i = 0; i < count; i++, table += size) {
		unsigned group = (unsigned)table[0] << 8 | table[1];
		struct str name = str_from((const char *)table + 2);
		enum capture cap = capture_find(name);
		struct message e = {.code = DIAG_GRAMMAR_PATTERN};

		e.mark.at = find_group(p->source, name);
		if (e.mark.at == p->source.n)
			continue;
		e.mark.n = name.n;
		e.detail = group >= GROUPS_MAX ? STR("too many groups")
		                               : STR("not a capture's name");
		if (cap == CAPTURES || group >= GROUPS_MAX) {
			pattern_error(m, rule, p, e);
			return false;
		}
		c->group[group] = (unsigned char)(cap + 1);
	}
	return true;
}

static bool code_compile(struct matcher *m, const struct rule *rule,
                         const struct pattern *p, struct code *c)
{
	struct arena scratch;
	struct str missing = {NULL, 0}, text;
	struct message e = {.code = DIAG_GRAMMAR_WORDS};
	int error = 0;
	size_t at = 0;

	arena_init(&scratch);
	text = pattern_expand(&scratch, rule->language, p->source, &missing);
	if (missing.p != NULL) {
		e.detail = missing;
		e.mark.at = str_find(p->source, missing);
		e.mark.n = missing.n;
		pattern_error(m, rule, p, e);
		arena_free(&scratch);
		return false;
	}
	c->re =
	    pcre2_compile((PCRE2_SPTR)text.p, text.n,
	                  COMPILE_OPTIONS | (p->anchored ? PCRE2_ANCHORED : 0),
	                  &error, &at, NULL);
	if (c->re == NULL) {
		char words[160];

		pcre2_get_error_message(error, (PCRE2_UCHAR *)words,
		                        sizeof(words));
		e.code = DIAG_GRAMMAR_PATTERN;
		e.detail = str_from(words);
		e.mark.at = at > 3 ? at - 3 : 0;
		pattern_error(m, rule, p, e);
	} else if (p->anchored) {
		code_first(c, text);
	}
	arena_free(&scratch);
	return c->re != NULL && code_groups(m, rule, p, c);
}

static void code_free(struct code *c)
{
	if (c == NULL)
		return;
	pcre2_code_free(c->re);
	pcre2_code_free(atomic_load(&c->fast));
	free(c);
}

/* The pattern as machine code, if it pays now that n more bytes are to be
   matched; NULL before. */
static const pcre2_code *code_fast(const struct matcher *m, struct code *c,
                                   size_t n)
{
	size_t pays = m->expect >= LARGE_TEXT ? LARGE_PAYS : JIT_PAYS;
	pcre2_code *fast = atomic_load(&c->fast), *none = NULL;

	if (fast != NULL)
		return fast;
	if (atomic_load(&c->slow) || atomic_fetch_add(&c->seen, n) + n < pays)
		return NULL;
	fast = pcre2_code_copy(c->re);
	if (fast == NULL || pcre2_jit_compile(fast, PCRE2_JIT_COMPLETE) != 0) {
		pcre2_code_free(fast);
		atomic_store(&c->slow, true);
		return NULL;
	}
	if (!atomic_compare_exchange_strong(&c->fast, &none, fast)) {
		pcre2_code_free(fast);
		fast = none;
	}
	return fast;
}

/* Match from byte `from` of s on, as fast as pays. */
static int code_match(const struct matcher *m, struct code *c, struct str s,
                      size_t from)
{
	const pcre2_code *fast = code_fast(m, c, s.n - from);
	PCRE2_SPTR p = (PCRE2_SPTR)s.p;

	if (fast != NULL)
		return pcre2_jit_match(fast, p, s.n, from, 0, m->state->data,
		                       m->state->context);
	return pcre2_match(c->re, p, s.n, from, PCRE2_NO_UTF_CHECK,
	                   m->state->data, m->state->context);
}

/* The compiled pattern; the thread that comes second uses the first's. */
static struct code *pattern_code(struct matcher *m, const struct rule *rule,
                                 struct pattern *p)
{
	struct code *c = atomic_load(&p->code), *none = NULL;

	if (c != NULL)
		return c;
	c = mem_alloc(sizeof(*c));
	memset(c, 0, sizeof(*c));
	if (!code_compile(m, rule, p, c)) {
		pcre2_code_free(c->re);
		memset(c, 0, sizeof(*c));
	}
	if (!atomic_compare_exchange_strong(&p->code, &none, c)) {
		code_free(c);
		c = none;
	}
	return c;
}

bool rule_compile(struct matcher *m, const struct rule *rule)
{
	bool good = true;

	for (size_t i = 0; i < rule->patterns.n; i++)
		good &= pattern_code(m, rule, &rule->patterns.p[i])->re != NULL;
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

static void match_fill(const struct matcher *m, const struct code *c,
                       struct str s, int groups, struct match *out)
{
	const size_t *at = pcre2_get_ovector_pointer(m->state->data);

	out->all = str_sub(s, at[0], at[1]);
	for (int g = 1; g < groups; g++) {
		unsigned cap = c->group[g];

		if (cap != 0 && at[2 * g] != PCRE2_UNSET)
			out->cap[cap - 1] =
			    str_sub(s, at[2 * g], at[2 * g + 1]);
	}
}

bool rule_match(struct matcher *m, const struct rule *rule, struct str s,
                size_t from, struct match *out)
{
	struct str rest = str_after(s, from);

	/* Nothing is compiled for texts that it cannot match. */
	if (rule->needs.n && str_find(rest, rule->needs) == rest.n)
		return false;
	for (size_t i = 0; i < rule->patterns.n; i++) {
		struct code *c = pattern_code(m, rule, &rule->patterns.p[i]);
		unsigned char b = from < s.n ? (unsigned char)s.p[from] : 0;
		int n;

		if (c->re == NULL ||
		    (rule->patterns.p[i].anchored && c->has_first &&
		     from < s.n && !(c->first[b / 8] & 1u << b % 8)))
			continue;
		n = code_match(m, c, s, from);
		if (n < 0 && n != PCRE2_ERROR_NOMATCH)
			match_failed(m, rule, n);
		if (n < 0)
			continue;
		*out = (struct match){.rule = rule};
		match_fill(m, c, s, n == 0 ? GROUPS_MAX : n, out);
		return true;
	}
	return false;
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
	if (month == NULL || !str_number(found.cap[CAP_year], &r.year) ||
	    !str_number(found.cap[CAP_day], &r.day) ||
	    !str_number(entry_cell(month->entry, STR("value")), &r.month) ||
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
