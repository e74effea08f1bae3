#include "twin/side.h"

#include "twin/signer.h"

static const struct node *segment_ref(const struct node *n)
{
	for (; n != NULL && node_class(n->kind) != CLASS_TEXTY; n = n->parent)
		if (n->kind == NODE_REF || n->kind == NODE_RREF)
			return n;
	return NULL;
}

/* The references in a leaf, in order. */
static void refs_read(struct side *s, struct arena *a, size_t leaf)
{
	const struct item *item = &s->o.p[leaf];
	const struct node *open = NULL;

	for (size_t i = item->segment; i < item->behind; i++) {
		const struct segment *g = &s->o.segments.p[i];
		const struct node *ref = segment_ref(g->node);
		size_t end = i + 1 < item->behind ? g[1].at : item->text.n;
		struct fact *f;

		if (ref == NULL || g->node->kind == NODE_EOL) {
			open = ref ? open : NULL;
			continue;
		}
		if (ref != open) {
			f = vec_push(a, &s->refs);
			*f = (struct fact){.kind = FACT_REF,
			                   .leaf = leaf,
			                   .at = g->at,
			                   .year = NOWHERE,
			                   .to = node_attr(ref, STR("href"))};
			f->value = value_name(f->to);
			open = ref;
		}
		f = &s->refs.p[s->refs.n - 1];
		f->n = end - f->at;
	}
}

static void sketch_add(struct sketch *k, const struct fact *f)
{
	if (f->one)
		return;
	k->bits |= (uint64_t)1 << (f->value >> 58);
	k->sum += f->value | 1;
}

static void sketches_read(struct side *s, struct arena *a)
{
	s->sketches = arena_array(a, s->o.n, sizeof(*s->sketches));
	for (size_t i = s->o.n; i-- > 0;) {
		struct sketch *k = &s->sketches[i];
		size_t in = s->o.p[i].parent;

		for (size_t f = s->fact[i];
		     s->o.p[i].leaf && f < s->fact[i + 1]; f++)
			sketch_add(k, &s->facts.p[f]);
		if (in != NOWHERE) {
			s->sketches[in].bits |= k->bits;
			s->sketches[in].sum += k->sum;
		}
	}
}

static bool is_editorial(const struct item *item)
{
	const struct node *n = item->node->first;

	return n != NULL && n->kind == NODE_REMARK &&
	       str_eq(node_attr(n, STR("status")), STR("editorial"));
}

bool side_passes(const struct side *s, size_t i)
{
	const struct item *item = &s->o.p[i];
	struct str text = item->text;
	size_t len;

	/* What a caption says of its act is compared. */
	if ((item->number && item->node->kind != NODE_HEADING) ||
	    is_editorial(item))
		return true;
	if (!item->leaf)
		return false;
	for (; text.n; text = str_after(text, len)) {
		uint32_t c = str_rune(text, &len);

		if (rune_is_letter(c) || rune_is_digit(c))
			return false;
	}
	return true;
}

struct str side_number(const struct side *s, size_t i)
{
	const struct item *item = &s->o.p[i];

	return item->key != 0 && item->num.n && byte_is_digit(*item->num.p)
	           ? item->num
	           : (struct str){0};
}

void side_read(struct side *s, struct lexemes *l, const struct doc *doc,
               const struct language *lang)
{
	struct arena *a = l->a;

	*s = (struct side){.doc = doc};
	tongue_read(&s->tongue, lang);
	outline_read(l, doc->root, &s->o);
	s->paths = (struct paths){.a = a, .doc = doc, .o = &s->o};
	s->fact = arena_array(a, s->o.n + 1, sizeof(*s->fact));
	s->ref = arena_array(a, s->o.n + 1, sizeof(*s->ref));
	for (size_t i = 0; i < s->o.n; i++) {
		s->fact[i] = s->facts.n;
		s->ref[i] = s->refs.n;
		if (!s->o.p[i].leaf || side_passes(s, i))
			continue;
		facts_read(a, &s->tongue, i, s->o.p[i].text, &s->facts);
		signers_read(a, &s->tongue, &s->o, i, &s->facts);
		refs_read(s, a, i);
	}
	s->fact[s->o.n] = s->facts.n;
	s->ref[s->o.n] = s->refs.n;
	for (size_t i = 0; i < s->facts.n; i++)
		if (s->facts.p[i].kind == FACT_NAME)
			*map_put(
			    a, &s->names,
			    (struct str){(const char *)&s->facts.p[i].value,
			                 sizeof(uint64_t)}) = s;
	sketches_read(s, a);
}
