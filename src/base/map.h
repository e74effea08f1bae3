#ifndef BASE_MAP_H
#define BASE_MAP_H

#include "base/str.h"

/* Strings to pointers, kept in an arena.  Keys are borrowed, not copied. */
struct map {
	struct map_slot *slots;
	size_t n, cap;
};

/* The place of key's value, NULL in it if the key is new. */
void **map_put(struct arena *a, struct map *m, struct str key);
/* Have room for n keys, where their number is known before any comes. */
void map_reserve(struct arena *a, struct map *m, size_t n);
/* The value of key, NULL if it has none. */
void *map_get(const struct map *m, struct str key);

/* The same by what lies at an address; such keys are copied. */
void **map_put_at(struct arena *a, struct map *m, const void *at);
void *map_get_at(const struct map *m, const void *at);

#endif
