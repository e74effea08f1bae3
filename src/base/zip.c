#include "base/zip.h"

#define ZLIB_CONST
#include <zlib.h>

enum {
	VERSION = 20,      /* 2.0: compressed files */
	UTF8_NAME = 0x800, /* flag */
	DEFLATED = 8,
	DAY = 0x21, /* the first that can be said, 1 January 1980 */
	LOCAL = 0x04034b50,
	CENTRAL = 0x02014b50,
	END = 0x06054b50,
};

static void put(struct buf *b, uint32_t v, size_t bytes)
{
	for (size_t i = 0; i < bytes; i++)
		buf_char(b, (char)(unsigned char)(v >> (8 * i)));
}

/* What a file's own head and its line in the list both say. */
static void put_file(struct buf *b, const struct zip_file *f)
{
	put(b, VERSION, 2);
	put(b, UTF8_NAME, 2);
	put(b, DEFLATED, 2);
	put(b, 0, 2);
	put(b, DAY, 2);
	put(b, f->sum, 4);
	put(b, f->packed, 4);
	put(b, f->size, 4);
	put(b, (uint32_t)f->name.n, 2);
	put(b, 0, 2);
}

/* Add the compressed bytes, without a head of zlib's; false: no memory. */
static bool pack(struct buf *b, struct str s)
{
	z_stream z = {0};
	char *room;
	uLong most;
	bool done;

	if (deflateInit2(&z, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8,
	                 Z_DEFAULT_STRATEGY) != Z_OK)
		return false;
	most = deflateBound(&z, (uLong)s.n);
	if (most > UINT32_MAX) {
		deflateEnd(&z);
		return false;
	}
	room = buf_room(b, most);
	z.next_in = (const Bytef *)s.p;
	z.avail_in = (uInt)s.n;
	z.next_out = (Bytef *)room;
	z.avail_out = (uInt)most;
	done = deflate(&z, Z_FINISH) == Z_STREAM_END;
	b->n += z.total_out;
	deflateEnd(&z);
	return done;
}

void zip_add(struct zip *z, struct str name, struct str bytes)
{
	struct zip_file f = {.name = name};
	struct buf packed = {0};

	z->full = z->full || bytes.n > UINT32_MAX || name.n > UINT16_MAX ||
	          z->files.n == UINT16_MAX;
	if (z->full)
		return;
	f.sum = (uint32_t)crc32_z(0, (const Bytef *)bytes.p, bytes.n);
	f.size = (uint32_t)bytes.n;
	f.at = (uint32_t)z->bytes.n;
	if (pack(&packed, bytes) && z->bytes.n + packed.n < UINT32_MAX / 2) {
		f.packed = (uint32_t)packed.n;
		put(&z->bytes, LOCAL, 4);
		put_file(&z->bytes, &f);
		buf_add(&z->bytes, name);
		buf_add(&z->bytes, buf_str(&packed));
		*vec_push(z->a, &z->files) = f;
	} else {
		z->full = true;
	}
	buf_free(&packed);
}

bool zip_close(struct zip *z, struct buf *out)
{
	size_t list = z->bytes.n, end;

	for (size_t i = 0; i < z->files.n; i++) {
		const struct zip_file *f = &z->files.p[i];

		put(&z->bytes, CENTRAL, 4);
		put(&z->bytes, VERSION, 2);
		put_file(&z->bytes, f);
		put(&z->bytes, 0, 2); /* no comment */
		put(&z->bytes, 0, 2); /* the first disk */
		put(&z->bytes, 0, 2); /* nothing is said of it */
		put(&z->bytes, 0, 4);
		put(&z->bytes, f->at, 4);
		buf_add(&z->bytes, f->name);
	}
	end = z->bytes.n;
	put(&z->bytes, END, 4);
	put(&z->bytes, 0, 4);
	put(&z->bytes, (uint32_t)z->files.n, 2);
	put(&z->bytes, (uint32_t)z->files.n, 2);
	put(&z->bytes, (uint32_t)(end - list), 4);
	put(&z->bytes, (uint32_t)list, 4);
	put(&z->bytes, 0, 2);
	if (!z->full)
		buf_add(out, buf_str(&z->bytes));
	buf_free(&z->bytes);
	return !z->full;
}
