/* Keeps the acts that rules find: a reference, a mark for the units beside it,
   the name by which "the said order" is known. */
#include "parse/found.h"

#include "parse/citation.h"
#include "tree/work.h"

void found_mark(struct found *f, size_t end, const struct work *work)
{
	struct str noun = f->m->cap[CAP_target];
	size_t from = found_at(f, noun);
	struct cite_mark *k;

	/* Of two rules that read one noun, the first counts. */
	for (size_t i = 0; i < f->cites->marks.n; i++) {
		k = &f->cites->marks.p[f->cites->marks.n - 1 - i];
		if (from < k->to && k->from < from + noun.n)
			return;
		if (k->to <= from)
			break;
	}
	k = vec_push(f->in->p->scratch, &f->cites->marks);
	*k = (struct cite_mark){.from = from, .to = from + noun.n, .end = end};
	k->owner.kind = work ? OWNER_WORK : OWNER_UNKNOWN;
	k->owner.work = work;
}

void found_name(struct found *f, const struct work *work)
{
	struct inliner *in = f->in;

	for (size_t i = 0; i < in->named.n; i++)
		if (str_eq(in->named.p[i]->subtype, work->subtype)) {
			in->named.p[i] = work;
			return;
		}
	*vec_push(in->p->a, &in->named) = work;
}

const struct work *found_put(struct found *f, struct citation *c, size_t from,
                             size_t to)
{
	struct parser *p = f->in->p;
	struct work *kept;
	struct node *ref;

	if (c->title.n != 0 && (c->unnumbered || c->own || c->author_known))
		title_tell(p, &f->in->titles, &c->work, c->title);
	/* What the text says of itself needs no link. */
	if (work_same(&c->work, &p->doc->work))
		return &p->doc->work;
	ref = found_span(f, from, to, NODE_REF);
	if (ref == NULL)
		return NULL;
	found_set(f, ref, "href", work_iri(p->a, &c->work));
	kept = arena_alloc(p->a, sizeof(*kept));
	*kept = c->work;
	found_name(f, kept);
	if (c->show.n)
		doc_cite(p->doc, &c->work, c->show);
	return kept;
}

void found_work(struct found *f, size_t end, struct citation *c)
{
	struct str noun = f->m->cap[CAP_target];
	size_t at = found_at(f, noun);
	const struct work *work = found_put(f, c, at, at + noun.n);

	if (work != NULL)
		found_mark(f, end, work);
}

bool found_again(struct found *f, struct citation *c)
{
	const struct inliner *in = f->in;

	for (size_t i = 0; i < in->named.n; i++) {
		const struct work *w = in->named.p[i];

		if (c->date_good && c->work.number.n &&
		    str_eq(w->subtype, c->work.subtype) &&
		    str_eq(w->number, c->work.number) &&
		    date_cmp(w->date, c->work.date) == 0) {
			c->work = *w;
			return true;
		}
	}
	return false;
}
