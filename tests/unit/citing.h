#ifndef UNIT_CITING_H
#define UNIT_CITING_H

#include "act.h"

/* A text and its references, as refs_are has them. */
struct sample {
	const char *text, *refs;
};

/* Samples that came out otherwise; samples_read begins with none. */
extern int missed;

/* Are the references of test.doc these: "words -> href" of each, divided by
   "; "?  Counts as missed if not. */
void refs_are(const char *text, const char *want);
/* Each text behind a head, before the end of its line.  Fails the test if one
   is missed. */
void samples_read(const char *head, const struct sample *list, size_t n);

#define SAMPLES(head, list)                                                    \
	samples_read(head, list, sizeof(list) / sizeof(*(list)))
/* The same of acts in a language. */
#define SAMPLES_OF(code, head, list) (test.lang = (code), SAMPLES(head, list))

#define ORDER_KK                                                                                                              \
	"Есеп беру туралы\nҚазақстан Республикасы Қаржы министрінің 2024 " \
	"жылғы 3 сәуірдегі № 189 бұйрығы\nБҰЙЫРАМЫН:\n"
#define ORDER_RU                                                                                                            \
	"Об отчете\nПриказ Министра финансов Республики Казахстан от 3 " \
	"апреля 2024 года № 189\nПРИКАЗЫВАЮ:\n"

#endif
