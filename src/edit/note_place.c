/* Which unit a note is of, and where it stands. */
#include "edit/note_place.h"

#include "tree/inner.h"

#include <string.h>

bool note_is(const struct node *n)
{
	return n->kind == NODE_P &&
	       str_eq(node_attr(n, STR("class")), STR("editorialNote"));
}

struct str note_flat(struct arena *a, const struct node *p)
{
	struct buf out = {0};
	struct str s;

	for (const struct node *n = p; n != NULL; n = node_next(n, p))
		if (n->kind == NODE_TEXT)
			buf_add(&out, n->text);
	s = str_copy(a, buf_str(&out));
	buf_free(&out);
	return s;
}

/* Is n part of the title of a document? */
static bool is_title(const struct node *n)
{
	return node_above(n, NODE_LONG_TITLE) != NULL ||
	       n->kind == NODE_PREFACE;
}

/* The article that n is in, else its outermost point; NULL. */
static struct node *note_home(struct node *n)
{
	struct node *home = node_above(n, NODE_ARTICLE);

	if (home != NULL)
		return home;
	for (; n != NULL; n = n->parent)
		if (n->kind == NODE_PARAGRAPH)
			home = n;
	return home;
}

struct node *note_unit(struct node *n)
{
	while (n != NULL &&
	       (node_class(n->kind) != CLASS_HIER || n->kind == NODE_ALINEA) &&
	       n->kind != NODE_ATTACHMENT)
		n = n->parent;
	return n;
}

/* Is it the heading of a chapter, whose notes are of their own? */
static bool is_own_heading(const struct node *n)
{
	return n->kind == NODE_HEADING && n->parent != NULL &&
	       node_class(n->parent->kind) == CLASS_HIER;
}

/* Does the address of an edit end in that? */
static bool is_step(const struct edit *e, enum step_kind kind)
{
	return e->at.n != 0 && edit_last(e)->kind == kind;
}

/* Is a title changed?  The head of a column is a part of its table. */
static bool is_entitled(const struct touched *t)
{
	return (t->edit->op == EDIT_REPLACE_TITLE ||
	        is_step(t->edit, STEP_TITLE)) &&
	       t->node->kind != NODE_TABLE &&
	       node_above(t->node, NODE_TABLE) == NULL;
}

struct note_subject note_subject(const struct touched *t, bool *whole)
{
	struct note_subject s = {NOTE_UNIT, NULL};
	struct node *n = t->node;

	*whole = !t->part;
	if (t->edit->at.n && t->edit->at.p[0].kind == STEP_TOC) {
		s.part = NOTE_CONTENTS;
		return s;
	}
	if (n == NULL || node_class(n->kind) == CLASS_DOCUMENT) {
		if (is_step(t->edit, STEP_PREAMBLE))
			s.part = NOTE_PREAMBLE;
		else if (is_step(t->edit, STEP_TITLE))
			s.part = NOTE_HEADING;
		*whole |= s.part == NOTE_PREAMBLE;
		return s;
	}
	s.unit = note_home(n);
	if (s.unit != NULL) {
		*whole &= s.unit == n;
		if (is_entitled(t) && (t->edit->op == EDIT_REPLACE_TITLE ||
		                       t->edit->op == EDIT_DELETE_UNIT))
			s.part = NOTE_HEADING;
		*whole |= s.part == NOTE_HEADING;
		return s;
	}
	s.unit = note_unit(n);
	*whole &= s.unit == n;
	if (node_above(n, NODE_PREAMBLE) != NULL) {
		s.part = NOTE_PREAMBLE;
		*whole = n->kind == NODE_PREAMBLE && !t->part;
	} else if (is_own_heading(n) || is_entitled(t) ||
	           (is_title(n) && s.unit == NULL)) {
		s.part = NOTE_HEADING;
		*whole = t->edit->op == EDIT_REPLACE_TITLE;
	}
	return s;
}

/* The last child that is still there. */
static struct node *last_there(const struct node *n)
{
	struct node *c = n->last;

	while (c != NULL && c->mark == MARK_REMOVED)
		c = c->prev;
	return c;
}

/* A loose element of which a unit has one, with its eId. */
static struct node *only_new(struct history *h, const struct node *unit,
                             enum node_kind kind)
{
	struct node *n = node_new(h->a, kind);

	if (unit->eid.n)
		n->eid = str_format(h->a, "%.*s__%.*s", STR_ARG(unit->eid),
		                    STR_ARG(node_name(n)));
	return n;
}

static struct node *content_add(struct history *h, struct node *unit)
{
	struct node *content = only_new(h, unit, NODE_CONTENT);

	node_append(unit, content);
	return content;
}

struct node *note_end(struct history *h, struct node *unit, bool make)
{
	for (;;) {
		struct node *last = last_there(unit);

		if (last == NULL || last->kind == NODE_NUM ||
		    last->kind == NODE_HEADING)
			return make ? content_add(h, unit) : NULL;
		if (node_class(last->kind) != CLASS_HIER)
			return last;
		unit = last;
	}
}

/* Does the unit have its notes under its heading, before smaller units? */
static bool is_large(const struct node *unit)
{
	return node_class(unit->kind) == CLASS_HIER &&
	       node_rank(unit->kind) < node_rank(NODE_ARTICLE) &&
	       node_child(unit, NODE_CONTENT) == NULL;
}

/* The heading of a unit, of one that went and one that came the last; its
   number where it has none. */
static struct node *heading_of(const struct node *unit)
{
	struct node *at = node_child(unit, NODE_HEADING);

	while (at != NULL && at->next != NULL && at->next->kind == NODE_HEADING)
		at = at->next;
	return at != NULL ? at : node_child(unit, NODE_NUM);
}

/* The notes right behind a heading, above the smaller units as where they are
   read (an alinea of notes only, where there are none), made where make is
   set. */
static struct node *under_heading(struct history *h, struct node *unit,
                                  bool make)
{
	struct node *at = heading_of(unit);
	struct node *next = at ? at->next : unit->first;
	struct node *to = next && next->kind == NODE_ALINEA
	                      ? node_child(next, NODE_CONTENT)
	                      : next;
	bool above = next != NULL && node_class(next->kind) == CLASS_HIER &&
	             next->kind != NODE_ALINEA;

	if (next != NULL && next->kind == NODE_INTRO)
		return next;
	if (to != NULL && to != next && to->first && note_is(to->first))
		return to;
	if (!make)
		return NULL;
	to =
	    above ? only_new(h, unit, NODE_INTRO) : node_new(h->a, NODE_ALINEA);
	if (at != NULL)
		node_after(at, to);
	else if (next != NULL)
		node_before(next, to);
	else
		node_append(unit, to);
	return above ? to : content_add(h, to);
}

/* The preface of a document, made where make is set. */
static struct node *preface_of(struct history *h, struct node *doc, bool make)
{
	struct node *preface = node_child(doc, NODE_PREFACE);
	struct node *meta = node_child(doc, NODE_META);

	if (preface != NULL || !make)
		return preface;
	preface = node_new(h->a, NODE_PREFACE);
	if (meta != NULL)
		node_after(meta, preface);
	else if (doc->first != NULL)
		node_before(doc->first, preface);
	else
		node_append(doc, preface);
	return preface;
}

/* The preamble that is there: with marks one that went stands before it. */
static struct node *preamble_there(const struct node *act)
{
	struct node *n = node_child(act, NODE_PREAMBLE);

	while (n != NULL &&
	       (n->kind != NODE_PREAMBLE || n->mark == MARK_REMOVED))
		n = n->next;
	return n;
}

/* What holds the notes of a subject. */
static struct node *holder(struct history *h, const struct note_subject *s,
                           bool make)
{
	struct node *act = node_document(h->doc->root);
	struct node *unit = s->unit;

	if (s->part == NOTE_PREAMBLE) {
		struct node *n = preamble_there(act);

		/* Of one that is gone the title tells. */
		return n ? n : preface_of(h, act, make);
	}
	if (unit == NULL)
		return preface_of(h, act, make);
	if (unit->kind == NODE_ATTACHMENT && node_document(unit))
		return preface_of(h, node_document(unit), make);
	if (is_large(unit))
		return under_heading(h, unit, make);
	return note_end(h, unit, make);
}

/* Does a text have that name as words of their own? */
static bool has_name(struct str text, struct str name)
{
	while (name.n != 0) {
		size_t at = str_find(text, name), len;
		struct str rest = str_after(text, at + name.n);
		uint32_t c;

		if (at == text.n)
			return false;
		c = rest.n ? str_rune(rest, &len) : ' ';
		if (c != '-' && c != ')' && (c < '0' || c > '9') &&
		    !rune_is_letter(c))
			return true;
		text = rest;
	}
	return false;
}

/* Does a note name the subject, in any form? */
static bool note_names(struct history *h, const struct note_subject *s,
                       struct str text)
{
	const struct entry *e = note_entry(h, s);
	const struct forms *forms = e ? wordlist_forms(e->list) : NULL;

	for (size_t i = 0; forms && i < forms->words.n; i++) {
		const struct word *w = &forms->words.p[i];
		struct str name = w->form;

		if (w->entry != e)
			continue;
		if (s->part == NOTE_UNIT && s->unit != NULL)
			name = note_numbered(h, s->unit, name);
		if (has_name(text, lexicon_fold(h->a, name)))
			return true;
	}
	return false;
}

struct node *note_named(struct history *h, struct node *n, struct str text)
{
	const struct node *home = note_home(n);
	struct node *named = NULL;

	for (; home != NULL && n != home->parent; n = n->parent) {
		const struct note_subject s = {NOTE_UNIT, n};

		if (note_unit(n) == n && n->num.n && note_names(h, &s, text))
			named = n;
	}
	return named;
}

struct node *note_find(struct history *h, const struct note_subject *s)
{
	struct node *in = holder(h, s, false);
	struct node *n = in ? in->last : NULL;
	/* A note of the heading names the unit, too. */
	const struct note_subject heading = {NOTE_HEADING, s->unit};

	for (; n != NULL; n = n->prev) {
		struct str text;

		if (!note_is(n) || n->mark == MARK_REMOVED)
			continue;
		text = lexicon_fold(h->a, note_flat(h->a, n));
		if (s->part == NOTE_UNIT && s->unit != NULL &&
		    note_names(h, &heading, text))
			continue;
		if (str_starts(
			text,
			lexicon_fold(
			    h->a, language_label(h->lang, STR("note-lead")))) &&
		    note_names(h, s, text))
			return n;
	}
	return NULL;
}

void note_put(struct history *h, const struct note_subject *s, struct node *p)
{
	struct node *in = holder(h, s, true);
	struct node *at = in ? in->first : NULL;

	if (in == NULL)
		return;
	/* Above the heading of a list it would be of the text before. */
	if (s->unit == NULL || s->unit->kind != NODE_ATTACHMENT ||
	    inner_is(s->unit)) {
		node_append(in, p);
		return;
	}
	/* At the top of an appendix, behind other notes. */
	while (at != NULL && note_is(at))
		at = at->next;
	if (at != NULL)
		node_before(at, p);
	else
		node_append(in, p);
}
