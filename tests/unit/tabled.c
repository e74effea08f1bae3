#include "tabled.h"

#include "tree/eid.h"
#include "tree/table.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static const struct {
	struct str open, name;
} spans[] = {
    {STR_INIT("{"), STR_INIT("rowspan")},
    {STR_INIT("["), STR_INIT("colspan")},
};

enum { SPANS = sizeof(spans) / sizeof(*spans) };

static void cell_add(struct node *tr, enum node_kind kind, struct str text)
{
	struct arena *a = &now.base->arena;
	struct node *td = node_add(a, tr, kind);

	for (size_t i = 0; i < SPANS; i++) {
		if (!str_starts(text, spans[i].open))
			continue;
		node_set(a, td, spans[i].name, str_sub(text, 1, 2));
		text = str_after(text, 3);
	}
	node_append(node_add(a, td, NODE_P), node_text(a, text));
}

void tabled_base(const char *rows)
{
	struct arena *a;
	struct node *body, *table;
	struct str rest = str_from(rows);

	ordered_base(rules_ru);
	a = &now.base->arena;
	body = act_unit(now.base, "att_2__body");
	while (body->first != NULL)
		node_unlink(body->first);
	table = node_add(a, body, NODE_TABLE);
	while (rest.n) {
		struct str line = str_cut(&rest, '\n');
		struct node *tr = node_add(a, table, NODE_TR);
		bool head = str_starts(line, STR("!"));

		line = str_after(line, head);
		while (line.n)
			cell_add(tr, head ? NODE_TH : NODE_TD,
			         str_cut(&line, '|'));
	}
	eid_assign(a, now.base->root);
}

static void cell_print(struct buf *out, const struct node *c)
{
	static const char marks[SPANS][2] = {"{}", "[]"};

	for (size_t i = 0; i < SPANS; i++) {
		struct str span = node_attr(c, spans[i].name);

		if (span.n)
			buf_format(out, "%c%.*s%c", marks[i][0], STR_ARG(span),
			           marks[i][1]);
	}
	buf_add(out, act_text(&test.a, c));
}

void tabled_is(const char *want)
{
	const struct node *table = act_find(now.done, NODE_TABLE);
	struct buf out = {0};
	struct table t;

	for (const struct node *tr = table->first; tr; tr = tr->next) {
		if (tr->first && tr->first->kind == NODE_TH)
			buf_char(&out, '!');
		for (const struct node *c = tr->first; c; c = c->next) {
			if (c != tr->first)
				buf_char(&out, '|');
			assert_true(c->kind == tr->first->kind);
			cell_print(&out, c);
		}
		buf_char(&out, '\n');
	}
	buf_is(&out, want);
	table_lay(&test.a, table, false, &t);
	assert_int_equal(t.faults.n, 0);
}

void tabled_done(const char *rows, struct said_edit e)
{
	tabled_base(rows);
	ordered_add(e);
	ordered_apply();
	if (now.done == NULL)
		fail_msg("refused: %.*s", STR_ARG(buf_str(&test.said.text)));
}

void tabled_refused(const char *rows, struct said_edit e, const char *says)
{
	tabled_base(rows);
	ordered_add(e);
	ordered_apply();
	assert_null(now.done);
	if (!said_has(&test.said, says))
		fail_msg("%.*s", STR_ARG(buf_str(&test.said.text)));
}
