#include "brought.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <string.h>
#include <cmocka.h>

#define NAME_RU                                                                                                               \
	"Министра финансов Республики Казахстан от 10 марта 2020 года № 145 " \
	"\"Об утверждении Плана учета\""
#define NAME_KK                                                                                                           \
	"«Есеп жоспарын бекіту туралы» Қазақстан Республикасы Қаржы " \
	"министрінің 2020 жылғы 10 наурыздағы № 145 бұйрығына "

static const struct {
	const char *lang, *base;
	const char *head, *end; /* of an order */
} parts[] = {
    {"ru",
     "Об утверждении Плана учета\n\nПриказ Министра финансов Республики "
     "Казахстан от 10 марта 2020 года № 145\n\nПРИКАЗЫВАЮ:\n",
     "О внесении изменений в приказ " NAME_RU
     "\n\nПриказ Министра финансов Республики Казахстан от 3 апреля 2024 "
     "года № 190\n\nПРИКАЗЫВАЮ:\n1. Внести в приказ " NAME_RU
     " следующие изменения:\n1) ",
     "\n2. Настоящий приказ вводится в действие со дня "
     "подписания.\n\nМинистр А. Сеитова\n"},
    {"kk",
     "Есеп жоспарын бекіту туралы\n\nҚазақстан Республикасы Қаржы "
     "министрінің 2020 жылғы 10 наурыздағы № 145 бұйрығы\n\nБҰЙЫРАМЫН:\n",
     NAME_KK "өзгерістер енгізу туралы\n\nҚазақстан Республикасы Қаржы "
             "министрінің 2024 жылғы 3 сәуірдегі № 190 "
             "бұйрығы\n\nБҰЙЫРАМЫН:\n1. " NAME_KK
             "мынадай өзгерістер енгізілсін:\n1) ",
     "\n2. Осы бұйрық қол қойылған күнінен бастап қолданысқа "
     "енгізіледі.\n\nМинистр А. Сейітова\n"},
};

void brought_amend(const char *lang, const char *body, const char *says)
{
	size_t k = strcmp(lang, "ru") != 0;
	struct str base = str_format(&test.a, "%s%s", parts[k].base, body);
	struct str order =
	    str_format(&test.a, "%s%s%s", parts[k].head, says, parts[k].end);

	test.lang = parts[k].lang;
	now.options.no_notes = true;
	change_amend(str_z(&test.a, base), str_z(&test.a, order));
}

static void brought_one(const struct brought *b)
{
	brought_amend(b->lang, b->body, b->says);
	if (b->refused != NULL) {
		if (now.done != NULL)
			fail_msg("not refused: %s", b->says);
		if (!said_has(&test.said, b->refused))
			fail_msg("%s:\n%.*s", b->says,
			         STR_ARG(buf_str(&test.said.text)));
		return;
	}
	if (now.done == NULL)
		fail_msg("refused: %s:\n%.*s", b->says,
		         STR_ARG(buf_str(&test.said.text)));
	if (!change_says(b->has) || (b->gone && change_says(b->gone)))
		fail_msg("%s:\n%.*s", b->says,
		         STR_ARG(change_rendered(now.done, "text")));
}

void brought_check(const struct brought *rows, size_t n)
{
	for (size_t i = 0; i < n; i++)
		brought_one(&rows[i]);
}
