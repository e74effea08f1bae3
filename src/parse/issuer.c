#include "parse/issuer.h"

enum { ISSUERS_MAX = 64 }; /* what is beyond stays text */

static bool torn_is(struct parser *p, const struct paras *paras, size_t i,
                    struct str rule, const struct rule **by)
{
	struct match m;

	if (i >= paras->n || paras->p[i].o == NULL ||
	    !parser_match(p, rule, para_text(&paras->p[i]), &m))
		return false;
	*by = m.rule;
	return true;
}

bool issuer_torn(struct parser *p, const struct paras *paras, size_t i,
                 const struct rule **by)
{
	const struct rule *other;

	return (torn_is(p, paras, i, STR("issuer-first"), by) &&
	        torn_is(p, paras, i + 1, STR("issuer-second"), &other)) ||
	       (i > 0 && torn_is(p, paras, i, STR("issuer-second"), by) &&
	        torn_is(p, paras, i - 1, STR("issuer-first"), &other));
}

static struct issuer issuer_of(const struct match *m)
{
	return (struct issuer){.act = {.authority = m->cap[CAP_authority],
	                               .date = m->cap[CAP_date],
	                               .number = m->cap[CAP_number],
	                               .act = m->cap[CAP_act],
	                               .head = true},
	                       .by = m->rule};
}

/* Add an issuer; of several under one number, each. */
static void issuers_add(struct parser *p, struct issuers *list,
                        struct issuer issuer)
{
	struct match m;

	while (
	    list->n + 1 < ISSUERS_MAX &&
	    parser_match(p, STR("joint-authority"), issuer.act.authority, &m)) {
		issuer.act.authority = m.cap[CAP_authority];
		list->p[list->n++] = issuer;
		issuer.act.authority = m.cap[CAP_joint];
		if (m.cap[CAP_act].n)
			issuer.act.act = m.cap[CAP_act];
	}
	if (list->n < ISSUERS_MAX)
		list->p[list->n++] = issuer;
}

/* "A and B of 4 May No 33, of 6 May No 188": as many days and numbers as there
   are issuers, all of them behind the last; issuers k and on are days and
   numbers alone. */
static void issuers_share(struct issuers *list, size_t k)
{
	size_t n = list->n - k;

	if (k < 2 || n + 1 != k)
		return;
	for (size_t i = k; i < list->n; i++)
		if (list->p[i].act.authority.n != 0)
			return;
	for (size_t i = 0; i < n; i++) {
		list->p[i + 1].act.date = list->p[k + i].act.date;
		list->p[i + 1].act.number = list->p[k + i].act.number;
	}
	list->n = k;
}

struct issuers issuers_read(struct parser *p, const struct match *m)
{
	struct issuers list = {
	    arena_array(p->scratch, ISSUERS_MAX, sizeof(*list.p)), 0};
	struct issuer first = issuer_of(m);
	struct str rest = str_strip(m->cap[CAP_joint]);
	struct match next;
	size_t leading;

	issuers_add(p, &list, first);
	leading = list.n;
	while (rest.n != 0 && parser_match(p, STR("joint"), rest, &next)) {
		struct issuer issuer = issuer_of(&next);

		if (issuer.act.date.n == 0)
			issuer.act.date = first.act.date;
		if (issuer.act.act.n == 0)
			issuer.act.act = first.act.act;
		issuers_add(p, &list, issuer);
		rest = str_strip(str_after(rest, next.all.n));
	}
	issuers_share(&list, leading);
	return list;
}

void issuer_parts(const struct issuer *issuer, struct part *parts)
{
	const struct part made[ISSUER_PARTS] = {
	    {.s = issuer->act.authority, .kind = NODE_DOC_AUTHORITY},
	    {.s = issuer->act.date, .kind = NODE_DOC_DATE},
	    {.s = issuer->act.number, .kind = NODE_DOC_NUMBER},
	    {.s = issuer->act.act, .kind = NODE_DOC_TYPE},
	};

	for (size_t i = 0; i < ISSUER_PARTS; i++) {
		parts[i] = made[i];
		parts[i].by = issuer->by;
	}
}

void issuer_settle(struct parser *p, struct citation c)
{
	if (citation_read(p, &c) && c.author_known)
		p->home = c.work.author;
}

void issuer_home(struct parser *p, const struct match *m)
{
	struct citation c = {.head = true,
	                     .authority = m->cap[CAP_authority],
	                     .act = m->cap[CAP_act]};

	if (m->rule != NULL)
		issuer_settle(p, c);
}

static bool issuer_is(const struct citation *c, const struct work *own)
{
	return str_eq(c->work.number, own->number) &&
	       (c->own || str_eq(c->work.subtype, own->subtype)) &&
	       (!c->date_good || date_cmp(c->work.date, own->date) == 0);
}

bool issuers_own(struct parser *p, const struct issuers *list)
{
	const struct doc *doc = p->doc;

	if (doc->work.number.n == 0)
		return true;
	for (size_t i = 0; i < list->n; i++) {
		struct citation c = list->p[i].act;

		if (c.number.n == 0 || !citation_read(p, &c) ||
		    issuer_is(&c, &doc->work))
			return true;
		for (size_t k = 0; k < doc->joint.n; k++)
			if (issuer_is(&c, &doc->joint.p[k]))
				return true;
	}
	return false;
}
