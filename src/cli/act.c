#include "cli/act.h"

#include "base/archive.h"
#include "base/sniff.h"
#include "cli/origin.h"
#include "cli/pdf.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* The bytes of the act for the library: those of its file, or of the sheet that
   another program makes of it; false after a message. */
static bool act_bytes(struct cli *cli, struct act *act, nusqa_input *input)
{
	struct buf sheet = {0};
	struct str bytes = act->file.bytes;

	input->bytes = bytes.p;
	input->n = bytes.n;
	/* That it is none, though it is said to be one, the library tells. */
	if ((input->format != NULL && strcmp(input->format, "pdf") != 0) ||
	    !sniff_pdf(bytes))
		return true;
	if (!pdf_read(&cli->messages, &act->file, &sheet)) {
		buf_free(&sheet);
		return false;
	}
	act->sheet = sheet.p;
	input->file = (nusqa_str){bytes.p, bytes.n};
	input->bytes = sheet.p;
	input->n = sheet.n;
	input->format = "sheet";
	return true;
}

bool act_read_file(struct cli *cli, struct file file, nusqa_input input,
                   struct act *act)
{
	const nusqa_grammar *grammar = cli_grammar(cli);

	*act = (struct act){.file = file};
	input.name = file.name;
	input.made = cli_made(cli);
	if (grammar != NULL && input.made != NULL) {
		input.origin =
		    origin_read(&cli->arena, &cli->messages, file.name);
		if (act_bytes(cli, act, &input))
			act->doc =
			    nusqa_read(grammar, &input, NULL, &cli->report);
	}
	if (act->doc == NULL)
		act_free(act);
	return act->doc != NULL;
}

bool act_read_input(struct cli *cli, const char *name, nusqa_input input,
                    struct act *act)
{
	struct file file;

	*act = (struct act){0};
	return cli_grammar(cli) != NULL && cli_made(cli) != NULL &&
	       file_read(&cli->messages, name, &file) &&
	       act_read_file(cli, file, input, act);
}

bool act_read(struct cli *cli, const char *name, const char *lang,
              struct act *act)
{
	return act_read_input(cli, name, (nusqa_input){.lang = lang}, act);
}

void act_free(struct act *act)
{
	if (act->doc != NULL)
		nusqa_doc_free(act->doc);
	file_free(&act->file);
	free(act->sheet);
	*act = (struct act){0};
}

static enum status act_put(struct cli *cli, const struct content *content,
                           const char *path)
{
	static const enum status statuses[] = {
	    [OUTPUT_DONE] = STATUS_DONE,
	    [OUTPUT_FAILED] = STATUS_FAILED,
	    [OUTPUT_OVER_INPUT] = STATUS_USAGE,
	};

	return statuses[output_write(&cli->arena, &cli->output, &cli->messages,
	                             path, content)];
}

enum status act_write_str(struct cli *cli, struct str bytes, const char *path)
{
	const struct content content = content_bytes(bytes);

	return act_put(cli, &content, path);
}

enum status act_write_buf(struct cli *cli, nusqa_buf *out, const char *path)
{
	enum status status =
	    act_write_str(cli, (struct str){out->p, out->n}, path);

	nusqa_buf_free(out);
	return status;
}

static void act_drain(void *ctx, const char *p, size_t n)
{
	sink_put(ctx, p, n);
}

static void act_produce(const struct content *c, struct sink *to)
{
	const struct rendering *r = c->ctx;
	nusqa_buf out = {.drain = act_drain, .ctx = to};

	if (!nusqa_render(r->doc, r->how, &out))
		to->error = ENOMEM;
	nusqa_buf_free(&out);
}

struct content act_content(const struct rendering *r)
{
	return (struct content){.produce = act_produce, .ctx = r};
}

enum status act_write(struct cli *cli, const nusqa_doc *doc,
                      const nusqa_render_options *how, const char *path)
{
	const struct rendering r = {doc, how};
	const struct content content = act_content(&r);

	if (strcmp(how->format, "docx") == 0 && !archive_ready()) {
		messages_say(&cli->messages,
		             "docx needs the library libzip, which is not "
		             "installed");
		return STATUS_FAILED;
	}
	return act_put(cli, &content, path);
}

enum status act_tell_buf(struct cli *cli, struct buf *out, const char *path)
{
	struct buf told = {0};
	enum status status;

	told_add(buf_str(out), cli->messages.words, &told);
	buf_free(out);
	status = act_write_str(cli, buf_str(&told), path);
	buf_free(&told);
	return status;
}

enum status act_tell(struct cli *cli, nusqa_buf *out, const char *path)
{
	struct buf forms = {.p = out->p, .n = out->n, .cap = out->cap};

	return act_tell_buf(cli, &forms, path);
}

bool act_day(nusqa_str fact, char day[11])
{
	memset(day, 0, 11);
	if (fact.n == 10)
		memcpy(day, fact.p, 10);
	return fact.n == 10;
}
