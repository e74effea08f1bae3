/* Appendices replaced, put in and taken out, and the preamble of a law. */
#include "change_part.h"
#include "cite.h"
#include "words.h"

#include <string.h>

bool act_preamble(struct where *w)
{
	struct unit *fresh;

	if (w->root != w->base->act || !w->base->law || w->base->preamble_new)
		return false;
	fresh = unit_new(LINE, "", "", say("text.preamble", NULL));
	sentence_with(w, say("replace", "obj", say("preamble.obj", NULL), NULL),
	              fresh);
	row_put(w, (struct row){.op = "REPLACE_UNIT",
	                        .target = "preamble",
	                        .payload = "quote"});
	w->base->preamble = fresh->text;
	w->base->preamble_new = true;
	return true;
}

/* Those of which a sentence at that place can speak; NULL: none. */
static struct annexes *annexes_some(struct where *w)
{
	struct base *b = w->base;

	if (b->law || (w->root != b->act && w->root != b->rules))
		return NULL;
	return w->root == b->rules || chance(3) == 0 ? &b->inner : &b->apps;
}

/* An appendix of the base that nothing changed. */
static struct unit **annex_some(struct where *w)
{
	struct annexes *all = annexes_some(w);
	struct unit **app;

	if (all == NULL || all->n == 0)
		return NULL;
	app = &all->p[chance((unsigned)all->n)];
	return (*app)->busy || unit_taken(*app) ? NULL : app;
}

/* Where only the act is spoken of, it is said whose it is. */
static const char *annex_cite(const struct where *w, const struct unit *app)
{
	const char *s = cite(app, w->scope, "obj");

	return app->up->kind == RULES && w->scope != app->up
	           ? say("app.of.rules", "app", s, NULL)
	           : s;
}

bool annex_replace(struct where *w)
{
	struct unit **app = annex_some(w), *fresh;
	const char *k;

	if (app == NULL)
		return false;
	fresh = appendix_new((*app)->num);
	fresh->up = (*app)->up;
	k = order_annex(fresh);
	sentence(w, say("annex.replace", "obj", annex_cite(w, fresh), "act",
	                fresh->up->kind == ACT ? word("app.act") : "", "k", k,
	                NULL));
	row_put(w, (struct row){.op = "REPLACE_UNIT_BY_ANNEX",
	                        .target = unit_path(fresh),
	                        .payload = print("annex:%s", k)});
	*app = fresh;
	unit_touch(fresh);
	return true;
}

bool annex_insert(struct where *w)
{
	struct annexes *all = annexes_some(w);
	struct unit *fresh;
	const char *k;

	if (all == NULL || all->up != w->root || all->n == 0 ||
	    all->n == sizeof(all->p) / sizeof(*all->p))
		return false;
	fresh = annexes_add(all);
	k = order_annex(fresh);
	sentence(w, say("annex.insert", "with", cite_new(&fresh, 1, "with"),
	                "k", k, NULL));
	row_put(w, (struct row){.op = "INSERT_UNIT",
	                        .target = unit_path(fresh),
	                        .payload = print("annex:%s", k)});
	unit_touch(fresh);
	return true;
}

bool annex_delete(struct where *w)
{
	struct unit **app = annex_some(w);

	if (app == NULL)
		return false;
	sentence(w, say("delete", "obj", annex_cite(w, *app), NULL));
	row_put(w,
	        (struct row){.op = "DELETE_UNIT", .target = unit_path(*app)});
	unit_touch(*app);
	(*app)->text = say("gone.app", "n", (*app)->num, "by",
	                   say("by.order", NULL), NULL);
	(*app)->gone = true;
	return true;
}

bool rules_replace(struct where *w)
{
	struct base *b = w->base;
	struct unit *fresh;
	const char *k;

	/* Whether their appendices stay is not said. */
	if (w->root != b->act || b->law || b->rules->busy || b->inner.n ||
	    chance(4) != 0)
		return false;
	fresh = unit_new(RULES, "1", b->rules_title, "");
	fresh->up = b->act;
	for (unsigned i = 1; i <= 4; i++)
		unit_add(fresh, point_new(print("%u", i)));
	k = order_annex(fresh);
	sentence(w, say("rules.replace", "obj",
	                say("rules.obj", "t", b->rules_title, NULL), "k", k,
	                NULL));
	row_put(w, (struct row){.op = "REPLACE_UNIT_BY_ANNEX",
	                        .target = "rules",
	                        .payload = print("annex:%s", k)});
	b->rules = fresh;
	unit_touch(fresh);
	return true;
}
