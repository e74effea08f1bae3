/* Captions of appendices, which orders call their upper right corner. */
#include "edit/corner.h"

#include "base/told.h"
#include "edit/scope.h"
#include "parse/caption.h"

bool corner_is(const struct spot *at)
{
	return at->kind == SPOT_TITLE && at->first->kind == NODE_HEADING &&
	       at->first->parent->kind == NODE_ATTACHMENT;
}

/* What a caption, its lines put together, says; false if it is none. */
static bool caption_number(struct resolver *r, struct str text, struct str *num)
{
	struct parser p = {.a = r->a, .scratch = r->a, .lang = r->task->lang};
	struct match m;
	bool found;

	matcher_init(&p.matcher, NULL, STR(""));
	found = caption_read(&p, str_strip(text), &m) != CAPTION_NONE;
	*num = found ? str_copy(r->a, m.cap[CAP_num]) : STR("");
	matcher_free(&p.matcher);
	return found;
}

static bool other_number(struct resolver *r, const struct edit *e)
{
	return resolve_no(r, e, DIAG_PAYLOAD_ODD,
	                  TOLD("the new caption is not one of that appendix"));
}

bool corner_replace(struct resolver *r, struct resolved *to)
{
	const struct edit *e = to->edit;
	const struct node *n = e->fresh;
	struct buf text = {0};
	struct str num;
	bool same;

	for (size_t i = 0; i < e->nfresh && n; i++, n = n->next) {
		if (n->kind != NODE_P) {
			buf_free(&text);
			return other_number(r, e);
		}
		buf_add(&text, i ? STR(" ") : STR(""));
		buf_add(&text, str_strip(scope_text(r->a, n)));
	}
	same = caption_number(r, buf_str(&text), &num) &&
	       str_eq(num, to->at.unit->num);
	buf_free(&text);
	return same || other_number(r, e);
}

/* The caption as the changes of one edit make it. */
static struct str changed(struct resolver *r, const struct resolved *to)
{
	const struct cut *c = map_get_at(&r->blocks, to->at.first);
	struct buf out = {0};
	struct wording w;
	size_t at = 0;
	struct str s;

	wording_read(r->a, NULL, to->at.first, &w);
	for (; c != NULL; c = c->next) {
		if (c->to != to)
			continue;
		buf_add(&out,
		        wording_text(r->a, &w, (struct range){at, c->r.from}));
		buf_add(&out, c->fresh);
		at = c->r.to;
	}
	buf_add(&out, wording_text(r->a, &w, (struct range){at, w.n}));
	s = str_copy(r->a, buf_str(&out));
	buf_free(&out);
	return s;
}

bool corner_keeps(struct resolver *r, const struct resolved *to)
{
	struct str was, is;
	bool read = caption_number(r, scope_text(r->a, to->at.first), &was);

	return (caption_number(r, changed(r, to), &is) == read &&
	        str_eq(was, is)) ||
	       resolve_no(r, to->edit, DIAG_CHANGE_UNABLE,
	                  TOLD("with these words it would be the caption of "
	                       "another appendix"));
}

struct node *corner_graft(struct applier *p, const struct resolved *to)
{
	struct node *old = apply_twin(p, to->at.first);
	struct node *n = node_new(p->h.a, NODE_HEADING);
	const struct node *fresh = to->edit->fresh;

	n->eid = old->eid;
	for (size_t i = 0; i < to->edit->nfresh; i++, fresh = fresh->next) {
		/* As a caption is read from print. */
		if (i) {
			node_add(p->h.a, n, NODE_EOL);
			node_append(n, node_text(p->h.a, STR(" ")));
		}
		node_adopt(n, graft_copy(p, to->edit, fresh));
	}
	graft_over(p, old, n);
	return n;
}
