/* Fields whose words the file keeps only in how they are made. */
#include "text/docx_eq.h"
#include "text/docx_walk.h"

static void formula_stand(struct docx_walk *w, struct str s)
{
	struct docx_node *root = docx_eq(w->a, s);

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

void docx_field_stand(struct docx_walk *w, struct str instr,
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
