#include "edit/near.h"

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
} nouns[STEPS] = {
    [STEP_TOC] = {STR_INIT("contents list"), STR_INIT("contents lists")},
    [STEP_RULES] = {STR_INIT("rules"), STR_INIT("rules")},
    [STEP_STATUTE] = {STR_INIT("statute"), STR_INIT("statutes")},
    [STEP_REGULATION] = {STR_INIT("regulations"), STR_INIT("regulations")},
    [STEP_ANNEXED] = {STR_INIT("annexed act"), STR_INIT("annexed acts")},
    [STEP_APP] = {STR_INIT("appendix"), STR_INIT("appendices")},
    [STEP_TABLE] = {STR_INIT("table"), STR_INIT("tables")},
    [STEP_PREAMBLE] = {STR_INIT("preamble"), STR_INIT("preambles")},
    [STEP_SEC] = {STR_INIT("section"), STR_INIT("sections")},
    [STEP_SUBSEC] = {STR_INIT("subsection"), STR_INIT("subsections")},
    [STEP_CH] = {STR_INIT("chapter"), STR_INIT("chapters")},
    [STEP_PARA] = {STR_INIT("paragraph"), STR_INIT("paragraphs")},
    [STEP_ART] = {STR_INIT("article"), STR_INIT("articles")},
    [STEP_PT] = {STR_INIT("point"), STR_INIT("points")},
    [STEP_PART] = {STR_INIT("part"), STR_INIT("parts")},
    [STEP_SP] = {STR_INIT("subpoint"), STR_INIT("subpoints")},
    [STEP_LET] = {STR_INIT("subpoint"), STR_INIT("subpoints")},
    [STEP_ABZ] = {STR_INIT("paragraph of text"),
                  STR_INIT("paragraphs of text")},
    [STEP_SENT] = {STR_INIT("sentence"), STR_INIT("sentences")},
    [STEP_ROW] = {STR_INIT("row"), STR_INIT("rows")},
    [STEP_COL] = {STR_INIT("column"), STR_INIT("columns")},
    [STEP_TITLE] = {STR_INIT("title"), STR_INIT("titles")},
    [STEP_CAPTION] = {STR_INIT("caption"), STR_INIT("captions")},
    [STEP_NOTE] = {STR_INIT("note"), STR_INIT("notes")},
    [STEP_TEXT] = {STR_INIT("text"), STR_INIT("texts")},
};

static struct str noun_of(enum step_kind kind, bool many)
{
	struct str s = many ? nouns[kind].many : nouns[kind].one;

	return s.n ? s : STR("place");
}

struct str near_name(struct arena *a, const struct step *step)
{
	struct str noun = noun_of(step->kind, false);

	if (step->num.n == 0)
		return str_join(a, STR("the "), noun);
	return str_format(a, "%.*s %.*s", STR_ARG(noun), STR_ARG(step->num));
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
		return STR("the act");
	if (inner_is(unit))
		return str_format(a, "the list \"%.*s\"",
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

struct str near_there(struct arena *a, const struct node *unit,
                      const struct node *in)
{
	struct str name = near_place(a, unit);

	if (node_is_stub(unit))
		return str_format(a,
		                  "%.*s was excluded earlier; what is left of "
		                  "it, with its history, holds this number",
		                  STR_ARG(name));
	if (find_is_unit(unit->parent) && unit->parent != in)
		return str_format(a, "%.*s is there already, in %.*s",
		                  STR_ARG(name),
		                  STR_ARG(near_place(a, unit->parent)));
	return str_format(a, "%.*s is there already", STR_ARG(name));
}

struct str near_list(struct arena *a, const struct str *p, size_t n)
{
	struct str s = STR("");

	for (size_t i = 0; i < n; i++) {
		const char *sep = i == 0 ? "" : i + 1 == n ? " and " : ", ";

		if (i == LISTED_MAX)
			return str_join(a, s, STR(" and others"));
		s = str_format(a, "%.*s%s%.*s", STR_ARG(s), sep, STR_ARG(p[i]));
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
	size_t low, high;

	if (f->told++ >= TOLD_MAX || from == NULL)
		return str_format(f->a, "%.*s has %s %.*s", STR_ARG(place),
		                  hits > 1 ? "more than one" : "no",
		                  STR_ARG(name));
	if (hits > 1)
		return str_format(f->a, "%.*s has more than one %.*s: in %.*s",
		                  STR_ARG(place), STR_ARG(name),
		                  STR_ARG(near_twice(f, from, step)));
	numbers_near(f, from, step, &found);
	low = found.at > AROUND ? found.at - AROUND : 0;
	high =
	    found.list.n - found.at > AROUND ? found.at + AROUND : found.list.n;
	if (found.list.n == 0)
		return str_format(f->a, "%.*s has no %.*s", STR_ARG(place),
		                  STR_ARG(noun_of(step->kind, true)));
	return str_format(
	    f->a, "%.*s has no %.*s; %s %.*s %.*s", STR_ARG(place),
	    STR_ARG(name),
	    high - low == found.list.n ? "it has" : "near it are",
	    STR_ARG(noun_of(step->kind, high - low > 1)),
	    STR_ARG(near_list(f->a, found.list.p + low, high - low)));
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
	return str_format(f->a, "%.*s has no %.*s; it has %u",
	                  STR_ARG(near_place(f->a, in)),
	                  STR_ARG(near_name(f->a, step)), n);
}
