#include "cli/chronicle.h"
#include "cli/commands.h"
#include "cli/dossier.h"
#include "cli/editions.h"

#include "base/date.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct library_options {
	const char *folder, *lang, *number, *date, *title, *as_of, *to;
	const char *output, *dir, *pin;
	struct opt_words published;
	int all, replace, partial, mark, no_notes;
};

#define FIELD(name) offsetof(struct library_options, name)

static const struct opt library_opts[] = {
    {'L', "library", "DIR", N_("the folder of the library (.)"), OPT_TEXT,
     FIELD(folder)},
    {'l', "act-lang", "kk|ru", N_("the language of the text that is wanted"),
     OPT_CHOICE, FIELD(lang)},
    {0, "replace", NULL,
     N_("add: put a text in the place of another one of the same edition"),
     OPT_FLAG, FIELD(replace)},
    {0, "number", "N", N_("search: acts of this number"), OPT_TEXT,
     FIELD(number)},
    {0, "date", "DATE", N_("search: acts of this day, month or year: 2024-12"),
     OPT_TEXT, FIELD(date)},
    {0, "title", "WORDS", N_("search: the same as WORDS"), OPT_TEXT,
     FIELD(title)},
    {0, "as-of", "DATE", N_("the edition of that day, YYYY-MM-DD"), OPT_TEXT,
     FIELD(as_of)},
    {0, "all", NULL,
     N_("consolidate: every edition; index: also acts that have not changed"),
     OPT_FLAG, FIELD(all)},
    {0, "published", "IRI=DATE",
     N_("when an act was officially published; also FILE=DATE, or DATE of all"),
     OPT_MANY, FIELD(published)},
    {0, "pin", "FILE", N_("what settles what the orders leave open"), OPT_TEXT,
     FIELD(pin)},
    {0, "partial", NULL,
     N_("apply what can be applied; the act then says what is missing"),
     OPT_FLAG, FIELD(partial)},
    {0, "mark", NULL, N_("keep what went, marked, beside what came"), OPT_FLAG,
     FIELD(mark)},
    {0, "no-notes", NULL, N_("write no editorial notes"), OPT_FLAG,
     FIELD(no_notes)},
    {'t', "to", "akn|text|md|html|docx|tree", N_("export: the form (akn)"),
     OPT_CHOICE, FIELD(to)},
    {'o', "output", "FILE", N_("write to FILE, not to standard output"),
     OPT_TEXT, FIELD(output)},
    {'d', "dir", "DIR",
     N_("consolidate: write below DIR, each edition at its place"), OPT_TEXT,
     FIELD(dir)},
    {0},
};

/* A run of it. */
struct librarian {
	struct cli *cli;
	const struct library_options *o;
	struct library l;
	struct buf out; /* what is to be said */
	int argc;
	char **argv;
};

static enum status librarian_say(struct librarian *r)
{
	return act_write_str(r->cli, buf_str(&r->out), r->o->output);
}

/* ---- add, index ---- */

static enum status librarian_add(struct librarian *r)
{
	const struct library_options *o = r->o;
	struct cli *cli = r->cli;
	enum status status = STATUS_DONE;
	unsigned how = (o->replace != 0 ? LIBRARY_REPLACE : 0) |
	               (o->published.n != 0 ? LIBRARY_DATED : 0);

	if (o->published.n > 1 || (o->published.n == 1 && r->argc != 1)) {
		messages_say(&cli->messages,
		             "add takes --published=DATE of one act");
		return STATUS_USAGE;
	}
	for (int i = 0; i < r->argc; i++) {
		struct arena_mark mark = arena_mark(&cli->arena);
		struct act act;

		if (!act_read_input(
			cli, r->argv[i],
			(nusqa_input){.lang = o->lang,
		                      .published = o->published.p[0]},
			&act)) {
			status = STATUS_FAILED;
			continue;
		}
		if (o->published.n != 0 && !orders_published(cli, &act))
			status = STATUS_FAILED;
		else
			status =
			    status_worse(status, library_add(&r->l, &act, how));
		act_free(&act);
		arena_release(&cli->arena, mark);
	}
	return status;
}

static enum status librarian_index(struct librarian *r)
{
	nusqa_grammar_many(r->cli->grammar);
	return library_index(&r->l, r->o->all != 0);
}

/* ---- list, search, show ---- */

static void say_text(struct buf *out, const struct index_text *t)
{
	static const enum index_field columns[] = {TEXT_IRI, TEXT_LANG,
	                                           TEXT_EDITION, TEXT_TITLE};

	for (size_t i = 0; i < 4; i++)
		chronicle_cell(out, t->fields[columns[i]],
		               i == 3 ? '\n' : '\t');
}

static void librarian_rows(struct librarian *r, enum index_question q)
{
	struct index_text t;

	while (index_next(&r->l.index, q, &t))
		if (r->o->lang == NULL ||
		    str_eq(t.fields[TEXT_LANG], str_from(r->o->lang)))
			say_text(&r->out, &t);
}

static enum status librarian_list(struct librarian *r)
{
	librarian_rows(r, INDEX_LIST);
	return librarian_say(r);
}

/* Each word in quotes, its end left open; or for LIKE, one behind another. */
static void search_words(struct buf *out, struct str words, bool fts)
{
	while ((words = str_trim(words)).n != 0) {
		struct str word = str_word(&words);

		if (!fts) {
			buf_format(out, "%s%.*s%%", out->n ? "" : "%",
			           STR_ARG(word));
			continue;
		}
		buf_add(out, out->n ? STR(" \"") : STR("\""));
		for (size_t i = 0; i < word.n; i++)
			if (word.p[i] != '"')
				buf_char(out, word.p[i]);
		buf_add(out, STR("\"*"));
	}
}

/* A number as IRIs have it: "26/171" is 26-171, and the convocation of
   "1012-VIII" is no part of it. */
static struct str search_number(struct arena *a, const char *number)
{
	char *s = str_z(a, str_trim(str_from(number)));
	char *dash = strrchr(s, '-');

	if (dash != NULL && dash != s && dash[1] != '\0' &&
	    dash[1 + strspn(dash + 1, "IVXivx")] == '\0')
		*dash = '\0';
	for (char *p = s; *p != '\0'; p++)
		if (*p == '/')
			*p = '-';
	return str_from(s);
}

static bool search_date(struct librarian *r, struct str *first,
                        struct str *last)
{
	struct arena *a = &r->cli->arena;
	struct str s = r->o->date ? str_from(r->o->date) : STR("");
	struct date day;

	*first = s;
	*last = str_join(a, s, STR("~"));
	if (s.n == 0 || date_read(s, &day) ||
	    (s.n == 7 && date_read(str_join(a, s, STR("-01")), &day)) ||
	    (s.n == 4 && date_read(str_join(a, s, STR("-01-01")), &day)))
		return true;
	messages_say(&r->cli->messages,
	             "--date takes a day, a month or a year: 2024-12-30, "
	             "2024-12, 2024");
	return false;
}

static enum status librarian_search(struct librarian *r)
{
	const struct library_options *o = r->o;
	struct index *x = &r->l.index;
	struct buf words = {0};
	enum index_question q;
	struct str first, last;
	bool good = false;

	for (int i = 0; i < r->argc; i++)
		search_words(&words, str_from(r->argv[i]), x->words);
	if (o->title != NULL)
		search_words(&words, str_from(o->title), x->words);
	if (words.n != 0 && !x->words)
		messages_say(&r->cli->messages,
		             "this SQLite has no FTS5: titles are searched for "
		             "the words as they are written, one behind "
		             "another");
	q = words.n     ? INDEX_BY_WORDS
	    : o->number ? INDEX_BY_NUMBER
	                : INDEX_BY_DAY;
	if (words.n == 0 && o->number == NULL && o->date == NULL)
		messages_say(&r->cli->messages,
		             "search needs words of a title, --number or "
		             "--date");
	else
		good = search_date(r, &first, &last);
	if (!good) {
		buf_free(&words);
		return STATUS_USAGE;
	}
	if (q == INDEX_BY_WORDS)
		db_text(&x->db, q, 1, buf_str(&words));
	db_text(&x->db, q, 2,
	        o->number ? search_number(&r->cli->arena, o->number) : STR(""));
	db_text(&x->db, q, 3, first);
	db_text(&x->db, q, 4, last);
	librarian_rows(r, q);
	buf_free(&words);
	return librarian_say(r);
}

static enum status librarian_show(struct librarian *r)
{
	struct wanted w = wanted_read(&r->cli->arena, r->argv[0]);
	struct texts texts;

	if (!texts_find(&r->l, &w, &texts))
		return STATUS_FAILED;
	for (size_t i = 0; i < texts.n; i++) {
		const struct str *f = texts.p[i].fields;

		if (r->o->lang != NULL &&
		    !str_eq(f[TEXT_LANG], str_from(r->o->lang)))
			continue;
		if (r->out.n != 0)
			buf_char(&r->out, '\n');
		dossier_write(&r->l, &texts.p[i], &r->out);
	}
	return librarian_say(r);
}

/* ---- history, amenders ---- */

static enum status librarian_chronicle(struct librarian *r, bool whole)
{
	struct wanted w = wanted_read(&r->cli->arena, r->argv[0]);
	struct str lang = r->o->lang ? str_from(r->o->lang) : STR("");
	enum status status;
	struct dated dated;
	struct texts texts;

	w.path = STR("");
	if (!texts_find(&r->l, &w, &texts))
		return STATUS_FAILED;
	if (!dated_open(&dated, &r->l, &r->o->published))
		return STATUS_USAGE;
	chronicle_write(&dated, &texts, lang, whole, &r->out);
	if (!dated_close(&dated))
		return STATUS_USAGE;
	status = act_tell_buf(r->cli, &r->out, r->o->output);
	return dated.broken ? status_worse(status, STATUS_FINDINGS) : status;
}

static enum status librarian_history(struct librarian *r)
{
	return librarian_chronicle(r, true);
}

static enum status librarian_amenders(struct librarian *r)
{
	return librarian_chronicle(r, false);
}

/* ---- consolidate, export ---- */

static bool is_library(const struct librarian *r, const char *dir)
{
	struct stat x, y;

	return stat(dir, &x) == 0 && stat(r->l.dir, &y) == 0 &&
	       x.st_dev == y.st_dev && x.st_ino == y.st_ino;
}

static enum status librarian_consolidate(struct librarian *r)
{
	const struct library_options *o = r->o;
	struct wanted w = wanted_read(&r->cli->arena, r->argv[0]);
	struct editions e = {.l = &r->l,
	                     .lang = o->lang,
	                     .output = o->output,
	                     .dir = o->dir,
	                     .pin = o->pin,
	                     .published = &o->published,
	                     .all = o->all != 0,
	                     .how = {.as_of = o->as_of,
	                             .partial = o->partial,
	                             .made = cli_made(r->cli),
	                             .mark = o->mark,
	                             .no_notes = o->no_notes}};
	struct texts texts;
	const char *wrong = NULL;

	if (o->output != NULL && o->dir != NULL)
		wrong = TOLD_Z("-o and -d exclude one another");
	else if (o->all && o->dir == NULL)
		wrong = TOLD_Z("every edition needs -d DIR");
	else if (o->dir != NULL && is_library(r, o->dir))
		wrong = TOLD_Z(
		    "-d is the library itself, in which nothing is written "
		    "over: write elsewhere, and add what you keep");
	if (wrong != NULL) {
		messages_say(&r->cli->messages, "%s", wrong);
		return STATUS_USAGE;
	}
	if (!texts_find(&r->l, &w, &texts))
		return STATUS_FAILED;
	return editions_make(&e, &texts);
}

/* Tell of what the acts of the library change between a text and a day. */
static bool export_later(struct librarian *r, const struct index_text *t,
                         struct str as_of)
{
	const struct str *f = t->fields;
	struct arena *a = &r->cli->arena;
	const struct found *found =
	    amenders_find(&r->l, f[TEXT_IRI], f[TEXT_LANG]);
	bool later = false;

	for (size_t i = 0; i < found->sure.n + found->doubts.n; i++) {
		bool doubt = i >= found->sure.n;
		const struct amender *m =
		    doubt ? &found->doubts.p[i - found->sure.n]
			  : &found->sure.p[i];
		struct str day = amender_from(m);

		if (str_cmp(day, f[TEXT_EDITION]) <= 0 ||
		    str_cmp(day, as_of) > 0)
			continue;
		later = true;
		if (doubt) {
			messages_say(&r->cli->messages, "%.*s",
			             STR_ARG(amender_doubt(a, m, f[TEXT_IRI])));
			continue;
		}
		messages_say(&r->cli->messages,
		             "%.*s: this text does not hold what %.*s orders "
		             "from %.*s (nusqa library consolidate applies "
		             "it)",
		             STR_ARG(f[TEXT_PATH]),
		             STR_ARG(m->text.fields[TEXT_IRI]), STR_ARG(day));
	}
	return later;
}

static enum status librarian_export(struct librarian *r)
{
	const struct library_options *o = r->o;
	struct cli *cli = r->cli;
	struct wanted w = wanted_read(&cli->arena, r->argv[0]);
	const nusqa_render_options how = {.format = o->to ? o->to : "akn"};
	const struct index_text *t;
	enum status status;
	struct texts texts;
	struct act act;
	char *name;

	if (!texts_find(&r->l, &w, &texts))
		return STATUS_FAILED;
	t = texts_latest(&texts, o->lang ? str_from(o->lang) : STR(""),
	                 o->as_of ? str_from(o->as_of) : STR(""));
	if (t == NULL) {
		messages_say(&cli->messages,
		             "the library has no such text of the act");
		return STATUS_FAILED;
	}
	name = library_path(&r->l, t->fields[TEXT_PATH]);
	output_protect(&cli->arena, &cli->output, 1, &name);
	if (!act_read(cli, name, NULL, &act))
		return STATUS_FAILED;
	status = act_write(cli, act.doc, &how, o->output);
	act_free(&act);
	if (o->as_of != NULL && status == STATUS_DONE &&
	    export_later(r, t, str_from(o->as_of)))
		status = STATUS_FINDINGS;
	return status;
}

/* ---- the command ---- */

static const struct {
	const char *name;
	int least, most; /* operands after it */
	enum library_opening makes;
	enum status (*run)(struct librarian *r);
} library_calls[] = {
    {"add", 1, INT32_MAX, LIBRARY_MADE, librarian_add},
    {"index", 0, 0, LIBRARY_ANEW, librarian_index},
    {"list", 0, 0, LIBRARY_THERE, librarian_list},
    {"search", 0, INT32_MAX, LIBRARY_THERE, librarian_search},
    {"show", 1, 1, LIBRARY_THERE, librarian_show},
    {"history", 1, 1, LIBRARY_THERE, librarian_history},
    {"amenders", 1, 1, LIBRARY_THERE, librarian_amenders},
    {"consolidate", 1, 1, LIBRARY_THERE, librarian_consolidate},
    {"export", 1, 1, LIBRARY_THERE, librarian_export},
};

/* Which of them takes an option; -L is for all. */
static const struct {
	struct str option, calls;
} library_takes[] = {
    {STR_INIT("act-lang"),
     STR_INIT("add list search show history amenders consolidate export")},
    {STR_INIT("replace"), STR_INIT("add")},
    {STR_INIT("number"), STR_INIT("search")},
    {STR_INIT("date"), STR_INIT("search")},
    {STR_INIT("title"), STR_INIT("search")},
    {STR_INIT("as-of"), STR_INIT("consolidate export")},
    {STR_INIT("all"), STR_INIT("consolidate index")},
    {STR_INIT("published"), STR_INIT("add history amenders consolidate")},
    {STR_INIT("pin"), STR_INIT("consolidate")},
    {STR_INIT("partial"), STR_INIT("consolidate")},
    {STR_INIT("mark"), STR_INIT("consolidate")},
    {STR_INIT("no-notes"), STR_INIT("consolidate")},
    {STR_INIT("to"), STR_INIT("export")},
    {STR_INIT("output"),
     STR_INIT("list search show history amenders consolidate export")},
    {STR_INIT("dir"), STR_INIT("consolidate")},
};

static bool option_given(const struct library_options *o, const struct opt *of)
{
	const char *field = (const char *)o + of->field;
	struct opt_words many;
	const char *text;
	int flag;

	switch (of->kind) {
	case OPT_FLAG:
		memcpy(&flag, field, sizeof(flag));
		return flag != 0;
	case OPT_MANY:
		memcpy(&many, field, sizeof(many));
		return many.n != 0;
	case OPT_TEXT:
	case OPT_CHOICE:
		break;
	}
	memcpy(&text, field, sizeof(text));
	return text != NULL;
}

static bool call_takes(struct str call, const char *option)
{
	const size_t n = sizeof(library_takes) / sizeof(*library_takes);
	struct str calls = STR("");

	for (size_t i = 0; i < n; i++)
		if (str_eq(library_takes[i].option, str_from(option)))
			calls = library_takes[i].calls;
	while (calls.n != 0)
		if (str_eq(str_word(&calls), call))
			return true;
	return false;
}

/* Does the call take all options that were given?  False after a message: one
   that does nothing is a mistake. */
static bool call_fits(struct cli *cli, const struct library_options *o,
                      const char *call)
{
	for (const struct opt *of = library_opts; of->name != NULL; of++) {
		if (of->field == FIELD(folder) || !option_given(o, of) ||
		    call_takes(str_from(call), of->name))
			continue;
		messages_say(&cli->messages,
		             "library %s has no use for the option --%s", call,
		             of->name);
		return false;
	}
	return true;
}

/* One answer is of one state of the index. */
static enum status library_answer(struct librarian *r, bool asks,
                                  enum status (*run)(struct librarian *r))
{
	enum status status;

	if (asks && !index_look(&r->l.index))
		return STATUS_FAILED;
	status = run(r);
	if (asks)
		index_end(&r->l.index, true);
	return status;
}

static enum status library_run(struct cli *cli, const void *options, int argc,
                               char **argv)
{
	struct librarian r = {
	    .cli = cli, .o = options, .argc = argc - 1, .argv = argv + 1};
	const char *dir = r.o->folder ? r.o->folder : ".";
	enum status status;
	size_t i = 0;

	while (i < sizeof(library_calls) / sizeof(*library_calls) &&
	       strcmp(argv[0], library_calls[i].name) != 0)
		i++;
	if (i == sizeof(library_calls) / sizeof(*library_calls) ||
	    r.argc < library_calls[i].least || r.argc > library_calls[i].most) {
		messages_say(
		    &cli->messages,
		    "it is library add FILE..., index, list, search "
		    "WORDS, or show, history, amenders, consolidate or "
		    "export and an IRI");
		return STATUS_USAGE;
	}
	if (!call_fits(cli, r.o, argv[0]))
		return STATUS_USAGE;
	/* What only asks the index needs no rules. */
	if ((library_calls[i].makes != LIBRARY_THERE &&
	     (cli_made(cli) == NULL || cli_grammar(cli) == NULL)) ||
	    !library_open(&r.l, cli, dir, library_calls[i].makes))
		return STATUS_FAILED;
	status = library_answer(&r, library_calls[i].makes == LIBRARY_THERE,
	                        library_calls[i].run);
	buf_free(&r.out);
	library_close(&r.l);
	return status;
}

const struct command cmd_library = {
    .operands =
	"add|index|list|search|show|history|amenders|consolidate|export ...",
    .opts = library_opts,
    .size = sizeof(struct library_options),
    .least = 1,
    .most = SIZE_MAX,
    .run = library_run,
};
