/* Where new text in quotes ends: its own quotations, marks that lack or stand
   there twice, items of it that look like orders. */
#include "change.h"
#include "tree/meta.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <setjmp.h>
#include <cmocka.h>

#define HEAD_RU                                                                                                           \
	"О внесении изменений в Закон Республики Казахстан\n\n"                \
	"Закон Республики Казахстан от 3 июня 2025 года № 190-VIII ЗРК\n\n"        \
	"Статья 1. Внести в Закон Республики Казахстан от 20 февраля 2017 " \
	"года № 47-VI \"О пастбищах\" следующие изменения:\n"
#define TAIL_RU                                                                \
	"Статья 2. Настоящий Закон вводится в действие с 1 июля 2025 года.\n"
#define HEAD_KK                                                                                                                      \
	"\"Жайылымдар туралы\" Қазақстан Республикасының Заңына өзгерістер " \
	"енгізу туралы\n\n"                                                                                              \
	"Қазақстан Республикасының Заңы 2025 жылғы 3 маусымдағы № 190-VIII "            \
	"ҚРЗ\n\n"                                                                                                                 \
	"1-бап. \"Жайылымдар туралы\" 2017 жылғы 20 ақпандағы № 47-VI "                           \
	"Қазақстан Республикасының Заңына мынадай өзгерістер енгізілсін:\n"
#define TAIL_KK                                                                                         \
	"2-бап. Осы Заң 2025 жылғы 1 шілдеден бастап қолданысқа " \
	"енгізіледі.\n"

/* What an order says behind its intro, < and > for the marks of all quotations;
   what it orders: "OP target", behind "=" the last words of the new text; in
   front "?" where it cannot be told, "~" where a mark lacks. */
struct row {
	const char *says, *want;
};

static const struct row rows_ru[] = {
    /* Words that go on in a list: its numbers are none of the act's. */
    {"1) пункт 2 статьи 3 дополнить словами <, а также в случаях:\n"
     "1) засухи;\n2) пожара>;\n"
     "2) пункт 3 статьи 5 исключить;\n",
     "UNREAD \nDELETE_UNIT art:5/pt:3\n"},
    /* Parts below a header of a subpoint. */
    {"1) в пункте 1 статьи 3:\nв подпункте 2):\nв части первой слово <один> "
     "исключить;\nв пункте 2:\nчасть вторую исключить;\n",
     "DELETE_TEXT art:3/pt:1/sp:2/part:1\nDELETE_UNIT art:3/pt:2/part:2\n"},
    /* Other verbs for a new edition. */
    {"1) пункт 2 статьи 3 читать в следующей редакции:\n"
     "<2. Отчет:\n1) ведется;\n2) сдается.>;\n"
     "2) пункт 3 статьи 5 изложить в редакции:\n"
     "<3. Срок - месяц.>;\n"
     "3) пункт 4 статьи 5 читать следующим образом:\n"
     "<4. Цена - общая.>;\n",
     "REPLACE_UNIT art:3/pt:2 = сдается.\nREPLACE_UNIT art:5/pt:3 = Срок - "
     "месяц.\nREPLACE_UNIT art:5/pt:4 = Цена - общая.\n"},
    /* Items that end in quoted words, and look like orders. */
    {"1) статью 3 изложить в следующей редакции:\n"
     "<Статья 3. Компетенция\n"
     "1. Аким:\n"
     "1) в пункте 2 слово <план> заменить словом <проект>;\n"
     "2) статью 4 исключить;\n"
     "2. Закон <О <малых> пастбищах> действует.>;\n"
     "2) пункт 3 статьи 5 исключить;\n",
     "REPLACE_UNIT art:3 = Закон О малых пастбищах действует.\nDELETE_UNIT "
     "art:5/pt:3\n"},
    {"1) пункт 1 статьи 3 изложить в следующей редакции:\n"
     "<1. Аким района:\n"
     "1) принимает акт <О пастбищах>;\n"
     "2) статью 4 исключить;\n"
     "3) ведет учет.>;\n"
     "2) пункт 3 статьи 5 исключить;\n",
     "REPLACE_UNIT art:3/pt:1 = ведет учет.\nDELETE_UNIT art:5/pt:3\n"},
    /* The same as the last of all. */
    {"1) пункт 1 статьи 3 изложить в следующей редакции:\n"
     "<1. Аким района:\n"
     "1) принимает акт <О пастбищах>;\n"
     "2) статью 4 исключить;\n"
     "3) пункт 2 статьи 4 исключить.>.\n",
     "REPLACE_UNIT art:3/pt:1 = исключить.\n"},
    {"1) пункт 1 статьи 3 изложить в следующей редакции:\n"
     "<1. Аким района:\n"
     "1) ведет учет;\n"
     "2) статью 4 исключить;\n"
     "3) хранит сведения.>;\n"
     "2) пункт 3 статьи 5 исключить;\n",
     "REPLACE_UNIT art:3/pt:1 = хранит сведения.\n"
     "DELETE_UNIT art:5/pt:3\n"},
    /* A sentence without a number looks like an order. */
    {"1) статью 3 изложить в следующей редакции:\n"
     "<Статья 3. Порядок\n"
     "План утверждается по форме <План>.\n"
     "В пункте 2 слово <план> заменить словом <проект>.\n"
     "Статью 4 исключить.>;\n"
     "2) пункт 3 статьи 5 исключить;\n",
     "REPLACE_UNIT art:3 = исключить.\n"
     "DELETE_UNIT art:5/pt:3\n"},
    /* One mark for the quotation and the new text. */
    {"1) пункт 1 статьи 3 изложить в следующей редакции:\n"
     "<1. Аким принимает акт <О пастбищах>;\n"
     "2) статью 4 исключить;\n"
     "3) в статье 6 слово <план> заменить словом <проект>;\n"
     "4) пункт 3 статьи 5 изложить в следующей редакции:\n"
     "<3. Учет ведется.>;\n",
     "~REPLACE_UNIT art:3/pt:1 = Аким принимает акт О пастбищах\nDELETE_UNIT "
     "art:4\n"
     "SUBST_TEXT art:6\nREPLACE_UNIT art:5/pt:3 = Учет ведется.\n"},
    {"1) статью 4 исключить;\n"
     "2) пункт 1 статьи 3 изложить в следующей редакции:\n"
     "<1. Аким принимает акт <О пастбищах>.\n",
     "~DELETE_UNIT art:4\nREPLACE_UNIT art:3/pt:1 = Аким принимает акт О "
     "пастбищах\n"},
    /* What is ordered next stands on the line, or no mark divides it. */
    {"1) пункт 2 статьи 3 изложить в следующей редакции: <2. Учет "
     "ведется.>; пункт 3 статьи 5 исключить;\n",
     "REPLACE_UNIT art:3/pt:2 = Учет ведется.\nDELETE_UNIT art:5/pt:3\n"},
    {"1) в статье 3:\n"
     "пункт 2 изложить в следующей редакции:\n"
     "<2. Учет ведется.>; дополнить пунктом 4 следующего содержания: <4. "
     "План открыт.>; статью 4 исключить;\n",
     "REPLACE_UNIT art:3/pt:2 = Учет ведется.\n"
     "INSERT_UNIT art:3/pt:4 = План открыт.\nDELETE_UNIT art:4\n"},
    {"1) пункт 2 статьи 3 изложить в следующей редакции:\n"
     "<2. Учет ведется.>\n"
     "пункт 3 статьи 5 исключить;\n",
     "REPLACE_UNIT art:3/pt:2 = Учет ведется.\nDELETE_UNIT art:5/pt:3\n"},
    /* ... among the items: the act's next number comes once. */
    {"1) пункт 1 статьи 3 изложить в следующей редакции:\n"
     "<1. Аким района:\n"
     "1) принимает акт <О малых <пастбищах>;\n"
     "2) статью 4 исключить;\n"
     "3) ведет учет.>;\n"
     "2) пункт 3 статьи 5 исключить;\n",
     "REPLACE_UNIT art:3/pt:1 = ведет учет.\nDELETE_UNIT art:5/pt:3\n"},
    {"1) пункт 1 статьи 3 изложить в следующей редакции:\n"
     "<1. Аким района:\n"
     "1) принимает акт <О малых <пастбищах>;\n"
     "2) статью 4 исключить;\n"
     "3) ведет учет.>.\n",
     "?REPLACE_UNIT art:3/pt:1 = ведет учет.\n"},
    /* A mark too many. */
    {"1) пункт 1 статьи 3 изложить в следующей редакции:\n"
     "<1. Аким района:\n"
     "1) ведет учет <Скот>>;\n"
     "2) прочее;\n"
     "3) иное.>;\n"
     "2) пункт 3 статьи 5 исключить;\n",
     "REPLACE_UNIT art:3/pt:1 = иное.\nDELETE_UNIT art:5/pt:3\n"},
    {"1) пункт 1 статьи 3 изложить в следующей редакции:\n"
     "<1. Аким района:\n"
     "1) ведет учет <Скот>>;\n"
     "2) статью 4 исключить;\n"
     "3) иное.>;\n"
     "2) пункт 3 статьи 5 исключить;\n",
     "?REPLACE_UNIT art:3/pt:1 = ведет учет Скот\nDELETE_UNIT art:4\nUNREAD \n"
     "DELETE_UNIT art:5/pt:3\n"},
    /* No mark at the end. */
    {"1) статью 3 изложить в следующей редакции:\n"
     "<Статья 3. Порядок\n"
     "План утверждает аким.\n"
     "2) в статье 5 слово <план> заменить словом <проект>;\n"
     "3) статью 6 исключить;\n",
     "~REPLACE_UNIT art:3 = План утверждает аким.\nSUBST_TEXT art:5\n"
     "DELETE_UNIT art:6\n"},
    {"1) пункт 1 статьи 3 изложить в следующей редакции:\n"
     "<1. Аким района:\n"
     "1) ведет учет;\n"
     "2) статью 4 исключить;\n"
     "3) хранит сведения.\n"
     "2) пункт 3 статьи 5 исключить;\n",
     "?~REPLACE_UNIT art:3/pt:1 = ведет учет\nDELETE_UNIT art:4\n"
     "UNREAD \nDELETE_UNIT art:5/pt:3\n"},
    /* A title at the end of a line, without a sign behind it. */
    {"1) статью 3 изложить в следующей редакции:\n"
     "<Статья 3. Закон <О пастбищах>\n"
     "1. Статью 4 не применять в случаях, указанных в законе <О скоте>.\n"
     "2. Аким ведет учет.>;\n"
     "2) пункт 3 статьи 5 исключить;\n",
     "REPLACE_UNIT art:3 = Аким ведет учет.\nDELETE_UNIT art:5/pt:3\n"},
    /* Several, each in quotes of its own. */
    {"1) подпункты 1) и 3) статьи 3 изложить в следующей редакции:\n"
     "<1) принимает акт <О пастбищах>;>;\n"
     "<3) ведет учет <Скот>.>;\n"
     "2) пункт 3 статьи 5 исключить;\n",
     "REPLACE_UNIT art:3/sp:1 = ведет учет Скот.\nREPLACE_UNIT art:3/sp:3 = "
     "ведет учет Скот.\n"
     "DELETE_UNIT art:5/pt:3\n"},
    /* Sentences without numbers behind a header. */
    {"1) в статье 3:\n"
     "подпункт 2) изложить в следующей редакции:\n"
     "<2) принимает акт <О пастбищах>;\n"
     "подпункт 3) исключить;\n"
     "2) пункт 3 статьи 5 исключить;\n",
     "~REPLACE_UNIT art:3/sp:2 = принимает акт О пастбищах\nDELETE_UNIT "
     "art:3/sp:3\n"
     "DELETE_UNIT art:5/pt:3\n"},
    {"1) в статье 3:\n"
     "подпункт 2) изложить в следующей редакции:\n"
     "<2) принимает акт <О пастбищах>;>;\n"
     "подпункт 3) исключить;\n",
     "REPLACE_UNIT art:3/sp:2 = принимает акт О пастбищах\nDELETE_UNIT "
     "art:3/sp:3\n"},
    /* On the line of its sentence. */
    {"1) пункт 1 статьи 3 изложить в следующей редакции: <1. Аким района:\n"
     "1) принимает акт <О пастбищах>;\n"
     "2) статью 4 исключить;\n"
     "3) ведет учет.>;\n"
     "2) пункт 3 статьи 5 исключить;\n",
     "REPLACE_UNIT art:3/pt:1 = ведет учет.\nDELETE_UNIT art:5/pt:3\n"},
};

static const struct row rows_kk[] = {
    /* Parts below a header of a subpoint. */
    {"1) 3-баптың 1-тармағында:\n2) тармақшада:\nбірінші бөліктегі <бір> "
     "деген сөз алып тасталсын;\n2-тармақта:\nекінші бөлік алып тасталсын;\n",
     "DELETE_TEXT art:3/pt:1/sp:2/part:1\nDELETE_UNIT art:3/pt:2/part:2\n"},
    /* Other verbs for a new edition. */
    {"1) 3-баптың 2-тармағы жаңа редакцияда мазмұндалсын:\n"
     "<2. Есеп:\n1) жүргізіледі;\n2) беріледі.>;\n"
     "2) 5-баптың 3-тармағы мынадай редакцияда оқылсын:\n"
     "<3. Мерзім - бір ай.>;\n",
     "REPLACE_UNIT art:3/pt:2 = беріледі.\nREPLACE_UNIT art:5/pt:3 = "
     "Мерзім - бір ай.\n"},
    {"1) 3-баптың 2-тармағы мынадай редакцияда жазылсын: <2. Есеп "
     "жүргізіледі.>; 5-баптың 3-тармағы алып тасталсын;\n",
     "REPLACE_UNIT art:3/pt:2 = Есеп жүргізіледі.\nDELETE_UNIT "
     "art:5/pt:3\n"},
    {"1) 3-бап мынадай редакцияда жазылсын:\n"
     "<3-бап. Құзырет\n"
     "1. Әкім:\n"
     "1) 2-тармақтағы <жоспар> деген сөз <жоба> деген сөзбен ауыстырылсын, "
     "бұл <Жоба>;\n"
     "2) 4-бап алып тасталсын;\n"
     "2. <Шағын <жер> туралы> Заң қолданылады.>;\n"
     "2) 5-баптың 3-тармағы алып тасталсын;\n",
     "REPLACE_UNIT art:3 = Шағын жер туралы Заң қолданылады.\nDELETE_UNIT "
     "art:5/pt:3\n"},
    {"1) 3-баптың 1-тармағы мынадай редакцияда жазылсын:\n"
     "<1. Аудан әкімі:\n"
     "1) актіні қабылдайды, ол <Жайылым>;\n"
     "2) 4-бап алып тасталсын;\n"
     "3) 5-бап алып тасталсын.>.\n",
     "REPLACE_UNIT art:3/pt:1 = алып тасталсын.\n"},
    {"1) 3-баптың 1-тармағы мынадай редакцияда жазылсын:\n"
     "<1. Аудан әкімі:\n"
     "1) <Жайылымдар туралы> актіні қабылдайды;\n"
     "2) <Жер> есебі>;\n"
     "3) өзгесі.>;\n"
     "2) 5-баптың 3-тармағы алып тасталсын;\n",
     "REPLACE_UNIT art:3/pt:1 = өзгесі.\nDELETE_UNIT art:5/pt:3\n"},
    {"1) 3-баптың 1-тармағы мынадай редакцияда жазылсын:\n"
     "<1. Әкім ұстанатын құжат – <Жоспар>;\n"
     "2) 4-бап алып тасталсын;\n"
     "3) 6-баптағы <жоспар> деген сөз <жоба> деген сөзбен ауыстырылсын;\n",
     "~REPLACE_UNIT art:3/pt:1 = Әкім ұстанатын құжат – Жоспар\nDELETE_UNIT "
     "art:4\n"
     "SUBST_TEXT art:6\n"},
    {"1) 3-баптың 1-тармағы мынадай редакцияда жазылсын:\n"
     "<1. Аудан әкімі:\n"
     "1) құжаты – <Шағын <Жоспар>;\n"
     "2) 4-бап алып тасталсын;\n"
     "3) есеп жүргізеді.>;\n"
     "2) 5-баптың 3-тармағы алып тасталсын;\n",
     "REPLACE_UNIT art:3/pt:1 = есеп жүргізеді.\n"
     "DELETE_UNIT art:5/pt:3\n"},
    {"1) 3-баптың 1-тармағы мынадай редакцияда жазылсын:\n"
     "<1. Аудан әкімі:\n"
     "1) есеп жүргізеді;\n"
     "2) 4-бап алып тасталсын;\n"
     "3) өзгесі.\n"
     "2) 5-баптың 3-тармағы алып тасталсын;\n",
     "?~REPLACE_UNIT art:3/pt:1 = есеп жүргізеді\nDELETE_UNIT art:4\n"
     "UNREAD \nDELETE_UNIT art:5/pt:3\n"},
    {"1) 3-баптың 1) және 3) тармақшалары мынадай редакцияда жазылсын:\n"
     "<1) құжаты – <Жоспар>;>;\n"
     "<3) есебі – <Жер>.>;\n"
     "2) 5-баптың 3-тармағы алып тасталсын;\n",
     "REPLACE_UNIT art:3/sp:1 = есебі – Жер.\nREPLACE_UNIT art:3/sp:3 = есебі "
     "– Жер.\n"
     "DELETE_UNIT art:5/pt:3\n"},
};

static const char *const marks[][2] = {
    {"\"", "\""}, {"«", "»"}, {"„", "“"}, {"“", "”"}};

/* The order in one kind of marks. */
static const char *order_of(const char *head, const char *says,
                            const char *tail, const char *const pair[2])
{
	struct buf out = {0};

	buf_add(&out, str_from(head));
	for (; *says; says++)
		if (*says == '<' || *says == '>')
			buf_add(&out, str_from(pair[*says == '>']));
		else
			buf_char(&out, *says);
	buf_add(&out, str_from(tail));
	buf_char(&out, '\0');
	head = str_copy(&test.a, buf_str(&out)).p;
	buf_free(&out);
	return head;
}

/* Add words without their marks and semicolons. */
static void put_plain(struct buf *out, struct str s)
{
	while (s.n) {
		size_t n = s.p[0] == ';';

		for (size_t i = 0; i < 2 * sizeof(marks) / sizeof(*marks); i++)
			if (str_starts(s, str_from(marks[i / 2][i % 2])))
				n = strlen(marks[i / 2][i % 2]);
		if (n == 0)
			buf_char(out, s.p[0]);
		s = str_after(s, n ? n : 1);
	}
}

/* The last words in the quotes of a sentence. */
static struct str last_words(const struct node *mod)
{
	struct str out = {0};

	for (const struct node *n = mod; n; n = node_next(n, mod))
		if (n->kind == NODE_TEXT &&
		    node_above(n, NODE_QUOTED_STRUCTURE) != NULL)
			out = n->text;
	return out;
}

static size_t missed; /* orders read in another way */

static void read_as(const char *order, const char *want)
{
	struct buf out = {0};

	change_order(order);
	if (meta_logged(now.order, diag_slug(DIAG_QUOTE_DOUBTFUL)))
		buf_char(&out, '?');
	if (meta_logged(now.order, diag_slug(DIAG_QUOTE_OPEN)))
		buf_char(&out, '~');
	for (size_t i = 0; i < now.edits->list.n; i++) {
		const struct edit *e = &now.edits->list.p[i];

		if (!edit_is_change(e) && e->op != EDIT_UNREAD)
			continue;
		buf_add(&out, edit_op_name(e->op));
		buf_format(&out, " %.*s", STR_ARG(e->target));
		if (str_eq(e->payload, STR("quote"))) {
			buf_add(&out, STR(" = "));
			put_plain(&out, str_strip(last_words(e->mod)));
		}
		buf_char(&out, '\n');
	}
	if (!str_eq(buf_str(&out), str_from(want))) {
		print_error("%s\n", order);
		print_error("  is   %.*s\n", STR_ARG(buf_str(&out)));
		print_error("  want %s\n", want);
		missed++;
	}
	buf_free(&out);
}

static void rows_read(const struct row *rows, size_t n, const char *head,
                      const char *tail)
{
	missed = 0;
	test.lang = NULL;
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < sizeof(marks) / sizeof(*marks); k++)
			read_as(order_of(head, rows[i].says, tail, marks[k]),
			        rows[i].want);
}

static void new_text_ends_where_its_marks_say(void **state)
{
	(void)state;
	rows_read(rows_ru, sizeof(rows_ru) / sizeof(*rows_ru), HEAD_RU,
	          TAIL_RU);
	assert_int_equal(missed, 0);
}

static void the_same_in_kazakh(void **state)
{
	(void)state;
	rows_read(rows_kk, sizeof(rows_kk) / sizeof(*rows_kk), HEAD_KK,
	          TAIL_KK);
	assert_int_equal(missed, 0);
}

static bool is_unread(const char *head, const char *says, const char *tail)
{
	change_order(order_of(head, says, tail, marks[0]));
	return meta_logged(now.order, diag_slug(DIAG_LINE_UNREAD));
}

static void a_word_or_a_row_alone_in_quotes_is_new_text(void **state)
{
	(void)state;
	test.lang = NULL;
	assert_false(is_unread(HEAD_RU,
	                       "1) статью 4 дополнить абзацем следующего "
	                       "содержания:\n<карту;>;\n",
	                       TAIL_RU));
	assert_false(is_unread(HEAD_RU,
	                       "1) в приложении 2:\nдополнить строкой 3-1 "
	                       "следующего содержания:\n<\n"
	                       "3-1\tБалхаш\tЮг\t16400\n>;\n",
	                       TAIL_RU));
	assert_false(is_unread(HEAD_KK,
	                       "1) 3-баптың 1-тармағы мынадай редакцияда "
	                       "жазылсын:\n<1. Ұғымдар:\n1) жер.>;\n",
	                       TAIL_KK));
	/* A table that was torn stays one. */
	assert_true(is_unread(HEAD_RU,
	                      "1) статью 4 дополнить абзацем следующего "
	                      "содержания:\n<карту\n12\nюг\n14>;\n",
	                      TAIL_RU));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(new_text_ends_where_its_marks_say),
	    CHANGE_TEST(the_same_in_kazakh),
	    CHANGE_TEST(a_word_or_a_row_alone_in_quotes_is_new_text),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
