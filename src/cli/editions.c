/* Editions of an act, made of what a library has. */
#include "cli/editions.h"

#include "cli/store.h"

#include <string.h>

/* The earliest text in the language that is wanted; NULL: there is none. */
static const struct index_text *editions_base(struct editions *e,
                                              const struct texts *texts)
{
	const struct messages *ms = &e->l->cli->messages;
	const char *as_of = e->how.as_of;

	for (size_t i = 0; i < texts->n; i++) {
		const struct str *f = texts->p[i].fields;

		if (e->lang != NULL && !str_eq(f[TEXT_LANG], str_from(e->lang)))
			continue;
		e->base_lang = f[TEXT_LANG];
		if (as_of == NULL ||
		    str_cmp(f[TEXT_EDITION], str_from(as_of)) <= 0)
			return &texts->p[i];
		messages_say(ms,
		             "the library has no text of the act of %s or "
		             "earlier: the earliest is of %.*s",
		             as_of, STR_ARG(f[TEXT_EDITION]));
		return NULL;
	}
	messages_say(ms, "the library has no text of the act in %s", e->lang);
	return NULL;
}

/* The acts whose changes the base holds already; what it says of others that
   the library has not is told. */
static struct map editions_held(struct editions *e,
                                const struct index_text *base)
{
	static const char *const says[] = {
	    [NUSQA_CHANGED_BY] =
		N_("%.*s: it holds changes by %.*s, which the library has not"),
	    [NUSQA_AWAITS] = N_("%.*s: it announces changes by %.*s, which the "
	                        "library has not"),
	};
	struct arena *a = &e->l->cli->arena;
	struct index *x = &e->l->index;
	struct map held = {0};

	db_number(&x->db, INDEX_REFS, 1, base->id);
	while (db_row(&x->db, INDEX_REFS)) {
		nusqa_how how =
		    (nusqa_how)db_column_number(&x->db, INDEX_REFS, 0);
		struct str iri = str_copy(a, db_column(&x->db, INDEX_REFS, 1));

		if (how != NUSQA_CHANGED_BY && how != NUSQA_AWAITS)
			continue;
		if (how == NUSQA_CHANGED_BY)
			*map_put(a, &held, iri) = e;
		if (index_has(&e->l->index, iri))
			continue;
		messages_say(&e->l->cli->messages, says[how],
		             STR_ARG(base->fields[TEXT_PATH]), STR_ARG(iri));
		e->gaps++;
	}
	return held;
}

/* The text of an amending act that is applied; NULL where there is none in the
   language of the base, which is told. */
static const char *editions_order(struct editions *e, struct str iri)
{
	struct cli *cli = e->l->cli;
	const char *as_of = e->how.as_of;
	struct texts texts;
	const struct wanted w = {.iri = iri};
	const struct index_text *t;

	if (!texts_find(e->l, &w, &texts))
		return NULL;
	t = texts_latest(&texts, e->base_lang,
	                 as_of ? str_from(as_of) : STR(""));
	if (t != NULL)
		return library_path(e->l, t->fields[TEXT_PATH]);
	messages_say(&cli->messages,
	             "%.*s changes the act, and is not in the library in its "
	             "language (%.*s)",
	             STR_ARG(iri), STR_ARG(e->base_lang));
	e->gaps++;
	return NULL;
}

/* The names of all orders that are to be applied to the base. */
static size_t editions_orders(struct editions *e, const struct texts *texts,
                              const struct index_text *base, char ***names)
{
	struct arena *a = &e->l->cli->arena;
	struct map held = editions_held(e, base);
	const char *as_of = e->how.as_of;
	struct amenders amenders;
	VEC(char *) out = {0};

	amenders_find(e->l, texts, e->base_lang, &amenders);
	for (size_t i = 0; i < amenders.n; i++) {
		const struct str *f = amenders.p[i].text.fields;
		void **seen;
		const char *name;

		if (as_of != NULL && str_cmp(f[TEXT_DAY], str_from(as_of)) > 0)
			continue;
		seen = map_put(a, &held, f[TEXT_IRI]);
		name = *seen == NULL ? editions_order(e, f[TEXT_IRI]) : NULL;
		*seen = e;
		if (name != NULL)
			*vec_push(a, &out) = str_z(a, str_from(name));
	}
	*names = out.p;
	return out.n;
}

static enum status editions_write(struct editions *e, const nusqa_doc *doc)
{
	static const enum status statuses[] = {
	    [OUTPUT_DONE] = STATUS_DONE,
	    [OUTPUT_FAILED] = STATUS_FAILED,
	    [OUTPUT_OVER_INPUT] = STATUS_USAGE,
	};
	const nusqa_render_options how = {.format = "akn"};
	const struct rendering r = {doc, &how};
	const struct content content = act_content(&r);
	struct cli *cli = e->l->cli;
	const char *place;

	if (e->dir == NULL)
		return act_write(cli, doc, &how, e->output);
	place = store_place(&cli->arena, doc);
	if (place == NULL)
		return STATUS_FAILED;
	return statuses[output_write_below(
	    &cli->arena, &cli->output, &cli->messages,
	    str_z(&cli->arena, str_format(&cli->arena, "%s/%s", e->dir, place)),
	    &content)];
}

static bool editions_put(void *to, const nusqa_doc *doc)
{
	return editions_write(to, doc) == STATUS_DONE;
}

static enum status editions_apply(struct editions *e, size_t n, char **names)
{
	struct consolidation *c = &e->c;

	if (e->all)
		return editions_write(e, c->base) == STATUS_DONE &&
		               consolidate_editions(c, n, names, editions_put,
		                                    e)
		           ? STATUS_DONE
		           : STATUS_FAILED;
	return consolidate(c, n, names) ? editions_write(e, c->doc)
	                                : STATUS_FAILED;
}

enum status editions_make(struct editions *e, const struct texts *texts)
{
	struct cli *cli = e->l->cli;
	enum status status = STATUS_FAILED;
	struct orders orders;
	const struct index_text *base;
	struct act act;
	char **names, *name;
	size_t n;

	e->c = (struct consolidation){
	    .cli = cli,
	    .orders = &orders,
	    .how = e->how,
	    .nothing = e->all ? TOLD_Z("no more was written")
	                      : TOLD_Z("nothing was written")};
	if (!consolidate_day(&e->c) ||
	    !orders_open(&orders, cli, e->published, e->pin))
		return STATUS_USAGE;
	base = editions_base(e, texts);
	if (base != NULL) {
		name = library_path(e->l, base->fields[TEXT_PATH]);
		n = editions_orders(e, texts, base, &names);
		output_protect(&cli->arena, &cli->output, 1, &name);
		output_protect(&cli->arena, &cli->output, (int)n, names);
		if (orders_base(&orders, name, &act)) {
			e->c.doc = e->c.base = act.doc;
			status = editions_apply(e, n, names);
			if (e->c.doc != act.doc)
				nusqa_doc_free(e->c.doc);
			act_free(&act);
		}
	}
	orders_close(&orders);
	if (e->gaps + e->c.left_out != 0)
		status = status_worse(status, STATUS_FINDINGS);
	return status;
}
