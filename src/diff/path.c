#include "diff/path.h"

#include "base/buf.h"

static struct str count_print(struct arena *a, size_t n)
{
	return str_format(a, "%zu", n);
}

/* What a step is called in labels, and its number. */
struct stop {
	const char *name;
	struct str num;
};

/* A paragraph: of an article it is a part; what only holds it may be named. */
static struct stop leaf_stop(const struct paths *p, size_t i)
{
	const struct item *item = &p->o->p[i];
	const struct node *n = item->node;
	const struct node *in =
	    item->parent == NOWHERE ? NULL : p->o->p[item->parent].node;
	struct stop stop = {node_name(n).p, {0}};

	if (item->class == NODE_REMARK) {
		stop.name = "note";
		if (!item->only)
			stop.num = count_print(p->a, item->place);
		return stop;
	}
	if (item->class != NODE_P)
		return stop;
	if (node_above(n, NODE_LONG_TITLE) != NULL) {
		stop.name = "longTitle";
		return stop;
	}
	stop.name = in && in->kind == NODE_ARTICLE ? "piece" : "p";
	if (!item->only)
		stop.num = count_print(p->a, item->place);
	return stop;
}

static struct stop path_stop(struct paths *p, size_t i)
{
	const struct item *item = &p->o->p[i];
	struct stop stop = {node_name(item->node).p, item->num};

	if (item->leaf)
		return leaf_stop(p, i);
	if (item->node->kind == NODE_TR) {
		if (item->num.n)
			stop.name = "number";
		else
			stop.num = count_print(p->a, item->place);
	} else if (item->class == NODE_TD) {
		stop.name = "td";
		stop.num = count_print(p->a, item->place);
	} else if (item->num.n == 0 && !item->only) {
		stop.num = count_print(p->a, item->place);
	}
	return stop;
}

static struct str label_print(struct paths *p, const char *name, struct str num)
{
	struct str key =
	    str_format(p->a, "path-%s%s", name, num.n ? "" : "-one");

	return str_fill(p->a, doc_label(p->doc, key), STR("{num}"), num);
}

static struct str stop_print(struct paths *p, const struct stop *stop)
{
	return label_print(p, stop->name, stop->num);
}

/* An appendix, to another one: {this} is what it is called, {of} what that is,
   in the case of what an appendix is to. */
static struct str annex_print(struct paths *p, struct str this, struct str of)
{
	struct str words = doc_label(p->doc, STR("path-attachment-of"));

	if (of.n == 0 || words.n == 0)
		return this;
	words = str_fill(p->a, words, STR("{of}"), of);
	return str_fill(p->a, words, STR("{this}"), this);
}

/* Articles and points are numbered through chapters and what else is larger:
   where one is named these are not. */
static bool is_passed_over(const struct paths *p, size_t item, size_t inner)
{
	unsigned rank = node_rank(p->o->p[item].node->kind);
	unsigned in = node_rank(p->o->p[inner].node->kind);

	return rank != 0 && rank < node_rank(NODE_ARTICLE) &&
	       in >= node_rank(NODE_ARTICLE) && p->o->p[inner].num.n != 0;
}

static struct str steps_print(struct paths *p, size_t item, bool full)
{
	size_t chain[NODE_DEPTH_MAX], n = 0;
	bool leaf = p->o->p[item].leaf;
	struct buf out = {0};
	struct str s, of = {0};

	for (; item != NOWHERE && n < NODE_DEPTH_MAX;
	     item = p->o->p[item].parent)
		chain[n++] = item;
	while (n-- > 0) {
		struct stop stop = path_stop(p, chain[n]);
		struct str words = stop_print(p, &stop);

		if (words.n == 0 || (!full && n > 0 &&
		                     is_passed_over(p, chain[n], chain[n - 1])))
			continue;
		if (p->o->p[chain[n]].class == NODE_ATTACHMENT) {
			/* Appendices stand only in acts and appendices. */
			words = annex_print(p, words, of);
			of = annex_print(
			    p, label_print(p, "attachment-to", stop.num), of);
			out.n = 0;
		}
		if (out.n)
			buf_add(&out, STR(", "));
		buf_add(&out, words);
	}
	s = str_copy(p->a, buf_str(&out));
	if (s.n == 0 && leaf)
		s = doc_label(p->doc, STR("path-body"));
	buf_free(&out);
	return s;
}

struct str path_print(struct paths *p, size_t item)
{
	return steps_print(p, item, false);
}

struct str path_print_full(struct paths *p, size_t item)
{
	return steps_print(p, item, true);
}

struct str path_print_last(struct paths *p, size_t item)
{
	struct stop stop = path_stop(p, item);

	return stop_print(p, &stop);
}

struct str path_print_column_last(struct paths *p, size_t column)
{
	struct stop stop = {"td", count_print(p->a, column)};

	return stop_print(p, &stop);
}

struct str path_print_column(struct paths *p, size_t table, size_t column)
{
	struct str in = path_print(p, table);
	struct str last = path_print_column_last(p, column);

	return str_format(p->a, "%.*s, %.*s", STR_ARG(in), STR_ARG(last));
}
