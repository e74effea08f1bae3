# 0 done, 1 findings at or above -W, 2 could not, 3 wrong usage.
cp "$ROOT/tests/cli/order.txt" good.txt
# The last point lacks its full stop: a warning.
sed 's/енеді\.$/енеді/' good.txt >odd.txt
status() {
	"$NUSQA" "$@" >/dev/null 2>&1
	echo "$? <- nusqa $*"
}
status parse good.txt
status parse -W style good.txt
status parse odd.txt
status parse -W error odd.txt
status parse -W warning odd.txt
status -W warning parse odd.txt
status parse -W style odd.txt
status check odd.txt
status check -W warning odd.txt
status parse missing.txt
status parse -W fatal missing.txt
status check good.txt missing.txt odd.txt
status parse -d acts good.txt missing.txt
status parse --frobnicate
status edits good.txt
status amend good.txt odd.txt
