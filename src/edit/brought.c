#include "edit/brought.h"

#include "base/buf.h"
#include "edit/mask.h"
#include "edit/splice.h"

void spot_feet_read(struct arena *a, const struct node *top,
                    struct spot_feet *out)
{
	const struct node *n = top;
	struct buf words = {0};

	*out = (struct spot_feet){0};
	while (n != NULL) {
		bool skip =
		    n->mark == MARK_REMOVED || n->kind == NODE_QUOTED_STRUCTURE;

		if (n->kind == NODE_TEXT && !skip)
			buf_add(&words, n->text);
		if (n->kind == NODE_EOL && !skip)
			buf_char(&words, ' ');
		if (n->kind == NODE_AUTHORIAL_NOTE && !skip)
			*vec_push(a, out) = (struct spot_foot){n, words.n};
		n = skip ? node_skip(n, top) : node_next(n, top);
	}
	if (out->n != 0)
		out->words = str_copy(a, buf_str(&words));
	buf_free(&words);
}

static bool has_feet(const struct node *root)
{
	const struct node *n = root;

	while (n != NULL && n->kind != NODE_AUTHORIAL_NOTE)
		n = node_next(n, root);
	return n != NULL;
}

/* Footnotes of some words. */
struct given {
	const struct edit_foot *p;
	size_t n;
};

/* Those that stand in words which begin at byte `from` of the paragraph's. */
static struct given feet_given(struct arena *a, const struct spot_feet *s,
                               size_t from)
{
	VEC(struct edit_foot) feet = {0};
	struct str words = str_after(s->words, from);
	size_t lead = str_spaces(words), n = str_strip(words).n;

	from += lead;
	for (size_t i = 0; i < s->n; i++) {
		size_t at = s->p[i].at > from ? s->p[i].at - from : 0;

		*vec_push(a, &feet) =
		    (struct edit_foot){s->p[i].node, at < n ? at : n};
	}
	return (struct given){feet.p, feet.n};
}

/* The footnotes of one quotation. */
static struct given quote_feet(struct arena *a, const struct spot_feet *s,
                               struct str quote)
{
	size_t from = (size_t)(quote.p - s->words.p);
	size_t k = vec_below(s, at, from);
	struct spot_feet in = {.p = s->p + k,
	                       .words = str_sub(s->words, 0, from + quote.n)};

	while (k + in.n < s->n && in.p[in.n].at <= from + quote.n)
		in.n++;
	return feet_given(a, &in, from);
}

/* Edits from..to-1, of one sentence. */
static void sentence_give(struct arena *a, struct edits *edits, size_t from,
                          size_t to)
{
	struct map by = {0}; /* words in quotes -> their footnotes */
	struct spot_feet s;
	struct mask mask;

	spot_feet_read(a, edits->list.p[from].block, &s);
	if (s.n == 0)
		return;
	mask_read(a, NULL, s.words, MASK_FLAT, &mask);
	for (size_t i = 0; i < mask.quotes.n; i++) {
		struct str quote = mask.quotes.p[i];
		void **slot = map_put(a, &by, str_strip(quote));
		struct given *given = *slot;

		if (given != NULL) {
			given->n = 0;
			continue;
		}
		*slot = given = arena_alloc(a, sizeof(*given));
		*given = quote_feet(a, &s, quote);
	}
	for (size_t k = from; k < to; k++) {
		struct edit *e = &edits->list.p[k];
		const struct given *given =
		    e->new.n != 0 ? map_get(&by, e->new) : NULL;

		if (given != NULL) {
			e->feet = given->p;
			e->nfeet = given->n;
		}
	}
}

void brought_read(struct arena *a, struct edits *edits)
{
	size_t to;

	if (!has_feet(edits->order->root))
		return;
	for (size_t i = 0; i < edits->list.n; i = to) {
		const struct node *block = edits->list.p[i].block;

		for (to = i + 1;
		     to < edits->list.n && edits->list.p[to].block == block;)
			to++;
		if (block != NULL)
			sentence_give(a, edits, i, to);
		for (size_t k = i; k < to; k++) {
			struct edit *e = &edits->list.p[k];
			struct spot_feet s;
			struct given given;

			/* A sentence: its words are put in, not its node. */
			if (e->nfresh != 1 || e->fresh->kind != NODE_P)
				continue;
			spot_feet_read(a, e->fresh, &s);
			if (s.n == 0)
				continue;
			given = feet_given(a, &s, 0);
			e->feet = given.p;
			e->nfeet = given.n;
		}
	}
}

/* Are words those that an edit has, perhaps with a capital? */
static bool is_form(const struct edit *e, struct str fresh)
{
	struct spot_feet s;
	struct arena scratch;
	struct str words = e->new;
	size_t m, n;
	bool same;

	arena_init(&scratch);
	if (words.n == 0 && e->nfresh == 1 && e->fresh->kind == NODE_P) {
		spot_feet_read(&scratch, e->fresh, &s);
		words = str_strip(s.words);
	}
	fresh = str_strip(fresh);
	same = words.n == fresh.n && words.n != 0;
	if (same) {
		str_rune(words, &m);
		str_rune(fresh, &n);
		same =
		    m == n && str_eq(str_after(words, m), str_after(fresh, n));
	}
	arena_free(&scratch);
	return same;
}

void brought_fit(struct edits *edits, const struct resolution *todo)
{
	for (size_t i = 0; i < todo->ncuts; i++)
		for (const struct cut *c = todo->cuts[i]; c; c = c->next) {
			const struct edit *e = c->to->edit;

			if (e->nfeet != 0 && !c->gone && !is_form(e, c->fresh))
				edits->list.p[e - edits->list.p].nfeet = 0;
		}
}

struct node *brought_put(struct arena *a, const struct edit *e, struct node *n,
                         size_t from, bool mark)
{
	struct node *last = n;

	/* From the end on: bytes that are before stay where they are. */
	for (size_t i = e->nfeet; i-- > 0;) {
		struct node *foot = node_copy(a, e->feet[i].node);
		struct node *rest = splice_divide(a, n, from + e->feet[i].at);

		foot->eid = STR("");
		if (mark)
			foot->mark = MARK_ADDED;
		node_after(n, foot);
		if (last == n)
			last = rest != NULL ? rest : foot;
	}
	return last;
}
