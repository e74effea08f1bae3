/* The words of editorial notes. */
#include "edit/note_word.h"

#include "edit/note_place.h"

#include "tree/work.h"

enum { NOUN_WORDS = 3 }; /* of a noun for acts: "конституциялық заң" */

const struct entry *note_template(const struct history *h, struct str name)
{
	return wordlist_entry(language_list(h->lang, STR("notes")), STR("word"),
	                      name);
}

/* The noun for acts that s begins or ends with, up to three words; where it
   begins in *at.  NULL if there is none there. */
static const struct word *noun_of(const struct history *h, struct str s,
                                  size_t *at)
{
	const struct wordlist *acts = language_list(h->lang, STR("acts"));
	const struct word *w = NULL, *best = NULL;
	size_t front = 0, back = s.n;

	for (size_t words = 0; words < NOUN_WORDS && back > 0; words++) {
		while (front < s.n && s.p[front] != ' ')
			front++;
		back--;
		while (back > 0 && s.p[back - 1] != ' ')
			back--;
		w = wordlist_find(acts, str_after(s, back));
		if (w != NULL) {
			best = w;
			*at = back;
		}
		w = wordlist_find(acts, str_sub(s, 0, front));
		if (w != NULL) {
			best = w;
			*at = 0;
		}
		front += front < s.n;
	}
	return best;
}

/* Cut the words between the noun and the end: "ҚР Қаржы министрінің
   03.04.2024 № 189".  An act may have no number, or no day that is known. */
static void source_cut(const struct history *h, struct str s,
                       struct note_source *out)
{
	struct str day = date_dotted(h->a, h->order->work.date);
	struct str of = language_label(h->lang, STR("note-of"));
	struct str law = language_label(h->lang, STR("note-law"));
	size_t at = str_find(s, day);

	out->authority = str_strip(str_sub(s, 0, at));
	if (at == s.n)
		return;
	out->day = day;
	out->number = str_strip(str_after(s, at + day.n));
	if (law.n && str_ends(out->number, law))
		out->number =
		    str_strip(str_sub(out->number, 0, out->number.n - law.n));
	if (of.n && str_ends(out->authority, of))
		out->authority = str_strip(
		    str_sub(out->authority, 0, out->authority.n - of.n));
}

void note_when(struct history *h, const struct edit *e)
{
	if (e->force.year)
		h->force = e->force;
	h->rested = e->rested;
	h->since = e->since;
	h->until = e->until;
}

/* From when, of what relations, until when, in brackets: nothing of what holds
   from signing on, and for good. */
static struct str source_force(const struct history *h)
{
	struct date signed_on = h->order->work.date, none = {0};
	bool day = h->force.year && date_cmp(h->force, signed_on) != 0;
	const struct {
		struct str label;
		const char *key;
		struct date day;
	} parts[] = {
	    {h->rested ? STR("note-rested") : STR("note-force"), "{date}",
	     day ? h->force : none},
	    {STR("note-since"), "{since}", h->since},
	    {STR("note-until"), "{until}", h->until},
	};
	struct str s = STR(""), last = STR("");

	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		if (parts[i].day.year == 0)
			continue;
		if (last.n)
			s = s.n ? str_format(h->a, "%.*s, %.*s", STR_ARG(s),
			                     STR_ARG(last))
			        : last;
		last = note_fill(h, language_label(h->lang, parts[i].label),
		                 parts[i].key, date_dotted(h->a, parts[i].day));
	}
	if (s.n)
		last = str_format(
		    h->a, "%.*s %.*s %.*s", STR_ARG(s),
		    STR_ARG(language_label(h->lang, STR("note-last"))),
		    STR_ARG(last));
	return last.n ? str_format(h->a, "(%.*s)", STR_ARG(last)) : last;
}

struct note_source note_source(const struct history *h)
{
	struct str show = h->order->show.n
	                      ? h->order->show
	                      : language_label(h->lang, STR("unknown"));
	struct note_source s = {.whole = show};
	size_t at = 0;
	const struct word *w = noun_of(h, show, &at);

	s.force = source_force(h);
	if (w == NULL)
		return s;
	s.noun = w->entry;
	s.first = at == 0;
	s.own = str_eq(entry_cell(w->entry, STR("own")), STR("yes"));
	show = s.first ? str_after(show, w->form.n) : str_sub(show, 0, at);
	s.whole = STR("");
	source_cut(h, show, &s);
	return s;
}

struct str note_noun(const struct note_source *s, const struct history *h,
                     struct str form)
{
	struct str noun = entry_form(s->noun, form);

	/* One law has a capital, several have not. */
	return s->own && !str_starts(form, STR("PL")) ? str_capital(h->a, noun)
	                                              : noun;
}

static void add_word(struct buf *out, struct str word)
{
	if (word.n && out->n)
		buf_char(out, ' ');
	buf_add(out, word);
}

struct str note_by(const struct history *h, const struct note_source *s,
                   struct str form, bool brief)
{
	struct buf out = {0};
	struct str by;

	if (s->whole.n) {
		add_word(&out, s->whole);
		add_word(&out, s->force);
	} else {
		if (s->first && s->noun && !brief)
			add_word(&out, note_noun(s, h, form));
		if (!brief)
			add_word(&out, s->authority);
		if (s->day.n)
			add_word(&out, language_label(h->lang, STR("note-of")));
		add_word(&out, s->day);
		add_word(&out, s->number);
		add_word(&out, s->force);
		if (!s->first && s->noun && !brief)
			add_word(&out, note_noun(s, h, form));
	}
	by = str_copy(h->a, buf_str(&out));
	buf_free(&out);
	return by;
}

/* The noun for such appendices that stands in the title; NULL. */
static const struct entry *entitled_entry(const struct history *h,
                                          const struct node *doc,
                                          const struct entry *of)
{
	const struct wordlist *list = language_list(h->lang, STR("annexed"));
	const struct node *preface = node_child(doc, NODE_PREFACE);
	const struct node *title =
	    preface ? node_child(preface, NODE_LONG_TITLE) : NULL;
	struct str rest = title ? note_flat(h->a, title) : STR("");
	struct str usual = entry_form(of, STR(""));
	struct str name = entry_cell(of, STR("name")), both, word, s;
	const struct entry *hit = NULL;

	while (hit == NULL && (word = str_word(&rest)).n != 0) {
		const struct word *w;

		s = rest;
		both = str_format(h->a, "%.*s %.*s", STR_ARG(word),
		                  STR_ARG(str_word(&s)));
		if (str_eq(lexicon_fold(h->a, word), usual) ||
		    str_eq(lexicon_fold(h->a, both), usual))
			return of;
		w = wordlist_find(list, both);
		w = w ? w : wordlist_find(list, word);
		if (w && str_eq(entry_cell(w->entry, STR("name")), name))
			hit = w->entry;
	}
	return hit;
}

/* What an appendix is called that is an act of its own: rules; NULL. */
static const struct entry *annexed_entry(const struct history *h,
                                         const struct node *unit)
{
	const struct node *doc = node_child(unit, NODE_DOC);
	const struct wordlist *list = language_list(h->lang, STR("annexed"));
	struct str name = doc ? node_attr(doc, STR("name")) : STR("");
	const struct entry *e, *own;

	if (str_eq(name, STR("appendix")))
		return NULL;
	e = wordlist_entry(list, STR("name"), name);
	own = e ? entitled_entry(h, doc, e) : NULL;
	return own ? own : e;
}

/* The list's row for a part without a number. */
static const struct entry *part_entry(const struct history *h,
                                      enum note_part part)
{
	static const struct str names[] = {
	    [NOTE_HEADING] = STR_INIT("heading"),
	    [NOTE_PREAMBLE] = STR_INIT("preamble"),
	    [NOTE_CONTENTS] = STR_INIT("contents"),
	};

	return wordlist_entry(language_list(h->lang, STR("noteparts")),
	                      STR("what"), names[part]);
}

const struct entry *note_entry(const struct history *h,
                               const struct note_subject *s)
{
	const struct node *unit = s->unit;
	const struct entry *e;

	if (s->part == NOTE_HEADING || s->part == NOTE_PREAMBLE ||
	    s->part == NOTE_CONTENTS)
		return part_entry(h, s->part);
	if (unit == NULL)
		return wordlist_entry(language_list(h->lang, STR("acts")),
		                      STR("type"), h->doc->work.subtype);
	if (unit->kind != NODE_ATTACHMENT)
		return wordlist_entry(language_list(h->lang, STR("units")),
		                      STR("element"), node_name(unit));
	e = s->part == NOTE_ACT || unit->num.n == 0 ? annexed_entry(h, unit)
	                                            : NULL;
	if (e == NULL && language_list(h->lang, STR("annex")))
		e = &language_list(h->lang, STR("annex"))->entries.p[0];
	return e;
}

struct str note_numbered(const struct history *h, const struct node *unit,
                         struct str noun)
{
	const struct node *num =
	    unit->kind == NODE_ATTACHMENT ? NULL : node_child(unit, NODE_NUM);
	struct str label = STR("unit-number");

	if (unit->num.n == 0)
		return noun;
	if (num && num->first &&
	    str_find(num->first->text, STR(")")) < num->first->text.n)
		label = STR("unit-bracket");
	else if (unit->num.p[0] < '0' || unit->num.p[0] > '9')
		label = STR("unit-numeral");
	return str_fill(h->a,
	                str_fill(h->a, language_label(h->lang, label),
	                         STR("{num}"), unit->num),
	                STR("{noun}"), noun);
}

/* "статьи 5", "қағидаларға"; of NULL that of the act. */
static struct str unit_name(const struct history *h, struct node *unit,
                            struct str form)
{
	const struct note_subject s = {NOTE_UNIT, unit};
	const struct entry *e = note_entry(h, &s);

	if (e == NULL)
		return STR("");
	return unit == NULL ? entry_form(e, form)
	                    : note_numbered(h, unit, entry_form(e, form));
}

/* The form of what belongs to a unit that stands beside it. */
static struct str owned_form(const struct history *h, struct str form)
{
	struct str owned = language_label(h->lang, STR("heading-owned"));

	if (owned.n && form.n)
		return str_format(h->a, "%.*s.%.*s", STR_ARG(owned),
		                  STR_ARG(form));
	return owned.n ? owned : form;
}

/* The next unit on the way up that names of units go through. */
static struct node *path_above(struct node *unit)
{
	struct node *n = unit->parent;

	if (unit->kind != NODE_PARAGRAPH && unit->kind != NODE_SUBPARAGRAPH)
		return NULL;
	while (n != NULL && n->kind != NODE_ARTICLE &&
	       n->kind != NODE_PARAGRAPH && n->kind != NODE_SUBPARAGRAPH)
		n = n->parent;
	return n;
}

struct str note_path(const struct history *h, struct node *unit,
                     struct str form)
{
	struct str owner = language_label(h->lang, STR("heading-owner"));
	struct node *way[ADDRESS_MOST];
	struct str name;
	size_t n = 0;

	for (; unit != NULL && n < ADDRESS_MOST; unit = path_above(unit))
		way[n++] = unit;
	if (n == 0)
		return unit_name(h, unit, form);
	name = unit_name(h, way[n - 1], n > 1 ? owner : form);
	for (size_t i = n - 1; i-- > 0;)
		name = str_fill(
		    h->a,
		    str_fill(
			h->a, language_label(h->lang, STR("unit-heading")),
			STR("{noun}"),
			unit_name(h, way[i], owned_form(h, i ? owner : form))),
		    STR("{unit}"), name);
	return name;
}

/* "заголовок главы 2", "кіріспе" */
static struct str part_name(const struct history *h,
                            const struct note_subject *s, struct str form)
{
	const struct entry *e = note_entry(h, s);

	if (e == NULL)
		return STR("");
	if (s->part == NOTE_PREAMBLE || s->unit == NULL)
		return entry_form(e, form);
	form = owned_form(h, form);
	return str_fill(
	    h->a,
	    str_fill(h->a, language_label(h->lang, STR("unit-heading")),
	             STR("{noun}"), entry_form(e, form)),
	    STR("{unit}"),
	    unit_name(h, s->unit,
	              language_label(h->lang, STR("heading-owner"))));
}

struct str note_name(const struct history *h, const struct note_subject *s,
                     struct str form)
{
	if (s->part == NOTE_ACT && s->unit != NULL &&
	    s->unit->kind == NODE_ATTACHMENT && annexed_entry(h, s->unit))
		return entry_form(annexed_entry(h, s->unit), form);
	return s->part == NOTE_UNIT || s->part == NOTE_ACT
	           ? unit_name(h, s->unit, form)
	           : part_name(h, s, form);
}

struct str note_agree(const struct history *h, const struct note_subject *s,
                      struct str column)
{
	return language_agreement(h->lang, h->a, note_entry(h, s), column);
}

struct str note_fill(const struct history *h, struct str s, const char *slot,
                     struct str value)
{
	return str_fill(h->a, s, str_from(slot), value);
}

/* Give `part`, where it stands in the rest, an element of its own; the rest
   shrinks to what follows it. */
static void note_part(struct arena *a, struct node *remark, struct str *rest,
                      struct node *element, struct str part)
{
	size_t at = part.n ? str_find(*rest, part) : rest->n;

	if (at == rest->n)
		return;
	if (at > 0)
		node_append(remark, node_text(a, str_sub(*rest, 0, at)));
	node_append(element, node_text(a, str_sub(*rest, at, at + part.n)));
	node_append(remark, element);
	*rest = str_after(*rest, at + part.n);
}

void note_words(const struct history *h, struct node *remark, struct str text,
                const struct note_source *s)
{
	struct arena *a = h->a;
	struct node *date = node_new(a, NODE_DATE);
	struct node *ref = node_new(a, NODE_REF);
	struct str day = s->day, number = s->number;
	struct str and = language_label(h->lang, STR("note-last"));

	/* Of a joint act the first number. */
	number = str_sub(
	    number, 0, str_find(number, str_format(a, " %.*s ", STR_ARG(and))));
	if (s->whole.n) {
		day = date_dotted(a, h->order->work.date);
		number = STR("");
	}
	node_set(a, date, STR("date"), date_iso(a, h->order->work.date));
	node_set(a, ref, STR("href"), work_iri(a, &h->order->work));
	/* Of an act without a number the day leads to it. */
	if (number.n || s->whole.n)
		note_part(a, remark, &text, date, day);
	note_part(a, remark, &text, ref, number.n ? number : s->day);
	if (text.n)
		node_append(remark, node_text(a, text));
}

struct node *note_new(const struct history *h, struct str text,
                      const struct note_source *s)
{
	struct node *p = node_new(h->a, NODE_P);
	struct node *remark = node_add(h->a, p, NODE_REMARK);

	node_set(h->a, p, STR("class"), STR("editorialNote"));
	node_set(h->a, remark, STR("status"), STR("editorial"));
	note_words(h, remark, text, s);
	if (h->mark)
		p->mark = MARK_ADDED;
	return p;
}
