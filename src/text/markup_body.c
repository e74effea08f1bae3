#include "text/markup_body.h"

#include "text/markup_count.h"
#include "text/markup_style.h"

#include <string.h>

static const struct str COPYRIGHT = STR_INIT("\xC2\xA9");

enum {
	STRAY_MOST =
	    200,      /* bytes of text behind the body that are none of it */
	OPENING = 12, /* pieces at the front of the body, */
	FIRST = 2,    /* the first of them */
	TITLE_MOST = 2000,
	HALF = 2,
};

/* What is known of the nodes of a page; arrays as long as it. */
struct weighing {
	struct markup *m;
	size_t *all;  /* bytes of text */
	size_t *text; /* of such as may be a document's: shown, no link */
	size_t *part; /* of these, in its parts */
	struct markup_count *count; /* the first number in it */
	size_t *maths;              /* formulas that begin before it */
	size_t body;
	struct str opening[OPENING]; /* letters of its first pieces */
	size_t openings;
};

static size_t black_bytes(struct str s)
{
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++)
		n += !byte_is_white(s.p[i]);
	return n;
}

/* Does a link lead to another page? */
static bool leads_away(const struct markup *m, size_t i)
{
	struct str to = markup_attr(m, i, STR("href"));

	return markup_does(m, i, MARKUP_LINK) && to.n != 0 && to.p[0] != '#';
}

/* Words of which sites make the names of what surrounds a text. */
static bool name_is_site(struct str names)
{
	static const struct str words[] = {
	    STR_INIT("menu"),       STR_INIT("nav"),
	    STR_INIT("navbar"),     STR_INIT("navigation"),
	    STR_INIT("breadcrumb"), STR_INIT("breadcrumbs"),
	    STR_INIT("sidebar"),    STR_INIT("footer"),
	    STR_INIT("cookie"),     STR_INIT("cookies"),
	    STR_INIT("banner"),     STR_INIT("share"),
	    STR_INIT("social"),     STR_INIT("pagination"),
	    STR_INIT("toolbar"),    STR_INIT("aftertext"),
	};
	size_t from = 0;

	for (size_t i = 0; i <= names.n; i++) {
		struct str word = str_sub(names, from, i);

		if (i < names.n && !byte_is_white(names.p[i]) &&
		    names.p[i] != '-' && names.p[i] != '_')
			continue;
		for (size_t k = 0; k < sizeof(words) / sizeof(*words); k++)
			if (str_same(word, words[k]))
				return true;
		from = i + 1;
	}
	return false;
}

/* The bytes of text that are in each node. */
static size_t *weigh_all(const struct markup *m)
{
	size_t *w = arena_array(m->a, m->nodes.n, sizeof(*w));

	for (size_t i = m->nodes.n; i-- > 1;) {
		if (m->nodes.p[i].tag == NULL)
			w[i] = black_bytes(m->nodes.p[i].text);
		w[m->nodes.p[i].parent] += w[i];
	}
	return w;
}

static size_t *maths_count(const struct markup *m)
{
	size_t *n = arena_array(m->a, m->nodes.n + 1, sizeof(*n));

	/* Node 0 is the page. */
	for (size_t i = 1; i < m->nodes.n; i++)
		n[i + 1] = n[i] + markup_does(m, i, MARKUP_MATH);
	return n;
}

/* Of these, those that count. */
static void weigh(struct weighing *w)
{
	const struct markup *m = w->m;
	bool *away = arena_array(m->a, m->nodes.n, sizeof(*away));

	memset(w->text, 0, m->nodes.n * sizeof(*w->text));
	for (size_t i = 1; i < m->nodes.n; i++) {
		const struct markup_node *n = &m->nodes.p[i];

		away[i] = away[n->parent] || leads_away(m, i);
		if (n->tag == NULL && !away[i] && (n->bits & MARKUP_OUT) == 0)
			w->text[i] = w->all[i];
	}
	for (size_t i = m->nodes.n; i-- > 1;)
		w->text[m->nodes.p[i].parent] += w->text[i];
}

/* Is a node what Word has before an item that no number counts: one sign, in
   whatever font of signs? */
static bool is_bullet(const struct markup *m, size_t i)
{
	size_t n = 0;

	if ((m->nodes.p[i].bits & MARKUP_MARKER) == 0 ||
	    m->nodes.p[m->nodes.p[i].parent].bits & MARKUP_MARKER)
		return false;
	for (size_t k = i + 1; k < m->nodes.p[i].end && n < 2; k++) {
		struct str s = m->nodes.p[k].text;

		for (size_t at = 0, len; at < s.n; at += len) {
			uint32_t c = str_rune(str_after(s, at), &len);

			/* Numbers are never alone. */
			n += rune_is_digit(c) ? 2 : !rune_is_space(c);
		}
	}
	return n == 1;
}

/* Is it what LibreOffice has at the top or the foot of each page? */
static bool is_margin(const struct markup *m, size_t i)
{
	struct str title = markup_attr(m, i, STR("title"));

	return markup_does(m, i, MARKUP_BLOCK) &&
	       (str_eq(title, STR("header")) || str_eq(title, STR("footer")));
}

/* A note beside the text of the page's content: no list of links. */
static bool is_side_note(const struct weighing *w, size_t i)
{
	const struct markup *m = w->m;

	if (!str_eq(m->nodes.p[i].tag->name, STR("aside")) ||
	    w->text[i] != w->all[i] ||
	    name_is_site(markup_attr(m, i, STR("class"))) ||
	    name_is_site(markup_attr(m, i, STR("id"))))
		return false;
	while ((i = m->nodes.p[i].parent) != 0)
		if (markup_does(m, i, MARKUP_MAIN))
			return true;
	return false;
}

/* Does a page draw with it a formula that it has beside it, for those who do
   not see? */
static bool is_drawn_formula(const struct weighing *w, size_t i)
{
	const struct markup_node *n = &w->m->nodes.p[i];
	const struct markup_node *up = &w->m->nodes.p[n->parent];

	return str_same(markup_attr(w->m, i, STR("aria-hidden")),
	                STR("true")) &&
	       w->maths[n->end] == w->maths[i] &&
	       w->maths[up->end] != w->maths[n->parent];
}

/* What a reviewer remarks, and the sign where he does it; and the row that Word
   puts below rows whose cells are not one above another. */
static bool is_of_word(const struct weighing *w, size_t i)
{
	const struct markup_node *n = &w->m->nodes.p[i];

	return n->bits & MARKUP_REMARKS ||
	       markup_has_word(markup_attr(w->m, i, STR("class")),
	                       STR("msocomanchor")) ||
	       (n->bits & MARKUP_FLAT && w->text[i] == 0 &&
	        markup_does(w->m, i, MARKUP_ROW));
}

/* Is an element no text wherever it stands?  What is not shown is only where it
   does not go on with the numbers before it, as a part that is folded up does.
 */
static bool kind_is_out(const struct weighing *w, size_t i, bool next)
{
	const struct markup *m = w->m;
	const struct markup_node *n = &m->nodes.p[i];
	struct str class = markup_attr(m, i, STR("class"));

	if (n->bits & MARKUP_HIDDEN && !next &&
	    (m->nodes.p[n->parent].bits & MARKUP_HIDDEN) == 0)
		return true;
	return n->tag->does == MARKUP_ASIDE || is_bullet(m, i) ||
	       is_of_word(w, i) || is_margin(m, i) || is_drawn_formula(w, i) ||
	       (n->tag->does == MARKUP_SITE && (n->bits & MARKUP_TOLD) == 0) ||
	       (!markup_apart(n) && markup_has_word(class, STR("status")));
}

/* The same, told by the elements alone. */
static void out_by_kind(struct weighing *w)
{
	struct markup *m = w->m;
	struct markup_counted counted = {0};

	for (size_t i = 1; i < m->nodes.n; i++) {
		struct markup_node *n = &m->nodes.p[i];

		n->bits |=
		    m->nodes.p[n->parent].bits & (MARKUP_OUT | MARKUP_NOTED);
		if (n->tag == NULL) {
			if ((n->bits & MARKUP_OUT) == 0)
				markup_counted_add(&counted, w->count[i]);
			continue;
		}
		if (n->tag->does == MARKUP_ASIDE && is_side_note(w, i))
			n->bits |= MARKUP_NOTED;
		else if (kind_is_out(
			     w, i, markup_counted_next(&counted, w->count[i])))
			n->bits |= MARKUP_OUT;
	}
}

/* What is named as the site's, if it is not most of the page and does not go on
   with the numbers before it. */
static void out_by_name(struct weighing *w)
{
	struct markup *m = w->m;
	struct markup_counted counted = {0};

	for (size_t i = 1; i < m->nodes.n; i++) {
		struct markup_node *n = &m->nodes.p[i];

		n->bits |= m->nodes.p[n->parent].bits & MARKUP_OUT;
		if (n->tag == NULL && (n->bits & MARKUP_OUT) == 0)
			markup_counted_add(&counted, w->count[i]);
		if (markup_apart(n) && w->text[i] * HALF < w->text[0] &&
		    !markup_counted_next(&counted, w->count[i]) &&
		    (name_is_site(markup_attr(m, i, STR("class"))) ||
		     name_is_site(markup_attr(m, i, STR("id")))))
			n->bits |= MARKUP_OUT;
	}
}

/* Is it one of the parts that a text may be divided over? */
static bool is_part(const struct weighing *w, size_t i)
{
	const struct markup_node *n = &w->m->nodes.p[i];

	return n->tag != NULL && w->text[i] != 0 && w->count[i].value != 0 &&
	       (n->bits & MARKUP_OUT) == 0 &&
	       (str_eq(n->tag->name, STR("article")) ||
	        str_eq(n->tag->name, STR("section")));
}

/* The text that stands in parts with numbers. */
static void weigh_parts(struct weighing *w)
{
	const struct markup *m = w->m;
	bool *in = arena_array(m->a, m->nodes.n, sizeof(*in));

	memset(w->part, 0, m->nodes.n * sizeof(*w->part));
	in[0] = false;
	for (size_t i = 1; i < m->nodes.n; i++) {
		in[i] = in[m->nodes.p[i].parent] || is_part(w, i);
		if (in[i] && m->nodes.p[i].tag == NULL)
			w->part[i] = w->text[i];
	}
	for (size_t i = m->nodes.n; i-- > 1;)
		w->part[m->nodes.p[i].parent] += w->part[i];
}

/* The nearest element around i that has all the parts of the page; no greater
   one than what the page tells to hold its content. */
static size_t parts_join(const struct weighing *w, size_t i)
{
	const struct markup *m = w->m;

	while (i != 0 && w->part[i] < w->part[0] &&
	       !str_eq(m->nodes.p[i].tag->name, STR("main")))
		i = m->nodes.p[i].parent;
	return i;
}

/* The element that a site of acts, or the page itself, tells to be its content;
   0: the whole page. */
static size_t content_told(const struct weighing *w)
{
	const struct markup *m = w->m;
	size_t found = 0;

	for (size_t i = 1; i < m->nodes.n; i++) {
		struct str class = markup_attr(m, i, STR("class"));

		if (markup_has_word(class, STR("container_gamma")) &&
		    markup_has_word(class, STR("text")) && w->text[i] != 0)
			return i;
		/* The inmost that holds most. */
		if (markup_does(m, i, MARKUP_MAIN) &&
		    w->text[i] * HALF > w->text[0])
			found = parts_join(w, i);
	}
	return found;
}

/* May the body of a page be such an element? */
static bool may_hold(const struct markup *m, size_t i)
{
	return markup_does(m, i, MARKUP_BLOCK) ||
	       markup_does(m, i, MARKUP_MAIN) ||
	       markup_does(m, i, MARKUP_SITE) || markup_does(m, i, MARKUP_CELL);
}

static bool is_signed(const struct markup *m, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (str_find(m->nodes.p[i].text, COPYRIGHT) <
		    m->nodes.p[i].text.n)
			return true;
	return false;
}

/* Of the elements in i the one that holds all text but headings before it, and
   what a site says of its rights behind it; 0. */
static size_t heaviest_in(const struct weighing *w, size_t i)
{
	const struct markup *m = w->m;
	size_t before = 0, behind = 0, found = 0;

	for (size_t k = i + 1; k < m->nodes.p[i].end; k = m->nodes.p[k].end) {
		size_t n = markup_does(m, k, MARKUP_HEADING) ? 0 : w->text[k];

		if (m->nodes.p[k].tag != NULL && w->text[k] * HALF > w->text[i])
			found = k;
		else if (found == 0)
			before += n;
		else
			behind += w->text[k];
	}
	if (found == 0 || before != 0 || behind > STRAY_MOST)
		return 0;
	return behind == 0 ||
	               is_signed(m, m->nodes.p[found].end, m->nodes.p[i].end)
	           ? found
	           : 0;
}

static size_t body_find(const struct weighing *w)
{
	size_t at = content_told(w), found = at;

	while ((at = heaviest_in(w, at)) != 0 && w->text[at] != 0)
		if (may_hold(w->m, at))
			found = at;
	return found;
}

/* Letters and digits of the text in a node, small, at most TITLE_MOST bytes. */
static struct str letters_of(const struct markup *m, size_t i)
{
	char *out = arena_alloc(m->a, TITLE_MOST + 4);
	size_t n = 0;

	for (size_t k = i; k < m->nodes.p[i].end; k++) {
		struct str s = m->nodes.p[k].text;

		if (m->nodes.p[k].tag != NULL ||
		    m->nodes.p[k].bits & MARKUP_OUT)
			continue;
		for (size_t at = 0, len; at < s.n && n < TITLE_MOST;
		     at += len) {
			uint32_t c = str_rune(str_after(s, at), &len);

			if (rune_is_letter(c) || rune_is_digit(c))
				n += rune_put(rune_lower(c), out + n);
		}
	}
	return (struct str){out, n};
}

/* Are two runs of letters the same words, but for a few more in one? */
static bool letters_same(struct str x, struct str y)
{
	struct str small = x.n < y.n ? x : y, large = x.n < y.n ? y : x;

	return small.n != 0 && small.n * HALF >= large.n &&
	       str_find(large, small) < large.n;
}

/* The words of the first pieces of the body. */
static void opening_read(struct weighing *w)
{
	const struct markup *m = w->m;

	for (size_t k = w->body + 1;
	     k < m->nodes.p[w->body].end && w->openings < OPENING;) {
		const struct markup_node *n = &m->nodes.p[k];
		bool leaf = markup_apart(n) && w->all[k] < TITLE_MOST;

		if (leaf && w->text[k] != 0)
			w->opening[w->openings++] = letters_of(m, k);
		k = leaf || n->tag == NULL ? n->end : k + 1;
	}
}

/* Does the body open with the words of a node itself? */
static bool body_has(const struct weighing *w, size_t node)
{
	struct str words = letters_of(w->m, node);

	for (size_t i = 0; i < w->openings; i++)
		if (str_eq(words, w->opening[i]) ||
		    (i < FIRST && letters_same(words, w->opening[i])))
			return true;
	return false;
}

static bool has_digit(const struct markup *m, size_t i)
{
	for (size_t k = i; k < m->nodes.p[i].end; k++)
		for (size_t c = 0; c < m->nodes.p[k].text.n; c++)
			if (m->nodes.p[k].tag == NULL &&
			    byte_is_digit(m->nodes.p[k].text.p[c]))
				return true;
	return false;
}

static bool is_out(const struct markup *m, size_t i)
{
	return (m->nodes.p[i].bits & MARKUP_OUT) != 0;
}

/* The last heading of the highest kind that stands before the body; 0. */
static size_t title_find(const struct weighing *w)
{
	const struct markup *m = w->m;
	struct str best = STR("");
	size_t found = 0;

	for (size_t i = 1; i < w->body; i++) {
		if (!markup_does(m, i, MARKUP_HEADING) || is_out(m, i) ||
		    w->text[i] == 0)
			continue;
		struct str name = m->nodes.p[i].tag->name;

		if (found != 0 && str_cmp(name, best) > 0)
			continue;
		best = name;
		found = i;
	}
	return found;
}

/* May it be a line that names the act, between its heading and its text? */
static bool may_name(const struct weighing *w, size_t i)
{
	const struct markup *m = w->m;

	return markup_apart(&m->nodes.p[i]) && m->nodes.p[i].end <= w->body &&
	       !is_out(m, i) && w->text[i] != 0 && w->text[i] < TITLE_MOST &&
	       w->text[i] * HALF > w->all[i] && has_digit(m, i);
}

/* What to do with a node outside of the body. */
enum keeping { LEAVE, PASS, KEEP };

/* Keep a node; what it stands in is passed through. */
static void keep_node(const struct markup *m, enum keeping *keep, size_t i)
{
	keep[i] = KEEP;
	while ((i = m->nodes.p[i].parent) != 0 && keep[i] == LEAVE)
		keep[i] = PASS;
}

/* Leave out all but the body and what belongs to it before it. */
static void out_around(struct weighing *w)
{
	struct markup *m = w->m;
	size_t title = title_find(w), n = 0;
	enum keeping *keep = arena_array(m->a, m->nodes.n, sizeof(*keep));

	opening_read(w);
	keep_node(m, keep, w->body);
	if (title != 0 && !body_has(w, title))
		keep_node(m, keep, title);
	for (size_t i = title; title != 0 && i < w->body; i++) {
		if (i < m->nodes.p[title].end || n == OPENING ||
		    !may_name(w, i))
			continue;
		n++;
		if (!body_has(w, i))
			keep_node(m, keep, i);
		i = m->nodes.p[i].end - 1;
	}
	for (size_t i = 1; i < m->nodes.n; i++) {
		if (keep[m->nodes.p[i].parent] == KEEP)
			keep[i] = KEEP;
		if (keep[i] == LEAVE)
			m->nodes.p[i].bits |= MARKUP_OUT;
	}
}

void markup_body(struct markup *m)
{
	struct weighing w = {.m = m};

	w.all = weigh_all(m);
	w.text = arena_array(m->a, m->nodes.n, sizeof(*w.text));
	w.part = arena_array(m->a, m->nodes.n, sizeof(*w.part));
	w.count = markup_count(m);
	w.maths = maths_count(m);
	weigh(&w);
	out_by_kind(&w);
	weigh(&w);
	out_by_name(&w);
	weigh(&w);
	weigh_parts(&w);
	w.body = body_find(&w);
	if (w.body != 0)
		out_around(&w);
}
