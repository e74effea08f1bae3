# Days on which an amending act would have changed an act, had it not been put
# off, suspended or repealed before, and those after the act itself is repealed:
# history and amenders tell them as such, by whom, and the days that consolidate
# makes editions of.  In both languages.
export SOURCE_DATE_EPOCH=0
act=kz/act/law/2001-01-19/143
cp "$ROOT/tests/cli/grain.ru.txt" base.ru
cp "$ROOT/tests/cli/grain.kk.txt" base.kk
lib() {
	"$NUSQA" library -L store "$@" 2>&1
}
. "$ROOT/tests/cli/editions.inc"
. "$ROOT/tests/cli/moves.inc"
see() { # The act that is put off; what each test is about comes later.
	:
}
ru 'Подпункт 2) статьи 1 настоящего Закона вводится в действие с 1 января 2024 года.'
kk 'Осы Заңның 1-бабының 2) тармақшасы 2024 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.'
# later LANGUAGE SENTENCE: an act of 10 November 2023 that says it.
later() {
	if [ "$1" = ru ]; then
		cat <<-TEXT
		Закон Республики Казахстан от 10 ноября 2023 года № 50-VIII
		О некоторых вопросах зерна
		Статья 1. $2
		Статья 2. Настоящий Закон вводится в действие с 1 декабря 2023 года.
		TEXT
	else
		cat <<-TEXT
		Қазақстан Республикасының 2023 жылғы 10 қарашадағы № 50-VIII Заңы
		Астықтың кейбір мәселелері туралы
		1-бап. $2
		2-бап. Осы Заң 2023 жылғы 1 желтоқсаннан бастап қолданысқа енгізіледі.
		TEXT
	fi >later."$1"
}
# told LANGUAGE WHAT SENTENCE: the days by history, amenders, and consolidate.
told() {
	echo "== $1: $2"
	later "$1" "$3"
	keep "$1" base move later
	lib history $act | grep -v 'adopted\|edition' | cut -f 1-3,5
	lib amenders $act | cut -f 1-3
	lib consolidate $act --all -d all | grep -v '^  '
	find all -name '*@*' | sed 's/.*@//' | LC_ALL=C sort
}
A='Закона Республики Казахстан от 5 мая 2023 года № 44-VIII "О внесении изменений в Закон Республики Казахстан "О зерне"'
B='"Астық туралы" Қазақстан Республикасының Заңына өзгерістер енгізу туралы" Қазақстан Республикасының 2023 жылғы 5 мамырдағы № 44-VIII Заңы'
told ru 'put off' "Внести в Закон ${A#Закона } следующее изменение:
в пункте 2 статьи 2 слова \"1 января 2024 года\" заменить словами \"1 января 2025 года\"."
told kk 'put off' "${B}на мынадай өзгеріс енгізілсін:
2-баптың 2-тармағындағы \"2024 жылғы 1 қаңтардан\" деген сөздер \"2025 жылғы 1 қаңтардан\" деген сөздермен ауыстырылсын."
told ru 'taken out' "Внести в Закон ${A#Закона } следующее изменение:
подпункт 2) статьи 1 исключить."
told kk 'taken out' "${B}на мынадай өзгеріс енгізілсін:
1-баптың 2) тармақшасы алып тасталсын."
told ru 'suspended' "Приостановить до 1 января 2026 года действие подпункта 2) статьи 1 $A."
told kk 'suspended' "${B}ның 1-бабы 2) тармақшасының қолданысы 2026 жылғы 1 қаңтарға дейін тоқтатыла тұрсын."
told ru 'repealed' "Признать утратившим силу Закон ${A#Закона }."
told kk 'repealed' "${B}ның күші жойылды деп танылсын."
told ru 'the act itself repealed' 'Признать утратившим силу Закон Республики Казахстан от 19 января 2001 года № 143 "О зерне".'
told kk 'the act itself repealed' '"Астық туралы" Қазақстан Республикасының 2001 жылғы 19 қаңтардағы № 143 Заңының күші жойылды деп танылсын.'
# What has come into force is not moved; what holds while it is suspended nothing
# tells.
told ru 'put off too late' "Внести в Закон ${A#Закона } следующее изменение:
в пункте 1 статьи 2 слова \"1 июля 2023 года\" заменить словами \"1 января 2025 года\"."
told kk 'put off too late' "${B}на мынадай өзгеріс енгізілсін:
2-баптың 1-тармағындағы \"2023 жылғы 1 шілдеден\" деген сөздер \"2025 жылғы 1 қаңтардан\" деген сөздермен ауыстырылсын."
told ru 'suspended later' "Приостановить до 1 января 2026 года действие подпункта 1) статьи 1 $A."
told kk 'suspended later' "${B}ның 1-бабы 1) тармақшасының қолданысы 2026 жылғы 1 қаңтарға дейін тоқтатыла тұрсын."
# The note of what was suspended before it came says from when it holds, not that
# it comes into force then; it is read as that day.
noted() {
	echo "== $1: noted"
	later "$1" "$2"
	keep "$1" base move later
	lib consolidate $act --as-of 2026-02-01 -o day.xml | grep -v '^  '
	"$NUSQA" render -t text day.xml >day.txt
	grep '^Сноска\|^Ескерту' day.txt
	rm -rf store
	lib add day.txt
	lib show $act | grep '^changed by' | cut -f 1-3
}
noted ru "Приостановить до 1 января 2026 года действие подпункта 2) статьи 1 $A."
noted kk "${B}ның 1-бабы 2) тармақшасының қолданысы 2026 жылғы 1 қаңтарға дейін тоқтатыла тұрсын."
