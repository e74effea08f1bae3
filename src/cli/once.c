#include "cli/once.h"

static bool once_is_new(struct once *o, const nusqa_message *m)
{
	/* Texts of a library have no lines: words tell the place. */
	struct str key =
	    str_format(o->a, "%u %zu:%zu %zu %.*s\n%.*s\n%.*s\n%.*s", m->number,
	               m->line, m->col, m->mark_at, (int)m->name.n, m->name.p,
	               (int)m->text.n, m->text.p, (int)m->detail.n, m->detail.p,
	               (int)m->excerpt.n, m->excerpt.p);
	void **slot = map_put(o->a, &o->said, key);
	bool fresh = *slot == NULL;

	*slot = o;
	return fresh;
}

static void once_put(void *ctx, const nusqa_message *m)
{
	struct once *o = ctx;

	if (o->to.put != NULL && (m->level >= NUSQA_ERROR || once_is_new(o, m)))
		o->to.put(o->to.ctx, m);
}

void once_open(struct once *o, struct cli *cli)
{
	*o = (struct once){.a = &cli->arena, .to = cli->report};
	cli->report = (nusqa_report){.put = once_put, .ctx = o};
}

void once_close(struct once *o, struct cli *cli)
{
	cli->report = o->to;
}
