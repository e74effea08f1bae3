/* Bodies of places have one id in both languages, by all names that the place
   had. */
#include "act.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <stdio.h>
#include <cmocka.h>

static const struct {
	const char *kk, *ru, *id;
} bodies[] = {
    {"Атбасар аудандық мәслихатының", "Атбасарского районного маслихата",
     "maslikhat-atbasar-district"},
    {"Ақмола облысы Атбасар аудандық мәслихатының",
     "Атбасарского районного маслихата Акмолинской области",
     "maslikhat-atbasar-district"},
    {"Қостанай облысы Қамысты ауданы әкімдігінің",
     "акимата Камыстинского района Костанайской области",
     "akimat-kamysty-district"},
    {"Қостанай облыстық мәслихатының", "Костанайского областного маслихата",
     "maslikhat-kostanay-region"},
    {"Қостанай облысының әкімдігінің", "акимата Костанайской области",
     "akimat-kostanay-region"},
    {"Қостанай аудандық мәслихатының", "Костанайского районного маслихата",
     "maslikhat-kostanay-district"},
    {"Қостанай қалалық мәслихатының", "Костанайского городского маслихата",
     "maslikhat-kostanay-city"},
    {"Қостанай қаласының әкімінің", "акима города Костаная",
     "akim-kostanay-city"},
    {"Алматы қаласы мәслихатының", "маслихата города Алматы",
     "maslikhat-almaty-city"},
    {"Астана қаласының әкімдігінің", "акимата города Нур-Султана",
     "akimat-astana-city"},
    {"Семей қаласының мәслихатының", "маслихата города Семипалатинска",
     "maslikhat-semey-city"},
    {"Абай облысының әкімдігінің", "акимата области Абай",
     "akimat-abay-region"},
    {"Оңтүстік Қазақстан облысы Созақ аудандық мәслихатының",
     "Сузакского районного маслихата Южно-Казахстанской области",
     "maslikhat-sozak-district"},
    {"Біржан сал ауданы әкімдігінің",
     "акимата района Биржан сал Акмолинской области",
     "akimat-birzhan-sal-district"},
    {"Солтүстік Қазақстан облысы Ғабит Мүсірепов атындағы ауданының "
     "әкімдігінің",
     "акимата района имени Габита Мусрепова Северо-Казахстанской области",
     "akimat-gabit-musrepov-district"},
    {"Солтүстік Қазақстан облысы Жамбыл ауданы мәслихатының",
     "маслихата Жамбылского района Северо-Казахстанской области",
     "maslikhat-zhambyl-district-north-kazakhstan-region"},
    {"Алматы қаласы Алмалы ауданы әкімінің",
     "акима Алмалинского района города Алматы", "akim-almaly-district"},
    {"Ақмола облысы Атбасар ауданы Атбасар қаласының әкімінің",
     "акима города Атбасар Атбасарского района Акмолинской области",
     "akim-atbasar-city"},
};

static void read_as(const char *before, const char *body, const char *after,
                    const char *id)
{
	char text[1024];

	test.lang = NULL;
	snprintf(text, sizeof(text), "%s%s%s", before, body, after);
	test_read(str_from(text));
	str_is(test.doc->work.author, id);
}

static void read_kk(const char *body, const char *id)
{
	read_as("Нормалар туралы\n\n", body,
	        " 2024 жылғы 3 сәуірдегі № 77 шешімі\n\n1. Бірінші.\n", id);
}

static void read_ru(const char *body, const char *id)
{
	read_as("О нормах\n\nРешение ", body,
	        " от 3 апреля 2024 года № 77\n\n1. Первый.\n", id);
}

static void both_languages_give_one_id(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(bodies) / sizeof(*bodies); i++) {
		read_kk(bodies[i].kk, bodies[i].id);
		assert_false(said_has(&test.said, "authority-unknown"));
		read_ru(bodies[i].ru, bodies[i].id);
		assert_false(said_has(&test.said, "authority-unknown"));
	}
}

/* Three regions have a district of this name. */
static void a_place_that_may_be_another_is_said(void **state)
{
	(void)state;
	read_kk("Жамбыл аудандық мәслихатының", "maslikhat-zhambyl-district");
	assert_true(said_has(&test.said, "authority-unknown"));
	said_clear(&test.said);
	read_ru("Жамбылского районного маслихата",
	        "maslikhat-zhambyl-district");
	assert_true(said_has(&test.said, "authority-unknown"));
}

/* Villages are in no list, nor districts of other regions. */
static void an_unknown_place_keeps_an_id_of_its_name(void **state)
{
	(void)state;
	read_ru("акима Борисовского сельского округа Атбасарского района",
	        "akima-borisovskogo-selskogo-okruga-atbasarskogo-raiona");
	assert_true(said_has(&test.said, "authority-unknown"));
	said_clear(&test.said);
	read_ru("акимата Атбасарского района Костанайской области",
	        "akimata-atbasarskogo-raiona-kostanaiskoi-oblasti");
	assert_true(said_has(&test.said, "authority-unknown"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(both_languages_give_one_id),
	    TEST(a_place_that_may_be_another_is_said),
	    TEST(an_unknown_place_keeps_an_id_of_its_name),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
