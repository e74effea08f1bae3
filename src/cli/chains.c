/* Acts that change an act, and what changes these. */
#include "cli/chains.h"

#include "cli/stages.h"
#include "cli/store.h"

#include <stdlib.h>
#include <string.h>

void chains_say(struct chains *c, struct str say)
{
	void **slot = map_put(&c->l->cli->arena, &c->told, say);

	if (*slot == NULL && say.n != 0)
		messages_say(&c->l->cli->messages, "%.*s", STR_ARG(say));
	*slot = c;
}

void chains_gap(struct chains *c, struct str say)
{
	chains_say(c, say);
	c->gaps++;
}

/* ---- which they are ---- */

/* The place of an act among them, new where it is not there yet. */
static size_t chains_place(struct chains *c, struct str iri)
{
	struct arena *a = &c->l->cli->arena;
	void **slot = map_put(a, &c->places, iri);

	if (*slot == NULL) {
		vec_push(a, &c->acts)->iri = iri;
		*slot = (void *)(uintptr_t)c->acts.n;
	}
	return (size_t)(uintptr_t)*slot - 1;
}

/* The texts in the language that is wanted. */
static void chained_texts(struct chains *c, struct chained *z,
                          const struct texts *all)
{
	for (size_t i = 0; i < all->n; i++)
		if (str_eq(all->p[i].fields[TEXT_LANG], c->lang))
			*vec_push(&c->l->cli->arena, &z->texts) = all->p[i];
}

/* That one of them is changed by an act, once for each act. */
static void chains_join(struct chains *c, size_t at, const struct amender *m)
{
	struct arena *a = &c->l->cli->arena;
	struct str day = amender_from(m);
	size_t by;
	struct chained *z;

	if (str_eq(m->text.fields[TEXT_IRI], c->acts.p[at].iri))
		return;
	by = chains_place(c, m->text.fields[TEXT_IRI]);
	z = &c->acts.p[by];
	if (at == 0)
		z->maybe = false;
	if (z->first.n == 0 || str_cmp(day, z->first) < 0)
		z->first = day;
	if (m->how != NUSQA_UNREAD)
		*vec_push(a, &z->sure) = at;
	else if (z->unread.n == 0)
		z->unread = m->words;
	for (size_t i = 0; i < z->of.n; i++)
		if (z->of.p[i] == at)
			return;
	*vec_push(a, &z->of) = at;
	*vec_push(a, &c->acts.p[at].by) = by;
	c->acts.p[at].waits++;
}

/* Amending acts that come to name the first act as they are changed. */
static void chains_named(struct chains *c, const struct index_text *text)
{
	struct arena *a = &c->l->cli->arena;
	struct db *db = &c->l->index.db;
	struct amenders found = {0};

	db_text(db, INDEX_NAMED, 1, c->acts.p[0].iri);
	db_text(db, INDEX_NAMED, 2, text->fields[TEXT_NUMBER]);
	while (db_row(db, INDEX_NAMED)) {
		struct str iri = str_copy(a, db_column(db, INDEX_NAMED, 0));
		struct amender *m = vec_push(a, &found);

		*m = (struct amender){
		    .how = NUSQA_CHANGES,
		    .day = str_copy(a, db_column(db, INDEX_NAMED, 1))};
		m->text.fields[TEXT_IRI] = iri;
	}
	for (size_t i = 0; i < found.n; i++) {
		struct str iri = found.p[i].text.fields[TEXT_IRI];

		if (map_get(&c->places, iri) != NULL)
			continue;
		chains_join(c, 0, &found.p[i]);
		c->acts.p[c->acts.n - 1].maybe = true;
	}
}

static void chains_find(struct chains *c, const struct texts *texts)
{
	struct texts all = *texts;

	chains_place(c, texts->p[0].fields[TEXT_IRI]);
	for (size_t i = 0; i < c->acts.n; i++) {
		const struct wanted w = {.iri = c->acts.p[i].iri};
		const struct found *found;

		if (i != 0 && !texts_find(c->l, &w, &all))
			continue;
		chained_texts(c, &c->acts.p[i], &all);
		found = amenders_find(c->l, w.iri, c->lang);
		c->acts.p[i].doubts = found->doubts;
		c->acts.p[i].titles = found->titles;
		for (size_t k = 0; k < found->sure.n; k++)
			chains_join(c, i, &found->sure.p[k]);
		if (i == 0)
			chains_named(c, &texts->p[0]);
	}
}

/* ---- their wordings ---- */

/* The acts of which changes begin, or end otherwise, on a day. */
static struct str wording_by(const struct stages *s, const char *day)
{
	struct arena *a = &s->chains->l->cli->arena;
	struct str by = STR("");

	for (size_t i = 0; i < s->orders.n; i++) {
		const struct applying *o = &s->orders.p[i];
		char at[11] = "";
		nusqa_facts facts;

		while (applying_day(o, at[0] ? at : NULL, at) &&
		       strcmp(at, day) < 0)
			continue;
		if (strcmp(at, day) != 0 && strcmp(o->when, day) != 0)
			continue;
		nusqa_about(o->act.doc, &facts);
		by = str_format(a, "%.*s%s%.*s", STR_ARG(by), by.n ? ", " : "",
		                (int)facts.iri.n, facts.iri.p);
	}
	return by;
}

/* A text that was made, as a wording: read as its file would be. */
static bool wording_push(const struct stages *s, struct chained *z,
                         const char *from)
{
	struct chains *c = s->chains;
	const nusqa_doc *doc = s->c.doc;
	struct cli *cli = c->l->cli;
	const nusqa_render_options how = {.format = "akn"};
	const char *place = store_place(&cli->arena, doc);
	struct wording w = {.by = wording_by(s, from)};
	struct file file = {.name = place};
	nusqa_buf out = {0};

	if (place == NULL || !nusqa_render(doc, &how, &out))
		return false;
	file.memory = mem_alloc(out.n + 1);
	memcpy(file.memory, out.p, out.n);
	file.bytes = (struct str){file.memory, out.n};
	nusqa_buf_free(&out);
	if (!act_read_file(cli, file, (nusqa_input){.format = "akn"}, &w.act))
		return false;
	orders_publish(c->orders, w.act.doc);
	memcpy(w.from, from, sizeof(w.from));
	*vec_push(&cli->arena, &z->wordings) = w;
	return true;
}

/* What is made of its latest text, before the next one. */
static void wordings_make(struct chains *c, struct chained *z, const char *next)
{
	struct stages s = {
	    .chains = c,
	    .of = z,
	    .c = {.cli = c->l->cli,
	          .orders = c->orders,
	          .base = z->wordings.p[z->wordings.n - 1].act.doc,
	          .how = {.made = cli_made(c->l->cli), .no_notes = 1},
	          .nothing = TOLD_Z("the amending act has no later wording")}};
	char day[11] = "";

	s.c.doc = s.c.base;
	stages_open(&s);
	/* What is over in its own text leaves its wording unknown. */
	if (s.lapse[0] && (s.gap[0] == '\0' || strcmp(s.lapse, s.gap) < 0))
		memcpy(s.gap, s.lapse, sizeof(s.gap));
	while (stages_turn(&s, day, day) &&
	       (next == NULL || strcmp(day, next) < 0) &&
	       (s.gap[0] == '\0' || strcmp(day, s.gap) < 0) &&
	       z->broken[0] == '\0') {
		if (stages_rests(&s, day))
			continue;
		if (!stages_at(&s, day) || !wording_push(&s, z, day))
			memcpy(z->broken, day, sizeof(day));
		consolidate_becomes(&s.c, s.c.base);
	}
	if (z->broken[0] == '\0' && s.gap[0] != '\0')
		memcpy(z->broken, s.gap, sizeof(s.gap));
	stages_close(&s);
}

static void change_meet(void *to, const nusqa_reference *r)
{
	size_t *changes = to;

	*changes += r->how == NUSQA_CHANGED_BY;
}

/* Does a text tell that its act is repealed, and of no change before?  Then it
   is worded so from its own day on. */
static bool is_first(struct chains *c, const struct wording *w)
{
	nusqa_facts facts;
	size_t changes = 0;

	nusqa_about(w->act.doc, &facts);
	nusqa_references(cli_grammar(c->l->cli), w->act.doc, change_meet,
	                 &changes);
	return facts.ended.n != 0 && changes == 1;
}

static void chained_make(struct chains *c, struct chained *z)
{
	bool matters = false;

	for (size_t i = 0; i < z->texts.n && z->broken[0] == '\0'; i++) {
		const struct str *f = z->texts.p[i].fields;
		const char *next =
		    i + 1 < z->texts.n
			? str_z(&c->l->cli->arena,
		                z->texts.p[i + 1].fields[TEXT_EDITION])
			: NULL;
		struct wording w = {0};

		if (!str_eq(f[TEXT_EDITION], f[TEXT_DAY]) &&
		    f[TEXT_EDITION].n == 10)
			memcpy(w.from, f[TEXT_EDITION].p, 10);
		if (!orders_read(c->orders, library_path(c->l, f[TEXT_PATH]),
		                 &w.act)) {
			memcpy(z->broken, w.from[0] ? w.from : "0001-01-01",
			       sizeof(w.from));
			break;
		}
		if (i == 0 && is_first(c, &w))
			memset(w.from, 0, sizeof(w.from));
		*vec_push(&c->l->cli->arena, &z->wordings) = w;
		if (i == 0)
			matters = z->by.n != 0 || z->doubts.n != 0;
		if (matters)
			wordings_make(c, z, next);
	}
}

/* Are the wordings of an act wanted? */
static bool chains_wants(const struct chains *c, const struct chained *z)
{
	bool wants =
	    !c->anew || z->by.n != 0 || z->doubts.n != 0 || z->texts.n > 1;

	for (size_t i = 0; i < z->of.n && !wants; i++)
		wants = z->of.p[i] != 0;
	return wants;
}

void chains_make(struct chains *c, const struct texts *texts)
{
	struct arena *a = &c->l->cli->arena;
	VEC(size_t) ready = {0};

	chains_find(c, texts);
	for (size_t i = 1; i < c->acts.n; i++)
		if (c->acts.p[i].waits == 0)
			*vec_push(a, &ready) = i;
	for (size_t i = 0; i < ready.n; i++) {
		struct chained *z = &c->acts.p[ready.p[i]];

		if (chains_wants(c, z))
			chained_make(c, z);
		z->made = true;
		for (size_t k = 0; k < z->of.n; k++)
			if (--c->acts.p[z->of.p[k]].waits == 0 &&
			    z->of.p[k] != 0)
				*vec_push(a, &ready) = z->of.p[k];
	}
}

void chains_free(struct chains *c)
{
	for (size_t i = 0; i < c->acts.n; i++)
		for (size_t k = 0; k < c->acts.p[i].wordings.n; k++)
			act_free(&c->acts.p[i].wordings.p[k].act);
}

void wording_ended(const struct wording *w, char ended[11])
{
	nusqa_facts facts;

	nusqa_about(w->act.doc, &facts);
	act_day(facts.ended, ended);
}

bool wording_until(const struct chained *z, size_t i, char until[11])
{
	const char *next =
	    i + 1 < z->wordings.n ? z->wordings.p[i + 1].from : z->broken;

	memcpy(until, next, 11);
	return until[0] != '\0';
}
