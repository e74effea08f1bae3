#ifndef CLI_ANEW_H
#define CLI_ANEW_H

#include "cli/dated.h"

/* What is known of an act only by the wordings that its amending acts have once
   they are changed themselves. */
struct anew {
	struct amenders sure; /* change or repeal it by words that they are
	                         given, as those do not tell that the index
	                         knows */
	struct amenders over; /* the days on which what they changed for a time
	                         is over: of acts that are changed, all of them
	                       */
	struct map changed;   /* the IRIs of these acts */
};
/* In the language of the act's texts that is asked for, or of the first of
   them; what has become of the days of those that are known is told there. */
void anew_find(struct dated *d, const struct texts *texts, struct str lang,
               struct amenders *known, struct anew *out);
/* Does an amending act have later wordings, which tell its days? */
bool anew_has(const struct anew *anew, const struct amender *m);

#endif
