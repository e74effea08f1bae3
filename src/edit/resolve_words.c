/* Changes of words: where in the base they are. */
#include "edit/inflected.h"
#include "edit/near.h"
#include "edit/resolve_part.h"

#include <string.h>

/* One change of words being resolved. */
struct seeker {
	struct resolver *r;
	struct resolved *to;
	const struct edit *e;
	const struct folding *by;
	struct str old, of; /* as they are compared */
	struct wording w;   /* of the block at hand */
	const struct node *block;
	struct range within; /* of it */
	size_t hits;
	struct inflected forms; /* where words stand in several */
	struct buf fitted;      /* what stands for what, for the message */
	struct buf left;        /* what stands there in some other form */
};

static void seeker_cut(struct seeker *s, struct range range, struct str fresh)
{
	struct resolver *r = s->r;
	struct cut *c = arena_alloc(r->a, sizeof(*c)), *at;
	void **slot;

	*c = (struct cut){
	    .to = s->to, .block = s->block, .r = range, .fresh = fresh};
	s->hits++;
	slot = map_put(r->a, &r->blocks,
	               str_copy(r->a, (struct str){(const char *)&s->block,
	                                           sizeof(s->block)}));
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
static bool seeker_open(struct seeker *s, const struct node *block)
{
	bool doubt = false;

	s->block = block;
	wording_read(s->r->a, s->by, block, &s->w);
	s->within = (struct range){0, s->w.n};
	if (s->to->at.sentence == 0)
		return true;
	if (!wording_sentence(&s->w, s->r->task->lang, s->to->at.sentence,
	                      &s->within, &doubt))
		return resolve_no(s->r, s->e, DIAG_TARGET_MISSING,
		                  str_format(s->r->a, "there is no sentence %u",
		                             s->to->at.sentence));
	return !doubt ||
	       resolve_no(s->r, s->e, DIAG_CHANGE_UNABLE,
	                  STR("cannot tell for certain where its sentences "
	                      "end"));
}

static bool in_range(struct range r, struct range within)
{
	return r.from >= within.from && r.to <= within.to;
}

/* Past a space, if there is one. */
static size_t past_space(const struct wording *w, size_t i)
{
	return wording_rune(w, i) == ' ' ? i + 1 : i;
}

/* Does the range stand on the side of the words `of` that the edit says? */
static bool beside(const struct seeker *s, struct range r)
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
static bool is_theirs(const struct seeker *s, struct range r)
{
	return s->to->at.kind == SPOT_TEXT &&
	       wording_in_title(&s->w, s->r->task->lang, r);
}

/* Old words replaced, or taken out. */
static bool seek_old(struct seeker *s)
{
	struct range r;
	size_t at = 0;

	while (wording_find(&s->w, s->old, at, &r)) {
		at = r.to;
		if (!in_range(r, s->within) || !beside(s, r) || is_theirs(s, r))
			continue;
		seeker_cut(s, r, s->e->new);
	}
	return true;
}

/* Say what form has come for which, once for each. */
static void fitted_put(struct seeker *s, const struct inflected_pair *pair)
{
	struct str both = str_format(s->r->a, "\"%.*s\" by \"%.*s\"",
	                             STR_ARG(pair->old), STR_ARG(pair->new));

	if (str_find(buf_str(&s->fitted), both) < s->fitted.n)
		return;
	if (s->fitted.n)
		buf_add(&s->fitted, STR(", "));
	buf_add(&s->fitted, both);
}

/* Say what is left, once for each. */
static void left_put(struct seeker *s, struct str words)
{
	struct str quoted = str_format(s->r->a, "\"%.*s\"", STR_ARG(words));

	if (str_find(buf_str(&s->left), quoted) < s->left.n)
		return;
	if (s->left.n)
		buf_add(&s->left, STR(", "));
	buf_add(&s->left, quoted);
}

/* Does a cut of this edit begin at that letter of the block? */
static bool is_cut(const struct seeker *s, size_t at)
{
	const struct cut *c =
	    map_get(&s->r->blocks,
	            (struct str){(const char *)&s->block, sizeof(s->block)});

	while (c != NULL && (c->to != s->to || c->r.from != at))
		c = c->next;
	return c != NULL;
}

/* Does text begin with words, in whatever letters their first is? */
static bool begins_with(struct arena *a, struct str text, struct str words)
{
	text.n = text.n < words.n ? text.n : words.n;
	return str_eq(text, words) ||
	       (text.n == words.n &&
	        str_eq(lexicon_fold(a, text), lexicon_fold(a, words)));
}

/* Words that begin so and are not changed: they have a capital letter, or an
   ending that is none of a case. */
static void seek_left(struct seeker *s)
{
	const struct wording *w = &s->w;
	struct arena *a = s->r->a;

	for (size_t i = s->within.from; i < s->within.to; i++) {
		struct str rest = str_after(w->text, w->letters[i].to);
		size_t to = i;

		if ((i > 0 && rune_is_letter(wording_rune(w, i - 1))) ||
		    !begins_with(a, rest, s->old) || is_cut(s, i))
			continue;
		while (to < w->n &&
		       w->letters[to].to < w->letters[i].to + s->old.n)
			to++;
		while (to < w->n && rune_is_letter(wording_rune(w, to)))
			to++;
		if (!is_theirs(s, (struct range){i, to}))
			left_put(s, wording_text(a, w, (struct range){i, to}));
	}
}

/* Old words in one of their forms. */
static bool seek_form(struct seeker *s, const struct inflected_pair *pair)
{
	struct str old = wording_fold(s->r->a, s->by, pair->old);
	struct range r;
	size_t at = 0;

	while (wording_find(&s->w, old, at, &r)) {
		at = r.to;
		if (!in_range(r, s->within) || !beside(s, r) || is_theirs(s, r))
			continue;
		if (pair->doubt)
			return resolve_no(
			    s->r, s->e, DIAG_CHANGE_UNABLE,
			    str_format(s->r->a,
			               "in which form the new words come for "
			               "\"%.*s\" cannot be told",
			               STR_ARG(pair->old)));
		seeker_cut(s, r, pair->new);
		fitted_put(s, pair);
	}
	return true;
}

/* What all forms of the words begin with. */
static struct str forms_stem(const struct inflected *f)
{
	struct str stem = f->pairs.n ? f->pairs.p[0].old : STR("");

	for (size_t i = 0; i < f->pairs.n; i++)
		while (!str_starts(f->pairs.p[i].old, stem))
			stem.n--;
	while (stem.n && ((unsigned char)stem.p[stem.n - 1] & 0xC0) == 0xC0)
		stem.n--;
	return stem;
}

/* Old words in the case that the text has. */
static bool seek_forms(struct seeker *s)
{
	struct str stem = wording_fold(s->r->a, s->by, forms_stem(&s->forms));

	if (str_find(s->w.text, stem) == s->w.text.n)
		return true;
	for (size_t i = 0; i < s->forms.pairs.n; i++)
		if (!seek_form(s, &s->forms.pairs.p[i]))
			return false;
	return true;
}

/* What is left of the words that an order changes in all of a text. */
static void say_left(struct seeker *s)
{
	const struct spot *at = &s->to->at;

	/* Where endings take the place of others. */
	if (s->forms.proposed)
		s->old = wording_fold(s->r->a, s->by, forms_stem(&s->forms));
	for (const struct node *n = wording_block(at, NULL); n;
	     n = wording_block(at, n))
		if (seeker_open(s, n))
			seek_left(s);
	if (s->left.n)
		edit_report(s->r->task->edits, s->e, s->r->report,
		            (struct message){.code = DIAG_WORDS_LEFT,
		                             .detail = str_copy(
						 s->r->a, buf_str(&s->left))});
	buf_free(&s->left);
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
		if (!in_range(r, s->within) || is_theirs(s, r))
			continue;
		if (s->e->where == WHERE_END)
			place = bracket_end(&s->w, r.to);
		if (place == 0 && s->e->where == WHERE_END)
			continue;
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
	                  *out ? STR("the sentence may be in any of several "
	                             "paragraphs")
	                       : STR("there is no text there"));
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
		    str_format(s->r->a,
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
		                  STR("there is no text there"));
	if (!seeker_open(s, block))
		return false;
	place = start ? s->within.from : s->within.to;
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

	m.say =
	    str_format(s->r->a, "\"%.*s\" is not in %.*s", STR_ARG(words),
	               STR_ARG(s->e->target.n ? s->e->target : STR("the act")));
	m.detail = near.n ? str_format(s->r->a, "nearest to it is \"%.*s\"",
	                               STR_ARG(near))
	                  : STR("nothing there is like it");
	resolve_refuse(s->r, s->e, m);
	return false;
}

/* Say how often words were found, where an order speaks as if once. */
static void seek_count(struct seeker *s)
{
	struct message m = {.code = DIAG_WORDS_SEVERAL};

	if (s->hits <= 1 || s->e->all || s->to->at.kind == SPOT_TEXT)
		return;
	m.detail = str_format(s->r->a, "%zu times in %.*s", s->hits,
	                      STR_ARG(s->e->target));
	edit_report(s->r->task->edits, s->e, s->r->report, m);
}

static bool seek_all(struct seeker *s, bool (*seek)(struct seeker *),
                     struct str words)
{
	const struct node *only = NULL;
	const struct spot *at = &s->to->at;

	if (at->sentence && !only_block(s, &only))
		return false;
	for (const struct node *n = only ? only : wording_block(at, NULL);
	     n != NULL; n = only ? NULL : wording_block(at, n)) {
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
	return true;
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
	if (e->inflect && e->op != EDIT_SUBST_TEXT && e->op != EDIT_DELETE_TEXT)
		return resolve_no(r, e, DIAG_CHANGE_UNABLE,
		                  STR("new words have no case that the text "
		                      "tells"));
	s->old = wording_fold(r->a, s->by, e->old);
	s->of = wording_fold(r->a, s->by, e->of);
	return true;
}

/* Words in whatever case they stand. */
static bool seek_fitting(struct seeker *s)
{
	struct resolver *r = s->r;
	struct str why;
	bool good;

	if (!inflected_make(r->a, r->task->lang, str_strip(s->e->old),
	                    str_strip(s->e->new), &s->forms, &why))
		return resolve_no(r, s->e, DIAG_CHANGE_UNABLE, why);
	good = seek_all(s, seek_forms, s->e->old);
	if (good && s->forms.proposed)
		edit_report(r->task->edits, s->e, r->report,
		            (struct message){
				.code = DIAG_WORDS_FITTED,
				.detail = str_copy(r->a, buf_str(&s->fitted))});
	if (good)
		say_left(s);
	buf_free(&s->fitted);
	return good;
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
		                  STR("it does not say which words"));
	if (e->inflect)
		good = seek_fitting(&s);
	else if (change)
		good = seek_all(&s, seek_old, e->old);
	else if (s.of.n != 0)
		good = seek_all(&s, seek_of, e->of);
	else
		good = seek_end(&s);
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
		                  STR("it has smaller units or a table: which "
		                      "text is to go on cannot be told"));
	if (s->to->gap.ordinal == 0) {
		block = last_block(at);
		if (block == NULL)
			return resolve_no(s->r, s->e, DIAG_TARGET_MISSING,
			                  STR("there is no text there"));
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
			                  STR("it is the only sentence"));
		seeker_cut(&s, s.within,
		           e->op == EDIT_DELETE_UNIT ? STR("") : fresh);
	}
	to->target = to->at.kind == SPOT_PIECES ? to->at.first : to->at.unit;
	return true;
}
