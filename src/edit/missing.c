#include "edit/missing.h"

#include "edit/history_part.h"
#include "edit/note.h"

static void missing_log(struct history *h, const struct node *near)
{
	const struct str absent = {NULL, 0};
	struct node *log = history_log(h);

	element_add(h->a, log, STR("kz:error"),
	            (const struct field[]){
			{"code", diag_slug(DIAG_EDIT_MISSING)},
			{"for", near && near->eid.n ? history_link(h, near->eid)
	                                            : absent},
			{0}});
}

void missing_write(struct history *h, const struct missing *all, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		note_missing(h, all[i].edit, all[i].near);
		missing_log(h, all[i].near);
	}
}
