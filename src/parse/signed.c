#include "parse/signed.h"

#include "parse/edge.h"
#include "parse/posted.h"

enum {
	SIGNED_BYTES = 240, /* of a line that ends in a name */
	SIGNED_LINES = 5,   /* at most so many are a signature */
	STAMP_BYTES = 60,   /* of the word that opens a stamp */
};

/* May line i be one of a signature? */
static bool signed_holds(const struct parser *p, size_t i)
{
	return p->lines.p[i].s.n <= SIGNED_BYTES && p->captions[i] == 0;
}

/* Do n lines from i on, together, read as a post and a name? */
static bool signed_reads(struct parser *p, size_t i, size_t n)
{
	struct arena_mark mark = arena_mark(p->a);
	struct match m;
	bool reads = posted_match(p, origin_named(p, i, i + n)->text, &m) &&
	             m.cap[CAP_person].n != 0;

	arena_release(p->a, mark);
	return reads;
}

/* Does line i stand below a closed sentence? */
static bool signed_below(const struct parser *p, size_t i)
{
	return str_ends(p->lines.p[i - 1].s, STR("."));
}

/* Do the lines up to line i, the last of them, from a closed sentence on make a
   signature? */
static bool signed_whole(struct parser *p, size_t i)
{
	for (size_t n = 1; n <= SIGNED_LINES && n <= i; n++) {
		if (!signed_holds(p, i + 1 - n))
			return false;
		if (signed_below(p, i + 1 - n))
			return signed_reads(p, i + 1 - n, n);
	}
	return false;
}

/* Does line i - 1 end in the name of one who signs, in its own column or behind
   a post, and does line i begin another signature, or what stands below? */
static bool signed_ends(struct parser *p, size_t i)
{
	struct str last = p->lines.p[i - 1].s, next = p->lines.p[i].s;
	struct match m;
	size_t len;

	if (last.n > SIGNED_BYTES || !parser_match(p, STR("signer"), last, &m))
		return false;
	if (!rune_is_lower(str_rune(next, &len)) && signed_whole(p, i - 1))
		return true;
	if (!str_begins_upper(next))
		return false;
	last = str_sub(last, 0, (size_t)(m.all.p - last.p));
	return str_ends(last, STR("  ")) ||
	       parser_match(p, STR("signature-lead"), next, &m);
}

/* Do lines from i on, which stand below a closed sentence, make a signature? */
static bool signed_begins(struct parser *p, size_t i)
{
	if (!signed_below(p, i))
		return false;
	for (size_t n = 1; n <= SIGNED_LINES && i + n <= p->lines.n; n++) {
		if (!signed_holds(p, i + n - 1))
			return false;
		if (signed_reads(p, i, n))
			return true;
		if (edge_sentence(p->lines.p[i + n - 1].s))
			return false;
	}
	return false;
}

/* Is a line no more than the word that another body agrees? */
static bool signed_agrees(struct parser *p, struct str s)
{
	struct match m;

	return s.n <= STAMP_BYTES && parser_match(p, STR("agreement"), s, &m);
}

bool signed_opens(struct parser *p, size_t i)
{
	return p->lines.p[i].opens || signed_agrees(p, p->lines.p[i].s) ||
	       signed_agrees(p, p->lines.p[i - 1].s) || signed_ends(p, i) ||
	       signed_begins(p, i);
}
