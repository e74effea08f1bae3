#include "tree/meta.h"

#include "tree/frbr.h"
#include "tree/eid.h"
#include "tree/number.h"
#include "tree/work.h"

#include <string.h>

/* The named element at the end of a path of names through META. */
static struct node *meta_at(const struct node *n, const char *const *path)
{
	for (; n != NULL && *path != NULL; path++)
		n = node_named(n, str_from(*path));
	return (struct node *)n;
}

static struct node *meta_of(const struct doc *doc)
{
	struct node *act = doc->root ? node_document(doc->root) : NULL;

	return act ? node_child(act, NODE_META) : NULL;
}

/* A level of FRBR in a META. */
static struct node *meta_level(const struct node *meta, const char *level)
{
	return meta ? meta_at(meta, (const char *const[]){"identification",
	                                                  level, NULL})
	            : NULL;
}

/* An attribute of the first element of that name in n, which may be NULL. */
static struct str meta_value(const struct node *n, struct str name,
                             struct str attribute)
{
	const struct node *c = n ? node_named(n, name) : NULL;

	return c ? node_attr(c, attribute) : STR("");
}

/* All text under n, joined. */
static struct str meta_text(struct arena *a, const struct node *n)
{
	size_t size = 0, at = 0;
	char *p;

	for (const struct node *t = n; t != NULL; t = node_next(t, n))
		if (t->kind == NODE_TEXT)
			size += t->text.n;
	p = arena_alloc(a, size);
	for (const struct node *t = n; t != NULL; t = node_next(t, n))
		if (t->kind == NODE_TEXT && t->text.n) {
			memcpy(p + at, t->text.p, t->text.n);
			at += t->text.n;
		}
	return (struct str){p, size};
}

static bool meta_read_work(struct doc *doc, const struct node *work)
{
	struct str subtype = meta_value(work, STR("FRBRsubtype"), STR("value"));
	struct str iri = meta_value(work, STR("FRBRuri"), STR("value"));

	if (!work_read(iri, &doc->work) &&
	    !work_read(meta_value(work, STR("FRBRthis"), STR("value")),
	               &doc->work))
		return false;
	if (doc->work.subtype.n == 0)
		doc->work.subtype = subtype;
	return true;
}

/* What a name of the act is by which it is not cited. */
static struct str meta_alias(const struct node *work, struct str name)
{
	for (struct node *n = work ? work->first : NULL; n; n = n->next)
		if (str_eq(node_name(n), STR("FRBRalias")) &&
		    str_eq(node_attr(n, STR("name")), name))
			return node_attr(n, STR("value"));
	return STR("");
}

/* The day on which the act was entered into the register. */
static struct date meta_entered(const struct node *work)
{
	struct date day = {0};

	for (struct node *n = work ? work->first : NULL; n; n = n->next)
		if (str_eq(node_name(n), STR("FRBRdate")) &&
		    str_eq(node_attr(n, STR("name")), STR("registration")) &&
		    !date_read(node_attr(n, STR("date")), &day))
			day = (struct date){0};
	return day;
}

static void meta_read_names(struct doc *doc, const struct node *work)
{
	struct node *act = node_document(doc->root);
	struct node *top = node_child(act, NODE_PREFACE);

	doc->registered = meta_alias(work, STR("registration"));
	doc->entered = meta_entered(work);
	doc->title = meta_alias(work, STR("title"));
	if (doc->title.n != 0)
		return;
	for (struct node *n = top; n != NULL; n = node_next(n, top))
		if (n->kind == NODE_DOC_TITLE) {
			doc->title = meta_text(&doc->arena, n);
			return;
		}
}

/* The language of the text: the first part of the act that has one. */
static void meta_read_language(struct doc *doc, const struct node *meta)
{
	struct node *act = node_document(doc->root);

	doc->lang3 = meta_value(meta_level(meta, "FRBRExpression"),
	                        STR("FRBRlanguage"), STR("language"));
	for (struct node *n = act->first; n && doc->lang.n == 0; n = n->next)
		doc->lang = node_attr(n, STR("xml:lang"));
}

static void meta_read_changed(struct doc *doc, const struct node *n)
{
	struct cited_act c = {.show = node_attr(n, STR("showAs"))};

	if (work_read(node_attr(n, STR("href")), &c.work))
		*vec_push(&doc->arena, &doc->changed) = c;
}

static void meta_read_references(struct doc *doc, const struct node *meta)
{
	const struct node *refs = node_named(meta, STR("references"));
	const struct node *n = refs ? refs->first : NULL;

	for (; n != NULL; n = n->next) {
		struct str name = node_name(n);
		struct mention m = {name, n->eid, node_attr(n, STR("href")),
		                    node_attr(n, STR("showAs"))};

		if (str_starts(name, STR("TLC")))
			*vec_push(&doc->arena, &doc->mentions) = m;
		else if (str_eq(name, STR("original")))
			doc->show = m.show;
		else if (str_eq(name, STR("activeRef")))
			meta_read_changed(doc, n);
		if (n->eid.n && str_eq(n->eid, doc->work.author))
			doc->author_name = m.show;
	}
}

/* When the act as such came into force, and what says so. */
static void meta_read_force(struct doc *doc, const struct node *meta)
{
	const struct node *life = node_named(meta, STR("lifecycle"));
	const struct node *n = life ? life->first : NULL;
	const struct node *mod = meta_at(
	    meta, (const char *const[]){"analysis", "activeModifications",
	                                "forceMod", "source", NULL});

	for (; n != NULL && doc->force.year == 0; n = n->next)
		if (str_eq(node_attr(n, STR("refersTo")),
		           STR("#entryIntoForce")) &&
		    node_attr(n, STR("type")).n == 0)
			date_read(node_attr(n, STR("date")), &doc->force);
	if (mod != NULL)
		doc->force_unit = eid_find(
		    doc->root, str_after(node_attr(mod, STR("href")), 1));
}

/* The number of an attachment is that of the name of its component; what its
   IRI has is only its place where the words for it, in shows by "#eId", have no
   number. */
static void meta_read_attachment(struct doc *doc, struct node *att,
                                 const struct map *shows)
{
	struct node *inner = node_document(att);
	struct node *meta = inner ? node_child(inner, NODE_META) : NULL;
	struct node *ref = node_named(att, STR("documentRef"));
	struct str iri = meta_value(meta_level(meta, "FRBRWork"),
	                            STR("FRBRthis"), STR("value"));
	struct node *data =
	    map_get(shows, str_join(&doc->arena, STR("#"), att->eid));
	size_t at;

	if (ref != NULL)
		iri = node_attr(ref, STR("href"));
	at = str_find(iri, STR("/!"));
	if (at == iri.n ||
	    (data &&
	     number_clean(&doc->arena, node_attr(data, STR("showAs"))).n == 0))
		return;
	att->num = frbr_number(str_after(iri, at + 2));
}

static void meta_read_attachments(struct doc *doc, const struct node *work)
{
	const struct node *info =
	    work ? node_named(work, STR("componentInfo")) : NULL;
	struct node *act = node_document(doc->root);
	struct node *all = node_child(act, NODE_ATTACHMENTS);
	struct map shows = {0};

	for (struct node *n = info ? info->first : NULL; n; n = n->next)
		*map_put(&doc->arena, &shows, node_attr(n, STR("href"))) = n;
	for (struct node *n = all; n; n = node_next(n, all))
		if (n->kind == NODE_ATTACHMENT)
			meta_read_attachment(doc, n, &shows);
}

bool meta_read(struct doc *doc)
{
	const struct node *meta = meta_of(doc), *work, *made;

	if (meta == NULL)
		return false;
	doc->mentions.n = doc->changed.n = 0;
	doc->force = doc->published = (struct date){0};
	work = meta_level(meta, "FRBRWork");
	made = meta_level(meta, "FRBRManifestation");
	meta_read_names(doc, work);
	meta_read_language(doc, meta);
	if (made != NULL)
		date_read(meta_value(made, STR("FRBRdate"), STR("date")),
		          &doc->made);
	date_read(meta_value(meta, STR("publication"), STR("date")),
	          &doc->published);
	doc->origin = meta_value(node_named(meta, STR("proprietary")),
	                         STR("kz:origin"), STR("value"));
	meta_read_attachments(doc, work);
	if (!meta_read_work(doc, work))
		return false;
	meta_read_references(doc, meta);
	meta_read_force(doc, meta);
	return true;
}

struct date meta_expression_date(const struct doc *doc)
{
	const struct node *n = meta_level(meta_of(doc), "FRBRExpression");
	struct date d = doc->work.date;

	if (n != NULL)
		date_read(meta_value(n, STR("FRBRdate"), STR("date")), &d);
	return d;
}

const struct node *meta_input(const struct doc *doc)
{
	const struct node *n = meta_level(meta_of(doc), "FRBRManifestation");

	return n ? meta_at(n, (const char *const[]){"preservation", "kz:input",
	                                            NULL})
	         : NULL;
}

/* The first of the changes that the metadata tells of; NULL: there is none. */
static const struct node *passive_first(const struct node *meta)
{
	const struct node *all =
	    meta_at(meta, (const char *const[]){"analysis",
	                                        "passiveModifications", NULL});

	return all ? all->first : NULL;
}

struct map meta_amenders(struct arena *a, const struct doc *doc)
{
	struct map amenders = {0};

	for (const struct node *n = passive_first(meta_of(doc)); n;
	     n = n->next) {
		uintptr_t how =
		    str_eq(node_attr(n, STR("refersTo")), STR("#foreseen"))
			? META_FORESEEN
			: META_IN_TEXT;
		struct work w;
		void **slot;

		if (!work_read(meta_value(n, STR("source"), STR("href")), &w))
			continue;
		slot = map_put(a, &amenders, work_iri(a, &w));
		if ((uintptr_t)*slot < how)
			*slot = (void *)how;
	}
	return amenders;
}

/* The element of that eId in a section; NULL. */
static const struct node *meta_entry(const struct node *section,
                                     struct str href)
{
	const struct node *n = section ? section->first : NULL;

	while (n != NULL && !str_eq(n->eid, str_after(href, 1)))
		n = n->next;
	return n;
}

/* The first day of a period, or that on which it is over: "start", "end". */
static struct date meta_period_day(const struct node *meta, struct str period,
                                   const char *which)
{
	const struct node *group =
	    meta_entry(node_named(meta, STR("temporalData")), period);
	const struct node *event =
	    meta_entry(node_named(meta, STR("lifecycle")),
	               meta_value(group, STR("timeInterval"), str_from(which)));
	struct date day = {0};

	if (event != NULL)
		date_read(node_attr(event, STR("date")), &day);
	return day;
}

/* The period of a modification: a suspension has that of its efficacy. */
static struct str meta_holds(const struct node *mod)
{
	struct str force = meta_value(mod, STR("force"), STR("period"));

	return force.n ? force
	               : meta_value(mod, STR("efficacy"), STR("period"));
}

const struct node *meta_told(const struct doc *doc, const struct node *after,
                             struct meta_told *out)
{
	const struct node *meta = meta_of(doc), *n;

	n = after ? after->next : passive_first(meta);
	while (n != NULL &&
	       !work_read(meta_value(n, STR("source"), STR("href")), &out->by))
		n = n->next;
	if (n == NULL)
		return NULL;
	out->from = meta_period_day(meta, meta_holds(n), "start");
	out->foreseen = str_eq(node_attr(n, STR("refersTo")), STR("#foreseen"));
	return n;
}

const struct node *meta_rest(const struct doc *doc, const struct node *after,
                             struct meta_rest *out)
{
	const struct node *meta = meta_of(doc), *n;
	struct str at;

	n = after ? after->next : passive_first(meta);
	while (n != NULL &&
	       (!str_eq(node_attr(n, STR("type")), STR("inapplication")) ||
	        str_eq(node_attr(n, STR("refersTo")), STR("#foreseen"))))
		n = n->next;
	if (n == NULL)
		return NULL;
	at = meta_value(n, STR("destination"), STR("href"));
	out->at = str_starts(at, STR("#")) ? str_after(at, 1) : STR("");
	out->from = meta_period_day(meta, meta_holds(n), "start");
	out->until = meta_period_day(meta, meta_holds(n), "end");
	return n;
}

/* Does a modification of the text hold for a time only? */
static bool is_passing(const struct node *meta, const struct node *mod)
{
	return str_eq(node_name(mod), STR("textualMod")) &&
	       meta_period_day(meta, meta_holds(mod), "end").year != 0;
}

const struct node *meta_passing(const struct doc *doc, const struct node *after,
                                struct meta_passing *out)
{
	const struct node *meta = meta_of(doc), *n;
	struct str at;

	n = after ? after->next : passive_first(meta);
	for (; n != NULL; n = n->next) {
		out->rest =
		    str_eq(node_attr(n, STR("type")), STR("inapplication"));
		if (!str_eq(node_attr(n, STR("refersTo")), STR("#foreseen")) &&
		    (out->rest || is_passing(meta, n)))
			break;
	}
	if (n == NULL)
		return NULL;
	at = meta_value(n, STR("destination"), STR("href"));
	out->at = str_starts(at, STR("#")) ? str_after(at, 1) : STR("");
	out->until = meta_period_day(meta, meta_holds(n), "end");
	return n;
}

const struct node *meta_foreseen(const struct doc *doc,
                                 const struct node *after,
                                 struct meta_foreseen *out)
{
	struct meta_told told;

	while ((after = meta_told(doc, after, &told)) != NULL && !told.foreseen)
		continue;
	if (after != NULL)
		*out = (struct meta_foreseen){told.by, told.from};
	return after;
}

struct date meta_lapsed(const struct doc *doc, struct date from, struct date to)
{
	const struct node *meta = meta_of(doc);
	struct date first = {0};

	for (const struct node *n = passive_first(meta); n; n = n->next) {
		struct date day = meta_period_day(
		    meta, meta_value(n, STR("force"), STR("period")), "end");

		if (str_eq(node_name(n), STR("textualMod")) && day.year != 0 &&
		    date_cmp(from, day) < 0 && date_cmp(day, to) <= 0 &&
		    (first.year == 0 || date_cmp(day, first) < 0))
			first = day;
	}
	return first;
}

struct date meta_ended(const struct doc *doc)
{
	const struct node *meta = meta_of(doc);

	for (const struct node *n = passive_first(meta); n; n = n->next) {
		struct date day;
		struct work by;

		if (!str_eq(node_attr(n, STR("type")), STR("endOfEnactment")) ||
		    str_eq(node_attr(n, STR("refersTo")), STR("#foreseen")))
			continue;
		day = meta_period_day(
		    meta, meta_value(n, STR("force"), STR("period")), "start");
		if (day.year == 0 &&
		    work_read(meta_value(n, STR("source"), STR("href")), &by))
			day = by.date;
		return day;
	}
	return (struct date){0};
}

bool meta_logged(const struct doc *doc, struct str code)
{
	const struct node *log = meta_at(
	    meta_of(doc), (const char *const[]){"proprietary", "kz:log", NULL});

	for (const struct node *n = log ? log->first : NULL; n; n = n->next)
		if (str_eq(node_attr(n, STR("code")), code))
			return true;
	return false;
}
