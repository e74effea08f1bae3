#include "cli/held.h"

#include "base/arena.h"

struct reading {
	struct arena *a;
	struct map *all;
};

static void held_meet(void *to, const nusqa_reference *r)
{
	const struct reading *at = to;
	struct arena *a = at->a;
	struct held *held;
	struct str day;
	void **slot;

	if (r->how != NUSQA_CHANGED_BY && r->how != NUSQA_AWAITS)
		return;
	slot =
	    map_put(a, at->all, str_copy(a, (struct str){r->iri.p, r->iri.n}));
	if (*slot == NULL) {
		held = arena_alloc(a, sizeof(*held));
		*held = (struct held){0};
		*slot = held;
	}
	held = *slot;
	day = str_copy(a, (struct str){r->day.p, r->day.n});
	if (r->how == NUSQA_AWAITS) {
		*vec_push(a, &held->awaited) = day;
		return;
	}
	held->any = true;
	if (day.n == 0)
		held->undated = true;
	else
		*vec_push(a, &held->days) = day;
}

void held_read(struct arena *a, const nusqa_grammar *g, nusqa_doc *text,
               struct map *all)
{
	struct reading at = {a, all};

	nusqa_references(g, text, held_meet, &at);
}

const struct held *held_of(const struct map *all, struct str iri)
{
	const struct held *held = map_get(all, iri);

	return held != NULL && held->any ? held : NULL;
}

bool held_day(const struct held *held, const char *day)
{
	for (size_t i = 0; held != NULL && i < held->days.n; i++)
		if (str_eq(held->days.p[i], str_from(day)))
			return true;
	return false;
}

bool held_awaits(const struct map *all, struct str iri, const char *day)
{
	const struct held *held = map_get(all, iri);

	for (size_t i = 0; held != NULL && i < held->awaited.n; i++)
		if (held->awaited.p[i].n == 0 ||
		    str_eq(held->awaited.p[i], str_from(day)))
			return true;
	return false;
}
