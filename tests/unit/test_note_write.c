#include "act.h"
#include "edit/note.h"
#include "notes.h"
#include "tree/eid.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define LEN(list) (sizeof(list) / sizeof(*(list)))

/* What an order did: the unit by its eId; "" the act. */
struct did {
	enum edit_op op;
	const char *eid; /* "~art_3": to a piece of it */
};

/* One order that does up to three things to a law, the note that this makes,
   and what is read of it again. */
struct written {
	const char *lang, *base;
	struct did did[3];
	const char *note, *told;
};

/* A law and an order, as a language shows them. */
static const struct {
	const char *lang, *law, *order;
} shows[] = {
    {"kk", "ҚР 24.05.2018 № 56-VI заңы",
     "ҚР Қаржы министрінің 03.04.2024 № 189 бұйрығы"},
    {"ru", "закон РК от 24.05.2018 № 56-VI",
     "приказ Министра финансов РК от 03.04.2024 № 189"},
};

#define STR_KK(lang) str_eq(str_from(lang), STR("kk"))

static struct doc order;
static struct edit edits[3];
static struct history h;

/* The act test.doc is changed by the law № 56-VI, or by the order № 189. */
static void by(const char *lang, bool law, struct date force)
{
	size_t k = str_eq(str_from(lang), STR("ru"));

	order = (struct doc){
	    .lang3 = STR("kaz"),
	    .show = str_from(law ? shows[k].law : shows[k].order),
	    .work = {.country = STR("kz"),
	             .subtype = law ? STR("law") : STR("order"),
	             .author = law ? STR("") : STR("min-fin"),
	             .date = law ? (struct date){2018, 5, 24}
	                         : (struct date){2024, 4, 3},
	             .number = law ? STR("56-vi") : STR("189")},
	};
	h = (struct history){
	    .a = &test.doc->arena,
	    .doc = test.doc,
	    .order = &order,
	    .lang = act_language(lang),
	    .force = force.year ? force : order.work.date,
	};
}

static void write(const struct did *did)
{
	struct touched all[3];
	size_t n = 0;

	for (; n < 3 && did[n].eid != NULL; n++) {
		const char *eid = did[n].eid;
		bool part = *eid == '~';

		eid += part;
		edits[n] = (struct edit){.op = did[n].op, .force = h.force};
		all[n] = (struct touched){.edit = &edits[n],
		                          .node = *eid ? act_unit(test.doc, eid)
		                                       : NULL,
		                          .part = part};
	}
	notes_write(&h, all, n);
}

static void told_add(struct buf *out, const struct amended *m)
{
	buf_format(out, "%.*s%s %.*s %.*s", STR_ARG(m->type),
	           m->inside ? " inside" : "", STR_ARG(m->by.number),
	           STR_ARG(m->unit      ? m->unit->eid
	                   : m->place.n ? m->place
	                                : STR("act")));
	if (m->force.year)
		buf_format(out, " from %.*s",
		           STR_ARG(date_iso(&test.a, m->force)));
	if (m->until.year)
		buf_format(out, " until %.*s",
		           STR_ARG(date_iso(&test.a, m->until)));
	buf_char(out, '\n');
}

/* The text of test.doc, read again as one. */
static void reread(const char *lang)
{
	const nusqa_render_options o = {.format = "text"};
	nusqa_buf out = {0};
	struct str text;

	nusqa_render((nusqa_doc *)test.doc, &o, &out);
	text = str_copy(&test.a, (struct str){out.p, out.n});
	nusqa_buf_free(&out);
	test.lang = lang;
	test_read(text);
}

/* All notes of test.doc, a line each. */
static struct str notes(void)
{
	struct buf out = {0};
	const struct node *root = test.doc->root;
	struct str s;

	for (const struct node *n = root; n; n = node_next(n, root)) {
		if (n->kind != NODE_P ||
		    !str_eq(node_attr(n, STR("class")), STR("editorialNote")))
			continue;
		buf_add(&out, act_text(&test.a, n));
		buf_char(&out, '\n');
	}
	s = str_copy(&test.a, buf_str(&out));
	buf_free(&out);
	return s;
}

static void told_is(const char *want)
{
	struct buf out = {0};

	for (size_t i = 0; i < test.doc->amended.n; i++)
		told_add(&out, &test.doc->amended.p[i]);
	buf_is(&out, want);
}

static void note_is(const struct written *w, bool law, struct date force)
{
	struct str want = str_from(w->note);

	test.lang = w->lang;
	test_read(str_from(w->base));
	by(w->lang, law, force);
	write(w->did);
	str_is(notes(), str_z(&test.a, str_join(&test.a, want, STR("\n"))));
	reread(w->lang);
	told_is(w->told);
	assert_false(said_has(&test.said, "note-unread"));
}

#define LAW_KK LAW("", TEXT_3)
#define LAW_3_RU LAW_RU("", TEXT_3_RU)

static const struct written by_law[] = {
#include "note_law.def"
};

static void notes_of_a_law_are_worded_and_read_again(void **state)
{
	(void)state;
	for (size_t i = 0; i < LEN(by_law); i++)
		note_is(&by_law[i], true, (struct date){0});
}

#define ORDER_NOTED(note)                                                                                                         \
	"Есеп қағидаларын бекіту туралы\n"                                                             \
	"Қазақстан Республикасы Қаржы министрінің 2020 жылғы 3 сәуірдегі № " \
	"15 бұйрығы\n\"Есеп туралы\" Қазақстан Республикасы Заңының 5-бабына " \
	"сәйкес БҰЙЫРАМЫН:\n1. Қағидалар бекітілсін.\n2. Бақылау "                       \
	"жүктелсін.\n" note "Министр А. Сейітова\n"                                                               \
	"Қазақстан Республикасы\nҚаржы министрінің\n2020 жылғы 3 сәуірдегі\n"  \
	"№ 15 бұйрығына қосымша\nЕсеп қағидалары\n1. Бір.\n2. Екі.\n"
#define ORDER_NOTED_RU(note)                                                                                                    \
	"О правилах отчетности\nПриказ Министра финансов Республики "        \
	"Казахстан от 3 апреля 2020 года № 15\nВ соответствии со статьей 5 "       \
	"Закона Республики Казахстан \"Об отчетности\" ПРИКАЗЫВАЮ:\n"            \
	"1. Утвердить правила.\n2. Контроль возложить.\n" note "Министр А. "                                            \
	"Сейитова\nПриложение 1\nк приказу\nМинистра финансов\nРеспублики " \
	"Казахстан\nот 3 апреля 2020 года № 15\nПлан\n1. Раз.\n2. Два.\n"

#define ORDER_KK ORDER_NOTED("")
#define ORDER_RU ORDER_NOTED_RU("")

static const struct written by_order[] = {
    {"kk",
     ORDER_KK,
     {{EDIT_SUBST_TEXT, "para_2"}},
     "Ескерту. 2-тармаққа өзгеріс енгізілді - ҚР Қаржы министрінің 03.04.2024 "
     "№ 189 (01.07.2024 бастап қолданысқа енгізіледі) бұйрығымен.",
     "substitution inside 189 para_2 from 2024-07-01\n"},
    {"ru",
     ORDER_RU,
     {{EDIT_REPLACE_UNIT, "para_2"}},
     "Сноска. Пункт 2 - в редакции приказа Министра финансов РК от 03.04.2024 "
     "№ 189 (вводится в действие с 01.07.2024).",
     "substitution 189 para_2 from 2024-07-01\n"},
    {"kk",
     ORDER_KK,
     {{EDIT_INSERT_UNIT, "para_2"}},
     "Ескерту. Бұйрық 2-тармақпен толықтырылды - ҚР Қаржы министрінің "
     "03.04.2024 № 189 (01.07.2024 бастап қолданысқа енгізіледі) бұйрығымен.",
     "insertion 189 para_2 from 2024-07-01\n"},
    {"ru",
     ORDER_RU,
     {{EDIT_INSERT_UNIT, "para_2"}},
     "Сноска. Приказ дополнен пунктом 2 в соответствии с приказом Министра "
     "финансов РК от 03.04.2024 № 189 (вводится в действие с 01.07.2024).",
     "insertion 189 para_2 from 2024-07-01\n"},
    {"kk",
     ORDER_KK,
     {{EDIT_INSERT_UNIT, "att_1__para_2"}},
     "Ескерту. Қағидалар 2-тармақпен толықтырылды - ҚР Қаржы министрінің "
     "03.04.2024 № 189 (01.07.2024 бастап қолданысқа енгізіледі) бұйрығымен.",
     "insertion 189 att_1__para_2 from 2024-07-01\n"},
    {"kk",
     ORDER_KK,
     {{EDIT_REPLACE_UNIT, "att_1"}},
     "Ескерту. Қағидалар жаңа редакцияда - ҚР Қаржы министрінің 03.04.2024 № "
     "189 (01.07.2024 бастап қолданысқа енгізіледі) бұйрығымен.",
     "substitution 189 att_1 from 2024-07-01\n"},
    {"ru",
     ORDER_RU,
     {{EDIT_DELETE_UNIT, "att_1"}},
     "Сноска. Приложение 1 исключено приказом Министра финансов РК от "
     "03.04.2024 № 189 (вводится в действие с 01.07.2024).",
     "repeal 189 att_1 from 2024-07-01\n"},
    {"ru",
     ORDER_RU,
     {{EDIT_SUBST_TEXT, "att_1__para_1"}},
     "Сноска. Пункт 1 с изменением, внесенным приказом Министра финансов РК "
     "от 03.04.2024 № 189 (вводится в действие с 01.07.2024).",
     "substitution inside 189 att_1__para_1 from 2024-07-01\n"},
    {"kk",
     ORDER_KK,
     {{EDIT_REPLACE_UNIT, "preamble"}},
     "Ескерту. Кіріспе жаңа редакцияда - ҚР Қаржы министрінің 03.04.2024 № "
     "189 (01.07.2024 бастап қолданысқа енгізіледі) бұйрығымен.",
     "substitution 189 preamble from 2024-07-01\n"},
    {"ru",
     ORDER_RU,
     {{EDIT_SUBST_TEXT, "preamble"}},
     "Сноска. Преамбула с изменением, внесенным приказом Министра финансов РК "
     "от 03.04.2024 № 189 (вводится в действие с 01.07.2024).",
     "substitution inside 189 preamble from 2024-07-01\n"},
    /* An earlier note goes on. */
    {"kk",
     ORDER_NOTED("Ескерту. 2-тармақ жаңа редакцияда - ҚР Қаржы министрінің "
                 "09.02.2023 № 51 бұйрығымен.\n"),
     {{EDIT_REPLACE_UNIT, "para_2"}},
     "Ескерту. 2-тармақ жаңа редакцияда - ҚР Қаржы министрінің 09.02.2023 № "
     "51; 03.04.2024 № 189 (01.07.2024 бастап қолданысқа енгізіледі) "
     "бұйрықтарымен.",
     "substitution 51 para_2\nsubstitution 189 para_2 from 2024-07-01\n"},
    {"kk",
     ORDER_NOTED("Ескерту. 2-тармаққа өзгеріс енгізілді - ҚР Әділет "
                 "министрінің 09.02.2023 № 51 бұйрығымен.\n"),
     {{EDIT_APPEND_TEXT, "para_2"}},
     "Ескерту. 2-тармаққа өзгерістер енгізілді - ҚР Әділет министрінің "
     "09.02.2023 № 51; ҚР Қаржы министрінің 03.04.2024 № 189 (01.07.2024 "
     "бастап қолданысқа енгізіледі) бұйрықтарымен.",
     "substitution inside 51 para_2\n"
     "substitution inside 189 para_2 from 2024-07-01\n"},
    {"ru",
     ORDER_NOTED_RU("Сноска. Пункт 2 - в редакции приказа Министра юстиции РК "
                    "от 09.02.2023 № 51.\n"),
     {{EDIT_REPLACE_UNIT, "para_2"}},
     "Сноска. Пункт 2 - в редакции приказов Министра юстиции РК от "
     "09.02.2023 № 51; Министра финансов РК от 03.04.2024 № 189 (вводится в "
     "действие с 01.07.2024).",
     "substitution 51 para_2\nsubstitution 189 para_2 from 2024-07-01\n"},
    {"ru",
     ORDER_NOTED_RU("Сноска. Пункт 2 с изменениями, внесенными постановлением "
                    "Правительства РК от 09.02.2023 № 51.\n"),
     {{EDIT_SUBST_TEXT, "para_2"}},
     "Сноска. Пункт 2 с изменениями, внесенными постановлением Правительства "
     "РК от 09.02.2023 № 51; приказом Министра финансов РК от 03.04.2024 № "
     "189 (вводится в действие с 01.07.2024).",
     "substitution inside 51 para_2\n"
     "substitution inside 189 para_2 from 2024-07-01\n"},
};

static void notes_of_an_order_tell_its_authority_and_day(void **state)
{
	(void)state;
	for (size_t i = 0; i < LEN(by_order); i++)
		note_is(&by_order[i], false, (struct date){2024, 7, 1});
}

/* The stub of a unit that the law № 56-VI took out. */
static void stub_is(const char *lang, enum edit_op op, const char *eid,
                    const char *want)
{
	struct edit e = {.op = op, .force = {2019, 1, 1}};

	test.lang = lang;
	test_read(STR_KK(lang) ? STR(LAW_KK) : STR(LAW_3_RU));
	by(lang, true, e.force);
	str_is(act_text(&test.a, note_stub(&h, &e, act_unit(test.doc, eid),
	                                   STR("так;"))),
	       want);
}

static void a_stub_says_who_took_the_unit_out(void **state)
{
	(void)state;
	stub_is("kk", EDIT_DELETE_UNIT, "art_3",
	        "Алып тасталды – ҚР 24.05.2018 № 56-VI (01.01.2019 бастап "
	        "қолданысқа енгізіледі) Заңымен.");
	stub_is("kk", EDIT_REPEAL, "art_3__para_2__subpara_1",
	        "күші жойылды – ҚР 24.05.2018 № 56-VI (01.01.2019 бастап "
	        "қолданысқа енгізіледі) Заңымен;");
	stub_is("ru", EDIT_DELETE_UNIT, "art_3",
	        "Исключена Законом РК от 24.05.2018 № 56-VI (вводится в "
	        "действие с 01.01.2019).");
	stub_is("ru", EDIT_REPEAL, "art_3__para_2__subpara_1",
	        "утратил силу Законом РК от 24.05.2018 № 56-VI (вводится в "
	        "действие с 01.01.2019);");
}

static void a_unit_with_a_stub_has_no_other_note(void **state)
{
	struct did did[3] = {{EDIT_DELETE_UNIT, "art_3"}};

	(void)state;
	test.lang = "kk";
	test_read(STR(LAW_KK));
	by("kk", true, (struct date){0});
	node_set(&test.a, act_unit(test.doc, "art_3"), STR("status"),
	         STR("removed"));
	write(did);
	str_is(notes(), "");
}

/* The note of words changed throughout the text, and what is read of it. */
static void words_are(const char *lang, size_t n, const char *want)
{
	struct edit e[2] = {{.op = EDIT_SUBST_TEXT,
	                     .old = STR("год"),
	                     .new = STR("месяц"),
	                     .all = true},
	                    {.op = EDIT_SUBST_TEXT,
	                     .old = STR("там"),
	                     .new = STR("тут"),
	                     .all = true}};
	const struct touched all[2] = {{.edit = &e[0]}, {.edit = &e[1]}};

	test.lang = lang;
	test_read(STR_KK(lang) ? STR(LAW_KK) : STR(LAW_3_RU));
	by(lang, true, (struct date){0});
	e[0].force = e[1].force = h.force;
	notes_write(&h, all, n);
	str_is(notes(), want);
	reread(lang);
	told_is("substitution inside 56 act\n");
}

static void the_text_and_the_title_of_an_act_are_named(void **state)
{
	struct edit e[2] = {
	    {.op = EDIT_SUBST_TEXT, .old = STR("год"), .new = STR("месяц")},
	    {.op = EDIT_SUBST_TEXT, .old = STR("а"), .new = STR("б")}};
	struct touched t[2] = {{.edit = &e[0], .part = true},
	                       {.edit = &e[1], .part = true}};

	(void)state;
	assert_true(address_read(&test.a, STR("text"), &e[0].at));
	assert_true(address_read(&test.a, STR("title"), &e[1].at));
	test.lang = "ru";
	test_read(STR(LAW_3_RU));
	by("ru", true, (struct date){0});
	e[0].force = e[1].force = h.force;
	t[0].node = t[1].node =
	    node_child(node_document(test.doc->root), NODE_BODY);
	notes_write(&h, t, 2);
	str_is(notes(),
	       "Сноска. По всему тексту слова \"год\" заменены словами "
	       "\"месяц\" в соответствии с Законом РК от 24.05.2018 № "
	       "56-VI.\nСноска. Заголовок с изменением, внесенным Законом РК "
	       "от 24.05.2018 № 56-VI.\n");
}

static void words_changed_throughout_are_named(void **state)
{
	(void)state;
	words_are("kk", 1,
	          "Ескерту. Бүкіл мәтін бойынша \"год\" деген сөздер \"месяц\" "
	          "деген сөздермен ауыстырылды - ҚР 24.05.2018 № 56-VI "
	          "Заңымен.\n");
	words_are("ru", 2,
	          "Сноска. По всему тексту слова \"год\", \"там\" заменены "
	          "соответственно словами \"месяц\", \"тут\" в соответствии с "
	          "Законом РК от 24.05.2018 № 56-VI.\n");
}

/* The note of a suspension in each language, where another wording holds
   meanwhile or none does, and what is read of it. */
static void suspension_is(bool worded, const char *const *wants)
{
	static const char *const langs[] = {"kk", "ru"};

	for (size_t i = 0; i < LEN(langs); i++) {
		struct edit e = {.op = EDIT_SUSPEND, .until = {2027, 1, 1}};
		struct touched t = {.edit = &e};

		test.lang = langs[i];
		test_read(i == 0 ? STR(LAW_KK) : STR(LAW_3_RU));
		by(langs[i], true, (struct date){0});
		e.force = h.force;
		t.node = act_unit(test.doc, "art_3");
		e.fresh = worded ? t.node : NULL;
		notes_write(&h, &t, 1);
		str_is(notes(), wants[i]);
		reread(langs[i]);
		told_is(worded ? "inapplication 56 art_3 until 2027-01-01\n"
		                 "substitution 56 art_3 until 2027-01-01\n"
		               : "inapplication 56 art_3 until 2027-01-01\n");
	}
}

static void a_suspension_tells_its_end(void **state)
{
	static const char *const wants[] = {
	    "Ескерту. 3-баптың қолданысы 01.01.2027 дейін тоқтатыла тұрды - ҚР "
	    "24.05.2018 № 56-VI Заңымен.\n",
	    "Примечание ИЗПИ! Приостановлено до 01.01.2027 действие статьи 3 "
	    "Законом РК от 24.05.2018 № 56-VI.\n"};

	(void)state;
	suspension_is(false, wants);
}

/* What holds meanwhile stands in the place of the unit. */
static void a_suspension_says_that_another_wording_holds(void **state)
{
	static const char *const wants[] = {
	    "Ескерту. 3-баптың қолданысы 01.01.2027 дейін тоқтатыла тұрды, "
	    "тоқтатыла тұру кезеңінде мынадай редакцияда қолданылады - ҚР "
	    "24.05.2018 № 56-VI Заңымен.\n",
	    "Примечание ИЗПИ! Приостановлено до 01.01.2027 действие статьи 3 "
	    "Законом РК от 24.05.2018 № 56-VI, в период приостановления "
	    "действует в следующей редакции.\n"};

	(void)state;
	suspension_is(true, wants);
}

static void a_suspension_names_its_unit_and_is_told_by_itself(void **state)
{
	static const char *const langs[] = {"kk", "ru"};
	static const char *const wants[] = {
	    "Ескерту. 3-бапқа өзгеріс енгізілді - ҚР 24.05.2018 № 56-VI "
	    "Заңымен.\nЕскерту. 3-баптың 1-тармағының қолданысы 01.01.2027 "
	    "дейін тоқтатыла тұрды - ҚР 24.05.2018 № 56-VI Заңымен.\n",
	    "Сноска. Статья 3 с изменением, внесенным Законом РК от 24.05.2018 "
	    "№ 56-VI.\nПримечание ИЗПИ! Приостановлено до 01.01.2027 действие "
	    "пункта 1 статьи 3 Законом РК от 24.05.2018 № 56-VI.\n"};

	(void)state;
	for (size_t i = 0; i < LEN(langs); i++) {
		struct edit e[2] = {
		    {.op = EDIT_SUBST_TEXT},
		    {.op = EDIT_SUSPEND, .until = {2027, 1, 1}}};
		struct touched t[2] = {{.edit = &e[0]}, {.edit = &e[1]}};

		test.lang = langs[i];
		test_read(i == 0 ? STR(LAW_KK) : STR(LAW_3_RU));
		by(langs[i], true, (struct date){0});
		e[0].force = e[1].force = h.force;
		t[0].node = t[1].node = act_unit(test.doc, "art_3__para_1");
		notes_write(&h, t, 2);
		str_is(notes(), wants[i]);
		reread(langs[i]);
		told_is("substitution inside 56 art_3\n"
		        "inapplication 56 art_3__para_1 until 2027-01-01\n");
	}
}

static void with_marks_the_earlier_note_stays(void **state)
{
	struct did did[3] = {{EDIT_SUBST_TEXT, "art_3__para_1"}};
	size_t marks[3] = {0};

	(void)state;
	test.lang = "kk";
	test_read(STR(NOTE_3("Ескерту. 3-бапқа өзгеріс енгізілді - ҚР "
	                     "03.07.2017 № 86-VI Заңымен.")));
	by("kk", true, (struct date){0});
	h.mark = true;
	write(did);
	for (const struct node *n = test.doc->root; n;
	     n = node_next(n, test.doc->root))
		marks[n->mark]++;
	assert_int_equal(marks[MARK_ADDED], 1);
	assert_int_equal(marks[MARK_REMOVED], 1);
}

/* An order that has no number, or of which not even the day is known: its noun
   agrees with what it did all the same. */
static void an_order_without_a_number_is_told_in_its_case(void **state)
{
	static const struct {
		const char *lang, *base, *show, *note;
	} cases[] = {
	    {"ru", ORDER_RU, "приказ Министра финансов РК от 03.04.2024",
	     "Исключен приказом Министра финансов РК от 03.04.2024.\n"},
	    {"kk", ORDER_KK, "ҚР Қаржы министрінің 03.04.2024 бұйрығы",
	     "Алып тасталды – ҚР Қаржы министрінің 03.04.2024 бұйрығымен.\n"},
	    {"ru", ORDER_RU, "приказ Министра финансов РК",
	     "Исключен приказом Министра финансов РК.\n"},
	    {"kk", ORDER_KK, "ҚР Қаржы министрінің бұйрығы",
	     "Алып тасталды – ҚР Қаржы министрінің бұйрығымен.\n"},
	};

	(void)state;
	for (size_t i = 0; i < LEN(cases); i++) {
		const struct edit e = {.op = EDIT_DELETE_UNIT};
		struct node *unit, *note;
		struct str s;

		test.lang = cases[i].lang;
		test_read(str_from(cases[i].base));
		by(cases[i].lang, false, (struct date){0});
		order.show = str_from(cases[i].show);
		order.work.number = STR("");
		unit = act_unit(test.doc, "para_2");
		note = note_stub(&h, &e, unit, STR("."));
		s = act_text(&test.a, note);
		str_is(str_join(&test.a, s, STR("\n")), cases[i].note);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(notes_of_a_law_are_worded_and_read_again),
	    TEST(notes_of_an_order_tell_its_authority_and_day),
	    TEST(a_stub_says_who_took_the_unit_out),
	    TEST(an_order_without_a_number_is_told_in_its_case),
	    TEST(a_unit_with_a_stub_has_no_other_note),
	    TEST(words_changed_throughout_are_named),
	    TEST(the_text_and_the_title_of_an_act_are_named),
	    TEST(a_suspension_tells_its_end),
	    TEST(a_suspension_says_that_another_wording_holds),
	    TEST(a_suspension_names_its_unit_and_is_told_by_itself),
	    TEST(with_marks_the_earlier_note_stays),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
