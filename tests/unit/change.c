#include "change.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

const char base_text[] =
    "Жоспар туралы\n" NAME_77
    "бұйрығы\nБҰЙЫРАМЫН:\n1. Осы бұйрыққа 2-қосымшаға сәйкес жоспар "
    "бекітілсін.\n2. Осы бұйрыққа 3-қосымшаға сәйкес тізбе бекітілсін.\n"
    "3. " SIGNING SIGNED THEIRS("1-") "1. Бірінші қосымшаның мәтіні.\n" THEIRS(
	"2-") "1. Ескі жоспар.\n2. Тағы бір іс.\n" THEIRS("3-") "Тізбе\n";

const char order_189[] = ORDER(APRIL, "189")
    INTRO REPLACE("2-қосымшасы") "2. " SIGNING SIGNED OWN(APRIL, "189", "")
	THEIRS("2-") "1. Жаңа жоспар.\n";

const char order_200[] = ORDER(MAY, "200")
    INTRO REPLACE("3-қосымшасы") "2. " SIGNING SIGNED OWN(MAY, "200", "")
	THEIRS("3-") "Жаңа тізбе\n";

struct change now;

void change_forget(struct doc **doc)
{
	doc_free(*doc);
	*doc = NULL;
}

static void change_forget_all(void)
{
	change_forget(&now.done);
	nusqa_edits_free((nusqa_edits *)now.edits);
	now.edits = NULL;
	change_forget(&now.order);
	change_forget(&now.base);
	said_clear(&test.said);
}

int change_set_up(void **state)
{
	now.options = (nusqa_apply_options){.made = "2026-01-02"};
	return test_set_up(state);
}

int change_tear_down(void **state)
{
	change_forget_all();
	return test_tear_down(state);
}

void change_order(const char *text)
{
	nusqa_edits_free((nusqa_edits *)now.edits);
	change_forget(&now.order);
	now.order = act_of(text);
	now.edits = (struct edits *)nusqa_amendments(
	    act_grammar, (nusqa_doc *)now.order, NULL, &test.said.out);
}

void change_apply(void)
{
	change_forget(&now.done);
	now.done = (struct doc *)nusqa_apply(act_grammar, (nusqa_doc *)now.base,
	                                     (nusqa_edits *)now.edits,
	                                     &now.options, &test.said.out);
}

void change_amend(const char *to, const char *by)
{
	change_forget_all();
	now.base = act_of(to);
	change_order(by);
	change_apply();
}

void change_applied(const char *to, const char *by)
{
	change_amend(to, by);
	if (now.done == NULL)
		fail_msg("refused: %.*s", STR_ARG(buf_str(&test.said.text)));
}

struct str change_rendered(const struct doc *doc, const char *format)
{
	const nusqa_render_options o = {.format = format};
	nusqa_buf out = {0};
	struct str s;

	assert_true(nusqa_render((const nusqa_doc *)doc, &o, &out));
	s = str_copy(&test.a, (struct str){out.p, out.n});
	nusqa_buf_free(&out);
	return s;
}

void change_go_on(void)
{
	change_forget(&now.base);
	now.base = now.done;
	now.done = NULL;
	said_clear(&test.said);
}

bool change_says(const char *words)
{
	struct str text = change_rendered(now.done, "text");

	return str_find(text, str_from(words)) < text.n;
}
