#include "paged.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
#include <string.h>

struct paged paged;

static void hear(void *ctx, const struct message *m)
{
	(void)ctx;
	buf_format(&paged.said, "N%u at %zu:%zu %.*s;", diag_number(m->code),
	           m->line, m->col, STR_ARG(m->detail));
}

int paged_set_up(void **state)
{
	(void)state;
	arena_init(&paged.a);
	paged.said = (struct buf){0};
	paged.report = (struct report){.put = hear};
	return 0;
}

int paged_tear_down(void **state)
{
	(void)state;
	buf_free(&paged.said);
	arena_free(&paged.a);
	return 0;
}

struct sheet *paged_read(struct str page)
{
	const struct reader_options o = {0};

	return html_read(sheet_open(&paged.a, STR("page")), page, &o,
	                 &paged.report);
}

static void line_print(const struct sheet *s, size_t i, struct buf *out)
{
	const struct sheet_line *l = &s->lines.p[i];
	size_t end = i + 1 < s->lines.n ? s->lines.p[i + 1].at - 1 : s->text.n;

	buf_format(out, "%s%s%s:%.*s\n", l->marks & SHEET_BREAK ? "b" : "",
	           l->marks & SHEET_NOTE ? "n" : "",
	           l->marks & SHEET_PRINTED ? "p" : "",
	           STR_ARG(str_sub(s->text, l->at, end)));
	for (size_t k = 0; k < s->links.n; k++) {
		struct span at = s->links.p[k].span;

		if (at.at >= l->at && at.at < end)
			buf_format(
			    out, "K %.*s > %.*s\n",
			    STR_ARG(str_sub(s->text, at.at, at.at + at.n)),
			    STR_ARG(s->links.p[k].to));
	}
	for (size_t k = 0; k < s->anchors.n; k++) {
		size_t at = s->anchors.p[k].at;

		if (at >= l->at && at < end)
			buf_format(out, "A %.*s @ %.*s\n",
			           STR_ARG(s->anchors.p[k].name),
			           STR_ARG(str_sub(s->text, at, end)));
	}
}

static size_t table_print(const struct sheet *s, const struct sheet_table *t,
                          struct buf *out)
{
	buf_format(out, "T%s\n", t->framed ? "F" : "");
	for (size_t r = t->from; r < t->to; r++) {
		buf_add(out, STR("R\n"));
		for (size_t c = s->rows.p[r].from; c < s->rows.p[r].to; c++) {
			const struct sheet_cell *cell = &s->cells.p[c];

			buf_format(out, "C%ux%u%s\n", cell->colspan,
			           cell->rowspan, cell->head ? "H" : "");
			for (size_t i = cell->from; i < cell->to; i++)
				line_print(s, i, out);
		}
	}
	buf_add(out, STR("E\n"));
	return t->end;
}

/* The mark of each footnote, the words behind it and its first line. */
static void notes_print(const struct sheet *s, struct buf *out)
{
	for (size_t i = 0; i < s->notes.n; i++) {
		struct str behind = str_after(s->text, s->notes.p[i].at);
		struct str words =
		    str_after(s->text, s->lines.p[s->notes.p[i].from].at);

		behind = str_cut(&behind, '\n');
		words = str_cut(&words, '\n');
		buf_format(out, "Q %.*s @ %.*s > %.*s, %zu\n",
		           STR_ARG(s->notes.p[i].mark), STR_ARG(behind),
		           STR_ARG(words),
		           s->notes.p[i].to - s->notes.p[i].from);
	}
}

void paged_is(const char *page, const char *wanted)
{
	const struct sheet *s = paged_read(str_from(page));
	struct buf out = {0};

	assert_non_null(s);
	for (size_t i = 0; i < s->lines.n;) {
		size_t table = s->lines.p[i].table;

		if (table != 0) {
			i = table_print(s, &s->tables.p[table - 1], &out);
			continue;
		}
		line_print(s, i++, &out);
	}
	notes_print(s, &out);
	for (size_t i = 0; i < s->told[SHEET_ASIDE].n; i++)
		buf_format(&out, "X %.*s\n",
		           STR_ARG(s->told[SHEET_ASIDE].p[i].text));
	if (!str_eq(buf_str(&out), str_from(wanted)))
		fail_msg("not\n%s\nbut\n%.*s", wanted, (int)out.n, out.p);
	buf_free(&out);
}
