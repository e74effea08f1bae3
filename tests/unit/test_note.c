#include "act.h"
#include "notes.h"
#include "tree/check.h"
#include "tree/meta.h"
#include "tree/work.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static void read(const char *lang, const char *text)
{
	test.lang = lang;
	test_read(str_from(text));
}

static void day_add(struct buf *out, const char *before, struct date d)
{
	if (d.year != 0)
		buf_format(out, "%s%.*s", before,
		           STR_ARG(date_iso(&test.a, d)));
}

/* "substitution inside 2020-01-10/5 art_3 from 2020-02-01" */
static void amended_add(struct buf *out, const struct amended *m)
{
	struct str place = m->place.n ? m->place : STR("act");

	buf_add(out, m->type);
	if (m->inside)
		buf_add(out, STR(" inside"));
	day_add(out, " ", m->by.date);
	buf_format(out, "/%.*s %.*s", STR_ARG(m->by.number),
	           STR_ARG(m->unit ? m->unit->eid : place));
	day_add(out, " from ", m->force);
	day_add(out, " until ", m->until);
	day_add(out, " since ", m->since);
	if (m->planned)
		buf_add(out, STR(" planned"));
	if (m->meanwhile)
		buf_add(out, STR(" meanwhile"));
	buf_char(out, '\n');
}

static void told(const char *want)
{
	struct buf out = {0};

	for (size_t i = 0; i < test.doc->amended.n; i++)
		amended_add(&out, &test.doc->amended.p[i]);
	buf_is(&out, want);
}

static void status_is(const char *eid, const char *want)
{
	struct str status = node_attr(act_unit(test.doc, eid), STR("status"));

	if (!str_eq(status, str_from(want)))
		fail_msg("%s: \"%.*s\" is not \"%s\"", eid, STR_ARG(status),
		         want);
}

static void every_form_of_note_is_told(void **state)
{
	(void)state;
	for (size_t i = 0; i < note_form_count; i++) {
		read(note_forms[i].lang, note_forms[i].text);
		told(note_forms[i].want);
		assert_false(said_has(&test.said, "note-unread"));
	}
}

#define ORDER_HEAD                                                                                                                \
	"Есеп қағидаларын бекіту туралы\n"                                                             \
	"Қазақстан Республикасы Қаржы министрінің 2020 жылғы 3 сәуірдегі № " \
	"189 бұйрығы\n"
#define ORDER_BODY                                                                                                  \
	"БҰЙЫРАМЫН:\n1. Қағидалар бекітілсін.\n2. Бақылау жүктелсін.\n" \
	"Министр А. Сейітова\n"
#define ANNEX_KK(num)                                                                                                            \
	"Қазақстан Республикасы\nҚаржы министрінің\n2020 жылғы 3 сәуірдегі\n" \
	"№ 189 бұйрығына " num "қосымша\n"

static void an_annexed_act_may_be_meant(void **state)
{
	(void)state;
	read(
	    "kk",
	    ORDER_HEAD ORDER_BODY ANNEX_KK(
		"") "Есеп қағидалары\n"
		    "Ескерту. Қағидалар жаңа редакцияда - ҚР Қаржы министрінің "
		    "09.02.2024 № 51 (01.03.2024 бастап қолданысқа енгізіледі) "
		    "бұйрығымен.\n1. Бір.\n2. Екі.\n"
		    "Ескерту. Қағидалар 2-тармақпен толықтырылды - ҚР Қаржы "
		    "министрінің "
		    "м.а. 12.11.2025 № 58 бұйрығымен.\n");
	told("substitution 2024-02-09/51 att_1 from 2024-03-01\n"
	     "insertion 2025-11-12/58 att_1__para_2\n");
	assert_true(str_eq(work_iri(&test.a, &test.doc->amended.p[1].by),
	                   STR("/akn/kz/act/order/min-fin/2025-11-12/58")));
}

static void authorities_of_a_list_may_differ_or_be_left_out(void **state)
{
	(void)state;
	read("ru",
	     "О правилах отчетности\nПриказ Министра финансов Республики "
	     "Казахстан от 3 апреля 2020 года № 189\nПРИКАЗЫВАЮ:\n"
	     "1. Утвердить.\n2. Контроль возложить.\n"
	     "Сноска. Пункт 2 с изменениями, внесенными приказами Министра "
	     "финансов РК от 05.05.2021 № 12 (вводится в действие с "
	     "01.06.2021); от 06.06.2021 № 13; Министра юстиции РК от "
	     "12.03.2022 № 7; в редакции приказа от 09.09.2023 № 90.\n"
	     "3. Приказ вступает в силу со дня подписания.\n");
	told("substitution inside 2021-05-05/12 para_2 from 2021-06-01\n"
	     "substitution inside 2021-06-06/13 para_2\n"
	     "substitution inside 2022-03-12/7 para_2\n"
	     "substitution 2023-09-09/90 para_2\n");
	assert_true(str_eq(test.doc->amended.p[1].by.author, STR("min-fin")));
	assert_true(
	    str_eq(test.doc->amended.p[2].by.author, STR("min-justice")));
	assert_true(
	    str_eq(test.doc->amended.p[3].by.author, STR("min-justice")));
	read("kk", ORDER_HEAD ORDER_BODY
	     "Ескерту. 1-тармаққа өзгерістер енгізілді - Қарағанды облысы Шет "
	     "аудандық мәслихатының 11.03.2021 № 4/39; 12.04.2022 № 5/1 "
	     "шешімдерімен.\n");
	told("substitution inside 2021-03-11/4-39 para_1\n"
	     "substitution inside 2022-04-12/5-1 para_1\n");
}

static void an_appendix_may_be_meant(void **state)
{
	(void)state;
	read("kk", ORDER_HEAD ORDER_BODY
	     "Ескерту. 3-қосымша алып тасталды - ҚР Қаржы министрінің "
	     "09.02.2024 "
	     "№ 51 бұйрығымен.\n" ANNEX_KK(
		 "1-") "Жоспар\n"
	               "Ескерту. 1-қосымша жаңа редакцияда - ҚР Қаржы "
	               "министрінің "
	               "15.03.2022 № 22-42-3.3.2 (01.04.2022 бастап қолданысқа "
	               "енгізіледі); 25.12.2024 № 9 (қол қойылған күнінен "
	               "бастап күшіне "
	               "енеді) бұйрықтарымен.\n1. Бір.\n" ANNEX_KK(
			   "2-") "Тізім\n1. Екі.\n");
	told("repeal 2024-02-09/51 /!appendix_3\n"
	     "substitution 2022-03-15/22-42-3-3-2 att_1 from 2022-04-01\n"
	     "substitution 2024-12-25/9 att_1 from 2024-12-25\n");
}

static void a_preamble_may_be_meant(void **state)
{
	(void)state;
	read("kk", ORDER_HEAD
	     "\"Есеп туралы\" Қазақстан Республикасы Заңының 5-бабына сәйкес "
	     "БҰЙЫРАМЫН:\n"
	     "Ескерту. Кіріспе жаңа редакцияда - ҚР Қаржы министрінің "
	     "09.02.2024 "
	     "№ 51 бұйрығымен.\n1. Бекітілсін.\n2. Соңы.\n");
	told("substitution 2024-02-09/51 preamble\n");
}

static void a_stub_is_a_remark_in_a_removed_unit(void **state)
{
	(void)state;
	read("kk", LAW("", "1. Екі:\n1) үш;\n2) - 4) алып тасталды - ҚР "
	                   "25.11.2019 № 72-VI Заңымен;\n5) алты.\n"
	                   "2. (алынып тасталды)\n"));
	told("repeal 2019-11-25/72 art_3__para_1__subpara_2\n"
	     "repeal 2019-11-25/72 art_3__para_1__subpara_3\n"
	     "repeal 2019-11-25/72 art_3__para_1__subpara_4\n");
	status_is("art_3__para_1__subpara_2", "removed");
	status_is("art_3__para_1__subpara_4", "removed");
	status_is("art_3__para_2", "removed");
	status_is("art_3__para_1__subpara_1", "");
	act_is(act_unit(test.doc, "art_3__para_1__subpara_2"),
	       "subparagraph 2{num{2) - 4)}content{p{remark{алып тасталды - ҚР "
	       "date{25.11.2019} ref[/akn/kz/act/law/2019-11-25/72]{№ 72-VI} "
	       "Заңымен;}}}}");
}

static void a_stub_behind_an_inserted_one_is_no_range(void **state)
{
	(void)state;
	read("kk", LAW("", "1. Екі:\n1) үш;\n"
	                   "1-1) алып тасталды - ҚР 25.11.2019 № 72-VI "
	                   "Заңымен;\n"
	                   "1-2) алып тасталды - ҚР 25.11.2019 № 72-VI "
	                   "Заңымен;\n2) алты.\n"));
	told("repeal 2019-11-25/72 art_3__para_1__subpara_1-1\n"
	     "repeal 2019-11-25/72 art_3__para_1__subpara_1-2\n");
	status_is("art_3__para_1__subpara_1", "");
	status_is("art_3__para_1__subpara_1-2", "removed");
	status_is("art_3__para_1__subpara_2", "");
}

static void an_article_of_which_only_a_note_is_left_is_removed(void **state)
{
	(void)state;
	read("ru", LAW_RU("", "Сноска. Статья 3 исключена Законом РК от "
	                      "17.07.2009 N 88-IV.\n"));
	told("repeal 2009-07-17/88 art_3\n");
	status_is("art_3", "removed");
	status_is("art_4", "");
}

static void words_that_only_look_like_stubs_are_text(void **state)
{
	(void)state;
	read("ru",
	     LAW_RU("", "1. Два:\n1) исключен из реестра 03.04.2024 года;\n"
	                "2) исключенные лица.\n"));
	told("");
	status_is("art_3__para_1__subpara_1", "");
}

static void a_change_by_nobody_is_said(void **state)
{
	(void)state;
	read("kk", NOTE_3("Ескерту. 3-бап жаңа редакцияда - бұйрықпен."));
	told("");
	assert_true(said_has(&test.said, "note-unread"));
}

static void expression_is(const char *iri, const char *contains)
{
	struct node *act = node_document(test.doc->root);
	const struct node *n = node_child(act, NODE_META);

	n = node_named(node_named(n, STR("identification")),
	               STR("FRBRExpression"));
	n = node_named(n, STR("FRBRuri"));
	assert_true(str_eq(node_attr(n, STR("value")), str_from(iri)));
	assert_true(
	    str_eq(node_attr(act, STR("contains")), str_from(contains)));
}

static void the_edition_is_that_of_the_latest_amendment(void **state)
{
	(void)state;
	read("kk",
	     NOTE_3("Ескерту. 3-бапқа өзгерістер енгізілді - ҚР "
	            "14.12.2011 № 509-IV (01.01.2013 бастап қолданысқа "
	            "енгізіледі); 10.07.2012 № 36-V заңдарымен.\n"
	            "ЗҚАИ-ның ескертпесі! 2-бап жаңа редакцияда көзделген "
	            "– ҚР 01.07.2026 № 12-VIII Заңымен."));
	expression_is("/akn/kz/act/law/2001-01-10/30/kaz@2013-01-01",
	              "singleVersion");
	read("kk", NOTE_3("РҚАО ескертпесі. Орфография сақталған."));
	expression_is("/akn/kz/act/law/2001-01-10/30/kaz@2001-01-10",
	              "originalVersion");
}

/* Which text it was on the day of signing nothing says; that of the last change
   holds until the repeal, and a repeal that is announced ends nothing yet. */
static void the_text_of_a_repealed_act_is_that_of_the_repeal(void **state)
{
	static const struct {
		const char *lang, *text, *edition;
	} acts[] = {
	    {"kk",
	     LAW("Ескерту. Күші жойылды - ҚР 11.09.2023 № 28-VIII Заңымен.\n",
	         TEXT_3),
	     "kaz@2023-09-11"},
	    {"ru",
	     LAW_RU("Сноска. Утратил силу Законом РК от 11.09.2023 № 28-VIII "
	            "(вводится в действие с 01.01.2024).\n",
	            "1. Один.\n"),
	     "rus@2024-01-01"},
	    {"kk",
	     LAW("Ескерту. Күші жойылды - ҚР 11.09.2023 № 28-VIII Заңымен.\n",
	         TEXT_3 "Ескерту. 3-бап жаңа редакцияда - ҚР 03.07.2017 № "
	                "86-VI Заңымен.\n"),
	     "kaz@2017-07-03"},
	    {"kk",
	     LAW("Ескерту. Заңның қолданысы 01.01.2027 дейін тоқтатыла тұрды – "
	         "ҚР 11.09.2023 № 28-VIII (01.01.2024 бастап қолданысқа "
	         "енгізіледі) Заңымен.\n",
	         TEXT_3),
	     "kaz@2024-01-01"},
	    {"ru",
	     LAW_RU("Сноска. Действие приостановлено до 01.01.2027 Законом РК "
	            "от 11.09.2023 № 28-VIII (вводится в действие с "
	            "01.01.2024).\n",
	            "1. Один.\n"),
	     "rus@2024-01-01"},
	    {"ru",
	     LAW_RU(
		 "Примечание ИЗПИ!\nУтрачивает силу Законом РК от 11.09.2023 "
		 "№ 28-VIII (вводится в действие с 01.01.2030).\n",
		 "1. Один.\n"),
	     "rus@2001-01-10"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(acts) / sizeof(*acts); i++) {
		struct str iri;

		read(acts[i].lang, acts[i].text);
		iri = work_expression(&test.doc->arena, &test.doc->work,
		                      str_sub(str_from(acts[i].edition), 0, 3),
		                      meta_expression_date(test.doc));
		assert_true(str_ends(iri, str_from(acts[i].edition)));
	}
}

/* As XML, read and written again: the same. */
static void metadata_is_whole_and_stays(void **state)
{
	const nusqa_render_options akn = {.format = "akn"};
	nusqa_buf once = {0}, again = {0};
	struct doc *copy;

	(void)state;
	for (size_t i = 0; i < note_form_count; i++) {
		struct report quiet = {0};

		read(note_forms[i].lang, note_forms[i].text);
		check_doc(test.doc, &quiet);
		assert_int_equal(quiet.worst, NUSQA_OK);
		nusqa_render((nusqa_doc *)test.doc, &akn, &once);
		copy = act_read((struct str){once.p, once.n}, NULL);
		assert_non_null(copy);
		nusqa_render((nusqa_doc *)copy, &akn, &again);
		assert_true(str_eq((struct str){once.p, once.n},
		                   (struct str){again.p, again.n}));
		assert_int_equal(date_cmp(meta_expression_date(copy),
		                          meta_expression_date(test.doc)),
		                 0);
		doc_free(copy);
		nusqa_buf_free(&once);
		nusqa_buf_free(&again);
	}
}

/* Marks that are never closed, and far too much of all. */
static void hostile_notes_take_linear_time(void **state)
{
	static const char *const parts[] = {
	    "(",
	    "(;",
	    "«",
	    "\"",
	    "1), ",
	    "3-бап ",
	    "жаңа редакцияда ",
	    "ҚР 03.07.2017 № 86-VI Заңымен; ",
	    "- Қ",
	    "; 2-тармақ алып тасталды - ҚР 03.07.2017 № 86-VI Заңымен",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		struct buf b = {0};

		buf_add(&b, STR("Есеп туралы\n1. Бір.\nЕскерту. "));
		for (size_t k = 0; k < 4000; k++)
			buf_add(&b, str_from(parts[i]));
		buf_char(&b, '\0');
		read("kk", b.p);
		buf_free(&b);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(every_form_of_note_is_told),
	    TEST(an_annexed_act_may_be_meant),
	    TEST(an_appendix_may_be_meant),
	    TEST(authorities_of_a_list_may_differ_or_be_left_out),
	    TEST(a_preamble_may_be_meant),
	    TEST(a_stub_is_a_remark_in_a_removed_unit),
	    TEST(a_stub_behind_an_inserted_one_is_no_range),
	    TEST(an_article_of_which_only_a_note_is_left_is_removed),
	    TEST(words_that_only_look_like_stubs_are_text),
	    TEST(a_change_by_nobody_is_said),
	    TEST(the_edition_is_that_of_the_latest_amendment),
	    TEST(the_text_of_a_repealed_act_is_that_of_the_repeal),
	    TEST(metadata_is_whole_and_stays),
	    TEST(hostile_notes_take_linear_time),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
