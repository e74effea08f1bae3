#include "base/archive.h"

#include <dlfcn.h>
#include <string.h>
#include <zip.h>

enum {
	PART_MOST = 64 << 20,   /* bytes of a part, */
	WHOLE_MOST = 128 << 20, /* of all that are read; and at most */
	RATIO_MOST = 200,       /* so many for each that is packed, */
	RATIO_FREE = 1 << 20,   /* and these */
	DAY = 0x21,             /* the first that can be said, 1.1.1980, */
	NOON = 0x6000,          /* which all clocks had */
};

/*
 * libzip is loaded when the first archive is opened, and not linked: with it
 * come cryptography and three more ways to pack, which would make every start
 * of the command take twice as long, and few ever meet an archive.
 */
struct libzip {
#define CALLS(CALL)                                                            \
	CALL(zip_close)                                                        \
	CALL(zip_discard)                                                      \
	CALL(zip_fclose)                                                       \
	CALL(zip_file_add)                                                     \
	CALL(zip_file_set_dostime)                                             \
	CALL(zip_fopen_index)                                                  \
	CALL(zip_fread)                                                        \
	CALL(zip_name_locate)                                                  \
	CALL(zip_open_from_source)                                             \
	CALL(zip_source_buffer)                                                \
	CALL(zip_source_buffer_create)                                         \
	CALL(zip_source_close)                                                 \
	CALL(zip_source_free)                                                  \
	CALL(zip_source_keep)                                                  \
	CALL(zip_source_open)                                                  \
	CALL(zip_source_read)                                                  \
	CALL(zip_source_stat)                                                  \
	CALL(zip_stat_index)
/* NOLINTNEXTLINE(bugprone-macro-parentheses): the name of a member. */
#define CALL(name) __typeof__(&(name)) name;
	CALLS(CALL)
#undef CALL
};

struct archive {
	struct arena *a;
	struct libzip lib;
	zip_t *zip;
	size_t unpacked, most;
};

/* It stays loaded.  False where it is not there. */
static bool libzip_load(struct libzip *lib)
{
	/* As it calls itself, and as Debian 12 does. */
	static const char *const names[] = {"libzip.so.5", "libzip.so.4"};
	void *so = NULL, *at;

	for (size_t i = 0; so == NULL && i < sizeof(names) / sizeof(*names);
	     i++)
		so = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
	if (so == NULL)
		return false;
#define CALL(name)                                                             \
	at = dlsym(so, #name);                                                 \
	if (at == NULL)                                                        \
		return false;                                                  \
	memcpy(&lib->name, &at, sizeof(at));
	CALLS(CALL)
#undef CALL
	return true;
}

bool archive_ready(void)
{
	struct libzip lib;

	return libzip_load(&lib);
}

struct archive *archive_open(struct arena *a, struct str bytes,
                             enum archive_fault *fault)
{
	struct archive *ar = arena_alloc(a, sizeof(*ar));
	zip_source_t *source;

	ar->a = a;
	ar->most = bytes.n > (WHOLE_MOST - RATIO_FREE) / RATIO_MOST
	               ? WHOLE_MOST
	               : bytes.n * RATIO_MOST + RATIO_FREE;
	*fault = ARCHIVE_ABSENT;
	if (!libzip_load(&ar->lib))
		return NULL;
	*fault = ARCHIVE_BROKEN;
	source = ar->lib.zip_source_buffer_create(bytes.p, bytes.n, 0, NULL);
	if (source == NULL)
		return NULL;
	ar->zip = ar->lib.zip_open_from_source(source, ZIP_RDONLY, NULL);
	if (ar->zip == NULL) {
		ar->lib.zip_source_free(source);
		return NULL;
	}
	*fault = ARCHIVE_GOOD;
	return ar;
}

void archive_close(struct archive *ar)
{
	ar->lib.zip_discard(ar->zip);
}

/* What a part says of its size may be wrong. */
static enum archive_fault part_unpack(struct archive *ar, zip_uint64_t index,
                                      char *to, size_t n)
{
	zip_file_t *file = ar->lib.zip_fopen_index(ar->zip, index, 0);
	zip_int64_t got = 0;
	size_t at = 0;

	if (file == NULL)
		return ARCHIVE_BROKEN;
	while (at <= n &&
	       (got = ar->lib.zip_fread(file, to + at, n + 1 - at)) > 0)
		at += (size_t)got;
	ar->lib.zip_fclose(file);
	return got == 0 && at == n ? ARCHIVE_GOOD : ARCHIVE_BROKEN;
}

enum archive_fault archive_read(struct archive *ar, struct str name,
                                struct str *bytes)
{
	zip_int64_t index;
	zip_stat_t stat;
	size_t n;
	char *p;

	if (memchr(name.p, '\0', name.n) != NULL)
		return ARCHIVE_NO_PART;
	index =
	    ar->lib.zip_name_locate(ar->zip, str_z(ar->a, name), ZIP_FL_NOCASE);
	if (index < 0)
		return ARCHIVE_NO_PART;
	if (ar->lib.zip_stat_index(ar->zip, (zip_uint64_t)index, 0, &stat) !=
	        0 ||
	    (stat.valid & ZIP_STAT_SIZE) == 0)
		return ARCHIVE_BROKEN;
	if (stat.size > PART_MOST || stat.size > ar->most - ar->unpacked)
		return ARCHIVE_LARGE;
	n = (size_t)stat.size;
	ar->unpacked += n;
	p = arena_alloc(ar->a, n + 1);
	*bytes = (struct str){p, n};
	return part_unpack(ar, (zip_uint64_t)index, p, n);
}

/* Add a part; the time is the same whatever the zone of the clock. */
static bool part_add(const struct libzip *lib, zip_t *zip,
                     const struct archive_part *part, char *name)
{
	zip_source_t *source =
	    lib->zip_source_buffer(zip, part->bytes.p, part->bytes.n, 0);
	zip_int64_t index;

	if (source == NULL)
		return false;
	index = lib->zip_file_add(zip, name, source, ZIP_FL_ENC_UTF_8);
	if (index < 0) {
		lib->zip_source_free(source);
		return false;
	}
	return lib->zip_file_set_dostime(zip, (zip_uint64_t)index, NOON, DAY,
	                                 0) == 0;
}

/* What was written to a source. */
static bool source_copy(const struct libzip *lib, zip_source_t *source,
                        struct buf *out)
{
	zip_stat_t stat;
	zip_int64_t got;
	bool whole;

	if (lib->zip_source_stat(source, &stat) != 0 ||
	    (stat.valid & ZIP_STAT_SIZE) == 0 ||
	    lib->zip_source_open(source) != 0)
		return false;
	got = lib->zip_source_read(source, buf_room(out, (size_t)stat.size),
	                           stat.size);
	lib->zip_source_close(source);
	whole = got >= 0 && (zip_uint64_t)got == stat.size;
	if (whole)
		out->n += (size_t)stat.size;
	return whole;
}

enum archive_fault archive_write(const struct archive_part *parts, size_t n,
                                 struct buf *out)
{
	struct libzip lib;
	struct arena names;
	zip_source_t *source;
	zip_t *zip;
	bool good;

	if (!libzip_load(&lib))
		return ARCHIVE_ABSENT;
	source = lib.zip_source_buffer_create(NULL, 0, 0, NULL);
	if (source == NULL)
		return ARCHIVE_BROKEN;
	lib.zip_source_keep(source);
	zip = lib.zip_open_from_source(source, ZIP_TRUNCATE, NULL);
	if (zip == NULL) {
		lib.zip_source_free(source);
		lib.zip_source_free(source);
		return ARCHIVE_BROKEN;
	}
	arena_init(&names);
	good = true;
	for (size_t i = 0; good && i < n; i++)
		good = part_add(&lib, zip, &parts[i],
		                str_z(&names, parts[i].name));
	if (!good || lib.zip_close(zip) != 0) {
		lib.zip_discard(zip);
		good = false;
	}
	arena_free(&names);
	good = good && source_copy(&lib, source, out);
	lib.zip_source_free(source);
	return good ? ARCHIVE_GOOD : ARCHIVE_BROKEN;
}
