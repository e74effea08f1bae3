#include "edit/trial.h"

#include "edit/reader.h"
#include "parse/mended.h"

static bool trial_scope(struct reader *r, struct str scope)
{
	struct address *at;

	if (scope.n == 0)
		return true;
	at = vec_push(r->a, &r->scope);
	r->hold = HOLD_FIXED;
	return address_read(r->a, scope, at) ||
	       reader_refuse(r, "this is no place", scope);
}

struct edits *trial_read(const struct language *lang, struct str sentence,
                         struct str scope, struct str *why)
{
	struct edits *edits = mem_alloc(sizeof(*edits));
	struct report nowhere = {0};
	struct matcher m;
	struct reader r = {
	    .a = &edits->arena, .m = &m, .lang = lang, .edits = edits};

	*edits = (struct edits){0};
	arena_init(&edits->arena);
	*why = STR("");
	matcher_init(&m, &nowhere, STR("-"));
	r.like.text = mended_text(r.a, lang, sentence);
	if (r.like.text.p == NULL)
		reader_refuse(&r, "no text", STR(""));
	else if (trial_scope(&r, scope) && !sentence_read(&r, r.like.text) &&
	         r.why.n == 0)
		reader_refuse(&r, "not understood", r.like.text);
	if (edits->list.n == 0)
		*why = r.why;
	matcher_free(&m);
	return edits;
}
