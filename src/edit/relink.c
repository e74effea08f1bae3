#include "edit/relink.h"

#include "base/buf.h"
#include "base/map.h"
#include "edit/splice.h"
#include "tree/work.h"

/* ---- the words of a block ---- */

struct spoken_ref {
	struct node *ref;
	size_t from, to;
};

struct spoken_text {
	struct node *text;
	size_t at;
};

/* Its words, and where in them its texts and references are. */
struct spoken {
	struct buf words;
	VEC(struct spoken_ref) refs;
	VEC(struct spoken_text) texts;
};

static bool is_ref(const struct node *n)
{
	return n->kind == NODE_REF || n->kind == NODE_RREF;
}

/* The act that a reference leads to. */
static bool ref_work(const struct node *ref, struct work *w)
{
	struct str href = node_attr(ref, STR("href"));

	return work_read(href.n ? href : node_attr(ref, STR("from")), w);
}

static bool is_silent(const struct node *n)
{
	return n->mark == MARK_REMOVED || n->kind == NODE_QUOTED_STRUCTURE ||
	       n->kind == NODE_REMARK || n->kind == NODE_META;
}

static void spoken_read(struct arena *a, struct node *block, struct spoken *s)
{
	struct node *n = block->first;

	*s = (struct spoken){0};
	while (n != NULL) {
		if (is_silent(n)) {
			n = node_skip(n, block);
			continue;
		}
		if (is_ref(n))
			*vec_push(a, &s->refs) =
			    (struct spoken_ref){n, s->words.n, s->words.n};
		if (n->kind == NODE_TEXT) {
			*vec_push(a, &s->texts) =
			    (struct spoken_text){n, s->words.n};
			buf_add(&s->words, n->text);
		}
		if (n->kind == NODE_EOL)
			buf_char(&s->words, ' ');
		if (s->refs.n != 0 &&
		    node_is_under(n, s->refs.p[s->refs.n - 1].ref))
			s->refs.p[s->refs.n - 1].to = s->words.n;
		n = node_next(n, block);
	}
}

static void spoken_free(struct spoken *s)
{
	buf_free(&s->words);
}

/* Of citations the one at a reference; *k: where to go on from.  NULL. */
static const struct cited *cited_at(const struct citeds *list, size_t *k,
                                    const struct spoken_ref *at)
{
	while (*k < list->n && list->p[*k].to <= at->from)
		++*k;
	return *k < list->n && list->p[*k].from < at->to ? &list->p[*k] : NULL;
}

static bool cited_same(const struct cited *x, const struct cited *y)
{
	return x == NULL || y == NULL
	           ? x == y
	           : str_eq(x->href, y->href) && str_eq(x->upto, y->upto) &&
	                 str_eq(x->title, y->title);
}

/* Do some words tell an act? */
static bool citeds_tell(const struct citeds *list, const struct work *w)
{
	struct work told;

	for (size_t i = 0; i < list->n; i++)
		if (work_read(list->p[i].href, &told) && work_same(&told, w))
			return true;
	return false;
}

/* The acts that citations lead to. */
static void citeds_put(struct arena *a, struct map *acts, const struct cited *c)
{
	if (c->href.n != 0)
		*map_put(a, acts, c->href) = (void *)c;
}

/* Does a reference lead to a provision of the act itself? */
static bool ref_own(const struct node *ref)
{
	struct str href = node_attr(ref, STR("href"));

	return str_starts(href.n ? href : node_attr(ref, STR("from")),
	                  STR("#"));
}

void relinks_note(struct relinks *r, struct node *block)
{
	struct relink *l = NULL;
	struct spoken s;
	struct work w;
	size_t k = 0;

	spoken_read(r->scratch, block, &s);
	for (size_t i = 0; i < s.refs.n; i++) {
		bool own = ref_own(s.refs.p[i].ref);

		if (!own && !ref_work(s.refs.p[i].ref, &w))
			continue;
		if (l == NULL) {
			l = vec_push(r->scratch, &r->blocks);
			l->block = block;
		}
		if (own) {
			*vec_push(r->scratch, &l->own) = s.refs.p[i].ref;
			continue;
		}
		if (l->refs.n == 0)
			again_read(r->scratch, r->lang, r->doc,
			           buf_str(&s.words), &l->was);
		*vec_push(r->scratch, &l->refs) =
		    (struct kept){.ref = s.refs.p[i].ref,
		                  .by = cited_at(&l->was, &k, &s.refs.p[i])};
	}
	spoken_free(&s);
}

/* ---- what has changed ---- */

static void turn_add(struct relinks *r, const struct relink *l,
                     const struct work *from, struct str to)
{
	struct turned *t = vec_push(r->scratch, &r->turns);

	t->from = *from;
	t->unit = node_unit(l->block);
	if (!work_read(to, &t->to))
		t->to = (struct work){0};
}

/* Who is told of references that go. */
struct losing {
	struct relinks *r;
	struct str name;
	struct report *report;
};

/* A reference that leads nowhere for certain is plain text. */
static void ref_lose(const struct losing *to, struct node *ref)
{
	struct str href = node_attr(ref, STR("href"));
	struct buf words = {0};

	if (href.n == 0)
		href = node_attr(ref, STR("from"));
	for (const struct node *n = ref; n != NULL; n = node_next(n, ref))
		if (n->kind == NODE_TEXT && n->mark != MARK_REMOVED)
			buf_add(&words, n->text);
	diag_put(to->report, &(struct message){
				 .code = DIAG_REF_TURNED,
				 .name = to->name,
				 .detail = str_format(
				     to->r->scratch, "%.*s (%.*s)",
				     STR_ARG(buf_str(&words)), STR_ARG(href))});
	buf_free(&words);
	node_unwrap(ref);
}

static void ref_set(struct arena *a, struct node *ref, const struct cited *to)
{
	bool range = to->upto.n != 0;

	node_unset(ref, range ? STR("href") : STR("from"));
	if (!range)
		node_unset(ref, STR("upTo"));
	ref->kind = range ? NODE_RREF : NODE_REF;
	node_set(a, ref, range ? STR("from") : STR("href"),
	         str_copy(a, to->href));
	if (range)
		node_set(a, ref, STR("upTo"), str_copy(a, to->upto));
}

/* A reference over bytes from..to of the words, where one element holds them
   all, else NULL; texts further up stay where s has them, those behind it are
   done with. */
static struct node *ref_over(struct arena *a, struct spoken *s, size_t from,
                             size_t to)
{
	size_t i, k;
	struct node *first, *last, *ref, *rest, *next;

	while (s->texts.n > 0 && s->texts.p[s->texts.n - 1].at >= to)
		s->texts.n--;
	k = s->texts.n;
	for (i = k; i > 0 && s->texts.p[i - 1].at > from;)
		i--;
	if (i == 0)
		return NULL;
	first = s->texts.p[i - 1].text;
	last = s->texts.p[k - 1].text;
	if (first->parent != last->parent)
		return NULL;
	splice_divide(a, last, to - s->texts.p[k - 1].at);
	rest = from > s->texts.p[i - 1].at
	           ? splice_divide(a, first, from - s->texts.p[i - 1].at)
	           : first;
	if (rest == NULL)
		return NULL;
	if (first == last)
		last = rest;
	ref = node_new(a, NODE_REF);
	node_before(rest, ref);
	for (struct node *n = rest; n != NULL; n = next) {
		next = n == last ? NULL : n->next;
		node_unlink(n);
		node_append(ref, n);
	}
	return ref;
}

static bool ref_add(struct arena *a, struct spoken *s, const struct cited *c)
{
	struct node *ref = ref_over(a, s, c->from, c->to);

	if (ref != NULL)
		ref_set(a, ref, c);
	return ref != NULL;
}

/* References that are there still: as their words tell now. */
static void block_lead(const struct losing *to, struct relink *l,
                       const struct spoken *s, const struct citeds *now)
{
	struct map kept = {0};
	size_t k = 0;

	for (size_t i = 0; i < l->refs.n; i++)
		*map_put_at(to->r->scratch, &kept, l->refs.p[i].ref) =
		    &l->refs.p[i];
	for (size_t i = 0; i < s->refs.n; i++) {
		struct kept *was = map_get_at(&kept, s->refs.p[i].ref);
		const struct cited *c = cited_at(now, &k, &s->refs.p[i]);
		struct work from;

		if (was == NULL)
			continue;
		was->stays = true;
		if (cited_same(was->by, c) || !ref_work(was->ref, &from))
			continue;
		turn_add(to->r, l, &from, c ? c->href : STR(""));
		if (c != NULL && c->href.n != 0)
			ref_set(to->r->a, was->ref, c);
		else
			ref_lose(to, was->ref);
	}
}

/* Does a reference stand over some of the words of a citation?  *k: the one
   behind the last that may; citations are asked of from the end on. */
static bool is_covered(const struct spoken *s, const struct cited *c, size_t *k)
{
	while (*k > 0 && s->refs.p[*k - 1].from >= c->to)
		--*k;
	return *k > 0 && c->from < s->refs.p[*k - 1].to;
}

/* Words that cite an act as none did before, or whose reference went as they
   changed.  What the last of them leads to. */
static struct str block_add(struct relinks *r, const struct relink *l,
                            struct spoken *s, const struct citeds *now)
{
	struct map was = {0}, lost = {0};
	struct str added = STR("");
	size_t k = s->refs.n;

	for (size_t i = 0; i < l->was.n; i++)
		citeds_put(r->scratch, &was, &l->was.p[i]);
	for (size_t i = 0; i < l->refs.n; i++)
		if (l->refs.p[i].by != NULL)
			citeds_put(r->scratch, &lost, l->refs.p[i].by);
	for (size_t i = now->n; i-- > 0;) {
		const struct cited *c = &now->p[i];

		if (c->href.n != 0 && !is_covered(s, c, &k) &&
		    (map_get(&was, c->href) == NULL ||
		     map_get(&lost, c->href) != NULL) &&
		    ref_add(r->a, s, c) && added.n == 0)
			added = c->href;
	}
	return added;
}

/* The provision of the act itself that words of a block mean; NULL: none, or
   that cannot be told. */
static const struct node *own_unit(struct relinks *r, const struct node *block,
                                   const struct cited_own *c)
{
	const struct node *in = block, *last = NULL, *unit;

	if (r->units == NULL) {
		r->units = arena_alloc(r->scratch, sizeof(*r->units));
		units_read(r->units, r->scratch, r->lang, r->doc->root);
	}
	if (c->several)
		return NULL;
	if (c->owner.kind == OWNER_NONE) {
		unit = units_around(r->units, block, c->path, c->n, &last);
	} else {
		while (c->owner.kind == OWNER_UNIT && in != NULL &&
		       in->kind != c->owner.unit)
			in = in->parent;
		if (c->owner.kind == OWNER_ACT)
			in = units_main(r->units);
		unit =
		    in ? units_find(r->units, in, c->path, c->n, &last) : NULL;
	}
	return last == NULL && unit != NULL && unit->eid.n != 0 ? unit : NULL;
}

/* New words in the place of references to provisions of the act itself: led to
   those that they mean, or told. */
static void block_own(const struct losing *to, const struct relink *l)
{
	struct relinks *r = to->r;
	struct cited_owns now;
	struct map there = {0};
	struct spoken s;
	bool lost = false;
	size_t k;

	if (l->own.n == 0)
		return;
	spoken_read(r->scratch, l->block, &s);
	for (size_t i = 0; i < s.refs.n; i++)
		*map_put_at(r->scratch, &there, s.refs.p[i].ref) = r;
	for (size_t i = 0; i < l->own.n; i++)
		lost |= map_get_at(&there, l->own.p[i]) == NULL;
	if (lost)
		again_own(r->scratch, r->lang, r->doc, buf_str(&s.words), &now);
	k = s.refs.n;
	for (size_t i = lost ? now.n : 0; i-- > 0;) {
		const struct cited_own *c = &now.p[i];
		const struct cited span = {.from = c->from, .to = c->to};
		struct str words = str_sub(buf_str(&s.words), c->from, c->to);
		const struct node *unit;
		struct node *ref = NULL;

		if (is_covered(&s, &span, &k))
			continue;
		unit = own_unit(r, l->block, c);
		if (unit != NULL)
			ref = ref_over(r->a, &s, c->from, c->to);
		if (ref != NULL)
			node_set(r->a, ref, STR("href"),
			         str_join(r->a, STR("#"), unit->eid));
		else
			diag_put(to->report,
			         &(struct message){
				     .code = DIAG_REF_REWORDED,
				     .name = to->name,
				     .detail = str_copy(r->scratch, words)});
	}
	spoken_free(&s);
}

static void block_settle(const struct losing *to, struct relink *l)
{
	struct relinks *r = to->r;
	struct citeds now;
	struct spoken s;
	struct str added;
	struct work from;

	block_own(to, l);
	if (l->refs.n == 0)
		return;
	spoken_read(r->scratch, l->block, &s);
	again_read(r->scratch, r->lang, r->doc, buf_str(&s.words), &now);
	/* From the end on, and before any goes: places stay. */
	added = block_add(r, l, &s, &now);
	block_lead(to, l, &s, &now);
	for (size_t i = 0; i < l->refs.n; i++) {
		const struct kept *k = &l->refs.p[i];

		if (!k->stays && k->by != NULL && ref_work(k->ref, &from) &&
		    !citeds_tell(&now, &from))
			turn_add(r, l, &from, added);
	}
	spoken_free(&s);
}

/* ---- what hangs on that ---- */

/* A reference to an act that other words named. */
struct hanging {
	struct node *ref;
	struct work work;
};

struct hangings {
	struct map turned, named; /* by IRI */
	VEC(struct hanging) list;
};

/* The references of a block to acts that are named otherwise somewhere: told by
   its own words, or hanging on others. */
static void hangings_block(struct relinks *r, struct node *block,
                           struct hangings *h)
{
	struct citeds own;
	struct spoken s;
	size_t k = 0;

	spoken_read(r->scratch, block, &s);
	again_read(r->scratch, r->lang, r->doc, buf_str(&s.words), &own);
	for (size_t i = 0; i < s.refs.n; i++) {
		const struct cited *c = cited_at(&own, &k, &s.refs.p[i]);
		struct node *ref = s.refs.p[i].ref;
		struct work w, told;
		struct str iri;

		if (!ref_work(ref, &w))
			continue;
		iri = work_iri(r->scratch, &w);
		if (map_get(&h->turned, iri) == NULL)
			continue;
		if (c != NULL && work_read(c->href, &told) &&
		    work_same(&told, &w))
			*map_put(r->scratch, &h->named, iri) = ref;
		else
			*vec_push(r->scratch, &h->list) =
			    (struct hanging){ref, w};
	}
	spoken_free(&s);
}

static void hangings_find(struct relinks *r, struct hangings *h)
{
	struct node *root = r->doc->root, *last = NULL, *n = root;
	struct work w;

	while (n != NULL) {
		if (is_silent(n) && n->kind != NODE_QUOTED_STRUCTURE) {
			n = node_skip(n, root);
			continue;
		}
		if (is_ref(n) && ref_work(n, &w) &&
		    map_get(&h->turned, work_iri(r->scratch, &w)) != NULL &&
		    node_block(n) != last) {
			last = node_block(n);
			hangings_block(r, last, h);
		}
		n = node_next(n, root);
	}
}

/* The last change of the name of an act in a unit around n; NULL. */
static const struct turned *turn_of(const struct relinks *r,
                                    const struct hanging *h)
{
	for (size_t i = r->turns.n; i-- > 0;) {
		const struct turned *t = &r->turns.p[i];

		if (work_same(&t->from, &h->work) &&
		    node_class(t->unit->kind) == CLASS_HIER &&
		    node_is_under(h->ref, t->unit))
			return t;
	}
	return NULL;
}

/* The same place in another act. */
static void ref_move(struct arena *a, struct node *ref, const struct work *to)
{
	static const struct str names[] = {STR_INIT("href"), STR_INIT("from"),
	                                   STR_INIT("upTo")};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		struct str was = node_attr(ref, names[i]);

		if (was.n != 0)
			node_set(
			    a, ref, names[i],
			    str_join(a, work_iri(a, to),
			             str_after(was, str_find(was, STR("/!")))));
	}
}

void relinks_settle(struct relinks *r, struct str name, struct report *report)
{
	const struct losing to = {r, name, report};
	struct hangings h = {0};

	for (size_t i = 0; i < r->blocks.n; i++)
		block_settle(&to, &r->blocks.p[i]);
	if (r->turns.n == 0)
		return;
	for (size_t i = 0; i < r->turns.n; i++)
		*map_put(r->scratch, &h.turned,
		         work_iri(r->scratch, &r->turns.p[i].from)) = r;
	hangings_find(r, &h);
	for (size_t i = 0; i < h.list.n; i++) {
		const struct hanging *g = &h.list.p[i];
		const struct turned *t = turn_of(r, g);

		if (t != NULL && t->to.number.n != 0)
			ref_move(r->a, g->ref, &t->to);
		else if (t != NULL ||
		         map_get(&h.named, work_iri(r->scratch, &g->work)) ==
		             NULL)
			ref_lose(&to, g->ref);
	}
}
