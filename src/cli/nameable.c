#include "cli/nameable.h"

/* What stands behind the last slash of s, which goes. */
static struct str last_cut(struct str *s)
{
	size_t at = s->n;
	struct str last;

	while (at > 0 && s->p[at - 1] != '/')
		at--;
	last = str_after(*s, at);
	s->n = at > 0 ? at - 1 : 0;
	return last;
}

struct nameable nameable_read(struct str iri)
{
	struct nameable n = {0};
	struct str rest;

	n.head = str_sub(iri, 0, str_find(iri, STR("/act")) + 4);
	rest = str_after(iri, n.head.n);
	n.number = last_cut(&rest);
	n.day = last_cut(&rest);
	rest = rest.n != 0 ? str_after(rest, 1) : rest;
	n.kind = str_cut(&rest, '/');
	n.author = rest;
	if (str_eq(n.number, STR("nn")))
		n.number = STR("");
	if (str_eq(n.day, STR("0001-01-01")))
		n.day = STR("");
	if (n.author.n != 0 && str_eq(n.kind, STR("act")))
		n.kind = STR("");
	return n;
}

static struct str nameable_iri(struct arena *a, const struct nameable *n)
{
	struct str kind = n->author.n && n->kind.n == 0 ? STR("act") : n->kind;
	struct str day = n->day.n ? n->day : STR("0001-01-01");
	struct str number = n->number.n ? n->number : STR("nn");

	return str_format(a, "%.*s%s%.*s%s%.*s/%.*s/%.*s", STR_ARG(n->head),
	                  kind.n ? "/" : "", STR_ARG(kind),
	                  n->author.n ? "/" : "", STR_ARG(n->author),
	                  STR_ARG(day), STR_ARG(number));
}

void nameable_open(struct arena *a, const struct nameable *is,
                   struct nameable_iris *out)
{
	*out = (struct nameable_iris){0};
	for (unsigned i = 0; i < 8; i++) {
		struct nameable n = *is;

		if (((i & 1) && n.kind.n == 0) || ((i & 2) && n.author.n == 0))
			continue;
		if (i & 1)
			n.kind = STR("");
		if (i & 2)
			n.author = STR("");
		if (i & 4)
			n.day = STR("");
		else
			n.number = STR("");
		*vec_push(a, out) = nameable_iri(a, &n);
	}
	if (is->author.n != 0) {
		struct nameable n = *is;

		n.author = STR("");
		*vec_push(a, out) = nameable_iri(a, &n);
	}
}

void nameable_untold(struct arena *a, const struct nameable *is,
                     struct nameable_iris *out)
{
	*out = (struct nameable_iris){0};
	for (unsigned i = 0; i < 4; i++) {
		struct nameable n = {.head = is->head};

		if (((i & 1) && is->kind.n == 0) ||
		    ((i & 2) && is->author.n == 0))
			continue;
		if (i & 1)
			n.kind = is->kind;
		if (i & 2)
			n.author = is->author;
		*vec_push(a, out) = nameable_iri(a, &n);
	}
}

/* Is it said, and so? */
static bool is_same(struct str is, struct str said)
{
	return said.n != 0 && str_eq(is, said);
}

static bool is_open(struct str is, struct str said)
{
	return said.n == 0 || str_eq(is, said);
}

/* Kind and issuer. */
static bool kind_fits(const struct nameable *is, const struct nameable *said)
{
	return str_eq(is->head, said->head) && is_open(is->kind, said->kind) &&
	       is_open(is->author, said->author);
}

bool nameable_fits(const struct nameable *is, const struct nameable *said)
{
	return kind_fits(is, said) && is_open(is->day, said->day) &&
	       is_open(is->number, said->number);
}

enum doubt nameable_doubt(const struct nameable *is,
                          const struct nameable *said, bool titled)
{
	bool day = is_open(is->day, said->day);
	bool number = is_open(is->number, said->number);

	if (kind_fits(is, said) && is_same(is->day, said->day) &&
	    is_same(is->number, said->number) && str_eq(is->kind, said->kind) &&
	    str_eq(is->author, said->author))
		return DOUBT_NONE;
	if (nameable_fits(is, said))
		return titled ? DOUBT_NONE : DOUBT_TITLE;
	if (!titled)
		return DOUBT_OTHER;
	if (!day && is_same(is->number, said->number))
		return DOUBT_DAY;
	if (!kind_fits(is, said))
		return day && number && (said->day.n || said->number.n)
		           ? DOUBT_KIND
		           : DOUBT_OTHER;
	if (!number)
		return day ? DOUBT_NUMBER : DOUBT_OTHER;
	return DOUBT_DAY;
}
