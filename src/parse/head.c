#include "parse/head.h"

#include "parse/authorship.h"
#include "parse/contents.h"
#include "parse/issuer.h"
#include "parse/letterhead.h"
#include "parse/parts.h"
#include "parse/printed.h"
#include "parse/remark.h"
#include "parse/titled.h"
#include "parse/treaty.h"
#include "parse/unit.h"
#include "parse/verdict.h"

enum { TITLE_MAX = 3000 }; /* bytes of a paragraph of a title */

/* What a paragraph before the body is. */
enum zone {
	ZONE_TEXT, /* nothing that a rule knows: title, or grounds */
	ZONE_REQUISITES,
	ZONE_LETTER, /* of a letterhead */
	ZONE_ISSUER, /* what kind of act it is and who issued it, alone */
	ZONE_LINE,   /* registration, status, where to publish, and the like */
	ZONE_NOTE,
	ZONE_CONTENTS,
	ZONE_FORMULA,
};

struct head {
	struct inliner *in;
	struct parser *p;
	const struct paras *paras;
	struct node *act, *preface, *preamble;
	size_t end;                /* the body begins here */
	enum zone *zones;          /* of each paragraph before it */
	const struct rule **rules; /* that read it; NULL */
	size_t requisites;         /* index; end if there are none */
	struct match met;          /* what their rule found in them */
	struct citation issuer;    /* what a line of its own tells */
	struct node *office;       /* the element of who issued it there */
	bool letter;               /* a letterhead tells the requisites */
	bool titled;               /* the requisites quote the title */
	bool formula;              /* the enacting formula is the last of it */
};

/* The zones that a rule of head.rules tells by its `makes`. */
static const struct {
	struct str makes;
	enum zone zone;
} zone_makes[] = {
    {STR_INIT("preface"), ZONE_REQUISITES},
    {STR_INIT("docType"), ZONE_ISSUER},
    {STR_INIT("line"), ZONE_LINE},
    {STR_INIT("toc"), ZONE_CONTENTS},
};

enum { ZONE_MAKES = sizeof(zone_makes) / sizeof(*zone_makes) };

/* m: what the rule of a zone of its own found. */
static enum zone zone_read(struct head *h, size_t i, struct match *m)
{
	const struct ruleset *set = language_rules(h->p->lang, STR("head"));
	struct str s = para_text(&h->paras->p[i]);

	for (size_t k = 0; k < set->rules.n; k++) {
		const struct rule *rule = set->rules.p[k];

		for (size_t z = 0; z < ZONE_MAKES; z++)
			if (str_eq(rule->makes, zone_makes[z].makes) &&
			    rule_match(&h->p->matcher, rule, s, 0, m)) {
				h->rules[i] = rule;
				return zone_makes[z].zone;
			}
	}
	if (issuer_torn(h->p, h->paras, i, &h->rules[i]))
		return ZONE_ISSUER;
	h->rules[i] = language_rule(h->p->lang, STR("site"));
	if (h->rules[i] != NULL &&
	    rule_match(&h->p->matcher, h->rules[i], s, 0, m))
		return ZONE_LINE;
	h->rules[i] = NULL;
	if (i > 0 && h->zones[i - 1] == ZONE_NOTE &&
	    remark_leads(h->p, &h->paras->p[i - 1]))
		return ZONE_NOTE;
	return remark_is(h->p, &h->paras->p[i]) ? ZONE_NOTE : ZONE_TEXT;
}

/* Does the body begin with paragraph i? */
static bool head_is_body(struct head *h, size_t i)
{
	const struct para *para = &h->paras->p[i];
	struct str s = para_text(para);
	struct unit u;
	struct match m;

	return s.n == 0 || para->caption || unit_find(h->p, s, &u) ||
	       parser_match(h->p, STR("intro"), s, &m) ||
	       treaty_signed(h->p, h->paras, i);
}

/* The rule of requisites that do not say what the act is. */
static const struct rule *head_bare(const struct head *h)
{
	return language_rule(h->p->lang, STR("requisites-bare"));
}

/* Where the body begins behind the enacting formula: notes on the grounds stand
   between, with these. */
static size_t head_behind(struct head *h, size_t i)
{
	const struct paras *paras = h->paras;
	struct match m;

	for (; i < paras->n && !paras->p[i].caption; i++) {
		if (!remark_is(h->p, &paras->p[i]) ||
		    !parser_match(h->p, STR("note-preamble"),
		                  para_text(&paras->p[i]), &m))
			break;
		h->zones[i] = ZONE_NOTE;
	}
	return i;
}

/* Does the head go on with paragraph i, though it could be the body's first?
   *contents: as many paragraphs of a contents list come; *verdict: where a
   court that gives its reasons has its formula. */
static bool head_goes_on(struct head *h, size_t i, size_t *contents,
                         size_t *verdict)
{
	if (para_text(&h->paras->p[i]).n == 0)
		return false;
	*contents = contents_length(h->p, h->paras, i);
	if (*contents == 0)
		*verdict = verdict_court(h->p, h->paras, i);
	return *contents > 0 || *verdict < h->paras->n;
}

/* Settle the zones of all paragraphs before the body. */
static void head_zones(struct head *h)
{
	const struct paras *paras = h->paras;
	size_t i = 0, contents = 0, verdict = paras->n;
	bool sought = false;
	struct match m, stated;

	for (; i < paras->n; i++) {
		struct str s = para_text(&paras->p[i]);

		if (paras->p[i].letter != NULL) {
			h->zones[i] = ZONE_LETTER;
			h->rules[i] = paras->p[i].letter->by;
			h->letter = true;
			h->requisites = i;
			continue;
		}
		if (contents == 0 && verdict == paras->n &&
		    head_is_body(h, i) &&
		    !head_goes_on(h, i, &contents, &verdict))
			break;
		if (contents > 0) {
			h->zones[i] = ZONE_CONTENTS;
			h->rules[i] =
			    language_rule(h->p->lang, STR("contents"));
			contents--;
			continue;
		}
		if (parser_match(h->p, STR("enacting"), s, &m)) {
			h->zones[i] = ZONE_FORMULA;
			i = head_behind(h, i + 1);
			h->formula = true;
			break;
		}
		h->zones[i] = zone_read(h, i, &m);
		if (parser_match(h->p, STR("stated"), s, &stated)) {
			h->rules[i] = stated.rule;
			if (!sought)
				verdict = verdict_find(h->p, paras, i + 1);
			sought = true;
		}
		if (h->zones[i] == ZONE_REQUISITES && !h->letter &&
		    (h->requisites > i ||
		     h->rules[h->requisites] == head_bare(h))) {
			h->requisites = i;
			h->met = m;
		}
	}
	h->end = i;
	if (h->requisites > i)
		h->requisites = i;
}

/* Can paragraph i be of the title, `more` a further one? */
static bool title_takes(const struct head *h, size_t i, bool more)
{
	const struct para *para = &h->paras->p[i];
	struct str s = para_text(para);
	char last = s.n ? s.p[s.n - 1] : 0;

	if (h->zones[i] != ZONE_TEXT || s.n == 0 || s.n > TITLE_MAX)
		return false;
	return !more || str_begins_lower(s) ||
	       (!para->gap && last != '.' && last != ':' && last != ';');
}

/* The first line behind the requisites that may be of the title. */
static size_t behind_requisites(const struct head *h)
{
	size_t i = h->requisites + 1;

	while (i < h->end &&
	       (h->zones[i] == ZONE_LINE || h->zones[i] == ZONE_NOTE))
		i++;
	return i;
}

/* The title behind the requisites: what a rule knows as one, with the lines
   before it. */
static struct span title_behind(const struct head *h)
{
	size_t from = behind_requisites(h), to;
	struct match m;

	for (to = from; to < h->end && title_takes(h, to, to > from); to++) {
		struct str s = para_text(&h->paras->p[to]);

		if (!parser_match(h->p, STR("title"), s, &m))
			continue;
		to++;
		while (to < h->end &&
		       str_begins_lower(para_text(&h->paras->p[to])) &&
		       title_takes(h, to, true))
			to++;
		return (struct span){from, to - from};
	}
	return (struct span){0, 0};
}

/* The title below a letterhead: up to what gives the grounds.  *sure: a rule
   knows it as one. */
static struct span title_below(const struct head *h, bool *sure)
{
	size_t from = behind_requisites(h), to;
	struct match m;

	*sure = h->zones[0] == ZONE_LETTER;
	for (to = from; to < h->end && title_takes(h, to, to > from); to++) {
		struct str s = para_text(&h->paras->p[to]);

		if (parser_match(h->p, STR("grounds"), s, &m))
			break;
		*sure = *sure || parser_match(h->p, STR("title"), s, &m);
		if (parser_match(h->p, STR("title-ends"), s, &m) &&
		    to + 1 < h->end &&
		    !str_begins_lower(para_text(&h->paras->p[to + 1])))
			return (struct span){from, to + 1 - from};
	}
	return (struct span){from, to - from};
}

/* The paragraphs of the title: right above the requisites, lines of other
   kinds left out, or behind them; else the first that nothing else reads. */
static struct span title_find(const struct head *h)
{
	size_t from = 0, to;

	if (h->letter) {
		bool sure;
		struct span below = title_below(h, &sure);

		if (sure)
			return below;
	}
	if (h->requisites < h->end) {
		to = h->requisites;
		while (to > 0 && h->zones[to - 1] != ZONE_TEXT)
			to--;
		for (from = to; from > 0; from--)
			if (!title_takes(h, from - 1, false) ||
			    (from < to && !title_takes(h, from, true)))
				break;
		return from < to ? (struct span){from, to - from}
		                 : title_behind(h);
	}
	while (from < h->end && h->zones[from] != ZONE_TEXT &&
	       h->zones[from] != ZONE_FORMULA)
		from++;
	to = from;
	while (to < h->end && title_takes(h, to, to > from))
		to++;
	return (struct span){from, to - from};
}

/* Where nothing else is a title, one that the requisites quote is, or the kind
   of the act. */
static struct span title_or_kind(struct head *h)
{
	struct span title = title_find(h);
	struct match m;

	h->titled = title.n == 0 && h->requisites < h->end && !h->letter &&
	            rule_match(&h->p->matcher, h->rules[h->requisites],
	                       para_text(&h->paras->p[h->requisites]), 0, &m) &&
	            m.cap[CAP_title].n != 0;
	if (h->titled)
		return title;
	for (size_t i = 0; i < h->end && title.n == 0; i++)
		if (h->zones[i] == ZONE_ISSUER)
			title = (struct span){i, 1};
	return title;
}

/* The number in the register and the day, which a line or the tail of the
   requisites tells; the day whose text it is. */
static void head_registered(struct head *h, struct str s)
{
	struct parser *p = h->p;
	struct match m;

	if (parser_match(p, STR("edition-day"), s, &m))
		language_date(&p->matcher, p->lang, m.cap[CAP_date],
		              &p->doc->edition);
	if (!parser_match(p, STR("registered"), str_strip(s), &m))
		return;
	p->doc->registered = str_copy(p->a, m.cap[CAP_number]);
	if (!language_date(&p->matcher, p->lang, m.cap[CAP_date],
	                   &p->doc->entered))
		p->doc->entered = (struct date){0};
}

/* What the act is to an issuer: to the first, what it is called by; to a
   further one, one more name of it. */
static void head_issuer(struct head *h, struct issuer *issuer,
                        const struct part *parts, bool first)
{
	struct parser *p = h->p;
	bool bare = h->rules[h->requisites] == head_bare(h);
	const struct origin *o = h->paras->p[h->requisites].o;
	struct span span = origin_cover(o, 0, o->text.n);
	struct node *date = parts[ISSUER_DATE].made;
	struct citation *c = &issuer->act;

	if (bare) {
		p->bare_date = c->date;
		p->bare_number = c->number;
		c->date_good =
		    language_date(&p->matcher, p->lang, c->date, &c->work.date);
	} else if (!authorship_take(p, c, span, first)) {
		return;
	}
	if (date != NULL && c->date_good)
		node_set(p->a, date, STR("date"), date_iso(p->a, c->work.date));
	if (date != NULL)
		node_set(p->a, date, STR("refersTo"), STR("#signing"));
	authorship_list(p, c, span, parts[ISSUER_AUTHORITY].made);
}

/* What the rule of paragraph i finds in it. */
static struct match head_match(struct head *h, size_t i)
{
	struct match m = {0};

	if (i == h->requisites && h->met.rule == h->rules[i])
		return h->met;
	rule_match(&h->p->matcher, h->rules[i], para_text(&h->paras->p[i]), 0,
	           &m);
	return m;
}

static void head_requisites(struct head *h, size_t i)
{
	struct parser *p = h->p;
	struct node *block = node_add(p->a, h->preface, NODE_P);
	const struct origin *o = h->paras->p[i].o;
	struct match m = head_match(h, i);
	struct issuers issuers;
	struct part *parts;
	size_t n;

	block->by = m.rule;
	head_registered(h, m.cap[CAP_text]);
	issuers = issuers_read(p, &m);
	n = issuers.n * ISSUER_PARTS;
	parts = arena_array(p->scratch, n + 1, sizeof(*parts));
	for (size_t k = 0; k < issuers.n; k++)
		issuer_parts(&issuers.p[k], &parts[k * ISSUER_PARTS]);
	if (h->titled && i == h->requisites) {
		parts[n++] = (struct part){m.cap[CAP_title], NODE_DOC_TITLE,
		                           m.rule, NULL};
		p->doc->title = str_copy(p->a, m.cap[CAP_title]);
	}
	parts_fill(p, block, o, parts, n);
	for (size_t k = 0; k < issuers.n && i == h->requisites; k++)
		head_issuer(h, &issuers.p[k], &parts[k * ISSUER_PARTS], k == 0);
}

/* A line that says what kind of act it is and who issued it. */
static void head_line(struct head *h, size_t i)
{
	struct parser *p = h->p;
	struct node *block = node_add(p->a, h->preface, NODE_P);
	const struct origin *o = h->paras->p[i].o;
	struct match m = {0};
	struct part parts[2];

	rule_match(&p->matcher, h->rules[i], o->text, 0, &m);
	block->by = m.rule;
	parts[0] = (struct part){m.cap[CAP_authority], NODE_DOC_AUTHORITY,
	                         m.rule, NULL};
	parts[1] = (struct part){m.cap[CAP_act], NODE_DOC_TYPE, m.rule, NULL};
	parts_fill(p, block, o, parts, 2);
	if (h->issuer.act.n == 0)
		h->issuer.act = m.cap[CAP_act];
	if (h->issuer.authority.n != 0)
		return;
	h->issuer.authority = m.cap[CAP_authority];
	h->office = parts[0].made;
}

/* What the act is, where its kind, its issuer, its day and its number stand
   apart; the last two may stand under the signature.  False where they are not
   told. */
static bool head_apart(struct head *h)
{
	struct parser *p = h->p;
	struct citation *c = &h->issuer;

	if (h->requisites < h->end && !h->letter &&
	    h->rules[h->requisites] != head_bare(h))
		return true;
	if (p->bare_number.n == 0 && (!h->letter || p->bare_date.n == 0) &&
	    !printed_foot(p, h->paras, h->end, &p->bare_date,
	                  &p->bare_number) &&
	    !h->letter)
		return false;
	c->date = p->bare_date;
	c->number = p->bare_number;
	if (c->act.n != 0 && authorship_take(p, c, (struct span){0, 0}, true))
		authorship_list(p, c, (struct span){0, 0}, h->office);
	return p->bare_date.n != 0 || p->bare_number.n != 0;
}

/* A short line above the title is of the site that the act was copied from. */
static void head_around(struct head *h, struct node *block, size_t i)
{
	struct match m;

	if (!parser_match(h->p, STR("around"), para_text(&h->paras->p[i]), &m))
		return;
	block->by = m.rule;
	node_set(h->p->a, block, STR("class"), STR("furniture"));
}

/* A paragraph as it is, in the preface or the preamble. */
static void head_block(struct head *h, struct node *parent, size_t i)
{
	const struct para *para = &h->paras->p[i];
	struct node *block;

	if (para->table != NULL) {
		node_append(parent, para->table);
		return;
	}
	block = node_add(h->p->a, parent, NODE_P);
	block->by = h->rules[i];
	block->span = origin_cover(para->o, para->at, para->end);
	inline_fill(h->in, block,
	            (struct inline_text){
			.o = para->o, .from = para->at, .to = para->end});
	if (h->zones[i] == ZONE_LINE)
		head_registered(h, para_text(para));
	if (h->zones[i] == ZONE_CONTENTS)
		node_set(h->p->a, block, STR("class"), STR("toc"));
	else if (h->zones[i] == ZONE_TEXT && parent == h->preface)
		head_around(h, block, i);
}

static struct node *head_preamble(struct head *h)
{
	if (h->preamble == NULL)
		h->preamble = node_new(h->p->a, NODE_PREAMBLE);
	return h->preamble;
}

static void head_formula(struct head *h, size_t i)
{
	struct arena *a = h->p->a;
	struct node *n = node_add(a, head_preamble(h), NODE_FORMULA);

	node_set(a, n, STR("name"), STR("enactingFormula"));
	node_set(a, n, STR("refersTo"), STR("#enactingFormula"));
	n->by = language_rule(h->p->lang, STR("enacting"));
	head_block(h, n, i);
}

/* A paragraph that is none of the title; behind: it stands behind that. */
static void head_put(struct head *h, size_t i, bool behind)
{
	struct node *around = h->preamble ? h->preamble : h->preface;
	enum zone zone = h->zones[i];

	if (zone == ZONE_TEXT && behind &&
	    (i > h->requisites || h->requisites >= h->end))
		around = head_preamble(h);
	if (zone == ZONE_FORMULA)
		head_formula(h, i);
	else if (zone == ZONE_LETTER)
		letterhead_add(h->p, h->preface, h->paras->p[i].letter,
		               &h->issuer, &h->office);
	else if (zone == ZONE_REQUISITES && !h->preamble)
		head_requisites(h, i);
	else if (zone == ZONE_ISSUER && !h->preamble)
		head_line(h, i);
	else if (zone == ZONE_NOTE)
		remark_add(h->in, around, &h->paras->p[i]);
	else
		head_block(h, around, i);
}

/* Everything before the body, paragraph by paragraph. */
static void head_fill(struct head *h, struct span title)
{
	size_t behind = title.at + title.n;

	for (size_t i = 0; i < h->end; i++) {
		if (i == title.at && title.n > 0) {
			if (h->letter)
				issuer_settle(h->p, h->issuer);
			titled_add(h->in, h->preface, h->paras, title);
		}
		if (i < title.at || i >= behind)
			head_put(h, i, i >= behind);
	}
}

/* Where nothing else tells the body from the grounds, the grounds are what a
   rule knows: all else behind the title is the body's. */
static void head_shrink(struct head *h, struct span title)
{
	struct unit u;

	if (h->formula ||
	    (h->end < h->paras->n && !h->paras->p[h->end].caption &&
	     (h->paras->p[h->end].o == NULL ||
	      unit_find(h->p, para_text(&h->paras->p[h->end]), &u))))
		return;
	for (size_t i = title.at + title.n; i < h->end; i++)
		if (h->zones[i] == ZONE_TEXT && i != h->requisites) {
			h->end = i;
			break;
		}
}

static void head_missing(struct head *h, struct span title, bool told)
{
	const struct line *l = &h->p->lines.p[0];
	struct find f = {.span = {l->at, l->s.n}};

	if (!told) {
		f.code = DIAG_REQUISITES_MISSING;
		parser_find(h->p, f);
	}
	if (title.n == 0 && !h->titled) {
		f.code = DIAG_TITLE_MISSING;
		parser_find(h->p, f);
	}
}

size_t head_read(struct inliner *in, struct node *act,
                 const struct paras *paras)
{
	struct parser *p = in->p;
	struct head h = {.in = in,
	                 .p = p,
	                 .paras = paras,
	                 .act = act,
	                 .requisites = paras->n};
	struct span title;

	h.zones = arena_array(p->scratch, paras->n + 1, sizeof(*h.zones));
	h.rules = arena_array(p->scratch, paras->n + 1, sizeof(*h.rules));
	h.preface = node_add(p->a, act, NODE_PREFACE);
	head_zones(&h);
	title = title_or_kind(&h);
	head_shrink(&h, title);
	/* The title cites acts before the requisites are read. */
	if (h.requisites < h.end && !h.letter) {
		h.met = head_match(&h, h.requisites);
		issuer_home(p, &h.met);
	}
	head_fill(&h, title);
	head_missing(&h, title, head_apart(&h));
	if (h.preface->first == NULL)
		node_unlink(h.preface);
	if (h.preamble != NULL)
		node_append(act, h.preamble);
	return h.end;
}
