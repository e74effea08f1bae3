/* example FILE: prints an act as Akoma Ntoso. */
#include <nusqa.h>
#include <stdio.h>

static void say(void *ctx, const nusqa_message *m)
{
	fprintf(ctx, "%.*s:%zu:%zu: %.*s [N%u]\n", (int)m->name.n, m->name.p,
	        m->line, m->col, (int)m->text.n, m->text.p, m->number);
}

int main(int argc, char **argv)
{
	static char bytes[1 << 20];
	nusqa_report report = {say, stderr};
	nusqa_render_options how = {.format = "akn"};
	nusqa_buf out = {0};
	FILE *f = argc == 2 ? fopen(argv[1], "rb") : NULL;

	if (f == NULL)
		return 2;
	nusqa_input act = {.name = argv[1], .bytes = bytes};
	act.n = fread(bytes, 1, sizeof(bytes), f);
	fclose(f);

	nusqa_grammar *g = nusqa_grammar_load(NULL, &report);
	nusqa_doc *doc = nusqa_read(g, &act, NULL, &report);
	if (doc != NULL && nusqa_render(doc, &how, &out))
		fwrite(out.p, 1, out.n, stdout);
	nusqa_buf_free(&out);
	if (doc != NULL)
		nusqa_doc_free(doc);
	nusqa_grammar_free(g);
	return doc == NULL;
}
