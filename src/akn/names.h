#ifndef AKN_NAMES_H
#define AKN_NAMES_H

#define AKN_NAMESPACE "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
#define KZ_NAMESPACE "https://nusqa.example/ns"

/*
 * Comments and processing instructions are kept as ELEMENTs without children:
 * of the name "!--" or "?" and the target, what is in them in the attribute
 * "data".  One outside the root element is a child of the root all the same,
 * with "place" "before" or "after".
 */
#define AKN_COMMENT "!--"

#endif
