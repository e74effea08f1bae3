# Nothing is ever written over an input, by whatever name.
cp "$ROOT/tests/cli/order.txt" a.txt
cp a.txt b.txt
ln -s a.txt symbolic
ln a.txt hard
mkdir folder
try() {
	"$NUSQA" "$@" 2>&1
	echo "$? <- nusqa $*"
}
try parse -o a.txt a.txt
try parse -o symbolic a.txt
try parse -o a.txt symbolic
try parse -o hard a.txt
try parse -o ./folder/../a.txt a.txt
try render -o a.txt a.txt
try amend -o a.txt a.txt b.txt
try amend -o b.txt a.txt b.txt
try edits -o b.txt b.txt
try explain -o a.txt a.txt:3
"$NUSQA" parse - <a.txt -o a.txt 2>&1; echo $?
"$NUSQA" parse a.txt 2>&1 >>a.txt; echo $?
cmp a.txt "$ROOT/tests/cli/order.txt"
cmp b.txt "$ROOT/tests/cli/order.txt"
ls
