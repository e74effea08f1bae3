#include "act.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define REQUISITES                                                                                                            \
	"Қазақстан Республикасы Қаржы министрінің 2024 жылғы 3 сәуірдегі " \
	"№ 189 бұйрығы\n"
#define HEAD "Есеп беру туралы\n" REQUISITES "БҰЙЫРАМЫН:\n"

static void read(const char *text)
{
	test_read(str_from(text));
}

static void part_is(enum node_kind kind, const char *want)
{
	act_is(act_find(test.doc, kind), want);
}

static bool has(enum node_kind kind)
{
	const struct node *n = test.doc->root;

	while (n != NULL && n->kind != kind)
		n = node_next(n, test.doc->root);
	return n != NULL;
}

static void work_is(const char *subtype, const char *author, const char *number)
{
	str_is(test.doc->work.subtype, subtype);
	str_is(test.doc->work.author, author);
	str_is(test.doc->work.number, number);
}

/* Where it lists somebody: the words. */
static struct str mentioned(const char *id)
{
	for (size_t i = 0; i < test.doc->mentions.n; i++)
		if (str_eq(test.doc->mentions.p[i].id, str_from(id)))
			return test.doc->mentions.p[i].show;
	return STR("");
}

static void title_and_requisites_make_the_preface(void **state)
{
	(void)state;
	read(HEAD "1. Бекітілсін.\n");
	part_is(NODE_PREFACE,
	        "preface{longTitle{p{docTitle{Есеп беру туралы}}}p{"
	        "docAuthority{Қазақстан Республикасы Қаржы министрінің} "
	        "docDate{2024 жылғы 3 сәуірдегі} № docNumber{189} "
	        "docType{бұйрығы}}}");
	part_is(NODE_PREAMBLE, "preamble{formula{p{БҰЙЫРАМЫН:}}}");
	work_is("order", "min-fin", "189");
	assert_int_equal(test.doc->work.date.day, 3);
	str_is(test.doc->title, "Есеп беру туралы");
	str_is(test.doc->show, "ҚР Қаржы министрінің 03.04.2024 № 189 бұйрығы");
	str_is(test.doc->author_name,
	       "Қазақстан Республикасының Қаржы министрлігі");
	said_is(&test.said, "");
}

static void an_acting_minister_signs_for_the_ministry(void **state)
{
	(void)state;
	read("Есеп туралы\n\nҚазақстан Республикасы Қаржы министрінің м.а. "
	     "2024 жылғы 3 сәуірдегі № 189 бұйрығы\n\n"
	     "      БҰЙЫРАМЫН:\n      1. Бекітілсін.\n");
	work_is("order", "min-fin", "189");
	str_is(test.doc->show,
	       "ҚР Қаржы министрінің м.а. 03.04.2024 № 189 бұйрығы");
	test.lang = "ru";
	read("Отчет\n\nПриказ и.о. Министра финансов Республики Казахстан от 3 "
	     "апреля 2024 года № 189\n\nПРИКАЗЫВАЮ:\n1. Утвердить.\n");
	str_is(test.doc->show,
	       "приказ и.о. Министра финансов РК от 03.04.2024 № 189");
}

static void requisites_may_be_broken_anywhere(void **state)
{
	(void)state;
	read("Есеп туралы\n\nҚазақстан Республикасы Қаржы министрінің 2024 "
	     "жылғы 3 сәуірдегі № \n189 бұйрығы\n      БҰЙЫРАМЫН:\n"
	     "      1. Бекітілсін.\n");
	work_is("order", "min-fin", "189");
	read("Есеп \nтуралы\n\nҚазақстан Республикасы \nҚаржы министрінің "
	     "2024 жылғы \n3 сәуірдегі № 189 \nбұйрығы\n      БҰЙЫРАМЫН:\n"
	     "      1. Бекітілсін.\n");
	work_is("order", "min-fin", "189");
	str_is(test.doc->title, "Есеп туралы");
}

static void other_bodies_have_their_acts(void **state)
{
	(void)state;
	read("Есеп туралы\nҚазақстан Республикасы Үкіметінің 2011 жылғы 16 "
	     "қыркүйектегі № 1067 қаулысы\nҚазақстан Республикасының Үкіметі "
	     "ҚАУЛЫ ЕТЕДІ:\n1. Бекітілсін.\n");
	work_is("resolution", "government", "1067");
	part_is(NODE_PREAMBLE,
	        "preamble{formula{p{Қазақстан Республикасының Үкіметі ҚАУЛЫ "
	        "ЕТЕДІ:}}}");
	/* One that no list has: an id from its name, and a word. */
	read("Есеп туралы\nТасарық ауданы мәслихатының 2011 жылғы 16 "
	     "қыркүйектегі № 7 шешімі\n1. Бекітілсін.\n");
	assert_true(test.doc->work.author.n > 0);
	assert_true(said_has(&test.said, "authority-unknown"));
}

static void what_stands_before_the_formula_leads_to_it(void **state)
{
	(void)state;
	read("Есеп туралы\n" REQUISITES
	     "\"Есеп туралы\" Қазақстан Республикасының 2010 жылғы 5 "
	     "мамырдағы № 12 Заңының 5-бабына сәйкес БҰЙЫРАМЫН:\n"
	     "1. Бекітілсін.\n");
	part_is(
	    NODE_PREAMBLE,
	    "preamble{formula{p{\"Есеп туралы\" Қазақстан Республикасының "
	    "2010 жылғы 5 мамырдағы № 12 "
	    "ref[/akn/kz/act/law/2010-05-05/12]{Заңының} "
	    "ref[/akn/kz/act/law/2010-05-05/12/!main~art_5]{5-бабына} сәйкес "
	    "БҰЙЫРАМЫН:}}}");
}

static void a_title_may_be_missing(void **state)
{
	(void)state;
	read(REQUISITES "1. Бекітілсін.\n");
	said_is(&test.said, "1:1 title-missing: found no title\n");
	work_is("order", "min-fin", "189");
	assert_false(has(NODE_LONG_TITLE));
}

/* A sheet that has only a day and number: its kind and issuer stand
   elsewhere. */
static void a_day_and_number_go_with_who_signs(void **state)
{
	(void)state;
	test.lang = NULL;
	read("Об отчете\n\n№ 118-нқ от 1 марта 2019 года\n\nПРИКАЗЫВАЮ:\n\n"
	     "1. Утвердить отчет.\n\nМинистр финансов А. Смаилов\n");
	work_is("order", "min-fin", "118-nk");
	assert_int_equal(test.doc->work.date.year, 2019);
	str_is(test.doc->show, "приказ Министр финансов РК от 01.03.2019 "
	                       "№ 118-нқ");
	read("О праве\n\n1 марта 2019 года № 118-VI\n\n"
	     "Настоящий Закон определяет права.\n\n"
	     "Статья 1. Право\nПраво ясно.\n");
	work_is("law", "", "118");
	assert_int_equal(test.doc->work.date.day, 1);
}

static void the_register_has_a_number_too(void **state)
{
	(void)state;
	test.lang = NULL;
	read("Об отчете\n\nПриказ Министра финансов Республики Казахстан от "
	     "1 марта 2019 года № 118. Зарегистрирован в Министерстве юстиции "
	     "Республики Казахстан 5 марта 2019 года № 18000. Утратил силу "
	     "приказом Министра финансов от 5 мая 2020 года № 7\n\n"
	     "1. Утвердить отчет.\n");
	work_is("order", "min-fin", "118");
	str_is(test.doc->registered, "18000");
	read("Есеп туралы\n" REQUISITES
	     "\nҚазақстан Республикасының Әділет министрлігінде 2024 жылғы "
	     "5 сәуірде № 34000 болып тіркелді\n\n1. Бекітілсін.\n");
	str_is(test.doc->registered, "34000");
}

static void requisites_may_be_missing(void **state)
{
	(void)state;
	read("Есеп туралы\n1. Бекітілсін.\n");
	said_is(&test.said,
	        "1:1 requisites-missing: found no line with authority, "
	        "date and number\n");
	assert_int_equal(test.doc->work.number.n, 0);
	part_is(NODE_LONG_TITLE, "longTitle{p{docTitle{Есеп туралы}}}");
	part_is(NODE_BODY, "body{paragraph 1{num{1.}content{p{Бекітілсін.}}}}");
	/* The title of an appendix is none of the act's. */
	read("1. Бекітілсін.\n");
	assert_false(has(NODE_LONG_TITLE));
}

static void a_day_that_is_none_stays_as_printed(void **state)
{
	(void)state;
	read("Есеп туралы\nҚазақстан Республикасы Қаржы министрінің 2024 "
	     "жылғы 31 сәуірдегі № 189 бұйрығы\n1. Бекітілсін.\n");
	assert_true(said_has(&test.said, "2:1 date-impossible"));
	assert_int_equal(test.doc->work.date.year, 0);
	str_is(test.doc->show,
	       "ҚР Қаржы министрінің 2024 жылғы 31 сәуірдегі № 189 бұйрығы");
	assert_null(
	    node_attr(act_find(test.doc, NODE_DOC_DATE), STR("date")).p);
}

static void text_without_points_is_alineas(void **state)
{
	(void)state;
	read("Шешім туралы\nБірінші сөйлем.\nЕкінші сөйлем.\n");
	part_is(NODE_BODY, "body{alinea{content{p{Бірінші сөйлем.}}}"
	                   "alinea{content{p{Екінші сөйлем.}}}}");
	read("Бір сөз.\n");
	part_is(NODE_BODY, "body{alinea{content{p{}}}}");
}

static void points_hold_subpoints_behind_an_intro(void **state)
{
	(void)state;
	read(HEAD "1. Мыналар:\n1) бірінші;\n2) екінші.\n2. Соңы.\n");
	part_is(NODE_BODY, "body{paragraph 1{num{1.}intro{p{Мыналар:}}"
	                   "subparagraph 1{num{1)}content{p{бірінші;}}}"
	                   "subparagraph 2{num{2)}content{p{екінші.}}}}"
	                   "paragraph 2{num{2.}content{p{Соңы.}}}}");
	assert_ptr_equal(act_unit(test.doc, "para_1__subpara_2")->parent,
	                 act_unit(test.doc, "para_1"));
	said_is(&test.said, "");
}

static void several_blocks_are_an_alinea_each(void **state)
{
	(void)state;
	read(HEAD "1. Бірінші.\nЕкінші.\nҮшінші.\n2. Соңы.\n");
	part_is(NODE_BODY, "body{paragraph 1{num{1.}"
	                   "alinea{content{p{Бірінші.}}}"
	                   "alinea{content{p{Екінші.}}}"
	                   "alinea{content{p{Үшінші.}}}}"
	                   "paragraph 2{num{2.}content{p{Соңы.}}}}");
	str_is(act_text(&test.a, act_unit(test.doc, "para_1__al_2")),
	       "Екінші.");
}

static void several_blocks_before_subpoints_are_alineas_too(void **state)
{
	(void)state;
	read(HEAD "1. Бірінші.\nМыналар:\n1) бір;\n2) екі.\n");
	part_is(NODE_BODY, "body{paragraph 1{num{1.}"
	                   "alinea{content{p{Бірінші.}}}"
	                   "alinea{content{p{Мыналар:}}}"
	                   "subparagraph 1{num{1)}content{p{бір;}}}"
	                   "subparagraph 2{num{2)}content{p{екі.}}}}}");
}

static void inserted_numbers_follow_their_number(void **state)
{
	(void)state;
	read(HEAD "1. Бір.\n1-1. Бір бір.\n1-2. Бір екі.\n2. Мыналар:\n"
	          "1) а;\n1-1) ә;\n2) б.\n");
	part_is(NODE_BODY, "body{paragraph 1{num{1.}content{p{Бір.}}}"
	                   "paragraph 1-1{num{1-1.}content{p{Бір бір.}}}"
	                   "paragraph 1-2{num{1-2.}content{p{Бір екі.}}}"
	                   "paragraph 2{num{2.}intro{p{Мыналар:}}"
	                   "subparagraph 1{num{1)}content{p{а;}}}"
	                   "subparagraph 1-1{num{1-1)}content{p{ә;}}}"
	                   "subparagraph 2{num{2)}content{p{б.}}}}}");
	act_unit(test.doc, "para_2__subpara_1-1");
	said_is(&test.said, "");
}

static void a_gap_in_numbers_is_said(void **state)
{
	(void)state;
	read(HEAD "1. Бір.\n3. Үш.\n");
	said_is(&test.said,
	        "5:1 number-gap: numbers do not follow one another: 1 "
	        "missing before 3\n");
	act_unit(test.doc, "para_3");
}

static void numbers_that_cannot_follow_open_nothing(void **state)
{
	(void)state;
	read(HEAD "1. Бір.\n30. Отыз.\n2. Екі.\n1. Тағы бір.\n");
	part_is(NODE_BODY, "body{paragraph 1{num{1.}alinea{content{p{Бір.}}}"
	                   "alinea{content{p{30. Отыз.}}}}"
	                   "paragraph 2{num{2.}alinea{content{p{Екі.}}}"
	                   "alinea{content{p{1. Тағы бір.}}}}}");
	/* Words that begin like a subpoint. */
	read(HEAD "1. Мыналар:\n1) бір;\n2) тармақша алып тасталсын;\n");
	part_is(NODE_BODY, "body{paragraph 1{num{1.}intro{p{Мыналар:}}"
	                   "subparagraph 1{num{1)}content{p{бір;}}}"
	                   "alinea{content{p{2) тармақша алып тасталсын;}}}}}");
}

static void articles_stand_in_chapters_and_sections(void **state)
{
	(void)state;
	read("Есеп туралы\nI бөлім. Жалпы\n1-тарау. Негізгі\n1-бап. Ұғымдар\n"
	     "Мыналар:\n1) бір;\n2) екі.\n2-тарау. Бақылау\n2-бап. Тәртіп\n"
	     "1. Бір.\n2. Екі.\n");
	part_is(NODE_BODY,
	        "body{section I{num{I бөлім.}heading{Жалпы}"
	        "chapter 1{num{1-тарау.}heading{Негізгі}"
	        "article 1{num{1-бап.}heading{Ұғымдар}intro{p{Мыналар:}}"
	        "subparagraph 1{num{1)}content{p{бір;}}}"
	        "subparagraph 2{num{2)}content{p{екі.}}}}}"
	        "chapter 2{num{2-тарау.}heading{Бақылау}"
	        "article 2{num{2-бап.}heading{Тәртіп}"
	        "paragraph 1{num{1.}content{p{Бір.}}}"
	        "paragraph 2{num{2.}content{p{Екі.}}}}}}}");
	act_unit(test.doc, "art_2__para_2");
}

static void a_point_without_its_full_stop_is_said(void **state)
{
	(void)state;
	read(HEAD "1. Бір.\n2. Екі\n3. Үш:\n1) бір;\n2) «екі»\n");
	said_is(&test.said,
	        "5:6 full-stop-missing: the unit ends without the mark that "
	        "closes it; kept as it stands: a full stop\n");
	/* An item of a list has a semicolon. */
	read(HEAD "1. Бір:\n1) бір\n2) екі.\n");
	said_is(&test.said,
	        "5:6 full-stop-missing: the unit ends without the mark that "
	        "closes it; kept as it stands: a semicolon\n");
}

static void the_signature_closes_the_act(void **state)
{
	(void)state;
	read(HEAD "1. Бір.\nМинистрдің міндетін атқарушы А. Сейітова\n");
	part_is(NODE_CONCLUSIONS,
	        "conclusions{p{signature{role{Министрдің міндетін атқарушы} "
	        "А. Сейітова}}}");
	str_is(mentioned("ministrdin-mindetin-atkarushy"),
	       "Министрдің міндетін атқарушы");
	/* What follows it stands with it, in its order. */
	read(HEAD "1. Бір.\nМинистр А.Б. Сейітова\nКелісілді\n"
	          "Қоғам министрлігі\n");
	part_is(NODE_CONCLUSIONS,
	        "conclusions{p{signature{role{Министр} А.Б. Сейітова}}"
	        "p{Келісілді}p{Қоғам министрлігі}}");
	/* It may take two lines. */
	read(HEAD "1. Бір.\nҚазақстан Республикасының\n"
	          "Қаржы министрі            А. Сейітова\n\"КЕЛІСІЛДІ\"\n"
	          "Қазақстан Республикасының\nӘділет министрлігі\n");
	part_is(NODE_CONCLUSIONS,
	        "conclusions{p{signature{role{Қазақстан Республикасының Қаржы "
	        "министрі} А. Сейітова}}p{\"КЕЛІСІЛДІ\"}"
	        "p{Қазақстан Республикасының}p{Әділет министрлігі}}");
	/* No identity is guessed. */
	for (size_t i = 0; i < test.doc->mentions.n; i++)
		assert_false(
		    str_eq(test.doc->mentions.p[i].element, STR("TLCPerson")));
}

#define CAPTION(num)                                                                                         \
	"Қазақстан Республикасы\nҚаржы министрінің\n2024 жылғы 3 " \
	"сәуірдегі\n№ 189 бұйрығына " num "қосымша\n"
#define CAPTION_TREE(num)                                                                                       \
	"heading{Қазақстан Республикасыeol{} Қаржы министрініңeol{} 2024 " \
	"жылғы 3 сәуірдегіeol{} № 189 бұйрығына " num "қосымша}"

static void an_act_may_have_no_appendices(void **state)
{
	(void)state;
	read(HEAD "1. Осы бұйрыққа қосымшаға сәйкес бекітілсін.\n");
	assert_false(has(NODE_ATTACHMENTS));
	assert_false(has(NODE_REF));
}

static void one_appendix_needs_no_number(void **state)
{
	(void)state;
	read(HEAD "1. Осы бұйрыққа қосымшаға сәйкес бекітілсін.\n"
	          "Министр А. Сейітова\n" CAPTION("") "Жоспар\n1. Бір.\n");
	part_is(NODE_ATTACHMENTS,
	        "attachments{attachment{" CAPTION_TREE(
		    "") "doc{preface{longTitle{p{docTitle{Жоспар}}}}mainBody{"
	                "paragraph 1{num{1.}content{p{Бір.}}}}}}}");
	part_is(NODE_REF, "ref[#att_1]{қосымшаға}");
	part_is(NODE_CONCLUSIONS,
	        "conclusions{p{signature{role{Министр} А. Сейітова}}}");
}

static void several_appendices_have_theirs(void **state)
{
	(void)state;
	read(HEAD "1. Осы бұйрыққа 2-қосымшаға сәйкес бекітілсін.\n"
	          "Министр А. Сейітова\n" CAPTION("1-") "Жоспар\n" CAPTION(
		      "2-") "1. Бір.\n2. Екі.\n" CAPTION("3-"));
	part_is(NODE_ATTACHMENTS,
	        "attachments{attachment 1{" CAPTION_TREE(
		    "1-") "doc{mainBody{"
	                  "p{Жоспар}}}}"
	                  "attachment 2{" CAPTION_TREE(
			      "2-") "doc{mainBody{"
	                            "paragraph 1{num{1.}content{p{Бір.}}}"
	                            "paragraph 2{num{2.}content{p{Екі.}}}}}}"
	                            "attachment 3{" CAPTION_TREE(
					"3-") "doc{mainBody{p{}}}}}");
	part_is(NODE_REF, "ref[#att_2]{2-қосымшаға}");
	/* Points of an appendix are its own. */
	act_unit(test.doc, "att_2__para_2");
}

static void a_caption_may_be_split_by_empty_lines(void **state)
{
	(void)state;
	read("Есеп туралы\n\n" REQUISITES "      БҰЙЫРАМЫН:\n"
	     "      1. Бекітілсін.\n      Министр А. Сейітова\n\n \n\n"
	     "Қазақстан Республикасы\nҚаржы министрінің\n\n2024 жылғы 3 "
	     "сәуірдегі\n№ 189 бұйрығына 2-қосымша\n\n      Жоспар\n");
	part_is(NODE_ATTACHMENTS, "attachments{attachment 2{" CAPTION_TREE(
				      "2-") "doc{mainBody{p{Жоспар}}}}}");
}

#define AMENDING                                                                                                                 \
	"\"Есеп туралы\" Қазақстан Республикасы Қаржы министрінің 2023 "          \
	"жылғы 1 наурыздағы № 77 бұйрығына өзгеріс енгізу туралы\n" REQUISITES                                                   \
	"БҰЙЫРАМЫН:\n1. \"Есеп туралы\" Қазақстан Республикасы Қаржы "              \
	"министрінің 2023 жылғы 1 наурыздағы № 77 бұйрығына мынадай өзгеріс " \
	"енгізілсін:\nкөрсетілген бұйрықтың 2-қосымшасы осы бұйрыққа "         \
	"қосымшаға сәйкес жаңа редакцияда жазылсын.\n2. Осы бұйрық қол "        \
	"қойылған күнінен бастап күшіне енеді.\nМинистр А. Сейітова\n"
#define BASE "/akn/kz/act/order/min-fin/2023-03-01/77"

static void the_caption_of_a_new_wording_goes_with_it(void **state)
{
	(void)state;
	read(AMENDING "2024 жылғы 3 сәуірдегі\n№ 189 бұйрығына қосымша\n"
	              "Қазақстан Республикасы\nҚаржы министрінің\n2023 жылғы 1 "
	              "наурыздағы\n№ 77 бұйрығына 2-қосымша\nЖоспар\n");
	part_is(NODE_ATTACHMENTS,
	        "attachments{attachment{heading{2024 жылғы 3 сәуірдегіeol{} № "
	        "189 бұйрығына қосымша}doc{preface{p{Қазақстан "
	        "Республикасыeol{} Қаржы министрініңeol{} 2023 жылғы 1 "
	        "наурыздағыeol{} № 77 ref[" BASE "]{бұйрығына} 2-қосымша}}"
	        "mainBody{p{Жоспар}}}}}");
	said_is(&test.said,
	        "14:1 unread: no rule reads this; kept as plain text\n");
}

static void an_amending_sentence_is_a_mod(void **state)
{
	(void)state;
	read(AMENDING CAPTION("") "Жоспар\n1. Жоспар жасалсын.\n");
	part_is(NODE_MOD,
	        "mod{көрсетілген бұйрықтың ref[" BASE "/!appendix_2]"
	        "{2-қосымшасы} осы бұйрыққа ref[#att_1]{қосымшаға} сәйкес "
	        "жаңа редакцияда жазылсын.}");
	assert_int_equal(test.doc->ordered.n, 1);
	str_is(test.doc->ordered.p[0].destination, BASE "/!appendix_2");
	assert_int_equal(test.doc->force.year, 2024);
	assert_int_equal(test.doc->changed.n, 1);
}

static void acts_that_are_named_become_references(void **state)
{
	(void)state;
	read(HEAD "1. \"Білім туралы\" Қазақстан Республикасының 2007 жылғы 27 "
	          "шілдедегі № 319 Заңына және Қазақстан Республикасы "
	          "Үкіметінің 2011 жылғы 16 қыркүйектегі №1067 қаулысымен "
	          "бекітілген қағидаларға сәйкес.\n2. Аталған қаулының "
	          "3-қосымшасы.\n");
	part_is(NODE_BODY,
	        "body{paragraph 1{num{1.}content{p{\"Білім туралы\" Қазақстан "
	        "Республикасының 2007 жылғы 27 шілдедегі № 319 "
	        "ref[/akn/kz/act/law/2007-07-27/319]{Заңына} және Қазақстан "
	        "Республикасы Үкіметінің 2011 жылғы 16 қыркүйектегі №1067 "
	        "ref[/akn/kz/act/resolution/government/2011-09-16/1067]"
	        "{қаулысымен} бекітілген қағидаларға сәйкес.}}}"
	        "paragraph 2{num{2.}content{p{Аталған қаулының "
	        "ref[/akn/kz/act/resolution/government/2011-09-16/1067/"
	        "!appendix_3]{3-қосымшасы}.}}}}");
	assert_int_equal(test.doc->cited.n, 2);
}

static void own_units_become_references(void **state)
{
	(void)state;
	read(HEAD "1. Бір.\n2. Осы бұйрықтың 1-тармағында көзделген.\n");
	part_is(NODE_REF, "ref[#para_1]{1-тармағында}");
}

static void what_leads_nowhere_stays_plain(void **state)
{
	(void)state;
	read(HEAD "1. № 55 бұйрығына сәйкес.\n2. Осы бұйрықтың 9-тармағы.\n"
	          "3. Осы бұйрыққа 7-қосымша.\n4. Көрсетілген бұйрықтың "
	          "2-қосымшасы.\n5. 2024 жылғы 31 сәуірдегі № 5 бұйрығына.\n"
	          "6. Қазақстан Республикасы Қаржы министрінің 2024 жылғы 3 "
	          "сәуірдегі № 189 бұйрығына.\n");
	assert_false(has(NODE_REF));
}

static void persons_posts_and_bodies_are_marked(void **state)
{
	(void)state;
	read(HEAD "1. Қазақстан Республикасы Қаржы министрлігінің Бюджет "
	          "департаменті (А.Б. Оспанов) жарияласын.\n2. Бақылау Қаржы "
	          "бірінші вице-министріне (Б.В. Әлиева) жүктелсін.\n");
	part_is(NODE_BODY,
	        "body{paragraph 1{num{1.}content{p{Қазақстан Республикасы "
	        "Қаржы министрлігінің organization{Бюджет департаменті} "
	        "(person{А.Б. Оспанов}) жарияласын.}}}"
	        "paragraph 2{num{2.}content{p{Бақылау Қаржы role{бірінші "
	        "вице-министріне} (person{Б.В. Әлиева}) жүктелсін.}}}}");
	str_is(mentioned("ospanov-a-b"), "А.Б. Оспанов");
	str_is(mentioned("biudzhet-departamenti"), "Бюджет департаменті");
	str_is(mentioned("birinshi-vitse-ministr"), "бірінші вице-министр");
	str_is(
	    node_attr(act_find(test.doc, NODE_ORGANIZATION), STR("refersTo")),
	    "#biudzhet-departamenti");
}

#define NOTE                                                                                                                \
	"Ескерту. 1-тармақ жаңа редакцияда - ҚР Қаржы министрінің 05.05.2025 " \
	"№ 12 (01.07.2025 бастап қолданысқа енгізіледі); 07.08.2025 № 30 "                    \
	"бұйрықтарымен.\n"
#define NOTE_TREE                                                                                                         \
	"p{remark{Ескерту. 1-тармақ жаңа редакцияда - ҚР Қаржы министрінің " \
	"date{05.05.2025} ref[/akn/kz/act/order/min-fin/2025-05-05/12]{№ 12} "                                          \
	"(01.07.2025 бастап қолданысқа енгізіледі); date{07.08.2025} "                          \
	"ref[/akn/kz/act/order/min-fin/2025-08-07/30]{№ 30} бұйрықтарымен.}}"

static void an_editors_note_stands_behind_its_unit(void **state)
{
	(void)state;
	read(HEAD "1. Бекітілсін.\n" NOTE "2. Соңы.\n");
	part_is(NODE_BODY,
	        "body{paragraph 1{num{1.}content{p{Бекітілсін.}" NOTE_TREE
	        "}}paragraph 2{num{2.}content{p{Соңы.}}}}");
	read(HEAD "1. Бір.\nЕкі.\n" NOTE);
	part_is(NODE_BODY, "body{paragraph 1{num{1.}alinea{content{p{Бір.}}}"
	                   "alinea{content{p{Екі.}" NOTE_TREE "}}}}");
	read(HEAD "1. Мыналар:\n1) бір.\n" NOTE "2. Екі.\n");
	part_is(NODE_BODY, "body{paragraph 1{num{1.}intro{p{Мыналар:}}"
	                   "subparagraph 1{num{1)}content{p{бір.}" NOTE_TREE
	                   "}}}paragraph 2{num{2.}content{p{Екі.}}}}");
}

static void a_note_on_an_appendix_stands_under_its_caption(void **state)
{
	(void)state;
	read(HEAD "1. Бекітілсін.\nМинистр А. Сейітова\n" CAPTION("2-") NOTE
	     "Жоспар\n");
	part_is(NODE_ATTACHMENTS,
	        "attachments{attachment 2{" CAPTION_TREE(
		    "2-") "doc{preface{" NOTE_TREE "}mainBody{p{Жоспар}}}}}");
}

static void lines_that_were_broken_are_one_paragraph(void **state)
{
	(void)state;
	read("Есеп \nтуралы\n\n" REQUISITES
	     "      БҰЙЫРАМЫН:\n      1. Бірінші "
	     "\nсөйлем , екінші\n, үшінші.\n      Келесі \nабзац.\n");
	part_is(NODE_BODY, "body{paragraph 1{num{1.}alinea{content{p{Бірінші "
	                   "сөйлем , екінші, үшінші.}}}alinea{content{p{Келесі "
	                   "абзац.}}}}}");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(title_and_requisites_make_the_preface),
	    TEST(an_acting_minister_signs_for_the_ministry),
	    TEST(requisites_may_be_broken_anywhere),
	    TEST(other_bodies_have_their_acts),
	    TEST(what_stands_before_the_formula_leads_to_it),
	    TEST(a_title_may_be_missing),
	    TEST(a_day_and_number_go_with_who_signs),
	    TEST(the_register_has_a_number_too),
	    TEST(requisites_may_be_missing),
	    TEST(a_day_that_is_none_stays_as_printed),
	    TEST(text_without_points_is_alineas),
	    TEST(points_hold_subpoints_behind_an_intro),
	    TEST(several_blocks_are_an_alinea_each),
	    TEST(several_blocks_before_subpoints_are_alineas_too),
	    TEST(inserted_numbers_follow_their_number),
	    TEST(a_gap_in_numbers_is_said),
	    TEST(numbers_that_cannot_follow_open_nothing),
	    TEST(articles_stand_in_chapters_and_sections),
	    TEST(a_point_without_its_full_stop_is_said),
	    TEST(the_signature_closes_the_act),
	    TEST(an_act_may_have_no_appendices),
	    TEST(one_appendix_needs_no_number),
	    TEST(several_appendices_have_theirs),
	    TEST(a_caption_may_be_split_by_empty_lines),
	    TEST(the_caption_of_a_new_wording_goes_with_it),
	    TEST(an_amending_sentence_is_a_mod),
	    TEST(acts_that_are_named_become_references),
	    TEST(own_units_become_references),
	    TEST(what_leads_nowhere_stays_plain),
	    TEST(persons_posts_and_bodies_are_marked),
	    TEST(an_editors_note_stands_behind_its_unit),
	    TEST(a_note_on_an_appendix_stands_under_its_caption),
	    TEST(lines_that_were_broken_are_one_paragraph),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
