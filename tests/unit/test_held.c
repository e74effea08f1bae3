/* Amending sentences that say the place first, what they change behind it. */
#include "act.h"
#include "trying.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static const struct trying held_ru[] = {
    {"", "1) в статье 5 пункт 2-1 исключить;", "DELETE_UNIT art:5/pt:2-1"},
    {"", "1) в пункте 1 статьи 3 подпункт 3) изложить в следующей редакции:",
     "REPLACE_UNIT art:3/pt:1/sp:3 quote"},
    {"", "1) в пункте 2 статьи 3 предложение второе исключить;",
     "DELETE_UNIT art:3/pt:2/sent:2"},
    {"", "1) в пункте 2 статьи 3 второе предложение исключить;",
     "DELETE_UNIT art:3/pt:2/sent:2"},
    {"", "1) в статье 7 заголовок исключить;", "DELETE_UNIT art:7/title"},
    {"",
     "1) в статье 5 пункты 1 и 2, в статье 6 пункт 3, в пункте 4 подпункт "
     "2) исключить;",
     "DELETE_UNIT art:5/pt:1\nDELETE_UNIT art:5/pt:2\n"
     "DELETE_UNIT art:6/pt:3\nDELETE_UNIT art:6/pt:4/sp:2"},
    {"", "1) в статье 5 части вторую и третью исключить;",
     "DELETE_UNIT art:5/part:2\nDELETE_UNIT art:5/part:3"},
    {"", "1) в статье 5 пункт 2, абзац второй пункта 3 исключить;",
     "DELETE_UNIT art:5/pt:2\nDELETE_UNIT art:5/pt:3/abz:2"},
    {"", "1) в статье 2 второй и третий пункты исключить;",
     "DELETE_UNIT art:2/pt:2\nDELETE_UNIT art:2/pt:3"},
    {"", "1) в статье 3 вторую, третью и четвертую части исключить;",
     "DELETE_UNIT art:3/part:2\nDELETE_UNIT art:3/part:3\n"
     "DELETE_UNIT art:3/part:4"},
    {"", "1) в части первой статьи 3 первое и последнее предложения исключить;",
     "DELETE_UNIT art:3/part:1/sent:1\nDELETE_UNIT art:3/part:1/sent:last"},
    {"",
     "1) в пункте 1 статьи 5 второе и третье предложения после слова "
     "\"план\" дополнить словами \"и отчет\";",
     "INSERT_TEXT art:5/pt:1/sent:2 >и отчет @after:план\n"
     "INSERT_TEXT art:5/pt:1/sent:3 >и отчет @after:план"},
    {"", "1) в приложении 1 второй и третий пункты исключить;",
     "DELETE_UNIT app:1/pt:2\nDELETE_UNIT app:1/pt:3"},
    {"", "1) в приложении 1 к указанному приказу пункт 3 исключить;",
     "DELETE_UNIT app:1/pt:3"},
    {"",
     "1) в статье 5 пункт 2 после слова \"план\" дополнить словами \"и "
     "отчет\";",
     "INSERT_TEXT art:5/pt:2 >и отчет @after:план"},
    {"", "1) в таблице строки 2 и 3 исключить;",
     "DELETE_ROW table/row:2\nDELETE_ROW table/row:3"},
    {"",
     "1) в пункте 1 подпункт 3) исключить, дополнить подпунктом 4) "
     "следующего содержания:",
     "DELETE_UNIT pt:1/sp:3\nINSERT_UNIT pt:1/sp:4 quote"},
    {"", "1) в статье 5 пункта 2 исключить;", "- not in one another: статье"},
    {"", "1) в подпункте 2) статью 5 исключить;",
     "- not in one another: статью"},
};

static const struct trying held_kk[] = {
    {"", "1) 5-баптағы 2-1-тармақ алып тасталсын;", "DELETE_UNIT art:5/pt:2-1"},
    {"", "1) 5-бапта 2-1-тармақ алып тасталсын;", "DELETE_UNIT art:5/pt:2-1"},
    {"", "1) 3-баптың 1-тармағында 3) тармақша мынадай редакцияда жазылсын:",
     "REPLACE_UNIT art:3/pt:1/sp:3 quote"},
    {"", "1) 3-баптың 2-тармағында екінші сөйлем алып тасталсын;",
     "DELETE_UNIT art:3/pt:2/sent:2"},
    {"", "1) 7-бапта тақырып алып тасталсын;", "DELETE_UNIT art:7/title"},
};

static void what_is_changed_may_follow_its_place(void **state)
{
	(void)state;
	TRYING_CHECK("ru", held_ru);
	TRYING_CHECK("kk", held_kk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_is_changed_may_follow_its_place),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
