#include "edit/change.h"

static const struct change_kind kinds[EDIT_OPS] = {
    [EDIT_REPLACE_UNIT] = {STR_INIT("substitution"), true},
    [EDIT_REPLACE_UNIT_BY_ANNEX] = {STR_INIT("substitution"), true},
    [EDIT_REPLACE_TITLE] = {STR_INIT("substitution"), true},
    [EDIT_INSERT_UNIT] = {STR_INIT("insertion"), true},
    [EDIT_DELETE_UNIT] = {STR_INIT("repeal"), true},
    [EDIT_SUBST_TEXT] = {STR_INIT("substitution"), false},
    [EDIT_INSERT_TEXT] = {STR_INIT("insertion"), false},
    [EDIT_APPEND_TEXT] = {STR_INIT("insertion"), false},
    [EDIT_DELETE_TEXT] = {STR_INIT("repeal"), false},
    [EDIT_REPLACE_ROW] = {STR_INIT("substitution"), false},
    [EDIT_DELETE_ROW] = {STR_INIT("repeal"), false},
    [EDIT_INSERT_ROW] = {STR_INIT("insertion"), false},
    [EDIT_RENUMBER] = {STR_INIT("renumbering"), true},
    [EDIT_REPEAL] = {STR_INIT("repeal"), true},
    [EDIT_SUSPEND] = {STR_INIT("inapplication"), true},
};

const struct change_kind *edit_change(enum edit_op op)
{
	return kinds[op].type.n ? &kinds[op] : NULL;
}
