#include "render/flow.h"

#include "base/vec.h"
#include "base/visible.h"

#include <string.h>

struct flow_maker {
	struct arena *a;
	enum flow_use use;
	char *text;
	unsigned char *style;
	size_t n, cap;
};

enum flow_use flow_shown(bool colour)
{
	return colour ? FLOW_COLOUR : FLOW_SEEN;
}

/* Make room for n bytes more; names are longer than what they stand for. */
static void flow_grow(struct flow_maker *m, size_t n)
{
	size_t cap = 2 * m->cap + n;
	char *text = arena_alloc(m->a, cap);
	unsigned char *style = arena_alloc(m->a, cap);

	if (m->n) {
		memcpy(text, m->text, m->n);
		memcpy(style, m->style, m->n);
	}
	m->text = text;
	m->style = style;
	m->cap = cap;
}

static void flow_add(struct flow_maker *m, struct str s, unsigned style)
{
	if (s.n == 0)
		return;
	if (s.n > m->cap - m->n)
		flow_grow(m, s.n);
	memcpy(m->text + m->n, s.p, s.n);
	memset(m->style + m->n, (int)style, s.n);
	m->n += s.n;
}

/* What stands around marked text where there is no colour. */
static struct str flow_bracket(unsigned mark, bool open)
{
	if (mark & STYLE_REMOVED)
		return open ? STR("[-") : STR("-]");
	if (mark & STYLE_ADDED)
		return open ? STR("{+") : STR("+}");
	return STR("");
}

/* A character as a text has it that is gone on with; *len: its bytes. */
static struct str flow_rune(struct str s, size_t *len)
{
	uint32_t c = str_rune(s, len);

	if (rune_is_blank(c))
		return STR(" ");
	if (c < 0x20 || (c >= 0x7F && c < 0xA0) || (c == 0xFFFD && *len == 1))
		return STR("\xEF\xBF\xBD");
	return str_sub(s, 0, *len);
}

static void flow_add_run(struct flow_maker *m, const struct run *run)
{
	struct str s = run->text;

	if (str_eq(s, STR("\n"))) {
		flow_add(m, s, run->style);
		return;
	}
	while (s.n) {
		char room[VISIBLE_MAX];
		size_t len;

		flow_add(m,
		         m->use == FLOW_TEXT ? flow_rune(s, &len)
		                             : visible_rune(s, &len, room),
		         run->style);
		s = str_after(s, len);
	}
}

static void flow_add_block(struct flow_maker *m, const struct block *b)
{
	bool colour = m->use == FLOW_COLOUR;
	unsigned mark = 0;

	for (size_t i = 0; i < b->runs.n; i++) {
		const struct run *run = &b->runs.p[i];

		if (!colour && (run->style & STYLE_MARKS) != mark) {
			flow_add(m, flow_bracket(mark, false), mark);
			mark = run->style & STYLE_MARKS;
			flow_add(m, flow_bracket(mark, true), mark);
		}
		flow_add_run(m, run);
	}
	if (!colour)
		flow_add(m, flow_bracket(mark, false), mark);
}

void flow_make(struct arena *a, const struct block *blocks, size_t n,
               enum flow_use use, struct flow *f)
{
	struct flow_maker m = {.a = a, .use = use};
	size_t room = n;

	/* A run gets at most two brackets. */
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < blocks[i].runs.n; k++)
			room += blocks[i].runs.p[k].text.n + 4;
	flow_grow(&m, room);
	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			flow_add(&m, STR("\n"), 0);
		flow_add_block(&m, &blocks[i]);
	}
	*f = (struct flow){.text = {m.text, m.n}, .style = m.style};
}

static void flow_add_line(struct arena *a, struct flow *f, size_t from,
                          size_t to)
{
	struct flow_line line = {from, to, 0};

	while (line.from < line.to && f->text.p[line.from] == ' ')
		line.from++;
	while (line.to > line.from && f->text.p[line.to - 1] == ' ')
		line.to--;
	line.width = str_width(str_sub(f->text, line.from, line.to));
	if (line.width > f->width)
		f->width = line.width;
	*vec_push(a, &f->lines) = line;
}

/* Do words that came follow those that went? */
static bool flow_is_seam(const struct flow *f, size_t i)
{
	unsigned before = i > 0 ? f->style[i - 1] & STYLE_MARKS : 0;
	unsigned behind = f->style[i] & STYLE_MARKS;

	return before != 0 && behind != 0 && before != behind;
}

void flow_wrap(struct arena *a, struct flow *f, size_t width)
{
	struct str s = f->text;
	size_t from = 0, space = 0, seam = 0, used = 0, len, i;

	f->lines.n = 0;
	f->width = 0;
	for (i = 0; i < s.n; i += len) {
		bool fits;

		str_rune(str_after(s, i), &len);
		if (s.p[i] == '\n') {
			flow_add_line(a, f, from, i);
			from = space = i + 1;
			used = 0;
			continue;
		}
		used += str_width(str_sub(s, i, i + len));
		fits = width == 0 || used <= width;
		if (s.p[i] == ' ')
			space = i + 1;
		if (flow_is_seam(f, i))
			seam = i;
		if (fits || s.p[i] == ' ')
			continue;
		if (space <= from && seam > from)
			space = seam;
		else if (space <= from)
			space = i > from ? i : i + len;
		flow_add_line(a, f, from, space);
		from = space;
		used =
		    i + len > from ? str_width(str_sub(s, from, i + len)) : 0;
	}
	if (from < s.n || f->lines.n == 0 || (s.n && s.p[s.n - 1] == '\n'))
		flow_add_line(a, f, from, s.n);
}

static void flow_switch(struct buf *out, unsigned style)
{
	static const struct {
		unsigned style;
		struct str code;
	} codes[] = {
	    {STYLE_BOLD, STR_INIT(";1")},
	    {STYLE_DIM, STR_INIT(";2")},
	    {STYLE_ADDED, STR_INIT(";4;32")},
	    {STYLE_REMOVED, STR_INIT(";9;31")},
	};

	buf_add(out, STR("\033[0"));
	for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++)
		if (style & codes[i].style)
			buf_add(out, codes[i].code);
	buf_char(out, 'm');
}

void flow_put(const struct flow *f, size_t line, bool colour, struct buf *out)
{
	const struct flow_line *l = &f->lines.p[line];
	unsigned style = 0;
	size_t i = l->from, end;

	for (; i < l->to; i = end) {
		end = i + 1;
		while (end < l->to && f->style[end] == f->style[i])
			end++;
		if (colour && f->style[i] != style)
			flow_switch(out, f->style[i]);
		style = f->style[i];
		buf_add(out, str_sub(f->text, i, end));
	}
	if (colour && style != 0)
		flow_switch(out, 0);
}
