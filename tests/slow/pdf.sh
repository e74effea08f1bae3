# PDF made to take all time or memory: each ends in an act or a reason, within
# the limits of the program that reads it.
reader=${NUSQA%/*}/nusqa-pdf
mkpdf=$ROOT/build/host/mkpdf
[ -x "$reader" ] && [ -x "$mkpdf" ] || { echo 'nusqa-pdf is not made here'; exit 77; }
try() {
	timeout 100 "$NUSQA" parse "$1" >out 2>messages
	status=$?
	[ "$status" -le 2 ] || echo "$1: status $status"
	[ "$status" -ne 2 ] || grep -q 'N1031' messages || cat messages
}
# A page of a gigabyte of white space, by gzip's own compression.
stream() {
	# The bytes of a zlib stream less its head and sum are those of gzip.
	printf '\170\234'
	head -c "$1" /dev/zero | tr '\0' ' ' | gzip -9n | tail -c +11
}
stream 1000000000 >packed
{
	printf '%%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n'
	printf '2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n'
	printf '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] '
	printf '/Contents 4 0 R >>\nendobj\n'
	printf '4 0 obj\n<< /Filter /FlateDecode /Length %d >>\nstream\n' \
		"$(wc -c <packed)"
	cat packed
	printf '\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%%%EOF\n'
} >bomb.pdf
try bomb.pdf
# Characters and lines by the hundred thousand on one page.
awk 'BEGIN { for (i = 0; i < 60000; i++)
	printf "@at %d %d слово\n", i % 500, i % 800 }' | "$mkpdf" >words.pdf
try words.pdf
awk 'BEGIN { for (i = 0; i < 9000; i++) {
	printf "@line %d 0 %d 800\n", i % 600, i % 600
	printf "@line 0 %d 600 %d\n", i % 800, i % 800
} print "слово" }' | "$mkpdf" >lines.pdf
try lines.pdf
# A table on each of 1,500 pages.
awk 'BEGIN { for (i = 0; i < 1500; i++) {
	if (i) print "@page"
	for (x = 60; x <= 360; x += 100) printf "@line %d 60 %d 760\n", x, x
	for (y = 60; y <= 760; y += 20) {
		printf "@line 60 %d 360 %d\n", y, y
		if (y < 760) printf "@at 64 %d %d\n@at 164 %d мера\n", y + 12, i * 35 + y / 20, y + 12
	}
} }' | "$mkpdf" >tables.pdf
try tables.pdf
