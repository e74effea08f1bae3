/* Footnotes and endnotes: their marks in the text, and what they say. */
#include "text/docx_count.h"
#include "text/docx_walk.h"

/* The words of the run behind a mark are that mark. */
static struct str mark_own(struct docx_walk *w, const struct docx_node *n)
{
	struct buf words = {0};
	struct str s;

	for (const struct docx_node *c = n->next; c != NULL; c = c->next)
		if (c->kind == DOCX_T)
			buf_add(&words, c->text);
	s = str_copy(w->a, str_strip(buf_str(&words)));
	buf_free(&words);
	if (s.n != 0)
		w->own = n->parent;
	return s;
}

static struct str mark_counted(struct docx_walk *w, struct docx_count *count)
{
	struct buf words = {0};
	struct str s;

	docx_count(++count->last, count->format, &words);
	s = str_copy(w->a, buf_str(&words));
	buf_free(&words);
	return s;
}

bool docx_note_mark(struct docx_walk *w, const struct docx_node *n)
{
	bool foot = n->kind == DOCX_FOOTNOTE_REFERENCE;
	struct str id = docx_attr(n, STR("id"));
	struct str own = docx_attr(n, STR("customMarkFollows"));
	struct docx_note *note =
	    id.n != 0 ? map_get(foot ? &w->footnotes : &w->endnotes, id) : NULL;
	struct str mark = {0};

	if (note == NULL || note->used || !docx_shown(w))
		return false;
	note->used = true;
	if (own.n != 0 && !str_eq(own, STR("0")) && !str_eq(own, STR("false")))
		mark = mark_own(w, n);
	if (mark.n == 0)
		mark = mark_counted(w, foot ? &w->feet : &w->tails);
	*vec_push(w->a, &w->behind) =
	    (struct docx_behind){note->n, true, sheet_at(w->text.s), mark};
	return false;
}

void docx_behind_put(struct docx_walk *w)
{
	w->draining = true;
	for (size_t i = 0; i < w->behind.n; i++) {
		struct docx_behind b = w->behind.p[i];

		if (b.note)
			sheet_note(w->text.s, b.at, b.mark);
		w->noting = b.note;
		docx_walk(w, b.n);
		if (b.note)
			sheet_note_close(w->text.s);
	}
	w->noting = false;
	w->behind.n = 0;
	w->draining = false;
}
