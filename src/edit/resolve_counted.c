/* Paragraphs and parts that come by their place among their like, where the
   order takes out or puts in others beside them. */
#include "base/told.h"
#include "edit/resolve_part.h"

/* One unit's text, and what the order does to those that are counted in it. */
struct counted {
	struct resolver *r;
	struct resolved *to;  /* the one whose place is asked for */
	VEC(unsigned) gone;   /* places of those that go */
	VEC(unsigned) beside; /* ... behind which the order puts some */
	VEC(unsigned) named;  /* the places that it names for others */
};

/* Is what is counted by a step counted in a piece of its unit?  Empty: in all
   of it. */
static struct str counted_in(const struct edit *e)
{
	const struct step *up = e->at.n > 1 ? &e->at.p[e->at.n - 2] : NULL;

	return up && (up->kind == STEP_PART || up->kind == STEP_ABZ) ? up->num
	                                                             : STR("");
}

/* Is something of the kind and in the text where `to` comes taken out? */
static bool is_gone(const struct resolved *x, const struct resolved *to)
{
	return x->target != NULL && x->edit->op == EDIT_DELETE_UNIT &&
	       x->edit->at.n != 0 && x->at.unit == to->gap.in.unit &&
	       edit_last(x->edit)->kind == edit_last(to->edit)->kind &&
	       str_eq(counted_in(x->edit), counted_in(to->edit));
}

/* The place that a step counts; of the last that of none before it. */
static unsigned place_of(const struct step *step)
{
	unsigned n;

	return str_number(step->num, &n) ? n : UINT_MAX;
}

/* Gather what the order does beside. */
static void counted_read(struct counted *c)
{
	struct resolver *r = c->r;

	for (size_t i = 0; i < r->out.n; i++) {
		const struct resolved *x = &r->out.p[i];

		if (is_gone(x, c->to)) {
			*vec_push(r->a, &c->gone) =
			    place_of(edit_last(x->edit));
			continue;
		}
		if (x == c->to || !resolve_same_gap(x, c->to) ||
		    x->gap.ordinal == 0)
			continue;
		if (edit_last(x->edit)->behind)
			*vec_push(r->a, &c->beside) =
			    edit_last(x->edit)->behind;
		else
			*vec_push(r->a, &c->named) = x->gap.ordinal;
	}
}

/* How many stand before what comes behind the one counted there, as the text
   will be, but for those whose places the order names. */
static unsigned stand_before(const struct counted *c, unsigned place)
{
	unsigned n = place;

	for (size_t i = 0; i < c->gone.n; i++)
		n -= c->gone.p[i] <= place;
	for (size_t i = 0; i < c->beside.n; i++)
		n += c->beside.p[i] < place ||
		     (c->beside.p[i] == place &&
		      c->beside.p[i] < c->to->gap.ordinal);
	return n;
}

static bool is_named(const struct counted *c, unsigned place)
{
	for (size_t i = 0; i < c->named.n; i++)
		if (c->named.p[i] == place)
			return true;
	return false;
}

/* Behind which one it comes, counted in the text as it stands before the
   order: those that come in a row come together. */
static unsigned place_before(const struct counted *c)
{
	unsigned first = c->to->gap.ordinal;

	while (first > 1 && is_named(c, first - 1))
		first--;
	return first - 1;
}

/* How many stand before it as the text will be, others that come by their
   places not counted. */
static unsigned place_after(const struct counted *c)
{
	unsigned n = c->to->gap.ordinal - 1;

	for (size_t i = 0; i < c->named.n; i++)
		n -= c->named.p[i] < c->to->gap.ordinal;
	return n;
}

static bool anchor_at(struct counted *c, unsigned place, struct anchor *out)
{
	return find_anchor(&c->r->finder, &c->to->gap, place + 1, out);
}

/* The two places differ: which is meant cannot be told. */
static bool counted_doubt(struct counted *c, unsigned before, unsigned after)
{
	return resolve_no(
	    c->r, c->to->edit, DIAG_CHANGE_UNABLE,
	    told(c->r->a,
	         "counted in the text before the order it comes behind "
	         "number %u there, counted in the text that the order "
	         "makes behind number %u: which is meant cannot be told",
	         before, after));
}

bool resolve_counted(struct resolver *r, struct resolved *to)
{
	struct counted c = {.r = r, .to = to};
	unsigned behind = edit_last(to->edit)->behind;
	unsigned before, want, after, most;
	struct anchor old = {NULL, NULL}, new;
	struct message why; /* where the first is not found */
	bool has_old;

	if (to->gap.ordinal == 0)
		return find_anchor(&r->finder, &to->gap, 0, &to->anchor) ||
		       resolve_unfound(r, to->edit);
	if (behind)
		return anchor_at(&c, behind, &to->anchor) ||
		       resolve_unfound(r, to->edit);
	counted_read(&c);
	before = place_before(&c);
	want = place_after(&c);
	has_old = anchor_at(&c, before, &old);
	why = r->finder.why;
	if (has_old && stand_before(&c, before) == want) {
		to->anchor = old;
		return true;
	}
	most = want + (unsigned)c.gone.n;
	after = want > c.beside.n ? want - (unsigned)c.beside.n : 0;
	while (after <= most && stand_before(&c, after) != want)
		after++;
	if (after > most || !anchor_at(&c, after, &new)) {
		to->anchor = old;
		r->finder.why = why;
		return has_old || resolve_unfound(r, to->edit);
	}
	to->anchor = new;
	return !has_old || counted_doubt(&c, before, after);
}
