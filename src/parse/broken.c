#include "parse/broken.h"

#include "base/buf.h"
#include "parse/given.h"
#include "parse/wordbook.h"

/* A place where a cell may have broken a word. */
struct seam {
	struct str head; /* the word so far, */
	struct str tail; /* and what may be the rest of it */
	bool exact;      /* the head fills the cell without any room */
};

enum verdict { APART, WHOLE, UNCLEAR };

enum { LETTERS_LEAST = 3 /* of a rest that another word tells of */ };

/* Both parts of all such places, and the words of all other lines. */
struct broken {
	struct parser *p;
	struct wordbook words;
	struct buf told; /* what was put together */
	struct span first;
};

static bool line_is_tight(const struct line *last, const struct line *l)
{
	return l->marks & SHEET_TIGHT && l->number == last->number + 1;
}

static uint32_t rune_last(struct str s)
{
	size_t len;

	return str_rune(str_after(s, str_last(s)), &len);
}

/* The words that stand in the text whole: what is not beside a seam. */
static void broken_words(struct broken *b, const struct lines *all)
{
	for (size_t i = 0; i < all->n; i++) {
		struct str s = all->p[i].s;

		if (i + 1 < all->n && line_is_tight(&all->p[i], &all->p[i + 1]))
			continue;
		if (i > 0 && line_is_tight(&all->p[i - 1], &all->p[i]))
			str_word(&s);
		wordbook_add(b->p->scratch, &b->words, s);
	}
	wordbook_close(&b->words);
}

/* Numbers: the rest of one is shorter than what fills a cell, and a cell that
   is made as wide as a number breaks none. */
static enum verdict seam_number(const struct broken *b, const struct seam *s,
                                struct str both)
{
	struct match m;

	if (!s->exact && str_runes(s->tail) < str_runes(s->head) &&
	    parser_match(b->p, STR("broken-number"), both, &m))
		return WHOLE;
	return UNCLEAR;
}

static enum verdict seam_word(const struct broken *b, const struct seam *s,
                              struct str both)
{
	struct arena *a = b->p->scratch;
	struct str tail =
	    wordbook_small(a, str_sub(s->tail, 0, wordbook_letters(s->tail)));
	struct str head = wordbook_small(a, s->head);
	struct match m;
	bool known = wordbook_has(&b->words, tail);

	if (str_begins_upper(s->tail) && !rune_is_upper(rune_last(s->head)))
		return APART;
	if (wordbook_has(&b->words, str_join(a, head, tail)))
		return WHOLE;
	if (!known && parser_match(b->p, STR("broken-word"), both, &m))
		return WHOLE;
	if (wordbook_has(&b->words, head) && known)
		return APART;
	return !known && str_runes(tail) >= LETTERS_LEAST &&
	               wordbook_begins(&b->words,
	                               str_join(a, head, wordbook_front(tail)))
	           ? WHOLE
	           : UNCLEAR;
}

static enum verdict seam_settle(const struct broken *b, const struct seam *s)
{
	uint32_t end = rune_last(s->head), begin;
	struct str both = str_format(b->p->scratch, "%.*s|%.*s",
	                             STR_ARG(s->head), STR_ARG(s->tail));
	struct match m;
	size_t len;

	begin = str_rune(s->tail, &len);
	if (parser_match(b->p, STR("broken-mark"), both, &m))
		return WHOLE;
	if (rune_is_letter(end) && rune_is_letter(begin))
		return seam_word(b, s, both);
	if (rune_is_digit(end) && rune_is_digit(begin))
		return seam_number(b, s, both);
	return APART;
}

static void broken_join(struct broken *b, struct line *l, const struct seam *s)
{
	l->joins = LINE_WHOLE;
	if (b->told.n != 0)
		buf_add(&b->told, STR(", "));
	else
		b->first = (struct span){l->at, l->s.n};
	buf_add(&b->told, s->head);
	buf_add(&b->told, s->tail);
}

static void broken_doubt(const struct broken *b, const struct line *l,
                         const struct seam *s)
{
	parser_find(b->p,
	            (struct find){.code = DIAG_CELL_UNCLEAR,
	                          .span = {l->at, l->s.n},
	                          .detail = str_format(b->p->a, "%.*s | %.*s",
	                                               STR_ARG(s->head),
	                                               STR_ARG(s->tail))});
}

static void broken_settle(struct broken *b, const struct lines *all)
{
	struct str head = STR("");

	for (size_t i = 0; i + 1 < all->n; i++) {
		struct line *l = &all->p[i];
		const struct line *next = l + 1;
		struct str rest = next->s;
		struct seam s = {.exact = next->marks & SHEET_EXACT};
		enum verdict v;

		if (!line_is_tight(l, next)) {
			head = STR("");
			continue;
		}
		s.head = str_join(b->p->scratch, head, l->s);
		s.tail = str_word(&rest);
		v = seam_settle(b, &s);
		head = v == WHOLE ? s.head : STR("");
		if (v == WHOLE)
			broken_join(b, l, &s);
		else if (v == UNCLEAR)
			broken_doubt(b, l, &s);
	}
}

/* The lines of tables that only arrange text are copied into the text. */
static void broken_copy(struct parser *p)
{
	for (size_t i = 0; i < p->lines.n; i++) {
		const struct line *l = given_line(p, p->lines.p[i].number - 1);

		if (l != NULL && l->joins != 0)
			p->lines.p[i].joins = l->joins;
	}
}

void broken_find(struct parser *p)
{
	struct arena_mark mark = arena_mark(p->scratch);
	struct broken b = {.p = p};
	const struct lines *all;
	bool any = false;

	if (p->lain == NULL)
		return;
	all = &p->lain->all;
	for (size_t i = 0; i + 1 < all->n && !any; i++)
		any = line_is_tight(&all->p[i], &all->p[i + 1]);
	if (!any)
		return;
	broken_words(&b, all);
	broken_settle(&b, all);
	broken_copy(p);
	if (b.told.n != 0)
		parser_find(p, (struct find){
				   .code = DIAG_CELL_BREAK,
				   .span = b.first,
				   .detail = str_copy(p->a, buf_str(&b.told))});
	buf_free(&b.told);
	arena_release(p->scratch, mark);
}
