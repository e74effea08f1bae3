#include "cite.h"
#include "words.h"

#include <stdlib.h>
#include <string.h>

enum { CHAIN_MOST = 6 };

static const char *const steps[] = {"",    "rules", "app",  "ch",
                                    "art", "pt",    "part", "sp",
                                    "abz", "table", "row",  "sent"};

/* A place, as ordinals count: the words of a point come first. */
static size_t ordinal(const struct unit *u)
{
	if (u->ordinal)
		return u->ordinal;
	return unit_place(u) + 1 + (u->up->text[0] != '\0');
}

const char *unit_path(const struct unit *u)
{
	const char *up;

	if (u->kind == ACT)
		return "";
	up = u->kind == CHAPTER ? "" : unit_path(u->up);
	if (u->kind == TABLE)
		return up; /* it is the only one there */
	if (u->up->kind == CHAPTER)
		up = unit_path(u->up->up);
	if (u->kind == CHAPTER && u->up->kind != ACT)
		up = unit_path(u->up);
	if (up[0])
		up = print("%s/", up);
	if (u->kind == RULES)
		return "rules";
	if (unit_counted(u))
		return print("%s%s:%zu", up, steps[u->kind], ordinal(u));
	return print("%s%s:%s", up, steps[u->kind], u->num);
}

static const char *number(const struct unit *u, const char *form)
{
	size_t n = u->kind == SENT   ? (size_t)atoi(u->num)
	           : unit_counted(u) ? ordinal(u)
	                             : 0;

	if (n)
		return word_at(print("ordinals.%s.%s", steps[u->kind], form),
		               n - 1);
	if (u->kind == SUBPOINT)
		return say("sp.num", "n", u->num, NULL);
	return u->num;
}

static const char *step(const struct unit *u, const char *n, const char *form,
                        bool of)
{
	const char *key = print("%s.%s.of", steps[u->kind], form);

	if (!of || word(key) == NULL)
		key = print("%s.%s", steps[u->kind], form);
	return say(key, "n", n, NULL);
}

/* The parents that must be named, and the number n of the last step. */
static const char *chain(const struct unit *u, const struct unit *scope,
                         const char *n, const char *form)
{
	const struct unit *up[CHAIN_MOST];
	size_t k = 0;
	bool down = strcmp(word("order"), "down") == 0;
	const char *out = "";

	for (const struct unit *p = u->up; p != scope && p->kind != ACT;
	     p = p->up)
		if (p->kind != CHAPTER && p->kind != RULES && p->kind != TABLE)
			up[k++] = p;
	if (!down)
		out = step(u, n, form, false);
	for (size_t i = 0; i < k; i++) {
		const struct unit *p = down ? up[k - 1 - i] : up[i];

		out = print("%s%s%s", out, out[0] ? " " : "",
		            step(p, number(p, "own"), "own", i > 0));
	}
	if (down)
		out = print("%s%s%s", out, out[0] ? " " : "",
		            step(u, n, form, k > 0));
	return out;
}

const char *cite(const struct unit *u, const struct unit *scope,
                 const char *form)
{
	if (u == scope || u->kind == ACT || u->kind == RULES)
		return "";
	return chain(u, scope, number(u, form), form);
}

/* Do they follow one another, so that a dash can stand between the ends? */
static bool is_range(struct unit *const *p, size_t n)
{
	for (size_t i = 1; i < n; i++)
		if (strchr(p[i]->num, '-') != NULL ||
		    (p[i]->num[0] &&
		     atoi(p[i]->num) != atoi(p[i - 1]->num) + 1) ||
		    unit_place(p[i]) != unit_place(p[i - 1]) + 1 ||
		    p[i]->ordinal > p[i - 1]->ordinal + 1)
			return false;
	return n > 2 && strchr(p[0]->num, '-') == NULL && chance(2) == 0;
}

/* "3, 5 и 7" */
static const char *series(struct unit *const *p, size_t n, const char *form)
{
	const char *out = "";

	for (size_t i = 0; i < n; i++)
		out = print("%s%s%s", out,
		            i == 0       ? ""
		            : i + 1 == n ? word("and")
		                         : ", ",
		            number(p[i], form));
	return out;
}

static const char *numbers(struct unit *const *p, size_t n, const char *form)
{
	if (is_range(p, n))
		return print("%s – %s", number(p[0], form),
		             number(p[n - 1], form));
	return series(p, n, form);
}

const char *cite_list(struct unit *const *p, size_t n, const struct unit *scope,
                      const char *form)
{
	return chain(p[0], scope, numbers(p, n, form), form);
}

const char *cite_new(struct unit *const *p, size_t n, const char *form)
{
	return step(p[0], numbers(p, n, form), form, false);
}

const char *cite_series(struct unit *const *p, size_t n, const char *form)
{
	return chain(p[0], NULL, series(p, n, form), form);
}
