#include "text/readers.h"

#include "base/sniff.h"
#include "text/read_docx.h"
#include "text/read_html.h"
#include "text/read_sheet.h"

/* Bare text is what all else is. */
static bool text_sniff(struct str bytes)
{
	(void)bytes;
	return true;
}

/* A PDF is made a sheet before it comes here, by nusqa-pdf. */
static struct sheet *pdf_refuse(struct sheet *s, struct str bytes,
                                const struct reader_options *o,
                                struct report *report)
{
	(void)bytes;
	(void)o;
	diag_put(report,
	         &(struct message){.code = DIAG_PDF_ABSENT, .name = s->name});
	return NULL;
}

/* XML begins with a tag, a declaration or a comment. */
static bool xml_sniff(struct str s)
{
	s = str_after(s, str_spaces(s));
	return s.n > 1 && s.p[0] == '<' &&
	       (s.p[1] == '?' || s.p[1] == '!' ||
	        (s.p[1] >= 'A' && s.p[1] <= 'Z') ||
	        (s.p[1] >= 'a' && s.p[1] <= 'z'));
}

/* The first that a file looks like is taken. */
static const struct reader readers[] = {
    {STR_INIT("sheet"), sheet_sniff, false, sheet_read},
    {STR_INIT("pdf"), sniff_pdf, false, pdf_refuse},
    {STR_INIT("docx"), docx_sniff, false, docx_read},
    {STR_INIT("html"), html_sniff, false, html_read},
    {STR_INIT("akn"), xml_sniff, true, NULL},
    {STR_INIT("text"), text_sniff, false, NULL},
};

enum { READERS = sizeof(readers) / sizeof(*readers) };

const struct reader *reader_find(struct str name)
{
	for (size_t i = 0; i < READERS; i++)
		if (str_eq(readers[i].name, name))
			return &readers[i];
	return NULL;
}

const struct reader *reader_sniff(struct str bytes)
{
	size_t i = 0;

	while (!readers[i].sniff(bytes))
		i++;
	return &readers[i];
}
