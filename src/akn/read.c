#include "akn/read.h"

#include "akn/names.h"
#include "base/buf.h"
#include "base/told.h"
#include "tree/meta.h"
#include "tree/number.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <limits.h>
#include <string.h>

/* What white space means in an element. */
enum content {
	CONTENT_ELEMENTS, /* nothing: it holds elements only */
	CONTENT_MIXED,    /* itself: it stands among words */
	CONTENT_UNKNOWN,  /* itself if there are words too */
};

struct frame {
	enum content content;
	struct str space; /* the namespace without prefix, as libxml2 has it */
};

struct reader {
	struct doc *doc;
	struct arena *a;
	struct report *report;
	xmlParserCtxtPtr ctxt;
	struct node *at;    /* the element being read */
	struct node *loose; /* holds what came before the root element */
	size_t depth;       /* of at; 0 is the root */
	struct buf text;    /* read, not yet in the tree */
	struct map names;   /* names met, each kept once: struct str * */
	struct map kinds;   /* elements of Akoma Ntoso: kind + 1 */
	bool failed;
	struct frame frames[NODE_DEPTH_MAX + 1];
};

static struct str read_str(const xmlChar *s)
{
	return s ? str_from((const char *)s) : STR("");
}

static void read_fail(struct reader *r, enum diag_code code, size_t line,
                      size_t col, struct str detail)
{
	if (!r->failed)
		diag_put(r->report, &(struct message){.code = code,
		                                      .name = r->doc->name,
		                                      .line = line,
		                                      .col = col,
		                                      .detail = detail});
	r->failed = true;
	xmlStopParser(r->ctxt);
}

static void read_fail_here(struct reader *r, enum diag_code code,
                           struct str detail)
{
	const struct _xmlParserInput *in = r->ctxt->input;

	read_fail(r, code, in ? (size_t)in->line : 0, in ? (size_t)in->col : 0,
	          detail);
}

/* "prefix:name", or name; one copy of each. */
static struct str read_name(struct reader *r, struct str prefix,
                            struct str name)
{
	size_t was = r->text.n;
	struct str whole = name, *kept;
	void **slot;

	if (prefix.n) {
		buf_add(&r->text, prefix);
		buf_char(&r->text, ':');
		buf_add(&r->text, name);
		whole = str_after(buf_str(&r->text), was);
	}
	kept = map_get(&r->names, whole);
	if (kept == NULL) {
		kept = arena_alloc(r->a, sizeof(*kept));
		*kept = str_copy(r->a, whole);
		slot = map_put(r->a, &r->names, *kept);
		*slot = kept;
	}
	r->text.n = was;
	return *kept;
}

static bool read_is_blank(struct str s)
{
	return str_trim(s).n == 0;
}

/* The text read so far becomes a node. */
static void read_flush(struct reader *r)
{
	struct str s = buf_str(&r->text);
	struct node *n;

	if (s.n == 0 || r->at == NULL)
		return;
	r->text.n = 0;
	if (r->frames[r->depth].content == CONTENT_ELEMENTS && read_is_blank(s))
		return;
	n = node_text(r->a, str_copy(r->a, s));
	if (!node_append(r->at, n))
		read_fail_here(r, DIAG_XML_BROKEN, TOLD("nested too deeply"));
}

static void read_characters(void *ctx, const xmlChar *s, int n)
{
	struct reader *r = ctx;

	if (r->at != NULL && !r->failed)
		buf_add(&r->text,
		        (struct str){(const char *)s, n > 0 ? (size_t)n : 0});
}

static void read_special(struct reader *r, struct str name, struct str data)
{
	struct node *n = node_element(r->a, name), *in = r->at;
	struct str place = STR("");

	if (!r->failed)
		read_flush(r);
	if (r->failed)
		return;
	if (in == NULL) {
		place = r->doc->root ? STR("after") : STR("before");
		in = r->doc->root ? r->doc->root : r->loose;
	}
	if (data.n)
		node_set(r->a, n, STR("data"), str_copy(r->a, data));
	if (place.n)
		node_set(r->a, n, STR("place"), place);
	if (!node_append(in, n))
		read_fail_here(r, DIAG_XML_BROKEN, TOLD("nested too deeply"));
}

static void read_comment(void *ctx, const xmlChar *data)
{
	read_special(ctx, STR(AKN_COMMENT), read_str(data));
}

static void read_instruction(void *ctx, const xmlChar *target,
                             const xmlChar *data)
{
	struct reader *r = ctx;

	read_special(r, str_join(r->a, STR("?"), read_str(target)),
	             read_str(data));
}

static void read_doctype(void *ctx, const xmlChar *name, const xmlChar *id,
                         const xmlChar *system)
{
	(void)name;
	(void)id;
	(void)system;
	read_fail_here(ctx, DIAG_XML_BROKEN,
	               TOLD("a document type declaration is not read"));
}

static void read_error(void *ctx, xmlErrorPtr error)
{
	struct reader *r = ctx;

	if (error->level < XML_ERR_ERROR)
		return;
	read_fail(r, DIAG_XML_BROKEN, error->line > 0 ? (size_t)error->line : 0,
	          error->int2 > 0 ? (size_t)error->int2 : 0,
	          error->message ? str_trim(str_from(error->message))
	                         : STR(""));
}

/* A node for the element; Akoma Ntoso's own lose their prefix. */
static struct node *read_element(struct reader *r, struct str name,
                                 struct str prefix, bool akn)
{
	void *kind = akn ? map_get(&r->kinds, name) : NULL;

	if (kind != NULL)
		return node_new(r->a, (enum node_kind)((uintptr_t)kind - 1));
	return node_element(r->a, read_name(r, akn ? STR("") : prefix, name));
}

static enum content read_content(const struct node *n, enum content in)
{
	switch (node_class(n->kind)) {
	case CLASS_TEXTY:
		return CONTENT_MIXED;
	case CLASS_INLINE:
		return n->kind == NODE_QUOTED_STRUCTURE ? CONTENT_ELEMENTS
		                                        : CONTENT_MIXED;
	case CLASS_ELEMENT:
		return in == CONTENT_MIXED ? CONTENT_MIXED : CONTENT_UNKNOWN;
	case CLASS_ROOT:
	case CLASS_DOCUMENT:
	case CLASS_META:
	case CLASS_CONTAINER:
	case CLASS_HIER_ROOT:
	case CLASS_ATTACHMENTS:
	case CLASS_ATTACHMENT:
	case CLASS_HIER:
	case CLASS_BLOCKS:
	case CLASS_TABLE:
	case CLASS_ROW:
	case CLASS_CELL:
	case CLASS_EMPTY:
	case CLASS_TEXT:
		break;
	}
	return CONTENT_ELEMENTS;
}

/* Add an attribute at the end; XML has made sure that it is the only one. */
static struct attr **read_add_attr(struct reader *r, struct attr **end,
                                   struct str name, struct str value)
{
	*end = arena_alloc(r->a, sizeof(**end));
	(*end)->name = name;
	(*end)->value = str_copy(r->a, value);
	return &(*end)->next;
}

/* libxml2 hands on "&amp;" in a value as "&#38;", to be read once more. */
static struct str read_value(struct reader *r, struct str s)
{
	static const struct str amp = STR_INIT("&#38;");
	struct str out = {0};
	char *p;

	if (str_find(s, amp) == s.n)
		return s;
	p = arena_alloc(r->a, s.n);
	out.p = p;
	while (s.n) {
		p[out.n++] = s.p[0];
		s = str_after(s, str_starts(s, amp) ? amp.n : 1);
	}
	return out;
}

/* Attributes as libxml2 hands them over: five pointers each. */
static void read_attrs(struct reader *r, struct node *n, struct attr **end,
                       const xmlChar **list, int count)
{
	for (; count > 0; count--, list += 5) {
		struct str name = read_str(list[0]);
		struct str prefix = read_str(list[1]);
		struct str value =
		    read_value(r, (struct str){(const char *)list[3],
		                               (size_t)(list[4] - list[3])});

		if (prefix.n == 0 && str_eq(name, STR("eId")))
			n->eid = str_copy(r->a, value);
		else if (str_eq(name, STR("mark")) &&
		         str_eq(read_str(list[2]), STR(KZ_NAMESPACE)))
			n->mark = str_eq(value, STR("added")) ? MARK_ADDED
			                                      : MARK_REMOVED;
		else
			end = read_add_attr(r, end, read_name(r, prefix, name),
			                    value);
	}
}

/* Namespaces become attributes; that without a prefix only where what we
   write would else be in another. */
static struct attr **read_spaces(struct reader *r, struct node *n,
                                 struct str space, const xmlChar **list,
                                 int count)
{
	struct frame *f = &r->frames[r->depth];
	struct attr **end = &n->attrs;

	if (!str_eq(space, f->space)) {
		f->space = str_copy(r->a, space);
		end = read_add_attr(r, end, STR("xmlns"),
		                    read_value(r, f->space));
	}
	for (; count > 0; count--, list += 2)
		if (list[0] != NULL)
			end = read_add_attr(
			    r, end,
			    read_name(r, STR("xmlns"), read_str(list[0])),
			    read_value(r, read_str(list[1])));
	return end;
}

/* Link n as the root or under the element being read. */
static bool read_link(struct reader *r, struct node *n)
{
	if (r->at == NULL) {
		if (n->kind != NODE_ROOT) {
			read_fail_here(r, DIAG_XML_NOT_AKN, STR(""));
			return false;
		}
		r->doc->root = n;
		node_adopt(n, r->loose);
	} else if (!node_append(r->at, n)) {
		read_fail_here(r, DIAG_XML_BROKEN, TOLD("nested too deeply"));
		return false;
	} else {
		r->depth++;
	}
	r->at = n;
	return true;
}

/* NOLINTNEXTLINE(readability-function-size): libxml2's nine parameters. */
static void read_start(void *ctx, const xmlChar *local, const xmlChar *prefix,
                       const xmlChar *uri, int nspaces, const xmlChar **spaces,
                       int nattrs, int ndefaults, const xmlChar **attrs)
{
	struct reader *r = ctx;
	struct str space = read_str(uri), name = read_str(local);
	struct str pre = read_str(prefix);
	bool akn = str_eq(space, STR(AKN_NAMESPACE));
	const struct _xmlParserInput *in = r->ctxt->input;
	struct frame above = {CONTENT_ELEMENTS, STR("")};
	struct node *n;

	(void)ndefaults;
	if (r->failed)
		return;
	read_flush(r);
	if (r->failed)
		return;
	if (r->at != NULL)
		above = r->frames[r->depth];
	n = read_element(r, name, pre, akn);
	n->span.at = (size_t)in->consumed + (size_t)(in->cur - in->base);
	n->span.n = 1;
	if (!read_link(r, n))
		return;
	r->frames[r->depth].content = read_content(n, above.content);
	r->frames[r->depth].space = above.space;
	if (!akn && pre.n)
		space = above.space;
	read_attrs(r, n, read_spaces(r, n, space, spaces, nspaces), attrs,
	           nattrs);
}

/* White space alone goes, words keep theirs. */
static void read_settle(struct node *n)
{
	struct node *c, *next;

	for (c = n->first; c != NULL; c = c->next)
		if (c->kind == NODE_TEXT && !read_is_blank(c->text))
			return;
	for (c = n->first; c != NULL; c = next) {
		next = c->next;
		if (c->kind == NODE_TEXT)
			node_unlink(c);
	}
}

/* Marked text, which we write as ins or del, is text again. */
static void read_unwrap(struct node *n)
{
	struct node *text = n->first;

	if (n->mark == MARK_NONE || n->kind != NODE_ELEMENT || n->eid.n ||
	    text == NULL || text->next != NULL || text->kind != NODE_TEXT ||
	    (!str_eq(n->text, STR("ins")) && !str_eq(n->text, STR("del"))))
		return;
	node_unlink(text);
	text->mark = n->mark;
	node_after(n, text);
	node_unlink(n);
}

/* The words of a footnote are its own text; markup in them, but for its
   paragraphs, is not kept, which is told. */
static void read_note(struct reader *r, struct node *n)
{
	struct buf words = {0};
	bool more = false;
	struct node *c = n;

	while ((c = node_next(c, n)) != NULL) {
		bool words_of = c->kind == NODE_TEXT;

		more |= !words_of && c->kind != NODE_P;
		if (!words_of && node_class(c->kind) != CLASS_INLINE &&
		    words.n != 0 && words.p[words.n - 1] != '\n')
			buf_char(&words, '\n');
		for (size_t i = 0; words_of && i < c->text.n; i++)
			buf_char(&words, (char)(byte_is_white(c->text.p[i])
			                            ? ' '
			                            : c->text.p[i]));
	}
	n->text = str_copy(r->a, str_strip(buf_str(&words)));
	buf_free(&words);
	n->first = n->last = NULL;
	if (more)
		diag_put(r->report,
		         &(struct message){.code = DIAG_NOTE_PLAIN,
		                           .name = r->doc->name,
		                           .line = (size_t)r->ctxt->input->line,
		                           .detail = n->text});
}

static void read_end(void *ctx, const xmlChar *local, const xmlChar *prefix,
                     const xmlChar *uri)
{
	struct reader *r = ctx;
	struct node *n = r->at;

	(void)local;
	(void)prefix;
	(void)uri;
	if (r->failed || n == NULL)
		return;
	read_flush(r);
	if (r->frames[r->depth].content == CONTENT_UNKNOWN)
		read_settle(n);
	if (n->kind == NODE_AUTHORIAL_NOTE)
		read_note(r, n);
	r->at = n->parent;
	if (r->depth > 0)
		r->depth--;
	read_unwrap(n);
}

/* Is a node one that an amendment took out, kept beside what came? */
static bool read_is_gone(const struct node *n)
{
	return n->mark == MARK_REMOVED ||
	       str_eq(node_attr(n, STR("kz:mark")), STR("removed"));
}

/* Set num of each unit from the text of its num element. */
static void read_numbers(struct reader *r)
{
	struct node *root = r->doc->root;

	for (struct node *n = root; n != NULL; n = node_next(n, root)) {
		enum node_class class;

		if (n->kind != NODE_NUM || n->parent == NULL)
			continue;
		class = node_class(n->parent->kind);
		if (class != CLASS_HIER && class != CLASS_ELEMENT)
			continue;
		r->text.n = 0;
		for (struct node *t = n; t != NULL;
		     t = read_is_gone(t) ? node_skip(t, n) : node_next(t, n))
			if (t->kind == NODE_TEXT && !read_is_gone(t))
				buf_add(&r->text, t->text);
		n->parent->num = number_clean(r->a, buf_str(&r->text));
	}
}

/* The number that a unit has by its eId, digits and hyphens; empty. */
static struct str read_eid_number(const struct node *unit)
{
	struct str eid = unit->eid;
	size_t from = eid.n;

	while (from > 0 && (eid.p[from - 1] == '-' ||
	                    (eid.p[from - 1] >= '0' && eid.p[from - 1] <= '9')))
		from--;
	if (!str_ends(str_sub(eid, 0, from), STR("_")) ||
	    !str_ends(str_sub(eid, 0, from - 1), node_prefix(unit->kind)))
		return STR("");
	return str_after(eid, from);
}

/* One line may have the numbers of several units that are gone: which is whose
   their eIds tell. */
static void read_gone(struct reader *r)
{
	struct node *root = r->doc->root;

	for (struct node *n = root; n != NULL; n = node_next(n, root)) {
		struct str num;

		if (node_class(n->kind) != CLASS_HIER || !node_is_stub(n))
			continue;
		num = read_eid_number(n);
		if (num.n > 0)
			n->num = num;
	}
}

/* The parser without what we do not want of it. */
static xmlParserCtxtPtr read_parser(struct reader *r)
{
	const struct str raw = r->doc->raw;
	xmlParserCtxtPtr ctxt;

	if (raw.n == 0 || raw.n > INT_MAX)
		return NULL;
	ctxt = xmlCreateMemoryParserCtxt(raw.p, (int)raw.n);
	if (ctxt == NULL)
		return NULL;
	*ctxt->sax = (xmlSAXHandler){
	    .initialized = XML_SAX2_MAGIC,
	    .startElementNs = read_start,
	    .endElementNs = read_end,
	    .characters = read_characters,
	    .ignorableWhitespace = read_characters,
	    .cdataBlock = read_characters,
	    .comment = read_comment,
	    .processingInstruction = read_instruction,
	    .internalSubset = read_doctype,
	    .serror = read_error,
	};
	ctxt->userData = r;
	xmlCtxtUseOptions(ctxt, XML_PARSE_NONET);
	return ctxt;
}

static void read_kinds(struct reader *r)
{
	for (int k = 0; k < NODE_KINDS; k++) {
		struct node n = {.kind = (enum node_kind)k};
		struct str name = node_name(&n);

		if (name.n != 0)
			*map_put(r->a, &r->kinds, name) =
			    (void *)(uintptr_t)(k + 1);
	}
}

bool read_akn(struct doc *doc, struct report *report)
{
	struct reader r = {.doc = doc, .a = &doc->arena, .report = report};

	doc->root = NULL;
	r.loose = node_new(r.a, NODE_ROOT);
	read_kinds(&r);
	r.ctxt = read_parser(&r);
	if (r.ctxt != NULL) {
		xmlParseDocument(r.ctxt);
		if (!r.failed && !r.ctxt->wellFormed)
			read_fail_here(&r, DIAG_XML_BROKEN, STR(""));
		if (!r.failed &&
		    (doc->root == NULL || node_document(doc->root) == NULL))
			read_fail(&r, DIAG_XML_NOT_AKN, 1, 1,
			          TOLD("it holds no act"));
		if (!r.failed) {
			read_numbers(&r);
			read_gone(&r);
		}
		xmlFreeParserCtxt(r.ctxt);
	} else {
		diag_put(report,
		         &(struct message){.code = DIAG_XML_BROKEN,
		                           .name = doc->name,
		                           .detail = TOLD("no XML in it")});
		r.failed = true;
	}
	buf_free(&r.text);
	if (!r.failed)
		meta_read(doc);
	return !r.failed;
}

const char *read_library(void)
{
	return LIBXML_DOTTED_VERSION;
}
