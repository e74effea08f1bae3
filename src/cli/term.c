#include "cli/term.h"

#include <string.h>

struct term {
	struct chains *c;
	const char *day, *next;
	char edition[11]; /* that of the text */
	char whole[11];   /* from when the act as a whole holds; empty */
	char until[11];   /* ... from when it does not any more */
};

/* Of the act as a whole. */
static void term_act(struct term *of, const nusqa_time *t)
{
	struct arena *a = &of->c->l->cli->arena;

	if (t->what == NUSQA_TIME_FORCE)
		memcpy(of->whole, t->from, sizeof(of->whole));
	if (t->what == NUSQA_TIME_FORCE && t->from[0] && of->day != NULL &&
	    strcmp(of->day, t->from) < 0)
		chains_say(of->c, told(a,
		                       "the act comes into force on %s: on the "
		                       "day asked for it is not in force yet",
		                       t->from));
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
		chains_gap(
		    of->c,
		    told(a, "from when %.*s is in force is not known: %.*s",
		         (int)t->at.n, t->at.p, (int)t->words.n, t->words.p));
	else if (t->from[0] &&
	         strcmp(day != NULL ? day : of->whole, t->from) < 0 &&
	         (day != NULL || strcmp(of->edition, t->from) < 0))
		chains_gap(of->c,
		           told(a,
		                "%.*s comes into force on %s, as the act "
		                "itself says: editions of earlier days show "
		                "it already",
		                (int)t->at.n, t->at.p, t->from));
}

/* What is suspended, or in force no more. */
static void part_ends(const struct term *of, const nusqa_time *t)
{
	struct arena *a = &of->c->l->cli->arena;
	const char *day = of->day;
	struct str at = {t->at.p, t->at.n};
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
static void term_read(struct term *of, nusqa_doc *doc,
                      void (*put)(void *to, const nusqa_time *t))
{
	nusqa_edits *edits =
	    nusqa_amendments(cli_grammar(of->c->l->cli), doc, NULL, NULL);

	if (edits == NULL)
		return;
	nusqa_edits_times(edits, put, of);
	nusqa_edits_free(edits);
}

void term_tell(struct chains *c, nusqa_doc *doc, const char *day,
               const char *next)
{
	struct term of = {.c = c, .day = day, .next = next};
	nusqa_facts facts;

	nusqa_about(doc, &facts);
	act_day(facts.edition, of.edition);
	term_read(&of, doc, term_meet);
}

static void term_until(void *to, const nusqa_time *t)
{
	struct term *of = to;

	if (t->what == NUSQA_TIME_TERM && t->at.n == 0)
		memcpy(of->until, t->until, sizeof(of->until));
}

void term_over(struct chains *c, nusqa_doc *doc, char until[11])
{
	struct term of = {.c = c};

	term_read(&of, doc, term_until);
	memcpy(until, of.until, sizeof(of.until));
}

void term_moved(struct chains *c, const char *over)
{
	chains_gap(c, told(&c->l->cli->arena,
	                   "the act's own term was over on %s, before that "
	                   "day was changed: whether the act is in force "
	                   "since cannot be told",
	                   over));
}
