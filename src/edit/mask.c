/* Tells what of a sentence stands in quotation marks. */
#include "edit/mask.h"

#include "base/buf.h"
#include "parse/marks.h"

/* As VEC(struct mark). */
struct marks {
	struct mark *p;
	size_t n, cap;
};

static struct marks marks_find(struct arena *a, struct str s)
{
	struct marks out = {0};
	struct marks_walk w = marks_start(s, 0);
	struct mark m;

	while (marks_next(&w, &m))
		*vec_push(a, &out) = m;
	return out;
}

/* A quotation: its marks, as places in the list of marks. */
struct range {
	size_t first, last;
};

struct ranges {
	struct range *p;
	size_t n, cap;
};

/* Pair the marks, nested or (flat) each opening one with the next that
   closes.  False where one has no partner; an opening one without goes on to
   the last that closes, and one that closes without extends what was before
   it. */
static bool pair(struct arena *a, const struct marks *ms, bool flat,
                 struct ranges *out)
{
	size_t depth = 0, close = 0;
	bool good = true;

	out->n = 0;
	for (size_t i = 0; i < ms->n; i++) {
		if (ms->p[i].side == SIDE_OPEN) {
			if (depth == 0)
				*vec_push(a, out) = (struct range){i, i};
			depth = flat ? 1 : depth + 1;
			continue;
		}
		close = i;
		if (depth == 0)
			good = false;
		else
			depth--;
		if (depth == 0 && out->n)
			out->p[out->n - 1].last = i;
	}
	if (depth != 0 && out->n) {
		struct range *r = &out->p[out->n - 1];

		good = false;
		r->last = close > r->first ? close : ms->n;
	}
	return good;
}

/* At most so many one mark closes: a quotation, a name in it, a name in that:
   "Company "Operator "Post". */
enum { LEVELS = 3 };

/* Does no mark close more? */
static bool are_shared(const struct ranges *pairs)
{
	for (size_t i = 0; i < pairs->n; i++)
		if (pairs->p[i].last > pairs->p[i].first + LEVELS)
			return false;
	return true;
}

/* Folded words, with one blank for white space. */
static void put_words(struct arena *a, const struct folding *f, struct str s,
                      struct buf *out)
{
	struct str words = f ? fold_text(a, f, s).text : s;
	size_t len;

	for (size_t i = 0; i < words.n; i += len) {
		struct str rest = str_after(words, i);

		if (rune_is_space(str_rune(rest, &len))) {
			if (out->n && out->p[out->n - 1] != ' ')
				buf_char(out, ' ');
		} else {
			buf_add(out, str_sub(rest, 0, len));
		}
	}
}

enum { DAY_DIGITS = 2 };

/* Is a quotation the day of a month, whose name stands behind it? */
static bool is_day(const struct lexicon *lex, struct str quote,
                   struct str behind)
{
	size_t end = 0, len;

	if (lex == NULL || quote.n == 0 || quote.n > DAY_DIGITS)
		return false;
	for (size_t i = 0; i < quote.n; i++)
		if (!byte_is_digit(quote.p[i]))
			return false;
	behind = str_strip(behind);
	while (end < behind.n &&
	       rune_is_letter(str_rune(str_after(behind, end), &len)))
		end += len;
	return wordlist_find(lexicon_list(lex, STR("months")),
	                     str_sub(behind, 0, end)) != NULL;
}

/* The day of a month, as if it had no marks. */
static void put_day(struct str day, struct buf *out)
{
	if (out->n && out->p[out->n - 1] != ' ')
		buf_char(out, ' ');
	buf_add(out, day);
	buf_char(out, ' ');
}

void mask_read(struct arena *a, const struct lexicon *lex, struct str s,
               enum mask_how how, struct mask *out)
{
	const struct folding *f = lex ? lex->folding : NULL;
	struct marks ms = marks_find(a, s);
	struct ranges pairs = {0};
	struct buf text = {0};
	size_t at = 0;
	bool flat = false;

	*out = (struct mask){0};
	out->odd = !pair(a, &ms, false, &pairs);
	if (out->odd && how == MASK_FLAT) {
		flat = pair(a, &ms, true, &pairs) && are_shared(&pairs);
		out->odd = !flat;
	}
	if (out->odd)
		pair(a, &ms, false, &pairs);
	for (size_t i = 0; i < pairs.n; i++) {
		const struct mark *m = &ms.p[pairs.p[i].first];
		size_t last = pairs.p[i].last;
		size_t end = last < ms.n ? ms.p[last].at : s.n;
		/* One mark closes what is quoted and a title at its end: it is
		   that of the title, too. */
		size_t shared =
		    flat && last > pairs.p[i].first + 1 ? ms.p[last].n : 0;

		put_words(a, f, str_sub(s, at, m->at), &text);
		at = last < ms.n ? end + ms.p[last].n : end;
		if (is_day(lex, str_sub(s, m->at + m->n, end),
		           str_after(s, at))) {
			put_day(str_sub(s, m->at + m->n, end), &text);
			continue;
		}
		*vec_push(a, &out->quotes) =
		    str_sub(s, m->at + m->n, end + shared);
		if (text.n && text.p[text.n - 1] != ' ' &&
		    text.p[text.n - 1] != '(')
			buf_char(&text, ' ');
		buf_format(&text, "\"%zu\"", out->quotes.n);
	}
	put_words(a, f, str_after(s, at), &text);
	out->text = str_strip(str_copy(a, buf_str(&text)));
	buf_free(&text);
}

bool mask_next(const struct mask *mask, struct str *next, struct str *quote)
{
	struct str num;
	unsigned n;

	str_cut(next, '"');
	num = str_cut(next, '"');
	if (!str_number(num, &n) || n == 0 || n > mask->quotes.n)
		return false;
	*quote = mask->quotes.p[n - 1];
	return true;
}

struct str mask_words(struct arena *a, const struct mask *mask, struct str s)
{
	struct buf all = {0};
	struct str out;

	while (s.n) {
		struct str quote = STR(""), next;
		size_t at = str_find(s, STR("\""));

		buf_add(&all, str_sub(s, 0, at));
		s = next = str_after(s, at);
		if (s.n == 0)
			break;
		if (mask_next(mask, &next, &quote)) {
			buf_format(&all, "\"%.*s\"", STR_ARG(quote));
			s = next;
		} else { /* a mark of its own */
			buf_char(&all, '"');
			s = str_after(s, 1);
		}
	}
	out = str_copy(a, buf_str(&all));
	buf_free(&all);
	return out;
}

bool mask_opens(struct str s)
{
	struct mark m = marks_front(s);

	return m.n && m.side != SIDE_CLOSE;
}

size_t mask_block_end(struct str s, size_t from, bool *even)
{
	struct arena scratch;
	struct marks ms;
	size_t depth = 0, end = 0, last = 0, ends = 0;

	arena_init(&scratch);
	ms = marks_find(&scratch, s);
	for (size_t i = 0; i < ms.n && end == 0; i++) {
		size_t behind = ms.p[i].at + ms.p[i].n;

		if (ms.p[i].side == SIDE_OPEN) {
			depth++;
			continue;
		}
		depth -= depth != 0;
		if (behind <= from || !marks_end_line(str_after(s, behind)))
			continue;
		last = behind;
		ends++;
		if (depth == 0)
			end = behind;
	}
	arena_free(&scratch);
	*even = end != 0;
	if (end != 0)
		return end;
	return ends == 1 ? last : 0;
}

struct str mask_front(const struct mask *mask, struct str s)
{
	size_t k = 0;

	for (size_t i = 0; i < s.n; i++) {
		/* Quotations come in the order of the text. */
		if (k < mask->quotes.n && s.p + i == mask->quotes.p[k].p) {
			i += mask->quotes.p[k++].n;
			if (i >= s.n)
				break;
		}
		if (s.p[i] == ':')
			return str_sub(s, 0, i + 1);
	}
	return s;
}
