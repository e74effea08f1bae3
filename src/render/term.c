#include "render/flow.h"
#include "render/grid.h"
#include "render/renderers.h"

enum {
	WIDTH_DEFAULT = 80,
	WIDTH_MIN = 20,
	INDENT = 4, /* of a smaller numbered unit in a larger one */
};

static void term_put(struct arena *a, const struct block *b,
                     const struct render_options *o, struct buf *out)
{
	size_t indent = b->indent * INDENT;
	struct flow f;

	if (b->table != NULL) {
		grid_boxes(a, b->table, o->width, o->colour, out);
		return;
	}
	if (indent > o->width / 2)
		indent = o->width / 2;
	flow_make(a, b, 1, flow_shown(o->colour), &f);
	flow_wrap(a, &f, o->width - indent);
	for (size_t i = 0; i < f.lines.n; i++) {
		buf_repeat(out, STR(" "), indent);
		flow_put(&f, i, o->colour, out);
		buf_char(out, '\n');
	}
}

void term_render(const struct doc *doc, const struct render_options *o,
                 struct buf *out)
{
	struct render_options fit = *o;

	if (fit.width == 0)
		fit.width = WIDTH_DEFAULT;
	if (fit.width < WIDTH_MIN)
		fit.width = WIDTH_MIN;
	blocks_put(doc, &fit, term_put, out);
}
