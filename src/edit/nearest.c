/* The text that is most like words which are not there. */
#include "edit/wording.h"

enum {
	PATTERN_MAX = 300,    /* bytes of the words that are compared */
	STEPS_MAX = 12000000, /* for one message */
	PART_MAX = 3,         /* at most a third may differ */
};

/* A row of the table of distances, and where each way through it began. */
struct ways {
	unsigned cost[PATTERN_MAX + 1];
	size_t from[PATTERN_MAX + 1];
};

/* The best place so far. */
struct best {
	unsigned cost;
	struct str text;
	size_t steps;
};

/* One more byte of the text: ways to each byte of the pattern. */
static void ways_step(struct ways *w, struct str pattern, char c, size_t at)
{
	unsigned diagonal = w->cost[0];
	size_t diagonal_from = w->from[0];

	w->from[0] = at;
	for (size_t i = 1; i <= pattern.n; i++) {
		unsigned cost = diagonal + (pattern.p[i - 1] != c);
		size_t from = diagonal_from;

		if (w->cost[i] + 1 < cost) {
			cost = w->cost[i] + 1;
			from = w->from[i];
		}
		if (w->cost[i - 1] + 1 < cost) {
			cost = w->cost[i - 1] + 1;
			from = w->from[i - 1];
		}
		diagonal = w->cost[i];
		diagonal_from = w->from[i];
		w->cost[i] = cost;
		w->from[i] = from;
	}
}

/* The whole words around bytes from..to of a wording. */
static struct str words_around(struct arena *a, const struct wording *w,
                               size_t from, size_t to)
{
	struct range r;

	while (from > 0 && w->text.p[from - 1] != ' ')
		from--;
	while (to < w->text.n && w->text.p[to] != ' ')
		to++;
	r.from = vec_split(&w->letters->to, w->n, sizeof(*w->letters), from);
	r.to = vec_split(&w->letters->to, w->n, sizeof(*w->letters), to);
	return wording_text(a, w, r);
}

static void nearest_in(struct arena *a, const struct wording *w,
                       struct str pattern, struct best *best)
{
	struct ways ways;
	size_t from = 0, to = 0;
	unsigned cost = best->cost;

	for (size_t i = 0; i <= pattern.n; i++) {
		ways.cost[i] = (unsigned)i;
		ways.from[i] = 0;
	}
	for (size_t at = 0; at < w->text.n && best->steps < STEPS_MAX; at++) {
		ways_step(&ways, pattern, w->text.p[at], at + 1);
		best->steps += pattern.n;
		if (ways.cost[pattern.n] >= cost)
			continue;
		cost = ways.cost[pattern.n];
		from = ways.from[pattern.n];
		to = at + 1;
	}
	if (cost == best->cost)
		return;
	best->cost = cost;
	best->text = words_around(a, w, from, to);
}

/* A mark behind words that is none of them. */
static bool is_end(char c)
{
	return c == '.' || c == ',' || c == ';' || c == ':';
}

struct str wording_nearest(struct finder *f, const struct spot *spot,
                           struct str words)
{
	const struct folding *by = f->lang->lexicon.folding;
	struct str pattern = wording_fold(f->a, by, words);
	struct best best = {0};

	pattern = str_sub(pattern, 0,
	                  pattern.n < PATTERN_MAX ? pattern.n : PATTERN_MAX);
	best.cost = (unsigned)pattern.n / PART_MAX + 1;
	for (const struct node *n = wording_block(spot, NULL); n;
	     n = wording_block(spot, n)) {
		struct arena scratch;
		struct wording w;

		arena_init(&scratch);
		wording_read(&scratch, by, n, &w);
		if (w.n)
			nearest_in(f->a, &w, pattern, &best);
		arena_free(&scratch);
	}
	while (best.text.n > 1 && is_end(best.text.p[best.text.n - 1]) &&
	       best.text.p[best.text.n - 1] != pattern.p[pattern.n - 1])
		best.text.n--;
	return best.text;
}
