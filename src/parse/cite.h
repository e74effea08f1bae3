#ifndef PARSE_CITE_H
#define PARSE_CITE_H

#include "parse/inline.h"

/* A number of a step: "2", "5-1", "third"; bytes from..to of the text. */
struct cite_item {
	struct str num;
	size_t from, to;
	bool bracket; /* "2)" */
	bool range;   /* a dash leads from it to the next */
};

/* Numbers and the noun of what they number: "2, 5 және 7-тармақтар". */
struct cite_step {
	size_t from, to;    /* bytes of the text */
	struct place place; /* without the number */
	const struct word *noun;
	struct {
		struct cite_item *p;
		size_t n, cap;
	} items;
	const struct rule *by;
	bool plural;
	bool hyphen;  /* between number and noun */
	bool bracket; /* it stands in brackets behind what it is of */
};

/* Words that say whose units are meant. */
struct cite_mark {
	size_t from, to; /* the noun */
	size_t end;      /* where the title and all the rest end */
	struct owner owner;
};

/* Words that say that an act approves what is named beside them: "утвержденных
   приказом", "бұйрығымен бекітілген". */
struct cite_approval {
	size_t from, to;    /* all of it */
	size_t noun;        /* where that of the act begins */
	struct owner owner; /* "by this order", where the act has no mark */
};

/* The noun of an act that no rule has told from others. */
struct cite_other {
	size_t from, to;
	bool approved; /* an act that approves it may tell it */
};

/* What the rules find of citations in one text. */
struct cites {
	VEC(struct cite_step) steps;
	VEC(struct cite_mark) marks;
	VEC(struct cite_approval) approvals;
	VEC(struct cite_other) others;
};

/* Read a step that a rule found; false where its words are none. */
bool cite_step_read(struct parser *p, struct str text, const struct match *m,
                    struct cite_step *out);
/* What the first number of a step numbers. */
struct place cite_step_place(const struct cite_step *s);
/* "Subpoint b) of subpoint 2)" is an item of a list in it: letters count in
   what figures count, and both are called alike. */
void cite_steps_letter(struct cites *cites, struct str text, bool leads);
/* "15-16", which may be two numbers: the second; empty. */
struct str cite_upto(struct str num, struct str *first);
/* The mark of the act that steps first to last are units of, where it stands
   beside them; NULL. */
const struct cite_mark *cite_mark_of(struct inliner *in, struct str text,
                                     const struct cites *cites,
                                     const struct cite_step *first,
                                     const struct cite_step *last);
/* Whose units a step at bytes from..to cites, as the words beside it say. */
struct owner cite_owner(struct inliner *in, struct str text,
                        const struct cites *cites,
                        const struct cite_step *first,
                        const struct cite_step *last);
/* "This" or "the said", and the noun of an act. */
struct owner cite_owner_said(const struct inliner *in, struct str says,
                             struct str noun);
/* Whose act approves. */
struct owner cite_approved(const struct cites *cites,
                           const struct cite_approval *a);
/* What is approved, where that stands just before byte `end` of the text, in
   languages where the act stands before it. */
struct owner cite_approved_before(struct inliner *in, struct str text,
                                  const struct cites *cites, size_t end);
/* Do owners stand before their units in this language? */
bool cite_owner_leads(const struct language *lang);

#endif
