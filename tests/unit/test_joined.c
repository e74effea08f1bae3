#include "act.h"
#include "render/joined.h"
#include "rendered.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define BODY(inside) RENDERED("<body>" inside "</body>")
#define GONE "<p" KZ_MARK "\"removed\">"
#define CAME "<p" KZ_MARK "\"added\">"
#define DEL "<del" KZ_MARK "\"removed\">"
#define INS "<ins" KZ_MARK "\"added\">"
#define POINT(num, inside)                                                     \
	"<paragraph><num>" num "</num><content>" inside "</content></"         \
	"paragraph>"

/* Blocks as lines: words of one edition as [-old-] and {+new+}, and so the end
   of the line: "-$" of the old one alone, "+$" of the new one, "$" of both. */
static void blocks_say(const struct blocks *list, struct buf *out)
{
	for (size_t i = 0; i < list->n; i++) {
		const struct block *b = &list->p[i];

		for (size_t k = 0; k < b->runs.n; k++) {
			struct str s = b->runs.p[k].text;

			if (b->runs.p[k].style & STYLE_REMOVED)
				buf_format(out, "[-%.*s-]", STR_ARG(s));
			else if (b->runs.p[k].style & STYLE_ADDED)
				buf_format(out, "{+%.*s+}", STR_ARG(s));
			else
				buf_add(out, s);
		}
		buf_add(out, b->marked & STYLE_REMOVED ? STR("-")
		             : b->marked & STYLE_ADDED ? STR("+")
		                                       : STR(""));
		buf_format(out, "%s\n", b->table ? "#" : "$");
	}
}

/* What stands in the act, or in its first cell where closed. */
static void joined_is(const char *xml, bool closed, const char *want)
{
	struct blocks list = {0};
	struct buf out = {0};
	struct doc *doc = act_read(str_from(xml), NULL);
	const struct node *top;

	assert_non_null(doc);
	top = doc->root;
	while (closed && top != NULL && top->kind != NODE_TD)
		top = node_next(top, doc->root);
	assert_non_null(top);
	joined_read(&test.a, top, true, closed, &list);
	blocks_say(&list, &out);
	buf_is(&out, want);
	doc_free(doc);
}

static void without_marks_blocks_are_the_paragraphs(void **state)
{
	(void)state;
	joined_is(BODY(POINT("1.", "<p>Бір.</p>") POINT("2.", "<p>Екі.</p>")),
	          false, "1. Бір.$\n2. Екі.$\n");
}

static void a_paragraph_of_one_edition_ends_in_that_alone(void **state)
{
	(void)state;
	joined_is(BODY(POINT("1.", "<p>Один.</p>" GONE "Два.</p>" CAME
	                           "Три.</p><p>Четыре.</p>")),
	          false, "1. Один.$\n[-Два.-]-$\n{+Три.+}+$\nЧетыре.$\n");
}

static void words_that_both_have_are_there_once(void **state)
{
	(void)state;
	joined_is(BODY(POINT("1.", "<p>Срок " DEL "пять</del>" INS
	                           "десять</ins> дней.</p>")),
	          false, "1. Срок [-пять-]{+десять+} дней.$\n");
}

static void a_number_that_went_leaves_its_words_in_a_line(void **state)
{
	(void)state;
	joined_is(BODY("<paragraph><num" KZ_MARK
	               "\"removed\">1.</num><content><p>Бір.</p></content>"
	               "</paragraph>"),
	          false, "[-1.-][- -]Бір.$\n");
}

#define CELL(inside)                                                           \
	BODY(POINT("1.", "<table><tr><td>" inside "</td></tr></table>"))

static void the_last_paragraph_of_a_cell_ends_in_both(void **state)
{
	(void)state;
	joined_is(CELL("<p>Бір.</p>" CAME "Екі.</p>"), true,
	          "Бір.+$\n{+Екі.+}$\n");
	joined_is(CELL("<p>Бір.</p>" GONE "Екі.</p>"), true,
	          "Бір.-$\n[-Екі.-]$\n");
	/* Also where one edition has nothing there. */
	joined_is(CELL(CAME "Екі.</p>"), true, "{+Екі.+}$\n");
}

static void a_table_of_one_edition_is_marked_as_a_whole(void **state)
{
	(void)state;
	joined_is(BODY(POINT("1.", "<p>Один:</p><table" KZ_MARK
	                           "\"added\"><tr><td><p>х</p></td></tr>"
	                           "</table><p>Два.</p>")),
	          false, "1. Один:$\n+#\nДва.$\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(without_marks_blocks_are_the_paragraphs),
	    TEST(a_paragraph_of_one_edition_ends_in_that_alone),
	    TEST(words_that_both_have_are_there_once),
	    TEST(a_number_that_went_leaves_its_words_in_a_line),
	    TEST(the_last_paragraph_of_a_cell_ends_in_both),
	    TEST(a_table_of_one_edition_is_marked_as_a_whole),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
