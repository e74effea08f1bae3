#include "base/visible.h"

#include <stdio.h>

/* Code points that are not seen or that change how others are. */
static const struct {
	uint32_t from, to;
} odd[] = {
    {0x00, 0x1F},     {0x7F, 0x9F},     {0x61C, 0x61C},   {0x180E, 0x180E},
    {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F}, {0xFE00, 0xFE0F},
    {0xFEFF, 0xFEFF}, {0xFFF0, 0xFFFB}, {0xFFFE, 0xFFFF}, {0xE0000, 0xE0FFF},
};

bool rune_is_odd(uint32_t c)
{
	/* Nearly all letters stand before the second range. */
	if (c >= 0xA0 && c < odd[2].from)
		return false;
	for (size_t i = 0; i < sizeof(odd) / sizeof(*odd); i++)
		if (c >= odd[i].from && c <= odd[i].to)
			return true;
	return false;
}

bool rune_is_blank(uint32_t c)
{
	return c == '\t' || c == '\n' || c == '\r' || c == 0x85 ||
	       c == 0x2028 || c == 0x2029;
}

struct str visible_rune(struct str s, size_t *len, char room[VISIBLE_MAX])
{
	uint32_t c = str_rune(s, len);

	if (rune_is_blank(c))
		return STR(" ");
	if (c == 0xFFFD)
		return STR("\xEF\xBF\xBD");
	if (!rune_is_odd(c))
		return str_sub(s, 0, *len);
	return (struct str){
	    room, (size_t)snprintf(room, VISIBLE_MAX, "<U+%04X>", (unsigned)c)};
}

void visible_put(struct buf *out, struct str s)
{
	char room[VISIBLE_MAX];
	size_t len;

	for (; s.n != 0; s = str_after(s, len))
		buf_add(out, visible_rune(s, &len, room));
}
