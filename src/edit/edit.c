#include "edit/edit.h"

#include "base/told.h"
#include "parse/parser.h"
#include "text/source.h"

#include <stdlib.h>

static const struct {
	struct str name;
	bool change;
} ops[EDIT_OPS] = {
#define OP(name, change) {STR_INIT(#name), change},
#include "edit/ops.def"
#undef OP
};

const struct step *edit_last(const struct edit *e)
{
	return e->at.n ? &e->at.p[e->at.n - 1] : NULL;
}

struct str edit_num(const struct edit *e)
{
	return e->at.n ? edit_last(e)->num : STR("");
}

bool edit_is_change(const struct edit *e)
{
	return ops[e->op].change;
}

bool edit_is_asked(const struct edit *e)
{
	return edit_is_change(e) && !e->other;
}

bool edit_is_force(const struct edit *e)
{
	return e->op == EDIT_FORCE || e->op == EDIT_EFFICACY ||
	       e->op == EDIT_VALIDITY;
}

bool edit_is_relations(const struct edit *e)
{
	return str_eq(e->new, STR("relations")) ||
	       str_starts(e->new, STR("since "));
}

struct str edit_op_name(enum edit_op op)
{
	return ops[op].name;
}

enum edit_op edit_op_find(struct str name)
{
	size_t i = 0;

	while (i < EDIT_OPS && !str_eq(ops[i].name, name))
		i++;
	return (enum edit_op)i;
}

/* What was repaired in the words of an edit, for a message's second line. */
static struct str edit_repairs(struct arena *a, const struct edit *e)
{
	struct str s = STR("");

	for (const struct node *n = e->block; n; n = node_next(n, e->block)) {
		const struct origin *o = n->origin;
		size_t from;

		if (n->kind != NODE_TEXT || o == NULL)
			continue;
		from = (size_t)(n->text.p - o->text.p);
		for (size_t i = origin_piece(o, from);
		     i < o->npieces && o->pieces[i].to < from + n->text.n;
		     i++) {
			const struct piece *q = &o->pieces[i];
			const char *p = o->text.p + q->to;

			if (q->moved)
				s = str_format(a, "%.*s%s%.*s", STR_ARG(s),
				               s.n ? ", " : "", (int)q->n, p);
		}
	}
	if (s.n)
		s = told(a, "put back from the end of the line: %.*s",
		         STR_ARG(s));
	return s;
}

void edit_report(const struct edits *edits, const struct edit *e,
                 struct report *report, struct message m)
{
	struct arena scratch;

	arena_init(&scratch);
	m.name = edits->order->name;
	m.line = e->line;
	m.col = e->col;
	m.excerpt = e->text;
	if (e->words.n) {
		m.mark.at = str_find(e->text, e->words);
		m.mark.n = m.mark.at < e->text.n ? e->words.n : 0;
	}
	m.note = edit_repairs(&scratch, e);
	diag_put(report, &m);
	arena_free(&scratch);
}

void edits_free(struct edits *edits)
{
	if (edits == NULL)
		return;
	arena_free(&edits->arena);
	free(edits);
}

size_t edits_changes(const struct edits *edits)
{
	size_t n = 0;

	for (size_t i = 0; i < edits->list.n; i++)
		n += edit_is_change(&edits->list.p[i]);
	return n;
}
