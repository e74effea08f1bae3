#include "render/flow.h"
#include "render/grid.h"
#include "render/renderers.h"

void text_render(const struct doc *doc, const struct render_options *o,
                 struct buf *out)
{
	struct arena a;
	struct blocks blocks = {0};

	(void)o;
	arena_init(&a);
	blocks_read(&a, doc->root, true, &blocks);
	for (size_t i = 0; i < blocks.n; i++) {
		struct arena_mark mark = arena_mark(&a);
		const struct block *b = &blocks.p[i];
		struct flow f;

		if (b->gap)
			buf_char(out, '\n');
		if (b->table != NULL) {
			grid_lines(&a, b->table, out);
		} else {
			flow_make(&a, b, 1, false, &f);
			flow_wrap(&a, &f, 0);
			for (size_t k = 0; k < f.lines.n; k++) {
				flow_put(&f, k, false, out);
				buf_char(out, '\n');
			}
		}
		arena_release(&a, mark);
	}
	arena_free(&a);
}
