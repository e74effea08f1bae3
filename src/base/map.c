#include "base/map.h"

#include <string.h>

struct map_slot {
	struct str key; /* p is NULL in a free slot */
	uint64_t hash;
	void *value;
};

/* Eight bytes at a time: keys are long, and hashing was most of the cost. */
static uint64_t map_hash(struct str s)
{
	const uint64_t prime = 0x9E3779B97F4A7C15u;
	uint64_t h = s.n * prime, word;
	size_t i = 0;

	for (; s.n - i >= sizeof(word); i += sizeof(word)) {
		memcpy(&word, s.p + i, sizeof(word));
		h = (h ^ word) * prime;
		h ^= h >> 32;
	}
	word = 0;
	for (; i < s.n; i++)
		word = word << 8 | (unsigned char)s.p[i];
	h = (h ^ word) * prime;
	return h ^ h >> 32;
}

/* The slot of key, or the free one where it would go; m has one. */
static struct map_slot *map_slot(const struct map *m, struct str key,
                                 uint64_t hash)
{
	size_t i = (size_t)hash & (m->cap - 1);

	while (m->slots[i].key.p &&
	       (m->slots[i].hash != hash || !str_eq(m->slots[i].key, key)))
		i = (i + 1) & (m->cap - 1);
	return &m->slots[i];
}

/* Keys are all different: none is compared. */
static void map_widen(struct arena *a, struct map *m)
{
	struct map old = *m;

	m->cap = old.cap ? old.cap * 2 : 16;
	m->slots = arena_array(a, m->cap, sizeof(*m->slots));
	for (size_t i = 0; i < old.cap; i++) {
		size_t k = (size_t)old.slots[i].hash & (m->cap - 1);

		if (old.slots[i].key.p == NULL)
			continue;
		while (m->slots[k].key.p)
			k = (k + 1) & (m->cap - 1);
		m->slots[k] = old.slots[i];
	}
}

void **map_put(struct arena *a, struct map *m, struct str key)
{
	uint64_t hash = map_hash(key);
	struct map_slot *s;

	if (m->n * 4 >= m->cap * 3)
		map_widen(a, m);
	s = map_slot(m, key, hash);
	if (s->key.p == NULL) {
		s->key = key.p ? key : STR("");
		s->hash = hash;
		m->n++;
	}
	return &s->value;
}

void *map_get(const struct map *m, struct str key)
{
	return m->cap ? map_slot(m, key, map_hash(key))->value : NULL;
}
