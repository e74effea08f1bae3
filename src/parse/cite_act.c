/* What rules find of acts: by number and day, codes by their name, the short
   names given to them. */
#include "parse/found.h"

#include "parse/citation.h"
#include "parse/known.h"
#include "tree/work.h"

/* A title that stands behind the noun, its day and number, in languages where
   the noun leads. */
static void found_title(struct found *f, struct citation *c)
{
	const struct str *cap = f->m->cap;
	const struct str said[] = {cap[CAP_date], cap[CAP_number]};
	size_t end = 0;

	if (c->title.n != 0 || cite_owner_leads(f->in->p->lang))
		return;
	for (size_t i = 0; i < sizeof(said) / sizeof(*said); i++)
		if (said[i].n && found_at(f, said[i]) + said[i].n > end)
			end = found_at(f, said[i]) + said[i].n;
	if (end == 0)
		end = found_at(f, f->m->all) + f->m->all.n;
	c->title = title_first(str_after(f->text, end));
}

enum { JOIN_MOST = 24 }; /* bytes between two titles of one list */

/* The title before or behind one in a list; empty where there is none. */
static struct str title_beside(struct found *f, struct str title, bool back)
{
	size_t at = found_at(f, title), end = at + title.n;
	struct match m;

	for (size_t gap = 0; gap < JOIN_MOST; gap++) {
		size_t from = back ? (at > gap ? at - gap : 0) : end + gap;
		struct str next, between;

		if (back ? from == 0 : from >= f->text.n)
			break;
		/* No byte inside a letter. */
		if (((unsigned char)f->text.p[from] & 0xC0) == 0x80)
			continue;
		next = back ? title_last(str_sub(f->text, 0, from))
		            : title_first(str_after(f->text, from));
		if (next.n == 0)
			continue;
		between = back
		              ? str_sub(f->text, found_at(f, next) + next.n, at)
		              : str_sub(f->text, end, found_at(f, next));
		return parser_match(f->in->p, STR("cite-join"), between, &m)
		           ? next
		           : STR("");
	}
	return STR("");
}

/* "законами «О науке», «О связи» и «О почте»": each title is a reference. */
static void found_listed(struct found *f, const struct citation *c)
{
	bool back = cite_owner_leads(f->in->p->lang);
	struct str title = c->title;

	while (title.n != 0) {
		size_t at = found_at(f, title);
		struct node *ref = found_span(f, at, at + title.n, NODE_REF);

		if (ref == NULL)
			return;
		title_ask(f->in->p, &f->in->titles, &c->work, title, ref);
		title = title_beside(f, title, back);
	}
}

/* An act that is cited by its title alone. */
static bool found_titled(struct found *f, size_t end, const struct citation *c)
{
	const struct work *work;
	struct node *ref;
	struct match m;
	bool said = c->unnumbered || c->own || c->author_known;

	if (!said || c->number.n != 0 || c->title.n == 0 || c->date.n != 0 ||
	    !parser_match(f->in->p, STR("title-law"),
	                  title_bare(f->in->p, c->title), &m))
		return false;
	if (c->plural) {
		found_listed(f, c);
		found_mark(f, end, NULL);
		return true;
	}
	ref = found_add(f, CAP_target, NODE_REF);
	if (ref == NULL)
		return false;
	work = title_ask(f->in->p, &f->in->titles, &c->work, c->title, ref);
	found_name(f, work);
	found_mark(f, end, work);
	return true;
}

/* Of an act that something is said of, it is told that this does not do. */
static void act_untold(struct found *f, size_t end, const struct citation *c)
{
	struct str noun = f->m->cap[CAP_target];

	found_mark(f, end, NULL);
	if (!c->plural && (c->title.n || c->number.n))
		*vec_push(f->in->p->scratch, &f->cites->others) =
		    (struct cite_other){found_at(f, noun),
		                        found_at(f, noun) + noun.n, false};
}

/* Where the title of the first of several ends, the next one behind it: the
   rule may have taken both for one, with quotes in it. */
static size_t title_close(const struct found *f, const struct citation *c,
                          size_t end)
{
	size_t at = c->title.n ? found_at(f, c->title) : 0;
	size_t day = c->date.n ? found_at(f, c->date) : at;

	return !cite_owner_leads(f->in->p->lang) && at > day ? at + c->title.n
	                                                     : end;
}

/* № 372 бұйрығына; приказа Министра ... от ... № 372 */
static void found_act(struct found *f)
{
	const struct str *cap = f->m->cap;
	struct citation c = {.number = cap[CAP_number],
	                     .authority = cap[CAP_authority],
	                     .date = cap[CAP_date],
	                     .title = cap[CAP_title],
	                     .act = cap[CAP_target],
	                     .brief = true};
	size_t at = found_at(f, f->m->all), end = at + f->m->all.n;
	struct str before = {0};
	bool good;

	if (c.date.n == 0)
		before = citation_before(f->in->p, str_sub(f->text, 0, at), &c);
	found_title(f, &c);
	if (c.title.n && found_at(f, c.title) + c.title.n > end)
		end = found_at(f, c.title) + c.title.n;
	good = citation_read(f->in->p, &c);
	if (good && found_several(f, before, title_close(f, &c, end), &c))
		return;
	if (good && ((citation_tells(&c) && citation_office(f->in->p, &c)) ||
	             found_again(f, &c)))
		found_work(f, end, &c);
	else if (!good || !found_titled(f, end, &c))
		act_untold(f, end, &c);
}

bool text_changed(struct inliner *in)
{
	struct str text = in->p->source->text;
	struct str word = language_label(in->p->lang, STR("note-lead"));

	if (!in->sought)
		in->changed = word.n != 0 && str_find(text, word) < text.n;
	in->sought = true;
	return in->changed;
}

/* Of the rows of a name, the one in force now is not sure: it is settled once
   the whole text is known. */
static void code_ask(struct found *f, size_t end, const struct entry *e)
{
	struct work of = {.subtype = entry_cell(e, STR("type"))};
	struct node *ref = found_add(f, CAP_target, NODE_REF);
	const struct work *work;

	if (ref == NULL)
		return;
	work = title_ask(f->in->p, &f->in->titles, &of, e->lemma, ref);
	found_name(f, work);
	found_mark(f, end, work);
}

/* A code whose day is said. */
static void code_told(struct found *f, size_t end, const struct entry *e,
                      struct date day)
{
	struct parser *p = f->in->p;
	struct citation said = {.own = true, .unnumbered = true};

	said.work = (struct work){.country = STR("kz"),
	                          .subtype = entry_cell(e, STR("type")),
	                          .date = day};
	said.work.number = known_number(p, &said.work, e->lemma);
	said.title = e->lemma;
	found_work(f, end, &said);
}

/* The word of a list by its name, or by what codeshorts.tsv has for it. */
static const struct word *
name_find(struct parser *p, const struct wordlist *list, struct str target)
{
	const struct word *w = wordlist_find(list, target);
	const struct word *brief =
	    w ? NULL
	      : wordlist_find(language_list(p->lang, STR("codeshorts")),
	                      str_cut(&target, '-'));

	return brief ? wordlist_find(list, entry_cell(brief->entry, STR("of")))
	             : w;
}

/* Бюджет кодексінің; Земельного кодекса: where a day is said, that counts. */
static void found_code(struct found *f)
{
	struct parser *p = f->in->p;
	const struct wordlist *codes = language_list(p->lang, STR("codes"));
	struct str target = f->m->cap[CAP_target];
	const struct word *w = name_find(p, codes, target);
	struct citation c = {.date = f->m->cap[CAP_date]},
			known = {.own = true};
	size_t at = found_at(f, target);
	size_t end = found_at(f, f->m->all) + f->m->all.n;
	const struct entry *e;
	struct date day;

	if (w == NULL)
		return;
	if (c.date.n == 0)
		citation_before(p, str_sub(f->text, 0, at), &c);
	if (c.date.n && language_date(&p->matcher, p->lang, c.date, &day)) {
		code_told(f, end, w->entry, day);
		return;
	}
	e = c.date.n ? NULL
	             : known_entry(codes, w->entry->lemma, p->doc->work.date,
	                           !text_changed(f->in));
	if (e != NULL && known_work(e, &known.work))
		found_work(f, end, &known);
	else if (c.date.n == 0)
		code_ask(f, end, w->entry);
	else
		found_mark(f, end, NULL);
}

/* A code of another name: no rule has told which it is. */
static void found_other(struct found *f)
{
	struct str noun = f->m->cap[CAP_target];

	*vec_push(f->in->p->scratch, &f->cites->others) = (struct cite_other){
	    found_at(f, noun), found_at(f, noun) + noun.n, true};
}

/* The part of a code that was adopted in parts: what is said in brackets, or
   the day; NULL. */
static const struct entry *half_said(struct found *f, const struct word *w)
{
	const struct wordlist *list = w->entry->list;
	struct citation c = {.date = f->m->cap[CAP_date]};
	struct str half = f->m->cap[CAP_text];
	struct date day = {0};

	if (c.date.n == 0 && half.n == 0)
		citation_before(
		    f->in->p, str_sub(f->text, 0, found_at(f, f->m->all)), &c);
	language_date(&f->in->p->matcher, f->in->p->lang, c.date, &day);
	half = lexicon_fold(f->in->p->scratch, half);
	for (size_t i = 0; i < list->entries.n; i++) {
		const struct entry *e = &list->entries.p[i];
		struct str own = entry_own(e, STR("half"));
		struct work work;

		if (!str_eq(e->lemma, w->entry->lemma) || !known_work(e, &work))
			continue;
		if (half.n ? str_eq(half, lexicon_fold(f->in->p->scratch, own))
		           : date_cmp(day, work.date) == 0)
			return e;
	}
	return NULL;
}

/* Both parts of a code, and the first article of the second. */
static bool half_both(const struct entry *of, struct work *both,
                      unsigned *first)
{
	const struct wordlist *list = of->list;
	size_t n = 0;

	for (size_t i = 0; i < list->entries.n && n < 2; i++) {
		const struct entry *e = &list->entries.p[i];

		if (str_eq(e->lemma, of->lemma) && known_work(e, &both[n]) &&
		    str_number(entry_cell(e, STR("first")), first))
			n++;
	}
	return n == 2;
}

/* Азаматтық кодекс (Жалпы бөлім); Гражданского кодекса: articles tell. */
static void found_half(struct found *f)
{
	const struct wordlist *halves =
	    language_list(f->in->p->lang, STR("halves"));
	const struct word *w =
	    name_find(f->in->p, halves, f->m->cap[CAP_target]);
	size_t end = found_at(f, f->m->all) + f->m->all.n;
	const struct entry *e = w ? half_said(f, w) : NULL;
	struct citation c = {.own = true};
	struct work *both;
	struct cite_mark *k;

	if (e != NULL && known_work(e, &c.work)) {
		found_work(f, end, &c);
		return;
	}
	found_mark(f, end, NULL);
	if (w == NULL || f->cites->marks.n == 0)
		return;
	k = &f->cites->marks.p[f->cites->marks.n - 1];
	both = arena_array(f->in->p->a, 2, sizeof(*both));
	e = w->entry;
	if (k->end != end || k->owner.kind != OWNER_UNKNOWN ||
	    !half_both(e, both, &k->owner.rest_first))
		return;
	k->owner.kind = OWNER_WORK;
	k->owner.work = &both[0];
	k->owner.rest = &both[1];
}

/* The mark that a bracket at byte at gives a short name to: only another
   bracket may stand between. */
static const struct cite_mark *alias_mark(const struct found *f, size_t at)
{
	const struct cite_mark *k;
	struct match m;

	if (f->cites->marks.n == 0)
		return NULL;
	k = &f->cites->marks.p[f->cites->marks.n - 1];
	if (k->end > at)
		return NULL;
	return parser_match(f->in->p, STR("cite-gap"),
	                    str_sub(f->text, k->end, at), &m)
	           ? k
	           : NULL;
}

/* Does a text that is given a short name begin with "these"? */
static bool alias_own(const struct found *f, size_t at)
{
	const struct wordlist *owners =
	    language_list(f->in->p->lang, STR("owners"));
	struct str rest = str_sub(f->text, 0, at);

	while (rest.n) {
		const struct word *w = wordlist_find(owners, str_word(&rest));

		if (w != NULL &&
		    str_eq(entry_cell(w->entry, STR("what")), STR("self")))
			return true;
	}
	return false;
}

static const struct entry *alias_noun(struct parser *p, struct str words)
{
	bool last = cite_owner_leads(p->lang);
	const struct word *w;
	struct str word = str_word(&words);

	while (last && words.n)
		word = str_word(&words);
	w = wordlist_find(language_list(p->lang, STR("acts")), word);
	if (w == NULL)
		w = wordlist_find(language_list(p->lang, STR("annexed")), word);
	return w ? w->entry : NULL;
}

/* Rules that an act approves are given a short name: behind the act, or behind
   their own noun. */
static struct owner alias_approved(struct found *f, const struct alias *a,
                                   const struct cite_mark *k, size_t at)
{
	const struct cites *cites = f->cites;
	struct owner o = {.kind = OWNER_UNKNOWN};
	const struct cite_approval *last;

	if (a->noun == NULL || cites->approvals.n == 0 ||
	    !str_eq(a->noun->list->name, STR("annexed")))
		return o;
	last = &cites->approvals.p[cites->approvals.n - 1];
	if (k == NULL)
		return cite_approved_before(f->in, f->text, cites, at);
	if (last->noun == k->from) {
		o = k->owner;
		o.approved = a->noun;
		o.title = str_copy(f->in->p->a, a->words);
	}
	return o;
}

/* ГПК РК, ГК РК: a code in one act, or in two. */
static void found_brief(struct found *f)
{
	const struct wordlist *codes =
	    language_list(f->in->p->lang, STR("codes"));

	if (name_find(f->in->p, codes, f->m->cap[CAP_target]) != NULL)
		found_code(f);
	else
		found_half(f);
}

enum { ALIASES_MOST = 64 };

/* (бұдан әрі – Кодекс); (далее – Закон о банках) */
static void found_alias(struct found *f)
{
	struct inliner *in = f->in;
	struct str words = f->m->cap[CAP_title];
	size_t at = found_at(f, f->m->all);
	const struct cite_mark *k = alias_mark(f, at);
	struct alias a = {.words = words, .noun = alias_noun(in->p, words)};
	size_t i = 0;

	if (a.noun == NULL &&
	    (k == NULL || str_find(words, STR(" ")) < words.n))
		return;
	a.owner = alias_approved(f, &a, k, at);
	if (a.owner.approved == NULL && k != NULL)
		a.owner = k->owner;
	else if (a.owner.approved == NULL && alias_own(f, at))
		a.owner.kind = str_eq(a.noun->list->name, STR("acts"))
		                   ? OWNER_ACT
		                   : OWNER_ANNEXED;
	if (a.owner.kind == OWNER_ANNEXED)
		a.owner.annexed = a.noun;
	if (a.owner.kind == OWNER_ACT)
		a.owner.type = entry_cell(a.noun, STR("type"));
	while (i < in->aliases.n && !str_eq(in->aliases.p[i].words, words))
		i++;
	if (i == ALIASES_MOST)
		return;
	a.words = str_copy(in->p->a, words);
	if (i == in->aliases.n)
		vec_push(in->p->a, &in->aliases);
	in->aliases.p[i] = a;
}

/* утвержденных приказом; бұйрығымен бекітілген */
static void found_approved(struct found *f)
{
	const struct str *cap = f->m->cap;
	struct cite_approval a = {.from = found_at(f, f->m->all),
	                          .noun = found_at(f, cap[CAP_act])};

	a.to = a.from + f->m->all.n;
	a.owner = cite_owner_said(f->in, cap[CAP_self], cap[CAP_act]);
	*vec_push(f->in->p->scratch, &f->cites->approvals) = a;
}

/* 2, 5 және 7-тармақтар */
static void found_step(struct found *f)
{
	struct cite_step s;

	if (!cite_step_read(f->in->p, f->text, f->m, &s))
		return;
	if (f->cites->steps.n &&
	    s.from < f->cites->steps.p[f->cites->steps.n - 1].to)
		return;
	s.by = f->m->rule;
	*vec_push(f->in->p->scratch, &f->cites->steps) = s;
}

/* "Статьи 5 (пункты 1 и 2) и 7": what stands in the brackets, and the numbers
   behind them, which the noun before them counts. */
static void found_bracket(struct found *f)
{
	struct cites *cites = f->cites;
	struct cite_step s, rest;
	struct match m = *f->m;
	const struct cite_step *of =
	    cites->steps.n ? &cites->steps.p[cites->steps.n - 1] : NULL;
	struct str noun = of ? str_after(f->text, of->from) : STR("");
	bool plural = of && of->plural;

	if (of == NULL || of->to != found_at(f, m.all) ||
	    !cite_step_read(f->in->p, f->text, &m, &s))
		return;
	s.by = m.rule;
	s.bracket = true;
	*vec_push(f->in->p->scratch, &cites->steps) = s;
	m.cap[CAP_unit] = str_word(&noun);
	m.cap[CAP_num] = m.cap[CAP_joint];
	if (!plural || m.cap[CAP_num].n == 0 ||
	    !cite_step_read(f->in->p, f->text, &m, &rest) ||
	    found_at(f, m.cap[CAP_unit]) > found_at(f, m.cap[CAP_num]))
		return;
	rest.by = m.rule;
	rest.from = rest.items.p[0].from;
	*vec_push(f->in->p->scratch, &cites->steps) = rest;
}

const struct found_action found_citations[] = {
    {STR_INIT("step"), found_step},
    {STR_INIT("act"), found_act},
    {STR_INIT("approved"), found_approved},
    {STR_INIT("half"), found_half},
    {STR_INIT("code"), found_code},
    {STR_INIT("brief"), found_brief},
    {STR_INIT("alias"), found_alias},
    {STR_INIT("bracket"), found_bracket},
    {STR_INIT("other"), found_other},
    {{NULL, 0}, NULL},
};
