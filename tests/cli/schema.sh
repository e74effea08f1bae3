# What is parsed, and what is amended, follows the schema.
xsd=$NUSQA_SHARED/xsd/akomantoso30.xsd
[ -e "$xsd" ] || { echo "no $xsd"; exit 77; }
cp "$ROOT/corpus/order-258/source.txt" order.txt
cp "$ROOT/corpus/order-372/source.txt" base.txt
cp "$ROOT/tests/cli/order.txt" small.txt
"$NUSQA" amend base.txt order.txt -o new.xml 2>/dev/null
"$NUSQA" amend --mark base.txt order.txt -o marked.xml 2>/dev/null
"$NUSQA" parse order.txt -o order.xml 2>/dev/null
for file in order.txt base.txt small.txt order.xml new.xml marked.xml; do
	"$NUSQA" check --schema "$xsd" -W error "$file" 2>log
	echo "$? <- $file"
	grep -v ': warning: \|: style: \|^    ' log
done
# One that does not.
sed 's/<num>1\.<\/num>/<nun>1.<\/nun>/' order.xml >bad.xml
"$NUSQA" check --schema "$xsd" bad.xml 2>&1 | grep -c N4005
