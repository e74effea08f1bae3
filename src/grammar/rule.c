#include "grammar/rule.h"

#include "base/told.h"

/* Where the reader is in a file. */
struct rules_reader {
	struct arena *a;
	const struct grammar_file *file;
	struct ruleset *set;
	struct map *defines;
	struct report *report;
	struct rule *rule;
	const char *rule_start;
	size_t line;
	struct str whole; /* the line */
	bool failed;
};

static void rules_error(struct rules_reader *r, struct str at,
                        const char *detail)
{
	struct message m = {.code = DIAG_GRAMMAR_SYNTAX,
	                    .name = r->file->path,
	                    .line = r->line,
	                    .detail = str_from(detail),
	                    .excerpt = r->whole};

	m.mark.at = (size_t)(at.p - r->whole.p);
	m.mark.n = at.n;
	m.col = str_runes(str_sub(r->whole, 0, m.mark.at)) + 1;
	diag_put(r->report, &m);
	r->failed = true;
}

static void rules_begin(struct rules_reader *r, struct str value)
{
	for (size_t i = 0; i < r->set->rules.n; i++)
		if (str_eq(r->set->rules.p[i]->name, value))
			rules_error(r, value,
			            TOLD_Z("a second rule of that name"));
	r->rule = arena_alloc(r->a, sizeof(*r->rule));
	r->rule->name = value;
	r->rule->file = r->file->path;
	r->rule->line = r->line;
	r->rule_start = r->whole.p;
	*vec_push(r->a, &r->set->rules) = r->rule;
}

/* "(?<name>" that is no look behind; n where there is none. */
static size_t capture_find(struct str s)
{
	for (size_t at = 0; at + 3 < s.n; at++)
		if (str_starts(str_after(s, at), STR("(?<")) &&
		    s.p[at + 3] != '=' && s.p[at + 3] != '!')
			return at;
	return s.n;
}

static void rules_define(struct rules_reader *r, struct str value)
{
	struct str rest = value, name = str_word(&rest);
	struct define *d = arena_alloc(r->a, sizeof(*d));
	void **slot = map_put(r->a, r->defines, name);

	*d = (struct define){name, str_trim(rest), r->file->path, r->line};
	if (d->source.n == 0)
		rules_error(r, value, TOLD_Z("a definition needs a pattern"));
	/* What is called as a subroutine gives back nothing but the match. */
	if (capture_find(d->source) < d->source.n)
		rules_error(r, str_after(d->source, capture_find(d->source)),
		            TOLD_Z("a definition can capture nothing"));
	if (*slot != NULL)
		rules_error(r, name,
		            TOLD_Z("a second definition of that name"));
	*slot = d;
	r->rule = NULL;
}

static void rules_match(struct rules_reader *r, struct str value)
{
	struct pattern *p = vec_push(r->a, &r->rule->patterns);

	p->source = value;
	p->line = r->line;
	p->col =
	    str_runes(str_sub(r->whole, 0, (size_t)(value.p - r->whole.p))) + 1;
	if (str_starts(value, STR("^"))) {
		p->source = str_after(value, 1);
		p->col++;
		p->anchored = true;
	}
}

static void rules_example(struct rules_reader *r, struct str value, bool ok)
{
	struct example *e = vec_push(r->a, &r->rule->examples);
	size_t bar = str_find(value, STR(" | "));

	e->ok = ok;
	e->text = str_trim(str_sub(value, 0, bar));
	e->want = str_after(value, bar + 3);
	e->line = r->line;
}

static void rules_ok(struct rules_reader *r, struct str value)
{
	rules_example(r, value, true);
}

static void rules_no(struct rules_reader *r, struct str value)
{
	rules_example(r, value, false);
}

static void rules_makes(struct rules_reader *r, struct str value)
{
	r->rule->makes = value;
}

static void rules_does(struct rules_reader *r, struct str value)
{
	r->rule->does = value;
}

static void rules_needs(struct rules_reader *r, struct str value)
{
	static const struct str or = STR_INIT(" | ");
	struct needs *needs = vec_push(r->a, &r->rule->needs);

	while (value.n) {
		size_t bar = str_find(value, or);

		vec_push(r->a, needs)->text = str_trim(str_sub(value, 0, bar));
		value = str_after(value, bar + or.n);
	}
}

static void rules_see(struct rules_reader *r, struct str value)
{
	r->rule->see = value;
}

static const struct {
	struct str word;
	bool in_rule;
	void (*read)(struct rules_reader *r, struct str value);
} fields[] = {
    {STR_INIT("rule"), false, rules_begin},
    {STR_INIT("define"), false, rules_define},
    {STR_INIT("makes"), true, rules_makes},
    {STR_INIT("match"), true, rules_match},
    {STR_INIT("does"), true, rules_does},
    {STR_INIT("needs"), true, rules_needs},
    {STR_INIT("see"), true, rules_see},
    {STR_INIT("ok"), true, rules_ok},
    {STR_INIT("no"), true, rules_no},
};

static void rules_line(struct rules_reader *r)
{
	struct str rest = r->whole, word = str_word(&rest);
	struct str value = str_trim(rest);

	if (word.n == 0 || word.p[0] == '#')
		return;
	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++) {
		if (!str_eq(word, fields[i].word))
			continue;
		if (value.n == 0)
			rules_error(r, word,
			            TOLD_Z("nothing follows this word"));
		else if (fields[i].in_rule && r->rule == NULL)
			rules_error(r, word,
			            TOLD_Z("this stands outside of a rule"));
		else
			fields[i].read(r, value);
		if (r->rule != NULL)
			r->rule->source = (struct str){
			    r->rule_start,
			    (size_t)(r->whole.p + r->whole.n - r->rule_start)};
		return;
	}
	rules_error(r, word, TOLD_Z("unknown word"));
}

bool rules_read(struct arena *a, const struct grammar_file *file,
                struct ruleset *set, struct map *defines, struct report *report)
{
	struct rules_reader r = {.a = a,
	                         .file = file,
	                         .set = set,
	                         .defines = defines,
	                         .report = report};
	struct str rest = file->bytes;

	while (rest.n && !r.failed) {
		r.whole = str_cut(&rest, '\n');
		r.line++;
		rules_line(&r);
	}
	for (size_t i = 0; i < set->rules.n && !r.failed; i++)
		if (set->rules.p[i]->patterns.n == 0) {
			r.line = set->rules.p[i]->line;
			r.whole = set->rules.p[i]->name;
			rules_error(&r, r.whole,
			            TOLD_Z("the rule has no match"));
		}
	return !r.failed;
}
