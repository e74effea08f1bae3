/* The public calls about comparing language versions. */
#include "public.h"
#include "twin/print.h"

#include <stdlib.h>

static struct twins *public_twins(const nusqa_twins *t)
{
	return (struct twins *)t;
}

nusqa_twins *nusqa_align(const nusqa_grammar *g, const nusqa_doc *a,
                         const nusqa_doc *b)
{
	struct twins *t = mem_alloc(sizeof(*t));
	const struct doc *docs[2] = {public_doc(a), public_doc(b)};
	const struct language *langs[2];

	for (size_t i = 0; i < 2; i++)
		langs[i] = public_language(public_grammar(g), docs[i]);
	twins_read(t, docs, langs);
	return (nusqa_twins *)t;
}

size_t nusqa_twins_count(const nusqa_twins *twins)
{
	return public_twins(twins)->list.n;
}

int nusqa_twins_print(nusqa_twins *twins, const char *format, int colour,
                      nusqa_buf *out)
{
	struct buf b = public_buf(out);
	struct str name = str_from(format);
	int found = 1;

	if (str_eq(name, STR("term")))
		twins_term(public_twins(twins), colour != 0, &b);
	else if (str_eq(name, STR("told")))
		twins_forms(public_twins(twins), colour != 0, &b);
	else if (str_eq(name, STR("json")))
		twins_json(public_twins(twins), &b);
	else
		found = 0;
	public_close(out, &b);
	return found;
}

nusqa_level nusqa_twins_report(nusqa_twins *twins, const nusqa_report *report)
{
	struct report r = public_report(report);

	twins_report(public_twins(twins), &r);
	return r.worst;
}

void nusqa_twins_free(nusqa_twins *twins)
{
	if (twins == NULL)
		return;
	twins_free(public_twins(twins));
	free(twins);
}
