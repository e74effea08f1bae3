/* Footnotes and endnotes: their marks in the text, and what they say. */
#include "text/docx_count.h"
#include "text/docx_walk.h"

enum { MARK_MOST = 8, MARK_LETTERS = 1 };

/* The words of a run from n on. */
static struct str run_words(struct docx_walk *w, const struct docx_node *n)
{
	struct buf words = {0};
	struct str s;

	for (; n != NULL; n = n->next) {
		char bytes[4];

		if (n->kind == DOCX_T || n->kind == DOCX_DEL_TEXT)
			buf_add(&words, n->text);
		else if (n->kind == DOCX_SYM)
			buf_add(&words,
			        (struct str){
				    bytes, rune_put(docx_symbol_of(n), bytes)});
	}
	s = str_copy(w->a, buf_str(&words));
	buf_free(&words);
	return s;
}

/* May that be the mark of a note: signs or a number, or a single letter? */
static bool is_mark(struct str s)
{
	size_t letters = 0, runes = 0;

	for (size_t at = 0, len; at < s.n; at += len) {
		uint32_t c = str_rune(str_after(s, at), &len);

		if (rune_is_space(c) || ++runes > MARK_MOST)
			return false;
		letters += rune_is_letter(c);
	}
	return runes != 0 && letters <= MARK_LETTERS;
}

/* The words behind a reference are its mark: in its run, or in the next one
   where there are none and those can be one. */
static struct str mark_own(struct docx_walk *w, const struct docx_node *n)
{
	struct str s = str_strip(run_words(w, n->next));
	const struct docx_node *next = n->parent->next;

	if (s.n != 0) {
		w->own = n->parent;
		return s;
	}
	if (next == NULL || next->kind != DOCX_R)
		return s;
	s = run_words(w, next->first);
	if (!is_mark(s))
		return STR("");
	w->own = next;
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
	bool custom;

	if (!docx_shown(w))
		return false;
	if (own.n != 0 && !str_eq(own, STR("0")) && !str_eq(own, STR("false")))
		mark = mark_own(w, n);
	custom = mark.n != 0;
	if (!custom)
		mark = mark_counted(w, foot ? &w->feet : &w->tails);
	/* No note is here for the mark, or it hangs on another one. */
	if (note == NULL || note->used) {
		docx_text_aside(&w->text, mark);
		return false;
	}
	note->used = true;
	*vec_push(w->a, &w->behind) = (struct docx_behind){
	    note->n, true, sheet_at(w->text.s), mark, custom};
	return false;
}

/* A mark that the format does not count stands in a run of its own before the
   words of its note, too. */
static void note_skip(struct docx_walk *w, const struct docx_behind *b)
{
	const struct docx_node *n = b->n;

	while (n != NULL && n->kind != DOCX_R)
		n = n->kind == DOCX_P_PR || n->first == NULL ? n->next
		                                             : n->first;
	if (n != NULL && b->mark.n != 0 &&
	    str_eq(str_strip(run_words(w, n->first)), b->mark))
		w->own = n;
}

void docx_behind_put(struct docx_walk *w)
{
	w->draining = true;
	for (size_t i = 0; i < w->behind.n; i++) {
		struct docx_behind b = w->behind.p[i];

		if (b.note)
			sheet_note(w->text.s, b.at, b.mark);
		w->noting = b.note;
		if (b.note && b.custom)
			note_skip(w, &b);
		docx_walk(w, b.n);
		if (b.note)
			sheet_note_close(w->text.s);
	}
	w->noting = false;
	w->behind.n = 0;
	w->draining = false;
}
