/* Lists of compared units. */
#include "base/visible.h"

#include "base/told.h"
#include "edit/verify.h"

static const struct {
	struct str json, term;
} states[VERDICT_STATES] = {
    [VERDICT_SAME] = {STR_INIT("same"), TOLD_INIT("same")},
    [VERDICT_PUNCTUATION] = {STR_INIT("punctuation"),
                             TOLD_INIT("differs in its end mark only")},
    [VERDICT_DIFFERS] = {STR_INIT("differs"), TOLD_INIT("differs")},
    [VERDICT_MISSING] = {STR_INIT("missing"), TOLD_INIT("missing in ours")},
    [VERDICT_EXTRA] = {STR_INIT("extra"),
                       TOLD_INIT("not in the official text")},
};

/* Hundredths of a percent, rounded down: 100 is said of all only. */
static size_t exact(const struct comparison *c)
{
	return c->list.n ? c->count[VERDICT_SAME] * 10000 / c->list.n : 10000;
}

static void print_aside(struct arena *a, const char *words,
                        const struct set_aside *s, struct buf *out)
{
	if (s->notes || s->contents)
		buf_add(out, told(a, words, s->notes, s->contents));
}

static void term_unit(struct arena *a, const struct verdict *v, struct buf *out)
{
	struct str words = v->diff;

	if (v->state == VERDICT_EXTRA)
		words = v->ours;
	else if (v->state == VERDICT_MISSING)
		words = v->official;
	visible_put(out, v->path);
	buf_add(out, STR(": "));
	buf_add(out, states[v->state].term);
	if (v->line)
		buf_add(out, told(a, " (line %zu)", v->line));
	buf_char(out, '\n');
	if (words.n) {
		buf_add(out, STR("    "));
		visible_put(out, words);
		buf_char(out, '\n');
	}
}

static void told_print(const struct comparison *c, bool all, struct buf *out)
{
	struct arena scratch;
	size_t share = exact(c);

	arena_init(&scratch);
	for (size_t i = 0; i < c->list.n; i++)
		if (all || c->list.p[i].state != VERDICT_SAME)
			term_unit(&scratch, &c->list.p[i], out);
	buf_add(out, told(&scratch, "%zu units: %zu same", c->list.n,
	                  c->count[VERDICT_SAME]));
	for (size_t k = VERDICT_PUNCTUATION; k < VERDICT_STATES; k++)
		if (c->count[k])
			buf_format(out, ", %zu %.*s", c->count[k],
			           STR_ARG(states[k].term));
	buf_add(out, told(&scratch, "\nexact: %zu.%02zu %%\n", share / 100,
	                  share % 100));
	print_aside(&scratch,
	            N_("set aside of ours: editors' notes %zu, lines of a "
	               "contents list %zu\n"),
	            &c->ours, out);
	print_aside(&scratch,
	            N_("set aside of the official text: editors' notes %zu, "
	               "lines of a contents list %zu\n"),
	            &c->official, out);
	arena_free(&scratch);
}

static void term_print(const struct comparison *c, bool all, struct buf *out)
{
	struct buf forms = {0};

	told_print(c, all, &forms);
	told_add(buf_str(&forms), NULL, out);
	buf_free(&forms);
}

static void json_field(struct buf *out, const char *name, struct str value)
{
	buf_format(out, ",\"%s\":", name);
	buf_json(out, value);
}

static void json_unit(const struct verdict *v, struct buf *out)
{
	buf_add(out, STR("{\"path\":"));
	buf_json(out, v->path);
	json_field(out, "state", states[v->state].json);
	if (v->line)
		buf_format(out, ",\"line\":%zu", v->line);
	if (v->state != VERDICT_SAME) {
		json_field(out, "ours", v->ours);
		json_field(out, "official", v->official);
	}
	if (v->diff.n)
		json_field(out, "diff", v->diff);
	buf_char(out, '}');
}

static void json_aside(const char *name, const struct set_aside *s,
                       struct buf *out)
{
	buf_format(out, ",\"%s\":{\"notes\":%zu,\"contents\":%zu}", name,
	           s->notes, s->contents);
}

static void json_print(const struct comparison *c, bool all, struct buf *out)
{
	const char *gap = "\n";
	size_t share = exact(c);

	buf_add(out, STR("{\"units\":["));
	for (size_t i = 0; i < c->list.n; i++) {
		if (!all && c->list.p[i].state == VERDICT_SAME)
			continue;
		buf_add(out, str_from(gap));
		json_unit(&c->list.p[i], out);
		gap = ",\n";
	}
	buf_add(out, STR("],\n\"count\":{"));
	for (size_t k = 0; k < VERDICT_STATES; k++)
		buf_format(out, "%s\"%.*s\":%zu", k ? "," : "",
		           STR_ARG(states[k].json), c->count[k]);
	buf_format(out, "},\"exact\":%zu.%02zu", share / 100, share % 100);
	json_aside("aside_ours", &c->ours, out);
	json_aside("aside_official", &c->official, out);
	buf_add(out, STR("}\n"));
}

bool verify_print(const struct comparison *c, struct str format, bool all,
                  struct buf *out)
{
	static const struct {
		struct str name;
		void (*print)(const struct comparison *c, bool all,
		              struct buf *out);
	} formats[] = {
	    {STR_INIT("term"), term_print},
	    {STR_INIT("told"), told_print},
	    {STR_INIT("json"), json_print},
	};

	for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++)
		if (str_eq(formats[i].name, format)) {
			formats[i].print(c, all, out);
			return true;
		}
	return false;
}
