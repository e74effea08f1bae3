#include "edit/recount.h"

#include "base/buf.h"
#include "tree/footnote.h"

#include <string.h>

/* A footnote of the text as it is now. */
struct counted {
	struct node *node;
	unsigned number; /* that its mark is; 0: it is none */
	bool fresh;      /* it was not there before */
	size_t run;      /* in which its number counts */
};

struct counting {
	struct counted *p;
	size_t n;
	const size_t *before; /* see runs_before */
};

static unsigned mark_number(const struct node *n)
{
	unsigned number;

	return str_number(node_attr(n, STR("marker")), &number) ? number : 0;
}

/* For each footnote that was there before the run that it counts in, by its
   node: a number that is not above the one before begins a new one. */
static size_t *runs_before(const struct recount *r)
{
	const struct feet *f = r->before;
	size_t *run = arena_array(r->scratch, f->list.n + 1, sizeof(*run));
	unsigned last = 0;
	size_t k = 0;

	for (size_t i = 0; i < f->list.n; i++) {
		unsigned number = mark_number(f->list.p[i].node);

		if (number != 0 && last != 0 && number <= last)
			k++;
		last = number != 0 ? number : last;
		run[i] = k;
	}
	return run;
}

/* The part of a document that stands by itself: the act, an appendix. */
static const struct node *part_of(const struct node *n)
{
	while (n != NULL && node_class(n->kind) != CLASS_DOCUMENT)
		n = n->parent;
	return n;
}

/* A new one counts with that before it, or, where it opens its part of the
   document, with the next one of that. */
static void runs_spread(struct counting *c)
{
	const struct counted *next = NULL, *last = NULL;

	for (size_t i = c->n; i-- > 0;) {
		struct counted *x = &c->p[i];

		if (!x->fresh)
			next = x;
		else
			x->run = next ? next->run : SIZE_MAX;
	}
	for (size_t i = 0; i < c->n; i++) {
		struct counted *x = &c->p[i];
		const struct counted *own = last;

		if (x->fresh && own != NULL &&
		    (x->run == SIZE_MAX ||
		     part_of(own->node) == part_of(x->node)))
			x->run = own->run;
		if (x->run == SIZE_MAX)
			x->run = 0;
		last = x;
	}
}

static struct counting counting_read(const struct recount *r,
                                     const struct feet *now)
{
	struct counting c = {
	    arena_array(r->scratch, now->list.n + 1, sizeof(*c.p)), now->list.n,
	    runs_before(r)};

	for (size_t i = 0; i < c.n; i++) {
		struct node *n = (struct node *)now->list.p[i].node;
		const struct foot *was = map_get_at(&r->before->nodes, n);

		c.p[i] = (struct counted){
		    .node = n,
		    .number = mark_number(n),
		    .fresh = was == NULL,
		    .run = was ? c.before[was - r->before->list.p] : 0};
	}
	runs_spread(&c);
	return c;
}

/* Has a run new numbers, and not all in their order? */
static bool run_is_broken(const struct counting *c, size_t from, size_t to)
{
	unsigned last = 0;
	bool fresh = false, broken = false;

	for (size_t i = from; i < to; i++) {
		const struct counted *x = &c->p[i];

		if (x->number == 0)
			continue;
		broken |= x->number <= last;
		fresh |= x->fresh;
		last = x->number;
	}
	return fresh && broken;
}

/* What the first footnote of each run was counted as: 0, where it had none. */
static unsigned *runs_first(const struct recount *r, const size_t *run)
{
	const struct feet *f = r->before;
	unsigned *first =
	    arena_array(r->scratch, f->list.n + 1, sizeof(*first));

	memset(first, 0, (f->list.n + 1) * sizeof(*first));
	for (size_t i = 0; i < f->list.n; i++)
		if (first[run[i]] == 0)
			first[run[i]] = mark_number(f->list.p[i].node);
	return first;
}

/* Give a footnote another mark. */
static void mark_set(const struct recount *r, struct counted *x,
                     unsigned number)
{
	if (r->mark && x->node->mark != MARK_ADDED && !x->fresh) {
		struct node *was = node_copy(r->a, x->node);

		was->mark = MARK_REMOVED;
		node_before(x->node, was);
		x->node->mark = MARK_ADDED;
	}
	node_set(r->a, x->node, STR("marker"), str_format(r->a, "%u", number));
}

/* Count a run anew; "1 -> 2, ..." of those whose marks are others. */
static void run_count(const struct recount *r, struct counting *c,
                      struct span run, unsigned number, struct buf *said)
{
	for (size_t i = run.at; i < run.at + run.n; i++) {
		struct counted *x = &c->p[i];

		if (x->number == 0)
			continue;
		if (x->number != number) {
			buf_format(said, "%s%u -> %u", said->n ? ", " : "",
			           x->number, number);
			mark_set(r, x, number);
		}
		number++;
	}
}

/* Tell new ones with marks of their own that others have, too. */
static void customs_tell(const struct recount *r, const struct counting *c)
{
	struct map times = {0};

	for (size_t i = 0; i < c->n; i++) {
		void **slot;

		if (c->p[i].number != 0)
			continue;
		slot = map_put(r->scratch, &times,
		               node_attr(c->p[i].node, STR("marker")));
		*slot = (void *)((uintptr_t)*slot + 1);
	}
	for (size_t i = 0; i < c->n; i++) {
		struct str mark = node_attr(c->p[i].node, STR("marker"));

		if (c->p[i].number == 0 && c->p[i].fresh && mark.n != 0 &&
		    (uintptr_t)map_get(&times, mark) > 1)
			diag_put(r->report,
			         &(struct message){
				     .code = DIAG_NOTE_TWICE,
				     .name = r->name,
				     .detail = str_format(
					 r->scratch, "%.*s %.*s", STR_ARG(mark),
					 STR_ARG(c->p[i].node->text))});
	}
}

void feet_recount(const struct recount *r, struct node *root)
{
	const unsigned *first;
	struct counting c;
	struct buf said = {0};
	struct feet now;
	bool fresh = false;
	size_t to;

	feet_read(r->scratch, root, &now);
	if (now.list.n == 0)
		return;
	c = counting_read(r, &now);
	for (size_t i = 0; i < c.n; i++)
		fresh |= c.p[i].fresh;
	first = fresh ? runs_first(r, c.before) : NULL;
	for (size_t i = 0; fresh && i < c.n; i = to) {
		for (to = i + 1; to < c.n && c.p[to].run == c.p[i].run;)
			to++;
		if (run_is_broken(&c, i, to))
			run_count(r, &c, (struct span){i, to - i},
			          first[c.p[i].run] ? first[c.p[i].run] : 1,
			          &said);
	}
	if (said.n != 0)
		diag_put(r->report,
		         &(struct message){
			     .code = DIAG_NOTE_COUNTED,
			     .name = r->name,
			     .detail = str_copy(r->scratch, buf_str(&said))});
	buf_free(&said);
	if (fresh)
		customs_tell(r, &c);
}
