#include "nusqa.h"

#include "public.h"
#include "tree/frbr.h"
#include "tree/meta.h"
#include "tree/work.h"

/* A day in words of figures; empty where there is none. */
static struct str about_day(struct arena *a, struct date day)
{
	return day.year != 0 ? date_iso(a, day) : STR("");
}

void nusqa_about(const nusqa_doc *doc, nusqa_facts *facts)
{
	struct doc *d = public_doc(doc);
	const struct node *input = meta_input(d);
	const struct work *w = &d->work;
	struct arena *a = &d->arena;

	*facts = (nusqa_facts){
	    .kind = public_str(w->subtype),
	    .type = public_str(frbr_type_name(d)),
	    .number = public_str(w->number),
	    .day = public_str(about_day(a, w->date)),
	    .edition = public_str(about_day(a, meta_expression_date(d))),
	    .ended = public_str(about_day(a, meta_ended(d))),
	    .published = public_str(about_day(a, d->published)),
	    .title = public_str(d->title),
	    .lang = public_str(d->lang),
	};
	if (w->number.n != 0 && w->date.year != 0)
		facts->iri = public_str(work_iri(a, w));
	if (input != NULL) {
		facts->source = public_str(node_attr(input, STR("name")));
		facts->source_sha256 =
		    public_str(node_attr(input, STR("sha256")));
	}
}

nusqa_str nusqa_kind_word(const nusqa_grammar *g, const char *lang,
                          nusqa_str kind)
{
	const struct language *l =
	    grammar_language(public_grammar(g), given_str(lang));

	return public_str(l ? language_label(l, (struct str){kind.p, kind.n})
	                    : STR(""));
}
