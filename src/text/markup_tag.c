#include "text/markup_tag.h"

#include <stdlib.h>

/* Sorted by name. */
static const struct markup_tag tags[] = {
    {STR_INIT("a"), MARKUP_LINK, false, true},
    {STR_INIT("address"), MARKUP_BLOCK, false, false},
    {STR_INIT("article"), MARKUP_MAIN, false, true},
    {STR_INIT("aside"), MARKUP_ASIDE, false, true},
    {STR_INIT("audio"), MARKUP_ASIDE, false, false},
    {STR_INIT("b"), MARKUP_INLINE, false, true},
    {STR_INIT("blockquote"), MARKUP_BLOCK, false, true},
    {STR_INIT("body"), MARKUP_BLOCK, false, true},
    {STR_INIT("br"), MARKUP_BREAK, false, true},
    {STR_INIT("button"), MARKUP_ASIDE, false, true},
    {STR_INIT("canvas"), MARKUP_ASIDE, false, false},
    {STR_INIT("caption"), MARKUP_BLOCK, false, false},
    {STR_INIT("center"), MARKUP_BLOCK, false, true},
    {STR_INIT("datalist"), MARKUP_ASIDE, false, false},
    {STR_INIT("dd"), MARKUP_BLOCK, false, false},
    {STR_INIT("del"), MARKUP_GONE, false, false},
    {STR_INIT("details"), MARKUP_BLOCK, false, false},
    {STR_INIT("dir"), MARKUP_LIST, false, false},
    {STR_INIT("div"), MARKUP_BLOCK, false, true},
    {STR_INIT("dl"), MARKUP_BLOCK, false, true},
    {STR_INIT("dt"), MARKUP_BLOCK, false, false},
    {STR_INIT("embed"), MARKUP_IMAGE, false, false},
    {STR_INIT("fieldset"), MARKUP_BLOCK, false, false},
    {STR_INIT("figcaption"), MARKUP_BLOCK, false, false},
    {STR_INIT("figure"), MARKUP_BLOCK, false, false},
    {STR_INIT("font"), MARKUP_INLINE, false, true},
    {STR_INIT("footer"), MARKUP_SITE, false, true},
    {STR_INIT("form"), MARKUP_BLOCK, false, true},
    {STR_INIT("frame"), MARKUP_IMAGE, false, true},
    {STR_INIT("frameset"), MARKUP_BLOCK, false, true},
    {STR_INIT("h1"), MARKUP_HEADING, false, true},
    {STR_INIT("h2"), MARKUP_HEADING, false, true},
    {STR_INIT("h3"), MARKUP_HEADING, false, true},
    {STR_INIT("h4"), MARKUP_HEADING, false, true},
    {STR_INIT("h5"), MARKUP_HEADING, false, true},
    {STR_INIT("h6"), MARKUP_HEADING, false, true},
    {STR_INIT("head"), MARKUP_BLOCK, false, true},
    {STR_INIT("header"), MARKUP_SITE, false, true},
    {STR_INIT("hr"), MARKUP_BLOCK, false, true},
    {STR_INIT("html"), MARKUP_BLOCK, false, true},
    {STR_INIT("iframe"), MARKUP_ASIDE, false, true},
    {STR_INIT("img"), MARKUP_IMAGE, false, true},
    {STR_INIT("input"), MARKUP_FIELD, false, false},
    {STR_INIT("ins"), MARKUP_NEW, false, false},
    {STR_INIT("legend"), MARKUP_BLOCK, false, false},
    {STR_INIT("li"), MARKUP_ITEM, false, true},
    {STR_INIT("link"), MARKUP_CODE, false, true},
    {STR_INIT("main"), MARKUP_MAIN, false, true},
    {STR_INIT("menu"), MARKUP_ASIDE, false, false},
    {STR_INIT("meta"), MARKUP_CODE, false, true},
    {STR_INIT("nav"), MARKUP_ASIDE, false, true},
    {STR_INIT("noframes"), MARKUP_ASIDE, false, true},
    {STR_INIT("noscript"), MARKUP_ASIDE, false, true},
    {STR_INIT("object"), MARKUP_ASIDE, false, false},
    {STR_INIT("ol"), MARKUP_ORDERED, false, true},
    {STR_INIT("optgroup"), MARKUP_ASIDE, false, false},
    {STR_INIT("option"), MARKUP_ASIDE, false, false},
    {STR_INIT("p"), MARKUP_BLOCK, false, true},
    {STR_INIT("pre"), MARKUP_PRE, false, true},
    {STR_INIT("s"), MARKUP_GONE, false, false},
    {STR_INIT("script"), MARKUP_CODE, false, true},
    {STR_INIT("section"), MARKUP_BLOCK, false, false},
    {STR_INIT("select"), MARKUP_ASIDE, false, false},
    {STR_INIT("span"), MARKUP_INLINE, false, true},
    {STR_INIT("strike"), MARKUP_GONE, false, false},
    {STR_INIT("style"), MARKUP_CODE, false, true},
    {STR_INIT("sub"), MARKUP_LOWERED, false, false},
    {STR_INIT("summary"), MARKUP_BLOCK, false, false},
    {STR_INIT("sup"), MARKUP_RAISED, false, false},
    {STR_INIT("svg"), MARKUP_ASIDE, false, false},
    {STR_INIT("table"), MARKUP_TABLE, false, true},
    {STR_INIT("tbody"), MARKUP_ROWS, false, true},
    {STR_INIT("td"), MARKUP_CELL, false, true},
    {STR_INIT("template"), MARKUP_ASIDE, false, false},
    {STR_INIT("textarea"), MARKUP_ASIDE, false, false},
    {STR_INIT("tfoot"), MARKUP_ROWS, false, true},
    {STR_INIT("th"), MARKUP_CELL, true, true},
    {STR_INIT("thead"), MARKUP_ROWS, true, true},
    {STR_INIT("title"), MARKUP_ASIDE, false, false},
    {STR_INIT("tr"), MARKUP_ROW, false, true},
    {STR_INIT("ul"), MARKUP_LIST, false, true},
    {STR_INIT("video"), MARKUP_ASIDE, false, false},
};

static const struct markup_tag unknown = {{"", 0}, MARKUP_INLINE, false, false};

static int tag_order(const void *key, const void *tag)
{
	return str_cmp(*(const struct str *)key,
	               ((const struct markup_tag *)tag)->name);
}

const struct markup_tag *markup_tag_find(struct str name)
{
	const struct markup_tag *t =
	    bsearch(&name, tags, sizeof(tags) / sizeof(*tags), sizeof(*tags),
	            tag_order);

	return t != NULL ? t : &unknown;
}
