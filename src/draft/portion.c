#include "draft/portion.h"

bool portion_is_of_article(const struct outline *o, size_t i)
{
	size_t in = o->p[i].parent;

	return in != NOWHERE && o->p[in].node->kind == NODE_ARTICLE;
}

bool portion_begins(const struct outline *o, size_t i)
{
	return str_begins_upper(str_strip(o->p[i].text));
}

/* Count one more paragraph. */
static void portion_add(const struct outline *o, size_t k, struct portion *p)
{
	if (p->parts == 0 || portion_begins(o, k)) {
		p->part = ++p->parts;
		p->line = 0;
		p->head = k;
	}
	p->line++;
}

struct portion portion_read(const struct outline *o, size_t i)
{
	struct portion at = {.head = NOWHERE}, p = at;

	for (size_t k = outline_first(o, o->p[i].parent); k != NOWHERE;
	     k = outline_next(o, k)) {
		if (o->p[k].leaf && o->p[k].class == NODE_P)
			portion_add(o, k, &p);
		if (k == i)
			at = p;
		if (p.part == at.part)
			at.lines = p.line;
	}
	at.parts = p.parts;
	return at;
}
