#ifndef UNIT_CHANGE_H
#define UNIT_CHANGE_H

#include "act.h"
#include "edit/edit.h"

/* Parts of two acts: order No. 77 of the minister of finance, and orders that
   change it. */
#define MINISTER "Қазақстан Республикасы Қаржы министрінің "
#define NAME_77 MINISTER "2023 жылғы 1 наурыздағы № 77 "
#define SIGNING "Осы бұйрық қол қойылған күнінен бастап күшіне енеді.\n"
#define SIGNED "Министр А. Сейітова\n"
/* The head of an order that changes № 77, up to its sentences. */
#define ORDER(day, number)                                                     \
	"\"Жоспар туралы\" " NAME_77                                           \
	"бұйрығына өзгеріс енгізу туралы\n" MINISTER day " № " number          \
	" бұйрығы\nБҰЙЫРАМЫН:\n"
#define INTRO                                                                               \
	"1. \"Жоспар туралы\" " NAME_77 "бұйрығына мынадай өзгеріс " \
	"енгізілсін:\n"
#define REPLACE(what)                                                                                      \
	"көрсетілген бұйрықтың " what " осы бұйрыққа қосымшаға сәйкес жаңа " \
	"редакцияда жазылсын.\n"
#define OWN(day, number, num) day "\n№ " number " бұйрығына " num "қосымша\n"
#define THEIRS(num)                                                                                          \
	"Қазақстан Республикасы\nҚаржы министрінің\n2023 жылғы 1 " \
	"наурыздағы\n№ 77 бұйрығына " num "қосымша\n"
#define APRIL "2024 жылғы 3 сәуірдегі"
#define MAY "2024 жылғы 5 мамырдағы"

/* Three appendices; point 2 and appendix 1 speak of others. */

extern const char base_text[]; /* with three appendices */
extern const char order_189[]; /* replaces the second of them */
extern const char order_200[]; /* the third, a month later */

/* What a test is about: an order being applied. */
struct change {
	struct doc *base, *order, *done;
	struct edits *edits;
	nusqa_apply_options options;
};

extern struct change now;

int change_set_up(void **state);
int change_tear_down(void **state);
#define CHANGE_TEST(f)                                                         \
	cmocka_unit_test_setup_teardown(f, change_set_up, change_tear_down)

/* Read the sentences of an order. */
void change_order(const char *text);
/* Apply it: now.done, NULL where it is refused. */
void change_apply(void);
/* Both, to a base, all before forgotten. */
void change_amend(const char *to, const char *by);
/* The same; the test fails where it is refused. */
void change_applied(const char *to, const char *by);
/* What came out is the base of what follows. */
void change_go_on(void);
/* A document in a format of nusqa_render. */
struct str change_rendered(const struct doc *doc, const char *format);
/* Do those words stand in the text of what came out? */
bool change_says(const char *words);
void change_forget(struct doc **doc);

#endif
