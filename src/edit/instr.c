#include "edit/instr.h"

#include "base/told.h"
#include "edit/annex.h"
#include "edit/annexes.h"
#include "edit/apiece.h"
#include "edit/around.h"
#include "edit/aside.h"
#include "edit/attached.h"
#include "edit/cited.h"
#include "edit/day.h"
#include "edit/instr_part.h"
#include "edit/intro.h"
#include "edit/joint.h"
#include "edit/own.h"
#include "edit/payload.h"
#include "edit/scope.h"
#include "edit/stray.h"
#include "edit/whose.h"
#include "text/source.h"
#include "tree/work.h"

enum { LEVELS_MOST = 16 /* units within one another */ };

struct edit instr_like(struct instr *in)
{
	struct edit e = {.base = in->base.work,
	                 .among = in->base.among,
	                 .named = in->base.text,
	                 .block = in->block,
	                 .mod = in->mod,
	                 .text = in->text,
	                 .by = in->m.rule};

	if (in->order->source && in->block->span.n)
		source_place(in->order->source, in->block->span.at, &e.line,
		             &e.col);
	return e;
}

static struct edit *instr_add(struct instr *in, enum edit_op op)
{
	struct edit *e = vec_push(&in->edits->arena, &in->edits->list);

	*e = instr_like(in);
	e->op = op;
	return e;
}

/* Does an intro name several acts?  *untold: not each by its title. */
static bool instr_several(struct instr *in, struct str text, bool *untold)
{
	struct arena_mark mark = arena_mark(&in->edits->arena);
	struct mask mask;
	bool several;

	mask_read(&in->edits->arena, &in->lang->lexicon, text, MASK_NESTED,
	          &mask);
	text = str_sub(mask.text, 0, str_find(mask.text, STR(":")));
	several = apiece_several(&in->reader, text);
	*untold = several && apiece_unnamed(&in->reader, text);
	arena_release(&in->edits->arena, mark);
	return several;
}

/* Does a header tell no act by a number or a title? */
static bool names_none(struct str text)
{
	for (size_t i = 0; i < text.n; i++)
		if (byte_is_digit(text.p[i]))
			return false;
	return str_find(text, STR("\"")) == text.n &&
	       str_find(text, STR("«")) == text.n &&
	       str_find(text, STR("“")) == text.n;
}

/* The act may be named without who issued it. */
static void instr_unissued(struct instr *in)
{
	if (!in->several)
		whose_tell(&in->reader, in->base.text, in->base.whose,
		           &in->base.work);
}

/* What follows in this point changes the act that text names, if known.  False
   after reader_refuse, where it names several, which cannot all be told. */
static bool instr_open(struct instr *in, struct str text)
{
	bool untold;

	struct str whose = whose_acts(&in->reader, text);

	in->several = instr_several(in, text, &untold);
	in->base = (struct named){.text = text,
	                          .whose = whose.n ? whose : in->base.whose};
	if (in->several || !scope_find(&in->matcher, in->lang, in->block, text,
	                               &in->base.work))
		in->base.work = (struct work){0};
	instr_unissued(in);
	if (in->several)
		in->base.among = joint_acts(&in->reader, in->block, text);
	in->base.list = in->base.work.number.n == 0 && names_none(text);
	in->cited = NULL;
	if (in->point != NULL && in->point->kind == NODE_BODY)
		in->general = in->base;
	in->open = true;
	in->reader.acts = untold;
	return !untold || reader_refuse(&in->reader, "several acts", text);
}

/* What a sentence changes in a point that names no act. */
static void instr_said(struct instr *in)
{
	const struct aforesaid *said = NULL;
	/* A provision before it may speak of another. */
	if (in->base.text.n == 0 && in->own != in->point)
		said = aforesaid_find(&in->said, &in->reader, in->text);
	if (said == NULL)
		return;
	in->base = (struct named){.work = said->work, .text = said->text};
	in->open = true;
}

/* From when is not understood: the day is not known. */
static void instr_force(struct instr *in)
{
	struct edit *e = instr_add(in, EDIT_FORCE);

	e->at.of = ADDRESS_SELF;
	e->target = address_print(&in->edits->arena, &e->at);
}

void instr_unread(struct instr *in)
{
	struct edit *e = instr_add(in, EDIT_UNREAD);
	struct match m;

	e->words = in->m.all;
	edit_report(in->edits, e, in->report,
	            (struct message){.code = in->reader.acts ? DIAG_EDIT_ACTS
	                                                     : DIAG_EDIT_UNREAD,
	                             .detail = in->reader.why});
	in->reader.acts = false;
	/* Nor is from when the act holds, where that stands beside it. */
	if (language_match(&in->matcher, in->lang, STR("force-behind"),
	                   in->text, &m))
		instr_force(in);
}

/* The act that an intro changes in a place: the only one that it cites. */
static void instr_placed(struct instr *in)
{
	if (in->base.work.number.n || in->several)
		return;
	in->base.work = scope_only(in->block, in->text, &in->reader.mask);
	if (in->point != NULL && in->point->kind == NODE_BODY)
		in->general = in->base;
}

static void instr_intro(struct instr *in)
{
	struct reader *r = &in->reader;
	const struct aforesaid *said = aforesaid_find(&in->said, r, in->text);
	bool placed = false;

	reader_mask(r, in->text);
	in->lost =
	    !instr_open(in, in->text) || !intro_place(r, r->mask.text, &placed);
	if (placed)
		instr_placed(in);
	if (said != NULL && in->base.work.number.n == 0)
		in->base =
		    (struct named){.work = said->work, .text = said->text};
	if (in->lost)
		instr_unread(in);
	else
		instr_add(in, EDIT_INTRO);
}

static void instr_replace_one(struct instr *in, struct str num,
                              struct str annex)
{
	struct arena *a = &in->edits->arena;
	struct edit *e = instr_add(in, EDIT_REPLACE_UNIT_BY_ANNEX);

	e->at.p[e->at.n++] = (struct step){.kind = STEP_APP, .num = num};
	e->words = in->m.cap[CAP_target];
	e->target = address_print(a, &e->at);
	e->payload = str_format(a, "annex:%.*s", STR_ARG(annex));
	annex_take(&in->reader, e, in->report);
}

/* The n-th appendix named gets the n-th new wording. */
static void instr_replace(struct instr *in)
{
	struct arena *a = &in->edits->arena;
	struct str lead = in->m.cap[CAP_lead], as, own;
	struct numbers to =
	    annexes_read(a, in->lang, in->m.cap[CAP_target], &as);
	struct numbers from =
	    annexes_read(a, in->lang, in->m.cap[CAP_annex], &own);

	reader_itself(&in->reader);
	if (lead.n)
		in->lost = !instr_open(
		    in, str_sub(in->text, 0,
		                (size_t)(lead.p - in->text.p) + lead.n));
	if (in->lost || to.n > ANNEXES_MOST || annexes_twice(a, &from) ||
	    (in->base.work.number.n &&
	     !scope_is_kind(in->lang, in->m.cap[CAP_named], &in->base.work))) {
		instr_unread(in);
		return;
	}
	if (to.n <= 1 && from.n <= 1) {
		instr_replace_one(in, to.n ? to.p[0] : STR(""),
		                  from.n ? from.p[0] : STR(""));
		return;
	}
	if (to.n != from.n) {
		instr_unread(in);
		return;
	}
	for (size_t i = 0; i < to.n; i++) {
		size_t at = in->edits->list.n;

		instr_replace_one(in, to.p[i], from.p[i]);
		in->edits->list.p[at].at.p[0].range = as;
	}
}

static void (*const readers[EDIT_OPS + 1])(struct instr *in) = {
    [EDIT_INTRO] = instr_intro,
    [EDIT_FORCE] = instr_force,
    [EDIT_REPLACE_UNIT_BY_ANNEX] = instr_replace,
    [EDIT_UNREAD] = instr_unread,
};

/* What header lines said in a unit ends with it. */
static void levels_enter(struct instr *in, const struct node *block)
{
	const struct node *around[LEVELS_MOST];
	size_t n = 0;

	while (in->levels.n &&
	       !node_is_under(block, in->levels.p[in->levels.n - 1].unit)) {
		const struct level *l = &in->levels.p[--in->levels.n];

		in->reader.scope = l->scope;
		in->lost = l->lost;
	}
	for (const struct node *u = block;
	     u && n < LEVELS_MOST &&
	     (in->levels.n == 0 || u != in->levels.p[in->levels.n - 1].unit);
	     u = u->parent)
		if (around_is_level(u))
			around[n++] = u;
	while (n > 0)
		*vec_push(&in->edits->arena, &in->levels) =
		    (struct level){around[--n], in->reader.scope, in->lost};
}

void instr_settle(struct instr *in, struct edit *e)
{
	if (e->op == EDIT_INTRO && e->at.of == ADDRESS_LIST) {
		e->base = (struct work){0};
		e->named = STR("");
		if (scope_listed(&in->matcher, in->lang, in->block, in->text,
		                 &e->base))
			e->named = in->text;
	} else if (e->op == EDIT_INTRO) {
		in->lost |=
		    !instr_open(in, mask_front(&in->reader.mask, in->text));
		if (intro_is_placed(&in->reader, e->words))
			instr_placed(in);
		e->base = in->base.work;
		e->named = in->base.text;
	}
	if (e->settled)
		return;
	if (e->op == EDIT_REPEAL || e->op == EDIT_SUSPEND) {
		e->base = aside_only(&in->reader, in->block, in->text,
		                     &in->reader.mask);
		if (e->at.of == ADDRESS_BASE)
			whose_tell(&in->reader, in->text, in->base.whose,
			           &e->base);
		e->named = in->text;
	}
	if ((e->op == EDIT_REPEAL || e->op == EDIT_SUSPEND) &&
	    e->base.number.n == 0 && e->at.n != 0 && in->base.text.n != 0 &&
	    e->at.of == ADDRESS_BASE) {
		e->base = in->base.work;
		e->named = in->base.text;
	}
	if (str_starts(e->payload, STR("annex:")) && e->at.of != ADDRESS_LIST)
		annex_take(&in->reader, e, in->report);
}

/* The act that a sentence itself names: what follows in its point changes it,
   too.  False where the point is about another one. */
static bool instr_cited(struct instr *in, size_t from)
{
	struct reader *r = &in->reader;
	struct named own = {.work =
	                        aside_only(r, in->block, in->text, &r->mask),
	                    .text = in->text,
	                    .whose = in->base.whose,
	                    .list = in->base.list};

	whose_tell(r, in->text, own.whose, &own.work);
	if (in->base.text.n && !own.list &&
	    !work_same(&in->base.work, &own.work))
		return reader_refuse(r, "of another act", in->text);
	if (own.list && in->cited == NULL) {
		in->above = in->base;
		in->cited = instr_unit(in);
	}
	in->base = own;
	in->open = true;
	cited_put(in->edits, from, &own.work, own.text);
	return true;
}

/* Read a sentence by its words; false if it is not understood. */
static bool instr_sentence(struct instr *in)
{
	struct reader *r = &in->reader;
	struct str text = own_or_target(
	    r, in->levels.n ? in->levels.p[in->levels.n - 1].unit : NULL,
	    in->block, in->text);
	size_t from = in->edits->list.n;
	bool opened = false; /* the act is named at its front */

	if (in->lost) {
		r->why = TOLD("the place that it is in was not understood");
		return false;
	}
	r->follows = payload_follows(in->mod);
	r->like = instr_like(in);
	r->why = STR("");
	if (!sentence_read(r, text)) {
		in->lost = str_ends(str_strip(text), STR(":")) && !r->follows;
		return false;
	}
	if ((r->cited && !instr_cited(in, from)) ||
	    own_changes(in->edits, from)) {
		in->edits->list.n = from;
		return false;
	}
	for (size_t i = from; i < in->edits->list.n; i++) {
		struct edit *e = &in->edits->list.p[i];

		opened |= i > from && e[-1].op == EDIT_INTRO;
		if (opened && e->op != EDIT_INTRO) {
			e->base = in->base.work;
			e->among = in->base.among;
			e->named = in->base.text;
		}
		instr_settle(in, e);
	}
	if (in->lost) {
		in->edits->list.n = from;
		return false;
	}
	payload_share(in->edits, from, in->mod);
	return true;
}

/* "В приложении 1 к приказу Министра ... № 5:" at the front of a point: what
   follows is in that place. */
static bool instr_header(struct instr *in)
{
	struct named base = in->base;
	struct places scope = in->reader.scope;
	bool open = in->open, lost = in->lost;
	size_t from = in->edits->list.n;

	if (open || in->mod || !str_ends(str_strip(in->text), STR(":")))
		return false;
	instr_said(in);
	if (!in->open && !cited_heads(&in->reader, in->text))
		return false;
	if (instr_sentence(in) && in->open && in->edits->list.n > from &&
	    !edit_is_change(&in->edits->list.p[from]))
		return true;
	in->edits->list.n = from;
	in->reader.scope = scope;
	in->base = base;
	in->open = open;
	in->lost = lost;
	return false;
}

/* A provision of the order itself. */
static void instr_own(struct instr *in, struct arena_mark mark)
{
	struct arena *a = &in->edits->arena;

	/* Text in one leaf is the order's. */
	if (in->block->first == in->block->last) {
		arena_release(a, mark);
		in->text = scope_text(a, in->block);
	}
	if (str_strip(in->text).n == 0)
		return;
	in->own = in->point;
	own_put(in->edits, in->block, in->text);
}

const struct node *instr_unit(const struct instr *in)
{
	return in->levels.n ? in->levels.p[in->levels.n - 1].unit : in->point;
}

/* Behind a clause of force that ends in a colon all of its unit says days. */
static bool instr_times(struct instr *in, enum edit_op op)
{
	if (op == EDIT_FORCE && str_ends(str_strip(in->text), STR(":")))
		in->times = instr_unit(in);
	return op == EDIT_OPS && in->times &&
	       node_is_under(in->block, in->times);
}

/* A document in a list of those that are approved may order changes. */
static enum edit_op instr_approved(struct instr *in)
{
	if (attached_begins(&in->reader, in->text))
		in->approved = instr_unit(in);
	else if (in->approved && node_is_under(in->block, in->approved) &&
	         attached_item(&in->reader, in->text))
		return EDIT_UNREAD;
	return EDIT_OPS;
}

static void act_meet(void *to, const struct work *w, struct cited_at at)
{
	bool *met = to;

	(void)w;
	(void)at;
	*met = true;
}

/* An item below a header line that orders what is not understood: is an act
   named in it, that is ordered of this one. */
static bool instr_below_gap(struct instr *in)
{
	struct mask mask;
	bool met = false;

	if (in->gap == NULL || !node_is_under(in->block, in->gap))
		return false;
	mask_read(&in->edits->arena, &in->lang->lexicon, in->text, MASK_NESTED,
	          &mask);
	scope_cited(in->block, in->text, &mask, act_meet, &met);
	return met;
}

void instr_block(struct instr *in, const struct node *block)
{
	const struct ruleset *set = language_rules(in->lang, STR("amend"));
	size_t from = in->edits->list.n;
	struct arena_mark mark;
	const struct rule *rule;
	enum edit_op op;

	/* What an intro says holds for its own point, or for all. */
	if (around_point(block) != in->point) {
		in->base = in->general;
		in->cited = NULL;
		in->open = in->listed;
	}
	in->point = around_point(block);
	if (in->cited && !node_is_under(block, in->cited)) {
		in->base = in->above;
		in->cited = NULL;
	}
	levels_enter(in, block);
	if (instr_listed(in, block))
		return;
	mark = arena_mark(&in->edits->arena);
	in->block = block;
	in->mod = node_child(block, NODE_MOD);
	in->text = scope_text(&in->edits->arena, block);
	in->reader.why = STR("");
	in->m = (struct match){.all = in->text};
	matcher_hold(&in->matcher, in->text);
	rule = ruleset_match(&in->matcher, set, in->text, &in->m);
	matcher_hold(&in->matcher, STR(""));
	op = rule ? edit_op_find(rule->makes) : instr_approved(in);
	if (op == EDIT_OPS && (instr_gathers(in) || instr_header(in)))
		return;
	if (op == EDIT_OPS)
		mark = arena_mark(&in->edits->arena);
	else if (op != EDIT_FORCE)
		instr_said(in);
	if (instr_times(in, op))
		op = EDIT_FORCE;
	if ((op == EDIT_FORCE || op == EDIT_UNREAD || in->open || in->mod) &&
	    readers[op] != instr_intro && readers[op] != instr_replace &&
	    instr_sentence(in)) {
		instr_begun(in, from);
		return;
	}
	/* Behind an intro, or a change, all is an amendment. */
	if ((op == EDIT_FORCE && in->mod && edits_changes(in->edits) != 0) ||
	    (op == EDIT_OPS && (in->open || in->mod)))
		op = EDIT_UNREAD;
	if (op == EDIT_OPS && instr_below_gap(in))
		op = EDIT_UNREAD;
	else if (op == EDIT_UNREAD && str_ends(str_strip(in->text), STR(":")))
		in->gap = instr_unit(in);
	if (op != EDIT_OPS)
		readers[op](in);
	else
		instr_own(in, mark);
}

/* Changes in an own appendix that no sentence of the act leads to. */
static void instr_stray(struct instr *in)
{
	struct strays strays = {0};

	stray_find(in->edits, in->lang, &in->matcher, &strays);
	for (size_t i = 0; i < strays.n; i++) {
		in->base = (struct named){0};
		in->block = strays.p[i];
		in->mod = NULL;
		in->text = scope_text(&in->edits->arena, in->block);
		in->m = (struct match){.all = in->text};
		in->reader.why = TOLD("no sentence of the act leads to this "
		                      "appendix, which orders changes");
		instr_unread(in);
	}
}

struct edits *instr_read(const struct language *lang, struct doc *order,
                         struct report *report)
{
	struct edits *edits = mem_alloc(sizeof(*edits));
	struct instr in = {
	    .edits = edits, .order = order, .lang = lang, .report = report};
	const struct node *act = node_document(order->root);
	const struct node *body = act ? node_child(act, NODE_BODY) : NULL;

	*edits = (struct edits){.order = order};
	arena_init(&edits->arena);
	in.reader = (struct reader){.a = &edits->arena,
	                            .m = &in.matcher,
	                            .lang = lang,
	                            .edits = edits,
	                            .hold = HOLD_HEADER};
	matcher_init(&in.matcher, report, order->name);
	in.matcher.expect = order->raw.n;
	in.matcher.plain = order->plain;
	for (const struct node *n = body; n;
	     n = n->kind == NODE_P ? node_skip(n, body) : node_next(n, body))
		if (scope_is_block(n))
			instr_block(&in, n);
	for (size_t i = 0, n = edits->list.n; i < n; i++)
		instr_list(&in, i);
	instr_stray(&in);
	matcher_free(&in.matcher);
	days_settle(edits, lang);
	return edits;
}
