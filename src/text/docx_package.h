#ifndef TEXT_DOCX_PACKAGE_H
#define TEXT_DOCX_PACKAGE_H

#include "base/archive.h"
#include "base/diag.h"
#include "base/map.h"
#include "base/vec.h"
#include "text/docx_xml.h"

/* What the main part needs from elsewhere. */
struct docx_relation {
	struct str id, type, target; /* the name of a part, or an address */
	bool outside;
};

/* A DOCX as a whole of parts. */
struct docx_package {
	struct arena *a;
	struct archive *ar;
	struct str main; /* "word/document.xml" */
	VEC(struct docx_relation) relations;
	struct map by_id; /* struct docx_relation * */
	/* Why it cannot be read, once a call has failed. */
	enum diag_code code;
	struct str detail;
};

/* Find the main part; false: see the code. */
bool docx_package_open(struct docx_package *k, struct str bytes);
void docx_package_close(struct docx_package *k);
/* The tree of a part, *n; NULL in it where there is no such part.  False: see
   the code. */
bool docx_package_part(struct docx_package *k, struct str name,
                       const struct docx_node **n);
/* The part that the main one needs as such: "/styles". */
bool docx_package_need(struct docx_package *k, struct str type,
                       const struct docx_node **n);

#endif
