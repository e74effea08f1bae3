/* What stands beside the name of an act. */
#include "edit/aside.h"

#include "base/buf.h"
#include "edit/scope.h"
#include "tree/work.h"

void asides_read(struct reader *r, struct str text, struct asides *out)
{
	size_t at = 0;
	struct match m;

	*out = (struct asides){0};
	while (language_match(r->m, r->lang, STR("act-aside"),
	                      str_after(text, at), &m) &&
	       m.all.n != 0) {
		size_t from = (size_t)(m.all.p - text.p);

		at = from + m.all.n;
		*vec_push(r->a, out) = (struct aside){from, at};
	}
}

bool aside_has(const struct asides *asides, size_t at)
{
	size_t from = 0, to = asides->n;

	/* They stand in the order of the text, and there may be many. */
	while (from < to) {
		size_t half = from + (to - from) / 2;

		if (asides->p[half].to <= at)
			from = half + 1;
		else
			to = half;
	}
	return from < asides->n && asides->p[from].from <= at;
}

struct str aside_bare(struct reader *r, struct str words)
{
	struct asides asides;
	struct buf out = {0};
	struct str bare;
	size_t at = 0;

	asides_read(r, words, &asides);
	if (asides.n == 0)
		return words;
	for (size_t i = 0; i < asides.n; i++) {
		buf_add(&out, str_sub(words, at, asides.p[i].from));
		at = asides.p[i].to;
	}
	buf_add(&out, str_after(words, at));
	bare = str_copy(r->a, buf_str(&out));
	buf_free(&out);
	return bare;
}

/* The only act outside of asides. */
struct alone {
	struct asides asides;
	struct work work;
	bool several;
};

static void alone_meet(void *to, const struct work *w, struct cited_at in)
{
	struct alone *alone = to;

	if (aside_has(&alone->asides, in.at))
		return;
	alone->several = alone->several ||
	                 (alone->work.number.n && !work_same(&alone->work, w));
	alone->work = *w;
}

struct work aside_only(struct reader *r, const struct node *block,
                       struct str text, const struct mask *mask)
{
	struct work only = scope_only(block, text, mask);
	struct alone alone = {0};

	if (only.number.n)
		return only;
	asides_read(r, text, &alone.asides);
	if (alone.asides.n)
		scope_cited(block, text, mask, alone_meet, &alone);
	return alone.several || alone.work.number.n == 0 ? only : alone.work;
}
