#include "cli/serve.h"

#include "base/json.h"
#include "cli/act.h"
#include "cli/store.h"
#include "cli/tally.h"

#include <string.h>

/* A record as it was understood. */
struct request {
	struct str id; /* as written: any value of JSON; empty: none */
	struct str text, file, name, lang, format;
	bool given; /* text or file are there */
};

/* A member of the object, where it is a string.  False where the record is no
   object, or the value another thing. */
static bool request_member(struct arena *a, struct str record, const char *name,
                           struct str *value)
{
	bool found;

	return json_text(a, record, str_from(name), &found, value);
}

static bool request_read(const struct serve *s, struct str record,
                         struct request *r)
{
	struct arena *a = &s->cli->arena;
	bool text = false;

	*r = (struct request){.id = STR(""), .given = true};
	if (s->lengths) {
		r->text = record;
		return true;
	}
	if (!json_raw(a, record, STR("id"), &r->id))
		return false;
	/* It stands in the answer as it is. */
	if (str_utf8(r->id) != r->id.n) {
		r->id = STR("");
		return false;
	}
	/* A text that is empty is one, and is refused as such. */
	r->given = json_text(a, record, STR("text"), &text, &r->text) &&
	           request_member(a, record, "file", &r->file) &&
	           request_member(a, record, "name", &r->name) &&
	           request_member(a, record, "lang", &r->lang) &&
	           request_member(a, record, "format", &r->format) &&
	           (r->file.n == 0 ? text : r->text.n == 0);
	return true;
}

static void answer_text(struct buf *answer, const char *name, struct str value)
{
	buf_format(answer, "%s\"%s\":", answer->n > 1 ? "," : "", name);
	buf_json(answer, value);
}

static void answer_open(struct buf *answer, struct str id)
{
	buf_char(answer, '{');
	if (id.n != 0)
		buf_format(answer, "\"id\":%.*s", STR_ARG(id));
}

static void answer_failed(struct arena *a, struct buf *answer, struct str id,
                          struct str reason, struct str said)
{
	answer_open(answer, id);
	answer_text(answer, "outcome", STR("failed"));
	answer_text(answer, "reason", told_plain(a, reason));
	answer_text(answer, "messages", said);
	buf_char(answer, '}');
}

void serve_failed(const struct serve *s, struct str record, struct str reason,
                  struct buf *answer)
{
	struct arena_mark mark = arena_mark(&s->cli->arena);
	struct request r;

	request_read(s, record, &r);
	answer_failed(&s->cli->arena, answer, r.id, reason, STR(""));
	arena_release(&s->cli->arena, mark);
}

/* What is made of the act; empty where that cannot be. */
static void serve_make(const struct serve *s, struct act *act, nusqa_buf *out)
{
	const nusqa_render_options how = {.format = s->to};
	nusqa_edits *edits;

	if (strcmp(s->to, "edits") != 0) {
		nusqa_render(act->doc, &how, out);
		return;
	}
	edits = nusqa_amendments(cli_grammar(s->cli), act->doc, NULL,
	                         &s->cli->report);
	if (edits == NULL)
		return;
	nusqa_edits_print(edits, "line", 0, out);
	nusqa_edits_free(edits);
}

static struct str answer_str(nusqa_str s)
{
	return (struct str){s.p, s.n};
}

static void answer_act(const struct serve *s, struct act *act, struct tally *t,
                       struct buf *answer)
{
	const char *place = store_place(&s->cli->arena, act->doc);
	struct str findings;
	nusqa_facts facts;
	nusqa_buf out = {0};

	nusqa_about(act->doc, &facts);
	serve_make(s, act, &out);
	findings = tally_findings(t);
	answer_text(answer, "outcome", STR("done"));
	answer_text(answer, "iri", answer_str(facts.iri));
	answer_text(answer, "kind", answer_str(facts.kind));
	answer_text(answer, "lang", answer_str(facts.lang));
	answer_text(answer, "edition", answer_str(facts.edition));
	answer_text(answer, "path", place ? str_from(place) : STR(""));
	answer_text(answer, "level",
	            t->worst ? diag_level_name(t->worst) : STR("ok"));
	buf_format(answer, ",\"findings\":%s", findings.n ? "" : "{}");
	buf_add(answer, findings);
	answer_text(answer, "messages", tally_said(t));
	if (strcmp(s->to, "edits") == 0) {
		buf_add(answer, STR(",\"edits\":"));
		buf_add(answer, str_trim((struct str){out.p, out.n}));
	} else {
		answer_text(answer, s->to, (struct str){out.p, out.n});
	}
	buf_char(answer, '}');
	nusqa_buf_free(&out);
}

static const char *request_word(struct arena *a, struct str own,
                                const char *common)
{
	return own.n != 0 ? str_z(a, own) : common;
}

/* False after messages. */
static bool request_act(const struct serve *s, const struct request *r,
                        struct act *act)
{
	struct arena *a = &s->cli->arena;
	const nusqa_input input = {
	    .lang = request_word(a, r->lang, s->lang),
	    .format = request_word(a, r->format, s->format),
	    .reject = s->reject,
	};
	struct file file = {
	    .name = request_word(a, r->name, "record"),
	    .bytes = r->text,
	};

	if (r->file.n != 0)
		return act_read_input(s->cli, str_z(a, r->file), input, act);
	return act_read_file(s->cli, file, input, act);
}

void serve_record(const struct serve *s, struct str record, struct buf *answer)
{
	struct messages *ms = &s->cli->messages;
	struct arena *a = &s->cli->arena;
	struct arena_mark mark = arena_mark(a);
	struct tally t = {.arena = a};
	struct request r;
	struct act act;
	bool good;

	tally_open(&t, ms);
	good = request_read(s, record, &r);
	if (!good || !r.given) {
		answer_failed(a, answer, r.id,
		              good ? STR("it needs text or file, a string")
		                   : STR("it is no JSON object"),
		              STR(""));
	} else if (request_act(s, &r, &act)) {
		answer_open(answer, r.id);
		answer_act(s, &act, &t, answer);
		act_free(&act);
	} else {
		tally_fail(&t);
		answer_failed(a, answer, r.id, t.reason, tally_said(&t));
	}
	tally_close(&t, ms);
	arena_release(a, mark);
}
