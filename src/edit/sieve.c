#include "edit/sieve.h"

#include <string.h>

void sieve_open(struct sieve *s, const struct folding *by)
{
	*s = (struct sieve){.by = by};
	arena_init(&s->a);
}

void sieve_close(struct sieve *s)
{
	arena_free(&s->a);
}

struct str sieve_words(struct sieve *s, struct str words)
{
	return lexicon_fold(&s->a, words);
}

static struct str text_of(struct sieve *s, const struct node *block)
{
	void **slot = map_put_at(&s->a, &s->texts, block);
	struct str *text = *slot;

	if (text == NULL) {
		*slot = text = arena_alloc(&s->a, sizeof(*text));
		*text = lexicon_fold(&s->a, wording_plain(&s->a, s->by, block));
	}
	return *text;
}

bool sieve_may(struct sieve *s, const struct node *block, struct str words)
{
	struct str text = text_of(s, block);

	return memmem(text.p, text.n, words.p, words.n) != NULL;
}
