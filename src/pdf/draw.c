#include "pdf/draw.h"

#include "pdf/content.h"
#include "pdf/slant.h"

#include <math.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

enum {
	FILLS_MOST = 500,
	PARENTS_MOST = 50,
	STREAMS_MOST = 500, /* that a page calls */
	DEPTH_MOST = 8,
	BYTES_MOST = 256 << 20, /* of all streams */
	SYMBOLIC = 4,           /* flag of fonts */
};

/* A stream to be read. */
struct job {
	qpdf_oh stream, resources;
	struct matrix at;
	unsigned depth;
};

/* The streams of a document that are being read. */
struct painter {
	qpdf_data q;
	struct pages *pages;
	struct page *page;
	size_t bytes; /* read so far */
	VEC(struct job) jobs;
	VEC(struct slant) slants; /* of the page */
};

static struct str name_of(qpdf_data q, qpdf_oh o)
{
	if (!qpdf_oh_is_name(q, o))
		return STR("");
	return str_from(qpdf_oh_get_name(q, o));
}

/* What a page has, or inherits. */
static qpdf_oh page_key(qpdf_data q, qpdf_oh page, const char *key)
{
	for (int i = 0; i < PARENTS_MOST; i++) {
		qpdf_oh o = qpdf_oh_get_key(q, page, key);

		if (!qpdf_oh_is_null(q, o))
			return o;
		page = qpdf_oh_get_key(q, page, "/Parent");
		if (!qpdf_oh_is_dictionary(q, page))
			break;
	}
	return qpdf_oh_new_null(q);
}

/* n numbers; false where it holds no such. */
static bool numbers_of(qpdf_data q, qpdf_oh o, double *out, int n)
{
	if (!qpdf_oh_is_array(q, o) || qpdf_oh_get_array_n_items(q, o) != n)
		return false;
	for (int i = 0; i < n; i++) {
		qpdf_oh item = qpdf_oh_get_array_item(q, o, i);

		if (!qpdf_oh_is_number(q, item))
			return false;
		out[i] = qpdf_oh_get_numeric_value(q, item);
	}
	return true;
}

/* From the space of a page to points from the upper left corner of what is
   seen of it. */
static struct matrix page_matrix(qpdf_data q, qpdf_oh page)
{
	double b[4] = {0, 0, 612, 792}, swap;
	qpdf_oh turn = page_key(q, page, "/Rotate");
	long long turned = qpdf_oh_is_integer(q, turn)
	                       ? qpdf_oh_get_int_value(q, turn) % 360
	                       : 0;

	if (!numbers_of(q, page_key(q, page, "/CropBox"), b, 4))
		numbers_of(q, page_key(q, page, "/MediaBox"), b, 4);
	for (int i = 0; i < 2; i++)
		if (b[i] > b[i + 2]) {
			swap = b[i];
			b[i] = b[i + 2];
			b[i + 2] = swap;
		}
	switch (turned < 0 ? turned + 360 : turned) {
	case 90:
		return (struct matrix){0, 1, 1, 0, -b[1], -b[0]};
	case 180:
		return (struct matrix){-1, 0, 0, 1, b[2], -b[1]};
	case 270:
		return (struct matrix){0, -1, -1, 0, b[3], b[2]};
	default:
		return (struct matrix){1, 0, 0, -1, -b[0], b[3]};
	}
}

/* Does a font of several bytes a character number only its own shapes? */
static bool font_numbers_shapes(qpdf_data q, qpdf_oh font)
{
	struct str encoding = name_of(q, qpdf_oh_get_key(q, font, "/Encoding"));
	qpdf_oh list = qpdf_oh_get_key(q, font, "/DescendantFonts"), info;

	if (!str_starts(encoding, STR("/Identity")) ||
	    !qpdf_oh_is_array(q, list) ||
	    qpdf_oh_get_array_n_items(q, list) < 1)
		return false;
	info = qpdf_oh_get_key(q, qpdf_oh_get_array_item(q, list, 0),
	                       "/CIDSystemInfo");
	if (!qpdf_oh_is_dictionary(q, info))
		return true;
	info = qpdf_oh_get_key(q, info, "/Ordering");
	return !qpdf_oh_is_string(q, info) ||
	       strcmp(qpdf_oh_get_string_value(q, info), "Identity") == 0;
}

/* "a12", "G7": a number is all that a font tells of a character. */
static bool name_numbers(struct str name)
{
	size_t letters = 0;

	name = str_after(name, 1);
	while (name.n != 0 && !byte_is_digit(name.p[0])) {
		name = str_after(name, 1);
		letters++;
	}
	for (size_t i = 0; i < name.n; i++)
		if (!byte_is_digit(name.p[i]))
			return false;
	return letters <= 2 && name.n != 0;
}

/* Do its own names of characters tell nothing? */
static bool font_names_numbers(qpdf_data q, qpdf_oh font)
{
	qpdf_oh list = qpdf_oh_get_key(q, font, "/Encoding");

	if (!qpdf_oh_is_dictionary(q, list))
		return false;
	list = qpdf_oh_get_key(q, list, "/Differences");
	if (!qpdf_oh_is_array(q, list) ||
	    qpdf_oh_get_array_n_items(q, list) < 2)
		return false;
	return name_numbers(name_of(q, qpdf_oh_get_array_item(q, list, 1)));
}

/* Does a font that has no encoding number its shapes as it likes? */
static bool font_is_symbolic(qpdf_data q, qpdf_oh font)
{
	qpdf_oh about = qpdf_oh_get_key(q, font, "/FontDescriptor");

	if (qpdf_oh_has_key(q, font, "/Encoding") ||
	    !qpdf_oh_is_dictionary(q, about))
		return false;
	about = qpdf_oh_get_key(q, about, "/Flags");
	return qpdf_oh_is_integer(q, about) &&
	       (qpdf_oh_get_int_value(q, about) & SYMBOLIC) != 0;
}

/* Are the characters of a font known only by their shapes? */
static bool font_is_dumb(qpdf_data q, qpdf_oh font)
{
	struct str kind;

	if (!qpdf_oh_is_dictionary(q, font) ||
	    qpdf_oh_has_key(q, font, "/ToUnicode"))
		return false;
	kind = name_of(q, qpdf_oh_get_key(q, font, "/Subtype"));
	if (str_eq(kind, STR("/Type0")))
		return font_numbers_shapes(q, font);
	if (str_eq(kind, STR("/Type3")))
		return font_names_numbers(q, font);
	return str_eq(kind, STR("/TrueType")) && font_is_symbolic(q, font);
}

/* The member of a part of resources. */
static qpdf_oh resource(struct painter *p, const struct job *job,
                        const char *part, struct str name)
{
	qpdf_oh dict;

	if (!qpdf_oh_is_dictionary(p->q, job->resources))
		return qpdf_oh_new_null(p->q);
	dict = qpdf_oh_get_key(p->q, job->resources, part);
	if (!qpdf_oh_is_dictionary(p->q, dict))
		return qpdf_oh_new_null(p->q);
	return qpdf_oh_get_key(
	    p->q, dict,
	    str_z(p->pages->a, str_join(p->pages->a, STR("/"), name)));
}

/* A picture fills the square of its space. */
static void painter_picture(struct painter *p, const struct matrix *m)
{
	double x[] = {m->e, m->e + m->a, m->e + m->c, m->e + m->a + m->c};
	double y[] = {m->f, m->f + m->b, m->f + m->d, m->f + m->b + m->d};
	double x0 = x[0], x1 = x[0], y0 = y[0], y1 = y[0];

	for (int i = 1; i < 4; i++) {
		x0 = fmin(x0, x[i]);
		x1 = fmax(x1, x[i]);
		y0 = fmin(y0, y[i]);
		y1 = fmax(y1, y[i]);
	}
	if (x0 >= -PAGE_MOST && y0 >= -PAGE_MOST && x1 <= PAGE_MOST &&
	    y1 <= PAGE_MOST)
		*vec_push(p->pages->a, &p->page->drawn) =
		    (struct box){(float)x0, (float)y0, (float)x1, (float)y1};
}

/* A stream that one called, or a picture. */
static void painter_call(struct painter *p, const struct job *from,
                         const struct call *call)
{
	qpdf_oh form = resource(p, from, "/XObject", call->name), dict, own;
	struct job job = {form, from->resources, call->at, from->depth + 1};
	struct str kind;
	double m[6];

	if (!qpdf_oh_is_stream(p->q, form))
		return;
	dict = qpdf_oh_get_dict(p->q, form);
	kind = name_of(p->q, qpdf_oh_get_key(p->q, dict, "/Subtype"));
	if (str_eq(kind, STR("/Image")))
		painter_picture(p, &call->at);
	if (!str_eq(kind, STR("/Form")) || job.depth > DEPTH_MOST ||
	    p->jobs.n >= STREAMS_MOST)
		return;
	if (numbers_of(p->q, qpdf_oh_get_key(p->q, dict, "/Matrix"), m, 6)) {
		const struct matrix by = {m[0], m[1], m[2], m[3], m[4], m[5]};

		job.at = matrix_product(&by, &call->at);
	}
	own = qpdf_oh_get_key(p->q, dict, "/Resources");
	if (qpdf_oh_is_dictionary(p->q, own))
		job.resources = own;
	*vec_push(p->pages->a, &p->jobs) = job;
}

static void painter_fonts(struct painter *p, const struct job *job,
                          const struct content *c)
{
	for (size_t i = 0; i < c->fonts.n; i++) {
		const struct use *use = &c->fonts.p[i];
		qpdf_oh font = resource(p, job, "/Font", use->font);
		struct str name;

		p->page->shown += use->bytes;
		if (!font_is_dumb(p->q, font))
			continue;
		p->page->dumb += use->bytes;
		name = name_of(p->q, qpdf_oh_get_key(p->q, font, "/BaseFont"));
		if (p->page->font.n == 0)
			p->page->font =
			    str_copy(p->pages->a,
			             name.n ? str_after(name, 1) : use->font);
	}
}

/* Has something been said of the file since this was asked? */
static bool is_warned(qpdf_data q)
{
	bool any = false;

	for (; qpdf_more_warnings(q); any = true)
		qpdf_next_warning(q);
	return any;
}

/* Read one stream of a page; false where that cannot be. */
static bool painter_read(struct painter *p, const struct job *job, bool whole)
{
	struct content c = {.a = p->pages->a};
	unsigned char *bytes = NULL;
	size_t n = 0;
	QPDF_BOOL filtered = QPDF_TRUE;
	QPDF_ERROR_CODE e =
	    whole ? qpdf_oh_get_page_content_data(p->q, job->stream, &bytes, &n)
		  : qpdf_oh_get_stream_data(p->q, job->stream,
	                                    qpdf_dl_generalized, &filtered,
	                                    &bytes, &n);
	bool good =
	    (e & QPDF_ERRORS) == 0 && filtered && n <= BYTES_MOST - p->bytes;

	p->page->damaged |= is_warned(p->q) || (e & QPDF_ERRORS) != 0;

	if (good) {
		p->bytes += n;
		content_read(&c, (struct str){(const char *)bytes, n},
		             &job->at);
		painter_fonts(p, job, &c);
		for (size_t i = 0; i < c.calls.n; i++)
			painter_call(p, job, &c.calls.p[i]);
		for (size_t i = 0; i < c.pictures.n; i++)
			painter_picture(p, &c.pictures.p[i]);
		for (size_t i = 0; i < c.rules.n; i++)
			*vec_push(p->pages->a, &p->page->rules) = c.rules.p[i];
		for (size_t i = 0;
		     i < c.fills.n && p->page->fills.n < FILLS_MOST; i++)
			*vec_push(p->pages->a, &p->page->fills) = c.fills.p[i];
		for (size_t i = 0; i < c.slants.n; i++)
			*vec_push(p->pages->a, &p->slants) = c.slants.p[i];
		p->page->damaged |= c.damaged;
	}
	free(bytes);
	return good;
}

static bool painter_page(struct painter *p, size_t i)
{
	qpdf_oh page = qpdf_get_page_n(p->q, i);
	bool good = true;

	p->page = &p->pages->list.p[i];
	p->jobs.n = 0;
	p->slants.n = 0;
	if (!qpdf_oh_is_dictionary(p->q, page))
		return false;
	*vec_push(p->pages->a, &p->jobs) =
	    (struct job){page, page_key(p->q, page, "/Resources"),
	                 page_matrix(p->q, page), 0};
	for (size_t k = 0; k < p->jobs.n; k++) {
		struct job job = p->jobs.p[k];

		good &= painter_read(p, &job, k == 0);
	}
	slant_take(p->pages->a, p->page, p->slants.p, p->slants.n);
	qpdf_oh_release_all(p->q);
	return good;
}

void draw_read(struct pages *pages, struct str bytes)
{
	struct painter p = {.q = qpdf_init(), .pages = pages};
	QPDF_ERROR_CODE e;
	bool good;

	qpdf_silence_errors(p.q);
	qpdf_set_suppress_warnings(p.q, QPDF_TRUE);
	e = qpdf_read_memory(p.q, "pdf", bytes.p, bytes.n, NULL);
	good = (e & QPDF_ERRORS) == 0 &&
	       qpdf_get_num_pages(p.q) == (int)pages->list.n;
	pages->damaged = is_warned(p.q) || (e & QPDF_ERRORS) != 0;
	pages->unruled = !good;
	for (size_t i = 0; good && i < pages->list.n; i++)
		if (!painter_page(&p, i))
			pages->list.p[i].damaged = true;
	/* What was not asked for, it would print. */
	if (qpdf_has_error(p.q))
		qpdf_get_error(p.q);
	qpdf_cleanup(&p.q);
}
