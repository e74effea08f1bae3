#include "text/markup.h"

#include "base/told.h"
#include "text/markup_foot.h"
#include "text/markup_guard.h"
#include "text/markup_rules.h"
#include "text/markup_style.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <limits.h>
#include <string.h>

enum {
	/* Elements in one another; libxml2 looks through all that are open at
	   each end tag. */
	DEEPEST = 500,
	CONTROLS_MOST = 100, /* that are told one by one */
	PROBE = 24,          /* bytes of a text that are sought in the page */
	WARNED = 80,         /* at the front of a warning that hold its sign */
};

/* A page that is being read. */
struct reading {
	struct markup *m;
	struct report *report;
	xmlParserCtxtPtr ctxt;
	size_t open, depth; /* the element that is open */
	size_t last;        /* bytes that have been read */
	size_t controls;    /* how many have been left out */
	bool failed;
};

static struct str given(const xmlChar *s)
{
	return str_from((const char *)s);
}

/* How far the parser is. */
static size_t reading_at(const struct reading *r)
{
	const struct _xmlParserInput *in = r->ctxt->input;
	size_t at =
	    in == NULL ? 0 : in->consumed + (size_t)(in->cur - in->base);

	return at < r->m->bytes.n ? at : r->m->bytes.n;
}

void markup_place(struct str s, size_t at, struct message *m)
{
	size_t from = 0;

	m->line = 1;
	for (size_t i = 0; i < at; i++)
		if (s.p[i] == '\n') {
			m->line++;
			from = i + 1;
		}
	m->col = str_runes(str_sub(s, from, at)) + 1;
}

static void reading_fail(struct reading *r, size_t at, struct str why)
{
	struct message m = {
	    .code = DIAG_PAGE_ODD, .name = r->m->name, .detail = why};

	markup_place(r->m->bytes, at, &m);
	diag_put(r->report, &m);
	r->failed = true;
	if (r->ctxt != NULL)
		xmlStopParser(r->ctxt);
}

static struct markup_node *node_push(struct reading *r)
{
	struct markup_node *n = vec_push(r->m->a, &r->m->nodes);

	n->parent = r->open;
	n->end = r->m->nodes.n;
	n->at = r->last;
	return n;
}

/* Attributes of which only what they mean is kept. */
static unsigned attr_bits(struct str name, struct str value)
{
	if (str_eq(name, STR("style")))
		return markup_style(value);
	if (str_eq(name, STR("color")))
		return markup_colour(value);
	if (str_eq(name, STR("bgcolor")))
		return markup_is_white(value) ? 0 : MARKUP_BACKED;
	if (str_eq(name, STR("background")))
		return MARKUP_BACKED;
	if (str_eq(name, STR("hidden")))
		return MARKUP_HIDDEN;
	if (str_eq(name, STR("height")))
		return str_eq(value, STR("0")) ? MARKUP_FLAT : 0;
	if (str_eq(name, STR("border")))
		return value.n != 0 && !str_starts(value, STR("0"))
		           ? MARKUP_FRAMED
		           : 0;
	return 0;
}

/* What its own style decides, whatever style sheets tell. */
static void style_read(struct markup_node *n, struct str style)
{
	struct str numbers = markup_style_numbers(style);

	n->said |= markup_style_said(style);
	if (numbers.n != 0)
		n->numbers = numbers.p[0];
}

static void attrs_read(struct reading *r, struct markup_node *n,
                       const xmlChar **list)
{
	static const struct str kept[] = {
	    STR_INIT("id"),
	    STR_INIT("name"),
	    STR_INIT("class"),
	    STR_INIT("href"),
	    STR_INIT("colspan"),
	    STR_INIT("rowspan"),
	    STR_INIT("alt"),
	    STR_INIT("src"),
	    STR_INIT("start"),
	    STR_INIT("value"),
	    STR_INIT("type"),
	    STR_INIT("reversed"),
	    STR_INIT("role"),
	    STR_INIT("title"),
	    STR_INIT("data"),
	    STR_INIT("content"),
	    STR_INIT("aria-hidden"),
	    STR_INIT("media"),
	    STR_INIT("open"),
	    STR_INIT("close"),
	    STR_INIT("separators"),
	    STR_INIT("notation"),
	    STR_INIT("linethickness"),
	    STR_INIT("display"),
	    STR_INIT("lquote"),
	    STR_INIT("rquote"),
	};
	struct markup *m = r->m;

	n->attrs = m->attrs.n;
	for (; list != NULL && list[0] != NULL; list += 2) {
		struct str name = given(list[0]);
		struct str value = list[1] != NULL ? given(list[1]) : STR("");

		n->bits |= attr_bits(name, value);
		if (str_eq(name, STR("style")))
			style_read(n, value);
		for (size_t i = 0; i < sizeof(kept) / sizeof(*kept); i++)
			if (str_eq(name, kept[i]))
				*vec_push(m->a, &m->attrs) =
				    (struct markup_attr){kept[i],
				                         str_copy(m->a, value)};
	}
	n->attrs_end = m->attrs.n;
}

static void reading_start(void *ctx, const xmlChar *name, const xmlChar **list)
{
	struct reading *r = ctx;
	struct markup_node *n;

	if (r->failed)
		return;
	if (r->depth == DEEPEST) {
		reading_fail(r, reading_at(r),
		             TOLD("its elements are nested too "
		                  "deeply"));
		return;
	}
	n = node_push(r);
	n->tag = markup_tag_find(given(name));
	attrs_read(r, n, list);
	r->open = r->m->nodes.n - 1;
	r->depth++;
	r->last = reading_at(r);
	if (r->last < r->m->bytes.n && r->m->bytes.p[r->last] == '>')
		r->last++;
}

static void reading_end(void *ctx, const xmlChar *name)
{
	struct reading *r = ctx;

	(void)name;
	if (r->failed || r->open == 0)
		return;
	r->m->nodes.p[r->open].end = r->m->nodes.n;
	r->open = r->m->nodes.p[r->open].parent;
	r->depth--;
	r->last = reading_at(r);
}

/* Text stands in the page as it is given, or is a reference to a character. */
static void reading_text(void *ctx, const xmlChar *p, int len)
{
	struct reading *r = ctx;
	struct str s = {(const char *)p, (size_t)len};
	size_t now = reading_at(r), at;
	struct str near = str_sub(r->m->bytes, r->last, now);
	struct markup_node *n;

	if (r->failed || len <= 0)
		return;
	/* The parser may still stand at the last character. */
	near.n += near.n + 4 < r->m->bytes.n - r->last ? 4 : 0;
	at = str_find(near, str_sub(s, 0, s.n < PROBE ? s.n : PROBE));
	n = node_push(r);
	n->at = r->last + (at < near.n ? at : 0);
	if (r->m->bytes.n - n->at >= s.n &&
	    memcmp(r->m->bytes.p + n->at, s.p, s.n) == 0) {
		n->text = str_sub(r->m->bytes, n->at, n->at + s.n);
		r->last = n->at + s.n;
	} else {
		n->text = str_copy(r->m->a, s);
		r->last = now;
	}
}

/* Where markup ends that is none of the document. */
static void reading_skip(void *ctx, const xmlChar *text)
{
	struct reading *r = ctx;

	(void)text;
	r->last = reading_at(r);
}

/* Code of an element: a style sheet, unless for other media than a screen. */
static void sheet_take(struct reading *r, const char *text, int len)
{
	const struct markup_node *n = &r->m->nodes.p[r->open];
	struct str media = str_trim(markup_attr(r->m, r->open, STR("media")));

	r->last = reading_at(r);
	if (n->tag == NULL || !str_eq(n->tag->name, STR("style")) ||
	    (media.n != 0 && !str_same(media, STR("all")) &&
	     !str_same(media, STR("screen"))))
		return;
	for (int i = 0; i < len; i++)
		*vec_push(r->m->a, &r->m->style) = text[i];
}

static void reading_code(void *ctx, const xmlChar *text, int len)
{
	struct reading *r = ctx;

	if (r->m->nodes.p[r->open].tag != NULL &&
	    !markup_does(r->m, r->open, MARKUP_CODE))
		reading_text(ctx, text, len);
	else
		sheet_take(r, (const char *)text, len);
}

/* Characters that no document may hold are the only fault of a page that takes
   something from its text. */
static void reading_error(void *ctx, xmlErrorPtr error)
{
	struct reading *r = ctx;
	struct message m = {.code = DIAG_INPUT_CONTROL, .name = r->m->name};

	if (error->code != XML_ERR_INVALID_CHAR || r->failed ||
	    r->controls++ >= CONTROLS_MOST)
		return;
	markup_place(r->m->bytes, reading_at(r), &m);
	diag_put(r->report, &m);
}

static void reading_run(struct reading *r)
{
	struct str bytes = r->m->bytes;

	r->ctxt = htmlNewParserCtxt();
	if (r->ctxt == NULL)
		return;
	*r->ctxt->sax = (xmlSAXHandler){
	    .initialized = XML_SAX2_MAGIC,
	    .startElement = reading_start,
	    .endElement = reading_end,
	    .characters = reading_text,
	    .ignorableWhitespace = reading_text,
	    .cdataBlock = reading_code,
	    .comment = reading_skip,
	    .serror = reading_error,
	};
	r->ctxt->userData = r;
	htmlCtxtReadMemory(r->ctxt, bytes.p, (int)bytes.n, NULL, "UTF-8",
	                   HTML_PARSE_RECOVER | HTML_PARSE_NONET |
	                       HTML_PARSE_IGNORE_ENC | HTML_PARSE_NODEFDTD |
	                       HTML_PARSE_NOIMPLIED);
	htmlFreeParserCtxt(r->ctxt);
}

/* LibreOffice has the sign of a note in lines, which it sets above the text,
   plain where the note stands. */
static bool class_raises(struct str class)
{
	return markup_has_word(class, STR("sdfootnotesym")) ||
	       markup_has_word(class, STR("sdendnotesym"));
}

/* Of an element alone. */
static const unsigned OWN = MARKUP_FRAMED | MARKUP_APART | MARKUP_TURNS |
                            MARKUP_PLACED | MARKUP_FLEXES | MARKUP_COLOURED;

/* What is not handed down to an element: a list in one without numbers has some
   again, words of another colour are not white. */
static unsigned own_of(const struct markup_node *n)
{
	bool list = n->tag != NULL && (n->tag->does == MARKUP_ORDERED ||
	                               n->tag->does == MARKUP_LIST);

	return OWN | (list ? (unsigned)MARKUP_BARE : 0U) |
	       (n->bits & MARKUP_COLOURED ? (unsigned)MARKUP_WHITE : 0U);
}

/* What elements tell by what they are. */
static unsigned tag_bits(const struct markup_tag *tag)
{
	static const struct {
		enum markup_does does;
		unsigned bit;
	} kinds[] = {
	    {MARKUP_RAISED, MARKUP_RAISES},  {MARKUP_LOWERED, MARKUP_LOWERS},
	    {MARKUP_STRUCK, MARKUP_THROUGH}, {MARKUP_PRE, MARKUP_KEEPS},
	    {MARKUP_MAIN, MARKUP_TOLD},
	};
	unsigned bits = tag->head ? MARKUP_HEADS : 0;

	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (tag->does == kinds[i].does)
			bits |= kinds[i].bit;
	return bits;
}

/* What holds of an element holds of what is in it. */
static void bits_hand_down(struct markup *m)
{
	for (size_t i = 1; i < m->nodes.n; i++) {
		struct markup_node *n = &m->nodes.p[i];
		const struct markup_node *up = &m->nodes.p[n->parent];
		struct str class = markup_attr(m, i, STR("class"));

		if (markup_has_word(class, STR("note")))
			n->bits |= MARKUP_NOTED | MARKUP_APART;
		if (n->tag != NULL)
			n->bits |= tag_bits(n->tag) |
			           (class_raises(class) ? MARKUP_RAISES : 0);
		if (up->bits & MARKUP_FLEXES && n->tag != NULL)
			n->bits |= MARKUP_PLACED;
		n->bits |= up->bits & ~own_of(n);
	}
}

struct markup *markup_read(struct arena *a, struct str name, struct str bytes,
                           struct report *report)
{
	struct markup *m = arena_alloc(a, sizeof(*m));
	struct reading r = {.m = m, .report = report};
	struct markup_guarded guarded;

	*m = (struct markup){.a = a, .name = name, .bytes = bytes};
	node_push(&r)->tag = markup_tag_find(STR("html"));
	if (bytes.n > INT_MAX / 2) {
		diag_put(report, &(struct message){.code = DIAG_INPUT_TOO_LONG,
		                                   .name = name});
		return NULL;
	}
	guarded = markup_guard(a, name, bytes, report);
	m->bytes = guarded.bytes;
	if (guarded.odd < bytes.n)
		reading_fail(&r, guarded.odd,
		             TOLD("an element has too many attributes"));
	else
		reading_run(&r);
	m->nodes.p[0].end = m->nodes.n;
	markup_rules(m, report);
	bits_hand_down(m);
	if (r.failed)
		return NULL;
	markup_foot(m);
	return m;
}

struct str markup_attr(const struct markup *m, size_t node, struct str name)
{
	const struct markup_node *n = &m->nodes.p[node];

	for (size_t i = n->attrs; i < n->attrs_end; i++)
		if (str_eq(m->attrs.p[i].name, name))
			return m->attrs.p[i].value;
	return (struct str){NULL, 0};
}

unsigned markup_number(const struct markup *m, size_t node, struct str name,
                       unsigned other)
{
	struct str s = str_trim(markup_attr(m, node, name));
	unsigned value;

	return str_number(s, &value) ? value : other;
}

bool markup_does(const struct markup *m, size_t node, enum markup_does does)
{
	const struct markup_node *n = &m->nodes.p[node];

	return n->tag != NULL && n->tag->does == does;
}

bool markup_apart(const struct markup_node *n)
{
	static const bool in_lines[] = {
	    [MARKUP_INLINE] = true, [MARKUP_LINK] = true,
	    [MARKUP_RAISED] = true, [MARKUP_LOWERED] = true,
	    [MARKUP_GONE] = true,   [MARKUP_NEW] = true,
	    [MARKUP_BREAK] = true,  [MARKUP_IMAGE] = true,
	    [MARKUP_CODE] = true,   [MARKUP_FIELD] = true,
	    [MARKUP_MATH] = true,   [MARKUP_STRUCK] = true,
	};

	if (n->tag == NULL || n->bits & MARKUP_APART)
		return n->tag != NULL;
	return !in_lines[n->tag->does];
}

bool markup_warns(const struct markup *m, size_t i)
{
	size_t seen = 0;

	for (; i < m->nodes.n && seen < WARNED; i++) {
		const struct markup_node *n = &m->nodes.p[i];
		struct str s = str_after(n->text, str_spaces(n->text));

		if (markup_apart(n))
			return false;
		if (n->tag != NULL || s.n == 0)
			continue;
		if ((n->bits & MARKUP_RED) == 0 ||
		    (seen == 0 && byte_is_digit(s.p[0])))
			return false;
		s.n = s.n < WARNED - seen ? s.n : WARNED - seen;
		if (str_find(s, STR("!")) < s.n)
			return true;
		seen += s.n;
	}
	return false;
}
