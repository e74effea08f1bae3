#include "text/foreign.h"

#include "base/told.h"

#include <string.h>

enum { FRONT = 4096 };

/* Where a file has what, and what must stand behind that. */
struct signature {
	size_t at;
	struct str mark;
	struct str inner; /* anywhere near the front */
	bool far;         /* or anywhere at all */
	struct str what;
};

#define OLE STR_INIT("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
#define NAMED(letters) STR_INIT(letters), true

/* The first that fits is taken: of those with the same mark the one without
   inner stands last. */
static const struct signature signatures[] = {
    {0, OLE, NAMED("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e"),
     TOLD_INIT("a document of Office that a password protects; save it "
               "without one")},
    {0, OLE, NAMED("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t"),
     TOLD_INIT("a document of Word 97-2003 (DOC); save it as DOCX in Word or "
               "LibreOffice")},
    {0, OLE, NAMED("W\0o\0r\0k\0b\0o\0o\0k"),
     TOLD_INIT("a workbook of Excel 97-2003 (XLS); put what is needed of it "
               "into a DOCX")},
    {0, OLE, NAMED("P\0o\0w\0e\0r\0P\0o\0i\0n\0t"),
     TOLD_INIT("a presentation of PowerPoint 97-2003 (PPT); put what is needed "
               "of it into a DOCX")},
    {0, OLE, STR_INIT(""), false,
     TOLD_INIT("a file of an old Office (DOC or the like); save it as DOCX in "
               "Word or LibreOffice")},
    {0, STR_INIT("{\\rtf"), STR_INIT(""), false,
     TOLD_INIT("a document in Rich Text Format (RTF); save it as DOCX in Word "
               "or LibreOffice")},
    {0, STR_INIT("\xDB\xA5-"), STR_INIT(""), false,
     TOLD_INIT(
	 "a document of Word 2 (DOC); save it as DOCX in Word or LibreOffice")},
    {0, STR_INIT("<?xml"), STR_INIT("progid=\"Word.Document\""), false,
     TOLD_INIT("a document of Word as one XML file; save it as DOCX in Word or "
               "LibreOffice")},
    {0, STR_INIT("<?xml"), STR_INIT("office/word/2003/wordml"), false,
     TOLD_INIT("a document of Word 2003 as XML; save it as DOCX in Word or "
               "LibreOffice")},
    {0, STR_INIT("<?xml"), STR_INIT("schemas.microsoft.com/office/2006/xmlP"),
     false,
     TOLD_INIT("a document of Word as one XML file; save it as DOCX in Word or "
               "LibreOffice")},
    {0, STR_INIT("<?xml"), STR_INIT("progid=\"Excel.Sheet\""), false,
     TOLD_INIT("a workbook of Excel as XML; put what is needed of it into a "
               "DOCX")},
    {0, STR_INIT("<?xml"), STR_INIT("<office:document"), false,
     TOLD_INIT("a document of LibreOffice as one XML file (FODT); save it as "
               "DOCX in Word or LibreOffice")},
    {0, STR_INIT("<?xml"), STR_INIT("<FictionBook"), false,
     TOLD_INIT("an electronic book (FB2); save it as HTML or DOCX")},
    {0, STR_INIT("MIME-Version:"), STR_INIT(""), false,
     TOLD_INIT("a web page with its pictures in one file (MHT), or a letter; "
               "save it as a page (HTML) or as DOCX")},
    {0, STR_INIT("From:"), STR_INIT("MIME-Version:"), false,
     TOLD_INIT("a web page with its pictures in one file (MHT), or a letter; "
               "save it as a page (HTML) or as DOCX")},
    {0, STR_INIT("\x89PNG\r\n\x1A\n"), STR_INIT(""), false,
     TOLD_INIT("a picture, such as a scan; let a program for the recognition "
               "of text make a DOCX or a text of it")},
    {0, STR_INIT("\xFF\xD8\xFF"), STR_INIT(""), false,
     TOLD_INIT("a picture, such as a scan; let a program for the recognition "
               "of text make a DOCX or a text of it")},
    {0, STR_INIT("II*\0"), STR_INIT(""), false,
     TOLD_INIT("a picture, such as a scan; let a program for the recognition "
               "of text make a DOCX or a text of it")},
    {0, STR_INIT("MM\0*"), STR_INIT(""), false,
     TOLD_INIT("a picture, such as a scan; let a program for the recognition "
               "of text make a DOCX or a text of it")},
    {0, STR_INIT("GIF8"), STR_INIT(""), false,
     TOLD_INIT("a picture, such as a scan; let a program for the recognition "
               "of text make a DOCX or a text of it")},
    {0, STR_INIT("BM"), STR_INIT("\0\0\0\0"), false,
     TOLD_INIT("a picture, such as a scan; let a program for the recognition "
               "of text make a DOCX or a text of it")},
    {8, STR_INIT("WEBP"), STR_INIT(""), false,
     TOLD_INIT("a picture, such as a scan; let a program for the recognition "
               "of text make a DOCX or a text of it")},
    {4, STR_INIT("ftypheic"), STR_INIT(""), false,
     TOLD_INIT("a picture, such as a scan; let a program for the recognition "
               "of text make a DOCX or a text of it")},
    {0, STR_INIT("\0\0\0\x0CjP  "), STR_INIT(""), false,
     TOLD_INIT("a picture, such as a scan; let a program for the recognition "
               "of text make a DOCX or a text of it")},
    {0, STR_INIT("AT&TFORM"), STR_INIT(""), false,
     TOLD_INIT("a scan (DjVu); let a program for the recognition of text make "
               "a DOCX or a text of it")},
    {0, STR_INIT("%!PS"), STR_INIT(""), false,
     TOLD_INIT("a print (PostScript); make a PDF of it, as by ps2pdf")},
    {0, STR_INIT("ITSF"), STR_INIT(""), false,
     TOLD_INIT("a help file (CHM); save the act in it as HTML")},
    {0, STR_INIT("\x1F\x8B"), STR_INIT(""), false,
     TOLD_INIT("a packed file (gzip); unpack it and read what is in it")},
    {0, STR_INIT("BZh"), STR_INIT("1AY&SY"), false,
     TOLD_INIT("a packed file (bzip2); unpack it and read what is in it")},
    {0,
     STR_INIT("\xFD"
              "7zXZ\0"),
     STR_INIT(""), false,
     TOLD_INIT("a packed file (xz); unpack it and read what is in it")},
    {0, STR_INIT("\x28\xB5\x2F\xFD"), STR_INIT(""), false,
     TOLD_INIT("a packed file (zstd); unpack it and read what is in it")},
    {0, STR_INIT("7z\xBC\xAF\x27\x1C"), STR_INIT(""), false,
     TOLD_INIT("an archive (7z); unpack it and read what is in it")},
    {0, STR_INIT("Rar!\x1A\x07"), STR_INIT(""), false,
     TOLD_INIT("an archive (RAR); unpack it and read what is in it")},
    {257, STR_INIT("ustar"), STR_INIT(""), false,
     TOLD_INIT("an archive (tar); unpack it and read what is in it")},
    {0, STR_INIT("SQLite format 3\0"), STR_INIT(""), false,
     TOLD_INIT("a data base (SQLite); save the act in it as text")},
    {0,
     STR_INIT("\x7F"
              "ELF"),
     STR_INIT(""), false, TOLD_INIT("a program")},
    {0, STR_INIT("MZ"), STR_INIT("\0\0\0\0"), false, TOLD_INIT("a program")},
};

struct str foreign_find(struct str s)
{
	static const struct str mark = STR_INIT("\xEF\xBB\xBF");

	if (str_starts(s, mark))
		s = str_after(s, mark.n);
	for (size_t i = 0; i < sizeof(signatures) / sizeof(*signatures); i++) {
		const struct signature *x = &signatures[i];
		struct str part =
		    x->far ? s : str_sub(s, 0, s.n < FRONT ? s.n : FRONT);

		if (s.n >= x->at && str_starts(str_after(s, x->at), x->mark) &&
		    (x->inner.n == 0 || str_find(part, x->inner) < part.n))
			return x->what;
	}
	return STR("");
}

static const struct foreign_zip zips[] = {
    {STR_INIT("xl/workbook.xml"), STR_INIT(""),
     TOLD_INIT(
	 "a workbook of Excel (XLSX); put what is needed of it into a DOCX")},
    {STR_INIT("xl/workbook.bin"), STR_INIT(""),
     TOLD_INIT(
	 "a workbook of Excel (XLSB); put what is needed of it into a DOCX")},
    {STR_INIT("ppt/presentation.xml"), STR_INIT(""),
     TOLD_INIT("a presentation of PowerPoint (PPTX); put what is needed of it "
               "into a DOCX")},
    {STR_INIT("mimetype"), STR_INIT("application/epub"),
     TOLD_INIT("an electronic book (EPUB); save it as HTML or DOCX")},
    {STR_INIT("mimetype"), STR_INIT("application/vnd.oasis.opendocument.text"),
     TOLD_INIT("a document of LibreOffice (ODT); save it as DOCX in Word or "
               "LibreOffice")},
    {STR_INIT("mimetype"),
     STR_INIT("application/vnd.oasis.opendocument.spreadsheet"),
     TOLD_INIT(
	 "a table of LibreOffice (ODS); put what is needed of it into a DOCX")},
    {STR_INIT("mimetype"), STR_INIT("application/vnd.oasis.opendocument"),
     TOLD_INIT(
	 "a file of LibreOffice; save it as DOCX in Word or LibreOffice")},
};

const struct foreign_zip *foreign_zip(size_t i)
{
	return i < sizeof(zips) / sizeof(*zips) ? &zips[i] : NULL;
}
