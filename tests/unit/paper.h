#ifndef UNIT_PAPER_H
#define UNIT_PAPER_H

#include "base/buf.h"
#include "pdf/page.h"

/* Pages as a printer makes them, for tests: A4, characters of 6 by 10 points.
 */

/* A new page; its number, from 0. */
size_t paper_page(struct pages *pages);
/* Words on the last page, their upper left corner at x, y. */
void paper_words(struct pages *pages, float x, float y, const char *words);
/* The same on the last page of the test, in letters of any size; what stands
   between braces is raised over them, "~" is a space that has hardly any room. */
void paper_sized(float x, float y, float high, float em, const char *words);
/* Words turned clockwise by quarters, which begin at x, y on the line that they
   stand on. */
void paper_turned(struct pages *pages, float x, float y, const char *words,
                  unsigned turn);
/* The same, so many lines of words below one another, 12 points apart. */
void paper_lines(struct pages *pages, float x, float y,
                 const char *const *lines, size_t n);
/* A level or an upright line on the last page. */
void paper_line(struct pages *pages, float x0, float y0, float x1, float y1);
/* Lines around a rectangle, and between columns at xs and rows at ys. */
void paper_grid(struct pages *pages, const float *xs, size_t nx,
                const float *ys, size_t ny);
/* A picture on the last page, as a program draws it. */
void paper_picture(struct pages *pages, struct box at);
void paper_link(struct pages *pages, struct box at, const char *to);
/* The pages of a test: one, empty, when it begins. */
extern struct paper {
	struct arena a;
	struct pages pages;
} paper;
int paper_set_up(void **state);
int paper_tear_down(void **state);
/* The test fails where something else is read from them, as paper_read gives
   it. */
void paper_reads(const char *wanted);
/* The same with the marks of lines below full ones and those that had room. */
void paper_shows(const char *wanted);
/* The sheet that is made of it, as it is handed on. */
struct str paper_sheet(struct pages *pages);
/* The same without places: "L 1|words\n"; of the marks of lines not those that
   tell how full the one above is. */
struct str paper_read(struct pages *pages);

#endif
