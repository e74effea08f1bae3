/* Words of a text that is there, read again for what they cite. */
#include "parse/again.h"

#include "parse/inline.h"
#include "tree/work.h"

/* The title by which alone an act is cited whose reference, or a unit of which,
   is n; empty. */
static struct str again_title(const struct inliner *in, const struct node *n)
{
	const struct work *of = NULL;

	for (size_t i = 0; i < in->pending.n; i++)
		if (in->pending.p[i].node == n &&
		    in->pending.p[i].owner.kind == OWNER_WORK)
			of = in->pending.p[i].owner.work;
	for (size_t i = 0; i < in->titles.list.n; i++) {
		const struct titled *t = in->titles.list.p[i];

		if (of == &t->work)
			return t->title;
		for (size_t k = 0; k < t->refs.n; k++)
			if (t->refs.p[k] == n)
				return t->title;
	}
	return STR("");
}

/* What node n of the block, at byte `at` of its words, cites. */
static void again_take(struct arena *a, const struct inliner *in,
                       const struct node *n, size_t at, struct citeds *out)
{
	struct cited c = {.from = at, .to = at + n->first->text.n};
	bool range = n->kind == NODE_RREF;

	c.href = str_copy(a, node_attr(n, range ? STR("from") : STR("href")));
	c.upto = str_copy(a, node_attr(n, STR("upTo")));
	c.title = str_copy(a, c.href.n ? STR("") : again_title(in, n));
	if (c.href.n != 0 || c.title.n != 0)
		*vec_push(a, out) = c;
}

/* What node n of the block, at byte `at` of its words, cites of the act itself.
 */
static void own_take(struct arena *a, const struct inliner *in,
                     const struct node *n, size_t at, struct cited_owns *out)
{
	for (size_t i = 0; i < in->pending.n; i++) {
		const struct pending *q = &in->pending.p[i];
		const enum owner_kind kind = q->owner.kind;
		struct place *path;

		if (q->node != n || q->scope || q->n == 0 ||
		    (kind != OWNER_NONE && kind != OWNER_ACT &&
		     kind != OWNER_UNIT) ||
		    q->owner.approved != NULL)
			continue;
		path = arena_array(a, q->n, sizeof(*path));
		for (size_t k = 0; k < q->n; k++) {
			path[k] = q->path[k];
			path[k].num = str_copy(a, path[k].num);
		}
		*vec_push(a, out) = (struct cited_own){
		    .from = at,
		    .to = at + n->first->text.n,
		    .owner = {.kind = kind, .unit = q->owner.unit},
		    .path = path,
		    .n = q->n,
		    .several = q->hyphen || q->upto.n != 0,
		};
	}
}

/* Who is given what the words cite; either may be NULL. */
struct again {
	struct citeds *others;
	struct cited_owns *own;
};

static void again_words(struct arena *a, const struct language *lang,
                        const struct doc *doc, struct str words,
                        const struct again *out)
{
	/* It finds nothing to say of itself, and lasts for this call. */
	struct doc own = {.work = doc->work, .lang = lang->code};
	struct arena scratch;
	struct source source = {.raw = words, .text = words};
	struct parser p = {.doc = &own,
	                   .a = &own.arena,
	                   .scratch = &scratch,
	                   .source = &source,
	                   .lang = lang};
	/* The text was changed: of a code that was adopted twice its name does
	   not tell which is meant. */
	struct inliner in = {.p = &p, .sought = true, .changed = true};
	struct node *block;
	size_t at = 0;

	if (words.n == 0)
		return;
	arena_init(&own.arena);
	arena_init(&scratch);
	matcher_init(&p.matcher, NULL, STR(""));
	block = node_new(p.a, NODE_P);
	inline_fill(&in, block,
	            (struct inline_text){.o = origin_join(&p, &words, 1),
	                                 .to = words.n});
	for (const struct node *n = block->first; n != NULL; n = n->next) {
		bool ref = n->kind == NODE_REF || n->kind == NODE_RREF;

		if (ref && out->others != NULL)
			again_take(a, &in, n, at, out->others);
		if (ref && out->own != NULL)
			own_take(a, &in, n, at, out->own);
		at += n->kind == NODE_TEXT ? n->text.n : n->first->text.n;
	}
	matcher_free(&p.matcher);
	arena_free(&scratch);
	arena_free(&own.arena);
}

void again_read(struct arena *a, const struct language *lang,
                const struct doc *doc, struct str words, struct citeds *out)
{
	*out = (struct citeds){0};
	again_words(a, lang, doc, words, &(struct again){.others = out});
}

void again_own(struct arena *a, const struct language *lang,
               const struct doc *doc, struct str words, struct cited_owns *out)
{
	*out = (struct cited_owns){0};
	again_words(a, lang, doc, words, &(struct again){.own = out});
}
