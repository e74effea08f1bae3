#include "parse/alone.h"

#include "base/buf.h"

enum { ALONE_MOST = 2000 }; /* bytes of a sentence that is looked through */

/* The words of a block, as far as they stand before a node; NULL: all. */
static struct str alone_text(struct parser *p, const struct node *block,
                             const struct node *until)
{
	struct buf out = {0};
	struct str s;

	for (const struct node *n = block;
	     n && n != until && out.n <= ALONE_MOST; n = node_next(n, block))
		if (n->kind == NODE_TEXT)
			buf_add(&out, n->text);
	s = str_copy(p->scratch, buf_str(&out));
	buf_free(&out);
	return s;
}

/* Does a word of the text name a document? */
static bool alone_names(struct parser *p, struct str s)
{
	static const struct str lists[] = {
	    STR_INIT("acts"), STR_INIT("annexed"), STR_INIT("codes"),
	    STR_INIT("codeshorts")};
	struct str word;

	while (word = str_word(&s), word.n != 0)
		for (size_t i = 0; i < sizeof(lists) / sizeof(*lists); i++)
			if (wordlist_find(language_list(p->lang, lists[i]),
			                  word))
				return true;
	return false;
}

bool cite_is_alone(struct parser *p, const struct node *ref,
                   const struct node *block)
{
	const struct node *unit = block->parent;
	struct str all;
	struct match m;

	while (unit != NULL && node_class(unit->kind) != CLASS_HIER)
		unit = unit->parent;
	if (block->kind != NODE_P || unit == NULL || ref->by == NULL ||
	    !str_eq(ref->by->does, STR("step")))
		return false;
	all = alone_text(p, block, NULL);
	return all.n <= ALONE_MOST && !alone_names(p, all) &&
	       parser_match(p, STR("cite-alone"), alone_text(p, block, ref),
	                    &m);
}
