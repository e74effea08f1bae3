#ifndef TREE_DOC_H
#define TREE_DOC_H

#include "base/date.h"
#include "base/diag.h"
#include "base/map.h"
#include "base/vec.h"
#include "tree/node.h"

/* The act as a work, in the sense of FRBR: what its IRI is made of. */
struct work {
	struct str country; /* "kz" */
	struct str subtype; /* "order", "law": grammar/kz/acts.tsv */
	struct str author;  /* "min-edu"; empty for laws */
	struct date date;   /* of signing */
	struct str number;  /* "258", as the IRI has it */
};

/* Somebody or something that the metadata lists: a TLCPerson, TLCRole,
   TLCOrganization.  Listed in the order of first mention. */
struct mention {
	struct str element; /* "TLCOrganization" */
	struct str id;      /* "min-edu" */
	struct str href;    /* "/akn/ontology/organization/kz/min-edu" */
	struct str show;    /* in words */
};

/* Another act that this one changes. */
struct cited_act {
	struct work work;
	struct str show; /* "ҚР ... 30.12.2024 № 372 бұйрығы" */
};

/* An amendment that this act orders, for its active modifications. */
struct ordered {
	struct str type;             /* "substitution", see akn-profile 3.2 */
	const struct node *mod;      /* the mod that orders it */
	struct str destination;      /* IRI */
	const struct node *fresh[2]; /* the new wording; NULL */
	struct date force;           /* year 0: not known */
	bool inside;                 /* something in it is changed */
	const struct node *old;      /* the words that go; NULL */
	const struct node *beside;   /* the words beside which it comes; NULL */
	struct str pos;              /* "after", "before" them */
};

/* An amendment that this act has undergone, as an editor's note tells it, for
   its passive modifications (akn-profile 3.3). */
struct amended {
	struct str type; /* "substitution", "endOfEnactment": of TextualMods,
	                    ForceMods or EfficacyMods of the schema */
	struct work by;  /* the amending act; without a day: the act's own */
	struct str show; /* its name in words */
	const struct node *unit; /* what was changed; NULL: see place */
	struct str place;  /* of what is not in the text, to follow the work's
	                      IRI: "/!appendix_3"; empty: all of the act */
	bool inside;       /* a part of the unit was changed */
	bool planned;      /* announced: not in the text yet */
	bool meanwhile;    /* what holds while the unit itself is suspended */
	struct date force; /* first day; year 0: not told */
	struct date until; /* first day that it does not hold; year 0: none */
	struct date since; /* relations from then on are under it, too; year 0:
	                      not told */
};

/* A finding of the parser that stays with the document (kz:log). */
struct finding {
	enum diag_code code;
	const struct node *node; /* where; may be NULL */
	size_t line;             /* of the source; 0: none */
	bool repair;             /* something was put right, not only noticed */
};

/* A provision that had another wording for a time. */
struct passed {
	struct str at;   /* its eId; empty: it was none before */
	struct str came; /* where it was put in for that time: an address as it
	                    is printed; or empty */
	struct date from, until;
};

/*
 * A document: a tree and what is known of the act.  Everything lives in its
 * arena, but the input's bytes, which are borrowed.
 */
struct doc {
	struct arena arena;
	struct str name;             /* of the input */
	struct str raw;              /* the input's bytes */
	const struct source *source; /* of raw text; NULL if read from XML */
	struct node *root;           /* kind ROOT */
	bool plain; /* raw text in which no letter stands for another */

	struct str lang;          /* "kk" */
	struct str lang3;         /* "kaz": ISO 639-2 */
	const struct map *labels; /* words of the language, struct str * */
	struct work work;
	VEC(struct work) joint; /* as its further issuers number it */
	struct str registered;  /* its number in the register of justice */
	struct date entered;    /* into it, the day; year 0: not told */
	struct str title;
	VEC(struct str)
	titles; /* by which others name it besides: it has had
	           them, or will */
	struct str
	    author_name; /* "Қазақстан Республикасының ... министрлігі" */
	struct str show; /* "ҚР ... м.а. 12.11.2025 № 258 бұйрығы" */
	struct str origin; /* what the text is instead of the official one */
	struct date made;  /* day of making; year 0: not said */
	struct date published; /* of first official publication; year 0: not
	                          known */
	struct date force;     /* first day in force; year 0: not known */
	const struct node *force_unit; /* the unit that says so */
	struct date edition; /* of the latest amendment that is in the text;
	                        year 0: it is as adopted */

	VEC(struct passed)
	passed; /* other wordings for a time that is over, in the course of
	           changes: none of them is in the text */

	VEC(struct mention) mentions;
	struct map mention_ids;        /* ids listed */
	struct map cited_iris;         /* IRIs of the acts in cited */
	VEC(struct cited_act) cited;   /* acts that this one names */
	VEC(struct cited_act) changed; /* those of them that it changes */
	VEC(struct ordered) ordered;
	VEC(struct amended) amended;
	VEC(struct finding) findings;
};

struct doc *doc_new(void);
void doc_free(struct doc *doc);
/* The words of the document's language for a label; empty if it has none. */
struct str doc_label(const struct doc *doc, struct str name);
/* List an act that this one names, once. */
void doc_cite(struct doc *doc, const struct work *work, struct str show);
/* List somebody once; the id stays that of the first mention. */
void doc_mention(struct doc *doc, struct mention m);

#endif
