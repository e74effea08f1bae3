#ifndef UNIT_RENDERED_H
#define UNIT_RENDERED_H

#include "render/renderers.h"

/* An act in XML with this inside, and what marks something in it. */
#define RENDERED(inside)                                                       \
	"<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/"    \
	"3.0\"><act name=\"order\"><meta><x>not shown</x></meta>" inside       \
	"</act></akomaNtoso>"
#define KZ_MARK " xmlns:kz=\"https://nusqa.example/ns\" kz:mark="
#define KZ_SPAN " xmlns:kz=\"https://nusqa.example/ns\" kz:rowspan="
#define KZ_PATH " xmlns:kz=\"https://nusqa.example/ns\" kz:path="

/* Render XML as test.out. */
void rendered(const char *name, const struct render_options *o,
              const char *xml);
/* Fails the test unless that is what is rendered. */
void rendered_is(const char *name, const struct render_options *o,
                 const char *xml, const char *want);
/* Fails the test unless part stands in test.out, or does not. */
void rendered_has(const char *part);
void rendered_lacks(const char *part);

#endif
