#include "draft/act.h"

#include "draft/fresh.h"

static const struct {
	struct str open, close;
} marks[] = {{STR_INIT("\""), STR_INIT("\"")},
             {STR_INIT("«"), STR_INIT("»")},
             {STR_INIT("“"), STR_INIT("”")}};

struct str act_quoted(struct arena *a, struct str words)
{
	size_t best = 0;

	for (size_t i = sizeof(marks) / sizeof(*marks); i-- > 0;)
		if (str_find(words, marks[i].open) == words.n &&
		    str_find(words, marks[i].close) == words.n)
			best = i;
	return str_format(a, "%.*s%.*s%.*s", STR_ARG(marks[best].open),
	                  STR_ARG(words), STR_ARG(marks[best].close));
}

static const struct entry *act_entry(const struct namer *n,
                                     const struct doc *doc)
{
	return wordlist_entry(language_list(n->lang, STR("acts")), STR("type"),
	                      doc->work.subtype);
}

bool act_is_law(const struct doc *doc)
{
	for (const struct node *n = doc->root; n; n = node_next(n, doc->root)) {
		if (n->kind == NODE_ATTACHMENTS)
			break;
		if (n->kind == NODE_ARTICLE)
			return true;
	}
	return false;
}

struct str act_noun(const struct namer *n, const struct doc *doc,
                    struct str form)
{
	const struct entry *e = act_entry(n, doc);
	struct str noun = e ? entry_form(e, form) : STR("");

	/* Laws have a capital. */
	return e && str_eq(entry_cell(e, STR("own")), STR("yes"))
	           ? str_capital(n->a, noun)
	           : noun;
}

struct str act_this(const struct namer *n, const struct doc *doc)
{
	const struct entry *e = act_entry(n, doc);

	return e ? namer_agree(n, e, "this") : STR("");
}

/* The line with its day and number; NULL. */
static const struct node *requisites(const struct doc *doc)
{
	const struct node *act = node_document(doc->root);
	const struct node *preface = act ? node_child(act, NODE_PREFACE) : NULL;

	for (const struct node *p = preface ? preface->first : NULL; p;
	     p = p->next) {
		bool day = false, number = false, type = false;

		for (const struct node *n = p; n; n = node_next(n, p)) {
			day |= n->kind == NODE_DOC_DATE;
			number |= n->kind == NODE_DOC_NUMBER;
			type |= n->kind == NODE_DOC_TYPE;
		}
		if (day && number && type)
			return p;
	}
	return NULL;
}

/* What stands in the line for the parts that it has; p NULL: as it is. */
struct parts {
	struct str type, day, number;
};

static struct str line_with(const struct namer *n, const struct node *line,
                            const struct parts *parts)
{
	struct buf out = {0};
	const struct node *at = line;
	struct str s;

	while (at != NULL) {
		const struct str *part =
		    at->kind == NODE_DOC_TYPE     ? &parts->type
		    : at->kind == NODE_DOC_DATE   ? &parts->day
		    : at->kind == NODE_DOC_NUMBER ? &parts->number
						  : NULL;

		if (part != NULL && part->p != NULL) {
			buf_add(&out, *part);
			at = node_skip(at, line);
			continue;
		}
		if (at->kind == NODE_TEXT)
			buf_add(&out, at->text);
		else if (at->kind == NODE_EOL)
			buf_char(&out, ' ');
		at = node_next(at, line);
	}
	s = str_copy(n->a, str_strip(buf_str(&out)));
	buf_free(&out);
	return s;
}

static struct str cell(const struct namer *n, const char *row,
                       const char *column)
{
	const struct entry *e = namer_row(n, row);

	return e ? entry_cell(e, str_from(column)) : STR("");
}

static struct str act_title(const struct namer *n, const struct doc *doc)
{
	const struct node *act = node_document(doc->root);
	const struct node *preface = act ? node_child(act, NODE_PREFACE) : NULL;
	const struct node *title =
	    preface ? node_child(preface, NODE_LONG_TITLE) : NULL;
	struct parts none = {0};

	return title ? line_with(n, title, &none) : STR("");
}

struct str act_cite(const struct namer *n, const struct doc *doc)
{
	const struct node *line = requisites(doc);
	struct str title = act_title(n, doc), s;
	struct parts parts = {0};

	if (line == NULL || title.n == 0)
		return STR("");
	parts.type = act_noun(n, doc, cell(n, "act", "place"));
	s = str_fill(n->a, cell(n, "act", "text"), STR("{act}"),
	             line_with(n, line, &parts));
	return str_fill(n->a, s, STR("{title}"), act_quoted(n->a, title));
}

struct str act_blank(const struct namer *n, const struct doc *doc,
                     struct str form)
{
	const struct node *line = requisites(doc);
	struct parts parts = {.day = cell(n, "blank-day", "text"),
	                      .number = cell(n, "blank-number", "text")};

	if (form.p != NULL)
		parts.type = act_noun(n, doc, form);
	return line ? line_with(n, line, &parts) : STR("");
}

static struct str upper(struct arena *a, struct str s)
{
	char *out = arena_alloc(a, s.n * 2 + 1);
	size_t n = 0;

	while (s.n) {
		size_t len;

		n += rune_put(rune_upper(str_rune(s, &len)), out + n);
		s = str_after(s, len);
	}
	return (struct str){out, n};
}

struct str act_enacts(const struct namer *n, const struct doc *doc)
{
	const struct wordlist *list = language_list(n->lang, STR("enacting"));
	const struct node *act = node_document(doc->root);
	const struct node *preamble =
	    act ? node_child(act, NODE_PREAMBLE) : NULL;
	const struct entry *hit = NULL;
	struct buf said = {0};
	struct str words;

	if (preamble != NULL)
		fresh_print(preamble, true, &said);
	words = lexicon_fold(n->a, buf_str(&said));
	for (size_t i = 0; list && i < list->entries.n; i++) {
		const struct entry *e = &list->entries.p[i];

		if (!str_eq(entry_cell(e, STR("type")), doc->work.subtype))
			continue;
		if (hit == NULL || str_find(words, e->lemma) < words.n)
			hit = e;
	}
	buf_free(&said);
	return hit ? str_join(n->a, upper(n->a, hit->lemma), STR(":"))
	           : STR("");
}
