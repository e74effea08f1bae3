#include "model.h"
#include "words.h"

#include <stdlib.h>
#include <string.h>

struct unit *unit_new(enum kind kind, const char *num, const char *title,
                      const char *text)
{
	struct unit *u = keep(NULL, sizeof(*u));

	*u = (struct unit){
	    .kind = kind, .num = num, .title = title, .text = text};
	return u;
}

void unit_put(struct unit *up, size_t at, struct unit *u)
{
	up->kids = keep(up->kids, (up->n + 1) * sizeof(*up->kids));
	memmove(up->kids + at + 1, up->kids + at,
	        (up->n - at) * sizeof(*up->kids));
	up->kids[at] = u;
	up->n++;
	u->up = up;
}

void unit_add(struct unit *up, struct unit *u)
{
	unit_put(up, up->n, u);
}

size_t unit_place(const struct unit *u)
{
	size_t i = 0;

	while (u->up->kids[i] != u)
		i++;
	return i;
}

void unit_out(struct unit *u)
{
	struct unit *up = u->up;
	size_t at = unit_place(u);

	up->n--;
	memmove(up->kids + at, up->kids + at + 1,
	        (up->n - at) * sizeof(*up->kids));
}

/* "5" < "5-1" < "5-2" < "6". */
static int num_cmp(const char *a, const char *b)
{
	char *enda, *endb;

	for (;;) {
		unsigned long x = strtoul(a, &enda, 10),
			      y = strtoul(b, &endb, 10);

		if (x != y)
			return x < y ? -1 : 1;
		if (*enda != '-' || *endb != '-')
			return (*enda == '-') - (*endb == '-');
		a = enda + 1;
		b = endb + 1;
	}
}

struct unit *unit_before(struct unit *up, const struct unit *u)
{
	struct unit *best = NULL, *below;

	for (size_t i = 0; i < up->n; i++) {
		struct unit *k = up->kids[i];

		below = k->kind == CHAPTER ? unit_before(k, u) : NULL;
		if (below != NULL)
			best = below;
		else if (k->kind == u->kind && num_cmp(k->num, u->num) < 0)
			best = k;
	}
	return best;
}

void unit_file(struct unit *up, struct unit *u)
{
	struct unit *before = unit_before(up, u);

	if (before != NULL)
		unit_put(before->up, unit_place(before) + 1, u);
	else
		unit_put(up, 0, u);
}

unsigned unit_last(const struct unit *up, enum kind kind)
{
	unsigned most = 0, n;

	for (size_t i = 0; i < up->n; i++) {
		const struct unit *k = up->kids[i];

		n = k->kind == kind      ? (unsigned)atoi(k->num)
		    : k->kind == CHAPTER ? unit_last(k, kind)
		                         : 0;
		most = n > most ? n : most;
	}
	return most;
}

bool unit_taken(const struct unit *u)
{
	for (; u != NULL; u = u->up)
		if (u->touched || u->gone)
			return true;
	return false;
}

void unit_touch(struct unit *u)
{
	u->touched = true;
	for (; u != NULL; u = u->up)
		u->busy = true;
}

/* What stands before the words of a unit. */
static const char *unit_head(const struct unit *u)
{
	switch (u->kind) {
	case CHAPTER:
		return say("head.ch", "n", u->num, "t", u->title, NULL);
	case ARTICLE:
		return say("head.art", "n", u->num, "t", u->title, NULL);
	case POINT:
		return print("%s. ", u->num);
	case SUBPOINT:
		return print("%s) ", u->num);
	case ACT:
	case RULES:
	case APP:
	case PART:
	case LINE:
	case TABLE:
	case ROW:
	case SENT:
		break;
	}
	return "";
}

static void cells_print(FILE *f, const char *s)
{
	for (; *s; s++)
		fputc(*s == CELL_END ? '\t' : *s, f);
	fputc('\n', f);
}

void row_print(FILE *f, const struct unit *row)
{
	fprintf(f, "%s\t", row->num);
	cells_print(f, row->text);
}

static void table_print(FILE *f, const struct unit *u)
{
	fputs("\n\n", f);
	cells_print(f, u->text);
	for (size_t i = 0; i < u->n; i++)
		row_print(f, u->kids[i]);
}

static void paragraph(FILE *f, const char *open, const char *head,
                      const char *text)
{
	if (head[0] || text[0])
		fprintf(f, "\n\n      %s%s%s", open, head, text);
}

/* open: where nothing of u itself stands before them. */
static void print_kids(FILE *f, const struct unit *u, const char *open)
{
	for (size_t i = 0; i < u->n; i++)
		unit_print(f, u->kids[i], i ? "" : open, "");
}

bool unit_counted(const struct unit *u)
{
	return u->kind == PART || u->kind == LINE;
}

/* Each paragraph comes with what ends the one before it: the end of the last
   one is left to who calls. */
void unit_print(FILE *f, const struct unit *u, const char *open,
                const char *close)
{
	if (u->gone) {
		paragraph(f, open, u->text, "");
	} else if (u->kind == TABLE) {
		table_print(f, u);
	} else {
		const char *head = unit_head(u);

		if (u->kind == CHAPTER || u->kind == ARTICLE) {
			paragraph(f, open, head, "");
			paragraph(f, "", "", u->text);
		} else {
			paragraph(f, open, head, u->text);
		}
		print_kids(f, u, u->kind == ACT && !u->text[0] ? open : "");
	}
	fputs(close, f);
}

static bool letter(char c)
{
	return (unsigned char)c >= 0x80 || (c >= '0' && c <= '9');
}

/* Where the words stand alone in a text; NULL: nowhere. */
static const char *text_find(const char *from, const char *text,
                             const char *words)
{
	size_t n = strlen(words);
	const char *at = from;

	while ((at = strstr(at, words)) != NULL) {
		if ((at == text || !letter(at[-1]) || !letter(words[0]) ||
		     strncmp(at - 2, "«", 2) == 0) &&
		    (!letter(at[n]) || !letter(words[n - 1]) ||
		     strncmp(at + n, "»", 2) == 0))
			return at;
		at++;
	}
	return NULL;
}

size_t text_count(const char *text, const char *words)
{
	size_t n = 0;

	for (const char *at = text; (at = text_find(at, text, words)) != NULL;
	     at += strlen(words))
		n++;
	return n;
}

const char *text_swap(const char *text, const char *old, const char *new)
{
	const char *at, *from = text, *out = "";

	while ((at = text_find(from, text, old)) != NULL) {
		out = print("%s%.*s%s", out, (int)(at - from), from, new);
		from = at + strlen(old);
	}
	return print("%s%s", out, from);
}
