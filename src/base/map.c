#include "base/map.h"

struct map_slot {
	struct str key; /* p is NULL in a free slot */
	void *value;
};

/* FNV-1a. */
static uint64_t map_hash(struct str s)
{
	uint64_t h = 14695981039346656037u;

	for (size_t i = 0; i < s.n; i++)
		h = (h ^ (unsigned char)s.p[i]) * 1099511628211u;
	return h;
}

/* The slot of key, or the free one where it would go; m has one. */
static struct map_slot *map_slot(const struct map *m, struct str key)
{
	size_t i = (size_t)map_hash(key) & (m->cap - 1);

	while (m->slots[i].key.p && !str_eq(m->slots[i].key, key))
		i = (i + 1) & (m->cap - 1);
	return &m->slots[i];
}

static void map_widen(struct arena *a, struct map *m)
{
	struct map old = *m;

	m->cap = old.cap ? old.cap * 2 : 16;
	m->slots = arena_array(a, m->cap, sizeof(*m->slots));
	for (size_t i = 0; i < old.cap; i++)
		if (old.slots[i].key.p)
			*map_slot(m, old.slots[i].key) = old.slots[i];
}

void **map_put(struct arena *a, struct map *m, struct str key)
{
	struct map_slot *s;

	if (m->n * 4 >= m->cap * 3)
		map_widen(a, m);
	s = map_slot(m, key);
	if (s->key.p == NULL) {
		s->key = key.p ? key : STR("");
		m->n++;
	}
	return &s->value;
}

void *map_get(const struct map *m, struct str key)
{
	return m->cap ? map_slot(m, key)->value : NULL;
}
