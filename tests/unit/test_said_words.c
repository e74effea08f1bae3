/* Words in the case of those that they stand for: from the sentence to the
   text. */
#include "change.h"
#include "edit/inflected.h"
#include "said.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static const struct said_order words_ru[] = {
    {"в пункте 4 Правил ведения учета, утвержденных указанным приказом, слова "
     "\"уполномоченный орган\" заменить словом \"Комитет\" в соответствующем "
     "падеже;",
     "заявление в уполномоченный орган.\nУполномоченный орган рассматривает",
     "заявление в Комитет.\nКомитет рассматривает", NULL, NULL},
    {"в пункте 2 слово \"приказ\" заменить в соответствующем падеже словом "
     "\"распоряжение\";",
     "регистрацию настоящего приказа;\n2) размещение настоящего приказа;",
     "регистрацию настоящего распоряжения;\n2) размещение настоящего "
     "распоряжения;",
     NULL, NULL},
    /* The nominative, or the accusative?  Behind a preposition the latter. */
    {"в абзаце первом пункта 4 Правил ведения учета, утвержденных указанным "
     "приказом, слова \"уполномоченный орган\" заменить словом \"комиссия\" в "
     "соответствующем падеже;",
     "заявление в уполномоченный орган.", "заявление в комиссию.", NULL, NULL},
    {"в пункте 4 Правил ведения учета, утвержденных указанным приказом, слова "
     "\"уполномоченный орган\" заменить словом \"комиссия\" в соответствующем "
     "падеже;",
     NULL, NULL, "\"комиссия\" as a subject, \"комиссию\" as an object", NULL},
    /* Who is named has a form of its own as an object. */
    {"в абзаце первом пункта 4 Правил ведения учета, утвержденных указанным "
     "приказом, слово \"заявитель\" заменить словом \"заемщик\" в "
     "соответствующем падеже;",
     "4. Заявитель подает", "4. Заемщик подает", NULL, NULL},
    {"в пункте 2 слово \"приказ\" заменить в соответствующем падеже словом "
     "\"ТОО\";",
     NULL, NULL, "no table tells how it is inflected: \"ТОО\"", NULL},
};

static const struct said_order words_kk[] = {
    /* With a capital where a sentence begins. */
    {"көрсетілген бұйрықпен бекітілген Есепке алуды жүргізу қағидаларының "
     "3-тармағындағы «уәкілетті орган» деген сөздер тиісті септікте "
     "«құзыретті бөлімше» деген сөздермен ауыстырылсын;",
     "3. Уәкілетті орган есепке алуды жүргізеді. Уәкілетті орган мәліметтерді",
     "3. Құзыретті бөлімше есепке алуды жүргізеді. Құзыретті бөлімше "
     "мәліметтерді",
     NULL, NULL},
    {"көрсетілген бұйрықпен бекітілген Есепке алуды жүргізу қағидаларының "
     "4-тармағындағы «уәкілетті орган» деген сөздер тиісті септікте «Қаржы "
     "министрлігі» деген сөздермен ауыстырылсын;",
     "Өтініш беруші уәкілетті органға өтініш береді.\nУәкілетті орган",
     "Өтініш беруші Қаржы министрлігіне өтініш береді.\nҚаржы министрлігі",
     NULL, NULL},
};

static void words_take_the_case_of_the_text(void **state)
{
	(void)state;
	SAID_CHECK("ru", words_ru);
	SAID_CHECK("kk", words_kk);
}

/* Old words, new ones, a form of the old and what stands for it; NULL: it
   cannot be told. */
static const struct {
	const char *lang, *old, *new, *form, *want;
} forms[] = {
    {"kk", "уәкілетті орган", "Комитет", "уәкілетті органдардың",
     "Комитеттердің"},
    {"kk", "уәкілетті орган", "Қаржы министрлігі", "уәкілетті органның",
     "Қаржы министрлігінің"},
    {"kk", "уәкілетті орган", "Қаржы министрлігі", "уәкілетті органынан",
     "Қаржы министрлігінен"},
    {"kk", "Қаржы министрлігі", "агенттік", "Қаржы министрлігіндегі",
     "агенттіктегі"},
    {"kk", "Қаржы министрлігі", "агенттік", "Қаржы министрлігін", "агенттікті"},
    {"kk", "қызмет алушы", "қызмет беруші", "қызмет алушыға",
     "қызмет берушіге"},
    {"kk", "тариф", "лимит", "тарифтен", "лимиттен"},
    {"kk", "бұйрық", "қаулы", "бұйрығына", "қаулысына"},
    {"kk", "бұйрық", "шешімі", "бұйрыққа", NULL},
    {"ru", "комиссия", "рабочая группа", "комиссией", "рабочей группой"},
    {"ru", "уполномоченный орган", "ведомство", "уполномоченным органом",
     "ведомством"},
};

static void forms_answer_one_another(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++) {
		struct inflected f;
		struct str want = str_from(forms[i].want ? forms[i].want : "");
		bool seen = false;

		assert_true(inflected_make(&test.a, act_language(forms[i].lang),
		                           str_from(forms[i].old),
		                           str_from(forms[i].new), &f));
		for (size_t k = 0; k < f.pairs.n; k++) {
			if (!str_eq(f.pairs.p[k].old, str_from(forms[i].form)))
				continue;
			seen = true;
			assert_true(f.pairs.p[k].doubt ==
			            (forms[i].want == NULL));
			if (!str_eq(f.pairs.p[k].new, want))
				fail_msg("%s is %.*s", forms[i].form,
				         STR_ARG(f.pairs.p[k].new));
		}
		if (!seen)
			fail_msg("no form %s", forms[i].form);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CHANGE_TEST(words_take_the_case_of_the_text),
	    CHANGE_TEST(forms_answer_one_another),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
