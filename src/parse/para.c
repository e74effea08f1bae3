#include "parse/para.h"

#include "parse/table.h"

enum {
	HEAD_LINES = 40,      /* among which the requisites are */
	REQUISITES_LINES = 3, /* at most so many */
	INDENT = 3,           /* white space that opens a paragraph */
	WRAPPED_SHARE = 10,   /* one line in so many shows wrapping */
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

/* The lines of the requisites, where they stand in lines of their own and the
   authority is named in full: they are no part of a title above them that no
   empty line divides from them.  n = 0 if they are not found so. */
static struct span requisites_lines(struct parser *p)
{
	for (size_t i = 0; i < p->lines.n && i < HEAD_LINES; i++)
		for (size_t n = 1; n <= REQUISITES_LINES && i + n <= p->lines.n;
		     n++) {
			struct arena_mark mark = arena_mark(p->a);
			struct match m, full;
			bool found =
			    parser_match(p, STR("requisites"),
			                 origin_lines(p, i, i + n)->text, &m) &&
			    parser_match(p, STR("authority-full"),
			                 m.cap[CAP_authority], &full);

			arena_release(p->a, mark);
			if (found)
				return (struct span){i, n};
		}
	return (struct span){0, 0};
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
	struct span own = requisites_lines(p);
	struct paras out = {0};
	size_t i = 0;

	vec_reserve(p->scratch, &out, p->lines.n);
	while (i < p->lines.n) {
		size_t from = i;
		bool caption, whole;

		if (p->captions[i] == 0 && table_opens(p, i)) {
			paras_table(p, &out, &i);
			continue;
		}
		caption = p->captions[i] != 0;
		whole = caption || (own.n != 0 && i == own.at);
		i += caption ? p->captions[i] : whole ? own.n : 1u;
		while (!whole && (own.n == 0 || i != own.at) &&
		       i < p->lines.n && p->captions[i] == 0 &&
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
