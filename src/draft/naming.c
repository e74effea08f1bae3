/* Approved documents by name, as a draft goes on. */
#include "draft/naming.h"

#include "draft/act.h"
#include "draft/plan.h"

enum { NAMED_MOST = 64 }; /* appendices that may be called by name */

/* The words of a title beside its noun. */
static struct str title_rest(const struct namer *n, const struct named *named)
{
	return lexicon_fold(n->a,
	                    str_format(n->a, "%.*s|%.*s", STR_ARG(named->front),
	                               STR_ARG(named->behind)));
}

/* Two documents of one noun cannot be told by it, nor those of one title; one
   that has no more than the noun may be any of them. */
static void naming_share(const struct namer *n, size_t i)
{
	struct titled *y = n->naming->titles[i];
	struct str rest = title_rest(n, &y->named);

	for (size_t k = 0; k < i; k++) {
		struct titled *x = n->naming->titles[k];
		struct str other;

		if (x == NULL || x->named.noun != y->named.noun)
			continue;
		other = title_rest(n, &x->named);
		x->shared = y->shared = true;
		x->doubted |= other.n == 1 || str_eq(other, rest);
		y->doubted |= rest.n == 1 || str_eq(other, rest);
	}
}

void naming_open(struct naming *naming, struct namer *n, const struct doc *act,
                 const struct outline *x)
{
	*naming = (struct naming){.act = act, .x = x};
	naming->titles = arena_alloc(n->a, x->n * sizeof(*naming->titles));
	n->naming = naming;
	for (size_t i = 0, looked = 0; i < x->n && looked < NAMED_MOST; i++) {
		struct named named;

		if (x->p[i].node->kind != NODE_ATTACHMENT ||
		    plan_appendix(x, i) != NOWHERE)
			continue;
		looked++;
		named = named_read(n, act, x->p[i].node);
		if (named.noun == NULL)
			continue;
		naming->titles[i] =
		    arena_alloc(n->a, sizeof(*naming->titles[i]));
		naming->titles[i]->named = named;
		naming_share(n, i);
	}
}

void naming_reset(struct naming *naming)
{
	naming->mentions.n = 0;
	for (size_t i = 0; i < naming->x->n; i++)
		if (naming->titles[i] != NULL)
			naming->titles[i]->said = false;
}

bool naming_doubt(struct naming *naming, size_t line)
{
	bool any = false;

	for (size_t i = 0; i < naming->mentions.n; i++) {
		struct mention_of *m = &naming->mentions.p[i];

		if (m->line != line || naming->titles[m->item]->doubted)
			continue;
		any = naming->titles[m->item]->doubted = true;
	}
	return any;
}

bool naming_doubt_all(struct naming *naming)
{
	bool any = false;

	for (size_t i = 0; i < naming->x->n; i++) {
		struct titled *t = naming->titles[i];

		if (t == NULL)
			continue;
		any |= !t->doubted;
		t->doubted = true;
	}
	return any;
}

/* What an item is called; its item of the old outline.  NULL. */
static struct titled *titled_of(const struct namer *n, const struct outline *o,
                                size_t *item)
{
	struct titled *t;

	if (o != n->naming->x)
		*item = o->p[*item].pair;
	t = *item == NOWHERE ? NULL : n->naming->titles[*item];
	return t == NULL || t->doubted ? NULL : t;
}

static void naming_mention(const struct namer *n, size_t item)
{
	*vec_push(n->a, &n->naming->mentions) =
	    (struct mention_of){n->naming->line, item};
	n->naming->titles[item]->said = true;
}

/* A template with all that it may say of a document. */
static struct str template_fill(const struct namer *n, const char *name,
                                const struct named *named, struct str noun,
                                struct str form)
{
	const struct entry *row = namer_row(n, name);
	struct str s = row ? entry_cell(row, STR("text")) : STR("");
	const struct {
		const char *slot;
		struct str value;
	} slots[] = {
	    {"{noun}", noun},
	    {"{approved}", named_agreeing(n, named, "approved", form)},
	    {"{said}", named_agreeing(n, named, "said", form)},
	    {"{act}",
	     row ? act_noun(n, n->naming->act, entry_cell(row, STR("old")))
	         : STR("")},
	};

	for (size_t i = 0; i < sizeof(slots) / sizeof(*slots); i++)
		s = str_fill(n->a, s, str_from(slots[i].slot), slots[i].value);
	return s;
}

struct str naming_print(const struct namer *n, const struct outline *o,
                        size_t item, struct str form)
{
	struct titled *t = titled_of(n, o, &item);
	struct str noun = t ? named_print(n, &t->named, form) : STR("");

	if (noun.n == 0)
		return noun;
	naming_mention(n, item);
	return template_fill(n, "annexed", &t->named, noun, form);
}

struct str naming_print_said(const struct namer *n, const struct outline *o,
                             size_t item, struct str form)
{
	size_t at = item;
	struct titled *t = titled_of(n, o, &at);

	if (t == NULL || !t->said || t->shared)
		return naming_print(n, o, item, form);
	naming_mention(n, at);
	return template_fill(n, "annexed-said", &t->named,
	                     named_bare(n, &t->named, form), form);
}
