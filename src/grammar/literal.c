#include "grammar/literal.h"

#include "base/block.h"

#include <string.h>

/* Of the first n bytes; n is a constant, so this is a load and a product. */
static inline size_t literal_hash(const char *p, size_t n)
{
	uint64_t word = 0;

	memcpy(&word, p, n);
	return (size_t)((word * 0x9E3779B97F4A7C15u) >> (64 - LITERAL_BITS));
}

size_t literal_add(struct arena *a, struct literals *l, struct str s)
{
	uint16_t *head;
	size_t id, lead;

	if (s.n < LITERAL_LEAST || l->list.n >= LITERALS_MAX)
		return 0;
	if (l->list.n == 0) {
		*vec_push(a, &l->list) = STR("");
		*vec_push(a, &l->next) = 0;
	}
	lead = literal_hash(s.p, LITERAL_LEAST);
	l->leads[lead / 64] |= (uint64_t)1 << lead % 64;
	head = &l->heads[s.n < LITERAL_LONG ? lead
	                                    : literal_hash(s.p, LITERAL_LONG)];
	for (id = *head; id != 0; id = l->next.p[id])
		if (str_eq(l->list.p[id], s))
			return id;
	id = l->list.n;
	*vec_push(a, &l->list) = s;
	*vec_push(a, &l->next) = *head;
	*head = (uint16_t)id;
	return id;
}

bool present_has(const struct present *p, size_t id)
{
	return p->bits[id / 64] >> id % 64 & 1;
}

/* Note those of the list that begins with id that stand at the front of s. */
static void present_note(struct present *p, const struct literals *l, size_t id,
                         struct str s)
{
	for (; id != 0; id = l->next.p[id])
		if (!present_has(p, id) && str_starts(s, l->list.p[id]))
			p->bits[id / 64] |= (uint64_t)1 << id % 64;
}

static inline void present_at(struct present *p, const struct literals *l,
                              const char *at, const char *end)
{
	struct str s = {at, (size_t)(end - at)};
	size_t lead = literal_hash(at, LITERAL_LEAST);

	if (!(l->leads[lead / 64] >> lead % 64 & 1))
		return;
	present_note(p, l, l->heads[lead], s);
	if (s.n >= LITERAL_LONG)
		present_note(p, l, l->heads[literal_hash(at, LITERAL_LONG)], s);
}

void present_find(struct present *p, const struct literals *l, struct str text)
{
	const char *at = text.p, *end = text.p + text.n;

	*p = (struct present){.of = l};
	for (; end - at >= BLOCK_BYTES + LITERAL_LEAST; at += BLOCK_BYTES)
		for (unsigned b = block_begins(at); b != 0; b &= b - 1)
			present_at(p, l, at + __builtin_ctz(b), end);
	for (; end - at >= LITERAL_LEAST; at++)
		present_at(p, l, at, end);
}
