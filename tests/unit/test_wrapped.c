/* Acts whose lines were filled to a width, without a mark between paragraphs:
   titles, requisites, registrations. */
#include "act.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "tree/work.h"

static void read_is(const char *lang, const char *text, const char *iri,
                    const char *title)
{
	test.lang = lang;
	test_read(str_from(text));
	str_is(work_iri(&test.doc->arena, &test.doc->work), iri);
	str_is(test.doc->title, title);
}

static void a_code_keeps_its_title_above_the_requisites(void **state)
{
	(void)state;
	read_is("ru",
	        "КОДЕКС РЕСПУБЛИКИ КАЗАХСТАН ОБ АДМИНИСТРАТИВНЫХ\n"
	        "ПРАВОНАРУШЕНИЯХ И ПОРЯДКЕ ИХ РАССМОТРЕНИЯ\n"
	        "Кодекс Республики Казахстан от 5 июля 2014 года № 235-V ЗРК\n"
	        "Статья 1. Законодательство\n"
	        "1. Законодательство состоит из настоящего Кодекса.\n",
	        "/akn/kz/act/code/2014-07-05/235",
	        "КОДЕКС РЕСПУБЛИКИ КАЗАХСТАН ОБ АДМИНИСТРАТИВНЫХ "
	        "ПРАВОНАРУШЕНИЯХ И ПОРЯДКЕ ИХ РАССМОТРЕНИЯ");
}

static void a_kazakh_code_does_too(void **state)
{
	(void)state;
	read_is(
	    "kk",
	    "ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ӘКІМШІЛІК ҚҰҚЫҚ БҰЗУШЫЛЫҚ\n"
	    "ТУРАЛЫ КОДЕКСІ\n"
	    "Қазақстан Республикасының Кодексі 2014 жылғы 5 шілдедегі № 235-V "
	    "ҚРЗ\n"
	    "1-бап. Заңнама\n"
	    "1. Заңнама осы Кодекстен тұрады.\n",
	    "/akn/kz/act/code/2014-07-05/235",
	    "ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ӘКІМШІЛІК ҚҰҚЫҚ БҰЗУШЫЛЫҚ ТУРАЛЫ "
	    "КОДЕКСІ");
}

static void a_registration_on_a_full_line_ends_there(void **state)
{
	(void)state;
	read_is(
	    "ru",
	    "О некоторых вопросах дошкольного образования и воспитания детей "
	    "в организациях образования\n"
	    "Приказ Министра просвещения Республики Казахстан от 10 ноября "
	    "2025 года № 258\n"
	    "Зарегистрирован в Министерстве юстиции Республики Казахстан "
	    "12 ноября 2025 года № 37123\n"
	    "ПРИКАЗЫВАЮ:\n"
	    "1. Утвердить прилагаемые Правила оказания государственной "
	    "услуги.\n"
	    "2. Департаменту дошкольного образования Министерства просвещения "
	    "Республики Казахстан обеспечить\n"
	    "государственную регистрацию настоящего приказа.\n"
	    "3. Настоящий приказ вводится в действие по истечении десяти "
	    "календарных дней после дня его первого\n"
	    "официального опубликования.\n",
	    "/akn/kz/act/order/min-edu/2025-11-10/258",
	    "О некоторых вопросах дошкольного образования и воспитания детей "
	    "в организациях образования");
	str_is(test.doc->registered, "37123");
}

/* The words of an act whose lines are broken so. */
static void point_is(const char *lang, const char *lines, const char *want)
{
	struct str all;

	test.lang = lang;
	doc_free(test.doc);
	test.doc = act_read(str_from(lines), &test.said);
	assert_non_null(test.doc);
	all = act_text(&test.a, test.doc->root);
	if (str_find(all, str_from(want)) == all.n)
		str_is(all, want);
}

#define LINES_RU                                                                                                         \
	"Об утверждении Правил\nПриказ Министра финансов Республики " \
	"Казахстан от 12 ноября 2025 года № 258\nПРИКАЗЫВАЮ:\n      1. "                \
	"Утвердить прилагаемый завод и прилагаемый изготовитель "
#define LINES_KK                                                                                                       \
	"Қағидаларды бекіту туралы\nҚазақстан Республикасы Қаржы "    \
	"министрінің 2025 жылғы 12 қарашадағы № 258 бұйрығы\nБҰЙЫРАМЫН:\n" \
	"      1. Қоса беріліп отырған қағидалар мен нысандарды қарау "

static void
a_hyphen_at_the_end_of_a_line_stays_in_words_that_have_one(void **state)
{
	(void)state;
	point_is("ru",
	         LINES_RU "еле-\nеле, организация-\nзаявитель, завод-\n"
	                  "изготовитель, https://adilet.zan.kz/rus/compare-\n"
	                  "editions, info-\ndesk@minagri.gov.kz и РК-\nДСМ.\n",
	         "еле-еле, организация-заявитель, завод-изготовитель, "
	         "https://adilet.zan.kz/rus/compare-editions, "
	         "info-desk@minagri.gov.kz и РК-ДСМ.");
	point_is("kk",
	         LINES_KK "бірте-\nбірте, жан-\nжақты, ғылыми-\nзерттеу, "
	                  "тау-\nкен, қоғамдық-\nсаяси және АЭС-\nтің "
	                  "қағидалары.\n",
	         "бірте-бірте, жан-жақты, ғылыми-зерттеу, тау-кен, "
	         "қоғамдық-саяси және АЭС-тің қағидалары.");
}

#define MORE_RU " другого района возложить на курирующего заместителя "
#define MORE_KK " және басқа ауданның қағидалары мен нысандарын қарау "

static void a_hyphen_that_breaks_a_word_goes(void **state)
{
	(void)state;
	point_is("ru",
	         LINES_RU "по-\nселка" MORE_RU "по-\nрядок" MORE_RU
	                  "из-\nменения" MORE_RU "право-\nпреемник" MORE_RU
	                  "кото\u00AD-\nрых.\n",
	         "поселка" MORE_RU "порядок" MORE_RU "изменения" MORE_RU
	         "правопреемник" MORE_RU "которых.");
	point_is("kk",
	         LINES_KK "сөз-\nдерді" MORE_KK "жер-\nлерді" MORE_KK
	                  "белгі\u00AD-\nлі.\n",
	         "сөздерді" MORE_KK "жерлерді" MORE_KK "белгілі.");
}

/* As a column of a narrow page has them: no paragraph begins at the end of a
   line, and the requisites go on behind it. */
static void a_narrow_column_has_the_paragraphs_of_the_act(void **state)
{
	(void)state;
	read_is("ru",
	        "Об утверждении Правил ведения реестра\nпитомников\n\n"
	        "Приказ Министра сельского хозяйства\n"
	        "Республики Казахстан от 14 марта 2024\nгода № 87.\n"
	        "Зарегистрирован в Министерстве юстиции\n"
	        "Республики Казахстан 18 марта 2024 года\n№ 34155\n\n"
	        "ПРИКАЗЫВАЮ:\n\n"
	        "1. Департаменту земледелия Министерства\n"
	        "сельского хозяйства Республики\n"
	        "Казахстан обеспечить регистрацию\n"
	        "настоящего приказа и его размещение на\n"
	        "интернет-ресурсе.\n\n"
	        "2. Контроль за исполнением возложить на\n"
	        "Департамент надзора.\n\n"
	        "3. Настоящий приказ вводится в действие\n"
	        "со дня его первого официального\nопубликования.\n",
	        "/akn/kz/act/order/min-agriculture/2024-03-14/87",
	        "Об утверждении Правил ведения реестра питомников");
	str_is(test.doc->registered, "34155");
	act_is(act_unit(test.doc, "para_1"),
	       "paragraph 1{num{1.}content{p{Департаменту земледелия "
	       "Министерства сельского хозяйства Республики Казахстан "
	       "обеспечить регистрацию настоящего приказа и его размещение "
	       "на интернет-ресурсе.}}}");
	act_is(act_unit(test.doc, "para_2"),
	       "paragraph 2{num{2.}content{p{Контроль за исполнением "
	       "возложить на Департамент надзора.}}}");
	read_is("kk",
	        "Ара шаруашылығы туралы\n\n"
	        "Қазақстан Республикасының Заңы 2023\n"
	        "жылғы 14 маусымдағы № 9-VIII\nҚРЗ\n\n"
	        "1-бап. Заңнама\n\n"
	        "1. Ара шаруашылығы туралы заңнама\n"
	        "Қазақстан Республикасының\n"
	        "Конституциясына негізделеді және осы\n"
	        "Заңнан әрі өзге де актілерден тұрады.\n\n"
	        "2. Осы Заңда көзделгеннен өзге\n"
	        "Қазақстан Республикасының халықаралық\n"
	        "шарттарында белгіленген қағидалар\n"
	        "қолданылады.\n",
	        "/akn/kz/act/law/2023-06-14/9", "Ара шаруашылығы туралы");
	act_is(act_unit(test.doc, "art_1__para_2"),
	       "paragraph 2{num{2.}content{p{Осы Заңда көзделгеннен өзге "
	       "Қазақстан Республикасының халықаралық шарттарында "
	       "белгіленген қағидалар қолданылады.}}}");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_code_keeps_its_title_above_the_requisites),
	    TEST(a_kazakh_code_does_too),
	    TEST(a_registration_on_a_full_line_ends_there),
	    TEST(a_hyphen_at_the_end_of_a_line_stays_in_words_that_have_one),
	    TEST(a_hyphen_that_breaks_a_word_goes),
	    TEST(a_narrow_column_has_the_paragraphs_of_the_act),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
