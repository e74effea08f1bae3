/* Passive modifications: what an order did to the provisions of an act. */
#include "edit/history_part.h"

/* What each operation is in the terms of Akoma Ntoso.  unit: it is done to a
   provision as a whole, not to something in it. */
static const struct {
	const char *type; /* NULL: no modification of the text */
	bool unit;
} changes[EDIT_OPS] = {
    [EDIT_REPLACE_UNIT] = {"substitution", true},
    [EDIT_REPLACE_UNIT_BY_ANNEX] = {"substitution", true},
    [EDIT_REPLACE_TITLE] = {"substitution", true},
    [EDIT_INSERT_UNIT] = {"insertion", true},
    [EDIT_DELETE_UNIT] = {"repeal", true},
    [EDIT_SUBST_TEXT] = {"substitution", false},
    [EDIT_INSERT_TEXT] = {"insertion", false},
    [EDIT_APPEND_TEXT] = {"insertion", false},
    [EDIT_DELETE_TEXT] = {"repeal", false},
    [EDIT_REPLACE_ROW] = {"substitution", false},
    [EDIT_DELETE_ROW] = {"repeal", false},
    [EDIT_INSERT_ROW] = {"insertion", false},
    [EDIT_RENUMBER] = {"renumbering", true},
    [EDIT_REPEAL] = {"repeal", true},
    [EDIT_SUSPEND] = {"inapplication", true},
};

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

/* Does an eId begin with that of unit, and go on? */
static bool is_under(struct str eid, const struct node *unit)
{
	return str_starts(eid, unit->eid) &&
	       str_starts(str_after(eid, unit->eid.n), STR("__"));
}

/* Does a modification only announce what the order now does to unit? */
static bool is_fulfilled(const struct history *h, const struct node *mod,
                         struct str destination, const struct node *unit)
{
	const struct node *source = node_named(mod, STR("source"));
	struct work by;

	return str_eq(node_attr(mod, STR("refersTo")), STR("#foreseen")) &&
	       str_eq(destination, unit->eid) && source != NULL &&
	       work_read(node_attr(source, STR("href")), &by) &&
	       work_same(&by, &h->order->work);
}

/* Earlier modifications of what stood in the unit are of the unit as a whole,
   where the new wording has no such part. */
static void history_earlier(struct history *h, struct node *passive,
                            const struct node *unit)
{
	struct map here = {0};
	struct node *next;

	for (const struct node *n = unit; n; n = node_next(n, unit))
		if (n->eid.n)
			*map_put(h->a, &here, n->eid) = (void *)n;
	for (struct node *mod = passive->first; mod != NULL; mod = next) {
		struct node *to = node_named(mod, STR("destination"));
		struct str eid =
		    to ? str_after(node_attr(to, STR("href")), 1) : STR("");

		next = mod->next;
		if (is_fulfilled(h, mod, eid, unit))
			node_unlink(mod);
		else if (is_under(eid, unit) && map_get(&here, eid) == NULL)
			node_set(h->a, to, STR("href"),
			         history_link(h, unit->eid));
	}
}

/* Where in an expression a provision stands: "/akn/.../kaz@2024-12-30/
   !appendix_3", "...!main~art_5". */
static struct str place_in(struct history *h, struct str expression,
                           const struct node *unit)
{
	const struct node *att = node_above(unit, NODE_ATTACHMENT);
	struct str part = STR("main");

	if (att != NULL)
		part = str_format(h->a, "appendix_%.*s",
		                  STR_ARG(att->num.n ? att->num : STR("1")));
	if (unit == att || unit->eid.n == 0)
		return str_format(h->a, "%.*s/!%.*s", STR_ARG(expression),
		                  STR_ARG(part));
	return str_format(h->a, "%.*s/!%.*s~%.*s", STR_ARG(expression),
	                  STR_ARG(part), STR_ARG(unit->eid));
}

/* The modification, with its source and its destination. */
static struct node *change_open(struct history *h, const struct edit *e,
                                const struct node *unit, const char *element)
{
	const struct str absent = {NULL, 0};
	struct node *passive = history_passive(h), *mod;
	const char *type = changes[e->op].type;
	struct str order = work_expression(
	    h->a, &h->order->work, h->order->lang3, h->order->work.date);
	struct str source = e->mod     ? e->mod->eid
	                    : e->block ? e->block->eid
	                               : STR("");
	bool inside = !changes[e->op].unit;

	if (element[0] == 'f')
		type = "endOfEnactment";
	mod = history_add(
	    h, passive, element,
	    (const struct field[]){
		{"eId", history_id(h, passive->parent,
	                           str_format(h->a, "%s_", element))},
		{"type", str_from(type)},
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
	return e->op == EDIT_REPEAL &&
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

/* Units have periods; so have appendices. */
static void change_period(struct history *h, const struct edit *e,
                          struct node *unit, struct str period)
{
	enum node_class class = unit ? node_class(unit->kind) : CLASS_META;

	if (changes[e->op].unit &&
	    (class == CLASS_HIER || class == CLASS_ATTACHMENT))
		node_set(h->a, unit, STR("period"), period);
}

void history_change(struct history *h, const struct edit *e, struct node *unit)
{
	bool suspends = e->op == EDIT_SUSPEND, ends = ends_act(e, unit);
	struct date until = suspends ? e->effective : (struct date){0};
	const char *element = suspends ? "efficacyMod"
	                      : ends   ? "forceMod"
	                               : "textualMod";
	struct str period, previous, type;
	struct node *mod;

	if (changes[e->op].type == NULL)
		return;
	type = str_from(changes[e->op].type);
	unit = ends ? NULL : named(unit);
	if (unit != NULL && changes[e->op].unit)
		history_earlier(h, history_passive(h), unit);
	mod = change_open(h, e, unit, element);
	period = history_period(h, e->force.year ? e->force : h->force, until);
	history_add(h, mod, suspends ? "efficacy" : "force",
	            (const struct field[]){{"period", period}, {0}});
	if (unit == NULL || suspends)
		return;
	previous = place_in(h, h->was, unit);
	if (!str_eq(type, STR("insertion")) || !changes[e->op].unit)
		history_add(h, mod, "previous",
		            (const struct field[]){{"href", previous}, {0}});
	if (!str_eq(type, STR("repeal")))
		history_add(h, mod, "new",
		            (const struct field[]){
				{"href", history_link(h, unit->eid)}, {0}});
	change_period(h, e, unit, period);
	if (str_eq(type, STR("substitution")) && changes[e->op].unit)
		history_note(h, unit, previous);
}
