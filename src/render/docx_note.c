/* Footnotes of a document of Office Open XML. */
#include "render/docx_grid.h"

#include "base/xml.h"

static void note_words(struct buf *out, struct str rest, struct str mark)
{
	bool first = true;

	do {
		buf_add(out, STR("<w:p><w:pPr><w:pStyle "
		                 "w:val=\"FootnoteText\"/></w:pPr>"));
		if (first && mark.n == 0)
			buf_add(out, STR("<w:r><w:rPr><w:rStyle "
			                 "w:val=\"FootnoteReference\"/>"
			                 "</w:rPr><w:footnoteRef/></w:r>"));
		buf_add(out, STR("<w:r>"));
		if (first && mark.n == 0)
			word_text(out, STR(" "), false);
		word_text(out, str_cut(&rest, '\n'), false);
		buf_add(out, STR("</w:r></w:p>"));
		first = false;
	} while (rest.n != 0);
}

void docx_note(struct docx *d, const struct run *run)
{
	bool gone = (run->style & STYLE_REMOVED) != 0;
	struct str mark = node_attr(run->note, STR("marker"));
	unsigned counted;

	d->nnotes++;
	/* One that is what the program counts is left to it. */
	if (str_number(mark, &counted) && counted == d->nnotes)
		mark.n = 0;
	if (run->style & STYLE_MARKS)
		docx_change(d, gone ? "del" : "ins", false);
	buf_format(d->out,
	           "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/>"
	           "</w:rPr><w:footnoteReference %sw:id=\"%zu\"/>",
	           mark.n ? "w:customMarkFollows=\"1\" " : "", d->nnotes);
	if (mark.n)
		word_text(d->out, mark, gone);
	buf_add(d->out, STR("</w:r>"));
	if (run->style & STYLE_MARKS)
		buf_add(d->out, gone ? STR("</w:del>") : STR("</w:ins>"));
	buf_format(&d->notes, "<w:footnote w:id=\"%zu\">", d->nnotes);
	note_words(&d->notes, run->note->text, mark);
	buf_add(&d->notes, STR("</w:footnote>\n"));
}
