#include "render/flow.h"
#include "render/grid.h"
#include "render/renderers.h"

static void text_put(struct arena *a, const struct block *b, struct buf *out)
{
	struct flow f;

	flow_make(a, b, 1, false, &f);
	flow_wrap(a, &f, 0);
	for (size_t i = 0; i < f.lines.n; i++) {
		flow_put(&f, i, false, out);
		buf_char(out, '\n');
	}
}

void text_render(const struct doc *doc, const struct render_options *o,
                 struct buf *out)
{
	struct blocks blocks = {0};
	struct arena a;

	(void)o;
	arena_init(&a);
	blocks_read(&a, doc->root, true, &blocks);
	for (size_t i = 0; i < blocks.n; i++) {
		struct arena_mark mark = arena_mark(&a);
		const struct block *b = &blocks.p[i];

		if (b->gap)
			buf_char(out, '\n');
		if (b->table != NULL)
			grid_lines(&a, b->table, out);
		else
			text_put(&a, b, out);
		arena_release(&a, mark);
	}
	arena_free(&a);
}
