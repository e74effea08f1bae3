/* Citations of units and acts, and where they lead. */
#include "act.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <setjmp.h>
#include <cmocka.h>

static struct arena a;
static struct said said;
static struct doc *doc;
static const char *language;

static int set_up(void **state)
{
	(void)state;
	arena_init(&a);
	said_open(&said);
	doc = NULL;
	language = "kk";
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	if (doc != NULL)
		doc_free(doc);
	said_close(&said);
	arena_free(&a);
	return 0;
}

static void read(struct str text)
{
	if (doc != NULL)
		doc_free(doc);
	said_clear(&said);
	doc = (struct doc *)nusqa_read(act_grammar,
	                               &(nusqa_input){.name = "act",
	                                              .bytes = text.p,
	                                              .n = text.n,
	                                              .lang = language,
	                                              .made = "2026-01-02"},
	                               NULL, &said.out);
	assert_non_null(doc);
	act_whole(doc, "act");
}

/* "words -> href" of each reference, divided by "; ". */
static struct str refs(void)
{
	struct buf out = {0};
	struct str s;

	for (const struct node *n = doc->root; n; n = node_next(n, doc->root)) {
		struct str to = node_attr(n, STR("upTo"));

		if (n->kind != NODE_REF && n->kind != NODE_RREF)
			continue;
		buf_format(
		    &out, "%s%.*s -> %.*s", out.n ? "; " : "",
		    STR_ARG(act_text(&a, n)),
		    STR_ARG(node_attr(n, n->kind == NODE_RREF ? STR("from")
		                                              : STR("href"))));
		if (n->kind == NODE_RREF)
			buf_format(&out, " .. %.*s", STR_ARG(to));
	}
	s = str_copy(&a, buf_str(&out));
	buf_free(&out);
	return s;
}

static int missed;

static void refs_are(const char *text, const char *want)
{
	struct str s = refs();

	if (str_eq(s, str_from(want)))
		return;
	print_error("%s\n  gives %.*s\n  not   %s\n", text, STR_ARG(s), want);
	missed++;
}

struct sample {
	const char *text, *refs;
};

/* Each text behind a head, before a tail. */
static void samples_read(const char *head, const struct sample *list, size_t n,
                         const char *tail)
{
	missed = 0;
	for (size_t i = 0; i < n; i++) {
		read(str_format(&a, "%s%s%s", head, list[i].text, tail));
		refs_are(list[i].text, list[i].refs);
	}
	assert_int_equal(missed, 0);
}

#define ORDER                                                                                                                 \
	"Есеп беру туралы\nҚазақстан Республикасы Қаржы министрінің 2024 " \
	"жылғы 3 сәуірдегі № 189 бұйрығы\nБҰЙЫРАМЫН:\n"

#define UNTOLD "/akn/kz/act/law/0001-01-01/nn"

static void acts_are_cited_in_kazakh(void **state)
{
	static const struct sample list[] = {
	    {"\"Қоқыс туралы\" Қазақстан Республикасы Үкіметінің 2011 жылғы 16 "
	     "қыркүйектегі № 1067 қаулысына сәйкес.",
	     "қаулысына -> "
	     "/akn/kz/act/resolution/government/2011-09-16/1067"},
	    {"Қазақстан Республикасы Үкіметінің \"Қоқыс туралы\" 2011 жылғы 16 "
	     "қыркүйектегі № 1067 қаулысына сәйкес.",
	     "қаулысына -> "
	     "/akn/kz/act/resolution/government/2011-09-16/1067"},
	    {"Қазақстан Республикасы Үкіметінің 2011 жылғы 16 қыркүйектегі "
	     "\"Қоқыс \"Таза\" туралы\" № 1067 қаулысына сәйкес.",
	     "қаулысына -> "
	     "/akn/kz/act/resolution/government/2011-09-16/1067"},
	    {"Қазақстан Республикасы Үкіметінің 2011 жылғы 16 қыркүйектегі № "
	     "1067 «Қоқыс туралы» қаулысына сәйкес.",
	     "қаулысына -> "
	     "/akn/kz/act/resolution/government/2011-09-16/1067"},
	    {"\"Қоқыс туралы\" 2007 жылғы 27 шілдедегі Қазақстан "
	     "Республикасының Заңына сәйкес.",
	     "Заңына -> /akn/kz/act/law/2007-07-27/nn"},
	    {"2007 жылғы 27 шілдедегі \"Қоқыс туралы\" Қазақстан "
	     "Республикасының Заңына сәйкес.",
	     "Заңына -> /akn/kz/act/law/2007-07-27/nn"},
	    {"Қазақстан Республикасының 2007 жылғы 27 шілдедегі \"Қоқыс "
	     "туралы\" Заңының 9-1 бабына сәйкес.",
	     "Заңының -> /akn/kz/act/law/2007-07-27/nn; 9-1 бабына -> "
	     "/akn/kz/act/law/2007-07-27/nn/!main~art_9-1"},
	    {"\"Қоқыс туралы\" Қазақстан Республикасының Заңына сәйкес.",
	     "Заңына -> " UNTOLD},
	    {"\"Қоқыс туралы\" Ресей Федерациясының Заңына сәйкес.", ""},
	    {"\"Қоқыс\" Қазақстан Республикасының Заңына сәйкес.", ""},
	    {"Атбасар аудандық мәслихатының 2025 жылғы 18 желтоқсандағы № 8С "
	     "34/8 шешімі.",
	     "шешімі -> /akn/kz/act/decision/"
	     "atbasar-audandyk-maslikhatynyn/2025-12-18/8c-34-8"},
	    {"Мәслихаттың 2025 жылғы 18 желтоқсандағы № 8 шешімі.", ""},
	    {"Қазақстан Республикасы Жер кодексінің 43-бабына сәйкес.",
	     "Жер кодексінің -> /akn/kz/act/code/2003-06-20/442; 43-бабына -> "
	     "/akn/kz/act/code/2003-06-20/442/!main~art_43"},
	    {"2008 жылғы 4 желтоқсандағы Қазақстан Республикасының Бюджет "
	     "кодексінің 67-бабына сәйкес.",
	     "Бюджет кодексінің -> /akn/kz/act/code/2008-12-04/95; 67-бабына "
	     "-> /akn/kz/act/code/2008-12-04/95/!main~art_67"},
	    {"Қазақстан Республикасы Конституциясының 61-бабының 3-тармағына "
	     "сәйкес.",
	     "Конституциясының -> /akn/kz/act/constitution/1995-08-30/nn; "
	     "61-бабының 3-тармағына -> "
	     "/akn/kz/act/constitution/1995-08-30/nn/!main~art_61__para_3"},
	    {"Қазақстан Республикасы Көлік кодексінің 5-бабына сәйкес.", ""},
	};

	(void)state;
	samples_read(ORDER "1. ", list, sizeof(list) / sizeof(*list), "\n");
}

#define CODE "/akn/kz/act/code/2003-06-20/442/!main~"
#define CODE_IS "Жер кодексінің -> /akn/kz/act/code/2003-06-20/442; "

static void units_of_other_acts_are_cited_in_kazakh(void **state)
{
	static const struct sample list[] = {
	    {"Жер кодексінің 13-бабы 2-тармағының 1), 2) және 6) "
	     "тармақшаларына сәйкес.",
	     CODE_IS "13-бабы 2-тармағының 1) -> " CODE
	             "art_13__para_2__subpara_1; 2) -> " CODE
	             "art_13__para_2__subpara_2; 6) тармақшаларына -> " CODE
	             "art_13__para_2__subpara_6"},
	    {"Жер кодексінің 31-1, 31-2 және 90-1-баптарына сәйкес.",
	     CODE_IS "31-1 -> " CODE "art_31-1; 31-2 -> " CODE
	             "art_31-2; 90-1-баптарына -> " CODE "art_90-1"},
	    {"Жер кодексінің 4 – 7, 9-баптарына сәйкес.",
	     CODE_IS "4 – 7 -> " CODE "art_4 .. " CODE
	             "art_7; 9-баптарына -> " CODE "art_9"},
	    {"Жер кодексінің 15-16-баптарына сәйкес.",
	     CODE_IS "15-16-баптарына -> " CODE "art_15 .. " CODE "art_16"},
	    {"Жер кодексінің 15-16-бабына сәйкес.",
	     CODE_IS "15-16-бабына -> " CODE "art_15-16"},
	    {"Жер кодексінің 49-бабының 1-тармағы екінші бөлігінің төртінші "
	     "абзацына сәйкес.",
	     CODE_IS "49-бабының 1-тармағы екінші бөлігінің төртінші абзацына "
	             "-> " CODE "art_49__para_1"},
	    {"Жер кодексінің 5-бабының 1-тармағында, 2-тармағының 1) "
	     "тармақшасында және 7-бабында көзделген.",
	     CODE_IS "5-бабының 1-тармағында -> " CODE
	             "art_5__para_1; 2-тармағының 1) тармақшасында -> " CODE
	             "art_5__para_2__subpara_1; 7-бабында -> " CODE "art_7"},
	    {"Жер кодексінің (бұдан әрі – Кодекс) талаптары; Кодекстің "
	     "5-бабының 2-тармағы.",
	     CODE_IS "5-бабының 2-тармағы -> " CODE "art_5__para_2"},
	    {"2007 жылғы 27 шілдедегі \"Банк туралы\" Қазақстан "
	     "Республикасының Заңына (Жаршы, 2007 ж., № 20 (1)) (бұдан әрі – "
	     "Банк туралы заң) сәйкес; Банк туралы заңның 50-бабы.",
	     "Заңына -> /akn/kz/act/law/2007-07-27/nn; 50-бабы -> "
	     "/akn/kz/act/law/2007-07-27/nn/!main~art_50"},
	    {"Жер кодексінің (бұдан әрі – Кодекс) талаптары; Көлік туралы "
	     "Заңның 5-бабы.",
	     "Жер кодексінің -> /akn/kz/act/code/2003-06-20/442"},
	    {"Қазақстан Республикасы Қылмыстық кодексінің 190-бабының үшінші "
	     "бөлігінде.",
	     "Қылмыстық кодексінің -> /akn/kz/act/code/2014-07-03/226; "
	     "190-бабының үшінші бөлігінде -> "
	     "/akn/kz/act/code/2014-07-03/226/!main~art_190__para_3"},
	    {"Шарттың 5-тармағында көзделген.", ""},
	    {"Қазақстан Республикасы Үкіметінің 2011 жылғы 16 қыркүйектегі № 7 "
	     "қаулысы. Аталған қаулының 2-тармағы, көрсетілген қаулыға "
	     "3-қосымшаның 4-тармағы.",
	     "қаулысы -> /akn/kz/act/resolution/government/2011-09-16/7; "
	     "2-тармағы -> /akn/kz/act/resolution/government/2011-09-16/7/"
	     "!main~para_2; 3-қосымшаның 4-тармағы -> "
	     "/akn/kz/act/resolution/government/2011-09-16/7/"
	     "!appendix_3~para_4"},
	};

	(void)state;
	samples_read(ORDER "1. ", list, sizeof(list) / sizeof(*list), "\n");
}

#define LAW                                                                                                                \
	"Қоқыс туралы\nҚазақстан Республикасының 2010 жылғы 5 мамырдағы " \
	"№ 12-IV Заңы\n1-бап. Ұғымдар\n1. Бір:\n1) екі;\n2) үш.\n2. Төрт.\n"                   \
	"2-бап. Қоқыс\nБірінші бөлік:\nбесінші сөз;\nалтыншы сөз.\nЕкінші "  \
	"бөлік.\n3-бап. Талап\n1. Жеті.\n2. "

static void own_units_are_cited_in_kazakh(void **state)
{
	static const struct sample list[] = {
	    {"Осы Заңның 1-бабының 1-тармағы.", "1-бабының 1-тармағы -> "
	                                        "#art_1__para_1"},
	    {"Осы Заңның 1-бабы 1-тармағының 2) тармақшасы.",
	     "1-бабы 1-тармағының 2) тармақшасы -> "
	     "#art_1__para_1__subpara_2"},
	    {"Осы баптың 1-тармағында көзделген.",
	     "1-тармағында -> #art_3__para_1"},
	    {"1-тармақта көрсетілген.", "1-тармақта -> #art_3__para_1"},
	    {"1 және 2-баптарда көрсетілген.",
	     "1 -> #art_1; 2-баптарда -> #art_2"},
	    {"1 – 3-баптар.", "1 – 3-баптар -> #art_1 .. #art_3"},
	    {"Осы Заңның 1-2-баптарында.",
	     "1-2-баптарында -> #art_1 .. #art_2"},
	    {"Осы Заңның 2-бабының бірінші бөлігінде.",
	     "2-бабының бірінші бөлігінде -> #art_2__al_1 .. #art_2__al_3"},
	    {"Осы Заңның 2-бабының екінші бөлігінде.",
	     "2-бабының екінші бөлігінде -> #art_2__al_4"},
	    {"Осы Заңның 2-бабы бірінші бөлігінің үшінші абзацында.",
	     "2-бабы бірінші бөлігінің үшінші абзацында -> #art_2__al_3"},
	    {"Осы Заңның 1-бабының бірінші бөлігінде.",
	     "1-бабының бірінші бөлігінде -> #art_1__para_1"},
	    {"Осы Заңның 1-бабы 1-тармағының бірінші абзацында.",
	     "1-бабы 1-тармағының бірінші абзацында -> "
	     "#art_1__para_1__intro"},
	    {"Осы Заңның 3-бабының 1-тармағының екінші сөйлемінде.",
	     "3-бабының 1-тармағының екінші сөйлемінде -> #art_3__para_1"},
	    {"Осы Заңның 9-бабында.", ""},
	    {"Осы Кодекстің 1-бабында.", ""},
	    {"Оның 1-тармағында.", ""},
	};

	(void)state;
	samples_read(LAW, list, sizeof(list) / sizeof(*list), "\n");
}

static void what_leads_nowhere_is_said(void **state)
{
	(void)state;
	read(STR(ORDER "1. Осы бұйрықтың 7-тармағы, 5 және 8-тармақтарда.\n"));
	refs_are("", "");
	assert_true(said_has(&said, "reference-nowhere"));
	assert_false(said_has(&said, "text-lost"));
}

static void rules_cite_themselves(void **state)
{
	(void)state;
	missed = 0;
	read(STR(ORDER "1. Осы бұйрыққа 1-қосымшаға сәйкес бекітілсін.\n"
	               "2024 жылғы 3 сәуірдегі\n№ 189 бұйрығына\n1-қосымша\n"
	               "1. Осы Қағидалар (бұдан әрі – Қағидалар) есеп үшін.\n"
	               "2. Осы Қағидалардың 1-тармағы, Қағидалардың "
	               "3-тармағы, осы бұйрықтың 1-тармағы.\n3. Осы есеп.\n"));
	refs_are("rules", "1-қосымшаға -> #att_1; 1-тармағы -> #att_1__para_1; "
	                  "3-тармағы -> #att_1__para_3; 1-тармағы -> #para_1");
	assert_int_equal(missed, 0);
}

#define BASE "/akn/kz/act/law/2007-07-27/nn"

static void amending_sentences_cite_the_base(void **state)
{
	(void)state;
	missed = 0;
	read(STR("\"Қоқыс туралы\" Заңға өзгерістер енгізу туралы\n"
	         "1-бап. 2007 жылғы 27 шілдедегі \"Қоқыс туралы\" Қазақстан "
	         "Республикасының Заңына (Жаршы, 2007 ж., № 20, 5-құжат) "
	         "мынадай өзгерістер енгізілсін:\n"
	         "1) 5-баптың 3) тармақшасы алып тасталсын;\n"
	         "2) 7-баптың 1-тармағында:\n"
	         "бірінші абзацтағы \"бір\" деген сөз алып тасталсын;\n"
	         "2) және 3) тармақшалар алып тасталсын;\n"
	         "3) 8-бап мынадай мазмұндағы 6-1) тармақшамен "
	         "толықтырылсын.\n"
	         "2-бап. Осы Заңның 1-бабы қолданылады.\n"));
	refs_are("amending",
	         "Заңына -> " BASE "; 5-баптың 3) тармақшасы -> " BASE
	         "/!main~art_5__subpara_3; 7-баптың 1-тармағында -> " BASE
	         "/!main~art_7__para_1; бірінші абзацтағы -> " BASE
	         "/!main~art_7__para_1; 2) -> " BASE
	         "/!main~art_7__para_1__subpara_2; 3) тармақшалар -> " BASE
	         "/!main~art_7__para_1__subpara_3; 8-бап -> " BASE
	         "/!main~art_8; 6-1) тармақшамен -> " BASE
	         "/!main~art_8__subpara_6-1; 1-бабы -> #art_1");
	assert_int_equal(missed, 0);
}

#define ORDER_RU                                                                                                            \
	"Об отчете\nПриказ Министра финансов Республики Казахстан от 3 " \
	"апреля 2024 года № 189\nПРИКАЗЫВАЮ:\n"
#define CODE_RU "Земельного кодекса -> /akn/kz/act/code/2003-06-20/442"

static void acts_and_their_units_are_cited_in_russian(void **state)
{
	static const struct sample list[] = {
	    {"Согласно постановлению Правительства Республики Казахстан от 16 "
	     "сентября 2011 года № 1067 «Об отходах».",
	     "постановлению -> "
	     "/akn/kz/act/resolution/government/2011-09-16/1067"},
	    {"Согласно постановлению Правительства Республики Казахстан «Об "
	     "отходах» от 16 сентября 2011 года № 1067.",
	     "постановлению -> "
	     "/akn/kz/act/resolution/government/2011-09-16/1067"},
	    {"В соответствии с пунктом 3 статьи 5 Закона Республики Казахстан "
	     "\"Об отходах\" от 1 марта 2011 года.",
	     "пунктом 3 статьи 5 -> "
	     "/akn/kz/act/law/2011-03-01/nn/!main~art_5__para_3; Закона -> "
	     "/akn/kz/act/law/2011-03-01/nn"},
	    {"В соответствии с пунктом 3 статьи 5 Закона Республики Казахстан "
	     "\"Об отходах\".",
	     "пунктом 3 статьи 5 -> " UNTOLD
	     "/!main~art_5__para_3; Закона -> " UNTOLD},
	    {"В соответствии со статьей 5 Закона Российской Федерации \"Об "
	     "отходах\", Законом Республики Казахстан о них.",
	     ""},
	    {"Согласно Закону Республики Казахстан от 31 августа 1995 года \"О "
	     "банках\" (далее – Закон о банках), пункт 4 статьи 50 Закона о "
	     "банках.",
	     "Закону -> /akn/kz/act/law/1995-08-31/nn; пункт 4 статьи 50 -> "
	     "/akn/kz/act/law/1995-08-31/nn/!main~art_50__para_4"},
	    {"Согласно решению Атбасарского районного маслихата от 18 декабря "
	     "2025 года № 8С 34/8.",
	     "решению -> /akn/kz/act/decision/atbasarskogo-raionnogo-"
	     "maslikhata/2025-12-18/8c-34-8"},
	    {"Согласно решению Атбасарского районного «О бюджете» от 18 "
	     "декабря 2025 года № 8С 34/8.",
	     ""},
	    {"В соответствии со статьей 19, пунктом 4 статьи 69 Земельного "
	     "кодекса Республики Казахстан.",
	     "статьей 19 -> /akn/kz/act/code/2003-06-20/442/!main~art_19; "
	     "пунктом 4 статьи 69 -> "
	     "/akn/kz/act/code/2003-06-20/442/!main~art_69__para_4; " CODE_RU},
	    {"Согласно подпунктам 1) и 2) пункта 1 и пунктам 3 – 5 статьи 9 "
	     "Земельного кодекса.",
	     "подпунктам 1) -> /akn/kz/act/code/2003-06-20/442/"
	     "!main~art_9__para_1__subpara_1; 2) пункта 1 -> "
	     "/akn/kz/act/code/2003-06-20/442/"
	     "!main~art_9__para_1__subpara_2; пунктам 3 – 5 статьи 9 -> "
	     "/akn/kz/act/code/2003-06-20/442/!main~art_9__para_3 .. "
	     "/akn/kz/act/code/2003-06-20/442/!main~art_9__para_5; " CODE_RU},
	    {"Согласно пункту 5 Правил перевозки и статье 7 Этического "
	     "кодекса.",
	     ""},
	};

	(void)state;
	language = "ru";
	samples_read(ORDER_RU "1. ", list, sizeof(list) / sizeof(*list), "\n");
}

#define LAW_RU                                                                                                            \
	"Об отходах\nЗакон Республики Казахстан от 5 мая 2010 года № 12-IV\n" \
	"Статья 1. Понятия\n1. Раз:\n1) два;\n2) три.\n2. Четыре.\n"                          \
	"Статья 2. Отходы\nЗапрещается:\nпервое слово;\nвторое слово.\n"     \
	"Разрешается все.\nСтатья 3. Требования\n1. Пять.\n2. "

static void own_units_are_cited_in_russian(void **state)
{
	static const struct sample list[] = {
	    {"Указано подпунктом 2) пункта 1 статьи 1 настоящего Закона.",
	     "подпунктом 2) пункта 1 статьи 1 -> #art_1__para_1__subpara_2"},
	    {"Указано пунктом 1 настоящей статьи.",
	     "пунктом 1 -> #art_3__para_1"},
	    {"В случаях, предусмотренных пунктом 1.",
	     "пунктом 1 -> #art_3__para_1"},
	    {"Статьями 1, 2 и 3 настоящего Закона.",
	     "Статьями 1 -> #art_1; 2 -> #art_2; 3 -> #art_3"},
	    {"Согласно статьям 1–3 настоящего Закона.",
	     "статьям 1–3 -> #art_1 .. #art_3"},
	    {"Согласно части первой статьи 2 настоящего Закона.",
	     "части первой статьи 2 -> #art_2__al_1 .. #art_2__al_3"},
	    {"Согласно абзацу третьему части первой статьи 2 настоящего "
	     "Закона.",
	     "абзацу третьему части первой статьи 2 -> #art_2__al_3"},
	    {"Согласно части второй статьи 2.",
	     "части второй статьи 2 -> #art_2__al_4"},
	    {"Согласно пункту 1 договора.", ""},
	};

	(void)state;
	language = "ru";
	samples_read(LAW_RU, list, sizeof(list) / sizeof(*list), "\n");
}

static void amending_sentences_cite_the_base_in_russian(void **state)
{
	(void)state;
	missed = 0;
	language = "ru";
	read(STR("О внесении изменений в Закон \"Об отходах\"\n"
	         "Статья 1. Внести в Закон Республики Казахстан от 27 июля "
	         "2007 года \"Об отходах\" (Ведомости, 2007 г., № 20, ст. 5) "
	         "следующие изменения:\n"
	         "1) подпункт 3) статьи 5 исключить;\n"
	         "2) в пункте 1 статьи 7:\n"
	         "в абзаце первом слово \"один\" исключить;\n"
	         "подпункты 2) и 3) исключить;\n"
	         "3) статью 8 дополнить подпунктом 6-1) следующего "
	         "содержания:\n\"6-1) отходы, указанные в пункте 2 настоящей "
	         "статьи и статье 4 настоящего Закона.\".\n"
	         "Статья 2. Статья 1 настоящего Закона применяется.\n"));
	refs_are("amending",
	         "Закон -> " BASE "; Закон -> " BASE
	         "; подпункт 3) статьи 5 -> " BASE
	         "/!main~art_5__subpara_3; пункте 1 статьи 7 -> " BASE
	         "/!main~art_7__para_1; абзаце первом -> " BASE
	         "/!main~art_7__para_1; подпункты 2) -> " BASE
	         "/!main~art_7__para_1__subpara_2; 3) -> " BASE
	         "/!main~art_7__para_1__subpara_3; статью 8 -> " BASE
	         "/!main~art_8; подпунктом 6-1) -> " BASE
	         "/!main~art_8__subpara_6-1; пункте 2 -> " BASE
	         "/!main~art_8__para_2; статье 4 -> " BASE
	         "/!main~art_4; Статья 1 -> #art_1");
	assert_int_equal(missed, 0);
}

#define SCHOOLS "/akn/kz/act/law/2007-07-27/319"

static void laws_are_told_by_their_titles(void **state)
{
	static const struct sample kk[] = {
	    {"\"Білім туралы\" Қазақстан Республикасы Заңының 47-бабының "
	     "3-тармағы.",
	     "Заңының -> " SCHOOLS "; 47-бабының 3-тармағы -> " SCHOOLS
	     "/!main~art_47__para_3"},
	    {"Қазақстан Республикасы «Бiлiм туралы» Заңының 5-бабы, аталған "
	     "Заңның 6-бабы.",
	     "Заңының -> " SCHOOLS "; 5-бабы -> " SCHOOLS
	     "/!main~art_5; 6-бабы -> " SCHOOLS "/!main~art_6"},
	    {"«Білім туралы» 2007 жылғы 27 шілдедегі Қазақстан "
	     "Республикасының Заңы.",
	     "Заңы -> " SCHOOLS},
	    {"«Білім туралы» 2001 жылғы 27 шілдедегі Қазақстан "
	     "Республикасының Заңы.",
	     "Заңы -> /akn/kz/act/law/2001-07-27/nn"},
	    {"\"Қоқыс туралы\" Қазақстан Республикасының Заңы (бұдан әрі – "
	     "Заң), Заңның 5-бабы.\n2. «Қоқыс туралы» Қазақстан "
	     "Республикасының 2012 жылғы 5 мамырдағы № 7-V Заңының 6-бабы.",
	     "Заңы -> /akn/kz/act/law/2012-05-05/7; 5-бабы -> "
	     "/akn/kz/act/law/2012-05-05/7/!main~art_5; Заңының -> "
	     "/akn/kz/act/law/2012-05-05/7; 6-бабы -> "
	     "/akn/kz/act/law/2012-05-05/7/!main~art_6"},
	    {"«Қазақстан Республикасының Парламенті және оның депутаттарының "
	     "мәртебесі туралы» Қазақстан Республикасының Конституциялық "
	     "заңының 19-бабы.",
	     "Конституциялық заңының -> "
	     "/akn/kz/act/constitutional-law/1995-10-16/2529; 19-бабы -> "
	     "/akn/kz/act/constitutional-law/1995-10-16/2529/!main~art_19"},
	    {"\"Әкімшілік құқық бұзушылық туралы\" Қазақстан Республикасы "
	     "Кодексінің 5-бабының екінші бөлігі.",
	     "Кодексінің -> /akn/kz/act/code/2014-07-05/235; 5-бабының екінші "
	     "бөлігі -> /akn/kz/act/code/2014-07-05/235/!main~art_5__para_2"},
	};
	static const struct sample ru[] = {
	    {"Пункт 3 статьи 47 Закона Республики Казахстан «Об образовании».",
	     "Пункт 3 статьи 47 -> " SCHOOLS
	     "/!main~art_47__para_3; Закона -> " SCHOOLS},
	    {"Статья 5 Закона \"Об образовании\" и статья 6 Закона \"Об "
	     "отходах\".",
	     "Статья 5 -> " SCHOOLS "/!main~art_5; Закона -> " SCHOOLS
	     "; статья 6 -> " UNTOLD "/!main~art_6; Закона -> " UNTOLD},
	    {"Закон Республики Казахстан «Об отходах», статьи 3-5 указанного "
	     "Закона.\n2. Закон Республики Казахстан от 5 мая 2012 года № "
	     "7-V «Об отходах».",
	     "Закон -> /akn/kz/act/law/2012-05-05/7; статьи 3-5 -> "
	     "/akn/kz/act/law/2012-05-05/7/!main~art_3 .. "
	     "/akn/kz/act/law/2012-05-05/7/!main~art_5; Закон -> "
	     "/akn/kz/act/law/2012-05-05/7"},
	    {"Закон Республики Казахстан от 5 мая 2012 года «Об отходах».\n2. "
	     "Закон Республики Казахстан от 5 мая 2014 года «Об "
	     "отходах».\n3. Закон «Об отходах».",
	     "Закон -> /akn/kz/act/law/2012-05-05/nn; Закон -> "
	     "/akn/kz/act/law/2014-05-05/nn; Закон -> " UNTOLD},
	    {"Кодекс Республики Казахстан от 5 июля 2014 года.",
	     "Кодекс -> /akn/kz/act/code/2014-07-05/nn"},
	    {"Статья 5 Кодекса Республики Казахстан об административных "
	     "правонарушениях от 5 июля 2014 года.",
	     "Статья 5 -> /akn/kz/act/code/2014-07-05/235/!main~art_5; "
	     "Кодекса Республики Казахстан об административных "
	     "правонарушениях -> /akn/kz/act/code/2014-07-05/235"},
	};

	(void)state;
	samples_read(ORDER "1. ", kk, sizeof(kk) / sizeof(*kk), "\n");
	language = "ru";
	samples_read(ORDER_RU "1. ", ru, sizeof(ru) / sizeof(*ru), "\n");
}

static void titles_without_a_day_are_said(void **state)
{
	(void)state;
	language = "ru";
	read(STR(ORDER_RU "1. Закон «Об отходах», статья 5 Закона «Об "
	                  "отходах».\n2. Закон «Об образовании».\n"));
	said_is(&said,
	        "4:4 act-untold: cited by its title alone, its day and number "
	        "are not known; the reference leads to no certain act: «Об "
	        "отходах»\n");
}

#define test(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    test(acts_are_cited_in_kazakh),
	    test(units_of_other_acts_are_cited_in_kazakh),
	    test(own_units_are_cited_in_kazakh),
	    test(what_leads_nowhere_is_said),
	    test(rules_cite_themselves),
	    test(amending_sentences_cite_the_base),
	    test(acts_and_their_units_are_cited_in_russian),
	    test(own_units_are_cited_in_russian),
	    test(amending_sentences_cite_the_base_in_russian),
	    test(laws_are_told_by_their_titles),
	    test(titles_without_a_day_are_said),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
