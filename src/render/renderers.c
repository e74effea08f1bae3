#include "render/renderers.h"

#include "base/archive.h"

static const struct renderer renderers[] = {
    {STR_INIT("text"), text_render, NULL},
    {STR_INIT("term"), term_render, NULL},
    {STR_INIT("side"), side_render, NULL},
    {STR_INIT("html"), html_render, NULL},
    {STR_INIT("md"), md_render, NULL},
    {STR_INIT("docx"), docx_render, archive_ready},
    {STR_INIT("tree"), tree_render, NULL},
};

const struct renderer *renderer_find(struct str name)
{
	for (size_t i = 0; i < sizeof(renderers) / sizeof(renderers[0]); i++)
		if (str_eq(renderers[i].name, name))
			return &renderers[i];
	return NULL;
}
