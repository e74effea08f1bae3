#include "parse/authorship.h"

void authorship_list(struct parser *p, const struct citation *c,
                     struct span span, struct node *authority)
{
	struct mention body = {.element = STR("TLCOrganization"),
	                       .id = c->work.author,
	                       .show = c->author_name};

	if (c->work.author.n == 0)
		return;
	if (!c->author_known)
		parser_find(p, (struct find){.code = DIAG_AUTHORITY_UNKNOWN,
		                             .span = span,
		                             .detail = c->work.author});
	body.href = str_format(p->a, "/akn/ontology/organization/kz/%.*s",
	                       STR_ARG(body.id));
	doc_mention(p->doc, body);
	if (authority != NULL)
		node_set(p->a, authority, STR("refersTo"),
		         str_format(p->a, "#%.*s", STR_ARG(body.id)));
}

bool authorship_take(struct parser *p, struct citation *c, struct span span,
                     bool first)
{
	struct doc *doc = p->doc;

	if (!citation_read(p, c))
		return false;
	if (!first) {
		if (c->work.author.n != 0)
			*vec_push(&doc->arena, &doc->joint) = c->work;
		return true;
	}
	doc->work = c->work;
	doc->show = c->show;
	doc->author_name = c->author_name;
	/* A draft leaves its day open. */
	if (!c->date_good && str_find(c->date, STR("_")) == c->date.n &&
	    c->date.n != 0)
		parser_find(p, (struct find){.code = DIAG_DATE_IMPOSSIBLE,
		                             .span = span,
		                             .detail = c->date});
	return true;
}
