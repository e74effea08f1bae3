/* Rows of tables that amending sentences quote: their marks. */
#include "parse/rowed.h"

#include "parse/marks.h"
#include "parse/unit.h"

#include <string.h>

enum {
	LINES_MOST = 400,  /* between two marks */
	QUOTES_MOST = 16,  /* looked at in one line */
	LOOK_LINES = 1000, /* looked at ahead, and so many times all */
	LOOK_TIMES = 8,
};

/* Text in quotation marks, over several lines. */
struct quoted {
	size_t line, at, n;       /* the mark that opens it */
	size_t from;              /* where its sentence begins in that line */
	size_t to, close, closes; /* the line of the other one, its bytes */
	size_t tail;              /* behind that one and its stops */
	bool tabs;                /* its first line has cells */
	/* Of its sentence: */
	bool rows, orders; /* it speaks of rows, it orders new text */
	bool leads;        /* it announces something */
	bool first;        /* nothing of it is in the same line */
	bool named;        /* the quotation is one of rows */
	bool begins;       /* it begins with the quotation */
	bool rests;        /* ... goes on behind it */
};

/* The lines as they are to be. */
struct rows {
	struct parser *p;
	size_t looks; /* lines that may still be looked at ahead */
	bool behind;  /* what stands behind a quotation may say what it is */
	struct lines out;
	VEC(unsigned char) is;
};

enum rowed rowed_at(const struct parser *p, size_t i)
{
	return p->rowed != NULL && i < p->lines.n ? p->rowed[i] : ROWED_NONE;
}

size_t rowed_end(const struct parser *p, size_t i)
{
	enum rowed is = rowed_at(p, i);

	while (i < p->lines.n && rowed_at(p, i) == is)
		i++;
	return i;
}

static struct str line_at(const struct parser *p, size_t i)
{
	return i < p->lines.n ? p->lines.p[i].s : STR("");
}

static bool rowed_is(struct parser *p, const char *rule, struct str s)
{
	struct match m;

	return s.n != 0 && parser_match(p, str_from(rule), s, &m);
}

static size_t stops_of(struct str s)
{
	size_t n = 0;

	while (n < s.n && memchr(".;,:", s.p[n], 4) != NULL)
		n++;
	return n;
}

/* The mark that closes what is open behind `at` in its line. */
static bool quoted_close(struct rows *r, struct quoted *q)
{
	const struct parser *p = r->p;
	size_t depth = 0, from = q->at;

	for (size_t k = q->line; k < q->line + LINES_MOST && r->looks > 0;
	     k++, from = 0, r->looks--) {
		struct str s = str_after(line_at(p, k), from);
		struct marks_walk w = marks_start(s, depth);
		struct mark m;

		while (marks_next(&w, &m)) {
			depth = w.depth;
			if (depth != 0)
				continue;
			q->to = k;
			q->close = from + m.at;
			q->closes = m.n;
			return m.side == SIDE_CLOSE;
		}
		if (k >= p->lines.n)
			return false;
	}
	return false;
}

/* What of line k is between the marks. */
static struct str quoted_line(const struct parser *p, const struct quoted *q,
                              size_t k)
{
	struct str s = line_at(p, k);
	size_t from = k == q->line ? q->at + q->n : 0;

	return str_strip(str_sub(s, from, k == q->to ? q->close : s.n));
}

/* Is there something between the marks, and none of it a sentence of the
   act? */
static bool quoted_holds(struct parser *p, struct quoted *q)
{
	bool any = false;

	for (size_t k = q->line; k <= q->to; k++) {
		struct str s = quoted_line(p, q, k);
		bool tab = memchr(s.p, '\t', s.n) != NULL;
		struct unit u;

		if (s.n == 0)
			continue;
		if (!any) {
			q->tabs = tab && (q->named || !unit_find(p, s, &u));
			any = true;
		}
		if (!tab && rowed_is(p, "quote-change", s))
			return false;
	}
	return any;
}

/* What stands behind the mark that closes: nothing but stops, or where the
   sentence goes on (*rest).  False: something else. */
static bool quoted_ends(struct parser *p, struct quoted *q, struct str *rest)
{
	struct str behind = str_after(line_at(p, q->to), q->close + q->closes);
	size_t stops = stops_of(behind);

	q->tail = q->close + q->closes + stops;
	behind = str_strip(str_after(behind, stops));
	*rest = STR("");
	if (behind.n != 0 && (stops != 0 || !rowed_is(p, "quote-rest", behind)))
		return false;
	if (stops == 0)
		*rest = behind.n ? behind : line_at(p, q->to + 1);
	return true;
}

/* What the words in front of a quotation say of it. */
static void quoted_front(struct parser *p, struct quoted *q, bool goes_on)
{
	struct str front =
	    str_strip(str_sub(line_at(p, q->line), q->from, q->at));
	struct str said = front;

	q->first = front.n == 0;
	if (q->first && q->line > 0)
		said = line_at(p, q->line - 1);
	q->rows = rowed_is(p, "quote-rows", said);
	q->leads = rowed_is(p, "quote-leads", said);
	q->orders = !q->leads && rowed_is(p, "quote-order", said) &&
	            !rowed_is(p, "quote-column", said);
	q->named = q->rows || (q->orders && goes_on);
}

/* Is it what the sentence in front of it announces, or what goes on behind it
   speaks of? */
static bool quoted_said(struct parser *p, struct quoted *q)
{
	struct str rest;
	bool behind;

	if (!quoted_ends(p, q, &rest))
		return false;
	behind = !q->orders && rowed_is(p, "quote-rest-rows", rest);
	q->named |= behind;
	if (!(q->named || q->orders) || !quoted_holds(p, q))
		return false;
	q->rests = behind ||
	           (q->rows && !q->orders && rowed_is(p, "quote-rest", rest));
	q->begins = q->first && !q->rows && !q->orders && !q->leads;
	/* Words of one line are read in their sentence. */
	return q->tabs || (q->first && !q->orders);
}

/* A part of line i as a line of its own. */
static void rows_put(struct rows *r, size_t i, struct span part, enum rowed is)
{
	const struct line *whole = &r->p->lines.p[i];
	struct str s = str_sub(whole->s, part.at, part.at + part.n);
	struct str words = str_strip(s);
	struct line *l;

	if (words.n == 0)
		return;
	l = vec_push(r->p->scratch, &r->out);
	*l = *whole;
	l->s = words;
	l->at += (size_t)(words.p - whole->s.p);
	if (words.p != whole->s.p) {
		l->indent = l->before = l->tabs = l->tabs_left = 0;
		l->page = l->feed = l->row = false;
	}
	if (words.p + words.n != whole->s.p + whole->s.n) {
		l->trail = false;
		l->joins = 0;
	}
	*vec_push(r->p->scratch, &r->is) = (unsigned char)is;
}

/* The lines of a quotation, from its mark on. */
static void rows_quote(struct rows *r, const struct quoted *q)
{
	rows_put(r, q->line, (struct span){q->at, q->n},
	         q->begins ? ROWED_BEGINS : ROWED_OPENS);
	for (size_t k = q->line; k <= q->to; k++) {
		size_t from = k == q->line ? q->at + q->n : 0;
		size_t to = k == q->to ? q->close : line_at(r->p, k).n;

		rows_put(r, k, (struct span){from, to - from},
		         q->tabs && q->named ? ROWED_TABLE : ROWED_LINE);
	}
	rows_put(r, q->to, (struct span){q->close, q->tail - q->close},
	         ROWED_CLOSES);
}

/* A quotation of rows that begins in line i from byte `from` on, behind a part
   of that line which is `is`. */
static bool quoted_find(struct rows *r, size_t i, size_t from, enum rowed is,
                        struct quoted *q)
{
	struct marks_walk w = marks_start(line_at(r->p, i), 0);
	enum rowed last = r->is.n ? r->is.p[r->is.n - 1] : ROWED_NONE;
	struct mark m;
	size_t looked = 0;

	while (looked < QUOTES_MOST && marks_next(&w, &m)) {
		bool rests = is == ROWED_RESTS;

		if (m.at < from || m.side != SIDE_OPEN || w.depth != 1)
			continue;
		looked++;
		*q = (struct quoted){
		    .line = i, .from = from, .at = m.at, .n = m.n};
		if (str_strip(str_sub(line_at(r->p, i), from, m.at)).n == 0)
			rests = last == ROWED_RESTS;
		quoted_front(r->p, q, rests);
		if ((q->named || q->orders || r->behind) &&
		    quoted_close(r, q) && quoted_said(r->p, q))
			return true;
	}
	return false;
}

/* Line i, and all that quotations of rows which begin in it take; the line
   behind.  *is: what its front is, and what that of the line behind is. */
static size_t rows_line(struct rows *r, size_t i, enum rowed *is)
{
	size_t from = 0;
	struct quoted q;

	while (quoted_find(r, i, from, *is, &q)) {
		rows_put(r, i, (struct span){from, q.at - from}, *is);
		rows_quote(r, &q);
		i = q.to;
		from = q.tail;
		*is = q.rests ? ROWED_RESTS : ROWED_NONE;
		if (str_strip(str_after(line_at(r->p, i), from)).n == 0)
			return i + 1;
	}
	rows_put(r, i, (struct span){from, line_at(r->p, i).n - from}, *is);
	*is = ROWED_NONE;
	return i + 1;
}

void rowed_part(struct parser *p)
{
	struct rows r = {.p = p};
	enum rowed is = ROWED_NONE;

	p->rowed = NULL;
	if (language_rule(p->lang, STR("quote-rows")) == NULL)
		return;
	r.looks = LOOK_LINES + LOOK_TIMES * p->lines.n;
	r.behind = language_rule(p->lang, STR("quote-rest-rows")) != NULL;
	vec_reserve(p->scratch, &r.out, p->lines.n);
	for (size_t i = 0; i < p->lines.n;)
		i = rows_line(&r, i, &is);
	p->lines = r.out;
	p->rowed = r.is.p;
}
