#include "edit/appendix.h"

#include "base/buf.h"
#include "base/told.h"
#include "edit/called.h"
#include "edit/near.h"
#include "edit/scope.h"
#include "tree/inner.h"
#include "tree/number.h"

enum { TITLES_TOLD = 20 }; /* messages of one order that list titles */

/* What the nouns of addresses are as names of documents (annexed.tsv). */
static const struct str names[STEPS] = {
    [STEP_RULES] = STR_INIT("rules"),
    [STEP_STATUTE] = STR_INIT("regulation"),
    [STEP_REGULATION] = STR_INIT("regulations"),
};

const struct node *appendix_list(const struct node *act)
{
	return act ? node_child(act, NODE_ATTACHMENTS) : NULL;
}

static struct str document_name(const struct node *n)
{
	const struct node *doc = node_document(n);

	return doc ? node_attr(doc, STR("name")) : STR("");
}

bool appendix_is_translation(const struct node *n)
{
	return str_eq(document_name(n), STR("translation"));
}

const struct node *appendix_next(const struct node *n)
{
	while (n && (n->kind != NODE_ATTACHMENT || n->mark == MARK_REMOVED ||
	             appendix_is_translation(n) || inner_is(n)))
		n = n->next;
	return n;
}

/* "appendices 1 and 2", "no appendices": what there is. */
static struct str appendix_all(struct arena *a, const struct node *first)
{
	VEC(struct str) list = {0};

	for (const struct node *n = first; n; n = appendix_next(n->next))
		*vec_push(a, &list) = n->num.n ? n->num : TOLD("(no number)");
	if (list.n == 0)
		return TOLD("no appendices");
	if (list.n == 1)
		return first->num.n
		           ? told(a, "appendix %.*s only", STR_ARG(first->num))
		           : TOLD("one appendix without a number");
	return told(a, "appendices %.*s",
	            STR_ARG(near_list(a, list.p, list.n)));
}

static bool appendix_says(struct finder *f, enum diag_code code, struct str say)
{
	f->why = (struct message){.code = code, .say = say};
	return false;
}

struct str appendix_caption(struct arena *a, const struct node *n)
{
	const struct node *heading = node_child(n, NODE_HEADING);
	struct str rest = heading ? scope_text(a, heading) : STR("");
	struct str word, s;
	struct buf out = {0};

	while (word = str_word(&rest), word.n != 0) {
		if (out.n)
			buf_char(&out, ' ');
		buf_add(&out, word);
	}
	s = str_copy(a, buf_str(&out));
	buf_free(&out);
	return s;
}

/* Where none of several has a number the only one that is captioned as an
   appendix of an act; what is approved has a stamp over it.  NULL: there is no
   such, or more than one. */
static const struct node *by_caption(struct finder *f, const struct node *first)
{
	const struct node *hit = NULL;
	struct matcher m;
	struct match match;
	size_t hits = 0;

	matcher_init(&m, NULL, STR(""));
	for (const struct node *n = first; n; n = appendix_next(n->next)) {
		bool is = n->num.n != 0 ||
		          language_match(&m, f->lang, STR("caption"),
		                         appendix_caption(f->a, n), &match);

		hits += is;
		if (is)
			hit = n;
	}
	matcher_free(&m);
	return hits == 1 && hit->num.n == 0 ? hit : NULL;
}

/* Of the appendices of an act, or of an appendix, that of its number; where it
   has no number, or is number 1, an only one without a number too. */
static const struct node *by_number(struct finder *f, const struct node *of,
                                    struct str num)
{
	const struct node *list =
	    appendix_list(of->kind == NODE_ATTACHMENT ? node_document(of) : of);
	const struct node *first = appendix_next(list ? list->first : NULL);
	struct str owner = of->kind == NODE_ATTACHMENT ? near_place(f->a, of)
	                                               : TOLD("the act");
	const struct node *hit = NULL;
	bool only = first && appendix_next(first->next) == NULL;
	struct str all;
	size_t hits = 0;

	for (const struct node *n = first; n; n = appendix_next(n->next)) {
		bool fits = str_eq(n->num, num) || (only && num.n == 0) ||
		            (only && n->num.n == 0 && str_eq(num, STR("1")));

		if (!(num.n || only) || !fits)
			continue;
		hit = n;
		hits++;
	}
	if (num.n == 0 && !only && of->kind != NODE_ATTACHMENT) {
		hit = by_caption(f, first);
		hits = hit != NULL;
	}
	if (hits == 1)
		return hit;
	all = appendix_all(f->a, first);
	if (num.n == 0)
		appendix_says(f,
		              first ? DIAG_TARGET_TWICE : DIAG_TARGET_MISSING,
		              told(f->a,
		                   "\"the appendix\" is not one of "
		                   "several; %.*s has %.*s",
		                   STR_ARG(owner), STR_ARG(all)));
	else
		appendix_says(
		    f, hits > 1 ? DIAG_TARGET_TWICE : DIAG_TARGET_MISSING,
		    told(f->a,
		         hits > 1
		             ? N_("%.*s has more than one appendix %.*s; "
		                  "it has %.*s")
		             : N_("%.*s has no appendix %.*s; it has %.*s"),
		         STR_ARG(owner), STR_ARG(num), STR_ARG(all)));
	return NULL;
}

/* The only document of that kind; the only appendix, whatever its kind. */
static const struct node *by_kind(struct finder *f, const struct node *first,
                                  const struct step *step)
{
	struct str name = names[step->kind];
	const struct node *hit = NULL;
	size_t hits = 0;

	for (const struct node *n = first; n; n = appendix_next(n->next)) {
		if (name.n && !str_eq(document_name(n), name))
			continue;
		hit = n;
		hits++;
	}
	if (hits == 0 && first && appendix_next(first->next) == NULL)
		return first;
	if (hits == 1)
		return hit;
	appendix_says(f, hits ? DIAG_TARGET_TWICE : DIAG_TARGET_MISSING,
	              told(f->a,
	                   hits ? N_("the act has more than one appendix that "
	                             "is %.*s; it has %.*s")
	                        : N_("the act has no %.*s; it has %.*s"),
	                   STR_ARG(near_kind(step->kind)),
	                   STR_ARG(appendix_all(f->a, first))));
	return NULL;
}

static struct str appendix_titled(struct arena *a, const struct node *n,
                                  struct str title)
{
	if (n->num.n && title.n)
		return told(a, "appendix %.*s \"%.*s\"", STR_ARG(n->num),
		            STR_ARG(title));
	if (n->num.n)
		return told(a, "appendix %.*s without a title",
		            STR_ARG(n->num));
	return title.n ? told(a, "an appendix \"%.*s\"", STR_ARG(title))
	               : TOLD("an appendix without a title");
}

/* "appendix 1 "Rules of ...", the list "..." and an appendix without a title".
 */
static struct str appendix_titles(struct finder *f, const struct node *first)
{
	VEC(struct str) list = {0};

	if (first == NULL || f->told++ >= TITLES_TOLD)
		return appendix_all(f->a, first);
	for (const struct node *n = first; n; n = appendix_next(n->next)) {
		const struct node *inner = inner_first(n);
		struct str title = called_title(f, n);

		*vec_push(f->a, &list) = appendix_titled(f->a, n, title);
		for (; inner != NULL; inner = inner_next(inner))
			*vec_push(f->a, &list) = near_place(f->a, inner);
	}
	return near_list(f->a, list.p, list.n);
}

/* What may be called so. */
struct named {
	const struct node *hit, *blank; /* blank: one without a title */
	size_t hits, blanks, all;
	struct str told; /* the hits, where there are several */
};

static void named_hit(struct finder *f, struct named *out, const struct node *n,
                      struct str title)
{
	struct str where = near_place(f->a, inner_is(n) ? inner_of(n) : n);

	where = told(f->a,
	             inner_is(n) ? N_("in %.*s the list \"%.*s\"")
	                         : N_("%.*s \"%.*s\""),
	             STR_ARG(where), STR_ARG(title));
	if (out->hits++ == 0)
		out->told = where;
	else if (out->hits <= TITLES_TOLD)
		out->told = told(f->a, "%.*s and %.*s", STR_ARG(out->told),
		                 STR_ARG(where));
	out->hit = n;
}

/* The lists of an appendix that are called so. */
static void named_lists(struct finder *f, const struct node *appendix,
                        const struct called *called, struct named *out)
{
	const struct node *n = inner_first(appendix);

	for (; n != NULL; n = inner_next(n)) {
		struct str title = called_title(f, n);

		if (title.n != 0 && called_fits(f, called, title))
			named_hit(f, out, n, title);
	}
}

/* The appendix that a header line names, where what is called so may be a list
   in it: *known is false where none is named.  NULL: there is no such. */
static const struct node *named_in(struct finder *f,
                                   const struct called *called, bool *known)
{
	const struct node *n;
	struct spot at;

	*known = called->in != NULL;
	if (!*known || !find_spot(f, called->in, called->in->n, &at))
		return NULL;
	n = node_above(at.unit, NODE_ATTACHMENT);
	return n != NULL && inner_is(n) ? inner_of(n) : n;
}

static void named_find(struct finder *f, const struct node *first,
                       const struct called *called, struct named *out)
{
	struct str app = number_clean(f->a, called->app);
	bool known;
	const struct node *in = named_in(f, called, &known);

	*out = (struct named){0};
	for (const struct node *n = first; n; n = appendix_next(n->next)) {
		struct str title;

		out->all++;
		if (app.n && n->num.n && !str_eq(app, n->num))
			continue;
		title = called_title(f, n);
		if (title.n == 0) {
			out->blank = n;
			out->blanks++;
		} else if (called_fits(f, called, title)) {
			named_hit(f, out, n, title);
		}
	}
	for (const struct node *n = first; n; n = appendix_next(n->next))
		if (known ? n == in : app.n == 0 || str_eq(app, n->num))
			named_lists(f, n, called, out);
}

/* By the title that the order says; an appendix without one is it where it is
   the only such, and the act says that it approves what is called so. */
static const struct node *by_title(struct finder *f, const struct node *first,
                                   const struct called *called)
{
	struct named named;
	struct str is, there;

	named_find(f, first, called, &named);
	if (named.hits == 1)
		return named.hit;
	if (named.hits == 0 && named.blanks == 1 &&
	    ((!called->titled && named.all == 1) || called_approved(f, called)))
		return named.blank;
	is = called->app.n ? told(f->a, "\"%.*s\" and appendix %.*s",
	                          STR_ARG(called->words), STR_ARG(called->app))
	                   : told(f->a, "\"%.*s\"", STR_ARG(called->words));
	there = named.hits ? named.told : appendix_titles(f, first);
	appendix_says(
	    f, named.hits ? DIAG_TARGET_TWICE : DIAG_TARGET_MISSING,
	    told(f->a,
	         named.hits ? N_("the act has more than one appendix that may "
	                         "be %.*s; it has %.*s")
	                    : N_("the act has no appendix that is %.*s; it has "
	                         "%.*s"),
	         STR_ARG(is), STR_ARG(there)));
	return NULL;
}

static const struct node *by_name(struct finder *f, const struct node *first,
                                  const struct step *step)
{
	if (step->called == NULL)
		return by_kind(f, first, step);
	if (step->called != f->called) {
		f->named = by_title(f, first, step->called);
		f->called = step->called;
		f->unnamed = f->why;
	}
	if (f->named == NULL)
		f->why = f->unnamed;
	return f->named;
}

/* An appendix of an appendix: its own, or the next one behind it. */
static const struct node *of_appendix(struct finder *f, const struct node *in,
                                      struct str num)
{
	const struct node *n;

	if (appendix_list(node_document(in)) != NULL)
		return by_number(f, in, num);
	for (n = appendix_next(in->next); n; n = appendix_next(n->next))
		if (num.n && str_eq(n->num, num))
			return n;
	appendix_says(
	    f, DIAG_TARGET_MISSING,
	    told(f->a, "there is no appendix %.*s to it", STR_ARG(num)));
	return NULL;
}

const struct node *appendix_find(struct finder *f, const struct node *in,
                                 const struct step *step)
{
	struct str num = number_clean(f->a, step->num);
	const struct node *list = appendix_list(in);

	if (in->kind == NODE_ATTACHMENT)
		return of_appendix(f, in, num);
	if (step->kind != STEP_APP)
		return by_name(f, appendix_next(list ? list->first : NULL),
		               step);
	return by_number(f, in, num);
}
