#include "tree/doc.h"

#include "tree/work.h"

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
	void **slot = map_put(&doc->arena, &doc->mention_ids, m.id);

	if (*slot == NULL)
		*vec_push(&doc->arena, &doc->mentions) = m;
	*slot = doc;
}

void doc_cite(struct doc *doc, const struct work *work, struct str show)
{
	struct str iri = work_iri(&doc->arena, work);
	void **slot = map_put(&doc->arena, &doc->cited_iris, iri);

	if (*slot == NULL)
		*vec_push(&doc->arena, &doc->cited) =
		    (struct cited_act){*work, show};
	*slot = doc;
}
