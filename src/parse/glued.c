#include "parse/glued.h"

#include "parse/unit.h"

enum { LOOK_AHEAD = 3 }; /* lines behind that may be no unit */

/* Where in line i a signature begins behind its last sentence; 0: in none. */
static size_t glued_find(struct parser *p, size_t i)
{
	struct str s = p->lines.p[i].s;
	struct match m;
	struct unit u;

	if (!parser_match(p, STR("signature-glued"), s, &m))
		return 0;
	for (size_t k = i + 1; k < p->lines.n && k <= i + LOOK_AHEAD; k++)
		if (unit_find(p, p->lines.p[k].s, &u))
			return 0;
	return (size_t)(m.cap[CAP_role].p - s.p);
}

/* Line i as two, the second of which begins at byte at of it. */
static void glued_cut(struct parser *p, size_t i, size_t at)
{
	struct lines out = {0};
	struct line *l;

	vec_reserve(p->scratch, &out, p->lines.n + 1);
	for (size_t k = 0; k < p->lines.n; k++) {
		*vec_push(p->scratch, &out) = p->lines.p[k];
		if (k != i)
			continue;
		l = vec_push(p->scratch, &out);
		*l = out.p[out.n - 2];
		out.p[out.n - 2].s = str_strip(str_sub(l->s, 0, at));
		out.p[out.n - 2].trail = false;
		out.p[out.n - 2].joins = 0;
		l->s = str_after(l->s, at);
		l->at += at;
		l->indent = 0;
		l->before = 1;
		l->page = l->feed = false;
	}
	p->lines = out;
}

void glued_part(struct parser *p)
{
	for (size_t i = p->lines.n; i > 0; i--) {
		size_t at = glued_find(p, i - 1);
		struct line *l;

		if (at == 0)
			continue;
		glued_cut(p, i - 1, at);
		l = &p->lines.p[i];
		parser_find(p, (struct find){.code = DIAG_TEXT_SPLIT,
		                             .span = {l->at, l->s.n},
		                             .detail = l->s,
		                             .repair = true});
		return;
	}
}
