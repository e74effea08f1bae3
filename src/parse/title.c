/* Acts that a text cites by their title alone. */
#include "parse/title.h"

#include "base/buf.h"
#include "grammar/fold.h"
#include "parse/known.h"
#include "tree/work.h"

enum { TITLE_MOST = 1200 }; /* bytes in quotes */

/* What a quote at byte i of s does: 1 closes, -1 opens; 0 for no quote.  A
   straight one opens behind white space, a bracket, another quote. */
static int quote_side(struct str s, size_t i)
{
	static const struct {
		struct str mark;
		int side;
	} marks[] = {
	    {STR_INIT("«"), -1}, {STR_INIT("»"), 1}, {STR_INIT("“"), -1},
	    {STR_INIT("„"), -1}, {STR_INIT("”"), 1},
	};

	if (s.p[i] == '"')
		return i + 1 < s.n && (i == 0 || s.p[i - 1] == ' ' ||
		                       s.p[i - 1] == '(' || s.p[i - 1] == '"')
		           ? -1
		           : 1;
	for (size_t k = 0; k < sizeof(marks) / sizeof(*marks); k++)
		if (str_starts(str_after(s, i), marks[k].mark))
			return marks[k].side;
	return 0;
}

struct str title_last(struct str s)
{
	size_t end, depth = 0, i;

	s = str_strip(s);
	end = s.n > TITLE_MOST ? s.n - TITLE_MOST : 0;
	i = s.n;
	if (!str_ends(s, STR("\"")) && !str_ends(s, STR("»")) &&
	    !str_ends(s, STR("”")))
		return STR("");
	while (i > end) {
		int side = quote_side(s, --i);

		if (side > 0)
			depth++;
		else if (side < 0 && (depth == 0 || --depth == 0))
			return str_after(s, i);
	}
	return STR("");
}

/* Where the quote at byte i ends. */
static size_t quote_end(struct str s, size_t i)
{
	size_t len;

	str_rune(str_after(s, i), &len);
	return i + len;
}

struct str title_first(struct str s)
{
	size_t depth = 0, first = 0, most;

	s = str_after(s, str_spaces(s));
	most = s.n < TITLE_MOST ? s.n : TITLE_MOST;
	if (s.n == 0 || quote_side(s, 0) >= 0)
		return STR("");
	for (size_t i = 0; i < most; i++) {
		int side = quote_side(s, i);

		if (side < 0)
			depth++;
		if (side <= 0)
			continue;
		if (first == 0)
			first = quote_end(s, i);
		if (--depth == 0)
			return str_sub(s, 0, quote_end(s, i));
	}
	/* One mark may close two quotes. */
	return str_sub(s, 0, first);
}

struct str title_unnamed(struct parser *p, struct str s)
{
	size_t at = s.n;

	if (!str_ends(s, STR(")")))
		return s;
	while (at > 0 && s.p[at - 1] != '(')
		at--;
	return at > 1 && wordlist_find(language_list(p->lang, STR("codes")),
	                               str_sub(s, at, s.n - 1)) != NULL
	           ? str_strip(str_sub(s, 0, at - 1))
	           : s;
}

/* With a blank for each white space that is none: those that do not break a
   line. */
static struct str title_spaced(struct parser *p, struct str s)
{
	struct buf out = {0};
	struct str copy;
	size_t from = 0, len;

	for (size_t i = 0; i < s.n; i += len) {
		if (!rune_is_space(str_rune(str_after(s, i), &len)) ||
		    s.p[i] == ' ')
			continue;
		buf_add(&out, str_sub(s, from, i));
		buf_char(&out, ' ');
		from = i + len;
	}
	if (from == 0)
		return s;
	buf_add(&out, str_after(s, from));
	copy = str_copy(p->scratch, buf_str(&out));
	buf_free(&out);
	return copy;
}

struct str title_bare(struct parser *p, struct str s)
{
	size_t from = 0, to;

	s = str_strip(s);
	while (from < s.n && quote_side(s, from) != 0)
		from = quote_end(s, from);
	to = s.n;
	while (to > from && (s.p[to - 1] == '"' ||
	                     str_ends(str_sub(s, from, to), STR("»")) ||
	                     str_ends(str_sub(s, from, to), STR("”")) ||
	                     str_ends(str_sub(s, from, to), STR("“"))))
		to = str_last(str_sub(s, 0, to));
	return title_spaced(p,
	                    title_unnamed(p, str_strip(str_sub(s, from, to))));
}

/* The kind and the issuer, and the words of the title in small letters. */
static struct str title_key(struct parser *p, struct str type, struct str title)
{
	const struct folding *folding = p->lang->lexicon.folding;
	struct buf out = {0};
	struct str key;
	bool gap = true;

	if (folding != NULL && folding_changes(folding, title))
		title = fold_text(p->scratch, folding, title).text;
	buf_add(&out, type);
	while (title.n) {
		size_t len;
		char rune[4];
		uint32_t c = rune_lower(str_rune(title, &len));
		bool word = rune_is_letter(c) || (c >= '0' && c <= '9');

		if (word && gap)
			buf_char(&out, ' ');
		gap = !word;
		if (word)
			buf_add(&out, (struct str){rune, rune_put(c, rune)});
		title = str_after(title, len);
	}
	key = str_copy(p->scratch, buf_str(&out));
	buf_free(&out);
	return key;
}

static struct titled *title_get(struct parser *p, struct titles *list,
                                const struct work *work, struct str title)
{
	struct str of = work->author.n ? str_format(p->scratch, "%.*s %.*s",
	                                            STR_ARG(work->subtype),
	                                            STR_ARG(work->author))
	                               : work->subtype;
	struct str key = title_key(p, of, title);
	struct titled *t = map_get(&list->map, key);
	void **slot;

	if (t != NULL)
		return t;
	t = arena_alloc(p->a, sizeof(*t));
	t->title = str_copy(p->a, title);
	t->work = (struct work){.country = STR("kz"),
	                        .subtype = work->subtype,
	                        .author = work->author};
	slot = map_put(p->a, &list->map, str_copy(p->a, key));
	*slot = t;
	*vec_push(p->a, &list->list) = t;
	return t;
}

void title_tell(struct parser *p, struct titles *list, const struct work *work,
                struct str title)
{
	struct titled *t = title_get(p, list, work, title);

	if (t->told && !work_same(&t->work, work))
		t->twice = true;
	if (!t->told)
		t->work = *work;
	t->told = true;
}

const struct work *title_ask(struct parser *p, struct titles *list,
                             const struct work *work, struct str title,
                             struct node *ref)
{
	struct titled *t = title_get(p, list, work, title);

	*vec_push(p->a, &t->refs) = ref;
	return &t->work;
}

/* The act of that title or name in a list. */
static bool title_listed(struct parser *p, struct titled *t, struct str name,
                         struct date last)
{
	const struct wordlist *list = language_list(p->lang, name);
	const struct word *w = wordlist_find(list, title_bare(p, t->title));
	const struct entry *e;
	struct work work;

	if (w == NULL)
		return false;
	e = known_lasting(list, w->entry->lemma, p->doc->work.date, last);
	if (e == NULL || !known_work(e, &work) ||
	    !str_eq(work.subtype, t->work.subtype))
		return false;
	t->work = work;
	return true;
}

/* The act that the lists of laws and codes know. */
static bool title_known(struct parser *p, struct titled *t, struct date last)
{
	return title_listed(p, t, STR("laws"), last) ||
	       title_listed(p, t, STR("codes"), last);
}

/* The first of its references that is in the tree. */
static const struct node *title_place(const struct titled *t)
{
	for (size_t i = 0; i < t->refs.n; i++)
		if (t->refs.p[i]->parent != NULL)
			return t->refs.p[i];
	return NULL;
}

static void title_unknown(struct parser *p, const struct titled *t)
{
	const struct node *ref = title_place(t), *block = ref;

	if (ref == NULL)
		return;
	while (block->parent != NULL && node_class(block->kind) != CLASS_TEXTY)
		block = block->parent;
	parser_find(p, (struct find){.code = DIAG_ACT_UNTOLD,
	                             .node = block->parent,
	                             .span = ref->span,
	                             .detail = t->title});
}

void titles_settle(struct parser *p, struct titles *list, struct date last)
{
	for (size_t i = 0; i < list->list.n; i++) {
		struct titled *t = list->list.p[i];
		struct str iri;

		if (t->refs.n == 0)
			continue;
		if (t->twice)
			t->work.date.year = 0;
		if ((!t->told || t->twice) && !title_known(p, t, last)) {
			t->work.date = (struct date){0};
			t->work.number = STR("");
			title_unknown(p, t);
		}
		iri = work_iri(p->a, &t->work);
		for (size_t k = 0; k < t->refs.n; k++)
			node_set(p->a, t->refs.p[k], STR("href"), iri);
	}
}
