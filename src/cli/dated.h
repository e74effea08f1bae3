#ifndef CLI_DATED_H
#define CLI_DATED_H

#include "cli/amenders.h"
#include "cli/orders.h"

/* What a history is told of when acts were published: their texts are read with
   that, where the index has them without. */
struct dated {
	struct library *l;
	struct orders orders;
	struct map read;      /* texts, by their paths */
	struct amenders over; /* what they change for a time ends then */
	bool broken;          /* a text could not be read so; told */
};

/* False after a message. */
bool dated_open(struct dated *d, struct library *l,
                const struct opt_words *published);
/* Was a text read with what is told of it? */
bool dated_has(const struct dated *d, const struct index_text *t);
/* Give those that change the act of an IRI the days that they have then. */
void dated_amenders(struct dated *d, struct str iri, struct amenders *all);
/* Call put with what an act itself says of its time; false: that of the index
   holds. */
bool dated_times(struct dated *d, const struct index_text *t,
                 void (*put)(void *to, const nusqa_reference *r), void *to);
/* Was all that was told of acts that are there?  False after messages. */
bool dated_close(struct dated *d);

#endif
