/* The public calls about comparing editions. */
#include "akn/write.h"
#include "diff/exact.h"
#include "diff/marked.h"
#include "diff/patch.h"
#include "diff/print.h"
#include "edit/footed.h"
#include "edit/undo.h"
#include "public.h"

#include <stdlib.h>

static struct diff *public_diff(const nusqa_diff *d)
{
	return (struct diff *)d;
}

nusqa_diff *nusqa_compare(const nusqa_doc *old_doc, const nusqa_doc *new_doc,
                          const nusqa_diff_options *o)
{
	struct diff *d = mem_alloc(sizeof(*d));

	diff_read(d, public_doc(old_doc), public_doc(new_doc),
	          (struct ignore){.punct = o->ignore_punct != 0,
	                          .letter_case = o->ignore_case != 0,
	                          .space = o->ignore_space != 0,
	                          .notes = o->ignore_notes != 0});
	return (nusqa_diff *)d;
}

size_t nusqa_diff_count(const nusqa_diff *diff)
{
	return public_diff(diff)->list.n;
}

size_t nusqa_diff_footnotes(const nusqa_diff *diff, const nusqa_report *report)
{
	const struct diff *d = (const struct diff *)diff;
	struct report r = public_report(report);
	struct arena scratch;
	size_t n;

	arena_init(&scratch);
	n = feet_differ(&scratch, d->old_doc, d->new_doc, &r);
	arena_free(&scratch);
	return n;
}

static void diff_edits(struct diff *d, struct buf *out)
{
	struct doc *list = patch_make(d);

	write_akn(list, out, false);
	doc_free(list);
}

int nusqa_diff_print(nusqa_diff *diff, const char *format, nusqa_buf *out)
{
	static const struct {
		const char *name;
		void (*print)(struct diff *d, struct buf *out);
	} formats[] = {{"json", diff_json},
	               {"stat", diff_stat},
	               {"told", diff_told},
	               {"edits", diff_edits}};
	struct buf b = public_buf(out);
	int found = 0;

	for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++)
		if (str_eq(str_from(formats[i].name), str_from(format))) {
			formats[i].print(public_diff(diff), &b);
			found = 1;
		}
	public_close(out, &b);
	return found;
}

nusqa_doc *nusqa_diff_marked(nusqa_diff *diff)
{
	return (nusqa_doc *)diff_marked(public_diff(diff));
}

/* Where a change is, is for those who look at it. */
static void marked_clean(struct doc *doc)
{
	for (struct node *n = doc->root; n; n = node_next(n, doc->root)) {
		node_unset(n, STR("kz:path"));
		node_unset(n, STR("kz:moved"));
	}
}

nusqa_doc *nusqa_marked(const nusqa_doc *old_doc, const nusqa_doc *new_doc)
{
	struct diff d;
	struct doc *doc;

	diff_read(&d, public_doc(old_doc), public_doc(new_doc),
	          (struct ignore){0});
	doc = diff_marked(&d);
	diff_free(&d);
	marked_clean(doc);
	undo_join(doc, public_doc(old_doc));
	return (nusqa_doc *)doc;
}

int nusqa_marks_hold(const nusqa_doc *marked, const nusqa_doc *old_doc,
                     const nusqa_doc *new_doc)
{
	return exact_marks(public_doc(marked), public_doc(old_doc),
	                   public_doc(new_doc));
}

nusqa_doc *nusqa_diff_shown(nusqa_diff *diff)
{
	return (nusqa_doc *)diff_shown(public_diff(diff));
}

void nusqa_diff_free(nusqa_diff *diff)
{
	if (diff == NULL)
		return;
	diff_free(public_diff(diff));
	free(diff);
}

int nusqa_is_edits(const nusqa_doc *doc)
{
	return patch_is((const struct doc *)doc);
}

nusqa_doc *nusqa_edit(const nusqa_doc *base, const nusqa_doc *edits,
                      const nusqa_report *report)
{
	struct report r = public_report(report);

	return (nusqa_doc *)patch_apply((const struct doc *)base,
	                                (const struct doc *)edits, &r);
}
