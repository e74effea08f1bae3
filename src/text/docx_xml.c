#include "text/docx_xml.h"

#include "base/buf.h"
#include "base/map.h"
#include "base/told.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <limits.h>
#include <string.h>

enum {
	NODES_MOST = 3000000, /* of a part */
	DEPTH_MOST = 250,     /* libxml2 has 256 */
};

enum docx_class { CLASS_PLAIN, CLASS_ASIDE, CLASS_TEXT };

static const struct {
	struct str name;
	char space;
	enum docx_class class;
} kinds[DOCX_KINDS] = {
#define KIND(name, space, element, class)                                      \
	[DOCX_##name] = {STR_INIT(element), space, CLASS_##class},
#include "text/docx_kinds.def"
#undef KIND
};

/* Attributes that mean something. */
static const struct str attr_names[] = {
    STR_INIT("val"),
    STR_INIT("id"),
    STR_INIT("fill"),
    STR_INIT("anchor"),
    STR_INIT("name"),
    STR_INIT("type"),
    STR_INIT("char"),
    STR_INIT("font"),
    STR_INIT("instr"),
    STR_INIT("fldCharType"),
    STR_INIT("styleId"),
    STR_INIT("default"),
    STR_INIT("ilvl"),
    STR_INIT("numId"),
    STR_INIT("abstractNumId"),
    STR_INIT("firstLine"),
    STR_INIT("Id"),
    STR_INIT("Type"),
    STR_INIT("Target"),
    STR_INIT("TargetMode"),
    STR_INIT("string"),
    STR_INIT("ContentType"),
    STR_INIT("PartName"),
    STR_INIT("customMarkFollows"),
};

struct reading {
	struct arena *a;
	xmlParserCtxtPtr ctxt;
	struct map kinds, attrs; /* by their names */
	struct docx_node *root, *at;
	size_t nodes, depth;
	struct buf text;    /* of the element that is open */
	const xmlChar *uri; /* of the last element, and whose it is */
	char space;
	struct str *why;
	bool failed;
};

static struct str xml_str(const xmlChar *s)
{
	return s != NULL ? str_from((const char *)s) : STR("");
}

static void xml_fail(struct reading *r, struct str why)
{
	if (!r->failed)
		*r->why = str_copy(r->a, why);
	r->failed = true;
	xmlStopParser(r->ctxt);
}

/* Whose a namespace is, as the kinds have it; ISO's strict form has others. */
static char space_of(struct str uri)
{
	static const struct {
		struct str part;
		char space;
	} spaces[] = {
	    {STR_INIT("/wordprocessingml/"), 'w'},
	    {STR_INIT("/package/2006/"), 'k'},
	    {STR_INIT("/markup-compatibility/"), 'c'},
	    {STR_INIT("/math"), 'm'},
	};

	for (size_t i = 0; i < sizeof(spaces) / sizeof(*spaces); i++)
		if (str_find(uri, spaces[i].part) < uri.n)
			return spaces[i].space;
	return '-';
}

/* Several kinds may have one name: they lie behind one another. */
static enum docx_kind kind_of(struct reading *r, struct str name,
                              const xmlChar *uri)
{
	size_t k = (size_t)(uintptr_t)map_get(&r->kinds, name);

	if (k == 0)
		return DOCX_OTHER;
	if (uri != r->uri) {
		r->uri = uri;
		r->space = space_of(xml_str(uri));
	}
	for (; k < DOCX_KINDS; k++)
		if (str_eq(kinds[k].name, name) &&
		    (kinds[k].space == '-' || kinds[k].space == r->space))
			return (enum docx_kind)k;
	return DOCX_OTHER;
}

static void attrs_read(struct reading *r, struct docx_node *n,
                       const xmlChar **list, int count)
{
	struct docx_attr **end = &n->attrs;

	for (; count > 0; count--, list += 5) {
		const struct str *name = map_get(&r->attrs, xml_str(list[0]));

		if (name == NULL)
			continue;
		*end = arena_alloc(r->a, sizeof(**end));
		(*end)->name = *name;
		(*end)->value =
		    str_copy(r->a, (struct str){(const char *)list[3],
		                                (size_t)(list[4] - list[3])});
		end = &(*end)->next;
	}
}

/* NOLINTNEXTLINE(readability-function-size): libxml2's nine parameters. */
static void xml_start(void *ctx, const xmlChar *local, const xmlChar *prefix,
                      const xmlChar *uri, int nspaces, const xmlChar **spaces,
                      int nattrs, int ndefaults, const xmlChar **attrs)
{
	struct reading *r = ctx;
	struct docx_node *n;

	(void)prefix;
	(void)nspaces;
	(void)spaces;
	(void)ndefaults;
	if (r->failed)
		return;
	if (++r->nodes > NODES_MOST) {
		xml_fail(r, TOLD("it is too large"));
		return;
	}
	if (++r->depth > DEPTH_MOST) {
		xml_fail(r, TOLD("it is nested too deeply"));
		return;
	}
	n = arena_alloc(r->a, sizeof(*n));
	n->kind = kind_of(r, xml_str(local), uri);
	n->parent = r->at;
	if (n->kind != DOCX_OTHER)
		attrs_read(r, n, attrs, nattrs);
	r->at = n;
	r->text.n = 0;
}

/* What means nothing and holds nothing is not kept. */
static void node_link(struct docx_node *n)
{
	struct docx_node *in = n->parent;

	if (n->kind == DOCX_OTHER && n->first == NULL)
		return;
	if (in->last != NULL)
		in->last->next = n;
	else
		in->first = n;
	in->last = n;
}

static void xml_end(void *ctx, const xmlChar *local, const xmlChar *prefix,
                    const xmlChar *uri)
{
	struct reading *r = ctx;
	struct docx_node *n = r->at;

	(void)local;
	(void)prefix;
	(void)uri;
	if (r->failed || n == NULL)
		return;
	if (kinds[n->kind].class == CLASS_TEXT)
		n->text = str_copy(r->a, buf_str(&r->text));
	r->at = n->parent;
	r->depth--;
	if (r->at == NULL) {
		r->root = n;
		return;
	}
	if (n->kind == DOCX_TBL || n->nests)
		r->at->nests = true;
	node_link(n);
}

static void xml_characters(void *ctx, const xmlChar *s, int n)
{
	struct reading *r = ctx;

	if (!r->failed && r->at != NULL &&
	    kinds[r->at->kind].class == CLASS_TEXT)
		buf_add(&r->text,
		        (struct str){(const char *)s, n > 0 ? (size_t)n : 0});
}

/* No entity is declared, so there is none to be put in. */
static void xml_doctype(void *ctx, const xmlChar *name, const xmlChar *id,
                        const xmlChar *system)
{
	(void)name;
	(void)id;
	(void)system;
	xml_fail(ctx, TOLD("a document type declaration is not read"));
}

static void xml_error(void *ctx, xmlErrorPtr error)
{
	if (error->level >= XML_ERR_ERROR)
		xml_fail(ctx, error->message
		                  ? str_trim(str_from(error->message))
		                  : TOLD("no XML"));
}

static xmlParserCtxtPtr xml_parser(struct reading *r, struct str bytes)
{
	xmlParserCtxtPtr ctxt;

	if (bytes.n == 0 || bytes.n > INT_MAX)
		return NULL;
	ctxt = xmlCreateMemoryParserCtxt(bytes.p, (int)bytes.n);
	if (ctxt == NULL)
		return NULL;
	*ctxt->sax = (xmlSAXHandler){
	    .initialized = XML_SAX2_MAGIC,
	    .startElementNs = xml_start,
	    .endElementNs = xml_end,
	    .characters = xml_characters,
	    .ignorableWhitespace = xml_characters,
	    .cdataBlock = xml_characters,
	    .internalSubset = xml_doctype,
	    .serror = xml_error,
	};
	ctxt->userData = r;
	/* NOENT: "&amp;" in a value is "&", not to be read once more. */
	xmlCtxtUseOptions(ctxt, XML_PARSE_NONET | XML_PARSE_NOENT);
	return ctxt;
}

static void names_read(struct reading *r)
{
	for (size_t k = DOCX_KINDS; k-- > 1;)
		*map_put(r->a, &r->kinds, kinds[k].name) = (void *)(uintptr_t)k;
	for (size_t i = 0; i < sizeof(attr_names) / sizeof(*attr_names); i++) {
		struct str *name = arena_alloc(r->a, sizeof(*name));

		*name = attr_names[i];
		*map_put(r->a, &r->attrs, *name) = name;
	}
}

struct docx_node *docx_xml(struct arena *a, struct str bytes, struct str *why)
{
	struct reading r = {.a = a, .why = why};

	*why = TOLD("no XML");
	names_read(&r);
	r.ctxt = xml_parser(&r, bytes);
	if (r.ctxt == NULL)
		return NULL;
	xmlParseDocument(r.ctxt);
	if (!r.ctxt->wellFormed)
		r.failed = true;
	xmlFreeParserCtxt(r.ctxt);
	buf_free(&r.text);
	return r.failed ? NULL : r.root;
}

const struct docx_node *docx_child(const struct docx_node *n,
                                   enum docx_kind kind)
{
	const struct docx_node *c = n != NULL ? n->first : NULL;

	while (c != NULL && c->kind != kind)
		c = c->next;
	return c;
}

struct str docx_attr(const struct docx_node *n, struct str name)
{
	for (const struct docx_attr *t = n != NULL ? n->attrs : NULL; t != NULL;
	     t = t->next)
		if (str_eq(t->name, name))
			return t->value;
	return (struct str){NULL, 0};
}

struct str docx_val(const struct docx_node *n, enum docx_kind kind)
{
	return docx_attr(docx_child(n, kind), STR("val"));
}

size_t docx_number(struct str s, size_t most, size_t other)
{
	unsigned value;

	if (s.p == NULL || !str_number(s, &value))
		return other;
	return value < most ? value : most;
}

bool docx_is_on(const struct docx_node *property)
{
	struct str val = docx_attr(property, STR("val"));

	return property != NULL && !str_eq(val, STR("0")) &&
	       !str_eq(val, STR("false")) && !str_eq(val, STR("off"));
}

bool docx_is_aside(const struct docx_node *n)
{
	return kinds[n->kind].class == CLASS_ASIDE;
}

const struct docx_node *docx_skip(const struct docx_node *n,
                                  const struct docx_node *root)
{
	while (n != root && n->next == NULL)
		n = n->parent;
	return n == root ? NULL : n->next;
}

const struct docx_node *docx_next(const struct docx_node *n,
                                  const struct docx_node *root)
{
	return n->first != NULL ? n->first : docx_skip(n, root);
}
