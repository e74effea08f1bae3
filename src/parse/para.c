#include "parse/para.h"

#include "parse/table.h"

enum {
	INDENT = 3,         /* white space that opens a paragraph */
	WRAPPED_SHARE = 10, /* one line in so many shows wrapping */
};

/* How the text is laid out. */
struct layout {
	bool wrapped;  /* lines were broken to fit */
	bool indented; /* paragraphs open with an indent */
};

static struct layout layout_find(const struct parser *p)
{
	size_t trail = 0, indented = 0;
	struct layout l;

	for (size_t i = 0; i < p->lines.n; i++) {
		trail += p->lines.p[i].trail;
		indented += p->lines.p[i].indent >= INDENT;
	}
	l.wrapped = (trail + indented) * WRAPPED_SHARE >= p->lines.n;
	l.indented = indented > 0;
	return l;
}

static bool ends_sentence(struct str s)
{
	return s.n && (s.p[s.n - 1] == '.' || s.p[s.n - 1] == ';' ||
	               s.p[s.n - 1] == ':');
}

/* Does line i go on with the paragraph that holds line i - 1? */
static bool line_continues(struct parser *p, const struct layout *layout,
                           size_t i)
{
	const struct line *l = &p->lines.p[i], *last = &p->lines.p[i - 1];
	struct match m;

	if (!layout->wrapped || l->indent >= INDENT || l->page)
		return false;
	if (l->before > 0)
		return l->indent == 1 && p->mended && p->mended[i];
	if (!layout->indented && !last->trail && ends_sentence(last->s) &&
	    ruleset_match(&p->matcher,
	                  language_rules(p->lang, STR("structure")), l->s, &m))
		return false;
	return true;
}

static void paras_table(struct parser *p, struct paras *out, size_t *i)
{
	size_t end = *i + 1;
	struct node *table = table_read(p, *i, &end);

	if (table != NULL) {
		*vec_push(p->scratch, out) =
		    (struct para){.table = table,
		                  .from = *i,
		                  .to = end,
		                  .page = p->lines.p[*i].page};
		*i = end;
		return;
	}
	for (; *i < end; ++*i)
		*vec_push(p->scratch, out) =
		    (struct para){.o = origin_lines(p, *i, *i + 1),
		                  .from = *i,
		                  .to = *i + 1,
		                  .page = p->lines.p[*i].page};
}

struct paras paras_read(struct parser *p)
{
	struct layout layout = layout_find(p);
	struct paras out = {0};
	size_t i = 0;

	vec_reserve(p->scratch, &out, p->lines.n);
	while (i < p->lines.n) {
		size_t from = i;
		bool caption;

		if (p->captions[i] == 0 && table_opens(p, i)) {
			paras_table(p, &out, &i);
			continue;
		}
		caption = p->captions[i] != 0;
		i += caption ? p->captions[i] : 1u;
		while (!caption && i < p->lines.n && p->captions[i] == 0 &&
		       line_continues(p, &layout, i) && !table_opens(p, i))
			i++;
		*vec_push(p->scratch, &out) =
		    (struct para){.o = origin_lines(p, from, i),
		                  .from = from,
		                  .to = i,
		                  .indented = p->lines.p[from].indent >= INDENT,
		                  .page = p->lines.p[from].page,
		                  .caption = caption};
	}
	return out;
}
