/* Which other acts a document is about. */
#include "edit/instr.h"
#include "edit/meant.h"
#include "edit/scope.h"
#include "edit/whose.h"
#include "public.h"
#include "tree/element.h"
#include "tree/meta.h"
#include "tree/work.h"

#include <string.h>

/* What has been told of a document, so that each thing is told once. */
struct references {
	struct arena a;
	const struct doc *doc;
	const struct language *lang;
	struct map told; /* IRIs that changes name, and what else was told */
	const struct node *fresh; /* the last block that was asked for acts in
	                             new words */
	struct matcher matcher;
	void (*put)(void *ctx, const nusqa_reference *r);
	void *ctx;
};

/* What reads words of the document. */
static struct reader references_reader(struct references *r)
{
	return (struct reader){.a = &r->a, .m = &r->matcher, .lang = r->lang};
}

static bool references_new(struct references *r, struct str key)
{
	void **slot = map_put(&r->a, &r->told, key);
	bool fresh = *slot == NULL;

	*slot = r;
	return fresh;
}

static void references_tell(struct references *r, nusqa_how how,
                            const struct work *w, struct str words,
                            struct date day)
{
	const nusqa_reference ref = {
	    .how = how,
	    .iri = public_str(work_iri(&r->a, w)),
	    .words = public_str(words),
	    .day = public_str(day.year ? date_iso(&r->a, day) : STR("")),
	};

	r->put(r->ctx, &ref);
}

/* What names acts in words that are not understood. */
struct unread {
	struct references *r;
	struct str text;
	struct date day;
	const struct work *but; /* what is told otherwise; NULL */
	bool found;
};

static void unread_meet(void *to, const struct work *w, struct cited_at at)
{
	struct unread *u = to;
	struct references *r = u->r;
	struct str key;

	(void)at;
	if (w->number.n == 0 && w->date.year == 0)
		return;
	u->found |= w->number.n != 0;
	if (u->but != NULL && work_same(w, u->but))
		return;
	key = str_format(&r->a, "unread %.*s %.*s", STR_ARG(work_iri(&r->a, w)),
	                 STR_ARG(date_iso(&r->a, u->day)));
	if (!work_same(w, &r->doc->work) && references_new(r, key))
		references_tell(r, NUSQA_UNREAD, w, u->text, u->day);
}

/* An act that words tell by its day, but not by its number. */
static void unread_dated(struct unread *u, struct str words)
{
	struct reader reader = references_reader(u->r);
	struct work act = {0};

	whose_tell(&reader, words, STR(""), &act);
	if (act.date.year != 0)
		unread_meet(u, &act, (struct cited_at){0});
}

/* The acts that a block names, but for those in the titles of others, where its
   words are not understood; u->found: it names one by its number. */
static void unread_block(struct unread *u, const struct node *block)
{
	struct references *r = u->r;
	struct str words = scope_text(&r->a, block);
	struct mask mask;

	mask_read(&r->a, &r->lang->lexicon, words, MASK_NESTED, &mask);
	scope_cited(block, words, &mask, unread_meet, u);
	unread_dated(u, words);
}

/* Acts in the lines below a sentence that ends in a colon, to the end of the
   unit that it stands in. */
static void unread_below(struct unread *u, const struct node *block)
{
	const struct node *unit = block;

	while (unit->parent && node_class(unit->kind) != CLASS_HIER &&
	       unit->kind != NODE_BODY && unit->kind != NODE_MAIN_BODY)
		unit = unit->parent;
	for (const struct node *n = node_skip(block, unit); n;
	     n = n->kind == NODE_P ? node_skip(n, unit) : node_next(n, unit))
		if (scope_is_block(n))
			unread_block(u, n);
}

/* Acts named by a sentence that orders a change which is not understood, and in
   the lines that it opens: which of them it changes, if any, is not known.
   False: it names none by its number. */
static bool references_named(struct references *r, const struct edit *e)
{
	struct unread u = {.r = r, .text = e->text, .day = e->force};

	if (e->base.number.n != 0)
		u.but = &e->base;
	if (e->block != NULL)
		unread_block(&u, e->block);
	if (e->block != NULL && str_ends(str_strip(e->text), STR(":")))
		unread_below(&u, e->block);
	return u.found;
}

/* The words of a sentence that may name an act: what a change that is
   understood quotes are words of the text, and no title. */
static struct str unread_words(struct references *r, const struct edit *e)
{
	struct mask mask;
	size_t at;

	if (e->op == EDIT_UNREAD)
		return e->text;
	mask_read(&r->a, &r->lang->lexicon, e->text, MASK_NESTED, &mask);
	at = str_find(mask.text, STR("\""));
	return at == mask.text.n
	           ? e->text
	           : str_join(&r->a, str_sub(mask.text, 0, at), STR("…"));
}

/* A sentence that names none by its number may quote a title, or leave the act
   to the title of its own. */
static void references_unread(struct references *r, const struct edit *e)
{
	struct str words;

	if (references_named(r, e) || e->base.number.n != 0 || e->named.n != 0)
		return;
	words = str_format(&r->a, "%.*s %.*s", STR_ARG(r->doc->title),
	                   STR_ARG(unread_words(r, e)));
	if (references_new(r, str_join(&r->a, STR("unread "), words)))
		references_tell(r, NUSQA_UNREAD, &e->base, words, e->force);
}

/* Does the title of the document say that it changes other acts? */
static bool references_is_amending(struct references *r)
{
	struct mask mask;

	mask_read(&r->a, &r->lang->lexicon, r->doc->title, MASK_NESTED, &mask);
	return language_reads(r->lang, STR("title-of-changes"),
	                      str_strip(mask.text));
}

/* The acts that the title names where no order is found: what is changed
   nothing tells, nor from when. */
static void references_title(struct references *r)
{
	const struct node *n = r->doc->root;
	const struct work none = {0};
	struct unread u = {.r = r, .text = r->doc->title};

	while (n != NULL && n->kind != NODE_DOC_TITLE)
		n = node_next(n, r->doc->root);
	if (!references_is_amending(r))
		return;
	if (n != NULL)
		unread_block(&u, n);
	if (u.found)
		return;
	references_tell(r, NUSQA_UNREAD, &none, r->doc->title,
	                (struct date){0});
}

/* The words of a new title; of one in several paragraphs, of all of them. */
static struct str title_fresh(struct references *r, const struct edit *e)
{
	struct str s = STR("");
	const struct node *n = e->fresh;

	for (size_t i = 0; n != NULL && i < e->nfresh; i++, n = n->next)
		s = str_format(&r->a, "%.*s%s%.*s", STR_ARG(s), i ? " " : "",
		               STR_ARG(scope_text(&r->a, n)));
	return str_strip(s);
}

/* Words put beside others of the title; false where it is not told which. */
static bool title_insert(struct references *r, const struct edit *e,
                         nusqa_reference *to)
{
	bool before = e->where == WHERE_BEFORE;
	struct str x = before ? e->new : e->of, y = before ? e->of : e->new;

	if (e->of.n == 0 || (!before && e->where != WHERE_AFTER))
		return false;
	to->old = public_str(e->of);
	to->title =
	    public_str(str_format(&r->a, "%.*s %.*s", STR_ARG(x), STR_ARG(y)));
	return true;
}

/* What an edit puts into the title of an act, and for what; false where nothing
   of it can be told. */
static bool title_change(struct references *r, const struct edit *e,
                         nusqa_reference *to)
{
	if (e->op == EDIT_INSERT_TEXT)
		return title_insert(r, e, to);
	if (e->op == EDIT_REPLACE_TITLE) {
		to->title = public_str(title_fresh(r, e));
		return true;
	}
	to->behind = e->op == EDIT_APPEND_TEXT;
	to->title = public_str(e->new);
	to->old = public_str(e->old);
	return to->behind ||
	       ((e->op == EDIT_SUBST_TEXT || e->op == EDIT_DELETE_TEXT) &&
	        e->old.n != 0);
}

/* A change of the title of the act: it will be named by another one. */
static void references_rename(struct references *r, const struct edit *e,
                              struct str iri)
{
	nusqa_reference ref = {.how = NUSQA_RENAMES,
	                       .iri = public_str(iri),
	                       .words = public_str(e->named)};

	if (e->at.n != 1 || e->at.p[0].kind != STEP_TITLE ||
	    !title_change(r, e, &ref))
		return;
	if (e->force.year != 0)
		ref.day = public_str(date_iso(&r->a, e->force));
	r->put(r->ctx, &ref);
}

/* The words that name the act: where they say no title, nor a number and who
   issued it, with the title of the document, which may. */
static struct str references_words(struct references *r, const struct edit *e)
{
	struct mask mask;

	if (e->base.number.n != 0 && !whose_open(r->lang, &e->base))
		return e->named;
	mask_read(&r->a, &r->lang->lexicon, e->named, MASK_NESTED, &mask);
	return mask.quotes.n != 0
	           ? e->named
	           : str_format(&r->a, "%.*s: %.*s", STR_ARG(r->doc->title),
	                        STR_ARG(e->named));
}

static void references_name(struct references *r, struct str iri, struct str of)
{
	struct str key =
	    str_format(&r->a, "names %.*s %.*s", STR_ARG(iri), STR_ARG(of));
	const nusqa_reference ref = {.how = NUSQA_NAMES,
	                             .iri = public_str(iri),
	                             .words = public_str(of)};

	if (!str_eq(iri, of) && references_new(r, key))
		r->put(r->ctx, &ref);
}

enum { NUMBER_MOST = 40 }; /* bytes of one */

static bool is_numeral(char c)
{
	return (unsigned char)c >= 0x80 || byte_is_digit(c) || c == '-' ||
	       c == '/' || ((c | ' ') >= 'a' && (c | ' ') <= 'z');
}

/* The number at the front as IRIs have it: "12-VIII" is 12, "26/171" 26-171. */
static struct str number_told(struct arena *a, struct str s)
{
	struct buf out = {0};
	struct str told;
	size_t dash = 0; /* what is behind it is a convocation; 0: none */

	for (size_t i = 0; i < s.n && i < NUMBER_MOST && is_numeral(s.p[i]);
	     i++) {
		buf_char(&out, s.p[i] == '/' ? '-' : s.p[i]);
		if (s.p[i] == '-')
			dash = i;
		else if (dash != 0 && strchr("IVX", s.p[i]) == NULL)
			dash = 0;
	}
	told = str_copy(a, buf_str(&out));
	buf_free(&out);
	return dash != 0 ? str_sub(told, 0, dash) : told;
}

/* Numbers in new words: behind a sign of number, and what is no more than one.
   "от 20 января 2001 года № 144" cites nothing by itself. */
static void references_numbers(struct references *r, struct str words,
                               struct str of)
{
	const struct str sign = STR("№");
	struct str rest = str_strip(words), number;
	bool next = str_find(rest, STR(" ")) == rest.n;

	while (rest.n != 0) {
		if (!next || str_starts(rest, sign))
			rest = str_strip(
			    str_after(rest, str_find(rest, sign) + sign.n));
		next = false;
		number = number_told(&r->a, rest);
		if (number.n != 0 && byte_is_digit(number.p[0]))
			references_name(
			    r, str_format(&r->a, "№ %.*s", STR_ARG(number)),
			    of);
	}
}

/* Acts that new words of a change name: the act changed may then be about
   them. */
static void references_fresh(struct references *r, const struct edit *e,
                             struct str of)
{
	struct work w;

	if (e->base.number.n == 0 || e->block == NULL ||
	    (e->new.n == 0 && e->fresh == NULL))
		return;
	references_numbers(r, e->new, of);
	if (r->fresh == e->block)
		return;
	r->fresh = e->block;
	for (const struct node *n = e->block; n; n = node_next(n, e->block)) {
		struct str href = node_attr(n, STR("href"));

		if ((n->kind == NODE_REF || n->kind == NODE_RREF) &&
		    work_read(href.n ? href : node_attr(n, STR("from")), &w))
			references_name(r, work_iri(&r->a, &w), of);
	}
}

/* The day on which a change is over that holds for a time, each day once. */
static void references_over(struct references *r, const struct edit *e,
                            struct str iri)
{
	struct str key;

	if (e->until.year == 0)
		return;
	key = str_format(&r->a, "over %.*s %04u%02u%02u %.*s", STR_ARG(iri),
	                 e->until.year, e->until.month, e->until.day,
	                 STR_ARG(e->base.number.n ? STR("") : e->named));
	if (references_new(r, key))
		references_tell(r, NUSQA_OVER, &e->base, references_words(r, e),
		                e->until);
}

/* Acts that a sentence names together, not each by who issued it: a title tells
   which of them are changed, and of the others this is told. */
struct together {
	struct references *r;
	const struct edit *e;
};

static void together_meet(void *to, const struct work *act)
{
	struct together *t = to;
	struct references *r = t->r;
	struct str key = str_format(&r->a, "together %.*s %.*s",
	                            STR_ARG(work_iri(&r->a, act)),
	                            STR_ARG(date_iso(&r->a, t->e->force)));

	if (!work_same(act, &r->doc->work) && references_new(r, key))
		references_tell(r, NUSQA_CHANGES, act, t->e->named,
		                t->e->force);
}

static void references_together(struct references *r, const struct edit *e)
{
	struct together t = {r, e};
	struct reader reader = references_reader(r);

	whose_each(&reader, e->named, together_meet, &t);
}

/* An act without a number is told apart by the words that name it; where there
   are none, no more is known than of an order that is not understood. */
static void references_act(struct references *r, const struct edit *e)
{
	nusqa_how how = e->op == EDIT_REPEAL && e->at.n == 0 ? NUSQA_REPEALS
	                                                     : NUSQA_CHANGES;
	struct str iri = work_iri(&r->a, &e->base), key;

	if (e->op == EDIT_UNREAD)
		references_unread(r, e);
	if (!edit_is_change(e) || e->at.of == ADDRESS_SELF ||
	    work_same(&e->base, &r->doc->work))
		return;
	if (e->base.number.n == 0 && e->named.n == 0) {
		references_unread(r, e);
		return;
	}
	if (e->base.number.n == 0 && e->base.date.year == 0)
		references_together(r, e);
	references_rename(r, e, iri);
	references_over(r, e, iri);
	references_fresh(r, e, iri);
	references_new(r, iri);
	key = str_format(&r->a, "%d %.*s %04u%02u%02u %.*s", (int)how,
	                 STR_ARG(iri), e->force.year, e->force.month,
	                 e->force.day,
	                 STR_ARG(e->base.number.n ? STR("") : e->named));
	if (references_new(r, key))
		references_tell(r, how, &e->base, references_words(r, e),
		                e->force);
}

/* Of acts that are changed together each is named. */
static void references_edit(struct references *r, const struct edit *e)
{
	struct edit one = *e;

	one.among = NULL;
	for (size_t i = 0; e->among != NULL && i < e->among->n; i++) {
		one.base = e->among->p[i];
		references_act(r, &one);
	}
	if (e->among == NULL)
		references_act(r, e);
}

/* An act that a link leads to, but for the document's own. */
static void references_link(struct references *r, const struct node *n)
{
	struct str href = node_attr(n, STR("href"));
	struct work w;

	if (work_read(href.n ? href : node_attr(n, STR("from")), &w) &&
	    !work_same(&w, &r->doc->work) &&
	    references_new(r, work_iri(&r->a, &w)))
		references_tell(r, NUSQA_CITES, &w, STR(""), (struct date){0});
}

/* How the metadata calls an act that has changed the document, or is to. */
static void references_called(struct references *r, struct map *names,
                              const struct node *n)
{
	struct work w;

	if (work_read(node_attr(n, STR("href")), &w))
		*map_put(&r->a, names, work_iri(&r->a, &w)) = (void *)n;
}

/* What has changed the document, or is to change it, from each day. */
static void references_amended(struct references *r, const struct map *names)
{
	const struct node *at = NULL;
	struct meta_told told;

	while ((at = meta_told(r->doc, at, &told)) != NULL) {
		struct str iri = work_iri(&r->a, &told.by);
		const struct node *name = map_get(names, iri);
		nusqa_how how = told.foreseen ? NUSQA_AWAITS : NUSQA_CHANGED_BY;

		references_new(r, str_join(&r->a, STR("by "), iri));
		if (references_new(
			r, str_format(&r->a, "by %d %.*s %04u%02u%02u",
		                      (int)how, STR_ARG(iri), told.from.year,
		                      told.from.month, told.from.day)))
			references_tell(r, how, &told.by,
			                name ? node_attr(name, STR("showAs"))
			                     : STR(""),
			                told.from);
	}
}

/* An act of which only its name is there. */
static void references_amender(struct references *r, const struct node *n)
{
	struct work w;

	if (work_read(node_attr(n, STR("href")), &w) &&
	    references_new(r, str_join(&r->a, STR("by "), work_iri(&r->a, &w))))
		references_tell(r, NUSQA_CHANGED_BY, &w,
		                node_attr(n, STR("showAs")), (struct date){0});
}

/* What it says of its own time, in force from when and until when. */
static void references_time(void *to, const nusqa_time *t)
{
	struct references *r = to;
	const nusqa_reference ref = {
	    .how = NUSQA_LASTS,
	    .iri = public_str(work_iri(&r->a, &r->doc->work)),
	    .time = t,
	};

	r->put(r->ctx, &ref);
}

void nusqa_references(const nusqa_grammar *g, nusqa_doc *doc,
                      void (*put)(void *ctx, const nusqa_reference *r),
                      void *ctx)
{
	struct doc *d = public_doc(doc);
	struct references r = {.doc = d,
	                       .lang = public_language(public_grammar(g), d),
	                       .put = put,
	                       .ctx = ctx};
	struct report quiet = {0};
	struct edits *edits = instr_read(r.lang, d, &quiet);
	bool ordered = false;
	struct map names = {0};

	arena_init(&r.a);
	matcher_init(&r.matcher, NULL, STR(""));
	for (size_t i = 0; i < edits->list.n; i++) {
		references_edit(&r, &edits->list.p[i]);
		ordered |= edit_is_change(&edits->list.p[i]);
	}
	if (!ordered)
		references_title(&r);
	public_times(edits, references_time, &r);
	for (const struct node *n = d->root; n; n = node_next(n, d->root))
		if (n->kind == NODE_REF || n->kind == NODE_RREF)
			references_link(&r, n);
		else if (element_is(n, "passiveRef"))
			references_called(&r, &names, n);
	references_amended(&r, &names);
	for (const struct node *n = d->root; n; n = node_next(n, d->root))
		if (element_is(n, "passiveRef"))
			references_amender(&r, n);
	edits_free(edits);
	matcher_free(&r.matcher);
	arena_free(&r.a);
}

size_t nusqa_edits_limit(const nusqa_grammar *g, nusqa_edits *edits,
                         const nusqa_doc *base)
{
	const struct doc *b = public_doc(base);
	const struct language *lang = public_language(public_grammar(g), b);
	struct edits *list = public_edits(edits);
	enum meant meant = MEANT_NOT;
	const struct edit *last = NULL;
	size_t elsewhere = 0;

	for (size_t i = 0; i < list->list.n; i++) {
		struct edit *e = &list->list.p[i];

		if (!edit_is_change(e))
			continue;
		elsewhere += meant_elsewhere(&list->arena, lang, e, b);
		if (last == NULL || last->named.p != e->named.p ||
		    last->named.n != e->named.n ||
		    !work_same(&last->base, &e->base))
			meant = meant_act(&list->arena, lang, e, b);
		last = e;
		e->other = meant < MEANT_TITLE || e->at.of == ADDRESS_SELF;
	}
	return elsewhere;
}
