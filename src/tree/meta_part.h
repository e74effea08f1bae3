#ifndef TREE_META_PART_H
#define TREE_META_PART_H

#include "tree/element.h"
#include "tree/frbr.h"

/* A day on which an act does something to this one: an eventRef. */
struct passive_event {
	struct date day;
	size_t by;       /* its place in acts */
	struct str type; /* "amendment", "repeal"; p NULL: none */
	struct str what; /* the event: "#entryIntoForce"; p NULL: not said */
};

struct passive_act {
	struct str iri, show;
};

/* From one event to another, by their places from 1; 0: open. */
struct passive_period {
	size_t start, end;
	bool relations; /* those that a change applies to */
};

/* What an amendment refers to, by places from 1. */
struct passive_mod {
	size_t act, period, relations;
};

/* The amendments that an act has undergone, made ready for the metadata. */
struct passive {
	VEC(struct passive_act) acts;
	VEC(struct passive_event) events;
	VEC(struct passive_period) periods;
	VEC(struct passive_mod) mods; /* one for each of doc->amended */
	struct map keys;              /* of all these */
	size_t latest;                /* the event that made this edition */
	bool planned;                 /* some are announced only */
	bool relations;               /* some apply to earlier relations */
};

/* What the parts of the metadata have in common while they are made. */
struct meta {
	struct doc *doc;
	struct arena *a;
	struct node *top; /* the act's META */
	struct components parts;
	VEC(struct date) forces; /* days on which something comes into force */
	struct map periods;      /* ISO day: its place in forces, from 1 */
	struct map ids;          /* of those in references */
	struct passive passive;
};

/* A section of the metadata; an element with an href. */
struct node *meta_section(struct meta *m, struct str name);
struct node *meta_add(struct meta *m, struct node *parent, const char *name,
                      const struct field *fields);
void meta_add_href(struct meta *m, struct node *mod, const char *name,
                   struct str href);
/* "#" and the eId of n, or of the nearest above that has one; n may be
   NULL. */
struct str meta_link(struct meta *m, const struct node *n);

/* Amendments undergone (meta_passive.c): gather them, then write the parts of
   each section; events and periods are numbered on behind `first` ones. */
void passive_gather(struct meta *m);
void passive_lifecycle(struct meta *m, struct node *lifecycle, size_t first);
void passive_modifications(struct meta *m, struct node *analysis, size_t first);
void passive_temporal(struct meta *m, struct node *temporal, size_t first);
void passive_references(struct meta *m, struct node *references);

#endif
