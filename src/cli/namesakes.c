#include "cli/namesakes.h"

/* An act whose title an order quotes. */
struct quoted {
	struct str iri, day, title;
};
struct quoted_all {
	struct quoted *p;
	size_t n, cap;
};

/* Those of the library but the act itself, each once with a title. */
static void quoted_find(struct arena *a, struct index *x,
                        const struct namesake *n, struct quoted_all *out)
{
	struct index_text t;

	*out = (struct quoted_all){0};
	db_number(&x->db, INDEX_OTHERS, 1, n->naming->id);
	db_text(&x->db, INDEX_OTHERS, 2, n->iri);
	while (index_next(x, INDEX_OTHERS, &t)) {
		const struct quoted q = {
		    t.fields[TEXT_IRI], t.fields[TEXT_DAY],
		    db_column(&x->db, INDEX_OTHERS, TEXT_FIELDS + 1)};
		size_t i = 0;

		while (i < out->n && !(str_eq(out->p[i].iri, q.iri) &&
		                       str_eq(out->p[i].title, q.title)))
			i++;
		if (i == out->n)
			*vec_push(a, out) = (struct quoted){
			    str_copy(a, q.iri), str_copy(a, q.day),
			    str_copy(a, q.title)};
	}
}

/* Was the act there and in force on that day? */
static bool is_there(struct index *x, const struct quoted *q, struct str day)
{
	bool there = str_cmp(q->day, day) <= 0;

	db_text(&x->db, INDEX_REPEALED, 1, q->iri);
	while (db_row(&x->db, INDEX_REPEALED)) {
		struct str end = db_column(&x->db, INDEX_REPEALED, 0);

		there = there && (end.n == 0 || str_cmp(end, day) > 0);
	}
	return there;
}

struct str namesakes_find(struct arena *a, struct index *x,
                          const struct namesake *n, bool *within)
{
	struct quoted_all all;
	struct str names = STR("");

	*within = false;
	quoted_find(a, x, n, &all);
	for (size_t i = 0; i < all.n; i++) {
		const struct quoted *q = &all.p[i];
		struct nameable is = nameable_read(q->iri);

		if (!nameable_fits(&is, n->said) || !is_there(x, q, n->day))
			continue;
		if (str_eq(q->title, n->title))
			names =
			    str_format(a, "%.*s%s%.*s", STR_ARG(names),
			               names.n ? ", " : "", STR_ARG(q->iri));
		else
			*within |= str_find(q->title, n->title) < q->title.n;
	}
	return names;
}
