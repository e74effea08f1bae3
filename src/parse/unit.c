#include "parse/unit.h"

#include "grammar/ordinal.h"

bool unit_ends(struct str s)
{
	char last = s.n ? s.p[s.n - 1] : 0;

	return last == ';' || last == ':' || last == ',';
}

/* The number of a unit, which may stand in words. */
static struct number unit_number(struct parser *p, struct str printed)
{
	struct number n = number_read(p->lang, printed);
	unsigned value;

	if (n.n == 0 && printed.n != 0 &&
	    language_ordinal(p->lang, printed, &value))
		n = (struct number){
		    .part = {value}, .n = 1, .last = value, .words = true};
	return n;
}

size_t unit_read(struct parser *p, struct str text, size_t from, struct unit *u)
{
	const struct ruleset *set = language_rules(p->lang, STR("structure"));

	for (size_t i = from; i < set->rules.n; i++) {
		const struct rule *rule = set->rules.p[i];

		if (str_eq(rule->does, STR("bare")) && unit_ends(text))
			continue;
		if (!rule_match(&p->matcher, rule, text, 0, &u->m))
			continue;
		u->kind = node_kind_of(rule->makes);
		if (node_class(u->kind) != CLASS_HIER)
			continue;
		u->rule = rule;
		u->num = unit_number(p, u->m.cap[CAP_num]);
		return i + 1;
	}
	return 0;
}

bool unit_is_bare(const struct unit *u)
{
	return str_eq(u->rule->does, STR("bare"));
}

bool unit_find(struct parser *p, struct str text, struct unit *u)
{
	size_t k = 0;

	while ((k = unit_read(p, text, k, u)) != 0)
		if (!unit_is_bare(u))
			return true;
	return false;
}

bool unit_capitals(struct str s)
{
	bool any = false;

	while (s.n) {
		size_t len;
		uint32_t c = str_rune(s, &len);
		bool upper = rune_is_upper(c);

		if (rune_is_letter(c) && !upper)
			return false;
		any |= upper;
		s = str_after(s, len);
	}
	return any;
}
