#ifndef EDIT_NOTE_H
#define EDIT_NOTE_H

#include "edit/history.h"

/*
 * The editorial note of a change, a loose P as the official portal words it
 * (formulas 5): "Ескерту. 3-қосымша жаңа редакцияда - ҚР ... 12.11.2025 № 258
 * бұйрығымен.", "Сноска. Приложение 3 - в редакции приказа ... от 12.11.2025 №
 * 258.", the day a date and the number a ref.
 */
struct node *note_replaced(const struct history *h, const struct node *unit);

#endif
