# Records in, records out: one for one, in their order, whatever fails.
[ -n "${BASH_VERSION-}" ] || exec bash "$0"
export SOURCE_DATE_EPOCH=0
cp "$ROOT/corpus/order-258/source.txt" 258.txt
cp "$ROOT/corpus/order-springs-ru/source.txt" 977.txt

# object ID FILE: a record with the text of a file.
object() {
	sed 's/\\/\\\\/g; s/"/\\"/g; s/\t/\\t/g; s/$/\\n/' "$2" | tr -d '\n' |
		sed "s/.*/{\"id\":$1,\"text\":\"&\"}/"
	echo
}
{
	object 1 258.txt
	echo '{"id": {"a": [1, "б"]}, "file": "977.txt"}'
	echo 'no record'
	echo
	echo '{"id":"neither"}'
	echo '{"id":"one","text":"a"} {"id":"two on a line","text":"b"}'
	printf '{"id":"a"}\r{"id":"lines ended otherwise"}\n'
	echo '{"id":"both","text":"a","file":"977.txt"}'
	echo '{"id":"gone","file":"none.txt"}'
	echo '{"id":"empty","text":" "}'
	echo '{"id":"odd","text":"Жай ғана сөйлем.","name":"odd.txt"}'
	printf '{"id":"last","file":"258.txt","lang":"xx"}'
} >records
echo '== lines'
"$NUSQA" pipe -t tree <records >one; echo $?
sed 's/,"messages".*//' one
echo '== however many processes'
for j in 1 2 5; do
	"$NUSQA" pipe -t tree -j$j <records | cmp - one
done
for i in $(seq 60); do object "$i" 977.txt; done |
	"$NUSQA" pipe -j3 | grep -o '^{"id":[0-9]*' | tr -dc '0-9\n' |
	cmp - <(seq 60)
echo '== as parse has it'
"$NUSQA" parse 977.txt >parsed
echo '{"file":"977.txt"}' | "$NUSQA" pipe | sed 's/.*"akn":"//; s/"}$//' |
	sed 's/\\n/\n/g; s/\\"/"/g; s/\\t/\t/g; s/\\\\/\\/g' | diff - <(cat parsed; echo)
echo '{"file":"258.txt"}' | "$NUSQA" pipe -t edits | grep -o '"edits":.*"target":"[^"]*"'

# framed FILE...: records by length.
framed() {
	for f; do
		n=$(stat -c %s "$f")
		printf "\\x$(printf %02x $((n >> 24)))\\x$(printf %02x $((n >> 16 & 255)))"
		printf "\\x$(printf %02x $((n >> 8 & 255)))\\x$(printf %02x $((n & 255)))"
		cat "$f"
	done
}
echo '== lengths'
"$NUSQA" render -t docx -o 977.docx 977.txt
: >nothing
framed 258.txt 977.docx nothing |
	"$NUSQA" pipe --records length -t tree | tr -d '\000' |
	grep -ao '"outcome":"[a-z]*"'
echo '== torn'
framed 258.txt | head -c 1000 | "$NUSQA" pipe --records length 2>&1; echo $?
printf '\377\377\377\377' | "$NUSQA" pipe --records length 2>&1; echo $?
echo '== an answer comes before the next record'
coproc P { "$NUSQA" pipe -t tree; }
for i in 1 2 3; do
	object "$i" 977.txt >&"${P[1]}"
	read -r -t 60 answer <&"${P[0]}" && echo "${answer:0:25}"
done
eval "exec ${P[1]}>&-"
wait
echo '== nothing'
"$NUSQA" pipe </dev/null; echo $?
