# One order changes a provision and suspends it: the change is made, and what
# holds meanwhile stands over it until the suspension is over, in both
# languages; every edition has the bytes of that of its day.
export SOURCE_DATE_EPOCH=0
act=kz/act/law/2001-01-19/143
cp "$ROOT/tests/cli/grain.ru.txt" base.ru
cp "$ROOT/tests/cli/grain.kk.txt" base.kk
# ru, kk ORDER REST: an order that also suspends article 1.
ru() {
	cat >order.ru <<-TEXT
	Закон Республики Казахстан от 5 июня 2023 года № 23-VIII
	О внесении изменений в Закон Республики Казахстан "О зерне"
	Статья 1. Внести в Закон Республики Казахстан от 19 января 2001 года № 143 "О зерне" следующие изменения:
	$1
	Статья 2.
	1. Настоящий Закон вводится в действие с 1 января 2024 года.
	2. Приостановить до 1 января 2026 года действие статьи 1 Закона Республики Казахстан от 19 января 2001 года № 143 "О зерне"$2
	TEXT
}
kk() {
	cat >order.kk <<-TEXT
	Қазақстан Республикасының 2023 жылғы 5 маусымдағы № 23-VIII Заңы
	"Астық туралы" Қазақстан Республикасының Заңына өзгерістер енгізу туралы
	1-бап. "Астық туралы" Қазақстан Республикасының 2001 жылғы 19 қаңтардағы № 143 Заңына мынадай өзгерістер енгізілсін:
	$1
	2-бап.
	1. Осы Заң 2024 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.
	2. "Астық туралы" Қазақстан Республикасының 2001 жылғы 19 қаңтардағы № 143 Заңы 1-бабының қолданысы 2026 жылғы 1 қаңтарға дейін тоқтатыла тұрсын$2
	TEXT
}
lib() {
	"$NUSQA" library -L store "$@" 2>&1 | grep -v '^ \|N3110\|N3134'
}
shown() {
	"$NUSQA" render -t text "$1" | sed -n '/^Статья 1\|^1-бап/,$p' |
		grep -v '^$'
	"$NUSQA" check "$1" 2>/dev/null | grep -v ': ok'
}
. "$ROOT/tests/cli/editions.inc"
see() {
	echo "== $1"
	shift
	for l in ru kk; do
		keep $l base order "$@"
		editions $act
		rm -f marked.xml
		lib consolidate $act --as-of 2024-06-01 --mark -o marked.xml
		[ -s marked.xml ] || continue
		"$NUSQA" check marked.xml 2>/dev/null | grep -v ': ok'
		"$NUSQA" library -L store consolidate $act --as-of 2024-06-01 \
			-o now.xml 2>/dev/null
		"$NUSQA" revert now.xml order.$l -o before.xml
		"$NUSQA" render -t text before.xml >before.txt
		"$NUSQA" render -t text base.$l | diff - before.txt
	done
}
ru_words=', установив, что в период приостановления данная статья действует в следующей редакции:
"Статья 1. Цвет
Зерно бывает всяким.".'
kk_words=', тоқтатыла тұру кезеңінде осы бап мынадай редакцияда қолданылады деп белгіленсін:
"1-бап. Түс
Астық әртүрлі болады.".'
ru_anew='статью 1 изложить в следующей редакции:
"Статья 1. Цвета
1. Зерно должно быть синим.
2. Иное зерно запрещено.".'
kk_anew='1-бап мынадай редакцияда жазылсын:
"1-бап. Түстер
1. Астық көк болуға тиіс.
2. Өзге астыққа тыйым салынады.".'
ru "$ru_anew" "$ru_words"
kk "$kk_anew" "$kk_words"
see 'worded anew, with a wording for the time'
ru "$ru_anew" .
kk "$kk_anew" .
see 'worded anew'
ru_parts='1) в статье 1 слово "белым" заменить словом "синим";
2) статью 1 дополнить частью второй следующего содержания:
"Иное зерно запрещено.";
3) дополнить статьей 1-1 следующего содержания:
"Статья 1-1. Запах
Зерно не пахнет.".'
kk_parts='1) 1-баптағы "ақ" деген сөз "көк" деген сөзбен ауыстырылсын;
2) 1-бап мынадай мазмұндағы екінші бөлікпен толықтырылсын:
"Өзге астыққа тыйым салынады.";
3) мынадай мазмұндағы 1-1-баппен толықтырылсын:
"1-1-бап. Иіс
Астық иіссіз болады.".'
ru "$ru_parts" "$ru_words"
kk "$kk_parts" "$kk_words"
see 'in part, with a wording for the time'
ru "$ru_parts" .
kk "$kk_parts" .
see 'in part'
ru 'статью 1 исключить.' "$ru_words"
kk '1-бап алып тасталсын.' "$kk_words"
see 'taken out'
# The point that suspends is repealed before its term is over, and after that.
lift() {
	cat >lift.ru <<-TEXT
	Закон Республики Казахстан от 5 мая $1 года № 45-VIII
	О признании утратившим силу пункта 2 статьи 2 Закона Республики Казахстан "О внесении изменений в Закон Республики Казахстан "О зерне"
	Статья 1. Признать утратившим силу пункт 2 статьи 2 Закона Республики Казахстан от 5 июня 2023 года № 23-VIII "О внесении изменений в Закон Республики Казахстан "О зерне".
	Статья 2. Настоящий Закон вводится в действие с 1 июля $1 года.
	TEXT
	cat >lift.kk <<-TEXT
	Қазақстан Республикасының $1 жылғы 5 мамырдағы № 45-VIII Заңы
	Заңның жекелеген нормасының күші жойылды деп тану туралы
	1-бап. ""Астық туралы" Қазақстан Республикасының Заңына өзгерістер енгізу туралы" Қазақстан Республикасының 2023 жылғы 5 маусымдағы № 23-VIII Заңы 2-бабының 2-тармағының күші жойылды деп танылсын.
	2-бап. Осы Заң $1 жылғы 1 шілдеден бастап қолданысқа енгізіледі.
	TEXT
}
ru "$ru_parts" "$ru_words"
kk "$kk_parts" "$kk_words"
lift 2025
see 'it holds again sooner' lift
lift 2027
see 'it is over' lift
