/* Reads the place that an intro names before its act (intro.rules). */
#include "edit/intro.h"

#include "parse/cite.h"

/* Does the intro name another place or act beside that one? */
static bool has_other(struct reader *r, const struct match *m, struct str words)
{
	struct str place = m->cap[CAP_place], beside;
	struct match other;
	size_t at = (size_t)(place.p - words.p);

	beside = cite_owner_leads(r->lang) ? str_sub(words, 0, at)
	                                   : str_after(words, at + place.n);
	return language_match(r->m, r->lang, STR("intro-place-other"), beside,
	                      &other);
}

bool intro_is_placed(struct reader *r, struct str words)
{
	struct match m;

	return language_match(r->m, r->lang, STR("intro-place"), words, &m);
}

bool intro_place(struct reader *r, struct str words, bool *placed)
{
	struct places at;
	struct match m;

	r->scope = r->last = (struct places){0};
	*placed = language_match(r->m, r->lang, STR("intro-place"), words, &m);
	if (!*placed)
		return true;
	if (has_other(r, &m, words))
		return reader_refuse(r, "several places", words);
	if (!reader_place(r, m.cap[CAP_place], &at))
		return false;
	if (at.n == 0 || at.p[0].n == 0 || at.act)
		return reader_refuse(r, "not understood", m.cap[CAP_place]);
	r->scope = at;
	r->last = (struct places){0};
	return true;
}
