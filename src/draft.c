/* The public call about drafts. */
#include "draft/draft.h"
#include "public.h"

int nusqa_draft(const nusqa_grammar *g, const nusqa_doc *old_doc,
                const nusqa_doc *new_doc, nusqa_buf *out,
                const nusqa_report *report)
{
	struct report r = public_report(report);
	const struct draft d = {
	    .lang = public_language(public_grammar(g), public_doc(old_doc)),
	    .old_doc = public_doc(old_doc),
	    .new_doc = public_doc(new_doc)};
	struct buf b = public_buf(out);
	bool good = draft_write(&d, &b, &r);

	public_close(out, &b);
	return good;
}
