#include "render/block.h"

#include "base/vec.h"
#include "render/excerpt.h"
#include "tree/edition.h"
#include "tree/link.h"

/* How the next paragraph begins. */
enum join {
	JOIN_NOT,    /* in a block of its own */
	JOIN_NUMBER, /* behind its number */
	JOIN_CLOSE,  /* behind a quotation mark or the edge of a cell */
};

struct reader {
	struct arena *a;
	struct blocks *list;
	const struct node *top;
	size_t at; /* how much of the tree has begun or ended */
	enum join join;
	enum node_mark without; /* it is left out, and no marks are told */
	bool tables;
	bool gap; /* the next block stands off */
	struct {
		const struct node **p;
		size_t n, cap;
	} said; /* of the next block */
	struct {
		const struct node **p;
		size_t n, cap;
	} notes; /* of the last block */
};

/* The style of what stands in n. */
static unsigned block_style(const struct node *n)
{
	unsigned style = 0, mark = 0;

	for (; n != NULL; n = n->parent) {
		if (n->kind == NODE_NUM && n->next != NULL &&
		    n->next->kind == NODE_HEADING)
			style |= STYLE_BOLD;
		if (n->kind == NODE_HEADING || n->kind == NODE_SUBHEADING ||
		    n->kind == NODE_DOC_TITLE || n->kind == NODE_CAPTION ||
		    n->kind == NODE_TH)
			style |= STYLE_BOLD;
		if (n->kind == NODE_REMARK)
			style |= STYLE_DIM;
		if (n->mark == MARK_REMOVED)
			mark = STYLE_REMOVED;
		else if (n->mark == MARK_ADDED && mark == 0)
			mark = STYLE_ADDED;
	}
	return style | mark;
}

/* Numbered units around n, but the outermost. */
static size_t block_indent(const struct node *n)
{
	size_t depth = 0;

	for (; n != NULL; n = n->parent)
		depth += n->kind == NODE_PARAGRAPH || n->kind == NODE_POINT ||
		         n->kind == NODE_SUBPARAGRAPH;
	return depth ? depth - 1 : 0;
}

/* Where the words under n lead in the document: an eId; empty. */
static struct str block_leads(const struct node *n)
{
	struct str to = STR("");

	for (; n != NULL && to.n == 0 && node_class(n->kind) != CLASS_TEXTY;
	     n = n->parent)
		if (n->kind == NODE_REF || n->kind == NODE_RREF)
			to = node_attr(n, STR("href"));
	return str_starts(to, STR("#")) ? str_after(to, 1) : STR("");
}

/* Where they lead on the web: an address; empty. */
static struct str block_links(struct arena *a, const struct node *n)
{
	struct str to = STR("");

	for (; n != NULL && to.n == 0 && node_class(n->kind) != CLASS_TEXTY;
	     n = n->parent)
		if (n->kind == NODE_REF)
			to = link_address(a, n);
	return to;
}

/* The language of what stands in n: the nearest that is said. */
static struct str block_lang(const struct node *n)
{
	struct str lang = STR("");

	for (; n != NULL && lang.n == 0; n = n->parent)
		lang = node_attr(n, STR("xml:lang"));
	return lang;
}

static unsigned run_style(const struct reader *r, const struct node *n)
{
	unsigned style = block_style(n);

	return r->without != MARK_NONE ? style & ~(unsigned)STYLE_MARKS : style;
}

static void note_say(struct reader *r, struct block *b, const struct node *n,
                     struct str text)
{
	*vec_push(r->a, &b->runs) =
	    (struct run){.text = text,
	                 .style = run_style(r, n) & ~(unsigned)STYLE_BOLD,
	                 .at = r->at,
	                 .lang = block_lang(n)};
}

/* "[1]": the mark of a footnote. */
static struct str note_mark(struct reader *r, const struct node *n)
{
	struct str mark = node_attr(n, STR("marker"));

	return str_format(r->a, "[%.*s]", STR_ARG(mark.n ? mark : STR("*")));
}

/* A footnote is a block of its own. */
static void note_block(struct reader *r, const struct node *n)
{
	struct block *b = vec_push(r->a, r->list);
	struct str rest = n->text;

	b->node = b->note = n;
	b->at = r->at;
	b->indent = block_indent(n);
	b->lang = block_lang(n);
	note_say(r, b, n, note_mark(r, n));
	b->marked = b->runs.p[0].style & STYLE_MARKS;
	note_say(r, b, n, STR(" "));
	while (rest.n != 0) {
		note_say(r, b, n, str_cut(&rest, '\n'));
		if (rest.n != 0)
			note_say(r, b, n, STR("\n"));
	}
}

/* The footnotes of the block that ends stand behind it. */
static void notes_put(struct reader *r)
{
	for (size_t i = 0; i < r->notes.n; i++)
		note_block(r, r->notes.p[i]);
	r->notes.n = 0;
}

static struct block *block_begin(struct reader *r, const struct node *n)
{
	struct block *b;

	notes_put(r);
	b = vec_push(r->a, r->list);

	b->node = n;
	b->at = r->at;
	b->indent = block_indent(n);
	b->lang = block_lang(n);
	b->gap = r->gap && r->list->n > 1;
	r->gap = false;
	r->join = JOIN_NOT;
	return b;
}

/* The quotation that a sentence begins with is in its block. */
static void block_quote(struct reader *r, const struct node *n)
{
	struct block *b = r->list->n ? &r->list->p[r->list->n - 1] : NULL;

	if (b == NULL || b->runs.n != 0 || b->table != NULL)
		block_begin(r, n);
}

/* What has said that it changed is in this block. */
static void block_hears(struct reader *r, struct block *b)
{
	for (size_t i = 0; i < r->said.n; i++)
		*vec_push(r->a, &b->said) = r->said.p[i];
	r->said.n = 0;
}

/* Words go on the block; NULL: there are none. */
static struct run *block_say(struct reader *r, const struct node *n,
                             struct str text)
{
	struct block *b = r->list->n ? &r->list->p[r->list->n - 1] : NULL;
	struct run *run;
	unsigned style;

	if (text.n == 0)
		return NULL;
	if (b == NULL || b->table != NULL)
		b = block_begin(r, n);
	block_hears(r, b);
	style = run_style(r, n);
	b->marked = (b->runs.n ? b->marked : STYLE_MARKS) & style;
	run = vec_push(r->a, &b->runs);
	*run = (struct run){.text = text,
	                    .style = style,
	                    .at = r->at,
	                    .to = block_leads(n),
	                    .link = block_links(r->a, n),
	                    .lang = block_lang(n)};
	return run;
}

/* A quotation mark of a structure (startQuote, endQuote); where it was another
   one (kz:startQuote ...), that as well. */
static void block_say_quote(struct reader *r, const struct node *n,
                            struct str name, struct str name_was)
{
	struct str now = node_attr(n, name), was = node_attr(n, name_was);
	struct node *old = node_text(r->a, was), *new = node_text(r->a, now);

	if (was.p == NULL) {
		block_say(r, n, now);
		return;
	}
	old->parent = new->parent = (struct node *)n;
	old->mark = MARK_REMOVED;
	new->mark = MARK_ADDED;
	if (r->without != MARK_REMOVED)
		block_say(r, old, was);
	if (r->without != MARK_ADDED)
		block_say(r, new, now);
}

/* What is behind a number. */
static void block_space(struct reader *r, const struct node *n)
{
	struct block *b = r->list->n ? &r->list->p[r->list->n - 1] : NULL;

	if (b != NULL && b->number == 0)
		b->number = b->runs.n;
	block_say(r, n, STR(" "));
}

/* A block for n, or the one before it goes on. */
static void block_join(struct reader *r, const struct node *n)
{
	enum join join = r->join;

	if (join == JOIN_NOT)
		block_begin(r, n);
	else if (join == JOIN_NUMBER)
		block_space(r, n);
	r->join = JOIN_NOT;
}

/* Headed units stand off, and so does what follows the larger headings. */
static void block_number(struct reader *r, const struct node *n)
{
	if (r->join != JOIN_CLOSE)
		block_begin(r, n);
	r->join = JOIN_NUMBER;
}

static void block_unit(struct reader *r, const struct node *n)
{
	r->gap = r->gap || node_child(n, NODE_HEADING) != NULL ||
	         node_rank(n->kind) <= node_rank(NODE_SUBDIVISION);
	if (r->join == JOIN_NUMBER && n->kind != NODE_ALINEA)
		r->join = JOIN_NOT;
}

static void block_row(struct reader *r, const struct node *n)
{
	block_begin(r, n);
	r->join = JOIN_CLOSE;
}

static void block_cell(struct reader *r, const struct node *n)
{
	if (n->prev != NULL)
		block_say(r, n, STR(" | "));
	r->join = JOIN_CLOSE;
}

static void block_table(struct reader *r, const struct node *n)
{
	struct block *b;

	r->gap = true;
	b = block_begin(r, n);
	b->table = n;
	if (r->without == MARK_NONE)
		b->marked = block_style(n) & STYLE_MARKS;
	block_hears(r, b);
	r->gap = true;
}

static void block_texty(struct reader *r, const struct node *n)
{
	bool apart = node_class(n->parent->kind) == CLASS_CONTAINER &&
	             r->join == JOIN_NOT;

	r->gap = r->gap || apart;
	block_join(r, n);
	if (n->kind == NODE_HEADING &&
	    node_class(n->parent->kind) == CLASS_HIER &&
	    node_rank(n->parent->kind) <= node_rank(NODE_SUBDIVISION))
		r->gap = true;
}

/* An element of others: what shows of it is its text, or what it says of
   itself. */
static void block_element(struct reader *r, const struct node *n)
{
	struct str show = node_attr(n, STR("showAs"));

	if (n->first == NULL && show.n != 0) {
		block_begin(r, n);
		block_say(r, n, show);
	}
}

/* Words; those of a sentence that goes on behind what it quotes begin a line.
 */
static void block_text(struct reader *r, const struct node *n)
{
	const struct node *prev = n->prev;

	while (prev != NULL && r->without && prev->mark == r->without)
		prev = prev->prev;
	if (prev && prev->kind == NODE_QUOTED_STRUCTURE &&
	    rune_is_letter(str_rune(n->text, &(size_t){0})))
		block_begin(r, n);
	block_say(r, n, n->text);
}

/* The mark of a footnote. */
static void block_note(struct reader *r, const struct node *n)
{
	struct run *run = block_say(r, n, note_mark(r, n));

	if (run != NULL)
		run->note = n;
	*vec_push(r->a, &r->notes) = n;
}

/* n begins.  False: nothing under it is to be read. */
static bool block_enter(struct reader *r, const struct node *n)
{
	if (n->kind != NODE_TABLE && node_attr(n, STR("kz:path")).n)
		*vec_push(r->a, &r->said) = n;
	switch (node_class(n->kind)) {
	case CLASS_META:
		return false;
	case CLASS_CONTAINER:
	case CLASS_HIER_ROOT:
	case CLASS_ATTACHMENT:
		r->gap = true;
		break;
	case CLASS_HIER:
		if (n->prev != NULL && node_gone_next(n->prev) == n)
			return false;
		block_unit(r, n);
		break;
	case CLASS_TEXTY:
		if (n->kind == NODE_NUM)
			block_number(r, n);
		else
			block_texty(r, n);
		break;
	case CLASS_TABLE:
		if (r->tables)
			block_table(r, n);
		return !r->tables;
	case CLASS_ROW:
		block_row(r, n);
		break;
	case CLASS_CELL:
		block_cell(r, n);
		break;
	case CLASS_INLINE:
		if (n->kind != NODE_QUOTED_STRUCTURE)
			break;
		block_quote(r, n);
		block_say_quote(r, n, STR("startQuote"), STR("kz:startQuote"));
		r->join = JOIN_CLOSE;
		break;
	case CLASS_EMPTY:
		if (n->kind == NODE_EOL)
			block_say(r, n, STR("\n"));
		else if (n->kind == NODE_AUTHORIAL_NOTE)
			block_note(r, n);
		break;
	case CLASS_ELEMENT:
		block_element(r, n);
		break;
	case CLASS_TEXT:
		block_text(r, n);
		break;
	case CLASS_ROOT:
	case CLASS_DOCUMENT:
	case CLASS_ATTACHMENTS:
	case CLASS_BLOCKS:
		break;
	}
	return true;
}

static void block_leave(struct reader *r, const struct node *n)
{
	if (n->kind == NODE_QUOTED_STRUCTURE) {
		block_say_quote(r, n, STR("endQuote"), STR("kz:endQuote"));
		r->join = JOIN_NOT;
	}
}

/* Is n to be read, and what is in it? */
static bool block_opens(struct reader *r, const struct node *n)
{
	r->at++;
	return !(r->without && n->mark == r->without) && block_enter(r, n);
}

/* All of a tree is walked over, so that places in it do not depend on what of
   it is read. */
static void blocks_walk(struct reader *r)
{
	const struct node *n = r->top->first, *shut = NULL;

	while (n != NULL) {
		if (shut == NULL && !block_opens(r, n))
			shut = n;
		else if (shut != NULL)
			r->at++;
		if (n->first != NULL) {
			n = n->first;
			continue;
		}
		if (n == shut)
			shut = NULL;
		while (n != r->top && n->next == NULL) {
			n = n->parent;
			r->at++;
			if (shut == NULL)
				block_leave(r, n);
			else if (shut == n)
				shut = NULL;
		}
		n = n == r->top ? NULL : n->next;
	}
	notes_put(r);
}

void blocks_read(struct arena *a, const struct node *top, bool tables,
                 struct blocks *list)
{
	struct reader r = {.a = a, .list = list, .top = top, .tables = tables};

	blocks_walk(&r);
}

void blocks_read_edition(struct arena *a, const struct node *top, bool tables,
                         enum node_mark without, struct blocks *list)
{
	struct reader r = {.a = a,
	                   .list = list,
	                   .top = top,
	                   .without = without,
	                   .tables = tables};
	const struct node *n = top;

	do {
		if (n->mark == without)
			return;
		n = n->parent;
	} while (n != NULL);
	blocks_walk(&r);
}

void block_line_up(struct block *b)
{
	for (size_t i = 1; i < b->runs.n; i++) {
		struct str *s = &b->runs.p[i].text;

		if (str_ends(b->runs.p[i - 1].text, STR("\n")) && s->n > 0 &&
		    s->p[0] != '\n')
			*s = str_after(*s, str_spaces(*s));
	}
}

/* Where what is shown stands, a line each. */
static void excerpt_head(const struct excerpt *e,
                         const struct render_options *o, struct buf *out)
{
	for (size_t i = 0; i < e->npaths; i++)
		buf_format(out, "%s@@ %.*s%s\n", o->colour ? "\033[0;36m" : "",
		           STR_ARG(e->paths[i]), o->colour ? "\033[0m" : "");
}

static void excerpts_put(struct arena *a, const struct doc *doc,
                         const struct render_options *o, block_put *put,
                         struct buf *out)
{
	struct excerpts list = {0};

	excerpts_read(a, doc->root, o, &list);
	for (size_t i = 0; i < list.n; i++) {
		struct arena_mark mark = arena_mark(a);

		if (list.p[i].gap || (i > 0 && list.p[i].npaths))
			buf_char(out, '\n');
		excerpt_head(&list.p[i], o, out);
		put(a, &list.p[i].block, o, out);
		arena_release(a, mark);
	}
}

void blocks_put(const struct doc *doc, const struct render_options *o,
                block_put *put, struct buf *out)
{
	struct blocks blocks = {0};
	struct arena a;

	arena_init(&a);
	if (o->changes) {
		excerpts_put(&a, doc, o, put, out);
		arena_free(&a);
		return;
	}
	blocks_read(&a, doc->root, true, &blocks);
	for (size_t i = 0; i < blocks.n; i++) {
		struct arena_mark mark = arena_mark(&a);

		if (blocks.p[i].gap)
			buf_char(out, '\n');
		if (blocks.p[i].table && !blocks.p[i].marked)
			blocks.p[i].table = edition_join(&a, blocks.p[i].table);
		put(&a, &blocks.p[i], o, out);
		arena_release(&a, mark);
	}
	arena_free(&a);
}
