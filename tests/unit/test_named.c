/* Drafts: what they call the documents that an act approves. */
#include "act.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <setjmp.h>
#include <cmocka.h>

#define RU(point, title)                                                                                                             \
	"О плане\nПриказ Министра финансов Республики Казахстан от 3 апреля " \
	"2024 года № 189\nПРИКАЗЫВАЮ:\n1. " point                                                                                    \
	"\nМинистр финансов А. Сеитова\nПриложение 1\nк приказу Министра "          \
	"финансов\nРеспублики Казахстан\nот 3 апреля 2024 года № 189\n" title                                                        \
	"\n1. План готов.\n2. Отчет сдает отдел, который ведет "
#define RU_2                                                                                                                        \
	".\nПриложение 2\nк приказу Министра финансов\nРеспублики Казахстан\n" \
	"от 3 апреля 2024 года № 189\nПравила учета\n1. Учет ведет отдел.\n"
#define KK(point, title)                                                                                                            \
	"Жоспар туралы\nҚазақстан Республикасы Қаржы министрінің 2024 жылғы " \
	"3 сәуірдегі № 189 бұйрығы\nБҰЙЫРАМЫН:\n1. " point                                                                          \
	"\nҚаржы министрі А. Сейітова\nҚазақстан Республикасы\nҚаржы "              \
	"министрінің\n2024 жылғы 3 сәуірдегі\n№ 189 "                                                    \
	"бұйрығына\n1-қосымша\n" title                                                                                              \
	"\n1. Жоспар дайын.\n2. Бөлім есеп береді және мұнда жүргізеді "
#define KK_2                                                                                                                      \
	".\nҚазақстан Республикасы\nҚаржы министрінің\n2024 жылғы 3 сәуірдегі" \
	"\n№ 189 бұйрығына\n2-қосымша\nЕсепке алу қағидалары\n1. Есепті "              \
	"бөлім жүргізеді.\n"

/* Fails unless the draft that puts a new word for an old one says so. */
static void says(const char *act, const char *old, const char *new,
                 const char *rest, const char *want)
{
	static char from[4096], to[4096];
	struct doc *x, *y;
	nusqa_buf out = {0};
	struct str got;

	snprintf(from, sizeof(from), "%s%s%s", act, old, rest);
	snprintf(to, sizeof(to), "%s%s%s", act, new, rest);
	test.lang = str_starts(str_from(act), STR("О ")) ? "ru" : "kk";
	x = act_of(from);
	y = act_of(to);
	said_clear(&test.said);
	if (!nusqa_draft(act_grammar, (const nusqa_doc *)x,
	                 (const nusqa_doc *)y, &out, &test.said.out))
		fail_msg("%.*s", STR_ARG(buf_str(&test.said.text)));
	got = (struct str){out.p, out.n};
	if (str_find(got, str_from(want)) == got.n)
		fail_msg("not \"%s\" in:\n%.*s", want, STR_ARG(got));
	nusqa_buf_free(&out);
	doc_free(x);
	doc_free(y);
}

static void russian(const char *act, const char *want)
{
	says(act, "журнал", "реестр", RU_2, want);
}

static void kazakh(const char *act, const char *want)
{
	says(act, "журнал", "тізілім", KK_2, want);
}

static void what_a_point_approves_is_called_by_its_title(void **state)
{
	(void)state;
	russian(RU("Утвердить Методику отчета согласно приложению 1.",
	           "Методика отчета"),
	        " в Методике отчета, утвержденной указанным приказом:\n");
	russian(
	    RU("Утвердить Единые правила отчета согласно приложению 1.",
	       "Единые правила отчета"),
	    " в Единых правилах отчета, утвержденных указанным приказом:\n");
	kazakh(KK("1-қосымшаға сәйкес Есеп беру әдістемесі бекітілсін.",
	          "Есеп беру әдістемесі"),
	       " көрсетілген бұйрықпен бекітілген Есеп беру "
	       "әдістемесінде:\n");
}

static void the_act_tells_how_capitals_stand_in_a_title(void **state)
{
	(void)state;
	russian(RU("Утвердить план сдачи отчета согласно приложению 1.",
	           "ПЛАН СДАЧИ ОТЧЕТА"),
	        " в плане сдачи отчета, утвержденном указанным приказом:\n");
	kazakh(KK("1-қосымшаға сәйкес Есеп беру жоспары бекітілсін.",
	          "ЕСЕП БЕРУ ЖОСПАРЫ"),
	       " көрсетілген бұйрықпен бекітілген Есеп беру жоспарында:\n");
}

static void what_no_point_approves_has_its_number(void **state)
{
	(void)state;
	russian(RU("Отчеты сдаются согласно приложению 1.", "Методика отчета"),
	        " в приложении 1 к указанному приказу:\n");
	russian(RU("Утвердить смету согласно приложению 1.", "Методика отчета"),
	        " в приложении 1 к указанному приказу:\n");
	kazakh(
	    KK("Есептер 1-қосымшаға сәйкес беріледі.", "Есеп беру әдістемесі"),
	    " көрсетілген бұйрыққа 1-қосымшада:\n");
}

/* Two of one title: whoever reads it does not know which. */
static void what_a_title_does_not_tell_has_its_number(void **state)
{
	(void)state;
	russian(RU("Утвердить Правила учета согласно приложениям 1 и 2.",
	           "Правила учета"),
	        " в приложении 1 к указанному приказу:\n");
	kazakh(KK("1 және 2-қосымшаларға сәйкес Есепке алу қағидалары "
	          "бекітілсін.",
	          "Есепке алу қағидалары"),
	       " көрсетілген бұйрыққа 1-қосымшада:\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(what_a_point_approves_is_called_by_its_title),
	    TEST(the_act_tells_how_capitals_stand_in_a_title),
	    TEST(what_no_point_approves_has_its_number),
	    TEST(what_a_title_does_not_tell_has_its_number),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
