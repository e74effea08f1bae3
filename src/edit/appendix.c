#include "edit/appendix.h"

#include "edit/near.h"
#include "tree/number.h"

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
	             appendix_is_translation(n)))
		n = n->next;
	return n;
}

/* "appendices 1 and 2", "no appendices": what there is. */
static struct str appendix_all(struct arena *a, const struct node *first)
{
	VEC(struct str) list = {0};

	for (const struct node *n = first; n; n = appendix_next(n->next))
		*vec_push(a, &list) = n->num.n ? n->num : STR("(no number)");
	if (list.n == 0)
		return STR("no appendices");
	if (list.n == 1)
		return first->num.n ? str_format(a, "appendix %.*s only",
		                                 STR_ARG(first->num))
		                    : STR("one appendix without a number");
	return str_join(a, STR("appendices "), near_list(a, list.p, list.n));
}

static bool appendix_says(struct finder *f, enum diag_code code, struct str say)
{
	f->why = (struct message){.code = code, .say = say};
	return false;
}

/* That of its number; where it has no number, or is number 1, an only one
   without a number too. */
static const struct node *by_number(struct finder *f, const struct node *first,
                                    struct str num)
{
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
	if (hits == 1)
		return hit;
	all = appendix_all(f->a, first);
	if (num.n == 0)
		appendix_says(f,
		              first ? DIAG_TARGET_TWICE : DIAG_TARGET_MISSING,
		              str_format(f->a,
		                         "\"the appendix\" is not one of "
		                         "several; the act has %.*s",
		                         STR_ARG(all)));
	else
		appendix_says(
		    f, hits > 1 ? DIAG_TARGET_TWICE : DIAG_TARGET_MISSING,
		    str_format(f->a,
		               "the act has %s appendix %.*s; it has %.*s",
		               hits > 1 ? "more than one" : "no", STR_ARG(num),
		               STR_ARG(all)));
	return NULL;
}

/* The only document of that name; the only appendix, whatever its name. */
static const struct node *by_name(struct finder *f, const struct node *first,
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
	              str_format(f->a, "the act has %s %.*s; it has %.*s",
	                         hits ? "more than one appendix that is" : "no",
	                         STR_ARG(str_after(near_name(f->a, step), 4)),
	                         STR_ARG(appendix_all(f->a, first))));
	return NULL;
}

/* An appendix of an appendix: its own, or the next one behind it. */
static const struct node *of_appendix(struct finder *f, const struct node *in,
                                      struct str num)
{
	const struct node *doc = node_document(in);
	const struct node *list = appendix_list(doc), *n;

	if (list != NULL)
		return by_number(f, appendix_next(list->first), num);
	for (n = appendix_next(in->next); n; n = appendix_next(n->next))
		if (num.n && str_eq(n->num, num))
			return n;
	appendix_says(
	    f, DIAG_TARGET_MISSING,
	    str_format(f->a, "there is no appendix %.*s to it", STR_ARG(num)));
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
	return by_number(f, appendix_next(list ? list->first : NULL), num);
}
