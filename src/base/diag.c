#include "base/diag.h"

#include "base/told.h"

static const struct {
	unsigned number;
	nusqa_level level;
	struct str slug, text, form;
} codes[DIAG_COUNT] = {
#define CODE(name, number, level, slug, text)                                  \
	{number, NUSQA_##level, STR_INIT(slug), STR_INIT(text),                \
	 TOLD_INIT(text)},
#include "base/codes.def"
#undef CODE
};

void diag_put(struct report *r, const struct message *m)
{
	struct message english;
	struct arena scratch;

	if (codes[m->code].level > r->worst)
		r->worst = codes[m->code].level;
	if (r->put == NULL)
		return;
	arena_init(&scratch);
	english = *m;
	english.form = m->form ? m->form : m;
	english.say = told_plain(&scratch, m->say);
	english.detail = told_plain(&scratch, m->detail);
	english.note = told_plain(&scratch, m->note);
	r->put(r->ctx, &english);
	arena_free(&scratch);
}

nusqa_level diag_level(enum diag_code code)
{
	return codes[code].level;
}

unsigned diag_number(enum diag_code code)
{
	return codes[code].number;
}

struct str diag_slug(enum diag_code code)
{
	return codes[code].slug;
}

struct str diag_text(enum diag_code code)
{
	return codes[code].text;
}

struct str diag_form(enum diag_code code)
{
	return codes[code].form;
}

struct str diag_level_name(nusqa_level level)
{
	static const struct str names[] = {
	    [NUSQA_OK] = STR_INIT(N_("ok")),
	    [NUSQA_STYLE] = STR_INIT(N_("style")),
	    [NUSQA_WARNING] = STR_INIT(N_("warning")),
	    [NUSQA_ERROR] = STR_INIT(N_("error")),
	    [NUSQA_UNSUPPORTED] = STR_INIT(N_("unsupported")),
	    [NUSQA_FATAL] = STR_INIT(N_("fatal")),
	};

	return names[level];
}
