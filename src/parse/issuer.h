#ifndef PARSE_ISSUER_H
#define PARSE_ISSUER_H

#include "parse/citation.h"
#include "parse/para.h"
#include "parse/parts.h"

/* The elements of an issuer: of who, when, number and kind. */
enum { ISSUER_AUTHORITY, ISSUER_DATE, ISSUER_NUMBER, ISSUER_ACT, ISSUER_PARTS };

/* One of those who issued an act. */
struct issuer {
	struct citation act;   /* as this one numbers it; not yet read */
	const struct rule *by; /* that found the issuer */
};

struct issuers {
	struct issuer *p; /* in the parser's scratch arena */
	size_t n;         /* > 0 */
};

/*
 * All who issued the act whose requisites m has captured, in the order of the
 * text.  A joint order has several, each with a day and number of its own or
 * all under one.  What is printed once for several of them is the same string
 * in each.
 */
struct issuers issuers_read(struct parser *p, const struct match *m);
/* What its elements are made of; parts has room for all of them. */
void issuer_parts(const struct issuer *issuer, struct part *parts);
/* Note whose act it is, as c names it, if that is known. */
void issuer_settle(struct parser *p, struct citation c);
/* Note whose act it is whose requisites m has captured; by no rule, nobody's
   is. */
void issuer_home(struct parser *p, const struct match *m);
/* Do they name the act that is read, one of them by a number that it is known
   by?  Kind, day and number tell: a caption leaves out the region.  Without a
   number to compare they may. */
bool issuers_own(struct parser *p, const struct issuers *list);
/* Is paragraph i one of two that together say what kind of act it is and who
   issued it?  *by: the rule of its half. */
bool issuer_torn(struct parser *p, const struct paras *paras, size_t i,
                 const struct rule **by);

#endif
