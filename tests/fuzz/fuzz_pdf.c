/* Any bytes, read as what a page draws and where its characters stand, end in a
   sheet that is in its form. */
#include "base/buf.h"
#include "pdf/content.h"
#include "pdf/layout.h"
#include "pdf/slant.h"
#include "pdf/turn.h"
#include "text/read_sheet.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
	GLYPH = 5,    /* bytes of one character: x, y, size, letter */
	PAGES = 8,    /* at most */
	STREAM = 400, /* bytes of what is drawn on a page */
};

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

/* A character; now and then a page ends. */
static void glyph_add(struct pages *pages, const uint8_t *b)
{
	struct page *p = &pages->list.p[pages->list.n - 1];
	float x = (float)b[0] * 2.5F, y = (float)b[1] * 3.5F;
	float size = (float)(b[2] % 32);

	*vec_push(pages->a, &p->glyphs) =
	    (struct glyph){.at = {x, y, x + size / 2, y + size},
	                   .rune = b[3] < ' ' ? ' ' : b[3],
	                   .turn = b[4] < 16 ? b[4] : 0};
}

/* What a page draws, and its characters. */
static void page_add(struct pages *pages, struct str stream)
{
	const struct matrix at = {1, 0, 0, -1, 0, 842};
	struct content c = {.a = pages->a};
	struct page *p = vec_push(pages->a, &pages->list);
	uint32_t lines = 0;

	p->width = 595;
	p->height = 842;
	content_read(&c, stream, &at);
	for (size_t i = 0; i < c.rules.n; i++)
		*vec_push(pages->a, &p->rules) = c.rules.p[i];
	*vec_push(pages->a, &p->links) =
	    (struct target){{100, 100, 300, 300}, STR("#z1")};
	for (size_t i = 0; i + GLYPH <= stream.n; i += GLYPH)
		glyph_add(pages, (const uint8_t *)stream.p + i);
	turn_mark(p->glyphs.p, p->glyphs.n, &lines);
	slant_take(pages->a, p, c.slants.p, c.slants.n);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	const struct reader_options o = {0};
	struct report quiet = {0};
	struct arena a;
	struct pages pages = {.a = &a};
	struct sheet *sheet;
	struct buf out = {0};

	arena_init(&a);
	for (size_t i = 0; i < PAGES && (i == 0 || n > STREAM); i++) {
		size_t own = n < STREAM ? n : STREAM;

		page_add(&pages, (struct str){(const char *)bytes, own});
		bytes += own;
		n -= own;
	}
	sheet = sheet_open(&a, STR("fuzz"));
	layout_fails(&pages);
	layout_write(&pages, sheet);
	sheet_print(sheet, &out);
	if (sheet_read(sheet_open(&a, STR("fuzz")), buf_str(&out), &o,
	               &quiet) == NULL)
		abort();
	buf_free(&out);
	arena_free(&a);
	return 0;
}
