#include "text/docx_text.h"

static void text_line(struct docx_text *t, unsigned marks)
{
	if (t->to.n != 0)
		sheet_lead(t->s, t->from, t->to);
	sheet_line(t->s, marks | (t->page ? SHEET_PAGE : 0));
	t->page = false;
	sheet_words(t->s, STR(""), t->para, t->col);
	t->from = sheet_at(t->s);
	for (size_t i = 0; i < t->names.n; i++)
		sheet_name(t->s, t->names.p[i]);
	t->names.n = 0;
}

void docx_text_open(struct docx_text *t, bool goes_on, unsigned marks)
{
	t->para++;
	t->col = 1;
	t->open = true;
	t->broken = false;
	if (goes_on)
		return;
	text_line(t, marks);
	t->first = t->s->lines.n - 1;
	t->red = t->black = false;
}

void docx_text_close(struct docx_text *t, bool goes_on)
{
	docx_text_settle(t);
	if (t->open && !goes_on && t->red && !t->black)
		for (size_t i = t->first; i < t->s->lines.n; i++)
			t->s->lines.p[i].marks |= SHEET_NOTE;
	t->open = false;
	t->broken = false;
}

static bool is_blank(struct str s)
{
	return str_spaces(s) == s.n;
}

void docx_text_words(struct docx_text *t, struct str words, bool red)
{
	docx_text_settle(t);
	if (t->broken && !is_blank(words)) {
		t->broken = false;
		text_line(t, SHEET_BREAK);
	}
	if (!is_blank(words)) {
		t->red |= red;
		t->black |= !red;
	}
	sheet_words(t->s, words, t->para, t->col);
	t->col += str_runes(words);
}

void docx_text_aside(struct docx_text *t, struct str words)
{
	if (t->aside.n == 0) {
		t->aside_para = t->para;
		t->aside_col = t->col;
	}
	buf_add(&t->aside, words);
}

void docx_text_settle(struct docx_text *t)
{
	if (t->aside.n != 0 && !is_blank(buf_str(&t->aside)))
		sheet_tell(t->s, SHEET_ASIDE, buf_str(&t->aside), t->aside_para,
		           t->aside_col);
	t->aside.n = 0;
}

void docx_text_break(struct docx_text *t)
{
	docx_text_settle(t);
	text_line(t, SHEET_BREAK);
	t->broken = false;
	t->col++;
}

void docx_text_page(struct docx_text *t)
{
	t->page = true;
	t->broken = t->open;
}

void docx_text_name(struct docx_text *t, struct str name)
{
	if (t->open && !t->broken)
		sheet_name(t->s, name);
	else
		*vec_push(t->s->a, &t->names) = name;
}

void docx_text_lead(struct docx_text *t, const struct docx_node *by,
                    struct str to)
{
	if (to.n == 0 || t->to.n != 0)
		return;
	t->to = to;
	t->from = sheet_at(t->s);
	t->leads = by;
}

void docx_text_lead_end(struct docx_text *t, const struct docx_node *by)
{
	if (t->leads != by || t->to.n == 0)
		return;
	sheet_lead(t->s, t->from, t->to);
	t->to = STR("");
	t->leads = NULL;
}
