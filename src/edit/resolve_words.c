/* Changes of words: where in the base they are. */
#include "base/told.h"
#include "edit/corner.h"
#include "edit/near.h"
#include "edit/seeker.h"
#include "parse/marks.h"

#include <ctype.h>
#include <string.h>

void seeker_cut(struct seeker *s, struct range range, struct str fresh)
{
	struct resolver *r = s->r;
	struct cut *c = arena_alloc(r->a, sizeof(*c)), *at;
	void **slot;

	*c = (struct cut){
	    .to = s->to, .block = s->block, .r = range, .fresh = fresh};
	slot = map_put_at(r->a, &r->blocks, s->block);
	at = *slot;
	if (at == NULL) {
		*slot = c;
		if (r->out.ncuts == r->room) {
			size_t want = r->room ? r->room * 2 : 64;

			r->out.cuts = arena_grow(r->a, r->out.cuts,
			                         r->room * sizeof(*r->out.cuts),
			                         want * sizeof(*r->out.cuts));
			r->room = want;
		}
		r->out.cuts[r->out.ncuts++] = c;
		return;
	}
	/* The first stays in its place of the list: what it says moves. */
	if (range.from < at->r.from) {
		struct cut first = *at;

		*at = *c;
		*c = first;
		at->next = c;
		return;
	}
	while (at->next != NULL && at->next->r.from <= range.from)
		at = at->next;
	c->next = at->next;
	at->next = c;
}

/* Open a block: all of it, or the sentence that is meant. */
bool seeker_open(struct seeker *s, const struct node *block)
{
	bool doubt = false, found;

	s->block = block;
	wording_read(s->r->a, s->by, block, &s->w);
	s->within = (struct range){0, s->w.n};
	if (s->to->at.sentence == 0)
		return true;
	found = wording_sentence(&s->w, s->r->task->lang, s->to->at.sentence,
	                         &s->within, &doubt);
	if (doubt)
		return resolve_no(s->r, s->e, DIAG_CHANGE_UNABLE,
		                  TOLD("cannot tell for certain where its "
		                       "sentences end"));
	return found ||
	       resolve_no(s->r, s->e, DIAG_TARGET_MISSING,
	                  s->to->at.sentence == SENTENCE_BEFORE_LAST
	                      ? TOLD("there is only one sentence")
	                      : told(s->r->a, "there is no sentence %u",
	                             s->to->at.sentence));
}

bool seeker_in_range(struct range r, struct range within)
{
	return r.from >= within.from && r.to <= within.to;
}

/* Past a space, if there is one. */
static size_t past_space(const struct wording *w, size_t i)
{
	return wording_rune(w, i) == ' ' ? i + 1 : i;
}

/* Does the range stand on the side of the words `of` that the edit says? */
bool seeker_beside(const struct seeker *s, struct range r)
{
	struct range of;
	size_t at = 0;

	if (s->of.n == 0)
		return true;
	while (wording_find(&s->w, s->of, at, &of)) {
		if (s->e->where == WHERE_AFTER &&
		    past_space(&s->w, of.to) == past_space(&s->w, r.from))
			return true;
		if (s->e->where == WHERE_BEFORE &&
		    past_space(&s->w, r.to) == of.from)
			return true;
		at = of.from + 1;
	}
	return false;
}

/* Whole text: the titles of acts that it cites are theirs. */
bool seeker_is_theirs(const struct seeker *s, struct range r)
{
	return s->to->at.kind == SPOT_TEXT &&
	       wording_in_title(&s->w, s->r->task->lang, r);
}

/* Words with their marks around. */
static bool is_marked(struct str s)
{
	return marks_front(s).n != 0 && marks_front(s).side != SIDE_CLOSE &&
	       marks_last(s) < s.n;
}

/* Old words replaced, or taken out; with the marks around them, where nothing
   else would be left in these, or where the new words bring their own. */
static bool seek_old(struct seeker *s)
{
	bool bare =
	    str_strip(s->e->new).n == 0 || is_marked(str_strip(s->e->new));
	struct range r;
	size_t at = 0;

	while (wording_find(&s->w, s->old, at, &r)) {
		at = r.to;
		if (!seeker_in_range(r, s->within) || !seeker_beside(s, r) ||
		    seeker_is_theirs(s, r))
			continue;
		if (bare && wording_quoted(&s->w, r)) {
			r = (struct range){r.from - 1, r.to + 1};
			at = r.to;
		}
		if (seeker_counts(s))
			seeker_cut(s, r, s->e->new);
	}
	seeker_capital(s);
	return true;
}

/* The end of the bracket that follows letter i; 0: none does. */
static size_t bracket_end(const struct wording *w, size_t i)
{
	size_t depth = 0;

	i = past_space(w, i);
	if (wording_rune(w, i) != '(')
		return 0;
	for (; i < w->n; i++) {
		depth += wording_rune(w, i) == '(';
		depth -= wording_rune(w, i) == ')';
		if (depth == 0)
			return i;
	}
	return 0;
}

/* New words beside those that the edit names. */
static bool seek_of(struct seeker *s)
{
	struct range r;
	size_t at = 0;

	while (wording_find(&s->w, s->of, at, &r)) {
		size_t place =
		    s->e->where == WHERE_BEFORE || s->e->where == WHERE_START
			? r.from
			: r.to;

		at = r.to;
		if (!seeker_in_range(r, s->within) || seeker_is_theirs(s, r))
			continue;
		if (s->e->where == WHERE_END)
			place = bracket_end(&s->w, r.to);
		if (place == 0 && s->e->where == WHERE_END)
			continue;
		if (s->e->where != WHERE_END && wording_quoted(&s->w, r)) {
			place = place == r.from ? place - 1 : place + 1;
			s->outside++;
		}
		if (seeker_counts(s))
			seeker_cut(s, (struct range){place, place}, s->e->new);
	}
	return true;
}

static const struct node *last_block(const struct spot *at)
{
	const struct node *last = NULL;

	for (const struct node *n = wording_block(at, NULL); n;
	     n = wording_block(at, n))
		last = n;
	return last;
}

/* The only block of a spot, where a sentence or an end is meant. */
static bool only_block(struct seeker *s, const struct node **out)
{
	*out = wording_block(&s->to->at, NULL);
	if (*out != NULL && (*out)->kind == NODE_HEADING &&
	    s->to->at.kind != SPOT_TITLE)
		*out = wording_block(&s->to->at, *out);
	if (*out != NULL && *out == last_block(&s->to->at))
		return true;
	return resolve_no(s->r, s->e,
	                  *out ? DIAG_TARGET_TWICE : DIAG_TARGET_MISSING,
	                  *out ? TOLD("the sentence may be in any of several "
	                              "paragraphs")
	                       : TOLD("there is no text there"));
}

/* Has a text smaller units, or a table at its end? */
static bool has_units(const struct spot *at)
{
	const struct node *last = last_block(at);
	bool pieces = at->kind == SPOT_PIECES;

	for (const struct node *n = pieces ? at->first : at->first->first; n;
	     n = pieces && n == at->last ? NULL : n->next)
		if (find_is_unit(n))
			return true;
	return last != NULL && node_above(last, NODE_TABLE) != NULL &&
	       node_above(at->first, NODE_TABLE) == NULL;
}

/* One mark: "the full stop".  Figures and letters are words. */
static bool is_mark(struct str s)
{
	size_t len;
	uint32_t c;

	if (s.n == 0)
		return false;
	c = str_rune(s, &len);
	return len == s.n && c < 0x80 && ispunct((int)c);
}

/* "Точку с запятой заменить запятой и дополнить словами": the words go on
   behind the mark that is replaced, which ends the text. */
static bool follows_mark(const struct seeker *s)
{
	const struct edit *e = s->e, *before = e - 1;

	return e != s->r->task->edits->list.p && before->block == e->block &&
	       before->op == EDIT_SUBST_TEXT && before->of.n == 0 &&
	       is_mark(before->old) && is_mark(before->new) &&
	       str_eq(before->target, e->target) &&
	       s->within.to > s->within.from &&
	       wording_rune(&s->w, s->within.to - 1) ==
	           (uint32_t)before->old.p[0];
}

/* New words at the end of a text, before the mark that ends it; or at its
   beginning. */
static bool seek_end(struct seeker *s)
{
	const struct node *block;
	struct str fresh = s->e->new;
	size_t place;
	bool start = s->e->where == WHERE_START;

	if (!start && has_units(&s->to->at))
		return resolve_no(
		    s->r, s->e, DIAG_CHANGE_UNABLE,
		    told(s->r->a,
		         "%.*s has smaller units or a table: which "
		         "text is to go on cannot be told",
		         STR_ARG(near_place(s->r->a, s->to->at.first))));
	if (s->to->at.sentence) {
		if (!only_block(s, &block))
			return false;
	} else {
		block = start ? wording_block(&s->to->at, NULL)
		              : last_block(&s->to->at);
	}
	if (block == NULL)
		return resolve_no(s->r, s->e, DIAG_TARGET_MISSING,
		                  TOLD("there is no text there"));
	if (!seeker_open(s, block))
		return false;
	place = start ? s->within.from : s->within.to;
	if (!start && follows_mark(s)) {
		seeker_cut(s, (struct range){place, place}, fresh);
		return true;
	}
	while (!start && place > s->within.from &&
	       memchr(".;:, ", (int)wording_rune(&s->w, place - 1) & 0x7F, 5) &&
	       wording_rune(&s->w, place - 1) < 0x80)
		place--;
	/* Words with an end of their own take that of the text. */
	if (!start && fresh.n && place < s->within.to &&
	    (str_ends(fresh, STR(".")) || str_ends(fresh, STR(";"))))
		seeker_cut(s, (struct range){place, s->within.to}, fresh);
	else
		seeker_cut(s, (struct range){place, place}, fresh);
	return true;
}

/* The words are not there: which are most like them? */
static bool seek_failed(struct seeker *s, struct str words)
{
	struct str near = wording_nearest(&s->r->finder, &s->to->at, words);
	struct message m = {.code = DIAG_WORDS_MISSING};

	m.say = told(s->r->a, "\"%.*s\" is not in %.*s", STR_ARG(words),
	             STR_ARG(near_address(s->r->a, &s->e->at)));
	if (near.n == 0)
		m.detail = TOLD("nothing there is like it");
	else if (str_eq(wording_fold(s->r->a, s->by, near),
	                wording_fold(s->r->a, s->by, words)))
		m.detail = TOLD("it stands there as a part of another number");
	else
		m.detail =
		    told(s->r->a, "nearest to it is \"%.*s\"", STR_ARG(near));
	resolve_refuse(s->r, s->e, m);
	return false;
}

/* Say how often words were found, where an order speaks as if once. */
static void seek_count(struct seeker *s)
{
	struct message m = {.code = DIAG_WORDS_SEVERAL};

	if (s->hits <= 1 || s->e->all || s->e->nth || s->e->times ||
	    s->to->at.kind == SPOT_TEXT)
		return;
	m.detail = told(s->r->a, "%zu times in %.*s", s->hits,
	                STR_ARG(near_address(s->r->a, &s->e->at)));
	edit_report(s->r->task->edits, s->e, s->r->report, m);
}

/* Say where new words came outside of a title that stands alone in its marks:
   it may be the title that is to go on. */
static void seek_outside(struct seeker *s)
{
	struct message m = {.code = DIAG_WORDS_OUTSIDE, .detail = s->e->of};

	if (s->outside != 0)
		edit_report(s->r->task->edits, s->e, s->r->report, m);
}

bool seeker_all(struct seeker *s, bool (*seek)(struct seeker *),
                struct str words)
{
	const struct node *only = NULL;
	const struct spot *at = &s->to->at;

	if (at->sentence && !only_block(s, &only))
		return false;
	for (const struct node *n = only ? only : seeker_next(s, NULL);
	     n != NULL; n = only ? NULL : seeker_next(s, n)) {
		struct arena_mark mark = arena_mark(s->r->a);
		size_t before = s->hits;

		if (!seeker_open(s, n) || !seek(s))
			return false;
		if (s->hits == before)
			arena_release(s->r->a, mark);
	}
	if (s->hits == 0)
		return seek_failed(s, words);
	seek_count(s);
	seek_outside(s);
	return seeker_enough(s);
}

/* A mark that no word stands by is that which ends the text; or the only one
   there. */
static bool seek_mark(struct seeker *s)
{
	const struct node *block = last_block(&s->to->at);
	struct range end;

	if (s->to->at.sentence && !only_block(s, &block))
		return false;
	if (block == NULL)
		return seek_failed(s, s->e->old);
	if (!seeker_open(s, block))
		return false;
	end = (struct range){s->within.to - 1, s->within.to};
	if (s->within.to > s->within.from &&
	    wording_rune(&s->w, end.from) == (uint32_t)s->old.p[0]) {
		seeker_cut(s, end, s->e->new);
		return true;
	}
	if (!seeker_all(s, seek_old, s->e->old))
		return false;
	return s->hits == 1 ||
	       resolve_no(s->r, s->e, DIAG_TARGET_TWICE,
	                  TOLD("the mark stands there more than once, and not "
	                       "at the end"));
}

/* The appendix that is meant as a whole; NULL. */
static const struct node *owned_by(const struct spot *at)
{
	const struct node *n =
	    at->kind == SPOT_NODE || at->kind == SPOT_TEXT ? at->first : NULL;

	return n && n == at->last && n->kind == NODE_ATTACHMENT ? n : NULL;
}

static bool seeker_aim(struct seeker *s, struct resolver *r,
                       struct resolved *to)
{
	const struct edit *e = to->edit;

	*s = (struct seeker){
	    .r = r, .to = to, .e = e, .by = r->task->lang->lexicon.folding};
	if (!find_spot(&r->finder, &e->at, e->at.n, &to->at))
		return resolve_unfound(r, e);
	/* In the act as a whole: throughout its text. */
	if (e->at.n == 0)
		to->at.kind = SPOT_TEXT;
	/* Throughout the text of rules: in their forms and tables, too. */
	to->at.owned = e->all && owned_by(&to->at) != NULL;
	if (e->inflect && e->op != EDIT_SUBST_TEXT && e->op != EDIT_DELETE_TEXT)
		return resolve_no(r, e, DIAG_CHANGE_UNABLE,
		                  TOLD("new words have no case that the text "
		                       "tells"));
	s->old = wording_fold(r->a, s->by, e->old);
	s->of = wording_fold(r->a, s->by, e->of);
	return seeker_limits(s);
}

bool resolve_words(struct resolver *r, struct resolved *to)
{
	const struct edit *e = to->edit;
	bool change = e->op == EDIT_SUBST_TEXT || e->op == EDIT_DELETE_TEXT;
	struct seeker s;
	bool good;

	if (!seeker_aim(&s, r, to))
		return false;
	if ((change && s.old.n == 0) ||
	    (e->op != EDIT_DELETE_TEXT && str_strip(e->new).n == 0))
		return resolve_no(r, e, DIAG_CHANGE_UNABLE,
		                  TOLD("it does not say which words"));
	seeker_seeks(&s, change ? s.old : s.of, STR(""));
	if (e->inflect)
		good = seeker_fitting(&s);
	else if (change && s.of.n == 0 && !e->all && !e->nth && !e->times &&
	         is_mark(s.old))
		good = seek_mark(&s);
	else if (change)
		good = seeker_all(&s, seek_old, e->old);
	else if (s.of.n != 0)
		good = seeker_all(&s, seek_of, e->of);
	else
		good = seek_end(&s);
	seeker_capitals(&s, good);
	if (good && e->all)
		seeker_captions(&s);
	if (good && e->absent.n)
		edit_report(r->task->edits, e, r->report,
		            (struct message){.code = DIAG_WORDS_FORM,
		                             .detail = e->absent});
	if (good && corner_is(&to->at))
		good = corner_keeps(r, to);
	if (good)
		to->target = to->at.kind == SPOT_PIECES ? to->at.first
		             : to->at.kind == SPOT_NODE ? to->at.first
		                                        : to->at.unit;
	return good;
}

/* The words of new text in quotes that is a sentence. */
static struct str fresh_words(struct arena *a, const struct edit *e)
{
	struct wording w;

	if (e->fresh == NULL || e->nfresh > 1 || e->fresh->kind != NODE_P)
		return str_strip(e->new);
	wording_read(a, NULL, e->fresh, &w);
	return str_strip(wording_text(a, &w, (struct range){0, w.n}));
}

/* A new sentence behind the one before its place. */
static bool sentence_comes(struct seeker *s, struct str fresh)
{
	struct spot *at = &s->to->at;
	const struct node *block;
	size_t place;

	*at = s->to->gap.in;
	at->sentence = s->to->gap.ordinal > 1 ? s->to->gap.ordinal - 1 : 0;
	if (s->to->gap.ordinal == 0 && has_units(at))
		return resolve_no(s->r, s->e, DIAG_CHANGE_UNABLE,
		                  TOLD("it has smaller units or a table: which "
		                       "text is to go on cannot be told"));
	if (s->to->gap.ordinal == 0) {
		block = last_block(at);
		if (block == NULL)
			return resolve_no(s->r, s->e, DIAG_TARGET_MISSING,
			                  TOLD("there is no text there"));
	} else if (!only_block(s, &block)) {
		return false;
	}
	if (!seeker_open(s, block))
		return false;
	place = s->to->gap.ordinal == 1 ? s->within.from : s->within.to;
	seeker_cut(s, (struct range){place, place}, fresh);
	return true;
}

bool resolve_sentence(struct resolver *r, struct resolved *to)
{
	const struct edit *e = to->edit;
	struct str fresh = fresh_words(r->a, e);
	const struct node *block;
	struct seeker s = {
	    .r = r, .to = to, .e = e, .by = r->task->lang->lexicon.folding};

	if (e->op != EDIT_DELETE_UNIT && fresh.n == 0)
		return resolve_no(r, e, DIAG_PAYLOAD_MISSING, STR(""));
	if (e->op == EDIT_INSERT_UNIT) {
		if (!sentence_comes(&s, fresh))
			return false;
	} else {
		if (!only_block(&s, &block) || !seeker_open(&s, block))
			return false;
		if (e->op == EDIT_DELETE_UNIT && s.within.from == 0 &&
		    s.within.to == s.w.n)
			return resolve_no(r, e, DIAG_CHANGE_UNABLE,
			                  TOLD("it is the only sentence"));
		seeker_cut(&s, s.within,
		           e->op == EDIT_DELETE_UNIT ? STR("") : fresh);
	}
	to->target = to->at.kind == SPOT_PIECES ? to->at.first : to->at.unit;
	return true;
}
