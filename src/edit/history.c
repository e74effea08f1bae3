/* The metadata of a new edition. */
#include "edit/history_part.h"

/* The sections of the metadata in the order of the schema. */
static const struct str sections[] = {
    STR_INIT("identification"), STR_INIT("publication"),
    STR_INIT("classification"), STR_INIT("lifecycle"),
    STR_INIT("workflow"),       STR_INIT("analysis"),
    STR_INIT("temporalData"),   STR_INIT("references"),
    STR_INIT("notes"),          STR_INIT("proprietary"),
    STR_INIT("presentation"),
};

/* Passive modifications stand behind active ones, before the rest. */
static const struct str analyses[] = {
    STR_INIT("activeModifications"), STR_INIT("passiveModifications"),
    STR_INIT("restrictions"),        STR_INIT("judicial"),
    STR_INIT("parliamentary"),       STR_INIT("mappings"),
    STR_INIT("otherReferences"),     STR_INIT("otherAnalysis"),
};

static const struct str expression_parts[] = {
    STR_INIT("FRBRthis"),          STR_INIT("FRBRuri"),
    STR_INIT("FRBRalias"),         STR_INIT("FRBRdate"),
    STR_INIT("FRBRauthor"),        STR_INIT("componentInfo"),
    STR_INIT("preservation"),      STR_INIT("FRBRversionNumber"),
    STR_INIT("FRBRauthoritative"), STR_INIT("FRBRmasterExpression"),
    STR_INIT("FRBRlanguage"),
};

#define COUNT(list) (sizeof(list) / sizeof(*(list)))

/* The child of that name, made where the order of names puts it. */
struct node *history_child(struct arena *a, struct node *parent,
                           struct str name, const struct str *order, size_t n)
{
	struct node *c = node_named(parent, name), *before = NULL;
	size_t k = 0;

	if (c != NULL)
		return c;
	c = node_element(a, name);
	while (k < n && !str_eq(order[k], name))
		k++;
	for (k++; k < n && before == NULL; k++)
		before = node_named(parent, order[k]);
	if (before != NULL)
		node_before(before, c);
	else
		node_append(parent, c);
	return c;
}

struct node *history_meta(const struct history *h)
{
	return node_child(node_document(h->doc->root), NODE_META);
}

struct node *history_section(struct history *h, const char *name)
{
	struct node *meta = history_meta(h);
	struct node *n = history_child(h->a, meta, str_from(name), sections,
	                               COUNT(sections));

	node_set(h->a, n, STR("source"), STR("#editor"));
	return n;
}

struct node *history_add(struct history *h, struct node *parent,
                         const char *name, const struct field *fields)
{
	return element_add(h->a, parent, str_from(name), fields);
}

/* The highest number behind a prefix among the ids of a section. */
static unsigned last_id(const struct node *section, struct str prefix)
{
	unsigned last = 0, n;

	for (const struct node *c = section->first; c;
	     c = node_next(c, section))
		if (str_starts(c->eid, prefix) &&
		    str_number(str_after(c->eid, prefix.n), &n) && n > last)
			last = n;
	return last;
}

struct str history_id(struct history *h, const struct node *section,
                      struct str prefix)
{
	void **slot = map_put(h->a, &h->ids, prefix);

	if (*slot == NULL)
		*slot = (void *)((uintptr_t)last_id(section, prefix) + 1);
	else
		*slot = (void *)((uintptr_t)*slot + 1);
	return str_format(h->a, "%.*s%zu", STR_ARG(prefix),
	                  (size_t)(uintptr_t)*slot);
}

struct str history_link(struct history *h, struct str id)
{
	return str_join(h->a, STR("#"), id);
}

/* Replace the head of an IRI; one that does not begin so stays. */
static void rebase(struct history *h, struct node *n, struct str from,
                   struct str to)
{
	struct str value = n ? node_attr(n, STR("value")) : STR("");

	if (n != NULL && from.n && str_starts(value, from))
		node_set(h->a, n, STR("value"),
		         str_join(h->a, to, str_after(value, from.n)));
}

static void set_date(struct history *h, struct node *level, struct date d,
                     struct str name)
{
	struct node *n = node_named(level, STR("FRBRdate"));

	if (n == NULL || d.year == 0)
		return;
	node_set(h->a, n, STR("date"), date_iso(h->a, d));
	node_set(h->a, n, STR("name"), name);
}

/* The expression and manifestation of one META say the new edition. */
static void history_levels(struct history *h, struct node *meta, struct str was)
{
	struct node *id = node_named(meta, STR("identification"));
	struct node *expression =
	    id ? node_named(id, STR("FRBRExpression")) : NULL;
	struct node *file =
	    id ? node_named(id, STR("FRBRManifestation")) : NULL;
	struct node *levels[] = {expression, file};
	struct node *author, *kept;

	if (expression == NULL || file == NULL)
		return;
	for (size_t i = 0; i < COUNT(levels); i++) {
		rebase(h, node_named(levels[i], STR("FRBRthis")), was, h->now);
		rebase(h, node_named(levels[i], STR("FRBRuri")), was, h->now);
	}
	set_date(h, expression, h->edition, STR("validFrom"));
	set_date(h, file, h->made, STR("markup"));
	author = node_named(expression, STR("FRBRauthor"));
	if (author != NULL) {
		node_set(h->a, author, STR("href"), STR("#editor"));
		node_set(h->a, author, STR("as"), STR("#consolidator"));
	}
	/* A joint act had several. */
	while (author != NULL && author->next != NULL &&
	       str_eq(node_name(author->next), STR("FRBRauthor")))
		node_unlink(author->next);
	/* It tells of the file that the earlier edition was made from. */
	kept = node_named(file, STR("preservation"));
	if (kept != NULL)
		node_unlink(kept);
}

/* The act's own expression also says which version it is, and of what. */
static void history_version(struct history *h)
{
	struct node *id = node_named(history_meta(h), STR("identification"));
	struct node *e = id ? node_named(id, STR("FRBRExpression")) : NULL;
	struct node *n;
	unsigned version = 1;

	if (e == NULL)
		return;
	n = history_child(h->a, e, STR("FRBRversionNumber"), expression_parts,
	                  COUNT(expression_parts));
	str_number(node_attr(n, STR("value")), &version);
	node_set(h->a, n, STR("value"), str_format(h->a, "%u", version + 1));
	n = history_child(h->a, e, STR("FRBRauthoritative"), expression_parts,
	                  COUNT(expression_parts));
	node_set(h->a, n, STR("value"), STR("false"));
	if (node_named(e, STR("FRBRmasterExpression")) != NULL)
		return;
	n = history_child(h->a, e, STR("FRBRmasterExpression"),
	                  expression_parts, COUNT(expression_parts));
	node_set(h->a, n, STR("href"), h->was);
	node_set(h->a, n, STR("showAs"),
	         language_label(h->lang, STR("original")));
}

/* List what the metadata itself speaks of, once. */
void history_list(struct history *h, struct mention m)
{
	struct node *refs = history_section(h, "references");

	for (const struct node *n = refs->first; n != NULL; n = n->next)
		if (str_eq(n->eid, m.id))
			return;
	element_add(h->a, refs, str_copy(h->a, m.element),
	            (const struct field[]){{"eId", str_copy(h->a, m.id)},
	                                   {"href", str_copy(h->a, m.href)},
	                                   {"showAs", str_copy(h->a, m.show)},
	                                   {0}});
}

/* List the order among the acts that have changed this one. */
static void history_source(struct history *h)
{
	struct node *refs = history_section(h, "references"), *last, *n;
	struct str source = history_id(h, refs, STR("rp_"));
	struct str order =
	    str_join(h->a,
	             work_expression(h->a, &h->order->work, h->order->lang3,
	                             h->order->work.date),
	             STR("/!main"));

	h->source = history_link(h, source);
	last = node_named(refs, STR("original"));
	for (n = refs->first; n != NULL; n = n->next)
		if (str_eq(node_name(n), STR("activeRef")) ||
		    str_eq(node_name(n), STR("passiveRef")))
			last = n;
	n = history_add(
	    h, refs, "passiveRef",
	    (const struct field[]){{"eId", source},
	                           {"href", order},
	                           {"showAs", str_copy(h->a, h->order->show)},
	                           {0}});
	if (last != NULL) {
		node_unlink(n);
		node_after(last, n);
	}
}

/* What an order does to the act on a day. */
enum event {
	EVENT_FORCE, /* the latest makes the expression */
	EVENT_RELATIONS,
	EVENT_END,
	EVENTS,
};

static const struct {
	const char *key;
	struct str id, href, label; /* of the TLCEvent */
} events[EVENTS] = {
    [EVENT_FORCE] = {"event", STR_INIT("entryIntoForce"),
                     STR_INIT("/akn/ontology/event/entry-into-force"),
                     STR_INIT("entry-into-force")},
    [EVENT_RELATIONS] = {"since", STR_INIT("startOfEfficacy"),
                         STR_INIT("/akn/ontology/event/start-of-efficacy"),
                         STR_INIT("start-of-efficacy")},
    [EVENT_END] = {"end", STR_INIT("endOfEfficacy"),
                   STR_INIT("/akn/ontology/event/end-of-efficacy"),
                   STR_INIT("end-of-efficacy")},
};

/* The event of a day, once: "#eref_3". */
static struct str history_event(struct history *h, struct date day,
                                enum event what)
{
	const struct str absent = {NULL, 0};
	struct node *life = history_section(h, "lifecycle");
	struct str key = str_format(h->a, "%s %.*s", events[what].key,
	                            STR_ARG(date_iso(h->a, day)));
	void **slot = map_put(h->a, &h->days, key);
	bool force = what == EVENT_FORCE;
	bool latest = force && !h->planned && date_cmp(day, h->edition) >= 0;

	if (*slot != NULL)
		return history_link(h, ((struct node *)*slot)->eid);
	if (!force)
		history_list(
		    h, (struct mention){
			   STR("TLCEvent"), events[what].id, events[what].href,
			   language_label(h->lang, events[what].label)});
	for (struct node *n = life->first; latest && n; n = n->next)
		node_unset(n, STR("originatingExpression"));
	*slot = history_add(
	    h, life, "eventRef",
	    (const struct field[]){
		{"eId", history_id(h, life, STR("eref_"))},
		{"date", date_iso(h->a, day)},
		{"type", force ? STR("amendment") : absent},
		{"source", h->source},
		{"refersTo", history_link(h, events[what].id)},
		{"originatingExpression", latest ? STR("true") : absent},
		{0}});
	return history_link(h, ((struct node *)*slot)->eid);
}

/* The act's and its parts' levels become those of an edition. */
static void history_edition(struct history *h, struct str from)
{
	struct node *act = node_document(h->doc->root);

	h->now =
	    work_expression(h->a, &h->doc->work, h->doc->lang3, h->edition);
	for (struct node *n = act; n != NULL; n = node_next(n, act))
		if (n->kind == NODE_META)
			history_levels(h, n, from);
}

/* The period from one event to another, once. */
static struct node *period_add(struct history *h, struct str start,
                               struct str end, struct str what)
{
	struct node *data = history_section(h, "temporalData");
	struct node *group =
	    history_add(h, data, "temporalGroup",
	                (const struct field[]){
			    {"eId", history_id(h, data, STR("tmpg_"))}, {0}});

	history_add(
	    h, group, "timeInterval",
	    (const struct field[]){
		{"start", start}, {"end", end}, {"refersTo", what}, {0}});
	return group;
}

/* Where the period of a kind and of days is kept. */
static void **period_slot(struct history *h, const char *kind, struct date from,
                          struct date until)
{
	return map_put(h->a, &h->days,
	               str_format(h->a, "%s %.*s %.*s", kind,
	                          STR_ARG(date_iso(h->a, from)),
	                          STR_ARG(date_iso(h->a, until))));
}

struct str history_period(struct history *h, struct date from,
                          struct date until)
{
	void **slot = period_slot(h, "period", from, until);
	struct str start, end = {NULL, 0}, was = h->now;

	if (*slot != NULL)
		return history_link(h, ((struct node *)*slot)->eid);
	if (!h->planned && date_cmp(from, h->edition) > 0) {
		h->edition = from;
		history_edition(h, was);
	}
	start = history_event(h, from, EVENT_FORCE);
	if (until.year != 0)
		end = history_event(h, until, EVENT_END);
	*slot = period_add(h, start, end, STR("#inForce"));
	return history_link(h, ((struct node *)*slot)->eid);
}

struct str history_relations(struct history *h, struct date since,
                             struct date until)
{
	void **slot = period_slot(h, "relations", since, until);
	struct str start, end = {NULL, 0};

	if (*slot != NULL)
		return history_link(h, ((struct node *)*slot)->eid);
	start = history_event(h, since, EVENT_RELATIONS);
	if (until.year != 0)
		end = history_event(h, until, EVENT_END);
	history_list(
	    h, (struct mention){STR("TLCConcept"), STR("inEfficacy"),
	                        STR("/akn/ontology/concept/in-efficacy"),
	                        language_label(h->lang, STR("in-efficacy"))});
	*slot = period_add(h, start, end, STR("#inEfficacy"));
	return history_link(h, ((struct node *)*slot)->eid);
}

struct node *history_log(struct history *h)
{
	struct node *own = history_section(h, "proprietary");
	struct node *log = node_named(own, STR("kz:log"));

	return log ? log
	           : history_add(
			 h, own, "kz:log",
			 (const struct field[]){
			     {"xmlns:kz", STR("https://nusqa.example/ns")},
			     {0}});
}

struct node *history_passive(struct history *h)
{
	return history_child(h->a, history_section(h, "analysis"),
	                     STR("passiveModifications"), analyses,
	                     COUNT(analyses));
}

static void history_fixed(struct history *h)
{
	const struct mention list[] = {
	    {STR_INIT("TLCRole"), STR_INIT("consolidator"),
	     STR_INIT("/akn/ontology/role/consolidator"),
	     STR_INIT("Consolidator")},
	    {STR_INIT("TLCEvent"), STR_INIT("entryIntoForce"),
	     STR_INIT("/akn/ontology/event/entry-into-force"),
	     language_label(h->lang, STR("entry-into-force"))},
	    {STR_INIT("TLCConcept"), STR_INIT("inForce"),
	     STR_INIT("/akn/ontology/concept/in-force"),
	     language_label(h->lang, STR("in-force"))},
	};

	for (size_t i = 0; i < COUNT(list); i++)
		history_list(h, list[i]);
}

/* What was announced of this order is now written, or announced anew. */
static void history_unplan(struct history *h)
{
	struct node *passive = history_passive(h), *next;

	for (struct node *n = passive->first; n != NULL; n = next) {
		const struct node *source = node_named(n, STR("source"));
		struct work by;

		next = n->next;
		if (str_eq(node_attr(n, STR("refersTo")), STR("#foreseen")) &&
		    source != NULL &&
		    work_read(node_attr(source, STR("href")), &by) &&
		    work_same(&by, &h->order->work))
			node_unlink(n);
	}
}

void history_plan(struct history *h)
{
	if (h->source.n == 0) {
		history_unplan(h);
		h->edition = meta_expression_date(h->doc);
		h->now = h->was;
		history_source(h);
		history_fixed(h);
	}
	h->planned = true;
	history_list(
	    h, (struct mention){STR("TLCEvent"), STR("foreseen"),
	                        STR("/akn/ontology/event/foreseen"),
	                        language_label(h->lang, STR("foreseen"))});
}

/* The levels of the edition of h->force, and by what it is one. */
static void history_begin(struct history *h)
{
	struct node *act = node_document(h->doc->root);

	h->edition = h->force;
	node_set(h->a, act, STR("contains"), STR("singleVersion"));
	history_edition(h, h->was);
	history_version(h);
	history_unplan(h);
	history_source(h);
}

void history_open(struct history *h)
{
	history_begin(h);
	h->period = history_period(h, h->force, (struct date){0});
	history_fixed(h);
}

void history_end(struct history *h, bool over)
{
	struct node *life = history_section(h, "lifecycle");

	history_begin(h);
	history_fixed(h);
	for (struct node *n = life->first; n != NULL; n = n->next)
		node_unset(n, STR("originatingExpression"));
	history_event(h, h->force, over ? EVENT_END : EVENT_FORCE);
	node_set(h->a, life->last, STR("type"), STR("amendment"));
	node_set(h->a, life->last, STR("originatingExpression"), STR("true"));
}
