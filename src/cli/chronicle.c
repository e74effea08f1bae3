#include "cli/chronicle.h"

#include "cli/anew.h"
#include "cli/lasting.h"

#include <stdlib.h>

/* A line of a history; those of a day in the order of ranks. */
struct event {
	struct str day;
	unsigned rank;
	size_t at; /* in the order in which they came */
	const char *what;
	struct str iri, lang, title;
	struct str form; /* instead of the title; empty */
};
struct chronicle {
	struct library *l;
	struct dated *dated;
	const struct texts *texts;
	struct str lang;
	const struct amender *repeal; /* of the act; NULL: it is in force */
	VEC(struct event) events;
};

void chronicle_cell(struct buf *out, struct str s, char end)
{
	for (size_t i = 0; i < s.n; i++)
		buf_char(out, (unsigned char)s.p[i] < ' ' ? ' ' : s.p[i]);
	buf_char(out, end);
}

static int event_order(const void *x, const void *y)
{
	const struct event *e = x, *f = y;
	int order;

	if ((e->day.n == 0) != (f->day.n == 0))
		return e->day.n == 0 ? 1 : -1;
	order = str_cmp(e->day, f->day);
	if (order == 0 && e->rank != f->rank)
		return e->rank < f->rank ? -1 : 1;
	return order != 0 ? order : e->at < f->at ? -1 : 1;
}

static void event_add(struct chronicle *c, struct event e)
{
	e.at = c->events.n;
	*vec_push(&c->l->cli->arena, &c->events) = e;
}

static const char *event_what(const struct amender *m)
{
	static const char *const doubts[] = {
	    [DOUBT_TITLE] = N_("names another title"),
	    [DOUBT_DAY] = N_("names another day"),
	    [DOUBT_NUMBER] = N_("names another number"),
	    [DOUBT_KIND] = N_("names another kind"),
	    [DOUBT_SEVERAL] = N_("names several acts"),
	    [DOUBT_EARLIER] = N_("signed before the act"),
	    [DOUBT_UNTOLD] = N_("does not name the act"),
	};

	static const char *const fates[] = {
	    [FATE_MOVED] = N_("moved or dropped"),
	    [FATE_LATE] = N_("after a repeal"),
	    [FATE_UNSURE] = N_("maybe moved"),
	};

	if (m->doubt != DOUBT_NONE)
		return doubts[m->doubt];
	if (m->how == NUSQA_UNREAD)
		return N_("not understood");
	if (m->fate != FATE_HOLDS)
		return fates[m->fate];
	return m->how == NUSQA_REPEALS ? N_("repealed") : N_("changed");
}

/* Of those in doubt, the words tell what they name; of days that did not come
   as they were told, the acts that made it so. */
static void events_amenders(struct chronicle *c, const struct amenders *all)
{
	for (size_t i = 0; i < all->n; i++) {
		const struct amender *m = &all->p[i];
		const struct str *f = m->text.fields;
		bool doubt = m->doubt != DOUBT_NONE;

		event_add(c, (struct event){
				 .day = m->day,
				 .rank = doubt ? 3 : 1,
				 .what = event_what(m),
				 .iri = f[TEXT_IRI],
				 .lang = f[TEXT_LANG],
				 .title = doubt     ? m->words
		                          : m->by.n ? m->by
		                                    : f[TEXT_TITLE],
			     });
	}
}

/* The first day on which the act is repealed; NULL: it is not. */
static const struct amender *amenders_repeal(const struct amenders *all)
{
	const struct amender *first = NULL;

	for (size_t i = 0; i < all->n; i++) {
		const struct amender *m = &all->p[i];

		if (m->how == NUSQA_REPEALS && m->fate == FATE_HOLDS &&
		    m->day.n != 0 &&
		    (first == NULL || amender_order(m, first) < 0))
			first = m;
	}
	return first;
}

/* After the repeal of the act nothing comes. */
static void amenders_end(const struct amenders *all,
                         const struct amender *repeal)
{
	for (size_t i = 0; repeal != NULL && i < all->n; i++) {
		struct amender *m = &all->p[i];

		if (m->day.n == 0 || m->how == NUSQA_UNREAD ||
		    m->fate != FATE_HOLDS || amender_order(repeal, m) >= 0)
			continue;
		m->fate = FATE_LATE;
		m->by = repeal->text.fields[TEXT_IRI];
	}
}

/* What an amending act changed for a time is over, if the act is in force then;
   each day once. */
static void event_over(struct chronicle *c, const struct amender *m,
                       struct map *seen)
{
	struct arena *a = &c->l->cli->arena;
	const struct str *f = m->text.fields;
	void **slot = map_put(
	    a, seen,
	    str_format(a, "%.*s %.*s", STR_ARG(m->day), STR_ARG(f[TEXT_IRI])));

	if (*slot == NULL &&
	    (c->repeal == NULL || str_cmp(m->day, c->repeal->day) <= 0))
		event_add(c, (struct event){
				 .day = m->day,
				 .rank = 1,
				 .what = N_("over"),
				 .iri = f[TEXT_IRI],
				 .lang = f[TEXT_LANG],
				 .title = f[TEXT_TITLE],
			     });
	*slot = c;
}

/* The days on which what amending acts changed for a time is over: as they say
   themselves or, of those that are changed, as they do when it comes. */
static void events_over(struct chronicle *c, const struct amenders *all,
                        const struct anew *anew)
{
	struct arena *a = &c->l->cli->arena;
	struct db *db = &c->l->index.db;
	struct map seen = {0};

	for (size_t i = 0; i < all->n; i++) {
		const struct amender *m = &all->p[i];

		if (dated_has(c->dated, &m->text))
			continue;
		db_number(db, INDEX_REFS, 1, m->text.id);
		while (!anew_has(anew, m) && db_row(db, INDEX_REFS)) {
			struct amender over = *m;

			over.day = str_copy(a, db_column(db, INDEX_REFS, 2));
			/* Both name the act, or do so in the same words. */
			if (db_column_number(db, INDEX_REFS, 0) == NUSQA_OVER &&
			    (str_eq(db_column(db, INDEX_REFS, 1),
			            c->texts->p[0].fields[TEXT_IRI]) ||
			     str_eq(db_column(db, INDEX_REFS, 3), m->words)))
				event_over(c, &over, &seen);
		}
	}
	for (size_t i = 0; i < anew->over.n; i++)
		event_over(c, &anew->over.p[i], &seen);
	for (size_t i = 0; i < c->dated->over.n; i++)
		if (!anew_has(anew, &c->dated->over.p[i]))
			event_over(c, &c->dated->over.p[i], &seen);
}

/* What changes or repeals the amending acts, and so maybe the days above; these
   are those that they say themselves. */
static void events_behind(struct chronicle *c, const struct amenders *all)
{
	struct arena *a = &c->l->cli->arena;
	struct map seen = {0};
	VEC(struct str) next = {0};

	for (size_t i = 0; i < all->n; i++)
		*vec_push(a, &next) = all->p[i].text.fields[TEXT_IRI];
	*map_put(a, &seen, c->texts->p[0].fields[TEXT_IRI]) = c;
	for (size_t i = 0; i < next.n; i++) {
		const struct str iri = next.p[i];
		void **slot = map_put(a, &seen, iri);
		struct amenders by;

		if (*slot != NULL)
			continue;
		*slot = c;
		by = amenders_find(c->l, iri, c->lang)->sure;
		dated_amenders(c->dated, iri, &by);
		for (size_t k = 0; k < by.n; k++) {
			const struct amender *m = &by.p[k];
			const struct str *f = m->text.fields;

			*vec_push(a, &next) = f[TEXT_IRI];
			event_add(
			    c, (struct event){
				   .day = m->day,
				   .rank = 1,
				   .what = m->how == NUSQA_REPEALS
			                       ? N_("repealed an amending act")
			                       : N_("changed an amending act"),
				   .iri = f[TEXT_IRI],
				   .lang = f[TEXT_LANG],
				   .title = iri,
			       });
		}
	}
}

/* The act itself, and the editions that the library has. */
static void events_texts(struct chronicle *c)
{
	const struct texts *t = c->texts;
	size_t at = 0;
	const struct str *first;

	while (at + 1 < t->n && !str_eq(t->p[at].fields[TEXT_LANG], c->lang))
		at++;
	first = t->p[at].fields;
	event_add(c, (struct event){.day = first[TEXT_DAY],
	                            .what = N_("adopted"),
	                            .iri = first[TEXT_IRI],
	                            .lang = first[TEXT_LANG],
	                            .title = first[TEXT_TITLE]});
	for (size_t i = 0; i < t->n; i++) {
		const struct str *f = t->p[i].fields;

		event_add(c, (struct event){.day = f[TEXT_EDITION],
		                            .rank = 2,
		                            .what = N_("edition"),
		                            .iri = f[TEXT_IRI],
		                            .lang = f[TEXT_LANG],
		                            .title = f[TEXT_PATH]});
	}
}

/* From when and until when the act holds, as its texts say themselves. */
static void events_lasting(struct chronicle *c, const struct amenders *sure)
{
	const struct texts *t = c->texts;
	struct str lang = c->lang;
	struct lastings all;

	if (texts_latest(t, lang, STR("")) == NULL)
		lang = t->p[0].fields[TEXT_LANG];
	lasting_find(c->dated, t, lang, sure, &all);
	for (size_t i = 0; i < all.n; i++)
		if (c->repeal == NULL ||
		    str_cmp(all.p[i].day, c->repeal->day) <= 0)
			event_add(c, (struct event){
					 .day = all.p[i].day,
					 .what = all.p[i].what,
					 .iri = t->p[0].fields[TEXT_IRI],
					 .lang = lang,
					 .form = all.p[i].place,
				     });
}

/* From which days a text holds what changed it. */
static void events_held(struct chronicle *c, const struct index_text *text)
{
	struct arena *a = &c->l->cli->arena;
	struct db *db = &c->l->index.db;

	db_number(db, INDEX_REFS, 1, text->id);
	while (db_row(db, INDEX_REFS)) {
		struct str day = str_copy(a, db_column(db, INDEX_REFS, 2));

		if (db_column_number(db, INDEX_REFS, 0) == NUSQA_CHANGED_BY &&
		    day.n != 0)
			event_add(c, (struct event){
					 .day = day,
					 .what = N_("held"),
					 .iri = str_copy(
					     a, db_column(db, INDEX_REFS, 1)),
					 .rank = 3,
					 .lang = text->fields[TEXT_LANG],
					 .title = text->fields[TEXT_PATH],
				     });
	}
}

/* Acts that a text says have changed it, or will, and that the library has
   not; seen: those that were met. */
static void events_missing(struct chronicle *c, const struct index_text *text,
                           struct map *seen)
{
	struct arena *a = &c->l->cli->arena;
	struct db *db = &c->l->index.db;

	db_number(db, INDEX_REFS, 1, text->id);
	while (db_row(db, INDEX_REFS)) {
		int64_t how = db_column_number(db, INDEX_REFS, 0);
		struct str iri = str_copy(a, db_column(db, INDEX_REFS, 1));
		void **slot;

		if (how != NUSQA_CHANGED_BY && how != NUSQA_AWAITS)
			continue;
		slot = map_put(a, seen, iri);
		if (*slot == NULL && !index_has(&c->l->index, iri))
			event_add(c, (struct event){
					 .what = N_("missing"),
					 .iri = iri,
					 .rank = 3,
					 .lang = text->fields[TEXT_LANG],
					 .title = str_copy(
					     a, db_column(db, INDEX_REFS, 3)),
				     });
		*slot = c;
	}
}

void chronicle_write(struct dated *d, const struct texts *texts,
                     struct str lang, bool whole, struct buf *out)
{
	struct library *l = d->l;
	struct chronicle c = {.l = l, .dated = d, .texts = texts, .lang = lang};
	struct map seen = {0};
	struct anew anew;
	struct amenders sure = {0};
	const struct found *found;

	if (lang.n == 0)
		c.lang = texts->p[0].fields[TEXT_LANG];
	if (whole)
		events_texts(&c);
	found = amenders_find(l, texts->p[0].fields[TEXT_IRI], c.lang);
	for (size_t i = 0; i < found->sure.n; i++)
		*vec_push(&l->cli->arena, &sure) = found->sure.p[i];
	dated_amenders(d, texts->p[0].fields[TEXT_IRI], &sure);
	anew_find(d, texts, c.lang, &sure, &anew);
	for (size_t i = 0; i < anew.sure.n; i++)
		*vec_push(&l->cli->arena, &sure) = anew.sure.p[i];
	c.repeal = amenders_repeal(&sure);
	amenders_end(&sure, c.repeal);
	events_amenders(&c, &sure);
	events_amenders(&c, &found->doubts);
	if (whole) {
		events_lasting(&c, &sure);
		events_over(&c, &sure, &anew);
		events_behind(&c, &sure);
	}
	for (size_t i = 0; i < texts->n && whole; i++) {
		events_held(&c, &texts->p[i]);
		events_missing(&c, &texts->p[i], &seen);
	}
	if (c.events.n != 0)
		qsort(c.events.p, c.events.n, sizeof(*c.events.p), event_order);
	for (size_t i = 0; i < c.events.n; i++) {
		const struct event *e = &c.events.p[i];

		chronicle_cell(out, e->day.n ? e->day : STR("-"), '\t');
		buf_add(out, told_whole(&l->cli->arena, str_from(e->what)));
		buf_char(out, '\t');
		chronicle_cell(out, e->iri, '\t');
		chronicle_cell(out, e->lang, '\t');
		if (e->form.n == 0) {
			chronicle_cell(out, e->title, '\n');
			continue;
		}
		buf_add(out, e->form);
		buf_char(out, '\n');
	}
}
