#ifndef PDF_HYPHENS_H
#define PDF_HYPHENS_H

#include "pdf/page.h"

/*
 * Signs that are printed as hyphens are hyphens, whichever of them a font calls
 * its own.  A soft one at the end of a line breaks a word, but where the
 * document has them within lines, too: there it has no other ones.
 */
void hyphens_settle(struct pages *pages);

#endif
