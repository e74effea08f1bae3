#include "cli/lacks.h"

void lacks_add(struct arena *a, struct lacks *all, struct lack one)
{
	one.day = str_copy(a, one.day);
	one.iri = str_copy(a, one.iri);
	*vec_push(a, all) = one;
}

void lacks_awaited(struct arena *a, struct index *x, const struct index_text *t,
                   struct lacks *all)
{
	struct lacks met = {0};

	db_number(&x->db, INDEX_REFS, 1, t->id);
	while (db_row(&x->db, INDEX_REFS))
		if (db_column_number(&x->db, INDEX_REFS, 0) == NUSQA_AWAITS)
			lacks_add(a, &met,
			          (struct lack){
				      .iri = db_column(&x->db, INDEX_REFS, 1),
				      .day = db_column(&x->db, INDEX_REFS, 2)});
	for (size_t i = 0; i < met.n; i++)
		if (!index_has(x, met.p[i].iri))
			*vec_push(a, all) = met.p[i];
}

void lacks_write(struct cli *cli, const struct lacks *all, nusqa_doc *doc,
                 struct str day)
{
	for (size_t i = 0; i < all->n; i++) {
		const struct lack *one = &all->p[i];

		if (day.n == 0 || str_cmp(one->day, day) <= 0)
			nusqa_lack(cli_grammar(cli), doc,
			           (nusqa_str){one->iri.p, one->iri.n},
			           one->maybe);
	}
}
