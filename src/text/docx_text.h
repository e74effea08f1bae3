#ifndef TEXT_DOCX_TEXT_H
#define TEXT_DOCX_TEXT_H

#include "base/buf.h"
#include "text/docx_xml.h"
#include "text/sheet.h"

/* The sheet as a DOCX fills it: paragraphs, and in them words that are text or
   stand aside. */
struct docx_text {
	struct sheet *s;
	size_t para, col; /* of the file: the paragraph from 1, a character */
	bool open;        /* a paragraph is */
	bool page;        /* the next line begins one */
	bool broken;     /* the words that come begin a line of the paragraph */
	size_t first;    /* line of the sheet that the paragraph began */
	bool red, black; /* what words of both colours it has */
	/* What leads somewhere now, and who began it. */
	struct str to;
	size_t from;
	const struct docx_node *leads;
	VEC(struct str) names; /* of the next line */
	/* Words that stand aside, since the last ones that do not. */
	struct buf aside;
	size_t aside_para, aside_col;
};

/* A paragraph of the file, which is a line of its own or goes on. */
void docx_text_open(struct docx_text *t, bool goes_on, unsigned marks);
void docx_text_close(struct docx_text *t, bool goes_on);
void docx_text_words(struct docx_text *t, struct str words, bool red);
void docx_text_aside(struct docx_text *t, struct str words);
/* End words that stand aside. */
void docx_text_settle(struct docx_text *t);
void docx_text_break(struct docx_text *t);
void docx_text_page(struct docx_text *t);
void docx_text_name(struct docx_text *t, struct str name);
/* Words lead somewhere from here on, up to the end that the same one says. */
void docx_text_lead(struct docx_text *t, const struct docx_node *by,
                    struct str to);
void docx_text_lead_end(struct docx_text *t, const struct docx_node *by);

#endif
