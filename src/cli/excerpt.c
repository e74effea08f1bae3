#include "cli/excerpt.h"

#include "base/visible.h"

enum {
	NEAR = 1024,  /* bytes kept on either side of the mark's ends */
	COLUMNS = 95, /* with the indent of four: less than 100 */
	DOTS = 3,
	WORD = 15,  /* columns given up to cut between words */
	AFTER = 20, /* columns that should follow the mark */
};

/* The nearest place at or after byte at where a code point begins. */
static size_t excerpt_boundary(struct str text, size_t at)
{
	while (at < text.n && ((unsigned char)text.p[at] & 0xC0) == 0x80)
		at++;
	return at;
}

/* The mark in whole code points; none where it is not of this text. */
static struct span excerpt_mark(struct str text, struct span mark)
{
	size_t end;

	if (mark.n == 0 || mark.at > text.n || mark.n > text.n - mark.at)
		return (struct span){0};
	end = excerpt_boundary(text, mark.at + mark.n);
	while (mark.at > 0 && ((unsigned char)text.p[mark.at] & 0xC0) == 0x80)
		mark.at--;
	return (struct span){mark.at, end - mark.at};
}

struct excerpt excerpt_clip(struct str text, struct span mark)
{
	struct excerpt e = {.text = text, .mark = excerpt_mark(text, mark)};
	size_t from, to;

	if (e.mark.n > NEAR)
		e.mark.n = excerpt_boundary(text, e.mark.at + NEAR) - e.mark.at;
	from = e.mark.at > NEAR ? excerpt_boundary(text, e.mark.at - NEAR) : 0;
	to = e.mark.at + e.mark.n;
	to = text.n - to > NEAR ? excerpt_boundary(text, to + NEAR) : text.n;
	e.head = from > 0;
	e.tail = to < text.n;
	e.text = str_sub(text, from, to);
	e.mark.at -= from;
	return e;
}

/* Bytes of the longest front of s that takes at most that many columns. */
static size_t excerpt_front(struct str s, size_t columns)
{
	struct str rest = s;
	size_t len, width = 0;

	for (; rest.n != 0; rest = str_after(rest, len)) {
		str_rune(rest, &len);
		width += str_width(str_sub(rest, 0, len));
		if (width > columns)
			break;
	}
	return s.n - rest.n;
}

/* Columns to leave before a mark, the rest of the window being after it. */
static size_t excerpt_lead(const struct excerpt *e, size_t mark)
{
	size_t free = COLUMNS - 2 * DOTS - mark, after;

	after = str_width(str_after(e->text, e->mark.at + e->mark.n));
	return after < free / 2 ? free - after : free - free / 2;
}

/* Cut the front so that the mark comes into the window. */
static void excerpt_cut_head(struct excerpt *e)
{
	size_t before = str_width(str_sub(e->text, 0, e->mark.at));
	size_t mark =
	    str_width(str_sub(e->text, e->mark.at, e->mark.at + e->mark.n));
	size_t most = COLUMNS - 2 * DOTS, lead, skip, space;

	if (!e->head && !e->tail && str_width(e->text) <= COLUMNS)
		return;
	mark = mark < most ? mark : most;
	if (!e->head && before + mark + DOTS + AFTER <= COLUMNS)
		return;
	lead = excerpt_lead(e, mark);
	if (before <= lead)
		return;
	skip = excerpt_front(e->text, before - lead);
	space = str_find(str_sub(e->text, skip, e->mark.at), STR(" "));
	if (skip + space < e->mark.at &&
	    str_width(str_sub(e->text, skip, skip + space)) <= WORD)
		skip += space;
	e->text = str_after(e->text, skip);
	e->mark.at -= skip;
	e->head = true;
}

/* Cut the end where it leaves the window. */
static void excerpt_cut_tail(struct excerpt *e)
{
	size_t columns = COLUMNS - (e->head ? DOTS : 0);
	size_t end, space;

	if (!e->tail && str_width(e->text) <= columns)
		return;
	end = excerpt_front(e->text, columns - DOTS);
	for (space = end; space > 0 && e->text.p[space - 1] != ' '; space--)
		continue;
	if (space > e->mark.at + e->mark.n &&
	    str_width(str_sub(e->text, space, end)) <= WORD)
		end = space;
	e->text.n = end;
	if (e->mark.at > end)
		e->mark = (struct span){end, 0};
	if (e->mark.n > end - e->mark.at)
		e->mark.n = end - e->mark.at;
	e->tail = true;
}

void excerpt_add(struct buf *out, struct excerpt e, struct str caret,
                 struct str plain)
{
	struct buf clean = {0};
	struct span mark;
	size_t width;

	visible_put(&clean, str_sub(e.text, 0, e.mark.at));
	mark.at = clean.n;
	visible_put(&clean, str_sub(e.text, e.mark.at, e.mark.at + e.mark.n));
	mark.n = clean.n - mark.at;
	visible_put(&clean, str_after(e.text, e.mark.at + e.mark.n));
	while (clean.n > mark.at + mark.n && clean.p[clean.n - 1] == ' ')
		clean.n--;
	e.text = buf_str(&clean);
	e.mark = mark;
	excerpt_cut_head(&e);
	excerpt_cut_tail(&e);

	buf_format(out, "    %s%.*s%s\n", e.head ? "..." : "", STR_ARG(e.text),
	           e.tail ? "..." : "");
	if (e.mark.n != 0) {
		buf_add(out, STR("    "));
		width = str_width(str_sub(e.text, 0, e.mark.at));
		buf_repeat(out, STR(" "), width + (e.head ? DOTS : 0));
		width =
		    str_width(str_sub(e.text, e.mark.at, e.mark.at + e.mark.n));
		buf_add(out, caret);
		buf_repeat(out, STR("^"), width ? width : 1);
		buf_add(out, plain);
		buf_char(out, '\n');
	}
	buf_free(&clean);
}
