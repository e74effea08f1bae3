#include "base/told.h"
#include "edit/find_part.h"

#include "edit/appendix.h"
#include "edit/column.h"
#include "edit/contents.h"
#include "edit/near.h"
#include "edit/quoted.h"
#include "edit/row.h"
#include "edit/space.h"
#include "parse/sequence.h"
#include "tree/number.h"
#include "tree/unsure.h"

#include <string.h>

/* Units of one kind and number in one place, in the order of the text. */
struct listed {
	const struct node *node;
	struct listed *next, *last;
};

bool find_is_unit(const struct node *n)
{
	return node_class(n->kind) == CLASS_HIER && n->kind != NODE_ALINEA;
}

bool search_is_whole(const struct node *n)
{
	return n->kind == NODE_BODY || n->kind == NODE_ATTACHMENT ||
	       n->kind == NODE_QUOTED_STRUCTURE || n->parent == NULL ||
	       (n->kind == NODE_MAIN_BODY && n->parent->kind == NODE_ACT);
}

static const struct node *component_of(const struct node *n)
{
	while (n != NULL && !search_is_whole(n))
		n = n->parent;
	return n;
}

struct str search_key(char *room, const struct node *in, enum node_kind kind,
                      struct str num)
{
	size_t n = 0;

	if (num.n > NUMBER_MOST)
		num = STR("");
	memcpy(room, &in, sizeof(in));
	n += sizeof(in);
	room[n++] = (char)kind;
	if (num.n)
		memcpy(room + n, num.p, num.n);
	return (struct str){room, n + num.n};
}

static struct listed *listed_get(const struct finder *f, const struct node *in,
                                 enum node_kind kind, struct str num)
{
	char room[SEARCH_KEY];

	return map_get(&f->listed, search_key(room, in, kind, num));
}

static void listed_put(struct finder *f, const struct node *in,
                       const struct node *n)
{
	char room[SEARCH_KEY];
	struct str key = search_key(room, in, n->kind, n->num);
	struct listed *new = arena_alloc(f->a, sizeof(*new)), *first;
	void **slot;

	first = map_get(&f->listed, key);
	new->node = n;
	if (first != NULL) {
		first->last->next = new;
		first->last = new;
		return;
	}
	new->last = new;
	slot = map_put(f->a, &f->listed, str_copy(f->a, key));
	*slot = new;
}

const struct grid *find_grid(struct finder *f, const struct node *table)
{
	void **slot = map_put_at(f->a, &f->grids, table);

	if (*slot == NULL)
		*slot = (void *)grid_lay(f->a, table);
	return *slot;
}

void finder_open(struct finder *f, struct arena *a, const struct language *lang,
                 const struct doc *base)
{
	const struct node *n = base->root;

	*f = (struct finder){.a = a,
	                     .lang = lang,
	                     .base = base,
	                     .act = node_document(base->root)};
	units_read(&f->units, a, lang, base->root);
	while (n != NULL) {
		const struct node *above;

		if (n->kind == NODE_META || n->mark == MARK_REMOVED) {
			n = node_skip(n, base->root);
			continue;
		}
		if (n->kind == NODE_ATTACHMENT || find_is_unit(n))
			space_add(f, n);
		if (find_is_unit(n) && n->num.n) {
			above = n->parent;
			while (!find_is_unit(above) && !search_is_whole(above))
				above = above->parent;
			listed_put(f, above, n);
			if (!search_is_whole(above))
				listed_put(f, component_of(above), n);
		}
		n = node_next(n, base->root);
	}
}

/* Does n stand among the siblings from first on, up to the next piece of text
   behind last? */
static bool in_stretch(const struct search *s, const struct node *n)
{
	const struct node *c = s->at.first;
	bool behind = false;

	if (s->at.kind != SPOT_PIECES)
		return true;
	for (; c != NULL; c = c->next) {
		if (behind && !find_is_unit(c))
			return false;
		if (c == n)
			return true;
		behind |= c == s->at.last;
	}
	return false;
}

/* The units of a kind and number: of those in the place itself, else of those
   anywhere under it.  How many; the first in *out. */
size_t search_units(const struct finder *f, const struct search *s,
                    enum node_kind kind, struct str num,
                    const struct node **out)
{
	const struct node *in = s->at.unit;
	size_t hits = 0;

	*out = NULL;
	for (const struct listed *l = listed_get(f, in, kind, num); l;
	     l = l->next) {
		if (!in_stretch(s, l->node))
			continue;
		if (hits++ == 0)
			*out = l->node;
	}
	if (hits > 0 || s->at.kind == SPOT_PIECES)
		return hits;
	for (const struct listed *l =
	         listed_get(f, component_of(in), kind, num);
	     l; l = l->next) {
		if (!node_is_under(l->node, in))
			continue;
		if (hits++ == 0)
			*out = l->node;
	}
	return hits;
}

bool search_fail(struct finder *f, enum diag_code code, struct str say)
{
	f->why = (struct message){.code = code, .say = say};
	return false;
}

void search_at(struct search *s, const struct node *unit)
{
	s->at = (struct spot){
	    .kind = SPOT_NODE, .unit = unit, .first = unit, .last = unit};
	s->at.beside = s->beside;
	s->act = false;
	s->n = 0;
}

/* Is a point among what a unit holds? */
static bool has_points(const struct node *unit)
{
	const struct node *n = unit->first;

	while (n != NULL && n->kind != NODE_PARAGRAPH)
		n = n->next;
	return n != NULL;
}

static bool step_unit(struct finder *f, struct search *s)
{
	enum node_kind kind = step_node(s->step->kind);
	struct str num = number_clean(f->a, s->step->num);
	const struct node *hit;
	size_t hits = search_units(f, s, kind, num, &hit);

	if (search_doubts(f, s, kind, num, false))
		return false;
	/* The Criminal Code has points with a bracket, right in an article. */
	if (hits == 0 && s->step->kind == STEP_PT && !has_points(s->at.unit))
		hits = search_units(f, s, NODE_SUBPARAGRAPH, num, &hit);
	if (hits == 0 && kind == NODE_SECTION)
		hits = search_plain(f, s, num, &hit);
	if (hits == 0 && (hit = search_beside(f, s, kind, num)) != NULL) {
		s->beside = s->at.unit;
		hits = 1;
	}
	if (hits == 0 && s->at.kind == SPOT_PIECES)
		return search_fail(
		    f, DIAG_TARGET_MISSING,
		    told(f->a, "%.*s has no %.*s in the part that is named",
		         STR_ARG(near_place(f->a, s->at.unit)),
		         STR_ARG(near_name(f->a, s->step))));
	if (num.n == 0 || hits != 1)
		return search_fail(
		    f, hits > 1 ? DIAG_TARGET_TWICE : DIAG_TARGET_MISSING,
		    near_units(f, s->act ? NULL : s->at.unit, s->step, hits));
	if (node_is_stub(hit) && s->step != f->spent)
		return search_fail(f, DIAG_TARGET_MISSING,
		                   told(f->a, "%.*s is no longer in force",
		                        STR_ARG(near_name(f->a, s->step))));
	search_at(s, hit);
	return true;
}

bool search_unsure(struct finder *f)
{
	return search_fail(f, DIAG_CHANGE_UNABLE,
	                   TOLD("what looks like footnotes stands behind its "
	                        "text: what is counted there cannot be told"));
}

bool search_part_doubt(struct finder *f, struct str num)
{
	return search_fail(
	    f, DIAG_CHANGE_UNABLE,
	    told(f->a,
	         "part %.*s of an article with points: point %.*s, or a "
	         "paragraph without a number? only codes number their "
	         "parts",
	         STR_ARG(num), STR_ARG(num)));
}

/* A part, an alinea; in codes the parts of articles are numbered. */
static bool step_piece(struct finder *f, struct search *s)
{
	bool part = s->step->kind == STEP_PART;
	struct str num = number_clean(f->a, s->step->num);
	const struct node *hit, *last;

	if (part && s->n == 0 && s->at.unit->kind == NODE_ARTICLE &&
	    search_units(f, s, NODE_PARAGRAPH, num, &hit) == 1) {
		search_at(s, hit);
		return str_eq(f->base->work.subtype, STR("code")) ||
		       search_part_doubt(f, num);
	}
	hit = NULL;
	if (!s->act && quoted_has(s->at.unit))
		return quoted_step(f, s, num);
	if (s->n < PIECES_PATH && !s->act) {
		s->path[s->n++] =
		    (struct place){.kind = NODE_ALINEA,
		                   .piece = part ? PIECE_PART : PIECE_ALINEA,
		                   .num = num};
		hit = units_find(&f->units, s->at.unit, s->path, s->n, &last);
	}
	if (hit == NULL || find_is_unit(hit))
		return search_fail(
		    f, DIAG_TARGET_MISSING,
		    near_pieces(f, s->act ? NULL : s->at.unit, s->step));
	s->at.kind = SPOT_PIECES;
	s->at.first = hit;
	s->at.last = last ? last : hit;
	return !unsure_stands(hit, s->at.last) || search_unsure(f);
}

static bool step_sentence(struct finder *f, struct search *s)
{
	unsigned k;

	if (s->act || !str_number(s->step->num, &k) || k == 0)
		return search_fail(
		    f, DIAG_TARGET_MISSING,
		    near_pieces(f, s->act ? NULL : s->at.unit, s->step));
	s->at.sentence = k;
	return true;
}

/* The block in a document's preface that is its title. */
static const struct node *title_of(const struct node *doc)
{
	const struct node *preface = node_child(doc, NODE_PREFACE);
	const struct node *title =
	    preface ? node_child(preface, NODE_LONG_TITLE) : NULL;

	return title ? node_child(title, NODE_P) : NULL;
}

static bool step_title(struct finder *f, struct search *s)
{
	const struct node *unit = s->at.unit, *hit;

	if (s->at.kind == SPOT_COLUMN) {
		hit = column_head(f, &s->at);
		if (hit == NULL)
			return false;
	} else if (s->act)
		hit = title_of(f->act);
	else if (unit->kind == NODE_ATTACHMENT)
		hit =
		    node_document(unit) ? title_of(node_document(unit)) : NULL;
	else
		hit = node_child(unit, NODE_HEADING);
	if (hit == NULL)
		return search_fail(f, DIAG_TARGET_MISSING,
		                   TOLD("there is no title there"));
	s->at.kind = SPOT_TITLE;
	s->at.first = s->at.last = hit;
	return true;
}

/* What heads an appendix. */
static bool step_caption(struct finder *f, struct search *s)
{
	const struct node *unit = s->at.unit;
	const struct node *hit = s->act || unit->kind != NODE_ATTACHMENT
	                             ? NULL
	                             : node_child(unit, NODE_HEADING);

	if (hit == NULL)
		return search_fail(f, DIAG_TARGET_MISSING,
		                   s->act ? TOLD("it does not say the caption "
		                                 "of which appendix")
		                          : TOLD("there is no caption there"));
	s->at.kind = SPOT_TITLE;
	s->at.first = s->at.last = hit;
	return true;
}

static bool step_text(struct finder *f, struct search *s)
{
	(void)f;
	s->at.kind = SPOT_TEXT;
	return true;
}

static bool step_preamble(struct finder *f, struct search *s)
{
	const struct node *of = f->act, *hit;

	if (!s->act && s->at.unit->kind == NODE_ATTACHMENT)
		of = node_document(s->at.unit);
	hit = of ? node_child(of, NODE_PREAMBLE) : NULL;
	if (hit == NULL)
		return search_fail(f, DIAG_TARGET_MISSING,
		                   TOLD("the act has no preamble"));
	search_at(s, hit);
	return true;
}

static bool step_appendix(struct finder *f, struct search *s)
{
	const struct node *hit =
	    appendix_find(f, s->act ? f->act : s->at.unit, s->step);
	struct str num = number_clean(f->a, s->step->num);

	if (hit == NULL &&
	    (hit = search_beside(f, s, NODE_ATTACHMENT, num)) != NULL)
		s->beside = s->at.unit;
	if (hit != NULL)
		search_at(s, hit);
	return hit != NULL;
}

/* A table, a row of one, a cell of one; a column. */
static bool step_grid(struct finder *f, struct search *s)
{
	const struct node *hit;

	if (s->step->kind == STEP_COL && s->at.unit->kind != NODE_TR)
		return column_find(f, s->at.unit, s->step->num, &s->at);
	hit = row_find(f, s->at.unit, s->step);

	if (hit != NULL)
		search_at(s, hit);
	return hit != NULL;
}

bool search_none(struct finder *f, struct search *s)
{
	(void)s;
	return search_fail(
	    f, DIAG_CHANGE_UNABLE,
	    TOLD("a place of this kind has nothing in the text that "
	         "tells where it begins and ends"));
}

/* Budget classifications are tables whose rows are told apart by codes in
   columns that the order does not name. */
static bool step_code(struct finder *f, struct search *s)
{
	return search_fail(
	    f, DIAG_CHANGE_UNABLE,
	    told(f->a,
	         "which row of the budget classification code %.*s is "
	         "cannot be told",
	         STR_ARG(s->step->num)));
}

static search_go *const steppers[STEPS] = {
    [STEP_RULES] = step_appendix,
    [STEP_STATUTE] = step_appendix,
    [STEP_REGULATION] = step_appendix,
    [STEP_ANNEXED] = step_appendix,
    [STEP_APP] = step_appendix,
    [STEP_TABLE] = step_grid,
    [STEP_PREAMBLE] = step_preamble,
    [STEP_SEC] = step_unit,
    [STEP_SUBSEC] = step_unit,
    [STEP_CH] = step_unit,
    [STEP_PARA] = step_unit,
    [STEP_ART] = step_unit,
    [STEP_PT] = step_unit,
    [STEP_PART] = step_piece,
    [STEP_SP] = step_unit,
    [STEP_LET] = step_unit,
    [STEP_ABZ] = step_piece,
    [STEP_SENT] = step_sentence,
    [STEP_ROW] = step_grid,
    [STEP_COL] = step_grid,
    [STEP_TITLE] = step_title,
    [STEP_CAPTION] = step_caption,
    [STEP_NOTE] = search_note,
    [STEP_TEXT] = step_text,
    [STEP_TOC] = contents_open,
    [STEP_FG] = step_code,
    [STEP_FSG] = step_code,
    [STEP_ABP] = step_code,
    [STEP_BP] = step_code,
    [STEP_BPP] = step_code,
    [STEP_SUBCLASS] = step_code,
};

static bool search_open(struct finder *f, struct search *s)
{
	const struct node *body = units_main(&f->units);

	if (f->act == NULL || body == NULL)
		return search_fail(f, DIAG_TARGET_MISSING,
		                   TOLD("the base has no text of an act"));
	*s = (struct search){.act = true};
	s->at = (struct spot){.kind = SPOT_NODE,
	                      .unit = body,
	                      .first = f->base->root,
	                      .last = f->base->root};
	return true;
}

/* Has the place parts that the step may lead to? */
static bool goes_on(const struct search *s)
{
	if (s->at.kind == SPOT_COLUMN)
		return s->step->kind == STEP_TITLE;
	return s->at.kind == SPOT_NODE || s->at.kind == SPOT_PIECES;
}

bool search_run(struct finder *f, struct search *s, const struct address *at,
                size_t n)
{
	if (!search_open(f, s))
		return false;
	for (size_t i = 0; i < n; i++) {
		search_go *go = steppers[at->p[i].kind];

		s->way = i > 0 ? &at->p[i - 1] : NULL;
		s->step = &at->p[i];
		if (s->contents && i > 0)
			go = contents_go;
		if (s->at.sentence || !goes_on(s))
			go = search_none;
		if (!go)
			go = search_none;
		if (!(step_is_last(s->step) || step_is_before_last(s->step)
		          ? search_last(f, s, go)
		          : go(f, s)))
			return false;
	}
	/* Units hang on the text before them. */
	while (s->at.kind == SPOT_PIECES && n &&
	       at->p[n - 1].kind == STEP_PART && s->at.last->next &&
	       find_is_unit(s->at.last->next))
		s->at.last = s->at.last->next;
	return true;
}

bool find_spot(struct finder *f, const struct address *at, size_t n,
               struct spot *out)
{
	struct search s;

	if (!search_run(f, &s, at, n))
		return false;
	*out = s.at;
	return true;
}
