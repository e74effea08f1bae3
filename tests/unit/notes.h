#ifndef UNIT_NOTES_H
#define UNIT_NOTES_H

#include "base/str.h"

/* An act with editors' notes, and what they tell: a line for each amendment,
   "substitution inside 2020-01-10/5 art_3 from 2020-02-01". */
struct note_form {
	const char *lang, *text, *want;
};

/* Every form of note (formulas 5), in both languages. */
extern const struct note_form note_forms[];
extern const size_t note_form_count;

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

#endif
