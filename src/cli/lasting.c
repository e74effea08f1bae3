#include "cli/lasting.h"

#include "cli/chronicle.h"

/* The way through the texts. */
struct lasting_reader {
	struct library *l;
	struct dated *dated;
	const struct amenders *known;
	const struct index_text *text; /* at hand */
	struct str next;               /* the day of the one behind it; empty */
	struct map seen;
	struct lastings *out;
};

/* A row of the index, of the text at hand. */
struct own_row {
	int64_t what; /* of nusqa_time */
	struct str from, until, place, sentence;
};

/* Is the text changed, before a day comes, by what is no text of the library?
 */
static bool is_changed(const struct lasting_reader *r, struct str day)
{
	for (size_t i = 0; i < r->known->n; i++) {
		const struct amender *m = &r->known->p[i];

		if (m->day.n != 0 && str_cmp(m->day, day) <= 0 &&
		    str_cmp(m->day, r->text->fields[TEXT_EDITION]) > 0)
			return true;
	}
	return false;
}

/* One line, as the cells of a history are. */
static struct str line_of(struct arena *a, struct str s)
{
	struct buf out = {0};
	struct str line;

	chronicle_cell(&out, s, '\n');
	line = str_copy(a, str_strip(buf_str(&out)));
	buf_free(&out);
	return line;
}

static void lasting_add(struct lasting_reader *r, const struct own_row *row,
                        const char *what, struct str day)
{
	struct arena *a = &r->l->cli->arena;
	struct lasting one = {.what = what, .day = day, .place = row->place};
	void **slot;

	/* Of what comes later, the later text tells. */
	if (r->next.n != 0 && (day.n == 0 || str_cmp(day, r->next) >= 0))
		return;
	slot = map_put(a, &r->seen,
	               str_format(a, "%s %.*s %.*s", what, STR_ARG(day),
	                          STR_ARG(row->place)));
	if (*slot != NULL)
		return;
	*slot = r;
	if (day.n == 0)
		one.place = told(a, "%.*s: %.*s", STR_ARG(row->place),
		                 STR_ARG(line_of(a, row->sentence)));
	else if (is_changed(r, day))
		one.place =
		    told(a,
		         "%.*s: as the text of %.*s says, which is changed "
		         "before that day",
		         STR_ARG(row->place),
		         STR_ARG(r->text->fields[TEXT_EDITION]));
	*vec_push(a, r->out) = one;
}

static void row_tell(struct lasting_reader *r, const struct own_row *row)
{
	const struct str none = STR("");

	switch (row->what) {
	case NUSQA_TIME_FORCE:
		lasting_add(r, row, N_("in force"), row->from);
		break;
	case NUSQA_TIME_TERM:
		if (row->from.n != 0)
			lasting_add(r, row, N_("in force"), row->from);
		lasting_add(r, row, N_("out of force"), row->until);
		break;
	case NUSQA_TIME_REST:
		lasting_add(r, row, N_("suspended"), row->from);
		lasting_add(r, row, N_("suspension over"), row->until);
		break;
	default:
		lasting_add(r, row, N_("own time not understood"), none);
		break;
	}
}

/* The same of a text that is read. */
static void time_meet(void *to, const nusqa_reference *ref)
{
	struct lasting_reader *r = to;
	struct arena *a = &r->l->cli->arena;
	const nusqa_time *t = ref->time;

	if (ref->how != NUSQA_LASTS)
		return;
	row_tell(
	    r,
	    &(struct own_row){
		.what = t->what,
		.from = str_copy(a, str_from(t->from)),
		.until = str_copy(a, str_from(t->until)),
		.place = str_copy(a, (struct str){t->place.p, t->place.n}),
		.sentence = str_copy(a, (struct str){t->words.p, t->words.n}),
	    });
}

static void text_tell(struct lasting_reader *r)
{
	struct arena *a = &r->l->cli->arena;
	struct db *db = &r->l->index.db;

	if (dated_times(r->dated, r->text, time_meet, r))
		return;
	db_number(db, INDEX_REFS, 1, r->text->id);
	while (db_row(db, INDEX_REFS)) {
		int64_t how = db_column_number(db, INDEX_REFS, 0);

		if (how < INDEX_OWN)
			continue;
		row_tell(
		    r,
		    &(struct own_row){
			.what = how - INDEX_OWN,
			.from = str_copy(a, db_column(db, INDEX_REFS, 2)),
			.place = str_copy(a, db_column(db, INDEX_REFS, 3)),
			.sentence = str_copy(a, db_column(db, INDEX_REFS, 4)),
			.until = str_copy(a, db_column(db, INDEX_REFS, 5)),
		    });
	}
}

void lasting_find(struct dated *d, const struct texts *texts, struct str lang,
                  const struct amenders *known, struct lastings *out)
{
	struct lasting_reader r = {
	    .l = d->l, .dated = d, .known = known, .out = out};

	*out = (struct lastings){0};
	for (size_t i = 0; i < texts->n; i++) {
		const struct index_text *t = &texts->p[i];

		if (!str_eq(t->fields[TEXT_LANG], lang))
			continue;
		if (r.text != NULL) {
			r.next = t->fields[TEXT_EDITION];
			text_tell(&r);
		}
		r.text = t;
	}
	r.next = STR("");
	if (r.text != NULL)
		text_tell(&r);
}
