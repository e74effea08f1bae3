#include "edit/scope.h"

#include "tree/work.h"

struct str scope_text(struct arena *a, const struct node *block)
{
	struct buf out = {0};
	struct str s;

	if (block->first == block->last && block->first &&
	    block->first->kind == NODE_TEXT)
		return block->first->text;
	for (const struct node *n = block; n; n = node_next(n, block)) {
		/* New text is no part of the sentence that orders it. */
		if (n->kind == NODE_QUOTED_STRUCTURE)
			break;
		if (n->kind == NODE_TEXT)
			buf_add(&out, n->text);
		else if (n->kind == NODE_EOL && out.n)
			buf_char(&out, ' ');
	}
	s = str_copy(a, buf_str(&out));
	buf_free(&out);
	return s;
}

/* The reference that covers byte at of the words of a block; NULL. */
static const struct node *ref_at(const struct node *block, size_t at)
{
	size_t end = 0;

	for (const struct node *n = block; n; n = node_next(n, block)) {
		if (n->kind == NODE_EOL)
			end += end != 0;
		if (n->kind != NODE_TEXT)
			continue;
		end += n->text.n;
		if (at < end)
			return node_above(n, NODE_REF);
	}
	return NULL;
}

bool scope_find(struct matcher *m, const struct language *lang,
                const struct node *block, struct str text, struct work *out)
{
	struct match act, several;
	const struct node *ref;
	size_t at;

	/* In a list of acts the verb stands above the list. */
	if (!language_match(m, lang, STR("intro-act"), text, &act) &&
	    (language_match(m, lang, STR("intro-end"), text, &act) ||
	     !language_match(m, lang, STR("cite-scope-act"), text, &act)))
		return false;
	at = (size_t)(act.cap[CAP_act].p - text.p);
	if (language_match(m, lang, STR("intro-several"), str_sub(text, 0, at),
	                   &several))
		return false;
	ref = ref_at(block, at);
	return ref != NULL && work_read(node_attr(ref, STR("href")), out);
}

bool scope_is_kind(const struct language *lang, struct str named,
                   const struct work *base)
{
	const struct word *w;

	while (str_find(named, STR(" ")) < named.n)
		str_cut(&named, ' ');
	w = wordlist_find(language_list(lang, STR("acts")), named);
	return w != NULL &&
	       str_eq(entry_cell(w->entry, STR("type")), base->subtype);
}
