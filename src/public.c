#include "public.h"

#include "base/told.h"

#include <string.h>

struct grammar *public_grammar(const nusqa_grammar *g)
{
	return (struct grammar *)g;
}

struct doc *public_doc(const nusqa_doc *d)
{
	return (struct doc *)d;
}

struct edits *public_edits(const nusqa_edits *e)
{
	return (struct edits *)e;
}

nusqa_str public_str(struct str s)
{
	return (nusqa_str){s.p, s.n};
}

static void report_put(void *ctx, const struct message *m)
{
	const nusqa_report *to = ctx;
	const struct str text = m->say.n ? m->say : diag_text(m->code);
	const struct str form = m->say.n ? m->form->say : diag_form(m->code);
	const nusqa_message out = {
	    .level = diag_level(m->code),
	    .number = diag_number(m->code),
	    .slug = public_str(diag_slug(m->code)),
	    .name = public_str(m->name),
	    .line = m->line,
	    .col = m->col,
	    .text = public_str(text),
	    .detail = public_str(m->detail),
	    .excerpt = public_str(m->excerpt),
	    .mark_at = m->mark.at,
	    .mark_n = m->mark.n,
	    .note = public_str(m->note),
	    .text_form = public_str(form),
	    .detail_form = public_str(m->form->detail),
	    .note_form = public_str(m->form->note),
	};

	to->put(to->ctx, &out);
}

struct report public_report(const nusqa_report *to)
{
	struct report r = {0};

	if (to != NULL && to->put != NULL) {
		r.put = report_put;
		r.ctx = (void *)to;
	}
	return r;
}

struct buf public_buf(const nusqa_buf *out)
{
	return (struct buf){out->p, out->n, out->cap, out->drain, out->ctx};
}

void public_close(nusqa_buf *out, struct buf *b)
{
	buf_flush(b);
	*out = (nusqa_buf){b->p, b->n, b->cap, b->drain, b->ctx};
}

struct str given_str(const char *s)
{
	return s ? str_from(s) : STR("");
}

bool given_day(const char *s, struct date *d, struct report *r)
{
	struct message m = {.code = DIAG_DAY_WRONG, .detail = given_str(s)};

	*d = (struct date){0};
	if (s == NULL || date_read(m.detail, d))
		return true;
	diag_put(r, &m);
	return false;
}

int public_day(struct date d, char day[11])
{
	struct arena scratch;

	if (d.year == 0)
		return 0;
	arena_init(&scratch);
	memcpy(day, str_z(&scratch, date_iso(&scratch, d)), 11);
	arena_free(&scratch);
	return 1;
}

const struct language *public_language(const struct grammar *g,
                                       const struct doc *doc)
{
	const struct language *lang = grammar_language(g, doc->lang);

	return lang ? lang : g->languages.p[0];
}

bool public_marked(const struct doc *d)
{
	for (const struct node *n = d->root; n; n = node_next(n, d->root))
		if (n->mark != MARK_NONE)
			return true;
	return false;
}

void nusqa_tell(nusqa_str form, const nusqa_words *words, nusqa_buf *out)
{
	struct told_words by = {0};
	struct buf b = public_buf(out);

	if (words != NULL)
		by = (struct told_words){words->find, words->count, words->ctx};
	told_add((struct str){form.p, form.n}, words ? &by : NULL, &b);
	public_close(out, &b);
}
