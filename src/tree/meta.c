#include "tree/meta.h"

#include "tree/meta_part.h"
#include "tree/work.h"

#define KZ_NAMESPACE STR("https://nusqa.example/ns")

static const struct field none[] = {{0}};

struct node *meta_section(struct meta *m, struct str name)
{
	return element_add(
	    m->a, m->top, name,
	    (const struct field[]){{"source", STR("#editor")}, {0}});
}

struct node *meta_add(struct meta *m, struct node *parent, const char *name,
                      const struct field *fields)
{
	return element_add(m->a, parent, str_from(name), fields);
}

struct str meta_link(struct meta *m, const struct node *n)
{
	while (n != NULL && n->eid.n == 0)
		n = n->parent;
	return n != NULL ? str_join(m->a, STR("#"), n->eid) : STR("#body");
}

static void meta_add_force(struct meta *m, struct date day)
{
	void **place;

	if (day.year == 0)
		return;
	place = map_put(m->a, &m->periods, date_iso(m->a, day));
	if (*place != NULL)
		return;
	*vec_push(m->a, &m->forces) = day;
	*place = (void *)(uintptr_t)m->forces.n;
}

static void meta_forces(struct meta *m)
{
	meta_add_force(m, m->doc->force);
	for (size_t i = 0; i < m->doc->ordered.n; i++)
		meta_add_force(m, m->doc->ordered.p[i].force);
}

static bool meta_is_dated(const struct meta *m)
{
	return m->doc->work.date.year != 0;
}

/* The event that a place in forces is: the signing stands before them. */
static struct str meta_event(struct meta *m, size_t place)
{
	return str_format(m->a, "eref_%zu", place + meta_is_dated(m));
}

static void meta_lifecycle(struct meta *m)
{
	struct node *n;

	if (!meta_is_dated(m) && m->forces.n == 0 && m->passive.events.n == 0)
		return;
	n = meta_section(m, STR("lifecycle"));
	if (meta_is_dated(m))
		meta_add(m, n, "eventRef",
		         (const struct field[]){
			     {"eId", STR("eref_1")},
			     {"date", date_iso(m->a, m->doc->work.date)},
			     {"type", STR("generation")},
			     {"source", STR("#ro_1")},
			     {"refersTo", STR("#signing")},
			     {0}});
	for (size_t i = 0; i < m->forces.n; i++)
		meta_add(m, n, "eventRef",
		         (const struct field[]){
			     {"eId", meta_event(m, i + 1)},
			     {"date", date_iso(m->a, m->forces.p[i])},
			     {"source", STR("#ro_1")},
			     {"refersTo", STR("#entryIntoForce")},
			     {0}});
	passive_lifecycle(m, n, m->forces.n + meta_is_dated(m));
}

static void meta_add_period(struct meta *m, struct node *mod, struct date day)
{
	void *place =
	    day.year ? map_get(&m->periods, date_iso(m->a, day)) : NULL;

	if (place == NULL)
		return;
	meta_add(m, mod, "force",
	         (const struct field[]){
		     {"period",
	              str_format(m->a, "#tmpg_%zu", (size_t)(uintptr_t)place)},
		     {0}});
}

void meta_add_href(struct meta *m, struct node *mod, const char *name,
                   struct str href)
{
	meta_add(m, mod, name, (const struct field[]){{"href", href}, {0}});
}

/* Where it changes: the provision, and the words beside which it does. */
static void meta_destination(struct meta *m, struct node *mod,
                             const struct ordered *o)
{
	const struct str absent = {NULL, 0};

	meta_add(
	    m, mod, "destination",
	    (const struct field[]){{"href", o->destination},
	                           {"pos", o->inside ? STR("inside") : absent},
	                           {0}});
	if (o->beside != NULL)
		meta_add(
		    m, mod, "destination",
		    (const struct field[]){{"href", meta_link(m, o->beside)},
		                           {"pos", o->pos},
		                           {0}});
}

/* A change of the text, or of its force for a time. */
static void meta_mod(struct meta *m, struct node *active, size_t i,
                     size_t *counts)
{
	const struct ordered *o = &m->doc->ordered.p[i];
	bool efficacy = str_eq(o->type, STR("inapplication"));
	const char *element = efficacy ? "efficacyMod" : "textualMod";
	struct str eid =
	    str_format(m->a, "%s_%zu", element, ++counts[efficacy]);
	struct node *n = meta_add(
	    m, active, element,
	    (const struct field[]){{"eId", eid}, {"type", o->type}, {0}});

	meta_add_href(m, n, "source", meta_link(m, o->mod));
	meta_destination(m, n, o);
	meta_add_period(m, n, o->force);
	if (efficacy)
		return;
	if (o->old != NULL)
		meta_add_href(m, n, "old", meta_link(m, o->old));
	for (size_t k = 0; k < 2; k++)
		if (o->fresh[k] != NULL)
			meta_add_href(m, n, "new", meta_link(m, o->fresh[k]));
}

static void meta_active(struct meta *m, struct node *analysis, bool says)
{
	struct doc *doc = m->doc;
	struct node *active =
	    meta_add(m, analysis, "activeModifications", none);
	size_t counts[2] = {0};
	struct node *n;

	for (size_t i = 0; i < doc->ordered.n; i++)
		meta_mod(m, active, i, counts);
	if (!says)
		return;
	n = meta_add(m, active, "forceMod",
	             (const struct field[]){{"eId", STR("forceMod_1")},
	                                    {"type", STR("entryIntoForce")},
	                                    {0}});
	meta_add_href(m, n, "source", meta_link(m, doc->force_unit));
	meta_add_href(m, n, "destination", work_iri(m->a, &doc->work));
	meta_add_period(m, n, doc->force);
}

static void meta_analysis(struct meta *m)
{
	struct doc *doc = m->doc;
	bool says = doc->force.year != 0 && doc->force_unit != NULL;
	struct node *n;

	if (doc->ordered.n == 0 && !says && doc->amended.n == 0)
		return;
	n = meta_section(m, STR("analysis"));
	if (doc->ordered.n != 0 || says)
		meta_active(m, n, says);
	passive_modifications(m, n, m->forces.n);
}

static void meta_temporal(struct meta *m)
{
	struct node *n, *group;

	if (m->forces.n == 0 && m->passive.periods.n == 0)
		return;
	n = meta_section(m, STR("temporalData"));
	for (size_t i = 0; i < m->forces.n; i++) {
		struct str eid = str_format(m->a, "tmpg_%zu", i + 1);
		struct str start =
		    str_join(m->a, STR("#"), meta_event(m, i + 1));

		group = meta_add(m, n, "temporalGroup",
		                 (const struct field[]){{"eId", eid}, {0}});
		meta_add(m, group, "timeInterval",
		         (const struct field[]){{"start", start},
		                                {"refersTo", STR("#inForce")},
		                                {0}});
	}
	passive_temporal(m, n, m->forces.n);
}

static struct str meta_show(struct meta *m)
{
	struct doc *doc = m->doc;

	if (doc->show.n != 0)
		return doc->show;
	return doc->title.n ? doc->title : work_iri(m->a, &doc->work);
}

static void meta_links(struct meta *m, struct node *refs)
{
	struct doc *doc = m->doc;
	struct str iri = work_iri(m->a, &doc->work);
	struct str text =
	    work_expression(m->a, &doc->work, doc->lang3, doc->work.date);

	meta_add(m, refs, "original",
	         (const struct field[]){
		     {"eId", STR("ro_1")},
		     {"href", str_join(m->a, text, STR("/!main"))},
		     {"showAs", meta_show(m)},
		     {0}});
	for (size_t i = 0; i < doc->changed.n; i++) {
		struct str to = work_iri(m->a, &doc->changed.p[i].work);
		struct str show = doc->changed.p[i].show;

		meta_add(m, refs, "activeRef",
		         (const struct field[]){
			     {"eId", str_format(m->a, "ra_%zu", i + 1)},
			     {"href", to},
			     {"showAs", show.n ? show : to},
			     {0}});
	}
	passive_references(m, refs);
	for (size_t i = 0; i < m->parts.n; i++) {
		const struct component *c = &m->parts.p[i];

		meta_add(
		    m, refs, "hasAttachment",
		    (const struct field[]){
			{"eId", str_format(m->a, "ha_%zu", i + 1)},
			{"href", str_format(m->a, "%.*s/!%.*s", STR_ARG(iri),
		                            STR_ARG(c->name))},
			{"showAs", c->show},
			{"type", STR("appendix")},
			{0}});
	}
}

/* Each id once: the text's own people come before the fixed ones. */
static void meta_tlc(struct meta *m, struct node *refs, struct mention t)
{
	void **seen = map_put(m->a, &m->ids, t.id);

	if (*seen != NULL)
		return;
	*seen = refs;
	element_add(m->a, refs, t.element,
	            (const struct field[]){{"eId", t.id},
	                                   {"href", t.href},
	                                   {"showAs", t.show.n ? t.show : t.id},
	                                   {0}});
}

static void meta_mentions(struct meta *m, struct node *refs, struct str element)
{
	for (size_t i = 0; i < m->doc->mentions.n; i++)
		if (str_eq(m->doc->mentions.p[i].element, element))
			meta_tlc(m, refs, m->doc->mentions.p[i]);
}

static void meta_author(struct meta *m, struct node *refs)
{
	struct doc *doc = m->doc;
	struct str id = frbr_author(doc), country = doc->work.country;
	struct str show = frbr_label(doc, STR("unknown"), STR("?"));
	bool known = doc->work.author.n != 0;

	for (size_t i = 0; i < doc->mentions.n; i++)
		if (str_eq(doc->mentions.p[i].id, id))
			return;
	meta_tlc(m, refs,
	         (struct mention){
		     STR("TLCOrganization"), id,
		     str_format(m->a, "/akn/ontology/organization/%.*s/%.*s",
	                        STR_ARG(country.n ? country : STR("kz")),
	                        STR_ARG(known ? id : STR("unknown"))),
		     doc->author_name.n ? doc->author_name : show});
}

/* Does the act have an enacting formula, or its text in another language? */
static bool meta_has_formula(const struct doc *doc)
{
	const struct node *n = doc->root;

	while (n != NULL && (n->kind != NODE_FORMULA ||
	                     !str_eq(node_attr(n, STR("refersTo")),
	                             STR("#enactingFormula"))))
		n = node_class(n->kind) == CLASS_HIER_ROOT ||
		            n->kind == NODE_TABLE
		        ? node_skip(n, doc->root)
		        : node_next(n, doc->root);
	return n != NULL;
}

/* When it was published, where that is known. */
static void meta_publication(struct meta *m)
{
	struct date day = m->doc->published;
	struct str show =
	    frbr_label(m->doc, STR("publication"), STR("Publication"));

	if (day.year != 0)
		meta_add(m, m->top, "publication",
		         (const struct field[]){{"date", date_iso(m->a, day)},
		                                {"name", STR("official")},
		                                {"showAs", show},
		                                {0}});
}

/* Things that the metadata itself speaks of, in the words of a label. */
enum fixed {
	FIXED_EDITOR,
	FIXED_ISSUER,
	FIXED_MARKUP_EDITOR,
	FIXED_SIGNING,
	FIXED_ENTRY_INTO_FORCE,
	FIXED_START_OF_EFFICACY,
	FIXED_END_OF_EFFICACY,
	FIXED_FORESEEN,
	FIXED_IN_FORCE,
	FIXED_IN_EFFICACY,
	FIXED_ENACTING_FORMULA,
};

#define ONTOLOGY "/akn/ontology/"

static const struct {
	struct str element, id, href, label, instead;
} fixed[] = {
    [FIXED_EDITOR] = {STR_INIT("TLCOrganization"), STR_INIT("editor"),
                      STR_INIT(ONTOLOGY "organization/kz/nusqa"), STR_INIT(""),
                      STR_INIT("nusqa")},
    [FIXED_ISSUER] = {STR_INIT("TLCRole"), STR_INIT("issuer"),
                      STR_INIT(ONTOLOGY "role/issuer"), STR_INIT("issuer"),
                      STR_INIT("Issuer")},
    [FIXED_MARKUP_EDITOR] = {STR_INIT("TLCRole"), STR_INIT("markupEditor"),
                             STR_INIT(ONTOLOGY "role/editor"), STR_INIT(""),
                             STR_INIT("Markup editor")},
    [FIXED_SIGNING] = {STR_INIT("TLCEvent"), STR_INIT("signing"),
                       STR_INIT(ONTOLOGY "event/signing"), STR_INIT("signing"),
                       STR_INIT("Signing")},
    [FIXED_ENTRY_INTO_FORCE] = {STR_INIT("TLCEvent"),
                                STR_INIT("entryIntoForce"),
                                STR_INIT(ONTOLOGY "event/entry-into-force"),
                                STR_INIT("entry-into-force"),
                                STR_INIT("Entry into force")},
    [FIXED_START_OF_EFFICACY] = {STR_INIT("TLCEvent"),
                                 STR_INIT("startOfEfficacy"),
                                 STR_INIT(ONTOLOGY "event/start-of-efficacy"),
                                 STR_INIT("start-of-efficacy"),
                                 STR_INIT("Start of efficacy")},
    [FIXED_END_OF_EFFICACY] = {STR_INIT("TLCEvent"), STR_INIT("endOfEfficacy"),
                               STR_INIT(ONTOLOGY "event/end-of-efficacy"),
                               STR_INIT("end-of-efficacy"),
                               STR_INIT("End of efficacy")},
    [FIXED_FORESEEN] = {STR_INIT("TLCEvent"), STR_INIT("foreseen"),
                        STR_INIT(ONTOLOGY "event/foreseen"),
                        STR_INIT("foreseen"), STR_INIT("Foreseen")},
    [FIXED_IN_FORCE] = {STR_INIT("TLCConcept"), STR_INIT("inForce"),
                        STR_INIT(ONTOLOGY "concept/in-force"),
                        STR_INIT("in-force"), STR_INIT("In force")},
    [FIXED_IN_EFFICACY] = {STR_INIT("TLCConcept"), STR_INIT("inEfficacy"),
                           STR_INIT(ONTOLOGY "concept/in-efficacy"),
                           STR_INIT("in-efficacy"), STR_INIT("In efficacy")},
    [FIXED_ENACTING_FORMULA] =
	{STR_INIT("TLCConcept"), STR_INIT("enactingFormula"),
         STR_INIT(ONTOLOGY "concept/kz/enacting-formula"),
         STR_INIT("enacting-formula"), STR_INIT("Enacting formula")},
};

static void meta_fixed(struct meta *m, struct node *refs, enum fixed which)
{
	struct str show =
	    frbr_label(m->doc, fixed[which].label, fixed[which].instead);

	meta_tlc(m, refs,
	         (struct mention){fixed[which].element, fixed[which].id,
	                          fixed[which].href, show});
}

/* The events that the lifecycle speaks of. */
static void meta_events(struct meta *m, struct node *refs)
{
	bool force = m->forces.n != 0, start = m->passive.relations;
	bool end = false;

	for (size_t i = 0; i < m->passive.events.n; i++) {
		struct str what = m->passive.events.p[i].what;

		force |= str_eq(what, STR("#entryIntoForce"));
		start |= str_eq(what, STR("#startOfEfficacy"));
		end |= str_eq(what, STR("#endOfEfficacy"));
	}
	if (force)
		meta_fixed(m, refs, FIXED_ENTRY_INTO_FORCE);
	if (start)
		meta_fixed(m, refs, FIXED_START_OF_EFFICACY);
	if (end)
		meta_fixed(m, refs, FIXED_END_OF_EFFICACY);
	if (m->passive.planned)
		meta_fixed(m, refs, FIXED_FORESEEN);
	if (m->forces.n != 0 || m->passive.periods.n != 0)
		meta_fixed(m, refs, FIXED_IN_FORCE);
	if (m->passive.relations)
		meta_fixed(m, refs, FIXED_IN_EFFICACY);
}

static void meta_references(struct meta *m)
{
	struct node *n = meta_section(m, STR("references"));

	meta_links(m, n);
	meta_author(m, n);
	meta_mentions(m, n, STR("TLCOrganization"));
	meta_fixed(m, n, FIXED_EDITOR);
	meta_mentions(m, n, STR("TLCPerson"));
	meta_fixed(m, n, FIXED_ISSUER);
	meta_fixed(m, n, FIXED_MARKUP_EDITOR);
	meta_mentions(m, n, STR("TLCRole"));
	meta_fixed(m, n, FIXED_SIGNING);
	meta_events(m, n);
	if (meta_has_formula(m->doc))
		meta_fixed(m, n, FIXED_ENACTING_FORMULA);
	for (size_t i = 0; i < m->doc->mentions.n; i++)
		meta_tlc(m, n, m->doc->mentions.p[i]);
}

static void meta_finding(struct meta *m, struct node *log,
                         const struct finding *f)
{
	const struct str absent = {NULL, 0};
	struct str level = diag_level_name(diag_level(f->code));
	struct str name =
	    str_join(m->a, STR("kz:"), f->repair ? STR("repair") : level);

	element_add(
	    m->a, log, name,
	    (const struct field[]){
		{"code", diag_slug(f->code)},
		{"for", f->node ? meta_link(m, f->node) : absent},
		{"line", f->line ? str_format(m->a, "%zu", f->line) : absent},
		{0}});
}

static void meta_proprietary(struct meta *m)
{
	struct doc *doc = m->doc;
	struct node *n, *log;

	if (doc->origin.n == 0 && doc->findings.n == 0)
		return;
	n = meta_section(m, STR("proprietary"));
	if (doc->origin.n != 0)
		meta_add(m, n, "kz:origin",
		         (const struct field[]){{"xmlns:kz", KZ_NAMESPACE},
		                                {"value", doc->origin},
		                                {0}});
	if (doc->findings.n == 0)
		return;
	log = meta_add(m, n, "kz:log",
	               (const struct field[]){{"xmlns:kz", KZ_NAMESPACE}, {0}});
	for (size_t i = 0; i < doc->findings.n; i++)
		meta_finding(m, log, &doc->findings.p[i]);
}

/* An empty META in front of all else in document; what was there goes. */
static struct node *meta_place(struct meta *m, struct node *document)
{
	struct node *old, *n = node_new(m->a, NODE_META);

	while ((old = node_child(document, NODE_META)) != NULL)
		node_unlink(old);
	if (document->first != NULL)
		node_before(document->first, n);
	else
		node_append(document, n);
	return n;
}

/* The namespaces of the root element, as the file has them. */
static void meta_root(struct meta *m)
{
	static const struct str akn =
	    STR_INIT("http://docs.oasis-open.org/legaldocml/ns/akn/3.0");
	struct node *root = m->doc->root;

	if (root->attrs != NULL)
		return;
	node_set(m->a, root, STR("xmlns"), akn);
	node_set(m->a, root, STR("xmlns:xsi"),
	         STR("http://www.w3.org/2001/XMLSchema-instance"));
	node_set(m->a, root, STR("xsi:schemaLocation"),
	         str_join(m->a, akn,
	                  STR(" http://docs.oasis-open.org/legaldocml/"
	                      "akn-core/v1.0/os/part2-specs/schemas/"
	                      "akomantoso30.xsd")));
}

void meta_build(struct doc *doc)
{
	struct meta m = {.doc = doc, .a = &doc->arena};
	struct node *act = node_document(doc->root);

	if (act == NULL)
		return;
	meta_root(&m);
	frbr_components(doc, &m.parts);
	meta_forces(&m);
	passive_gather(&m);
	m.top = meta_place(&m, act);
	frbr_identify(doc, &m.parts, NULL, m.top);
	meta_publication(&m);
	meta_lifecycle(&m);
	meta_analysis(&m);
	meta_temporal(&m);
	meta_references(&m);
	meta_proprietary(&m);
	for (size_t i = 0; i < m.parts.n; i++) {
		const struct component *c = &m.parts.p[i];
		struct node *inner = node_document(c->attachment);

		if (inner != NULL)
			frbr_identify(doc, &m.parts, c, meta_place(&m, inner));
	}
}
