# PDF: what is printed on its pages is the act that its text would be; what
# cannot be read is told, and ends nothing but the reading of it.
reader=${NUSQA%/*}/nusqa-pdf
[ -x "$reader" ] || { echo 'nusqa-pdf is not made here'; exit 77; }
mkpdf=$ROOT/build/host/mkpdf
[ -x "$mkpdf" ] || { echo 'mkpdf is not made here'; exit 77; }

cat >act.txt <<'END'
О внесении изменения
Приказ Министра финансов Республики Казахстан от 5 мая 2024 года № 12
ПРИКАЗЫВАЮ:
      1. Внести в приказ Министра финансов Республики Казахстан от 1 февраля 2020 года № 7 следующее изменение: слово "один" заменить словом "два".
      2. Настоящий приказ вводится в действие со дня подписания.
      Министр финансов А. Иванов
END
"$mkpdf" <act.txt >act.pdf
cat >order.txt <<'END'
Өзгеріс енгізу туралы
Қазақстан Республикасы Қаржы министрінің 2024 жылғы 5 мамырдағы № 12 бұйрығы
БҰЙЫРАМЫН:
      1. Қазақстан Республикасы Қаржы министрінің 2020 жылғы 1 ақпандағы № 7 бұйрығында "бір" деген сөз "екі" деген сөзбен ауыстырылсын.
      2. Осы бұйрық қол қойылған күнінен бастап қолданысқа енгізіледі.
      Министр А. Иванов
END
"$mkpdf" <order.txt >order.pdf
for name in act order; do
	"$NUSQA" render -t tree $name.txt >text.tree
	"$NUSQA" render -t tree $name.pdf >pdf.tree
	cmp text.tree pdf.tree && wc -l <pdf.tree
done

# A link, a table over two pages, numbers of pages.
cat >table.txt <<'END'
Об утверждении Плана
Приказ Министра финансов Республики Казахстан от 5 мая 2024 года № 12
ПРИКАЗЫВАЮ:
      1. Утвердить План.
@link 180 92 210 106 https://example.com/plan
@at 300 820 1
@at 64 710 №
@at 104 710 Мера
@at 254 710 Срок
@at 64 740 1
@at 104 740 Принять
@line 60 700 400 700
@line 60 730 400 730
@line 60 760 400 760
@line 60 700 60 760
@line 100 700 100 760
@line 250 700 250 760
@line 400 700 400 760
@at 254 742 май
@page
@at 64 74 2
@at 104 74 Внести
@at 254 74 июнь
@line 60 60 400 60
@line 60 90 400 90
@line 60 60 60 90
@line 100 60 100 90
@line 250 60 250 90
@line 400 60 400 90
@at 300 820 2
END
"$mkpdf" <table.txt >table.pdf
"$NUSQA" render -t tree table.pdf | sed -n '/table/,$p'
"$reader" <table.pdf | grep '^[KTXE]'

# Turned heads of columns, words across the page; streams that are whole but
# for what stands in them.
cat >turned.txt <<'END'
Жоспарды бекіту туралы
Қазақстан Республикасы Қаржы министрінің 2024 жылғы 5 мамырдағы № 12 бұйрығы
БҰЙЫРАМЫН:
      1. Жоспар бекітілсін.
@turn 150 600 .7071 .7071 КӨШІРМЕ
@turn 84 390 0 1 Шараның атауы
@turn 140 310 0 -1 Мерзімі
@at 64 414 Енгізу
@at 104 414 мамыр
@line 60 300 200 300
@line 60 400 200 400
@line 60 430 200 430
@line 60 300 60 430
@line 100 300 100 430
@line 200 300 200 430
END
"$mkpdf" <turned.txt >turned.pdf
"$reader" <turned.pdf | sed -n '/^T/,$p' | grep '^[LXU]' | cut -f2
sed 's/> Tj ET/> XX ET/' act.pdf >operators.pdf
awk '/\/Type \/Page / { page++ }
	page == 2 && / Tj ET/ { sub(/ET$/, "E ") } { print }' table.pdf >text.pdf
for name in operators text; do
	"$reader" <$name.pdf 2>&1 | grep '^U\|nusqa-pdf'
done

# Pictures: a seal once, what heads each page once for all, no lines.
cat >seal.txt <<'END'
@image 60 20 120 40
Об утверждении Плана
Приказ Министра финансов Республики Казахстан от 5 мая 2024 года № 12
ПРИКАЗЫВАЮ:
      1. Утвердить План.
@image 60 300 400 301
@image 300 500 400 600
@page
@image 60 20 120 40
      2. Настоящий приказ вводится в действие со дня подписания.
END
"$mkpdf" <seal.txt >seal.pdf
"$NUSQA" parse -o out.xml seal.pdf 2>&1
"$NUSQA" parse --lang=kk -o out.xml seal.pdf 2>&1
rm out.xml

# try NAME: why it is not read.
try() {
	"$NUSQA" parse -o out.xml "$1" 2>&1
	echo "$? <- $1"
}
"$mkpdf" -m <act.txt >unmapped.pdf
"$mkpdf" </dev/null >scan.pdf
printf '%%PDF-1.7\nnothing' >nothing.pdf
head -c 600 act.pdf >cut.pdf
sed 's/\/Kids \[.*/\/Kids [2 0 R 2 0 R 2 0 R ] >>/' act.pdf >loop.pdf
sed 's/\/Count 1 /\/Count 100000 /' act.pdf >claims.pdf
sed 's/^\/Parent 2 0 R/\/Parent 5 0 R/' act.pdf >parents.pdf
sed 's/trailer/trailer << \/Encrypt 7 0 R >>/' act.pdf >encrypt.pdf
printf '%%PDF-' >mark.pdf
printf '%%PDF-x\nБұйрық' >version.pdf
sed '1s/%PDF-1.4/%XYZ/' act.pdf >lost.pdf
for name in unmapped scan nothing cut loop mark version lost; do
	try $name.pdf
done
rm -f out.xml # that of lost.pdf, which is read
# These are read, or refused: never more than that.
for name in claims parents encrypt; do
	"$NUSQA" parse $name.pdf >out 2>&1
	[ $? -le 2 ] || echo "$name ends badly"
done
try - <nothing.pdf
"$NUSQA" parse -f pdf -o out.xml act.txt 2>&1; echo "$? <- as PDF"
"$NUSQA" parse -f text -o out.xml act.pdf >out 2>&1; echo "$? <- as text"

# Every front of a file, and every one with a piece taken out.
size=$(wc -c <table.pdf)
n=300
while [ "$n" -lt "$size" ]; do
	head -c "$n" table.pdf >front.pdf
	{ head -c "$n" table.pdf; tail -c "+$((n + 40))" table.pdf; } >gap.pdf
	for name in front gap; do
		"$NUSQA" parse $name.pdf >out 2>&1
		[ $? -le 2 ] || echo "$name, $n bytes"
	done
	n=$((n + 997))
done
# None of these wrote anything.
[ ! -e out.xml ] || echo "out.xml was written"
