#include "cli/record.h"

#include <endian.h>
#include <string.h>

enum { HEAD = 4 };

static size_t record_length(struct str in)
{
	uint32_t length;

	memcpy(&length, in.p, HEAD);
	return be32toh(length);
}

size_t record_open(struct buf *out)
{
	buf_room(out, HEAD);
	out->n += HEAD;
	return out->n;
}

void record_close(struct buf *out, size_t at)
{
	uint32_t length = htobe32((uint32_t)(out->n - at));

	memcpy(out->p + at - HEAD, &length, HEAD);
}

void record_put(struct buf *out, struct str record)
{
	size_t at = record_open(out);

	buf_add(out, record);
	record_close(out, at);
}

bool record_take(struct str *in, struct str *record)
{
	size_t length;

	if (in->n < HEAD)
		return false;
	length = record_length(*in);
	if (in->n - HEAD < length)
		return false;
	*record = (struct str){in->p + HEAD, length};
	*in = str_after(*in, HEAD + length);
	return true;
}

bool record_too_long(struct str in)
{
	return in.n >= HEAD && record_length(in) > RECORD_MOST;
}
