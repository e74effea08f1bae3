#include "grammar/frozen.h"

#include "base/embedded.h"

#include <stdlib.h>
#include <string.h>

static void rule_find(void *ctx, const struct rule *rule)
{
	size_t *n = ctx;

	for (size_t i = 0; i < rule->patterns.n; i++)
		if (*n < grammar_frozen.count)
			rule->patterns.p[i].frozen = ++*n;
}

bool frozen_fits(void)
{
	return &grammar_frozen != NULL && grammar_frozen.stamp == grammar_stamp;
}

void frozen_find(const struct grammar *g)
{
	size_t n = 0;

	if (frozen_fits())
		grammar_each(g, rule_find, &n);
}

pcre2_code *frozen_code(const struct pattern *p, pcre2_general_context *memory)
{
	const struct frozen *f = &grammar_frozen;
	pcre2_code *re = NULL;
	size_t head, n;
	uint8_t *bytes;

	if (p->frozen == 0)
		return NULL;
	head = f->head * sizeof(*f->words);
	n = (f->starts[p->frozen] - f->starts[p->frozen - 1]) *
	    sizeof(*f->words);
	bytes = mem_alloc(head + n);
	memcpy(bytes, f->words, head);
	memcpy(bytes + head, f->words + f->starts[p->frozen - 1], n);
	if (pcre2_serialize_decode(&re, 1, bytes, memory) != 1)
		re = NULL;
	free(bytes);
	return re;
}

/* A pattern as the library writes it, in words. */
struct frozen_code {
	uint64_t *words;
	size_t n;
};

/* A table while it is written. */
struct freezer {
	struct matcher matcher;
	struct arena arena;
	VEC(struct frozen_code) codes;
	bool failed;
};

static void rule_freeze(void *ctx, const struct rule *rule)
{
	struct freezer *f = ctx;

	for (size_t i = 0; i < rule->patterns.n; i++) {
		const pcre2_code *re =
		    code_of(&f->matcher, rule, &rule->patterns.p[i])->re;
		struct frozen_code *c = vec_push(&f->arena, &f->codes);
		uint8_t *bytes = NULL;
		size_t n = 0;

		if (re == NULL ||
		    pcre2_serialize_encode(&re, 1, &bytes, &n, NULL) != 1) {
			f->failed = true;
			continue;
		}
		c->n = (n + sizeof(*c->words) - 1) / sizeof(*c->words);
		c->words = arena_array(&f->arena, c->n, sizeof(*c->words));
		memcpy(c->words, bytes, n);
		pcre2_serialize_free(bytes);
	}
}

/* How many words all codes begin with: tables of characters, mostly. */
static size_t freezer_head(const struct freezer *f)
{
	size_t head = f->codes.n ? f->codes.p[0].n : 0;

	for (size_t i = 1; i < f->codes.n; i++) {
		const struct frozen_code *c = &f->codes.p[i];
		size_t k = 0;

		while (k < head && k < c->n &&
		       c->words[k] == f->codes.p[0].words[k])
			k++;
		head = k;
	}
	return head;
}

static void words_put(struct buf *out, const struct frozen_code *c, size_t from,
                      size_t to)
{
	for (size_t i = from; i < to; i++)
		buf_format(out, "0x%llx,\n", (unsigned long long)c->words[i]);
}

static void freezer_put(const struct freezer *f, struct buf *out)
{
	size_t head = freezer_head(f), n = head;

	buf_add(out, STR("#include \"grammar/frozen.h\"\n\n"
	                 "static const uint64_t words[] = {\n"));
	words_put(out, f->codes.p, 0, head);
	for (size_t i = 0; i < f->codes.n; i++)
		words_put(out, &f->codes.p[i], head, f->codes.p[i].n);
	buf_add(out, STR("};\nstatic const uint32_t starts[] = {\n"));
	for (size_t i = 0; i < f->codes.n; i++) {
		buf_format(out, "%zu,\n", n);
		n += f->codes.p[i].n - head;
	}
	buf_format(out,
	           "%zu};\nconst struct frozen grammar_frozen = {\n"
	           "\t%lluu, %zu, %zu, starts, words,\n};\n",
	           n, (unsigned long long)grammar_stamp, f->codes.n, head);
}

bool frozen_write(const struct grammar *g, struct buf *out)
{
	struct freezer f = {.failed = false};

	arena_init(&f.arena);
	matcher_init(&f.matcher, NULL, STR("grammar"));
	grammar_each(g, rule_freeze, &f);
	matcher_free(&f.matcher);
	if (!f.failed && f.codes.n > 0)
		freezer_put(&f, out);
	arena_free(&f.arena);
	return out->n > 0;
}
