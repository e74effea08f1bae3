# A text that tells of the repeal of its act, or of a suspension: it is no edition
# of an early day, and every edition has the bytes of that of its day, in both
# languages.
export SOURCE_DATE_EPOCH=0
act=kz/act/law/2001-01-19/143
cp "$ROOT/tests/cli/grain.ru.txt" base.ru
cp "$ROOT/tests/cli/grain.kk.txt" base.kk
# Repealed: without a change, and with one; suspended, with a wording for that.
sed '2a\
Сноска. Утратил силу Законом РК от 03.03.2024 № 60-VIII (вводится в действие с 01.06.2025).' base.ru >page.ru
sed '2a\
Ескерту. Күші жойылды – ҚР 03.03.2024 № 60-VIII (01.06.2025 бастап қолданысқа енгізіледі) Заңымен.' base.kk >page.kk
sed -e 's/белым/красным/' -e '/красным/a\
Сноска. Статья 1 с изменением, внесенным Законом РК от 05.05.2022 № 12-VIII (вводится в действие с 01.01.2024).' page.ru >told.ru
sed -e 's/ақ түсті/қызыл түсті/' -e '/қызыл/a\
Ескерту. 1-бапқа өзгеріс енгізілді – ҚР 05.05.2022 № 12-VIII (01.01.2024 бастап қолданысқа енгізіледі) Заңымен.' page.kk >told.kk
sed -e 's/летом/весной/' -e '/^Статья 2/a\
Примечание ИЗПИ!\
Приостановлено до 01.01.2027 действие статьи 2 Законом РК от 07.11.2023 № 24-VIII (вводится в действие с 01.01.2024), в период приостановления действует в следующей редакции.' base.ru >rest.ru
sed -e 's/жазда/көктемде/' -e '/^2-бап/a\
Ескерту. 2-баптың қолданысы 01.01.2027 дейін тоқтатыла тұрды, тоқтатыла тұру кезеңінде мынадай редакцияда қолданылады – ҚР 07.11.2023 № 24-VIII (01.01.2024 бастап қолданысқа енгізіледі) Заңымен.' base.kk >rest.kk
cat >repeal.ru <<'TEXT'
Закон Республики Казахстан от 3 марта 2024 года № 60-VIII
О признании утратившим силу Закона Республики Казахстан "О зерне"
Статья 1. Признать утратившим силу Закон Республики Казахстан от 19 января 2001 года № 143 "О зерне".
Статья 2. Настоящий Закон вводится в действие с 1 июня 2025 года.
TEXT
cat >repeal.kk <<'TEXT'
Қазақстан Республикасының 2024 жылғы 3 наурыздағы № 60-VIII Заңы
"Астық туралы" Қазақстан Республикасы Заңының күші жойылды деп тану туралы
1-бап. "Астық туралы" Қазақстан Республикасының 2001 жылғы 19 қаңтардағы № 143 Заңының күші жойылды деп танылсын.
2-бап. Осы Заң 2025 жылғы 1 маусымнан бастап қолданысқа енгізіледі.
TEXT
cat >b.ru <<'TEXT'
Закон Республики Казахстан от 5 мая 2023 года № 82-VIII
О внесении изменений в Закон Республики Казахстан "О зерне"
Статья 1. Внести в Закон Республики Казахстан от 19 января 2001 года № 143 "О зерне" следующее изменение:
в статье 3 слово "свободна" заменить словом "тверда".
Статья 2. Настоящий Закон вводится в действие с 1 января 2025 года.
TEXT
cat >b.kk <<'TEXT'
Қазақстан Республикасының 2023 жылғы 5 мамырдағы № 82-VIII Заңы
"Астық туралы" Қазақстан Республикасының Заңына өзгерістер енгізу туралы
1-бап. "Астық туралы" Қазақстан Республикасының 2001 жылғы 19 қаңтардағы № 143 Заңына мынадай өзгерістер енгізілсін:
3-баптағы "еркін" деген сөз "қатаң" деген сөзбен ауыстырылсын.
2-бап. Осы Заң 2025 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.
TEXT
lib() {
	"$NUSQA" library -L store "$@" 2>&1 | grep -v '^ \|N3110'
}
shown() {
	:
}
. "$ROOT/tests/cli/editions.inc"
# see TITLE FILE...: every edition, and that of each of their days; then those
# of days before, between and after.
see() {
	echo "== $1"
	shift
	for l in ru kk; do
		keep $l "$@"
		editions $act
		for day in 2010-01-01 2024-06-01 2025-02-01 2026-06-01 2028-01-01; do
			echo "$day:"
			rm -f day.xml
			lib consolidate $act --as-of $day -o day.xml
			[ ! -f day.xml ] || "$NUSQA" render -t text day.xml |
				grep '^Зерно с\|^Зерно д\|^Цена\|^Астық\|Утратил\|жойылды' |
				grep -v 'туралы$'
		done
	done
}
see 'repealed' page repeal
see 'repealed, and changed before' page repeal b
see 'repealed, with the text of the signing' base page repeal b
see 'repealed, the last change told' told repeal b
see 'suspended' rest
see 'suspended, with the text of the signing' base rest
