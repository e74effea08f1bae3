#include "base/told.h"
#include "twin/print.h"

#include "text/source.h"

/* Where a side of a difference was read. */
static struct span mention_span(const struct side *s,
                                const struct mention_of *m)
{
	const struct item *item = &s->o.p[m->item];
	const struct node *n = item->node;

	for (size_t i = item->segment; m->n && i < item->behind; i++)
		if (s->o.segments.p[i].at <= m->at)
			n = s->o.segments.p[i].node;
	while (n != NULL && n->span.n == 0 && n->first != NULL)
		n = n->first;
	return n ? n->span : (struct span){0};
}

/* "15 at 3-бап", or the path of something whole. */
static struct str mention_words(struct twins *t, size_t i,
                                const struct mention_of *m)
{
	struct side *s = &t->sides[i];
	struct str path = path_print(&s->paths, m->item);

	return m->n ? told(&t->arena, "\"%.*s\" in %.*s",
	                   STR_ARG(str_sub(s->o.p[m->item].text, m->at,
	                                   m->at + m->n)),
	                   STR_ARG(path))
	            : path;
}

static void report_one(struct twins *t, const struct difference *d,
                       struct report *report)
{
	size_t has = d->sides[0].there ? 0 : 1;
	const struct side *s = &t->sides[has], *other = &t->sides[1 - has];
	struct str words = mention_words(t, has, &d->sides[has]);
	struct span span = mention_span(s, &d->sides[has]);
	struct message m = {.code = DIAG_LINT_VERSIONS, .name = s->doc->name};

	if (d->sides[1 - has].there)
		m.detail =
		    told(&t->arena, "%.*s, %.*s of %.*s", STR_ARG(words),
		         STR_ARG(mention_words(t, 1 - has, &d->sides[1 - has])),
		         STR_ARG(other->doc->name));
	else
		m.detail = told(&t->arena, "%.*s is not in %.*s",
		                STR_ARG(words), STR_ARG(other->doc->name));
	m.detail = told(
	    &t->arena, "%.*s: %.*s",
	    STR_ARG(told_whole(&t->arena, str_from(difference_name(d->kind)))),
	    STR_ARG(m.detail));
	if (span.n && s->doc->source != NULL)
		source_report(s->doc->source, report, span, m);
	else
		diag_put(report, &m);
}

void twins_report(struct twins *t, struct report *report)
{
	for (size_t i = 0; i < t->list.n; i++)
		report_one(t, &t->list.p[i], report);
}
