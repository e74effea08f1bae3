/*
 * mkpdf: a text as a PDF, for tests and measuring.  Each line of the input is
 * printed below the last one, behind its own spaces, broken at 80 columns, 50
 * lines a page; in a font of 6 points a character whose codes a ToUnicode map
 * leads to letters (-m: without that map).  Lines that begin with "@", points
 * from the upper left corner:
 *
 *   @page                    begin a page
 *   @at X Y words            words at a place
 *   @turn X Y COS SIN words  the same, turned against the clock
 *   @mid Y words             words around the middle of the page
 *   @line X0 Y0 X1 Y1        a line
 *   @image X0 Y0 X1 Y1       a picture, grey, that fills a rectangle
 *   @link X0 Y0 X1 Y1 URL    a hyperlink over what is there
 *   @goto X0 Y0 X1 Y1 X Y    one that leads to a point of the first page
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	WIDE = 80,
	LINES = 50,
	LEFT = 60,
	TOP = 60,
	STEP = 14,
	EM = 6,
	HIGH = 842,
	WIDTH = 595,
	PAGES_MOST = 2000,
	OBJECTS = PAGES_MOST * 3 + 10,
	LINE_MOST = 1 << 16,
};

/* Objects 1 catalogue, 2 pages, 3 font, 4 map; then of each page it, its
   content and its links. */
enum { CATALOGUE = 1, TREE, FONT, MAP, FIRST };

static struct {
	long at[OBJECTS];
	int objects, pages;
	char *content, *links;
	size_t content_n, links_n;
	int line;
	unsigned codes[256]; /* the letter of each */
	int ncodes;
} out = {.ncodes = 1};

static void add(char **to, size_t *n, const char *s)
{
	size_t len = strlen(s);

	*to = realloc(*to, *n + len + 1);
	if (*to == NULL)
		exit(2);
	memcpy(*to + *n, s, len + 1);
	*n += len;
}

static void object(int number)
{
	out.at[number] = ftell(stdout);
	if (number >= out.objects)
		out.objects = number + 1;
	printf("%d 0 obj\n", number);
}

/* The code of a letter; one is made for it where there is none. */
static int code(unsigned letter)
{
	for (int i = 1; i < out.ncodes; i++)
		if (out.codes[i] == letter)
			return i;
	if (out.ncodes == 256)
		return 1;
	out.codes[out.ncodes] = letter;
	return out.ncodes++;
}

static unsigned rune(const char **s)
{
	const unsigned char *p = (const unsigned char *)*s;
	int more = *p < 0x80 ? 0 : *p < 0xE0 ? 1 : *p < 0xF0 ? 2 : 3;
	unsigned c = more == 0 ? *p : *p & (0x3Fu >> more);

	for (int i = 0; i < more && p[1] != 0; i++)
		c = c << 6 | (*++p & 0x3F);
	*s = (const char *)p + 1;
	return c;
}

/* Letters behind the operators that place them. */
static void show_placed(const char *place, const char *s, size_t n)
{
	const char *end = s + n;
	char piece[8];

	add(&out.content, &out.content_n, place);
	while (s < end) {
		snprintf(piece, sizeof(piece), "%02X",
		         (unsigned)code(rune(&s)));
		add(&out.content, &out.content_n, piece);
	}
	add(&out.content, &out.content_n, "> Tj ET\n");
}

static void show(double x, double y, const char *s, size_t n)
{
	char place[80];

	snprintf(place, sizeof(place), "BT /F1 10 Tf %g %g Td <", x, HIGH - y);
	show_placed(place, s, n);
}

static void page_end(void)
{
	int base = FIRST + out.pages * 3;

	if (out.pages == PAGES_MOST)
		exit(2);
	object(base);
	printf("<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %d %d] "
	       "/Resources << /Font << /F1 %d 0 R >> >> /Contents %d 0 R "
	       "/Annots %d 0 R >>\nendobj\n",
	       TREE, WIDTH, HIGH, FONT, base + 1, base + 2);
	object(base + 1);
	printf("<< /Length %zu >>\nstream\n%s\nendstream\nendobj\n",
	       out.content_n, out.content ? out.content : "");
	object(base + 2);
	printf("[%s]\nendobj\n", out.links ? out.links : "");
	out.content_n = out.links_n = 0;
	if (out.content)
		out.content[0] = '\0';
	if (out.links)
		out.links[0] = '\0';
	out.pages++;
	out.line = 0;
}

static void text_line(const char *s, size_t n, int indent)
{
	if (out.line == LINES)
		page_end();
	if (n != 0)
		show(LEFT + indent * EM, TOP + out.line * STEP, s, n);
	out.line++;
}

/* Break a paragraph at spaces. */
static void text(const char *s)
{
	int indent = 0;

	for (; *s == ' '; s++)
		indent++;
	while (strlen(s) > 0) {
		const char *at = s, *end = NULL;
		int room = WIDE - indent;

		while (*at != '\0' && room-- > 0) {
			if (*at == ' ')
				end = at;
			rune(&at);
		}
		if (*at == '\0' || *at == ' ' || end == NULL)
			end = at;
		text_line(s, (size_t)(end - s), indent);
		indent = 0;
		for (s = end; *s == ' ';)
			s++;
	}
}

static double words_width(const char *s)
{
	double n = 0;

	while (*s != '\0') {
		rune(&s);
		n++;
	}
	return n * EM;
}

static void command(const char *s)
{
	double x0, y0, x1, y1, x, y;
	char piece[400], to[200];
	int n = 0;

	if (strcmp(s, "@page") == 0) {
		page_end();
	} else if (sscanf(s, "@at %lf %lf %n", &x0, &y0, &n) == 2) {
		show(x0, y0, s + n, strlen(s + n));
	} else if (sscanf(s, "@turn %lf %lf %lf %lf %n", &x0, &y0, &x1, &y1,
	                  &n) == 4) {
		snprintf(piece, sizeof(piece),
		         "BT /F1 10 Tf %g %g %g %g %g %g Tm <", x1, y1, -y1, x1,
		         x0, HIGH - y0);
		show_placed(piece, s + n, strlen(s + n));
	} else if (sscanf(s, "@image %lf %lf %lf %lf", &x0, &y0, &x1, &y1) ==
	           4) {
		snprintf(piece, sizeof(piece),
		         "q %g 0 0 %g %g %g cm BI /W 1 /H 1 /CS /G /BPC 8 ID "
		         "0 EI Q\n",
		         x1 - x0, y1 - y0, x0, HIGH - y1);
		add(&out.content, &out.content_n, piece);
	} else if (sscanf(s, "@mid %lf %n", &y0, &n) == 1) {
		show((WIDTH - words_width(s + n)) / 2, y0, s + n,
		     strlen(s + n));
	} else if (sscanf(s, "@line %lf %lf %lf %lf", &x0, &y0, &x1, &y1) ==
	           4) {
		snprintf(piece, sizeof(piece), "%g %g m %g %g l S\n", x0,
		         HIGH - y0, x1, HIGH - y1);
		add(&out.content, &out.content_n, piece);
	} else if (sscanf(s, "@link %lf %lf %lf %lf %199s", &x0, &y0, &x1, &y1,
	                  to) == 5) {
		snprintf(piece, sizeof(piece),
		         "<< /Type /Annot /Subtype /Link /Rect [%g %g %g %g] "
		         "/A << /S /URI /URI (%s) >> >>\n",
		         x0, HIGH - y1, x1, HIGH - y0, to);
		add(&out.links, &out.links_n, piece);
	} else if (sscanf(s, "@goto %lf %lf %lf %lf %lf %lf", &x0, &y0, &x1,
	                  &y1, &x, &y) == 6) {
		snprintf(piece, sizeof(piece),
		         "<< /Type /Annot /Subtype /Link /Rect [%g %g %g %g] "
		         "/Dest [%d 0 R /XYZ %g %g 0] >>\n",
		         x0, HIGH - y1, x1, HIGH - y0, FIRST, x, HIGH - y);
		add(&out.links, &out.links_n, piece);
	} else {
		exit(3);
	}
}

static void font_put(int map)
{
	object(FONT);
	printf(
	    "<< /Type /Font /Subtype /TrueType /BaseFont /Mono /FirstChar 0 "
	    "/LastChar 255 /FontDescriptor << /Type /FontDescriptor "
	    "/FontName /Mono /Flags 4 /Ascent 800 /Descent -200 /ItalicAngle "
	    "0 /CapHeight 700 /StemV 80 /FontBBox [0 -200 600 800] >> ");
	if (map)
		printf("/ToUnicode %d 0 R ", MAP);
	printf("/Widths [");
	for (int i = 0; i < 256; i++)
		printf("600 ");
	printf("] >>\nendobj\n");
}

static void map_put(void)
{
	char *body = NULL, piece[100];
	size_t n = 0;

	add(&body, &n,
	    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
	    "/CMapName /X def /CMapType 2 def\n"
	    "1 begincodespacerange <00> <FF> endcodespacerange\n");
	for (int i = 1; i < out.ncodes; i++) {
		snprintf(piece, sizeof(piece),
		         "1 beginbfchar <%02X> <%04X> endbfchar\n", (unsigned)i,
		         out.codes[i]);
		add(&body, &n, piece);
	}
	add(&body, &n,
	    "endcmap CMapName currentdict /CMap defineresource pop end end\n");
	object(MAP);
	printf("<< /Length %zu >>\nstream\n%s\nendstream\nendobj\n", n, body);
	free(body);
}

static void end(int map)
{
	long xref;

	page_end();
	font_put(map);
	map_put();
	object(TREE);
	printf("<< /Type /Pages /Count %d /Kids [", out.pages);
	for (int i = 0; i < out.pages; i++)
		printf("%d 0 R ", FIRST + i * 3);
	printf("] >>\nendobj\n");
	object(CATALOGUE);
	printf("<< /Type /Catalog /Pages %d 0 R >>\nendobj\n", TREE);
	xref = ftell(stdout);
	printf("xref\n0 %d\n0000000000 65535 f \n", out.objects);
	for (int i = 1; i < out.objects; i++)
		printf("%010ld 00000 n \n", out.at[i]);
	printf(
	    "trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%ld\n%%%%EOF\n",
	    out.objects, CATALOGUE, xref);
}

int main(int argc, char **argv)
{
	static char line[LINE_MOST];
	int map = !(argc == 2 && strcmp(argv[1], "-m") == 0);

	/* Places are counted from the front of the output: a file. */
	printf("%%PDF-1.4\n");
	while (fgets(line, sizeof(line), stdin) != NULL) {
		line[strcspn(line, "\n")] = '\0';
		if (line[0] == '@')
			command(line);
		else if (line[0] == '\0')
			text_line("", 0, 0);
		else
			text(line);
	}
	end(map);
	return 0;
}
