#include "pdf/footnote.h"

#include "pdf/body.h"
#include "pdf/marks.h"

#define LEAST 5.0F  /* characters that the line above notes is long, */
#define MOST 0.5F   /* of the width of the text, at most */
#define BEGIN 3.0F  /* characters from the margin on which it begins */
#define SMALL 0.95F /* of the height of the text, of notes */

/* Does a level line stand as the one above notes does? */
static bool rule_is_short(const struct layout *l, const struct laid *laid,
                          const struct rule *r)
{
	const struct measure *m = &l->measure;
	float length = r->to - r->from;

	if (r->upright || length < LEAST * m->em ||
	    length > MOST * (m->right - m->left) ||
	    r->from < m->left - BEGIN * m->em ||
	    r->from > m->left + BEGIN * m->em || r->at < laid->page->height / 2)
		return false;
	for (size_t i = 0; i < laid->frames.n; i++)
		if (laid->frames.p[i].at.y1 >= r->at)
			return false;
	return true;
}

/* The first line of the text of a page; NULL: it has none. */
static const struct stripe *text_first(const struct laid *laid)
{
	for (size_t i = 0; i < laid->body.n; i++)
		if (!laid->body.p[i].aside)
			return &laid->body.p[i];
	return NULL;
}

/* Does a line open a note: with a mark, with a number that a sentence follows?
   In small letters words do, too, where a sentence plainly goes on. */
static bool stripe_is_note(const struct stripe *s, const struct stripe *text,
                           const struct laid *next)
{
	uint32_t c = s->glyphs[0].rune;
	bool small = s->at.y1 - s->at.y0 < SMALL * (text->at.y1 - text->at.y0);
	const struct stripe *first = text_first(next);
	struct mark m;
	size_t word;

	if (c == '*' || s->glyphs[0].risen || (small && rune_is_digit(c)))
		return true;
	if (mark_may_open(s, &m)) {
		for (word = m.n; s->glyphs[word].rune == ' ';)
			word++;
		return !rune_is_lower(s->glyphs[word].rune);
	}
	return small && rune_is_letter(c) && first != NULL &&
	       rune_is_lower(first->glyphs[0].rune);
}

/* Does a page begin with a table? */
static bool page_opens_table(const struct laid *laid)
{
	const struct stripe *first = text_first(laid);

	return laid->frames.n != 0 &&
	       (first == NULL ||
	        box_middle(&first->at) > laid->frames.p[0].at.y0);
}

/* Does the text above a line of a page, the last one at text, go on on the next
   page: in a sentence, in a table? */
static bool text_goes_on(const struct laid *laid, const struct rule *r,
                         const struct stripe *text)
{
	float end = text != NULL ? box_middle(&text->at) : 0;

	for (size_t i = 0; i < laid->frames.n; i++)
		if (laid->frames.p[i].at.y1 < r->at &&
		    laid->frames.p[i].at.y1 > end)
			return page_opens_table(laid + 1);
	return text != NULL && !body_ends(text) && !page_opens_table(laid + 1);
}

/* The first note below a line; body.n: there are none, or what is there is no
   sentence or table that goes on behind them. */
static size_t notes_below(const struct laid *laid, const struct rule *r)
{
	const struct stripes *b = &laid->body;
	const struct stripe *text = NULL;

	for (size_t i = 0; i < b->n; i++) {
		if (b->p[i].aside)
			continue;
		if (box_middle(&b->p[i].at) < r->at) {
			text = &b->p[i];
			continue;
		}
		return text_goes_on(laid, r, text) &&
		               stripe_is_note(&b->p[i],
		                              text != NULL ? text : &b->p[i],
		                              laid + 1)
		           ? i
		           : b->n;
	}
	return b->n;
}

void footnote_hold(struct layout *l, struct laid *laid)
{
	struct stripes *b = &laid->body;
	size_t first = b->n, left;

	if (l->page + 1 >= l->pages->list.n)
		return;
	for (size_t i = 0; i < laid->page->rules.n && first == b->n; i++)
		if (rule_is_short(l, laid, &laid->page->rules.p[i]))
			first = notes_below(laid, &laid->page->rules.p[i]);
	left = first;
	for (size_t i = first; i < b->n; i++) {
		if (b->p[i].aside)
			b->p[left++] = b->p[i];
		else
			*vec_push(l->a, &l->held) =
			    (struct held){b->p[i], l->page};
	}
	laid->holds = left != b->n;
	b->n = left;
}

bool footnote_waits(const struct layout *l)
{
	return l->held.n != 0 && l->held.p[0].page != l->page;
}
