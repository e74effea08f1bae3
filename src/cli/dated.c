#include "cli/dated.h"

#include <stdlib.h>

bool dated_open(struct dated *d, struct library *l,
                const struct opt_words *published)
{
	*d = (struct dated){.l = l};
	return orders_open(&d->orders, l->cli, published, NULL);
}

bool dated_has(const struct dated *d, const struct index_text *t)
{
	return map_get(&d->read, t->fields[TEXT_PATH]) != NULL;
}

static bool is_told(const struct dated *d, const struct index_text *t,
                    bool order)
{
	return orders_dates(&d->orders, t->fields[TEXT_IRI],
	                    t->fields[TEXT_PATH], order);
}

/* What a text that is read tells of the act that is asked for. */
struct dating {
	struct dated *d;
	struct str iri;
	const struct amenders *known;
	const struct amender *like;
	struct amenders *out;
	bool over; /* ends are told, too */
};

static bool is_named(const struct dating *t, const nusqa_reference *r)
{
	const struct str words = {r->words.p, r->words.n};

	if (str_eq((struct str){r->iri.p, r->iri.n}, t->iri))
		return true;
	for (size_t i = 0; i < t->known->n && words.n != 0; i++)
		if (t->known->p[i].text.id == t->like->text.id &&
		    str_eq(t->known->p[i].words, words))
			return true;
	return false;
}

static void dating_meet(void *to, const nusqa_reference *r)
{
	struct dating *t = to;
	struct arena *a = &t->d->l->cli->arena;
	struct amender m = *t->like;
	const bool over = r->how == NUSQA_OVER;

	if ((r->how != NUSQA_CHANGES && r->how != NUSQA_REPEALS &&
	     r->how != NUSQA_UNREAD && !over) ||
	    !is_named(t, r))
		return;
	m.how = over ? NUSQA_CHANGES : r->how;
	m.day = str_copy(a, (struct str){r->day.p, r->day.n});
	m.words = str_copy(a, (struct str){r->words.p, r->words.n});
	if (!over)
		*vec_push(a, t->out) = m;
	else if (t->over)
		*vec_push(a, &t->d->over) = m;
}

/* Read a text with what is told of it; false: it cannot be read. */
static bool dated_read(struct dated *d, const struct index_text *t, bool order,
                       struct act *act)
{
	const char *name = library_path(d->l, t->fields[TEXT_PATH]);
	bool good = cli_grammar(d->l->cli) != NULL &&
	            (order ? orders_read(&d->orders, name, act)
	                   : orders_base(&d->orders, name, act));

	d->broken |= !good;
	return good;
}

/* Those of one text, in the place of what the index has of it. */
static void dated_text(struct dated *d, struct dating *t)
{
	struct act act;

	t->over = !dated_has(d, &t->like->text);
	if (!dated_read(d, &t->like->text, true, &act)) {
		*vec_push(&d->l->cli->arena, t->out) = *t->like;
		return;
	}
	*map_put(&d->l->cli->arena, &d->read, t->like->text.fields[TEXT_PATH]) =
	    d;
	nusqa_references(cli_grammar(d->l->cli), act.doc, dating_meet, t);
	act_free(&act);
}

void dated_amenders(struct dated *d, struct str iri, struct amenders *all)
{
	const struct amenders known = *all;
	struct map seen = {0};
	struct amenders out = {0};

	for (size_t i = 0; i < known.n; i++) {
		const struct amender *m = &known.p[i];
		struct str path = m->text.fields[TEXT_PATH];
		struct dating t = {.d = d,
		                   .iri = iri,
		                   .known = &known,
		                   .like = m,
		                   .out = &out};

		orders_know(&d->orders, m->text.fields[TEXT_IRI], path, true);
		if (!is_told(d, &m->text, true))
			*vec_push(&d->l->cli->arena, &out) = *m;
		else if (map_get(&seen, path) == NULL)
			dated_text(d, &t);
		*map_put(&d->l->cli->arena, &seen, path) = d;
	}
	if (out.n != 0)
		qsort(out.p, out.n, sizeof(*out.p), amender_order);
	*all = out;
}

bool dated_times(struct dated *d, const struct index_text *t,
                 void (*put)(void *to, const nusqa_reference *r), void *to)
{
	struct act act;

	orders_know(&d->orders, t->fields[TEXT_IRI], t->fields[TEXT_PATH],
	            false);
	if (!is_told(d, t, false) || !dated_read(d, t, false, &act))
		return false;
	nusqa_references(cli_grammar(d->l->cli), act.doc, put, to);
	act_free(&act);
	return true;
}

bool dated_close(struct dated *d)
{
	bool known = orders_known(&d->orders);

	orders_close(&d->orders);
	return known;
}
