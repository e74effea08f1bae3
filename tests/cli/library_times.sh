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
shown() {
	text "$1"
	cat said
}
. "$ROOT/tests/cli/editions.inc"
# see TITLE FILE...: every edition, that of each of their days, and that of the
# end.
see() {
	echo "== $1"
	shift
	for l in ru kk; do
		keep $l "$@"
		editions $act
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
# An amending act's provision, suspended before its day: it waits for the end.
cat >a.ru <<'TEXT'
Закон Республики Казахстан от 5 мая 2023 года № 12-VIII
О внесении изменений в Закон Республики Казахстан "О зерне"
Статья 1. Внести в Закон Республики Казахстан от 19 января 2001 года № 143 "О зерне" следующие изменения:
1) в статье 1 слово "белым" заменить словом "красным";
2) в статье 2 слово "летом" заменить словом "осенью".
Статья 2. Настоящий Закон вводится в действие с 1 января 2024 года, за исключением подпункта 2) статьи 1, который вводится в действие с 1 января 2026 года.
TEXT
cat >a.kk <<'TEXT'
Қазақстан Республикасының 2023 жылғы 5 мамырдағы № 12-VIII Заңы
"Астық туралы" Қазақстан Республикасының Заңына өзгерістер енгізу туралы
1-бап. "Астық туралы" Қазақстан Республикасының 2001 жылғы 19 қаңтардағы № 143 Заңына мынадай өзгерістер енгізілсін:
1) 1-баптағы "ақ" деген сөз "қызыл" деген сөзбен ауыстырылсын;
2) 2-баптағы "жазда" деген сөз "күзде" деген сөзбен ауыстырылсын.
2-бап. Осы Заң 2026 жылғы 1 қаңтардан бастап қолданысқа енгізілетін 1-баптың 2) тармақшасын қоспағанда, 2024 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.
TEXT
cat >rest.ru <<'TEXT'
Закон Республики Казахстан от 7 ноября 2025 года № 44-VIII
О приостановлении
Статья 1. Приостановить до 1 января 2027 года действие подпункта 2) статьи 1 Закона Республики Казахстан от 5 мая 2023 года № 12-VIII "О внесении изменений в Закон Республики Казахстан "О зерне"".
Статья 2. Настоящий Закон вводится в действие с 1 декабря 2025 года.
TEXT
cat >rest.kk <<'TEXT'
Қазақстан Республикасының 2025 жылғы 7 қарашадағы № 44-VIII Заңы
Тоқтата тұру туралы
1-бап. ""Астық туралы" Қазақстан Республикасының Заңына өзгерістер енгізу туралы" Қазақстан Республикасының 2023 жылғы 5 мамырдағы № 12-VIII Заңы 1-бабы 2) тармақшасының қолданысы 2027 жылғы 1 қаңтарға дейін тоқтатыла тұрсын.
2-бап. Осы Заң 2025 жылғы 1 желтоқсаннан бастап қолданысқа енгізіледі.
TEXT
see 'a suspended change waits' base a rest
# Suspended after it came into force: what holds meanwhile cannot be told.
sed 's/подпункта 2) статьи/подпункта 1) статьи/' rest.ru >late.ru
sed 's/1-бабы 2) тармақшасының/1-бабы 1) тармақшасының/' rest.kk >late.kk
see 'a change is suspended while it holds' base a late
# The whole act: what had come into force cannot be told, what had not waits.
sed 's/подпункта 2) статьи 1 Закона/Закона/' rest.ru >whole.ru
sed 's/Заңы 1-бабы 2) тармақшасының/Заңының/' rest.kk >whole.kk
see 'the amending act is suspended' base a whole
# Given as it reads then, it is refused for the days of its suspension.
echo '== amend'
for l in ru kk; do
	"$NUSQA" amend "a.$l" "late.$l" -o paused.xml
	for day in 2025-01-01 2026-06-01 2027-01-01; do
		"$NUSQA" amend "base.$l" paused.xml --as-of $day -o out.xml 2>&1 |
			grep 'suspended'
		[ -f out.xml ] && echo "$day" && text out.xml
		rm -f out.xml
	done
	"$NUSQA" amend "a.$l" "whole.$l" -o out.xml
	"$NUSQA" render -t text out.xml | grep '2027'
	rm -f out.xml
done
# A text from after the end need not tell of what is over.
sed 's/1 января 2025/1 июня 2026/' b.ru >b2.ru
sed 's/2025 жылғы 1 қаңтардан/2026 жылғы 1 маусымнан/' b.kk >b2.kk
for l in ru kk; do
	rm -rf store
	"$NUSQA" amend "base.$l" "b2.$l" -o later.xml
	"$NUSQA" library -L store add "base.$l" "tmp.$l" "b2.$l" later.xml
	"$NUSQA" library -L store consolidate $act --as-of 2026-07-01 \
		-o "over.$l.xml"
	echo "$? <- $l"
done
