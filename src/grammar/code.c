#include "grammar/code.h"

#include "base/told.h"
#include "grammar/frozen.h"

#include "grammar/pattern.h"

#include <stdlib.h>
#include <string.h>

/*
 * When machine code for a pattern pays: making it takes some 130 ns for each
 * byte of the compiled pattern, interpreting some 40 ns for each byte of text;
 * a pattern that can begin at one place only looks at few bytes as a rule.
 * This is settled by sizes, not by a clock: what a pattern gives up on must be
 * the same on every run.
 */
enum {
	JIT_PAYS = 2 * 1024, /* bytes of text in any case, */
	JIT_SIZE = 4,        /* and so many for each of the pattern */
	ANCHORED_SEES = 32,
	/* In a text so large, those that meet all of it are told early. */
	LARGE_TEXT = 512 * 1024,
	LARGE_PAYS = 1024,
	JIT_STACK_FIRST = 32 * 1024,
	JIT_STACK_MAX = 1024 * 1024,
};

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

/* A pattern that begins with an anchor is tried at one place only: machine code
   cannot be told so when it is matched. */
static uint32_t compile_options(const struct pattern *p)
{
	return COMPILE_OPTIONS | (p->anchored ? PCRE2_ANCHORED : 0);
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
		e.detail = group >= GROUPS_MAX ? TOLD("too many groups")
		                               : TOLD("not a capture's name");
		if (cap == CAPTURES || group >= GROUPS_MAX) {
			pattern_error(m, rule, p, e);
			return false;
		}
		c->group[group] = (unsigned char)(cap + 1);
	}
	return true;
}

/* Why the pattern does not compile, and where in it: of the expanded one that
   place would tell nothing. */
static void compile_failed(struct matcher *m, const struct rule *rule,
                           const struct pattern *p, struct arena *scratch)
{
	struct message e = {.code = DIAG_GRAMMAR_PATTERN};
	struct str missing = {NULL, 0},
		   text = pattern_expand(scratch, rule->language, p->source,
	                                 false, &missing);
	char words[160];
	int error = 0;
	size_t at = 0;

	pcre2_code_free(pcre2_compile((PCRE2_SPTR)text.p, text.n,
	                              COMPILE_OPTIONS, &error, &at,
	                              m->state->compile));
	pcre2_get_error_message(error, (PCRE2_UCHAR *)words, sizeof(words));
	e.detail = str_from(words);
	e.mark.at = at > 3 ? at - 3 : 0;
	pattern_error(m, rule, p, e);
}

/* NULL after a message. */
static pcre2_code *code_compile(struct matcher *m, const struct rule *rule,
                                const struct pattern *p)
{
	struct arena scratch;
	struct str missing = {NULL, 0}, text;
	struct message e = {.code = DIAG_GRAMMAR_WORDS};
	pcre2_code *re = NULL;
	int error = 0;
	size_t at = 0;

	arena_init(&scratch);
	text =
	    pattern_expand(&scratch, rule->language, p->source, true, &missing);
	if (missing.p != NULL) {
		e.detail = missing;
		e.mark.at = str_find(p->source, missing);
		e.mark.n = missing.n;
		pattern_error(m, rule, p, e);
	} else {
		re = pcre2_compile((PCRE2_SPTR)text.p, text.n,
		                   compile_options(p), &error, &at,
		                   m->state->compile);
		if (re == NULL)
			compile_failed(m, rule, p, &scratch);
	}
	arena_free(&scratch);
	return re;
}

/* The pattern as it was compiled when the program was built, or now. */
static bool code_make(struct matcher *m, const struct rule *rule,
                      const struct pattern *p, struct code *c)
{
	uint32_t behind = 0;

	c->re = frozen_code(p, m->state->memory);
	if (c->re == NULL)
		c->re = code_compile(m, rule, p);
	if (c->re == NULL)
		return false;
	pcre2_pattern_info(c->re, PCRE2_INFO_SIZE, &c->size);
	pcre2_pattern_info(c->re, PCRE2_INFO_MAXLOOKBEHIND, &behind);
	c->looks_back = behind != 0;
	return code_groups(m, rule, p, c);
}

void code_free(struct code *c)
{
	if (c == NULL)
		return;
	pcre2_code_free(c->re);
	pcre2_code_free(atomic_load(&c->fast));
	free(c);
}

/* The pattern once more, to be made machine code of: others may be matching. */
static pcre2_code *code_again(const struct matcher *m, const struct code *c)
{
	pcre2_code *re = frozen_code(c->pattern, m->state->memory);

	return re != NULL ? re : pcre2_code_copy(c->re);
}

/* The pattern as machine code, if it pays now that n more bytes are to be
   matched; NULL before. */
static const pcre2_code *code_fast(const struct matcher *m, struct code *c,
                                   size_t n)
{
	size_t pays = m->expect >= LARGE_TEXT ? LARGE_PAYS + c->size / 2
	                                      : JIT_PAYS + JIT_SIZE * c->size;
	pcre2_code *fast = atomic_load(&c->fast), *none = NULL;

	if (fast != NULL)
		return fast;
	if (c->pattern->anchored && n > ANCHORED_SEES)
		n = ANCHORED_SEES;
	if (atomic_load(&c->slow) || (!c->rule->language->many &&
	                              atomic_fetch_add(&c->seen, n) + n < pays))
		return NULL;
	fast = code_again(m, c);
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

/* Where a letter stands in a table of beginnings; BEGINNINGS: nowhere. */
static size_t beginning_at(struct str letter)
{
	size_t len;
	uint32_t c = str_rune(letter, &len);

	if (c < 0x80)
		return c;
	return c - 0x400 < 0x100 ? c - 0x400 + 0x80 : BEGINNINGS;
}

/* PCRE2 tells of few patterns what they can begin with, and of letters of two
   bytes the first only.  So each letter is tried, once, with nothing behind it:
   where the pattern does not even ask for more, it can never match. */
static enum beginning code_try(const struct matcher *m, const struct code *c,
                               struct str letter)
{
	int n = pcre2_match(c->re, (PCRE2_SPTR)letter.p, letter.n, 0,
	                    PCRE2_NO_UTF_CHECK | PCRE2_ANCHORED |
	                        PCRE2_PARTIAL_HARD,
	                    m->state->data, m->state->context);

	return n == PCRE2_ERROR_NOMATCH ? BEGINNING_NONE : BEGINNING_SOME;
}

bool code_passes(const struct matcher *m, struct code *c, struct str s,
                 size_t from)
{
	struct str rest = str_after(s, from);
	enum beginning b;
	size_t at;

	if (c == NULL || c->re == NULL || !c->pattern->anchored ||
	    (from > 0 && c->looks_back) || rest.n == 0)
		return false;
	at = beginning_at(rest);
	if (at == BEGINNINGS)
		return false;
	b = (enum beginning)atomic_load_explicit(&c->begins[at],
	                                         memory_order_relaxed);
	if (b == BEGINNING_UNKNOWN) {
		b = code_try(m, c, str_sub(rest, 0, at < 0x80 ? 1 : 2));
		atomic_store_explicit(&c->begins[at], (unsigned char)b,
		                      memory_order_relaxed);
	}
	return b == BEGINNING_NONE;
}

/* Machine code runs on the stack of the thread; what needs more is given one of
   its own, which most acts need not ask the system for. */
static int code_run(struct matcher_state *state, const pcre2_code *fast,
                    struct str s, size_t from)
{
	PCRE2_SPTR p = (PCRE2_SPTR)s.p;
	int n =
	    pcre2_jit_match(fast, p, s.n, from, 0, state->data, state->context);

	if (n != PCRE2_ERROR_JIT_STACKLIMIT || state->stack != NULL)
		return n;
	state->stack = pcre2_jit_stack_create(JIT_STACK_FIRST, JIT_STACK_MAX,
	                                      state->memory);
	pcre2_jit_stack_assign(state->context, NULL, state->stack);
	return pcre2_jit_match(fast, p, s.n, from, 0, state->data,
	                       state->context);
}

int code_match(const struct matcher *m, struct code *c, struct str s,
               size_t from)
{
	const pcre2_code *fast;

	if (c->re == NULL)
		return PCRE2_ERROR_NOMATCH;
	fast = code_fast(m, c, s.n - from);
	if (fast != NULL)
		return code_run(m->state, fast, s, from);
	return pcre2_match(c->re, (PCRE2_SPTR)s.p, s.n, from,
	                   PCRE2_NO_UTF_CHECK, m->state->data,
	                   m->state->context);
}

struct code *code_of(struct matcher *m, const struct rule *rule,
                     struct pattern *p)
{
	struct code *c = atomic_load(&p->code), *none = NULL;

	if (c != NULL)
		return c;
	c = mem_alloc(sizeof(*c));
	memset(c, 0, sizeof(*c));
	c->rule = rule;
	c->pattern = p;
	if (!code_make(m, rule, p, c)) {
		pcre2_code_free(c->re);
		c->re = NULL;
	}
	if (!atomic_compare_exchange_strong(&p->code, &none, c)) {
		code_free(c);
		c = none;
	}
	return c;
}

void code_captures(const struct matcher *m, const struct code *c, struct str s,
                   int groups, struct match *out)
{
	const size_t *at = pcre2_get_ovector_pointer(m->state->data);

	if (groups == 0)
		groups = GROUPS_MAX;
	out->all = str_sub(s, at[0], at[1]);
	for (int g = 1; g < groups; g++) {
		unsigned cap = c->group[g];

		if (cap != 0 && at[2 * g] != PCRE2_UNSET)
			out->cap[cap - 1] =
			    str_sub(s, at[2 * g], at[2 * g + 1]);
	}
}
