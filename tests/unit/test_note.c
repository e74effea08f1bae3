#include "act.h"
#include "tree/check.h"
#include "tree/meta.h"
#include "tree/work.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static struct arena a;
static struct said said;
static struct doc *doc;

static int set_up(void **state)
{
	(void)state;
	arena_init(&a);
	said_open(&said);
	doc = NULL;
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	doc_free(doc);
	said_close(&said);
	arena_free(&a);
	return 0;
}

static void read(const char *lang, const char *text)
{
	const nusqa_input input = {.name = "act",
	                           .bytes = text,
	                           .n = str_from(text).n,
	                           .lang = lang,
	                           .made = "2026-01-02"};

	doc_free(doc);
	said_clear(&said);
	doc = (struct doc *)nusqa_read(act_grammar, &input, NULL, &said.out);
	assert_non_null(doc);
	act_whole(doc, "act");
	assert_false(said_has(&said, "text-lost"));
}

static void day_add(struct buf *out, const char *before, struct date d)
{
	if (d.year != 0)
		buf_format(out, "%s%.*s", before, STR_ARG(date_iso(&a, d)));
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
	if (m->planned)
		buf_add(out, STR(" planned"));
	buf_char(out, '\n');
}

static void told(const char *want)
{
	struct buf out = {0};
	bool same;

	for (size_t i = 0; i < doc->amended.n; i++)
		amended_add(&out, &doc->amended.p[i]);
	same = str_eq(buf_str(&out), str_from(want));
	if (!same)
		print_error("this:\n%.*sis not:\n%s", STR_ARG(buf_str(&out)),
		            want);
	buf_free(&out);
	assert_true(same);
}

static void status_is(const char *eid, const char *want)
{
	struct str status = node_attr(act_unit(doc, eid), STR("status"));

	if (!str_eq(status, str_from(want)))
		fail_msg("%s: \"%.*s\" is not \"%s\"", eid, STR_ARG(status),
		         want);
}

/* A law of two chapters; what stands in article 3 is given. */
#define LAW(head, in_3)                                                                                            \
	"Есеп туралы\n"                                                                                  \
	"Қазақстан Республикасының 2001 жылғы 10 қаңтардағы № 30 Заңы\n" head                                      \
	"1-тарау. Жалпы ережелер\n"                                                              \
	"1-бап. Негізгі ұғымдар\n1. Есеп жыл сайын беріледі.\n"               \
	"2-бап. Есептің түрлері\n1. Есеп түрлері:\n1) жылдық;\n2) айлық.\n" \
	"2-тарау. Есеп беру\n"                                                                        \
	"3-бап. Есептің мерзімі\n" in_3 "4-бап. Қорытынды\n1. Соңы.\n"
#define TEXT_3 "1. Бір.\n2. Екі:\n1) үш;\n2) төрт.\n"
#define NOTE_3(words) LAW("", TEXT_3 words "\n")

#define LAW_RU(head, in_3)                                                                                                \
	"Об отчетности\n"                                                                                     \
	"Закон Республики Казахстан от 10 января 2001 года № 30\n" head                                                   \
	"Глава 1. Общие положения\n"                                                                   \
	"Статья 1. Основные понятия\n1. Отчет представляется ежегодно.\n" \
	"Статья 2. Виды отчетов\n1. Виды отчетов:\n1) годовой;\n"                      \
	"2) месячный.\n"                                                                                          \
	"Глава 2. Отчетность\n"                                                                            \
	"Статья 3. Срок отчета\n" in_3 "Статья 4. Заключение\n1. Конец.\n"
#define TEXT_3_RU "1. Один.\n2. Два:\n1) три;\n2) четыре.\n"
#define NOTE_3_RU(words) LAW_RU("", TEXT_3_RU words "\n")

static const struct {
	const char *lang, *text, *want;
} forms[] = {
    /* One change, new and old ways to write. */
    {"kk",
     NOTE_3("Ескерту. 3-бапқа өзгеріс енгізілді - ҚР 03.07.2017 № 86-VI "
            "Заңымен (алғашқы ресми жарияланған күнінен кейін күнтізбелік он "
            "күн өткен соң қолданысқа енгізіледі)."),
     "substitution inside 2017-07-03/86 art_3\n"},
    {"ru",
     NOTE_3_RU("Сноска. Статья 3 с изменением, внесенным Законом РК от "
               "03.07.2017 № 86-VI (вводится в действие по истечении десяти "
               "календарных дней после дня его первого официального "
               "опубликования)."),
     "substitution inside 2017-07-03/86 art_3\n"},
    {"kk",
     NOTE_3("Ескерту. 3-бапқа өзгерту енгізілді - Қазақстан Республикасының "
            "2008.06.25. N 47-IV Заңымен."),
     "substitution inside 2008-06-25/47 art_3\n"},
    {"kk",
     NOTE_3("   > *Ескерту. 3-бап өзгердi - ҚР 2003.01.09. N 81  Заңымен .*"),
     "substitution inside 2003-01-09/81 art_3\n"},
    {"ru",
     NOTE_3_RU("   > *Сноска. Статья 3 с изменениями - Законом Республики "
               "Казахстан от 9 января 2003 года N 81.*"),
     "substitution inside 2003-01-09/81 art_3\n"},
    /* Several acts in one note, each with its force. */
    {"kk",
     NOTE_3("Ескерту. 3-бапқа өзгерістер енгізілді - ҚР 2008.06.25 N 47-IV "
            "(қолданысқа енгізілу тәртібін 2-баптан қараңыз); 2009.04.22 N "
            "52-IV, 14.12.2011 № 509-IV (01.01.2012 бастап қолданысқа "
            "енгізіледі) заңдарымен."),
     "substitution inside 2008-06-25/47 art_3\n"
     "substitution inside 2009-04-22/52 art_3\n"
     "substitution inside 2011-12-14/509 art_3 from 2012-01-01\n"},
    {"ru",
     NOTE_3_RU("Сноска. Статья 3 с изменениями и дополнениями, внесенными "
               "законами РК от 25.06.2008 N 47-IV (порядок введения в "
               "действие см. ст. 2); от 14.12.2011 № 509-IV(вводится в "
               "действие с 01.01.2012)."),
     "substitution inside 2008-06-25/47 art_3\n"
     "substitution inside 2011-12-14/509 art_3 from 2012-01-01\n"},
    /* Additions. */
    {"kk",
     NOTE_3("Ескерту. 3-бапқа толықтыру енгізілді - ҚР 03.07.2017 № 86-VI "
            "Заңымен."),
     "insertion inside 2017-07-03/86 art_3\n"},
    {"ru",
     NOTE_3_RU("Сноска. Статья 3 с дополнением, внесенным Законом РК от "
               "03.07.2017 № 86-VI."),
     "insertion inside 2017-07-03/86 art_3\n"},
    /* New editions; the day in words. */
    {"kk",
     NOTE_3("Ескерту. 3-бап жаңа редакцияда – ҚР 2006.01.10 N 16 (2006 жылғы "
            "1 қаңтардан бастап қолданысқа енгiзiледi) Заңымен."),
     "substitution 2006-01-10/16 art_3 from 2006-01-01\n"},
    {"ru",
     NOTE_3_RU("Сноска. Пункт 2 - в редакции Закона РК от 10.01.2006 № 16 "
               "(вводится в действие с 1 января 2006 года)."),
     "substitution 2006-01-10/16 art_3__para_2 from 2006-01-01\n"},
    /* Units of several levels, several units, ranges. */
    {"kk",
     NOTE_3("Ескерту. 3-баптың 2-тармағының 1) тармақшасы жаңа редакцияда - "
            "ҚР 03.07.2017 № 86-VI Заңымен."),
     "substitution 2017-07-03/86 art_3__para_2__subpara_1\n"},
    {"ru",
     NOTE_3_RU("Сноска. Подпункт 2) пункта 1 статьи 2 в редакции Закона РК от "
               "03.07.2017 № 86-VI."),
     "substitution 2017-07-03/86 art_2__para_1__subpara_2\n"},
    {"kk",
     NOTE_3("Ескерту. 1) және 2) тармақшалар жаңа редакцияда - ҚР 03.07.2017 "
            "№ 86-VI Заңымен."),
     "substitution 2017-07-03/86 art_3__para_2__subpara_1\n"
     "substitution 2017-07-03/86 art_3__para_2__subpara_2\n"},
    {"ru",
     NOTE_3_RU("Сноска. Подпункты 1) - 2) в редакции Закона РК от 03.07.2017 "
               "№ 86-VI."),
     "substitution 2017-07-03/86 art_3__para_2__subpara_1\n"
     "substitution 2017-07-03/86 art_3__para_2__subpara_2\n"},
    /* New units: where they stand, or the larger one. */
    {"kk",
     NOTE_3("Ескерту. Заң 3-баппен толықтырылды – ҚР 03.07.2017 № 86-VI "
            "Заңымен."),
     "insertion 2017-07-03/86 art_3\n"},
    {"kk",
     NOTE_3("Ескерту. 2-тарау 4-баппен толықтырылды – ҚР 03.07.2017 № 86-VI "
            "Заңымен."),
     "insertion 2017-07-03/86 art_4\n"},
    {"ru",
     NOTE_3_RU("Сноска. Глава 2 дополнена статьей 3 в соответствии с Законом "
               "РК от 03.07.2017 № 86-VI; исключена Законом РК от 24.05.2018 "
               "№ 56-VI."),
     "insertion 2017-07-03/86 art_3\nrepeal 2018-05-24/56 art_3\n"},
    {"ru",
     NOTE_3_RU("Сноска. Пункт 2 дополнен подпунктом 2-1) в соответствии с "
               "Законом РК от 03.07.2017 № 86-VI."),
     "insertion 2017-07-03/86 art_3__para_2\n"},
    /* Gone units: that is where they would stand. */
    {"kk",
     NOTE_3("Ескерту. 38-бап алып тасталды – ҚР 03.07.2017 № 86-VI Заңымен."),
     "repeal 2017-07-03/86 /!main~art_38\n"},
    {"ru",
     NOTE_3_RU("Сноска. Статья 38 исключена Законом РК от 03.07.2017 № 86-VI."),
     "repeal 2017-07-03/86 /!main~art_38\n"},
    /* Chains. */
    {"kk",
     NOTE_3("Ескерту. 3-бап жаңа редакцияда - ҚР 16.04.2018 № 147-VІ "
            "(01.07.2018 бастап қолданысқа енгізіледі); өзгеріс енгізілді - "
            "ҚР 26.12.2018 № 203-VІ (01.01.2019 бастап қолданысқа енгізіледі) "
            "заңдарымен."),
     "substitution 2018-04-16/147 art_3 from 2018-07-01\n"
     "substitution inside 2018-12-26/203 art_3 from 2019-01-01\n"},
    {"kk",
     NOTE_3("Ескерту. 3-бапқа өзгеріс енгізілді - ҚР 03.07.2017 № 86-VI "
            "Конституциялық заңымен; жаңа редакцияда - ҚР 19.04.2023 № "
            "223-VII Заңымен."),
     "substitution inside 2017-07-03/86 art_3\n"
     "substitution 2023-04-19/223 art_3\n"},
    {"ru",
     NOTE_3_RU("Сноска. Статья 3 в редакции Закона РК от 16.04.2018 № 147-VІ "
               "(вводится в действие с 01.07.2018); с изменениями, "
               "внесенными законами РК от 26.12.2018 № 203-VI; от 01.02.2019 "
               "№ 4-VI."),
     "substitution 2018-04-16/147 art_3 from 2018-07-01\n"
     "substitution inside 2018-12-26/203 art_3\n"
     "substitution inside 2019-02-01/4 art_3\n"},
    /* Titles. */
    {"kk",
     NOTE_3("Ескерту. 3-баптың тақырыбы жаңа редакцияда - ҚР 03.07.2017 № "
            "86-VI Заңымен."),
     "substitution 2017-07-03/86 art_3__heading\n"},
    {"ru",
     NOTE_3_RU("Сноска. Заголовок статьи 2 с изменением, внесенным Законом РК "
               "от 03.07.2017 № 86-VI."),
     "substitution inside 2017-07-03/86 art_2__heading\n"},
    {"kk",
     LAW("Ескерту. Тақырып жаңа редакцияда - ҚР 03.07.2017 № 86-VI "
         "Заңымен.\n",
         TEXT_3),
     "substitution 2017-07-03/86 preface__longTitle_1\n"},
    {"ru",
     LAW_RU("(заголовок в редакции Закона РК от 03.07.2017 № 86-VI)\n",
            TEXT_3_RU),
     "substitution 2017-07-03/86 preface__longTitle_1\n"},
    /* The whole text. */
    {"kk",
     LAW("Ескерту. Бүкiл мәтiн бойынша \"есептер\", \"есептердің\" деген "
         "сөздер тиiсiнше \"есеп\", \"есептің\" деген сөздермен ауыстырылды - "
         "ҚР 2007.02.05 N 28 Заңымен.\n",
         TEXT_3),
     "substitution inside 2007-02-05/28 act\n"},
    {"ru",
     LAW_RU("Сноска. По всему тексту слова \"исключен отчет\" заменены "
            "соответственно словами \"отчет\" в соответствии с Законом РК от "
            "05.02.2007 N 28.\n",
            TEXT_3_RU),
     "substitution inside 2007-02-05/28 act\n"},
    /* The act itself. */
    {"kk",
     LAW("Ескерту. Күші жойылды - ҚР 11.09.2023 № 28-VIII (01.01.2024 бастап "
         "қолданысқа енгізіледі) Заңымен.\n",
         TEXT_3),
     "endOfEnactment 2023-09-11/28 act from 2024-01-01\n"},
    {"ru",
     LAW_RU("Сноска. Утратил силу Законом РК от 11.09.2023 № 28-VIII"
            "(вводится в действие со дня подписания).\n",
            TEXT_3_RU),
     "endOfEnactment 2023-09-11/28 act from 2023-09-11\n"},
    {"ru",
     LAW_RU("Сноска. Утратил силу в связи с истечением срока действия "
            "(письмо от 12.01.2015 № 15).\n",
            TEXT_3_RU),
     "endOfEnactment/ act\n"},
    /* That stands behind the requisites too, with more of it in a note. */
    {"kk",
     "Есеп туралы\nҚазақстан Республикасының 2001 жылғы 10 қаңтардағы № 30 "
     "Заңы. Күші жойылды - Қазақстан Республикасының 2023 жылғы 11 "
     "қыркүйектегі № 28-VIII Заңымен\n"
     "1-бап. Есеп\n1. Бір.\n2-бап. Соңы\n1. Екі.\n",
     "endOfEnactment 2023-09-11/28 act\n"},
    {"ru",
     "Об отчетности\nЗакон Республики Казахстан от 10 января 2001 года № 30. "
     "Утратил силу Законом Республики Казахстан от 11 сентября 2023 года № "
     "28-VIII (вводится в действие с 01.01.2024)\n"
     "Сноска. Утратил силу Законом РК от 11.09.2023 № 28-VIII (вводится в "
     "действие с 01.01.2024).\n"
     "Статья 1. Отчет\n1. Один.\nСтатья 2. Конец\n1. Два.\n",
     "endOfEnactment 2023-09-11/28 act from 2024-01-01\n"},
    /* Parts without numbers in print. */
    {"kk",
     NOTE_3("Ескерту. 3-баптың 1-тармағының екінші бөлігі жаңа редакцияда - "
            "ҚР 03.07.2017 № 86-VI Заңымен."),
     "substitution inside 2017-07-03/86 art_3__para_1\n"},
    {"ru",
     NOTE_3_RU("Сноска. Статья 3 дополнена частью третьей в соответствии с "
               "Законом РК от 03.07.2017 № 86-VI."),
     "insertion inside 2017-07-03/86 art_3\n"},
    {"ru",
     LAW_RU("", "1. Один.\nАбзац второй исключен Законом РК от 03.07.2017 № "
                "86-VI.\n2. Два.\n"),
     "repeal inside 2017-07-03/86 art_3__para_1\n"},
    {"kk",
     LAW("", "1. Бір.\nЕкінші бөлік алып тасталды – ҚР 03.07.2017 № 86-VI "
             "Заңымен.\n2. Екі.\n"),
     "repeal inside 2017-07-03/86 art_3__para_1\n"},
    /* Suspension, expiry. */
    {"kk",
     NOTE_3("Ескерту. 3-баптың қолданысы 01.01.2024 дейін тоқтатыла тұрды – "
            "ҚР 03.07.2022 № 86-VII Заңымен."),
     "inapplication 2022-07-03/86 art_3 until 2024-01-01\n"},
    {"ru",
     NOTE_3_RU("Примечание ИЗПИ!\nПриостановлено до 01.01.2024 действие "
               "статьи 3 Законом РК от 03.07.2022 № 86-VII, в период "
               "приостановления статья действует в следующей редакции"),
     "inapplication 2022-07-03/86 art_3 until 2024-01-01\n"},
    /* What is only announced. */
    {"kk",
     NOTE_3("ЗҚАИ-ның ескертпесі!\n3-бап жаңа редакцияда көзделген – ҚР "
            "01.07.2026 № 12-VIII (01.01.2027 бастап қолданысқа енгізіледі) "
            "Заңымен."),
     "substitution 2026-07-01/12 art_3 from 2027-01-01 planned\n"},
    {"kk",
     NOTE_3("РҚАО-ның ескертпесі! 3-бапқа өзгеріс енгізу көзделген – ҚР "
            "01.07.2016 № 12-VI (01.01.2027 бастап қолданысқа енгізіледі) "
            "Заңымен."),
     "substitution inside 2016-07-01/12 art_3 from 2027-01-01 planned\n"},
    {"ru",
     NOTE_3_RU("Примечание ИЗПИ! В статью 3 предусмотрены изменения Законом "
               "РК от 01.07.2026 № 12-VIII (вводится в действие с "
               "01.01.2027)."),
     "substitution inside 2026-07-01/12 art_3 from 2027-01-01 planned\n"},
    {"ru",
     NOTE_3_RU("Примечание РЦПИ!\nПункт 2 предусмотрено дополнить подпунктом "
               "2-1) в соответствии с Законом РК от 18.11.2015 № 12-V "
               "(вводится в действие с 01.01.2027)."),
     "insertion 2015-11-18/12 art_3__para_2 from 2027-01-01 planned\n"},
    /* What tells of no change. */
    {"kk",
     NOTE_3("РҚАО ескертпесі. Мәтінде авторлық орфография және пунктуация "
            "сақталған."),
     ""},
    {"ru",
     LAW_RU("Примечание РЦПИ!\nПорядок введения в действие Закона РК см. ст. "
            "4\n",
            TEXT_3_RU),
     ""},
    /* The stub of a unit's text. */
    {"kk",
     LAW("", "1. Бір.\n2. Алып тасталды – ҚР 03.07.2017 № 86-VI Заңымен.\n"),
     "repeal 2017-07-03/86 art_3__para_2\n"},
    {"kk",
     LAW("", "1. Екі:\n1) үш;\n2) алып тасталды - ҚР 25.11.2019 № 72-VI "
             "(01.01.2020 бастап қолданысқа енгізіледі) Заңымен;\n3) төрт.\n"
             "Ескерту. 3-бапқа өзгеріс енгізілді - ҚР 25.11.2019 № 72-VI "
             "Заңымен.\n"),
     "repeal 2019-11-25/72 art_3__para_1__subpara_2 from 2020-01-01\n"
     "substitution inside 2019-11-25/72 art_3\n"},
    {"ru",
     LAW_RU("", "1. Один.\n2. Исключен Законом РК от 27.10.2015 № 64-V.\n"
                "Сноска. Статья 3 с изменением, внесенным Законом РК от "
                "27.10.2015 № 64-V.\n"),
     "repeal 2015-10-27/64 art_3__para_2\n"
     "substitution inside 2015-10-27/64 art_3\n"},
    {"ru",
     LAW_RU("", "1. Один.\n2. Утратил силу Законом РК от 27.10.2015 № 64-V "
                "(порядок введения в действие см. ст. 2).\n"),
     "repeal 2015-10-27/64 art_3__para_2\n"},
    {"ru",
     LAW_RU("", "1. Два:\n1) действовал до 01.01.2017 в соответствии с "
                "Законом РК от 27.10.2015 № 64-V;\n2) четыре.\n"),
     "endOfEfficacy 2015-10-27/64 art_3__para_1__subpara_1 until "
     "2017-01-01\n"},
    /* Other sites: the act first. */
    {"kk",
     NOTE_3("ҚР 2015.29.12 № 64-V Заңымен 2-тармақ жаңа редакцияда "
            "(бұр.ред.қара)"),
     "substitution 2015-12-29/64 art_3__para_2\n"},
    {"ru",
     NOTE_3_RU("Пункт 2 изм. в соответствии с Законом РК от 29.12.15 г. № "
               "64-V (см. стар. ред.)"),
     "substitution inside 2015-12-29/64 art_3__para_2\n"},
};

static void every_form_of_note_is_told(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
		read(forms[i].lang, forms[i].text);
		told(forms[i].want);
		assert_false(said_has(&said, "note-unread"));
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
	assert_true(str_eq(work_iri(&a, &doc->amended.p[1].by),
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
	assert_true(str_eq(doc->amended.p[1].by.author, STR("min-fin")));
	assert_true(str_eq(doc->amended.p[2].by.author, STR("min-justice")));
	assert_true(str_eq(doc->amended.p[3].by.author, STR("min-justice")));
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
	told("repeal 2019-11-25/72 art_3__para_1__subpara_2\n");
	status_is("art_3__para_1__subpara_2", "removed");
	status_is("art_3__para_2", "removed");
	status_is("art_3__para_1__subpara_1", "");
	act_is(act_unit(doc, "art_3__para_1__subpara_2"),
	       "subparagraph 2{num{2) - 4)}content{p{remark{алып тасталды - ҚР "
	       "date{25.11.2019} ref[/akn/kz/act/law/2019-11-25/72]{№ 72-VI} "
	       "Заңымен;}}}}");
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
	assert_true(said_has(&said, "note-unread"));
}

static void expression_is(const char *iri, const char *contains)
{
	struct node *act = node_document(doc->root);
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
	/* A law that was repealed was not changed by that. */
	read("kk", LAW("Ескерту. Күші жойылды - ҚР 11.09.2023 № 28-VIII "
	               "Заңымен.\n",
	               TEXT_3));
	expression_is("/akn/kz/act/law/2001-01-10/30/kaz@2001-01-10",
	              "originalVersion");
}

/* As XML, read and written again: the same. */
static void metadata_is_whole_and_stays(void **state)
{
	const nusqa_render_options akn = {.format = "akn"};
	nusqa_buf once = {0}, again = {0};
	struct doc *copy;

	(void)state;
	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
		struct report quiet = {0};

		read(forms[i].lang, forms[i].text);
		check_doc(doc, &quiet);
		assert_int_equal(quiet.worst, NUSQA_OK);
		nusqa_render((nusqa_doc *)doc, &akn, &once);
		copy = act_read((struct str){once.p, once.n}, NULL);
		assert_non_null(copy);
		nusqa_render((nusqa_doc *)copy, &akn, &again);
		assert_true(str_eq((struct str){once.p, once.n},
		                   (struct str){again.p, again.n}));
		assert_int_equal(date_cmp(meta_expression_date(copy),
		                          meta_expression_date(doc)),
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
	    cmocka_unit_test_setup_teardown(every_form_of_note_is_told, set_up,
	                                    tear_down),
	    cmocka_unit_test_setup_teardown(an_annexed_act_may_be_meant, set_up,
	                                    tear_down),
	    cmocka_unit_test_setup_teardown(an_appendix_may_be_meant, set_up,
	                                    tear_down),
	    cmocka_unit_test_setup_teardown(
		authorities_of_a_list_may_differ_or_be_left_out, set_up,
		tear_down),
	    cmocka_unit_test_setup_teardown(a_preamble_may_be_meant, set_up,
	                                    tear_down),
	    cmocka_unit_test_setup_teardown(
		a_stub_is_a_remark_in_a_removed_unit, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(
		an_article_of_which_only_a_note_is_left_is_removed, set_up,
		tear_down),
	    cmocka_unit_test_setup_teardown(
		words_that_only_look_like_stubs_are_text, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(a_change_by_nobody_is_said, set_up,
	                                    tear_down),
	    cmocka_unit_test_setup_teardown(
		the_edition_is_that_of_the_latest_amendment, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(metadata_is_whole_and_stays, set_up,
	                                    tear_down),
	    cmocka_unit_test_setup_teardown(hostile_notes_take_linear_time,
	                                    set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
