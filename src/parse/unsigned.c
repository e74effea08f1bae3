#include "parse/unsigned.h"

#include "parse/edge.h"
#include "parse/posted.h"
#include "parse/remark.h"
#include "parse/sign.h"

enum {
	LAST_PARAS = 3,        /* that may hold who signs */
	LINE_BYTES = 240,      /* of one who does */
	DATA_PARAS = 200,      /* of a list of those who do not */
	SENTENCE_BYTES = 4000, /* of one that announces them, */
	SENTENCE_LEAST = 20,   /* and of one of the act, at least */
};

/* Does a paragraph announce data that may read as posts and names? */
static bool para_lists(struct parser *p, const struct para *para)
{
	struct str s = para_text(para);

	return para->table == NULL && s.n <= SENTENCE_BYTES &&
	       (str_ends(s, STR(":")) || sign_is_list(p, para));
}

static void para_tell(struct parser *p, const struct para *para,
                      enum diag_code code)
{
	struct span at = {p->lines.p[para->from].at,
	                  p->lines.p[para->from].s.n};

	parser_find(p, (struct find){.code = code, .span = at});
}

/* Do two sign, one right behind the other? */
static bool paras_sign(struct parser *p, const struct paras *paras, size_t i)
{
	size_t n = sign_find(p, paras, i);

	return n != 0 && i + n < paras->n && sign_find(p, paras, i + n) != 0;
}

/* Is a paragraph a sentence of the act, no stamp, no remark below it? */
static bool para_tells(struct parser *p, const struct para *para)
{
	struct str s = para_text(para);
	struct match m;

	return para->table == NULL && para->quote == PARA_OWN &&
	       str_ends(s, STR(".")) && edge_item(s) && s.n >= SENTENCE_LEAST &&
	       !remark_is(p, para) &&
	       !parser_match(p, STR("signature-place"), s, &m);
}

/* The paragraph in which one signs behind a sentence of the act that stands
   right behind paragraph i and others like it; i: there is none.  A title there
   opens another text, as a treaty, in which others sign. */
static size_t data_between(struct parser *p, const struct paras *paras,
                           size_t i)
{
	bool told = false;
	struct match m;

	for (size_t k = i + 1; k < paras->n && k < i + DATA_PARAS; k++) {
		const struct para *para = &paras->p[k];

		if (para->caption || para->page ||
		    (para->table == NULL &&
		     (parser_match(p, STR("agreement"), para_text(para), &m) ||
		      parser_match(p, STR("note"), para_text(para), &m))))
			return i;
		if (sign_find(p, paras, k) != 0) {
			if (told)
				return k;
			continue;
		}
		if (!told && !para_tells(p, para))
			return i;
		told = true;
	}
	return i;
}

size_t unsigned_data(struct parser *p, const struct paras *paras, size_t i)
{
	size_t to = i;

	if (i == 0 || !para_lists(p, &paras->p[i - 1])) {
		to = data_between(p, paras, i);
		if (to != i)
			para_tell(p, &paras->p[i], DIAG_SIGNED_BETWEEN);
		return to;
	}
	for (size_t k = i + 1; k < paras->n && k < i + DATA_PARAS; k++) {
		if (paras->p[k].caption)
			break;
		if (paras->p[k].gap && sign_find(p, paras, k) != 0)
			to = k;
	}
	if (to == i && paras_sign(p, paras, i))
		para_tell(p, &paras->p[i], DIAG_SIGNED_DATA);
	return to;
}

/* The words of the last cell of a table; empty: there are none. */
static struct str table_ends(const struct node *table)
{
	const struct node *n = table;

	while (n != NULL && n->kind != NODE_TEXT)
		n = n->last;
	return n != NULL ? n->text : STR("");
}

/* Is it a table of bare text whose last cell is a name, or text that ends in
   one? */
static bool para_is_signed(struct parser *p, const struct para *para)
{
	struct str s = para_text(para);
	struct match m;

	if (para->table != NULL) {
		s = table_ends(para->table);
		return !p->lines.p[para->from].given && s.n <= LINE_BYTES &&
		       posted_is_name(p, s);
	}
	return s.n != 0 && s.n <= LINE_BYTES &&
	       (posted_names(p, s) || parser_match(p, STR("signer"), s, &m));
}

void unsigned_tell(struct parser *p, const struct paras *paras, size_t i)
{
	for (size_t n = 0; n < LAST_PARAS && i > 1; n++) {
		const struct para *para = &paras->p[--i];

		if (para->quote != PARA_OWN)
			return;
		if (!para_is_signed(p, para))
			continue;
		para_tell(p, para,
		          para->table != NULL ? DIAG_SIGNED_UNCLEAR
		                              : DIAG_LINE_UNSIGNED);
		return;
	}
}
