/* Requisites that stand in lines of their own. */
#include "parse/requisites.h"

#include "parse/unit.h"

enum {
	HEAD_LINES = 40,      /* among which the requisites are */
	REQUISITES_LINES = 6, /* at most so many */
	TAIL_BYTES = 12,      /* of a line with the rest of a number */
};

/* Does a line in small letters too stand right below one in capitals? */
static bool line_below(const struct parser *p, size_t i)
{
	return i > 0 && unit_capitals(p->lines.p[i - 1].s) &&
	       !unit_capitals(p->lines.p[i].s) &&
	       str_begins_upper(p->lines.p[i].s);
}

/* Does nothing above line i belong to the paragraph that it begins?  A title
   ends above it, one in capitals does, or an empty line divides them. */
static bool line_begins(struct parser *p, size_t i)
{
	struct match m;

	return i == 0 || p->lines.p[i].before > 0 || line_below(p, i) ||
	       parser_match(p, STR("title-ends"), p->lines.p[i - 1].s, &m);
}

/* The lines that were last read as requisites, and what was found: they are
   asked about several times. */
struct asked {
	struct parser *p;
	struct arena_mark mark; /* from which on the arena holds their text */
	size_t at, n;           /* n is 0: none yet */
	struct str text;
	bool found;
	struct match m;
};

/* Do lines i..i+n-1 read as requisites, whoever has issued them? */
static bool asked_lines(struct asked *a, size_t i, size_t n)
{
	if (a->n == n && a->at == i)
		return a->found;
	arena_release(a->p->a, a->mark);
	a->at = i;
	a->n = n;
	a->text = origin_lines(a->p, i, i + n)->text;
	a->found = parser_match(a->p, STR("requisites"), a->text, &a->m);
	return a->found;
}

/* Are lines i..i+n-1 requisites?  Their authority is named in full, so that
   nothing before it belongs to it; or else they begin with the kind of the
   act, or where a paragraph does, unless `full`.  1: so far without a
   number. */
static unsigned are_requisites(struct asked *a, size_t i, size_t n, bool full)
{
	bool found = asked_lines(a, i, n);
	struct str authority = a->m.cap[CAP_authority];
	struct match whole;

	if (found &&
	    !parser_match(a->p, STR("authority-full"), authority, &whole))
		found = !full && a->m.cap[CAP_number].n != 0 &&
		        parser_match(a->p, STR("authority-line"), authority,
		                     &whole) &&
		        (authority.p != a->text.p || line_begins(a->p, i));
	return found ? 1 + (a->m.cap[CAP_number].n != 0) : 0;
}

/* How many more lines behind the requisites hold the rest of what these begin
   to say of the registration of the act. */
static size_t registered_lines(struct asked *a, struct span own)
{
	const struct parser *p = a->p;
	size_t end = own.at + own.n;
	struct match tail;
	struct str rest;

	for (size_t n = 0; n <= REQUISITES_LINES && end + n <= p->lines.n;
	     n++) {
		if (n > 0 && p->lines.p[end + n - 1].before > 0)
			break;
		if (!asked_lines(a, own.at, own.n + n))
			break;
		rest = a->m.cap[CAP_text];
		/* Requisites by themselves end in no stop. */
		if (rest.n == 0 && n == 0 && str_ends(a->text, STR(".")))
			continue;
		if (rest.n == 0)
			break;
		if (parser_match(a->p, STR("registered"), str_strip(rest),
		                 &tail))
			return n;
	}
	return 0;
}

/* Do lines i..i+n-1 begin with the kind of the act, or below capitals, and are
   requisites without what stands above? */
static bool begins_kind(struct asked *a, size_t i, size_t n)
{
	bool begins = asked_lines(a, i, n) && str_begins_upper(a->text) &&
	              a->m.cap[CAP_act].n != 0 &&
	              a->m.cap[CAP_act].p == a->text.p;

	return (begins || line_below(a->p, i)) &&
	       are_requisites(a, i, n, false) > 1;
}

/* The title of a code has the kind of the act, too: the requisites begin where
   that stands again, or below the title's capitals. */
static void requisites_below(struct asked *a, struct span *own)
{
	for (size_t k = own->n; k-- > 1;)
		if (begins_kind(a, own->at + k, own->n - k)) {
			own->at += k;
			own->n -= k;
			return;
		}
}

/* Is the line behind the requisites the rest of their number: "ЗРК"? */
static bool number_goes_on(struct asked *a, struct span own)
{
	const struct parser *p = a->p;
	size_t end = own.at + own.n;

	return end < p->lines.n && p->lines.p[end].before == 0 &&
	       p->lines.p[end].s.n <= TAIL_BYTES &&
	       asked_lines(a, own.at, own.n) && a->m.cap[CAP_text].n == 0 &&
	       asked_lines(a, own.at, own.n + 1) && a->m.cap[CAP_text].n == 0;
}

/* The first lines that are requisites. */
static struct span requisites_first(struct asked *a)
{
	const struct parser *p = a->p;
	struct span found = {0, 0};

	for (size_t i = 0; i < p->lines.n && i < HEAD_LINES && !found.n; i++)
		for (size_t n = 1; n <= REQUISITES_LINES && i + n <= p->lines.n;
		     n++) {
			unsigned rank;

			if (n > 1 && p->lines.p[i + n - 1].before > 0)
				break;
			rank = are_requisites(a, i, n, false);
			if (rank == 0 || (rank == 1 && found.n != 0))
				continue;
			found = (struct span){i, n};
			if (rank > 1)
				break;
		}
	return found;
}

struct span requisites_lines(struct parser *p)
{
	struct asked a = {.p = p, .mark = arena_mark(p->a)};
	struct span found = requisites_first(&a);

	while (found.n > 1 &&
	       are_requisites(&a, found.at + 1, found.n - 1, true)) {
		found.at++;
		found.n--;
	}
	requisites_below(&a, &found);
	if (found.n != 0)
		found.n += number_goes_on(&a, found);
	if (found.n != 0)
		found.n += registered_lines(&a, found);
	arena_release(p->a, a.mark);
	return found;
}
