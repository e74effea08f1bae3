#ifndef EDIT_JOINT_H
#define EDIT_JOINT_H

#include "edit/reader.h"

/*
 * The acts that one sentence changes together: "Внести в приказ ... № 12 «...»
 * и приказ ... № 15 «...» следующее изменение:".  text: the words of block up
 * to the end of that.  NULL where not each act that it cites is one of them,
 * cited with all that tells it from others.
 */
const struct works *joint_acts(struct reader *r, const struct node *block,
                               struct str text);

#endif
