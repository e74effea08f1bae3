#include "parse/self.h"

#include "base/buf.h"
#include "parse/authorship.h"
#include "parse/known.h"
#include "parse/title.h"
#include "tree/work.h"

/* The words of a block that are the act's own: not those it quotes. */
static struct str self_text(struct parser *p, const struct node *block)
{
	struct buf out = {0};
	struct str s;

	for (const struct node *n = block; n; n = node_next(n, block)) {
		if (n->kind == NODE_QUOTED_STRUCTURE)
			break;
		if (n->kind == NODE_TEXT)
			buf_add(&out, n->text);
	}
	s = str_copy(p->scratch, buf_str(&out));
	buf_free(&out);
	return s;
}

/* The kind that the first paragraph names which speaks of this very act. */
static const struct entry *self_named(struct parser *p, const struct node *act)
{
	const struct wordlist *acts = language_list(p->lang, STR("acts"));
	const struct node *n = act;

	while (n != NULL) {
		bool block = n->kind == NODE_P;
		struct match m;

		if (n->kind == NODE_ATTACHMENTS)
			break;
		if (block &&
		    parser_match(p, STR("self-act"), self_text(p, n), &m)) {
			const struct word *w =
			    wordlist_find(acts, m.cap[CAP_act]);

			if (w != NULL)
				return w->entry;
		}
		n = block ? node_skip(n, act) : node_next(n, act);
	}
	return NULL;
}

static const struct node *self_formula(const struct node *act)
{
	const struct node *preamble = node_child(act, NODE_PREAMBLE);

	return preamble ? node_child(preamble, NODE_FORMULA) : NULL;
}

/* The kind that is enacted in such words; *lead: who enacts it. */
static const struct entry *
self_enacted(struct parser *p, const struct node *act, struct str *lead)
{
	const struct node *formula = self_formula(act);
	const struct wordlist *words = language_list(p->lang, STR("enacting"));
	const struct word *w;
	struct match m;
	struct str s;

	if (formula == NULL || words == NULL ||
	    !parser_match(p, STR("enacting"), self_text(p, formula), &m))
		return NULL;
	*lead = m.cap[CAP_lead];
	s = m.cap[CAP_text];
	if (s.n && s.p[s.n - 1] == ':')
		s = str_strip(str_sub(s, 0, s.n - 1));
	w = wordlist_find(words, s);
	return w ? wordlist_entry(language_list(p->lang, STR("acts")),
	                          STR("type"),
	                          entry_cell(w->entry, STR("type")))
	         : NULL;
}

/* The post that signs the act. */
static struct str self_signed(struct parser *p, const struct node *act)
{
	const struct node *foot = node_child(act, NODE_CONCLUSIONS);

	for (const struct node *n = foot; n; n = node_next(n, foot))
		if (n->kind == NODE_ROLE)
			return self_text(p, n);
	return STR("");
}

/* The body of a place that is named last before the words that enact. */
static struct str self_local(struct parser *p, struct str lead)
{
	struct match m;

	return parser_match(p, STR("enacting-local"), lead, &m)
	           ? m.cap[CAP_authority]
	           : STR("");
}

/* Was the act issued by those words name?  Only where they are known; what an
   akimat issues is signed by its akim, who says nothing then. */
static bool self_author(struct parser *p, const struct entry *kind,
                        struct str words, bool signs)
{
	struct citation c = {.authority = words,
	                     .act = kind->lemma,
	                     .date = p->bare_date,
	                     .number = p->bare_number};

	if (words.n == 0 || !citation_read(p, &c) || !c.author_known ||
	    c.work.author.n == 0 || (signs && c.author_local))
		return false;
	p->doc->work.author = c.work.author;
	if (c.number.n != 0)
		p->doc->show = c.show;
	p->doc->author_name = c.author_name;
	authorship_list(p, &c, (struct span){0, 0}, NULL);
	return true;
}

/* The day and number that the head has. */
static void self_bare(struct parser *p, const struct entry *kind)
{
	struct citation c = {
	    .act = kind->lemma, .date = p->bare_date, .number = p->bare_number};

	authorship_take(p, &c, (struct span){0, 0}, true);
}

/* A law without a number may be known by its day and title. */
static void self_number(struct parser *p)
{
	struct doc *doc = p->doc;

	if (doc->work.number.n == 0 && doc->work.date.year != 0)
		doc->work.number =
		    known_number(p, &doc->work, title_bare(p, doc->title));
}

/* Who issued an act whose head says what it is and no more: what stands before
   the words that enact it tells, or who signs it. */
static void self_issued(struct parser *p, const struct node *act)
{
	const struct entry *kind =
	    wordlist_entry(language_list(p->lang, STR("acts")), STR("type"),
	                   p->doc->work.subtype);
	struct str lead = STR("");
	struct citation c = {.head = true};
	struct match m;

	if ((p->doc->work.author.n != 0 && !p->sheet) || kind == NULL ||
	    str_eq(entry_cell(kind, STR("own")), STR("yes")))
		return;
	self_enacted(p, act, &lead);
	if (self_author(p, kind, lead, false) || p->doc->work.author.n != 0 ||
	    self_author(p, kind, self_local(p, lead), false) ||
	    self_author(p, kind, self_signed(p, act), true))
		return;
	c.authority = self_signed(p, act);
	c.act = kind->lemma;
	c.date = p->bare_date;
	c.number = p->bare_number;
	if (str_eq(entry_cell(kind, STR("signed")), STR("yes")) &&
	    parser_match(p, STR("signed-akim"), c.authority, &m) &&
	    authorship_take(p, &c, (struct span){0, 0}, true))
		authorship_list(p, &c, (struct span){0, 0}, NULL);
}

/* What the text says. */
static void self_told(struct parser *p, const struct node *act)
{
	struct doc *doc = p->doc;
	struct str lead = STR("");
	const struct entry *enacted, *kind;

	if (doc->work.subtype.n != 0) {
		self_number(p);
		self_issued(p, act);
		return;
	}
	enacted = self_enacted(p, act, &lead);
	kind = self_named(p, act);
	if (kind == NULL)
		kind = enacted;
	if (kind == NULL)
		return;
	doc->work.country = STR("kz");
	doc->work.subtype = entry_cell(kind, STR("type"));
	if (p->bare_number.n != 0)
		self_bare(p, kind);
	if (!self_author(p, kind, lead, false) &&
	    !self_author(p, kind, self_local(p, lead), false))
		self_author(p, kind, self_signed(p, act), true);
}

/* What is said of the text, where it does not say that itself. */
static void self_given(struct parser *p)
{
	struct doc *doc = p->doc;
	const struct work *given = &p->given;
	const struct entry *kind = wordlist_entry(
	    language_list(p->lang, STR("acts")), STR("type"), given->subtype);
	struct citation c = {.authority = doc->author_name,
	                     .date = date_dotted(p->a, given->date),
	                     .number = given->number};

	if (given->date.year == 0 || work_same(given, &doc->work))
		return;
	if (kind == NULL ||
	    (doc->work.date.year != 0 && doc->work.number.n != 0)) {
		parser_find(p, (struct find){.code = DIAG_WORK_GIVEN,
		                             .detail = work_iri(p->a, given)});
		return;
	}
	c.act = kind->lemma;
	authorship_take(p, &c, (struct span){0, 0}, true);
	doc->work = (struct work){str_copy(p->a, given->country),
	                          str_copy(p->a, given->subtype),
	                          str_copy(p->a, given->author), given->date,
	                          str_copy(p->a, given->number)};
}

void self_read(struct parser *p, const struct node *act)
{
	self_told(p, act);
	self_given(p);
}
