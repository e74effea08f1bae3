#include "cli/term.h"

#include <string.h>

struct term {
	struct chains *c;
	const char *day, *next;
};

/* Of the act as a whole. */
static void term_act(const struct term *of, const nusqa_time *t)
{
	struct arena *a = &of->c->l->cli->arena;

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
}

/* Of a provision. */
static void term_part(const struct term *of, const nusqa_time *t)
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
}

static void term_meet(void *to, const nusqa_time *t)
{
	const struct term *of = to;

	/* The wording of that day tells whether it is over then. */
	if (t->what == NUSQA_TIME_TERM && of->next[0] &&
	    strcmp(t->until, of->next) >= 0)
		return;
	(t->at.n == 0 ? term_act : term_part)(to, t);
}

void term_tell(struct chains *c, nusqa_doc *doc, const char *day,
               const char *next)
{
	struct term of = {c, day, next};
	nusqa_edits *edits =
	    nusqa_amendments(cli_grammar(c->l->cli), doc, NULL, NULL);

	if (edits == NULL)
		return;
	nusqa_edits_times(edits, term_meet, &of);
	nusqa_edits_free(edits);
}
