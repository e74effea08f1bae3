/* Prints lists of edits. */
#include "edit/edit.h"
#include "tree/work.h"

static struct str edit_date(struct arena *a, const struct edit *e)
{
	return e->force.year ? date_iso(a, e->force) : STR("");
}

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

static void print_json(struct arena *a, const struct edit *e, struct buf *out)
{
	struct str rule = e->op == EDIT_FORCE ? e->payload : STR("");

	buf_add(out, out->n > 1 ? STR(",\n ") : STR(""));
	buf_add(out, STR("{\"op\":"));
	buf_json(out, edit_op_name(e->op));
	json_field(out, "target", e->target, false);
	buf_add(out, STR(",\"old\":[],\"new\":["));
	if (rule.n)
		buf_json(out, rule);
	buf_add(out, STR("],\"at\":null,\"occurrence\":null"));
	json_field(out, "payload", rule.n ? STR("") : e->payload, true);
	json_field(out, "effective", edit_date(a, e), true);
	json_field(out, "act", edit_act(a, e), true);
	if (e->line)
		buf_format(out, ",\"line\":%zu", e->line);
	else
		buf_add(out, STR(",\"line\":null"));
	json_field(out, "text", e->text, false);
	buf_char(out, '}');
}

static void print_tsv(struct arena *a, const struct edit *e, struct buf *out)
{
	buf_format(out, "%.*s\t%.*s\t%.*s\t%.*s\t%.*s\t%zu\t%.*s\n",
	           STR_ARG(edit_op_name(e->op)), STR_ARG(e->target),
	           STR_ARG(e->payload), STR_ARG(edit_date(a, e)),
	           STR_ARG(edit_act(a, e)), e->line, STR_ARG(e->text));
}

static void print_term(struct arena *a, const struct edit *e, struct buf *out)
{
	struct str date = edit_date(a, e), act = edit_act(a, e);

	if (e->line)
		buf_format(out, "line %zu: ", e->line);
	buf_add(out, edit_op_name(e->op));
	if (e->target.n)
		buf_format(out, " %.*s", STR_ARG(e->target));
	if (e->payload.n)
		buf_format(out, " from %.*s", STR_ARG(e->payload));
	buf_format(out, "\n    act:   %.*s\n",
	           STR_ARG(act.n ? act : STR("not known")));
	buf_format(out, "    force: %.*s\n",
	           STR_ARG(date.n ? date : STR("not known")));
	buf_format(out, "    text:  %.*s\n", STR_ARG(e->text));
}

static const struct {
	struct str name, open, close;
	void (*print)(struct arena *a, const struct edit *e, struct buf *out);
} formats[] = {
    {STR_INIT("term"), STR_INIT(""), STR_INIT(""), print_term},
    {STR_INIT("json"), STR_INIT("["), STR_INIT("]\n"), print_json},
    {STR_INIT("tsv"),
     STR_INIT("op\ttarget\tpayload\teffective\tact\tline\ttext\n"),
     STR_INIT(""), print_tsv},
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
	for (size_t i = 0; i < edits->list.n; i++)
		if (all || edit_is_change(&edits->list.p[i]))
			formats[k].print(&scratch, &edits->list.p[i], out);
	buf_add(out, formats[k].close);
	arena_free(&scratch);
	return true;
}
