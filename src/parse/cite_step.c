/* Reads the numbers and the noun of a step: "2, 5 және 7-тармақтар". */
#include "parse/cite.h"
#include "tree/number.h"

#include <string.h>

static const struct word *cite_word(struct parser *p, const char *list,
                                    struct str word)
{
	return wordlist_find(language_list(p->lang, str_from(list)), word);
}

/* What the noun numbers: a unit, an appendix, a piece of text. */
static bool step_noun(struct parser *p, struct str noun, struct cite_step *s)
{
	struct str piece;

	s->place = (struct place){.kind = NODE_ALINEA};
	if ((s->noun = cite_word(p, "units", noun)) != NULL ||
	    ((s->noun = cite_word(p, "unitshorts", noun)) != NULL &&
	     entry_cell(s->noun->entry, STR("element")).n != 0)) {
		s->place.kind =
		    node_kind_of(entry_cell(s->noun->entry, STR("element")));
		return node_class(s->place.kind) == CLASS_HIER;
	}
	if ((s->noun = cite_word(p, "annex", noun)) != NULL) {
		s->place.kind = NODE_ATTACHMENT;
		return true;
	}
	if ((s->noun = cite_word(p, "pieces", noun)) == NULL &&
	    (s->noun = cite_word(p, "unitshorts", noun)) == NULL)
		return false;
	piece = entry_cell(s->noun->entry, STR("piece"));
	s->place.piece = str_eq(piece, STR("part"))       ? PIECE_PART
	                 : str_eq(piece, STR("alinea"))   ? PIECE_ALINEA
	                 : str_eq(piece, STR("sentence")) ? PIECE_SENTENCE
	                                                  : PIECE_NONE;
	return s->place.piece != PIECE_NONE;
}

/* A list of numbers being read. */
struct list {
	struct parser *p;
	struct str text; /* from the first number on */
	size_t at;       /* of text in the whole */
	unsigned sum;    /* of words that an ordinal ends */
	size_t from;     /* where they begin */
	bool words;      /* there are such */
	bool joined;     /* a word or a dash joins two numbers */
	bool comma;      /* since the last number */
};

static struct cite_item *list_put(struct list *l, struct cite_step *s,
                                  size_t from, size_t to, struct str num)
{
	struct cite_item *i = vec_push(l->p->scratch, &s->items);

	*i = (struct cite_item){
	    .num = num, .from = l->at + from, .to = l->at + to};
	l->words = l->comma = false;
	l->sum = 0;
	return i;
}

/* Bytes of the hyphen or stop at the front of s behind which a number goes on:
   a hyphen of Word that breaks no line is one, a dash joins two numbers. */
static size_t number_joint(struct str s)
{
	size_t len = 0;
	uint32_t c = s.n ? str_rune(s, &len) : 0;

	return (c == '-' || c == '.' || c == 0x2010 || c == 0x2011) &&
	               len < s.n && byte_is_digit(s.p[len])
	           ? len
	           : 0;
}

/* Digits from byte i on, with what goes on behind a hyphen or a stop:
   "5-1"; and its bracket. */
static size_t list_digits(struct list *l, struct cite_step *s, size_t i)
{
	const char *p = l->text.p;
	size_t n = l->text.n, k = i, len;
	struct cite_item *item;
	struct str num;
	bool plain = true;

	while (k < n) {
		len = byte_is_digit(p[k]) ? 1
		                          : number_joint(str_after(l->text, k));
		if (len == 0)
			break;
		plain = plain && len == 1;
		k += len;
	}
	while (k < n && rune_raised(str_rune(str_after(l->text, k), &len))) {
		plain = false;
		k += len;
	}
	num = str_sub(l->text, i, k);
	if (!plain)
		num = number_clean(l->p->scratch, num);
	item = list_put(l, s, i, k, num);
	if (k < n && p[k] == ')') {
		item->bracket = true;
		item->to++;
		k++;
	}
	return k;
}

/* A word of a number: "он", "екінші"; one that joins numbers; a Roman one; a
   letter that numbers: "а)". */
static void list_word(struct list *l, struct cite_step *s, size_t from,
                      size_t to)
{
	struct str word = str_sub(l->text, from, to);
	const struct word *w = cite_word(l->p, "ordinals", word);
	unsigned value = 0;
	size_t len;

	if (!l->words)
		l->from = from;
	if (to < l->text.n && l->text.p[to] == ')' && str_runes(word) == 1) {
		struct cite_item *item = list_put(l, s, from, to + 1, word);

		item->bracket = true;
	} else if (w != NULL) {
		str_number(entry_cell(w->entry, STR("value")), &value);
		value += l->sum;
		list_put(l, s, l->from, to,
		         str_format(l->p->scratch, "%u", value));
	} else if ((w = cite_word(l->p, "numerals", word)) != NULL) {
		str_number(entry_cell(w->entry, STR("value")), &value);
		l->sum = value >= 100 && l->sum != 0 && l->sum < 100
		             ? l->sum * value
		             : l->sum + value;
		l->words = true;
	} else if (rune_is_upper(str_rune(word, &len))) {
		list_put(l, s, from, to, number_clean(l->p->scratch, word));
	} else {
		l->joined = true;
		l->words = false;
		l->sum = 0;
	}
}

static bool is_dash(uint32_t c)
{
	return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

/* Bytes of what goes on with a Roman number: "-1" of "II-1". */
static size_t number_inserted(struct str s)
{
	size_t n = number_joint(s);

	if (n == 0 || s.p[0] == '.')
		return 0;
	while (n < s.n && byte_is_digit(s.p[n]))
		n++;
	return n;
}

static void step_items(struct list *l, struct cite_step *s)
{
	size_t i = 0;

	while (i < l->text.n) {
		size_t len, to = i;
		uint32_t c = str_rune(str_after(l->text, i), &len);

		if (c >= '0' && c <= '9') {
			i = list_digits(l, s, i);
			continue;
		}
		while (to < l->text.n &&
		       rune_is_letter(str_rune(str_after(l->text, to), &len)))
			to += len;
		if (to > i && rune_is_upper(c))
			to += number_inserted(str_after(l->text, to));
		if (to > i) {
			list_word(l, s, i, to);
			i = to;
			continue;
		}
		if (is_dash(c) && s->items.n) {
			s->items.p[s->items.n - 1].range = true;
			l->joined = true;
		}
		i += len;
	}
	if (s->items.n)
		s->items.p[s->items.n - 1].range = false;
}

/* The noun is of one: of numbers with commas only, one is its. */
static void step_single(struct cite_step *s, bool noun_last)
{
	if (noun_last)
		s->items.p += s->items.n - 1;
	s->items.n = s->items.cap = 1;
}

/* "2) тармақ" in old codes is a subpoint. */
static void step_bracket(struct cite_step *s)
{
	if (s->items.n && s->items.p[s->items.n - 1].bracket &&
	    s->place.kind == NODE_PARAGRAPH)
		s->place.kind = NODE_SUBPARAGRAPH;
}

/* One number behind a short noun of several, without a bracket: which unit
   it is of is not told.  "п.п. 1-3" are several. */
static bool step_doubtful(const struct cite_step *s)
{
	const struct cite_item *i = s->items.p;

	return s->plural && s->items.n == 1 && !i->bracket &&
	       str_find(i->num, STR("-")) == i->num.n &&
	       s->noun->features.n == 0;
}

bool cite_step_read(struct parser *p, struct str text, const struct match *m,
                    struct cite_step *out)
{
	struct str num = m->cap[CAP_num], unit = m->cap[CAP_unit];
	struct list l = {.p = p, .text = num};
	size_t at = (size_t)(unit.p - text.p);
	bool last;

	*out = (struct cite_step){.from = at, .to = at + unit.n};
	if (!step_noun(p, unit, out))
		return false;
	out->plural =
	    str_starts(out->noun->features, STR("PL")) ||
	    str_eq(entry_cell(out->noun->entry, STR("plural")), STR("yes"));
	if (num.n == 0)
		return out->place.kind == NODE_ATTACHMENT &&
		       out->noun->features.n != 0;
	l.at = (size_t)(num.p - text.p);
	last = l.at < at;
	step_items(&l, out);
	if (out->items.n == 0)
		return false;
	if (!out->plural && !l.joined && out->items.n > 1)
		step_single(out, last);
	step_bracket(out);
	if (step_doubtful(out))
		return false;
	if (last) {
		struct str gap =
		    str_sub(text, out->items.p[out->items.n - 1].to, at);

		out->hyphen = str_strip(gap).n != 0;
		out->from = out->items.p[0].from;
		if (m->cap[CAP_lead].n != 0 && out->from == l.at)
			out->from = (size_t)(m->cap[CAP_lead].p - text.p);
	} else {
		out->to = out->items.p[out->items.n - 1].to;
	}
	return true;
}

struct place cite_step_place(const struct cite_step *s)
{
	struct place p = s->place;

	if (s->items.n)
		p.num = s->items.p[0].num;
	return p;
}

void cite_steps_letter(struct cites *cites, struct str text, bool leads)
{
	struct cite_step *p = cites->steps.p;

	for (size_t i = 1; i < cites->steps.n; i++) {
		struct cite_step *big = &p[leads ? i - 1 : i];
		struct cite_step *small = &p[leads ? i : i - 1];
		size_t len;

		if (big->place.kind == NODE_SUBPARAGRAPH &&
		    small->place.kind == NODE_SUBPARAGRAPH &&
		    big->items.n == 1 && small->items.n != 0 &&
		    big->items.p[0].num.p[0] >= '0' &&
		    big->items.p[0].num.p[0] <= '9' &&
		    rune_is_letter(str_rune(small->items.p[0].num, &len)) &&
		    str_strip(str_sub(text, p[i - 1].to, p[i].from)).n == 0)
			small->place.kind = NODE_POINT;
	}
}

struct str cite_upto(struct str num, struct str *first)
{
	unsigned x, y;
	struct str rest = num;

	*first = str_cut(&rest, '-');
	return str_number(*first, &x) && str_number(rest, &y) && x < y
	           ? rest
	           : STR("");
}

unsigned place_rank(const struct place *p)
{
	const unsigned pieces[] = {
	    [PIECE_NONE] = 0,
	    [PIECE_PART] = node_rank(NODE_PARAGRAPH) + 1,
	    [PIECE_ALINEA] = node_rank(NODE_SUBPARAGRAPH) + 1,
	    [PIECE_SENTENCE] = node_rank(NODE_ALINEA),
	};

	if (p->kind == NODE_ATTACHMENT)
		return 1;
	return p->piece != PIECE_NONE ? pieces[p->piece] : node_rank(p->kind);
}

bool place_holds(const struct place *big, const struct place *small)
{
	if (big->kind == NODE_SUBPARAGRAPH && small->piece == PIECE_PART)
		return true;
	return place_rank(big) < place_rank(small);
}
