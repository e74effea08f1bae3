#include "render/flow.h"
#include "render/grid.h"
#include "render/renderers.h"

static void text_put(struct arena *a, const struct block *b,
                     const struct render_options *o, struct buf *out)
{
	struct flow f;

	(void)o;
	if (b->table != NULL) {
		grid_lines(a, b->table, out);
		return;
	}
	flow_make(a, b, 1, FLOW_TEXT, &f);
	flow_wrap(a, &f, 0);
	for (size_t i = 0; i < f.lines.n; i++) {
		flow_put(&f, i, false, out);
		buf_char(out, '\n');
	}
}

void text_render(const struct doc *doc, const struct render_options *o,
                 struct buf *out)
{
	blocks_put(doc, o, text_put, out);
}
