/* Reads the rows of a table that lists acts which are repealed. */
#include "edit/instr_part.h"

#include "base/buf.h"
#include "edit/own.h"
#include "edit/scope.h"
#include "parse/citation.h"

/* The words of a row without the number that it has in the table: its cells are
   divided by blanks.  *block: the first block that says something. */
static struct str row_words(struct instr *in, const struct node *row,
                            const struct node **block)
{
	struct arena *a = &in->edits->arena;
	struct buf out = {0};
	struct str words;
	unsigned num;

	*block = NULL;
	for (const struct node *n = row; n; n = node_next(n, row)) {
		struct str s;

		if (!scope_is_block(n))
			continue;
		s = str_strip(scope_text(a, n));
		while (*block == NULL && str_ends(s, STR(".")))
			s.n--;
		if (*block == NULL && str_number(s, &num))
			continue;
		*block = *block ? *block : n;
		if (out.n != 0)
			buf_add(&out, STR(" "));
		buf_add(&out, str_strip(scope_text(a, n)));
	}
	words = str_copy(a, buf_str(&out));
	buf_free(&out);
	return words;
}

static bool row_is_head(const struct node *row)
{
	return str_eq(node_attr(row, STR("class")), STR("head"));
}

/* The act that is all that a row names. */
static bool row_act(struct instr *in, struct str words, struct work *out)
{
	struct reader *r = &in->reader;
	struct parser p = {
	    .a = r->a, .scratch = r->a, .lang = r->lang, .matcher = *r->m};
	struct citation c = {.brief = true};
	struct str title;
	struct match m;

	reader_mask(r, words);
	if (r->mask.odd ||
	    !language_match(r->m, r->lang, STR("row-act"), r->mask.text, &m))
		return false;
	c.authority = m.cap[CAP_authority];
	c.date = m.cap[CAP_date];
	c.number = m.cap[CAP_number];
	c.act = m.cap[CAP_act];
	title = m.cap[CAP_title];
	if (title.n && !mask_next(&r->mask, &title, &c.title))
		return false;
	if (!citation_read(&p, &c) || !citation_tells(&c) ||
	    !citation_office(&p, &c))
		return false;
	*out = c.work;
	return true;
}

void instr_row(struct instr *in, const struct node *row)
{
	const struct node *block;
	struct str words = row_words(in, row, &block);
	struct edit *e;
	struct work act;

	if (block == NULL)
		return;
	in->block = block;
	in->mod = NULL;
	in->text = words;
	in->m = (struct match){.all = words};
	in->reader.why = STR("");
	if (row_is_head(row)) {
		own_put(in->edits, block, words);
		return;
	}
	if (!row_act(in, words, &act)) {
		reader_refuse(&in->reader, "not understood", words);
		instr_unread(in);
		return;
	}
	e = vec_push(&in->edits->arena, &in->edits->list);
	*e = instr_like(in);
	e->op = EDIT_REPEAL;
	e->target = address_print(&in->edits->arena, &e->at);
	e->effective = in->reader.listed.from;
	e->base = act;
	e->named = words;
	e->settled = true;
}
