#include "parse/titled.h"

#include "base/buf.h"

void titled_add(struct inliner *in, struct node *preface,
                const struct paras *paras, struct span title)
{
	struct parser *p = in->p;
	struct node *top = node_add(p->a, preface, NODE_LONG_TITLE);
	struct buf words = {0};

	top->by = language_rule(p->lang, STR("title"));
	for (size_t i = title.at, n; i < title.at + title.n; i += n) {
		const struct para *para = &paras->p[i];
		struct node *block = node_add(p->a, top, NODE_P);
		struct node *text = node_add(p->a, block, NODE_DOC_TITLE);
		const struct origin *o;

		/* Lines that nothing divides are one: an act that is cited
		   there may be named in two of them. */
		for (n = 1; i + n < title.at + title.n && !para[n].gap; n++)
			;
		o = n == 1 ? para->o
		           : origin_lines(p, para->from, para[n - 1].to);
		inline_fill(
		    in, text,
		    (struct inline_text){.o = o, .from = 0, .to = o->text.n});
		block->span = origin_cover(o, 0, o->text.n);
		if (words.n)
			buf_char(&words, ' ');
		buf_add(&words, o->text);
	}
	p->doc->title = str_copy(p->a, buf_str(&words));
	buf_free(&words);
}
