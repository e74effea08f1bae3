#include "base/queue.h"

#include <stdlib.h>

static void queue_put(void *ctx, const struct message *m)
{
	struct queue *q = ctx;
	struct message *kept = vec_push(q->a, &q->list);

	*kept = *m;
	kept->name = str_copy(q->a, m->name);
	kept->say = str_copy(q->a, m->form->say);
	kept->detail = str_copy(q->a, m->form->detail);
	kept->excerpt = str_copy(q->a, m->excerpt);
	kept->note = str_copy(q->a, m->form->note);
	kept->form = NULL;
}

void queue_open(struct queue *q, struct arena *a)
{
	*q = (struct queue){.a = a, .report = {.put = queue_put, .ctx = q}};
}

/* Messages of one place keep their order: they stand in it in one array. */
static int queue_order(const void *x, const void *y)
{
	const struct message *a = *(const struct message *const *)x;
	const struct message *b = *(const struct message *const *)y;

	if (a->line != b->line)
		return a->line < b->line ? -1 : 1;
	if (a->col != b->col)
		return a->col < b->col ? -1 : 1;
	return (a > b) - (a < b);
}

void queue_flush(struct queue *q, struct report *to)
{
	size_t n = q->list.n;
	const struct message **order = arena_array(q->a, n, sizeof(*order));

	for (size_t i = 0; i < n; i++)
		order[i] = &q->list.p[i];
	if (n > 1)
		qsort(order, n, sizeof(*order), queue_order);
	for (size_t i = 0; i < n; i++)
		diag_put(to, order[i]);
	q->list.n = 0;
}
