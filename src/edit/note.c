#include "edit/note.h"

#include "tree/work.h"

/* Give `part`, where it stands in the rest of the note, an element of its
   own; the rest shrinks to what follows it. */
static void note_part(struct arena *a, struct node *remark, struct str *rest,
                      struct node *element, struct str part)
{
	size_t at = part.n ? str_find(*rest, part) : rest->n;

	if (at == rest->n)
		return;
	node_append(remark, node_text(a, str_sub(*rest, 0, at)));
	node_append(element, node_text(a, str_sub(*rest, at, at + part.n)));
	node_append(remark, element);
	*rest = str_after(*rest, at + part.n);
}

/* The day of force in brackets, where it is another than that of signing:
   behind the number, before a noun that comes last. */
static struct str with_force(const struct history *h, struct str by,
                             struct str noun)
{
	size_t at = noun.n ? (size_t)(noun.p - by.p) : 0;
	struct str force =
	    str_fill(h->a, language_label(h->lang, STR("note-force")),
	             STR("{date}"), date_dotted(h->a, h->force));

	if (at == 0)
		return str_format(h->a, "%.*s %.*s", STR_ARG(by),
		                  STR_ARG(force));
	return str_format(h->a, "%.*s%.*s %.*s", (int)at, by.p, STR_ARG(force),
	                  STR_ARG(str_after(by, at)));
}

struct node *note_replaced(const struct history *h, const struct node *unit)
{
	struct arena *a = h->a;
	struct str name =
	    language_label(h->lang, unit->num.n ? STR("unit-appendix")
	                                        : STR("unit-appendix-only"));
	struct str text =
	    str_fill(a, language_label(h->lang, STR("note-replaced")),
	             STR("{unit}"), str_fill(a, name, STR("{num}"), unit->num));
	struct str day = date_dotted(a, h->order->work.date);
	struct node *p = node_new(a, NODE_P);
	struct node *remark = node_add(a, p, NODE_REMARK);
	struct node *date = node_new(a, NODE_DATE);
	struct node *ref = node_new(a, NODE_REF);
	struct str noun, by = history_by(h, &noun), number;

	/* From the sign to the noun, or to the end. */
	number = str_after(by, str_find(by, STR("№")));
	if (noun.n && noun.p > number.p && number.n)
		number.n = (size_t)(noun.p - number.p);
	number = str_trim(number);
	if (date_cmp(h->force, h->order->work.date) != 0)
		by = with_force(h, by, noun);
	text = str_fill(a, text, STR("{by}"), by);
	node_set(a, p, STR("class"), STR("editorialNote"));
	node_set(a, remark, STR("status"), STR("editorial"));
	node_set(a, date, STR("date"), date_iso(a, h->order->work.date));
	node_set(a, ref, STR("href"), work_iri(a, &h->order->work));
	note_part(a, remark, &text, date, day);
	note_part(a, remark, &text, ref, number);
	node_append(remark, node_text(a, text));
	return p;
}
