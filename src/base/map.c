#include "base/map.h"

#include <string.h>

struct map_slot {
	struct str key; /* p is NULL in a free slot */
	void *value;
};

/* The bytes of s from i on, less than eight, in loads that may overlap. */
static uint64_t map_tail(struct str s, size_t i)
{
	size_t n = s.n - i;
	uint32_t first, last;

	if (n < sizeof(first)) {
		/* Of three: the first, the middle, the last. */
		const unsigned char *p = (const unsigned char *)s.p + i;

		return n == 0 ? 0
		              : (uint64_t)p[0] << 16 | (uint64_t)p[n / 2] << 8 |
		                    p[n - 1];
	}
	memcpy(&first, s.p + i, sizeof(first));
	memcpy(&last, s.p + s.n - sizeof(last), sizeof(last));
	return (uint64_t)first << 32 | last;
}

/* Eight bytes at a time: keys are long, and are hashed anew as a map grows. */
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
	h = (h ^ map_tail(s, i)) * prime;
	return h ^ h >> 32;
}

/* The slot of key, or the free one where it would go; m has one. */
static struct map_slot *map_slot(const struct map *m, struct str key)
{
	size_t i = (size_t)map_hash(key) & (m->cap - 1);

	while (m->slots[i].key.p && !str_eq(m->slots[i].key, key))
		i = (i + 1) & (m->cap - 1);
	return &m->slots[i];
}

/* Are n keys more than fit well into cap slots? */
static bool is_full(size_t n, size_t cap)
{
	return n * 4 >= cap * 3;
}

void map_reserve(struct arena *a, struct map *m, size_t n)
{
	m->cap = 16;
	while (is_full(n, m->cap))
		m->cap *= 2;
	m->slots = arena_array(a, m->cap, sizeof(*m->slots));
}

/* Keys are all different: none is compared. */
static void map_widen(struct arena *a, struct map *m)
{
	struct map old = *m;

	m->cap = old.cap ? old.cap * 2 : 16;
	m->slots = arena_array(a, m->cap, sizeof(*m->slots));
	for (size_t i = 0; i < old.cap; i++) {
		struct str key = old.slots[i].key;
		size_t k = key.p ? (size_t)map_hash(key) & (m->cap - 1) : 0;

		if (key.p == NULL)
			continue;
		while (m->slots[k].key.p)
			k = (k + 1) & (m->cap - 1);
		m->slots[k] = old.slots[i];
	}
}

void **map_put(struct arena *a, struct map *m, struct str key)
{
	struct map_slot *s;

	if (is_full(m->n, m->cap))
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

/* An address as a key: its bytes. */
static struct str map_key(const void *const *at)
{
	return (struct str){(const char *)at, sizeof(*at)};
}

void **map_put_at(struct arena *a, struct map *m, const void *at)
{
	struct map_slot *s = m->cap ? map_slot(m, map_key(&at)) : NULL;

	return s && s->key.p ? &s->value
	                     : map_put(a, m, str_copy(a, map_key(&at)));
}

void *map_get_at(const struct map *m, const void *at)
{
	return map_get(m, map_key(&at));
}
