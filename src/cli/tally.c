#include "cli/tally.h"

#include <stdlib.h>

enum { SAID_MOST = 64 << 10 }; /* bytes that are kept of an input */

static void tally_count(struct tally *t, unsigned number)
{
	size_t i = 0;

	while (i < t->ncodes && t->codes[i].number != number)
		i++;
	if (i == TALLY_CODES)
		return;
	if (i == t->ncodes)
		t->codes[t->ncodes++].number = number;
	t->codes[i].n++;
}

static void tally_seen(void *ctx, const nusqa_message *m)
{
	struct tally *t = ctx;

	tally_count(t, m->number);
	if (m->level <= t->worst)
		return;
	t->worst = m->level;
	t->reason =
	    m->detail_form.n != 0
		? told(t->arena, "%.*s: %.*s", (int)m->text_form.n,
	               m->text_form.p, (int)m->detail_form.n, m->detail_form.p)
		: str_copy(t->arena,
	                   (struct str){m->text_form.p, m->text_form.n});
}

static void tally_heard(void *ctx, struct str form)
{
	struct tally *t = ctx;

	t->heard = str_copy(t->arena, form);
}

void tally_open(struct tally *t, struct messages *ms)
{
	ms->json = false;
	ms->into = &t->said;
	ms->seen = tally_seen;
	ms->heard = tally_heard;
	ms->ctx = t;
}

void tally_fail(struct tally *t)
{
	if (t->worst == NUSQA_FATAL)
		return;
	t->worst = NUSQA_FATAL;
	t->reason = t->heard;
}

static int code_order(const void *x, const void *y)
{
	unsigned a = *(const unsigned *)x, b = *(const unsigned *)y;

	return (a > b) - (a < b);
}

struct str tally_findings(struct tally *t)
{
	struct buf b = {0};
	struct str all;

	qsort(t->codes, t->ncodes, sizeof(*t->codes), code_order);
	for (size_t i = 0; i < t->ncodes; i++)
		buf_format(&b, "%s\"N%04u\":%zu", i ? "," : "{",
		           t->codes[i].number, t->codes[i].n);
	if (t->ncodes != 0)
		buf_char(&b, '}');
	all = str_copy(t->arena, buf_str(&b));
	buf_free(&b);
	return all;
}

struct str tally_said(const struct tally *t)
{
	struct str all = buf_str(&t->said);
	size_t end = SAID_MOST;

	if (all.n <= SAID_MOST)
		return str_copy(t->arena, all);
	/* Whole lines. */
	while (end != 0 && all.p[end - 1] != '\n')
		end--;
	return str_format(t->arena, "%.*s... and %zu bytes of messages more\n",
	                  (int)end, all.p, all.n - end);
}

void tally_close(struct tally *t, struct messages *ms)
{
	buf_free(&t->said);
	ms->into = NULL;
	ms->seen = NULL;
	ms->heard = NULL;
}
