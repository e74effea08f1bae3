#include "parse/lint.h"

#include "base/told.h"
#include "parse/lint_text.h"
#include "parse/parser.h"
#include "tree/work.h"

#include <string.h>

enum {
	MESSAGES_MAX = 100,
	DAY_BYTES = 64, /* a day is no longer */
};

/* The line of the XML that byte at stands in.  Mostly asked in order. */
static size_t lint_line(struct lint *l, size_t at)
{
	struct str raw = l->doc->raw;

	if (at < l->cursor.at || l->cursor.n == 0)
		l->cursor = (struct span){0, 1};
	for (; l->cursor.at < at && l->cursor.at < raw.n; l->cursor.at++)
		l->cursor.n += raw.p[l->cursor.at] == '\n';
	return l->cursor.n;
}

/* Where byte at of a leaf was read. */
static size_t leaf_at(const struct node *leaf, size_t at)
{
	const struct origin *o = leaf->origin;

	if (o == NULL)
		return leaf->span.at + at;
	return origin_at(o, (size_t)(leaf->text.p - o->text.p) + at);
}

static void lint_put_xml(struct lint *l, const struct node *n,
                         struct message *m)
{
	m->name = l->doc->name;
	while (n != NULL && n->span.n == 0)
		n = n->parent;
	if (n != NULL)
		m->line = lint_line(l, n->span.at);
	diag_put(l->report, m);
}

void lint_put(struct lint *l, enum diag_code code, const struct node *leaf,
              struct span where, struct str detail)
{
	struct message m = {.code = code, .detail = detail};

	if (++l->told[code] > MESSAGES_MAX)
		return;
	if (l->doc->source != NULL && leaf->span.n != 0) {
		source_report(l->doc->source, l->report,
		              (struct span){leaf_at(leaf, where.at), where.n},
		              m);
		return;
	}
	m.excerpt = leaf->text;
	m.mark = where;
	lint_put_xml(l, leaf, &m);
}

/* How many more there were of what was told a hundred times. */
static void lint_rest(struct lint *l)
{
	for (size_t i = 0; i < DIAG_COUNT; i++)
		if (l->told[i] > MESSAGES_MAX)
			diag_put(
			    l->report,
			    &(struct message){
				.code = (enum diag_code)i,
				.name = l->doc->name,
				.detail = told(&l->scratch, "%zu more",
			                       l->told[i] - MESSAGES_MAX)});
}

static enum diag_code code_of(struct str slug)
{
	for (size_t i = 0; i < DIAG_COUNT; i++)
		if (str_eq(diag_slug((enum diag_code)i), slug))
			return (enum diag_code)i;
	return DIAG_COUNT;
}

/* Each place that a rule finds. */
static void lint_rule(struct lint *l, const struct node *leaf,
                      const struct rule *rule)
{
	enum diag_code code = code_of(rule->makes);
	struct str s = leaf->text;
	struct match m;
	size_t at = 0;

	while (code != DIAG_COUNT && at < s.n &&
	       rule_match(&l->matcher, rule, s, at, &m) && m.all.n != 0) {
		size_t from = (size_t)(m.all.p - s.p);

		lint_put(l, code, leaf, (struct span){from, m.all.n}, m.all);
		at = from + m.all.n;
	}
}

/* A day in digits, 31.04.2024, or in words by the rule `date`: *n its bytes,
   0 if none begins at the front of s; false where it is none of the
   calendar. */
static bool lint_is_day(struct lint *l, struct str s, size_t *n)
{
	struct date d = {0};
	struct match m;

	*n = 0;
	if (s.n >= 10 && byte_is_digit(s.p[1]) && s.p[2] == '.' &&
	    s.p[5] == '.' && str_number(str_sub(s, 0, 2), &d.day) &&
	    str_number(str_sub(s, 3, 5), &d.month) &&
	    str_number(str_sub(s, 6, 10), &d.year) &&
	    (s.n == 10 || !byte_is_digit(s.p[10]))) {
		*n = 10;
		return date_valid(d);
	}
	if (!language_match(&l->matcher, l->lang, STR("date"), s, &m))
		return true;
	*n = m.all.n;
	return language_date(&l->matcher, l->lang, s, &d);
}

/* The characters at the front of s that a day may take. */
static struct str day_part(struct str s)
{
	size_t n = s.n;

	if (n > DAY_BYTES) {
		n = DAY_BYTES;
		while (n > 0 && ((unsigned char)s.p[n] & 0xC0) == 0x80)
			n--;
	}
	return str_sub(s, 0, n);
}

static void lint_days(struct lint *l, const struct node *leaf)
{
	struct str s = leaf->text;

	for (size_t i = 0; i < s.n; i++) {
		size_t n;

		if (!byte_is_digit(s.p[i]) ||
		    (i > 0 && (byte_is_digit(s.p[i - 1]) || s.p[i - 1] == '.')))
			continue;
		if (!lint_is_day(l, day_part(str_after(s, i)), &n))
			lint_put(l, DIAG_DATE_IMPOSSIBLE, leaf,
			         (struct span){i, n}, str_sub(s, i, i + n));
		if (n > 1)
			i += n - 1;
	}
}

/* Quotes that were opened and not closed, the last of them first. */
struct quotes {
	VEC(struct quote_place) open;
	struct quote_place {
		const struct node *leaf;
		struct span where;
	} straight; /* leaf NULL: none is open */
	VEC(struct quote_place) brackets;
};

static void quotes_open(struct lint *l, struct quotes *q,
                        const struct node *leaf, struct span where)
{
	*vec_push(&l->scratch, &q->open) = (struct quote_place){leaf, where};
}

static void quotes_close(struct lint *l, struct quotes *q,
                         const struct node *leaf, struct span where)
{
	if (q->open.n > 0)
		q->open.n--;
	else
		lint_put(l, DIAG_LINT_QUOTE, leaf, where,
		         TOLD("closed, and not opened"));
}

static void quotes_end(struct lint *l, struct quotes *q)
{
	if (q->straight.leaf != NULL)
		*vec_push(&l->scratch, &q->open) = q->straight;
	for (size_t i = 0; i < q->open.n; i++)
		lint_put(l, DIAG_LINT_QUOTE, q->open.p[i].leaf,
		         q->open.p[i].where, TOLD("opened, and not closed"));
	for (size_t i = 0; i < q->brackets.n; i++)
		lint_put(l, DIAG_LINT_BRACKET, q->brackets.p[i].leaf,
		         q->brackets.p[i].where, STR(""));
	q->open.n = q->brackets.n = 0;
	q->straight.leaf = NULL;
}

/* One that closes may be that of "1)": only what is left open is told. */
static void lint_bracket(struct lint *l, struct quotes *q,
                         const struct node *leaf, uint32_t c, size_t at)
{
	if (c == '(')
		*vec_push(&l->scratch, &q->brackets) =
		    (struct quote_place){leaf, {at, 1}};
	else if (c == ')' && q->brackets.n > 0)
		q->brackets.n--;
}

static void lint_quotes(struct lint *l, struct quotes *q,
                        const struct node *leaf)
{
	struct str s = leaf->text;
	size_t len;

	for (size_t i = 0; i < s.n; i += len) {
		uint32_t c = str_rune(str_after(s, i), &len);
		struct span where = {i, len};

		lint_bracket(l, q, leaf, c, i);
		/* “ opens, or closes what „ opened. */
		if (c == 0xBB || c == 0x201D || (c == 0x201C && q->open.n > 0))
			quotes_close(l, q, leaf, where);
		else if (c == 0xAB || c == 0x201E || c == 0x201C)
			quotes_open(l, q, leaf, where);
		else if (c == '"' && q->straight.leaf != NULL)
			q->straight.leaf = NULL;
		else if (c == '"')
			q->straight = (struct quote_place){leaf, where};
	}
}

/* Where the quotes of what came before must have been closed: at an article
   or a point that stands in no quote, in each big part of a document. */
static bool is_border(const struct node *n)
{
	enum node_class class = node_class(n->kind);

	return class == CLASS_CONTAINER || class == CLASS_HIER_ROOT ||
	       class == CLASS_ATTACHMENT || class == CLASS_TABLE ||
	       (class == CLASS_HIER && n->num.n != 0 &&
	        node_above(n, NODE_QUOTED_STRUCTURE) == NULL &&
	        node_above(n, NODE_MOD) == NULL);
}

/* How many texts stand between the lists of a unit so far: each begins a part
   of it, whose list numbers anew. */
static size_t *lint_lists(struct lint *l, struct map *seen,
                          const struct node *unit)
{
	void **slot =
	    map_put(&l->scratch, seen,
	            str_format(&l->scratch, "%p", (const void *)unit));

	if (*slot == NULL) {
		*slot = arena_alloc(&l->scratch, sizeof(size_t));
		*(size_t *)*slot = 0;
	}
	return *slot;
}

/* A number that two units of one kind have beside each other; articles count
   through the whole document. */
static void lint_number(struct lint *l, struct map *seen, const struct node *n)
{
	const struct node *scope = n->parent;
	const struct node *at = n;
	const size_t *list = NULL;
	struct str key;
	void **slot;

	if (n->kind == NODE_ARTICLE)
		while (scope != NULL && node_class(scope->kind) == CLASS_HIER)
			scope = scope->parent;
	if (node_rank(n->kind) >= node_rank(NODE_SUBPARAGRAPH))
		list = lint_lists(l, seen, n->parent);
	key = str_format(&l->scratch, "%p %d %zu %.*s", (const void *)scope,
	                 (int)n->kind, list ? *list : 0, STR_ARG(n->num));
	slot = map_put(&l->scratch, seen, key);
	while (at != NULL && at->kind != NODE_TEXT)
		at = at->first;
	if (*slot != NULL && at != NULL)
		lint_put(l, DIAG_LINT_NUMBER, at, (struct span){0, at->text.n},
		         n->num);
	*slot = (void *)n;
}

/* The part of an IRI that names the act; empty if it is none. */
static struct str iri_work(struct str iri)
{
	struct work w;

	return work_read(iri, &w)
	           ? str_sub(iri, 0, (size_t)(w.number.p - iri.p) + w.number.n)
	           : STR("");
}

/* Does a reference stand in the caption of an appendix? */
static bool is_in_caption(const struct node *ref)
{
	const struct node *h = node_above(ref, NODE_HEADING);

	return h != NULL && h->parent->kind == NODE_ATTACHMENT;
}

/* Gather the acts that the text of the act itself cites, outside the captions:
   an act may have thousands of these to be looked up. */
static void cited_read(struct lint *l)
{
	const struct node *root = l->doc->root;

	for (const struct node *n = root; n; n = node_next(n, root))
		if (n->kind == NODE_REF && !is_in_caption(n))
			*map_put(&l->scratch, &l->cited,
			         iri_work(node_attr(n, STR("href")))) =
			    (void *)n;
	l->cited_read = true;
}

/* Does the text of the act itself cite that act, outside the captions? */
static bool lint_cites(struct lint *l, struct str href)
{
	if (!l->cited_read)
		cited_read(l);
	return map_get(&l->cited, iri_work(href)) != NULL;
}

/* A caption of an appendix that names an act which is not this one and that
   nothing else speaks of, but has its day or its number. */
static void lint_caption(struct lint *l, const struct node *att)
{
	const struct work *own = &l->doc->work;
	const struct node *h = node_child(att, NODE_HEADING);
	struct work w;

	for (const struct node *n = h; n != NULL; n = node_next(n, h)) {
		struct str href = node_attr(n, STR("href"));
		bool day;

		if (n->kind != NODE_REF || n->first == NULL ||
		    n->first->kind != NODE_TEXT || !work_read(href, &w) ||
		    !str_eq(w.subtype, own->subtype) ||
		    !str_eq(w.author, own->author))
			continue;
		day = date_cmp(w.date, own->date) == 0;
		if (day != str_eq(w.number, own->number) &&
		    !lint_cites(l, href))
			lint_put(l, DIAG_LINT_CAPTION, n->first,
			         (struct span){0, n->first->text.n}, href);
	}
}

static void lint_leaf(struct lint *l, const struct node *leaf)
{
	const struct ruleset *set = language_rules(l->lang, STR("lint"));

	lint_letters(l, leaf);
	lint_days(l, leaf);
	for (size_t i = 0; i < set->rules.n; i++)
		lint_rule(l, leaf, set->rules.p[i]);
}

static void lint_tree(struct lint *l)
{
	const struct node *root = l->doc->root, *n = root;
	struct quotes quotes = {0};
	struct map numbers = {0};

	while (n != NULL) {
		if (n->kind == NODE_META || n->mark == MARK_REMOVED) {
			n = node_skip(n, root);
			continue;
		}
		if (is_border(n))
			quotes_end(l, &quotes);
		if (node_class(n->kind) == CLASS_HIER && n->num.n != 0)
			lint_number(l, &numbers, n);
		else if (n->kind == NODE_ALINEA)
			++*lint_lists(l, &numbers, n->parent);
		if (n->kind == NODE_ATTACHMENT)
			lint_caption(l, n);
		if (n->kind == NODE_TEXT) {
			lint_leaf(l, n);
			lint_quotes(l, &quotes, n);
		}
		n = node_next(n, root);
	}
	quotes_end(l, &quotes);
}

void lint(const struct language *lang, const struct doc *doc,
          struct report *report)
{
	struct lint l = {.doc = doc, .lang = lang, .report = report};

	arena_init(&l.scratch);
	matcher_init(&l.matcher, report, doc->name);
	lint_tree(&l);
	lint_rest(&l);
	matcher_free(&l.matcher);
	arena_free(&l.scratch);
}
