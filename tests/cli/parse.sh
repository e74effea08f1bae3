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
echo '== references to inserted units, with the hyphen of Word that breaks no line'
hyphen=$(printf '\342\200\221')
while IFS='|' read -r l words; do
	printf '%s\n' "$words" | sed "s/-/$hyphen/g" >hyphens.txt
	"$NUSQA" parse -l "$l" hyphens.txt 2>/dev/null | grep -o '<r*ref [^>]*>[^<]*'
done <<'E2'
ru|Статья 1. Учет ведется по подпунктам 2-1) и 3-1) пункта 3 статьи 5-2 Закона Республики Казахстан от 2 июля 2010 года № 303.
kk|1-бап. Есеп 2010 жылғы 2 шілдедегі № 303 Қазақстан Республикасы Заңының 5-2-бабы 3-тармағының 2-1) және 3-1) тармақшалары бойынша жүргізіледі.
E2
