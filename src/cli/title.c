#include "cli/title.h"

enum {
	MARKS_WITHIN = 9, /* so many quotation marks further on a title ends, */
	TITLE_MOST = 8192 /* after so many bytes */
};

struct str title_key(struct arena *a, const nusqa_grammar *g, const char *lang,
                     struct str words)
{
	nusqa_buf out = {0};
	struct str key;

	nusqa_title_key(g, lang, (nusqa_str){words.p, words.n}, &out);
	key = str_copy(a, (struct str){out.p, out.n});
	nusqa_buf_free(&out);
	return key;
}

struct str title_letters(struct arena *a, struct str key)
{
	char *out = arena_alloc(a, key.n + 1);
	size_t n = 0;

	for (size_t i = 0; i < key.n; i++)
		if (key.p[i] != '"')
			out[n++] = key.p[i];
	return (struct str){out, n};
}

bool titles_add(struct arena *a, struct titles *t, struct str title)
{
	if (title.n == 0)
		return false;
	for (size_t i = 0; i < t->n; i++)
		if (str_eq(t->p[i], title))
			return false;
	*vec_push(a, t) = title;
	return true;
}

/* All that stands between the mark at the front of s and one behind it. */
static void called_from(struct arena *a, struct str s, struct titles *out)
{
	const size_t most = s.n < TITLE_MOST ? s.n : TITLE_MOST;
	char *title = arena_alloc(a, most);
	size_t n = 0, marks = 0;

	for (size_t i = 1; i < most && marks < MARKS_WITHIN; i++) {
		if (s.p[i] != '"') {
			title[n++] = s.p[i];
			continue;
		}
		marks++;
		if (n != 0)
			*vec_push(a, out) = str_copy(a, (struct str){title, n});
	}
}

void title_called(struct arena *a, struct str key, struct titles *out)
{
	*out = (struct titles){0};
	for (size_t i = 0; i < key.n; i++)
		if (key.p[i] == '"')
			called_from(a, str_after(key, i), out);
}

struct str title_changed(struct arena *a, struct str title, struct str old,
                         struct str to)
{
	size_t at = str_find(title, old);

	if (old.n == 0)
		return to;
	if (str_eq(old, STR("\"")))
		return str_join(a, title, to);
	if (at == title.n)
		return STR("");
	return str_format(a, "%.*s%.*s%.*s", STR_ARG(str_sub(title, 0, at)),
	                  STR_ARG(to), STR_ARG(str_after(title, at + old.n)));
}
