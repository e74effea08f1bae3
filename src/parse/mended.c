#include "parse/mended.h"

#include "parse/unanchor.h"

static struct str lines_text(struct parser *p, struct arena *a)
{
	struct buf out = {0};
	struct str s;

	for (size_t i = 0; i < p->lines.n; i++) {
		if (out.n)
			buf_char(&out, '\n');
		buf_add(&out, p->mended && p->mended[i] ? p->mended[i]->text
		                                        : p->lines.p[i].s);
	}
	s = str_copy(a, buf_str(&out));
	buf_free(&out);
	return s;
}

struct str mended_text(struct arena *a, const struct language *lang,
                       struct str raw)
{
	struct report nowhere = {0};
	struct doc *doc = doc_new();
	struct arena scratch;
	struct parser p = {.doc = doc,
	                   .a = &doc->arena,
	                   .scratch = &scratch,
	                   .lang = lang,
	                   .report = &nowhere};
	struct str text = {0};

	arena_init(&scratch);
	doc->lang = lang->code;
	doc->raw = raw;
	doc->source = p.source = source_read(p.a, STR("-"), raw, &nowhere);
	if (p.source != NULL) {
		p.lines = lines_read(p.scratch, p.source);
		matcher_init(&p.matcher, &nowhere, STR("-"));
		unanchor(&p);
		text = lines_text(&p, a);
		matcher_free(&p.matcher);
	}
	arena_free(&scratch);
	doc_free(doc);
	return text;
}
