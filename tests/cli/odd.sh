# Odd and hostile texts, in small; tests/slow has them in large.
SIZE=700 LIMIT=60
. "$ROOT/tests/slow/hostile.sh"
