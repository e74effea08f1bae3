#include "edit/wording.h"

#include "edit/appendix.h"
#include "edit/column.h"
#include "edit/figure.h"

#include "grammar/fold.h"
#include "parse/remark.h"
#include "tree/inner.h"

#include <string.h>

/* Signs that are compared as one. */
static uint32_t sign_of(uint32_t c)
{
	static const struct {
		uint32_t seen, meant;
	} signs[] = {
	    {0xAB, '"'},   {0xBB, '"'},   {0x201C, '"'},  {0x201D, '"'},
	    {0x201E, '"'}, {0x201F, '"'}, {0x2018, '\''}, {0x2019, '\''},
	    {0x2010, '-'}, {0x2011, '-'}, {0x2012, '-'},  {0x2013, '-'},
	    {0x2014, '-'}, {0x2015, '-'}, {0x2212, '-'},
	};

	if (c < 0x80)
		return c;
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (signs[i].seen == c)
			return signs[i].meant;
	return c;
}

static uint32_t rune_compared(const struct folding *f, uint32_t c)
{
	if (rune_is_space(c))
		return ' ';
	c = folding_rune(f, c);
	return sign_of(c);
}

/* Is all under n no text of the law, or of another place? */
static bool is_passed(const struct spot *spot, const struct node *n)
{
	bool all = spot->kind == SPOT_TEXT;

	if (spot->kind == SPOT_COLUMN && node_class(n->kind) == CLASS_CELL &&
	    !column_has(spot, n))
		return true;
	if (n->kind == NODE_META || n->mark == MARK_REMOVED ||
	    remark_is_block(n) || n->kind == NODE_NUM)
		return true;
	if (n->kind == NODE_HEADING && n == spot->first)
		return false;
	if (n->kind == NODE_HEADING)
		return n->parent->kind == NODE_ATTACHMENT ||
		       (all && n->parent == spot->first);
	if (n->kind == NODE_ATTACHMENT && n != spot->first)
		return (spot->first->kind != NODE_ROOT && !spot->owned &&
		        !inner_is(n)) ||
		       appendix_is_translation(n);
	return n->parent != NULL && n->parent->kind == NODE_ACT &&
	       spot->first->kind == NODE_ROOT &&
	       (n->kind == NODE_PREFACE || n->kind == NODE_CONCLUSIONS);
}

const struct node *wording_block(const struct spot *spot,
                                 const struct node *after)
{
	const struct node *end = node_skip(spot->last, NULL);
	const struct node *n = after ? node_next(after, NULL) : spot->first;

	while (n != NULL && n != end) {
		if (is_passed(spot, n)) {
			n = node_skip(n, NULL);
			continue;
		}
		if (node_class(n->kind) == CLASS_TEXTY)
			return n;
		n = node_next(n, NULL);
	}
	return NULL;
}

/* A wording while it is read. */
struct writer {
	const struct folding *f;
	char *out;
	struct letter *letters; /* NULL: not asked for */
	size_t n, letter;
};

static void writer_put(struct writer *w, uint32_t c, struct letter from)
{
	c = rune_compared(w->f, c);
	if (c == 0)
		return;
	if (c == ' ' && w->n && w->out[w->n - 1] == ' ') {
		/* A run of spaces is one letter. */
		if (w->letters && w->letters[w->letter - 1].node == from.node)
			w->letters[w->letter - 1].n =
			    from.at + from.n - w->letters[w->letter - 1].at;
		return;
	}
	if (w->letters != NULL) {
		from.to = w->n;
		w->letters[w->letter] = from;
	}
	w->letter++;
	w->n += rune_put(c, w->out + w->n);
}

static void writer_text(struct writer *w, const struct node *node, struct str s)
{
	size_t i = 0;

	while (i < s.n) {
		size_t len;
		uint32_t c = str_rune(str_after(s, i), &len);

		writer_put(w, c, (struct letter){node, i, len, 0});
		i += len;
	}
}

/* The next node of a block's own words: none of notes and of quoted blocks. */
static const struct node *own_next(const struct node *n,
                                   const struct node *block)
{
	bool other = n != block && (n->kind == NODE_REMARK ||
	                            n->kind == NODE_QUOTED_STRUCTURE ||
	                            n->mark == MARK_REMOVED);

	return other ? node_skip(n, block) : node_next(n, block);
}

/* The letters that a block has at most. */
static size_t block_room(const struct node *block)
{
	size_t room = 1;

	for (const struct node *n = block; n; n = own_next(n, block))
		room += n->kind == NODE_TEXT ? n->text.n : 1;
	return room;
}

static void writer_block(struct writer *w, const struct node *block)
{
	for (const struct node *n = block; n; n = own_next(n, block)) {
		if (n->kind == NODE_TEXT && n->mark != MARK_REMOVED)
			writer_text(w, n, n->text);
		else if (n->kind == NODE_EOL)
			writer_put(w, ' ', (struct letter){n, 0, 0, 0});
	}
}

void wording_read(struct arena *a, const struct folding *f,
                  const struct node *block, struct wording *w)
{
	struct writer to = {.f = f};
	size_t room = block_room(block);

	/* No letter takes more than twice its bytes. */
	to.out = arena_array(a, room + 1, 2);
	to.letters = arena_array(a, room, sizeof(*to.letters));
	writer_block(&to, block);
	*w = (struct wording){{to.out, to.n}, to.letters, to.letter};
}

struct str wording_plain(struct arena *a, const struct folding *f,
                         const struct node *block)
{
	struct writer to = {.f = f};

	to.out = arena_array(a, block_room(block) + 1, 2);
	writer_block(&to, block);
	return (struct str){to.out, to.n};
}

struct str wording_fold(struct arena *a, const struct folding *f, struct str s)
{
	struct writer to = {.f = f};

	s = str_strip(s);
	to.out = arena_array(a, s.n + 2, 2);
	writer_text(&to, NULL, s);
	return str_trim((struct str){to.out, to.n});
}

uint32_t wording_rune(const struct wording *w, size_t letter)
{
	size_t len;

	return letter < w->n
	           ? str_rune(str_after(w->text, w->letters[letter].to), &len)
	           : 0;
}

static bool is_word(uint32_t c)
{
	return rune_is_digit(c) || rune_is_letter(c);
}

/*
 * Does a word go on from `in`, its last (or first) letter within a range, to
 * the letters next and beyond outside of it?  Words with a hyphen are one, and
 * numbers with a hyphen, point, comma, stroke or colon in them.
 */
static bool goes_on(uint32_t in, uint32_t next, uint32_t beyond)
{
	if (!is_word(in))
		return false;
	if (is_word(next))
		return true;
	if (next == '-')
		return rune_is_digit(in) ? rune_is_digit(beyond)
		                         : rune_is_letter(beyond);
	return (next == '.' || next == ',' || next == '/' || next == ':') &&
	       rune_is_digit(in) && rune_is_digit(beyond);
}

static bool is_whole(const struct wording *w, struct range r)
{
	size_t end = r.to;

	return !figure_is_part(w, r) &&
	       !goes_on(wording_rune(w, r.from),
	                r.from ? wording_rune(w, r.from - 1) : 0,
	                r.from > 1 ? wording_rune(w, r.from - 2) : 0) &&
	       !goes_on(wording_rune(w, end - 1), wording_rune(w, end),
	                wording_rune(w, end + 1));
}

/* The letter that begins at byte `to`. */
static size_t letter_at(const struct wording *w, size_t to)
{
	return w->n ? vec_split(&w->letters->to, w->n, sizeof(*w->letters), to)
	            : 0;
}

bool wording_find(const struct wording *w, struct str words, size_t from,
                  struct range *out)
{
	size_t at = from < w->n ? w->letters[from].to : w->text.n;

	while (words.n && at + words.n <= w->text.n) {
		const char *p =
		    memmem(w->text.p + at, w->text.n - at, words.p, words.n);

		if (p == NULL)
			return false;
		at = (size_t)(p - w->text.p);
		out->from = letter_at(w, at);
		out->to = letter_at(w, at + words.n);
		if (is_whole(w, *out))
			return true;
		at++;
	}
	return false;
}

struct str wording_text(struct arena *a, const struct wording *w,
                        struct range r)
{
	struct buf out = {0};
	struct str s;

	for (size_t i = r.from; i < r.to; i++) {
		const struct letter *l = &w->letters[i];

		if (l->n == 0)
			buf_char(&out, ' ');
		else
			buf_add(&out,
			        str_sub(l->node->text, l->at, l->at + l->n));
	}
	s = str_copy(a, buf_str(&out));
	buf_free(&out);
	return s;
}

/* Does s begin (end) with one of the words of a list? */
static bool has_edge(struct str list, struct str s, bool end)
{
	struct str word;

	while ((word = str_word(&list)).n) {
		struct str part =
		    end ? str_sub(s, s.n - (word.n < s.n ? word.n : s.n), s.n)
			: str_sub(s, 0, word.n < s.n ? word.n : s.n);

		if (!str_eq(part, word))
			continue;
		if (s.n == word.n)
			return true;
		if (end ? s.p[s.n - word.n - 1] == ' ' : s.p[word.n] == ' ')
			return true;
	}
	return false;
}

bool wording_in_title(const struct wording *w, const struct language *lang,
                      struct range r)
{
	struct str begins = language_label(lang, STR("title-begins"));
	struct str ends = language_label(lang, STR("title-ends"));
	size_t from = w->letters[r.from].to;
	size_t to = r.to < w->n ? w->letters[r.to].to : w->text.n;
	struct str behind = str_after(w->text, to);
	size_t close = str_find(behind, STR("\""));

	if (ends.n && close < behind.n &&
	    has_edge(ends, str_sub(w->text, from, to + close), true))
		return true;
	while (from > 0 && w->text.p[from - 1] != '"')
		from--;
	return begins.n && from > 0 && close < behind.n &&
	       has_edge(begins, str_after(w->text, from), false);
}

bool wording_quoted(const struct wording *w, struct range r)
{
	uint32_t before;

	if (r.from == 0 || wording_rune(w, r.from - 1) != '"' ||
	    wording_rune(w, r.to) != '"')
		return false;
	before = r.from > 1 ? wording_rune(w, r.from - 2) : ' ';
	return before == ' ' || before == '(' || before == '"';
}

/* Where what follows a stop at letter i begins; 0: nothing does, with a space
   between. */
static size_t behind_stop(const struct wording *w, size_t i)
{
	size_t next = i + 1;

	while (wording_rune(w, next) == '"' || wording_rune(w, next) == ')')
		next++;
	if (wording_rune(w, next) != ' ')
		return 0;
	next++;
	while (wording_rune(w, next) == '"' || wording_rune(w, next) == '(')
		next++;
	return next;
}

/* What stands before a stop. */
struct stop_word {
	struct str word; /* letters only; empty: none */
	bool counts; /* a number stands before the word, or is in its place */
	bool dotted; /* another stop does: "т.б." */
};

static struct stop_word before_stop(const struct wording *w, size_t i)
{
	struct stop_word out = {0};
	size_t from = i;
	uint32_t c;

	while (from > 0 && rune_is_letter(wording_rune(w, from - 1)))
		from--;
	out.word = str_sub(w->text, w->letters[from].to, w->letters[i].to);
	c = from > 0 ? wording_rune(w, from - 1) : 0;
	out.dotted = c == '.';
	if (from > 1 && from < i && c == ' ')
		c = wording_rune(w, from - 2);
	out.counts = rune_is_digit(c);
	return out;
}

/* The words with a stop of a language. */
struct shorts {
	struct str all;    /* abbreviations */
	struct str before; /* those that stand before a name: "ул. Абая" */
};

/* Does a sentence end with letter i?  *doubt: the stop may be of an
   abbreviation or of a number, and a sentence end there as well. */
static bool ends_sentence(const struct wording *w, const struct shorts *shorts,
                          size_t i, bool *doubt)
{
	uint32_t c = wording_rune(w, i);
	size_t next = behind_stop(w, i);
	struct stop_word at;
	bool known, upper;

	if ((c != '.' && c != '!' && c != '?') || next == 0)
		return false;
	upper = rune_is_upper(wording_rune(w, next));
	if (!upper && !rune_is_digit(wording_rune(w, next)))
		return false;
	if (c != '.') {
		*doubt |= !upper;
		return upper;
	}
	at = before_stop(w, i);
	known = at.word.n && has_edge(shorts->all, at.word, false);
	if (!upper) { /* "ст. 5", or a sentence that begins with a number */
		*doubt |= !known || at.counts || at.dotted;
		return false;
	}
	if (known) {
		*doubt |= at.counts || at.dotted ||
		          !has_edge(shorts->before, at.word, false);
		return false;
	}
	*doubt |= at.dotted || (at.word.n == 0 && at.counts) ||
	          (at.word.n && str_runes(at.word) <= 2);
	return true;
}

static struct shorts shorts_of(const struct language *lang)
{
	return (struct shorts){
	    language_label(lang, STR("abbreviations")),
	    language_label(lang, STR("abbreviations-before"))};
}

bool wording_begins(const struct wording *w, const struct language *lang,
                    size_t letter)
{
	const struct shorts shorts = shorts_of(lang);
	size_t i = letter;
	bool doubt = false;
	uint32_t c = 0;

	while (i > 0 && !is_word(c = wording_rune(w, i - 1)) && c != '.' &&
	       c != '!' && c != '?')
		i--;
	if (i == 0)
		return true;
	return !is_word(c) && behind_stop(w, i - 1) == letter &&
	       ends_sentence(w, &shorts, i - 1, &doubt) && !doubt;
}

bool wording_sentence(const struct wording *w, const struct language *lang,
                      unsigned k, struct range *out, bool *doubt)
{
	const struct shorts shorts = shorts_of(lang);
	struct range before = {0, 0};
	size_t from = 0;
	unsigned count = 0;

	*doubt = false;
	for (size_t i = 0; i < w->n; i++) {
		if (i + 1 < w->n && !ends_sentence(w, &shorts, i, doubt))
			continue;
		i++;
		while (i < w->n && wording_rune(w, i) != ' ')
			i++;
		if (count != 0)
			before = *out;
		*out = (struct range){from, i};
		if (++count == k)
			return true;
		from = i + 1;
	}
	if (k == SENTENCE_BEFORE_LAST)
		*out = before;
	return k == SENTENCE_LAST ? count != 0
	                          : k == SENTENCE_BEFORE_LAST && count > 1;
}
