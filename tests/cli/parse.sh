# Raw text as Akoma Ntoso, byte for byte; read back and written again it is
# the same.
cp "$ROOT/tests/cli/order.txt" act.txt
export SOURCE_DATE_EPOCH=1767225600
"$NUSQA" parse act.txt -o act.xml
cat act.xml
"$NUSQA" parse act.xml | cmp - act.xml
"$NUSQA" parse - <act.txt | sed 's/name="-"/name="act.txt"/' | cmp - act.xml
"$NUSQA" parse -l kk act.txt | cmp - act.xml
# The acts of the corpus too, as text and as XML.
for act in order-258 order-372; do
	"$NUSQA" parse "$ROOT/corpus/$act/source.txt" -o "$act.xml" 2>/dev/null
	"$NUSQA" parse "$act.xml" 2>/dev/null | cmp - "$act.xml"
done
