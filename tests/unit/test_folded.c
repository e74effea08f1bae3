/* Texts whose lines are broken to a width are the texts that they were. */
#include "act.h"
#include "shared.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

enum {
	COLUMNS = 9, /* of an edit; what follows is where it stands */
	INDENT = 6,  /* characters before a line that the portal indents, */
	SHORT = 40   /* which has more than so many */
};

/* How lines are broken: to what width, and whether all get an indent. */
static const struct fold {
	size_t width;
	bool indents;
} folds[] = {
    {66, false}, {76, false}, {85, false}, {66, true}, {76, true}, {85, true},
};

enum { FOLDS = sizeof(folds) / sizeof(folds[0]) };

/* Of how many foldings of a text other units are found, other edits. */
struct odd {
	size_t text, edits;
};

/* What a reader makes of a text. */
struct made {
	struct str units, edits;
};

static void fold_line(struct buf *out, struct str line, const struct fold *f)
{
	struct str rest = str_strip(line);
	size_t lead = (size_t)(rest.p - line.p), column = 0;

	if (f->indents && str_runes(rest) > SHORT)
		lead = INDENT;
	buf_repeat(out, STR(" "), lead);
	column = lead;
	for (struct str word; rest.n != 0;) {
		struct str from = rest;
		size_t blanks, n;

		word = str_word(&rest);
		blanks = (size_t)(word.p - from.p);
		n = str_runes(word);
		if (column > lead && column + blanks + n > f->width) {
			buf_char(out, '\n');
			lead = column = blanks = 0;
		}
		buf_add(out, str_sub(from, (size_t)(word.p - from.p) - blanks,
		                     (size_t)(word.p - from.p) + word.n));
		column += blanks + n;
	}
	buf_char(out, '\n');
}

/* The text with its lines broken; those of tabs stay. */
static struct str fold_text(struct str text, const struct fold *f)
{
	struct buf out = {0};
	struct str folded;

	while (text.n != 0) {
		struct str line = str_cut(&text, '\n');

		if (str_find(line, STR("\t")) < line.n ||
		    (!f->indents && str_runes(line) <= f->width)) {
			buf_add(&out, line);
			buf_char(&out, '\n');
		} else {
			fold_line(&out, line, f);
		}
	}
	folded = str_copy(&test.a, buf_str(&out));
	buf_free(&out);
	return folded;
}

/* s with runs of white space as one space. */
static struct str even(struct str s)
{
	struct buf out = {0};

	while (s.n != 0) {
		buf_add(&out, str_word(&s));
		buf_char(&out, ' ');
	}
	s = str_copy(&test.a, buf_str(&out));
	buf_free(&out);
	return s;
}

/* The edits that an act orders, without the lines that order them. */
static struct str edits_of(struct doc *act)
{
	nusqa_level worst;
	nusqa_edits *edits = nusqa_amendments(act_grammar, (nusqa_doc *)act,
	                                      &worst, &test.said.out);
	nusqa_buf printed = {0};
	struct buf out = {0};
	struct str rest;

	nusqa_edits_print(edits, "tsv", 0, &printed);
	for (rest = (struct str){printed.p, printed.n}; rest.n != 0;) {
		struct str line = str_cut(&rest, '\n');

		for (size_t k = 0; k < COLUMNS; k++) {
			buf_add(&out, str_cut(&line, '\t'));
			buf_char(&out, '\t');
		}
		buf_char(&out, '\n');
	}
	nusqa_buf_free(&printed);
	nusqa_edits_free(edits);
	rest = str_copy(&test.a, buf_str(&out));
	buf_free(&out);
	return rest;
}

static struct made made_of(struct str text)
{
	struct buf out = {0};
	struct made made;

	test_read(text);
	act_outline(test.doc->root, &out);
	made.units = even(buf_str(&out));
	made.edits = edits_of(test.doc);
	buf_free(&out);
	return made;
}

static struct odd odd_of(struct str text)
{
	struct made whole = made_of(text);
	struct odd odd = {0};

	for (size_t k = 0; k < FOLDS; k++) {
		struct made made = made_of(fold_text(text, &folds[k]));

		odd.text += !str_eq(made.units, whole.units);
		odd.edits += !str_eq(made.edits, whole.edits);
	}
	return odd;
}

/* Are so many of a text's foldings read otherwise?  Fewer are good, and to be
   written down. */
static bool odd_is(const char *name, struct str text, struct odd want)
{
	struct odd odd = odd_of(text);

	if (odd.text == want.text && odd.edits == want.edits)
		return true;
	print_error("%s: %zu of %d foldings have other units, %zu other "
	            "edits; known are %zu and %zu\n",
	            name, odd.text, FOLDS, odd.edits, want.text, want.edits);
	return false;
}

/* Orders 258 and 372 are lines of a print themselves, with tables: what a
   print of that print would be is for the most part not told. */
static void texts_of_the_corpus_are_read_as_they_were(void **state)
{
	static const struct {
		const char *name;
		struct odd odd;
	} texts[] = {
	    {"akim-restriction-kk", {0, 0}},
	    {"law-amending-kk", {0, 0}},
	    {"law-amending-ru", {0, 0}},
	    {"law-beekeeping-kk", {0, 0}},
	    {"law-beekeeping-ru", {0, 0}},
	    {"maslikhat-budget-ru", {0, 0}},
	    {"order-258", {5, 4}},
	    {"order-372", {5, 0}},
	    {"order-springs-kk", {0, 0}},
	    {"order-springs-ru", {0, 0}},
	    {"resolution-repeal-ru", {0, 0}},
	};

	bool good = true;

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		struct str path =
		    str_format(&test.a, "corpus/%s/source.txt", texts[i].name);

		good &= odd_is(texts[i].name,
		               own_file(&test.a, str_z(&test.a, path)),
		               texts[i].odd);
	}
	assert_true(good);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(texts_of_the_corpus_are_read_as_they_were),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
