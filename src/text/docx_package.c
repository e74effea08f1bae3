#include "text/docx_package.h"

#include "base/told.h"
#include "text/foreign.h"

static bool package_fail(struct docx_package *k, enum diag_code code,
                         struct str part, struct str why)
{
	k->code = code;
	k->detail = part.n == 0 ? why
	                        : str_format(k->a, "%.*s: %.*s", STR_ARG(part),
	                                     STR_ARG(why));
	return false;
}

static bool archive_fail(struct docx_package *k, struct str part,
                         enum archive_fault fault)
{
	if (fault == ARCHIVE_ABSENT)
		return package_fail(k, DIAG_ZIP_ABSENT, part, STR(""));
	return package_fail(k, DIAG_DOCX_BROKEN, part,
	                    fault == ARCHIVE_LARGE
	                        ? TOLD("it unpacks to more than is read")
	                        : TOLD("no zip file, or a broken one"));
}

bool docx_package_part(struct docx_package *k, struct str name,
                       const struct docx_node **n)
{
	struct str bytes, why;
	enum archive_fault fault = archive_read(k->ar, name, &bytes);

	*n = NULL;
	if (fault == ARCHIVE_NO_PART)
		return true;
	if (fault != ARCHIVE_GOOD)
		return archive_fail(k, name, fault);
	*n = docx_xml(k->a, bytes, &why);
	return *n != NULL || package_fail(k, DIAG_DOCX_BROKEN, name, why);
}

/* The folder of a part, with its "/". */
static struct str name_folder(struct str name)
{
	while (name.n != 0 && name.p[name.n - 1] != '/')
		name.n--;
	return name;
}

/* The part that a target means, seen from a folder: "../a.xml".  Nothing lies
   above the root. */
static struct str name_resolve(struct docx_package *k, struct str folder,
                               struct str target)
{
	struct str rest = target, step;
	struct buf out = {0};
	struct str name;

	if (!str_starts(target, STR("/")))
		buf_add(&out, folder);
	while (rest.n != 0) {
		step = str_cut(&rest, '/');
		if (str_eq(step, STR(".."))) {
			struct str in = buf_str(&out);

			in.n -= in.n != 0;
			out.n = name_folder(in).n;
		} else if (step.n != 0 && !str_eq(step, STR("."))) {
			buf_add(&out, step);
			if (rest.n != 0)
				buf_char(&out, '/');
		}
	}
	name = str_copy(k->a, buf_str(&out));
	buf_free(&out);
	return name;
}

/* The relations of a part; "" for the package. */
static bool relations_read(struct docx_package *k, struct str part)
{
	struct str folder = name_folder(part);
	struct str name =
	    str_format(k->a, "%.*s_rels/%.*s.rels", STR_ARG(folder),
	               STR_ARG(str_after(part, folder.n)));
	const struct docx_node *root;

	k->relations.n = 0;
	if (!docx_package_part(k, name, &root))
		return false;
	for (const struct docx_node *n = root; n != NULL;
	     n = docx_next(n, root)) {
		struct docx_relation r = {
		    .id = docx_attr(n, STR("Id")),
		    .type = docx_attr(n, STR("Type")),
		    .target = docx_attr(n, STR("Target")),
		    .outside = str_eq(docx_attr(n, STR("TargetMode")),
		                      STR("External")),
		};

		if (n->kind != DOCX_RELATIONSHIP || r.target.p == NULL)
			continue;
		if (!r.outside)
			r.target = name_resolve(k, folder, r.target);
		*vec_push(k->a, &k->relations) = r;
	}
	return true;
}

static struct str relation_to(const struct docx_package *k, struct str type)
{
	for (size_t i = 0; i < k->relations.n; i++)
		if (!k->relations.p[i].outside &&
		    str_ends(k->relations.p[i].type, type))
			return k->relations.p[i].target;
	return STR("");
}

/* Where no relation leads to it, the list of types may. */
static bool main_by_type(struct docx_package *k)
{
	const struct docx_node *root;

	if (!docx_package_part(k, STR("[Content_Types].xml"), &root))
		return false;
	for (const struct docx_node *n = root; n != NULL;
	     n = docx_next(n, root)) {
		struct str type = docx_attr(n, STR("ContentType"));

		if (n->kind == DOCX_OVERRIDE && type.p != NULL &&
		    str_ends(type, STR(".main+xml")) &&
		    str_find(type, STR("wordprocessingml")) < type.n)
			k->main = name_resolve(k, STR(""),
			                       docx_attr(n, STR("PartName")));
	}
	return true;
}

/* A zip file that is no document of Word: what it is. */
static bool kind_fail(struct docx_package *k)
{
	const struct foreign_zip *z;
	struct str bytes;

	for (size_t i = 0; (z = foreign_zip(i)) != NULL; i++)
		if (archive_read(k->ar, z->part, &bytes) == ARCHIVE_GOOD &&
		    str_starts(bytes, z->holds))
			return package_fail(k, DIAG_FORMAT_UNREAD, STR(""),
			                    z->what);
	return package_fail(k, DIAG_DOCX_BROKEN, STR(""),
	                    TOLD("a zip file with no document in it; unpack it "
	                         "and read what is in it"));
}

/* Is the main part one of another program, by its folder? */
static bool main_is_foreign(const struct docx_package *k)
{
	return str_starts(k->main, STR("xl/")) ||
	       str_starts(k->main, STR("ppt/"));
}

bool docx_package_open(struct docx_package *k, struct str bytes)
{
	enum archive_fault fault;

	k->ar = archive_open(k->a, bytes, &fault);
	if (k->ar == NULL)
		return archive_fail(k, STR(""), fault);
	if (!relations_read(k, STR("")))
		return false;
	k->main = relation_to(k, STR("/officeDocument"));
	if (k->main.n == 0 && !main_by_type(k))
		return false;
	if (k->main.n == 0 || main_is_foreign(k))
		return kind_fail(k);
	if (!relations_read(k, k->main))
		return false;
	for (size_t i = 0; i < k->relations.n; i++)
		if (k->relations.p[i].id.n != 0)
			*map_put(k->a, &k->by_id, k->relations.p[i].id) =
			    &k->relations.p[i];
	return true;
}

void docx_package_close(struct docx_package *k)
{
	if (k->ar != NULL)
		archive_close(k->ar);
}

bool docx_package_need(struct docx_package *k, struct str type,
                       const struct docx_node **n)
{
	struct str name = relation_to(k, type);

	*n = NULL;
	return name.n == 0 || docx_package_part(k, name, n);
}
