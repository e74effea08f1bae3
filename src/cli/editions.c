/* Editions of an act, made of what a library has. */
#include "cli/editions.h"

#include "cli/once.h"
#include "cli/store.h"

#include <string.h>

/* Is a text not of a day after `day`, empty being any? */
static bool is_by(const struct index_text *t, struct str day)
{
	return day.n == 0 || str_cmp(t->fields[TEXT_EDITION], day) <= 0;
}

/* The language of the base: that which is wanted, else that of the earliest
   text; false after a message where there is no text that is to be changed. */
static bool editions_lang(struct editions *e, const struct texts *texts)
{
	const struct messages *ms = &e->l->cli->messages;
	struct str as_of = e->how.as_of ? str_from(e->how.as_of) : STR("");

	for (size_t i = 0; i < texts->n; i++) {
		const struct str *f = texts->p[i].fields;

		if (e->lang != NULL && !str_eq(f[TEXT_LANG], str_from(e->lang)))
			continue;
		e->chains.lang = f[TEXT_LANG];
		if (is_by(&texts->p[i], as_of))
			return true;
		messages_say(ms,
		             "the library has no text of the act of %s or "
		             "earlier: the earliest is of %.*s",
		             e->how.as_of, STR_ARG(f[TEXT_EDITION]));
		return false;
	}
	messages_say(ms, "the library has no text of the act in %s", e->lang);
	return false;
}

/* What the texts of the act up to the day say of acts that the library has
   not. */
static void editions_missing(struct editions *e, const struct texts *texts)
{
	static const char *const says[] = {
	    [NUSQA_CHANGED_BY] =
		N_("%.*s: it holds changes by %.*s, which the library has not"),
	    [NUSQA_AWAITS] =
		N_("%.*s: it announces changes by %.*s, not in the library"),
	};
	struct arena *a = &e->l->cli->arena;
	struct index *x = &e->l->index;
	struct str as_of = e->how.as_of ? str_from(e->how.as_of) : STR("");
	struct map seen = {0};

	for (size_t i = 0; i < texts->n && is_by(&texts->p[i], as_of); i++) {
		db_number(&x->db, INDEX_REFS, 1, texts->p[i].id);
		while (db_row(&x->db, INDEX_REFS)) {
			nusqa_how how =
			    (nusqa_how)db_column_number(&x->db, INDEX_REFS, 0);
			struct str iri =
			    str_copy(a, db_column(&x->db, INDEX_REFS, 1));

			if ((how != NUSQA_CHANGED_BY && how != NUSQA_AWAITS) ||
			    index_has(x, iri) || map_get(&seen, iri) != NULL)
				continue;
			*map_put(a, &seen, iri) = e;
			chains_gap(&e->chains,
			           told(a, says[how],
			                STR_ARG(texts->p[i].fields[TEXT_PATH]),
			                STR_ARG(iri)));
		}
	}
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
	enum output_result written;
	const char *place;

	if (e->dir == NULL)
		return act_write(cli, doc, &how, e->output);
	place = store_place(&cli->arena, doc);
	if (place == NULL)
		return STATUS_FAILED;
	written = output_write_below(
	    &cli->arena, &cli->output, &cli->messages,
	    str_z(&cli->arena, str_format(&cli->arena, "%s/%s", e->dir, place)),
	    &content);
	if (written == OUTPUT_DONE && e->ledger != NULL)
		ledger_written(e->ledger, place);
	return statuses[written];
}

/* Tell that the act is repealed, by the day asked for, and of changes that
   would come after that. */
static void editions_ended(struct editions *e, struct stages *s,
                           const char *as_of)
{
	char ended[11], day[11];
	nusqa_facts facts;

	nusqa_about(s->c.doc, &facts);
	if (!act_day(facts.ended, ended) ||
	    (as_of != NULL && strcmp(ended, as_of) > 0))
		return;
	if (!e->ended)
		messages_say(&e->l->cli->messages,
		             "the act is repealed from %s", ended);
	e->ended = true;
	for (size_t i = 0; i < s->orders.n; i++) {
		struct applying *o = &s->orders.p[i];

		if (applying_day(o, ended, day) &&
		    (as_of == NULL || strcmp(day, as_of) <= 0))
			applying_end(&e->l->cli->messages, o, ended, day);
	}
}

static bool editions_open(struct editions *e, struct stages *s, struct act *act,
                          const struct index_text *text)
{
	char *name = library_path(e->l, text->fields[TEXT_PATH]);

	if (!orders_base(&e->orders, name, act))
		return false;
	*s = (struct stages){
	    .chains = &e->chains,
	    .of = e->chains.acts.p,
	    .c = {.cli = e->l->cli,
	          .orders = &e->orders,
	          .how = e->how,
	          .base = act->doc,
	          .doc = act->doc,
	          .nothing = e->all ? TOLD_Z("no more was written")
	                            : TOLD_Z("nothing was written")}};
	stages_open(s);
	lacks_awaited(&e->l->cli->arena, &e->l->index, text, &s->lacks);
	return true;
}

/* The text says what the edition of a day, empty: the latest, lacks: before
   anything is applied, so that this can be reverted. */
static void editions_lack(struct editions *e, struct stages *s, const char *day)
{
	lacks_write(e->l->cli, &s->lacks, s->c.base, str_from(day ? day : ""));
}

/* Does an earlier text become that at hand by its day, with all that changes it
   known?  Then what holds for a time in the one is told apart in the other. */
static bool past_holds(struct editions *e)
{
	const nusqa_diff_options how = {.ignore_notes = 1};
	const nusqa_report report = e->l->cli->report;
	struct stages *past = &e->past;
	nusqa_diff *diff;
	bool same = false;

	if (past->left != 0)
		return false;
	past->c.how.mark = 0;
	e->l->cli->report = (nusqa_report){0};
	if (stages_at(past, e->s.from)) {
		diff = nusqa_compare(past->c.doc, e->s.c.base, &how);
		same = nusqa_diff_count(diff) == 0 &&
		       nusqa_diff_footnotes(diff, NULL) == 0;
		nusqa_diff_free(diff);
	}
	e->l->cli->report = report;
	consolidate_becomes(&past->c, past->c.base);
	past->c.how.mark = e->how.mark;
	return same;
}

static void past_close(struct editions *e)
{
	stages_close(&e->past);
	act_free(&e->past_act);
}

/* The text before that at hand from which its later editions are made; false
   after a message, told as a gap. */
static bool past_open(struct editions *e, size_t at)
{
	const struct texts *t = &e->chains.acts.p[0].texts;
	struct arena *a = &e->l->cli->arena;
	const char *lapse = e->s.lapse, *from = e->s.from;

	while (at-- > 0) {
		if (!editions_open(e, &e->past, &e->past_act, &t->p[at]))
			return false;
		if (e->past.lapse[0] == '\0' && past_holds(e))
			return true;
		if (e->past.lapse[0] == '\0') {
			chains_gap(
			    &e->chains,
			    told(a,
			         "the text of %s holds a change that is over "
			         "from %s, and known changes do not make it of "
			         "the text of %s: what held before is not "
			         "known",
			         from, lapse, e->past.from));
			past_close(e);
			return false;
		}
		past_close(e);
	}
	chains_gap(&e->chains,
	           told(a,
	                "the text of %s holds a change that is over from %s, "
	                "and the library has no earlier text: what held before "
	                "is not known",
	                from, lapse));
	return false;
}

/* What one of several editions says of its own time. */
static void editions_term(struct editions *e, const struct stages *s,
                          nusqa_doc *doc, const char *day)
{
	const char *at = day[0] ? day : s->from;
	struct term_ends ends = {0};
	char next[11] = "";

	stages_turn(s, day, next);
	term_tell(&e->chains, doc, NULL, next);
	term_ends(&e->chains, doc, &ends);
	term_moved(&e->chains, &e->ends, &ends, at);
	e->ends = ends;
}

/* Is the text that was made for a day that of an earlier one: of the changes of
   the day none could be made?  It is told. */
static bool is_same(struct editions *e, const nusqa_doc *doc, const char *day)
{
	char of[11];
	nusqa_facts facts;

	nusqa_about(doc, &facts);
	if (!act_day(facts.edition, of) || strcmp(of, day) >= 0)
		return false;
	chains_gap(&e->chains,
	           told(&e->l->cli->arena,
	                "the edition of %s was not written: nothing that "
	                "changes the act on that day could be applied",
	                day));
	return true;
}

/* That of a day, of several; false: it could not be written.  Where it cannot
   be made, which is told, those of other days are.  ended: from when the act is
   repealed, as it tells. */
static bool editions_day(struct editions *e, struct stages *s, const char *day,
                         char ended[11])
{
	struct arena *a = &e->l->cli->arena;
	nusqa_facts facts;
	bool good = true;

	s->c.nothing =
	    str_z(a, told(a, "the edition of %s was not written", day));
	editions_lack(e, s, day);
	if (!stages_at(s, day)) {
		e->refused = true;
		return true;
	}
	nusqa_about(s->c.doc, &facts);
	if (act_day(facts.ended, ended))
		editions_ended(e, s, e->how.as_of);
	/* What was passed over makes no edition. */
	if (s->c.doc != s->c.base && !is_same(e, s->c.doc, day))
		good = editions_write(e, s->c.doc) == STATUS_DONE;
	if (good)
		editions_term(e, s, s->c.doc, day);
	return good;
}

/* Editions of stages from a day on, before the next text. */
static bool editions_from(struct editions *e, struct stages *s,
                          const char *first, const char *next)
{
	const char *as_of = e->how.as_of;
	char day[11] = "", ended[11];
	nusqa_facts facts;
	bool good = true;

	nusqa_about(s->c.base, &facts);
	if (act_day(facts.ended, ended))
		editions_ended(e, s, as_of);
	while (good && stages_turn(s, day, day) &&
	       (ended[0] == '\0' || strcmp(day, ended) < 0) &&
	       (as_of == NULL || strcmp(day, as_of) <= 0) &&
	       (next == NULL || strcmp(day, next) < 0)) {
		if (strcmp(day, first) < 0)
			continue;
		ledger_day(e->ledger, day);
		good = editions_day(e, s, day, ended);
		ledger_done(e->ledger);
		consolidate_becomes(&s->c, s->c.base);
	}
	return good;
}

/* All editions of the text, before the next one. */
static bool editions_all(struct editions *e, size_t at, const char *next)
{
	const char *as_of = e->how.as_of, *lapse = e->s.lapse;
	bool lapses = lapse[0] &&
	              (as_of == NULL || strcmp(lapse, as_of) <= 0) &&
	              (next == NULL || strcmp(lapse, next) < 0);
	bool good;

	ledger_day(e->ledger, e->s.from);
	editions_lack(e, &e->s, e->s.from);
	good = editions_write(e, e->s.c.base) == STATUS_DONE;
	if (good)
		editions_term(e, &e->s, e->s.c.base, "");
	ledger_done(e->ledger);
	if (good)
		good = editions_from(e, &e->s, "", lapses ? lapse : next);
	if (!good || !lapses || !past_open(e, at))
		return good;
	good = editions_from(e, &e->past, lapse, next);
	past_close(e);
	return good;
}

/* The edition of a day between, of which all is told with that asked for. */
static bool editions_between(struct editions *e, struct stages *s,
                             const char *day)
{
	struct cli *cli = e->l->cli;
	const struct messages messages = cli->messages;
	const nusqa_report report = cli->report;
	struct buf said = {0};
	bool good;

	cli->report = (nusqa_report){0};
	cli->messages.into = &said;
	good = stages_at(s, day);
	cli->messages = messages;
	cli->report = report;
	buf_free(&said);
	return good;
}

/* Which terms that the text tells of were over before they were changed, by the
   day asked for: where that edition tells of others, all before it are asked.
 */
static void editions_moved(struct editions *e, struct stages *s)
{
	const char *as_of = e->how.as_of;
	struct term_ends was = {0}, is = {0};
	char day[11] = "";

	term_ends(&e->chains, s->c.base, &was);
	term_ends(&e->chains, s->c.doc, &is);
	if (term_ends_same(&was, &is))
		return;
	consolidate_becomes(&s->c, s->c.base);
	while (stages_turn(s, day, day) &&
	       (as_of == NULL || strcmp(day, as_of) <= 0)) {
		if (editions_between(e, s, day)) {
			term_ends(&e->chains, s->c.doc, &is);
			term_moved(&e->chains, &was, &is, day);
			was = is;
		}
		consolidate_becomes(&s->c, s->c.base);
	}
}

/* That of the day asked for. */
static enum status editions_one(struct editions *e, size_t at)
{
	const struct messages *ms = &e->l->cli->messages;
	bool past = stages_lapsed(&e->s, e->how.as_of);
	struct stages *s = past ? &e->past : &e->s;
	enum status status = STATUS_FAILED;

	if (past && !past_open(e, at)) {
		messages_say(ms, "%s", e->s.c.nothing);
		return STATUS_FAILED;
	}
	editions_lack(e, s, e->how.as_of);
	if (stages_at(s, e->how.as_of)) {
		editions_ended(e, s, e->how.as_of);
		status = editions_write(e, s->c.doc);
		term_tell(&e->chains, s->c.doc, e->how.as_of, "");
		editions_moved(e, s);
	}
	if (past)
		past_close(e);
	return status;
}

/* What is made of one text; next: the day of the following one, NULL. */
static enum status editions_text(struct editions *e, size_t at,
                                 const char *next)
{
	enum status status = STATUS_FAILED;
	struct act act;

	if (!editions_open(e, &e->s, &act, &e->chains.acts.p[0].texts.p[at]))
		return STATUS_FAILED;
	if (!e->all)
		status = editions_one(e, at);
	else if (editions_all(e, at, next))
		status = STATUS_DONE;
	stages_close(&e->s);
	act_free(&act);
	return status;
}

/* Nothing that is read is written over. */
static void editions_protect(struct editions *e)
{
	struct cli *cli = e->l->cli;

	for (size_t i = 0; i < e->chains.acts.n; i++) {
		const struct texts *t = &e->chains.acts.p[i].texts;

		for (size_t k = 0; k < t->n; k++) {
			char *name =
			    library_path(e->l, t->p[k].fields[TEXT_PATH]);

			output_protect(&cli->arena, &cli->output, 1, &name);
		}
	}
}

/* Is each day of publication that was told of an act that there is to read, in
   any language?  False after messages. */
static bool editions_known(struct editions *e)
{
	const struct chains *c = &e->chains;

	for (size_t i = 0; e->published->n != 0 && i < c->acts.n; i++) {
		const struct wanted w = {.iri = c->acts.p[i].iri};
		struct texts texts;

		if (!texts_find(e->l, &w, &texts))
			continue;
		for (size_t k = 0; k < texts.n; k++)
			orders_know(&e->orders, w.iri,
			            texts.p[k].fields[TEXT_PATH], i != 0);
	}
	return orders_known(&e->orders);
}

/* Of the latest text that there is by the day; for all editions of each. */
static enum status editions_texts(struct editions *e)
{
	const struct texts *t = &e->chains.acts.p[0].texts;
	struct str as_of = e->how.as_of ? str_from(e->how.as_of) : STR("");
	enum status status = STATUS_DONE;
	size_t n = 0;

	while (n < t->n && is_by(&t->p[n], as_of))
		n++;
	for (size_t i = e->all ? 0 : n - 1;
	     i < n && status != STATUS_FAILED && status != STATUS_USAGE; i++)
		status = status_worse(
		    status,
		    editions_text(e, i,
		                  i + 1 < n
		                      ? str_z(&e->l->cli->arena,
		                              t->p[i + 1].fields[TEXT_EDITION])
		                      : NULL));
	return status;
}

/* The languages of the texts, in their order. */
static size_t texts_langs(const struct texts *texts, struct str langs[2])
{
	size_t n = 0;

	for (size_t i = 0; i < texts->n && n < 2; i++)
		if (n == 0 || !str_eq(texts->p[i].fields[TEXT_LANG], langs[0]))
			langs[n++] = texts->p[i].fields[TEXT_LANG];
	return n;
}

/* Those of one language, of the earliest text where it is not asked for. */
static enum status editions_lingual(struct editions *e,
                                    const struct texts *texts)
{
	enum status status = STATUS_FAILED;

	e->chains = (struct chains){.l = e->l, .orders = &e->orders};
	e->ends = (struct term_ends){0};
	e->ended = false;
	if (e->ledger != NULL && e->lang != NULL)
		ledger_turn(e->ledger, str_from(e->lang));
	if (editions_lang(e, texts)) {
		e->orders.first = str_z(&e->l->cli->arena, e->chains.lang);
		if (e->ledger != NULL)
			ledger_turn(e->ledger, e->chains.lang);
		chains_make(&e->chains, texts);
		if (!editions_known(e)) {
			chains_free(&e->chains);
			return STATUS_USAGE;
		}
		editions_missing(e, &e->chains.acts.p[0].texts);
		editions_protect(e);
		status = editions_texts(e);
	}
	chains_free(&e->chains);
	if (e->chains.gaps != 0)
		status = status_worse(status, STATUS_FINDINGS);
	return status;
}

/* All editions are those of each language, where none is asked for; of one
   edition it is told that there is another one. */
static enum status editions_langs(struct editions *e, const struct texts *texts)
{
	struct cli *cli = e->l->cli;
	enum status status = STATUS_DONE;
	struct str langs[2];
	size_t n = texts_langs(texts, langs);

	if (e->lang != NULL || n < 2)
		return editions_lingual(e, texts);
	for (size_t i = 0; e->all && i < n && status != STATUS_USAGE; i++) {
		e->lang = str_z(&cli->arena, langs[i]);
		status = status_worse(status, editions_lingual(e, texts));
	}
	if (e->all)
		return status;
	status = editions_lingual(e, texts);
	if (status != STATUS_FAILED && status != STATUS_USAGE)
		messages_say(&cli->messages,
		             "this is the act in %.*s; the library has it in "
		             "%.*s, too, which -l asks for",
		             STR_ARG(e->chains.lang),
		             STR_ARG(langs[str_eq(e->chains.lang, langs[0])]));
	return status;
}

/* All editions, and the record beside them. */
static enum status editions_recorded(struct editions *e,
                                     const struct texts *texts)
{
	struct arena *a = &e->l->cli->arena;
	struct str path = texts->p[0].fields[TEXT_PATH];
	struct ledger ledger;
	struct once once;
	enum status status;

	ledger_open(&ledger, e->l->cli);
	e->ledger = &ledger;
	once_open(&once, e->l->cli);
	status = editions_langs(e, texts);
	once_close(&once, e->l->cli);
	e->ledger = NULL;
	while (path.n != 0 && path.p[path.n - 1] != '/')
		path.n--;
	if (!ledger_close(&ledger,
	                  status == STATUS_USAGE
	                      ? NULL
	                      : str_z(a, str_format(a, "%s/%.*seditions.tsv",
	                                            e->dir, STR_ARG(path)))))
		status = STATUS_FAILED;
	return status;
}

enum status editions_make(struct editions *e, const struct texts *texts)
{
	const struct consolidation asked = {.cli = e->l->cli, .how = e->how};
	enum status status;

	if (!consolidate_day(&asked) ||
	    !orders_open(&e->orders, e->l->cli, e->published, e->pin))
		return STATUS_USAGE;
	status =
	    e->all ? editions_recorded(e, texts) : editions_langs(e, texts);
	/* It is written already. */
	if (status != STATUS_FAILED && status != STATUS_USAGE &&
	    !orders_used(&e->orders))
		status = status_worse(status, STATUS_FINDINGS);
	orders_close(&e->orders);
	if (e->refused)
		status = status_worse(status, STATUS_FAILED);
	return status;
}
