# The end of a change for a time is moved by a later act, or what such a change
# stands in is replaced: exact, or told; every edition has the bytes of that of
# its day, in both languages.
export SOURCE_DATE_EPOCH=0
act=kz/act/law/2001-01-19/143
cp "$ROOT/tests/cli/grain.ru.txt" base.ru
cp "$ROOT/tests/cli/grain.kk.txt" base.kk
# ru, kk NAME DAY NUMBER ORDER FORCE: an order of the act; ru_more, kk_more: of
# the order № 23.
ru() {
	cat >"$1.ru" <<-TEXT
	Закон Республики Казахстан от $2 года № $3-VIII
	О внесении изменений в Закон Республики Казахстан "О зерне"
	Статья 1. Внести в Закон Республики Казахстан от 19 января 2001 года № 143 "О зерне" следующие изменения:
	$4
	Статья 2. Настоящий Закон вводится в действие с $5.
	TEXT
}
kk() {
	cat >"$1.kk" <<-TEXT
	Қазақстан Республикасының $2 № $3-VIII Заңы
	"Астық туралы" Қазақстан Республикасының Заңына өзгерістер енгізу туралы
	1-бап. "Астық туралы" Қазақстан Республикасының 2001 жылғы 19 қаңтардағы № 143 Заңына мынадай өзгерістер енгізілсін:
	$4
	2-бап. Осы Заң $5.
	TEXT
}
ru_more() {
	cat >"$1.ru" <<-TEXT
	Закон Республики Казахстан от $2 года № $3-VIII
	О внесении изменений в Закон Республики Казахстан "О внесении изменений в Закон Республики Казахстан "О зерне"
	Статья 1. Внести в Закон Республики Казахстан от 5 июня 2023 года № 23-VIII "О внесении изменений в Закон Республики Казахстан "О зерне" следующие изменения:
	$4
	Статья 2. Настоящий Закон вводится в действие с $5.
	TEXT
}
kk_more() {
	cat >"$1.kk" <<-TEXT
	Қазақстан Республикасының $2 № $3-VIII Заңы
	Заңға өзгерістер енгізу туралы
	1-бап. ""Астық туралы" Қазақстан Республикасының Заңына өзгерістер енгізу туралы" Қазақстан Республикасының 2023 жылғы 5 маусымдағы № 23-VIII Заңына мынадай өзгерістер енгізілсін:
	$4
	2-бап. Осы Заң $5.
	TEXT
}
lib() {
	"$NUSQA" library -L store "$@" 2>&1 | grep -v '^ \|N3110\|N3134'
}
text() {
	"$NUSQA" render -t text "$1" | sed -n '/^Статья 1\|^1-бап/,$p' |
		grep -v '^Статья\|^[1-4]-бап\|^$'
}
# see TITLE FILE...: every edition, with the bytes of that of its day, and what
# is told of some days between (DAYS).
see() {
	echo "== $1"
	shift
	for l in ru kk; do
		rm -rf store all
		for f; do
			lib add "$f.$l"
		done
		lib consolidate $act --all -d all
		find all -name '*@*' | LC_ALL=C sort | while read -r f; do
			echo "${f##*/}"
			text "$f"
			"$NUSQA" check "$f" | grep -v ': ok'
			day=${f##*@}
			rm -f day.xml
			lib consolidate $act --as-of "${day%.xml}" -o day.xml \
				>said
			cmp "$f" day.xml
		done
		for day in $DAYS; do
			rm -f day.xml
			echo "-- $day"
			lib consolidate $act --as-of "$day" -o day.xml
			[ -f day.xml ] && text day.xml
		done
	done
}
DAYS=
ru tmp '5 июня 2023' 23 'в статье 1 слово "белым" заменить словом "синим".' '1 января 2024 года и действует до 1 января 2026 года'
kk tmp '2023 жылғы 5 маусымдағы' 23 '1-баптағы "ақ" деген сөз "көк" деген сөзбен ауыстырылсын.' '2024 жылғы 1 қаңтардан бастап қолданысқа енгізіледі және 2026 жылғы 1 қаңтарға дейін қолданыста болады'
# move NAME TO RU-FORCE KK-TO KK-FORCE: its end becomes another.
move() {
	ru_more "$1" '5 мая 2025' 44 "в статье 2 слова \"до 1 января 2026 года\" заменить словами \"до $2\"." "$3"
	kk_more "$1" '2025 жылғы 5 мамырдағы' 44 "2-баптағы \"2026 жылғы 1 қаңтарға дейін\" деген сөздер \"$4 дейін\" деген сөздермен ауыстырылсын." "$5 бастап қолданысқа енгізіледі"
}
move later '1 января 2028 года' '1 декабря 2025 года' '2028 жылғы 1 қаңтарға' '2025 жылғы 1 желтоқсаннан'
see 'later' base tmp later
move sameday '1 января 2028 года' '1 января 2026 года' '2028 жылғы 1 қаңтарға' '2026 жылғы 1 қаңтардан'
see 'later, on the day of the old end' base tmp sameday
move sooner '1 августа 2025 года' '1 июля 2025 года' '2025 жылғы 1 тамызға' '2025 жылғы 1 шілдеден'
see 'sooner' base tmp sooner
DAYS='2025-12-31 2026-07-01'
move late '1 января 2028 года' '1 июня 2026 года' '2028 жылғы 1 қаңтарға' '2026 жылғы 1 маусымнан'
see 'once it has passed' base tmp late
DAYS='2025-06-30 2025-07-02'
move back '1 июня 2025 года' '1 июля 2025 года' '2025 жылғы 1 маусымға' '2025 жылғы 1 шілдеден'
see 'to a day that has passed' base tmp back
DAYS=
ru_more none '5 мая 2025' 44 'в статье 2 слова "и действует до 1 января 2026 года" исключить.' '1 декабря 2025 года'
kk_more none '2025 жылғы 5 мамырдағы' 44 '2-баптағы "және 2026 жылғы 1 қаңтарға дейін қолданыста болады" деген сөздер алып тасталсын.' '2025 жылғы 1 желтоқсаннан бастап қолданысқа енгізіледі'
see 'it has no end any more' base tmp none
DAYS='2025-11-30 2025-12-02'
ru_more more '5 мая 2025' 44 '1) в статье 1 слово "синим" заменить словом "серым";
2) в статье 2 слова "до 1 января 2026 года" заменить словами "до 1 января 2028 года".' '1 декабря 2025 года'
kk_more more '2025 жылғы 5 мамырдағы' 44 '1) 1-баптағы "көк" деген сөз "сұр" деген сөзбен ауыстырылсын;
2) 2-баптағы "2026 жылғы 1 қаңтарға дейін" деген сөздер "2028 жылғы 1 қаңтарға дейін" деген сөздермен ауыстырылсын.' '2025 жылғы 1 желтоқсаннан бастап қолданысқа енгізіледі'
see 'what came into force is changed, too' base tmp more
# The library has the text while it holds, with the old end.
DAYS=
"$NUSQA" amend base.ru tmp.ru -o held.ru
"$NUSQA" amend base.kk tmp.kk -o held.kk
see 'the latest text holds it' base held tmp later
# The order is repealed while its change holds: what then holds is not known.
DAYS='2025-11-30 2025-12-02'
cat >gone.ru <<'TEXT'
Закон Республики Казахстан от 5 мая 2025 года № 45-VIII
О признании утратившим силу Закона Республики Казахстан "О внесении изменений в Закон Республики Казахстан "О зерне"
Статья 1. Признать утратившим силу Закон Республики Казахстан от 5 июня 2023 года № 23-VIII "О внесении изменений в Закон Республики Казахстан "О зерне".
Статья 2. Настоящий Закон вводится в действие с 1 декабря 2025 года.
TEXT
cat >gone.kk <<'TEXT'
Қазақстан Республикасының 2025 жылғы 5 мамырдағы № 45-VIII Заңы
Заңның күші жойылды деп тану туралы
1-бап. ""Астық туралы" Қазақстан Республикасының Заңына өзгерістер енгізу туралы" Қазақстан Республикасының 2023 жылғы 5 маусымдағы № 23-VIII Заңының күші жойылды деп танылсын.
2-бап. Осы Заң 2025 жылғы 1 желтоқсаннан бастап қолданысқа енгізіледі.
TEXT
see 'the order is repealed meanwhile' base tmp gone
# What a change for a time, or a suspension, stands in is replaced, or goes.
DAYS='2025-06-01 2026-02-01'
ru whole '5 мая 2025' 46 'статью 1 изложить в следующей редакции:
"Статья 1. Цвет
Зерно бывает всяким.".' '1 марта 2025 года'
kk whole '2025 жылғы 5 мамырдағы' 46 '1-бап мынадай редакцияда жазылсын:
"1-бап. Түс
Астық әртүрлі болады.".' '2025 жылғы 1 наурыздан бастап қолданысқа енгізіледі'
see 'a new edition of what it changed' base tmp whole
cat >rest.ru <<'TEXT'
Закон Республики Казахстан от 5 июня 2023 года № 23-VIII
О приостановлении
Статья 1. Приостановить до 1 января 2026 года действие статьи 1 Закона Республики Казахстан от 19 января 2001 года № 143 "О зерне".
Статья 2. Настоящий Закон вводится в действие с 1 января 2024 года.
TEXT
cat >rest.kk <<'TEXT'
Қазақстан Республикасының 2023 жылғы 5 маусымдағы № 23-VIII Заңы
Тоқтата тұру туралы
1-бап. "Астық туралы" Қазақстан Республикасының 2001 жылғы 19 қаңтардағы № 143 Заңы 1-бабының қолданысы 2026 жылғы 1 қаңтарға дейін тоқтатыла тұрсын.
2-бап. Осы Заң 2024 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.
TEXT
see 'a new edition of what is suspended' base rest whole
ru out '5 мая 2025' 47 'статью 1 исключить.' '1 марта 2025 года'
kk out '2025 жылғы 5 мамырдағы' 47 '1-бап алып тасталсын.' '2025 жылғы 1 наурыздан бастап қолданысқа енгізіледі'
see 'what is suspended goes' base rest out
see 'what is changed for a time goes' base tmp out
echo '== amend'
for l in ru kk; do
	"$NUSQA" amend base.$l rest.$l whole.$l 2>&1 >/dev/null | grep N3120
	"$NUSQA" amend base.$l tmp.$l whole.$l 2>&1 >/dev/null | grep N3120
	"$NUSQA" amend base.$l rest.$l out.$l -o out.xml
	text out.xml
done
