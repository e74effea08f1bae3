#include "act.h"
#include "grammar/grammar.h"
#include "shared.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static const struct language *kk;
static struct arena a;

static int set_up(void **state)
{
	(void)state;
	arena_init(&a);
	kk = grammar_language((const struct grammar *)act_grammar, STR("kk"));
	return kk == NULL;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(&a);
	return 0;
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
static const struct {
	const char *list, *form, *features;
} attested[] = {
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
    {"bodies", "Қаржы министрінің", "POSS3.GEN"},
    {"bodies", "Үкіметінің", "POSS3.GEN"},
};

static void attested_forms_come_out(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(attested) / sizeof(*attested); i++) {
		const struct wordlist *list =
		    language_list(kk, str_from(attested[i].list));

		assert_non_null(list);
		if (!has(list, str_from(attested[i].form),
		         str_from(attested[i].features)))
			fail_msg("no %s, %s", attested[i].form,
			         attested[i].features);
	}
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

static void what_does_not_inflect_stays(void **state)
{
	const struct wordlist *letters = language_list(kk, STR("letters"));

	(void)state;
	assert_non_null(letters);
	assert_int_equal(wordlist_forms(letters)->words.n, letters->entries.n);
}

/* "SG.POSS3.NOM" of the facts is POSS3 here, "SG.NOM" nothing. */
static struct str features_of(struct str facts)
{
	if (str_starts(facts, STR("SG.")))
		facts = str_after(facts, 3);
	if (str_eq(facts, STR("NOM")))
		return STR("");
	if (str_ends(facts, STR(".NOM")))
		facts.n -= 4;
	return facts;
}

/* The list that has a word as a lemma; NULL. */
static const struct wordlist *list_of(struct str lemma)
{
	for (size_t i = 0; i < kk->lexicon.all.n; i++) {
		const struct wordlist *l = kk->lexicon.all.p[i];

		for (size_t k = 0; k < l->entries.n; k++)
			if (str_eq(l->entries.p[k].lemma, lemma))
				return l;
	}
	return NULL;
}

static void the_facts_agree(void **state)
{
	struct str rest = shared_file(&a, "design/formulas-lexicon.tsv");
	size_t seen = 0, wrong = 0;

	(void)state;
	if (rest.p == NULL)
		skip();
	str_cut(&rest, '\n');
	while (rest.n) {
		struct str line = str_cut(&rest, '\n');
		struct str form = str_cut(&line, '\t');
		struct str lang = str_cut(&line, '\t');
		struct str lemma = str_cut(&line, '\t');
		const struct wordlist *list =
		    str_eq(lang, STR("kk")) ? list_of(lemma) : NULL;
		struct str features;

		str_cut(&line, '\t');
		features = features_of(str_cut(&line, '\t'));
		if (list == NULL)
			continue;
		seen++;
		if (has(list, form, features))
			continue;
		print_error("no %.*s, %.*s of %.*s\n", STR_ARG(form),
		            STR_ARG(features), STR_ARG(lemma));
		wrong++;
	}
	print_message("%zu forms of the facts\n", seen);
	assert_int_equal(wrong, 0);
	assert_true(seen > 500);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(attested_forms_come_out),
	    TEST(no_form_is_made_wrongly),
	    TEST(forms_are_found_in_any_case),
	    TEST(a_word_gives_the_form_that_is_asked_for),
	    TEST(what_does_not_inflect_stays),
	    TEST(the_facts_agree),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
