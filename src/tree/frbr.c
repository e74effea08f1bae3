#include "tree/frbr.h"

#include "base/sha256.h"
#include "tree/element.h"
#include "tree/work.h"

/* The schema wants a day where none is known. */
#define NO_DATE STR("0001-01-01")

struct str frbr_label(const struct doc *doc, struct str name,
                      struct str instead)
{
	struct str s = doc_label(doc, name);

	return s.n ? s : instead;
}

struct str frbr_type_name(const struct doc *doc)
{
	struct str type = doc->work.subtype;

	if (type.n == 0)
		type = STR("act");
	return frbr_label(doc, type, type);
}

struct str frbr_author(const struct doc *doc)
{
	struct node *act = node_document(doc->root);
	struct node *top = act ? node_child(act, NODE_PREFACE) : NULL;

	if (doc->work.author.n != 0)
		return doc->work.author;
	for (struct node *n = top; n != NULL; n = node_next(n, top)) {
		struct str id = node_attr(n, STR("refersTo"));

		if (n->kind == NODE_DOC_AUTHORITY && id.n > 1)
			return str_after(id, 1);
	}
	return STR("issuing-body");
}

/* A level of FRBR, begun with its IRIs: iri, and iri, "/!", name, ending. */
static struct node *frbr_level(struct arena *a, struct node *parent,
                               struct str level, struct str iri,
                               struct str name)
{
	const struct field none[] = {{0}};
	struct node *n = element_add(a, parent, level, none);
	bool file = str_eq(level, STR("FRBRManifestation"));
	struct str ending = file ? STR(".xml") : STR("");
	struct str this = str_format(a, "%.*s/!%.*s%.*s", STR_ARG(iri),
	                             STR_ARG(name), STR_ARG(ending));

	element_add(a, n, STR("FRBRthis"),
	            (const struct field[]){{"value", this}, {0}});
	element_add(
	    a, n, STR("FRBRuri"),
	    (const struct field[]){{"value", str_join(a, iri, ending)}, {0}});
	return n;
}

static void frbr_value(struct arena *a, struct node *parent, struct str name,
                       struct str value)
{
	if (value.n != 0)
		element_add(a, parent, name,
		            (const struct field[]){{"value", value}, {0}});
}

static void frbr_date(struct arena *a, struct node *level, struct date date,
                      struct str event)
{
	bool known = date.year != 0;

	element_add(a, level, STR("FRBRdate"),
	            (const struct field[]){
			{"date", known ? date_iso(a, date) : NO_DATE},
			{"name", known ? event : STR("unknown")},
			{0}});
}

static void frbr_by(struct arena *a, struct node *level, struct str id,
                    struct str role)
{
	element_add(a, level, STR("FRBRauthor"),
	            (const struct field[]){{"href", str_join(a, STR("#"), id)},
	                                   {"as", role},
	                                   {0}});
}

/* Is the issuer of joint act n named before it? */
static bool frbr_repeats(const struct doc *doc, size_t n)
{
	struct str id = doc->joint.p[n].author;

	for (size_t i = 0; i < n; i++)
		if (str_eq(doc->joint.p[i].author, id))
			return true;
	return str_eq(doc->work.author, id);
}

/* All who issued the act, each once. */
static void frbr_issuers(struct doc *doc, struct node *level)
{
	struct arena *a = &doc->arena;

	frbr_by(a, level, frbr_author(doc), STR("#issuer"));
	for (size_t i = 0; i < doc->joint.n; i++)
		if (!frbr_repeats(doc, i))
			frbr_by(a, level, doc->joint.p[i].author,
			        STR("#issuer"));
}

/* The act has one more name in the register, and one for each further issuer
   of its own. */
static void frbr_aliases(struct doc *doc, struct node *work)
{
	struct arena *a = &doc->arena;

	if (doc->title.n != 0)
		element_add(a, work, STR("FRBRalias"),
		            (const struct field[]){{"name", STR("title")},
		                                   {"value", doc->title},
		                                   {0}});
	if (doc->registered.n != 0)
		element_add(
		    a, work, STR("FRBRalias"),
		    (const struct field[]){{"name", STR("registration")},
		                           {"value", doc->registered},
		                           {0}});
	for (size_t i = 0; i < doc->joint.n; i++)
		element_add(a, work, STR("FRBRalias"),
		            (const struct field[]){
				{"name", STR("joint")},
				{"value", work_iri(a, &doc->joint.p[i])},
				{0}});
}

static void frbr_component_info(struct doc *doc, const struct components *list,
                                struct node *work)
{
	const struct field none[] = {{0}};
	struct arena *a = &doc->arena;
	struct node *info;

	if (list->n == 0)
		return;
	info = element_add(a, work, STR("componentInfo"), none);
	frbr_component_add(doc, NULL, info);
	for (size_t i = 0; i < list->n; i++)
		frbr_component_add(doc, &list->p[i], info);
}

static void frbr_work(struct doc *doc, const struct components *list,
                      const struct component *of, struct node *parent)
{
	struct arena *a = &doc->arena;
	struct str iri = work_iri(a, &doc->work);
	struct str name = of ? of->name : STR("main");
	struct str country = doc->work.country;
	struct node *n = frbr_level(a, parent, STR("FRBRWork"), iri, name);

	if (of == NULL)
		frbr_aliases(doc, n);
	frbr_date(a, n, doc->work.date, STR("signing"));
	if (of == NULL && doc->entered.year != 0)
		frbr_date(a, n, doc->entered, STR("registration"));
	frbr_issuers(doc, n);
	if (of == NULL)
		frbr_component_info(doc, list, n);
	frbr_value(a, n, STR("FRBRcountry"), country.n ? country : STR("kz"));
	frbr_value(a, n, STR("FRBRsubtype"), doc->work.subtype);
	frbr_value(a, n, STR("FRBRnumber"), doc->work.number);
	if (of != NULL)
		return;
	frbr_value(a, n, STR("FRBRprescriptive"), STR("true"));
	frbr_value(a, n, STR("FRBRauthoritative"), STR("false"));
}

/* The day of the expression: where notes tell of amendments, of the latest that
   is in the text; else of the signing. */
static struct date frbr_edition(const struct doc *doc)
{
	return doc->edition.year ? doc->edition : doc->work.date;
}

/* The master is the Kazakh text as adopted: texts in other languages and later
   editions lead to it. */
static void frbr_master(struct doc *doc, struct node *expression)
{
	struct arena *a = &doc->arena;
	struct str iri;
	bool same = str_eq(doc->lang3, STR("kaz"));

	if (same && doc->edition.year == 0)
		return;
	iri = work_expression(a, &doc->work, STR("kaz"), doc->work.date);
	element_add(
	    a, expression, STR("FRBRmasterExpression"),
	    (const struct field[]){
		{"href", iri},
		{"showAs",
	         frbr_label(doc, same ? STR("original") : STR("master-text"),
	                    iri)},
		{0}});
}

static void frbr_expression(struct doc *doc, const struct component *of,
                            struct node *parent)
{
	struct arena *a = &doc->arena;
	struct str iri = work_expression(
	    a, &doc->work, of ? of->lang3 : doc->lang3, frbr_edition(doc));
	struct str name = of ? of->name : STR("main");
	struct node *n =
	    frbr_level(a, parent, STR("FRBRExpression"), iri, name);

	frbr_date(a, n, frbr_edition(doc),
	          doc->edition.year ? STR("validFrom") : STR("signing"));
	frbr_issuers(doc, n);
	if (of == NULL) {
		frbr_value(a, n, STR("FRBRauthoritative"), STR("false"));
		frbr_master(doc, n);
	}
	element_add(a, n, STR("FRBRlanguage"),
	            (const struct field[]){
			{"language", of ? of->lang3 : doc->lang3}, {0}});
}

/* What was read: the name of the file without its folders, its hash. */
static void frbr_preservation(struct doc *doc, struct node *manifestation)
{
	const struct field none[] = {{0}};
	struct arena *a = &doc->arena;
	struct str name = doc->name;
	struct node *n;

	if (doc->raw.n == 0)
		return;
	for (size_t i = name.n; i > 0; i--)
		if (name.p[i - 1] == '/') {
			name = str_after(name, i);
			break;
		}
	n = element_add(a, manifestation, STR("preservation"), none);
	element_add(a, n, STR("kz:input"),
	            (const struct field[]){
			{"xmlns:kz", STR("https://nusqa.example/ns")},
			{"name", name},
			{"bytes", str_format(a, "%zu", doc->raw.n)},
			{"sha256", sha256_hex(a, doc->raw)},
			{0}});
}

static void frbr_manifestation(struct doc *doc, const struct component *of,
                               struct node *parent)
{
	struct arena *a = &doc->arena;
	struct str iri = work_expression(
	    a, &doc->work, of ? of->lang3 : doc->lang3, frbr_edition(doc));
	struct str name = of ? of->name : STR("main");
	struct node *n =
	    frbr_level(a, parent, STR("FRBRManifestation"), iri, name);

	frbr_date(a, n, doc->made, STR("markup"));
	frbr_by(a, n, STR("editor"), STR("#markupEditor"));
	if (of == NULL)
		frbr_preservation(doc, n);
	frbr_value(a, n, STR("FRBRformat"), STR("xml"));
}

void frbr_identify(struct doc *doc, const struct components *list,
                   const struct component *of, struct node *meta)
{
	struct node *n = element_add(
	    &doc->arena, meta, STR("identification"),
	    (const struct field[]){{"source", STR("#editor")}, {0}});

	frbr_work(doc, list, of, n);
	frbr_expression(doc, of, n);
	frbr_manifestation(doc, of, n);
}
