#include "grammar/fold.h"

#include "base/told.h"

#include <string.h>

enum { FORM_MAX = 512 }; /* bytes of a word's form as it is written */

static void lexicon_error(const struct grammar_file *file, size_t line,
                          const char *detail, struct report *report)
{
	struct message m = {.code = DIAG_GRAMMAR_SYNTAX,
	                    .name = file->path,
	                    .line = line,
	                    .col = 1,
	                    .detail = str_from(detail)};

	diag_put(report, &m);
}

struct str entry_cell(const struct entry *e, struct str column)
{
	for (size_t i = 0; i < e->list->ncolumns; i++)
		if (str_eq(e->list->columns[i], column))
			return e->cells[i];
	return STR("");
}

struct str entry_own(const struct entry *e, struct str column)
{
	struct str code = e->list->lexicon->code;

	for (size_t i = 0; i < e->list->ncolumns; i++) {
		struct str name = e->list->columns[i];

		if (name.n == code.n + 1 + column.n && str_starts(name, code) &&
		    str_ends(name, column) && e->cells[i].n)
			return e->cells[i];
	}
	return entry_cell(e, column);
}

const struct entry *wordlist_entry(const struct wordlist *list,
                                   struct str column, struct str value)
{
	for (size_t i = 0; list && i < list->entries.n; i++)
		if (str_eq(entry_cell(&list->entries.p[i], column), value))
			return &list->entries.p[i];
	return NULL;
}

/* "kk/months.tsv" -> "months". */
static struct str stem(struct str path)
{
	while (str_find(path, STR("/")) < path.n)
		str_cut(&path, '/');
	return str_cut(&path, '.');
}

static struct str *lexicon_cells(struct lexicon *lex, struct str line, size_t n)
{
	struct str *cells = arena_array(lex->a, n, sizeof(*cells));

	for (size_t i = 0; i < n; i++)
		cells[i] = str_trim(str_cut(&line, '\t'));
	return cells;
}

static size_t count_columns(struct str line)
{
	size_t n = 1;

	for (size_t i = 0; i < line.n; i++)
		n += line.p[i] == '\t';
	return n;
}

/* "number=one": a column's name, and what it holds where a row says nothing. */
static void columns_read(struct lexicon *lex, struct wordlist *list,
                         struct str line)
{
	list->ncolumns = count_columns(line);
	list->columns = lexicon_cells(lex, line, list->ncolumns);
	list->usual = arena_array(lex->a, list->ncolumns, sizeof(*list->usual));
	for (size_t i = 0; i < list->ncolumns; i++) {
		list->usual[i] = list->columns[i];
		list->columns[i] = str_cut(&list->usual[i], '=');
	}
}

/* `ending` where there is one for both harmonies. */
static bool lexicon_add_suffix(struct lexicon *lex, const struct entry *e)
{
	struct suffix *s = vec_push(lex->a, &lex->suffixes);
	struct str ending = entry_cell(e, STR("ending"));

	s->feature = entry_cell(e, STR("feature"));
	s->from = entry_cell(e, STR("from"));
	s->after = entry_cell(e, STR("after"));
	s->back = ending.n ? ending : entry_cell(e, STR("back"));
	s->front = ending.n ? ending : entry_cell(e, STR("front"));
	str_number(entry_cell(e, STR("cut")), &s->cut);
	return declension_bits(lex, entry_cell(e, STR("declension")),
	                       &s->declensions);
}

/* The cells of a row, what is usual in empty ones; false if it has too many. */
static bool row_cells(const struct wordlist *list, struct str line,
                      struct str *cells)
{
	for (size_t i = 0; i < list->ncolumns; i++) {
		cells[i] = str_trim(str_cut(&line, '\t'));
		if (cells[i].n == 0)
			cells[i] = list->usual[i];
	}
	return line.n == 0;
}

static bool has_column(const struct wordlist *list, struct str ending)
{
	for (size_t i = 0; i < list->ncolumns; i++)
		if (str_ends(list->columns[i], ending))
			return true;
	return false;
}

/* What is wrong with the row; NULL.  declined: its list says of some words how
   they are declined. */
static const char *lexicon_row(struct lexicon *lex, struct wordlist *list,
                               struct str line, bool declined)
{
	struct entry *e = vec_push(lex->a, &list->entries);

	e->list = list;
	e->cells = arena_array(lex->a, list->ncolumns, sizeof(*e->cells));
	if (!row_cells(list, line, e->cells))
		return TOLD_Z("more cells than columns");
	e->lemma = entry_cell(e, lex->code);
	if (e->lemma.n == 0)
		e->lemma = entry_cell(e, STR("word"));
	return declined &&
	               !declension_bits(lex, entry_own(e, STR("declension")),
	                                &e->declensions)
	           ? TOLD_Z("too many declensions")
	           : NULL;
}

static size_t count_lines(struct str s)
{
	size_t n = 0;

	for (; s.n; n++)
		str_cut(&s, '\n');
	return n;
}

bool lexicon_read(struct lexicon *lex, const struct grammar_file *file,
                  struct report *report)
{
	struct wordlist *list = arena_alloc(lex->a, sizeof(*list));
	struct str rest = file->bytes;
	const char *wrong = NULL;
	size_t line = 0;
	bool suffixes, declined = false;

	list->lexicon = lex;
	list->name = stem(file->path);
	vec_reserve(lex->a, &list->entries, count_lines(file->bytes));
	suffixes = str_eq(list->name, STR("suffixes"));
	while (rest.n && wrong == NULL) {
		struct str s = str_cut(&rest, '\n');

		line++;
		if (str_trim(s).n == 0 || s.p[0] == '#')
			continue;
		if (list->ncolumns == 0) {
			columns_read(lex, list, s);
			declined = has_column(list, STR("declension"));
			continue;
		}
		wrong = lexicon_row(lex, list, s, declined);
		if (wrong == NULL && suffixes &&
		    !lexicon_add_suffix(lex,
		                        &list->entries.p[list->entries.n - 1]))
			wrong = TOLD_Z("too many declensions");
	}
	if (list->ncolumns == 0)
		wrong = TOLD_Z("no line with the columns");
	if (wrong != NULL) {
		lexicon_error(file, line, wrong, report);
		return false;
	}
	if (!suffixes) {
		*map_put(lex->a, &lex->lists, list->name) = list;
		*vec_push(lex->a, &lex->all) = list;
	}
	return true;
}

/* Lower case of s in out, which has room for size bytes; how many it takes.
   Where that is more than size, out is not whole, and it may take still more.
 */
static size_t fold_into(struct str s, char *out, size_t size)
{
	size_t n = 0;

	for (size_t i = 0, len; i < s.n && n <= size; i += len) {
		uint32_t rune = rune_lower(str_rune(str_after(s, i), &len));
		char c[4];
		size_t k = rune_put(rune, c);

		if (n + k <= size)
			memcpy(out + n, c, k);
		n += k;
	}
	return n;
}

struct str lexicon_fold(struct arena *a, struct str s)
{
	enum { WIDER = 3 }; /* a malformed byte becomes three */
	char small[256];
	size_t n = fold_into(s, small, sizeof(small));

	if (n > sizeof(small)) {
		char *p = arena_alloc(a, WIDER * s.n);

		return (struct str){p, fold_into(s, p, WIDER * s.n)};
	}
	if (str_eq(s, (struct str){small, n}))
		return s;
	return str_copy(a, (struct str){small, n});
}

const struct wordlist *lexicon_list(const struct lexicon *lex, struct str name)
{
	return map_get(&lex->lists, name);
}

/* A form as it is written. */
static const struct word *wordlist_get(const struct wordlist *list,
                                       struct str form)
{
	const struct forms_index *x = wordlist_index(list);
	char small[256];
	uint32_t c;
	size_t n;

	if (form.n == 0 || form.n > sizeof(small))
		return NULL;
	/* Most words that are looked up are in no list. */
	c = rune_lower(str_rune(form, &n));
	if (c < LETTERS && !(x->firsts[c / 8] & 1u << c % 8))
		return NULL;
	n = fold_into(form, small,
	              x->longest < sizeof(small) ? x->longest : sizeof(small));
	if (n > x->longest || n > sizeof(small))
		return NULL;
	return map_get(&x->map, (struct str){small, n});
}

const struct word *wordlist_find(const struct wordlist *list, struct str form)
{
	const struct folding *folding;
	const struct word *w;
	struct arena a;

	if (list == NULL)
		return NULL;
	w = wordlist_get(list, form);
	folding = list->lexicon->folding;
	if (w != NULL || folding == NULL || form.n > FORM_MAX ||
	    !folding_changes(folding, form))
		return w;
	arena_init(&a);
	w = wordlist_get(list, fold_text(&a, folding, form).text);
	arena_free(&a);
	return w;
}

struct str entry_form(const struct entry *e, struct str features)
{
	const struct forms *f = wordlist_forms(e->list);

	for (size_t i = 0; i < f->words.n; i++) {
		const struct word *w = &f->words.p[i];

		if (w->entry == e && str_eq(w->features, features))
			return w->form;
	}
	return e->lemma;
}
