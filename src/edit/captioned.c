/* Tables, found by what stands over them. */
#include "edit/captioned.h"

#include "base/told.h"
#include "edit/near.h"
#include "edit/place.h"
#include "edit/wording.h"

enum {
	OVER_MAX = 4, /* lines over a table that may name it */
	NEAR_MAX = 6, /* numbers of tables that a message names */
};

/* The lines since the last table. */
struct over {
	const struct node *p[OVER_MAX];
	size_t n;
};

static void over_put(struct over *o, const struct node *block)
{
	if (o->n == OVER_MAX) {
		for (size_t i = 1; i < OVER_MAX; i++)
			o->p[i - 1] = o->p[i];
		o->n--;
	}
	o->p[o->n++] = block;
}

static bool ends_number(struct str s, size_t i)
{
	return str_starts(str_after(s, i), STR(". ")) ||
	       str_starts(str_after(s, i), STR(": ")) ||
	       (s.p[i] == '.' && i + 1 == s.n);
}

/* "Table 2", also with its title behind it: its number; empty: it is none. */
static struct str line_number(struct finder *f, struct str line)
{
	struct places at;
	struct str why;
	size_t i = 0;

	while (i < line.n && !ends_number(line, i))
		i++;
	if (!places_read(f->a, f->lang, str_sub(line, 0, i), &at, &why) ||
	    at.n != 1 || at.p[0].n != 1 || at.p[0].p[0].kind != STEP_TABLE)
		return STR("");
	return at.p[0].p[0].num;
}

/* The number of the table under those lines; empty: it has none. */
static struct str over_number(struct finder *f, const struct over *o)
{
	struct str num = STR("");
	struct wording w;

	for (size_t i = o->n; i-- > 0 && num.n == 0;) {
		wording_read(f->a, f->lang->lexicon.folding, o->p[i], &w);
		num = line_number(f, str_trim(w.text));
	}
	return num;
}

static bool over_title(struct finder *f, const struct over *o, struct str name)
{
	const struct folding *by = f->lang->lexicon.folding;
	struct wording w;

	name = wording_fold(f->a, by, name);
	for (size_t i = 0; i < o->n; i++) {
		wording_read(f->a, by, o->p[i], &w);
		if (str_eq(str_trim(w.text), name))
			return true;
	}
	return false;
}

/* What a walk over the tables of a place has found. */
struct walk {
	struct finder *f;
	struct str name;
	const struct node *hit;
	size_t hits, tables;
	struct str near[NEAR_MAX];
	size_t nnear;
};

static void walk_table(struct walk *w, const struct node *table,
                       const struct over *over)
{
	struct str num;
	unsigned value;
	bool is = w->name.n == 0;

	w->tables++;
	if (!is) {
		num = over_number(w->f, over);
		if (num.n && w->nnear < NEAR_MAX)
			w->near[w->nnear++] = num;
		is = str_number(w->name, &value)
		         ? str_eq(num, w->name)
		         : over_title(w->f, over, w->name);
	}
	if (is && w->hits++ == 0)
		w->hit = table;
}

static const struct node *walk_end(struct walk *w)
{
	struct finder *f = w->f;

	if (w->hits == 1)
		return w->hit;
	f->why.code = w->hits ? DIAG_TARGET_TWICE : DIAG_TARGET_MISSING;
	if (w->tables == 0)
		f->why.say = TOLD("there is no table");
	else if (w->name.n == 0)
		f->why.say = told(f->a, "there are %zu tables", w->tables);
	else if (w->hits)
		f->why.say = told(f->a, "there are %zu tables \"%.*s\"",
		                  w->hits, STR_ARG(w->name));
	else
		f->why.say = told(
		    f->a,
		    w->nnear ? N_("there is no table \"%.*s\"; those there "
		                  "have the numbers %.*s")
			     : N_("there is no table \"%.*s\"; those there "
		                  "have no numbers%.*s"),
		    STR_ARG(w->name),
		    STR_ARG(near_list(f->a, w->near, w->nnear)));
	return NULL;
}

const struct node *captioned_find(struct finder *f, const struct node *in,
                                  struct str name)
{
	struct walk w = {.f = f, .name = name};
	struct over over = {0};

	for (const struct node *n = in; n != NULL;) {
		bool table = n->kind == NODE_TABLE;

		if (n->mark == MARK_REMOVED) {
			n = node_skip(n, in);
			continue;
		}
		if (table) {
			walk_table(&w, n, &over);
			over.n = 0;
		} else if (node_class(n->kind) == CLASS_TEXTY &&
		           n->kind != NODE_NUM) {
			over_put(&over, n);
		}
		n = table ? node_skip(n, in) : node_next(n, in);
	}
	return walk_end(&w);
}
