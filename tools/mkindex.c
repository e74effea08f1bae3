/*
 * mkindex FILE ACTS EACH: fills the index of a library (FILE, which must not be
 * there) as if it had so many acts, without the acts.  Laws and orders of 30
 * years, each citing three others and every other changing one;
 * /akn/kz/act/law/ 2001-01-19/1 is changed by EACH of them, every tenth of
 * which names it by its title and day alone.  Every fiftieth act may change one
 * that changes others, and every fiftieth one that it names by nothing but its
 * title.  The same arguments give the same index.
 */
#include "cli/index.h"
#include "cli/title.h"

#include <stdio.h>
#include <stdlib.h>

enum { SELDOM = 50 };

struct making {
	struct index index;
	struct arena a;
	nusqa_grammar *grammar;
	uint64_t state;
	size_t acts, each;
};

static size_t chance(struct making *m, size_t n)
{
	m->state = m->state * 6364136223846793005u + 1442695040888963407u;
	return (size_t)(m->state >> 33) % n;
}

/* Day of an act: they are numbered through. */
static struct str day_of(struct making *m, size_t i)
{
	size_t month = m->acts < 360 ? i : i * 360 / m->acts;

	return i == 0
	           ? STR("2001-01-19")
	           : str_format(&m->a, "%04zu-%02zu-%02zu", 1995 + month / 12,
	                        1 + month % 12, 1 + i % 28);
}

static struct str iri_of(struct making *m, size_t i)
{
	return str_format(&m->a, "/akn/kz/act/%s/%.*s/%zu",
	                  i % 4 ? "order/min-edu" : "law",
	                  STR_ARG(day_of(m, i)), i + 1);
}

static struct str title_of(struct making *m, size_t i)
{
	return str_format(
	    &m->a, "Об утверждении правил учета зерна и муки номер %zu", i);
}

/* Is act i one of those that change the first one? */
static bool is_chosen(const struct making *m, size_t i)
{
	size_t step = m->acts / m->each;

	return step > 1 && i % step == 1 && i / step < m->each;
}

/* Every other act changes one before it.  Of those that are changed few change
   others themselves: a history follows them. */
static bool is_amending(const struct making *m, size_t i)
{
	return i % 2 == 1 || is_chosen(m, i);
}

static struct index_ref change_of(struct making *m, size_t i)
{
	size_t other = chance(m, i), step = m->acts / m->each;
	struct index_ref r = {.how = NUSQA_CHANGES, .day = day_of(m, i)};

	if (i % SELDOM != 1)
		other -= other % 2;
	if (is_chosen(m, i))
		other = 0;
	r.words = str_format(
	    &m->a, "Внести в \"%.*s\" изменения:", STR_ARG(title_of(m, other)));
	title_called(&m->a, title_key(&m->a, m->grammar, "ru", r.words),
	             &r.called);
	if (other == 0 && i / (step ? step : 1) % 10 == 0)
		r.iri = STR("/akn/kz/act/law/2001-01-19/nn");
	else if (i % SELDOM == SELDOM / 2)
		r.iri = STR("/akn/kz/act/law/0001-01-01/nn");
	else
		r.iri = iri_of(m, other);
	return r;
}

static bool act_put(struct making *m, size_t i)
{
	struct arena_mark mark = arena_mark(&m->a);
	struct str iri = iri_of(m, i), day = day_of(m, i);
	struct index_text t = {
	    .fields = {
		[TEXT_PATH] =
		    str_format(&m->a, "%.*s/rus@%.*s.xml",
	                       STR_ARG(str_after(iri, 5)), STR_ARG(day)),
		[TEXT_HASH] = str_format(&m->a, "%064zx", i),
		[TEXT_IRI] = iri,
		[TEXT_KIND] = i % 4 ? STR("order") : STR("law"),
		[TEXT_NUMBER] = str_format(&m->a, "%zu", i + 1),
		[TEXT_DAY] = day,
		[TEXT_EDITION] = day,
		[TEXT_LANG] = STR("ru"),
		[TEXT_TITLE] = title_of(m, i),
	    }};
	struct titles titles = {0};
	struct index_ref refs[4];
	size_t n = 0;
	bool good;

	if (is_amending(m, i))
		refs[n++] = change_of(m, i);
	while (n < 4 && i != 0)
		refs[n++] = (struct index_ref){.how = NUSQA_CITES,
		                               .iri = iri_of(m, chance(m, i))};
	titles_add(&m->a, &titles,
	           title_key(&m->a, m->grammar, "ru", t.fields[TEXT_TITLE]));
	good = index_put(&m->index, &t, &titles, refs, n);
	arena_release(&m->a, mark);
	return good;
}

int main(int argc, char **argv)
{
	const struct messages messages = {0};
	struct making m = {.state = 1};
	bool good;

	m.acts = argc == 4 ? (size_t)strtoul(argv[2], NULL, 10) : 0;
	m.each = argc == 4 ? (size_t)strtoul(argv[3], NULL, 10) : 0;
	if (m.acts == 0 || m.each == 0) {
		fputs("usage: mkindex FILE ACTS EACH\n", stderr);
		return 3;
	}
	arena_init(&m.a);
	m.grammar = nusqa_grammar_load(NULL, NULL);
	good = m.grammar != NULL && index_open(&m.index, &messages, argv[1]) &&
	       index_begin(&m.index);
	for (size_t i = 0; i < m.acts && good; i++)
		good = act_put(&m, i);
	good = good && index_end(&m.index, good);
	index_close(&m.index);
	nusqa_grammar_free(m.grammar);
	arena_free(&m.a);
	return good ? 0 : 2;
}
