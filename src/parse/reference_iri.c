/* IRIs of units of other acts, as their own text would number them. */
#include "parse/reference.h"

#include "base/buf.h"
#include "tree/frbr.h"
#include "tree/number.h"
#include "tree/work.h"

/* Does the act number the parts of its articles "1.", "2."?  Codes of offences
   and of procedure do. */
static bool work_numbers_parts(struct parser *p, const struct work *work)
{
	const struct wordlist *codes = language_list(p->lang, STR("codes"));
	struct str iri = work_iri(p->scratch, work);

	for (size_t i = 0; codes && i < codes->entries.n; i++) {
		const struct entry *e = &codes->entries.p[i];
		struct work w = {.country = STR("kz"),
		                 .subtype = entry_cell(e, STR("type")),
		                 .number = entry_cell(e, STR("number"))};

		if (str_eq(entry_cell(e, STR("parts")), STR("yes")) &&
		    date_read(entry_cell(e, STR("date")), &w.date) &&
		    str_eq(work_iri(p->scratch, &w), iri))
			return true;
	}
	return false;
}

/* The eId of one more unit inside what out holds; false where only the text
   of the act could tell. */
static bool iri_unit(struct parser *p, const struct place *place,
                     enum node_kind above, struct buf *out)
{
	struct str num = number_clean(p->scratch, place->num);
	enum node_kind kind = place->kind;

	if (num.n == 0 || str_eq(place->num, STR("*")))
		return false;
	if (kind == NODE_ARTICLE ||
	    (kind == NODE_PARAGRAPH && above != NODE_ARTICLE))
		out->n = 0;
	if (kind == NODE_SUBPARAGRAPH && above != NODE_ARTICLE &&
	    above != NODE_PARAGRAPH)
		return false;
	if ((kind == NODE_SUBSECTION || kind == NODE_SUBCHAPTER) && out->n == 0)
		return false;
	buf_format(out, "%s%.*s_%.*s", out->n ? "__" : "",
	           STR_ARG(node_prefix(kind)), STR_ARG(num));
	return true;
}

/* Does the place name a text of a unit by its count, so that it is sure which
   it is?  The first one may be all of the unit, its intro or one of several;
   how many of them a part has is not known. */
static bool iri_alinea(const struct place *place, enum node_kind above)
{
	unsigned k;

	return place->piece == PIECE_ALINEA && above != NODE_ROOT &&
	       above != NODE_ALINEA && str_number(place->num, &k) && k > 1;
}

/* Does an article come behind the first i of a path?  Its eId has no bigger
   unit in it. */
static bool has_article(const struct place *path, size_t i, size_t n)
{
	while (i < n && path[i].kind != NODE_ARTICLE)
		i++;
	return i < n;
}

/* The units of a path as an eId, up to the first piece of text; false where
   that cannot be told. */
static bool iri_units(struct parser *p, const struct work *work,
                      const struct place *path, size_t n, struct buf *out)
{
	enum node_kind above = NODE_ROOT;

	for (size_t i = 0; i < n; i++) {
		struct place place = path[i];

		if (place.kind == NODE_ATTACHMENT)
			continue;
		if (place.piece == PIECE_PART && above == NODE_ARTICLE &&
		    work_numbers_parts(p, work)) {
			place.kind = NODE_PARAGRAPH;
			place.piece = PIECE_NONE;
		}
		/* The first list of a unit is that of its first part. */
		if (place.piece == PIECE_PART && str_eq(place.num, STR("1")) &&
		    i + 1 < n && path[i + 1].kind == NODE_SUBPARAGRAPH &&
		    path[i + 1].piece == PIECE_NONE)
			continue;
		if (iri_alinea(&place, above))
			buf_format(out, "__%.*s_%.*s",
			           STR_ARG(node_prefix(NODE_ALINEA)),
			           STR_ARG(place.num));
		if (place.piece != PIECE_NONE) {
			above = NODE_ALINEA;
			continue;
		}
		/* Chapters of codes stand in sections. */
		if (place.kind == NODE_CHAPTER && out->n == 0 &&
		    str_eq(work->subtype, STR("code")) &&
		    !has_article(path, i, n))
			return false;
		if (!iri_unit(p, &place, above, out))
			return false;
		above = place.kind;
	}
	return out->n != 0;
}

/* The component that a path begins with: "main", "appendix_3", what an act
   approves, an appendix of that; *from: where in it the path goes on.  Empty
   where it cannot be told. */
static struct str iri_component(struct parser *p, const struct place *path,
                                size_t n, size_t *from)
{
	struct str name = STR("");

	*from = 0;
	while (*from < n && *from < 2 && path[*from].kind == NODE_ATTACHMENT) {
		const struct place *at = &path[*from];

		if (str_eq(at->num, STR("*")))
			return STR("");
		/* Only what is approved has appendices of its own. */
		if (*from == 1 && !path[0].approved)
			break;
		name = at->approved
		           ? frbr_approved()
		           : frbr_appendix(p->scratch, name,
		                           number_clean(p->scratch, at->num));
		++*from;
	}
	return *from ? name : STR("main");
}

struct str reference_iri(struct parser *p, const struct work *work,
                         const struct place *path, size_t n)
{
	struct str iri = work_iri(p->scratch, work), part;
	struct buf units = {0};
	struct str s = STR("");
	size_t from;

	part = iri_component(p, path, n, &from);
	if (part.n == 0)
		return STR("");
	if (from != 0 && from == n)
		return str_format(p->a, "%.*s/!%.*s", STR_ARG(iri),
		                  STR_ARG(part));
	if (iri_units(p, work, path + from, n - from, &units))
		s = str_format(p->a, "%.*s/!%.*s~%.*s", STR_ARG(iri),
		               STR_ARG(part), STR_ARG(buf_str(&units)));
	buf_free(&units);
	return s;
}
