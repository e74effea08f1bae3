#include "text/html_note.h"

#include "base/map.h"

#include <string.h>

enum {
	KEY_MOST = 8,      /* characters of a mark */
	NODES_MOST = 2000, /* of a note */
};

struct finder {
	struct markup *m;
	struct arena *a;
	struct html_notes *notes;
	struct map names; /* node + 1 */
	bool *looked;     /* for each node: it has been tried */
	unsigned out;
};

static const struct markup_node *node_of(const struct finder *f, size_t i)
{
	return &f->m->nodes.p[i];
}

/* How sure it is that a character is one of a mark: in brackets it may be a
   Roman numeral, where the page says that it is a mark any. */
enum sure { SURE_NOT, SURE_OPEN, SURE_NAMED };

/* A character of a mark as it is kept; 0: it is none. */
static uint32_t key_sign(uint32_t c, enum sure sure)
{
	static const char roman[] = "ivxlc";
	uint32_t raised = (unsigned char)rune_raised(c);

	if (rune_is_digit(c) || c == '*')
		return c;
	if (c == 0x2020 || c == 0x2021)
		return '*';
	if (raised != 0 || c == '[' || c == '(' || c == ']' || c == ')')
		return raised;
	if (sure == SURE_OPEN)
		return c < 0x80 && strchr(roman, (char)c) != NULL ? c : 0;
	return sure == SURE_NAMED && (rune_is_letter(c) || c > 0x7F) ? c : 0;
}

/* A mark as it is read. */
struct key {
	char bytes[KEY_MOST * 4];
	size_t n, signs;
	bool named;      /* the page says that it is one */
	bool open, shut; /* its brackets */
	bool raised;
};

/* One more character of it; false: it is no mark. */
static bool key_take(struct key *k, uint32_t c)
{
	uint32_t sign = key_sign(c, k->named  ? SURE_NAMED
	                            : k->open ? SURE_OPEN
	                                      : SURE_NOT);

	if (rune_is_space(c))
		return true;
	k->raised |= rune_raised(c) != 0 || c == '*';
	if ((c == '[' || c == '(') && k->n == 0 && !k->open)
		k->open = true;
	else if ((c == ']' || c == ')') && k->open && k->n != 0)
		k->shut = true;
	else if (sign != 0 && k->signs++ < KEY_MOST && !k->shut)
		k->n += rune_put(sign, k->bytes + k->n);
	else
		return false;
	return true;
}

/* The mark that all words under a node are, and whether they are raised; empty:
   they are none. */
static struct str key_read(struct finder *f, size_t i, bool *raised)
{
	struct key key = {.named = *raised, .raised = *raised};
	bool is = true;

	for (size_t k = i + 1; k < node_of(f, i)->end && is; k++) {
		const struct markup_node *t = node_of(f, k);
		size_t len;

		if (t->tag != NULL)
			continue;
		key.raised |= (t->bits & MARKUP_RAISES) != 0;
		for (struct str s = t->text; s.n != 0 && is;
		     s = str_after(s, len))
			is = key_take(&key, str_rune(s, &len));
	}
	*raised = key.raised | (is && key.open && key.shut);
	return is && key.open == key.shut
	           ? str_copy(f->a, (struct str){key.bytes, key.n})
	           : STR("");
}

/* Does the page say that a link is the mark of a note, by its role or as
   LibreOffice does? */
static bool is_named(const struct finder *f, size_t i)
{
	struct str class = markup_attr(f->m, i, STR("class"));

	return str_eq(markup_attr(f->m, i, STR("role")), STR("doc-noteref")) ||
	       str_eq(class, STR("sdfootnoteanc")) ||
	       str_eq(class, STR("sdendnoteanc"));
}

/* Is an element said to be such, by its role, its type in books? */
static bool is_said(const struct finder *f, size_t i, struct str role)
{
	return str_eq(markup_attr(f->m, i, STR("role")), role);
}

static bool is_note(const struct finder *f, size_t i)
{
	return is_said(f, i, STR("doc-footnote")) ||
	       is_said(f, i, STR("doc-endnote"));
}

struct str html_mark_cut(struct html_mark *mark, struct str words)
{
	while (words.n != 0 && !mark->done && !mark->bad) {
		size_t len;
		uint32_t c = str_rune(words, &len);
		uint32_t sign = key_sign(c, SURE_NAMED);
		size_t own;

		if (mark->key.n == 0) {
			/* A bracket that is open is shut. */
			mark->done = true;
			mark->bad = mark->open && c != ']' && c != ')';
			mark->stops = !mark->open && (c == '.' || c == ')');
			if (!mark->open && !mark->stops)
				break;
		} else if (sign != 0 && sign == str_rune(mark->key, &own)) {
			mark->key = str_after(mark->key, own);
		} else if ((c == '[' || c == '(') && !mark->open) {
			mark->open = true;
		} else if (!rune_is_space(c)) {
			mark->bad = true;
			break;
		}
		words = str_after(words, len);
	}
	return words;
}

/* Does what is in a block open with a mark?  *plain: it is none of a number. */
static bool note_opens(const struct finder *f, size_t i, struct str key,
                       bool *plain)
{
	struct html_mark mark = {.key = key};

	*plain = false;
	for (size_t k = i + 1; k < node_of(f, i)->end; k++) {
		const struct markup_node *t = node_of(f, k);
		struct str left;
		size_t len;

		if (t->tag != NULL)
			continue;
		left = html_mark_cut(&mark, t->text);
		if (mark.bad)
			return false;
		if (left.n == 0 && !mark.stops)
			continue;
		*plain = !mark.stops && !rune_is_digit(str_rune(left, &len));
		return mark.done;
	}
	return false;
}

/* Does a node stand in a table, but in no cell of it? */
static bool is_between_cells(const struct finder *f, size_t i)
{
	for (; i != 0; i = node_of(f, i)->parent) {
		if (markup_does(f->m, i, MARKUP_CELL))
			return false;
		if (markup_does(f->m, i, MARKUP_TABLE))
			return true;
	}
	return false;
}

/* Has a link no words? */
static bool is_wordless(const struct finder *f, size_t i)
{
	for (size_t k = i + 1; k < node_of(f, i)->end; k++) {
		const struct markup_node *t = node_of(f, k);
		size_t len;

		for (struct str s = t->text; t->tag == NULL && s.n != 0;
		     s = str_after(s, len)) {
			uint32_t c = str_rune(s, &len);

			if (rune_is_letter(c) || rune_is_digit(c))
				return false;
		}
	}
	return true;
}

/* The node that a link leads to in the page; 0: none. */
static size_t link_to(const struct finder *f, size_t i)
{
	struct str to = str_trim(markup_attr(f->m, i, STR("href")));

	if (!str_starts(to, STR("#")) || to.n < 2)
		return 0;
	i = (size_t)(uintptr_t)map_get(&f->names, str_after(to, 1));
	return i != 0 ? i - 1 : 0;
}

/* The block that a node stands in, or is. */
static size_t block_of(const struct finder *f, size_t i)
{
	while (i != 0 && (!markup_apart(node_of(f, i)) ||
	                  markup_does(f->m, i, MARKUP_BREAK)))
		i = node_of(f, i)->parent;
	return i;
}

/* Does a link in a note lead back to its mark?  Such without words are no text
   of it. */
static bool note_leads_back(struct finder *f, const struct html_note *note)
{
	size_t from = block_of(f, note->mark);
	bool back = false;

	for (size_t k = note->at + 1; k < node_of(f, note->at)->end; k++) {
		size_t to =
		    markup_does(f->m, k, MARKUP_LINK) ? link_to(f, k) : 0;

		if (to == 0 || to < from || to > note->mark)
			continue;
		back = true;
		if (is_wordless(f, k))
			f->notes->of[k] = SIZE_MAX;
	}
	return back;
}

/* May a block be a note: one that stands by itself, and not too long? */
static bool note_may_be(const struct finder *f, size_t i, size_t mark)
{
	static const enum markup_does larger[] = {
	    MARKUP_CELL, MARKUP_ROW,  MARKUP_ROWS,    MARKUP_TABLE,
	    MARKUP_LIST, MARKUP_MAIN, MARKUP_ORDERED,
	};
	size_t n = node_of(f, i)->end - i;

	if (i == 0 || i < mark || n > NODES_MOST || is_between_cells(f, i) ||
	    is_between_cells(f, mark))
		return false;
	for (size_t k = 0; k < sizeof(larger) / sizeof(*larger); k++)
		if (markup_does(f->m, i, larger[k]))
			return false;
	for (size_t k = i; k < i + n; k++)
		if (f->notes->of[k] != 0 || k == mark)
			return false;
	for (size_t k = i; k != 0; k = node_of(f, k)->parent)
		if (f->notes->of[k] != 0)
			return false;
	return true;
}

/* The block of a note that a name stands at: a larger one that begins with it
   and has a name of its own is all of it. */
static size_t note_block(const struct finder *f, size_t i)
{
	size_t block = block_of(f, i), up;

	if (block == 0)
		return 0;
	up = node_of(f, block)->parent;
	for (size_t k = up + 1; k < block; k++)
		if (node_of(f, k)->tag != NULL ||
		    str_spaces(node_of(f, k)->text) < node_of(f, k)->text.n)
			return block;
	return up != 0 &&
	               (markup_attr(f->m, up, STR("id")).n != 0 ||
	                is_note(f, up)) &&
	               (markup_does(f->m, up, MARKUP_BLOCK) || is_note(f, up))
	           ? up
	           : block;
}

/* An element that is said to be a note is text of the document. */
static void note_bring(struct finder *f, size_t i)
{
	for (size_t k = i; is_note(f, i) && k < node_of(f, i)->end; k++)
		f->m->nodes.p[k].bits &= ~(unsigned)MARKUP_OUT;
}

static void link_try(struct finder *f, size_t i)
{
	bool raised = is_named(f, i);
	size_t to = link_to(f, i);
	struct html_note note = {.mark = i};
	bool plain, back;

	if (to <= i || node_of(f, i)->bits & f->out || f->notes->of[i] != 0 ||
	    markup_does(f->m, node_of(f, i)->parent, MARKUP_CODE))
		return;
	note.key = key_read(f, i, &raised);
	note.at = note_block(f, to);
	if (note.key.n == 0 || !raised || f->looked[note.at] ||
	    !note_may_be(f, note.at, i))
		return;
	f->looked[note.at] = true;
	note.opens = note_opens(f, note.at, note.key, &plain);
	back = note_leads_back(f, &note);
	if (!plain && !back && !is_note(f, note.at))
		return;
	note_bring(f, note.at);
	*vec_push(f->a, &f->notes->list) = note;
	f->notes->of[i] = f->notes->of[note.at] = f->notes->list.n;
}

static void name_put(struct finder *f, struct str name, size_t i)
{
	void **slot;

	if (name.n == 0)
		return;
	slot = map_put(f->a, &f->names, name);
	if (*slot == NULL)
		*slot = (void *)(uintptr_t)(i + 1);
}

struct html_notes html_notes_find(struct markup *m, struct arena *a,
                                  unsigned out)
{
	struct html_notes notes = {0};
	struct finder f = {.m = m, .a = a, .notes = &notes, .out = out};

	notes.of = arena_array(a, m->nodes.n + 1, sizeof(*notes.of));
	f.looked = arena_array(a, m->nodes.n + 1, sizeof(*f.looked));
	memset(notes.of, 0, (m->nodes.n + 1) * sizeof(*notes.of));
	memset(f.looked, 0, (m->nodes.n + 1) * sizeof(*f.looked));
	for (size_t i = 1; i < m->nodes.n; i++) {
		if (m->nodes.p[i].tag == NULL)
			continue;
		name_put(&f, markup_attr(m, i, STR("id")), i);
		if (markup_does(m, i, MARKUP_LINK))
			name_put(&f, markup_attr(m, i, STR("name")), i);
	}
	for (size_t i = 1; i < m->nodes.n; i++)
		if (markup_does(m, i, MARKUP_LINK))
			link_try(&f, i);
	return notes;
}

bool html_note_enter(struct html_notes *notes, size_t i, struct html_pen *pen)
{
	size_t k = notes->of[i] - 1;
	struct html_note *note = k < notes->list.n ? &notes->list.p[k] : NULL;

	if (note == NULL)
		return notes->open != 0;
	if (i == note->mark) {
		note->spot = html_pen_spot(pen);
		return true;
	}
	html_pen_part(pen);
	sheet_note(pen->s, note->spot, note->key);
	notes->mark =
	    (struct html_mark){.key = note->key, .done = !note->opens};
	notes->open = i;
	return false;
}
