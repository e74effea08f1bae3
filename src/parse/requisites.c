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

/* Are lines i..i+n-1 requisites?  Their authority is named in full, so that
   nothing before it belongs to it; or else they begin with the kind of the
   act, or where a paragraph does, unless `full`.  1: so far without a
   number. */
static unsigned are_requisites(struct parser *p, size_t i, size_t n, bool full)
{
	struct arena_mark mark = arena_mark(p->a);
	struct str s = origin_lines(p, i, i + n)->text;
	struct match m, whole;
	bool found = parser_match(p, STR("requisites"), s, &m);

	if (found && !parser_match(p, STR("authority-full"),
	                           m.cap[CAP_authority], &whole))
		found = !full && m.cap[CAP_number].n != 0 &&
		        parser_match(p, STR("authority-line"),
		                     m.cap[CAP_authority], &whole) &&
		        (m.cap[CAP_authority].p != s.p || line_begins(p, i));
	arena_release(p->a, mark);
	return found ? 1 + (m.cap[CAP_number].n != 0) : 0;
}

/* How many more lines behind the requisites hold the rest of what these begin
   to say of the registration of the act. */
static size_t registered_lines(struct parser *p, struct span own)
{
	struct arena_mark mark = arena_mark(p->a);
	size_t end = own.at + own.n, more = 0;
	struct match m, tail;
	struct str all;

	for (size_t n = 0; n <= REQUISITES_LINES && end + n <= p->lines.n;
	     n++) {
		if (n > 0 && p->lines.p[end + n - 1].before > 0)
			break;
		all = origin_lines(p, own.at, end + n)->text;
		if (!parser_match(p, STR("requisites"), all, &m))
			break;
		/* Requisites by themselves end in no stop. */
		if (m.cap[CAP_text].n == 0 && n == 0 && str_ends(all, STR(".")))
			continue;
		if (m.cap[CAP_text].n == 0)
			break;
		if (parser_match(p, STR("registered"),
		                 str_strip(m.cap[CAP_text]), &tail)) {
			more = n;
			break;
		}
	}
	arena_release(p->a, mark);
	return more;
}

/* Do lines i..i+n-1 begin with the kind of the act, or below capitals, and are
   requisites without what stands above? */
static bool begins_kind(struct parser *p, size_t i, size_t n)
{
	struct arena_mark mark = arena_mark(p->a);
	struct str s = origin_lines(p, i, i + n)->text;
	struct match m;
	bool begins = str_begins_upper(s) &&
	              parser_match(p, STR("requisites"), s, &m) &&
	              m.cap[CAP_act].n != 0 && m.cap[CAP_act].p == s.p;

	arena_release(p->a, mark);
	return (begins || line_below(p, i)) &&
	       are_requisites(p, i, n, false) > 1;
}

/* The title of a code has the kind of the act, too: the requisites begin where
   that stands again, or below the title's capitals. */
static void requisites_below(struct parser *p, struct span *own)
{
	for (size_t k = own->n; k-- > 1;)
		if (begins_kind(p, own->at + k, own->n - k)) {
			own->at += k;
			own->n -= k;
			return;
		}
}

/* Is the line behind the requisites the rest of their number: "ЗРК"? */
static bool number_goes_on(struct parser *p, struct span own)
{
	struct arena_mark mark = arena_mark(p->a);
	size_t end = own.at + own.n;
	struct match was, m;
	bool on = false;

	if (end < p->lines.n && p->lines.p[end].before == 0 &&
	    p->lines.p[end].s.n <= TAIL_BYTES &&
	    parser_match(p, STR("requisites"),
	                 origin_lines(p, own.at, end)->text, &was) &&
	    was.cap[CAP_text].n == 0)
		on = parser_match(p, STR("requisites"),
		                  origin_lines(p, own.at, end + 1)->text, &m) &&
		     m.cap[CAP_text].n == 0;
	arena_release(p->a, mark);
	return on;
}

struct span requisites_lines(struct parser *p)
{
	struct span found = {0, 0};

	for (size_t i = 0; i < p->lines.n && i < HEAD_LINES && !found.n; i++)
		for (size_t n = 1; n <= REQUISITES_LINES && i + n <= p->lines.n;
		     n++) {
			unsigned rank;

			if (n > 1 && p->lines.p[i + n - 1].before > 0)
				break;
			rank = are_requisites(p, i, n, false);
			if (rank == 0 || (rank == 1 && found.n != 0))
				continue;
			found = (struct span){i, n};
			if (rank > 1)
				break;
		}
	while (found.n > 1 &&
	       are_requisites(p, found.at + 1, found.n - 1, true)) {
		found.at++;
		found.n--;
	}
	requisites_below(p, &found);
	if (found.n != 0)
		found.n += number_goes_on(p, found);
	if (found.n != 0)
		found.n += registered_lines(p, found);
	return found;
}
