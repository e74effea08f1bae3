/* IRIs of units of other acts, as their own text would number them. */
#include "parse/reference.h"

#include "base/buf.h"
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

/* An appendix of what an act approves, and its units: in the appendix that
   that is.  Empty where it cannot be told. */
static struct str iri_nested(struct parser *p, const struct work *work,
                             const struct place *path, size_t n)
{
	struct str num = path[1].num.n ? path[1].num : STR("1");
	struct str iri = work_iri(p->scratch, work), s;
	struct buf units = {0};

	if (str_eq(num, STR("*")))
		return STR("");
	s = str_format(p->a, "%.*s/!appendix~%.*s_%.*s", STR_ARG(iri),
	               STR_ARG(node_prefix(NODE_ATTACHMENT)),
	               STR_ARG(number_clean(p->scratch, num)));
	if (n > 2)
		s = iri_units(p, work, path + 2, n - 2, &units)
		        ? str_format(p->a, "%.*s__%.*s", STR_ARG(s),
		                     STR_ARG(buf_str(&units)))
		        : STR("");
	buf_free(&units);
	return s;
}

struct str reference_iri(struct parser *p, const struct work *work,
                         const struct place *path, size_t n)
{
	struct str iri = work_iri(p->scratch, work), part = STR("main");
	struct buf units = {0};
	struct str s;
	bool annex = n != 0 && path[0].kind == NODE_ATTACHMENT;
	bool good;

	if (annex && path[0].approved && n > 1 &&
	    path[1].kind == NODE_ATTACHMENT)
		return iri_nested(p, work, path, n);
	if (annex && path[0].approved)
		part = STR("appendix");
	else if (annex)
		part =
		    str_format(p->scratch, "appendix_%.*s",
		               STR_ARG(path[0].num.n ? path[0].num : STR("1")));
	if (annex && (n == 1 || str_eq(path[0].num, STR("*"))))
		return n == 1 && !str_eq(path[0].num, STR("*"))
		           ? str_format(p->a, "%.*s/!%.*s", STR_ARG(iri),
		                        STR_ARG(part))
		           : STR("");
	good = iri_units(p, work, path, n, &units);
	s = good ? str_format(p->a, "%.*s/!%.*s~%.*s", STR_ARG(iri),
	                      STR_ARG(part), STR_ARG(buf_str(&units)))
	         : STR("");
	buf_free(&units);
	return s;
}
