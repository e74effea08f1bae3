#include "parse/twin.h"

#include "text/source.h"

/* A unit by its path, "article 3, paragraph 2". */
struct unit {
	struct str path;
	const struct unit *above; /* NULL: of the document itself */
	const struct node *node;
	size_t place; /* among the units, from 1 */
	size_t rows;  /* of a table */
};

struct side {
	const struct doc *doc;
	VEC(struct unit *) units;
	struct map paths;  /* struct unit * by path */
	struct map counts; /* size_t * by path and kind: unnumbered ones */
};

struct twin {
	struct arena scratch;
	struct report *report;
	struct side sides[2];
};

static bool is_unit(const struct node *n)
{
	return node_class(n->kind) == CLASS_HIER || n->kind == NODE_TABLE ||
	       n->kind == NODE_ATTACHMENT || n->kind == NODE_QUOTED_STRUCTURE;
}

static size_t count_rows(const struct node *table)
{
	size_t n = 0;

	for (const struct node *c = table->first; c != NULL; c = c->next)
		n += c->kind == NODE_TR;
	return n;
}

/* The name of n among the units of above: its kind with its number, or with
   its place among those of its kind. */
static struct str unit_path(struct twin *t, struct side *side,
                            const struct unit *above, const struct node *n)
{
	struct str head = above ? above->path : STR("");
	struct str kind = str_format(&t->scratch, "%.*s%s%.*s", STR_ARG(head),
	                             head.n ? ", " : "", STR_ARG(node_name(n)));
	void **slot;

	if (n->num.n != 0)
		return str_format(&t->scratch, "%.*s %.*s", STR_ARG(kind),
		                  STR_ARG(n->num));
	slot = map_put(&t->scratch, &side->counts, kind);
	if (*slot == NULL)
		*slot = arena_alloc(&t->scratch, sizeof(size_t));
	return str_format(&t->scratch, "%.*s (%zu)", STR_ARG(kind),
	                  ++*(size_t *)*slot);
}

static struct unit *side_add(struct twin *t, struct side *side,
                             const struct unit *above, const struct node *n)
{
	struct unit *u = arena_alloc(&t->scratch, sizeof(*u));
	void **slot;

	u->path = unit_path(t, side, above, n);
	u->above = above;
	u->node = n;
	u->rows = n->kind == NODE_TABLE ? count_rows(n) : 0;
	slot = map_put(&t->scratch, &side->paths, u->path);
	/* The second of a number is another one. */
	if (*slot != NULL) {
		u->path =
		    str_format(&t->scratch, "%.*s again", STR_ARG(u->path));
		slot = map_put(&t->scratch, &side->paths, u->path);
	}
	*slot = u;
	*vec_push(&t->scratch, &side->units) = u;
	u->place = side->units.n;
	return u;
}

/* The units of a document in the order of the text.  above[d] is the one that
   encloses nodes of depth d. */
static void side_read(struct twin *t, struct side *side)
{
	const struct unit *above[NODE_DEPTH_MAX + 2] = {NULL};
	const struct node *root = side->doc->root, *n = root;
	size_t depth = 0;

	while (n != NULL) {
		bool skip = n->kind == NODE_META || n->mark == MARK_REMOVED;
		const struct node *last = n;

		above[depth + 1] = above[depth];
		if (!skip && is_unit(n))
			above[depth + 1] = side_add(t, side, above[depth], n);
		n = skip ? node_skip(n, root) : node_next(n, root);
		if (n == NULL)
			break;
		if (n->parent == last) {
			depth++;
			continue;
		}
		for (; last->parent != n->parent; last = last->parent)
			depth--;
	}
}

static void twin_put(struct twin *t, const struct side *side,
                     const struct unit *u, struct str detail)
{
	struct message m = {.code = DIAG_LINT_VERSIONS,
	                    .name = side->doc->name,
	                    .detail = detail};
	const struct node *n = u->node;

	while (n != NULL && n->span.n == 0)
		n = n->first;
	if (n != NULL && side->doc->source != NULL)
		source_report(side->doc->source, t->report, n->span, m);
	else
		diag_put(t->report, &m);
}

/* What only one of them has. */
static void twin_missing(struct twin *t, const struct side *has,
                         const struct side *lacks)
{
	for (size_t i = 0; i < has->units.n; i++) {
		const struct unit *u = has->units.p[i];

		if (map_get(&lacks->paths, u->path) != NULL ||
		    (u->above != NULL &&
		     map_get(&lacks->paths, u->above->path) == NULL))
			continue;
		twin_put(t, has, u,
		         str_format(&t->scratch, "%.*s is not in %.*s",
		                    STR_ARG(u->path),
		                    STR_ARG(lacks->doc->name)));
	}
}

/* What both have, in another order or with other rows. */
static void twin_common(struct twin *t, const struct side *a,
                        const struct side *b)
{
	size_t place = 0;

	for (size_t i = 0; i < a->units.n; i++) {
		const struct unit *u = a->units.p[i];
		const struct unit *v = map_get(&b->paths, u->path);

		if (v == NULL)
			continue;
		if (v->place < place)
			twin_put(t, a, u,
			         str_format(&t->scratch,
			                    "%.*s stands elsewhere in %.*s",
			                    STR_ARG(u->path),
			                    STR_ARG(b->doc->name)));
		else
			place = v->place;
		if (u->rows != v->rows)
			twin_put(t, a, u,
			         str_format(&t->scratch,
			                    "%.*s has %zu rows, %zu in %.*s",
			                    STR_ARG(u->path), u->rows, v->rows,
			                    STR_ARG(b->doc->name)));
	}
}

void twin_compare(const struct doc *a, const struct doc *b,
                  struct report *report)
{
	struct twin t = {.report = report, .sides = {{.doc = a}, {.doc = b}}};

	arena_init(&t.scratch);
	side_read(&t, &t.sides[0]);
	side_read(&t, &t.sides[1]);
	twin_missing(&t, &t.sides[0], &t.sides[1]);
	twin_missing(&t, &t.sides[1], &t.sides[0]);
	twin_common(&t, &t.sides[0], &t.sides[1]);
	arena_free(&t.scratch);
}
