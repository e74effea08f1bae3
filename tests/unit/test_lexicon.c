#include "act.h"
#include "grammar/grammar.h"
#include "grammar/ordinal.h"
#include "shared.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static const struct language *kk, *ru;

/* For all tests. */
static int set_up(void **state)
{
	if (act_set_up(state) != 0)
		return -1;
	kk = act_language("kk");
	ru = act_language("ru");
	return kk == NULL || ru == NULL;
}

/* Has a list that form with those features? */
static bool has(const struct wordlist *list, struct str form,
                struct str features)
{
	const struct forms *f = wordlist_forms(list);

	for (size_t i = 0; i < f->words.n; i++)
		if (str_eq(f->words.p[i].form, form) &&
		    str_eq(f->words.p[i].features, features))
			return true;
	return false;
}

/* Forms as acts print them. */
struct attested {
	const char *list, *form, *features;
};

static const struct attested kazakh[] = {
    {"acts", "бұйрық", ""},
    {"acts", "бұйрығы", "POSS3"},
    {"acts", "бұйрығына", "POSS3.DAT"},
    {"acts", "бұйрығының", "POSS3.GEN"},
    {"acts", "бұйрығымен", "POSS3.INS"},
    {"acts", "бұйрығында", "POSS3.LOC"},
    {"acts", "бұйрықтың", "GEN"},
    {"acts", "бұйрыққа", "DAT"},
    {"acts", "бұйрықты", "ACC"},
    {"acts", "бұйрықта", "LOC"},
    {"acts", "бұйрықпен", "INS"},
    {"acts", "бұйрықтарына", "PL.POSS3.DAT"},
    {"acts", "бұйрықтарының", "PL.POSS3.GEN"},
    {"acts", "бұйрықтарымен", "PL.POSS3.INS"},
    {"acts", "қаулы", ""},
    {"acts", "қаулысы", "POSS3"},
    {"acts", "қаулысына", "POSS3.DAT"},
    {"acts", "қаулысымен", "POSS3.INS"},
    {"acts", "қаулыға", "DAT"},
    {"acts", "қаулының", "GEN"},
    {"acts", "заңы", "POSS3"},
    {"acts", "заңына", "POSS3.DAT"},
    {"acts", "заңының", "POSS3.GEN"},
    {"acts", "заңның", "GEN"},
    {"acts", "заңға", "DAT"},
    {"acts", "заңдарына", "PL.POSS3.DAT"},
    {"acts", "кодексі", "POSS3"},
    {"acts", "кодексіне", "POSS3.DAT"},
    {"acts", "кодекстің", "GEN"},
    {"acts", "кодекске", "DAT"},
    {"acts", "жарлығына", "POSS3.DAT"},
    {"acts", "жарлыққа", "DAT"},
    {"acts", "шешімі", "POSS3"},
    {"acts", "шешімімен", "POSS3.INS"},
    {"acts", "өкімге", "DAT"},
    {"annex", "қосымшасы", "POSS3"},
    {"annex", "қосымшаға", "DAT"},
    {"annex", "қосымшада", "LOC"},
    {"annex", "қосымшаларға", "PL.DAT"},
    {"annex", "қосымшасының", "POSS3.GEN"},
    {"units", "баптың", "GEN"},
    {"units", "бабы", "POSS3"},
    {"units", "бабының", "POSS3.GEN"},
    {"units", "бабына", "POSS3.DAT"},
    {"units", "бапта", "LOC"},
    {"units", "баппен", "INS"},
    {"units", "тармағы", "POSS3"},
    {"units", "тармағында", "POSS3.LOC"},
    {"units", "тармағындағы", "POSS3.LOC.ATTR"},
    {"units", "тармақтың", "GEN"},
    {"units", "тармақшасын", "POSS3.ACC"},
    {"units", "тармақшалары", "PL.POSS3"},
    {"units", "тармақтар", "PL"},
    {"units", "тараудың", "GEN"},
    {"units", "тарауы", "POSS3"},
    {"units", "параграфтың", "GEN"},
    {"units", "параграфқа", "DAT"},
    {"units", "бөлімнің", "GEN"},
    {"units", "бөлімдегі", "LOC.ATTR"},
    {"months", "қаңтардан", "ABL"},
    {"months", "қаңтардағы", "LOC.ATTR"},
    {"months", "ақпандағы", "LOC.ATTR"},
    {"months", "наурыздағы", "LOC.ATTR"},
    {"months", "мамырдан", "ABL"},
    {"months", "шілдедегі", "LOC.ATTR"},
    {"months", "тамыздан", "ABL"},
    {"months", "қазандағы", "LOC.ATTR"},
    {"months", "желтоқсандағы", "LOC.ATTR"},
    {"annexed", "қағидаларында", "POSS3.LOC"},
    {"annexed", "ережесінің", "POSS3.GEN"},
    {"acts", "конституциялық заңына", "POSS3.DAT"},
    {"pieces", "абзацтағы", "LOC.ATTR"},
    {"bodies", "Қаржы министрінің", "POSS3.GEN"},
    {"bodies", "Үкіметінің", "POSS3.GEN"},
};

static const struct attested russian[] = {
    {"acts", "приказ", ""},
    {"acts", "приказа", "GEN"},
    {"acts", "приказу", "DAT"},
    {"acts", "приказ", "ACC"},
    {"acts", "приказом", "INS"},
    {"acts", "приказе", "LOC"},
    {"acts", "приказы", "PL"},
    {"acts", "приказов", "PL.GEN"},
    {"acts", "приказам", "PL.DAT"},
    {"acts", "приказами", "PL.INS"},
    {"acts", "приказах", "PL.LOC"},
    {"acts", "закона", "GEN"},
    {"acts", "законы", "PL"},
    {"acts", "кодекса", "GEN"},
    {"acts", "указом", "INS"},
    {"acts", "указы", "PL.ACC"},
    {"acts", "постановления", "GEN"},
    {"acts", "постановлению", "DAT"},
    {"acts", "постановлением", "INS"},
    {"acts", "постановлении", "LOC"},
    {"acts", "постановления", "PL"},
    {"acts", "постановлений", "PL.GEN"},
    {"acts", "постановлениями", "PL.INS"},
    {"acts", "решения", "GEN"},
    {"acts", "распоряжением", "INS"},
    {"acts", "конституции", "GEN"},
    {"acts", "конституцию", "ACC"},
    {"acts", "конституцией", "INS"},
    {"acts", "конституционного закона", "GEN"},
    {"acts", "конституционному закону", "DAT"},
    {"acts", "конституционный закон", "ACC"},
    {"acts", "конституционные законы", "PL"},
    {"acts", "нормативного постановления", "GEN"},
    {"acts", "нормативные постановления", "PL"},
    {"acts", "нормативных постановлений", "PL.GEN"},
    {"acts", "совместного приказа", "GEN"},
    {"annex", "приложения", "GEN"},
    {"annex", "приложению", "DAT"},
    {"annex", "приложением", "INS"},
    {"annex", "приложении", "LOC"},
    {"annex", "приложениям", "PL.DAT"},
    {"annex", "приложений", "PL.GEN"},
    {"units", "раздела", "GEN"},
    {"units", "разделы", "PL"},
    {"units", "подраздел", "ACC"},
    {"units", "главу", "ACC"},
    {"units", "главой", "INS"},
    {"units", "главы", "GEN"},
    {"units", "главы", "PL"},
    {"units", "глав", "PL.GEN"},
    {"units", "параграфами", "PL.INS"},
    {"units", "статьи", "GEN"},
    {"units", "статье", "LOC"},
    {"units", "статью", "ACC"},
    {"units", "статьей", "INS"},
    {"units", "статей", "PL.GEN"},
    {"units", "статьям", "PL.DAT"},
    {"units", "статьями", "PL.INS"},
    {"units", "статьях", "PL.LOC"},
    {"units", "пункта", "GEN"},
    {"units", "пунктом", "INS"},
    {"units", "пунктов", "PL.GEN"},
    {"units", "подпунктами", "PL.INS"},
    {"units", "подпунктах", "PL.LOC"},
    {"months", "января", "GEN"},
    {"months", "мая", "GEN"},
    {"months", "мае", "LOC"},
    {"months", "августа", "GEN"},
    {"pieces", "абзацев", "PL.GEN"},
    {"pieces", "частью", "INS"},
    {"pieces", "сносок", "PL.GEN"},
    {"pieces", "столбцов", "PL.GEN"},
    {"pieces", "чисел", "PL.GEN"},
    {"annexed", "правил", "GEN"},
    {"annexed", "правилах", "LOC"},
    {"annexed", "типовых правил", "GEN"},
    {"annexed", "перечнем", "INS"},
    {"annexed", "методических рекомендаций", "GEN"},
    {"annexed", "плана мероприятий", "GEN"},
    {"ordinals", "первого", "GEN"},
    {"ordinals", "второй", "F.GEN"},
    {"ordinals", "третью", "F.ACC"},
    {"ordinals", "третье", "N"},
    {"ordinals", "сороковыми", "PL.INS"},
    {"bodies", "Министра просвещения", "GEN"},
    {"bodies", "Министра просвещения", "ACC"},
    {"bodies", "Министром науки и высшего образования", "INS"},
    {"bodies", "Правительства", "GEN"},
    {"bodies", "Правительству", "DAT"},
    {"bodies", "Премьер-Министра", "GEN"},
    {"bodies", "Верховного Суда", "GEN"},
    {"bodies", "Верховный Суд", "ACC"},
    {"bodies", "Генерального Прокурора", "ACC"},
    {"bodies", "Правления Национального Банка", "GEN"},
    {"bodies", "Председателя Агентства по делам государственной службы", "ACC"},
    {"roles", "Заместителя Премьер-Министра", "ACC"},
    {"roles", "вице-министра", "ACC"},
    {"roles", "вице-министров", "PL.ACC"},
    {"roles", "исполняющего обязанности", "GEN"},
    {"roles", "руководителей", "PL.ACC"},
    {"places", "области", "GEN"},
    {"places", "города", "PL"},
    {"places", "сельского округа", "GEN"},
};

static void come_out(const struct language *lang, const struct attested *t,
                     size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct wordlist *list =
		    language_list(lang, str_from(t[i].list));

		assert_non_null(list);
		if (!has(list, str_from(t[i].form), str_from(t[i].features)))
			fail_msg("no %s, %s", t[i].form, t[i].features);
	}
}

static void attested_forms_come_out(void **state)
{
	(void)state;
	come_out(kk, kazakh, sizeof(kazakh) / sizeof(*kazakh));
	come_out(ru, russian, sizeof(russian) / sizeof(*russian));
}

static void no_form_is_made_wrongly(void **state)
{
	static const char *const wrong[] = {
	    "бұйрыкқа", "бұйрыққы", "бұйрықы", "баппы",   "заңқа",
	    "кодексге", "тармақсы", "қаулыы",  "тараусы", "параграфке"};

	(void)state;
	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
		for (size_t k = 0; k < kk->lexicon.all.n; k++)
			assert_null(wordlist_find(kk->lexicon.all.p[k],
			                          str_from(wrong[i])));
}

static void no_russian_form_is_made_wrongly(void **state)
{
	static const char *const wrong[] = {"прикази",
	                                    "статьою",
	                                    "главей",
	                                    "пунктев",
	                                    "статьов",
	                                    "январа",
	                                    "решенией",
	                                    "третего",
	                                    "министра просвещении",
	                                    "верховный суда",
	                                    "конституционную закон"};

	(void)state;
	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
		for (size_t k = 0; k < ru->lexicon.all.n; k++)
			assert_null(wordlist_find(ru->lexicon.all.p[k],
			                          str_from(wrong[i])));
}

static void forms_are_found_in_any_case(void **state)
{
	const struct wordlist *acts = language_list(kk, STR("acts"));
	const struct word *w = wordlist_find(acts, STR("БҰЙРЫҒЫНА"));

	(void)state;
	assert_non_null(w);
	assert_true(str_eq(w->features, STR("POSS3.DAT")));
	assert_true(str_eq(entry_cell(w->entry, STR("type")), STR("order")));
	assert_ptr_equal(wordlist_find(acts, STR("Бұйрығына")), w);
	assert_null(wordlist_find(acts, STR("бұйрығынан басқа")));
	assert_null(wordlist_find(acts, STR("")));
	assert_null(wordlist_find(NULL, STR("бұйрық")));
}

static void a_word_gives_the_form_that_is_asked_for(void **state)
{
	const struct wordlist *acts = language_list(kk, STR("acts"));
	const struct entry *e = wordlist_entry(acts, STR("type"), STR("order"));

	(void)state;
	assert_non_null(e);
	assert_true(str_eq(entry_form(e, STR("POSS3.INS")), STR("бұйрығымен")));
	assert_true(str_eq(entry_form(e, STR("NO.SUCH")), STR("бұйрық")));
	assert_null(wordlist_entry(acts, STR("type"), STR("poem")));
	assert_int_equal(entry_cell(e, STR("no such column")).n, 0);
}

static void ordinals_have_their_value(void **state)
{
	static const struct {
		const char *words;
		unsigned value;
	} kazakh_ordinals[] =
	    {
		{"бірінші", 1},
		{"Оныншы", 10},
		{"он екінші", 12},
		{"қырық үшінші", 43},
		{"жүзінші", 100},
		{"екі жүз елуінші", 250},
		{"бес жүз тоқсан алтыншы", 596},
		{"алты жүз бірінші", 601},
		{"мың екі жүз бірінші", 1201},
		{"екі", 0},
		{"екінші бірінші", 0},
		{"", 0},
	    },
	  russian_ordinals[] = {
	      {"первый", 1},
	      {"второго", 2},
	      {"двадцать  третьей", 23},
	      {"сороковым", 40},
	      {"пятьсот девяносто шестой", 596},
	      {"шестьсот первый", 601},
	      {"сто", 0},
	      {"первый статьи", 0},
	  };
	unsigned v;

	(void)state;
	for (size_t i = 0; i < 12; i++) {
		v = 0;
		language_ordinal(kk, str_from(kazakh_ordinals[i].words), &v);
		assert_int_equal(v, kazakh_ordinals[i].value);
	}
	for (size_t i = 0; i < 8; i++) {
		v = 0;
		language_ordinal(ru, str_from(russian_ordinals[i].words), &v);
		assert_int_equal(v, russian_ordinals[i].value);
	}
}

static void what_does_not_inflect_stays(void **state)
{
	const struct wordlist *letters = language_list(kk, STR("letters"));

	(void)state;
	assert_non_null(letters);
	assert_int_equal(wordlist_forms(letters)->words.n, letters->entries.n);
}

/* "SG.POSS3.NOM" of the facts is POSS3 here, "SG.NOM" nothing; "M.PREP" is
   LOC. */
static struct str features_of(struct str facts)
{
	if (str_starts(facts, STR("SG.")))
		facts = str_after(facts, 3);
	if (str_starts(facts, STR("M.")))
		facts = str_after(facts, 2);
	if (str_eq(facts, STR("NOM")) || str_eq(facts, STR("-")))
		return STR("");
	if (str_ends(facts, STR(".NOM")))
		facts.n -= 4;
	if (str_ends(facts, STR("PREP")))
		facts = str_join(&test.a, str_sub(facts, 0, facts.n - 4),
		                 STR("LOC"));
	return facts;
}

/* The list that has a word as a lemma; NULL.  The facts name ordinals by
   their number. */
static const struct wordlist *list_of(const struct language *lang,
                                      struct str lemma)
{
	unsigned value;

	if (str_number(lemma, &value))
		return language_list(lang, STR("ordinals"));
	for (size_t i = 0; i < lang->lexicon.all.n; i++) {
		const struct wordlist *l = lang->lexicon.all.p[i];

		for (size_t k = 0; k < l->entries.n; k++)
			if (str_eq(l->entries.p[k].lemma, lemma))
				return l;
	}
	return NULL;
}

/* One line of the facts: not in our lists, there, or not. */
static int fact_holds(struct str line)
{
	struct str form = str_cut(&line, '\t');
	struct str code = str_cut(&line, '\t');
	struct str lemma = str_cut(&line, '\t');
	const struct wordlist *list =
	    list_of(str_eq(code, STR("kk")) ? kk : ru, lemma);
	struct str features;
	unsigned want, value;

	str_cut(&line, '\t');
	features = features_of(str_cut(&line, '\t'));
	if (list == NULL)
		return -1;
	if (has(list, form, features))
		return 1;
	/* Ordinals of several words are put together. */
	if (str_number(lemma, &want))
		return language_ordinal(kk, form, &value) && value == want;
	print_error("no %.*s, %.*s of %.*s\n", STR_ARG(form), STR_ARG(features),
	            STR_ARG(lemma));
	return 0;
}

static void the_facts_agree(void **state)
{
	struct str rest = shared_file(&test.a, "design/formulas-lexicon.tsv");
	size_t seen = 0, wrong = 0;

	(void)state;
	if (rest.p == NULL)
		skip();
	str_cut(&rest, '\n');
	while (rest.n) {
		int holds = fact_holds(str_cut(&rest, '\n'));

		seen += holds >= 0;
		wrong += holds == 0;
	}
	print_message("%zu forms of the facts\n", seen);
	assert_int_equal(wrong, 0);
	assert_true(seen > 1500);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(attested_forms_come_out),
	    TEST(no_form_is_made_wrongly),
	    TEST(no_russian_form_is_made_wrongly),
	    TEST(forms_are_found_in_any_case),
	    TEST(a_word_gives_the_form_that_is_asked_for),
	    TEST(ordinals_have_their_value),
	    TEST(what_does_not_inflect_stays),
	    TEST(the_facts_agree),
	};

	return cmocka_run_group_tests(tests, set_up, act_tear_down);
}
