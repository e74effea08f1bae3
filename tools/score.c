/*
 * score [--bless] [--totals] SCORE FOLDER... : reads every act in the folders
 * and says of each how much of it was read.
 *
 *   lines   that are not empty (lines at the front that begin with # are notes
 *           of whoever collected the text, and no part of it)
 *   unread  of these, lines that no rule of the grammar read (N2101)
 *   lost    messages that text was lost (N2103)
 *   schema  faults by the schema of Akoma Ntoso 3.0; $NUSQA_XSD names it
 *   refs    references that lead nowhere
 *   units   found, by kind
 *
 * What is read is defined in one place, src/parse/unread.h.  Acts are the files
 * source.txt of a corpus, or all *.txt where there are none.  SCORE holds the
 * totals of each folder, a line each, "name files lines unread lost schema
 * refs units"; the exit status is 1 where a count of faults is higher now.
 * A folder that is not there is passed over, and that is said.  --bless writes
 * SCORE anew, but for folders that are not there; --totals says no more.
 */
#include "base/buf.h"
#include "base/map.h"
#include "nusqa.h"
#include "tree/doc.h"

#include <fts.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum count { FILES, LINES, UNREAD, LOST, SCHEMA, REFS, UNITS, COUNTS };

static const char *const names[COUNTS] = {"files",  "lines", "unread", "lost",
                                          "schema", "refs",  "units"};

/* What should never grow. */
static const enum count faults[] = {UNREAD, LOST, SCHEMA, REFS};

enum { FOLDERS_MAX = 16, NAME_MAX_ = 64 };

struct score {
	size_t counts[COUNTS];
	size_t kinds[NODE_KINDS];
};

struct total {
	char name[NAME_MAX_];
	size_t counts[COUNTS];
	bool fresh; /* nothing was known of it */
};

struct totals {
	struct total all[FOLDERS_MAX];
	size_t n;
};

struct run {
	nusqa_grammar *grammar;
	nusqa_schema *schema;
	bool quiet;
	struct score *now; /* of the file that is read */
};

static bool is_slug(const nusqa_message *m, const char *slug)
{
	return m->slug.n >= strlen(slug) &&
	       memcmp(m->slug.p, slug, strlen(slug)) == 0;
}

static void score_message(void *ctx, const nusqa_message *m)
{
	struct run *run = ctx;
	size_t *counts = run->now->counts;

	if (is_slug(m, "unread"))
		counts[UNREAD]++;
	else if (is_slug(m, "text-lost"))
		counts[LOST]++;
	else if (is_slug(m, "reference"))
		counts[REFS]++;
	else if (is_slug(m, "schema") || is_slug(m, "eid-"))
		counts[SCHEMA]++;
}

static bool file_read(const char *path, struct buf *out)
{
	FILE *f = fopen(path, "rb");
	char block[65536];
	size_t n;

	out->n = 0;
	if (f == NULL)
		return false;
	while ((n = fread(block, 1, sizeof(block), f)) > 0)
		buf_add(out, (struct str){block, n});
	fclose(f);
	return true;
}

/* Without the notes of whoever collected it. */
static struct str act_text(struct str s)
{
	while (str_starts(s, STR("# "))) {
		struct str rest = s;

		str_cut(&rest, '\n');
		s = rest;
	}
	return s;
}

static void score_units(struct score *s, const nusqa_doc *doc)
{
	const struct node *root = ((const struct doc *)doc)->root;

	for (const struct node *n = root; n; n = node_next(n, root))
		if (node_class(n->kind) == CLASS_HIER ||
		    n->kind == NODE_TABLE || n->kind == NODE_ATTACHMENT ||
		    n->kind == NODE_QUOTED_STRUCTURE ||
		    n->kind == NODE_REMARK) {
			s->kinds[n->kind]++;
			s->counts[UNITS]++;
		}
}

static void score_file(struct run *run, const char *path, struct str text)
{
	const nusqa_report report = {score_message, run};
	const nusqa_input input = {.name = path, .bytes = text.p, .n = text.n};
	struct str rest = text;
	nusqa_doc *doc;

	run->now->counts[FILES] = 1;
	while (rest.n != 0)
		if (str_strip(str_cut(&rest, '\n')).n != 0)
			run->now->counts[LINES]++;
	doc = nusqa_read(run->grammar, &input, NULL, &report);
	if (doc == NULL) {
		run->now->counts[LOST]++;
		printf("%s: not read at all\n", path);
		return;
	}
	nusqa_check(doc, &report);
	if (run->schema != NULL)
		nusqa_schema_check(run->schema, doc, &report);
	score_units(run->now, doc);
	nusqa_doc_free(doc);
}

static void score_print(const struct score *s, const char *path)
{
	const size_t *c = s->counts;

	printf("%6zu %6zu %5.1f%% %4zu %6zu %4zu  %s ", c[LINES], c[UNREAD],
	       c[LINES] ? 100.0 * (double)c[UNREAD] / (double)c[LINES] : 0.0,
	       c[LOST], c[SCHEMA], c[REFS], path);
	for (int k = 0; k < NODE_KINDS; k++)
		if (s->kinds[k] != 0) {
			struct node n = {.kind = (enum node_kind)k};
			struct str name = node_name(&n);

			printf(" %.*s:%zu", STR_ARG(name), s->kinds[k]);
		}
	putchar('\n');
}

static int by_name(const FTSENT **a, const FTSENT **b)
{
	return strcmp((*a)->fts_name, (*b)->fts_name);
}

static bool is_act(const FTSENT *e, bool corpus)
{
	size_t n = strlen(e->fts_name);

	if (e->fts_info != FTS_F)
		return false;
	if (corpus)
		return strcmp(e->fts_name, "source.txt") == 0;
	return n > 4 && strcmp(e->fts_name + n - 4, ".txt") == 0;
}

static void score_add(struct score *all, const struct score *one)
{
	for (size_t i = 0; i < COUNTS; i++)
		all->counts[i] += one->counts[i];
	for (size_t i = 0; i < NODE_KINDS; i++)
		all->kinds[i] += one->kinds[i];
}

/* Every act below a folder; false if there is no such folder. */
static bool score_folder(struct run *run, char *folder, const char *name,
                         struct score *all)
{
	char *const roots[] = {folder, NULL};
	bool corpus = strcmp(name, "corpus") == 0;
	FTS *fts = fts_open(roots, FTS_PHYSICAL | FTS_NOCHDIR, by_name);
	struct buf text = {0};
	const FTSENT *e;

	while (fts != NULL && (e = fts_read(fts)) != NULL) {
		struct score one = {0};

		if (!is_act(e, corpus) || !file_read(e->fts_path, &text))
			continue;
		run->now = &one;
		score_file(run, e->fts_path, act_text(buf_str(&text)));
		if (!run->quiet)
			score_print(&one, e->fts_path + strlen(folder) + 1);
		score_add(all, &one);
	}
	if (fts != NULL)
		fts_close(fts);
	buf_free(&text);
	return all->counts[FILES] != 0;
}

static void totals_read(struct totals *t, const char *path)
{
	FILE *f = fopen(path, "r");
	char line[512];

	while (f != NULL && fgets(line, sizeof(line), f) != NULL) {
		struct total *x = &t->all[t->n];

		if (line[0] != '#' && t->n < FOLDERS_MAX &&
		    sscanf(line, "%63s %zu %zu %zu %zu %zu %zu %zu", x->name,
		           &x->counts[FILES], &x->counts[LINES],
		           &x->counts[UNREAD], &x->counts[LOST],
		           &x->counts[SCHEMA], &x->counts[REFS],
		           &x->counts[UNITS]) == 1 + COUNTS)
			t->n++;
	}
	if (f != NULL)
		fclose(f);
}

static struct total *totals_find(struct totals *t, const char *name)
{
	for (size_t i = 0; i < t->n; i++)
		if (strcmp(t->all[i].name, name) == 0)
			return &t->all[i];
	if (t->n == FOLDERS_MAX)
		return NULL;
	snprintf(t->all[t->n].name, NAME_MAX_, "%s", name);
	t->all[t->n].fresh = true;
	return &t->all[t->n++];
}

static bool totals_write(const struct totals *t, const char *path)
{
	FILE *f = fopen(path, "w");

	if (f == NULL)
		return false;
	fputs("# What `make score` found; `make score BLESS=1` writes it anew."
	      "  See tools/score.c.\n#name",
	      f);
	for (size_t i = 0; i < COUNTS; i++)
		fprintf(f, " %s", names[i]);
	for (size_t k = 0; k < t->n; k++) {
		fprintf(f, "\n%s", t->all[k].name);
		for (size_t i = 0; i < COUNTS; i++)
			fprintf(f, " %zu", t->all[k].counts[i]);
	}
	fputc('\n', f);
	return fclose(f) == 0;
}

/* Is it worse than it was?  What is better is only said. */
static bool total_worse(const struct total *was, const struct score *now)
{
	bool worse = false;

	for (size_t i = 0; i < sizeof(faults) / sizeof(*faults); i++) {
		size_t a = was->counts[faults[i]], b = now->counts[faults[i]];

		if (was->fresh || b <= a)
			continue;
		printf("%s: %zu %s, and were %zu\n", was->name, b,
		       names[faults[i]], a);
		worse = true;
	}
	return worse;
}

/* The last part of a path. */
static const char *base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

static bool run_folder(struct run *run, struct totals *t, char *folder,
                       bool bless)
{
	struct score all = {0};
	struct total *was;

	if (!score_folder(run, folder, base_name(folder), &all)) {
		if (!run->quiet)
			printf("%s is not there: passed over\n", folder);
		return false;
	}
	was = totals_find(t, base_name(folder));
	if (!run->quiet) {
		score_print(&all, base_name(folder));
		putchar('\n');
	}
	if (was == NULL)
		return false;
	if (!bless && total_worse(was, &all))
		return true;
	memcpy(was->counts, all.counts, sizeof(all.counts));
	return false;
}

int main(int argc, char **argv)
{
	struct totals totals = {0};
	struct run run = {0};
	const char *xsd = getenv("NUSQA_XSD"), *score;
	bool bless = false, worse = false;
	int i = 1;

	for (; i < argc && argv[i][0] == '-'; i++) {
		bless |= strcmp(argv[i], "--bless") == 0;
		run.quiet |= strcmp(argv[i], "--totals") == 0;
	}
	if (argc - i < 2) {
		fputs("usage: score [--bless] [--totals] SCORE FOLDER...\n",
		      stderr);
		return 3;
	}
	score = argv[i++];
	run.grammar = nusqa_grammar_load(getenv("NUSQA_GRAMMAR"), NULL);
	if (run.grammar == NULL)
		return 2;
	if (xsd != NULL && *xsd != '\0')
		run.schema = nusqa_schema_load(xsd, NULL);
	totals_read(&totals, score);
	if (!run.quiet)
		printf(" lines unread  share lost schema refs  file units%s\n",
		       run.schema ? "" : " (no schema: not checked)");
	for (; i < argc; i++)
		worse |= run_folder(&run, &totals, argv[i], bless);
	if (bless && !totals_write(&totals, score))
		worse = true;
	if (run.schema != NULL)
		nusqa_schema_free(run.schema);
	nusqa_grammar_free(run.grammar);
	return worse;
}
