/* References that lead nowhere, and gaps in the numbers of units. */
#include "base/told.h"
#include "tree/check_part.h"
#include "tree/work.h"

static bool is_logged(const struct node *n)
{
	return n->kind == NODE_ELEMENT &&
	       str_eq(node_attr(n, STR("code")), diag_slug(DIAG_REF_NOWHERE));
}

void check_nowhere(struct check *c)
{
	const struct node *root = c->doc->root;

	for (const struct node *n = root; n; n = node_next(n, root)) {
		struct str to = node_attr(n, STR("for"));
		const struct node *at;

		if (!is_logged(n))
			continue;
		at = map_get(&c->eids, str_after(to, 1));
		check_put(c, DIAG_REF_NOWHERE, at ? at : n, to);
	}
}

/* The component of this act that an IRI leads into, "appendix_3"; empty: it is
   of another act, or names none. */
static struct str component_of(const struct check *c, struct str iri)
{
	size_t at = str_find(iri, STR("/!"));
	struct str name = str_after(iri, at + 2);
	struct work w;

	if (at >= iri.n || !work_read(iri, &w) || !work_same(&w, &c->doc->work))
		return STR("");
	return str_cut(&name, '~');
}

/* What the act's metadata lists; false where it lists nothing, though there are
   appendices. */
static bool components_gather(struct check *c, struct map *names)
{
	const struct node *root = c->doc->root;
	bool listed = false, any = false;

	*map_put(&c->scratch, names, STR("main")) = c;
	for (const struct node *n = root; n; n = check_next(n, root)) {
		any |= n->kind == NODE_ATTACHMENT;
		if (!str_eq(node_name(n), STR("componentData")))
			continue;
		listed = true;
		*map_put(&c->scratch, names, node_attr(n, STR("name"))) = c;
	}
	return listed || !any;
}

void check_components(struct check *c)
{
	const struct node *root = c->doc->root;
	struct map names = {0};

	if (!components_gather(c, &names))
		return;
	for (const struct node *n = root; n; n = check_next(n, root)) {
		bool listed = str_eq(node_name(n), STR("hasAttachment"));
		struct str to = node_attr(n, STR("href")), name;

		if (!listed && n->kind != NODE_REF && n->kind != NODE_RREF)
			continue;
		name = component_of(c, to.n ? to : node_attr(n, STR("from")));
		if (name.n != 0 && map_get(&names, name) == NULL)
			check_put(c,
			          listed ? DIAG_REF_DANGLING : DIAG_REF_NOWHERE,
			          n, str_copy(&c->scratch, name));
	}
}

/* The numbers that a unit stands for: 2 and 2 for "2" and "2-1"; 2 and 6 for
   "2-6" where 7 is the next.  False where it has none. */
static bool numbers_read(struct str num, unsigned next, unsigned *first,
                         unsigned *last)
{
	struct str rest = num;

	if (!str_number(str_cut(&rest, '-'), first))
		return false;
	if (!str_number(rest, last) || *last <= *first || *last + 1 != next)
		*last = *first;
	return true;
}

/* Does an editor's note under `in` name the number? */
static bool numbers_noted(const struct node *in, unsigned number)
{
	for (const struct node *n = in; n; n = node_next(n, in)) {
		struct str s = n->text;
		unsigned value = 0;
		bool digit = false;

		if (n->kind != NODE_TEXT || !node_above(n, NODE_REMARK))
			continue;
		for (size_t i = 0; i <= s.n; i++) {
			bool now = i < s.n && s.p[i] >= '0' && s.p[i] <= '9';

			if (now && value < 100000)
				value = (digit ? value * 10 : 0) +
				        (unsigned)(s.p[i] - '0');
			else if (digit && value == number)
				return true;
			digit = now;
		}
	}
	return false;
}

/* The same of a note at x, at y, between them or at the end of their unit. */
static bool numbers_excused(const struct node *x, const struct node *y,
                            unsigned number)
{
	const struct node *end = x->parent->last;

	for (const struct node *n = x; n != y->next; n = n->next)
		if (numbers_noted(n, number))
			return true;
	return (node_class(end->kind) != CLASS_HIER ||
	        end->kind == NODE_ALINEA) &&
	       numbers_noted(end, number);
}

static const struct node *numbers_next(const struct node *n,
                                       enum node_kind kind)
{
	while (n != NULL && (n->kind != kind || n->mark == MARK_REMOVED))
		n = n->next;
	return n;
}

enum { GAP_MOST = 50 }; /* a bigger jump is no gap, but another count */

static void numbers_pair(struct check *c, const struct node *x,
                         const struct node *y)
{
	unsigned first, last, next, end;

	if (!numbers_read(y->num, 0, &next, &end) ||
	    !numbers_read(x->num, next, &first, &last) || next <= last + 1 ||
	    next - last > GAP_MOST)
		return;
	for (unsigned k = last + 1; k < next; k++)
		if (!numbers_excused(x, y, k))
			check_put(c, DIAG_NUMBER_GAP, y,
			          told(&c->scratch,
			               "%.*s %u is missing before %u",
			               STR_ARG(node_name(y)), k, next));
}

/* Is it an appendix of this act, by a number?  The caption of one that another
   act gets cites that act. */
static bool is_own_appendix(const struct node *n)
{
	const struct node *h = node_child(n, NODE_HEADING);

	if (n->kind != NODE_ATTACHMENT || h == NULL)
		return false;
	for (const struct node *x = h; x != NULL; x = node_next(x, h))
		if (x->kind == NODE_REF)
			return false;
	return true;
}

/* A unit whose number others of its kind go on with.  Of a raw text the reader
   has told what its units lack. */
static bool is_counted(const struct check *c, const struct node *n)
{
	if (n->num.n == 0)
		return false;
	return is_own_appendix(n) ||
	       (c->doc->source == NULL && node_class(n->kind) == CLASS_HIER &&
	        n->kind != NODE_ALINEA);
}

void check_numbers(struct check *c)
{
	const struct node *root = c->doc->root;

	for (const struct node *n = root; n; n = check_next(n, root)) {
		const struct node *next;

		if (!is_counted(c, n))
			continue;
		next = numbers_next(n->next, n->kind);
		if (next != NULL && is_counted(c, next))
			numbers_pair(c, n, next);
	}
}
