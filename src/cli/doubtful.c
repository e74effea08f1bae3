#include "cli/doubtful.h"

#include "cli/held.h"

#include <string.h>

bool doubtful_sure(const struct stages *s, const struct chained *z)
{
	const size_t at = (size_t)(s->of - s->chains->acts.p);

	for (size_t i = 0; i < z->sure.n; i++)
		if (z->sure.p[i] == at)
			return true;
	return false;
}

/* Would changes of an act from a day on be missing: the text does not hold
   them, and they are due by the day asked for? */
static bool is_missing(const struct stages *s, struct str iri, const char *day)
{
	const char *as_of = s->c.how.as_of;

	return held_of(&s->held, iri) == NULL &&
	       (as_of == NULL || strcmp(day, as_of) <= 0);
}

void doubtful_unread(struct stages *s, const struct chained *z)
{
	struct arena *a = &s->chains->l->cli->arena;
	const char *first = str_z(a, z->first);

	if (is_missing(s, z->iri, first))
		stages_lack(s, first, z->iri, true,
		            told(a,
		                 "%.*s: left out: it names %.*s in an order "
		                 "that is not understood: %.*s",
		                 STR_ARG(z->iri), STR_ARG(s->of->iri),
		                 STR_ARG(z->unread)));
}

void doubtful_empty(struct stages *s, const struct chained *z,
                    const struct applying *all)
{
	struct arena *a = &s->chains->l->cli->arena;
	const char *first = str_z(a, z->first);

	for (size_t i = 0; i < z->wordings.n; i++)
		if (all[i].errors != 0 || all[i].edits == NULL ||
		    nusqa_edits_between(all[i].edits, NULL, NULL) != 0 ||
		    !nusqa_edits_dated(all[i].edits))
			return;
	if (is_missing(s, z->iri, first))
		stages_lack(s, first, z->iri, true,
		            told(a,
		                 "%.*s: left out: it names %.*s, but no change "
		                 "in it is understood to be of that act",
		                 STR_ARG(z->iri), STR_ARG(s->of->iri)));
}

void doubtful_tell(struct stages *s)
{
	struct arena *a = &s->chains->l->cli->arena;
	const struct amenders *doubts = &s->of->doubts;

	for (size_t i = 0; i < doubts->n; i++) {
		const struct amender *m = &doubts->p[i];
		const char *from = str_z(a, amender_from(m));

		if (is_missing(s, m->text.fields[TEXT_IRI], from))
			stages_lack(s, from, m->text.fields[TEXT_IRI], true,
			            amender_doubt(a, m, s->of->iri));
	}
}
