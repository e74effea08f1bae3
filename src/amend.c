/* The public calls about amending acts. */
#include "base/told.h"
#include "edit/apply.h"
#include "edit/instr.h"
#include "edit/missing.h"
#include "edit/pin.h"
#include "edit/trial.h"
#include "edit/undo.h"
#include "edit/verify.h"
#include "public.h"
#include "tree/meta.h"
#include "tree/work.h"

#include <string.h>

nusqa_edits *nusqa_amendments(const nusqa_grammar *g, nusqa_doc *order,
                              nusqa_level *worst, const nusqa_report *report)
{
	struct report r = public_report(report);
	struct doc *d = public_doc(order);
	const struct language *lang = public_language(public_grammar(g), d);
	struct edits *edits = instr_read(lang, d, &r);

	if (!str_eq(lang->code, d->lang))
		diag_put(&r, &(struct message){.code = DIAG_LANGUAGE_ABSENT,
		                               .name = d->name,
		                               .detail = d->lang});

	if (worst != NULL)
		*worst = r.worst;
	return (nusqa_edits *)edits;
}

size_t nusqa_edits_count(const nusqa_edits *edits)
{
	return edits_changes(public_edits(edits));
}

int nusqa_edits_print(const nusqa_edits *edits, const char *format, int all,
                      nusqa_buf *out)
{
	struct buf b = public_buf(out);
	bool found =
	    edits_print(public_edits(edits), str_from(format), all != 0, &b);

	public_close(out, &b);
	return found;
}

/* Is a day behind `from`, and before the first one so far? */
static void day_meet(struct date day, struct date from, struct date *first)
{
	if (day.year != 0 && date_cmp(day, from) > 0 &&
	    (first->year == 0 || date_cmp(day, *first) < 0))
		*first = day;
}

/* The first day after `after` on which changes begin, or with ends also end. */
static int day_first(const nusqa_edits *edits, const char *after, bool ends,
                     char day[11])
{
	const struct edits *list = public_edits(edits);
	struct date first = {0}, from = {0};

	date_read(given_str(after), &from);
	for (size_t i = 0; i < list->list.n; i++) {
		const struct edit *e = &list->list.p[i];

		if (!edit_is_asked(e))
			continue;
		day_meet(e->force, from, &first);
		if (ends)
			day_meet(e->until, from, &first);
	}
	return public_day(first, day);
}

int nusqa_edits_day(const nusqa_edits *edits, const char *after, char day[11])
{
	return day_first(edits, after, false, day);
}

int nusqa_edits_turn(const nusqa_edits *edits, const char *after, char day[11])
{
	return day_first(edits, after, true, day);
}

/* Is a provision only set at rest, its wording staying as it is? */
static bool is_rest(const struct edit *e)
{
	return e->op == EDIT_SUSPEND && e->fresh == NULL && e->payload.n == 0;
}

int nusqa_edits_over(const nusqa_edits *edits, const char *begun,
                     const char *after, char day[11])
{
	const struct edits *list = public_edits(edits);
	struct date first = {0}, by = {0}, from = {0};

	date_read(given_str(begun), &by);
	date_read(given_str(after), &from);
	for (size_t i = 0; i < list->list.n; i++) {
		const struct edit *e = &list->list.p[i];

		if (!edit_is_asked(e) || e->force.year == 0 ||
		    date_cmp(e->until, e->force) <= 0 ||
		    (by.year != 0 &&
		     (is_rest(e) || date_cmp(e->force, by) > 0)))
			continue;
		day_meet(e->until, from, &first);
	}
	return public_day(first, day);
}

int nusqa_edits_pauses(const nusqa_edits *edits)
{
	const struct edits *list = public_edits(edits);

	for (size_t i = 0; i < list->list.n; i++)
		if (is_rest(&list->list.p[i]))
			return 1;
	return 0;
}

int nusqa_edits_paused(const nusqa_edits *edits, const char *after,
                       char from[11], char until[11])
{
	const struct edits *list = public_edits(edits);
	const struct edit *first = NULL;
	struct date behind = {0};

	date_read(given_str(after), &behind);
	for (size_t i = 0; i < list->list.n; i++) {
		const struct edit *e = &list->list.p[i];

		if (edit_is_asked(e) && e->rest.year != 0 &&
		    date_cmp(e->rest, behind) > 0 &&
		    (first == NULL || date_cmp(e->rest, first->rest) < 0))
			first = e;
	}
	if (first == NULL)
		return 0;
	memset(until, 0, 11);
	public_day(first->back, until);
	return public_day(first->rest, from);
}

size_t nusqa_edits_between(const nusqa_edits *edits, const char *from,
                           const char *to)
{
	const struct edits *list = public_edits(edits);
	struct date first = {0}, end = {0};
	size_t n = 0;

	date_read(given_str(from), &first);
	date_read(given_str(to), &end);
	for (size_t i = 0; i < list->list.n; i++) {
		const struct edit *e = &list->list.p[i];

		n += edit_is_asked(e) && e->force.year != 0 &&
		     date_cmp(e->force, first) >= 0 &&
		     (end.year == 0 || date_cmp(e->force, end) < 0);
	}
	return n;
}

int nusqa_edits_lasts(const nusqa_edits *edits, const char *day,
                      const char *later)
{
	const struct edits *list = public_edits(edits);
	struct date first = {0}, end = {0};

	date_read(given_str(day), &first);
	date_read(given_str(later), &end);
	for (size_t i = 0; i < list->list.n; i++) {
		const struct edit *e = &list->list.p[i];

		if (edit_is_asked(e) && date_cmp(e->force, first) == 0 &&
		    (e->until.year == 0 || date_cmp(e->until, end) > 0))
			return 1;
	}
	return 0;
}

int nusqa_edits_dated(const nusqa_edits *edits)
{
	const struct edits *e = public_edits(edits);

	for (size_t i = 0; i < e->list.n; i++)
		if (edit_is_asked(&e->list.p[i]) &&
		    e->list.p[i].op != EDIT_UNREAD &&
		    e->list.p[i].force.year == 0)
			return 0;
	return 1;
}

nusqa_str nusqa_edits_unclear(const nusqa_edits *edits)
{
	const struct edits *list = public_edits(edits);

	for (size_t i = 0; i < list->list.n; i++) {
		const struct edit *e = &list->list.p[i];

		if (edit_is_asked(e) && e->force.year == 0 && e->unclear.n)
			return public_str(e->unclear);
	}
	return public_str(STR(""));
}

void nusqa_edits_account(const nusqa_edits *edits, nusqa_buf *out)
{
	struct buf b = public_buf(out);

	edits_account(public_edits(edits), &b);
	public_close(out, &b);
}

void nusqa_edits_free(nusqa_edits *edits)
{
	edits_free(public_edits(edits));
}

/* What it is said to be in, else what its words tell. */
static const struct language *sentence_language(const struct grammar *g,
                                                const nusqa_sentence *s)
{
	struct str code = given_str(s->lang);
	bool sure;

	if (code.n)
		return grammar_language(g, code);
	return grammar_detect(g, (struct str){s->text, s->n}, &sure);
}

nusqa_edits *nusqa_try(const nusqa_grammar *g, const nusqa_sentence *sentence,
                       nusqa_str *why)
{
	const struct language *lang =
	    sentence_language(public_grammar(g), sentence);
	struct str said = TOLD("a language that the grammar has not");
	struct edits *edits;

	if (lang != NULL) {
		edits =
		    trial_read(lang, (struct str){sentence->text, sentence->n},
		               given_str(sentence->scope), &said);
	} else {
		edits = mem_alloc(sizeof(*edits));
		*edits = (struct edits){0};
		arena_init(&edits->arena);
	}
	edits->refused = said;
	*why = public_str(told_plain(&edits->arena, said));
	return (nusqa_edits *)edits;
}

nusqa_str nusqa_try_form(const nusqa_edits *edits)
{
	return public_str(public_edits(edits)->refused);
}

nusqa_doc *nusqa_apply(const nusqa_grammar *g, const nusqa_doc *base,
                       const nusqa_edits *edits,
                       const nusqa_apply_options *options,
                       const nusqa_report *report)
{
	struct report r = public_report(report);
	const struct doc *b = public_doc(base);
	struct apply_options o = {
	    .mark = options->mark != 0,
	    .no_notes = options->no_notes != 0,
	    .partial = options->partial != 0,
	    .staged = options->staged != 0,
	    .unlisted = options->unlisted != 0,
	    .bare = options->bare != 0,
	};
	struct doc *done;

	if (!given_day(options->as_of, &o.as_of, &r) ||
	    !given_day(options->edition, &o.edition, &r) ||
	    !given_day(options->made, &o.made, &r))
		return NULL;
	/* What went would count where places are sought. */
	if (public_marked(b)) {
		diag_put(&r, &(struct message){.code = DIAG_BASE_MARKED,
		                               .name = b->name});
		return NULL;
	}
	if (options->edition == NULL)
		o.edition = o.as_of;
	done = edits_apply(public_language(public_grammar(g), b), b,
	                   public_edits(edits), &o, &r);
	if (done != NULL && !options->forget && !options->bare)
		undo_record(done, b, &public_edits(edits)->order->work);
	return (nusqa_doc *)done;
}

nusqa_doc *nusqa_end(const nusqa_grammar *g, const nusqa_doc *base,
                     const nusqa_edits *edits,
                     const nusqa_apply_options *options)
{
	const struct doc *b = public_doc(base);
	struct date made = {0}, day = {0};
	struct doc *done;

	date_read(given_str(options->made), &made);
	if (!date_read(given_str(options->as_of), &day))
		return NULL;
	done = edits_end(public_language(public_grammar(g), b), b,
	                 public_edits(edits), made, day);
	if (!options->forget)
		undo_record(done, b, &public_edits(edits)->order->work);
	return (nusqa_doc *)done;
}

int nusqa_lack(const nusqa_grammar *g, nusqa_doc *doc, nusqa_str iri, int maybe)
{
	struct doc *d = public_doc(doc);
	struct work by;

	return work_read((struct str){iri.p, iri.n}, &by) &&
	       missing_act(d, public_language(public_grammar(g), d), &by,
	                   maybe != 0);
}

int nusqa_lapse(const nusqa_doc *doc, char day[11])
{
	const struct date last = {.year = 9999, .month = 12, .day = 31};
	const struct doc *d = public_doc(doc);

	return public_day(meta_lapsed(d, meta_expression_date(d), last), day);
}

nusqa_doc *nusqa_revert(const nusqa_doc *doc, const nusqa_doc *const *orders,
                        size_t norders, const nusqa_report *report)
{
	struct report r = public_report(report);
	struct arena a;
	const struct doc **list;
	struct doc *before;

	arena_init(&a);
	list = arena_array(&a, norders, sizeof(*list));
	for (size_t i = 0; i < norders; i++)
		list[i] = public_doc(orders[i]);
	before = undo_apply(public_doc(doc),
	                    &(struct undo_orders){list, norders}, &r);
	arena_free(&a);
	return (nusqa_doc *)before;
}

int nusqa_verify(const nusqa_doc *ours, const nusqa_doc *official,
                 const nusqa_verify_options *o, nusqa_buf *out,
                 nusqa_verdicts *counts)
{
	struct buf b = public_buf(out);
	struct comparison c;
	bool found;

	verify(&c, public_doc(ours), public_doc(official));
	found = verify_print(&c, str_from(o->format), o->all != 0, &b);
	if (counts != NULL)
		*counts = (nusqa_verdicts){
		    .same = c.count[VERDICT_SAME],
		    .punctuation = c.count[VERDICT_PUNCTUATION],
		    .differs = c.count[VERDICT_DIFFERS],
		    .missing = c.count[VERDICT_MISSING],
		    .extra = c.count[VERDICT_EXTRA],
		};
	verify_free(&c);
	public_close(out, &b);
	return found;
}

nusqa_pins *nusqa_pins_read(const nusqa_input *input,
                            const nusqa_report *report)
{
	struct report r = public_report(report);

	return (nusqa_pins *)pins_read(
	    given_str(input->name), (struct str){input->bytes, input->n}, &r);
}

void nusqa_pins_free(nusqa_pins *pins)
{
	pins_free((struct pins *)pins);
}

const char *nusqa_pins_work(nusqa_pins *pins, const char *file)
{
	struct pins *p = (struct pins *)pins;
	struct str work = pins_work(p, str_from(file));

	return work.n ? str_z(&p->arena, work) : NULL;
}

void nusqa_pins_settle(const nusqa_grammar *g, nusqa_pins *pins,
                       nusqa_edits *edits, const nusqa_report *report)
{
	struct report r = public_report(report);
	struct edits *e = public_edits(edits);
	const struct language *lang =
	    public_language(public_grammar(g), e->order);

	pins_settle((struct pins *)pins, e, lang->lexicon.folding, &r);
}

int nusqa_pins_used(const nusqa_pins *pins, const nusqa_report *report)
{
	struct report r = public_report(report);

	return pins_used((const struct pins *)pins, &r);
}
