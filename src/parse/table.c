#include "parse/table.h"

#include "base/told.h"
#include "parse/table_grid.h"

static void table_text(struct grid *g, struct node *td,
                       const struct cell_text *c)
{
	if (c->parts.n)
		node_append(td, leaf_block(g->p, origin_join(g->p, c->parts.p,
		                                             c->parts.n)));
}

static void table_count(struct grid *g, struct node *td, const char *name,
                        size_t n)
{
	if (n > 1)
		node_set(g->p->a, td, str_from(name),
		         str_format(g->p->a, "%zu", n));
}

static struct node *table_tr(struct grid *g, struct node *table,
                             struct str class)
{
	struct node *tr = node_add(g->p->a, table, NODE_TR);

	tr->by = g->by;
	if (class.n)
		node_set(g->p->a, tr, STR("class"), class);
	return tr;
}

static void table_head(struct grid *g, struct node *table)
{
	struct node *tr = table_tr(g, table, STR("head"));

	for (size_t c = 0; c < g->columns.n; c++)
		table_text(g, node_add(g->p->a, tr, NODE_TH),
		           &g->columns.p[c].name);
	if (g->counts.n == 0)
		return;
	tr = table_tr(g, table, STR("head"));
	for (size_t c = 0; c < g->counts.n; c++)
		table_text(g, node_add(g->p->a, tr, NODE_TH), &g->counts.p[c]);
}

/* "[a | b]": one of the two, and nobody can tell which. */
static void table_unknown(struct grid *g, const struct row *r,
                          const struct place *place)
{
	struct parser *p = g->p;
	struct node *block = node_add(p->a, place->td, NODE_P);
	struct node *remark = node_add(p->a, block, NODE_REMARK);
	struct str one = table_cell_text(g, place->cell);
	struct str two =
	    place->next ? table_cell_text(g, place->next) : STR("—");
	struct str both =
	    str_eq(one, two)
		? str_format(p->a, "[%.*s]", STR_ARG(one))
		: str_format(p->a, "[%.*s | %.*s]", STR_ARG(one), STR_ARG(two));
	struct find f = {.code = DIAG_CELL_UNKNOWN, .node = place->td};

	node_set(p->a, place->td, STR("status"), STR("unknown"));
	node_set(p->a, remark, STR("status"), STR("editorial"));
	node_append(remark, node_text(p->a, both));
	f.detail = told(p->a, "row %.*s: %.*s", STR_ARG(r->num), STR_ARG(both));
	f.span =
	    (struct span){(size_t)(r->num.p - p->source->text.p), r->num.n};
	parser_find(p, f);
}

/* More text than the columns can be told apart in. */
static void table_unsure(struct grid *g, const struct row *r, struct node *td)
{
	struct parser *p = g->p;
	struct find f = {.code = DIAG_CELL_UNKNOWN, .node = td};

	node_set(p->a, td, STR("status"), STR("unknown"));
	f.detail =
	    told(p->a, "row %.*s: text of several cells", STR_ARG(r->num));
	f.span =
	    (struct span){(size_t)(r->num.p - p->source->text.p), r->num.n};
	parser_find(p, f);
}

/* Text that is not what its column holds. */
static void table_odd(struct grid *g, const struct row *r,
                      const struct place *place)
{
	struct parser *p = g->p;
	struct str first = place->cell->parts.p[0];
	struct str text = table_cell_text(g, place->cell);
	struct find f = {.code = DIAG_ROW_ODD, .node = place->td};

	node_set(p->a, place->td, STR("status"), STR("unknown"));
	f.detail = told(p->a, "row %.*s: \"%.*s\" is not what its column holds",
	                STR_ARG(r->num), STR_ARG(text));
	f.span = (struct span){(size_t)(first.p - p->source->text.p), first.n};
	parser_find(p, f);
}

static void table_cell(struct grid *g, struct row *r, size_t column)
{
	struct place *place = &r->places[column];

	if (place->kind == PLACE_COVERED)
		return;
	place->td = node_add(g->p->a, r->tr, NODE_TD);
	if (place->kind == PLACE_UNKNOWN) {
		table_unknown(g, r, place);
		return;
	}
	if (place->kind == PLACE_MERGED)
		table_count(g, place->td, "rowspan", place->span);
	table_text(g, place->td,
	           place->kind == PLACE_MERGED ? place->cell
	                                       : &r->cells[column]);
	if (place->unsure)
		table_unsure(g, r, place->td);
	if (place->odd && place->kind == PLACE_MERGED)
		table_odd(g, r, place);
}

static void table_row(struct grid *g, struct node *table, struct row *r)
{
	struct node *td;

	r->tr = table_tr(g, table,
	                 r->kind == ROW_SECTION ? STR("section") : STR(""));
	if (r->kind == ROW_SECTION) {
		td = node_add(g->p->a, r->tr, NODE_TD);
		table_count(g, td, "colspan", g->columns.n);
		table_text(g, td, &r->cells[0]);
		return;
	}
	td = node_add(g->p->a, r->tr, NODE_TD);
	node_append(td, leaf_block(g->p, origin_join(g->p, &r->num, 1)));
	for (size_t c = 1; c < g->columns.n; c++)
		table_cell(g, r, c);
}

static struct node *table_build(struct grid *g)
{
	struct node *table = node_new(g->p->a, NODE_TABLE);

	table->by = g->by;
	if (g->by->does.n)
		node_set(g->p->a, table, STR("class"), g->by->does);
	table_head(g, table);
	for (size_t i = 0; i < g->rows.n; i++)
		table_row(g, table, &g->rows.p[i]);
	return table;
}

bool table_opens(struct parser *p, size_t i)
{
	struct str s = p->lines.p[i].s;
	struct grid g = {.p = p};
	struct arena_mark mark;
	struct match m;
	size_t first;
	bool opens;

	if (!parser_match(p, STR("table-number"), s, &m))
		return false;
	mark = arena_mark(p->a);
	opens = table_head_read(&g, i, &first);
	arena_release(p->a, mark);
	return opens;
}

struct node *table_read(struct parser *p, size_t i, size_t *end)
{
	struct grid g = {.p = p};
	struct find f = {.code = DIAG_TABLE_UNREAD};
	struct node *table;
	size_t first = i + 1;
	bool good = table_head_read(&g, i, &first);

	table_slip_read(&g, first);
	good = good && table_row_read(&g) && table_cell_read(&g);
	*end = g.end;
	if (!good) {
		f.span = (struct span){p->lines.p[i].at, p->lines.p[i].s.n};
		parser_find(p, f);
		return NULL;
	}
	table_span_read(&g);
	table = table_build(&g);
	table_odd_find(&g);
	return table;
}
