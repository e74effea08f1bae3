#include "parse/treaty.h"

#include "parse/sign.h"
#include "parse/unit.h"

enum {
	TITLE_PARAS = 6,   /* at most so many are its title, */
	TITLE_BYTES = 600, /* none of them longer */
	FOOT_PARAS = 3,    /* between the signature and it: place, day */
};

/* Can the paragraph be of a title, or of the foot of an act? */
static bool is_plain(struct parser *p, const struct para *para)
{
	struct str s = para_text(para);
	char last = s.n ? s.p[s.n - 1] : 0;
	struct unit u;

	return s.n != 0 && s.n <= TITLE_BYTES && !para->caption &&
	       last != '.' && last != ';' && last != ':' && last != ',' &&
	       !unit_find(p, s, &u);
}

bool treaty_opens(struct parser *p, const struct paras *paras, size_t i)
{
	struct match m;

	if (i < paras->n &&
	    parser_match(p, STR("annex-line"), para_text(&paras->p[i]), &m))
		i++;
	for (size_t k = i; k < paras->n && k < i + TITLE_PARAS; k++) {
		const struct para *para = &paras->p[k];

		if ((k > i && para->gap) || !is_plain(p, para))
			return false;
		if (parser_match(p, STR("treaty"), para_text(para), &m))
			return true;
	}
	return false;
}

bool treaty_signed(struct parser *p, const struct paras *paras, size_t i)
{
	size_t n = sign_find(p, paras, i), at = i + n;

	while (n > 0 && at <= i + n + FOOT_PARAS && at < paras->n) {
		if (treaty_opens(p, paras, at))
			return true;
		if (!is_plain(p, &paras->p[at]))
			return false;
		at++;
	}
	return false;
}
