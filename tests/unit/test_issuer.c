/* Who issued an act has one id in both languages, by all names that it had. */
#include "act.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <stdio.h>
#include <cmocka.h>

struct body {
	const char *kk, *ru, *id;
};

static const struct body central[] = {
    {"Қазақстан Республикасы Қаржы министрінің",
     "Министра финансов Республики Казахстан", "min-fin"},
    {"Қазақстан Республикасы Премьер-Министрінің орынбасары – Қазақстан "
     "Республикасы Ауыл шаруашылығы министрінің",
     "Заместителя Премьер-Министра Республики Казахстан – Министра "
     "сельского хозяйства Республики Казахстан",
     "min-agriculture"},
    {"Қазақстан Республикасы Премьер-Министрінің Бірінші орынбасары - "
     "Қазақстан Республикасы Қаржы министрінің м.а.",
     "и.о. Первого заместителя Премьер-Министра Республики Казахстан - "
     "Министра финансов Республики Казахстан",
     "min-fin"},
    {"Қазақстан Республикасы Қаржы нарығын реттеу және дамыту агенттігі "
     "Басқармасының",
     "Правления Агентства Республики Казахстан по регулированию и развитию "
     "финансового рынка",
     "finmarket-agency"},
    {"Қазақстан Республикасының Қаржы нарығын реттеу және дамыту "
     "агенттігінің Басқармасының",
     "Правления Агентства по регулированию и развитию финансового рынка "
     "Республики Казахстан",
     "finmarket-agency"},
    {"Қазақстан Республикасы Мемлекеттік қызмет істері агенттігі "
     "төрағасының",
     "Председателя Агентства Республики Казахстан по делам государственной "
     "службы",
     "civil-service"},
    {"Қазақстан Республикасы Сыбайлас жемқорлыққа қарсы іс-қимыл "
     "агенттігінің (Сыбайлас жемқорлыққа қарсы қызмет) төрағасының",
     "Председателя Агентства Республики Казахстан по противодействию "
     "коррупции (Антикоррупционной службы)",
     "anticorruption"},
    {"Қазақстан Республикасы Ұлттық экономика министрлігі Статистика "
     "комитеті төрағасының",
     "Председателя Комитета по статистике Министерства национальной "
     "экономики Республики Казахстан",
     "statistics-committee"},
    {"Қазақстан Республикасы Қаржы министрлігінің Мемлекеттік кірістер "
     "комитеті төрағасының",
     "Председателя Комитета государственных доходов Министерства финансов "
     "Республики Казахстан",
     "revenue-committee"},
    {"Қазақстан Республикасы Жер ресурстарын басқару жөніндегі агенттігі "
     "төрағасының",
     "Председателя Агентства Республики Казахстан по управлению земельными "
     "ресурсами",
     "land"},
    {"Қазақстан Республикасының Бас мемлекеттік санитариялық дәрігерінің",
     "Главного государственного санитарного врача Республики Казахстан",
     "sanitary-doctor"},
    {"Қазақстан Республикасы Орталық сайлау комиссиясы төрағасының",
     "Председателя Центральной избирательной комиссии Республики Казахстан",
     "election-commission"},
};

static const struct body local[] = {
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

static void both_languages_give(const struct body *list, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		read_kk(list[i].kk, list[i].id);
		assert_false(said_has(&test.said, "authority-unknown"));
		read_ru(list[i].ru, list[i].id);
		assert_false(said_has(&test.said, "authority-unknown"));
	}
}

static void central_bodies_have_one_id(void **state)
{
	(void)state;
	both_languages_give(central, sizeof(central) / sizeof(*central));
}

static void bodies_of_places_have_one_id(void **state)
{
	(void)state;
	both_languages_give(local, sizeof(local) / sizeof(*local));
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
	read_ru("акима Борисовского сельского округа Борисовского района",
	        "akima-borisovskogo-selskogo-okruga-borisovskogo-raiona");
	assert_true(said_has(&test.said, "authority-unknown"));
	said_clear(&test.said);
	read_ru("акимата Атбасарского района Костанайской области",
	        "akimata-atbasarskogo-raiona-kostanaiskoi-oblasti");
	assert_true(said_has(&test.said, "authority-unknown"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(central_bodies_have_one_id),
	    TEST(bodies_of_places_have_one_id),
	    TEST(a_place_that_may_be_another_is_said),
	    TEST(an_unknown_place_keeps_an_id_of_its_name),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
