#include "grammar/frozen.h"

#include "grammar/embedded.h"

#include <stdlib.h>
#include <string.h>

static void rule_find(void *ctx, const struct rule *rule)
{
	size_t *n = ctx;

	for (size_t i = 0; i < rule->patterns.n; i++)
		if (*n < grammar_frozen.count)
			rule->patterns.p[i].frozen = ++*n;
}

void frozen_find(const struct grammar *g)
{
	size_t n = 0;

	if (&grammar_frozen != NULL && grammar_frozen.stamp == grammar_stamp)
		grammar_each(g, rule_find, &n);
}

pcre2_code *frozen_code(const struct pattern *p)
{
	const uint64_t *words;
	pcre2_code *re;

	if (p->frozen == 0)
		return NULL;
	words = grammar_frozen.words + grammar_frozen.starts[p->frozen - 1];
	if (pcre2_serialize_decode(&re, 1, (const uint8_t *)words, NULL) != 1)
		return NULL;
	return re;
}

/* A table while it is written. */
struct freezer {
	struct matcher matcher;
	struct buf words, starts;
	size_t count, n; /* patterns and words so far */
	bool failed;
};

static void words_put(struct freezer *f, const uint8_t *bytes, size_t n)
{
	for (size_t i = 0; i < n; i += sizeof(uint64_t)) {
		size_t left = n - i;
		uint64_t word = 0;

		memcpy(&word, bytes + i,
		       left < sizeof(word) ? left : sizeof(word));
		buf_format(&f->words, "0x%llx,%s", (unsigned long long)word,
		           ++f->n % 4 ? "" : "\n");
	}
}

static void rule_write(void *ctx, const struct rule *rule)
{
	struct freezer *f = ctx;

	for (size_t i = 0; i < rule->patterns.n; i++) {
		const struct code *c =
		    code_of(&f->matcher, rule, &rule->patterns.p[i]);
		const pcre2_code *re = c->re;
		uint8_t *bytes = NULL;
		size_t n = 0;

		f->failed |= re == NULL || pcre2_serialize_encode(
					       &re, 1, &bytes, &n, NULL) != 1;
		buf_format(&f->starts, "%zu,\n", f->n);
		words_put(f, bytes, n);
		pcre2_serialize_free(bytes);
		f->count++;
	}
}

bool frozen_write(const struct grammar *g, struct buf *out)
{
	struct freezer f = {.count = 0};

	matcher_init(&f.matcher, NULL, STR("grammar"));
	grammar_each(g, rule_write, &f);
	matcher_free(&f.matcher);
	buf_format(out,
	           "#include \"grammar/frozen.h\"\n\n"
	           "static const uint32_t starts[] = {\n%.*s};\n"
	           "static const uint64_t words[] = {\n%.*s0};\n"
	           "const struct frozen grammar_frozen = {\n"
	           "\t%lluu, %zu, starts, words,\n};\n",
	           STR_ARG(buf_str(&f.starts)), STR_ARG(buf_str(&f.words)),
	           (unsigned long long)grammar_stamp, f.count);
	buf_free(&f.starts);
	buf_free(&f.words);
	return !f.failed;
}
