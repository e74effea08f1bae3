#include "edit/contents.h"

#include "base/told.h"
#include "edit/near.h"
#include "edit/place.h"
#include "edit/wording.h"
#include "parse/sequence.h"
#include "tree/number.h"

bool contents_is(const struct node *n)
{
	return n->kind == NODE_P && n->mark != MARK_REMOVED &&
	       str_eq(node_attr(n, STR("class")), STR("toc"));
}

struct str contents_words(struct finder *f, const struct node *line)
{
	struct wording w;

	wording_read(f->a, f->lang->lexicon.folding, line, &w);
	return str_trim(w.text);
}

/* Bytes of a line before its title: up to a full stop behind the number. */
static size_t front_of(struct str line)
{
	size_t i = 0;

	while (i < line.n &&
	       !(line.p[i] == '.' && (i + 1 == line.n || line.p[i + 1] == ' ')))
		i++;
	return i;
}

bool contents_step(struct finder *f, struct str line, struct step *out)
{
	struct places at;
	struct str why;

	if (!places_read(f->a, f->lang, str_sub(line, 0, front_of(line)), &at,
	                 &why) ||
	    at.n != 1 || at.p[0].n != 1 || at.p[0].p[0].num.n == 0)
		return false;
	*out = at.p[0].p[0];
	out->num = number_clean(f->a, out->num);
	return true;
}

static const struct node *line_next(const struct node *n)
{
	while (n != NULL && !contents_is(n))
		n = n->next;
	return n;
}

bool contents_open(struct finder *f, struct search *s)
{
	const struct node *preface =
	    s->act && f->act ? node_child(f->act, NODE_PREFACE) : NULL;
	const struct node *first = preface ? line_next(preface->first) : NULL;
	const struct node *last = first;

	if (first == NULL || s->step->num.n)
		return search_fail(f, DIAG_TARGET_MISSING,
		                   TOLD("the act has no contents list"));
	for (const struct node *n = first; n; n = line_next(n->next))
		last = n;
	search_at(s, preface);
	s->contents = true;
	s->at.kind = SPOT_PIECES;
	s->at.first = first;
	s->at.last = last;
	return true;
}

/* Is a line that of a unit, or has it those words? */
static bool line_fits(struct finder *f, const struct node *line,
                      const struct step *step)
{
	struct str words = contents_words(f, line);
	struct step is;

	if (step->kind == STEP_ROW)
		return str_eq(
		    words,
		    wording_fold(f->a, f->lang->lexicon.folding, step->num));
	return contents_step(f, words, &is) && is.kind == step->kind &&
	       str_eq(is.num, number_clean(f->a, step->num));
}

const struct node *contents_end(struct finder *f, const struct node *n)
{
	struct step own, is;
	const struct node *last = n;

	if (!contents_step(f, contents_words(f, n), &own))
		return n;
	while ((n = line_next(n->next)) != NULL) {
		if (!contents_step(f, contents_words(f, n), &is) ||
		    step_rank(is.kind) <= step_rank(own.kind))
			break;
		last = n;
	}
	return last;
}

static bool is_line_kind(enum step_kind kind)
{
	return kind == STEP_ROW || (step_rank(kind) >= step_rank(STEP_SEC) &&
	                            step_rank(kind) <= step_rank(STEP_ART) &&
	                            node_class(step_node(kind)) == CLASS_HIER);
}

bool contents_go(struct finder *f, struct search *s)
{
	const struct node *hit = NULL;
	const struct node *n = s->at.first, *end = s->at.last->next;
	size_t hits = 0;

	/* A line is all title. */
	if (s->step->kind == STEP_TITLE && s->at.kind == SPOT_NODE) {
		s->at.kind = SPOT_TITLE;
		return true;
	}
	if (!is_line_kind(s->step->kind) || s->step->num.n == 0)
		return search_none(f, s);
	if (s->at.kind == SPOT_NODE)
		end = contents_end(f, n)->next;
	for (n = line_next(n); n && n != end; n = line_next(n->next)) {
		if (!line_fits(f, n, s->step))
			continue;
		if (hits++ == 0)
			hit = n;
	}
	if (hits != 1)
		return search_fail(
		    f, hits ? DIAG_TARGET_TWICE : DIAG_TARGET_MISSING,
		    told(f->a,
		         hits ? N_("the contents list has several lines of "
		                   "%.*s")
		              : N_("the contents list has no line of %.*s"),
		         STR_ARG(near_name(f->a, s->step))));
	s->at.kind = SPOT_NODE;
	s->at.first = s->at.last = hit;
	return true;
}

const struct node *contents_seat(struct finder *f, const struct spot *in,
                                 const struct step *step)
{
	struct number num = number_read(f->lang, number_clean(f->a, step->num));
	struct number is, was = {0};
	const struct node *hit = NULL, *n = in->first;
	const struct node *end =
	    in->kind == SPOT_NODE ? contents_end(f, n)->next : in->last->next;
	bool falls = false;

	for (n = line_next(n); n && n != end; n = line_next(n->next)) {
		struct step s;

		if (!contents_step(f, contents_words(f, n), &s) ||
		    s.kind != step->kind)
			continue;
		is = number_read(f->lang, s.num);
		falls |= was.n != 0 && number_cmp(&is, &was) < 0;
		was = is;
		if (number_cmp(&is, &num) < 0)
			hit = n;
	}
	if (hit != NULL && !falls)
		return contents_end(f, hit);
	search_fail(f, falls ? DIAG_TARGET_TWICE : DIAG_TARGET_MISSING,
	            told(f->a,
	                 "behind which line of the contents list %.*s "
	                 "goes cannot be told",
	                 STR_ARG(near_name(f->a, step))));
	return NULL;
}
