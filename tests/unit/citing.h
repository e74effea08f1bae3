#ifndef UNIT_CITING_H
#define UNIT_CITING_H

#include "act.h"

/* What a test of citations is about: one text, as it was read. */
struct citing {
	struct arena a;
	struct said said;
	struct doc *doc;
	const char *language;
	int missed; /* samples that came out otherwise */
};

/* A text and its references, as refs_are has them. */
struct sample {
	const char *text, *refs;
};

/* One for each test, in Kazakh. */
int citing_set_up(void **state);
int citing_tear_down(void **state);
void citing_read(struct citing *c, struct str text);
/* Are its references these: "words -> href" of each, divided by "; "?  Counts
   as missed if not. */
void refs_are(struct citing *c, const char *text, const char *want);
/* Each text behind a head, before the end of its line.  Fails the test if one
   is missed. */
void samples_read(struct citing *c, const char *head, const struct sample *list,
                  size_t n);

#define SAMPLES(c, head, list)                                                 \
	samples_read(c, head, list, sizeof(list) / sizeof(*(list)))

#define ORDER_KK                                                               \
	"Есеп беру туралы\nҚазақстан Республикасы Қаржы министрінің 2024 "     \
	"жылғы 3 сәуірдегі № 189 бұйрығы\nБҰЙЫРАМЫН:\n"
#define ORDER_RU                                                               \
	"Об отчете\nПриказ Министра финансов Республики Казахстан от 3 "       \
	"апреля 2024 года № 189\nПРИКАЗЫВАЮ:\n"

#endif
