/* Sentences, counted as whoever applies the order counts them. */
#include "draft/sentence.h"

#include "edit/wording.h"

/* Beyond that nobody counts. */
enum { SENTENCES_MOST = 40 };

/* Byte of a leaf's text at which a letter of its wording stands. */
static size_t letter_byte(const struct outline *o, size_t leaf,
                          const struct letter *l)
{
	const struct item *item = &o->p[leaf];

	for (size_t i = item->segment; i < item->behind; i++)
		if (o->segments.p[i].node == l->node)
			return o->segments.p[i].at + l->at;
	return 0;
}

unsigned sentence_at(const struct quoter *q, const struct outline *o,
                     size_t leaf, size_t from, size_t end)
{
	struct wording w;
	struct range r;
	bool doubt;

	wording_read(q->a, q->lang->lexicon.folding, o->p[leaf].node, &w);
	for (unsigned k = 1; k <= SENTENCES_MOST &&
	                     wording_sentence(&w, q->lang, k, &r, &doubt) &&
	                     !doubt && r.from < r.to;
	     k++) {
		const struct letter *last = &w.letters[r.to - 1];

		if (letter_byte(o, leaf, &w.letters[r.from]) == from)
			return letter_byte(o, leaf, last) + last->n == end ? k
			                                                   : 0;
	}
	return 0;
}
