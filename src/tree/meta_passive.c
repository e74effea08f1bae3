#include "tree/meta_part.h"

#include "tree/work.h"

#include <stdlib.h>

/* Modifications that are no textual ones, and the element each is. */
static const struct {
	struct str type;
	const char *element;
} elements[] = {
    {STR_INIT("endOfEnactment"), "forceMod"},
    {STR_INIT("inapplication"), "efficacyMod"},
    {STR_INIT("endOfEfficacy"), "efficacyMod"},
    {STR_INIT("entryIntoEfficacy"), "efficacyMod"},
    {STR_INIT("entryIntoForce"), "forceMod"},
};

static const char *element_of(struct str type)
{
	for (size_t i = 0; i < sizeof(elements) / sizeof(elements[0]); i++)
		if (str_eq(elements[i].type, type))
			return elements[i].element;
	return "textualMod";
}

/* The number under a key; 0 where it is new, *slot then takes one. */
static size_t passive_known(struct meta *m, struct str key, void ***slot)
{
	*slot = map_put(m->a, &m->passive.keys, key);
	return (size_t)(uintptr_t) * *slot;
}

static size_t passive_act(struct meta *m, const struct amended *x)
{
	struct passive *p = &m->passive;
	struct str iri = work_iri(m->a, &x->by);
	void **slot;
	size_t k;

	if (x->by.date.year == 0)
		return 0;
	k = passive_known(m, iri, &slot);
	if (k != 0)
		return k;
	*vec_push(m->a, &p->acts) =
	    (struct passive_act){iri, x->show.n ? x->show : iri};
	*slot = (void *)(uintptr_t)p->acts.n;
	return p->acts.n;
}

/* Each event once. */
static size_t passive_event(struct meta *m, struct passive_event e)
{
	struct passive *p = &m->passive;
	struct str key = str_format(m->a, "event %zu %.*s %.*s %.*s", e.by,
	                            STR_ARG(date_iso(m->a, e.day)),
	                            STR_ARG(e.type), STR_ARG(e.what));
	void **slot;
	size_t k = passive_known(m, key, &slot);

	if (k != 0)
		return k;
	*vec_push(m->a, &p->events) = e;
	*slot = (void *)(uintptr_t)p->events.n;
	return p->events.n;
}

static size_t passive_period(struct meta *m, struct passive_period t)
{
	struct passive *p = &m->passive;
	struct str key =
	    str_format(m->a, "%s %zu %zu", t.relations ? "relations" : "period",
	               t.start, t.end);
	void **slot;
	size_t k;

	if (t.start == 0 && t.end == 0)
		return 0;
	k = passive_known(m, key, &slot);
	if (k != 0)
		return k;
	*vec_push(m->a, &p->periods) = t;
	*slot = (void *)(uintptr_t)p->periods.n;
	return p->periods.n;
}

/* The day of the event that an amendment is. */
static struct date passive_day(const struct amended *x)
{
	return x->force.year ? x->force : x->by.date;
}

/* What begins on the first day of an amendment.  The event of which the act
   itself says that a unit comes into force is not that of the act. */
static struct str passive_begins(const struct amended *x)
{
	bool own = x->by.date.year == 0;

	return own || str_eq(x->type, STR("entryIntoEfficacy"))
	           ? STR("#startOfEfficacy")
	           : STR("#entryIntoForce");
}

static void passive_add(struct meta *m, const struct amended *x,
                        struct passive_mod *mod)
{
	const struct str absent = {NULL, 0};
	struct passive *p = &m->passive;
	struct passive_event e = {.type = absent, .what = absent};
	struct passive_period t = {0}, since = {.relations = true};
	size_t event;

	mod->act = passive_act(m, x);
	e.by = mod->act;
	e.day = passive_day(x);
	if (x->planned)
		e.what = STR("#foreseen");
	else if (x->force.year)
		e.what = passive_begins(x);
	if (mod->act != 0 && !x->planned)
		e.type = str_eq(x->type, STR("endOfEnactment"))
		             ? STR("repeal")
		             : STR("amendment");
	event = e.day.year ? passive_event(m, e) : 0;
	if (x->force.year)
		t.start = event;
	if (x->until.year)
		t.end = passive_event(
		    m, (struct passive_event){.day = x->until,
		                              .by = mod->act,
		                              .type = absent,
		                              .what = STR("#endOfEfficacy")});
	mod->period = passive_period(m, t);
	if (x->since.year)
		since.start = passive_event(
		    m, (struct passive_event){.day = x->since,
		                              .by = mod->act,
		                              .type = absent,
		                              .what = STR("#startOfEfficacy")});
	mod->relations = passive_period(m, since);
	p->relations |= mod->relations != 0;
	p->planned |= x->planned;
	if (event != 0 && date_cmp(e.day, m->doc->edition) == 0 &&
	    !x->planned && !x->meanwhile &&
	    str_eq(str_from(element_of(x->type)), STR("textualMod")))
		p->latest = event;
}

static int passive_cmp(const void *x, const void *y)
{
	const struct amended *const *a = x, *const *b = y;
	int c = date_cmp(passive_day(*a), passive_day(*b));

	return c ? c : (*a > *b) - (*a < *b);
}

/* Events and acts are listed by day, amendments as the notes stand. */
void passive_gather(struct meta *m)
{
	const struct amended *all = m->doc->amended.p, **order;
	size_t n = m->doc->amended.n;

	if (n == 0)
		return;
	order = arena_array(m->a, n, sizeof(*order));
	vec_reserve(m->a, &m->passive.mods, n);
	m->passive.mods.n = n;
	for (size_t i = 0; i < n; i++)
		order[i] = &all[i];
	qsort(order, n, sizeof(*order), passive_cmp);
	for (size_t i = 0; i < n; i++)
		passive_add(m, order[i], &m->passive.mods.p[order[i] - all]);
}

static struct str passive_id(struct meta *m, const char *prefix, size_t k)
{
	return str_format(m->a, "%s%zu", prefix, k);
}

void passive_lifecycle(struct meta *m, struct node *lifecycle, size_t first)
{
	const struct str absent = {NULL, 0};
	struct passive *p = &m->passive;

	for (size_t i = 0; i < p->events.n; i++) {
		const struct passive_event *e = &p->events.p[i];

		meta_add(m, lifecycle, "eventRef",
		         (const struct field[]){
			     {"eId", passive_id(m, "eref_", first + i + 1)},
			     {"date", date_iso(m->a, e->day)},
			     {"type", e->type},
			     {"source", e->by ? passive_id(m, "#rp_", e->by)
		                              : STR("#ro_1")},
			     {"refersTo", e->what},
			     {"originatingExpression",
		              i + 1 == p->latest ? STR("true") : absent},
			     {0}});
	}
}

/* Where the change was: a unit of this text, or the IRI of what is not in
   it. */
static struct str passive_destination(struct meta *m, const struct amended *x)
{
	if (x->unit != NULL)
		return meta_link(m, x->unit);
	return str_join(m->a, work_iri(m->a, &m->doc->work), x->place);
}

static void passive_modification(struct meta *m, struct node *passive, size_t i,
                                 struct str id)
{
	const struct str absent = {NULL, 0};
	const struct amended *x = &m->doc->amended.p[i];
	const struct passive_mod *mod = &m->passive.mods.p[i];
	struct str source = mod->act ? m->passive.acts.p[mod->act - 1].iri
	                             : work_iri(m->a, &m->doc->work);
	struct node *n =
	    meta_add(m, passive, element_of(x->type),
	             (const struct field[]){
			 {"eId", id},
			 {"type", x->type},
			 {"refersTo", x->planned ? STR("#foreseen") : absent},
			 {0}});

	meta_add_href(m, n, "source", source);
	meta_add(
	    m, n, "destination",
	    (const struct field[]){{"href", passive_destination(m, x)},
	                           {"pos", x->inside ? STR("inside") : absent},
	                           {0}});
}

static void passive_in(struct meta *m, struct node *n, const char *name,
                       size_t period)
{
	meta_add(m, n, name,
	         (const struct field[]){
		     {"period", passive_id(m, "#tmpg_", period)}, {0}});
}

/* The periods are known once their section is: they come last. */
static void passive_force(struct meta *m, struct node *n, size_t i,
                          size_t first)
{
	const struct passive_mod *mod = &m->passive.mods.p[i];
	bool efficacy = m->doc->amended.p[i].meanwhile ||
	                str_eq(node_name(n), STR("efficacyMod"));

	if (mod->period != 0)
		passive_in(m, n, efficacy ? "efficacy" : "force",
		           first + mod->period);
	if (mod->relations != 0)
		passive_in(m, n, "efficacy", first + mod->relations);
}

void passive_modifications(struct meta *m, struct node *analysis, size_t first)
{
	/* Ids run through the whole analysis, of each element by itself. */
	size_t textual, force, efficacy = 0;
	struct node *passive;

	if (m->doc->amended.n == 0)
		return;
	for (size_t i = 0; i < m->doc->ordered.n; i++)
		efficacy +=
		    str_eq(m->doc->ordered.p[i].type, STR("inapplication"));
	textual = m->doc->ordered.n - efficacy;
	force = m->doc->force.year != 0 && m->doc->force_unit != NULL;
	passive = meta_add(m, analysis, "passiveModifications",
	                   (const struct field[]){{0}});
	for (size_t i = 0; i < m->doc->amended.n; i++) {
		const char *element = element_of(m->doc->amended.p[i].type);
		size_t *count = element[0] == 't'   ? &textual
		                : element[0] == 'f' ? &force
		                                    : &efficacy;
		struct str id = str_format(m->a, "%s_%zu", element, ++*count);

		passive_modification(m, passive, i, id);
		passive_force(m, passive->last, i, first);
	}
}

void passive_temporal(struct meta *m, struct node *temporal, size_t first)
{
	const struct str absent = {NULL, 0};
	const struct passive *p = &m->passive;
	/* Events are numbered as in the lifecycle. */
	size_t events = m->forces.n + (m->doc->work.date.year != 0);

	for (size_t i = 0; i < p->periods.n; i++) {
		const struct passive_period *t = &p->periods.p[i];
		struct node *group = meta_add(
		    m, temporal, "temporalGroup",
		    (const struct field[]){
			{"eId", passive_id(m, "tmpg_", first + i + 1)}, {0}});

		meta_add(m, group, "timeInterval",
		         (const struct field[]){
			     {"start", t->start ? passive_id(m, "#eref_",
		                                             events + t->start)
		                                : absent},
			     {"end",
		              t->end ? passive_id(m, "#eref_", events + t->end)
		                     : absent},
			     {"refersTo", t->relations ? STR("#inEfficacy")
		                                       : STR("#inForce")},
			     {0}});
	}
}

void passive_references(struct meta *m, struct node *references)
{
	const struct passive *p = &m->passive;

	for (size_t i = 0; i < p->acts.n; i++)
		meta_add(
		    m, references, "passiveRef",
		    (const struct field[]){{"eId", passive_id(m, "rp_", i + 1)},
		                           {"href", p->acts.p[i].iri},
		                           {"showAs", p->acts.p[i].show},
		                           {0}});
}
