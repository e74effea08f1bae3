#include "cli/term.h"

#include <string.h>

struct term {
	struct chains *c;
	const char *day, *next;
	char edition[11]; /* that of the text */
	char whole[11];   /* from when the act as a whole holds; empty */
};

/* From when the act holds. */
static void act_begins(struct term *of, const nusqa_time *t)
{
	struct arena *a = &of->c->l->cli->arena;

	memcpy(of->whole, t->from, sizeof(of->whole));
	if (t->from[0] == '\0')
		chains_say(of->c, told(a,
		                       "from when the act is in force is not "
		                       "known: %.*s",
		                       (int)t->words.n, t->words.p));
	else if (of->day != NULL && strcmp(of->day, t->from) < 0)
		chains_say(of->c, told(a,
		                       "the act comes into force on %s: on the "
		                       "day asked for it is not in force yet",
		                       t->from));
	else if (of->day == NULL && strcmp(of->edition, t->from) < 0)
		chains_say(of->c, told(a,
		                       "the act comes into force on %s: "
		                       "editions of earlier days are not in "
		                       "force yet",
		                       t->from));
}

/* Of the act as a whole. */
static void term_act(struct term *of, const nusqa_time *t)
{
	struct arena *a = &of->c->l->cli->arena;

	if (t->what == NUSQA_TIME_FORCE)
		act_begins(of, t);
	if (t->what == NUSQA_TIME_TERM && t->until[0] &&
	    (of->day == NULL || strcmp(of->day, t->until) >= 0))
		chains_say(of->c, told(a,
		                       "the act is not in force from %s on: "
		                       "its own term is over then",
		                       t->until));
	if (t->what == NUSQA_TIME_TERM && t->until[0] == '\0')
		chains_gap(of->c, told(a,
		                       "until when the act is in force is not "
		                       "known: %.*s",
		                       (int)t->words.n, t->words.p));
}

/* What is not in force yet, by the act's own words. */
static void part_begins(const struct term *of, const nusqa_time *t)
{
	struct arena *a = &of->c->l->cli->arena;
	const char *day = of->day;

	if (t->from[0] == '\0' && t->what == NUSQA_TIME_FORCE)
		chains_gap(of->c,
		           told(a,
		                "from when %.*s is in force is not known: %.*s",
		                (int)t->place.n, t->place.p, (int)t->words.n,
		                t->words.p));
	else if (t->from[0] &&
	         strcmp(day != NULL ? day : of->whole, t->from) < 0 &&
	         (day != NULL || strcmp(of->edition, t->from) < 0))
		chains_gap(of->c,
		           told(a,
		                "%.*s comes into force on %s, as the act "
		                "itself says: editions of earlier days show "
		                "it already",
		                (int)t->place.n, t->place.p, t->from));
}

/* What is suspended, or in force no more. */
static void part_ends(const struct term *of, const nusqa_time *t)
{
	struct arena *a = &of->c->l->cli->arena;
	const char *day = of->day;
	struct str at = {t->place.p, t->place.n};
	bool over = t->until[0] && day != NULL && strcmp(day, t->until) >= 0;

	if (t->what == NUSQA_TIME_REST && !over &&
	    (day == NULL || strcmp(day, t->from) >= 0))
		chains_gap(
		    of->c,
		    told(a,
		         t->until[0]
		             ? N_("the act itself suspends %.*s until %s: "
		                  "the edition does not show that")
		             : N_("the act itself suspends %.*s, and it is "
		                  "not known until when: the edition does "
		                  "not show that"),
		         STR_ARG(at), t->until));
	if (t->what == NUSQA_TIME_TERM && t->until[0] && (day == NULL || over))
		chains_gap(of->c,
		           told(a,
		                "%.*s does not hold from %s on, as the act "
		                "itself says: the edition does not show that",
		                STR_ARG(at), t->until));
	if (t->what == NUSQA_TIME_TERM && t->until[0] == '\0')
		chains_gap(of->c,
		           told(a,
		                "until when %.*s is in force is not known: "
		                "%.*s",
		                STR_ARG(at), (int)t->words.n, t->words.p));
}

static void term_meet(void *to, const nusqa_time *t)
{
	struct term *of = to;
	struct arena *a = &of->c->l->cli->arena;

	/* The wording of that day tells whether it is over then. */
	if (t->what == NUSQA_TIME_TERM && of->next[0] && t->until[0] &&
	    strcmp(t->until, of->next) >= 0)
		return;
	/* However it is meant, it is over. */
	if (t->what == NUSQA_TIME_UNREAD && t->until[0] && of->day != NULL &&
	    strcmp(of->day, t->until) >= 0)
		return;
	if (t->what == NUSQA_TIME_UNREAD) {
		chains_gap(of->c, told(a,
		                       "what the act itself says of when it "
		                       "or a part of it holds is not "
		                       "understood, and not shown: %.*s",
		                       (int)t->words.n, t->words.p));
	} else if (t->at.n == 0) {
		term_act(of, t);
	} else {
		if (t->what != NUSQA_TIME_REST)
			part_begins(of, t);
		part_ends(of, t);
	}
}

/* Call put with what the text says of its own time. */
static void term_read(struct chains *c, nusqa_doc *doc,
                      void (*put)(void *to, const nusqa_time *t), void *to)
{
	nusqa_edits *edits =
	    nusqa_amendments(cli_grammar(c->l->cli), doc, NULL, NULL);

	if (edits == NULL)
		return;
	nusqa_edits_times(edits, put, to);
	nusqa_edits_free(edits);
}

void term_tell(struct chains *c, nusqa_doc *doc, const char *day,
               const char *next)
{
	struct term of = {.c = c, .day = day, .next = next};
	nusqa_facts facts;

	nusqa_about(doc, &facts);
	act_day(facts.edition, of.edition);
	term_read(c, doc, term_meet, &of);
}

struct ending {
	struct arena *a;
	struct term_ends *out;
};

static void ending_meet(void *to, const nusqa_time *t)
{
	struct ending *of = to;
	struct term_end end = {.rest = t->what == NUSQA_TIME_REST};

	if (t->what != NUSQA_TIME_TERM && t->what != NUSQA_TIME_REST)
		return;
	end.at = str_copy(of->a, (struct str){t->at.p, t->at.n});
	end.place = str_copy(of->a, (struct str){t->place.p, t->place.n});
	memcpy(end.until, t->until, sizeof(end.until));
	*vec_push(of->a, of->out) = end;
}

void term_ends(struct chains *c, nusqa_doc *doc, struct term_ends *out)
{
	struct ending of = {&c->l->cli->arena, out};

	*out = (struct term_ends){0};
	term_read(c, doc, ending_meet, &of);
}

/* Is one among the others?  any: whatever its day is. */
static bool ends_have(const struct term_ends *all, const struct term_end *e,
                      bool any)
{
	for (size_t i = 0; i < all->n; i++)
		if (all->p[i].rest == e->rest && str_eq(all->p[i].at, e->at) &&
		    (any || strcmp(all->p[i].until, e->until) == 0))
			return true;
	return false;
}

bool term_ends_same(const struct term_ends *x, const struct term_ends *y)
{
	bool same = x->n == y->n;

	for (size_t i = 0; i < x->n && same; i++)
		same = ends_have(y, &x->p[i], false);
	return same;
}

static void end_moved(struct chains *c, const struct term_end *e)
{
	struct arena *a = &c->l->cli->arena;

	if (e->rest)
		chains_gap(c, told(a,
		                   "the suspension of %.*s was over on %s, "
		                   "before that day was changed: whether it is "
		                   "suspended since cannot be told",
		                   STR_ARG(e->place), e->until));
	else if (e->at.n != 0)
		chains_gap(c, told(a,
		                   "the term of %.*s was over on %s, before "
		                   "that day was changed: whether it is in "
		                   "force since cannot be told",
		                   STR_ARG(e->place), e->until));
	else
		chains_gap(c, told(a,
		                   "the act's own term was over on %s, before "
		                   "that day was changed: whether the act is "
		                   "in force since cannot be told",
		                   e->until));
}

/* A suspension that is over may go. */
void term_moved(struct chains *c, const struct term_ends *was,
                const struct term_ends *is, const char *day)
{
	for (size_t i = 0; i < was->n; i++) {
		const struct term_end *e = &was->p[i];

		if (e->until[0] && strcmp(day, e->until) >= 0 &&
		    !ends_have(is, e, false) &&
		    (!e->rest || ends_have(is, e, true)))
			end_moved(c, e);
	}
}
