#include "edit/scope.h"

#include "tree/work.h"

bool scope_says(struct str s)
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

/* Is a node, or a text in it, one that says something? */
static bool node_says(const struct node *n)
{
	const struct node *t = n;

	while (t && !(t->kind == NODE_TEXT && scope_says(t->text)))
		t = node_next(t, n);
	return t != NULL;
}

bool scope_is_block(const struct node *n)
{
	return n->kind == NODE_P &&
	       !str_eq(node_attr(n, STR("class")), STR("editorialNote")) &&
	       node_says(n);
}

const struct node *scope_new(const struct node *mod)
{
	const struct node *hit = NULL;

	for (const struct node *n = mod ? mod->first : NULL; n; n = n->next) {
		if (n->kind != NODE_QUOTED_STRUCTURE)
			hit = node_says(n) ? NULL : hit;
		else if (hit == NULL)
			hit = n;
	}
	return hit;
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
	const struct node *hit = scope_new(mod), *more = hit ? hit->next : NULL;
	struct buf out = {0};
	struct str s;

	while (more && more->kind != NODE_QUOTED_STRUCTURE)
		more = more->next;
	if (hit == NULL || more != NULL)
		return STR("");
	quoted_put(&out, hit);
	s = str_strip(str_copy(a, buf_str(&out)));
	buf_free(&out);
	return str_sub(s, STR("«").n, s.n - STR("»").n);
}

/* The words of a sentence, and the new text behind them; NULL: none. */
struct spoken {
	struct buf out;
	const struct node *end;
};

/* Add those of a node; false: the sentence has ended. */
static bool spoken_put(struct spoken *w, const struct node *n)
{
	struct buf *out = &w->out;

	if (n->kind == NODE_MOD)
		w->end = scope_new(n);
	if (n->kind == NODE_QUOTED_STRUCTURE) {
		/* New text is no part of the sentence that orders it. */
		if (n == w->end || n->parent->kind != NODE_MOD)
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

static const struct node *spoken_next(const struct node *n,
                                      const struct node *block)
{
	return n->kind == NODE_QUOTED_STRUCTURE ? node_skip(n, block)
	                                        : node_next(n, block);
}

struct str scope_text(struct arena *a, const struct node *block)
{
	struct spoken w = {0};
	struct str s;

	if (block->first == block->last && block->first &&
	    block->first->kind == NODE_TEXT)
		return block->first->text;
	for (const struct node *n = block; n && spoken_put(&w, n);)
		n = spoken_next(n, block);
	s = str_copy(a, buf_str(&w.out));
	buf_free(&w.out);
	return s;
}

/* The reference that covers byte at of the words of a block; NULL. */
static const struct node *ref_at(const struct node *block, size_t at)
{
	const struct node *n = block;
	struct spoken w = {0};

	while (n && spoken_put(&w, n) && at >= w.out.n)
		n = spoken_next(n, block);
	n = n && at < w.out.n ? node_above(n, NODE_REF) : NULL;
	buf_free(&w.out);
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

static struct cited_at cited_at(const struct node *ref, size_t at)
{
	struct str href = node_attr(ref, STR("href"));

	return (struct cited_at){at, str_find(href, STR("~")) < href.n};
}

void scope_cited(
    const struct node *block, struct str text, const struct mask *mask,
    void (*put)(void *ctx, const struct work *w, struct cited_at at), void *ctx)
{
	struct spoken in = {0};
	struct work w;

	for (const struct node *n = block; n && spoken_put(&in, n);
	     n = spoken_next(n, block))
		if (n->kind == NODE_REF && in.out.n < text.n &&
		    !is_quoted(mask, text.p + in.out.n) &&
		    work_read(node_attr(n, STR("href")), &w))
			put(ctx, &w, cited_at(n, in.out.n));
	buf_free(&in.out);
}

/* The only one of several acts. */
struct only {
	struct work work;
	bool several;
};

static void only_meet(void *to, const struct work *w, struct cited_at at)
{
	struct only *only = to;

	(void)at;
	only->several = only->several ||
	                (only->work.number.n && !work_same(&only->work, w));
	only->work = *w;
}

struct work scope_only(const struct node *block, struct str text,
                       const struct mask *mask)
{
	struct only only = {0};

	scope_cited(block, text, mask, only_meet, &only);
	if (only.several)
		only.work = (struct work){0};
	return only.work;
}
