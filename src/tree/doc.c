#include "tree/doc.h"

#include <stdlib.h>

struct doc *doc_new(void)
{
	struct doc *doc = mem_alloc(sizeof(*doc));

	*doc = (struct doc){0};
	arena_init(&doc->arena);
	return doc;
}

void doc_free(struct doc *doc)
{
	if (doc == NULL)
		return;
	arena_free(&doc->arena);
	free(doc);
}

struct str doc_label(const struct doc *doc, struct str name)
{
	const struct str *s = doc->labels ? map_get(doc->labels, name) : NULL;

	return s != NULL ? *s : STR("");
}

void doc_mention(struct doc *doc, struct mention m)
{
	for (size_t i = 0; i < doc->mentions.n; i++)
		if (str_eq(doc->mentions.p[i].id, m.id))
			return;
	*vec_push(&doc->arena, &doc->mentions) = m;
}
