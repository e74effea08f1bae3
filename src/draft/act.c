#include "draft/act.h"

#include "edit/note_place.h"

static const struct {
	struct str open, close;
} marks[] = {{STR_INIT("\""), STR_INIT("\"")},
             {STR_INIT("«"), STR_INIT("»")},
             {STR_INIT("“"), STR_INIT("”")}};

/* Has a title its own quotes around it, and none within? */
static bool is_in_quotes(struct str title)
{
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		struct str open = marks[i].open, close = marks[i].close, in;

		if (!str_starts(title, open) || !str_ends(title, close) ||
		    title.n <= open.n + close.n)
			continue;
		in = str_sub(title, open.n, title.n - close.n);
		if (str_find(in, open) == in.n && str_find(in, close) == in.n)
			return true;
	}
	return false;
}

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

static struct str title_quoted(struct arena *a, struct str title)
{
	return is_in_quotes(title) ? title : act_quoted(a, title);
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

/* What the first part of that kind says in the line; empty: it has none. */
static struct str part_text(const struct namer *n, const struct doc *doc,
                            enum node_kind kind)
{
	const struct node *line = requisites(doc);

	for (const struct node *p = line; p; p = node_next(p, line))
		if (p->kind == kind)
			return note_flat(n->a, p);
	return STR("");
}

struct str act_authority(const struct namer *n, const struct doc *doc)
{
	return part_text(n, doc, NODE_DOC_AUTHORITY);
}

/* The noun of the act, as it is called there: "совместный приказ". */
static const struct entry *act_entry(const struct namer *n,
                                     const struct doc *doc)
{
	const struct wordlist *list = language_list(n->lang, STR("acts"));
	const struct word *w =
	    wordlist_find(list, part_text(n, doc, NODE_DOC_TYPE));

	return w && str_eq(entry_cell(w->entry, STR("type")), doc->work.subtype)
	           ? w->entry
	           : wordlist_entry(list, STR("type"), doc->work.subtype);
}

/* That of an act that changes it. */
static const struct entry *own_entry(const struct namer *n,
                                     const struct doc *doc)
{
	const struct entry *e = act_entry(n, doc);
	struct str changer = e ? entry_cell(e, STR("changer")) : STR("");

	return changer.n ? wordlist_entry(e->list, STR("type"), changer) : e;
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

/* An entry in a form: laws have a capital. */
static struct str noun_form(const struct namer *n, const struct entry *e,
                            struct str form)
{
	struct str noun = e ? entry_form(e, form) : STR("");

	return e && str_eq(entry_cell(e, STR("own")), STR("yes"))
	           ? str_capital(n->a, noun)
	           : noun;
}

/* Of several issuers, where the noun does not say so by itself. */
static struct str noun_joint(const struct namer *n, const struct doc *doc,
                             struct str noun)
{
	const struct entry *row =
	    doc->joint.n ? namer_row(n, "act-joint") : NULL;

	return row ? str_fill(n->a, entry_cell(row, STR("text")), STR("{act}"),
	                      noun)
	           : noun;
}

struct str act_noun(const struct namer *n, const struct doc *doc,
                    struct str form)
{
	return noun_joint(n, doc, noun_form(n, act_entry(n, doc), form));
}

struct str act_own(const struct namer *n, const struct doc *doc,
                   struct str form)
{
	return noun_joint(n, doc, noun_form(n, own_entry(n, doc), form));
}

struct str act_this(const struct namer *n, const struct doc *doc)
{
	const struct entry *e = own_entry(n, doc);

	return e ? namer_agree(n, e, "this") : STR("");
}

/* What stands in the line for the parts that it has; p NULL: as it is. */
struct parts {
	struct str type, day, number;
};

/* The node behind the last part: what goes on there, such as how the act is
   registered, does not tell which it is. */
static const struct node *parts_end(const struct node *line)
{
	const struct node *last = NULL;

	for (const struct node *n = line; n; n = node_next(n, line))
		if (n->kind == NODE_DOC_TYPE || n->kind == NODE_DOC_DATE ||
		    n->kind == NODE_DOC_NUMBER || n->kind == NODE_DOC_AUTHORITY)
			last = n;
	return last ? node_skip(last, line) : NULL;
}

static struct str line_with(const struct namer *n, const struct node *line,
                            const struct parts *parts)
{
	const struct node *at = line, *end = parts_end(line);
	struct buf out = {0};
	struct str s;

	while (at != NULL && at != end) {
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

/* The noun in words that say what the act is, in another form: "Кәсіпкерлік
   кодексі".  Empty: they do not. */
static struct str kind_inflect(const struct namer *n, const struct entry *e,
                               struct str words, struct str form)
{
	struct str rest = words, word;

	while ((word = str_word(&rest)).n != 0) {
		const struct word *w = wordlist_find(e->list, word);
		size_t at = (size_t)(word.p - words.p);
		struct str noun;

		if (w == NULL || w->entry != e ||
		    !(w->features.n == 0 || str_eq(w->features, STR("POSS3"))))
			continue;
		noun = entry_form(e, form);
		if (!str_begins_lower(word))
			noun = str_capital(n->a, noun);
		return str_format(n->a, "%.*s%.*s%.*s",
		                  STR_ARG(str_sub(words, 0, at)), STR_ARG(noun),
		                  STR_ARG(str_after(words, at + word.n)));
	}
	return STR("");
}

/* Is a title that of an act "on ..."? */
static bool is_about(const struct namer *n, struct str title)
{
	struct str begins = language_label(n->lang, STR("title-begins")), word;
	struct str rest = title, first = str_word(&rest);

	while ((word = str_word(&begins)).n != 0)
		if (str_eq(word, first))
			return true;
	word = language_label(n->lang, STR("title-ends"));
	return word.n && str_find(title, word) < title.n;
}

/* Cut " (Налоговый кодекс)" off a title: it stands outside of its quotes. */
static struct str title_short(struct str *title)
{
	size_t at = str_find(*title, STR(" ("));
	struct str shorter = str_after(*title, at);

	if (!str_ends(*title, STR(")")))
		return STR("");
	*title = str_sub(*title, 0, at);
	return shorter;
}

/* A law, which its day tells: its title does not have even that. */
static struct str law_cite(const struct namer *n, const struct doc *doc,
                           enum act_where where)
{
	const struct entry *e = act_entry(n, doc);
	struct str title = act_title(n, doc), s;
	const char *column = where == ACT_IN_TITLE ? "title" : "text";
	struct str form = cell(n, "act", "place");
	struct str named =
	    is_about(n, title) ? STR("") : kind_inflect(n, e, title, form);
	struct str authority = part_text(n, doc, NODE_DOC_AUTHORITY);
	struct str shorter = named.n ? STR("") : title_short(&title);

	if (named.n == 0 && authority.n == 0)
		return STR("");
	s = cell(n, named.n ? "act-named" : "act-law", column);
	s = str_fill(n->a, s, STR("{title}"),
	             named.n ? named : title_quoted(n->a, title));
	s = str_fill(n->a, s, STR("{short}"), shorter);
	s = str_fill(n->a, s, STR("{day}"), part_text(n, doc, NODE_DOC_DATE));
	s = str_fill(n->a, s, STR("{authority}"), authority);
	return str_fill(n->a, s, STR("{act}"), act_noun(n, doc, form));
}

/* With its number in the register of justice. */
static struct str registered(const struct namer *n, const struct doc *doc,
                             struct str cite)
{
	struct str s = cell(n, "registered", "text");

	if (doc->registered.n == 0 || s.n == 0)
		return cite;
	s = str_fill(n->a, s, STR("{act}"), cite);
	s = str_fill(n->a, s, STR("{end}"),
	             namer_agree(n, act_entry(n, doc), "end"));
	return str_fill(n->a, s, STR("{num}"), doc->registered);
}

struct str act_cite(const struct namer *n, const struct doc *doc,
                    enum act_where where)
{
	const struct node *line = requisites(doc);
	const struct entry *e = act_entry(n, doc);
	struct str title = act_title(n, doc), s = STR("");
	struct parts parts = {0};

	if (line == NULL || title.n == 0 || e == NULL)
		return STR("");
	if (str_eq(entry_cell(e, STR("unnumbered")), STR("yes")))
		s = law_cite(n, doc, where);
	if (s.n)
		return s;
	parts.type = noun_form(n, e, cell(n, "act", "place"));
	s = str_fill(n->a, cell(n, "act", "text"), STR("{act}"),
	             line_with(n, line, &parts));
	s = str_fill(n->a, s, STR("{title}"), title_quoted(n->a, title));
	return where == ACT_IN_TITLE ? s : registered(n, doc, s);
}

struct str act_blank(const struct namer *n, const struct doc *doc,
                     struct str form)
{
	const struct node *line = requisites(doc);
	struct parts parts = {.day = cell(n, "blank-day", "text"),
	                      .number = cell(n, "blank-number", "text")};

	if (form.p != NULL)
		parts.type = noun_form(n, own_entry(n, doc), form);
	else if (own_entry(n, doc) != act_entry(n, doc))
		parts.type =
		    str_capital(n->a, noun_form(n, own_entry(n, doc),
		                                cell(n, "blank-day", "place")));
	return line ? line_with(n, line, &parts) : STR("");
}
