/* Language versions held against one another: one act in both languages, and
   errors planted in it, each of which is told once, in its place. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "act.h"
#include "twin/print.h"

static const char *const texts[2] = {
    /* kk */
    "Ара ұяларын есепке алу қағидаларын бекіту туралы\n"
    "Қазақстан Республикасы Ауыл шаруашылығы министрінің 2024 жылғы 3 "
    "сәуірдегі № 189 бұйрығы\n"
    "\"Ара шаруашылығы туралы\" Қазақстан Республикасы Заңының 7-бабы "
    "2-тармағының 5) тармақшасына сәйкес БҰЙЫРАМЫН:\n"
    "1. Қоса беріліп отырған Ара ұяларын есепке алу қағидалары осы бұйрыққа "
    "1-қосымшаға сәйкес бекітілсін.\n"
    "2. Мыналардың күші жойылды деп танылсын:\n"
    "1) Қазақстан Республикасы Ауыл шаруашылығы министрінің 2015 жылғы 17 "
    "ақпандағы № 45 бұйрығы;\n"
    "2) Қазақстан Республикасы Ауыл шаруашылығы министрінің 2019 жылғы 30 "
    "қыркүйектегі № 371 бұйрығы.\n"
    "3. Ветеринария департаменті осы бұйрыққа қол қойылған күннен бастап он "
    "жұмыс күні ішінде оның www.bee.gov.kz сайтында орналастырылуын қамтамасыз "
    "етсін.\n"
    "4. Осы бұйрық 2024 жылғы 1 шілдеден бастап қолданысқа енгізіледі.\n"
    "Министр А. Сейітов\n"
    "Қазақстан Республикасы\n"
    "Ауыл шаруашылығы министрінің\n"
    "2024 жылғы 3 сәуірдегі\n"
    "№ 189 бұйрығына\n"
    "1-қосымша\n"
    "Ара ұяларын есепке алу қағидалары\n"
    "1. Ара ұялары жылына 2 рет, 15 (он бес) күн ішінде есепке алынады.\n"
    "2. Есепке алу құны 12 500 теңгені құрайды және 1,5 айлық есептік "
    "көрсеткіштен аспайды.\n"
    "3. Деректер PDF форматында office@bee.kz мекенжайына жіберіледі.\n"
    "4. Қателіктің үлесі 5 % аспауға тиіс.\n"
    "Осы Қағидалардың 2-тармағында көрсетілген құн жыл сайын қайта қаралады.\n"
    "Ұяларды санауды үш адамнан тұратын комиссия жүргізеді.\n"
    "Қазақстан Республикасы\n"
    "Ауыл шаруашылығы министрінің\n"
    "2024 жылғы 3 сәуірдегі\n"
    "№ 189 бұйрығына\n"
    "2-қосымша\n"
    "Ұялардың нормалары\n"
    "№\tҰяның түрі\tСаны\tҚұны, теңге\n"
    "1\tРут ұясы\t12\t15000\n"
    "2\tДадан ұясы\t10\t18000\n"
    "3\tКөп корпусты ұя\t24\t21500\n"
    "4\tЖатық ұя\t20\t17000\n",
    /* ru */
    "Об утверждении Правил учета ульев\n"
    "Приказ Министра сельского хозяйства Республики Казахстан от 3 апреля 2024 "
    "года № 189\n"
    "В соответствии с подпунктом 5) пункта 2 статьи 7 Закона Республики "
    "Казахстан \"О пчеловодстве\" ПРИКАЗЫВАЮ:\n"
    "1. Утвердить прилагаемые Правила учета ульев согласно приложению 1 к "
    "настоящему приказу.\n"
    "2. Признать утратившими силу:\n"
    "1) приказ Министра сельского хозяйства Республики Казахстан от 17 февраля "
    "2015 года № 45;\n"
    "2) приказ Министра сельского хозяйства Республики Казахстан от 30 "
    "сентября 2019 года № 371.\n"
    "3. Департаменту ветеринарии в течение десяти рабочих дней со дня "
    "подписания настоящего приказа обеспечить его размещение на сайте "
    "www.bee.gov.kz.\n"
    "4. Настоящий приказ вводится в действие с 1 июля 2024 года.\n"
    "Министр А. Сеитов\n"
    "Приложение 1\n"
    "к приказу Министра сельского хозяйства\n"
    "Республики Казахстан\n"
    "от 3 апреля 2024 года\n"
    "№ 189\n"
    "Правила учета ульев\n"
    "1. Ульи учитываются два раза в год в течение 15 (пятнадцати) дней.\n"
    "2. Стоимость учета составляет 12 500 тенге и не превышает 1,5 месячного "
    "расчетного показателя.\n"
    "3. Данные направляются в формате PDF по адресу office@bee.kz.\n"
    "4. Доля ошибок не должна превышать 5 %.\n"
    "Стоимость, указанная в пункте 2 настоящих Правил, пересматривается "
    "ежегодно.\n"
    "Подсчет ульев проводит комиссия из трех человек.\n"
    "Приложение 2\n"
    "к приказу Министра сельского хозяйства\n"
    "Республики Казахстан\n"
    "от 3 апреля 2024 года\n"
    "№ 189\n"
    "Нормы ульев\n"
    "№\tВид улья\tКоличество\tСтоимость, тенге\n"
    "1\tУлей Рута\t12\t15000\n"
    "2\tУлей Дадана\t10\t18000\n"
    "3\tМногокорпусный улей\t24\t21500\n"
    "4\tЛежак\t20\t17000\n",
};

/* A change of one of the texts, and the differences that it makes: "kind: words
   | words @ path = path", a line each; "-" is what one lacks. */
struct planted {
	int side;
	const char *was, *is;
	const char *want;
};

/* The text of a side with the first `was` in it replaced, if it is there that
   it is planted. */
static struct doc *planted_read(int side, const struct planted *p)
{
	const char *text = texts[side], *was = p->side == side ? p->was : "";
	const char *at = strstr(text, was);
	struct buf b = {0};
	struct doc *doc;

	assert_non_null(at);
	buf_add(&b, (struct str){text, (size_t)(at - text)});
	if (p->side == side)
		buf_add(&b, str_from(p->is));
	buf_add(&b, str_from(at + strlen(was)));
	test.lang = side == 0 ? "kk" : "ru";
	/* A document borrows its text. */
	doc = act_of(str_z(&test.a, buf_str(&b)));
	buf_free(&b);
	return doc;
}

static void side_put(struct buf *out, const struct twins *t, size_t i,
                     const struct difference *d)
{
	const struct mention_of *m = &d->sides[i];
	const struct side *s = &t->sides[i];

	if (!m->there)
		buf_add(out, STR("-"));
	else if (m->n)
		buf_add(out,
		        str_sub(s->o.p[m->item].text, m->at, m->at + m->n));
	else if (d->kind == DIFFERENCE_COLUMNS)
		buf_format(out, "%zu", m->columns);
	else
		buf_add(out, node_name(s->o.p[m->item].node));
}

static void differs(struct doc *x, struct doc *y, const char *want)
{
	const struct doc *docs[2] = {x, y};
	const struct language *langs[2] = {act_language("kk"),
	                                   act_language("ru")};
	struct buf out = {0};
	struct twins t;

	twins_read(&t, docs, langs);
	for (size_t i = 0; i < t.list.n; i++) {
		const struct difference *d = &t.list.p[i];

		buf_format(&out, "%s: ", difference_name(d->kind));
		side_put(&out, &t, 0, d);
		buf_add(&out, STR(" | "));
		side_put(&out, &t, 1, d);
		for (size_t k = 0; k < 2; k++) {
			buf_add(&out, k ? STR(" = ") : STR(" @ "));
			buf_add(&out, path_print(&t.sides[k].paths,
			                         d->sides[k].item));
		}
		buf_char(&out, '\n');
	}
	buf_is(&out, want);
	twins_free(&t);
	doc_free(x);
	doc_free(y);
}

static void planted_check(const struct planted *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		differs(planted_read(0, &p[i]), planted_read(1, &p[i]),
		        p[i].want);
}

#define CHECK(list) planted_check(list, sizeof(list) / sizeof(*(list)))

static void one_act_in_two_languages_has_no_differences(void **state)
{
	static const struct planted same[] = {{0, "", "", ""}};

	(void)state;
	CHECK(same);
}

static void what_is_written_otherwise_is_the_same(void **state)
{
	static const struct planted errors[] = {
	    {1, "12 500", "12500", ""},
	    {1, "12 500 тенге", "12,5 тыс. тенге", ""},
	    {1, "17 февраля 2015", "17.02.2015", ""},
	    {0, "2015 жылғы 17 ақпандағы", "2015.02.17", ""},
	    {1, "5 %", "5 процентов", ""},
	    {0, "5 %", "бес пайыз", ""},
	    {1, "1 июля 2024 года", "«1» июля 2024 года", ""},
	    {0, "он жұмыс", "10 жұмыс", ""},
	    {1, "десяти рабочих", "10 рабочих", ""},
	    {1, "трех человек", "3 человек", ""},
	    {0, "2 рет", "екі рет", ""},
	    {1, "www.bee.gov.kz", "https://bee.gov.kz", ""},
	    {0, "№ 45", "N 45", ""},
	    {1, "1,5 месячного расчетного показателя", "1,5 МРП", ""},
	    {0, "15 (он бес)", "15", ""},
	    {1, "15 (пятнадцати)", "пятнадцати", ""},
	    {0, "Сейітов", "Сейітов\n", ""},
	};

	(void)state;
	CHECK(errors);
}

static void a_number_that_differs_is_told(void **state)
{
	static const struct planted errors[] = {
	    {0, "12 500", "12 600",
	     "number: 12 600 | 12 500 @ 1-қосымша, 2-тармақ = приложение 1, "
	     "пункт 2\n"},
	    {1, "1,5 мес", "1,6 мес",
	     "number: 1,5 | 1,6 @ 1-қосымша, 2-тармақ = приложение 1, пункт "
	     "2\n"},
	    {0, "№ 45", "№ 46",
	     "number: 46 | 45 @ 2-тармақ, 1) тармақша = пункт 2, подпункт "
	     "1)\n"},
	    {0, "24\t21500", "24\t21600",
	     "number: 21600 | 21500 @ 2-қосымша, кесте, реттік нөмірі 3-жол, "
	     "4-баған = приложение 2, таблица, строка, порядковый номер 3, "
	     "графа 4\n"},
	    {0, "он жұмыс", "бес жұмыс",
	     "number: бес | десяти @ 3-тармақ = пункт 3\n"},
	    {1, "два раза", "три раза",
	     "number: 2 | три @ 1-қосымша, 1-тармақ = приложение 1, пункт 1\n"},
	    {1, "5 %", "7 %",
	     "number: 5 | 7 @ 1-қосымша, 4-тармақ, 1-абзац = приложение 1, "
	     "пункт 4, абзац 1\n"},
	    {1, " № 45", "",
	     "number: 45 | - @ 2-тармақ, 1) тармақша = пункт 2, подпункт 1)\n"},
	    {1, "12 500", "12 500 000",
	     "number: 12 500 | 12 500 000 @ 1-қосымша, 2-тармақ = приложение "
	     "1, пункт 2\n"},
	};

	(void)state;
	CHECK(errors);
}

static void figures_and_their_words_are_one_number(void **state)
{
	static const struct planted errors[] = {
	    {0, "(он бес)", "(он алты)",
	     "number: 15 (он алты) | 15 (пятнадцати) @ 1-қосымша, 1-тармақ = "
	     "приложение 1, пункт 1\n"},
	    {1, "(пятнадцати)", "(шестнадцати)",
	     "number: 15 (он бес) | 15 (шестнадцати) @ 1-қосымша, 1-тармақ = "
	     "приложение 1, пункт 1\n"},
	    {1, "15 (пятнадцати)", "16 (шестнадцати)",
	     "number: 15 (он бес) | 16 (шестнадцати) @ 1-қосымша, 1-тармақ = "
	     "приложение 1, пункт 1\n"},
	};

	(void)state;
	CHECK(errors);
}

static void what_is_counted_is_compared(void **state)
{
	static const struct planted errors[] = {
	    {1, "(пятнадцати) дней", "(пятнадцати) месяцев",
	     "measure: 15 (он бес) | 15 (пятнадцати) @ 1-қосымша, 1-тармақ = "
	     "приложение 1, пункт 1\n"},
	    {0, "теңгені", "пайызды",
	     "measure: 12 500 | 12 500 @ 1-қосымша, 2-тармақ = приложение 1, "
	     "пункт 2\n"},
	    {1, "рабочих дней", "рабочих недель",
	     "measure: он | десяти @ 3-тармақ = пункт 3\n"},
	};

	(void)state;
	CHECK(errors);
}

static void a_date_that_differs_is_told_once(void **state)
{
	static const struct planted errors[] = {
	    {0, "17 ақпан", "18 ақпан",
	     "date: 2015 жылғы 18 ақпандағы | 17 февраля 2015 @ 2-тармақ, 1) "
	     "тармақша = пункт 2, подпункт 1)\n"},
	    {1, "17 февраля", "17 марта",
	     "date: 2015 жылғы 17 ақпандағы | 17 марта 2015 @ 2-тармақ, 1) "
	     "тармақша = пункт 2, подпункт 1)\n"},
	    {1, "17 февраля 2015", "18.03.2016",
	     "date: 2015 жылғы 17 ақпандағы | 18.03.2016 @ 2-тармақ, 1) "
	     "тармақша = пункт 2, подпункт 1)\n"},
	    {0, "2015 жылғы 17", "2016 жылғы 17",
	     "date: 2016 жылғы 17 ақпандағы | 17 февраля 2015 @ 2-тармақ, 1) "
	     "тармақша = пункт 2, подпункт 1)\n"},
	    {1, "1 июля 2024", "32 июля 2024",
	     "date: 2024 жылғы 1 шілдеден | 32 июля 2024 @ 4-тармақ = пункт "
	     "4\n"},
	    {0, "2024 жылғы 1 шілдеден бастап",
	     "ресми жарияланған күннен бастап",
	     "date: - | 1 июля 2024 @ 4-тармақ = пункт 4\n"},
	};

	(void)state;
	CHECK(errors);
}

static void a_reference_to_something_else_is_told(void **state)
{
	static const struct planted errors[] = {
	    {0, "2-тармағында көрс", "3-тармағында көрс",
	     "reference: 3-тармағында | пункте 2 @ 1-қосымша, 4-тармақ, "
	     "2-абзац = приложение 1, пункт 4, абзац 2\n"},
	    {1, "указанная в пункте 2", "указанная в пункте 3",
	     "reference: 2-тармағында | пункте 3 @ 1-қосымша, 4-тармақ, "
	     "2-абзац = приложение 1, пункт 4, абзац 2\n"},
	    {1, "приложению 1 к", "приложению 2 к",
	     "reference: 1-қосымшаға | приложению 2 @ 1-тармақ = пункт 1\n"},
	};

	(void)state;
	CHECK(errors);
}

static void names_and_addresses_are_compared(void **state)
{
	static const struct planted errors[] = {
	    {1, "PDF", "DOC",
	     "name: PDF | DOC @ 1-қосымша, 3-тармақ = приложение 1, пункт 3\n"},
	    {1, "office@", "offic@",
	     "address: office@bee.kz | offic@bee.kz @ 1-қосымша, 3-тармақ = "
	     "приложение 1, пункт 3\n"},
	    {0, "www.bee.gov", "www.bees.gov",
	     "address: www.bees.gov.kz | www.bee.gov.kz @ 3-тармақ = пункт "
	     "3\n"},
	};

	(void)state;
	CHECK(errors);
}

static void what_one_version_lacks_is_told_once(void **state)
{
	static const struct planted errors[] = {
	    {1, "2\tУлей Дадана\t10\t18000\n", "",
	     "missing: tr | - @ 2-қосымша, кесте, реттік нөмірі 2-жол = "
	     "приложение 2, таблица\n"},
	    {0, "3\tКөп корпусты ұя\t24\t21500\n", "",
	     "missing: - | tr @ 2-қосымша, кесте = приложение 2, таблица, "
	     "строка, порядковый номер 3\n"},
	    {1, "Подсчет ульев проводит комиссия из трех человек.\n", "",
	     "missing: p | - @ 1-қосымша, 4-тармақ, 3-абзац = приложение 1, "
	     "пункт 4\n"},
	    {0,
	     "Осы Қағидалардың 2-тармағында көрсетілген құн жыл сайын қайта "
	     "қаралады.\n",
	     "",
	     "missing: - | p @ 1-қосымша, 4-тармақ = приложение 1, пункт 4, "
	     "абзац 2\n"},
	    {1,
	     "3. Данные направляются в формате PDF по адресу office@bee.kz.\n",
	     "",
	     "missing: paragraph | - @ 1-қосымша, 3-тармақ = приложение 1\n"},
	    {0,
	     "2) Қазақстан Республикасы Ауыл шаруашылығы министрінің 2019 "
	     "жылғы 30 қыркүйектегі № 371 бұйрығы.\n",
	     "",
	     "missing: - | subparagraph @ 2-тармақ = пункт 2, подпункт 2)\n"},
	    {1, "Министр А. Сеитов\n", "",
	     "missing: conclusions | - @ қол қою = \n"},
	    {1, "№ 189\nНормы ульев", "№ 189",
	     "missing: preface | - @ 2-қосымша, деректемелер = приложение 2\n"},
	    {0, "Ара ұяларын есепке алу қағидалары\n1.", "1.",
	     "missing: - | preface @ 1-қосымша = приложение 1, реквизиты\n"},
	};

	(void)state;
	CHECK(errors);
}

static void units_of_other_numbers_are_told(void **state)
{
	static const struct planted errors[] = {
	    {1, "3\tМног", "5\tМног",
	     "unit number: tr | tr @ 2-қосымша, кесте, реттік нөмірі 3-жол = "
	     "приложение 2, таблица, строка, порядковый номер 5\n"},
	    {0, "1-қосымша\nАра", "3-қосымша\nАра",
	     "number: 3 | 1 @ 3-қосымша, тақырып = приложение 1, заголовок\n"},
	};

	(void)state;
	CHECK(errors);
}

static void two_errors_are_two(void **state)
{
	static const struct planted errors[] = {
	    {1, "2015 года № 45;\n2) приказ", "2016 года № 45;\n2) указ № 9",
	     "date: 2015 жылғы 17 ақпандағы | 17 февраля 2016 @ 2-тармақ, 1) "
	     "тармақша = пункт 2, подпункт 1)\n"
	     "number: - | 9 @ 2-тармақ, 2) тармақша = пункт 2, подпункт 2)\n"},
	};

	(void)state;
	CHECK(errors);
}

/* A sentence of both, in the place of one, and the differences that it makes,
   without their places. */
struct worded {
	const char *kk, *ru, *want;
};

static void said_check(const struct worded *p, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct planted kk = {
		    0, "Қателіктің үлесі 5 % аспауға тиіс.", p[i].kk, ""};
		const struct planted ru = {
		    1, "Доля ошибок не должна превышать 5 %.", p[i].ru, ""};
		struct buf want = {0};

		if (*p[i].want != '\0')
			buf_format(&want,
			           "%s @ 1-қосымша, 4-тармақ, 1-абзац = "
			           "приложение 1, пункт 4, абзац 1\n",
			           p[i].want);
		differs(planted_read(0, &kk), planted_read(1, &ru),
		        str_z(&test.a, buf_str(&want)));
		buf_free(&want);
	}
}

#define SAID(list) said_check(list, sizeof(list) / sizeof(*(list)))

static void measures_of_several_words_are_told_apart(void **state)
{
	static const struct worded said[] = {
	    {"8 (сегіз) жұмыс күні ішінде.",
	     "В течение 8 (восьми) рабочих дней.", ""},
	    {"Күнтізбелік он күн ішінде.", "В течение десяти календарных дней.",
	     ""},
	    {"8 жұмыс күні ішінде.", "В течение 8 календарных дней.",
	     "measure: 8 | 8"},
	    {"15 АЕК.", "15 МЗП.", "measure: 15 | 15"},
	    {"18 шаршы метрден.", "18 м³.", "measure: 18 | 18"},
	    {"7 %.", "7 промилле.", "measure: 7 | 7"},
	};

	(void)state;
	SAID(said);
}

static void a_minus_belongs_to_its_number(void **state)
{
	static const struct worded said[] = {
	    {"Ауа минус 5 градус.", "Воздух –5 градусов.", ""},
	    {"Ауа -5 градус.", "Воздух \u22125 градусов.", ""},
	    {"Ауа -5 градус.", "Воздух +5 градусов.", "number: -5 | 5"},
	    {"10 -15 градус.", "10-15 градусов.", ""},
	};

	(void)state;
	SAID(said);
}

static void parts_of_a_whole_are_numbers(void **state)
{
	static const struct worded said[] = {
	    {"Үштен бірі.", "Одна треть.", ""},
	    {"Ұялардың 2/3 бөлігі.", "Две трети ульев.", ""},
	    {"Ұялардың жартысы.", "Половина ульев.", ""},
	    {"Үштен бірі.", "Одна четверть.",
	     "number: Үштен бірі | Одна четверть"},
	    {"Ұялардың жартысы.", "Треть ульев.", "number: жартысы | Треть"},
	    {"Екінші кезек.", "Третья очередь.", "number: Екінші | Третья"},
	};

	(void)state;
	SAID(said);
}

static void zeros_of_a_time_say_nothing(void **state)
{
	static const struct worded said[] = {
	    {"Сағат 9.00-ден 18.30-ға дейін.", "С 9:00 до 18:30.", ""},
	    {"Сағат 18:00-де.", "В 18 часов.", ""},
	    {"Сағат 18.30-да.", "В 18:00.", "number: 18.30 | -"},
	};

	(void)state;
	SAID(said);
}

static void who_signs_and_as_what_is_compared(void **state)
{
	static const struct planted signers[] = {
	    {0, "А. Сейітов", "Ә. Сейітов", ""},
	    {1, "А. Сеитов", "А. Сагинтаев",
	     "name: А. Сейітов | А. Сагинтаев @ қол қою = подпись\n"},
	    {1, "А. Сеитов", "Б. Сеитов",
	     "name: А. Сейітов | Б. Сеитов @ қол қою = подпись\n"},
	    {1, "Министр А.", "И.о. Министра А.",
	     "position: Министр | И.о. Министра @ қол қою = подпись\n"},
	};

	(void)state;
	CHECK(signers);
}

/* Read both texts without the lines that a version lacks; one difference is
   told, of that kind. */
static void lost_check(const char *const acts[2], const struct worded *lost)
{
	const char *const lines[2] = {lost->kk, lost->ru};
	struct doc *docs[2];
	struct twins t;
	const struct language *langs[2];
	struct buf out = {0};

	for (size_t i = 0; i < 2; i++) {
		const char *at = strstr(acts[i], lines[i]);
		struct str front = {acts[i], (size_t)(at - acts[i])};

		assert_non_null(at);
		test.lang = i == 0 ? "kk" : "ru";
		langs[i] = act_language(test.lang);
		docs[i] = act_of(
		    str_z(&test.a, str_join(&test.a, front,
		                            str_from(at + strlen(lines[i])))));
	}
	twins_read(&t, (const struct doc *[2]){docs[0], docs[1]}, langs);
	assert_int_equal(t.list.n, 1);
	buf_format(&out, "%s: ", difference_name(t.list.p[0].kind));
	side_put(&out, &t, 0, &t.list.p[0]);
	buf_add(&out, STR(" | "));
	side_put(&out, &t, 1, &t.list.p[0]);
	buf_is(&out, lost->want);
	twins_free(&t);
	doc_free(docs[0]);
	doc_free(docs[1]);
}

static void a_lost_heading_is_told_once(void **state)
{
	static const struct worded lost[] = {
	    {"2-тарау. Тәртіп\n", "", "missing: - | heading"},
	    {"", "Глава 1. Общие положения\n", "missing: heading | -"},
	    {"", "Глава 2. Порядок\n", "missing: heading | -"},
	};
	static const char *const acts[2] = {
	    "Ара туралы\nҚазақстан Республикасының Заңы 2024 жылғы 3 сәуірдегі "
	    "№ 18-VIII ҚРЗ\n1-тарау. Жалпы ережелер\n1-бап. Ара\nАра - жәндік."
	    "\n2-бап. Ұя\nҰя - үй.\n2-тарау. Тәртіп\n3-бап. Есеп\nЕсеп "
	    "беріледі.\n4-бап. Бақылау\nБақылау жүргізіледі.\n",
	    "О пчелах\nЗакон Республики Казахстан от 3 апреля 2024 года № "
	    "18-VIII "
	    "ЗРК\nГлава 1. Общие положения\nСтатья 1. Пчела\nПчела - "
	    "насекомое.\nСтатья 2. Улей\nУлей - дом.\nГлава 2. Порядок"
	    "\nСтатья 3. Отчет\nОтчет представляется.\nСтатья 4. "
	    "Контроль\nКонтроль проводится.\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(lost) / sizeof(*lost); i++)
		lost_check(acts, &lost[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(one_act_in_two_languages_has_no_differences),
	    TEST(what_is_written_otherwise_is_the_same),
	    TEST(a_number_that_differs_is_told),
	    TEST(figures_and_their_words_are_one_number),
	    TEST(what_is_counted_is_compared),
	    TEST(a_date_that_differs_is_told_once),
	    TEST(a_reference_to_something_else_is_told),
	    TEST(names_and_addresses_are_compared),
	    TEST(what_one_version_lacks_is_told_once),
	    TEST(units_of_other_numbers_are_told),
	    TEST(two_errors_are_two),
	    TEST(measures_of_several_words_are_told_apart),
	    TEST(a_minus_belongs_to_its_number),
	    TEST(parts_of_a_whole_are_numbers),
	    TEST(zeros_of_a_time_say_nothing),
	    TEST(who_signs_and_as_what_is_compared),
	    TEST(a_lost_heading_is_told_once),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
