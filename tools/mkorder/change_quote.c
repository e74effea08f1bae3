/* Words of the base that sentences quote, and new ones. */
#include "change_quote.h"
#include "words.h"

#include <ctype.h>
#include <string.h>

/* The first byte of a letter of both alphabets, not of a dash or a quote. */
enum { LETTERS_FROM = 0xd0, LETTERS_TO = 0xdf };

const char *called(struct quote q, const char *form)
{
	return say(print("%c%c.%s", q.kind, q.many ? 'n' : '1', form), NULL);
}

bool is_own_text(const struct unit *u)
{
	return (u->kind == POINT || u->kind == PART || u->kind == SUBPOINT ||
	        u->kind == LINE) &&
	       u->text[0] != '\0';
}

bool is_joint(char c)
{
	return (unsigned char)c < 0x80 && !isdigit((unsigned char)c);
}

/* A word of a text that word_new gave, not that one: at *at; its length. */
static size_t word_some(const struct where *w, const char *text,
                        const char * not, const char **at)
{
	size_t found = 0;
	unsigned seen = 0;

	for (const char *p = text; *p;) {
		size_t n = 0;

		while (p[n] && !is_joint(p[n]))
			n++;
		if (n > 0 && word_is_own(p, n) &&
		    (not == NULL || strncmp(p, not, n) != 0) &&
		    strncmp(p, w->base->common, n) != 0 &&
		    chance(++seen) == 0) {
			*at = p;
			found = n;
		}
		p += n ? n : 1;
	}
	return found;
}

static struct quote quote_of(const char *p, size_t n)
{
	struct quote q = {print("%.*s", (int)n, p), 'w', false};

	if (isdigit((unsigned char)p[0]))
		q.kind = 'd';
	q.many = memchr(p, ' ', n) != NULL;
	return q;
}

bool quote_some(const struct where *w, const char *text, struct quote *q)
{
	const char *p;
	size_t n = word_some(w, text, NULL, &p), more;

	if (n == 0)
		return false;
	/* And the next word, where it stands right behind. */
	more = n + 1;
	while (p[n] == ' ' && p[more] && !is_joint(p[more]))
		more++;
	if (p[n] == ' ' && more > n + 1 && chance(3) == 0 &&
	    (unsigned char)p[n + 1] >= LETTERS_FROM &&
	    (unsigned char)p[n + 1] <= LETTERS_TO &&
	    !isdigit((unsigned char)p[0]))
		n = more;
	*q = quote_of(p, n);
	return true;
}

bool word_only(const struct where *w, const char *text, const char * not,
               struct quote *q)
{
	const char *p;
	size_t n = word_some(w, text, not, &p);

	if (n == 0 || isdigit((unsigned char)*p))
		return false;
	*q = quote_of(p, n);
	return true;
}

struct quote quote_new(char kind)
{
	struct quote q = {word_new(), kind, false};

	if (kind == 'd') {
		q.s = print("%u", 1000 + chance(9000));
	} else if (chance(3) == 0) {
		q.many = true;
		q.s = print("%s %s", q.s, word_new());
	}
	return q;
}
