#include "text/readers.h"

#include "base/sniff.h"
#include "base/told.h"
#include "text/encoding.h"
#include "text/foreign.h"
#include "text/read_docx.h"
#include "text/read_html.h"
#include "text/read_sheet.h"

enum { TREE_FRONT = 4096 }; /* bytes among which one begins */

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

static bool foreign_sniff(struct str bytes)
{
	return foreign_find(bytes).n != 0;
}

/* What nothing reads. */
static struct sheet *foreign_refuse(struct sheet *s, struct str bytes,
                                    const struct reader_options *o,
                                    struct report *report)
{
	(void)o;
	diag_put(report, &(struct message){.code = DIAG_FORMAT_UNREAD,
	                                   .name = s->name,
	                                   .detail = foreign_find(bytes)});
	return NULL;
}

static bool is_letter(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* XML begins with a tag, a declaration or a comment. */
static bool xml_sniff(struct str s)
{
	s = str_after(s, str_spaces(s));
	return s.n > 1 && s.p[0] == '<' &&
	       (s.p[1] == '?' || s.p[1] == '!' || is_letter(s.p[1]));
}

/* Is it an act in Akoma Ntoso, and nothing else? */
static bool tree_sniff(struct str s)
{
	s = str_sub(s, 0, s.n < TREE_FRONT ? s.n : TREE_FRONT);
	return str_find(s, STR("<akomaNtoso")) < s.n;
}

static bool is_wide(struct str s)
{
	enum { UTF16_MARK = 2 };

	return s.n > UTF16_MARK && (str_starts(s, STR("\xFF\xFE")) ||
	                            str_starts(s, STR("\xFE\xFF")));
}

/* An act in Akoma Ntoso may be in any encoding that XML has. */
static bool tree_fits(struct str s)
{
	return is_wide(s) || (reader_sniff(s)->tree);
}

/* A page, or a piece of one: some element is in it. */
static bool html_fits(struct str s)
{
	const struct reader *r = reader_sniff(s);

	if (r->read == html_read || is_wide(s))
		return true;
	if ((r->read != NULL && !r->tree) || tree_sniff(s))
		return false;
	for (size_t i = 0; i + 1 < s.n; i++)
		if (s.p[i] == '<' &&
		    (is_letter(s.p[i + 1]) || s.p[i + 1] == '/'))
			return true;
	return false;
}

/* Any text, but for a page or a tree, whose marks are none of its words. */
static bool text_fits(struct str s)
{
	const struct reader *r = reader_sniff(s);

	return r->tree ? !tree_sniff(s) : r->read == NULL;
}

/* The first that a file looks like is taken. */
static const struct reader readers[] = {
    {STR_INIT("sheet"), TOLD_INIT("what a reader hands on (-f sheet)"),
     sheet_sniff, NULL, false, sheet_read},
    {STR_INIT("pdf"), TOLD_INIT("a PDF (-f pdf)"), sniff_pdf, NULL, false,
     pdf_refuse},
    {STR_INIT(""), STR_INIT(""), foreign_sniff, NULL, false, foreign_refuse},
    {STR_INIT("docx"), TOLD_INIT("a document of Word (-f docx)"), docx_sniff,
     NULL, false, docx_read},
    {STR_INIT("html"), TOLD_INIT("a page (-f html)"), html_sniff, html_fits,
     false, html_read},
    {STR_INIT("akn"), TOLD_INIT("an act in Akoma Ntoso, or other XML (-f akn)"),
     xml_sniff, tree_fits, true, NULL},
    {STR_INIT("text"), TOLD_INIT("bare text (-f text)"), text_sniff, text_fits,
     false, NULL},
};

enum { READERS = sizeof(readers) / sizeof(*readers) };

const struct reader *reader_find(struct str name)
{
	for (size_t i = 0; i < READERS; i++)
		if (name.n != 0 && str_eq(readers[i].name, name))
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

bool reader_fits(const struct reader *r, struct str name, struct str bytes,
                 struct report *report)
{
	const struct reader *other = reader_sniff(bytes);
	struct message m = {.code = DIAG_FORMAT_OTHER, .name = name};

	/* Nothing is said of nothing. */
	if (bytes.n == 0 ||
	    (r->fits != NULL ? r->fits(bytes) : r->sniff(bytes)))
		return true;
	m.detail = other->what;
	if (other->name.n == 0) {
		m.code = DIAG_FORMAT_UNREAD;
		m.detail = foreign_find(bytes);
	}
	diag_put(report, &m);
	return false;
}
