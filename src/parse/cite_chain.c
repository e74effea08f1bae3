/* Puts steps together to chains, "5-баптың 2-тармағы", and makes references of
   them. */
#include "parse/found.h"

#include "tree/work.h"

/* Steps that lead from a big unit to a small one.  path has the target's kind
   last, its number is that of each reference. */
struct chain {
	size_t from, to;               /* bytes of the text */
	size_t end;                    /* where what follows begins */
	const struct cite_step *first; /* in the order of the text */
	const struct cite_step *last;
	const struct cite_step *target; /* the smallest */
	struct owner owner;
	struct path path;
};

struct chains {
	struct chain *p;
	size_t n, cap;
	bool leads; /* owners stand before */
};

/* Does y go on from x, nothing but white space between them? */
static bool steps_join(struct str text, const struct cite_step *x,
                       const struct cite_step *y, bool leads)
{
	const struct cite_step *big = leads ? x : y, *small = leads ? y : x;

	return str_strip(str_sub(text, x->to, y->from)).n == 0 &&
	       big->items.n <= 1 && place_holds(&big->place, &small->place);
}

static void chain_path(struct chain *c, bool leads)
{
	size_t n = (size_t)(c->last - c->first) + 1;

	c->target = leads ? c->last : c->first;
	for (size_t i = 0; i < n && i < PATH_MOST; i++)
		c->path.p[c->path.n++] =
		    cite_step_place(leads ? c->first + i : c->last - i);
}

/* Units of what another act approves stand in an appendix of it. */
static void chain_approved(struct chain *c)
{
	struct path path = {.n = 1};

	if (c->owner.approved == NULL || c->owner.kind != OWNER_WORK)
		return;
	path.p[0] = (struct place){.kind = NODE_ATTACHMENT, .approved = true};
	for (size_t i = 0; i < c->path.n && path.n < PATH_MOST; i++)
		path.p[path.n++] = c->path.p[i];
	c->path = path;
}

static void chain_close(struct found *f, struct chains *out, struct chain c)
{
	c.from = c.first->from;
	c.to = c.last->to;
	c.end = c.to;
	chain_path(&c, out->leads);
	c.owner = cite_owner(f->in, f->text, f->cites, c.first, c.last);
	chain_approved(&c);
	*vec_push(f->in->p->scratch, out) = c;
}

/* Steps first to last, and y in brackets behind them: "статьи 3, 5 (пункты 1 и
   2)".  y is of the last that `last` counts; whose these are is told beside
   all of it. */
static void chains_bracket(struct found *f, struct chains *out,
                           const struct cite_step *first,
                           const struct cite_step *last)
{
	const struct cite_step *y = last + 1;
	size_t above = (size_t)(last - first), n = last->items.n;
	/* Nothing stands around them. */
	struct cite_step *copy =
	    arena_array(f->in->p->scratch, above + 5, sizeof(*copy));
	struct cite_step *few = copy + 1;
	struct cite_step *big = copy + (out->leads ? above + 2 : 3);
	struct cite_step *small = copy + (out->leads ? above + 3 : 2);
	struct cite_step *top = out->leads ? copy + 2 : small;
	struct chain *c;

	for (size_t i = 0; i < above; i++)
		top[i] = first[i];
	*few = *big = *last;
	*small = *y;
	if (n > 1) {
		few->items.n = n - 1;
		few->to = last->items.p[n - 2].to;
		chain_close(f, out, (struct chain){.first = few, .last = few});
		out->p[out->n - 1].owner.kind = OWNER_NONE;
		big->items.p += n - 1;
		big->items.n = big->items.cap = 1;
		big->from = big->items.p[0].from;
	}
	big->to = y->to + 1;
	chain_close(
	    f, out,
	    (struct chain){.first = top, .last = out->leads ? small : big});
	c = &out->p[out->n - 1];
	c->from = above ? first->from : big->from;
	c->to = y->to;
	c->end = y->to + 1;
}

/* Do steps first to last have their own in brackets behind them?  Of several
   that lead up it cannot be told which is meant. */
static bool has_bracket(const struct chains *out, const struct cite_step *first,
                        const struct cite_step *last)
{
	return (out->leads || first == last) &&
	       (first == last || last->items.n == 1) && last->items.n &&
	       place_holds(&last->place, &last[1].place);
}

static void chains_read(struct found *f, struct chains *out)
{
	const struct cite_step *p = f->cites->steps.p;
	size_t n = f->cites->steps.n;

	cite_steps_letter(f->cites, f->text, out->leads);
	for (size_t i = 0; i < n;) {
		size_t k = i + 1;

		while (k < n && k - i < PATH_MOST - 1 &&
		       steps_join(f->text, &p[k - 1], &p[k], out->leads))
			k++;
		if (k < n && p[k].bracket &&
		    has_bracket(out, &p[i], &p[k - 1])) {
			chains_bracket(f, out, &p[i], &p[k - 1]);
			i = k + 1;
			continue;
		}
		chain_close(f, out,
		            (struct chain){.first = &p[i], .last = &p[k - 1]});
		/* What it is of cannot be told. */
		if (p[i].bracket)
			out->p[out->n - 1].owner.kind = OWNER_UNKNOWN;
		i = k;
	}
}

/* The owner of c, and its units above c's own, where c and `from` are parts of
   one list: "5-баптың 2-тармағы және 3-тармағы". */
static void chain_inherit(struct chain *c, const struct chain *from)
{
	unsigned top = place_rank(&c->path.p[0]);
	struct path path = {.n = 0};

	for (size_t i = 0; i < from->path.n; i++)
		if (place_rank(&from->path.p[i]) < top &&
		    path.n < PATH_MOST - 1)
			path.p[path.n++] = from->path.p[i];
	for (size_t i = 0; i < c->path.n && path.n < PATH_MOST; i++)
		path.p[path.n++] = c->path.p[i];
	c->path = path;
	c->owner = from->owner;
}

static bool chains_listed(struct found *f, const struct chain *x,
                          const struct chain *y)
{
	struct match m;

	return parser_match(f->in->p, STR("cite-join"),
	                    str_sub(f->text, x->end, y->from), &m);
}

/* Are acts of that kind divided into articles?  Those that the state numbers
   are; orders and resolutions have points. */
static bool has_articles(struct found *f, struct str type)
{
	const struct wordlist *acts =
	    language_list(f->in->p->lang, STR("acts"));

	for (size_t i = 0; i < acts->entries.n; i++) {
		const struct entry *e = &acts->entries.p[i];

		if (str_eq(entry_cell(e, STR("type")), type) &&
		    str_eq(entry_cell(e, STR("own")), STR("yes")))
			return true;
	}
	return false;
}

/* Are units of that kind numbered throughout what the owner is, so that they
   need no bigger one? */
static bool is_throughout(struct found *f, const struct place *place,
                          const struct owner *o)
{
	if (place->kind == NODE_ARTICLE || place->kind == NODE_CHAPTER ||
	    place->kind == NODE_SECTION)
		return true;
	if (place->kind != NODE_PARAGRAPH)
		return false;
	if (o->approved != NULL || o->kind == OWNER_ANNEXED)
		return true;
	return (o->kind == OWNER_WORK || o->kind == OWNER_ACT) &&
	       !has_articles(f,
	                     o->kind == OWNER_ACT ? o->type : o->work->subtype);
}

/* c and `from` are parts of one list.  A unit that is smaller than the one that
   `from` cites does not stand in that: "статьям 5, 6 и главе 4". */
static void chain_share(struct found *f, struct chain *c,
                        const struct chain *from)
{
	struct path path = {.n = 0};

	if (place_rank(&c->path.p[0]) <= place_rank(&from->target->place)) {
		chain_inherit(c, from);
		return;
	}
	if (!is_throughout(f, &c->path.p[0], &from->owner)) {
		c->owner.kind = OWNER_UNKNOWN;
		return;
	}
	/* An appendix that both stand in. */
	if (from->path.n > 1 && from->path.p[0].kind == NODE_ATTACHMENT)
		path.p[path.n++] = from->path.p[0];
	for (size_t i = 0; i < c->path.n && path.n < PATH_MOST; i++)
		path.p[path.n++] = c->path.p[i];
	c->path = path;
	c->owner = from->owner;
}

/* Does a unit that stands behind others in a list say that it belongs to what
   they belong to?  By its ending; of appendices, all but the first say
   nothing. */
static bool is_sharing(struct found *f, const struct chain *c,
                       const struct chain *from)
{
	const struct place *x = &c->path.p[0], *y = &from->path.p[0];
	struct str own = f->in->p->doc->work.subtype;

	/* An order has no articles of its own. */
	if (c->owner.kind == OWNER_NONE && x->kind == NODE_ARTICLE)
		return y->kind == NODE_ARTICLE && own.n != 0 &&
		       !has_articles(f, own) && from->owner.kind == OWNER_WORK;
	if (c->owner.kind == OWNER_NONE)
		return x->kind == NODE_ATTACHMENT &&
		       y->kind == NODE_ATTACHMENT && !y->approved;
	return (c->owner.kind == OWNER_UNKNOWN ||
	        c->owner.kind == OWNER_ABOVE) &&
	       str_find(c->first->noun->features, STR("POSS3")) <
	           c->first->noun->features.n;
}

/* Kazakh: what has no owner of its own has that of the one before, of which the
   owner is known. */
static void chains_lead(struct found *f, struct chains *list)
{
	const struct chain *from = list->p;

	for (size_t i = 1; i < list->n; i++) {
		struct chain *c = &list->p[i];
		bool shared =
		    is_sharing(f, c, from) && chains_listed(f, c - 1, c);

		if (shared)
			chain_share(f, c, from);
		if (!shared || c->owner.kind != OWNER_UNKNOWN)
			from = c;
	}
}

/* Russian: that of the one behind. */
static void chains_follow(struct found *f, struct chains *list)
{
	const struct chain *from = list->n ? &list->p[list->n - 1] : NULL;

	for (size_t i = list->n; i-- > 1;) {
		struct chain *c = &list->p[i - 1];
		bool fits = place_rank(&c->path.p[0]) <=
		            place_rank(&from->target->place);
		bool shared = c->owner.kind == OWNER_NONE &&
		              chains_listed(f, c, c + 1) &&
		              (fits || from->owner.kind != OWNER_NONE);

		if (shared)
			chain_share(f, c, from);
		if (!shared || c->owner.kind != OWNER_UNKNOWN)
			from = c;
	}
}

/* A reference to a unit of this document, or of one that is told later. */
static void chain_pending(struct found *f, const struct chain *c,
                          struct pending q)
{
	struct arena *a = f->in->p->a;
	struct place *path = arena_array(a, c->path.n, sizeof(*path));

	q.n = c->path.n;
	for (size_t i = 0; i < q.n; i++) {
		path[i] = c->path.p[i];
		path[i].num = str_copy(a, path[i].num);
	}
	q.path = path;
	q.upto = str_copy(a, q.upto);
	q.owner = c->owner;
	*vec_push(a, &f->in->pending) = q;
}

/* The IRIs of a reference to another act; false where they cannot be told. */
static bool chain_foreign(struct found *f, struct chain *c, size_t from,
                          size_t to, struct str upto)
{
	struct parser *p = f->in->p;
	const struct work *work = c->owner.work;
	struct str iri = reference_iri(p, work, c->path.p, c->path.n);
	struct node *ref;

	if (iri.n == 0)
		return false;
	ref = found_span(f, from, to, upto.n ? NODE_RREF : NODE_REF);
	if (ref == NULL)
		return true;
	found_set(f, ref, upto.n ? "from" : "href", iri);
	if (c->owner.title.n)
		found_set(f, ref, "title", c->owner.title);
	if (upto.n == 0)
		return true;
	c->path.p[c->path.n - 1].num = upto;
	found_set(f, ref, "upTo", reference_iri(p, work, c->path.p, c->path.n));
	return true;
}

/* The reference for items i to k of the target. */
static void chain_refer(struct found *f, struct chain *c, size_t i, size_t k)
{
	const struct cite_step *t = c->target;
	size_t from = i == 0 ? c->from : t->items.p[i].from;
	size_t to = k + 1 >= t->items.n ? c->to : t->items.p[k].to;
	struct str upto = k > i ? t->items.p[k].num : STR(""), first, second;
	struct pending q = {.upto = upto};
	struct place *place = &c->path.p[c->path.n - 1];

	if (t->items.n)
		place->num = t->items.p[i].num;
	second = t->plural && t->items.n == 1 ? cite_upto(place->num, &first)
	                                      : STR("");
	if (c->owner.kind == OWNER_WORK && c->owner.work->date.year != 0 &&
	    !work_same(c->owner.work, &f->in->p->doc->work)) {
		struct str num = place->num;

		if (second.n)
			place->num = first;
		if (chain_foreign(f, c, from, to, second.n ? second : upto))
			return;
		/* That it cannot be told is said once the tree is there. */
		place->num = num;
	}
	q.hyphen = second.n != 0;
	q.node = found_span(f, from, to, NODE_REF);
	if (q.node == NULL)
		return;
	q.node->by = t->by;
	chain_pending(f, c, q);
}

/* Of a code in two acts, the one that has item i of the target. */
static void chain_half(struct chain *c, size_t i)
{
	const struct place *top = &c->path.p[0];
	struct str num = c->path.n == 1 && c->target->items.n
	                     ? c->target->items.p[i].num
	                     : top->num;
	unsigned article;

	if (c->owner.rest == NULL)
		return;
	c->owner.kind = OWNER_UNKNOWN;
	if (top->kind != NODE_ARTICLE ||
	    !str_number(str_cut(&num, '-'), &article))
		return;
	c->owner.kind = OWNER_WORK;
	if (article >= c->owner.rest_first)
		c->owner.work = c->owner.rest;
}

/* "№ 189 бұйрығына 2-қосымша" is a caption; "Приложение 2 к приказу № 189" is
   one where that is all that is said. */
static bool is_caption(struct found *f, const struct chain *c)
{
	const struct cite_step *t = c->target;
	const struct cite_mark *k;
	struct str rest;

	if (c->owner.kind != OWNER_WORK || c->owner.said ||
	    t->noun->features.n != 0 || t->place.kind != NODE_ATTACHMENT)
		return false;
	if (cite_owner_leads(f->in->p->lang))
		return true;
	k = cite_mark_of(f->in, f->text, f->cites, c->first, c->last);
	if (str_strip(str_sub(f->text, 0, c->from)).n != 0 || k == NULL)
		return false;
	rest = str_strip(str_after(f->text, k->end));
	return rest.n == 0 || str_eq(rest, STR("."));
}

enum { QUOTE_MOST = 3 }; /* bytes of a quotation mark */

/* "5-бап. ..." at the start of a text, or of its quotation, is a unit that does
   not follow here. */
static bool is_heading(const struct found *f, const struct chain *c)
{
	return c->from <= QUOTE_MOST && c->owner.kind == OWNER_NONE &&
	       c->first == c->last && c->to + 1 < f->text.n &&
	       f->text.p[c->to] == '.';
}

static void chain_emit(struct found *f, struct chain *c)
{
	const struct cite_step *t = c->target;
	struct owner owner;

	if (is_caption(f, c) || is_heading(f, c))
		return;
	/* It becomes text again, once the tree is there, and is told. */
	if (c->owner.kind == OWNER_UNKNOWN) {
		if (t->items.n != 0)
			chain_refer(f, c, 0, t->items.n - 1);
		return;
	}
	/* "The first part" alone is one only where a change is ordered. */
	if (c->owner.kind == OWNER_NONE && c->path.p[0].piece != PIECE_NONE &&
	    (t->noun->features.n == 0 || str_eq(t->noun->features, STR("PL"))))
		c->owner.kind = OWNER_ABOVE;
	if (t->items.n == 0) {
		if (c->owner.kind != OWNER_NONE && c->owner.kind != OWNER_ABOVE)
			chain_refer(f, c, 0, 0);
		return;
	}
	owner = c->owner;
	for (size_t i = 0; i < t->items.n; i++) {
		size_t k = i + (t->items.p[i].range && i + 1 < t->items.n);

		c->owner = owner;
		chain_half(c, i);
		chain_refer(f, c, i, k);
		i = k;
	}
}

static void scope_put(struct found *f, struct node *block,
                      const struct chain *c)
{
	chain_pending(f, c, (struct pending){.node = block, .scope = true});
}

/* A scope line of something that cannot be told: "in appendix 2 of rules". */
static bool scope_unknown(struct found *f, const struct chains *list)
{
	const struct chain *c = list->p;
	struct match m;

	if (list->n == 0)
		return false;
	if (list->leads) {
		c += list->n - 1;
		return c->owner.kind == OWNER_UNKNOWN &&
		       str_eq(str_strip(str_after(f->text, c->to)), STR(":"));
	}
	return c->owner.kind == OWNER_UNKNOWN &&
	       parser_match(f->in->p, STR("cite-scope-line"), f->text, &m) &&
	       found_at(f, m.cap[CAP_target]) == c->from;
}

/* "In the Rules approved by the said order": the act approves them. */
static void scope_approved(struct found *f, struct chain *c)
{
	const struct cites *cites = f->cites;
	struct owner o;

	if (cites->approvals.n != 1 || f->cites->steps.n != 0)
		return;
	o = cite_approved(cites, &cites->approvals.p[0]);
	if (o.kind != OWNER_WORK)
		return;
	c->owner = o;
	c->path.n = 1;
	c->path.p[0] =
	    (struct place){.kind = NODE_ATTACHMENT, .approved = true};
}

/* "In the Rules approved by appendix 2 to the said order". */
static bool scope_is_by(struct found *f, const struct chains *list)
{
	const struct chain *c = list->p;
	struct match m;

	return list->n == 1 && c->path.n == 1 && c->target->items.n == 1 &&
	       parser_match(f->in->p, STR("cite-scope-by"), f->text, &m) &&
	       found_at(f, m.cap[CAP_target]) == c->from;
}

/* A line that ends in ":" may say what act, or what unit of it, the lines
   after it are about. */
static void scope_read(struct found *f, const struct chains *list,
                       struct node *block)
{
	struct parser *p = f->in->p;
	struct chain c = {.owner.kind = OWNER_UNKNOWN};
	struct match m;

	if (parser_match(p, STR("cite-scope-act"), f->text, &m)) {
		size_t at = found_at(f, m.cap[CAP_act]);

		for (size_t i = 0; i < f->cites->marks.n; i++)
			if (f->cites->marks.p[i].from <= at &&
			    at < f->cites->marks.p[i].to)
				c.owner = f->cites->marks.p[i].owner;
		scope_put(f, block, &c);
		return;
	}
	if (scope_is_by(f, list)) {
		scope_put(f, block, list->p);
		return;
	}
	if (list->n == 1 &&
	    parser_match(p, STR("cite-scope-line"), f->text, &m) &&
	    found_at(f, m.cap[CAP_target]) == list->p[0].from &&
	    (list->p[0].owner.approved != NULL ||
	     m.cap[CAP_target].n == list->p[0].to - list->p[0].from)) {
		c = list->p[0];
		/* Of several units none is meant for certain. */
		if (c.target->items.n > 1)
			c.path.p[c.path.n - 1].num = STR("*");
		scope_put(f, block, &c);
	} else if (scope_unknown(f, list) ||
	           parser_match(p, STR("intro"), f->text, &m) ||
	           parser_match(p, STR("cite-scope-annexed"), f->text, &m)) {
		scope_approved(f, &c);
		scope_put(f, block, &c);
	}
}

/* Has the text given a short name to an act of that noun? */
static bool noun_named(const struct found *f, struct str noun)
{
	const struct inliner *in = f->in;
	const struct word *w =
	    wordlist_find(language_list(in->p->lang, STR("acts")), noun);

	for (size_t i = 0; w != NULL && i < in->aliases.n; i++)
		if (in->aliases.p[i].noun == w->entry)
			return true;
	return false;
}

/* Acts that are not told become text again, and that is said; not those that
   something else in the text tells. */
static void cites_others(struct found *f)
{
	const struct cites *c = f->cites;

	for (size_t i = 0; i < c->others.n; i++) {
		const struct cite_other *o = &c->others.p[i];
		struct pending q = {.owner.kind = OWNER_UNKNOWN};
		size_t k = vec_below(&c->marks, to, o->from + 1);

		if ((k < c->marks.n && c->marks.p[k].from < o->to &&
		     c->marks.p[k].owner.kind != OWNER_UNKNOWN) ||
		    (o->approved && c->approvals.n != 0) ||
		    noun_named(f, str_sub(f->text, o->from, o->to)))
			continue;
		q.node = found_span(f, o->from, o->to, NODE_REF);
		if (q.node != NULL)
			*vec_push(f->in->p->a, &f->in->pending) = q;
	}
}

void cites_resolve(struct found *f, struct node *block)
{
	struct chains list = {.leads = cite_owner_leads(f->in->p->lang)};

	if (f->cites->steps.n != 0)
		chains_read(f, &list);
	if (list.leads)
		chains_lead(f, &list);
	else
		chains_follow(f, &list);
	for (size_t i = 0; i < list.n; i++)
		chain_emit(f, &list.p[i]);
	cites_others(f);
	if (str_ends(f->text, STR(":")))
		scope_read(f, &list, block);
}
