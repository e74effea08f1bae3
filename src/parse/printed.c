#include "parse/printed.h"

enum {
	ISSUER_FROM = 6,  /* lines at the top among which they begin */
	ISSUER_LINES = 4, /* at most so many */
	ISSUER_MOST = 200 /* bytes of them */
};

struct span printed_lines(struct parser *p)
{
	struct arena_mark mark = arena_mark(p->a);
	struct span found = {0, 0};
	struct match m;

	for (size_t i = 0; i < p->lines.n && i < ISSUER_FROM && !found.n; i++)
		for (size_t n = 1; n <= ISSUER_LINES && i + n <= p->lines.n;
		     n++) {
			struct str s;

			if (n > 1 && p->lines.p[i + n - 1].before > 0)
				break;
			s = origin_lines(p, i, i + n)->text;
			if (s.n > ISSUER_MOST)
				break;
			if (parser_match(p, STR("issuer-line"), s, &m))
				found = (struct span){i, n};
		}
	arena_release(p->a, mark);
	return found;
}

bool printed_foot(struct parser *p, const struct paras *paras, size_t from,
                  struct str *date, struct str *number)
{
	bool found = false;
	struct match m;

	for (size_t i = from; i < paras->n && !paras->p[i].caption; i++) {
		struct str s = para_text(&paras->p[i]);

		if (parser_match(p, STR("foot-day"), s, &m)) {
			*date = m.cap[CAP_date];
			*number = m.cap[CAP_number];
			found = true;
		} else if (found && number->n == 0 &&
		           parser_match(p, STR("foot-number"), s, &m)) {
			*number = m.cap[CAP_number];
		}
	}
	return found && number->n != 0;
}
