#include "text/dubious.h"

static const enum diag_code codes[DUBIOUS_KINDS] = {DIAG_STRUCK, DIAG_WHITE};

static void run_end(struct dubious *d, size_t k)
{
	struct dubious_run *r = &d->runs[k];
	struct str words = str_trim((struct str){r->words.p, r->words.n});

	if (words.n != 0)
		diag_put(d->report, &(struct message){.code = codes[k],
		                                      .name = d->name,
		                                      .line = r->line,
		                                      .col = r->col,
		                                      .detail = words});
	r->words.n = 0;
}

/* Words behind those of a run, with one space where they have white ones. */
static void run_add(struct dubious *d, struct dubious_run *r, struct str words)
{
	for (size_t i = 0; i < words.n; i++) {
		char c = words.p[i];

		c = c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
		if (c != ' ' ||
		    (r->words.n != 0 && r->words.p[r->words.n - 1] != ' '))
			*vec_push(d->a, &r->words) = c;
	}
}

void dubious_words(struct dubious *d, unsigned looks, struct str words,
                   size_t line, size_t col)
{
	bool blank = str_spaces(words) == words.n;

	for (size_t k = 0; k < DUBIOUS_KINDS; k++) {
		struct dubious_run *r = &d->runs[k];

		if (blank && r->words.n == 0)
			continue;
		if (!blank && (looks & 1U << k) == 0) {
			run_end(d, k);
			continue;
		}
		if (r->words.n == 0) {
			r->line = line;
			r->col = col;
		}
		run_add(d, r, words);
	}
}

void dubious_end(struct dubious *d)
{
	for (size_t k = 0; k < DUBIOUS_KINDS; k++)
		run_end(d, k);
}
