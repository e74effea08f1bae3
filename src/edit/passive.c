/* Passive modifications: what an order did to the provisions of an act. */
#include "edit/change.h"
#include "edit/history_part.h"
#include "tree/frbr.h"

/* A note at the heading of a replaced appendix leads to its earlier wording. */
static void history_note(struct history *h, struct node *unit,
                         struct str previous)
{
	struct node *heading = node_child(unit, NODE_HEADING), *mark;
	struct node *notes, *note, *p, *ref;
	struct str id;

	if (heading == NULL || unit->kind != NODE_ATTACHMENT)
		return;
	notes = history_section(h, "notes");
	id = history_id(h, notes, STR("note_"));
	note = history_add(h, notes, "note",
	                   (const struct field[]){
			       {"eId", id},
			       {"marker", STR("*")},
			       {"placement", STR("bottom")},
			       {"placementBase", history_link(h, heading->eid)},
			       {0}});
	p = node_add(h->a, note, NODE_P);
	node_append(
	    p, node_text(h->a, str_format(h->a, "%.*s ",
	                                  STR_ARG(language_label(
					      h->lang, STR("previous"))))));
	ref = node_add(h->a, p, NODE_REF);
	ref->eid = str_format(h->a, "%.*s__ref_1", STR_ARG(id));
	node_set(h->a, ref, STR("href"), previous);
	node_append(ref, node_text(h->a, previous));
	mark = node_add(h->a, heading, NODE_NOTE_REF);
	mark->eid = str_format(h->a, "%.*s__noteRef_1", STR_ARG(unit->eid));
	node_set(h->a, mark, STR("href"), history_link(h, id));
	node_set(h->a, mark, STR("marker"), STR("*"));
	node_set(h->a, mark, STR("placement"), STR("bottom"));
}

/* The names of what stands in a unit. */
static struct map names_in(struct arena *a, const struct node *unit)
{
	struct map m = {0};

	for (const struct node *n = unit; n; n = node_next(n, unit))
		if (n->eid.n)
			*map_put(a, &m, n->eid) = (void *)n;
	return m;
}

void history_earlier(struct history *h, const struct edit *e,
                     const struct node *was, const struct node *unit)
{
	const struct change_kind *kind = edit_change(e->op);
	struct node *passive;
	struct arena scratch;
	struct map here, before;

	if (kind == NULL || !kind->unit || unit == NULL || unit->eid.n == 0 ||
	    str_eq(kind->type, STR("insertion")) ||
	    str_eq(kind->type, STR("renumbering")))
		return;
	arena_init(&scratch);
	here = names_in(&scratch, unit);
	before = names_in(&scratch, was);
	passive = history_passive(h);
	for (struct node *mod = passive->first; mod; mod = mod->next) {
		struct node *to = node_named(mod, STR("destination"));
		struct str eid =
		    to ? str_after(node_attr(to, STR("href")), 1) : STR("");

		if (map_get(&before, eid) != NULL &&
		    map_get(&here, eid) == NULL)
			node_set(h->a, to, STR("href"),
			         history_link(h, unit->eid));
	}
	arena_free(&scratch);
}

/* Where in an expression a provision stands: "/akn/.../kaz@2024-12-30/
   !appendix_3", "...!main~art_5". */
static struct str place_in(struct history *h, struct str expression,
                           const struct node *unit)
{
	const struct node *att = node_above(unit, NODE_ATTACHMENT);
	struct str part = att ? frbr_name(h->a, att) : STR("main");

	if (unit == att || unit->eid.n == 0)
		return str_format(h->a, "%.*s/!%.*s", STR_ARG(expression),
		                  STR_ARG(part));
	return str_format(h->a, "%.*s/!%.*s~%.*s", STR_ARG(expression),
	                  STR_ARG(part), STR_ARG(unit->eid));
}

/* The modification, with its source and its destination. */
static struct node *change_open(struct history *h, const struct edit *e,
                                const struct node *unit, const char *element,
                                bool inside)
{
	const struct str absent = {NULL, 0};
	struct node *passive = history_passive(h), *mod;
	struct str type = edit_change(e->op)->type;
	struct str order = work_expression(
	    h->a, &h->order->work, h->order->lang3, h->order->work.date);
	struct str source = e->mod     ? e->mod->eid
	                    : e->block ? e->block->eid
	                               : STR("");

	if (element[0] == 'f')
		type = STR("endOfEnactment");
	mod = history_add(
	    h, passive, element,
	    (const struct field[]){
		{"eId", history_id(h, passive->parent,
	                           str_format(h->a, "%s_", element))},
		{"type", type},
		{"refersTo", h->planned ? STR("#foreseen") : absent},
		{0}});
	source = str_format(h->a, "%.*s/!main%s%.*s", STR_ARG(order),
	                    source.n ? "~" : "", STR_ARG(source));
	history_add(h, mod, "source",
	            (const struct field[]){{"href", source}, {0}});
	history_add(h, mod, "destination",
	            (const struct field[]){
			{"href", unit ? history_link(h, unit->eid)
	                              : work_iri(h->a, &h->doc->work)},
			{"pos", inside ? STR("inside") : absent},
			{0}});
	return mod;
}

/* Is it the end of the act itself? */
static bool ends_act(const struct edit *e, const struct node *unit)
{
	return e->op == EDIT_REPEAL && e->at.n == 0 &&
	       (unit == NULL || node_class(unit->kind) == CLASS_DOCUMENT);
}

/* The nearest provision that can be named: one with an eId; NULL: the act. */
static struct node *named(struct node *unit)
{
	while (unit != NULL && unit->eid.n == 0 &&
	       node_class(unit->kind) != CLASS_DOCUMENT)
		unit = unit->parent;
	return unit && unit->eid.n ? unit : NULL;
}

/* What the new text is, and what was there before it. */
static void change_texts(struct history *h, struct node *mod, struct node *unit,
                         bool inside)
{
	struct str type = node_attr(mod, STR("type"));
	struct str previous = place_in(h, h->was, unit);
	enum node_class class = node_class(unit->kind);

	if (inside || !str_eq(type, STR("insertion")))
		history_add(h, mod, "previous",
		            (const struct field[]){{"href", previous}, {0}});
	if (!str_eq(type, STR("repeal")))
		history_add(h, mod, "new",
		            (const struct field[]){
				{"href", history_link(h, unit->eid)}, {0}});
	/* Units have periods; so have appendices. */
	if (!inside && (class == CLASS_HIER || class == CLASS_ATTACHMENT))
		node_set(
		    h->a, unit, STR("period"),
		    node_attr(node_named(mod, STR("force")), STR("period")));
	if (!inside && str_eq(type, STR("substitution")))
		history_note(h, unit, previous);
}

void history_change(struct history *h, const struct edit *e, struct node *unit,
                    bool piece)
{
	const struct change_kind *kind = edit_change(e->op);
	bool suspends = e->op == EDIT_SUSPEND, ends = ends_act(e, unit), inside;
	const char *element = suspends ? "efficacyMod"
	                      : ends   ? "forceMod"
	                               : "textualMod";
	struct node *mod, *at = ends ? NULL : named(unit);
	struct str period;

	if (kind == NULL)
		return;
	inside = piece || !kind->unit || (!ends && at != unit);
	mod = change_open(h, e, at, element, inside);
	period =
	    history_period(h, e->force.year ? e->force : h->force, e->until);
	history_add(h, mod, suspends ? "efficacy" : "force",
	            (const struct field[]){{"period", period}, {0}});
	if (e->since.year && !suspends)
		history_add(
		    h, mod, "efficacy",
		    (const struct field[]){
			{"period", history_relations(h, e->since, e->until)},
			{0}});
	if (at != NULL && !suspends && !h->planned)
		change_texts(h, mod, at, inside);
}
