#include "edit/history.h"

#include "tree/element.h"
#include "tree/work.h"

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
static struct node *child_in_order(struct arena *a, struct node *parent,
                                   struct str name, const struct str *order,
                                   size_t n)
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

static struct node *history_meta(const struct history *h)
{
	return node_child(node_document(h->doc->root), NODE_META);
}

static struct node *history_section(struct history *h, const char *name)
{
	struct node *meta = history_meta(h);
	struct node *n = child_in_order(h->a, meta, str_from(name), sections,
	                                COUNT(sections));

	node_set(h->a, n, STR("source"), STR("#editor"));
	return n;
}

static struct node *history_add(struct history *h, struct node *parent,
                                const char *name, const struct field *fields)
{
	return element_add(h->a, parent, str_from(name), fields);
}

/* The next free id of a section: "eref_3". */
static struct str next_id(struct history *h, const struct node *section,
                          struct str prefix)
{
	unsigned last = 0, n;

	for (const struct node *c = section->first; c;
	     c = node_next(c, section))
		if (str_starts(c->eid, prefix) &&
		    str_number(str_after(c->eid, prefix.n), &n) && n > last)
			last = n;
	return str_format(h->a, "%.*s%u", STR_ARG(prefix), last + 1);
}

static struct str link_to(struct history *h, struct str id)
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
static void history_levels(struct history *h, struct node *meta, struct str now)
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
		rebase(h, node_named(levels[i], STR("FRBRthis")), h->was, now);
		rebase(h, node_named(levels[i], STR("FRBRuri")), h->was, now);
	}
	set_date(h, expression, h->force, STR("validFrom"));
	set_date(h, file, h->made, STR("markup"));
	author = node_named(expression, STR("FRBRauthor"));
	if (author != NULL) {
		node_set(h->a, author, STR("href"), STR("#editor"));
		node_set(h->a, author, STR("as"), STR("#consolidator"));
	}
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
	n = child_in_order(h->a, e, STR("FRBRversionNumber"), expression_parts,
	                   COUNT(expression_parts));
	str_number(node_attr(n, STR("value")), &version);
	node_set(h->a, n, STR("value"), str_format(h->a, "%u", version + 1));
	n = child_in_order(h->a, e, STR("FRBRauthoritative"), expression_parts,
	                   COUNT(expression_parts));
	node_set(h->a, n, STR("value"), STR("false"));
	if (node_named(e, STR("FRBRmasterExpression")) != NULL)
		return;
	n = child_in_order(h->a, e, STR("FRBRmasterExpression"),
	                   expression_parts, COUNT(expression_parts));
	node_set(h->a, n, STR("href"), h->was);
	node_set(h->a, n, STR("showAs"),
	         language_label(h->lang, STR("original")));
}

static void history_event(struct history *h, struct str order)
{
	struct node *life = history_section(h, "lifecycle");
	struct node *refs = history_section(h, "references"), *last;
	struct str event = next_id(h, life, STR("eref_"));
	struct str source = next_id(h, refs, STR("rp_"));

	for (struct node *n = life->first; n != NULL; n = n->next)
		node_unset(n, STR("originatingExpression"));
	h->event = link_to(h, event);
	h->source = link_to(h, source);
	history_add(
	    h, life, "eventRef",
	    (const struct field[]){{"eId", event},
	                           {"date", date_iso(h->a, h->force)},
	                           {"type", STR("amendment")},
	                           {"source", h->source},
	                           {"refersTo", STR("#entryIntoForce")},
	                           {"originatingExpression", STR("true")},
	                           {0}});
	last = node_named(refs, STR("original"));
	for (struct node *n = refs->first; n != NULL; n = n->next)
		if (str_eq(node_name(n), STR("activeRef")) ||
		    str_eq(node_name(n), STR("passiveRef")))
			last = n;
	struct node *n = history_add(
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

static void history_period(struct history *h)
{
	struct node *data = history_section(h, "temporalData"), *group;
	struct str id = next_id(h, data, STR("tmpg_"));

	h->period = link_to(h, id);
	group = history_add(h, data, "temporalGroup",
	                    (const struct field[]){{"eId", id}, {0}});
	history_add(h, group, "timeInterval",
	            (const struct field[]){{"start", h->event},
	                                   {"refersTo", STR("#inForce")},
	                                   {0}});
}

/* List what the metadata itself speaks of, once. */
static void history_list(struct history *h, struct mention m)
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

void history_open(struct history *h)
{
	struct node *act = node_document(h->doc->root);
	struct str now =
	    work_expression(h->a, &h->doc->work, h->doc->lang3, h->force);
	struct str order =
	    str_join(h->a,
	             work_expression(h->a, &h->order->work, h->order->lang3,
	                             h->order->work.date),
	             STR("/!main"));

	node_set(h->a, act, STR("contains"), STR("singleVersion"));
	for (struct node *n = act; n != NULL; n = node_next(n, act))
		if (n->kind == NODE_META)
			history_levels(h, n, now);
	history_version(h);
	history_event(h, order);
	history_period(h);
	history_fixed(h);
}

static void history_note(struct history *h, struct node *unit,
                         struct str previous)
{
	struct node *heading = node_child(unit, NODE_HEADING), *mark;
	struct node *notes, *note, *p, *ref;
	struct str id;

	if (heading == NULL)
		return;
	notes = history_section(h, "notes");
	id = next_id(h, notes, STR("note_"));
	note = history_add(
	    h, notes, "note",
	    (const struct field[]){{"eId", id},
	                           {"marker", STR("*")},
	                           {"placement", STR("bottom")},
	                           {"placementBase", link_to(h, heading->eid)},
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
	node_set(h->a, mark, STR("href"), link_to(h, id));
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
			node_set(h->a, to, STR("href"), link_to(h, unit->eid));
	}
}

void history_change(struct history *h, const struct edit *e, struct node *unit)
{
	struct node *analysis = history_section(h, "analysis"), *mod, *passive;
	struct str order = work_expression(
	    h->a, &h->order->work, h->order->lang3, h->order->work.date);
	struct str mod_id = e->mod ? e->mod->eid : STR("mod_1");
	struct str num = unit->num.n ? unit->num : STR("1");
	struct str previous = str_format(h->a, "%.*s/!appendix_%.*s",
	                                 STR_ARG(h->was), STR_ARG(num));
	struct str here = link_to(h, unit->eid);
	const struct {
		const char *name, *attribute;
		struct str value;
	} parts[] = {
	    {"source", "href",
	     str_format(h->a, "%.*s/!main~%.*s", STR_ARG(order),
	                STR_ARG(mod_id))},
	    {"destination", "href", here},
	    {"force", "period", h->period},
	    {"previous", "href", previous},
	    {"new", "href", here},
	};

	passive = child_in_order(h->a, analysis, STR("passiveModifications"),
	                         analyses, COUNT(analyses));
	history_earlier(h, passive, unit);
	mod = history_add(h, passive, "textualMod",
	                  (const struct field[]){
			      {"eId", next_id(h, analysis, STR("textualMod_"))},
			      {"type", STR("substitution")},
			      {0}});
	for (size_t i = 0; i < COUNT(parts); i++)
		history_add(h, mod, parts[i].name,
		            (const struct field[]){
				{parts[i].attribute, parts[i].value}, {0}});
	node_set(h->a, unit, STR("period"), h->period);
	history_note(h, unit, previous);
}

/* The noun for acts that s begins or ends with, up to three words; where it
   begins in *at.  NULL if there is none there. */
static const struct word *noun_at_end(const struct history *h, struct str s,
                                      size_t *at)
{
	const struct wordlist *acts = language_list(h->lang, STR("acts"));
	const struct word *w;
	size_t front = 0, back = s.n;

	for (size_t words = 0; words < 3 && back > 0; words++) {
		while (front < s.n && s.p[front] != ' ')
			front++;
		back--;
		while (back > 0 && s.p[back - 1] != ' ')
			back--;
		*at = back;
		w = wordlist_find(acts, str_after(s, back));
		if (w != NULL)
			return w;
		*at = 0;
		w = wordlist_find(acts, str_sub(s, 0, front));
		if (w != NULL)
			return w;
		front += front < s.n;
	}
	return NULL;
}

struct str history_by(const struct history *h, struct str *noun)
{
	return history_by_label(h, STR("note-by"), noun);
}

struct str history_by_label(const struct history *h, struct str label,
                            struct str *noun)
{
	struct str show = h->order->show, form;
	size_t at = 0;
	const struct word *w = noun_at_end(h, show, &at);
	struct str feature = language_label(h->lang, label);

	*noun = STR("");
	if (w == NULL)
		return show;
	form = entry_form(w->entry, feature);
	show = at ? str_join(h->a, str_sub(show, 0, at), form)
	          : str_join(h->a, form, str_after(show, w->form.n));
	*noun = str_sub(show, at, at + form.n);
	return show;
}

static struct node *order_meta(const struct history *h)
{
	struct node *act = node_document(h->order->root);

	return act ? node_child(act, NODE_META) : NULL;
}

/* "#att_1__table_1" of the order is "#att_3__table_1" of the base. */
static struct str adopt_link(struct history *h, const struct edit *e,
                             const struct node *unit, struct str href)
{
	struct str old = str_join(h->a, STR("#"), e->fresh->eid);
	struct str rest = str_after(href, old.n);

	if (!str_starts(href, old) || (rest.n && !str_starts(rest, STR("__"))))
		return STR("");
	return str_format(h->a, "#%.*s%.*s", STR_ARG(unit->eid), STR_ARG(rest));
}

/* What the log of the earlier edition says of the wording that went. */
static void adopt_forget(struct history *h, const struct node *unit)
{
	struct node *own = node_named(history_meta(h), STR("proprietary"));
	struct node *log = own ? node_named(own, STR("kz:log")) : NULL, *next;
	struct str old = link_to(h, unit->eid);

	for (struct node *n = log ? log->first : NULL; n; n = next) {
		struct str to = node_attr(n, STR("for"));
		struct str rest = str_after(to, old.n);

		next = n->next;
		if (str_starts(to, old) &&
		    (!rest.n || str_starts(rest, STR("__"))))
			node_unlink(n);
	}
}

/* What an unofficial order puts into the act is not official either. */
static void adopt_origin(struct history *h)
{
	struct node *own;

	if (h->order->origin.n == 0)
		return;
	own = history_section(h, "proprietary");
	history_add(h, own, "kz:origin",
	            (const struct field[]){
			{"xmlns:kz", STR("https://nusqa.example/ns")},
			{"value", str_copy(h->a, h->order->origin)},
			{0}});
}

/* What was noticed in the new wording stays with it. */
static void adopt_log(struct history *h, const struct edit *e,
                      const struct node *unit)
{
	const struct node *meta = order_meta(h);
	const struct node *own =
	    meta ? node_named(meta, STR("proprietary")) : NULL;
	const struct node *log = own ? node_named(own, STR("kz:log")) : NULL;
	struct node *to = NULL, *section;

	adopt_forget(h, unit);
	adopt_origin(h);
	for (const struct node *n = log ? log->first : NULL; n; n = n->next) {
		struct str link =
		    adopt_link(h, e, unit, node_attr(n, STR("for")));
		struct node *c;

		if (link.n == 0)
			continue;
		if (to == NULL) {
			section = history_section(h, "proprietary");
			to = node_named(section, STR("kz:log"));
		}
		if (to == NULL)
			to = history_add(
			    h, section, "kz:log",
			    (const struct field[]){
				{"xmlns:kz", STR("https://nusqa.example/ns")},
				{0}});
		c = node_copy(h->a, n);
		node_set(h->a, c, STR("for"), link);
		/* It is a line of the order, not of this act. */
		node_unset(c, STR("line"));
		node_append(to, c);
	}
}

/* What the order's references list under an id; NULL. */
static const struct node *adopt_entry(struct history *h, struct str id)
{
	const struct node *meta = order_meta(h);
	const struct node *refs =
	    meta ? node_named(meta, STR("references")) : NULL;

	if (h->listed.n == 0)
		for (const struct node *n = refs ? refs->first : NULL; n;
		     n = n->next)
			if (n->eid.n)
				*map_put(h->a, &h->listed, n->eid) = (void *)n;
	return map_get(&h->listed, id);
}

void history_adopt(struct history *h, const struct edit *e,
                   const struct node *unit)
{
	const struct node *at = unit;

	do {
		struct str id = node_attr(at, STR("refersTo"));
		const struct node *entry =
		    id.n > 1 ? adopt_entry(h, str_after(id, 1)) : NULL;

		at = node_next(at, unit);
		if (entry != NULL)
			history_list(h, (struct mention){
					    node_name(entry), entry->eid,
					    node_attr(entry, STR("href")),
					    node_attr(entry, STR("showAs"))});
	} while (at != NULL);
	adopt_log(h, e, unit);
}
