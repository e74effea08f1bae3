#include "text/docx_numbering.h"

#include <stdio.h>

enum { START_MOST = 32767 };

static void level_read(const struct docx_node *n, size_t index,
                       struct docx_level *l)
{
	*l = (struct docx_level){
	    .there = true,
	    .start = docx_number(docx_val(n, DOCX_START_SIDE), START_MOST, 0),
	    .format = docx_val(n, DOCX_NUM_FMT),
	    .text = docx_val(n, DOCX_LVL_TEXT),
	    .style = docx_val(n, DOCX_P_STYLE),
	    .suffix = docx_val(n, DOCX_SUFF),
	    .legal = docx_is_on(docx_child(n, DOCX_IS_LGL)),
	    .restart =
		docx_number(docx_val(n, DOCX_LVL_RESTART), DOCX_LEVELS, index),
	};
}

static size_t level_index(const struct docx_node *n)
{
	return docx_number(docx_attr(n, STR("ilvl")), DOCX_LEVELS, DOCX_LEVELS);
}

static void list_read(struct docx_numbering *b, const struct docx_node *n)
{
	struct docx_list *list = arena_alloc(b->a, sizeof(*list));
	struct str id = docx_attr(n, STR("abstractNumId"));

	for (const struct docx_node *c = n->first; c != NULL; c = c->next) {
		size_t i = level_index(c);

		if (c->kind == DOCX_LVL && i < DOCX_LEVELS)
			level_read(c, i, &list->levels[i]);
	}
	list->link = docx_val(n, DOCX_NUM_STYLE_LINK);
	if (id.n != 0)
		*map_put(b->a, &b->lists, id) = list;
}

/* What a list has of its own in a level. */
static void override_read(struct docx_numbering *b, struct docx_num *num,
                          const struct docx_node *n)
{
	size_t i = level_index(n);
	const struct docx_node *own = docx_child(n, DOCX_LVL);

	if (i >= DOCX_LEVELS)
		return;
	num->start[i] = docx_number(docx_val(n, DOCX_START_OVERRIDE),
	                            START_MOST, DOCX_NONE);
	if (own != NULL) {
		num->own[i] = arena_alloc(b->a, sizeof(*num->own[i]));
		level_read(own, i, num->own[i]);
	}
}

static void num_read(struct docx_numbering *b, const struct docx_node *n)
{
	struct docx_num *num = arena_alloc(b->a, sizeof(*num));
	struct str id = docx_attr(n, STR("numId"));
	struct str list = docx_val(n, DOCX_ABSTRACT_NUM_ID);

	for (size_t i = 0; i < DOCX_LEVELS; i++)
		num->start[i] = DOCX_NONE;
	num->list = list.n != 0 ? map_get(&b->lists, list) : NULL;
	for (const struct docx_node *c = n->first; c != NULL; c = c->next)
		if (c->kind == DOCX_LVL_OVERRIDE)
			override_read(b, num, c);
	if (id.n != 0 && num->list != NULL)
		*map_put(b->a, &b->nums, id) = num;
}

static struct docx_num *num_find(const struct docx_numbering *b, size_t id)
{
	char digits[24];

	snprintf(digits, sizeof(digits), "%zu", id);
	return map_get(&b->nums, str_from(digits));
}

/* A list that only names a style has the levels of the style's list. */
static void links_read(struct docx_numbering *b,
                       const struct docx_styles *styles,
                       const struct docx_node *root)
{
	for (const struct docx_node *n = root->first; n != NULL; n = n->next) {
		struct str id = docx_attr(n, STR("numId"));
		struct docx_num *num, *linked;

		if (n->kind != DOCX_NUM || id.n == 0)
			continue;
		num = map_get(&b->nums, id);
		if (num == NULL || num->list->link.n == 0)
			continue;
		linked =
		    num_find(b, docx_style_look(styles, num->list->link).num);
		if (linked != NULL)
			num->list = linked->list;
	}
}

void docx_numbering_read(struct arena *a, struct docx_numbering *b,
                         const struct docx_node *root,
                         const struct docx_styles *styles)
{
	*b = (struct docx_numbering){.a = a};
	if (root == NULL)
		return;
	for (const struct docx_node *n = root->first; n != NULL; n = n->next)
		if (n->kind == DOCX_ABSTRACT_NUM)
			list_read(b, n);
	for (const struct docx_node *n = root->first; n != NULL; n = n->next)
		if (n->kind == DOCX_NUM)
			num_read(b, n);
	links_read(b, styles, root);
}

static const struct docx_level *level_of(const struct docx_num *num, size_t i)
{
	return num->own[i] != NULL ? num->own[i] : &num->list->levels[i];
}

size_t docx_numbering_level(const struct docx_numbering *b, size_t num,
                            struct str style)
{
	const struct docx_num *n = num_find(b, num);

	for (size_t i = 0; n != NULL && style.n != 0 && i < DOCX_LEVELS; i++)
		if (str_eq(level_of(n, i)->style, style))
			return i;
	return 0;
}

/* Where levels were passed over they count as begun. */
static void level_count(struct docx_num *num, size_t level)
{
	struct docx_list *list = num->list;

	for (size_t i = 0; i < level; i++) {
		if (!list->begun[i])
			list->count[i] = level_of(num, i)->start;
		list->begun[i] = true;
	}
	if (num->start[level] != DOCX_NONE && !num->started[level]) {
		list->count[level] = num->start[level];
		num->started[level] = true;
	} else if (list->begun[level]) {
		list->count[level]++;
	} else {
		list->count[level] = num->start[level] != DOCX_NONE
		                         ? num->start[level]
		                         : level_of(num, level)->start;
	}
	list->begun[level] = true;
	for (size_t i = level + 1; i < DOCX_LEVELS; i++)
		if (level < level_of(num, i)->restart)
			list->begun[i] = false;
}

/* "%1.%2." filled in. */
static void level_print(const struct docx_num *num, const struct docx_level *l,
                        struct buf *out)
{
	struct str s = l->text;

	while (s.n != 0) {
		if (s.n > 1 && s.p[0] == '%' && s.p[1] >= '1' &&
		    s.p[1] <= '9') {
			size_t i = (size_t)(s.p[1] - '1');

			docx_count(num->list->begun[i]
			               ? num->list->count[i]
			               : level_of(num, i)->start,
			           l->legal ? STR("decimal")
			                    : level_of(num, i)->format,
			           out);
			s = str_after(s, 2);
			continue;
		}
		buf_char(out, s.p[0]);
		s = str_after(s, 1);
	}
}

void docx_numbering_next(struct docx_numbering *b, size_t num, size_t level,
                         struct buf *out)
{
	struct docx_num *n = num_find(b, num);
	const struct docx_level *l;
	size_t was = out->n;

	if (n == NULL || level >= DOCX_LEVELS)
		return;
	l = level_of(n, level);
	if (!l->there)
		return;
	level_count(n, level);
	if (str_eq(l->format, STR("none")))
		return;
	if (str_eq(l->format, STR("bullet")))
		docx_bullet(l->text, out);
	else
		level_print(n, l, out);
	if (out->n > was && !str_eq(l->suffix, STR("nothing")))
		buf_char(out, ' ');
}
