#include "parse/tongue.h"

#include "parse/tangle.h"

enum {
	SAMPLE_EVERY = 4096, /* bytes of which one sample is looked at: */
	SAMPLE_LINES = 3,    /* so many lines */
	SAMPLE_BYTES = 256,  /* of each */
	LINE_BYTES = 48,     /* shorter lines tell nothing of their language */
	PART_BYTES = 400, /* so much in sure lines makes a part, or its head */
	HEAD_LINES = 16,  /* in which a part must show that it is an act */
};

/* The language that a line is surely in; NULL.  A letterhead tells who issues
   the act in all the languages of the state, whatever the act is in. */
static const struct language *line_tongue(const struct grammar *g,
                                          const struct line *l)
{
	return l->s.n >= LINE_BYTES && !l->letter
	           ? grammar_detect_piece(g, l->s)
	           : NULL;
}

/* Is a sample of the text in another language than the whole? */
static bool is_mixed(const struct parser *p, const struct grammar *g)
{
	size_t at = 0, sampled = 0;

	for (size_t i = 0; i < p->lines.n; i++) {
		const struct line *l = &p->lines.p[i];
		const struct language *lang;

		if (l->at < at || l->s.n < LINE_BYTES || l->letter)
			continue;
		lang = grammar_detect_piece(
		    g, str_sub(l->s, 0,
		               l->s.n < SAMPLE_BYTES ? l->s.n : SAMPLE_BYTES));
		if (lang != NULL && lang != p->lang)
			return true;
		if (lang != NULL && ++sampled % SAMPLE_LINES == 0)
			at = l->at + SAMPLE_EVERY;
	}
	return false;
}

/* How much stands in sure lines of lang from i on, before one of another
   language. */
static size_t tongue_lasts(const struct parser *p, const struct grammar *g,
                           const struct language *lang, size_t i)
{
	size_t bytes = 0;

	for (; i < p->lines.n && bytes < PART_BYTES; i++) {
		const struct language *l = line_tongue(g, &p->lines.p[i]);

		if (l != NULL && l != lang)
			break;
		bytes += l == lang ? p->lines.p[i].s.n : 0;
	}
	return bytes;
}

static bool line_is(struct parser *p, const struct language *lang,
                    struct str rule, size_t i)
{
	struct match m;

	return language_match(&p->matcher, lang, rule, p->lines.p[i].s, &m);
}

/* Does a line say in that language what kind of act it is, or who issued it? */
static bool is_named(struct parser *p, const struct language *lang, size_t i)
{
	return line_is(p, lang, STR("requisites"), i) ||
	       line_is(p, lang, STR("issuer-line"), i) ||
	       line_is(p, lang, STR("letter-body"), i) ||
	       line_is(p, lang, STR("letter-kind"), i);
}

/* Is a line one of those that head an act in that language? */
static bool is_head(struct parser *p, const struct language *lang, size_t i)
{
	return is_named(p, lang, i) || line_is(p, lang, STR("enacting"), i) ||
	       line_is(p, lang, STR("title"), i);
}

/* Is a line the first unit of an act in that language?  The number alone does
   not tell it: what it says must not be in another one. */
static bool is_first_unit(struct parser *p, const struct language *lang,
                          size_t i)
{
	const struct language *own =
	    grammar_detect_piece(p->grammar, p->lines.p[i].s);

	static const struct str units[] = {STR_INIT("article"),
	                                   STR_INIT("point")};
	struct match m;

	if (own != NULL && own != lang)
		return false;
	for (size_t k = 0; k < sizeof(units) / sizeof(*units); k++)
		if (language_match(&p->matcher, lang, units[k], p->lines.p[i].s,
		                   &m) &&
		    str_eq(m.cap[CAP_num], STR("1")))
			return true;
	return false;
}

/* Is around line i the head of an act in that language: its formula and what
   stands above it, or its requisites and the first unit?  Then it is one,
   however short. */
static bool is_headed(struct parser *p, const struct language *lang, size_t i)
{
	size_t k = i > HEAD_LINES ? i - HEAD_LINES : 0;
	bool above = false, named = false;

	for (; k < i + HEAD_LINES && k < p->lines.n; k++) {
		if (above && line_is(p, lang, STR("enacting"), k))
			return true;
		if (named && is_first_unit(p, lang, k))
			return true;
		named = named || is_named(p, lang, k);
		above = above || named || line_is(p, lang, STR("title"), k);
	}
	return false;
}

/* Does an act in that language begin around line i, the first that is surely in
   it?  Where: at the first line before it, of those that tell nothing, that
   heads an act; else at i, if such a line follows.  p->lines.n: nowhere. */
static size_t tongue_begin(struct parser *p, const struct grammar *g,
                           const struct language *lang, size_t i)
{
	size_t begin = p->lines.n;

	for (size_t k = i; k + HEAD_LINES > i; k--) {
		if (k < i && line_tongue(g, &p->lines.p[k]) != NULL)
			break;
		if (is_head(p, lang, k))
			begin = k;
		if (k == 0)
			break;
	}
	for (size_t k = i;
	     begin == p->lines.n && k < i + HEAD_LINES && k < p->lines.n; k++)
		if (is_head(p, lang, k))
			begin = i;
	return begin;
}

/* Part of p->lines from a line on. */
static struct tongue tongue_from(struct parser *p, const struct language *lang,
                                 size_t from)
{
	return (struct tongue){lang, {p->lines.p + from, p->lines.n - from, 0}};
}

/* Which of the languages that tables have in columns of their own a line is in;
   own, where that does not show. */
static size_t line_told(const struct parser *p, const struct line *l,
                        const bool *told, size_t own)
{
	size_t k = p->grammar->languages.n;

	if (l->tongue != 0)
		return l->tongue - 1u;
	if (l->column == 0)
		k = grammar_place(p->grammar, grammar_leans(p->grammar, l->s));
	return k < p->grammar->languages.n && told[k] ? k : own;
}

/* The texts that a table has side by side; false where none has such.  The act
   is the one that is asked for, or else the first column. */
static bool tongues_told(struct parser *p, bool asked, struct tongues *out)
{
	bool told[LANGUAGES_MAX] = {false};
	struct lines of[LANGUAGES_MAX] = {{0}};
	size_t own, n, any = p->lines.n;

	for (size_t i = p->lines.n; i-- > 0;)
		if (p->lines.p[i].tongue != 0)
			told[p->lines.p[any = i].tongue - 1] = true;
	if (any == p->lines.n)
		return false;
	n = p->grammar->languages.n;
	own = grammar_place(p->grammar, p->lang);
	if (!asked || own == n || !told[own])
		own = p->lines.p[any].tongue - 1u;
	for (size_t i = 0; i < p->lines.n; i++) {
		const struct line *l = &p->lines.p[i];

		*vec_push(p->scratch, &of[line_told(p, l, told, own)]) = *l;
	}
	*vec_push(p->scratch, out) =
	    (struct tongue){p->grammar->languages.p[own], of[own]};
	for (size_t k = 0; k < n; k++)
		if (told[k] && k != own)
			*vec_push(p->scratch, out) =
			    (struct tongue){p->grammar->languages.p[k], of[k]};
	return true;
}

void tongue_find(struct parser *p, const struct document_input *input,
                 struct tongues *out)
{
	const struct grammar *g = input->grammar;
	struct tongue *last;
	bool mixed =
	    g != NULL && input->several && (input->doubtful || is_mixed(p, g));

	if (tongues_told(p, !input->several, out))
		return;
	last = vec_push(p->scratch, out);
	*last = tongue_from(p, p->lang, 0);
	if (mixed && tangle_undo(p, g, out))
		return;
	for (size_t i = 0; mixed && i < p->lines.n; i++) {
		const struct language *lang = line_tongue(g, &p->lines.p[i]);
		size_t from;

		if (lang == NULL || lang == last->lang)
			continue;
		if (tongue_lasts(p, g, lang, i) < PART_BYTES &&
		    !is_headed(p, lang, i))
			continue;
		from = tongue_begin(p, g, lang, i);
		if (from == p->lines.n || p->lines.p + from < last->lines.p)
			continue;
		if (from == 0) {
			last->lang = lang;
			continue;
		}
		last->lines.n = from - (size_t)(last->lines.p - p->lines.p);
		last = vec_push(p->scratch, out);
		*last = tongue_from(p, lang, from);
	}
}
