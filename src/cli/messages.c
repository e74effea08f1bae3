#include "cli/messages.h"

#include "base/visible.h"
#include "cli/excerpt.h"
#include "cli/speech.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const struct str PLAIN = STR_INIT("\033[0m");
static const struct str BOLD = STR_INIT("\033[1m");
static const struct str CARET = STR_INIT("\033[1;32m");
static const struct str level_colours[] = {
    [NUSQA_OK] = STR_INIT(""),
    [NUSQA_STYLE] = STR_INIT("\033[36m"),
    [NUSQA_WARNING] = STR_INIT("\033[1;35m"),
    [NUSQA_ERROR] = STR_INIT("\033[1;31m"),
    [NUSQA_UNSUPPORTED] = STR_INIT("\033[1;33m"),
    [NUSQA_FATAL] = STR_INIT("\033[1;31m"),
};

static struct str messages_str(nusqa_str s)
{
	return (struct str){s.p ? s.p : "", s.n};
}

/* The colour, where there are colours. */
static struct str messages_paint(const struct messages *ms, struct str colour)
{
	return ms->colour ? colour : STR("");
}

const struct told_words *messages_words(const struct messages *ms)
{
	return ms->json || ms->into != NULL ? NULL : ms->words;
}

/* Adds a form, told, for people to read. */
static void messages_tell(const struct messages *ms, nusqa_str form,
                          struct buf *out)
{
	struct buf told = {0};

	told_add(messages_str(form), messages_words(ms), &told);
	visible_put(out, buf_str(&told));
	buf_free(&told);
}

/* The words of a level. */
static struct str messages_level_words(const struct messages *ms,
                                       nusqa_level level)
{
	return str_from(
	    speech_text(messages_words(ms), diag_level_name(level).p));
}

static void messages_head(const struct messages *ms, const nusqa_message *m,
                          struct buf *out)
{
	buf_add(out, messages_paint(ms, BOLD));
	if (m->name.n != 0)
		visible_put(out, messages_str(m->name));
	else
		buf_add(out, STR("nusqa"));
	if (m->line != 0)
		buf_format(out, ":%zu", m->line);
	if (m->line != 0 && m->col != 0)
		buf_format(out, ":%zu", m->col);
	buf_add(out, STR(": "));
	buf_add(out, messages_paint(ms, PLAIN));
	buf_add(out, messages_paint(ms, level_colours[m->level]));
	buf_add(out, messages_level_words(ms, m->level));
	buf_add(out, STR(": "));
	buf_add(out, messages_paint(ms, PLAIN));
	messages_tell(ms, m->text_form, out);
	if (m->detail_form.n != 0) {
		buf_add(out, STR(": "));
		messages_tell(ms, m->detail_form, out);
	}
	buf_format(out, " [N%04u]\n", m->number);
}

static void messages_text(const struct messages *ms, const nusqa_message *m,
                          struct buf *out)
{
	messages_head(ms, m, out);
	if (m->excerpt.n != 0)
		excerpt_add(out,
		            excerpt_clip(messages_str(m->excerpt),
		                         (struct span){m->mark_at, m->mark_n}),
		            messages_paint(ms, CARET),
		            messages_paint(ms, PLAIN));
	if (m->note.n != 0) {
		buf_add(out, STR("    "));
		messages_tell(ms, m->note_form, out);
		buf_char(out, '\n');
	}
}

/* Adds ,"key":"value", or nothing for an empty value.  What is no UTF-8
   becomes U+FFFD: JSON has no other letters. */
static void messages_field(struct buf *out, const char *key, struct str value)
{
	struct buf whole = {0};
	size_t len, n;
	char utf8[4];

	if (value.n == 0)
		return;
	for (; value.n != 0; value = str_after(value, len)) {
		uint32_t c = str_rune(value, &len);

		n = rune_put(c, utf8);
		buf_add(&whole, (struct str){utf8, n});
	}
	buf_format(out, ",\"%s\":", key);
	buf_json(out, buf_str(&whole));
	buf_free(&whole);
}

static void messages_json(const nusqa_message *m, struct buf *out)
{
	struct excerpt e = excerpt_clip(messages_str(m->excerpt),
	                                (struct span){m->mark_at, m->mark_n});
	struct str before = str_sub(e.text, 0, e.mark.at);
	struct str marked = str_sub(e.text, e.mark.at, e.mark.at + e.mark.n);

	buf_add(out, STR("{\"level\":"));
	buf_json(out, diag_level_name(m->level));
	if (m->number != 0)
		buf_format(out, ",\"code\":\"N%04u\"", m->number);
	messages_field(out, "slug", messages_str(m->slug));
	messages_field(out, "file", messages_str(m->name));
	if (m->line != 0)
		buf_format(out, ",\"line\":%zu", m->line);
	if (m->line != 0 && m->col != 0)
		buf_format(out, ",\"col\":%zu", m->col);
	messages_field(out, "text", messages_str(m->text));
	messages_field(out, "detail", messages_str(m->detail));
	messages_field(out, "excerpt", e.text);
	if (marked.n != 0)
		buf_format(out, ",\"mark\":{\"at\":%zu,\"n\":%zu}",
		           str_runes(before), str_runes(marked));
	messages_field(out, "note", messages_str(m->note));
	buf_add(out, STR("}\n"));
}

static void messages_print(const struct messages *ms, struct buf *out)
{
	if (ms->into != NULL)
		buf_add(ms->into, buf_str(out));
	else
		fwrite(out->p, 1, out->n, stderr);
	buf_free(out);
}

void messages_put(void *messages, const nusqa_message *m)
{
	struct messages *ms = messages;
	struct buf out = {0};

	if (m->level > ms->worst)
		ms->worst = m->level;
	if (m->level >= NUSQA_ERROR)
		ms->errors++;
	if (ms->seen != NULL)
		ms->seen(ms->ctx, m);
	if (ms->json)
		messages_json(m, &out);
	else
		messages_text(ms, m, &out);
	messages_print(ms, &out);
}

void messages_code(struct messages *ms, enum diag_code code, const char *name,
                   struct str detail)
{
	struct str whose = str_from(name), text = diag_text(code);
	struct str slug = diag_slug(code), form = diag_form(code), plain;
	struct arena scratch;
	nusqa_message m = {
	    .level = diag_level(code),
	    .number = diag_number(code),
	    .slug = {slug.p, slug.n},
	    .name = {whose.p, whose.n},
	    .text = {text.p, text.n},
	    .text_form = {form.p, form.n},
	    .detail_form = {detail.p, detail.n},
	};

	arena_init(&scratch);
	plain = told_plain(&scratch, detail);
	m.detail = (nusqa_str){plain.p, plain.n};
	messages_put(ms, &m);
	arena_free(&scratch);
}

/* What often goes wrong, in words that can be translated: those of the system
   would be in whatever language it has. */
static const struct {
	int error;
	const char *words;
} errors[] = {
    {ENOENT, TOLD_Z("No such file or directory")},
    {EACCES, TOLD_Z("Permission denied")},
    {EISDIR, TOLD_Z("Is a directory")},
    {ENOTDIR, TOLD_Z("Not a directory")},
    {EEXIST, TOLD_Z("File exists")},
    {ENOSPC, TOLD_Z("No space left on device")},
    {EROFS, TOLD_Z("Read-only file system")},
    {EFBIG, TOLD_Z("File too large")},
    {EMFILE, TOLD_Z("Too many open files")},
    {ELOOP, TOLD_Z("Too many levels of symbolic links")},
    {ENAMETOOLONG, TOLD_Z("File name too long")},
    {ENOTEMPTY, TOLD_Z("Directory not empty")},
    {EIO, TOLD_Z("Input/output error")},
    {EPIPE, TOLD_Z("Broken pipe")},
    {EPERM, TOLD_Z("Operation not permitted")},
    {EAGAIN, TOLD_Z("Resource temporarily unavailable")},
    {ENOMEM, TOLD_Z("Cannot allocate memory")},
    {EINVAL, TOLD_Z("Invalid argument")},
};

const char *messages_error(int error)
{
	for (size_t i = 0; i < sizeof(errors) / sizeof(*errors); i++)
		if (errors[i].error == error)
			return errors[i].words;
	return strerror(error);
}

void messages_say(const struct messages *ms, const char *format, ...)
{
	struct buf form = {0}, text = {0}, out = {0};
	va_list ap;

	va_start(ap, format);
	told_list(&form, format, &ap);
	va_end(ap);
	if (ms->heard != NULL)
		ms->heard(ms->ctx, buf_str(&form));
	told_add(buf_str(&form), messages_words(ms), &text);
	if (ms->json) {
		buf_add(&out, STR("{\"level\":\"fatal\""));
		messages_field(&out, "text", buf_str(&text));
		buf_add(&out, STR("}\n"));
	} else {
		buf_add(&out, STR("nusqa: "));
		visible_put(&out, buf_str(&text));
		buf_char(&out, '\n');
	}
	messages_print(ms, &out);
	buf_free(&form);
	buf_free(&text);
}

nusqa_level messages_level(const char *name)
{
	for (nusqa_level l = NUSQA_STYLE; l <= NUSQA_FATAL; l++)
		if (str_eq(diag_level_name(l), str_from(name)))
			return l;
	return NUSQA_OK;
}
