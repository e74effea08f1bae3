# Footnotes of a DOCX, a page and a PDF: one tree, which no order about
# paragraphs or words of the text takes for text.
reader=${NUSQA%/*}/nusqa-pdf
[ -x "$reader" ] || { echo 'nusqa-pdf is not made here'; exit 77; }
mkpdf=$ROOT/build/host/mkpdf
[ -x "$mkpdf" ] || { echo 'mkpdf is not made here'; exit 77; }

. "$ROOT/tests/cli/tariff.inc"

body() { sed '1,/<body/d'; }

# words LANG: the act and its two notes, a line each.
words() {
	head_lines "$1"
	case $1 in
	ru) cat <<END
1. Тариф
 применяется с января.
Тариф утверждается ежегодно.
2. Настоящий приказ вводится в действие со дня подписания
Министр финансов А. Иванов
Тариф указан без налога.
Подписан 5 мая.
END
		;;
	kk) cat <<END
1. Тариф
 қаңтардан бастап қолданылады.
Тариф жыл сайын бекітіледі.
2. Осы бұйрық қол қойылған күнінен бастап қолданысқа енгізіледі
Қаржы министрі А. Иванов
Тариф салықсыз көрсетілген.
Мамырда қойылды.
END
		;;
	esac
}

# page and paper: words as HTML, and as what is printed.
page() {
	awk '{ w[NR] = $0 }
	END {
		print "<html><head><meta charset=\"utf-8\"></head><body>"
		for (i = 1; i <= 3; i++)
			print "<p>" w[i] "</p>"
		print "<p>" w[4] "<sup><a href=\"#n1\">1</a></sup>" w[5] "</p>"
		print "<p>" w[6] "</p>"
		print "<p>" w[7] "<sup><a href=\"#n2\">2</a></sup>.</p>"
		print "<p>" w[8] "</p>"
		print "<p id=\"n1\"><sup>1</sup> " w[9] "</p>"
		print "<p id=\"n2\"><sup>2</sup> " w[10] "</p></body></html>"
	}'
}
paper() {
	awk '{ w[NR] = $0 }
	END {
		for (i = 1; i <= 3; i++)
			print w[i]
		print "      " w[4] "¹" w[5]
		print "      " w[6]
		print "      " w[7] "²."
		print w[8]
		print "@line 60 740 160 740"
		print "@at 60 750 ¹ " w[9]
		print "@at 60 764 ² " w[10]
	}'
}

# noted MARK: an order as a page, with a note where a # stands.
noted() {
	echo '<html><head><meta charset="utf-8"></head><body>'
	sed "s|#|<sup><a href=\"%n\">$1</a></sup>|; s|%|#|; s|.*|<p>&</p>|"
	echo "<p id=\"n\"><sup>$1</sup> ***</p></body></html>"
}

# brought MARK CHANGE: an order whose new words have a note, as a page and as a
# document; what comes has it, and goes again with it.
brought() {
	echo "-- $2"
	order $lang "$2" | noted "$1" >order.html
	"$NUSQA" amend act.html order.html -o noted.xml
	echo $?
	[ -f noted.xml ] || return
	"$NUSQA" render -t text noted.xml | sed -n '/^1\./,/^[МҚ]/p' | grep '\['
	"$NUSQA" parse order.html -o order.xml 2>/dev/null
	"$NUSQA" render -t docx order.xml -o order.docx
	"$NUSQA" amend act.html order.docx -o other.xml 2>/dev/null
	body <noted.xml >noted.body
	body <other.xml | cmp - noted.body
	"$NUSQA" revert noted.xml order.html -o back.xml
	body <back.xml | cmp - a
	# Marked, both editions are in it.
	"$NUSQA" amend --mark act.html order.html -o marked.xml 2>/dev/null
	"$NUSQA" revert marked.xml order.html -o back.xml
	body <back.xml | cmp - a
	"$NUSQA" render -t docx marked.xml -o marked.docx
	"$NUSQA" parse marked.docx -o new.xml 2>/dev/null
	"$NUSQA" parse --reject marked.docx -o old.xml 2>/dev/null
	for file in act old noted new; do
		"$NUSQA" render -t text $file.xml | sed -n '/^1\./,$p' >$file.said
	done
	cmp act.said old.said && cmp noted.said new.said
	rm -f noted.xml
}

# A note among new words comes with them, or they do not; one behind the
# quotation is the order's own, and of which of the same words in quotes one is
# nothing tells.  Numbers are counted anew where they would not
# be in their order, each once; other marks stay.
noted_words() {
	case $lang in
	ru) brought 1 'в пункте 1 слово "ежегодно" заменить словами "раз в год#".'
		brought 1 'в пункте 1 после слова "утверждается" дополнить словами "до# мая".'
		brought 1 'пункт 1 дополнить предложением следующего содержания: "Тариф един#.".'
		brought 1 'в пункте 1 слово "ежегодно" заменить словами "раз в год"#.'
		brought '*' 'пункт 1 изложить в следующей редакции: "1. Тариф# единый.".'
		brought 1 'дополнить пунктом 1-1 следующего содержания: "1-1. Тариф# един.".'
		brought 1 'в пункте 1 слово "ежегодно" заменить словом "ежегодно#".'
		brought 1 'в пункте 1 слово "Тариф" заменить в соответствующем падеже словом "Сбор#".'
		brought 1 'абзац первый пункта 1 изложить в следующей редакции: "1. Тариф# применяется с января.".' ;;
	kk) brought 1 '1-тармақта "жыл сайын" деген сөздер "бес жылда бір рет#" деген сөздермен ауыстырылсын.'
		brought 1 '1-тармақта "Тариф жыл" деген сөздер "Тариф# екі жыл" деген сөздермен ауыстырылсын.'
		brought 1 '1-тармақ мынадай мазмұндағы сөйлеммен толықтырылсын: "Тариф бірыңғай#.".'
		brought 1 '1-тармақта "жыл сайын" деген сөздер "бес жылда бір рет"# деген сөздермен ауыстырылсын.'
		brought '*' '1-тармақ мынадай редакцияда жазылсын: "1. Тариф# бірыңғай.".'
		brought 1 '1-тармақта "сайын" деген сөз "сайын#" деген сөзбен ауыстырылсын.'
		brought 1 'мынадай мазмұндағы 1-1-тармақпен толықтырылсын: "1-1. Тариф# бірыңғай.".'
		brought 1 '1-тармақтың бірінші абзацы мынадай редакцияда жазылсын: "1. Тариф# қаңтардан бастап қолданылады.".' ;;
	esac
}

# Where changes are marked a note stands at the same words as where not.
marked() {
	case $lang in
	ru) set -- 'в пункте 1 слова "Тариф применяется" заменить словами "Сбор взимается".' ;;
	kk) set -- '1-тармақта "Тариф қаңтардан" деген сөздер "Алым ақпаннан" деген сөздермен ауыстырылсын.' ;;
	esac
	order $lang "$1" >order.txt
	"$NUSQA" amend -W fatal act.html order.txt -o plain.xml 2>/dev/null
	"$NUSQA" amend -W fatal --mark act.html order.txt -o marked.xml
	for format in docx html; do
		"$NUSQA" render -t $format marked.xml -o marked.$format
	done
	grep -o '<ins>[^ ]* [^ ]*<sup><a role="doc-noteref"' marked.html
	"$NUSQA" parse marked.docx -o new.xml 2>/dev/null
	"$NUSQA" parse --reject marked.docx -o old.xml 2>/dev/null
	for file in act plain old new; do
		"$NUSQA" render -t text $file.xml | sed -n '/^1\./,/^\[/p' >$file.said
	done
	cmp act.said old.said && cmp plain.said new.said && cat new.said
}

for lang in ru kk; do
	echo "== $lang"
	# Two editions that differ in a note only.
	words $lang | page >act.html
	words $lang | awk 'NR == 9 { $0 = $0 " *" } 1' | page >other.html
	"$NUSQA" diff act.html other.html; echo $?
	"$NUSQA" verify act.html other.html; echo $?
	# Nor does a list of edits move it: that says so, or all is as it was.
	"$NUSQA" diff -t edits act.html other.html -o list.xml 2>/dev/null
	"$NUSQA" amend act.html list.xml -o listed.xml; echo $?
	words $lang | awk 'NR == 6 { $0 = "***." } 1' | page >other.html
	"$NUSQA" diff -t edits act.html other.html -o list.xml
	"$NUSQA" amend act.html list.xml -o listed.xml; echo $?
	"$NUSQA" verify listed.xml other.html | tail -n 1
	# The order that makes new words does not make the note.
	words $lang | awk 'NR == 9 { $0 = $0 " *" } NR == 6 { $0 = "***." } 1' |
		page >other.html
	"$NUSQA" draft act.html other.html | grep '\*'
	words $lang | page >act.html
	words $lang | paper | "$mkpdf" >act.pdf
	"$NUSQA" parse act.html -o act.xml
	"$NUSQA" parse act.pdf -o pdf.xml
	grep -c '<authorialNote' act.xml
	body <act.xml >a
	body <pdf.xml | cmp - a && echo pdf
	# Written and read again it is the same.
	for format in docx html text; do
		"$NUSQA" render -t $format act.xml -o again.$format
		"$NUSQA" parse -W error again.$format -o again.xml 2>/dev/null
		body <again.xml | cmp - a && echo "$format"
	done
	# Each letter of a mark of its own stands by itself, paragraphs of a note
	# each behind the mark.
	sed 's|marker="1"|marker="прим"|; s|<p>Т[^<]*</p></authorialNote>|&#|
		s|</authorialNote>#|<p>***</p></authorialNote>|' act.xml >custom.xml
	body <custom.xml >b
	for format in docx html text; do
		"$NUSQA" render -t $format custom.xml -o own.$format
		"$NUSQA" parse -W error own.$format -o own.xml 2>/dev/null
		body <own.xml | cmp - b && echo "$format"
	done
	grep '^\[' own.text
	unzip -p own.docx word/document.xml |
		grep -o 'customMarkFollows.*</w:t></w:r>' | sed 's|</w:r>.*||'
	"$NUSQA" render -t text act.xml | sed -n '/^1\./,$p'
	"$NUSQA" render -t md act.xml | grep '\^'
	case $lang in
	ru) set -- 'абзац второй пункта 1 изложить в следующей редакции:
      "Тариф утверждается раз в пять лет.".' \
		'абзац третий пункта 1 исключить.' \
		'в пункте 1 слова "без налога" заменить словами "с налогом".' \
		'в пункте 1 слова "Тариф применяется" заменить словами "Сбор взимается".' \
		'пункт 1 изложить в следующей редакции:
      "1. Тариф отменен.".'
		;;
	kk) set -- '1-тармақтың екінші абзацы мынадай редакцияда жазылсын:
      "Тариф бес жылда бір рет бекітіледі.".' \
		'1-тармақтың үшінші абзацы алып тасталсын.' \
		'1-тармақта "салықсыз" деген сөз "салықпен" деген сөзбен ауыстырылсын.' \
		'1-тармақта "Тариф қаңтардан" деген сөздер "Алым ақпаннан" деген сөздермен ауыстырылсын.' \
		'1-тармақ мынадай редакцияда жазылсын:
      "1. Тариф жойылды.".'
		;;
	esac
	for change; do
		echo "-- $change"
		order $lang "$change" >order.txt
		rm -f new.xml
		for format in html docx pdf; do
			base=act.$format
			[ $format = docx ] && base=again.docx
			"$NUSQA" amend -W fatal $base order.txt -o $format.xml \
				2>said.txt
			[ $format = pdf ] && grep -v '^ ' said.txt
			[ -f $format.xml ] && body <$format.xml >$format.body
		done
		[ -f html.xml ] && cmp html.body docx.body &&
			cmp html.body pdf.body &&
			"$NUSQA" render -t text html.xml | sed -n '/^1\./,/^2\./p'
		# What went with its note comes back with it.
		[ -f html.xml ] && "$NUSQA" revert html.xml order.txt -o back.xml &&
			body <back.xml | cmp - a
		rm -f html.xml docx.xml pdf.xml
	done
	noted_words
	marked
done
