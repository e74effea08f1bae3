/* The public calls about titles of acts. */
#include "edit/entitled.h"
#include "public.h"

void nusqa_title_key(const nusqa_grammar *g, const char *lang, nusqa_str words,
                     nusqa_buf *out)
{
	const struct grammar *all = public_grammar(g);
	const struct language *by = grammar_language(all, given_str(lang));
	struct buf b = public_buf(out);
	struct arena scratch;
	bool sure;

	if (by == NULL)
		by = grammar_detect(all, STR(""), &sure);
	arena_init(&scratch);
	buf_add(&b,
	        entitled_words(&scratch, by, (struct str){words.p, words.n}));
	arena_free(&scratch);
	public_close(out, &b);
}

void nusqa_titles(const nusqa_grammar *g, const nusqa_doc *doc,
                  void (*put)(void *ctx, nusqa_str key), void *ctx)
{
	const struct doc *d = public_doc(doc);
	struct entitled titles;
	struct arena scratch;

	arena_init(&scratch);
	entitled_read(&scratch, public_language(public_grammar(g), d), d,
	              &titles);
	for (size_t i = 0; i < titles.n; i++)
		put(ctx, public_str(titles.p[i]));
	arena_free(&scratch);
}

void nusqa_entitle(nusqa_doc *doc, nusqa_str title)
{
	struct doc *d = public_doc(doc);

	*vec_push(&d->arena, &d->titles) =
	    str_copy(&d->arena, (struct str){title.p, title.n});
}
