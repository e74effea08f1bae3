#include "twin/fact.h"

#include "base/buf.h"
#include "diff/align.h"

enum {
	YEAR_DIGITS = 4,
	YEAR_GAP = 24, /* bytes of a word between a year and its day */
	ADDRESS_MAX = 256,
	MONTHS = 12,
	DAYS = 99,      /* a day that is wrong is one */
	CELL_WORDS = 2, /* of a cell that is a number: its measure */
};

struct reader {
	struct arena *a;
	const struct tongue *t;
	size_t leaf;
	struct str s;
	size_t at; /* what comes next */
	struct facts *out;
	size_t first;    /* fact of this leaf */
	size_t compound; /* where the figures that are read began */
	size_t minus;    /* ... the sign that was read last, in words */
	size_t behind;   /* what follows that sign */
};

static struct fact *fact_add(struct reader *r, enum fact_kind kind, size_t at,
                             size_t n)
{
	struct fact *f = vec_push(r->a, r->out);

	*f = (struct fact){
	    .kind = kind, .leaf = r->leaf, .at = at, .n = n, .year = NOWHERE};
	return f;
}

/* The fact read last in this leaf; NULL. */
static struct fact *fact_last(struct reader *r)
{
	return r->out->n > r->first ? &r->out->p[r->out->n - 1] : NULL;
}

static uint64_t day_name(struct arena *a, unsigned month, unsigned day)
{
	return value_name(str_format(a, "%u/%u", month, day));
}

/* The value of n digits at a place; 0: there are not just n. */
static unsigned digits_at(struct str s, size_t at, size_t n)
{
	unsigned value = 0;
	struct str digits = str_sub(s, at, at + n);

	if (digits.n != n || !str_number(digits, &value) ||
	    (at + n < s.n && byte_is_digit(s.p[at + n])))
		return 0;
	return value;
}

static bool is_year(unsigned value)
{
	return value >= 1800 && value < 2200;
}

/* "03.04.2024" or "2024.04.03". */
static bool read_dotted(struct reader *r)
{
	static const struct {
		size_t day, month, year;
		size_t dots[2];
	} forms[] = {{0, 3, 6, {2, 5}}, {8, 5, 0, {4, 7}}};
	struct str s = str_after(r->s, r->at);
	struct fact *f;

	for (size_t i = 0; i < 2; i++) {
		unsigned day = digits_at(s, forms[i].day, 2);
		unsigned month = digits_at(s, forms[i].month, 2);
		unsigned year = digits_at(s, forms[i].year, YEAR_DIGITS);
		char dot = s.n >= 10 ? s.p[forms[i].dots[0]] : '\0';

		if (day == 0 || month == 0 || day > DAYS || month > MONTHS ||
		    !is_year(year) || (dot != '.' && dot != '/') ||
		    s.p[forms[i].dots[1]] != dot)
			continue;
		f = fact_add(r, FACT_NUMBER, r->at, 10);
		f->value = value_name(
		    str_sub(s, forms[i].year, forms[i].year + YEAR_DIGITS));
		f->measure = STR("year");
		f->is_year = true;
		f = fact_add(r, FACT_DATE, r->at, 10);
		f->value = day_name(r->a, month, day);
		f->year = r->out->n - 2;
		r->at += 10;
		return true;
	}
	return false;
}

/* Is there nothing but space, quotation marks and hyphens between two places?
 */
static bool is_beside(const struct reader *r, size_t from, size_t to)
{
	struct str s = str_sub(r->s, from, to);
	size_t len;

	while (s.n) {
		uint32_t c = str_rune(s, &len);

		if (!rune_is_space(c) && c != '"' && c != '-' && c != 0xBB &&
		    c != 0x201D)
			return false;
		s = str_after(s, len);
	}
	return true;
}

/* A year that the fact before the last one is, with a word behind it. */
static bool is_year_before(const struct reader *r, const struct fact *year,
                           size_t to)
{
	struct str s = str_sub(r->s, year->at + year->n, to);
	struct str gap = str_strip(s);
	size_t word;

	if (year->kind != FACT_NUMBER || year->is_year || s.n > YEAR_GAP ||
	    !is_year(digits_at(r->s, year->at, YEAR_DIGITS)))
		return false;
	/* A quotation mark may stand before the day, a point behind "ж". */
	word = word_length(gap);
	gap = str_after(gap, word);
	gap = str_after(gap, gap.n && *gap.p == '.');
	gap = str_strip(gap);
	return word != 0 && gap.n <= 3 && str_unquoted(gap).n == 0;
}

static void date_join(struct reader *r, size_t date, size_t year)
{
	struct fact *d = &r->out->p[date], *y = &r->out->p[year];
	size_t end = d->at + d->n, behind = y->at + y->n;

	d->at = d->at < y->at ? d->at : y->at;
	d->n = (end > behind ? end : behind) - d->at;
	d->year = year;
	y->is_year = true;
	y->at = d->at;
	y->n = d->n;
}

/* A month at r->at, n bytes: of the day before it, or of a year. */
static bool read_month(struct reader *r, size_t n)
{
	unsigned month = month_number(r->t, str_sub(r->s, r->at, r->at + n));
	struct fact *f = fact_last(r);
	size_t end = r->at + n, i = r->out->n;
	unsigned day = 0;

	if (month == 0)
		return false;
	if (f != NULL && f->kind == FACT_NUMBER && !f->is_year &&
	    is_beside(r, f->at + f->n, r->at)) {
		size_t from = f->at + f->n;

		while (from > f->at && byte_is_digit(r->s.p[from - 1]))
			from--;
		str_number(str_sub(r->s, from, f->at + f->n), &day);
	}
	if (day != 0 && day <= DAYS) {
		f->kind = FACT_DATE;
		f->value = day_name(r->a, month, day);
		f->measure = (struct str){0};
		f->n = end - f->at;
		if (i - 1 > r->first &&
		    is_year_before(r, &r->out->p[i - 2], f->at))
			date_join(r, i - 1, i - 2);
	} else if (f != NULL && is_year_before(r, f, r->at)) {
		fact_add(r, FACT_DATE, r->at, n)->value =
		    day_name(r->a, month, 0);
		date_join(r, i, i - 1);
	} else if (is_year(digits_at(r->s,
	                             end + str_spaces(str_after(r->s, end)),
	                             YEAR_DIGITS))) {
		fact_add(r, FACT_DATE, r->at, n)->value =
		    day_name(r->a, month, 0);
	} else {
		return false;
	}
	r->at = end;
	return true;
}

static size_t word_count(struct str s)
{
	size_t n = 0;

	while (str_word(&s).n)
		n++;
	return n;
}

/* May what stands before a number divide it from one that it belongs to? */
static bool is_divider(struct str s)
{
	size_t len;
	uint32_t c = s.n ? str_rune(s, &len) : 0;

	return c == '.' || c == ',' || c == '-' || c == ':' || c == '/' ||
	       c == 0x2011 || c == 0x2012 || c == 0x2013;
}

/* The minus that stands right before a number; its place, or that of the
   number.  A dash before a number that goes on a range, or begins an item of a
   list, is none. */
static size_t minus_before(struct reader *r, size_t at, size_t n)
{
	const struct fact *last = fact_last(r);
	struct str rest = str_after(r->s, at + n);
	size_t len, from, end = last ? last->at + last->n : 0;
	uint32_t c;

	if (r->behind == at && at != 0)
		return r->minus;
	from = str_last(str_sub(r->s, 0, at));
	c = str_rune(str_after(r->s, from), &len);
	if (from + len != at || (c != '-' && c != 0x2212 && c != 0x2013))
		return at;
	if (from == 0)
		return word_count(rest) <= CELL_WORDS ? 0 : at;
	if (last != NULL && str_strip(str_sub(r->s, end, from)).n == 0)
		return at;
	return r->s.p[from - 1] == ' ' || r->s.p[from - 1] == '(' ? from : at;
}

/* "9:00", "12,00": zeros that say nothing belong to the number before. */
static bool read_zeros(struct reader *r)
{
	struct str s = str_after(r->s, r->at);
	size_t n = 0, i = r->out->n;

	while (n < s.n && s.p[n] == '0')
		n++;
	if (n == 0 || (n < s.n && byte_is_digit(s.p[n])))
		return false;
	r->at += n;
	r->out->p[i - 1].measure = amount_measure(r->t, str_after(s, n));
	for (; i > r->first && r->out->p[i - 1].at == r->compound; i--)
		r->out->p[i - 1].n = r->at - r->compound;
	return true;
}

static void read_number(struct reader *r)
{
	struct fact *last = fact_last(r), *f;
	bool joined = last != NULL && last->kind == FACT_NUMBER &&
	              last->at + last->n < r->at && !last->is_year &&
	              is_divider(str_after(r->s, last->at + last->n));
	size_t from = r->at, len = 0;
	bool inner = false;
	struct amount amount;

	if (joined) {
		size_t end = last->at + last->n;
		uint32_t c = str_rune(str_after(r->s, end), &len);

		joined = end + len == from;
		inner = joined && (c == '.' || c == ',' || c == ':');
	}
	if (inner && read_zeros(r))
		return;
	amount = (struct amount){0};
	if (!joined)
		amount = amount_part(str_after(r->s, from));
	if (amount.n == 0)
		amount = amount_figures(r->t, str_after(r->s, from), inner);
	r->at += amount.n;
	if (!joined) {
		r->compound = minus_before(r, from, amount.n);
		if (r->compound != from)
			amount.value = value_below(amount.value);
	}
	f = fact_add(r, FACT_NUMBER, r->compound, r->at - r->compound);
	f->value = amount.value;
	f->measure = amount_measure(r->t, str_after(r->s, r->at));
	for (size_t i = r->out->n - 1; joined && i > r->first; i--) {
		if (r->out->p[i - 1].at != r->compound ||
		    r->out->p[i - 1].kind != FACT_NUMBER)
			break;
		r->out->p[i - 1].n = f->n;
	}
	/* "3 апреля 2024": the year of the day before it. */
	if (!joined && r->out->n - r->first > 1) {
		size_t i = r->out->n - 2;
		struct fact *date = &r->out->p[i];

		if (date->kind == FACT_DATE && date->year == NOWHERE &&
		    amount.n == YEAR_DIGITS &&
		    is_year(digits_at(r->s, from, YEAR_DIGITS)) &&
		    is_beside(r, date->at + date->n, from))
			date_join(r, i, i + 1);
	}
}

static bool is_net(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       byte_is_digit(c) ||
	       (c != '\0' &&
	        str_find(STR("._-@:/?=&#~%+"), (struct str){&c, 1}) <
	            sizeof("._-@:/?=&#~%+") - 1);
}

static bool is_latin(uint32_t c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Does a point stand between two Latin letters of it? */
static bool has_domain(struct str s)
{
	for (size_t i = 1; i + 2 < s.n; i++)
		if (s.p[i] == '.' && is_latin((unsigned char)s.p[i - 1]) &&
		    is_latin((unsigned char)s.p[i + 1]) &&
		    is_latin((unsigned char)s.p[i + 2]))
			return true;
	return false;
}

static struct str lower_ascii(struct arena *a, struct str s)
{
	struct str low = str_copy(a, s);
	char *p = (char *)low.p;

	for (size_t i = 0; i < low.n; i++)
		if (p[i] >= 'A' && p[i] <= 'Z')
			p[i] = (char)(p[i] - 'A' + 'a');
	return low;
}

static bool read_address(struct reader *r)
{
	static const char *const fronts[] = {"http://", "https://", "www."};
	struct str s = str_after(r->s, r->at), plain;
	size_t n = 0;

	while (n < s.n && n < ADDRESS_MAX && is_net(s.p[n]))
		n++;
	while (n && !is_latin((unsigned char)s.p[n - 1]) &&
	       !byte_is_digit(s.p[n - 1]))
		n--;
	plain = str_sub(s, 0, n);
	if (str_find(plain, STR("@")) == n &&
	    str_find(plain, STR("://")) == n && !has_domain(plain))
		return false;
	plain = lower_ascii(r->a, plain);
	for (size_t i = 0; i < sizeof(fronts) / sizeof(*fronts); i++)
		if (str_starts(plain, str_from(fronts[i])))
			plain = str_after(plain, str_from(fronts[i]).n);
	fact_add(r, FACT_ADDRESS, r->at, n)->value = value_name(plain);
	r->at += n;
	return true;
}

/* "15 (он бес)": a number in words behind the same in figures; they are shown
   together. */
static void echo_join(struct reader *r)
{
	struct fact *f = &r->out->p[r->out->n - 1], *figures = f - 1;
	struct str gap;

	if (r->out->n - r->first < 2 || figures->kind != FACT_NUMBER)
		return;
	gap = str_strip(str_sub(r->s, figures->at + figures->n, f->at));
	if (!str_eq(gap, STR("(")))
		return;
	f->n += f->at - figures->at;
	f->at = figures->at;
	if (f->at + f->n < r->s.n && r->s.p[f->at + f->n] == ')')
		f->n++;
	figures->n = f->n;
}

/* A word at r->at, n bytes. */
static void read_word(struct reader *r, size_t n)
{
	struct str word = str_sub(r->s, r->at, r->at + n);
	struct amount amount;
	struct fact *f;
	size_t latin = 0;

	if (read_month(r, n))
		return;
	amount = amount_roman(word);
	if (amount.n == 0)
		amount = amount_words(r->t, str_after(r->s, r->at));
	if (amount.minus) {
		r->minus = r->at;
		r->at += amount.n;
		r->behind = r->at + str_spaces(str_after(r->s, r->at));
		return;
	}
	if (amount.n) {
		f = fact_add(r, amount.ordinal ? FACT_ORDINAL : FACT_WORD,
		             r->at, amount.n);
		f->value = amount.value;
		f->one = amount.one;
		r->at += amount.n;
		if (!amount.ordinal)
			f->measure =
			    amount_measure(r->t, str_after(r->s, r->at));
		echo_join(r);
		return;
	}
	while (latin < n && is_latin((unsigned char)word.p[latin]))
		latin++;
	if (latin == n && n > 1)
		fact_add(r, FACT_NAME, r->at, n)->value =
		    value_name(lower_ascii(r->a, word));
	r->at += n;
}

void facts_read(struct arena *a, const struct tongue *t, size_t leaf,
                struct str text, struct facts *out)
{
	struct reader r = {.a = a,
	                   .t = t,
	                   .leaf = leaf,
	                   .s = text,
	                   .out = out,
	                   .first = out->n};
	bool inside = false; /* a word or number */

	while (r.at < text.n) {
		size_t len, n = word_length(str_after(text, r.at));
		uint32_t c = str_rune(str_after(text, r.at), &len);
		bool open = !inside && is_net(text.p[r.at]);

		inside = true;
		if (open && read_address(&r))
			continue;
		if (rune_is_digit(c)) {
			if (!read_dotted(&r))
				read_number(&r);
		} else if (n) {
			read_word(&r, n);
		} else {
			r.at += len;
			inside = false;
		}
	}
}
