# Nothing is ever written over an input, by whatever name.
cp "$ROOT/tests/cli/order.txt" a.txt
cp a.txt b.txt
cp "$ROOT/corpus/order-372/source.txt" base.txt
cp "$ROOT/corpus/order-258/source.txt" amending.txt
ln -s a.txt symbolic
ln a.txt hard
mkdir folder
try() {
	"$NUSQA" "$@" >log 2>&1
	echo "$? <- nusqa $*"
	grep ^nusqa: log
}
try parse -o a.txt a.txt
try parse -o symbolic a.txt
try parse -o a.txt symbolic
try parse -o hard a.txt
try parse -o ./folder/../a.txt a.txt
try render -o a.txt a.txt
try amend -o base.txt base.txt amending.txt
try amend -o amending.txt base.txt amending.txt
try edits -o b.txt b.txt
try explain -o a.txt a.txt:3
"$NUSQA" parse - <a.txt -o a.txt 2>&1; echo $?
"$NUSQA" parse a.txt 2>&1 >>a.txt; echo $?
cmp a.txt "$ROOT/tests/cli/order.txt"
cmp b.txt "$ROOT/tests/cli/order.txt"
cmp base.txt "$ROOT/corpus/order-372/source.txt"
cmp amending.txt "$ROOT/corpus/order-258/source.txt"
ls
