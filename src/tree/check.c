#include "tree/check.h"

#include "base/told.h"
#include "tree/check_part.h"
#include "tree/eid.h"
#include "tree/table.h"
#include "tree/work.h"

#include <string.h>

/* Only XML has lines of its own: raw text was changed by being read. */
static void check_lines(struct check *c)
{
	struct str raw = c->doc->raw;
	const char *p = raw.p;

	if (c->doc->source != NULL || raw.n == 0)
		return;
	*vec_push(&c->scratch, &c->lines) = 0;
	while ((p = memchr(p, '\n', raw.n - (size_t)(p - raw.p))) != NULL) {
		p++;
		*vec_push(&c->scratch, &c->lines) = (size_t)(p - raw.p);
	}
}

/* The line of n, or of the nearest above that was read; 0: none. */
static size_t check_line(const struct check *c, const struct node *n)
{
	size_t low = 0, high = c->lines.n;

	while (n != NULL && n->span.n == 0)
		n = n->parent;
	if (n == NULL || high == 0 || n->span.at > c->doc->raw.n)
		return 0;
	while (high - low > 1) {
		size_t mid = low + (high - low) / 2;

		*(c->lines.p[mid] <= n->span.at ? &low : &high) = mid;
	}
	return low + 1;
}

void check_put(struct check *c, enum diag_code code, const struct node *n,
               struct str detail)
{
	size_t line = check_line(c, n);

	diag_put(c->report, &(struct message){.code = code,
	                                      .name = c->doc->name,
	                                      .line = line,
	                                      .col = line != 0,
	                                      .detail = detail});
}

struct node *check_next(const struct node *n, const struct node *root)
{
	n = node_next(n, root);
	while (n != NULL && n->mark == MARK_REMOVED)
		n = node_skip(n, root);
	return (struct node *)n;
}

static void check_structure(struct check *c)
{
	const struct node *root = c->doc->root;

	for (const struct node *n = root; n; n = check_next(n, root)) {
		struct str name =
		    n->kind == NODE_TEXT ? STR("text") : node_name(n);

		if (n->parent == NULL ||
		    node_may_hold(n->parent->kind, n->kind))
			continue;
		check_put(c, DIAG_SCHEMA_ERROR, n,
		          told(&c->scratch, "%.*s may not stand in %.*s",
		               STR_ARG(name), STR_ARG(node_name(n->parent))));
	}
}

/* "mod_1__ref_2" is as good as "ref_7". */
static bool check_is_counted(const struct node *n)
{
	struct str eid = n->eid, prefix = node_prefix(n->kind);
	size_t at;
	unsigned count;

	if (n->kind != NODE_REF && n->kind != NODE_RREF && n->kind != NODE_MOD)
		return false;
	while ((at = str_find(eid, STR("__"))) < eid.n)
		eid = str_after(eid, at + 2);
	return str_starts(eid, prefix) && eid.n > prefix.n &&
	       eid.p[prefix.n] == '_' &&
	       str_number(str_after(eid, prefix.n + 1), &count);
}

static void check_eids(struct check *c)
{
	struct eids *w = eids_start(&c->scratch, c->doc->root);
	struct node *n;
	struct str eid;

	while (eids_next(w, &n, &eid)) {
		void **slot;

		if (n->eid.n == 0)
			continue;
		slot = map_put(&c->scratch, &c->eids, n->eid);
		if (*slot != NULL)
			check_put(c, DIAG_EID_TWICE, n, n->eid);
		*slot = n;
		if (eid.n != 0 && !str_eq(eid, n->eid) &&
		    n->kind != NODE_ELEMENT && !check_is_counted(n))
			check_put(c, DIAG_EID_WRONG, n,
			          told(&c->scratch, "%.*s, not %.*s",
			               STR_ARG(n->eid), STR_ARG(eid)));
	}
}

/* Attributes that lead to an eId.  (A mapping's original is a wId.) */
static bool check_is_link(struct str attribute)
{
	static const struct str links[] = {
	    STR_INIT("href"),
	    STR_INIT("src"),
	    STR_INIT("from"),
	    STR_INIT("upTo"),
	    STR_INIT("refersTo"),
	    STR_INIT("as"),
	    STR_INIT("by"),
	    STR_INIT("period"),
	    STR_INIT("source"),
	    STR_INIT("start"),
	    STR_INIT("end"),
	    STR_INIT("for"),
	    STR_INIT("current"),
	    STR_INIT("target"),
	    STR_INIT("alternativeTo"),
	    STR_INIT("placementBase"),
	};

	for (size_t i = 0; i < sizeof(links) / sizeof(links[0]); i++)
		if (str_eq(links[i], attribute))
			return true;
	return false;
}

static void check_links(struct check *c)
{
	const struct node *root = c->doc->root;

	for (const struct node *n = root; n; n = check_next(n, root))
		for (const struct attr *t = n->attrs; t; t = t->next) {
			struct str rest = t->value, to;

			if (!str_starts(rest, STR("#")) ||
			    !check_is_link(t->name))
				continue;
			while ((to = str_word(&rest)).n != 0)
				if (map_get(&c->eids, str_after(to, 1)) == NULL)
					check_put(c, DIAG_REF_DANGLING, n, to);
		}
}

static void check_tables(struct check *c)
{
	const struct node *root = c->doc->root;

	for (const struct node *n = root; n; n = check_next(n, root)) {
		struct arena_mark mark = arena_mark(&c->scratch);
		struct table t;

		if (n->kind != NODE_TABLE)
			continue;
		table_lay(&c->scratch, n, false, &t);
		for (size_t i = 0; i < t.faults.n; i++)
			check_put(c, DIAG_TABLE_SPANS, t.faults.p[i].node,
			          t.faults.p[i].what);
		arena_release(&c->scratch, mark);
	}
}

/* Complain about the identification in n unless good. */
static void check_meta(struct check *c, const struct node *n, bool good,
                       const char *what)
{
	if (!good)
		check_put(c, DIAG_META_MISSING, n, str_from(what));
}

static struct str check_value(const struct node *n, const char *name,
                              const char *attribute)
{
	const struct node *x = n ? node_named(n, str_from(name)) : NULL;

	return x ? node_attr(x, str_from(attribute)) : STR("");
}

/* Does whole begin with part, and "/" or nothing come then? */
static bool check_is_under(struct str whole, struct str part)
{
	struct str rest = str_after(whole, part.n);

	return part.n != 0 && str_starts(whole, part) &&
	       (rest.n == 0 || rest.p[0] == '/');
}

static void check_work(struct check *c, const struct node *work)
{
	struct str author = check_value(work, "FRBRauthor", "href");
	struct str subtype = check_value(work, "FRBRsubtype", "value");
	struct date date = {0};
	struct work w;

	if (!work_read(check_value(work, "FRBRuri", "value"), &w)) {
		check_meta(c, work, false, TOLD_Z("FRBRuri is no act's"));
		return;
	}
	check_meta(c, work, w.date.year != 0, TOLD_Z("no date"));
	/* Acts without a number are known by their day. */
	check_meta(c, work, w.number.n != 0 || w.date.year != 0,
	           TOLD_Z("no number"));
	date_read(check_value(work, "FRBRdate", "date"), &date);
	check_meta(c, work, date_cmp(date, w.date) == 0,
	           TOLD_Z("FRBRdate is not that of FRBRuri"));
	check_meta(c, work,
	           str_eq(check_value(work, "FRBRcountry", "value"), w.country),
	           TOLD_Z("FRBRcountry is not that of FRBRuri"));
	check_meta(c, work, subtype.n == 0 || str_eq(subtype, w.subtype),
	           TOLD_Z("FRBRsubtype is not that of FRBRuri"));
	check_meta(c, work,
	           w.author.n == 0 || str_eq(str_after(author, 1), w.author),
	           TOLD_Z("FRBRauthor is not that of FRBRuri"));
}

/* An IRI without the ending of its file. */
static struct str check_stem(struct str iri)
{
	size_t n = iri.n;

	while (n > 0 && iri.p[n - 1] != '.' && iri.p[n - 1] != '/')
		n--;
	return n > 0 && iri.p[n - 1] == '.' ? str_sub(iri, 0, n - 1) : iri;
}

/* Each level's IRIs begin with those of the level above. */
static void check_levels(struct check *c, const struct node *id)
{
	const struct node *work = node_named(id, STR("FRBRWork"));
	const struct node *text = node_named(id, STR("FRBRExpression"));
	const struct node *file = node_named(id, STR("FRBRManifestation"));
	struct str act = check_value(work, "FRBRuri", "value");
	struct str edition = check_value(text, "FRBRuri", "value");
	struct str stem = check_stem(check_value(file, "FRBRuri", "value"));
	struct str language = check_value(text, "FRBRlanguage", "language");

	check_meta(c, id, work && text && file,
	           TOLD_Z("a level of FRBR is missing"));
	if (work == NULL || text == NULL || file == NULL)
		return;
	check_work(c, work);
	check_meta(c, work,
	           check_is_under(check_value(work, "FRBRthis", "value"), act),
	           TOLD_Z("FRBRthis is not under FRBRuri"));
	check_meta(
	    c, text,
	    check_is_under(check_value(text, "FRBRthis", "value"), edition),
	    TOLD_Z("FRBRthis is not under FRBRuri"));
	check_meta(c, file,
	           check_is_under(check_value(file, "FRBRthis", "value"), stem),
	           TOLD_Z("FRBRthis is not under FRBRuri"));
	check_meta(c, text, check_is_under(edition, act),
	           TOLD_Z("the expression is not of the work"));
	check_meta(c, text, str_starts(str_after(edition, act.n + 1), language),
	           TOLD_Z("FRBRlanguage is not that of FRBRuri"));
	check_meta(c, file, check_is_under(stem, edition),
	           TOLD_Z("the manifestation is not of the expression"));
}

/* The identification of a document; NULL after a complaint. */
static const struct node *check_identified(struct check *c,
                                           const struct node *document)
{
	const struct node *meta = node_child(document, NODE_META);
	const struct node *id =
	    meta ? node_named(meta, STR("identification")) : NULL;

	check_meta(c, document, id != NULL, TOLD_Z("no identification"));
	if (id != NULL)
		check_levels(c, id);
	return id ? node_named(id, STR("FRBRWork")) : NULL;
}

static void check_identity(struct check *c)
{
	const struct node *act = node_document(c->doc->root);
	const struct node *all = NULL, *work = NULL;

	check_meta(c, c->doc->root, act != NULL, TOLD_Z("no act"));
	if (act != NULL) {
		work = check_identified(c, act);
		all = node_child(act, NODE_ATTACHMENTS);
	}
	for (const struct node *n = all ? all->first : NULL; n; n = n->next) {
		const struct node *doc = node_document(n), *own;

		if (doc == NULL || n->mark == MARK_REMOVED)
			continue;
		own = check_identified(c, doc);
		check_meta(c, doc,
		           str_eq(check_value(own, "FRBRuri", "value"),
		                  check_value(work, "FRBRuri", "value")),
		           TOLD_Z("FRBRuri is not that of the act"));
	}
}

void check_doc(const struct doc *doc, struct report *report)
{
	struct check c = {.doc = doc, .report = report};

	arena_init(&c.scratch);
	check_lines(&c);
	check_structure(&c);
	check_eids(&c);
	check_links(&c);
	if (doc->source == NULL) {
		check_nowhere(&c);
		check_components(&c);
	}
	check_numbers(&c);
	check_tables(&c);
	check_identity(&c);
	arena_free(&c.scratch);
}
