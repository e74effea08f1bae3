#include "act.h"
#include "json.h"
#include "parse/table.h"
#include "reading.h"
#include "shared.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <setjmp.h>
#include <cmocka.h>

#define HEAD "№ Аудандар Орындау мерзімі Жауапты органдар\n\n"

/* The lines of a text, with line `at` left out (times 0) or doubled. */
static void lines_put(struct buf *out, struct str s, size_t at, size_t times)
{
	for (size_t i = 0; s.n; i++) {
		struct str line = str_cut(&s, '\n');

		for (size_t k = i == at ? times : 1; k; k--) {
			buf_add(out, line);
			buf_char(out, '\n');
		}
	}
}

/* Whatever line is lost or doubled, no character is. */
static void lines_vary(struct str text)
{
	struct str rest = text;
	size_t lines = 0;

	while (rest.n) {
		str_cut(&rest, '\n');
		lines++;
	}
	for (size_t i = 0; i < 2 * lines; i++) {
		struct buf varied = {0};
		struct reading r;

		lines_put(&varied, text, i / 2, i % 2 ? 2 : 0);
		reading_open(&r, buf_str(&varied));
		reading_tables(&r);
		reading_close(&r);
		buf_free(&varied);
	}
}

static void no_line_lost_or_doubled_loses_more(void **state)
{
	struct str seed;

	(void)state;
	lines_vary(STR(HEAD "1 Орал қ.\n\nшілде, 2026 жыл\n\nОрал қаласының \n"
	                    "білім бөлімі\n\n2 Ақсай қ. Ақсай қаласының \n"
	                    "білім бөлімі\n\nБөрілі ауданының \n\n\n\n"
	                    "тамыз, 2026 жыл3 Бөрілі ауданы білім бөлімі\n"));
	seed = shared_file(&test.a, "seed/order-258.txt");
	if (seed.p)
		lines_vary(str_after(seed, str_find(seed, STR("\n№ Ө"))));
}

static void hostile(const char *head, const char *line, size_t times)
{
	struct buf text = {0};
	struct reading r;

	buf_add(&text, str_from(head));
	buf_repeat(&text, str_from(line), times);
	reading_open(&r, buf_str(&text));
	reading_tables(&r);
	reading_close(&r);
	buf_free(&text);
}

static void any_size_is_read_in_linear_time(void **state)
{
	struct buf text = {0};
	struct reading r;

	(void)state;
	hostile(HEAD "1 Орал қ.\n\n", "Орал қаласының \n\n", 100000);
	hostile(HEAD "1 Орал қ.\n\n", "шілде, 2026 жыл\n\n\n\n", 50000);
	hostile(HEAD "1 Орал қ. шілде, 2026 жыл ", "Орал қаласының білім, ",
	        50000);
	hostile("№ Атауы Саны Орындаушы\n\n1 Үй ", "111 ", 200000);
	hostile("", HEAD, 20000);
	hostile(HEAD, "1 бөлім. Қалалар\n\n", 50000);
	buf_add(&text, STR(HEAD));
	for (size_t i = 1; i < 10000; i++)
		buf_format(&text,
		           "%zu Орал қ.\n\nшілде, 2026 жыл\n\n"
		           "Орал қаласының \nбілім бөлімі\n\n",
		           i);
	reading_open(&r, buf_str(&text));
	reading_tables(&r);
	assert_int_equal(r.tables, 1);
	reading_close(&r);
	buf_free(&text);
}

/* A row with all that merged cells say of it. */
struct fact {
	struct str num, key, date, body;
	unsigned span; /* rows of the date's cell, if it begins here; or 0 */
};

struct facts {
	VEC(struct fact) rows;
};

static void reading_facts(struct reading *r, struct facts *facts)
{
	const struct node *table = NULL;
	struct str date = {NULL, 0};
	size_t end;

	for (size_t i = 0; i < r->p.lines.n && table == NULL; i++)
		if (table_opens(&r->p, i))
			table = table_read(&r->p, i, &end);
	assert_non_null(table);
	for (const struct node *tr = table->first; tr; tr = tr->next) {
		struct str cells[4] = {0};
		const struct node *td = tr->first;
		struct fact *f;
		size_t n = 0;

		if (node_attr(tr, STR("class")).p)
			continue;
		f = vec_push(r->p.a, &facts->rows);
		for (; td && n < 4; td = td->next, n++) {
			struct buf text = {0};
			struct str span = node_attr(td, STR("rowspan"));

			for (const struct node *t = td; t; t = node_next(t, td))
				buf_add(&text, t->text);
			cells[n] = str_copy(r->p.a, buf_str(&text));
			buf_free(&text);
			if (n == 2 && td->next && !str_number(span, &f->span))
				f->span = 1;
		}
		assert_true(n == 3 || n == 4);
		date = n == 4 ? cells[2] : date;
		*f = (struct fact){cells[0], cells[1], date, cells[n - 1],
		                   f->span};
	}
}

static struct str truth_cell(struct str *json, unsigned *span)
{
	struct str text = {NULL, 0}, name = {NULL, 0};

	for (struct json t = json_next(json); t.kind != '}';
	     t = json_next(json)) {
		assert_int_not_equal(t.kind, 0);
		if (t.kind == '"' && name.p && str_eq(name, STR("t")))
			text = t.text;
		if (t.kind == '0' && name.p && str_eq(name, STR("rs")))
			assert_true(str_number(t.text, span));
		name = t.kind == '"' ? t.text : name;
	}
	return text;
}

/* The rows of the table in a file of tables/, sections left out. */
static void truth_read(struct arena *a, struct str json, struct facts *out)
{
	struct str date = {NULL, 0};
	struct json t;

	json = str_after(json, str_find(json, STR("\"rows\"")) + 7);
	assert_int_equal(json_next(&json).kind, '[');
	for (t = json_next(&json); t.kind != ']'; t = json_next(&json)) {
		struct str cells[4] = {0};
		unsigned span = 1, value;
		size_t n = 0;

		if (t.kind == ',')
			continue;
		assert_int_equal(t.kind, '[');
		for (t = json_next(&json); t.kind != ']'; t = json_next(&json))
			if (t.kind == '{' && n < 4)
				cells[n++] = truth_cell(&json, &span);
		if (!str_number(cells[0], &value))
			continue;
		date = n == 4 ? cells[2] : date;
		*vec_push(a, &out->rows) = (struct fact){
		    cells[0], cells[1], date, cells[n - 1], n == 4 ? span : 0};
	}
}

static void same_str(struct str got, struct str want)
{
	if (!str_eq(got, want))
		fail_msg("%.*s is not %.*s", STR_ARG(got), STR_ARG(want));
}

/* How many of n merged cells begin and end where they do in truth; none is
   wrong: it begins there, or it is unknown where. */
static size_t facts_compare(const struct facts *got, const struct facts *want)
{
	size_t exact = 0;

	assert_int_equal(got->rows.n, want->rows.n);
	for (size_t i = 0; i < got->rows.n; i++) {
		const struct fact *g = &got->rows.p[i], *w = &want->rows.p[i];

		same_str(g->num, w->num);
		same_str(g->key, w->key);
		same_str(g->body, w->body);
		exact += w->span > 0 && g->span == w->span;
		if (g->date.p[0] == '[')
			assert_true(str_find(g->date, w->date) < g->date.n);
		else
			same_str(g->date, w->date);
	}
	return exact;
}

static void tables_known_to_be_right(void **state)
{
	size_t exact = 0, all = 0;

	(void)state;
	for (size_t i = 0; i < 40; i++) {
		char txt[32], json[32];
		struct facts got = {0}, want = {0};
		struct reading r;
		struct str raw, truth;

		snprintf(txt, sizeof(txt), "tables/%04zu.txt", i);
		snprintf(json, sizeof(json), "tables/%04zu.json", i);
		raw = shared_file(&test.a, txt);
		truth = raw.p ? shared_file(&test.a, json) : raw;
		if (truth.p == NULL)
			skip();
		reading_open(&r, raw);
		reading_tables(&r);
		assert_true(str_find(buf_str(&r.said), STR("row-odd")) ==
		            r.said.n);
		reading_facts(&r, &got);
		truth_read(&test.a, truth, &want);
		exact += facts_compare(&got, &want);
		for (size_t k = 0; k < want.rows.n; k++)
			all += want.rows.p[k].span > 0;
		reading_close(&r);
	}
	print_message("%zu of %zu merged cells exact\n", exact, all);
	assert_true(exact * 100 >= all * 97);
}

static void the_seed_is_as_its_table_says(void **state)
{
	struct str raw, truth;
	struct facts got = {0};
	struct reading r;

	(void)state;
	raw = shared_file(&test.a, "seed/order-258.txt");
	truth = raw.p ? shared_file(&test.a, "seed/table.tsv") : raw;
	if (truth.p == NULL)
		skip();
	reading_open(&r, raw);
	reading_facts(&r, &got);
	str_cut(&truth, '\n');
	for (size_t i = 0; i < got.rows.n; i++) {
		const struct fact *f = &got.rows.p[i];
		struct str row = str_cut(&truth, '\n'), date;

		str_cut(&row, '\t');
		same_str(f->num, str_cut(&row, '\t'));
		same_str(f->key, str_cut(&row, '\t'));
		date = str_cut(&row, '\t');
		same_str(f->date,
		         i == 13 ? str_format(&test.a, "[%.*s]", STR_ARG(date))
		                 : date);
		str_cut(&row, '\t');
		same_str(f->body, str_cut(&row, '\t'));
	}
	assert_int_equal(got.rows.n, 28);
	assert_int_equal(got.rows.p[14].span, 7);
	reading_close(&r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(tables_known_to_be_right),
	    TEST(the_seed_is_as_its_table_says),
	    TEST(no_line_lost_or_doubled_loses_more),
	    TEST(any_size_is_read_in_linear_time),
	};

	return cmocka_run_group_tests(tests, reading_set_up, reading_tear_down);
}
