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

/* What a citation says before its day: "Министра финансов РК". */
static struct str show_issuer(struct parser *p, struct str show,
                              const struct citation *c)
{
	struct str of = language_label(p->lang, STR("note-of"));
	struct str day = date_dotted(p->scratch, c->work.date);

	show = str_strip(str_sub(show, 0, str_find(show, day)));
	if (of.n && str_ends(show, of))
		show = str_strip(str_sub(show, 0, show.n - of.n));
	return show;
}

/* One more issuer in what a joint act is called: its kind is said once, and
   the day and number that they have in common. */
static void show_join(struct parser *p, const struct citation *c)
{
	struct doc *doc = p->doc;
	const struct word *act =
	    wordlist_find(language_list(p->lang, STR("acts")), c->act);
	struct str noun = entry_form(act->entry, STR("POSS3"));
	struct str and = language_label(p->lang, STR("note-last"));
	struct str first = doc->show, next = c->show;
	bool leads = str_starts(first, noun) && str_starts(next, noun);

	if (!c->date_good || c->number.n == 0 ||
	    (!leads && !(str_ends(first, noun) && str_ends(next, noun))))
		return;
	if (leads)
		next = str_strip(str_after(next, noun.n));
	else
		first = str_strip(str_sub(first, 0, first.n - noun.n));
	if (str_eq(c->work.number, doc->work.number) &&
	    date_cmp(c->work.date, doc->work.date) == 0)
		first = show_issuer(p, first, c);
	doc->show = str_format(p->a, "%.*s %.*s %.*s", STR_ARG(first),
	                       STR_ARG(and), STR_ARG(next));
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
		show_join(p, c);
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
