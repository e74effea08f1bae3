#include "words.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	SYLLABLES = 30,
	WORDS_MOST = 400000,
	FIGURES_FROM = 11,
	SLOTS_MOST = 12,
};

static struct entry {
	const char *key, *text;
} * entries;
static size_t nentries;
static const char *syllables[SYLLABLES];
static uint64_t state;
static unsigned figures = FIGURES_FROM;
static const char *last_word = "";
static size_t given;
static const char *common = "";
static unsigned round_now = 1;

void *keep(void *old, size_t n)
{
	void *p = realloc(old, n);

	if (p == NULL) {
		fputs("mkorder: no memory\n", stderr);
		exit(2);
	}
	return p;
}

const char *print(const char *format, ...)
{
	va_list args;
	char *s;
	int n;

	va_start(args, format);
	n = vasprintf(&s, format, args);
	va_end(args);
	if (n < 0) {
		fputs("mkorder: no memory\n", stderr);
		exit(2);
	}
	return s;
}

void chance_seed(unsigned long seed)
{
	state = seed * 2654435761u + 1;
	for (int i = 0; i < 8; i++)
		chance(2);
}

unsigned chance(unsigned n)
{
	state = state * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(state >> 33) % n;
}

void words_load(const char *path)
{
	FILE *f = fopen(path, "r");
	char *line = NULL, *tab, *word_of;
	size_t cap = 0, n = 0;

	if (f == NULL) {
		perror(path);
		exit(2);
	}
	while (getline(&line, &cap, f) > 0) {
		line[strcspn(line, "\n")] = '\0';
		tab = strchr(line, '\t');
		if (line[0] == '#' || tab == NULL)
			continue;
		*tab = '\0';
		if (nentries % 64 == 0)
			entries =
			    keep(entries, (nentries + 64) * sizeof(*entries));
		entries[nentries++] =
		    (struct entry){print("%s", line), print("%s", tab + 1)};
	}
	free(line);
	fclose(f);
	word_of = strdup(word("syllables"));
	for (char *s = strtok(word_of, " "); s != NULL && n < SYLLABLES;
	     s = strtok(NULL, " "))
		syllables[n++] = s;
}

const char *word(const char *key)
{
	const char *found = NULL;
	unsigned n = 0;

	for (size_t i = 0; i < nentries; i++)
		if (strcmp(entries[i].key, key) == 0 && chance(++n) == 0)
			found = entries[i].text;
	return found;
}

const char *word_at(const char *key, size_t i)
{
	const char *s = word(key);
	char *got;

	while (i-- > 0 && s != NULL) {
		s = strchr(s, ' ');
		s = s ? s + 1 : NULL;
	}
	if (s == NULL)
		return print("%s-%zu", key, i);
	got = strndup(s, strcspn(s, " "));
	for (char *p = got; *p; p++)
		if (*p == '_')
			*p = ' ';
	return got;
}

size_t words_count(const char *key)
{
	const char *s = word(key);
	size_t n = 1;

	for (; (s = strchr(s, ' ')) != NULL; s++)
		n++;
	return n;
}

const char *word_new(void)
{
	/* Neighbours in number are not neighbours in letters. */
	size_t n = ++given * 7919 % (SYLLABLES * SYLLABLES * SYLLABLES * 15);
	const char *a = syllables[n % SYLLABLES];
	const char *b = syllables[n / SYLLABLES % SYLLABLES];
	const char *c = syllables[n / SYLLABLES / SYLLABLES % SYLLABLES];
	size_t more = n / SYLLABLES / SYLLABLES / SYLLABLES;

	last_word = more ? print("%s%s%s%s", a, b, c, syllables[more])
	                 : print("%s%s%s", a, b, c);
	return last_word;
}

const char *word_last(void)
{
	return last_word;
}

const char *word_common(bool wanted)
{
	const char *was = common;

	common = wanted ? word_new() : "";
	return was;
}

/* Only from syllables, three or four; or figures alone. */
bool word_is_own(const char *s, size_t n)
{
	size_t at = 0, parts = 0, k;

	if (n > 0 && strspn(s, "0123456789") == n)
		return true;
	while (at < n) {
		for (k = 0; k < SYLLABLES; k++)
			if (strncmp(s + at, syllables[k],
			            strlen(syllables[k])) == 0 &&
			    at + strlen(syllables[k]) <= n)
				break;
		if (k == SYLLABLES)
			return false;
		at += strlen(syllables[k]);
		parts++;
	}
	return parts >= 3;
}

/* What stands in a slot that nobody filled. */
static const char *slot_own(const char *name)
{
	const char *of_round;

	if (strcmp(name, "w") == 0)
		return word_new();
	if (strcmp(name, "v") == 0)
		return last_word;
	if (strcmp(name, "c") == 0)
		return common[0] ? common : word_new();
	if (strcmp(name, "d") == 0)
		return print("%u", figures++);
	of_round = word(print("%s.%u", name, round_now));
	return of_round ? of_round : "";
}

void words_round(unsigned n)
{
	round_now = n;
}

struct slots {
	const char *name[SLOTS_MOST], *value[SLOTS_MOST];
	size_t n;
};

static const char *slot_value(const struct slots *slots, const char *s,
                              size_t n)
{
	const char *name = strndup(s, n);

	for (size_t i = 0; i < slots->n; i++)
		if (strcmp(slots->name[i], name) == 0)
			return slots->value[i] ? slots->value[i] : "";
	return slot_own(name);
}

/* Blanks at the ends, and before a comma, go; runs of them become one. */
static const char *tidy(char *s)
{
	char *to = s;

	for (const char *p = s; *p; p++)
		if (*p != ' ' || (to > s && to[-1] != ' '))
			*to++ = *p;
	while (to > s && to[-1] == ' ')
		to--;
	*to = '\0';
	return s;
}

const char *say(const char *key, ...)
{
	struct slots slots = {0};
	const char *text = word(key), *name;
	char *out = NULL;
	size_t n = 0;
	va_list args;
	FILE *f = open_memstream(&out, &n);

	va_start(args, key);
	while ((name = va_arg(args, const char *)) != NULL) {
		slots.name[slots.n] = name;
		slots.value[slots.n++] = va_arg(args, const char *);
	}
	va_end(args);
	if (text == NULL || f == NULL) {
		fprintf(stderr, "mkorder: no text %s\n", key);
		exit(2);
	}
	while (*text) {
		size_t end = strcspn(text, "}");

		if (*text != '{' || text[end] == '\0') {
			fputc(*text++, f);
			continue;
		}
		fputs(slot_value(&slots, text + 1, end - 1), f);
		text += end + 1;
	}
	fclose(f);
	return tidy(out);
}
