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

/* A mark of its own, a piece for each letter: of a piece with several
   LibreOffice makes the mark and leaves the letters, which are there twice. */
static void note_mark(struct buf *out, struct str mark, bool gone)
{
	size_t len;

	for (; mark.n != 0; mark = str_after(mark, len)) {
		str_rune(mark, &len);
		word_text(out, str_sub(mark, 0, len), gone);
	}
}

void docx_note(struct docx *d, const struct run *run)
{
	bool gone = (run->style & STYLE_REMOVED) != 0;
	struct str mark = node_attr(run->note, STR("marker"));
	unsigned counted;

	d->nnotes++;
	/* A mark that is none is what the program counts. */
	d->counted += mark.n == 0;
	/* One that is what the program counts is left to it.  It counts none
	   with marks of their own; of tracked ones, not all. */
	if ((run->style & STYLE_MARKS) == 0 && str_number(mark, &counted) &&
	    counted == d->counted + 1) {
		d->counted++;
		mark.n = 0;
	}
	if (run->style & STYLE_MARKS)
		docx_change(d, gone ? "del" : "ins", false);
	buf_format(d->out,
	           "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/>"
	           "</w:rPr><w:footnoteReference %sw:id=\"%zu\"/>",
	           mark.n ? "w:customMarkFollows=\"1\" " : "", d->nnotes);
	note_mark(d->out, mark, gone);
	buf_add(d->out, STR("</w:r>"));
	if (run->style & STYLE_MARKS)
		buf_add(d->out, gone ? STR("</w:del>") : STR("</w:ins>"));
	buf_format(&d->notes, "<w:footnote w:id=\"%zu\">", d->nnotes);
	note_words(&d->notes, run->note->text, mark);
	buf_add(&d->notes, STR("</w:footnote>\n"));
}
