#include "grammar/literal.h"

#include <string.h>

static size_t literal_hash(const char *p)
{
	uint32_t word;

	memcpy(&word, p, sizeof(word));
	return (word * 0x9E3779B1u) >> (32 - LITERAL_BITS);
}

size_t literal_add(struct arena *a, struct literals *l, struct str s)
{
	uint16_t *head;
	size_t id;

	if (s.n < LITERAL_LEAST || l->list.n >= LITERALS_MAX)
		return 0;
	if (l->list.n == 0) {
		*vec_push(a, &l->list) = STR("");
		*vec_push(a, &l->next) = 0;
	}
	for (id = l->heads[literal_hash(s.p)]; id != 0; id = l->next.p[id])
		if (str_eq(l->list.p[id], s))
			return id;
	head = &l->heads[literal_hash(s.p)];
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

void present_find(struct present *p, const struct literals *l, struct str text)
{
	const char *at = text.p, *end = text.p + text.n;

	*p = (struct present){.of = l};
	for (; end - at >= LITERAL_LEAST; at++) {
		size_t id;

		if (((unsigned char)*at & 0xC0) == 0x80)
			continue;
		id = l->heads[literal_hash(at)];
		for (; id != 0; id = l->next.p[id]) {
			struct str s = l->list.p[id];

			if (!present_has(p, id) && s.n <= (size_t)(end - at) &&
			    memcmp(at, s.p, s.n) == 0)
				p->bits[id / 64] |= (uint64_t)1 << id % 64;
		}
	}
}
