#include "parse/posted.h"

enum {
	GAP_MIN = 3,      /* white space before a name beside a post */
	LINE_BYTES = 240, /* of a line of one */
	REST_LINES = 3,   /* of a post below the one with the name, at most */
};

/* The gap before the name in a line of a post and a name; n == 0: it is no
   such line. */
static struct span name_gap(struct parser *p, const struct line *l)
{
	struct match m;
	struct span gap;

	if (l->given || l->table != 0 || l->s.n > LINE_BYTES)
		return (struct span){0};
	gap = str_gap(l->s, GAP_MIN, 0);
	if (gap.n == 0 || !parser_match(p, STR("signer"), l->s, &m) ||
	    (size_t)(m.all.p - l->s.p) < gap.at)
		return (struct span){0};
	return gap;
}

/* Is s a post in full, with no name? */
static bool post_is_whole(struct parser *p, struct str s)
{
	struct match m;

	return parser_match(p, STR("signature"), s, &m) &&
	       m.cap[CAP_person].n == 0;
}

/* May line i be one of a post, right below another one? */
static bool line_is_below(const struct parser *p, size_t i)
{
	const struct line *l = &p->lines.p[i];

	return !l->given && l->table == 0 && !l->page && l->before == 0 &&
	       l->s.n <= LINE_BYTES && l->column == l[-1].column &&
	       str_gap(l->s, GAP_MIN, 0).n == 0;
}

/* How many lines below line i go on with the post that it begins: they are
   worded so, or make whole what is none without them. */
static size_t post_rest(struct parser *p, size_t i, struct str post)
{
	struct arena_mark mark = arena_mark(p->a);
	struct str all[REST_LINES + 1] = {post};
	bool whole = post_is_whole(p, post);
	size_t found = 0;
	struct match m;

	for (size_t n = 1; n <= REST_LINES && i + n < p->lines.n; n++) {
		if (!line_is_below(p, i + n))
			break;
		all[n] = p->lines.p[i + n].s;
		if (parser_match(p, STR("signature-rest"), all[n], &m)) {
			found = n;
			continue;
		}
		if (whole)
			break;
		whole = post_is_whole(p, origin_join(p, all, n + 1)->text);
		found = whole ? n : found;
	}
	arena_release(p->a, mark);
	return found;
}

/* Add line l, a post and behind a gap a name, and the n lines below it. */
static void post_put(struct parser *p, struct lines *out, const struct line *l,
                     size_t n, struct span gap)
{
	struct line *name;

	*vec_push(p->scratch, out) = *l;
	out->p[out->n - 1].s = str_sub(l->s, 0, gap.at);
	out->p[out->n - 1].joins = 0;
	for (size_t k = 1; k <= n; k++)
		*vec_push(p->scratch, out) = l[k];
	name = vec_push(p->scratch, out);
	*name = *l;
	name->s = str_after(l->s, gap.at + gap.n);
	name->at += gap.at + gap.n;
	name->before = 0;
	name->marks &= (unsigned char)~(SHEET_BREAK | SHEET_INDENT);
	name->page = name->feed = false;
}

void posted_part(struct parser *p)
{
	struct lines out = {0};
	size_t done = 0;

	for (size_t i = 0; i + 1 < p->lines.n; i++) {
		const struct line *l = &p->lines.p[i];
		struct span gap = name_gap(p, l);
		size_t n =
		    gap.n != 0 ? post_rest(p, i, str_sub(l->s, 0, gap.at)) : 0;

		if (n == 0)
			continue;
		for (; done < i; done++)
			*vec_push(p->scratch, &out) = p->lines.p[done];
		post_put(p, &out, l, n, gap);
		done = i + n + 1;
		/* Another one may sign below. */
		if (done < p->lines.n && p->lines.p[done].before == 0)
			p->lines.p[done].before = 1;
		i = done - 1;
	}
	if (done == 0)
		return;
	for (; done < p->lines.n; done++)
		*vec_push(p->scratch, &out) = p->lines.p[done];
	p->lines = out;
}

/* Is s a post and a name in a language? */
static bool text_signs(struct parser *p, const struct language *lang,
                       struct str s, bool framed)
{
	struct match m, post;

	if (!language_match(&p->matcher, lang, STR("signature"), s, &m) ||
	    m.cap[CAP_role].n == 0 || m.cap[CAP_person].n == 0)
		return false;
	return !framed || (language_match(&p->matcher, lang, STR("signature"),
	                                  m.cap[CAP_role], &post) &&
	                   post.cap[CAP_person].n == 0);
}

bool posted_signs(struct parser *p, struct str s, bool framed)
{
	const struct grammar *g = p->grammar;

	if (text_signs(p, p->lang, s, framed))
		return true;
	for (size_t k = 0; framed && g != NULL && k < g->languages.n; k++)
		if (g->languages.p[k] != p->lang &&
		    text_signs(p, g->languages.p[k], s, framed))
			return true;
	return false;
}
