# What an act says of its own time: from when and until when it holds, and what
# of it is suspended; told with the editions of the days that it is about, in
# both languages.
export SOURCE_DATE_EPOCH=0
act=kz/act/law/2001-01-19/143
lib() {
	"$NUSQA" library -L store "$@" 2>&1 | grep -v '^ \|N3110\|N3134'
}
shown() {
	:
}
. "$ROOT/tests/cli/editions.inc"
# see TITLE DAY...: with act.ru and act.kk, and move.ru and move.kk where they
# are there.
see() {
	echo "== $1"
	shift
	for l in ru kk; do
		keep $l act $([ ! -f move.$l ] || echo move)
		echo "-- $l all"
		editions $act
		for day; do
			echo "-- $l $day"
			rm -f day.xml
			"$NUSQA" library -L store consolidate $act \
				--as-of "$day" -o day.xml 2>&1 |
				grep -v '^ \|N3110'
			[ -f day.xml ] && echo 'written'
		done
	done
}
ru() {
	cp "$ROOT/tests/cli/grain.ru.txt" act.ru
	printf 'Статья 4. Введение в действие\n%s\n' "$1" >>act.ru
}
kk() {
	cp "$ROOT/tests/cli/grain.kk.txt" act.kk
	printf '4-бап. Қолданысқа енгізілу\n%s\n' "$1" >>act.kk
}
ru 'Настоящий Закон вводится в действие с 1 марта 2001 года и действует до 1 января 2024 года.'
kk 'Осы Заң 2001 жылғы 1 наурыздан бастап қолданысқа енгізіледі және 2024 жылғы 1 қаңтарға дейін қолданыста болады.'
see 'a term' 2001-02-28 2001-03-01 2023-12-31 2024-01-01
cat >move.ru <<'TEXT'
Закон Республики Казахстан от 5 мая 2023 года № 44-VIII
О внесении изменений в Закон Республики Казахстан "О зерне"
Статья 1. Внести в Закон Республики Казахстан от 19 января 2001 года № 143 "О зерне" следующее изменение:
в статье 4 слова "до 1 января 2024 года" заменить словами "до 1 января 2026 года".
Статья 2. Настоящий Закон вводится в действие с 1 июля 2023 года.
TEXT
cat >move.kk <<'TEXT'
Қазақстан Республикасының 2023 жылғы 5 мамырдағы № 44-VIII Заңы
"Астық туралы" Қазақстан Республикасының Заңына өзгерістер енгізу туралы
1-бап. "Астық туралы" Қазақстан Республикасының 2001 жылғы 19 қаңтардағы № 143 Заңына мынадай өзгеріс енгізілсін:
4-баптағы "2024 жылғы 1 қаңтарға дейін" деген сөздер "2026 жылғы 1 қаңтарға дейін" деген сөздермен ауыстырылсын.
2-бап. Осы Заң 2023 жылғы 1 шілдеден бастап қолданысқа енгізіледі.
TEXT
see 'a term that is moved' 2024-06-01 2026-01-01
ru 'Приостановить до 1 января 2024 года действие статьи 2 настоящего Закона.'
kk 'Осы Заңның 2-бабының қолданысы 2024 жылғы 1 қаңтарға дейін тоқтатыла тұрсын.'
see 'a provision of its own is suspended, and that is moved' 2023-06-30 2024-06-01 2026-01-01
