#ifndef EDIT_APPLY_PART_H
#define EDIT_APPLY_PART_H

#include "edit/apply.h"
#include "edit/history.h"
#include "edit/missing.h"
#include "edit/resolve.h"

/* A reference in new wording that leads to a part of it. */
struct inward {
	struct node *ref, *to;
};

/* The eId that a unit had in the base. */
struct named {
	struct node *node;
	struct str eid;
};

/* A consolidation on its way. */
struct applier {
	struct history h;
	const struct doc *base;
	const struct edits *edits;
	const struct apply_options *options;
	bool own_ids;       /* the base's eIds follow our scheme throughout */
	bool moved;         /* units have come or gone */
	struct map twins;   /* nodes of the base -> of the copy */
	struct map grafted; /* tops of new wording -> their edits */
	VEC(struct inward) inward;
	VEC(struct named) named;
	VEC(struct missing) missing; /* near: of the base until it is written */
	struct arena scratch;        /* of what is resolved */
};

/* The node of the copy that stands for one of the base; NULL for NULL. */
struct node *apply_twin(const struct applier *p, const struct node *n);

/* New wording: graft.c.  Each gives the node that the history speaks of. */
struct node *graft_replace(struct applier *p, const struct resolved *to);
struct node *graft_title(struct applier *p, const struct resolved *to);
struct node *graft_insert(struct applier *p, const struct resolved *to);
struct node *graft_row(struct applier *p, const struct resolved *to);
struct node *graft_column(struct applier *p, const struct resolved *to);
struct node *graft_contents(struct applier *p, const struct resolved *to);
/* A copy of a node of new wording; what it refers to is settled by
   ids_settle. */
struct node *graft_copy(struct applier *p, const struct edit *e,
                        const struct node *fresh);
/* Put n where old stands, which goes or stays marked. */
void graft_over(struct applier *p, struct node *old, struct node *n);
/* Take n out, or leave it marked. */
void graft_out(struct applier *p, struct node *n);
/* An alinea that stays alone is the unit's content, and the like
   (akn-profile 1.3). */
void graft_shape(struct arena *a, struct node *unit);

/* Appendices: graft_appendix.c. */
struct node *appendix_replace(struct applier *p, const struct edit *e,
                              struct node *old);
struct node *appendix_insert(struct applier *p, const struct edit *e,
                             const struct gap *gap);

/* Where a heading, an introduction and the like stands twice, as it went and as
   it came, make it one whose parts are marked: marked.c. */
void marked_join(struct node *root);

/* What goes: stub.c. */
struct node *stub_delete(struct applier *p, const struct resolved *to);
struct node *stub_renumber(struct applier *p, const struct resolved *to);
/* Put units that have new numbers where these belong: reorder.c. */
void units_reorder(struct applier *p, const struct resolution *todo);
struct node *stub_suspend(struct applier *p, const struct resolved *to);

/* eIds and references: ids.c. */
/* Remember what the units are called; before anything changes. */
void ids_remember(struct applier *p);
/* Give new units their eIds, and those that are called otherwise now a wId. */
void ids_assign(struct applier *p);
/* Lead the references of new wording to where they mean; those that lead
   nowhere any more are plain text. */
void ids_settle(struct applier *p);

#endif
