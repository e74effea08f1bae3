/* Fields: what they show, and where they lead. */
#include "text/docx_eq.h"
#include "text/docx_walk.h"

static void formula_stand(struct docx_walk *w, struct str s)
{
	struct docx_node *root = docx_eq(w->a, s, w->parts);

	if (root != NULL) {
		docx_walk(w, root);
		return;
	}
	s = str_copy(w->a, str_trim(s));
	if (docx_shown(w))
		docx_tell(w, DIAG_FIELD_KEPT, s);
	docx_say(w, s);
}

/* SYMBOL 176 \f "Symbol" */
static void symbol_stand(struct docx_walk *w, struct str s)
{
	struct str code = str_word(&s), font = STR("");
	unsigned value = 0;
	uint32_t c;
	char bytes[4];

	if (str_find(s, STR("\\f")) < s.n) {
		str_cut(&s, '"');
		font = str_cut(&s, '"');
	}
	if (!str_number(code, &value) || value < 0x20 || value > 0xFFFF ||
	    (value >= 0xD800 && value < 0xE000)) {
		docx_tell(w, DIAG_FIELD_LEFT, str_copy(w->a, code));
		return;
	}
	c = font.n != 0 ? docx_symbol(value, font) : value;
	docx_say(w, str_copy(w->a, (struct str){bytes, rune_put(c, bytes)}));
}

/* The words between quotes; MACROBUTTON: behind the name. */
static void words_stand(struct docx_walk *w, struct str s, bool named)
{
	if (named)
		str_word(&s);
	s = str_trim(s);
	if (s.n > 1 && s.p[0] == '"' && s.p[s.n - 1] == '"')
		s = str_sub(s, 1, s.n - 1);
	docx_say(w, str_copy(w->a, s));
}

/* Those that print no words of an act by themselves. */
static bool prints_nothing(struct str name)
{
	static const struct str names[] = {
	    STR_INIT("XE"),           STR_INIT("TC"),
	    STR_INIT("TA"),           STR_INIT("RD"),
	    STR_INIT("SET"),          STR_INIT("ASK"),
	    STR_INIT("ADVANCE"),      STR_INIT("PAGE"),
	    STR_INIT("NUMPAGES"),     STR_INIT("PRIVATE"),
	    STR_INIT("HYPERLINK"),    STR_INIT("FORMTEXT"),
	    STR_INIT("NEXT"),         STR_INIT("PRINT"),
	    STR_INIT("SEQ"),          STR_INIT("NEXTIF"),
	    STR_INIT("SKIPIF"),       STR_INIT("TOC"),
	    STR_INIT("BIBLIOGRAPHY"), STR_INIT("INDEX"),
	    STR_INIT("SECTIONPAGES"),
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (str_same(name, names[i]))
			return true;
	return name.n == 0;
}

/* ☒ or ☐, as a field of a form has it; the text of a list that was chosen. */
static void choice_stand(struct docx_walk *w, const struct docx_node *data)
{
	const struct docx_node *box = docx_child(data, DOCX_CHECK_BOX);
	const struct docx_node *list = docx_child(data, DOCX_DD_LIST);
	const struct docx_node *on = docx_child(box, DOCX_CHECKED);
	size_t at = docx_number(docx_val(list, DOCX_RESULT), DOCX_NONE, 0);

	if (box != NULL) {
		if (on == NULL)
			on = docx_child(box, DOCX_DEFAULT);
		docx_say(w, docx_is_on(on) ? STR("☒") : STR("☐"));
		return;
	}
	for (const struct docx_node *n = list != NULL ? list->first : NULL;
	     n != NULL; n = n->next)
		if (n->kind == DOCX_LIST_ENTRY && at-- == 0) {
			docx_say(w, docx_attr(n, STR("val")));
			return;
		}
}

static void field_stand(struct docx_walk *w, struct str instr,
                        const struct docx_node *data)
{
	struct str s = str_trim(instr), whole = s, name;

	if (docx_child(data, DOCX_CHECK_BOX) != NULL ||
	    docx_child(data, DOCX_DD_LIST) != NULL) {
		choice_stand(w, data);
		return;
	}
	/* "EQ\f(a;b)" needs no space. */
	if (s.n > 2 && s.p[2] == '\\' && str_same(str_sub(s, 0, 2), STR("eq")))
		name = str_sub(s, 0, 2), s = str_after(s, 2);
	else
		name = str_word(&s);
	if (str_same(name, STR("eq")))
		formula_stand(w, s);
	else if (str_same(name, STR("symbol")))
		symbol_stand(w, s);
	else if (str_same(name, STR("quote")))
		words_stand(w, s, false);
	else if (str_same(name, STR("macrobutton")) ||
	         str_same(name, STR("gotobutton")))
		words_stand(w, s, true);
	else if (!prints_nothing(name) && docx_shown(w))
		docx_tell(w, DIAG_FIELD_LEFT, str_copy(w->a, whole));
}

/* 'HYPERLINK "address" \l "anchor"': where it leads; empty: nowhere. */
static struct str instr_target(struct docx_walk *w, struct str s)
{
	struct str to = STR(""), piece;
	bool anchor = false;

	if (!str_eq(str_word(&s), STR("HYPERLINK")))
		return to;
	while (s.n != 0) {
		s = str_after(s, str_spaces(s));
		if (str_starts(s, STR("\""))) {
			s = str_after(s, 1);
			piece = str_cut(&s, '"');
			to = anchor ? str_format(w->a, "%.*s#%.*s", STR_ARG(to),
			                         STR_ARG(piece))
			            : piece;
			anchor = false;
			continue;
		}
		piece = str_word(&s);
		anchor = str_eq(piece, STR("\\l"));
	}
	return str_copy(w->a, to);
}

bool docx_field_simple(struct docx_walk *w, const struct docx_node *n)
{
	docx_text_lead(&w->text, n,
	               instr_target(w, docx_attr(n, STR("instr"))));
	*vec_push(w->a, &w->simple) = w->said;
	return true;
}

void docx_field_simple_end(struct docx_walk *w, const struct docx_node *n)
{
	if (w->simple.p[--w->simple.n] == w->said)
		field_stand(w, docx_attr(n, STR("instr")),
		            docx_child(n, DOCX_FF_DATA));
	docx_text_lead_end(&w->text, n);
}

static void field_show(struct docx_walk *w, struct docx_field *f)
{
	f->shows = true;
	f->said = w->said;
	f->made = str_copy(w->a, str_after(buf_str(&w->words), f->instr));
	w->instr--;
	docx_text_lead(
	    &w->text, f->n,
	    instr_target(w, str_after(buf_str(&w->words), f->instr)));
	w->words.n = f->instr;
}

/* A formula within what makes another is a part of that. */
static void field_end(struct docx_walk *w, struct docx_field f)
{
	struct str made = str_trim(f.made);
	size_t eq = made.n < 2 ? made.n : 2;

	if (w->instr != 0)
		buf_add(&w->words, str_same(str_sub(made, 0, eq), STR("eq"))
		                       ? str_trim(str_after(made, eq))
		                       : STR(""));
	else if (f.said == w->said)
		field_stand(w, f.made, docx_child(f.n, DOCX_FF_DATA));
	docx_text_lead_end(&w->text, f.n);
}

bool docx_field_char(struct docx_walk *w, const struct docx_node *n)
{
	struct str type = docx_attr(n, STR("fldCharType"));
	struct docx_field *f =
	    w->fields.n != 0 ? &w->fields.p[w->fields.n - 1] : NULL;

	if (str_eq(type, STR("begin"))) {
		/* One that nothing ends would swallow all behind it. */
		if (w->ends <= w->fields.n)
			return false;
		docx_text_settle(&w->text);
		*vec_push(w->a, &w->fields) =
		    (struct docx_field){.n = n, .instr = w->words.n};
		w->instr++;
	} else if (f != NULL && str_eq(type, STR("separate")) && !f->shows) {
		field_show(w, f);
	} else if (f != NULL && str_eq(type, STR("end"))) {
		if (!f->shows)
			field_show(w, f);
		w->fields.n--;
		w->ends--;
		field_end(w, *f);
	}
	return false;
}

bool docx_field_instr(struct docx_walk *w, const struct docx_node *n)
{
	if (w->instr != 0)
		buf_add(&w->words, n->text);
	return false;
}
