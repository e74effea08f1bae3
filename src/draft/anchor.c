/* What is quoted: meaningful words, each of them whole. */
#include "draft/anchor.h"

#include "grammar/lexicon.h"

#include <string.h>

enum { GROUP = 3 }; /* digits between the spaces of a large number */

/* The last letter of s, or its first one; 0: it is empty. */
static uint32_t rune_at(struct str s, bool end)
{
	size_t i = s.n, len;

	if (s.n == 0)
		return 0;
	while (end && i > 0 && ((unsigned char)s.p[--i] & 0xC0) == 0x80)
		;
	return str_rune(str_after(s, end ? i : 0), &len);
}

static bool is_worded(uint32_t c)
{
	return rune_is_letter(c) || rune_is_digit(c);
}

bool anchor_has_word(struct str s)
{
	while (s.n) {
		size_t len;

		if (is_worded(str_rune(s, &len)))
			return true;
		s = str_after(s, len);
	}
	return false;
}

bool anchor_marked(struct str s, bool end)
{
	return s.n != 0 && !is_worded(rune_at(s, end));
}

struct str anchor_bare(struct str s, bool end)
{
	while (s.n && !is_worded(rune_at(s, end))) {
		size_t len = 1;

		if (!end)
			str_rune(s, &len);
		while (end && len < s.n &&
		       ((unsigned char)s.p[s.n - len] & 0xC0) == 0x80)
			len++;
		s = end ? str_sub(s, 0, s.n - len) : str_after(s, len);
	}
	return s;
}

/* The row of the words that say little; NULL: it is none of them. */
static const struct entry *small(const struct quoter *q, struct str word)
{
	const struct wordlist *list = language_list(q->lang, STR("small"));
	const struct word *hit;

	word = anchor_bare(anchor_bare(word, false), true);
	hit = list && word.n ? wordlist_find(list, word) : NULL;
	return hit ? hit->entry : NULL;
}

bool anchor_says(const struct quoter *q, struct str s)
{
	while ((s = str_strip(s)).n) {
		size_t end = anchor_behind(s, 0);
		struct str word = str_sub(s, 0, end);

		if (anchor_has_word(word) && small(q, word) == NULL)
			return true;
		s = str_after(s, end);
	}
	return false;
}

bool anchor_hangs(const struct quoter *q, struct str s)
{
	const struct entry *e = small(q, str_after(s, anchor_before(s, s.n)));

	return e && !anchor_marked(s, true) &&
	       !str_eq(entry_cell(e, STR("leans")), STR("before"));
}

bool anchor_leans(const struct quoter *q, struct str s)
{
	const struct entry *e = small(q, str_sub(s, 0, anchor_behind(s, 0)));

	return e && !str_eq(entry_cell(e, STR("leans")), STR("next"));
}

bool anchor_joins(const struct quoter *q, struct str s)
{
	const struct entry *e;

	s = str_strip(s);
	e = small(q, str_sub(s, 0, anchor_behind(s, 0)));
	return e && str_eq(entry_cell(e, STR("leans")), STR("both"));
}

int anchor_open(struct str s)
{
	int open = 0;

	for (size_t i = 0; i < s.n; i++)
		open += (s.p[i] == '(') - (s.p[i] == ')');
	return open;
}

bool anchor_stops(struct str s)
{
	return s.n && strchr(".!?;:", s.p[s.n - 1]) != NULL;
}

size_t anchor_before(struct str s, size_t at)
{
	size_t i = at;

	while (i > 0 && s.p[i - 1] == ' ')
		i--;
	while (i > 0 && s.p[i - 1] != ' ')
		i--;
	return i;
}

size_t anchor_behind(struct str s, size_t at)
{
	while (at < s.n && s.p[at] == ' ')
		at++;
	while (at < s.n && s.p[at] != ' ')
		at++;
	return at;
}

static size_t digits_from(struct str s, size_t at)
{
	size_t n = 0;

	while (at + n < s.n && byte_is_digit(s.p[at + n]))
		n++;
	return n;
}

static size_t digits_before(struct str s, size_t at)
{
	size_t n = 0;

	while (n < at && byte_is_digit(s.p[at - n - 1]))
		n++;
	return n;
}

/* Is the blank at that byte one between the groups of a large number? */
static bool is_group(struct str s, size_t at)
{
	size_t before = digits_before(s, at);

	return s.p[at] == ' ' && before >= 1 && before <= GROUP &&
	       digits_from(s, at + 1) == GROUP;
}

/* Does the byte join what stands on both its sides? */
static bool is_joint(struct str s, size_t at)
{
	if (at == 0 || at + 1 >= s.n)
		return false;
	if (is_group(s, at))
		return true;
	return strchr(",.-/", s.p[at]) != NULL &&
	       is_worded(rune_at(str_sub(s, 0, at), true)) &&
	       is_worded(rune_at(str_after(s, at + 1), false)) &&
	       (s.p[at] == '-' || s.p[at] == '/' || byte_is_digit(s.p[at - 1]));
}

/* Does what stands before that byte go on with it? */
static bool goes_on(struct str s, size_t at)
{
	if (at == 0 || at >= s.n)
		return false;
	return is_joint(s, at) || is_joint(s, at - 1) ||
	       (is_worded(rune_at(str_sub(s, 0, at), true)) &&
	        is_worded(rune_at(str_after(s, at), false)));
}

size_t anchor_front(struct str s, size_t at)
{
	while (goes_on(s, at))
		do
			at--;
		while (at > 0 && ((unsigned char)s.p[at] & 0xC0) == 0x80);
	return at;
}

size_t anchor_end(struct str s, size_t at)
{
	while (goes_on(s, at))
		do
			at++;
		while (at < s.n && ((unsigned char)s.p[at] & 0xC0) == 0x80);
	return at;
}

size_t anchor_count(struct arena *a, struct str text, struct str words)
{
	return anchor_count_folded(a, lexicon_fold(a, text), words);
}

size_t anchor_count_folded(struct arena *a, struct str all, struct str words)
{
	struct str w = lexicon_fold(a, words);
	size_t n = 0, from = 0;

	while (w.n && from < all.n) {
		size_t at = from + str_find(str_after(all, from), w);

		if (at >= all.n)
			break;
		/* A part of a longer word is another one. */
		if (!(is_worded(rune_at(w, false)) &&
		      is_worded(rune_at(str_sub(all, 0, at), true))) &&
		    !(is_worded(rune_at(w, true)) &&
		      is_worded(rune_at(str_after(all, at + w.n), false))))
			n++;
		from = at + 1;
	}
	return n;
}
