# What cannot be written is told, and the status is 2: a full disk, an output
# that is closed, a folder that is none.
cp "$ROOT/corpus/order-258/source.txt" order.txt
cp "$ROOT/corpus/order-372/source.txt" base.txt
: >file
export SOURCE_DATE_EPOCH=0

exec 3>&1
# told COMMAND...: what it says of the output, and its status.
told() {
	"$@" 2>said
	echo "$? $(grep '^nusqa: ' said | tail -1)" >&3
}
echo '== a full disk'
for command in 'parse order.txt' 'edits order.txt' 'render -t html order.txt' \
	'render -t docx order.txt' 'amend base.txt order.txt' \
	'diff base.txt order.txt' 'explain order.txt' 'grammar list' help; do
	told "$NUSQA" $command >/dev/full
done
echo '{"file":"order.txt"}' >records
told "$NUSQA" pipe <records >/dev/full
told "$NUSQA" parse order.txt -o /dev/full
echo '== an output that is closed'
for command in 'parse order.txt' 'edits order.txt' 'grammar list' help; do
	told "$NUSQA" $command >&-
done
told "$NUSQA" pipe <records >&-
"$NUSQA" parse order.txt -o parsed.xml 2>&-
echo "$? with messages closed"
"$NUSQA" parse missing.txt 2>&-
echo "$? with messages closed"
echo '== no folder'
told "$NUSQA" parse -d file/x order.txt
told "$NUSQA" batch -d file/x order.txt
told "$NUSQA" library -L file/x add order.txt
told "$NUSQA" parse -o file/x order.txt
told "$NUSQA" batch -d store --report file/x order.txt
