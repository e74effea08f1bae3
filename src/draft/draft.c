/* Drafts, tried until one does what it should. */
#include "draft/draft.h"

#include "base/told.h"
#include "diff/path.h"
#include "draft/act.h"
#include "draft/naming.h"
#include "draft/plain.h"
#include "draft/reason.h"
#include "draft/spread.h"
#include "draft/text.h"
#include "edit/apply.h"
#include "edit/footed.h"
#include "edit/instr.h"
#include "parse/document.h"

enum { TRIES_MOST = 64 };

/* What is tried, and what went wrong. */
struct trial {
	const struct draft *draft;
	struct report *report;
	struct arena *a;
	struct plan plan;
	struct doc old, new; /* without what editors have put in */
	VEC(size_t) wrong;   /* lines of which something was said */
	struct str said;     /* the first message */
	struct namer namer;
	struct naming naming;
};

static void trial_hear(void *ctx, const struct message *m)
{
	struct trial *t = ctx;

	if (diag_level(m->code) < NUSQA_ERROR)
		return;
	*vec_push(t->a, &t->wrong) = m->line;
	if (t->said.n == 0)
		t->said = str_copy(t->a, m->say.n ? m->form->say
		                                  : diag_form(m->code));
}

/* The old act as the draft leaves it; NULL after messages. */
static struct doc *trial_apply(struct trial *t, struct str text)
{
	const struct apply_options how = {.no_notes = true, .bare = true};
	const struct document_input in = {
	    .name = STR("draft"), .bytes = text, .lang = t->draft->lang};
	struct report r = {.put = trial_hear, .ctx = t};
	struct doc *order = document_read(&in, &r), *done;
	struct edits *edits;

	if (order == NULL)
		return NULL;
	edits = instr_read(t->draft->lang, order, &r);
	done = edits_apply(t->draft->lang, t->draft->old_doc, edits, &how, &r);
	edits_free(edits);
	doc_free(order);
	return done;
}

/* Is something of an item of y said in a clause? */
static bool clause_has(const struct trial *t, const struct clause *c, size_t y)
{
	const struct outline *o = &t->plan.d->y;
	size_t end = c->y;

	if (c->y == NOWHERE || c->kind == CLAUSE_DELETE)
		return c->y == y;
	for (size_t i = 0; i < c->n; i++)
		end = o->p[end].end;
	return y >= c->y && y < end;
}

/* Something of an item of y has not come out as it should. */
static bool item_coarsen(struct trial *t, size_t y)
{
	for (size_t i = 0; i < t->plan.clauses.n; i++)
		if (clause_has(t, &t->plan.clauses.p[i], y))
			return plan_coarsen_clause(&t->plan,
			                           &t->plan.clauses.p[i]);
	return plan_coarsen(&t->plan, y);
}

/* What stands in lines that something was said of is to be said more coarsely;
   false where it cannot be. */
static bool lines_coarsen(struct trial *t)
{
	bool any = false;

	/* What was named may not have been understood: that comes first. */
	for (size_t i = 0; i < t->wrong.n; i++)
		any |= naming_doubt(&t->naming, t->wrong.p[i]);
	if (any)
		return true;
	for (size_t i = 0; i < t->plan.clauses.n; i++) {
		const struct clause *c = &t->plan.clauses.p[i];
		bool hit = false;

		for (size_t k = 0; k < t->wrong.n; k++)
			hit |=
			    t->wrong.p[k] >= c->line && t->wrong.p[k] < c->end;
		/* Several may share a line: some of them can be. */
		any |= hit && plan_coarsen_clause(&t->plan, c);
	}
	return any;
}

/* What differs still is to be said more coarsely; *same: nothing does. */
static bool rest_coarsen(struct trial *t, const struct doc *done, bool *same)
{
	struct doc plain = plain_doc(t->a, done);
	struct diff rest;
	bool good = true;
	size_t last = NOWHERE;

	diff_read(&rest, &plain, &t->new, (struct ignore){0});
	*same = rest.list.n == 0;
	if (!*same && spreads_end(&t->plan)) {
		diff_free(&rest);
		return true;
	}
	for (size_t i = 0; good && i < rest.list.n; i++) {
		const struct change *c = &rest.list.p[i];
		size_t y = c->y != NOWHERE ? c->y : c->in;

		if (y != last)
			good = item_coarsen(t, y);
		last = y;
	}
	diff_free(&rest);
	return good;
}

/* Print and apply the plan; true where it does what it should.  *again: it has
   been made coarser, and is to be tried once more. */
static bool trial_run(struct trial *t, struct buf *out, bool *again)
{
	struct text text = {
	    .namer = t->namer, .plan = &t->plan, .base = &t->old, .out = out};
	struct doc *done;
	bool same = false;

	out->n = 0;
	t->wrong.n = 0;
	t->said = STR("");
	text_print(&text);
	done = trial_apply(t, buf_str(out));
	if (done == NULL || t->wrong.n != 0)
		*again = spreads_end(&t->plan) || lines_coarsen(t);
	else
		*again = rest_coarsen(t, done, &same);
	/* No order speaks of footnotes. */
	if (same)
		feet_differ(t->a, done, t->draft->new_doc, t->report);
	if (done != NULL)
		doc_free(done);
	return same;
}

/* Say what cannot be ordered. */
static void trial_refuse(struct trial *t, struct report *r)
{
	struct paths paths = {
	    .a = t->a, .doc = t->draft->new_doc, .o = &t->plan.d->y};
	bool known = t->plan.stuck != NOWHERE;
	size_t at = known ? t->plan.stuck : 0;
	struct str why = reason_find(&t->plan, &at);
	struct str where = known || why.n ? path_print(&paths, at) : STR("");

	why = why.n ? why : t->said;
	if (where.n && why.n)
		why = told(t->a, "%.*s: %.*s", STR_ARG(where), STR_ARG(why));
	diag_put(r, &(struct message){.code = DIAG_DRAFT_NONE,
	                              .name = t->draft->new_doc->name,
	                              .detail = why.n ? why : where});
}

/* Try plans, each coarser than the one before. */
static bool trial_plans(struct trial *t, struct buf *out)
{
	bool again = plan_make(&t->plan);

	for (size_t i = 0; i < TRIES_MOST && again; i++) {
		if (trial_run(t, out, &again))
			return true;
		again = again && plan_make(&t->plan);
	}
	return false;
}

static bool trial_write(struct trial *t, struct buf *out, struct report *r)
{
	if (trial_plans(t, out))
		return true;
	/* Numbers may do what names do not. */
	if (naming_doubt_all(&t->naming)) {
		plan_open(&t->plan, t->a, t->plan.d, t->draft->lang);
		if (trial_plans(t, out))
			return true;
	}
	trial_refuse(t, r);
	return false;
}

/* Why there can be no draft, whatever has changed; false: none is known. */
static bool trial_unable(const struct trial *t, enum diag_code *why)
{
	const struct draft *d = t->draft;

	if (!str_eq(d->old_doc->lang, d->new_doc->lang))
		*why = DIAG_DRAFT_TONGUES;
	else if (t->plan.d->list.n == 0)
		*why = DIAG_DRAFT_SAME;
	else if (act_cite(&t->namer, &t->old, ACT_IN_TEXT).n == 0)
		*why = DIAG_DRAFT_UNNAMED;
	else
		return false;
	return true;
}

bool draft_write(const struct draft *d, struct buf *out, struct report *r)
{
	struct trial t = {.draft = d, .report = r};
	struct arena scratch;
	struct buf text = {0};
	struct diff diff;
	enum diag_code why;
	bool good = false;

	arena_init(&scratch);
	t.a = &scratch;
	t.old = plain_doc(&scratch, d->old_doc);
	t.new = plain_doc(&scratch, d->new_doc);
	diff_read(&diff, &t.old, &t.new, (struct ignore){0});
	plan_open(&t.plan, &scratch, &diff, d->lang);
	t.namer = (struct namer){&scratch, d->lang, NULL};
	naming_open(&t.naming, &t.namer, &t.old, &diff.x);
	if (trial_unable(&t, &why))
		diag_put(r, &(struct message){.code = why,
		                              .name = d->new_doc->name});
	else
		good = trial_write(&t, &text, r);
	if (good)
		buf_add(out, buf_str(&text));
	buf_free(&text);
	diff_free(&diff);
	arena_free(&scratch);
	return good;
}
