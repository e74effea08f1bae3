/* Addresses of provisions, in print and back. */
#include "edit/edit.h"

static const struct {
	struct str word;
	enum node_kind kind;
	unsigned rank;
} steps[STEPS] = {
#define STEP(name, word, kind, rank) {STR_INIT(word), kind, rank},
#include "edit/places.def"
#undef STEP
};

static const struct {
	struct str word;
	size_t of;
} roots[] = {
    {STR_INIT("@self"), ADDRESS_SELF},
    {STR_INIT("@list"), ADDRESS_LIST},
};

enum node_kind step_node(enum step_kind kind)
{
	return steps[kind].kind;
}

unsigned step_rank(enum step_kind kind)
{
	return steps[kind].rank;
}

bool step_annexed(enum step_kind kind)
{
	return kind != STEP_TOC && step_rank(kind) == step_rank(STEP_ANNEXED);
}

bool step_is_named(enum step_kind kind)
{
	return kind == STEP_ROW || kind == STEP_COL || kind == STEP_TABLE;
}

bool step_is_piece(enum step_kind kind)
{
	return kind == STEP_PART || kind == STEP_ABZ || kind == STEP_SENT;
}

bool step_is_last(const struct step *step)
{
	return str_eq(step->num, STR("last"));
}

bool step_is_before_last(const struct step *step)
{
	return str_eq(step->num, STR("before-last"));
}

struct str address_print(struct arena *a, const struct address *at)
{
	struct buf out = {0};
	struct str s;

	for (size_t i = 0; i < sizeof(roots) / sizeof(*roots); i++)
		if (roots[i].of == at->of)
			buf_add(&out, roots[i].word);
	for (size_t i = 0; i < at->n; i++) {
		if (out.n)
			buf_char(&out, '/');
		buf_add(&out, steps[at->p[i].kind].word);
		if (at->p[i].num.n)
			buf_format(&out, ":%.*s", STR_ARG(at->p[i].num));
	}
	s = str_copy(a, buf_str(&out));
	buf_free(&out);
	return s;
}

bool address_read(struct arena *a, struct str s, struct address *out)
{
	*out = (struct address){.of = ADDRESS_BASE};
	for (size_t i = 0; i < sizeof(roots) / sizeof(*roots); i++)
		if (str_starts(s, roots[i].word)) {
			out->of = roots[i].of;
			s = str_after(s, roots[i].word.n);
			if (s.n && s.p[0] != '/')
				return false;
			s = str_after(s, s.n != 0);
		}
	while (s.n) {
		struct str num = str_cut(&s, '/'), word = str_cut(&num, ':');
		size_t k = 0;

		while (k < STEPS && !str_eq(steps[k].word, word))
			k++;
		if (k == STEPS || out->n == ADDRESS_MOST)
			return false;
		out->p[out->n++] = (struct step){.kind = (enum step_kind)k,
		                                 .num = str_copy(a, num)};
	}
	return true;
}
