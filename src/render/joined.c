#include "render/joined.h"

#include "base/vec.h"

enum { OLD, NEW, EDITIONS };

/* What a paragraph is made of: words, its end; or a table in its place. */
enum token_kind {
	TOKEN_NONE, /* there are no more */
	TOKEN_RUN,
	TOKEN_END,
	TOKEN_TABLE,
};

struct token {
	enum token_kind kind;
	size_t at; /* a run may be two: the spaces at its front are one */
	const struct run *run;
	struct str text;
	const struct block *block;
};

struct tokens {
	VEC(struct token) list;
	size_t i;  /* the next one */
	bool open; /* a paragraph has begun and not ended */
};

struct joiner {
	struct arena *a;
	struct blocks *list;
	struct tokens of[EDITIONS];
	struct block now; /* that is being made */
	bool shared;      /* words of both are in it */
	bool closed;
};

static const unsigned marks[EDITIONS] = {STYLE_REMOVED, STYLE_ADDED};

/* Spaces at the front of a line are none. */
static void run_add(struct joiner *j, struct tokens *t, const struct block *b,
                    size_t i)
{
	const struct run *run = &b->runs.p[i];
	struct str s = run->text;
	bool line = i > 0 && str_ends(b->runs.p[i - 1].text, STR("\n"));
	size_t spaces = str_starts(s, STR("\n")) ? 0 : str_spaces(s);
	struct token token = {TOKEN_RUN, 2 * run->at, run, s, b};

	token.text = str_sub(s, 0, spaces);
	if (spaces > 0 && !line)
		*vec_push(j->a, &t->list) = token;
	token.at++;
	token.text = str_after(s, spaces);
	if (token.text.n > 0)
		*vec_push(j->a, &t->list) = token;
}

static void tokens_add(struct joiner *j, struct tokens *t,
                       const struct block *b)
{
	struct token end = {TOKEN_END, 2 * b->at, NULL, STR(""), b};

	if (b->table != NULL)
		end.kind = TOKEN_TABLE;
	for (size_t i = 0; i < b->runs.n && b->table == NULL; i++) {
		end.at = 2 * b->runs.p[i].at + 1;
		run_add(j, t, b, i);
	}
	*vec_push(j->a, &t->list) = end;
}

static void tokens_read(struct joiner *j, const struct node *top, bool tables,
                        size_t edition)
{
	struct blocks *blocks = arena_alloc(j->a, sizeof(*blocks));

	*blocks = (struct blocks){0};
	blocks_read_edition(j->a, top, tables,
	                    edition == OLD ? MARK_ADDED : MARK_REMOVED, blocks);
	for (size_t i = 0; i < blocks->n; i++)
		tokens_add(j, &j->of[edition], &blocks->p[i]);
}

static struct token token_at(const struct tokens *t, size_t i)
{
	return i < t->list.n ? t->list.p[i] : (struct token){0};
}

static struct token token_next(const struct tokens *t)
{
	return token_at(t, t->i);
}

/* Is the next token of an edition its last? */
static bool is_last(const struct tokens *t)
{
	return t->i + 1 == t->list.n;
}

/* Have both editions the same here? */
static bool is_shared(const struct joiner *j)
{
	const struct tokens *t = &j->of[OLD], *u = &j->of[NEW];
	struct token x = token_next(t), y = token_next(u);

	if (x.kind != y.kind)
		return false;
	if (x.kind == TOKEN_END)
		return !j->closed || is_last(t) == is_last(u);
	return x.at == y.at &&
	       (x.kind == TOKEN_TABLE ||
	        (x.run->style == y.run->style && str_eq(x.text, y.text)));
}

/* Words of the block that is being made; the rest of a run goes on in it. */
static void run_put(struct joiner *j, const struct token *token, unsigned mark)
{
	struct block *b = &j->now;
	struct run run = *token->run;
	struct run *last = b->runs.n ? &b->runs.p[b->runs.n - 1] : NULL;

	run.text = token->text;
	run.style |= mark;
	if (last != NULL && last->at == run.at && last->style == run.style &&
	    last->text.p + last->text.n == run.text.p)
		last->text.n += run.text.n;
	else
		*vec_push(j->a, &b->runs) = run;
	j->shared = j->shared || mark == 0;
}

/* Put the next token of an edition, marked so; 0: of both. */
static void token_put(struct joiner *j, size_t edition, unsigned mark)
{
	struct tokens *t = &j->of[edition];
	struct token token = token_next(t);
	struct block *b = &j->now;

	t->i++;
	t->open = token.kind == TOKEN_RUN;
	if (mark == 0) {
		j->of[OLD].i += edition == NEW;
		j->of[OLD].open = t->open;
	}
	if (token.kind == TOKEN_RUN) {
		run_put(j, &token, mark);
		return;
	}
	if (token.kind == TOKEN_END) {
		struct block end = *token.block;

		end.runs.p = b->runs.p;
		end.runs.n = b->runs.n;
		end.runs.cap = b->runs.cap;
		*b = end;
	} else {
		*b = *token.block;
	}
	b->marked = mark;
	*vec_push(j->a, j->list) = *b;
	*b = (struct block){0};
	j->shared = false;
}

/* The end of a paragraph waits for that of the other edition: in a cell the
   last does always, and elsewhere that of one which both have words of waits
   behind words that the other has alone. */
static bool end_waits(const struct joiner *j, size_t edition)
{
	const struct tokens *t = &j->of[edition], *u = &j->of[!edition];
	struct token behind = token_at(t, t->i + 1), next = token_next(u);

	if (next.kind == TOKEN_NONE)
		return false;
	if (j->closed && is_last(t))
		return true;
	return j->shared && next.kind == TOKEN_RUN &&
	       (behind.kind == TOKEN_NONE || next.at < behind.at);
}

/* Which edition's token is the next to be put where they have not the same. */
static size_t edition_next(const struct joiner *j)
{
	struct token x = token_next(&j->of[OLD]), y = token_next(&j->of[NEW]);

	if (x.kind == TOKEN_NONE || y.kind == TOKEN_NONE)
		return x.kind == TOKEN_NONE ? NEW : OLD;
	if (x.kind == TOKEN_END &&
	    (y.kind != TOKEN_END || !is_last(&j->of[NEW])))
		return end_waits(j, OLD) ? NEW : OLD;
	if (y.kind == TOKEN_END)
		return end_waits(j, NEW) ? OLD : NEW;
	return y.at < x.at ? NEW : OLD;
}

/* A paragraph cannot go on behind a table: one that the other edition has begun
   ends before it. */
static void paragraph_close(struct joiner *j, size_t edition)
{
	while (j->of[edition].open)
		token_put(j, edition, marks[edition]);
}

static void tokens_join(struct joiner *j)
{
	for (;;) {
		struct token x = token_next(&j->of[OLD]);
		struct token y = token_next(&j->of[NEW]);
		size_t next;

		if (x.kind == TOKEN_NONE && y.kind == TOKEN_NONE)
			return;
		if (is_shared(j)) {
			token_put(j, NEW, 0);
			continue;
		}
		next = edition_next(j);
		if (token_next(&j->of[next]).kind == TOKEN_TABLE)
			paragraph_close(j, !next);
		token_put(j, next, marks[next]);
	}
}

static bool is_marked(const struct node *top)
{
	for (const struct node *n = top; n != NULL; n = n->parent)
		if (n->mark != MARK_NONE)
			return true;
	return false;
}

static bool has_marks(const struct node *top)
{
	for (const struct node *n = top; n != NULL; n = node_next(n, top))
		if (n->mark != MARK_NONE)
			return true;
	return false;
}

/* Where one edition has no paragraphs in a cell, it has an empty one. */
static void cell_close(struct joiner *j)
{
	static const struct block empty;

	for (size_t i = 0; i < EDITIONS && j->closed; i++)
		if (j->of[i].list.n == 0)
			tokens_add(j, &j->of[i], &empty);
}

void joined_read(struct arena *a, const struct node *top, bool tables,
                 bool closed, struct blocks *list)
{
	bool whole = is_marked(top);
	struct joiner j = {.a = a, .list = list, .closed = closed && !whole};

	if (!whole && !has_marks(top)) {
		blocks_read(a, top, tables, list);
		for (size_t i = 0; i < list->n; i++)
			block_line_up(&list->p[i]);
		return;
	}
	tokens_read(&j, top, tables, OLD);
	tokens_read(&j, top, tables, NEW);
	cell_close(&j);
	tokens_join(&j);
}
