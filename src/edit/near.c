#include "edit/near.h"

#include "base/told.h"
#include "edit/row.h"
#include "parse/sequence.h"
#include "tree/inner.h"
#include "tree/number.h"

enum {
	LISTED_MAX = 12,  /* names that a message lists */
	AROUND = 3,       /* numbers that it names on either side */
	TOLD_MAX = 20,    /* messages of one order that list any */
	PIECES_MAX = 300, /* pieces that are counted */
};

static const struct {
	struct str one, many;
	const char *numbered, *several; /* with its number, with those */
} nouns[STEPS] = {
    [STEP_TOC] = {TOLD_INIT("contents list"), TOLD_INIT("contents lists"), NULL,
                  NULL},
    [STEP_RULES] = {TOLD_INIT("rules"), TOLD_INIT("rules"), NULL, NULL},
    [STEP_STATUTE] = {TOLD_INIT("statute"), TOLD_INIT("statutes"), NULL, NULL},
    [STEP_REGULATION] = {TOLD_INIT("regulations"), TOLD_INIT("regulations"),
                         NULL, NULL},
    [STEP_ANNEXED] = {TOLD_INIT("annexed act"), TOLD_INIT("annexed acts"), NULL,
                      NULL},
    [STEP_APP] = {TOLD_INIT("appendix"), TOLD_INIT("appendices"),
                  N_("appendix %.*s"), N_("appendices %.*s")},
    [STEP_TABLE] = {TOLD_INIT("table"), TOLD_INIT("tables"), N_("table %.*s"),
                    N_("tables %.*s")},
    [STEP_PREAMBLE] = {TOLD_INIT("preamble"), TOLD_INIT("preambles"), NULL,
                       NULL},
    [STEP_SEC] = {TOLD_INIT("section"), TOLD_INIT("sections"),
                  N_("section %.*s"), N_("sections %.*s")},
    [STEP_SUBSEC] = {TOLD_INIT("subsection"), TOLD_INIT("subsections"),
                     N_("subsection %.*s"), N_("subsections %.*s")},
    [STEP_CH] = {TOLD_INIT("chapter"), TOLD_INIT("chapters"),
                 N_("chapter %.*s"), N_("chapters %.*s")},
    [STEP_PARA] = {TOLD_INIT("paragraph"), TOLD_INIT("paragraphs"),
                   N_("paragraph %.*s"), N_("paragraphs %.*s")},
    [STEP_ART] = {TOLD_INIT("article"), TOLD_INIT("articles"),
                  N_("article %.*s"), N_("articles %.*s")},
    [STEP_PT] = {TOLD_INIT("point"), TOLD_INIT("points"), N_("point %.*s"),
                 N_("points %.*s")},
    [STEP_PART] = {TOLD_INIT("part"), TOLD_INIT("parts"), N_("part %.*s"),
                   N_("parts %.*s")},
    [STEP_SP] = {TOLD_INIT("subpoint"), TOLD_INIT("subpoints"),
                 N_("subpoint %.*s"), N_("subpoints %.*s")},
    [STEP_LET] = {TOLD_INIT("subpoint"), TOLD_INIT("subpoints"),
                  N_("subpoint %.*s"), N_("subpoints %.*s")},
    [STEP_ABZ] = {TOLD_INIT("paragraph of text"),
                  TOLD_INIT("paragraphs of text"), N_("paragraph of text %.*s"),
                  N_("paragraphs of text %.*s")},
    [STEP_SENT] = {TOLD_INIT("sentence"), TOLD_INIT("sentences"),
                   N_("sentence %.*s"), N_("sentences %.*s")},
    [STEP_ROW] = {TOLD_INIT("row"), TOLD_INIT("rows"), N_("row %.*s"),
                  N_("rows %.*s")},
    [STEP_COL] = {TOLD_INIT("column"), TOLD_INIT("columns"), N_("column %.*s"),
                  N_("columns %.*s")},
    [STEP_TITLE] = {TOLD_INIT("title"), TOLD_INIT("titles"), NULL, NULL},
    [STEP_CAPTION] = {TOLD_INIT("caption"), TOLD_INIT("captions"), NULL, NULL},
    [STEP_NOTE] = {TOLD_INIT("note"), TOLD_INIT("notes"), N_("note %.*s"),
                   N_("notes %.*s")},
    [STEP_TEXT] = {TOLD_INIT("text"), TOLD_INIT("texts"), NULL, NULL},
};

static struct str noun_of(enum step_kind kind, bool many)
{
	struct str s = many ? nouns[kind].many : nouns[kind].one;

	return s.n ? s : TOLD("place");
}

struct str near_kind(enum step_kind kind)
{
	return noun_of(kind, false);
}

/* A unit with its number, or several with theirs. */
static struct str noun_with(struct arena *a, enum step_kind kind, bool many,
                            struct str num)
{
	const char *words = many ? nouns[kind].several : nouns[kind].numbered;

	if (words == NULL)
		return told(a, "%.*s %.*s", STR_ARG(noun_of(kind, many)),
		            STR_ARG(num));
	return told(a, words, STR_ARG(num));
}

struct str near_name(struct arena *a, const struct step *step)
{
	if (step->num.n == 0)
		return told(a, "the %.*s", STR_ARG(noun_of(step->kind, false)));
	return noun_with(a, step->kind, false, step->num);
}

struct str near_place(struct arena *a, const struct node *unit)
{
	struct step step = {.kind = STEP_TEXT};

	if (unit != NULL && unit->kind == NODE_TR) {
		step.kind = STEP_ROW;
		step.num = row_num(a, unit);
		return near_name(a, &step);
	}
	if (unit == NULL || node_class(unit->kind) == CLASS_HIER_ROOT)
		return TOLD("the act");
	if (inner_is(unit))
		return told(a, "the list \"%.*s\"",
		            STR_ARG(inner_title(a, unit)));
	for (int k = 0; k < STEPS; k++)
		if (step_node((enum step_kind)k) == unit->kind &&
		    k >= STEP_APP) {
			step = (struct step){.kind = (enum step_kind)k,
			                     .num = unit->num};
			break;
		}
	return near_name(a, &step);
}

/* What comes behind bigger units, empty where there are none. */
static struct str path_with(struct arena *a, struct str path, struct str name)
{
	return path.n == 0
	           ? name
	           : told(a, "%.*s, %.*s", STR_ARG(path), STR_ARG(name));
}

struct str near_address(struct arena *a, const struct address *at)
{
	struct str path = STR("");

	for (size_t i = 0; i < at->n; i++)
		path = path_with(a, path, near_name(a, &at->p[i]));
	return path.n ? path : TOLD("the act");
}

struct str near_path(struct arena *a, const struct node *unit)
{
	VEC(const struct node *) units = {0};
	struct str path = STR("");

	for (; unit != NULL && find_is_unit(unit); unit = unit->parent)
		*vec_push(a, &units) = unit;
	for (size_t i = units.n; i-- > 0;)
		path = path_with(a, path, near_place(a, units.p[i]));
	return path.n ? path : TOLD("the act");
}

struct str near_there(struct arena *a, const struct node *unit,
                      const struct node *in)
{
	struct str name = near_place(a, unit);

	if (node_is_stub(unit))
		return told(a,
		            "%.*s was excluded earlier; what is left of "
		            "it, with its history, holds this number",
		            STR_ARG(name));
	if (find_is_unit(unit->parent) && unit->parent != in)
		return told(a, "%.*s is there already, in %.*s", STR_ARG(name),
		            STR_ARG(near_place(a, unit->parent)));
	return told(a, "%.*s is there already", STR_ARG(name));
}

struct str near_list(struct arena *a, const struct str *p, size_t n)
{
	struct str s = STR("");

	for (size_t i = 0; i < n; i++) {
		if (i == LISTED_MAX)
			return told(a, "%.*s and others", STR_ARG(s));
		if (i == 0)
			s = p[i];
		else if (i + 1 == n)
			s = told(a, "%.*s and %.*s", STR_ARG(s), STR_ARG(p[i]));
		else
			s = told(a, "%.*s, %.*s", STR_ARG(s), STR_ARG(p[i]));
	}
	return s;
}

/* Numbers of units, and where one would stand among them. */
struct numbers {
	VEC(struct str) list;
	size_t at;
};

/* The next node of a text, without its appendices and lists. */
static const struct node *own_next(const struct node *n, const struct node *in)
{
	n = node_next(n, in);
	while (n != NULL && n->kind == NODE_ATTACHMENTS)
		n = node_skip(n, in);
	return n;
}

static void numbers_near(struct finder *f, const struct node *in,
                         const struct step *step, struct numbers *out)
{
	enum node_kind kind = step_node(step->kind);
	struct number sought = number_read(f->lang, step->num), n;

	for (const struct node *c = in; c; c = own_next(c, in)) {
		if (c->kind != kind || c->num.n == 0 ||
		    (c != in && c->parent != in && kind >= NODE_SUBPARAGRAPH))
			continue;
		n = number_read(f->lang, c->num);
		if (number_cmp(&n, &sought) < 0)
			out->at = out->list.n + 1;
		*vec_push(f->a, &out->list) = c->num;
	}
}

/* Where hits of one number stand: "in article 2 and article 5". */
static struct str near_twice(struct finder *f, const struct node *in,
                             const struct step *step)
{
	struct str num = number_clean(f->a, step->num);
	VEC(struct str) places = {0};

	for (const struct node *c = in; c; c = own_next(c, in)) {
		if (c->kind != step_node(step->kind) || !str_eq(c->num, num) ||
		    node_above(c, NODE_QUOTED_STRUCTURE) != NULL)
			continue;
		*vec_push(f->a, &places) = find_is_unit(c->parent)
		                               ? near_place(f->a, c->parent)
		                               : c->eid;
		if (places.n > LISTED_MAX)
			break;
	}
	return near_list(f->a, places.p, places.n);
}

struct str near_units(struct finder *f, const struct node *in,
                      const struct step *step, size_t hits)
{
	struct numbers found = {{0}, 0};
	const struct node *from = in ? in : units_main(&f->units);
	struct str place = near_place(f->a, in), name = near_name(f->a, step);
	struct str near;
	size_t low, high;

	if (f->told++ >= TOLD_MAX || from == NULL)
		return told(f->a,
		            hits > 1 ? N_("%.*s has more than one %.*s")
		                     : N_("%.*s has no %.*s"),
		            STR_ARG(place), STR_ARG(name));
	if (hits > 1)
		return told(f->a, "%.*s has more than one %.*s: in %.*s",
		            STR_ARG(place), STR_ARG(name),
		            STR_ARG(near_twice(f, from, step)));
	numbers_near(f, from, step, &found);
	low = found.at > AROUND ? found.at - AROUND : 0;
	high =
	    found.list.n - found.at > AROUND ? found.at + AROUND : found.list.n;
	if (found.list.n == 0)
		return told(f->a, "%.*s has no %.*s", STR_ARG(place),
		            STR_ARG(noun_of(step->kind, true)));
	near = noun_with(f->a, step->kind, high - low > 1,
	                 near_list(f->a, found.list.p + low, high - low));
	return told(f->a,
	            high - low == found.list.n
	                ? N_("%.*s has no %.*s; it has %.*s")
	                : N_("%.*s has no %.*s; near it are %.*s"),
	            STR_ARG(place), STR_ARG(name), STR_ARG(near));
}

struct str near_pieces(struct finder *f, const struct node *in,
                       const struct step *step)
{
	bool part = step->kind == STEP_PART;
	struct place path = {.kind = NODE_ALINEA,
	                     .piece = part ? PIECE_PART : PIECE_ALINEA};
	const struct node *last;
	unsigned n = 0;

	while (in != NULL && find_is_unit(in) && n < PIECES_MAX) {
		path.num = str_format(f->a, "%u", n + 1);
		if (units_find(&f->units, in, &path, 1, &last) == NULL)
			break;
		n++;
	}
	return told(f->a, "%.*s has no %.*s; it has %u",
	            STR_ARG(near_place(f->a, in)),
	            STR_ARG(near_name(f->a, step)), n);
}
