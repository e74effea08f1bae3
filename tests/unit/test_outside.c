/* Places of an act itself, named where its rules are the scope; an act that is
   written anew as a whole. */
#include "act.h"
#include "trying.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define WHOLE                                                                  \
	"- a new edition of the act as a whole does not say which of its "     \
	"title, preamble, appendices and signatures stay"

static void the_said_act_is_not_in_its_rules(void **state)
{
	static const struct trying kk[] = {
	    {"rules",
	     "көрсетілген қаулыға 3-қосымша осы қаулыға қосымшаға сәйкес жаңа "
	     "редакцияда жазылсын.",
	     "REPLACE_UNIT_BY_ANNEX app:3 annex:"},
	    {"rules", "көрсетілген қаулыға 3-қосымшада:", "SCOPE app:3"},
	    {"rules", "3-қосымшада:", "SCOPE rules/app:3"},
	};
	static const struct trying ru[] = {
	    {"rules",
	     "в приложении 3 к указанному постановлению пункт 2 исключить;",
	     "DELETE_UNIT app:3/pt:2"},
	    {"rules", "пункт 2 приложения 3 к указанным Правилам исключить;",
	     "DELETE_UNIT rules/app:3/pt:2"},
	    {"rules", "приложение 3 исключить;", "DELETE_UNIT rules/app:3"},
	};

	(void)state;
	TRYING_CHECK("kk", kk);
	TRYING_CHECK("ru", ru);
}

static void a_new_edition_of_all_is_refused_as_such(void **state)
{
	static const struct trying ru[] = {
	    {"",
	     "Приказ Министра финансов от 3 апреля 2024 года № 189 «О плане» "
	     "изложить в новой редакции согласно приложению к настоящему "
	     "приказу.",
	     WHOLE},
	    {"", "приказ изложить в следующей редакции:", WHOLE},
	    {"",
	     "Внести в приказ Министра финансов от 3 апреля 2024 года № 189 «О "
	     "плане» изменение, изложив его в новой редакции согласно "
	     "приложению к настоящему приказу.",
	     WHOLE},
	    {"", "пункт 2 изложить в следующей редакции: «2. А.»",
	     "REPLACE_UNIT pt:2 >2. А. quote"},
	};
	static const struct trying kk[] = {
	    {"",
	     "«Жоспар туралы» Қаржы министрінің 2024 жылғы 3 сәуірдегі № 189 "
	     "бұйрығы осы бұйрыққа қосымшаға сәйкес жаңа редакцияда жазылсын.",
	     WHOLE},
	    {"", "мынадай редакцияда жазылсын:", WHOLE},
	};

	(void)state;
	TRYING_CHECK("ru", ru);
	TRYING_CHECK("kk", kk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_said_act_is_not_in_its_rules),
	    cmocka_unit_test(a_new_edition_of_all_is_refused_as_such),
	};

	return cmocka_run_group_tests(tests, act_set_up, act_tear_down);
}
