#include "paper.h"

#include "pdf/layout.h"
#include "pdf/turn.h"
#include "text/read_sheet.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

enum { EM = 6, HIGH = 10, STEP = 12, RAISED_HIGH = 5, RAISED_EM = 3 };

static struct page *last(struct pages *pages)
{
	return &pages->list.p[pages->list.n - 1];
}

size_t paper_page(struct pages *pages)
{
	struct page *p = vec_push(pages->a, &pages->list);

	p->width = 595;
	p->height = 842;
	return pages->list.n - 1;
}

void paper_words(struct pages *pages, float x, float y, const char *words)
{
	struct str s = str_from(words);
	size_t len;

	for (; s.n != 0; s = str_after(s, len)) {
		uint32_t c = str_rune(s, &len);

		*vec_push(pages->a, &last(pages)->glyphs) =
		    (struct glyph){.at = {x, y, x + EM, y + HIGH}, .rune = c};
		x += EM;
	}
}

void paper_sized(float x, float y, float high, float em, const char *words)
{
	struct str s = str_from(words);
	bool raised = false;
	size_t len;

	for (; s.n != 0; s = str_after(s, len)) {
		uint32_t c = str_rune(s, &len);
		float h = raised ? RAISED_HIGH : high;
		float w = raised ? RAISED_EM : em;

		if (c == '{' || c == '}') {
			raised = c == '{';
			continue;
		}
		w = c == '~' ? high / 20 : w;
		*vec_push(paper.pages.a, &last(&paper.pages)->glyphs) =
		    (struct glyph){.at = {x, y, x + w, y + h},
		                   .rune = c == '~' ? ' ' : c};
		x += w;
	}
}

void paper_turned(struct pages *pages, float x, float y, const char *words,
                  unsigned turn)
{
	static const struct box own[] = {
	    {0, -8, EM, 2}, {-2, 0, 8, EM}, {-EM, -2, 0, 8}, {-8, -EM, 2, 0}};
	static const float step[][2] = {{EM, 0}, {0, EM}, {-EM, 0}, {0, -EM}};
	static uint32_t lines;
	struct page *p = last(pages);
	size_t from = p->glyphs.n, len;

	for (struct str s = str_from(words); s.n != 0; s = str_after(s, len)) {
		const struct box *b = &own[turn];

		*vec_push(pages->a, &p->glyphs) = (struct glyph){
		    .at = {x + b->x0, y + b->y0, x + b->x1, y + b->y1},
		    .rune = str_rune(s, &len)};
		x += step[turn][0];
		y += step[turn][1];
	}
	turn_mark(p->glyphs.p + from, p->glyphs.n - from, &lines);
}

void paper_lines(struct pages *pages, float x, float y,
                 const char *const *lines, size_t n)
{
	for (size_t i = 0; i < n; i++)
		paper_words(pages, x, y + (float)i * STEP, lines[i]);
}

void paper_line(struct pages *pages, float x0, float y0, float x1, float y1)
{
	struct rule r = {.upright = x0 == x1};

	r.at = r.upright ? x0 : y0;
	r.from = r.upright ? y0 : x0;
	r.to = r.upright ? y1 : x1;
	*vec_push(pages->a, &last(pages)->rules) = r;
}

void paper_grid(struct pages *pages, const float *xs, size_t nx,
                const float *ys, size_t ny)
{
	for (size_t i = 0; i < nx; i++)
		paper_line(pages, xs[i], ys[0], xs[i], ys[ny - 1]);
	for (size_t i = 0; i < ny; i++)
		paper_line(pages, xs[0], ys[i], xs[nx - 1], ys[i]);
}

void paper_picture(struct pages *pages, struct box at)
{
	*vec_push(pages->a, &last(pages)->drawn) = at;
	*vec_push(pages->a, &last(pages)->seen) = at;
}

void paper_link(struct pages *pages, struct box at, const char *to)
{
	*vec_push(pages->a, &last(pages)->links) =
	    (struct target){at, str_from(to)};
}

struct str paper_sheet(struct pages *pages)
{
	struct sheet *s = sheet_open(pages->a, STR("paper"));
	struct buf out = {0};
	struct str text;

	layout_write(pages, s);
	sheet_print(s, &out);
	text = str_copy(pages->a, buf_str(&out));
	buf_free(&out);
	return text;
}

/* The marks of a line but some. */
static void marks_add(struct buf *out, struct str number, unsigned leave)
{
	unsigned marks = 0;

	str_number(number, &marks);
	buf_format(out, "%u", marks & ~leave);
}

static struct str sheet_short(struct pages *pages, unsigned leave)
{
	struct str s = paper_sheet(pages), text;
	struct buf out = {0};

	str_cut(&s, '\n');
	while (s.n != 0) {
		struct str line = str_cut(&s, '\n');
		struct str front = str_cut(&line, '\t');
		struct str letter = str_cut(&front, ' ');

		if (str_eq(letter, STR("W"))) {
			out.n--;
			buf_add(&out, line);
			buf_char(&out, '\n');
			continue;
		}
		buf_add(&out, letter);
		if (str_eq(letter, STR("L")))
			marks_add(&out, str_cut(&front, ' '), leave);
		else if (str_eq(letter, STR("C")))
			buf_add(&out, str_sub(front, 0, 3));
		else if (str_eq(letter, STR("K")))
			buf_add(&out, front);
		if (line.n != 0)
			buf_char(&out, '|');
		buf_add(&out, line);
		buf_char(&out, '\n');
	}
	text = str_copy(pages->a, buf_str(&out));
	buf_free(&out);
	return text;
}

struct str paper_read(struct pages *pages)
{
	return sheet_short(pages, SHEET_SHORT | SHEET_FULL);
}

struct paper paper;

int paper_set_up(void **state)
{
	(void)state;
	arena_init(&paper.a);
	paper.pages = (struct pages){.a = &paper.a};
	paper_page(&paper.pages);
	return 0;
}

int paper_tear_down(void **state)
{
	(void)state;
	arena_free(&paper.a);
	return 0;
}

static void same(struct str got, const char *wanted)
{
	if (!str_eq(got, str_from(wanted)))
		fail_msg("wanted:\n%s\ngot:\n%.*s", wanted, STR_ARG(got));
}

void paper_reads(const char *wanted)
{
	same(paper_read(&paper.pages), wanted);
}

void paper_shows(const char *wanted)
{
	same(sheet_short(&paper.pages, 0), wanted);
}
