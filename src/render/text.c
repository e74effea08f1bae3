#include "base/vec.h"
#include "render/flow.h"
#include "render/grid.h"
#include "render/renderers.h"

#include <string.h>

/* Each paragraph of a footnote opens with its mark: what is behind it is no
   text of the point (text/noted.h). */
static struct block note_marked(struct arena *a, const struct block *b)
{
	struct block out = *b;

	memset(&out.runs, 0, sizeof(out.runs));
	for (size_t i = 0; i < b->runs.n; i++) {
		*vec_push(a, &out.runs) = b->runs.p[i];
		if (!str_eq(b->runs.p[i].text, STR("\n")))
			continue;
		*vec_push(a, &out.runs) = b->runs.p[0];
		*vec_push(a, &out.runs) = b->runs.p[1];
	}
	return out;
}

static void text_put(struct arena *a, const struct block *b,
                     const struct render_options *o, struct buf *out)
{
	struct block note;
	struct flow f;

	(void)o;
	if (b->note != NULL) {
		note = note_marked(a, b);
		b = &note;
	}
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
