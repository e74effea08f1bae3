#include "twin/print.h"

#include "base/told.h"
#include "base/visible.h"

enum {
	AROUND = 32,  /* characters shown on each side of what differs */
	LONGEST = 96, /* ... and of something whole */
};

#define COLOUR_PLACE "\033[1m"
#define COLOUR_WORDS "\033[31m"
#define COLOUR_OFF "\033[0m"

static const char *const names[DIFFERENCE_KINDS] = {
    [DIFFERENCE_MISSING] = N_("missing"),
    [DIFFERENCE_ORDER] = N_("order"),
    [DIFFERENCE_UNIT] = N_("unit number"),
    [DIFFERENCE_COLUMNS] = N_("columns"),
    [DIFFERENCE_NUMBER] = N_("number"),
    [DIFFERENCE_MEASURE] = N_("measure"),
    [DIFFERENCE_DATE] = N_("date"),
    [DIFFERENCE_REFERENCE] = N_("reference"),
    [DIFFERENCE_NAME] = N_("name"),
    [DIFFERENCE_ADDRESS] = N_("address"),
    [DIFFERENCE_POST] = N_("position"),
};

const char *difference_name(enum difference_kind kind)
{
	return names[kind];
}

/* The text of an item; of a whole unit, its paragraphs after one another, as
   far as it is shown. */
static struct str item_words(struct arena *a, const struct side *s, size_t item)
{
	struct buf out = {0};
	struct str words;

	for (size_t i = item; i < s->o.p[item].end && out.n < 4 * LONGEST;
	     i++) {
		if (!s->o.p[i].leaf)
			continue;
		buf_add(&out, out.n ? STR(" ") : STR(""));
		buf_add(&out, s->o.p[i].text);
	}
	words = str_copy(a, buf_str(&out));
	buf_free(&out);
	return words;
}

/* As one line: white space of any kind is a blank. */
static void put_line(struct buf *out, struct str s)
{
	bool blank = false;

	while (s.n) {
		char room[VISIBLE_MAX];
		size_t len;
		uint32_t c = str_rune(s, &len);

		if (rune_is_blank(c) || (rune_is_space(c) && !rune_is_odd(c))) {
			buf_add(out, blank ? STR("") : STR(" "));
			blank = true;
		} else {
			buf_add(out, visible_rune(s, &len, room));
			blank = false;
		}
		s = str_after(s, len);
	}
}

/* The byte that is so many characters before `to`, at a word's beginning. */
static size_t back_from(struct str s, size_t to)
{
	size_t at = to, word = to;

	for (int n = 0; at > 0 && n < AROUND; n++) {
		at = str_last(str_sub(s, 0, at));
		if (at == 0 || s.p[at - 1] == ' ')
			word = at;
	}
	return word;
}

/* The byte behind so many characters from `from` on, at a word's end. */
static size_t on_from(struct str s, size_t from, int most)
{
	size_t at = from, word = from;

	for (int n = 0; at < s.n && n < most; n++) {
		size_t len;

		str_rune(str_after(s, at), &len);
		at += len;
		if (at == s.n || s.p[at] == ' ')
			word = at;
	}
	return word > from || at == from ? word : at;
}

/* What differs, in square brackets or colour, and the words around it. */
static void put_excerpt(struct buf *out, const struct side *s,
                        const struct mention_of *m, bool colour)
{
	struct str text = s->o.p[m->item].text;
	size_t end = m->at + m->n, from = back_from(text, m->at);
	size_t to = on_from(text, end, AROUND);

	buf_add(out, from ? STR("… ") : STR(""));
	put_line(out, str_sub(text, from, m->at));
	buf_add(out, colour ? STR(COLOUR_WORDS) : STR("["));
	put_line(out, str_sub(text, m->at, end));
	buf_add(out, colour ? STR(COLOUR_OFF) : STR("]"));
	put_line(out, str_sub(text, end, to));
	buf_add(out, to < text.n ? STR(" …") : STR(""));
}

static void put_side(struct twins *t, struct buf *out,
                     const struct difference *d, size_t i, bool colour)
{
	const struct side *s = &t->sides[i];
	const struct mention_of *m = &d->sides[i];
	struct str words;
	size_t shown;

	buf_format(out, "  %.*s: ", STR_ARG(s->doc->lang));
	if (!m->there) {
		buf_add(out, STR("-\n"));
		return;
	}
	if (m->n) {
		put_excerpt(out, s, m, colour);
	} else if (d->kind == DIFFERENCE_COLUMNS) {
		buf_format(out, "%zu", m->columns);
	} else {
		words = item_words(&t->arena, s, m->item);
		shown = on_from(words, 0, LONGEST);
		put_line(out, str_sub(words, 0, shown));
		buf_add(out, shown < words.n ? STR(" …") : STR(""));
	}
	buf_char(out, '\n');
}

/* "3-бап, 2-тармақ = статья 3, пункт 2"; of the document itself its name. */
static struct str mention_path(struct twins *t, const struct difference *d,
                               size_t i)
{
	struct side *s = &t->sides[i];
	struct str path = path_print(&s->paths, d->sides[i].item);

	return path.n ? path : s->doc->name;
}

void twins_forms(struct twins *t, bool colour, struct buf *out)
{
	const char *on = colour ? COLOUR_PLACE : "";
	const char *off = colour ? COLOUR_OFF : "";

	for (size_t k = 0; k < t->list.n; k++) {
		const struct difference *d = &t->list.p[k];
		struct str x = mention_path(t, d, 0), y = mention_path(t, d, 1);

		buf_add(out, str_from(on));
		put_line(out, x);
		buf_add(out, STR(" = "));
		put_line(out, y);
		buf_add(out, str_from(off));
		buf_add(out, STR(": "));
		buf_add(out, told_whole(&t->arena, str_from(names[d->kind])));
		buf_char(out, '\n');
		put_side(t, out, d, 0, colour);
		put_side(t, out, d, 1, colour);
	}
}

void twins_term(struct twins *t, bool colour, struct buf *out)
{
	struct buf forms = {0};

	twins_forms(t, colour, &forms);
	told_add(buf_str(&forms), NULL, out);
	buf_free(&forms);
}

/* The eId of an item, or of what it is in. */
static struct str item_id(const struct outline *o, size_t i)
{
	const struct node *n = o->p[i].node;

	while (n != NULL && n->eid.n == 0)
		n = n->parent;
	return n ? n->eid : (struct str){0};
}

static void json_side(struct twins *t, struct buf *out,
                      const struct difference *d, size_t i)
{
	struct side *s = &t->sides[i];
	const struct mention_of *m = &d->sides[i];
	const struct item *item = &s->o.p[m->item];

	buf_format(out, ", \"%.*s\": {\"path\": ", STR_ARG(s->doc->lang));
	buf_json(out, path_print(&s->paths, m->item));
	buf_add(out, STR(", \"eId\": "));
	buf_json(out, item_id(&s->o, m->item));
	buf_format(out, ", \"there\": %s", m->there ? "true" : "false");
	if (m->n) {
		buf_format(out, ", \"at\": %zu, \"words\": ",
		           str_runes(str_sub(item->text, 0, m->at)));
		buf_json(out, str_sub(item->text, m->at, m->at + m->n));
	} else if (d->kind == DIFFERENCE_COLUMNS) {
		buf_format(out, ", \"columns\": %zu", m->columns);
	} else if (m->there) {
		buf_add(out, STR(", \"kind\": "));
		buf_json(out, node_name(item->node));
	}
	buf_char(out, '}');
}

void twins_json(struct twins *t, struct buf *out)
{
	buf_char(out, '[');
	for (size_t k = 0; k < t->list.n; k++) {
		const struct difference *d = &t->list.p[k];

		buf_format(out, "%s{\"difference\": \"%s\"", k ? ",\n " : "",
		           names[d->kind]);
		json_side(t, out, d, 0);
		json_side(t, out, d, 1);
		buf_char(out, '}');
	}
	buf_add(out, STR("]\n"));
}
