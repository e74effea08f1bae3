#include "akn/schema.h"

#include "base/buf.h"
#include "base/told.h"
#include "base/vec.h"

#include <libxml/parser.h>
#include <libxml/uri.h>
#include <libxml/xmlschemas.h>
#include <limits.h>
#include <stdlib.h>

struct schema {
	xmlSchemaPtr schema;
};

/* Where the messages of one run go. */
struct listener {
	struct report *report;
	struct str name;
	enum diag_code code;
	bool heard;
};

/* Without the namespaces in braces: "{urn:x}p" is "p". */
static void schema_clean(struct buf *out, struct str s)
{
	while (s.n) {
		struct str head = str_cut(&s, '{');

		buf_add(out, head);
		if (s.n == 0)
			break;
		str_cut(&s, '}');
	}
}

static void schema_heard(void *ctx, xmlErrorPtr error)
{
	struct listener *l = ctx;
	struct buf text = {0};
	struct message m = {.code = l->code, .name = l->name};

	if (error->level < XML_ERR_ERROR)
		return;
	if (error->message != NULL)
		schema_clean(&text, str_trim(str_from(error->message)));
	m.line = error->line > 0 ? (size_t)error->line : 0;
	m.col = m.line ? 1 : 0;
	m.detail = buf_str(&text);
	diag_put(l->report, &m);
	buf_free(&text);
	l->heard = true;
}

/* The same from a parser, whose own context comes in place of ours. */
static void schema_heard_parser(void *ctx, xmlErrorPtr error)
{
	const xmlParserCtxt *parser = ctx;

	schema_heard(parser->_private, error);
}

static xmlParserCtxtPtr schema_parser(struct listener *l)
{
	xmlParserCtxtPtr ctxt = xmlNewParserCtxt();

	if (ctxt != NULL) {
		ctxt->sax->serror = schema_heard_parser;
		ctxt->_private = l;
	}
	return ctxt;
}

/* Is it of the elements that bring in another file? */
static bool schema_is_import(const xmlNode *n)
{
	return n->type == XML_ELEMENT_NODE &&
	       (xmlStrEqual(n->name, BAD_CAST "import") ||
	        xmlStrEqual(n->name, BAD_CAST "include") ||
	        xmlStrEqual(n->name, BAD_CAST "redefine"));
}

/* The files that a schema file names, made relative to where we are. */
struct files {
	struct arena arena;
	struct str *p;
	size_t n, cap;
	bool remote; /* one lies in the network */
	bool broken; /* one is missing or no XML */
};

static void schema_add_file(struct files *files, struct str file)
{
	if (str_find(file, STR("://")) < file.n) {
		files->remote = true;
		return;
	}
	for (size_t i = 0; i < files->n; i++)
		if (str_eq(files->p[i], file))
			return;
	*vec_push(&files->arena, files) = file;
}

static void schema_scan(struct files *files, struct str file,
                        struct listener *l)
{
	const char *path = str_z(&files->arena, file);
	xmlParserCtxtPtr ctxt = schema_parser(l);
	xmlDocPtr doc =
	    ctxt ? xmlCtxtReadFile(ctxt, path, NULL, XML_PARSE_NONET) : NULL;
	const xmlNode *top = doc ? xmlDocGetRootElement(doc) : NULL;
	const xmlNode *n = top ? top->children : NULL;

	files->broken = files->broken || doc == NULL;
	for (; n != NULL; n = n->next) {
		xmlChar *to, *whole;

		if (!schema_is_import(n))
			continue;
		to = xmlGetProp(n, BAD_CAST "schemaLocation");
		whole = to ? xmlBuildURI(to, BAD_CAST path) : NULL;
		if (whole != NULL)
			schema_add_file(
			    files, str_copy(&files->arena,
			                    str_from((const char *)whole)));
		xmlFree(whole);
		xmlFree(to);
	}
	xmlFreeDoc(doc);
	xmlFreeParserCtxt(ctxt);
}

/* Are the schema and all that it names files that can be read?  libxml2 would
   go into the network, and print its warnings. */
static bool schema_is_local(const char *file, struct listener *l)
{
	enum { FILES_MAX = 100 };
	struct files files = {0};
	struct message m = {.code = l->code, .name = l->name};
	bool good;

	arena_init(&files.arena);
	schema_add_file(&files, str_from(file));
	for (size_t i = 0; i < files.n && i < FILES_MAX; i++)
		schema_scan(&files, files.p[i], l);
	good = !files.remote && !files.broken && files.n < FILES_MAX;
	m.detail = files.remote ? TOLD("it wants files from the network")
	                        : TOLD("a file is missing");
	if (!good && !l->heard)
		diag_put(l->report, &m);
	arena_free(&files.arena);
	return good;
}

struct schema *schema_load(const char *file, struct report *report)
{
	struct listener l = {report, str_from(file), DIAG_SCHEMA_UNREADABLE,
	                     false};
	xmlSchemaParserCtxtPtr ctxt;
	struct schema *s;

	if (!schema_is_local(file, &l))
		return NULL;
	s = mem_alloc(sizeof(*s));
	ctxt = xmlSchemaNewParserCtxt(file);
	if (ctxt != NULL)
		xmlSchemaSetParserStructuredErrors(ctxt, schema_heard, &l);
	s->schema = ctxt ? xmlSchemaParse(ctxt) : NULL;
	xmlSchemaFreeParserCtxt(ctxt);
	if (s->schema != NULL)
		return s;
	if (!l.heard)
		diag_put(report,
		         &(struct message){.code = l.code, .name = l.name});
	schema_free(s);
	return NULL;
}

void schema_free(struct schema *s)
{
	if (s == NULL)
		return;
	xmlSchemaFree(s->schema);
	free(s);
}

static xmlDocPtr schema_parse(struct str xml, struct listener *l)
{
	xmlParserCtxtPtr ctxt = xml.n <= INT_MAX ? schema_parser(l) : NULL;
	xmlDocPtr doc;

	if (ctxt == NULL)
		return NULL;
	doc = xmlCtxtReadMemory(ctxt, xml.p, (int)xml.n, NULL, NULL,
	                        XML_PARSE_NONET | XML_PARSE_BIG_LINES |
	                            XML_PARSE_COMPACT);
	xmlFreeParserCtxt(ctxt);
	return doc;
}

bool schema_check(const struct schema *s, struct str xml, struct str name,
                  struct report *report)
{
	struct listener l = {report, name, DIAG_SCHEMA_ERROR, false};
	xmlDocPtr doc = schema_parse(xml, &l);
	xmlSchemaValidCtxtPtr ctxt =
	    doc ? xmlSchemaNewValidCtxt(s->schema) : NULL;
	bool good = false;

	if (ctxt != NULL) {
		xmlSchemaSetValidStructuredErrors(ctxt, schema_heard, &l);
		good = xmlSchemaValidateDoc(ctxt, doc) == 0;
	}
	if (!good && !l.heard)
		diag_put(report,
		         &(struct message){.code = l.code, .name = name});
	xmlSchemaFreeValidCtxt(ctxt);
	xmlFreeDoc(doc);
	return good;
}
