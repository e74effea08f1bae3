#include "text/docx_styles.h"

enum {
	BASED_MOST = 64,    /* styles upon one another */
	INDENT_LEAST = 200, /* twentieths of a point: a paragraph opens so */
	RISE_LEAST = 4,  /* halves of a point: letters stand above the line, or
	                    below it */
	SIZE_USUAL = 20, /* as the standard has it, in halves of a point */
	SIZE_MOST = 3276,
	SMALLER_OF = 8, /* eighths of the size around, which smaller letters */
	SMALLER_PARTS = 7, /* have no more of than that */
};

static const struct docx_look nothing = {
    .num = DOCX_NONE, .level = DOCX_NONE, .size = DOCX_NONE};

static enum docx_flag flag_of(const struct docx_node *property)
{
	if (property == NULL)
		return DOCX_UNSAID;
	return docx_is_on(property) ? DOCX_ON : DOCX_OFF;
}

/* Where letters stand: what is said by name, or how far from the line. */
static void look_level(struct docx_look *look, const struct docx_node *run)
{
	struct str align = docx_val(run, DOCX_VERT_ALIGN);
	struct str rise = docx_val(run, DOCX_POSITION);
	bool below = str_starts(rise, STR("-"));
	bool up = str_eq(align, STR("superscript"));
	bool down = str_eq(align, STR("subscript")), near = false;
	size_t far;

	if (align.p == NULL && rise.p == NULL)
		return;
	rise = str_after(rise, below);
	far = docx_number(rise, DOCX_NONE, 0);
	if (!up && !down && far >= RISE_LEAST) {
		up = !below;
		down = below;
	} else if (!up && !down && far != 0) {
		near = true;
	}
	look->risen = near && !below ? DOCX_ON : DOCX_OFF;
	look->sunken = near && below ? DOCX_ON : DOCX_OFF;
	look->raised = up ? DOCX_ON : DOCX_OFF;
	look->lowered = down ? DOCX_ON : DOCX_OFF;
}

static bool size_is_smaller(const struct docx_look *look, size_t size)
{
	return look->size != DOCX_NONE &&
	       look->size * SMALLER_OF <= size * SMALLER_PARTS;
}

bool docx_look_up(const struct docx_look *look, size_t size)
{
	return look->raised == DOCX_ON ||
	       (look->risen == DOCX_ON && size_is_smaller(look, size));
}

bool docx_look_down(const struct docx_look *look, size_t size)
{
	return look->lowered == DOCX_ON ||
	       (look->sunken == DOCX_ON && size_is_smaller(look, size));
}

/* A line or two through the words. */
static enum docx_flag flag_struck(const struct docx_node *run)
{
	enum docx_flag one = flag_of(docx_child(run, DOCX_STRIKE));
	enum docx_flag two = flag_of(docx_child(run, DOCX_DSTRIKE));

	return one > two ? one : two;
}

enum docx_flag docx_backed(const struct docx_node *pr)
{
	const struct docx_node *shade = docx_child(pr, DOCX_SHD);
	struct str fill = docx_attr(shade, STR("fill"));
	struct str pattern = docx_attr(shade, STR("val"));
	struct str mark = docx_val(pr, DOCX_HIGHLIGHT);

	if (mark.p != NULL && !str_eq(mark, STR("none")))
		return str_eq(mark, STR("white")) ? DOCX_OFF : DOCX_ON;
	if (shade == NULL)
		return DOCX_UNSAID;
	if (str_eq(pattern, STR("solid")))
		return DOCX_ON;
	return fill.n == 0 || str_eq(fill, STR("auto")) ||
	               str_same(fill, STR("ffffff"))
	           ? DOCX_OFF
	           : DOCX_ON;
}

struct docx_look docx_look(const struct docx_node *paragraph,
                           const struct docx_node *run)
{
	const struct docx_node *num = docx_child(paragraph, DOCX_NUM_PR);
	struct str color = docx_val(run, DOCX_COLOR);
	struct str first =
	    docx_attr(docx_child(paragraph, DOCX_IND), STR("firstLine"));
	struct docx_look look = nothing;

	look.num =
	    docx_number(docx_val(num, DOCX_NUM_ID), DOCX_NONE, DOCX_NONE);
	look.level =
	    docx_number(docx_val(num, DOCX_ILVL), DOCX_NONE, DOCX_NONE);
	if (color.p != NULL) {
		look.red = str_same(color, STR("ff0000")) ? DOCX_ON : DOCX_OFF;
		look.white =
		    str_same(color, STR("ffffff")) ? DOCX_ON : DOCX_OFF;
	}
	look.struck = flag_struck(run);
	look.backed = docx_backed(run);
	if (look.backed == DOCX_UNSAID)
		look.backed = docx_backed(paragraph);
	look.hidden = flag_of(docx_child(run, DOCX_VANISH));
	look_level(&look, run);
	look.size = docx_number(docx_val(run, DOCX_SZ), SIZE_MOST, DOCX_NONE);
	if (first.p != NULL)
		look.indented = docx_number(first, DOCX_NONE, 0) >= INDENT_LEAST
		                    ? DOCX_ON
		                    : DOCX_OFF;
	return look;
}

void docx_look_fill(struct docx_look *look, const struct docx_look *below)
{
	if (look->num == DOCX_NONE)
		look->num = below->num;
	if (look->level == DOCX_NONE)
		look->level = below->level;
	if (look->red == DOCX_UNSAID)
		look->red = below->red;
	if (look->hidden == DOCX_UNSAID)
		look->hidden = below->hidden;
	if (look->struck == DOCX_UNSAID)
		look->struck = below->struck;
	if (look->white == DOCX_UNSAID)
		look->white = below->white;
	if (look->backed == DOCX_UNSAID)
		look->backed = below->backed;
	if (look->raised == DOCX_UNSAID)
		look->raised = below->raised;
	if (look->lowered == DOCX_UNSAID)
		look->lowered = below->lowered;
	if (look->indented == DOCX_UNSAID)
		look->indented = below->indented;
	if (look->risen == DOCX_UNSAID)
		look->risen = below->risen;
	if (look->sunken == DOCX_UNSAID)
		look->sunken = below->sunken;
	if (look->size == DOCX_NONE)
		look->size = below->size;
	if (look->heads == DOCX_UNSAID)
		look->heads = below->heads;
	if (look->doubtful == DOCX_UNSAID)
		look->doubtful = below->doubtful;
	if (look->borders == NULL)
		look->borders = below->borders;
}

/* What the names of styles say of a cell: word processors head columns by the
   first, our own documents have both. */
static void look_name(struct docx_look *look, struct str name)
{
	if (str_same(name, STR("Table Heading")))
		look->heads = DOCX_ON;
	if (str_same(name, STR("Doubtful Cell")))
		look->doubtful = DOCX_ON;
}

static void style_read(struct arena *a, struct docx_styles *s,
                       const struct docx_node *n)
{
	struct docx_style *style = arena_alloc(a, sizeof(*style));
	void **slot;

	style->id = docx_attr(n, STR("styleId"));
	style->based = docx_val(n, DOCX_BASED_ON);
	style->look =
	    docx_look(docx_child(n, DOCX_P_PR), docx_child(n, DOCX_R_PR));
	style->look.borders =
	    docx_child(docx_child(n, DOCX_TBL_PR), DOCX_TBL_BORDERS);
	look_name(&style->look, docx_val(n, DOCX_NAME));
	if (style->id.n == 0)
		return;
	slot = map_put(a, &s->by_id, style->id);
	if (*slot == NULL)
		*slot = style;
	if (s->normal == NULL &&
	    str_eq(docx_attr(n, STR("type")), STR("paragraph")) &&
	    str_eq(docx_attr(n, STR("default")), STR("1")))
		s->normal = style;
}

static void style_fill(const struct docx_styles *s, struct docx_style *style)
{
	const struct docx_style *below = style;

	for (size_t i = 0; !style->whole && i < BASED_MOST; i++) {
		below = below->based.n != 0 ? map_get(&s->by_id, below->based)
		                            : NULL;
		if (below == NULL)
			break;
		docx_look_fill(&style->look, &below->look);
		if (below->whole)
			break;
	}
	style->whole = true;
}

void docx_styles_read(struct arena *a, struct docx_styles *s,
                      const struct docx_node *root)
{
	const struct docx_node *usual = docx_child(
	    docx_child(docx_child(root, DOCX_DOC_DEFAULTS), DOCX_R_PR_DEFAULT),
	    DOCX_R_PR);

	*s = (struct docx_styles){0};
	s->size = docx_number(docx_val(usual, DOCX_SZ), SIZE_MOST, SIZE_USUAL);
	for (const struct docx_node *n = root != NULL ? root->first : NULL;
	     n != NULL; n = n->next)
		if (n->kind == DOCX_STYLE)
			style_read(a, s, n);
	for (const struct docx_node *n = root != NULL ? root->first : NULL;
	     n != NULL; n = n->next)
		if (n->kind == DOCX_STYLE &&
		    docx_attr(n, STR("styleId")).n != 0)
			style_fill(s, map_get(&s->by_id,
			                      docx_attr(n, STR("styleId"))));
}

struct docx_look docx_style_look(const struct docx_styles *s, struct str id)
{
	const struct docx_style *style =
	    id.n != 0 ? map_get(&s->by_id, id) : NULL;

	return style != NULL ? style->look : nothing;
}
