#include "cli/anew.h"

#include "cli/chains.h"

/* The wordings of an amending act, one after another, and what each tells of
   the act. */
struct telling {
	struct arena *a;
	struct str iri;         /* of the act */
	struct amenders *known; /* what the index tells */
	const struct chained *z;
	struct amender like;    /* of the amending act */
	size_t at;              /* the wording at hand */
	struct str from, until; /* of it; empty: without bound */
	struct amenders told;   /* of each day that it names */
	struct amenders before; /* ... the wording before it */
	bool lost; /* since a wording put off what has come, nothing tells how
	              it is meant */
	struct anew *out;
};

static bool is_told(const struct amenders *all, const struct amender *m)
{
	for (size_t i = 0; i < all->n; i++) {
		const struct amender *n = &all->p[i];

		if (n->how == m->how && str_eq(n->day, m->day) &&
		    str_eq(n->text.fields[TEXT_IRI], m->text.fields[TEXT_IRI]))
			return true;
	}
	return false;
}

/* Is the amending act repealed by a day that it tells, in the wording at hand?
 */
static bool telling_ended(const struct telling *t, const struct amender *m)
{
	char ended[11];

	wording_ended(&t->z->wordings.p[t->at], ended);
	return ended[0] != '\0' && str_cmp(str_from(ended), m->day) <= 0;
}

/* Words that an amending act is given change or repeal the act. */
static void telling_change(struct telling *t, struct amender m)
{
	const bool last = t->at + 1 == t->z->wordings.n;

	if (is_told(t->known, &m) || is_told(&t->out->sure, &m) ||
	    telling_ended(t, &m))
		return;
	if (m.day.n != 0 && t->until.n != 0 && str_cmp(t->until, m.day) <= 0) {
		/* A later wording tells what becomes of it. */
		if (!last)
			return;
		m.fate = FATE_UNSURE;
	}
	if (t->lost)
		m.fate = FATE_UNSURE;
	if (m.fate != FATE_HOLDS)
		m.by = t->z->wordings.p[t->at].by;
	/* What begins before it is ordered cannot be followed. */
	if (m.day.n == 0 || str_cmp(m.day, t->from) < 0) {
		m.how = NUSQA_UNREAD;
		m.day = t->from;
	}
	if (!is_told(&t->out->sure, &m))
		*vec_push(t->a, &t->out->sure) = m;
}

/* Does a reference name the act, by its IRI or by words that the amending act
   is known to name it by? */
static bool telling_names(const struct telling *t, const nusqa_reference *r)
{
	const struct str words = {r->words.p, r->words.n};

	if (str_eq((struct str){r->iri.p, r->iri.n}, t->iri))
		return true;
	for (size_t i = 0; i < t->known->n && words.n != 0; i++) {
		const struct amender *m = &t->known->p[i];

		if (str_eq(m->text.fields[TEXT_IRI], t->z->iri) &&
		    str_eq(m->words, words))
			return true;
	}
	return false;
}

static void telling_meet(void *to, const nusqa_reference *r)
{
	struct telling *t = to;
	struct amender m = t->like;

	if (!telling_names(t, r))
		return;
	m.how = r->how;
	m.day = str_copy(t->a, (struct str){r->day.p, r->day.n});
	m.words = str_copy(t->a, (struct str){r->words.p, r->words.n});
	if (r->how == NUSQA_CHANGES || r->how == NUSQA_REPEALS)
		*vec_push(t->a, &t->told) = m;
	/* A later wording may have moved the day before it came. */
	if (r->how == NUSQA_OVER &&
	    (t->until.n == 0 || str_cmp(m.day, t->until) < 0))
		*vec_push(t->a, &t->out->over) = m;
}

/* What has become of a day that the amending act was to come into force on, in
   the wording at hand: it holds if that tells it and is not ended. */
static void telling_fate(const struct telling *t, struct amender *m)
{
	const size_t n = t->z->wordings.n;
	enum fate fate = FATE_MOVED;

	if (!str_eq(m->text.fields[TEXT_IRI], t->z->iri) || m->day.n == 0 ||
	    m->how == NUSQA_UNREAD || str_cmp(m->day, t->from) < 0)
		return;
	if (t->lost || (t->at + 1 == n && t->until.n != 0 &&
	                str_cmp(t->until, m->day) <= 0))
		fate = FATE_UNSURE;
	else if (telling_ended(t, m))
		fate = FATE_LATE;
	else if (t->at == 0 || is_told(&t->told, m))
		fate = FATE_HOLDS;
	if (fate != m->fate)
		m->by = t->z->wordings.p[t->at].by;
	m->fate = fate;
}

/* Does any amending act come to name the act, by its IRI or its number? */
static bool is_named(struct library *l, const struct index_text *text)
{
	struct db *db = &l->index.db;
	bool any = false;

	db_text(db, INDEX_NAMED, 1, text->fields[TEXT_IRI]);
	db_text(db, INDEX_NAMED, 2, text->fields[TEXT_NUMBER]);
	while (db_row(db, INDEX_NAMED))
		any = true;
	return any;
}

/* Is an act that changes it changed itself, as the library knows? */
static bool is_changed(struct library *l, const struct amenders *known,
                       struct str lang)
{
	struct str last = STR("");

	for (size_t i = 0; i < known->n; i++) {
		const struct str iri = known->p[i].text.fields[TEXT_IRI];

		if (!str_eq(iri, last) &&
		    amenders_find(l, iri, lang)->sure.n != 0)
			return true;
		last = iri;
	}
	return false;
}

/* Does the wording at hand put off what has come into force before it? */
static bool telling_late(const struct telling *t)
{
	bool gone = false, fresh = false;

	for (size_t i = 0; i < t->before.n; i++)
		gone |= str_cmp(t->before.p[i].day, t->from) < 0 &&
		        !is_told(&t->told, &t->before.p[i]);
	for (size_t i = 0; i < t->told.n; i++)
		fresh |= str_cmp(t->told.p[i].day, t->from) >= 0 &&
		         !is_told(&t->before, &t->told.p[i]);
	return gone && fresh;
}

/* What the wording at hand tells. */
static void wording_tell(const struct chains *c, struct telling *t)
{
	struct arena *a = t->a;
	const struct wording *w = &t->z->wordings.p[t->at];
	char until[11] = "";

	wording_until(t->z, t->at, until);
	t->from = str_copy(a, str_from(w->from));
	t->until = str_copy(a, str_from(until));
	t->before = t->told;
	t->told = (struct amenders){0};
	nusqa_references(cli_grammar(c->l->cli), w->act.doc, telling_meet, t);
	t->lost |= t->at != 0 && telling_late(t);
	for (size_t i = 0; i < t->known->n; i++)
		telling_fate(t, &t->known->p[i]);
	for (size_t i = 0; i < t->told.n && t->from.n != 0; i++)
		telling_change(t, t->told.p[i]);
}

/* Of acts that change one another no wording is known. */
static void telling_unknown(const struct telling *t)
{
	for (size_t i = 0; i < t->known->n; i++)
		if (str_eq(t->known->p[i].text.fields[TEXT_IRI], t->z->iri))
			t->known->p[i].fate = FATE_UNSURE;
}

static void wordings_tell(const struct chains *c, struct telling *t)
{
	for (size_t i = 1; i < c->acts.n; i++) {
		const struct chained *z = &c->acts.p[i];

		t->z = z;
		if (!z->made)
			telling_unknown(t);
		if (z->texts.n == 0 || z->wordings.n == 0 ||
		    (z->wordings.n < 2 && z->broken[0] == '\0'))
			continue;
		t->like = (struct amender){.text = z->texts.p[0]};
		t->told = (struct amenders){0};
		t->lost = false;
		if (z->wordings.n > 1)
			*map_put(t->a, &t->out->changed, z->iri) = t->out;
		for (t->at = 0; t->at < z->wordings.n; t->at++)
			wording_tell(c, t);
	}
}

bool anew_has(const struct anew *anew, const struct amender *m)
{
	return map_get(&anew->changed, m->text.fields[TEXT_IRI]) != NULL;
}

void anew_find(struct dated *d, const struct texts *texts, struct str lang,
               struct amenders *known, struct anew *out)
{
	struct library *l = d->l;
	struct messages *ms = &l->cli->messages, was = *ms;
	struct buf unsaid = {0};
	struct telling t = {.a = &l->cli->arena,
	                    .iri = texts->p[0].fields[TEXT_IRI],
	                    .known = known,
	                    .out = out};
	struct chains c = {
	    .l = l, .orders = &d->orders, .lang = lang, .anew = true};

	*out = (struct anew){0};
	if (!is_named(l, &texts->p[0]) && !is_changed(l, known, lang))
		return;
	if (texts_latest(texts, lang, STR("")) == NULL)
		c.lang = texts->p[0].fields[TEXT_LANG];
	/* What is missing for a wording is told where one is made. */
	*ms = (struct messages){.into = &unsaid};
	chains_make(&c, texts);
	wordings_tell(&c, &t);
	chains_free(&c);
	*ms = was;
	buf_free(&unsaid);
}
