# The day of making comes from SOURCE_DATE_EPOCH, so results can be repeated.
cp "$ROOT/tests/cli/order.txt" a.txt
SOURCE_DATE_EPOCH=1767225599 "$NUSQA" parse a.txt >one
SOURCE_DATE_EPOCH=1767225599 "$NUSQA" parse a.txt >two
cmp one two
grep -c 2025-12-31 one
SOURCE_DATE_EPOCH=x "$NUSQA" parse a.txt; echo $?
