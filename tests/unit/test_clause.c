/* Drafts: which sentence says which change, in both languages. */
#include "act.h"
#include "grammar/ordinal.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define ORDER_RU(body)                                                                                                               \
	"О плане\nПриказ Министра финансов Республики Казахстан от 3 апреля " \
	"2024 года № 189\nПРИКАЗЫВАЮ:\n" body                                                                                        \
	"\nМинистр финансов А. Сеитова\n"
#define ORDER_KK(body)                                                                                                              \
	"Жоспар туралы\nҚазақстан Республикасы Қаржы министрінің 2024 жылғы " \
	"3 сәуірдегі № 189 бұйрығы\nБҰЙЫРАМЫН:\n" body                                                                              \
	"\nҚаржы министрі А. Сейітова\n"

static struct doc *old_doc, *new_doc;

static void docs_free(void)
{
	doc_free(old_doc);
	doc_free(new_doc);
	old_doc = new_doc = NULL;
}

/* Short texts do not tell their language for sure. */
static struct doc *doc_of(const char *text)
{
	test.lang = str_starts(str_from(text), STR("О ")) ? "ru" : "kk";
	return act_of(text);
}

/* The draft of two acts; false where there is none. */
static bool drafts(const char *from, const char *to)
{
	nusqa_buf out = {0};
	bool good;

	old_doc = doc_of(from);
	new_doc = doc_of(to);
	said_clear(&test.said);
	test.out.n = 0;
	good = nusqa_draft(act_grammar, (const nusqa_doc *)old_doc,
	                   (const nusqa_doc *)new_doc, &out, &test.said.out);
	buf_add(&test.out, (struct str){out.p, out.n});
	nusqa_buf_free(&out);
	docs_free();
	return good;
}

/* Fails unless the draft has that sentence. */
static void says(const char *from, const char *to, const char *want)
{
	if (!drafts(from, to))
		fail_msg("%.*s", STR_ARG(buf_str(&test.said.text)));
	if (str_find(buf_str(&test.out), str_from(want)) == test.out.n)
		fail_msg("not \"%s\" in:\n%.*s", want,
		         STR_ARG(buf_str(&test.out)));
}

static void refuses(const char *from, const char *to, const char *want)
{
	assert_false(drafts(from, to));
	assert_int_equal(test.out.n, 0);
	assert_true(said_has(&test.said, want));
}

#define RU(old, new, want) says(ORDER_RU(old), ORDER_RU(new), want)
#define KK(old, new, want) says(ORDER_KK(old), ORDER_KK(new), want)

static void words_stand_once_where_they_are_named(void **state)
{
	(void)state;
	RU("1. Отчет сдает отдел, отчет хранит архив вместе с планом работ.",
	   "1. Отчет сдает отдел, план хранит архив вместе с планом работ.",
	   " в пункте 1 слова \"отдел, отчет\" заменить словами \"отдел, "
	   "план\".");
	KK("1. Есепті бөлім тапсырады, есепті мұрағат жоспармен бірге "
	   "сақтайды.",
	   "1. Есепті бөлім тапсырады, құжатты мұрағат жоспармен бірге "
	   "сақтайды.",
	   " 1-тармақтағы \"тапсырады, есепті\" деген сөздер \"тапсырады, "
	   "құжатты\" деген сөздермен ауыстырылсын.");
}

static void words_that_change_everywhere_are_named_once(void **state)
{
	(void)state;
	RU("1. Орган ведет журнал, а орган области хранит журнал пять лет.",
	   "1. Орган ведет реестр, а орган области хранит реестр пять лет.",
	   " в пункте 1 слово \"журнал\" заменить словом \"реестр\".");
	KK("1. Орган журнал жүргізеді, ал облыс органы журнал сақтайды.",
	   "1. Орган тізілім жүргізеді, ал облыс органы тізілім сақтайды.",
	   " 1-тармақтағы \"журнал\" деген сөз \"тізілім\" деген сөзбен "
	   "ауыстырылсын.");
}

static void what_goes_and_what_comes_is_said_in_one_sentence(void **state)
{
	(void)state;
	RU("1. Отдел сдает годовой отчет министру, который хранит его 5 лет.",
	   "1. Отдел сдает отчет министру финансов, который хранит его 7 лет.",
	   " в пункте 1 слово \"годовой\" исключить, после слова \"министру\" "
	   "дополнить словом \"финансов\", цифру \"5\" заменить цифрой "
	   "\"7\".");
	KK("1. Бөлім министрге жылдық есеп береді, ол оны 5 жыл бойы сақтайды.",
	   "1. Бөлім министрге есеп береді, ол оны 7 жыл бойы архивте "
	   "сақтайды.",
	   " 1-тармақтағы \"жылдық\" деген сөз алып тасталып, \"5\" деген "
	   "цифр \"7\" деген цифрмен ауыстырылып, \"бойы\" деген "
	   "сөзден кейін \"архивте\" деген сөзбен толықтырылсын.");
}

static void units_side_by_side_are_named_together(void **state)
{
	(void)state;
	RU("1. Отчет сдает отдел.\n2. План имеет:\n1) цель;\n2) срок;\n3) "
	   "смету;\n4) автора и тех, кто исполняет план, с их подписями.",
	   "1. Отчет сдает отдел.\n1-1. Отчет краток.\n1-2. Отчет точен.\n2. "
	   "План имеет:\n1) цель;\n4) автора и тех, кто исполняет план, с их "
	   "подписями.",
	   "дополнить пунктами 1-1 и 1-2 следующего содержания:");
	assert_true(str_find(buf_str(&test.out),
	                     STR("подпункты 2) и 3) пункта 2 исключить.")) <
	            test.out.n);
	KK("1. Есепті бөлім береді.\n2. Жоспарда:\n1) мақсат;\n2) мерзім;\n3) "
	   "смета;\n4) автор мен жоспарды орындайтындар қолдарымен болады.",
	   "1. Есепті бөлім береді.\n2. Жоспарда:\n1) мақсат;\n4) автор мен "
	   "жоспарды орындайтындар қолдарымен болады.",
	   " 2-тармақтың 2) және 3) тармақшалары алып тасталсын.");
}

static void more_than_a_half_makes_a_new_edition(void **state)
{
	(void)state;
	RU("1. Отчет сдает отдел.\n2. План готов.",
	   "1. Отчет хранит архив министерства.\n2. План готов.",
	   " пункт 1 изложить в следующей редакции:\n\n      \"1. Отчет хранит "
	   "архив министерства.\".");
	KK("1. Есепті бөлім береді.\n2. Жоспар дайын.",
	   "1. Есепті министрлік мұрағаты сақтайды.\n2. Жоспар дайын.",
	   " 1-тармақ мынадай редакцияда жазылсын:\n\n      \"1. Есепті "
	   "министрлік мұрағаты сақтайды.\".");
}

static void titles_count_changes_and_additions(void **state)
{
	(void)state;
	RU("1. Отчет сдает отдел каждого министерства ежегодно.",
	   "1. Отчет сдает отдел каждого министерства ежегодно.\n2. План "
	   "готов.",
	   "О внесении дополнения в приказ");
	RU("1. Отчет сдает отдел каждого министерства ежегодно.",
	   "1. Отчет сдает архив каждого министерства ежегодно.\n2. План "
	   "готов.",
	   "О внесении изменения и дополнения в приказ");
	KK("1. Есепті әр министрліктің бөлімі жыл сайын тапсырады.",
	   "1. Есепті әр министрліктің мұрағаты жыл сайын тапсырады.\n2. "
	   "Жоспар "
	   "дайын.\n3. Смета да дайын.",
	   "бұйрығына өзгеріс пен толықтырулар енгізу туралы");
}

/* What cannot be told by its words or place comes with what it is in. */
static void what_cannot_be_told_comes_with_its_unit(void **state)
{
	(void)state;
	RU("1. Отчет имеет:\nцель;\nцель;\nсрок, который установлен министром.",
	   "1. Отчет имеет:\nсмету;\nцель;\nсрок, который установлен "
	   "министром.",
	   "абзац второй пункта 1 изложить в следующей редакции:");
}

static void what_no_order_says_is_refused(void **state)
{
	(void)state;
	refuses(ORDER_RU("1. План готов."), ORDER_RU("1. План готов."),
	        "draft-same");
	refuses(ORDER_RU("1. План готов."), ORDER_KK("1. Жоспар дайын."),
	        "draft-tongues");
	refuses("О плане\n1. План готов.\n2. Отчет готов.\n",
	        "О плане\n1. План готов.\n2. Отчет сдан.\n", "draft-unnamed");
	refuses(ORDER_RU("1. План готов."),
	        "О плане\nПриказ Министра финансов Республики Казахстан от 3 "
	        "апреля 2024 года № 189\nПРИКАЗЫВАЮ:\n1. План "
	        "готов.\nМинистр финансов Б. Ахметов\n",
	        "draft-none");
}

static void ordinals_are_written_as_they_are_read(void **state)
{
	static const char *const codes[] = {"kk", "ru"};

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		const struct language *lang = act_language(codes[i]);

		for (unsigned n = 1; n < 1000; n++) {
			unsigned v = 0;
			struct str s =
			    language_ordinal_print(&test.a, lang, n, STR(""));

			assert_true(language_ordinal(lang, s, &v));
			assert_int_equal(v, n);
		}
		assert_int_equal(
		    language_ordinal_print(&test.a, lang, 0, STR("")).n, 0);
	}
	str_is(
	    language_ordinal_print(&test.a, act_language("kk"), 235, STR("")),
	    "екі жүз отыз бесінші");
	str_is(language_ordinal_print(&test.a, act_language("ru"), 235,
	                              STR("F.INS")),
	       "двести тридцать пятой");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(words_stand_once_where_they_are_named),
	    TEST(words_that_change_everywhere_are_named_once),
	    TEST(what_goes_and_what_comes_is_said_in_one_sentence),
	    TEST(units_side_by_side_are_named_together),
	    TEST(more_than_a_half_makes_a_new_edition),
	    TEST(titles_count_changes_and_additions),
	    TEST(what_cannot_be_told_comes_with_its_unit),
	    TEST(what_no_order_says_is_refused),
	    TEST(ordinals_are_written_as_they_are_read),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
