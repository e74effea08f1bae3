#include "edit/pin.h"

#include "edit/wording.h"
#include "tree/work.h"

#include <stdlib.h>

static const struct str kinds[PINS] = {
    [PIN_ACT] = STR_INIT("act"),
    [PIN_DAY] = STR_INIT("day"),
    [PIN_WORDS] = STR_INIT("words"),
    [PIN_PLACE] = STR_INIT("place"),
};

static void pins_say(const struct pins *pins, const struct pin *pin,
                     struct report *report, struct message m)
{
	m.name = pins->name;
	m.line = pin->line;
	m.col = 1;
	diag_put(report, &m);
}

/* "b.txt" of "a/b.txt". */
static struct str base_name(struct str s)
{
	while (str_find(s, STR("/")) < s.n)
		str_cut(&s, '/');
	return s;
}

/* What is meant, by the kind of pin; false where it is nothing such. */
static bool pin_meant(struct arena *a, struct pin *pin)
{
	struct work w;

	switch ((int)pin->kind) {
	case PIN_ACT:
		return work_read(pin->meant, &w) && w.date.year != 0;
	case PIN_DAY:
		return date_read(pin->meant, &pin->day);
	case PIN_PLACE:
		return pin->place.n && address_read(a, pin->meant, &pin->at);
	default:
		return pin->place.n && pin->said.n && pin->meant.n;
	}
}

/* A line as a pin; false where it is none. */
static bool pin_read(struct arena *a, struct str line, struct pin *pin)
{
	struct str kind = str_strip(str_cut(&line, '\t'));
	struct str where = str_strip(str_cut(&line, '\t'));
	size_t at = str_find(where, STR("#")), k = 0;

	while (k < PINS && !str_eq(kinds[k], kind))
		k++;
	if (k == PINS)
		return false;
	if (at == where.n)
		at = str_find(where, STR(":"));
	pin->kind = (enum pin_kind)k;
	pin->file = base_name(str_sub(where, 0, at));
	pin->place =
	    str_after(where, at + (at < where.n && where.p[at] == ':'));
	pin->said = str_strip(str_cut(&line, '\t'));
	pin->meant = str_strip(line);
	return pin->file.n && pin_meant(a, pin);
}

struct pins *pins_read(struct str name, struct str bytes, struct report *report)
{
	struct pins *pins = mem_alloc(sizeof(*pins));
	size_t number = 0;
	bool good = true;

	*pins = (struct pins){0};
	arena_init(&pins->arena);
	pins->name = str_copy(&pins->arena, name);
	bytes = str_copy(&pins->arena, bytes);
	while (bytes.n) {
		struct pin pin = {.line = ++number};
		struct str line = str_trim(str_cut(&bytes, '\n'));

		if (line.n == 0 || line.p[0] == '#')
			continue;
		if (pin_read(&pins->arena, line, &pin)) {
			*vec_push(&pins->arena, &pins->list) = pin;
			continue;
		}
		pins_say(
		    pins, &pin, report,
		    (struct message){.code = DIAG_PIN_WRONG, .detail = line});
		good = false;
	}
	if (good)
		return pins;
	pins_free(pins);
	return NULL;
}

void pins_free(struct pins *pins)
{
	arena_free(&pins->arena);
	free(pins);
}

struct str pins_work(struct pins *pins, struct str file)
{
	for (size_t i = 0; i < pins->list.n; i++) {
		struct pin *pin = &pins->list.p[i];

		if (pin->kind != PIN_ACT || !str_eq(pin->file, base_name(file)))
			continue;
		pin->used = true;
		return pin->meant;
	}
	return STR("");
}

/* Is an edit ordered where the pin says? */
static bool pin_is_at(const struct pin *pin, const struct edit *e)
{
	struct str id = str_after(pin->place, 1);
	unsigned line;

	if (pin->place.n == 0)
		return true;
	if (pin->place.p[0] != '#')
		return str_number(pin->place, &line) && line == e->line;
	for (const struct node *n = e->mod ? e->mod : e->block; n != NULL;
	     n = n->parent)
		if (n->eid.n)
			return str_eq(n->eid, id);
	return false;
}

static bool pin_words(struct arena *a, const struct folding *by,
                      const struct pin *pin, struct str *words)
{
	if (words->n == 0 || !str_eq(wording_fold(a, by, *words),
	                             wording_fold(a, by, pin->said)))
		return false;
	*words = str_copy(a, pin->meant);
	return true;
}

/* The place of a new piece is meant as it is counted before the order. */
static void pin_behind(struct address *at)
{
	struct step *last = at->n ? &at->p[at->n - 1] : NULL;
	unsigned n;

	if (last && (last->kind == STEP_PART || last->kind == STEP_ABZ) &&
	    str_number(last->num, &n) && n > 1)
		last->behind = n - 1;
}

/* Settle it for one edit; false where it is about another one. */
static bool pin_settle(struct arena *a, const struct folding *by,
                       const struct pin *pin, struct edit *e)
{
	switch ((int)pin->kind) {
	case PIN_DAY:
		e->force = pin->day;
		return true;
	case PIN_WORDS:
		return pin_words(a, by, pin, &e->old) ||
		       pin_words(a, by, pin, &e->of);
	case PIN_PLACE:
		if (!str_eq(e->target, pin->said))
			return false;
		e->at = pin->at;
		for (size_t i = 0; i < e->at.n; i++)
			e->at.p[i].num = str_copy(a, e->at.p[i].num);
		pin_behind(&e->at);
		e->target = address_print(a, &e->at);
		return true;
	default:
		return false;
	}
}

void pins_settle(struct pins *pins, struct edits *edits,
                 const struct folding *by, struct report *report)
{
	for (size_t i = 0; i < pins->list.n; i++) {
		struct pin *pin = &pins->list.p[i];

		if (pin->kind == PIN_ACT ||
		    !str_eq(pin->file, base_name(edits->order->name)))
			continue;
		for (size_t k = 0; k < edits->list.n; k++) {
			struct edit *e = &edits->list.p[k];

			if (!edit_is_change(e) || !pin_is_at(pin, e) ||
			    !pin_settle(&edits->arena, by, pin, e))
				continue;
			if (!pin->used)
				edit_report(
				    edits, e, report,
				    (struct message){.code = DIAG_PINNED,
				                     .detail = pin->meant});
			pin->used = true;
		}
	}
}

bool pins_used(const struct pins *pins, struct report *report)
{
	bool all = true;

	for (size_t i = 0; i < pins->list.n; i++) {
		const struct pin *pin = &pins->list.p[i];

		if (pin->used)
			continue;
		pins_say(pins, pin, report,
		         (struct message){.code = DIAG_PIN_UNUSED});
		all = false;
	}
	return all;
}
