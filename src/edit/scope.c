#include "edit/scope.h"

#include "tree/work.h"

/* Does a text say anything?  A line of strokes under a list does not. */
static bool says_something(struct str s)
{
	size_t len = 0;

	while (s.n) {
		uint32_t c = str_rune(s, &len);

		if (rune_is_letter(c) || rune_is_digit(c))
			return true;
		s = str_after(s, len);
	}
	return false;
}

bool scope_is_block(const struct node *n)
{
	const struct node *t = n;

	if (n->kind != NODE_P ||
	    str_eq(node_attr(n, STR("class")), STR("editorialNote")))
		return false;
	while (t && !(t->kind == NODE_TEXT && says_something(t->text)))
		t = node_next(t, n);
	return t != NULL;
}

bool scope_names(const struct node *quoted)
{
	for (const struct node *n = quoted->next; n; n = n->next) {
		const struct node *t = n;

		if (n->kind == NODE_QUOTED_STRUCTURE)
			continue;
		while (t && !(t->kind == NODE_TEXT && says_something(t->text)))
			t = node_next(t, n);
		if (t != NULL)
			return true;
	}
	return false;
}

/* Words of a cell: what divides rows and cells is a blank in them. */
static void cell_put(struct buf *out, struct str s)
{
	size_t len;

	for (size_t i = 0; i < s.n; i += len) {
		struct str rest = str_after(s, i);

		if (rune_is_space(str_rune(rest, &len)))
			buf_char(out, ' ');
		else
			buf_add(out, str_sub(rest, 0, len));
	}
}

/* What a sentence names in quotes, as if it stood in its line: tabs divide the
   cells of a row. */
static void quoted_put(struct buf *out, const struct node *quoted)
{
	bool rows = false, cells = false, words = false;

	buf_add(out, STR(" «"));
	for (const struct node *n = quoted; n; n = node_next(n, quoted)) {
		if (n->kind == NODE_TR) {
			buf_add(out, rows ? STR(SCOPE_ROW) : STR(""));
			rows = true;
			cells = words = false;
		} else if (node_class(n->kind) == CLASS_CELL) {
			buf_add(out, cells ? STR("\t") : STR(""));
			cells = true;
			words = false;
		} else if (n->kind == NODE_TEXT) {
			cell_put(out, n->text);
			words = true;
		} else if (words &&
		           (n->kind == NODE_P || n->kind == NODE_EOL)) {
			buf_char(out, ' ');
		}
	}
	buf_add(out, STR("» "));
}

struct str scope_below(struct arena *a, const struct node *mod)
{
	const struct node *hit = NULL;
	struct buf out = {0};
	struct str s;

	for (const struct node *q = mod ? mod->first : NULL; q; q = q->next) {
		if (q->kind != NODE_QUOTED_STRUCTURE || scope_names(q))
			continue;
		if (hit != NULL)
			return STR("");
		hit = q;
	}
	if (hit == NULL)
		return STR("");
	quoted_put(&out, hit);
	s = str_strip(str_copy(a, buf_str(&out)));
	buf_free(&out);
	return str_sub(s, STR("«").n, s.n - STR("»").n);
}

/* The words of a node in its sentence; false: its sentence has ended. */
static bool words_put(struct buf *out, const struct node *n)
{
	if (n->kind == NODE_QUOTED_STRUCTURE) {
		/* New text is no part of the sentence that orders it. */
		if (!scope_names(n))
			return false;
		/* "In the row:" goes on as "in the row" does. */
		while (out->n &&
		       (out->p[out->n - 1] == ' ' || out->p[out->n - 1] == ':'))
			out->n--;
		quoted_put(out, n);
	} else if (n->kind == NODE_TEXT) {
		buf_add(out, n->text);
	} else if (n->kind == NODE_EOL && out->n) {
		buf_char(out, ' ');
	}
	return true;
}

static const struct node *words_next(const struct node *n,
                                     const struct node *block)
{
	return n->kind == NODE_QUOTED_STRUCTURE ? node_skip(n, block)
	                                        : node_next(n, block);
}

struct str scope_text(struct arena *a, const struct node *block)
{
	struct buf out = {0};
	struct str s;

	if (block->first == block->last && block->first &&
	    block->first->kind == NODE_TEXT)
		return block->first->text;
	for (const struct node *n = block; n && words_put(&out, n);)
		n = words_next(n, block);
	s = str_copy(a, buf_str(&out));
	buf_free(&out);
	return s;
}

/* The reference that covers byte at of the words of a block; NULL. */
static const struct node *ref_at(const struct node *block, size_t at)
{
	const struct node *n = block;
	struct buf out = {0};

	while (n && words_put(&out, n) && at >= out.n)
		n = words_next(n, block);
	n = n && at < out.n ? node_above(n, NODE_REF) : NULL;
	buf_free(&out);
	return n;
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

bool scope_listed(struct matcher *m, const struct language *lang,
                  const struct node *block, struct str text, struct work *out)
{
	struct match act;
	const struct node *ref;

	if (!language_match(m, lang, STR("intro-list-act"), text, &act))
		return false;
	ref = ref_at(block, (size_t)(act.cap[CAP_act].p - text.p));
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

/* Does a byte of a text stand in one of its quotations? */
static bool is_quoted(const struct mask *mask, const char *p)
{
	for (size_t i = 0; i < mask->quotes.n; i++) {
		uintptr_t from = (uintptr_t)mask->quotes.p[i].p;

		if ((uintptr_t)p >= from &&
		    (uintptr_t)p - from < mask->quotes.p[i].n)
			return true;
	}
	return false;
}

struct work scope_only(const struct node *block, struct str text,
                       const struct mask *mask)
{
	struct work out = {0}, w;
	struct buf words = {0};
	bool several = false;

	for (const struct node *n = block; n && words_put(&words, n);
	     n = words_next(n, block)) {
		if (n->kind != NODE_REF || words.n >= text.n ||
		    is_quoted(mask, text.p + words.n) ||
		    !work_read(node_attr(n, STR("href")), &w))
			continue;
		several = several || (out.number.n && !work_same(&out, &w));
		out = w;
	}
	buf_free(&words);
	return several ? (struct work){0} : out;
}
