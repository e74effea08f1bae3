/* Whose a local body is: the smallest place that its name tells, which lies in
   all others that it tells. */
#include "parse/local.h"

enum { PLACES_MAX = 4, DEPTH_MAX = 4 };

struct local {
	const struct language *lang;
	const struct word *body;
	/* One entry of each place; others of its list may have its name. */
	const struct entry *places[PLACES_MAX];
	size_t n;
};

static const struct str lists[] = {STR_INIT("regions"), STR_INIT("cities"),
                                   STR_INIT("districts")};

enum { LISTS = sizeof(lists) / sizeof(*lists) };

/* Take the piece at the front of s; false if no rule knows its word. */
static bool local_piece(struct parser *p, struct local *l, struct str *s)
{
	const struct ruleset *set = language_rules(p->lang, STR("local"));
	struct match m;

	for (size_t i = 0; i < set->rules.n; i++) {
		const struct rule *rule = set->rules.p[i];
		bool body = str_eq(rule->does, STR("locals"));
		const struct word *w;

		if (!rule_match(&p->matcher, rule, *s, 0, &m))
			continue;
		w = wordlist_find(language_list(p->lang, rule->does),
		                  m.cap[CAP_place]);
		if (w == NULL || (body ? l->body != NULL : l->n == PLACES_MAX))
			continue;
		if (body)
			l->body = w;
		else
			l->places[l->n++] = w->entry;
		*s = str_strip(str_after(*s, m.all.n));
		return true;
	}
	return false;
}

/* Does the list "a,b" have the id? */
static bool has_id(struct str list, struct str id)
{
	while (list.n)
		if (str_eq(str_cut(&list, ','), id))
			return true;
	return false;
}

/* The first entry of that id in any list; NULL. */
static const struct entry *place_of(const struct language *lang, struct str id)
{
	const struct entry *e = NULL;

	for (size_t i = 0; i < LISTS && e == NULL; i++)
		e = wordlist_entry(language_list(lang, lists[i]), STR("id"),
		                   id);
	return e;
}

/* Does a place lie in that of an id?  A town may lie in a district, which
   lies in a region. */
static bool lies_in(const struct language *lang, const struct entry *e,
                    struct str id)
{
	for (size_t i = 0; i < DEPTH_MAX && e != NULL; i++) {
		struct str within = entry_cell(e, STR("within"));

		if (has_id(within, id))
			return true;
		e = place_of(lang, str_cut(&within, ','));
	}
	return false;
}

/* Does the place lie in all others of the name? */
static bool lies_in_all(const struct local *l, const struct entry *e,
                        size_t own)
{
	for (size_t i = 0; i < l->n; i++)
		if (i != own &&
		    !lies_in(l->lang, e, entry_cell(l->places[i], STR("id"))))
			return false;
	return true;
}

/* One place by its name in two rows, or by two names? */
static bool same_place(const struct entry *a, const struct entry *b)
{
	return str_eq(entry_cell(a, STR("id")), entry_cell(b, STR("id"))) &&
	       str_eq(entry_cell(a, STR("within")),
	              entry_cell(b, STR("within")));
}

/* Have several places its id? */
static bool is_shared(const struct entry *e)
{
	for (size_t i = 0; i < e->list->entries.n; i++) {
		const struct entry *other = &e->list->entries.p[i];

		if (str_eq(entry_cell(other, STR("id")),
		           entry_cell(e, STR("id"))) &&
		    !same_place(other, e))
			return true;
	}
	return false;
}

/* Is it the place that the act itself is of? */
static bool is_home(struct parser *p, const struct entry *e)
{
	struct str within = entry_cell(e, STR("within"));

	within = str_cut(&within, ',');
	return within.n != 0 && p->home.n != 0 &&
	       str_ends(p->home, str_format(p->scratch, "-%.*s-%.*s",
	                                    STR_ARG(entry_cell(e, STR("id"))),
	                                    STR_ARG(within)));
}

/* The smallest place of the name; NULL if there is none.  *sure: false if it
   may be another one. */
static const struct entry *local_place(struct parser *p, const struct local *l,
                                       bool *sure)
{
	const struct entry *found = NULL, *home = NULL;

	*sure = true;
	for (size_t i = 0; i < l->n; i++) {
		const struct wordlist *list = l->places[i]->list;

		for (size_t k = 0; k < list->entries.n; k++) {
			const struct entry *e = &list->entries.p[k];

			if (!str_eq(e->lemma, l->places[i]->lemma) ||
			    !lies_in_all(l, e, i))
				continue;
			if (found != NULL && !same_place(found, e))
				*sure = false;
			if (found == NULL)
				found = e;
			if (is_home(p, e))
				home = e;
		}
	}
	if (*sure || home == NULL)
		return found;
	*sure = true;
	return home;
}

struct str local_id(struct parser *p, struct str body, bool *sure)
{
	struct local l = {.lang = p->lang};
	struct str rest = str_strip(body), kind, id, within;
	const struct entry *place;

	while (rest.n != 0 && local_piece(p, &l, &rest))
		;
	place = rest.n == 0 && l.body ? local_place(p, &l, sure) : NULL;
	if (place == NULL)
		return STR("");
	kind = entry_cell(l.body->entry, STR("id"));
	id = entry_cell(place, STR("id"));
	within = entry_cell(place, STR("within"));
	within = str_cut(&within, ',');
	if (*sure && is_shared(place))
		return str_format(p->a, "%.*s-%.*s-%.*s", STR_ARG(kind),
		                  STR_ARG(id), STR_ARG(within));
	return str_format(p->a, "%.*s-%.*s", STR_ARG(kind), STR_ARG(id));
}

/* How an id ends its name of a place, by the kind of it. */
static const struct str kinds[] = {STR_INIT("-district"), STR_INIT("-city"),
                                   STR_INIT("-region")};

/* Is the place that the act itself is of one of that kind?  What it lies in
   may stand behind it. */
static bool home_is(const struct parser *p, struct str kind)
{
	size_t first = p->home.n;
	struct str has = STR("");

	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++) {
		size_t at = str_find(p->home, kinds[i]);

		if (at < first) {
			first = at;
			has = kinds[i];
		}
	}
	return kind.n == 0 || str_eq(kind, has);
}

/* Is the act itself of a body of that kind? */
static bool home_begins(const struct parser *p, struct str id)
{
	return str_starts(p->home, id) && p->home.n > id.n &&
	       p->home.p[id.n] == '-';
}

bool local_own(struct parser *p, struct str body, struct str *id)
{
	static const struct {
		struct str rule, kind;
	} names[] = {
	    {STR_INIT("authority-own"), STR_INIT("")},
	    {STR_INIT("authority-own-district"), STR_INIT("-district")},
	    {STR_INIT("authority-own-city"), STR_INIT("-city")},
	    {STR_INIT("authority-own-region"), STR_INIT("-region")},
	};
	struct match m;
	bool bare = false;

	*id = STR("");
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		const struct word *w;

		if (!parser_match(p, names[i].rule, body, &m))
			continue;
		w = wordlist_find(language_list(p->lang, STR("locals")),
		                  m.cap[CAP_body]);
		bare = bare || w != NULL;
		if (w != NULL && home_is(p, names[i].kind) &&
		    home_begins(p, entry_cell(w->entry, STR("id"))))
			*id = p->home;
	}
	return bare;
}
