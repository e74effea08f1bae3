# Changes for a time: the edition after their end has the text from before, made
# of an earlier text where the latest holds them, or refused; every edition has
# the bytes of that of its day, in both languages.
export SOURCE_DATE_EPOCH=0
act=kz/act/law/2001-01-19/143
cp "$ROOT/tests/cli/grain.ru.txt" base.ru
cp "$ROOT/tests/cli/grain.kk.txt" base.kk
cat >tmp.ru <<'TEXT'
Закон Республики Казахстан от 5 июня 2023 года № 23-VIII
О внесении изменений в Закон Республики Казахстан "О зерне"
Статья 1. Внести в Закон Республики Казахстан от 19 января 2001 года № 143 "О зерне" следующее изменение:
в статье 1 слово "белым" заменить словом "синим".
Статья 2. Настоящий Закон вводится в действие с 1 января 2024 года и действует до 1 января 2026 года.
TEXT
cat >tmp.kk <<'TEXT'
Қазақстан Республикасының 2023 жылғы 5 маусымдағы № 23-VIII Заңы
"Астық туралы" Қазақстан Республикасының Заңына өзгерістер енгізу туралы
1-бап. "Астық туралы" Қазақстан Республикасының 2001 жылғы 19 қаңтардағы № 143 Заңына мынадай өзгерістер енгізілсін:
1-баптағы "ақ" деген сөз "көк" деген сөзбен ауыстырылсын.
2-бап. Осы Заң 2024 жылғы 1 қаңтардан бастап қолданысқа енгізіледі және 2026 жылғы 1 қаңтарға дейін қолданыста болады.
TEXT
cat >b.ru <<'TEXT'
Закон Республики Казахстан от 10 июня 2024 года № 40-VIII
О внесении изменения в Закон Республики Казахстан "О зерне"
Статья 1. Внести в Закон Республики Казахстан от 19 января 2001 года № 143 "О зерне" следующее изменение:
в статье 3 слово "свободна" заменить словом "тверда".
Статья 2. Настоящий Закон вводится в действие с 1 января 2025 года.
TEXT
cat >b.kk <<'TEXT'
Қазақстан Республикасының 2024 жылғы 10 маусымдағы № 40-VIII Заңы
"Астық туралы" Қазақстан Республикасының Заңына өзгеріс енгізу туралы
1-бап. "Астық туралы" Қазақстан Республикасының 2001 жылғы 19 қаңтардағы № 143 Заңына мынадай өзгеріс енгізілсін:
3-баптағы "еркін" деген сөз "қатаң" деген сөзбен ауыстырылсын.
2-бап. Осы Заң 2025 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.
TEXT
# The act as it was published while the change held, its note without an end in
# Kazakh.
sed -e 's/белым/синим/' -e '/синим/a\
Сноска. Статья 1 с изменением, внесенным Законом РК от 05.06.2023 № 23-VIII (вводится в действие с 01.01.2024 и действует до 01.01.2026).' \
	base.ru >held.ru
sed -e 's/ақ түсті/көк түсті/' -e '/көк түсті/a\
Ескерту. 1-бапқа өзгеріс енгізілді – ҚР 05.06.2023 № 23-VIII (01.01.2024 бастап қолданысқа енгізіледі) Заңымен.' \
	base.kk >held.kk
sed 's/летом/весной/' held.ru >other.ru
sed 's/жазда/көктемде/' held.kk >other.kk
lib() {
	"$NUSQA" library -L store "$@" 2>&1 | grep -v '^ \|N3110\|N3134'
}
text() {
	"$NUSQA" render -t text "$1" | grep '^Зерно с\|^Зерно д\|^Цена\|^Астық' |
		grep -v 'туралы$'
}
# see TITLE FILE...: every edition, that of each of their days, and that of the
# end.
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
			day=${f##*@}
			rm -f day.xml
			lib consolidate $act --as-of "${day%.xml}" -o day.xml
			cmp "$f" day.xml
		done
		rm -f day.xml
		lib consolidate $act --as-of 2026-01-01 -o day.xml
		[ -f day.xml ] || echo 'none of 2026-01-01'
	done
}
see 'it ends' base tmp
see 'another change goes on' base tmp b
see 'the latest text holds it' base held tmp b
see 'no text is from before' held tmp
see 'the text from before does not become the latest' base other tmp
