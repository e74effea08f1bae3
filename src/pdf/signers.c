#include "pdf/signers.h"

#include "pdf/beside_part.h"
#include "pdf/body.h"

#include <math.h>

enum {
	COLUMNS_MOST = 4,
	LINES_MOST = 20, /* of all */
	UP_MOST = 6,     /* of a post above those in which columns are seen */
	FOLLOW_MOST = 5, /* lines of a post, the one with the name among them */
	NAME_MOST = 48,  /* characters of a name, */
	WORDS_MOST = 5,  /* and its words, the letters for some among them */
	INITIAL_MOST = 2,
	STAMP_LEAST = 6, /* letters of the word that a stamp begins with */
};

#define APART 2.5F  /* characters between columns, */
#define SLIM 0.25F  /* and where the right one is known to begin */
#define EDGE 0.3F   /* characters between edges of one column */
#define ROOM 3.0F   /* heights of a line above a name, left to sign in */
#define BESIDE 0.3F /* of its height a line stands beside another one */

/* What a line of a column is. */
enum kind {
	KIND_NONE,  /* nothing stands there, or a place to sign in */
	KIND_POST,  /* words of one, or of a body */
	KIND_STAMP, /* "СОГЛАСОВАНО" */
	KIND_NAME,  /* "А. Б. Иванов" */
	KIND_TAIL,  /* a day, a place for one, for a seal */
	KIND_OTHER  /* it leads to something else */
};

/* What has been read of a column. */
struct column {
	float x0, x1;
	bool post, stamp;
	bool name;    /* it is the last of them, */
	bool initial; /* or only the letters before it are: "Б." */
};

/* The parts of a line, one for each column; n == 0: it has none there. */
struct row {
	struct stripe parts[COLUMNS_MOST];
	size_t n; /* parts that have letters */
};

struct block {
	const struct layout *l;
	const struct stripes *all;
	size_t from, to;
	struct column columns[COLUMNS_MOST];
	size_t ncolumns;
	bool stamps; /* it begins with those, one in each column */
	bool broken; /* a name goes on in the next line */
	bool lists;  /* a name stands below another one, or below no post */
};

/* A word of a name, of which n letters have been seen: is it a letter for one?
 *whole: it is one in full.  False: it is neither. */
static bool word_is_name(const struct glyph *g, size_t n, uint32_t behind,
                         bool *initial, bool *whole)
{
	if (n == 0)
		return true;
	if (!rune_is_upper(g[0].rune))
		return false;
	*initial |= behind == '.' && n <= INITIAL_MOST;
	*whole |= behind != '.' && n > 1;
	return behind != '.' || n <= INITIAL_MOST;
}

/* "А. Б. Иванов", "Иванов А.Б.", with a place to sign in around. */
bool signers_name(const struct stripe *s)
{
	size_t from = 0, to = s->n, word, words = 0;
	bool initial = false, whole = false;

	while (from < to && beside_is_blank(s->glyphs + from, 1))
		from++;
	while (from < to && beside_is_blank(s->glyphs + to - 1, 1))
		to--;
	word = from;
	if (from == to || to - from > NAME_MOST)
		return false;
	for (size_t i = from; i <= to; i++) {
		uint32_t c = i < to ? s->glyphs[i].rune : ' ';

		if (rune_is_letter(c))
			continue;
		if (c != ' ' && c != '.' && c != '-' && c != 0x2019 &&
		    c != '\'')
			return false;
		words += i != word;
		if (!word_is_name(s->glyphs + word, i - word, c, &initial,
		                  &whole))
			return false;
		word = i + 1;
	}
	return initial && whole && words <= WORDS_MOST;
}

/* Is it one word in capitals, as a stamp begins with? */
static bool part_is_stamp(const struct stripe *s)
{
	size_t letters = 0;

	for (size_t i = 0; i < s->n; i++) {
		if (s->glyphs[i].rune == ' ' ||
		    rune_is_digit(s->glyphs[i].rune))
			return false;
		letters += rune_is_letter(s->glyphs[i].rune);
	}
	return letters >= STAMP_LEAST && !beside_has_small(s);
}

static bool part_is_quoted(const struct stripe *s)
{
	uint32_t first = s->glyphs[0].rune;

	return first == 0xAB || first == '"' || first == 0x201C;
}

static enum kind part_kind(const struct stripe *s)
{
	size_t letters = 0, digits = 0;
	bool place = false;

	if (s->n == 0 || beside_is_blank(s->glyphs, s->n) ||
	    s->glyphs[0].rune == '(')
		return KIND_NONE;
	if (signers_name(s))
		return KIND_NAME;
	if (part_is_stamp(s))
		return KIND_STAMP;
	if (body_ends(s) && s->glyphs[s->n - 1].rune != '.')
		return KIND_OTHER;
	for (size_t i = 0; i < s->n; i++) {
		letters += rune_is_letter(s->glyphs[i].rune);
		digits += rune_is_digit(s->glyphs[i].rune);
		place |= s->glyphs[i].rune == '_';
	}
	/* "М.П." */
	if (digits != 0 || place || letters < STAMP_LEAST)
		return letters > NAME_MOST ? KIND_OTHER : KIND_TAIL;
	return body_ends(s) ? KIND_OTHER : KIND_POST;
}

/* Does the right part of a line begin at x, where a column does? */
static bool column_begins(const struct block *b, float x, float em)
{
	for (size_t c = 1; c < b->ncolumns; c++)
		if (fabsf(b->columns[c].x0 - x) <= EDGE * em)
			return true;
	return false;
}

/* The parts of a line from left to right; COLUMNS_MOST + 1: they are more. */
static size_t line_split(const struct block *b, const struct stripe *s,
                         struct stripe *out)
{
	float end = s->glyphs[0].at.x1;
	size_t from = 0, n = 0;

	for (size_t i = 1; i < s->n; i++) {
		const struct box *at = &s->glyphs[i].at;
		float gap = at->x0 - end;

		if (s->glyphs[i].rune == ' ')
			continue;
		end = fmaxf(end, at->x1);
		if (gap < SLIM * s->em ||
		    (gap < APART * s->em && !column_begins(b, at->x0, s->em)) ||
		    (beside_is_blank(s->glyphs + from, i - from) &&
		     !column_begins(b, at->x0, s->em)))
			continue;
		if (n + 1 == COLUMNS_MOST)
			return COLUMNS_MOST + 1;
		out[n++] = beside_part(s, from, i);
		from = i;
	}
	out[n++] = beside_part(s, from, s->n);
	return n;
}

/* The column that a part stands in, or is nearest to; COLUMNS_MOST: it stands
   in two. */
static size_t part_column(const struct block *b, const struct stripe *s)
{
	float least = HUGE_VALF;
	size_t best = COLUMNS_MOST, in = 0;

	for (size_t c = 0; c < b->ncolumns; c++) {
		float off = fmaxf(b->columns[c].x0 - s->at.x1,
		                  s->at.x0 - b->columns[c].x1);

		in += off < 0;
		if (off < least) {
			least = off;
			best = c;
		}
	}
	return in > 1 ? COLUMNS_MOST : best;
}

/* Line i, its parts by columns; false: it does not keep to them. */
static bool line_row(const struct block *b, size_t i, struct row *out)
{
	struct stripe parts[COLUMNS_MOST];
	size_t n = line_split(b, &b->all->p[i], parts);

	*out = (struct row){.n = n};
	if (n > COLUMNS_MOST)
		return false;
	for (size_t k = 0; k < n; k++) {
		size_t c = part_column(b, &parts[k]);

		if (c == COLUMNS_MOST || out->parts[c].n != 0)
			return false;
		out->parts[c] = parts[k];
	}
	return true;
}

static void columns_widen(struct block *b, const struct row *r)
{
	for (size_t c = 0; c < b->ncolumns; c++) {
		const struct box *at = &r->parts[c].at;

		if (r->parts[c].n == 0)
			continue;
		b->columns[c].x0 = fminf(b->columns[c].x0, at->x0);
		b->columns[c].x1 = fmaxf(b->columns[c].x1, at->x1);
	}
}

/* Are all parts of a line of some kind, or nothing? */
static bool row_is(const struct block *b, const struct row *r, enum kind kind)
{
	bool any = false;

	for (size_t c = 0; c < b->ncolumns; c++) {
		enum kind own = part_kind(&r->parts[c]);

		if (own != KIND_NONE && own != kind)
			return false;
		any |= own == kind;
	}
	return any;
}

static bool row_has(const struct block *b, const struct row *r, enum kind kind)
{
	for (size_t c = 0; c < b->ncolumns; c++)
		if (part_kind(&r->parts[c]) == kind)
			return true;
	return false;
}

/* The room from a line to the one below it is too much for one block; above
   names there is more. */
static bool line_is_far(const struct block *b, size_t i, bool names)
{
	const struct stripe *s = &b->all->p[i];

	return body_jumps(b->l, s - 1, s) &&
	       (!names ||
	        s->at.y0 - s[-1].at.y1 > ROOM * (s->at.y1 - s->at.y0));
}

/* Lines of posts right above the first one, none of which is before from, are
   of the block, unless a name stands above them. */
static void block_rise(struct block *b, size_t from, bool names)
{
	size_t first = b->from;
	struct row r;

	while (b->from > from && first - b->from < UP_MOST) {
		size_t up = b->from - 1;

		if (line_is_far(b, b->from, names && b->from == first) ||
		    body_ends(&b->all->p[up]) || !line_row(b, up, &r))
			return;
		if (row_has(b, &r, KIND_NAME)) {
			b->from = first;
			return;
		}
		if (row_has(b, &r, KIND_OTHER) || row_has(b, &r, KIND_TAIL) ||
		    (r.n == 1 && row_is(b, &r, KIND_STAMP)))
			return;
		columns_widen(b, &r);
		b->from = up;
	}
}

/* Line i shows the columns. */
static bool block_open(struct block *b, size_t from, size_t i)
{
	struct stripe parts[COLUMNS_MOST];
	size_t n = line_split(b, &b->all->p[i], parts);
	struct row r;
	bool names;

	if (n < 2 || n > COLUMNS_MOST)
		return false;
	b->ncolumns = n;
	for (size_t c = 0; c < n; c++)
		b->columns[c] =
		    (struct column){.x0 = parts[c].at.x0, .x1 = parts[c].at.x1};
	if (!line_row(b, i, &r))
		return false;
	names = row_is(b, &r, KIND_NAME);
	b->from = i;
	if (!row_is(b, &r, KIND_STAMP))
		block_rise(b, from, names);
	return true;
}

/* Has each column a post, or the word of a stamp, and a name? */
static bool block_signs(const struct block *b)
{
	for (size_t c = 0; c < b->ncolumns; c++)
		if (!b->columns[c].name)
			return false;
	return true;
}

/* Is it letters for names, the rest of which had no room: "Б.", "А.Б."? */
static bool part_is_initial(const struct stripe *s)
{
	if (s->n == 0 || s->n % 2 != 0 || s->n > 2 * INITIAL_MOST)
		return false;
	for (size_t i = 0; i < s->n; i += 2)
		if (!rune_is_upper(s->glyphs[i].rune) ||
		    s->glyphs[i + 1].rune != '.')
			return false;
	return true;
}

/* Is it a name that goes on in the next line: "Е. Омаров-"? */
static bool part_is_cut(const struct stripe *s)
{
	return s->n != 0 && s->glyphs[s->n - 1].rune == '-' && signers_name(s);
}

/* What the next line of a column is: behind letters for names, a name. */
static enum kind column_kind(const struct column *c, const struct stripe *s)
{
	bool word = s->n > 1 && rune_is_upper(s->glyphs[0].rune);

	if (part_is_cut(s))
		return KIND_NONE;
	for (size_t i = 0; i < s->n; i++)
		word = word && (rune_is_letter(s->glyphs[i].rune) ||
		                s->glyphs[i].rune == '-');
	return c->initial && word ? KIND_NAME : part_kind(s);
}

/* Read a line of it; false where it is none, or not what is looked for. */
static bool block_read(struct block *b, const struct row *r)
{
	for (size_t c = 0; c < b->ncolumns; c++) {
		const struct column *column = &b->columns[c];
		enum kind kind = column_kind(column, &r->parts[c]);

		if (kind == KIND_OTHER)
			return false;
		if (kind == KIND_NAME &&
		    (column->name || (!column->post && !column->stamp))) {
			b->lists = true;
			return false;
		}
	}
	for (size_t c = 0; c < b->ncolumns; c++) {
		struct column *column = &b->columns[c];
		enum kind kind = column_kind(column, &r->parts[c]);

		b->broken |= part_is_cut(&r->parts[c]);
		column->post |= kind == KIND_POST;
		column->stamp |= kind == KIND_STAMP;
		if (kind == KIND_NAME)
			column->name = true;
		else if (kind == KIND_POST || kind == KIND_STAMP)
			column->name = false;
		if (r->parts[c].n != 0)
			column->initial = part_is_initial(&r->parts[c]) ||
			                  part_is_cut(&r->parts[c]);
	}
	return true;
}

/* Does line i, a row of it, go on with the block? */
static bool block_goes_on(const struct block *b, size_t i, const struct row *r)
{
	if (i == b->from)
		return true;
	if (line_is_far(b, i, row_is(b, r, KIND_NAME)))
		return false;
	if (block_signs(b))
		return row_is(b, r, KIND_TAIL);
	return !b->stamps || !row_is(b, r, KIND_STAMP);
}

/* Its lines, down to where all have signed. */
static void block_gather(struct block *b)
{
	struct row r;

	for (b->to = b->from; b->to < b->all->n && b->to - b->from < LINES_MOST;
	     b->to++) {
		if (!line_row(b, b->to, &r) || !block_goes_on(b, b->to, &r))
			break;
		if (b->to == b->from)
			b->stamps = r.n > 1 && row_is(b, &r, KIND_STAMP);
		if (!block_read(b, &r))
			break;
		columns_widen(b, &r);
	}
}

/* Has each column a post, but not each a name? */
static bool block_is_torn(const struct block *b)
{
	size_t names = 0;

	for (size_t c = 0; c < b->ncolumns; c++) {
		if (!b->columns[c].post)
			return false;
		names += b->columns[c].name;
	}
	return names != 0 && !b->lists;
}

/* May words in capitals at its top be those of stamps?  In quotes, where they
   may be ones of a letter's head: "БҰЙРЫҚ". */
static bool block_stamps(const struct block *b)
{
	if (!b->stamps || b->to - b->from < 2 ||
	    !beside_has_small(&b->all->p[b->from + 1]))
		return false;
	for (size_t i = 0; i < b->from; i++)
		if (body_ends(&b->all->p[i]))
			return true;
	return b->l->last != NULL || part_is_quoted(&b->all->p[b->from]);
}

static void block_put(const struct block *b, struct stripes *out)
{
	struct row r;

	for (size_t c = 0; c < b->ncolumns; c++)
		for (size_t i = b->from; i < b->to; i++)
			if (line_row(b, i, &r) && r.parts[c].n != 0)
				*vec_push(b->l->a, out) = r.parts[c];
}

bool signers_find(const struct layout *l, const struct stripes *part,
                  size_t from, size_t i, struct signers *out)
{
	struct block b = {.l = l, .all = part};
	bool signs;

	if (!block_open(&b, from, i))
		return false;
	block_gather(&b);
	signs = !b.broken && (block_signs(&b) || block_stamps(&b));
	*out = (struct signers){.from = b.from, .to = b.to};
	if (signs)
		block_put(&b, &out->lines);
	return signs || b.broken || block_is_torn(&b);
}

bool signers_pair(const struct stripe *s)
{
	size_t cut = beside_cut(s);
	struct stripe left, right;

	if (cut == 0)
		return false;
	left = beside_part(s, 0, cut);
	right = beside_part(s, cut, s->n);
	return part_kind(&left) == KIND_POST && part_kind(&right) == KIND_NAME;
}

bool signers_follow(const struct layout *l, const struct stripes *lines,
                    size_t i)
{
	for (size_t n = 1; n <= FOLLOW_MOST && i + n < lines->n; n++) {
		const struct stripe *s = &lines->p[i + n];

		if (s->aside || (n > 1 && body_jumps(l, s - 1, s)))
			return false;
		if (beside_cut(s) != 0)
			return signers_pair(s);
		if (part_kind(s) != KIND_POST)
			return false;
	}
	return false;
}
