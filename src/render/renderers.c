#include "render/renderers.h"

static const struct renderer renderers[] = {
    {STR_INIT("text"), text_render}, {STR_INIT("term"), term_render},
    {STR_INIT("side"), side_render}, {STR_INIT("html"), html_render},
    {STR_INIT("md"), md_render},     {STR_INIT("docx"), docx_render},
    {STR_INIT("tree"), tree_render},
};

const struct renderer *renderer_find(struct str name)
{
	for (size_t i = 0; i < sizeof(renderers) / sizeof(renderers[0]); i++)
		if (str_eq(renderers[i].name, name))
			return &renderers[i];
	return NULL;
}
