#include "render/flow.h"
#include "render/grid.h"
#include "render/renderers.h"

enum {
	WIDTH_DEFAULT = 80,
	WIDTH_MIN = 20,
	INDENT = 4, /* of a smaller numbered unit in a larger one */
};

static void term_put(struct arena *a, const struct block *b, size_t width,
                     bool colour, struct buf *out)
{
	size_t indent = b->indent * INDENT;
	struct flow f;

	if (indent > width / 2)
		indent = width / 2;
	flow_make(a, b, 1, colour, &f);
	flow_wrap(a, &f, width - indent);
	for (size_t i = 0; i < f.lines.n; i++) {
		buf_repeat(out, STR(" "), indent);
		flow_put(&f, i, colour, out);
		buf_char(out, '\n');
	}
}

void term_render(const struct doc *doc, const struct render_options *o,
                 struct buf *out)
{
	size_t width = o->width ? o->width : WIDTH_DEFAULT;
	struct blocks blocks = {0};
	struct arena a;

	if (width < WIDTH_MIN)
		width = WIDTH_MIN;
	arena_init(&a);
	blocks_read(&a, doc->root, true, &blocks);
	for (size_t i = 0; i < blocks.n; i++) {
		struct arena_mark mark = arena_mark(&a);
		const struct block *b = &blocks.p[i];

		if (b->gap)
			buf_char(out, '\n');
		if (b->table != NULL)
			grid_boxes(&a, b->table, width, o->colour, out);
		else
			term_put(&a, b, width, o->colour, out);
		arena_release(&a, mark);
	}
	arena_free(&a);
}
