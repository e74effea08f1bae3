#ifndef DRAFT_HALVES_H
#define DRAFT_HALVES_H

#include "draft/plan.h"

/*
 * What has changed by more than a half is to come as a new edition.  What
 * comes beside the rest changes nothing of it, unless something goes as well;
 * a chapter has changed when none of its units is left as it was.
 */
void halves_mark(struct plan *p);

#endif
