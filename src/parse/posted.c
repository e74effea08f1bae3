#include "parse/posted.h"

#include "parse/caption.h"

enum {
	GAP_MIN = 3,      /* white space before a name beside a post */
	LINE_BYTES = 240, /* of a line of one */
	REST_LINES = 3,   /* of a post below the one with the name, at most */
	LATE_LINES = 12,  /* from those who sign to the end */
};

/* Where the last gap in s is, of a tab or of two spaces at least; n == 0: it
   has none. */
static struct span last_gap(struct str s)
{
	struct span last = {0};
	size_t i = 0;

	/* Most lines have none. */
	if (str_gap(s, 2, 0).n == 0 && str_find(s, STR("\t")) == s.n)
		return last;
	while (i < s.n) {
		size_t from = i, len;
		bool tab = false;

		while (i < s.n &&
		       rune_is_space(str_rune(str_after(s, i), &len))) {
			tab |= s.p[i] == '\t';
			i += len;
		}
		if (i < s.n && (tab || i - from > 1))
			last = (struct span){from, i - from};
		while (i < s.n &&
		       !rune_is_space(str_rune(str_after(s, i), &len)))
			i += len;
	}
	return last;
}

/* Does the text, or its part before an appendix, end a few lines below line i?
 */
static bool line_is_late(struct parser *p, size_t i)
{
	for (size_t n = 0; n < LATE_LINES; n++, i++)
		if (i >= p->lines.n || caption_may_be(p, p->lines.p[i].s))
			return true;
	return false;
}

/* The gap before the name in a line of a post and a name; n == 0: it is no
   such line.  Where the text ends the name may be any, and a tab is a gap. */
static struct span name_gap(struct parser *p, size_t i)
{
	const struct line *l = &p->lines.p[i];
	struct match m;
	struct span gap;

	if (l->given || l->table != 0 || l->s.n > LINE_BYTES)
		return (struct span){0};
	gap = str_gap(l->s, GAP_MIN, 0);
	if (gap.n != 0 && parser_match(p, STR("signer"), l->s, &m) &&
	    (size_t)(m.all.p - l->s.p) >= gap.at)
		return gap;
	gap = last_gap(l->s);
	return gap.n != 0 && line_is_late(p, i) && posted_names(p, l->s)
	           ? gap
	           : (struct span){0};
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

/* The languages that words of a table may be in, the text's first: the next one
   behind *k, which is 0 before the first; NULL: there is none. */
static const struct language *language_next(const struct parser *p, size_t *k)
{
	const struct grammar *g = p->grammar;

	if ((*k)++ == 0)
		return p->lang;
	while (g != NULL && *k - 2 < g->languages.n) {
		const struct language *lang = g->languages.p[*k - 2];

		if (lang != p->lang)
			return lang;
		++*k;
	}
	return NULL;
}

bool posted_is_post(struct parser *p, struct str s)
{
	const struct language *lang;
	struct match m;
	size_t k = 0;

	while ((lang = language_next(p, &k)) != NULL)
		if (language_match(&p->matcher, lang, STR("signature"), s,
		                   &m) &&
		    m.cap[CAP_person].n == 0)
			return true;
	return false;
}

/* The line that the post begins in which line i ends, before the gap in it; i +
   1: it is none that is known. */
static size_t post_begins(struct parser *p, size_t i, struct span gap)
{
	struct arena_mark mark = arena_mark(p->a);
	struct str all[REST_LINES + 1];
	size_t from = REST_LINES, n = 0;
	bool whole;
	struct match m;

	all[from] = str_sub(p->lines.p[i].s, 0, gap.at);
	whole = posted_is_post(p, all[from]);
	for (size_t k = 1; from > 0 && k <= i; k++) {
		const struct line *l = &p->lines.p[i - k];

		if (l->table != 0 || l->s.n > LINE_BYTES || l[1].before > 0 ||
		    last_gap(l->s).n != 0 || str_ends(l->s, STR(".")))
			break;
		all[--from] = l->s;
		if (whole && !parser_match(p, STR("signature-lead"), l->s, &m))
			break;
		whole =
		    whole ||
		    posted_is_post(p, origin_join(p, all + from, k + 1)->text);
		n = whole ? k : n;
	}
	arena_release(p->a, mark);
	return whole ? i - n : i + 1;
}

/* How many lines below line i go on with the post that it begins: they are
   worded so, or make whole what is none without them, nor with those above. */
static size_t post_rest(struct parser *p, size_t i, struct span gap)
{
	struct arena_mark mark = arena_mark(p->a);
	struct str all[REST_LINES + 1] = {str_sub(p->lines.p[i].s, 0, gap.at)};
	bool whole = post_is_whole(p, all[0]) || post_begins(p, i, gap) < i;
	size_t found = 0;
	struct match m;

	for (size_t n = 1; n <= REST_LINES && i + n < p->lines.n; n++) {
		if (!line_is_below(p, i + n))
			break;
		all[n] = p->lines.p[i + n].s;
		if (parser_match(p, STR("agreement"), all[n], &m))
			break;
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
	name->name = true;
	name->marks &= (unsigned short)~(SHEET_BREAK | SHEET_INDENT |
	                                 SHEET_SHORT | SHEET_FULL);
	name->page = name->feed = false;
}

void posted_part(struct parser *p)
{
	struct lines out = {0};
	size_t done = 0;

	for (size_t i = 0; i + 1 < p->lines.n; i++) {
		const struct line *l = &p->lines.p[i];
		struct span gap = name_gap(p, i);
		size_t n = gap.n != 0 ? post_rest(p, i, gap) : 0;

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

bool posted_match(struct parser *p, struct str s, struct match *m)
{
	return (last_gap(s).n != 0 &&
	        parser_match(p, STR("signature-wide"), s, m)) ||
	       parser_match(p, STR("signature"), s, m);
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
	const struct language *lang;
	size_t k = 0;

	while ((lang = language_next(p, &k)) != NULL && (framed || k == 1))
		if (text_signs(p, lang, s, framed))
			return true;
	return false;
}

bool posted_is_name(struct parser *p, struct str s)
{
	const struct language *lang;
	struct match m;
	size_t k = 0;

	while ((lang = language_next(p, &k)) != NULL)
		if (!language_match(&p->matcher, lang, STR("signer-name"), s,
		                    &m))
			return false;
	return true;
}

bool posted_names(struct parser *p, struct str s)
{
	struct span gap = last_gap(s);

	return gap.n != 0 && gap.at != 0 &&
	       posted_is_name(p, str_after(s, gap.at + gap.n));
}

/* Where the main text ends. */
static size_t text_end(const struct parser *p)
{
	size_t i = 1;

	while (i < p->lines.n && p->captions[i] == 0)
		i++;
	return i < p->lines.n ? i : p->lines.n;
}

/* Do data stand below line i, whatever they read as? */
static bool line_lists(struct parser *p, size_t i)
{
	struct match m;

	return str_ends(p->lines.p[i].s, STR(":")) ||
	       parser_match(p, STR("signature-not-below"), p->lines.p[i].s, &m);
}

void posted_mark(struct parser *p)
{
	size_t end = text_end(p), top = end, last = end;

	for (size_t i = end; i > 1 && end - i < LATE_LINES; i--) {
		struct line *l = &p->lines.p[i - 1];
		struct span gap = last_gap(l->s);
		size_t from;

		if (l->table != 0 || l->s.n > LINE_BYTES ||
		    !posted_names(p, l->s))
			continue;
		from = post_begins(p, i - 1, gap);
		if (from == 0 || from >= i)
			continue;
		l->signs = p->lines.p[from].opens = true;
		top = from;
		if (last == end && l->before > 0)
			last = from;
		i = from + 1;
	}
	/* Of those below a sentence that announces data the last may sign. */
	if (top == end || !line_lists(p, top - 1))
		return;
	for (size_t i = top; i < (last > top ? last : end); i++)
		p->lines.p[i].signs = p->lines.p[i].opens = false;
}
