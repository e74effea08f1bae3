/* Where words are said to stand. */
#include "draft/where.h"

#include "draft/item.h"
#include "draft/anchor.h"
#include "draft/spread.h"
#include "draft/swap.h"
#include "grammar/lexicon.h"

/* Bytes of texts at most in which words are sought: an appendix with more
   changes than that comes as a whole. */
enum { SOUGHT_MOST = 1 << 26 };

/* The words of items from..end-1, put together; of one column only, where that
   is not 0. */
static struct str words_of(struct plan *p, size_t from, size_t end,
                           size_t column)
{
	const struct outline *o = &p->d->x;
	struct buf all = {0};
	struct str s;

	for (size_t i = from; i < end; i++) {
		if (!o->p[i].leaf)
			continue;
		if (column && o->p[o->p[i].parent].place != column)
			continue;
		buf_add(&all, o->p[i].text);
		buf_char(&all, '\n');
	}
	s = lexicon_fold(p->a, str_copy(p->a, buf_str(&all)));
	buf_free(&all);
	return s;
}

/* The same of all of an item.  The last one is kept: an appendix may have many
   changes. */
static struct str words_within(struct plan *p, size_t at)
{
	if (p->read_item != at || p->read.p == NULL) {
		p->read_item = at;
		p->read = words_of(p, at, p->d->x.p[at].end, 0);
	}
	return p->read;
}

/* Words that stand once in a text are put in a clause. */
static bool choose(struct plan *p, const struct change *c, struct str all,
                   struct clause *said, struct clause *sentence)
{
	struct wanted wanted = {
	    .change = c,
	    .all = all,
	    .subst = p->coarse[c->y] == COARSE_SUBST,
	    .whole = !item_counts(&p->d->x, p->d->x.p[c->x].parent)};

	p->sought += all.n;
	return p->sought < SOUGHT_MOST &&
	       swaps_choose(p, &wanted, said, sentence);
}

/* Have all words of a clause as many places there as in the leaf? */
static bool is_once(struct plan *p, const struct clause *said, size_t at)
{
	struct str all = words_of(p, at, p->d->x.p[at].end, 0);
	struct str leaf = lexicon_fold(p->a, p->d->x.p[said->x].text);
	bool once = true;

	for (size_t i = 0; once && i < said->nswaps; i++) {
		struct str words = said->swaps[i].of.n ? said->swaps[i].of
		                                       : said->swaps[i].old;

		once = anchor_count_folded(p->a, all, words) ==
		       anchor_count_folded(p->a, leaf, words);
	}
	return once;
}

/* The shortest words in the leaf; the unit, where they stand there once. */
static bool tell_in_unit(struct plan *p, const struct change *c,
                         struct clause *said)
{
	const struct outline *o = &p->d->x;
	size_t in = o->p[c->x].parent;
	struct clause sentence = {
	    .kind = CLAUSE_SENTENCE, .x = c->x, .y = c->y, .n = 1};

	if (!item_is_piece(o, c->x) ||
	    !choose(p, c, lexicon_fold(p->a, o->p[c->x].text), said, &sentence))
		return false;
	said->at = is_once(p, said, in) ? in : c->x;
	sentence.at = item_is_alone(o, c->x) ? in : c->x;
	if (said->nswaps)
		*vec_push(p->a, &p->clauses) = *said;
	if (sentence.nswaps)
		*vec_push(p->a, &p->clauses) = sentence;
	said->nswaps = 0;
	return true;
}

/* A row that can be told, else the cell in it. */
static bool tell_in_row(struct plan *p, const struct change *c,
                        struct clause *said)
{
	const struct outline *o = &p->d->x;
	size_t cell = o->p[c->x].parent, row = o->p[cell].parent;

	if (item_kind(o, cell) != NODE_TD || !item_row_named(o, row) ||
	    !choose(p, c, lexicon_fold(p->a, o->p[c->x].text), said, NULL))
		return false;
	said->at = is_once(p, said, row) ? row : cell;
	return true;
}

/* The column of what heads it alone, where there is but one table that it can
   be of. */
static bool tell_in_column(struct plan *p, const struct change *c,
                           struct clause *said)
{
	const struct outline *o = &p->d->x;
	size_t cell = o->p[c->x].parent, row = o->p[cell].parent;
	size_t table;

	if (item_kind(o, cell) != NODE_TH || row == NOWHERE ||
	    p->coarse[c->y] == COARSE_SUBST ||
	    node_attr(o->p[cell].node, STR("colspan")).n != 0)
		return false;
	table = o->p[row].parent;
	if (item_kind(o, table) != NODE_TABLE || !o->p[table].only ||
	    plan_appendix(o, table) == NOWHERE ||
	    !choose(p, c, words_of(p, table, o->p[table].end, o->p[cell].place),
	            said, NULL))
		return false;
	said->at = cell;
	said->column = true;
	return true;
}

/* Titles and headings, and the upper right corner. */
static bool tell_in_itself(struct plan *p, const struct change *c,
                           struct clause *said)
{
	const struct outline *o = &p->d->x;
	bool named =
	    item_is_title(o, c->x) || item_kind(o, c->x) == NODE_HEADING;

	said->at = c->x;
	return named && choose(p, c, words_within(p, c->x), said, NULL);
}

/* The unit around a leaf that has that kind; NOWHERE. */
static size_t around(const struct outline *o, size_t i, enum node_kind kind)
{
	while (i != NOWHERE && o->p[i].node->kind != kind)
		i = o->p[i].parent;
	return i;
}

static bool tell_in(struct plan *p, const struct change *c, size_t at,
                    struct clause *said)
{
	said->at = at;
	return at != NOWHERE && choose(p, c, words_within(p, at), said, NULL);
}

/* The preamble; else a table, or all of the appendix. */
static bool tell_around(struct plan *p, const struct change *c,
                        struct clause *said)
{
	const struct outline *o = &p->d->x;
	size_t appendix = plan_appendix(o, c->x);
	size_t table = around(o, c->x, NODE_TABLE);

	if (item_counts(o, o->p[c->x].parent))
		return false;
	if (around(o, c->x, NODE_PREAMBLE) != NOWHERE)
		return tell_in(p, c, around(o, c->x, NODE_PREAMBLE), said);
	return (appendix == NOWHERE && tell_in(p, c, table, said)) ||
	       tell_in(p, c, appendix, said);
}

bool where_tell(struct plan *p, const struct change *c)
{
	static bool (*const ways[])(struct plan *, const struct change *,
	                            struct clause *) = {
	    tell_in_unit, tell_in_row, tell_in_column, tell_in_itself,
	    tell_around};

	struct clause said;

	if (spread_is_all(p, c))
		return true;
	for (size_t i = 0; i < sizeof(ways) / sizeof(*ways); i++) {
		said = (struct clause){.kind = CLAUSE_WORDS,
		                       .x = c->x,
		                       .y = c->y,
		                       .n = 1,
		                       .at = NOWHERE};
		if (!ways[i](p, c, &said))
			continue;
		if (said.nswaps)
			*vec_push(p->a, &p->clauses) = said;
		return true;
	}
	return false;
}
