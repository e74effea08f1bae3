#include "cli/dossier.h"

#include "cli/chronicle.h"

/* What an act says of its own time: the first day, or that on which it is over,
   and the provision; the sentence where that tells no day. */
static void dossier_own(struct library *l, int64_t what, struct buf *out)
{
	static const char *const whats[] = {
	    [NUSQA_TIME_FORCE] = "in force",
	    [NUSQA_TIME_TERM] = "out of force",
	    [NUSQA_TIME_REST] = "suspended",
	    [NUSQA_TIME_UNREAD] = "own time not understood",
	};
	struct arena *a = &l->cli->arena;
	struct db *db = &l->index.db;
	const bool term = what == NUSQA_TIME_TERM;
	struct str day = db_column(db, INDEX_REFS, term ? 5 : 2);
	struct str until = db_column(db, INDEX_REFS, 5);

	buf_format(out, "%s\t", whats[what]);
	chronicle_cell(out, db_column(db, INDEX_REFS, 1), '\t');
	chronicle_cell(out, day.n ? day : STR("-"), '\t');
	chronicle_cell(out, told_plain(a, db_column(db, INDEX_REFS, 3)), '\t');
	out->n--;
	if (what == NUSQA_TIME_REST && until.n != 0)
		buf_format(out, " until %.*s", STR_ARG(until));
	if (day.n == 0)
		buf_add(out, STR(": "));
	chronicle_cell(out, day.n ? STR("") : db_column(db, INDEX_REFS, 4),
	               '\n');
}

static void dossier_ref(struct library *l, int64_t how, struct buf *out)
{
	static const char *const hows[] = {
	    [NUSQA_CHANGES] = "changes",
	    [NUSQA_REPEALS] = "repeals",
	    [NUSQA_CITES] = "cites",
	    [NUSQA_CHANGED_BY] = "changed by",
	    [NUSQA_AWAITS] = "to be changed by",
	    [NUSQA_UNREAD] = "not understood",
	    [NUSQA_RENAMES] = "gives the title",
	    [NUSQA_OVER] = "is over",
	    [NUSQA_NAMES] = "named by new words",
	};
	struct db *db = &l->index.db;
	struct str day = db_column(db, INDEX_REFS, 2);

	buf_format(out, "%s\t", hows[how]);
	chronicle_cell(out, db_column(db, INDEX_REFS, 1), '\t');
	chronicle_cell(out, day.n ? day : STR("-"), '\t');
	chronicle_cell(out, db_column(db, INDEX_REFS, 3), '\n');
}

void dossier_write(struct library *l, const struct index_text *t,
                   struct buf *out)
{
	const struct str *f = t->fields;
	struct db *db = &l->index.db;

	buf_add(out, STR("act\t"));
	chronicle_cell(out, f[TEXT_IRI], '\n');
	buf_format(out, "kind\t%.*s\t%.*s\n", STR_ARG(f[TEXT_KIND]),
	           STR_ARG(f[TEXT_TYPE]));
	buf_format(out, "number\t%.*s\nday\t%.*s\n", STR_ARG(f[TEXT_NUMBER]),
	           STR_ARG(f[TEXT_DAY]));
	buf_format(out, "edition\t%.*s\t%.*s\n", STR_ARG(f[TEXT_EDITION]),
	           STR_ARG(f[TEXT_LANG]));
	buf_add(out, STR("title\t"));
	chronicle_cell(out, f[TEXT_TITLE], '\n');
	buf_add(out, STR("file\t"));
	chronicle_cell(out, f[TEXT_PATH], '\n');
	db_number(db, INDEX_REFS, 1, t->id);
	while (db_row(db, INDEX_REFS)) {
		int64_t how = db_column_number(db, INDEX_REFS, 0);

		if (how < INDEX_OWN)
			dossier_ref(l, how, out);
		else
			dossier_own(l, how - INDEX_OWN, out);
	}
}
