# Memory that ends: each command, with one allocation after another failing, its
# libraries' too.  It may do without; else it says so, in one line where the
# memory is our own, and leaves no file that is not whole.
# STEP: only every so many of them.
STEP=${STEP:-1}
export SOURCE_DATE_EPOCH=0
preload=$ROOT/build/host/starve.so
[ -e "$preload" ] && ! ldd "$NUSQA" | grep -q libasan || {
	echo 'make slow has what this needs'
	exit 77
}
cp "$ROOT/corpus/order-372/source.txt" base.txt
cp "$ROOT/corpus/order-258/source.txt" order.txt
for lang in kk ru; do
	cp "$ROOT/corpus/law-beekeeping-$lang/source.txt" law-$lang.txt
done
sed 's/[0-9][0-9] /7 /' law-ru.txt >changed.txt
"$NUSQA" parse order.txt -o order.xml 2>/dev/null
"$NUSQA" render -t docx order.txt -o order.docx 2>/dev/null

# run N COMMAND...: with the N-th allocation failing; 0: with none.
run() {
	local n=$1
	shift
	rm -rf out out.*
	NUSQA_STARVE=$n NUSQA_STARVE_COUNT=count LD_PRELOAD=$preload \
		"$NUSQA" "$@" >got 2>said
}

# same KEPT: is what came out what came out before?
same() {
	cmp -s got "$1.got" && { [ ! -e "$1.out" ] || cmp -s out "$1.out"; }
}

# try NAME COMMAND...
try() {
	local name=$1 n=1 total status want
	shift
	run 0 "$@"
	want=$?
	total=$(cat count)
	mv got "$name.got"
	[ ! -e out ] || mv out "$name.out"
	while [ "$n" -le "$total" ]; do
		run "$n" "$@"
		status=$?
		case $status in
		134) # abort
			grep -q 'nusqa: out of memory' said ||
				echo "$name, $n: it ends without a word"
			[ ! -e out ] || echo "$name, $n: a file is left" ;;
		"$want")
			same "$name" ||
				echo "$name, $n: something else came out" ;;
		2) [ -s said ] || echo "$name, $n: it fails without a word" ;;
		*) echo "$name, $n: status $status: $(tail -1 said)" ;;
		esac
		n=$((n + STEP))
	done
} 2>/dev/null

try parse parse order.txt -o out
try xml render -t html order.xml -o out
try docx parse order.docx -o out
try write render -t docx order.txt -o out
try amend amend base.txt order.txt -o out
try diff diff law-ru.txt changed.txt -t json -o out
try table diff --table -t docx law-ru.txt changed.txt -o out
try draft draft law-ru.txt changed.txt -o out
try check check --lint law-kk.txt law-ru.txt
