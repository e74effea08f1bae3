#include "text/markup_rules.h"

#include "base/map.h"
#include "text/markup_style.h"

#include <string.h>

enum {
	CLASSES_MOST = 4, /* of an element in a selector */
	CONTEXTS_MOST =
	    64,            /* elements that others stand in, in all selectors */
	CHAIN_MOST = 32,   /* rules that are looked at by one name */
	MATCHES_MOST = 64, /* rules that hold of an element */
	AROUND_MOST = 3,   /* elements around one in a selector */
	TOLD_MOST = 20,
	RULES_MOST = 5000,
};

/* "td.sum#x" */
struct compound {
	struct str tag, id, classes[CLASSES_MOST];
	size_t n; /* of the classes */
};

struct rule {
	struct rule *next; /* of those that are found by the same name */
	size_t chained;    /* how many there are from it on */
	struct compound self;
	size_t context;  /* it is one that others stand in: its number + 1 */
	uint64_t around; /* the contexts that it stands in */
	uint64_t parent; /* ... its parent is */
	unsigned weight; /* what counts more */
	unsigned bits, said;
	char numbers;
	struct str makes; /* what it puts before or behind an element */
	bool told;
};

struct rules {
	struct markup *m;
	struct map by_name;       /* struct rule * */
	size_t n, contexts, told; /* so many */
	struct report *report;
};

/* Behind the first such byte; the end. */
static size_t behind(struct str s, char c)
{
	const char *p = s.n != 0 ? memchr(s.p, c, s.n) : NULL;

	return p != NULL ? (size_t)(p - s.p) + 1 : s.n;
}

/* The same sheet without comments. */
static struct str comments_drop(struct arena *a, struct str s)
{
	char *p = arena_alloc(a, s.n + 1);
	struct str out = {p, 0};

	while (s.n != 0) {
		if (str_starts(s, STR("/*"))) {
			size_t end = str_find(s, STR("*/"));

			s = str_after(s, end + 2 < s.n ? end + 2 : s.n);
			continue;
		}
		p[out.n++] = s.p[0];
		s = str_after(s, 1);
	}
	return out;
}

static size_t name_end(struct str s)
{
	size_t i = 0;

	while (i < s.n &&
	       (byte_is_digit(s.p[i]) || s.p[i] == '-' || s.p[i] == '_' ||
	        (s.p[i] & 0x80) != 0 || (s.p[i] >= 'a' && s.p[i] <= 'z') ||
	        (s.p[i] >= 'A' && s.p[i] <= 'Z')))
		i++;
	return i;
}

/* false: it tells something else of an element than its names. */
static bool compound_read(struct str s, struct compound *c)
{
	*c = (struct compound){0};
	for (bool first = true; s.n != 0; first = false) {
		char kind = s.p[0];
		size_t n;

		if (kind == '.' || kind == '#')
			s = str_after(s, 1);
		else if (!first)
			return false;
		n = name_end(s);
		if (n == 0 || (kind == '.' && c->n == CLASSES_MOST))
			return false;
		if (kind == '.')
			c->classes[c->n++] = str_sub(s, 0, n);
		else if (kind == '#')
			c->id = str_sub(s, 0, n);
		else
			c->tag = str_sub(s, 0, n);
		s = str_after(s, n);
	}
	return true;
}

/* What a rule is found by: the rarest of its names. */
static struct str compound_name(struct arena *a, const struct compound *c)
{
	char *small;

	if (c->id.n != 0)
		return str_format(a, "#%.*s", STR_ARG(c->id));
	if (c->n != 0)
		return str_format(a, ".%.*s", STR_ARG(c->classes[0]));
	small = arena_alloc(a, c->tag.n + 1);
	for (size_t i = 0; i < c->tag.n; i++)
		small[i] = (char)(c->tag.p[i] >= 'A' && c->tag.p[i] <= 'Z'
		                      ? c->tag.p[i] - 'A' + 'a'
		                      : c->tag.p[i]);
	return (struct str){small, c->tag.n};
}

static unsigned compound_weight(const struct compound *c)
{
	enum { ID = 10000, CLASS = 100 };

	return (c->id.n != 0 ? ID : 0) + (unsigned)c->n * CLASS +
	       (c->tag.n != 0);
}

static struct rule *rule_put(struct rules *r, const struct compound *c)
{
	struct arena *a = r->m->a;
	void **slot = map_put(a, &r->by_name, compound_name(a, c));
	struct rule *rule = arena_alloc(a, sizeof(*rule)), *old = *slot;

	r->n++;
	*rule = (struct rule){.self = *c,
	                      .next = old,
	                      .chained = old != NULL ? old->chained + 1 : 1};
	if (rule->chained <= CHAIN_MOST)
		*slot = rule;
	return rule;
}

/* An element that others stand in gets a number. */
static bool context_put(struct rules *r, struct str s, uint64_t *bit)
{
	struct compound c;

	if (r->contexts == CONTEXTS_MOST || r->n >= RULES_MOST ||
	    !compound_read(s, &c))
		return false;
	rule_put(r, &c)->context = ++r->contexts;
	*bit = (uint64_t)1 << (r->contexts - 1);
	return true;
}

/* A selector, cut into the elements that stand in one another: "div > p.x"; how
   many, the last is the one that is meant.  0: it is not understood. */
static size_t selector_cut(struct str s, struct str *parts, bool *child)
{
	size_t n = 0;
	bool next = false;

	while ((s = str_trim(s)).n != 0) {
		size_t i = 0;

		if (s.p[0] == '>') {
			next = true;
			s = str_after(s, 1);
			continue;
		}
		while (i < s.n && !byte_is_white(s.p[i]) && s.p[i] != '>')
			i++;
		if (n == AROUND_MOST + 1)
			return 0;
		*child = next;
		next = false;
		parts[n++] = str_sub(s, 0, i);
		s = str_after(s, i);
	}
	return n;
}

/* "li::before" is part of "li". */
static bool part_drop(struct str *s)
{
	static const struct str parts[] = {
	    STR_INIT("::before"), STR_INIT(":before"), STR_INIT("::after"),
	    STR_INIT(":after")};

	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)
		if (str_ends(*s, parts[i])) {
			s->n -= parts[i].n;
			return true;
		}
	return false;
}

/* What "content" makes: numbers, or words; empty: nothing that is read. */
static struct str content_find(struct str body)
{
	while (body.n != 0) {
		struct str value = str_cut(&body, ';');
		struct str name = str_trim(str_cut(&value, ':'));

		value = str_trim(value);
		if (!str_same(name, STR("content")))
			continue;
		if (str_find(value, STR("counter")) < value.n)
			return value;
		for (size_t i = 1, len; i < value.n && value.p[0] != 'a';
		     i += len) {
			uint32_t c = str_rune(str_after(value, i), &len);

			if (value.p[0] != '"' && value.p[0] != '\'')
				break;
			if (c == '\\')
				break;
			if (rune_is_letter(c) || rune_is_digit(c))
				return value;
		}
	}
	return STR("");
}

/* One selector of a rule, and what the rule tells. */
static void selector_put(struct rules *r, struct str s,
                         const struct rule *tells)
{
	struct str parts[AROUND_MOST + 1];
	struct compound self;
	uint64_t around = 0, bit = 0;
	struct rule *rule;
	unsigned weight;
	bool child, part;
	size_t n;

	s = str_trim(s);
	part = part_drop(&s);
	if (part ? tells->makes.n == 0
	         : tells->said == 0 && tells->numbers == 0)
		return;
	n = selector_cut(s, parts, &child);
	if (n == 0 || r->n >= RULES_MOST || !compound_read(parts[n - 1], &self))
		return;
	weight = compound_weight(&self);
	for (size_t i = 0; i + 1 < n; i++) {
		if (!context_put(r, parts[i], &bit))
			return;
		around |= bit;
		weight++;
	}
	rule = rule_put(r, &self);
	rule->around = around;
	rule->parent = child ? bit : 0;
	rule->weight = weight;
	if (part) {
		rule->makes = tells->makes;
		return;
	}
	rule->bits = tells->bits;
	rule->said = tells->said;
	rule->numbers = tells->numbers;
	/* Nothing of the page would be left. */
	if (str_same(self.tag, STR("body")) || str_same(self.tag, STR("html")))
		rule->bits &= ~(unsigned)MARKUP_HIDDEN;
}

static void rule_read(struct rules *r, struct str selectors, struct str body)
{
	struct str type = markup_style_numbers(body);
	const struct rule tells = {
	    .bits = markup_style(body),
	    .said = markup_style_said(body),
	    .numbers = type.n != 0 ? type.p[0] : (char)0,
	    .makes = content_find(body),
	};

	while (selectors.n != 0)
		selector_put(r, str_cut(&selectors, ','), &tells);
}

/* Behind an at-rule; into one whose rules hold on a screen at all times. */
static struct str at_skip(struct str s)
{
	size_t end = behind(s, '{'), stop = behind(s, ';'), depth = 1;
	struct str head = str_trim(str_sub(s, 0, end - (end != 0)));

	if (stop < end)
		return str_after(s, stop);
	if (str_same(head, STR("@media screen")) ||
	    str_same(head, STR("@media all")))
		return str_after(s, end);
	for (s = str_after(s, end); s.n != 0 && depth != 0;
	     s = str_after(s, 1)) {
		depth += s.p[0] == '{';
		depth -= s.p[0] == '}';
	}
	return s;
}

static void sheet_read(struct rules *r, struct str s)
{
	s = comments_drop(r->m->a, s);
	while ((s = str_trim(s)).n != 0) {
		struct str head, body;

		if (str_starts(s, STR("<!--")) || str_starts(s, STR("-->"))) {
			s = str_after(s, s.p[0] == '<' ? 4 : 3);
			continue;
		}
		if (s.p[0] == '}') {
			s = str_after(s, 1);
			continue;
		}
		if (s.p[0] == '@') {
			s = at_skip(s);
			continue;
		}
		head = str_cut(&s, '{');
		body = str_cut(&s, '}');
		rule_read(r, head, body);
	}
}

/* What is known of an element while rules are looked for. */
struct element {
	size_t node;
	struct str class, id;
	uint64_t own, around, parent; /* contexts: it is, it stands in */
	const struct rule *rules[MATCHES_MOST];
	size_t n;
};

static bool has_class(struct str list, struct str class)
{
	for (size_t at; (at = str_find(list, class)) < list.n;) {
		size_t end = at + class.n;

		if ((at == 0 || byte_is_white(list.p[at - 1])) &&
		    (end == list.n || byte_is_white(list.p[end])))
			return true;
		list = str_after(list, end);
	}
	return false;
}

static bool rule_fits(const struct rules *r, const struct rule *rule,
                      const struct element *e)
{
	const struct compound *c = &rule->self;

	if ((c->tag.n != 0 &&
	     !str_same(c->tag, r->m->nodes.p[e->node].tag->name)) ||
	    (c->id.n != 0 && !str_eq(c->id, e->id)))
		return false;
	for (size_t i = 0; i < c->n; i++)
		if (!has_class(e->class, c->classes[i]))
			return false;
	return (rule->around & ~e->around) == 0 &&
	       (rule->parent & ~e->parent) == 0;
}

/* What a style sheet puts before or behind elements is told with the first. */
static void makes_tell(struct rules *r, struct rule *rule, size_t node)
{
	struct message m = {.code = DIAG_CONTENT_LEFT,
	                    .name = r->m->name,
	                    .detail = rule->makes};

	if (rule->told || r->told++ >= TOLD_MOST)
		return;
	rule->told = true;
	markup_place(r->m->bytes, r->m->nodes.p[node].at, &m);
	diag_put(r->report, &m);
}

static void name_look(struct rules *r, struct element *e, struct str name)
{
	struct rule *rule = name.n != 0 ? map_get(&r->by_name, name) : NULL;

	for (; rule != NULL; rule = rule->next) {
		size_t at = e->n;

		if (!rule_fits(r, rule, e))
			continue;
		if (rule->context != 0) {
			e->own |= (uint64_t)1 << (rule->context - 1);
			continue;
		}
		if (rule->makes.n != 0) {
			makes_tell(r, rule, e->node);
			continue;
		}
		if (e->n == MATCHES_MOST)
			return;
		/* Later ones come first: of two of one weight they win. */
		while (at > 0 && e->rules[at - 1]->weight >= rule->weight) {
			e->rules[at] = e->rules[at - 1];
			at--;
		}
		e->rules[at] = rule;
		e->n++;
	}
}

static void element_look(struct rules *r, struct element *e)
{
	struct arena *a = r->m->a;
	struct str list = e->class;

	name_look(r, e, r->m->nodes.p[e->node].tag->name);
	if (e->id.n != 0)
		name_look(r, e, str_format(a, "#%.*s", STR_ARG(e->id)));
	for (size_t k = 0; k < CHAIN_MOST && (list = str_trim(list)).n != 0;
	     k++) {
		size_t n = 0;

		while (n < list.n && !byte_is_white(list.p[n]))
			n++;
		name_look(r, e, str_format(a, ".%.*s", (int)n, list.p));
		list = str_after(list, n);
	}
}

static void element_set(struct markup_node *n, const struct element *e)
{
	unsigned bits = 0;

	for (size_t i = 0; i < e->n; i++) {
		const struct rule *rule = e->rules[i];

		bits = (bits & ~rule->said) | rule->bits;
		if (rule->numbers != 0 && (n->said & MARKUP_BARE) == 0)
			n->numbers = rule->numbers;
	}
	n->bits |= bits & ~n->said;
}

void markup_rules(struct markup *m, struct report *report)
{
	struct rules r = {.m = m, .report = report};
	uint64_t *own, *around;

	sheet_read(&r, (struct str){m->style.p, m->style.n});
	if (r.by_name.n == 0)
		return;
	own = arena_array(m->a, m->nodes.n, sizeof(*own));
	around = arena_array(m->a, m->nodes.n, sizeof(*around));
	for (size_t i = 1; i < m->nodes.n; i++) {
		size_t up = m->nodes.p[i].parent;
		struct element e = {.node = i, .parent = own[up]};

		if (m->nodes.p[i].tag == NULL)
			continue;
		e.around = around[up] | own[up];
		e.class = markup_attr(m, i, STR("class"));
		e.id = markup_attr(m, i, STR("id"));
		element_look(&r, &e);
		element_set(&m->nodes.p[i], &e);
		own[i] = e.own;
		around[i] = e.around;
	}
}
