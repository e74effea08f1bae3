#include "reading.h"

#include "parse/table.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <setjmp.h>
#include <cmocka.h>

struct grammar *reading_grammar;

int reading_set_up(void **state)
{
	(void)state;
	reading_grammar = grammar_load(getenv("NUSQA_GRAMMAR"), NULL);
	return reading_grammar == NULL;
}

int reading_tear_down(void **state)
{
	(void)state;
	grammar_free(reading_grammar);
	return 0;
}

static void reading_put(void *ctx, const struct message *m)
{
	struct reading *r = ctx;

	buf_format(&r->said, "%.*s: %.*s\n", STR_ARG(diag_slug(m->code)),
	           STR_ARG(m->detail));
}

void reading_open(struct reading *r, struct str raw)
{
	struct doc *doc = doc_new();

	*r = (struct reading){.report = {.put = reading_put}};
	r->report.ctx = r;
	r->p.doc = doc;
	r->p.a = &doc->arena;
	r->p.report = &r->report;
	r->p.lang = grammar_language(reading_grammar, STR("kk"));
	r->p.source = source_read(r->p.a, STR("act"), raw, &r->report);
	assert_non_null(r->p.source);
	r->p.lines = lines_read(r->p.a, r->p.source);
	matcher_init(&r->p.matcher, &r->report, STR("act"));
}

void reading_close(struct reading *r)
{
	matcher_free(&r->p.matcher);
	buf_free(&r->rows);
	buf_free(&r->said);
	doc_free(r->p.doc);
}

static void cell_put(struct buf *out, const struct node *cell)
{
	static const char *const names[] = {"rowspan", "colspan", "status"};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		struct str value = node_attr(cell, str_from(names[i]));

		if (value.n)
			buf_format(out, "{%.*s}", STR_ARG(value));
	}
	for (const struct node *n = cell; n; n = node_next(n, cell))
		if (n->kind == NODE_TEXT)
			buf_add(out, n->text);
}

/* "row|cell|{2}cell": a line for each row, its attributes in braces. */
static void reading_rows(struct reading *r, const struct node *table)
{
	for (const struct node *tr = table->first; tr; tr = tr->next) {
		for (const struct node *td = tr->first; td; td = td->next) {
			if (td->prev)
				buf_char(&r->rows, '|');
			cell_put(&r->rows, td);
		}
		buf_char(&r->rows, '\n');
	}
}

/* Every character of the table's lines stands in its leaves once. */
static void reading_account(struct reading *r, const struct node *table,
                            size_t from, size_t to)
{
	size_t bytes = r->p.source->text.n;
	unsigned char *seen = arena_alloc(r->p.a, bytes);

	for (const struct node *n = table; n; n = node_next(n, table)) {
		if (n->kind != NODE_TEXT || n->origin == NULL)
			continue;
		for (size_t i = 0; i < n->origin->npieces; i++) {
			const struct piece *q = &n->origin->pieces[i];

			for (size_t k = 0; k < q->n; k++) {
				assert_int_equal(seen[q->at + k], 0);
				assert_int_equal(r->p.source->text.p[q->at + k],
				                 n->origin->text.p[q->to + k]);
				seen[q->at + k] = 1;
			}
		}
	}
	for (; from < to; from++) {
		const struct line *l = &r->p.lines.p[from];

		for (size_t k = 0; k < l->s.n; k++)
			if ((unsigned char)l->s.p[k] > ' ' && !seen[l->at + k])
				fail_msg("lost: %.*s", STR_ARG(l->s));
	}
}

void reading_tables(struct reading *r)
{
	for (size_t i = 0; i < r->p.lines.n;) {
		struct node *table;
		size_t end = 0;

		if (!table_opens(&r->p, i)) {
			i++;
			continue;
		}
		table = table_read(&r->p, i, &end);
		assert_true(end > i && end <= r->p.lines.n);
		r->unread += table == NULL;
		r->tables += table != NULL;
		if (table) {
			reading_rows(r, table);
			reading_account(r, table, i, end);
		}
		i = end;
	}
}
