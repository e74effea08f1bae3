#ifndef BASE_QUEUE_H
#define BASE_QUEUE_H

#include "base/diag.h"
#include "base/vec.h"

/*
 * Keeps messages back, to pass them on in the order of their places: a text is
 * gone through several times, but read once.
 */
struct queue {
	struct arena
	    *a; /* holds what the messages say until they are passed on */
	struct report report; /* give this one to whoever reports */
	VEC(struct message) list;
};

/* The queue must stay where it is until queue_flush. */
void queue_open(struct queue *q, struct arena *a);
/* Pass all on by line and column, those of one place as they came. */
void queue_flush(struct queue *q, struct report *to);

#endif
