/* Reads clauses: a place, what is done there, a verb (clause.rules). */
#include "edit/reader.h"

#include "base/told.h"
#include "edit/scope.h"

/* What an op on a unit is where that unit is a title, or a row. */
static const struct {
	enum edit_op op;
	enum step_kind kind;
	enum edit_op to;
} kinds[] = {
    {EDIT_REPLACE_UNIT, STEP_TITLE, EDIT_REPLACE_TITLE},
    {EDIT_REPLACE_UNIT, STEP_ROW, EDIT_REPLACE_ROW},
    {EDIT_DELETE_UNIT, STEP_ROW, EDIT_DELETE_ROW},
    {EDIT_INSERT_UNIT, STEP_ROW, EDIT_INSERT_ROW},
};

static enum edit_op op_at(enum edit_op op, const struct address *at)
{
	for (size_t i = 0; at->n && i < sizeof(kinds) / sizeof(*kinds); i++)
		if (kinds[i].op == op && kinds[i].kind == at->p[at->n - 1].kind)
			return kinds[i].to;
	return op;
}

/* Each block of new text is for one target, or one for the only one. */
static void take_blocks(struct reader *r, size_t from)
{
	struct edit *e = r->edits->list.p + from;
	size_t n = r->edits->list.n - from;

	for (size_t i = 0; i < n; i++) {
		e[i].payload = STR("quote");
		if (r->blocks.n == n)
			e[i].new = r->blocks.p[i];
	}
}

/* New wording must be announced, or stand there. */
static bool has_block(struct reader *r, struct str rest)
{
	rest = str_strip(rest);
	return rest.n == 0 || rest.p[0] == ':' || r->blocks.n || r->follows;
}

/* What comes behind an order about whole units is beside them, not in. */
static void stay_beside(struct reader *r, const struct places *at)
{
	r->last = (struct places){0};
	for (size_t i = 0; i < at->n; i++) {
		struct address *beside = vec_push(r->a, &r->last);

		*beside = at->p[i];
		beside->n -= beside->n != 0;
	}
}

/* Is a place a line of the contents list? */
static bool in_contents(const struct address *at)
{
	return at->p[0].kind == STEP_TOC && at->n > 1;
}

/* Does a unit go behind what the order names, as one of its kind? */
static bool is_behind(const struct reader *r, const struct address *at)
{
	if (r->behind.n == 0)
		return false;
	return !in_contents(at) || at->p[1].kind == r->behind_kind;
}

static bool units_put(struct reader *r, const struct match *m,
                      const struct places *at, enum edit_op op)
{
	size_t from = r->edits->list.n;
	struct str *annexes = NULL;
	struct edit time = {0};

	if (m->cap[CAP_when].n && !when_read(r, m->cap[CAP_when], &time))
		return false;
	if ((m->cap[CAP_self].n || op == EDIT_REPLACE_UNIT_BY_ANNEX) &&
	    !reader_annexes(r, m, at->n, &annexes))
		return false;
	for (size_t i = 0; i < at->n; i++) {
		struct edit *e;

		if (at->p[i].n == 0 && op != EDIT_REPLACE_UNIT_BY_ANNEX)
			return reader_refuse(r, "no place is named", m->all);
		e = reader_add(r, op_at(op, &at->p[i]), &at->p[i]);
		e->words = str_strip(m->cap[CAP_place].n ? m->cap[CAP_place]
		                                         : m->cap[CAP_unit]);
		e->effective = time.effective;
		if (annexes != NULL)
			e->payload = annexes[i];
		e->listed = m->cap[CAP_named].n != 0;
		if (is_behind(r, &at->p[i])) {
			e->where = WHERE_AFTER;
			e->of = r->behind;
		}
		e->after = r->after;
	}
	r->behind = r->after = STR("");
	if (annexes == NULL && op != EDIT_DELETE_UNIT)
		take_blocks(r, from);
	stay_beside(r, at);
	return true;
}

/* Lines of the contents list behind one of their kind; those of other kinds
   that come with them stand as their numbers do. */
static bool lines_after(struct reader *r, const struct match *m,
                        const struct step *to, const struct places *units)
{
	size_t same = 0;

	for (size_t i = 0; i < units->n; i++)
		same += units->p[i].p[0].kind == to->kind;
	r->behind = to->num;
	if (same && to->num.n)
		return true;
	return reader_refuse(r, "behind a line of another kind",
	                     m->cap[CAP_of]);
}

/* New pieces whose places are those that follow the one named. */
static void behind_put(const struct step *to, struct places *units)
{
	unsigned first, n;

	if ((to->kind != STEP_ABZ && to->kind != STEP_PART) ||
	    !str_number(to->num, &first))
		return;
	for (size_t i = 0; i < units->n; i++) {
		struct step *unit = &units->p[i].p[0];

		if (unit->kind == to->kind && str_number(unit->num, &n) &&
		    n == first + 1 + i)
			unit->behind = first;
	}
}

/* New text without a place of its own, behind the table of a unit? */
static bool behind_table(const struct step *to, const struct step *unit)
{
	return to->kind == STEP_TABLE && to->num.n == 0 && unit->num.n == 0 &&
	       (unit->kind == STEP_ABZ || unit->kind == STEP_PART);
}

/* Behind a unit of its kind: in what that is in; a unit that only an ordinal
   numbers is the next. */
static bool insert_after(struct reader *r, const struct match *m,
                         struct places *at, struct places *units)
{
	struct step *unit = &units->p[0].p[0];
	const struct step *to;
	bool line;
	unsigned n;

	if (!reader_place(r, m->cap[CAP_of], at))
		return false;
	if (at->n != 1 || at->p[0].n == 0)
		return reader_refuse(r, "not understood", m->cap[CAP_of]);
	line = in_contents(&at->p[0]);
	if (line && at->p[0].p[at->p[0].n - 1].kind == STEP_TITLE)
		at->p[0].n--;
	to = &at->p[0].p[--at->p[0].n];
	r->behind_kind = to->kind;
	if (line)
		return lines_after(r, m, to, units);
	if (units->p[0].n != 1)
		return reader_refuse(r, "not understood", m->cap[CAP_of]);
	if (behind_table(to, unit)) {
		r->behind = m->cap[CAP_of];
		r->behind_kind = unit->kind;
		return true;
	}
	if (to->kind != unit->kind)
		return reader_refuse(r, "not understood", m->cap[CAP_of]);
	/* Rows and columns have numbers and names, but no ordinals. */
	if (to->kind == STEP_ROW || to->kind == STEP_COL)
		r->behind = to->num;
	if (unit->num.n)
		behind_put(to, units);
	if (unit->num.n && step_node(to->kind) != NODE_ROOT)
		r->after = to->num;
	if (unit->num.n || r->behind.n)
		return true;
	/* Behind the last one: at the end. */
	if (step_is_last(to))
		return true;
	if (!str_number(to->num, &n) || !step_is_piece(unit->kind))
		return reader_refuse(r, "not understood", m->cap[CAP_of]);
	unit->num = str_format(r->a, "%u", n + 1);
	unit->behind = n;
	return true;
}

/* Where a unit is inserted.  It is held by a place that is named, whatever its
   rank; or by what there is of the place before. */
static bool insert_place(struct reader *r, const struct match *m,
                         struct places *units)
{
	enum hold hold = HOLD_FIXED;
	struct places at;

	if (m->cap[CAP_place].n && !reader_place(r, m->cap[CAP_place], &at))
		return false;
	if (m->cap[CAP_of].n) {
		if (!insert_after(r, m, &at, units))
			return false;
	} else if (m->cap[CAP_place].n == 0) {
		hold = r->last.n ? HOLD_RANK : r->hold;
		at = r->last.n ? r->last : r->scope;
		if (r->last.n == 0 && !reader_sure(r, &r->scope))
			return false;
	}
	return places_under(r->a, &at, hold, units) ||
	       reader_refuse(r, "too many places", m->all);
}

static bool read_insert(struct reader *r, const struct match *m,
                        enum edit_op op, struct str rest)
{
	struct places units;

	if (!reader_units(r, m->cap[CAP_unit], &units))
		return false;
	if (units.n == 0 || units.p[0].n == 0)
		return reader_refuse(r, "not understood", m->cap[CAP_unit]);
	if (!insert_place(r, m, &units))
		return false;
	if (m->cap[CAP_self].n == 0 && !has_block(r, rest))
		return reader_refuse(r, "no new text", m->all);
	return units_put(r, m, &units, op);
}

static bool read_units(struct reader *r, const struct match *m, enum edit_op op,
                       struct str rest)
{
	struct places at;
	struct str place =
	    m->cap[CAP_place].n ? m->cap[CAP_place] : m->cap[CAP_unit];

	if (!reader_place(r, place, &at))
		return false;
	if (at.all)
		return reader_refuse(r, "the whole text", m->all);
	if (op == EDIT_REPLACE_UNIT && !has_block(r, rest))
		return reader_refuse(r, "no new text", m->all);
	return units_put(r, m, &at, op);
}

struct quoted_rows {
	struct str *p;
	size_t n, cap;
};

/* The rows that a quotation holds, each by its words; without words, what
   stands behind the sentence. */
static bool rows_quoted(struct reader *r, struct str words,
                        struct quoted_rows *out)
{
	struct str quote = STR("");

	if (words.n == 0)
		quote = scope_below(r->a, r->like.mod);
	else if (r->mask.odd || !mask_next(&r->mask, &words, &quote))
		return false;
	while (quote.n) {
		size_t at = str_find(quote, STR(SCOPE_ROW));
		struct str row = str_sub(quote, 0, at);

		/* Strokes or dots between two rows are for those in between. */
		if (!scope_says(row))
			return false;
		*vec_push(r->a, out) = row;
		quote = str_after(quote, at + STR(SCOPE_ROW).n);
	}
	return out->n != 0;
}

/* Rows that their words name, or what comes behind one. */
static bool read_row(struct reader *r, const struct match *m, enum edit_op op,
                     struct str rest)
{
	struct places at, row;
	bool insert = op == EDIT_INSERT_ROW;
	struct quoted_rows rows = {0};
	size_t from = r->edits->list.n;

	if (!rows_quoted(r, m->cap[insert ? CAP_of : CAP_old], &rows) ||
	    (insert && rows.n != 1))
		return reader_refuse(r, "not understood", m->all);
	if (!reader_place(r, m->cap[CAP_place], &at) ||
	    !reader_units(r, m->cap[CAP_unit], &row) ||
	    !places_under(r->a, &at, HOLD_FIXED, &row))
		return false;
	if (row.n != 1 || row.p[0].p[row.p[0].n - 1].kind != STEP_ROW ||
	    (op != EDIT_DELETE_ROW && !has_block(r, rest)))
		return reader_refuse(r, "not understood", m->all);
	for (size_t i = 0; i < rows.n; i++) {
		struct edit *e = reader_add(r, op, &row.p[0]);

		if (insert) {
			e->where = WHERE_AFTER;
			e->of = rows.p[i];
		} else {
			e->old = rows.p[i];
		}
	}
	if (op != EDIT_DELETE_ROW)
		take_blocks(r, from);
	return true;
}

static bool read_renumber(struct reader *r, const struct match *m,
                          enum edit_op op, struct str rest)
{
	struct places at, to;

	(void)rest;
	if (!reader_place(r, m->cap[CAP_place], &at) ||
	    !reader_units(r, m->cap[CAP_unit], &to))
		return false;
	if (at.n != to.n || at.n == 0)
		return reader_refuse(r, "not one number for each", m->all);
	for (size_t i = 0; i < at.n; i++) {
		const struct step *old, *new = &to.p[i].p[to.p[i].n - 1];
		struct edit *e;

		if (at.p[i].n == 0 || to.p[i].n != 1 || new->num.n == 0)
			return reader_refuse(r, "not understood", m->all);
		old = &at.p[i].p[at.p[i].n - 1];
		if (old->kind != new->kind || old->num.n == 0)
			return reader_refuse(r, "not understood", m->all);
		e = reader_add(r, op, &at.p[i]);
		e->new = new->num;
	}
	return true;
}

static bool read_header(struct reader *r, const struct match *m,
                        enum edit_op op, struct str rest)
{
	struct places at;

	(void)op;
	(void)rest;
	/* What is quoted behind it is in no order. */
	if (r->follows)
		return reader_refuse(r, "not understood", m->all);
	if (!reader_place(r, m->cap[CAP_place], &at))
		return false;
	/* "In the said order:" names no place, and yet says where. */
	if (at.n == 0 ||
	    (!at.act && at.p[0].n == 0 && at.p[0].of == ADDRESS_BASE))
		return reader_refuse(r, "not understood", m->all);
	r->scope = at;
	r->last = (struct places){0};
	if (r->hold == HOLD_RANK)
		r->hold = HOLD_HEADER;
	return true;
}

static bool read_words(struct reader *r, const struct match *m, enum edit_op op,
                       struct str rest)
{
	(void)rest;
	return words_read(r, m, op);
}

/* What is understood, but determines no change of a text. */
static const struct {
	struct str does;
	const char *why;
} undetermined[] = {
    {STR_INIT("members-in"),
     N_("which line of the list of members it becomes is not said")},
    {STR_INIT("members-out"),
     N_("which line of the list of members goes is not said by a number")},
    {STR_INIT("numbering"), N_("which numbers they get is not said")},
};

static bool read_undetermined(struct reader *r, const struct match *m,
                              enum edit_op op, struct str rest)
{
	const char *why = "not understood";

	(void)op;
	(void)rest;
	for (size_t i = 0; i < sizeof(undetermined) / sizeof(*undetermined);
	     i++)
		if (str_eq(m->rule->does, undetermined[i].does))
			why = undetermined[i].why;
	return reader_refuse(r, why, m->all);
}

/* What reads the clauses of an op; rest is what stands behind. */
static bool (*const readers[EDIT_OPS])(struct reader *r, const struct match *m,
                                       enum edit_op op, struct str rest) = {
    [EDIT_SUBST_TEXT] = read_words,   [EDIT_INSERT_TEXT] = read_words,
    [EDIT_APPEND_TEXT] = read_words,  [EDIT_DELETE_TEXT] = read_words,
    [EDIT_REPLACE_UNIT] = read_units, [EDIT_REPLACE_UNIT_BY_ANNEX] = read_units,
    [EDIT_DELETE_UNIT] = read_units,  [EDIT_REPLACE_ROW] = read_row,
    [EDIT_DELETE_ROW] = read_row,     [EDIT_INSERT_ROW] = read_row,
    [EDIT_INSERT_UNIT] = read_insert, [EDIT_RENUMBER] = read_renumber,
    [EDIT_SCOPE] = read_header,       [EDIT_UNREAD] = read_undetermined,
};

/* A clause without a verb goes with one that has it. */
static bool clause_verb(struct reader *r, const struct match *m,
                        enum edit_op op)
{
	struct str how = m->rule->does;

	if (str_find(how, STR("behind")) < how.n) {
		if (r->edits->list.n == 0 ||
		    r->edits->list.p[r->edits->list.n - 1].op != op)
			return reader_refuse(r, "no verb", m->all);
		return true;
	}
	if (r->gap != EDIT_OPS && r->gap != op)
		return reader_refuse(r, "no verb of its own", m->all);
	r->gap = str_find(how, STR("gap")) < how.n ? op : EDIT_OPS;
	return true;
}

/* What divides clauses, and marks that a sentence ends with. */
static struct str clause_tail(struct reader *r, struct str rest)
{
	struct match m;

	rest = str_strip(rest);
	if (language_match(r->m, r->lang, STR("clause-join"), rest, &m))
		rest = str_strip(str_after(rest, m.all.n));
	return rest;
}

/* Nothing but marks. */
static bool is_end(struct str rest)
{
	static const struct str marks[] = {
	    STR_INIT(":"), STR_INIT(";"), STR_INIT("."), STR_INIT(","),
	    STR_INIT("»"), STR_INIT("”"), STR_INIT(" "),
	};
	size_t k = 0;

	while (rest.n && k < sizeof(marks) / sizeof(*marks)) {
		for (k = 0; k < sizeof(marks) / sizeof(*marks); k++)
			if (str_starts(rest, marks[k]))
				break;
		if (k < sizeof(marks) / sizeof(*marks))
			rest = str_after(rest, marks[k].n);
	}
	return rest.n == 0;
}

bool clauses_read(struct reader *r, struct str rest)
{
	const struct ruleset *set = language_rules(r->lang, STR("clause"));

	r->gap = EDIT_OPS;
	while (!is_end(rest)) {
		struct match m;
		const struct rule *rule = ruleset_match(r->m, set, rest, &m);
		enum edit_op op = rule ? edit_op_find(rule->makes) : EDIT_OPS;
		struct str behind;

		if (op == EDIT_OPS || readers[op] == NULL)
			return reader_refuse(r, "not understood", rest);
		behind = str_after(rest, m.all.n);
		r->like.by = rule;
		if (!clause_verb(r, &m, op) || !readers[op](r, &m, op, behind))
			return false;
		rest = clause_tail(r, behind);
	}
	if (r->gap != EDIT_OPS)
		return reader_refuse(r, "no verb", r->mask.text);
	return true;
}
