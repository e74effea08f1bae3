/*
 * Random acts changed at random: what comes out is what the same changes of
 * the text itself give, in whatever order they stand, and the base stays.
 */
#include "ordered.h"
#include "random.h"
#include "tree/check.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

enum {
	ARTICLES = 12,
	LINES = 8,
	ROUNDS = 40,
};

/* An article as a text has it; gone: its stub stands there. */
struct model_article {
	struct str num, title;
	struct str lines[LINES];
	size_t n;
	bool gone;
	bool points; /* its lines are numbered */
};

static struct model {
	struct model_article p[ARTICLES * 2];
	size_t n;
	bool kk;
	uint64_t seed;
	unsigned words; /* so far: each is another */
} model;

static struct str text(const char *format, unsigned n)
{
	return str_format(&test.a, format, n);
}

/* Some words that stand nowhere else, the first with a capital or small. */
static struct str words(bool capital)
{
	unsigned n = model.words += 3;

	return str_format(
	    &test.a, model.kk ? "%s%u белгі%u сөз%u" : "%s%u знак%u слово%u",
	    model.kk ? (capital ? "Норма" : "норма")
		     : (capital ? "Правило" : "правило"),
	    n, n + 1, n + 2);
}

static struct str line_of(bool points, size_t i, bool last)
{
	if (points)
		return str_join(&test.a, words(true), STR("."));
	if (i == 0)
		return str_join(&test.a, words(true), STR(":"));
	return str_join(&test.a, words(false), last ? STR(".") : STR(";"));
}

static void article_make(struct model_article *m, struct str num)
{
	*m = (struct model_article){.num = num, .title = words(true)};
	m->points = random_below(&model.seed, 2);
	m->n = 2 + random_below(&model.seed, LINES - 4);
	for (size_t i = 0; i < m->n; i++)
		m->lines[i] = line_of(m->points, i, i + 1 == m->n);
}

static void article_put(struct buf *out, const struct model_article *m)
{
	if (model.kk)
		buf_format(out, "%.*s-бап. ", STR_ARG(m->num));
	else
		buf_format(out, "Статья %.*s. ", STR_ARG(m->num));
	if (m->gone) {
		buf_add(out, model.kk
		                 ? STR("Алып тасталды – ҚР Қаржы министрінің "
		                       "03.04.2024 № 189 бұйрығымен.")
		                 : STR("Исключена приказом Министра финансов "
		                       "РК от 03.04.2024 № 189."));
		return;
	}
	buf_add(out, m->title);
	for (size_t i = 0; i < m->n; i++) {
		buf_add(out, STR("\n"));
		if (m->points)
			buf_format(out, "%zu. ", i + 1);
		buf_add(out, m->lines[i]);
	}
}

static char *article_text(const struct model_article *m)
{
	struct buf out = {0};
	char *s;

	article_put(&out, m);
	s = str_z(&test.a, buf_str(&out));
	buf_free(&out);
	return s;
}

static char *model_text(void)
{
	struct buf out = {0};
	char *s;

	buf_add(&out, model.kk
	                  ? STR("Мерекелер туралы\nҚазақстан Республикасының "
	                        "2001 жылғы 13 желтоқсандағы № 267 Заңы\n")
	                  : STR("О праздниках\nЗакон Республики Казахстан от "
	                        "13 декабря 2001 года № 267\n"));
	for (size_t i = 0; i < model.n; i++) {
		article_put(&out, &model.p[i]);
		buf_char(&out, '\n');
	}
	s = str_z(&test.a, buf_str(&out));
	buf_free(&out);
	return s;
}

static const char *place(const struct model_article *m, size_t line)
{
	return str_z(&test.a,
	             str_format(&test.a, "art:%.*s/%s:%zu", STR_ARG(m->num),
	                        m->points ? "pt" : "abz", line + 1));
}

/* The word of a line that stands nowhere else. */
static struct str word_of(struct str line)
{
	str_cut(&line, ' ');
	return str_cut(&line, ' ');
}

static struct str replaced(struct str s, struct str old, struct str new)
{
	size_t at = str_find(s, old);

	return str_format(&test.a, "%.*s%.*s%.*s", (int)at, s.p, STR_ARG(new),
	                  STR_ARG(str_after(s, at + old.n)));
}

static const char *z(struct str s)
{
	return str_z(&test.a, s);
}

static void change_words(struct model_article *m)
{
	struct str *line = &m->lines[random_below(&model.seed, (unsigned)m->n)];
	const char *at = place(m, (size_t)(line - m->lines));
	struct str old = word_of(*line), new = text("x%u", model.words++);

	switch (random_below(&model.seed, 4)) {
	case 0:
		ordered_add((struct said_edit){.op = "SUBST_TEXT",
		                               .at = at,
		                               .old = z(old),
		                               .new = z(new)});
		*line = replaced(*line, old, new);
		break;
	case 1:
		ordered_add((struct said_edit){.op = "INSERT_TEXT",
		                               .at = at,
		                               .of = z(old),
		                               .where = WHERE_AFTER,
		                               .new = z(new)});
		*line = replaced(*line, old,
		                 str_format(&test.a, "%.*s %.*s", STR_ARG(old),
		                            STR_ARG(new)));
		break;
	case 2:
		ordered_add((struct said_edit){
		    .op = "DELETE_TEXT", .at = at, .old = z(old)});
		*line =
		    replaced(*line, str_join(&test.a, STR(" "), old), STR(""));
		break;
	default:
		ordered_add((struct said_edit){
		    .op = "APPEND_TEXT", .at = at, .new = z(new)});
		*line = str_format(&test.a, "%.*s %.*s%c", (int)line->n - 1,
		                   line->p, STR_ARG(new), line->p[line->n - 1]);
	}
}

static void change_line(struct model_article *m)
{
	size_t i = 1 + random_below(&model.seed, (unsigned)m->n - 1);
	struct str fresh = line_of(m->points, i, false);

	if (m->points) {
		ordered_add((struct said_edit){
		    .op = "REPLACE_UNIT",
		    .at = place(m, i),
		    .fresh = z(str_format(&test.a, "%zu. %.*s", i + 1,
		                          STR_ARG(fresh)))});
		m->lines[i] = fresh;
		return;
	}
	switch (random_below(&model.seed, 3)) {
	case 0:
		ordered_add((struct said_edit){.op = "REPLACE_UNIT",
		                               .at = place(m, i),
		                               .fresh = z(fresh)});
		m->lines[i] = fresh;
		break;
	case 1:
		ordered_add((struct said_edit){
		    .op = "INSERT_UNIT", .at = place(m, i), .fresh = z(fresh)});
		for (size_t k = m->n++; k > i; k--)
			m->lines[k] = m->lines[k - 1];
		m->lines[i] = fresh;
		break;
	default:
		ordered_add(
		    (struct said_edit){.op = "DELETE_UNIT", .at = place(m, i)});
		m->n--;
		for (; i < m->n; i++)
			m->lines[i] = m->lines[i + 1];
	}
}

static void change_article(size_t i)
{
	struct model_article *m = &model.p[i], fresh;
	const char *at = z(str_format(&test.a, "art:%.*s", STR_ARG(m->num)));

	switch (random_below(&model.seed, 4)) {
	case 0:
		article_make(&fresh, m->num);
		ordered_add((struct said_edit){.op = "REPLACE_UNIT",
		                               .at = at,
		                               .fresh = article_text(&fresh)});
		*m = fresh;
		break;
	case 1:
		ordered_add((struct said_edit){.op = "DELETE_UNIT", .at = at});
		m->gone = true;
		break;
	case 2:
		fresh = *m;
		fresh.n = 0;
		fresh.title = words(true);
		ordered_add((struct said_edit){
		    .op = "REPLACE_TITLE",
		    .at = z(str_format(&test.a, "%s/title", at)),
		    .fresh = article_text(&fresh)});
		m->title = fresh.title;
		break;
	default:
		article_make(&fresh, str_join(&test.a, m->num, STR("-1")));
		ordered_add(
		    (struct said_edit){.op = "INSERT_UNIT",
		                       .at = z(str_format(&test.a, "%s-1", at)),
		                       .fresh = article_text(&fresh)});
		for (size_t k = model.n++; k > i + 1; k--)
			model.p[k] = model.p[k - 1];
		model.p[i + 1] = fresh;
	}
}

/* Change some articles, from the last on, so that places in the model stay. */
static void model_change(void)
{
	for (size_t i = model.n; i-- > 0;)
		switch (random_below(&model.seed, 6)) {
		case 0:
		case 1:
			change_words(&model.p[i]);
			break;
		case 2:
			change_line(&model.p[i]);
			break;
		case 3:
			change_article(i);
			break;
		default:
			break;
		}
}

static void model_make(uint64_t seed, bool kk)
{
	model = (struct model){.seed = seed, .kk = kk, .words = 100};
	model.n = 3 + random_below(&model.seed, ARTICLES - 3);
	for (size_t i = 0; i < model.n; i++)
		article_make(&model.p[i], text("%u", (unsigned)i + 1));
}

static void is_text(struct str want, struct str got, uint64_t seed)
{
	size_t far = 0;

	if (str_eq(want, got))
		return;
	while (far < want.n && far < got.n && want.p[far] == got.p[far])
		far++;
	far = far > 80 ? far - 80 : 0;
	fail_msg("round %d: wanted ...%.300s\ngot ...%.300s", (int)seed,
	         z(str_after(want, far)), z(str_after(got, far)));
}

static void round_of(uint64_t seed, bool kk)
{
	struct doc *want;
	struct str before, akn;

	model_make(seed, kk);
	ordered_base(model_text());
	model_change();
	want = act_of(model_text());
	before = change_rendered(now.base, "akn");
	if (ordered_count() == 0) {
		doc_free(want);
		return;
	}
	ordered_apply();
	if (now.done == NULL)
		fail_msg("round %d refused: %.*s", (int)seed,
		         STR_ARG(buf_str(&test.said.text)));
	is_text(ordered_text(want), ordered_text(now.done), seed);
	assert_true(str_eq(before, change_rendered(now.base, "akn")));
	said_clear(&test.said);
	check_doc(now.done, &test.said.in);
	said_is(&test.said, "");
	akn = ordered_text(now.done);
	ordered_reverse();
	change_forget(&now.done);
	ordered_apply();
	assert_non_null(now.done);
	is_text(akn, ordered_text(now.done), seed);
	doc_free(want);
}

static void random_changes_come_out_as_ordered(void **state)
{
	(void)state;
	for (uint64_t i = 1; i <= ROUNDS; i++)
		round_of(i, i % 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(random_changes_come_out_as_ordered),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
