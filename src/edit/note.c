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

/* The day of force before the word for the act, in brackets: it is another
   than that of signing. */
static struct str with_force(const struct history *h, struct str by)
{
	size_t at = by.n;

	while (at > 0 && by.p[at - 1] != ' ')
		at--;
	return str_format(
	    h->a, "%.*s%.*s %.*s", (int)at, by.p,
	    STR_ARG(str_fill(h->a, language_label(h->lang, STR("note-force")),
	                     STR("{date}"), date_dotted(h->a, h->force))),
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
	struct str by = history_by(h), number;
	size_t from = str_find(by, STR("№"));

	/* From the sign to the word for the act. */
	number = str_after(by, from);
	while (number.n && number.p[number.n - 1] != ' ')
		number.n--;
	number = str_trim(number);
	if (date_cmp(h->force, h->order->work.date) != 0)
		by = with_force(h, by);
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
