/* Editorial notes: one for each unit that an order changed. */
#include "edit/note.h"

#include "edit/note_place.h"
#include "edit/throughout.h"

/* What was done to a unit, the strongest last: a new edition makes changes
   inside of no account. */
enum noted {
	NOTED_CHANGED,
	NOTED_CHANGES,
	NOTED_SUSPENDED,
	NOTED_SUSPENDED_UNTIL,
	NOTED_INSERTED,
	NOTED_REPLACED,
	NOTED_DELETED,
	NOTED_REPEALED,
	NOTED_ENDED,
	NOTED_KINDS,
};

static const struct str templates[NOTED_KINDS] = {
    [NOTED_CHANGED] = STR_INIT("changed"),
    [NOTED_CHANGES] = STR_INIT("changes"),
    [NOTED_SUSPENDED] = STR_INIT("suspended"),
    [NOTED_SUSPENDED_UNTIL] = STR_INIT("suspended-until"),
    [NOTED_INSERTED] = STR_INIT("inserted"),
    [NOTED_REPLACED] = STR_INIT("replaced"),
    [NOTED_DELETED] = STR_INIT("deleted"),
    [NOTED_REPEALED] = STR_INIT("repealed"),
    [NOTED_ENDED] = STR_INIT("ended"),
};

/* What an operation is where it is done to the unit as a whole. */
static const enum noted wholes[EDIT_OPS] = {
    [EDIT_REPLACE_UNIT] = NOTED_REPLACED,
    [EDIT_REPLACE_UNIT_BY_ANNEX] = NOTED_REPLACED,
    [EDIT_REPLACE_TITLE] = NOTED_REPLACED,
    [EDIT_INSERT_UNIT] = NOTED_INSERTED,
    [EDIT_DELETE_UNIT] = NOTED_DELETED,
    [EDIT_REPEAL] = NOTED_REPEALED,
    [EDIT_SUSPEND] = NOTED_SUSPENDED,
};

/* A note to be written. */
struct noting {
	struct note_subject of;
	struct node *unit; /* the one suspended; NULL: of->unit */
	bool worded;       /* another wording takes its place for the time */
	enum noted what;
	struct date force, since, until;
	bool rested;
};

/* All notes of an order. */
struct notings {
	struct history *h;
	struct arena scratch;
	struct map seen; /* places in list by subject */
	VEC(struct noting) list;
	VEC(const struct edit *) words; /* throughout the text */
};

/* The template of what was done; laws may have one of their own. */
static const struct entry *noted_template(const struct history *h,
                                          enum noted what,
                                          const struct note_source *s)
{
	struct str name = templates[what];
	const struct entry *e =
	    s->own ? note_template(h, str_join(h->a, name, STR("-own"))) : NULL;

	return e ? e : note_template(h, name);
}

/* The same of a note of its own: what stands there meanwhile is said. */
static const struct entry *fresh_template(const struct history *h,
                                          const struct noting *n,
                                          const struct note_source *s)
{
	if (n->worded)
		return note_template(
		    h, str_join(h->a, templates[n->what], STR("-worded")));
	return noted_template(h, n->what, s);
}

/* What a new unit was put into: a chapter, an annexed act, the act. */
static struct note_subject within(const struct node *unit)
{
	struct note_subject s = {NOTE_ACT, unit ? unit->parent : NULL};
	bool point = unit && unit->kind == NODE_PARAGRAPH;

	/* Points are numbered through all chapters. */
	while (s.unit && s.unit->kind != NODE_ATTACHMENT &&
	       (point || node_class(s.unit->kind) != CLASS_HIER))
		s.unit = s.unit->parent;
	return s;
}

/* "Ескерту. 5-бапқа өзгеріс енгізілді - ҚР ... Заңымен." */
static struct node *note_fresh(const struct history *h, const struct noting *n,
                               const struct note_source *s)
{
	const struct entry *e = fresh_template(h, n, s);
	struct note_subject in = within(n->of.unit), agree = n->of;
	struct str text, lead;

	if (e == NULL)
		return NULL;
	text = entry_cell(e, STR("text"));
	lead = entry_cell(e, STR("lead"));
	if (str_find(text, STR("{within}")) < text.n)
		agree = in;
	text = note_fill(h, text, "{within}", note_name(h, &in, STR("")));
	text = note_fill(
	    h, text, "{unit}",
	    n->unit ? note_path(h, n->unit, entry_cell(e, STR("unit")))
		    : note_name(h, &n->of, entry_cell(e, STR("unit"))));
	text = note_fill(h, text, "{until}", date_dotted(h->a, n->until));
	text = note_fill(h, text, "{end}", note_agree(h, &agree, STR("end")));
	text = note_fill(h, text, "{did}", note_agree(h, &agree, STR("did")));
	text = note_fill(h, text, "{by}",
	                 note_by(h, s, entry_cell(e, STR("by")), false));
	text = str_capital(h->a, text);
	text = str_format(
	    h->a, "%.*s %.*s.",
	    STR_ARG(lead.n ? lead : language_label(h->lang, STR("note-lead"))),
	    STR_ARG(text));
	return note_new(h, text, s);
}

struct node *note_gone(struct history *h, const struct edit *e,
                       struct node *unit)
{
	struct history at = *h;
	const struct noting n = {.of = {NOTE_UNIT, unit},
	                         .what = e->op == EDIT_REPEAL ? NOTED_REPEALED
	                                                      : NOTED_DELETED};
	struct note_source s;

	note_when(&at, e);
	s = note_source(&at);
	return note_fresh(&at, &n, &s);
}

/* The words of a template between the unit and the act, without a dash: "с
   изменением, внесенным". */
static struct str template_core(const struct history *h, const struct entry *e,
                                const struct note_subject *of)
{
	struct str text = entry_cell(e, STR("text")), unit = STR("{unit}");
	size_t at = str_find(text, unit);

	text = note_fill(h, text, "{end}", note_agree(h, of, STR("end")));
	text = note_fill(h, text, "{did}", note_agree(h, of, STR("did")));
	if (at < text.n)
		text = str_after(text, at + unit.n);
	text = str_strip(str_sub(text, 0, str_find(text, STR("{by}"))));
	while (str_starts(text, STR("-")))
		text = str_strip(str_after(text, 1));
	while (str_ends(text, STR("-")))
		text = str_strip(str_sub(text, 0, text.n - 1));
	return text;
}

/* Where needle stands last; s.n where it does not. */
static size_t find_last(struct str s, struct str needle)
{
	size_t last = s.n, from = 0, at;

	while (needle.n &&
	       (at = str_find(str_after(s, from), needle)) < s.n - from) {
		last = from + at;
		from = last + needle.n;
	}
	return last;
}

/* Where needle stands last as words of its own: no part of a longer one. */
static size_t find_last_word(struct str s, struct str needle)
{
	struct str head = s;
	size_t at, len;

	while ((at = find_last(head, needle)) < head.n) {
		struct str rest = str_after(s, at + needle.n);

		if ((at == 0 || s.p[at - 1] == ' ') &&
		    (rest.n == 0 || !rune_is_letter(str_rune(rest, &len))))
			return at;
		head = str_sub(s, 0, at + needle.n - 1);
	}
	return s.n;
}

/* An earlier note that goes on. */
struct chain {
	struct history *h;
	const struct noting *n;
	const struct note_source *s;
	struct node *remark;
	struct str flat; /* its words */
	bool same;       /* what was done last is what is done now */
	size_t at;       /* where that is said */
	enum noted last;
};

/* What the note tells last. */
static void chain_last(struct chain *c)
{
	size_t best = 0;
	bool any = false;

	for (size_t k = 0; k < NOTED_KINDS; k++) {
		const struct entry *e = noted_template(c->h, k, c->s);
		struct str core =
		    e ? template_core(c->h, e, &c->n->of) : STR("");
		size_t at = find_last(c->flat, core);

		if (at == c->flat.n || (any && at < best))
			continue;
		any = true;
		best = at;
		c->last = (enum noted)k;
	}
	c->at = best;
	c->same =
	    any && (c->last == c->n->what ||
	            (c->last == NOTED_CHANGED && c->n->what == NOTED_CHANGES) ||
	            (c->last == NOTED_CHANGES && c->n->what == NOTED_CHANGED));
}

/* Put words in the place of others in the text of a remark, the last place of
   them; false where they are not in one leaf. */
static bool chain_replace(struct chain *c, struct str old, struct str new)
{
	for (struct node *n = c->remark->last; n != NULL; n = n->prev) {
		struct str leaf;
		size_t at =
		    n->kind == NODE_TEXT ? find_last(n->text, old) : n->text.n;

		if (n->kind != NODE_TEXT || at == n->text.n)
			continue;
		leaf = str_join(c->h->a, str_sub(n->text, 0, at), new);
		n->text =
		    str_join(c->h->a, leaf, str_after(n->text, at + old.n));
		return true;
	}
	return false;
}

/* Does the authority of the act named last go without saying for this one? */
static bool chain_authority(const struct chain *c)
{
	struct str own = c->s->authority;
	struct str state = language_label(c->h->lang, STR("note-state"));
	struct str of = language_label(c->h->lang, STR("note-of")), rest;
	size_t at = find_last_word(c->flat, own), other;

	if (c->s->whole.n || own.n == 0 || at == c->flat.n)
		return false;
	/* Without the state none can tell whether another one was named since.
	 */
	if (find_last_word(own, state) == own.n)
		return false;
	rest = str_strip(str_after(c->flat, at + own.n));
	if (of.n && str_starts(rest, of))
		rest = str_strip(str_after(rest, of.n));
	other = find_last_word(c->flat, state);
	return rest.n && rest.p[0] >= '0' && rest.p[0] <= '9' &&
	       (other == c->flat.n || other < at + own.n);
}

/* The last text of the remark, cut off where the next act is to be named: the
   full stop goes, and a noun behind the last act that counts for this one too;
   *noun: it was there. */
static void chain_open(struct chain *c, const struct entry *e, bool *noun)
{
	static const char marks[] = " .*";
	struct node *last = c->remark->last;
	struct str s;
	const struct str forms[] = {entry_cell(e, STR("by")),
	                            entry_cell(e, STR("many"))};

	*noun = false;
	if (last == NULL || last->kind != NODE_TEXT)
		return;
	s = last->text;
	while (s.n && str_find(str_from(marks), str_after(s, s.n - 1)) <
	                  sizeof(marks) - 1)
		s.n--;
	for (size_t k = 0; k < 2 && c->s->noun && !c->s->first; k++) {
		struct str form = note_noun(c->s, c->h, forms[k]);

		if (str_ends(s, form)) {
			*noun = true;
			s.n -= form.n;
			while (s.n && s.p[s.n - 1] == ' ')
				s.n--;
			break;
		}
	}
	last->text = str_copy(c->h->a, s);
}

/* Does the note name no act but this one, of another day? */
static bool chain_one(const struct chain *c)
{
	struct str mark = STR("№");
	struct str own = str_format(c->h->a, "%.*s %.*s", STR_ARG(c->s->day),
	                            STR_ARG(c->s->number));
	struct str rest = c->flat;
	size_t acts = 0, same = 0;

	if (c->s->whole.n || c->s->number.n == 0)
		return false;
	while ((rest = str_after(rest, str_find(rest, mark))).n) {
		rest = str_after(rest, mark.n);
		acts++;
	}
	rest = c->flat;
	while ((rest = str_after(rest, str_find(rest, own))).n) {
		rest = str_after(rest, own.n);
		same += rest.n == 0 ||
		        str_find(STR(" .,;"), str_sub(rest, 0, 1)) < 4;
	}
	return acts != 0 && acts == same;
}

/* In a list of changes of one kind the first noun is that of them all: "с
   изменениями, внесенными законами ...; от ...".  True where it now is. */
static bool chain_plural(struct chain *c, const struct entry *e)
{
	const struct entry *then = noted_template(c->h, c->last, c->s);
	const struct entry *many =
	    c->last == NOTED_CHANGED ? noted_template(c->h, NOTED_CHANGES, c->s)
				     : then;
	struct str one = template_core(c->h, then, &c->n->of);
	struct str all = template_core(c->h, many, &c->n->of);
	struct str from[2], to;

	if (c->s->noun == NULL || !c->s->first) {
		chain_replace(c, one, all);
		return false;
	}
	from[0] = note_noun(c->s, c->h, entry_cell(e, STR("by")));
	from[1] = note_noun(c->s, c->h, entry_cell(e, STR("many")));
	to = str_format(c->h->a, "%.*s %.*s", STR_ARG(all),
	                STR_ARG(from[!chain_one(c)]));
	for (size_t k = 0; k < 2; k++)
		if (chain_replace(c,
		                  str_format(c->h->a, "%.*s %.*s", STR_ARG(one),
		                             STR_ARG(from[k])),
		                  to))
			return true;
	return false;
}

/* "; жаңа редакцияда - ҚР ... № 2 заңдарымен." */
static void chain_on(struct chain *c)
{
	struct history *h = c->h;
	const struct entry *e = noted_template(h, c->n->what, c->s);
	struct note_source s = *c->s;
	struct buf out = {0};
	bool noun, listed;
	struct str form, core;

	chain_last(c);
	if (c->same && chain_authority(c))
		s.authority = STR("");
	chain_open(c, e, &noun);
	listed = c->same && chain_plural(c, e);
	buf_add(&out, STR("; "));
	core = template_core(h, e, &c->n->of);
	if (!c->same)
		buf_format(&out, "%.*s %s", STR_ARG(core),
		           s.first || s.whole.n ? "" : "- ");
	form = entry_cell(e, noun && !chain_one(c) ? STR("many") : STR("by"));
	if (listed && s.authority.n == 0)
		buf_add(&out, note_by(h, &s, form, true));
	else {
		if (listed)
			s.noun = NULL;
		buf_add(&out, note_by(h, &s, form, false));
	}
	buf_char(&out, '.');
	note_words(h, c->remark, str_copy(h->a, buf_str(&out)), c->s);
	buf_free(&out);
}

/* Make an earlier note go on; with marks a copy of it does. */
static void note_go_on(struct history *h, const struct noting *n,
                       const struct note_source *s, struct node *note)
{
	struct chain c = {.h = h, .n = n, .s = s};

	if (h->mark && note->mark != MARK_ADDED) {
		struct node *copy = node_copy(h->a, note);

		node_after(note, copy);
		note->mark = MARK_REMOVED;
		note = copy;
		note->mark = MARK_ADDED;
	}
	c.flat = note_flat(h->a, note);
	c.remark = node_child(note, NODE_REMARK);
	if (c.remark == NULL)
		c.remark = note;
	chain_on(&c);
}

/* Does an appendix hold nothing but the note that it is gone? */
static bool is_emptied(const struct node *unit)
{
	const struct node *doc = node_child(unit, NODE_DOC);
	const struct node *body = doc ? node_child(doc, NODE_MAIN_BODY) : NULL;

	return body && body->first && body->first == body->last &&
	       note_is(body->first);
}

/* Is the unit a stub that says itself what became of it? */
static bool is_stub(const struct noting *n)
{
	const struct node *u = n->of.unit;

	return u && n->of.part == NOTE_UNIT &&
	       (n->what == NOTED_DELETED || n->what == NOTED_REPEALED) &&
	       (is_emptied(u) || node_is_stub(u));
}

static void noting_write(struct history *h, const struct noting *n)
{
	struct history at = *h;
	struct note_source s;
	struct node *p = NULL;

	if (is_stub(n))
		return;
	at.force = n->force;
	at.rested = n->rested;
	at.since = n->since;
	/* A suspension says its end itself. */
	at.until = n->what == NOTED_SUSPENDED_UNTIL ? at.until : n->until;
	s = note_source(&at);
	if (n->what != NOTED_INSERTED && n->what != NOTED_SUSPENDED &&
	    n->what != NOTED_SUSPENDED_UNTIL && n->what != NOTED_ENDED)
		p = note_find(&at, &n->of);
	if (p != NULL) {
		note_go_on(&at, n, &s, p);
		return;
	}
	p = note_fresh(&at, n, &s);
	if (p != NULL)
		note_put(&at, &n->of, p);
}

/* What an edit is to the note of its unit. */
static enum noted noted(const struct touched *t, const struct note_subject *of,
                        bool whole)
{
	enum noted what = whole ? wholes[t->edit->op] : NOTED_CHANGED;

	if (t->edit->op == EDIT_SUSPEND)
		what = t->edit->until.year ? NOTED_SUSPENDED_UNTIL
		                           : NOTED_SUSPENDED;
	if (what == NOTED_REPEALED && of->unit == NULL && of->part == NOTE_UNIT)
		what = NOTED_ENDED;
	return what;
}

/* One more edit: a note of its own, or part of that of its unit. */
static void noting_add(struct notings *ns, const struct touched *t)
{
	bool whole;
	struct note_subject of = note_subject(t, &whole);
	enum noted what = noted(t, &of, whole);
	/* Every suspension has a note of its own, and an end. */
	struct node *unit =
	    t->edit->op == EDIT_SUSPEND ? note_unit(t->node) : NULL;
	/* So has what is in force from another day: it is said of that one. */
	struct str from = date_iso(&ns->scratch, t->edit->force);
	struct str since = date_iso(&ns->scratch, t->edit->since);
	struct str until = date_iso(&ns->scratch, t->edit->until);
	struct str key = str_format(
	    &ns->scratch, "%d %p %p %d %d %.*s %.*s %.*s", (int)of.part,
	    (void *)of.unit, (void *)unit, t->edit->op == EDIT_SUSPEND,
	    t->edit->rested, STR_ARG(from), STR_ARG(since), STR_ARG(until));
	void **slot = map_put(&ns->scratch, &ns->seen, key);
	struct noting *n;

	if (*slot == NULL) {
		*vec_push(&ns->scratch, &ns->list) =
		    (struct noting){.of = of,
		                    .unit = unit,
		                    .worded = unit && t->edit->fresh,
		                    .what = what,
		                    .force = t->edit->force,
		                    .rested = t->edit->rested,
		                    .since = t->edit->since,
		                    .until = t->edit->until};
		*slot = (void *)(uintptr_t)ns->list.n;
		return;
	}
	n = &ns->list.p[(uintptr_t)*slot - 1];
	if (n->what == NOTED_CHANGED && what == NOTED_CHANGED)
		n->what = NOTED_CHANGES;
	else if (what > n->what)
		n->what = what;
}

/* Are words changed throughout the act? */
static bool is_throughout(const struct touched *t)
{
	const struct address *at = &t->edit->at;
	bool whole, text = at->n == 1 && at->p[0].kind == STEP_TEXT;
	struct note_subject of = note_subject(t, &whole);

	return (t->edit->all || text) && t->edit->old.n && of.unit == NULL &&
	       of.part == NOTE_UNIT;
}

/* Go on to the next day from which some of them hold. */
static bool notings_next(const struct notings *ns, struct date *day)
{
	struct date next = {0};

	for (size_t i = 0; i < ns->list.n; i++) {
		struct date d = ns->list.p[i].force;

		if (date_cmp(d, *day) > 0 &&
		    (next.year == 0 || date_cmp(d, next) < 0))
			next = d;
	}
	*day = next;
	return next.year != 0;
}

/* In the order of their days, as if each had been written on its own. */
static void notings_write(struct notings *ns)
{
	struct date day = {0};

	do
		for (size_t i = 0; i < ns->list.n; i++)
			if (date_cmp(ns->list.p[i].force, day) == 0)
				noting_write(ns->h, &ns->list.p[i]);
	while (notings_next(ns, &day));
}

void notes_write(struct history *h, const struct touched *all, size_t n)
{
	struct notings ns = {.h = h};

	arena_init(&ns.scratch);
	for (size_t i = 0; i < n; i++) {
		const struct edit *e = all[i].edit;

		if (!edit_is_change(e) || e->op == EDIT_UNREAD ||
		    all[i].covered)
			continue;
		if (is_throughout(&all[i]))
			*vec_push(&ns.scratch, &ns.words) = e;
		else
			noting_add(&ns, &all[i]);
	}
	throughout_write(h, ns.words.p, ns.words.n);
	notings_write(&ns);
	arena_free(&ns.scratch);
}
