/* The public call about the comparative table. */
#include "form/comparative.h"
#include "public.h"

static bool table_html(struct diff *d, struct buf *out)
{
	struct comparative c;

	comparative_read(d, &c);
	comparative_html(&d->arena, &c, out);
	return true;
}

static bool table_docx(struct diff *d, struct buf *out)
{
	struct comparative c;

	comparative_read(d, &c);
	return comparative_docx(&d->arena, &c, out);
}

int nusqa_diff_table(nusqa_diff *diff, const char *format, nusqa_buf *out)
{
	static const struct {
		const char *name;
		bool (*print)(struct diff *d, struct buf *out);
	} formats[] = {{"html", table_html}, {"docx", table_docx}};
	struct buf b = public_buf(out);
	int done = 0;

	for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++)
		if (str_eq(str_from(formats[i].name), str_from(format)))
			done = formats[i].print((struct diff *)diff, &b);
	public_close(out, &b);
	return done;
}
