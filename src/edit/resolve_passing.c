/* Changes of what stands, or is suspended, for a time only. */
#include "base/told.h"
#include "edit/resolve_part.h"
#include "tree/meta.h"

/* Of an eId: the last day until which something of it is not as it lasts. */
struct passing {
	struct date wording, rest; /* year 0: never */
};

static const struct date never_over = {.year = 9999, .month = 12, .day = 31};

/* The later of two days; what has no end comes last. */
static void passing_meet(struct date *day, struct date until)
{
	if (until.year == 0)
		until = never_over;
	if (date_cmp(*day, until) < 0)
		*day = until;
}

/* What is passing at an eId, to be filled in. */
static struct passing *passing_at(struct resolver *r, struct str at)
{
	void **slot = map_put(r->a, &r->passing, at);

	if (*slot == NULL) {
		struct passing *p = arena_alloc(r->a, sizeof(*p));

		*p = (struct passing){0};
		*slot = p;
	}
	return *slot;
}

void resolve_passing(struct resolver *r)
{
	const struct doc *base = r->task->base;
	const struct node *at = NULL;
	struct meta_passing next;

	while ((at = meta_passing(r->task->base, at, &next)) != NULL) {
		struct passing *p;

		/* The act as a whole is told by its history. */
		if (next.at.n == 0)
			continue;
		p = passing_at(r, next.at);
		passing_meet(next.rest ? &p->rest : &p->wording, next.until);
	}
	for (size_t i = 0; i < base->passed.n; i++)
		if (base->passed.p[i].at.n)
			passing_meet(
			    &passing_at(r, base->passed.p[i].at)->wording,
			    base->passed.p[i].until);
}

static bool step_same(const struct step *x, const struct step *y)
{
	return x->kind == y->kind && str_eq(x->num, y->num);
}

/* Where an article of the act itself is in an address; its length: nowhere. */
static size_t article_of(const struct address *at)
{
	size_t n = 0;

	while (n < at->n && at->p[n].kind != STEP_ART &&
	       at->p[n].kind != STEP_APP && !step_annexed(at->p[n].kind))
		n++;
	return n < at->n && at->p[n].kind == STEP_ART ? n : at->n;
}

/* Is what an address leads to in that to which another one leads, or the same?
   An article has its number in all of the act, in whatever chapter. */
static bool is_within(const struct address *at, const struct address *in)
{
	size_t n = 0, art = article_of(at);

	if (article_of(in) == in->n - 1 && art < at->n &&
	    step_same(&at->p[art], &in->p[in->n - 1]))
		return true;
	while (n < in->n && n < at->n && step_same(&at->p[n], &in->p[n]))
		n++;
	return n == in->n;
}

/* Was a change about what was put in for a time that is over?  What came then
   goes with it; what is taken out later is gone already. */
static bool is_of_passed(struct resolver *r, const struct edit *e,
                         const struct passed *p)
{
	struct address in;
	struct spot at;

	if (p->came.n == 0 || date_cmp(e->force, p->from) < 0 ||
	    !address_read(r->a, p->came, &in) || in.n == 0 ||
	    in.p[in.n - 1].num.n == 0 || step_is_piece(in.p[in.n - 1].kind) ||
	    !is_within(&e->at, &in) || find_spot(&r->finder, &in, in.n, &at))
		return false;
	if (e->op == EDIT_INSERT_UNIT && e->at.n <= in.n)
		return false;
	return date_cmp(e->force, p->until) < 0 || e->op == EDIT_DELETE_UNIT ||
	       e->op == EDIT_REPEAL;
}

bool resolve_vanished(struct resolver *r, struct resolved *to)
{
	const struct doc *base = r->task->base;
	const struct edit *e = to->edit;

	for (size_t i = 0; i < base->passed.n && e->force.year; i++) {
		const struct passed *p = &base->passed.p[i];

		if (!is_of_passed(r, e, p))
			continue;
		to->over = true;
		if (!r->task->staged || date_cmp(e->force, r->task->as_of) == 0)
			edit_report(r->task->edits, e, r->report,
			            (struct message){
					.code = DIAG_EDIT_PASSED,
					.detail = date_iso(r->a, p->until)});
		return true;
	}
	return false;
}

/* Until when another wording stood on a day where n is, that is over now; year
   0: none did. */
static struct date passed_until(const struct resolver *r, struct date day,
                                const struct node *n)
{
	const struct doc *base = r->task->base;

	for (; n != NULL; n = n->parent)
		for (size_t i = 0; n->eid.n && i < base->passed.n; i++) {
			const struct passed *p = &base->passed.p[i];

			if (str_eq(p->at, n->eid) &&
			    date_cmp(p->from, day) <= 0 &&
			    date_cmp(p->until, day) > 0)
				return p->until;
		}
	return (struct date){0};
}

/* Does a change not lie in what had another wording on its day?  Whether it is
   about that, or about what stands there again, nothing tells. */
static bool passed_stays(struct resolver *r, const struct resolved *to,
                         const struct spot *at)
{
	const struct edit *e = to->edit;
	struct date until =
	    passed_until(r, e->force, at->first ? at->first : at->unit);

	for (size_t i = 0; i < r->out.ncuts && until.year == 0; i++)
		for (const struct cut *c = r->out.cuts[i]; c; c = c->next)
			if (c->to == to && until.year == 0)
				until = passed_until(r, e->force, c->block);
	if (until.year == 0)
		return true;
	return resolve_no(r, e, DIAG_CHANGE_UNABLE,
	                  told(r->a,
	                       "another wording stood there for a time, until "
	                       "%.*s; whether it changes what holds again "
	                       "since cannot be told",
	                       STR_ARG(date_iso(r->a, until))));
}

/* Does n, or what is around it, stand there for a time only? */
static bool is_temporary(const struct node *n)
{
	while (n != NULL &&
	       !str_eq(node_attr(n, STR("class")), STR("temporary")))
		n = n->parent;
	return n != NULL;
}

/* Does new wording take the place of all that is there? */
static bool is_whole(const struct resolved *to)
{
	switch ((int)to->edit->op) {
	case EDIT_REPLACE_UNIT:
	case EDIT_REPLACE_UNIT_BY_ANNEX:
	case EDIT_REPLACE_ROW:
		return to->at.first != NULL && !to->vacant &&
		       (to->at.kind == SPOT_NODE || to->at.kind == SPOT_PIECES);
	default:
		return false;
	}
}

/* What is passing on a day in what new wording replaces; NULL: nothing is. */
static const struct passing *passing_in(const struct resolver *r,
                                        const struct resolved *to)
{
	struct date day = to->edit->force;
	const struct node *n = to->at.first;

	for (; n != NULL; n = n == to->at.last ? NULL : n->next)
		for (const struct node *c = n; c != NULL; c = node_next(c, n)) {
			const struct passing *p =
			    c->eid.n ? map_get(&r->passing, c->eid) : NULL;

			if (p != NULL && (date_cmp(p->wording, day) > 0 ||
			                  date_cmp(p->rest, day) > 0))
				return p;
		}
	return NULL;
}

/* Does new wording leave out nothing that holds for a time? */
static bool passing_stays(struct resolver *r, const struct resolved *to)
{
	const struct passing *p;

	if (r->passing.n == 0 || !is_whole(to))
		return true;
	p = passing_in(r, to);
	if (p == NULL)
		return true;
	if (date_cmp(p->wording, to->edit->force) > 0)
		return resolve_no(r, to->edit, DIAG_CHANGE_UNABLE,
		                  TOLD("what it replaces is changed for a time "
		                       "only; whether that goes on in the new "
		                       "wording cannot be told"));
	return resolve_no(r, to->edit, DIAG_CHANGE_UNABLE,
	                  TOLD("what it replaces is suspended, wholly or in "
	                       "part; whether that goes on in the new wording "
	                       "cannot be told"));
}

bool resolve_lasting(struct resolver *r, const struct resolved *to)
{
	bool insert =
	    to->edit->op == EDIT_INSERT_UNIT || to->edit->op == EDIT_INSERT_ROW;
	const struct spot *at = insert ? &to->gap.in : &to->at;
	bool stays = !is_temporary(at->first ? at->first : at->unit);

	for (size_t i = 0; i < r->out.ncuts && stays; i++)
		for (const struct cut *c = r->out.cuts[i]; c; c = c->next)
			stays &= c->to != to || !is_temporary(c->block);
	if (!stays)
		return resolve_no(r, to->edit, DIAG_CHANGE_UNABLE,
		                  TOLD("a wording for a time only stands "
		                       "there; which is changed cannot be "
		                       "told"));
	if (r->task->base->passed.n != 0 && !passed_stays(r, to, at))
		return false;
	return passing_stays(r, to);
}
