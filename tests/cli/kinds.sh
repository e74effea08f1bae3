# What a file is, its bytes tell: what nothing reads is named with advice, and a
# wrong -f with what it looks like.
cp "$ROOT/tests/cli/order.txt" act.txt
try() {
	"$NUSQA" parse "$@" -o out.xml 2>&1
	echo "$? <- parse $*"
}
printf '\320\317\021\340\241\261\032\341 W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0' \
	>act.docx
printf '{\\rtf1\\ansi x}' >act.rtf
printf 'MIME-Version: 1.0\nContent-Type: multipart/related\n' >act.mht
printf '\211PNG\r\n\032\nx' >scan.png
printf '%%PDF-1.7' >act.pdf
printf '<html><p>1. x.</p></html>' >act.html
gzip -c act.txt >act.gz
for f in act.docx act.rtf act.mht scan.png act.gz; do try "$f"; done
for f in akn docx html pdf; do try -f "$f" act.txt; done
try -f text act.html
try -f akn act.html
try -f docx act.pdf
try -f text act.docx
# Text in one of the old encodings is named too.
printf 'Приказ Министра финансов от 5 мая\n' >ru.txt
for e in KOI8-R CP866 MAC-CYRILLIC ISO-8859-5; do
	iconv -f UTF-8 -t "$e" ru.txt >"$e.txt" && try "$e.txt"
done
iconv -f UTF-8 -t UTF-32 act.txt >wide.txt
try wide.txt
# UTF-16 without a mark, and UTF-8 with one, are read.
"$NUSQA" parse act.txt 2>/dev/null | "$NUSQA" render -t text - >is.txt
iconv -f UTF-8 -t UTF-16LE act.txt >le.txt
iconv -f UTF-8 -t UTF-16BE act.txt >be.txt
{ printf '\357\273\277' && cat act.txt; } >marked.txt
for f in le.txt be.txt marked.txt; do
	"$NUSQA" parse "$f" 2>/dev/null | "$NUSQA" render -t text - | cmp - is.txt
done
