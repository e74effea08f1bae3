#ifndef TEXT_DOCX_STYLES_H
#define TEXT_DOCX_STYLES_H

#include "base/map.h"
#include "text/docx_xml.h"

enum docx_flag { DOCX_UNSAID, DOCX_OFF, DOCX_ON };

enum { DOCX_NONE = 0x7FFFFFFF }; /* no number is said */

/* What a style or a paragraph says of how it looks. */
struct docx_look {
	size_t num, level; /* of its list; DOCX_NONE */
	enum docx_flag red, hidden, indented;
	enum docx_flag struck, white;
	enum docx_flag backed;           /* something darker is under it */
	enum docx_flag raised, lowered;  /* above the line, below it */
	enum docx_flag risen, sunken;    /* the same by so little that only
	                                    smaller letters are meant so */
	size_t size;                     /* of letters, in halves of a point;
	                                    DOCX_NONE */
	enum docx_flag heads, doubtful;  /* of what stands in a cell */
	const struct docx_node *borders; /* of a table; NULL */
};

struct docx_style {
	struct str id, based;
	struct docx_look look;
	bool whole; /* it has what it is based on */
};

struct docx_styles {
	struct map by_id;          /* struct docx_style * */
	struct docx_style *normal; /* of paragraphs that name none; NULL */
	size_t size;               /* of letters, where no style says it */
};

/* root may be NULL. */
void docx_styles_read(struct arena *a, struct docx_styles *s,
                      const struct docx_node *root);
/* How a style looks, with what it is based on; one that is not there says
   nothing. */
struct docx_look docx_style_look(const struct docx_styles *s, struct str id);
/* What properties say: a w:pPr and a w:rPr, each or NULL. */
struct docx_look docx_look(const struct docx_node *paragraph,
                           const struct docx_node *run);
/* Are letters of that look meant to stand above or below those of a size, for
   they are moved, and moved by much or smaller? */
bool docx_look_up(const struct docx_look *look, size_t size);
bool docx_look_down(const struct docx_look *look, size_t size);
/* Do properties put a colour under words that is not white? */
enum docx_flag docx_backed(const struct docx_node *pr);
/* What is not said is as below. */
void docx_look_fill(struct docx_look *look, const struct docx_look *below);

#endif
