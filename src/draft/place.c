/* Places in the words of the law. */
#include "draft/place.h"

#include "diff/path.h"
#include "draft/act.h"
#include "draft/item.h"
#include "draft/naming.h"
#include "draft/order.h"
#include "draft/portion.h"
#include "draft/plan.h"
#include "draft/rowname.h"
#include "edit/note_word.h"
#include "grammar/ordinal.h"

/* How many more than one are named by the first and the last. */
enum { PLACES_MOST = 32, RANGE_LEAST = 3 };

const struct entry *namer_row(const struct namer *n, const char *name)
{
	return wordlist_entry(language_list(n->lang, STR("draft")), STR("word"),
	                      str_from(name));
}

static struct str label(const struct namer *n, const char *name)
{
	return language_label(n->lang, str_from(name));
}

/* What an item is called in addresses. */
static const char *step_word(const struct outline *o, size_t i)
{
	static const struct {
		enum node_kind kind;
		const char *word;
	} words[] = {{NODE_SECTION, "sec"},      {NODE_SUBSECTION, "subsec"},
	             {NODE_CHAPTER, "ch"},       {NODE_SUBCHAPTER, "para"},
	             {NODE_ARTICLE, "art"},      {NODE_PARAGRAPH, "pt"},
	             {NODE_SUBPARAGRAPH, "sp"},  {NODE_ATTACHMENT, "app"},
	             {NODE_TABLE, "table"},      {NODE_TR, "row"},
	             {NODE_TD, "col"},           {NODE_TH, "col"},
	             {NODE_PREAMBLE, "preamble"}};
	const struct item *item = &o->p[i];

	if (item_is_corner(o, i))
		return "caption";
	if (item->leaf && (item->node->kind == NODE_HEADING ||
	                   node_above(item->node, NODE_LONG_TITLE) != NULL))
		return "title";
	if (item->leaf)
		return "abz";
	for (size_t k = 0; k < sizeof(words) / sizeof(*words); k++)
		if (words[k].kind == item->node->kind)
			return words[k].word;
	return NULL;
}

bool place_counted(const struct outline *o, size_t i)
{
	return o->p[i].leaf && o->p[i].class == NODE_P &&
	       node_above(o->p[i].node, NODE_LONG_TITLE) == NULL;
}

static const struct entry *step_noun(const struct namer *n, const char *word)
{
	return word ? wordlist_entry(language_list(n->lang, STR("steps")),
	                             STR("step"), str_from(word))
	            : NULL;
}

struct str namer_agree(const struct namer *n, const struct entry *e,
                       const char *column)
{
	return language_agreement(n->lang, n->a, e, str_from(column));
}

/* Features one behind the other: "PL" "POSS3" "GEN". */
static struct str form_join(const struct namer *n, struct str x, struct str y)
{
	return x.n && y.n
	           ? str_format(n->a, "%.*s.%.*s", STR_ARG(x), STR_ARG(y))
	       : x.n ? x
	             : y;
}

/* The form of what belongs to what is named with it. */
static struct str owned(const struct namer *n, bool is, struct str form)
{
	return is ? form_join(n, label(n, "heading-owned"), form) : form;
}

static struct str ordinal(const struct namer *n, const struct entry *noun,
                          unsigned value, struct str form)
{
	return language_ordinal_print(
	    n->a, n->lang, value,
	    form_join(n, namer_agree(n, noun, "ordinal"), form));
}

/* The template for a number with its noun. */
static struct str number_label(const struct namer *n, const struct outline *o,
                               size_t i, bool many)
{
	const struct item *item = &o->p[i];
	const struct node *num = node_child(item->node, NODE_NUM);
	const struct entry *row;

	if (item->node->kind == NODE_TR) {
		row = namer_row(n, many ? "rows" : "row");
		return row ? entry_cell(row, STR("text")) : STR("");
	}
	if (place_counted(o, i))
		return label(n, "unit-numeral");
	if (item->node->kind != NODE_ATTACHMENT && num && num->first &&
	    str_find(num->first->text, STR(")")) < num->first->text.n)
		return label(n, "unit-bracket");
	if (item->num.n && !byte_is_digit(item->num.p[0]))
		return label(n, "unit-numeral");
	return label(n, "unit-number");
}

/* A noun with its number: "пункта 2"; num empty: the noun alone. */
static struct str numbered(const struct namer *n, struct str how,
                           struct str num, struct str noun)
{
	if (num.n == 0)
		return noun;
	return str_fill(n->a, str_fill(n->a, how, STR("{num}"), num),
	                STR("{noun}"), noun);
}

/* A row without a number is called by the words of its first cell. */
static struct str row_named(const struct namer *n, struct str name,
                            struct str noun)
{
	const struct entry *row = namer_row(n, "row-named");

	return row == NULL
	           ? noun
	           : str_fill(n->a,
	                      str_fill(n->a, entry_cell(row, STR("text")),
	                               STR("{num}"), name),
	                      STR("{noun}"), noun);
}

/* "5-1, 5-2 and 5-3": one more of a list. */
static struct str list_add(const struct namer *n, struct str list,
                           struct str item, bool last)
{
	if (list.n == 0)
		return item;
	if (!last)
		return str_format(n->a, "%.*s, %.*s", STR_ARG(list),
		                  STR_ARG(item));
	return str_format(n->a, "%.*s %.*s %.*s", STR_ARG(list),
	                  STR_ARG(label(n, "note-last")), STR_ARG(item));
}

static const struct entry *place_noun(const struct namer *n,
                                      const struct place *p)
{
	return step_noun(n, p->sentence ? "sent"
	                    : p->part   ? "part"
	                                : step_word(p->o, p->item));
}

/* The place of an item that is counted. */
static unsigned place_first(const struct place *p)
{
	if (p->first != 0)
		return p->first;
	if (p->o->p[p->item].leaf && portion_is_of_article(p->o, p->item)) {
		struct portion piece = portion_read(p->o, p->item);

		return p->part ? piece.part : piece.line;
	}
	return (unsigned)p->o->p[p->item].place;
}

/* The number of item i of those of a place, as it is printed; at: its place,
   where it is counted. */
static struct str number_print(const struct namer *n, const struct place *p,
                               size_t i, size_t at, struct str form)
{
	const struct outline *o = p->o;
	const struct item *item = &o->p[i];

	if (place_counted(o, i))
		return ordinal(n, place_noun(n, p), (unsigned)at, form);
	if (item->class == NODE_TD ||
	    (item->node->kind == NODE_TABLE && !item->only))
		return str_format(n->a, "%zu", item->place);
	return item->num;
}

/* The k-th item of a place, behind item i. */
static size_t place_next(const struct place *p, size_t k, size_t i)
{
	if (p->also)
		return k <= p->more ? p->also[k - 1] : NOWHERE;
	return place_counted(p->o, i) || p->o->p[i].class == NODE_TR
	           ? p->o->p[i].end
	           : order_next(p->o, i);
}

/* Do so many have figures for numbers, one behind the other, that they are
   named by the first and the last? */
static bool place_ranges(const struct place *p)
{
	size_t i = p->item;
	unsigned first, num;

	if (p->more < RANGE_LEAST || place_counted(p->o, i) ||
	    !str_number(p->o->p[i].num, &first))
		return false;
	for (size_t k = 1; k <= p->more; k++) {
		i = place_next(p, k, i);
		if (!str_number(p->o->p[i].num, &num) || num != first + k)
			return false;
	}
	return true;
}

/* The numbers of items side by side. */
static struct str numbers_print(const struct namer *n, const struct place *p,
                                bool bracket, struct str form)
{
	const struct entry *range =
	    place_ranges(p) ? namer_row(n, "range") : NULL;
	size_t i = p->item, at = place_first(p);
	struct str list = STR(""), first = list;

	for (size_t k = 0; k <= p->more; k++, i = place_next(p, k, i)) {
		struct str num = number_print(n, p, i, at + k, form);

		if (bracket && k < p->more)
			num = str_join(n->a, num, STR(")"));
		if (k == 0)
			first = num;
		list = range ? num : list_add(n, list, num, k == p->more);
	}
	return range ? str_fill(n->a,
	                        str_fill(n->a, entry_cell(range, STR("text")),
	                                 STR("{from}"), first),
	                        STR("{to}"), list)
	             : list;
}

/* Items side by side, their noun in a form. */
static struct str step_print(const struct namer *n, const struct place *p,
                             struct str form, bool of)
{
	const struct outline *o = p->o;
	const struct entry *noun = place_noun(n, p);
	struct str how = p->sentence
	                     ? label(n, "unit-numeral")
	                     : number_label(n, o, p->item, p->more != 0);
	bool bracket = str_eq(how, label(n, "unit-bracket"));
	struct str full = owned(n, of, form);

	if (noun == NULL)
		return STR("");
	if (p->sentence)
		return numbered(n, how, ordinal(n, noun, p->sentence, form),
		                entry_form(noun, full));
	if (p->more)
		full = form_join(n, STR("PL"), full);
	if (o->p[p->item].node->kind == NODE_TR && p->more == 0 &&
	    !rowname_numbered(o, p->item))
		return row_named(n, rowname_words(o, p->item),
		                 entry_form(noun, full));
	return numbered(n, how, numbers_print(n, p, bracket, form),
	                entry_form(noun, full));
}

/* Is an item named on the way to what is in it? */
static bool is_named(const struct outline *o, size_t i, size_t target)
{
	switch ((int)o->p[i].node->kind) {
	case NODE_ARTICLE:
	case NODE_PARAGRAPH:
	case NODE_SUBPARAGRAPH:
	case NODE_TR:
	case NODE_ATTACHMENT:
		return true;
	case NODE_TD:
	case NODE_TH:
		return target == i;
	case NODE_TABLE:
		return target == i || !o->p[i].only;
	default:
		return target == i ||
		       (o->p[target].node->kind == NODE_HEADING &&
		        o->p[target].parent == i);
	}
}

struct str place_annexed(const struct namer *n, const struct outline *o,
                         size_t appendix, struct str form)
{
	const struct history h = {.a = n->a, .lang = n->lang};
	const struct note_subject s = {NOTE_ACT,
	                               (struct node *)o->p[appendix].node};
	struct str words = naming_print_said(n, o, appendix, form);
	struct named kind = {.noun = note_entry(&h, &s)};
	const struct entry *row = namer_row(n, "annexed-said");
	struct place place = {.o = o, .item = appendix};

	if (words.n || kind.noun == NULL || row == NULL)
		return words;
	if (str_eq(kind.noun->list->name, STR("annex")))
		return step_print(n, &place, form, false);
	words = str_fill(n->a, entry_cell(row, STR("text")), STR("{said}"),
	                 named_agreeing(n, &kind, "said", form));
	return str_fill(n->a, words, STR("{noun}"), named_bare(n, &kind, form));
}

/* An appendix of an appendix, with what it is of: "к указанным Правилам". */
static struct str appendix_of(const struct namer *n, const struct outline *o,
                              size_t i, struct str words)
{
	size_t in = plan_appendix(o, i);
	const struct entry *row = namer_row(n, "appendix-of");

	if (in == NOWHERE || row == NULL)
		return words;
	return str_fill(
	    n->a,
	    str_fill(n->a, entry_cell(row, STR("text")), STR("{unit}"), words),
	    STR("{of}"),
	    place_annexed(n, o, in, entry_cell(row, STR("place"))));
}

/* What an appendix is called. */
static struct str appendix_print(const struct namer *n, const struct place *p,
                                 struct str form, bool owned)
{
	struct str name = naming_print(n, p->o, p->item, form);

	return name.n ? name
	              : appendix_of(n, p->o, p->item,
	                            step_print(n, p, form, owned));
}

struct str place_whole(const struct namer *n, struct place place,
                       struct str form)
{
	struct str name = naming_print(n, place.o, place.item, form);
	const struct entry *row = namer_row(n, "appendix-of-act");

	if (name.n)
		return name;
	name = place_print(n, place, form);
	if (plan_appendix(place.o, place.item) != NOWHERE || row == NULL)
		return name;
	name =
	    str_fill(n->a, entry_cell(row, STR("text")), STR("{unit}"), name);
	return str_fill(
	    n->a, name, STR("{act}"),
	    act_noun(n, n->naming->act, entry_cell(row, STR("old"))));
}

/* A way from what is named to what it is in. */
struct way {
	struct place p[PLACES_MOST];
	size_t n;
};

static void way_add(struct way *w, struct place place)
{
	if (w->n < PLACES_MOST)
		w->p[w->n++] = place;
}

/* A paragraph of an article, or a unit of a list there: with its part, where
   there are several. */
static void way_add_piece(struct way *w, struct place place)
{
	struct portion piece = portion_read(place.o, place.item);
	struct place part = {.o = place.o, .item = piece.head, .part = true};
	bool leaf = place.o->p[place.item].leaf;

	if (!leaf || piece.parts < 2 || piece.lines > 1)
		way_add(w, place);
	if (piece.parts > 1 && piece.head != NOWHERE)
		way_add(w, part);
}

static struct way way_of(struct place place)
{
	const struct outline *o = place.o;
	struct way w = {.n = 0};

	if (place.sentence)
		way_add(&w, place);
	place.sentence = 0;
	for (size_t i = place.item; i != NOWHERE && i != place.scope;
	     i = o->p[i].parent) {
		struct place step = {.o = o, .item = i};

		if (i == place.item)
			step = place;
		if (!step.part && portion_is_of_article(o, i) &&
		    (place_counted(o, i) ||
		     o->p[i].node->kind == NODE_SUBPARAGRAPH))
			way_add_piece(&w, step);
		else if (is_named(o, i, place.item))
			way_add(&w, step);
		if (o->p[i].node->kind == NODE_ATTACHMENT)
			break;
	}
	return w;
}

struct str place_print(const struct namer *n, struct place place,
                       struct str form)
{
	const struct outline *o = place.o;
	struct str owner = label(n, "heading-owner"), words = STR("");
	struct way way = way_of(place);

	for (size_t i = way.n; i-- > 0;) {
		const struct place *p = &way.p[i];
		bool top = i == way.n - 1;
		struct str full = i ? owner : form;
		struct str stop =
		    top && o->p[p->item].node->kind == NODE_ATTACHMENT
			? appendix_print(n, p, full, !top)
			: step_print(n, p, full, !top);

		words = top ? stop
		            : str_fill(n->a,
		                       str_fill(n->a, label(n, "unit-heading"),
		                                STR("{noun}"), stop),
		                       STR("{unit}"), words);
	}
	return words;
}

struct str place_bare(const struct namer *n, struct place place,
                      struct str form)
{
	return step_print(n, &place, form, false);
}
