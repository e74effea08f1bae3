/* Prints lists of edits. */
#include "base/told.h"
#include "base/visible.h"
#include "edit/edit.h"
#include "tree/work.h"

/* The day that the sentence names, else that from which its act holds. */
static struct str edit_date(struct arena *a, const struct edit *e)
{
	struct date day = e->effective.year ? e->effective : e->force;

	return day.year ? date_iso(a, day) : STR("");
}

/* The first day on which a change holds no more, as the order says, and from
   which on relations are under it; a suspension says its days in new. */
static struct str edit_end(struct arena *a, const struct edit *e)
{
	if (!edit_is_change(e) || e->op == EDIT_SUSPEND || e->until.year == 0)
		return STR("");
	return date_iso(a, e->until);
}

static struct str edit_since(struct arena *a, const struct edit *e)
{
	if (!edit_is_change(e) || e->since.year == 0)
		return STR("");
	return date_iso(a, e->since);
}

static const struct str wheres[] = {
    [WHERE_NONE] = STR_INIT(""),         [WHERE_AFTER] = STR_INIT("after"),
    [WHERE_BEFORE] = STR_INIT("before"), [WHERE_START] = STR_INIT("start"),
    [WHERE_END] = STR_INIT("end"),
};

static struct str edit_act(struct arena *a, const struct edit *e)
{
	return e->base.number.n ? work_iri(a, &e->base) : STR("");
}

static void json_field(struct buf *out, const char *name, struct str value,
                       bool empty_is_null)
{
	buf_format(out, ",\"%s\":", name);
	if (value.n == 0 && empty_is_null)
		buf_add(out, STR("null"));
	else
		buf_json(out, value);
}

static void json_list(struct buf *out, const char *name, struct str value)
{
	buf_format(out, ",\"%s\":[", name);
	if (value.n)
		buf_json(out, value);
	buf_char(out, ']');
}

static void json_at(const struct edit *e, struct buf *out)
{
	if (e->where == WHERE_NONE) {
		buf_add(out, STR(",\"at\":null"));
		return;
	}
	buf_format(out, ",\"at\":{\"where\":\"%.*s\",\"of\":",
	           STR_ARG(wheres[e->where]));
	buf_json(out, e->of);
	buf_char(out, '}');
}

static void print_json(struct arena *a, const struct edit *e, struct buf *out)
{
	buf_add(out, STR("{\"op\":"));
	buf_json(out, edit_op_name(e->op));
	json_field(out, "target", e->target, false);
	json_list(out, "old", e->old);
	json_list(out, "new", e->new);
	json_at(e, out);
	json_field(out, "occurrence", e->all ? STR("all") : STR(""), true);
	if (e->inflect)
		buf_add(out, STR(",\"inflect\":true"));
	if (e->nbut)
		json_field(out, "except", e->except, false);
	if (e->nth)
		buf_format(out, ",\"nth\":%u", e->nth);
	if (e->times)
		buf_format(out, ",\"times\":%u", e->times);
	json_field(out, "payload", e->payload, true);
	json_field(out, "effective", edit_date(a, e), true);
	if (edit_end(a, e).n)
		json_field(out, "until", edit_end(a, e), false);
	if (edit_since(a, e).n)
		json_field(out, "since", edit_since(a, e), false);
	json_field(out, "act", edit_act(a, e), true);
	if (e->line)
		buf_format(out, ",\"line\":%zu", e->line);
	else
		buf_add(out, STR(",\"line\":null"));
	json_field(out, "text", e->text, false);
	buf_char(out, '}');
}

/* Words in a cell: what would end it, or its line, is a blank. */
static void tsv_cell(struct buf *out, struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		buf_char(out, s.p[i] == '\t' || s.p[i] == '\n' ? ' ' : s.p[i]);
	buf_char(out, '\t');
}

static void print_tsv(struct arena *a, const struct edit *e, struct buf *out)
{
	struct str where = wheres[e->where];
	const struct str cells[] = {
	    edit_op_name(e->op),
	    e->target,
	    e->old,
	    e->new,
	    where.n ? str_format(a, "%.*s:%.*s", STR_ARG(where), STR_ARG(e->of))
		    : where,
	    e->all ? STR("all") : STR(""),
	    e->payload,
	    edit_date(a, e),
	    edit_act(a, e),
	};

	for (size_t i = 0; i < sizeof(cells) / sizeof(*cells); i++)
		tsv_cell(out, cells[i]);
	buf_format(out, "%zu\t", e->line);
	tsv_cell(out, e->text);
	tsv_cell(out, edit_end(a, e));
	tsv_cell(out, edit_since(a, e));
	out->p[out->n - 1] = '\n';
}

/* name is a form, which is as long as those beside it in each language. */
static void term_line(struct buf *out, struct str name, struct str words)
{
	buf_add(out, STR("    "));
	buf_add(out, name);
	buf_char(out, ' ');
	if (told_is(words))
		buf_add(out, words);
	else
		visible_put(out, words);
	buf_char(out, '\n');
}

static void term_words(struct buf *out, struct str name, struct str words)
{
	if (words.n)
		term_line(out, name, words);
}

/* What is said behind the target: all of it, but for some, so many times. */
static void term_limits(struct arena *a, const struct edit *e, struct buf *out)
{
	struct buf except = {0};

	if (e->all)
		buf_add(out, TOLD(", everywhere"));
	if (e->inflect)
		buf_add(out, TOLD(", in the fitting case"));
	if (e->nbut) {
		visible_put(&except, e->except);
		buf_add(out, told(a, ", but for %.*s", STR_ARG(except)));
		buf_free(&except);
	}
	if (e->nth)
		buf_add(out, told(a, ", occurrence %u", e->nth));
	if (e->times)
		buf_add(out, told(a, ", %u times", e->times));
}

static void print_term(struct arena *a, const struct edit *e, struct buf *out)
{
	struct str date = edit_date(a, e), act = edit_act(a, e);

	if (e->line)
		buf_add(out, told(a, "line %zu: ", e->line));
	buf_add(out, edit_op_name(e->op));
	if (e->target.n)
		buf_format(out, " %.*s", STR_ARG(e->target));
	if (e->payload.n)
		buf_add(out, told(a, " from %.*s", STR_ARG(e->payload)));
	term_limits(a, e, out);
	buf_char(out, '\n');
	term_words(out, TOLD("old:  "), e->old);
	term_words(out, TOLD("new:  "), e->new);
	if (e->where != WHERE_NONE)
		term_line(out, TOLD("at:   "),
		          str_format(a, "%.*s %.*s", STR_ARG(wheres[e->where]),
		                     STR_ARG(e->of)));
	for (size_t i = 0; e->among != NULL && i < e->among->n; i++)
		term_line(out, TOLD("act:  "), work_iri(a, &e->among->p[i]));
	if (e->among == NULL)
		term_line(out, TOLD("act:  "), act.n ? act : TOLD("not known"));
	term_line(out, TOLD("force:"), date.n ? date : TOLD("not known"));
	term_words(out, TOLD("until:"), edit_end(a, e));
	term_words(out, TOLD("since:"), edit_since(a, e));
	term_line(out, TOLD("text: "), e->text);
}

/* The same in English. */
static void print_english(struct arena *a, const struct edit *e,
                          struct buf *out)
{
	struct buf forms = {0};

	print_term(a, e, &forms);
	told_add(buf_str(&forms), NULL, out);
	buf_free(&forms);
}

static const struct {
	struct str name, open, between, close;
	void (*print)(struct arena *a, const struct edit *e, struct buf *out);
} formats[] = {
    {STR_INIT("term"), STR_INIT(""), STR_INIT(""), STR_INIT(""), print_english},
    {STR_INIT("told"), STR_INIT(""), STR_INIT(""), STR_INIT(""), print_term},
    {STR_INIT("json"), STR_INIT("["), STR_INIT(",\n "), STR_INIT("]\n"),
     print_json},
    {STR_INIT("line"), STR_INIT("["), STR_INIT(","), STR_INIT("]"), print_json},
    {STR_INIT("tsv"),
     STR_INIT("op\ttarget\told\tnew\tat\toccurrence\tpayload\teffective"
              "\tact\tline\ttext\tuntil\tsince\n"),
     STR_INIT(""), STR_INIT(""), print_tsv},
};

bool edits_print(const struct edits *edits, struct str format, bool all,
                 struct buf *out)
{
	struct arena scratch;
	size_t k = 0, n = sizeof(formats) / sizeof(*formats);

	while (k < n && !str_eq(formats[k].name, format))
		k++;
	if (k == n)
		return false;
	arena_init(&scratch);
	buf_add(out, formats[k].open);
	for (size_t i = 0, printed = 0; i < edits->list.n; i++) {
		if (!all && !edit_is_change(&edits->list.p[i]))
			continue;
		if (printed++)
			buf_add(out, formats[k].between);
		formats[k].print(&scratch, &edits->list.p[i], out);
	}
	buf_add(out, formats[k].close);
	arena_free(&scratch);
	return true;
}
