#include "trying.h"

#include "act.h"
#include "base/told.h"
#include "edit/trial.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static void put_edit(struct arena *a, const struct edit *e, struct buf *out)
{
	static const char *const where[] = {"", "after", "before", "start",
	                                    "end"};

	if (out->n)
		buf_char(out, '\n');
	buf_format(out, "%.*s %.*s", STR_ARG(edit_op_name(e->op)),
	           STR_ARG(e->target));
	if (e->old.n || e->new.n)
		buf_format(out, " %.*s>%.*s", STR_ARG(e->old), STR_ARG(e->new));
	if (e->where != WHERE_NONE)
		buf_format(out, " @%s:%.*s", where[e->where], STR_ARG(e->of));
	if (e->payload.n)
		buf_format(out, " %.*s", STR_ARG(e->payload));
	if (e->effective.year)
		buf_format(out, " %.*s", STR_ARG(date_iso(a, e->effective)));
	buf_add(out, e->all ? STR(" all") : STR(""));
	buf_add(out, e->inflect ? STR(" fitting") : STR(""));
}

void trying_rows(const char *lang, const struct trying *rows, size_t n)
{
	const struct language *l = act_language(lang);

	for (size_t i = 0; i < n; i++) {
		struct buf out = {0};
		struct str why;
		struct edits *edits = trial_read(l, str_from(rows[i].sentence),
		                                 str_from(rows[i].scope), &why);

		for (size_t k = 0; k < edits->list.n; k++)
			put_edit(&edits->arena, &edits->list.p[k], &out);
		if (why.n)
			buf_format(&out, "- %.*s",
			           STR_ARG(told_plain(&edits->arena, why)));
		if (!str_eq(buf_str(&out), str_from(rows[i].want)))
			fail_msg("%s\n  is   %.*s\n  want %s", rows[i].sentence,
			         STR_ARG(buf_str(&out)), rows[i].want);
		buf_free(&out);
		edits_free(edits);
	}
}
