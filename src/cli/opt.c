#include "cli/opt.h"

#include "cli/speech.h"

#include <getopt.h>
#include <string.h>

enum {
	MOST = 32,  /* options of one command and the common ones together */
	LONG = 256, /* getopt's values from here on are places in the list */
	HELP_COLUMN = 28,
	LINE_WIDTH = 78,
};

/* The tables as getopt_long wants them; opts[i] belongs to longs[i]. */
struct opt_list {
	const struct opt *opts[MOST];
	void *fields[MOST];
	struct option longs[MOST + 1];
	char shorts[3 * MOST + 3];
	size_t n;
};

static void opt_add(struct opt_list *list, const struct opt *o, void *fields)
{
	size_t i = list->n++, end = strlen(list->shorts);

	list->opts[i] = o;
	list->fields[i] = fields;
	list->longs[i].name = o->name;
	list->longs[i].has_arg =
	    o->kind == OPT_FLAG ? no_argument : required_argument;
	list->longs[i].val = LONG + (int)i;
	if (o->brief != 0) {
		list->shorts[end++] = o->brief;
		if (o->kind != OPT_FLAG)
			list->shorts[end] = ':';
	}
}

static size_t opt_find(const struct opt_list *list, int value)
{
	if (value >= LONG)
		return (size_t)(value - LONG);
	for (size_t i = 0; i < list->n; i++)
		if (value != 0 && list->opts[i]->brief == value)
			return i;
	return list->n;
}

static bool opt_allows(const struct opt *o, const char *word)
{
	struct str words = str_from(o->argument);

	while (words.n != 0)
		if (str_eq(str_cut(&words, '|'), str_from(word)))
			return true;
	return false;
}

static bool opt_more(const struct opt *o, struct opt_words *words,
                     struct buf *error)
{
	if (words->n == OPT_MOST) {
		told_put(error, "--%s comes more than %d times", o->name,
		         OPT_MOST);
		return false;
	}
	words->p[words->n++] = optarg;
	return true;
}

static bool opt_set(const struct opt *o, void *fields, struct buf *error)
{
	void *field = (char *)fields + o->field;

	if (o->kind == OPT_FLAG) {
		*(int *)field = 1;
		return true;
	}
	if (o->kind == OPT_CHOICE && !opt_allows(o, optarg)) {
		told_put(error, "--%s takes %s, not %s", o->name, o->argument,
		         optarg);
		return false;
	}
	if (o->kind == OPT_MANY)
		return opt_more(o, field, error);
	*(const char **)field = optarg;
	return true;
}

/* Why getopt_long came back with got, which is '?' or ':'. */
static void opt_complain(const struct opt_list *list, int got, const char *word,
                         struct buf *error)
{
	size_t i = opt_find(list, optopt);

	if (i < list->n && got == ':')
		told_put(error, "--%s needs an argument: %s",
		         list->opts[i]->name, list->opts[i]->argument);
	else if (i < list->n)
		told_put(error, "--%s takes no argument", list->opts[i]->name);
	else if (optopt > ' ' && optopt < 0x7f)
		told_put(error, "unknown option -%c", optopt);
	else
		told_put(error, "unknown option %s", word);
}

int opt_parse(const struct opt_table tables[2], int argc, char **argv,
              bool in_order, struct buf *error)
{
	struct opt_list list = {.shorts = ":"};
	int got;

	if (in_order)
		memcpy(list.shorts, "+:", 3);
	for (size_t t = 0; t < 2; t++)
		for (const struct opt *o = tables[t].opts; o->name; o++)
			opt_add(&list, o, tables[t].fields);
	opterr = 0;
	optind = 0;
	while ((got = getopt_long(argc, argv, list.shorts, list.longs, NULL)) !=
	       -1) {
		size_t i = opt_find(&list, got);

		if (got == '?' || got == ':') {
			opt_complain(&list, got, argv[optind - 1], error);
			return 0;
		}
		if (i < list.n && !opt_set(list.opts[i], list.fields[i], error))
			return 0;
	}
	return optind;
}

/* Columns of the line that began at byte `line`. */
static size_t opt_column(const struct buf *out, size_t line)
{
	return str_width(str_after(buf_str(out), line));
}

/* Adds a word to a line that began at byte *line, wrapping with an indent. */
static void opt_wrap(struct buf *out, struct str word, size_t *line,
                     size_t indent)
{
	if (opt_column(out, *line) + 1 + str_width(word) > LINE_WIDTH) {
		buf_char(out, '\n');
		*line = out->n;
		buf_repeat(out, STR(" "), indent);
	} else {
		buf_char(out, ' ');
	}
	buf_add(out, word);
}

static void opt_brackets(struct buf *word, const struct opt *o)
{
	word->n = 0;
	if (o->brief != 0)
		buf_format(word, "[-%c%s%s]", o->brief, o->argument ? " " : "",
		           o->argument ? o->argument : "");
	else
		buf_format(word, "[--%s%s%s]", o->name, o->argument ? "=" : "",
		           o->argument ? o->argument : "");
}

bool opt_number(const char *s, unsigned *n)
{
	return s == NULL || (str_number(str_from(s), n) && *n != 0);
}

const char *opt_word(const char *s)
{
	return s != NULL && strcmp(s, "auto") != 0 ? s : NULL;
}

void opt_usage(struct buf *out, const char *usage, const struct opt *opts,
               const char *operands)
{
	struct buf word = {0};
	size_t line = out->n, indent;

	buf_add(out, str_from(usage));
	indent = opt_column(out, line) + 1;
	for (const struct opt *o = opts; o->name; o++) {
		opt_brackets(&word, o);
		opt_wrap(out, buf_str(&word), &line, indent);
	}
	opt_wrap(out, str_from(operands), &line, indent);
	buf_char(out, '\n');
	buf_free(&word);
}

void opt_help(struct buf *out, const struct opt *opts,
              const struct told_words *language)
{
	for (const struct opt *o = opts; o->name; o++) {
		struct str words = str_from(speech_text(language, o->help));
		size_t line = out->n;

		buf_add(out, STR("  "));
		if (o->brief != 0)
			buf_format(out, "-%c, ", o->brief);
		else
			buf_add(out, STR("    "));
		buf_format(out, "--%s%s%s", o->name, o->argument ? "=" : "",
		           o->argument ? o->argument : "");
		if (out->n - line >= HELP_COLUMN) {
			buf_char(out, '\n');
			line = out->n;
		}
		buf_repeat(out, STR(" "), HELP_COLUMN - 1 - (out->n - line));
		while (words.n != 0)
			opt_wrap(out, str_cut(&words, ' '), &line, HELP_COLUMN);
		buf_char(out, '\n');
	}
}

void opt_rows(struct buf *out, const char *command, const struct opt *opts)
{
	static const char *const kinds[] = {
	    [OPT_FLAG] = "flag",
	    [OPT_TEXT] = "text",
	    [OPT_CHOICE] = "choice",
	    [OPT_MANY] = "many",
	};

	for (const struct opt *o = opts; o->name; o++) {
		buf_format(out, "option\t%s\t", command);
		if (o->brief != 0)
			buf_char(out, o->brief);
		buf_format(out, "\t%s\t%s\t%s\t%s\n", o->name,
		           o->argument ? o->argument : "", kinds[o->kind],
		           o->help);
	}
}
