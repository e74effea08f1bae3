#include "base/diag.h"

static const struct {
	unsigned number;
	nusqa_level level;
	struct str slug, text;
} codes[DIAG_COUNT] = {
#define CODE(name, number, level, slug, text)                                  \
	{number, NUSQA_##level, STR_INIT(slug), STR_INIT(text)},
#include "base/codes.def"
#undef CODE
};

void diag_put(struct report *r, const struct message *m)
{
	if (codes[m->code].level > r->worst)
		r->worst = codes[m->code].level;
	if (r->put != NULL)
		r->put(r->ctx, m);
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

struct str diag_level_name(nusqa_level level)
{
	static const struct str names[] = {
	    [NUSQA_OK] = STR_INIT("ok"),
	    [NUSQA_STYLE] = STR_INIT("style"),
	    [NUSQA_WARNING] = STR_INIT("warning"),
	    [NUSQA_ERROR] = STR_INIT("error"),
	    [NUSQA_UNSUPPORTED] = STR_INIT("unsupported"),
	    [NUSQA_FATAL] = STR_INIT("fatal"),
	};

	return names[level];
}
