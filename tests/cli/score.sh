# No more of the corpus, and of the shared acts where they are at hand, goes
# unread than corpus/SCORE says.
"$ROOT/tools/score" --totals "${NUSQA%/*}"
