/* Akims of places that no list has. */
#include "act.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

/* Who has issued an act, and who the one that its first point repeals. */
static void akims(const char *text, const char *own, const char *cited)
{
	test.lang = NULL;
	test_read(str_from(text));
	str_is(test.doc->work.author, own);
	for (size_t i = 0; cited != NULL && i < test.doc->cited.n; i++)
		if (str_eq(test.doc->cited.p[i].work.number, STR("9")))
			str_is(test.doc->cited.p[i].work.author, cited);
}

static void an_akim_is_of_his_place_in_its_district(void **state)
{
	(void)state;
	akims("Карантин белгілеу туралы\n\nҰлытау облысы Ұлытау ауданы Жезді "
	      "кенті әкімінің 2024 жылғы 12 наурыздағы № 3 шешімі\n\nШЕШТІМ:\n"
	      "\n1. Жезді кенті әкімінің 2023 жылғы 10 қазандағы № 9 \"Шектеу "
	      "туралы\" шешімінің күші жойылды деп танылсын.\n\nЖезді кентінің "
	      "әкімі Б. Аманов\n",
	      "akim-zhezdi-ulytau-district", "akim-zhezdi-ulytau-district");
	akims(
	    "Об установлении карантина\n\nРешение акима Тургенского сельского "
	    "округа Енбекшиказахского района Алматинской области от 11 "
	    "октября 2023 года № 10-12\n\nРЕШИЛ:\n\n1. Признать утратившим "
	    "силу решение акима Тургенского сельского округа от 3 мая 2023 "
	    "года № 9 \"Об ограничениях\".\n\nАким Н. Касымов\n",
	    "akim-turgen-enbekshikazakh-district",
	    "akim-turgen-enbekshikazakh-district");
	akims("Карантин белгілеу туралы\n\nАлматы облысы Еңбекшіқазақ ауданы "
	      "Түрген ауылдық округі әкімінің 2023 жылғы 11 қазандағы № 10-12 "
	      "шешімі\n\nШЕШТІМ:\n\n1. Жоспар бекітілсін.\n\nӘкім Н. Қасымов\n",
	      "akim-turgen-enbekshikazakh-district", NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(an_akim_is_of_his_place_in_its_district),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
