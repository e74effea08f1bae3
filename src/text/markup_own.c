#include "text/markup_own.h"

#include "text/markup_style.h"

/* What the page says by the classes of its elements. */
static const struct {
	struct str class;
	unsigned bits;
} classes[] = {
    {STR_INIT("old"), MARKUP_WAS},   {STR_INIT("new"), MARKUP_CAME},
    {STR_INIT("which"), MARKUP_OUT}, {STR_INIT("heads"), MARKUP_OUT},
    {STR_INIT("at"), MARKUP_OUT},    {STR_INIT("title"), MARKUP_OUT},
    {STR_INIT("none"), MARKUP_OUT},  {STR_INIT("doubt"), MARKUP_DOUBTS},
};

static bool page_is_own(const struct markup *m)
{
	for (size_t i = 1; i < m->nodes.n; i++) {
		if (m->nodes.p[i].tag == NULL ||
		    !str_eq(m->nodes.p[i].tag->name, STR("meta")))
			continue;
		if (str_same(markup_attr(m, i, STR("name")), STR("generator")))
			return str_eq(markup_attr(m, i, STR("content")),
			              STR("nusqa"));
	}
	return false;
}

void markup_own(struct markup *m)
{
	if (!page_is_own(m))
		return;
	for (size_t i = 1; i < m->nodes.n; i++) {
		struct markup_node *n = &m->nodes.p[i];
		struct str class = markup_attr(m, i, STR("class"));

		n->bits |= m->nodes.p[n->parent].bits &
		           (MARKUP_WAS | MARKUP_CAME | MARKUP_OUT);
		for (size_t k = 0; k < sizeof(classes) / sizeof(*classes); k++)
			if (class.n && markup_has_word(class, classes[k].class))
				n->bits |= classes[k].bits;
	}
}
