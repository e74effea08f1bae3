# Acts that are named by day and title: a title counts however its letters,
# marks and blanks are set, and any that the act has had or will have; where
# only a part of what is said fits, that is told as a gap.  In both languages.
export SOURCE_DATE_EPOCH=0
act=kz/act/law/2020-01-10/301
dr='Закон Республики Казахстан от 10 января 2020 года'
dk='2020 жылғы 10 қаңтардағы Қазақстан Республикасының Заңына'
law() { # its title, day and number, in Russian, then in Kazakh
	cat >"$1.ru" <<-END
		$2

		Закон Республики Казахстан от $4 года № $6-VI

		Статья 1. Зерно должно быть белым.
		Статья 2. Зерно должно быть сухим.
	END
	cat >"$1.kk" <<-END
		$3

		Қазақстан Республикасының $5 № $6-VI Заңы

		1-бап. Астық ақ болуға тиіс.
		2-бап. Астық құрғақ болуға тиіс.
	END
}
base() { # its titles
	law base "$1" "$2" '10 января 2020' '2020 жылғы 10 қаңтардағы' 301
}
amend() { # file, number, year, what it names, what it orders
	cat >"$1.ru" <<-END
		Закон Республики Казахстан от 1 февраля $3 года № $2-VII
		О внесении изменений в некоторые законодательные акты
		Статья 1. Внести в $4 следующие изменения:
		$6
		Статья 2. Настоящий Закон вводится в действие с 1 марта $3 года.
	END
	cat >"$1.kk" <<-END
		Қазақстан Республикасының $3 жылғы 1 ақпандағы № $2-VII Заңы
		Кейбір заңнамалық актілерге өзгерістер енгізу туралы
		1-бап. $5 мынадай өзгерістер енгізілсін:
		$7
		2-бап. Осы Заң $3 жылғы 1 наурыздан бастап қолданысқа енгізіледі.
	END
}
named() { # what it names: a law of 2022 that changes article 1
	amend change 60 2022 "$1" "$2" \
		'1) в статье 1 слово "белым" заменить словом "красным".' \
		'1) 1-баптағы "ақ" деген сөз "қызыл" деген сөзбен ауыстырылсын.'
}
renamed() { # what it orders: a law of 2021 that changes the title
	amend title 20 2021 "$dr \"О зерне и муке\"" "\"Астық пен ұн туралы\" $dk" "1) $1." "1) $2."
}
lib() {
	"$NUSQA" library -L store "$@" 2>&1 || echo "exit status $?"
}
made() { # what came of the act, of files in a language
	l=$1
	shift
	rm -rf store all
	lib add "$@" | grep -v '^ \|style:'
	lib history $act | grep -v 'adopted\|edition' | cut -f1-3
	lib consolidate $act --as-of 2022-06-01 -o day.xml | grep -v '^ \|N3116'
	lib consolidate $act --all -d all >all.told
	tail -n 1 all.told | grep 'exit status'
	find all -name '*@*' | sed 's/.*@//' | LC_ALL=C sort | tr '\n' ' '
	"$NUSQA" render -t text day.xml | grep -v '^$\|^Сноска\|^Ескерту\|№\|^Статья 2\|^2-бап'
}
try() { # name, files besides
	name=$1
	shift
	for l in ru kk; do
		echo "== $name, $l"
		made $l base.$l change.$l $(for f; do echo "$f.$l"; done)
	done
}

base 'О зерне и муке' 'Астық пен ұн туралы'
named "$dr \"О зерне и хлебе\"" "\"Астық пен нан туралы\" $dk"
renamed 'заголовок изложить в следующей редакции: "О зерне и хлебе"' \
	'тақырыбы мынадай редакцияда жазылсын: "Астық пен нан туралы"'
try 'a new title' title
renamed 'в заголовке слово "муке" заменить словом "хлебе"' \
	'тақырыбындағы "ұн" деген сөз "нан" деген сөзбен ауыстырылсын'
try 'a word of the title changed' title
named "$dr \"О зерне\"" "\"Астық туралы\" $dk"
renamed 'в заголовке слова "и муке" исключить' \
	'тақырыбындағы "пен ұн" деген сөздер алып тасталсын'
try 'words of the title gone' title
named "$dr \"О зерне, хлебе и муке\"" "\"Астық, нан пен ұн туралы\" $dk"
renamed 'заголовок после слова "зерне" дополнить словами ", хлебе"' \
	'тақырыбы "Астық" деген сөзден кейін ", нан" деген сөздермен толықтырылсын'
try 'words in the title' title
named "$dr \"О зерне и муке\"" "\"Астық пен ұн туралы\" $dk"
try 'the title before' title
named "$dr \"О зерне, хлебе и крупе\"" "\"Астық, нан пен жарма туралы\" $dk"
try 'neither of them' title
amend again 30 2021 "$dr \"О зерне, хлебе и муке\"" "\"Астық, нан пен ұн туралы\" $dk" \
	'1) в заголовке слово "муке" заменить словом "крупе".' \
	'1) тақырыбындағы "ұн" деген сөз "жарма" деген сөзбен ауыстырылсын.'
try 'changed twice' title again

named "$dr «О зерне - муке и счетах»" "«Астық-ұн туралы» $dk"
base 'О ЗEРНЕ – МУКЕ  И СЧЁТАХ.' 'ACТЫҚ – ҰН  ТУРАЛЫ.'
try 'letters and marks'
base 'О зерне-муке и счетах (с изменениями и дополнениями по состоянию на 01.01.2021 г.)' \
	'Астық-ұн туралы (2021.01.01. берілген өзгерістер мен толықтыруларымен)'
try 'an edition in the title'

base 'О зерне и муке' 'Астық пен ұн туралы'
try 'another title'
named "$dr" 'Қазақстан Республикасының 2020 жылғы 10 қаңтардағы Заңына'
try 'no title'
named 'Закон Республики Казахстан от 10 января 2019 года "О зерне и муке"' \
	'"Астық пен ұн туралы" 2019 жылғы 10 қаңтардағы Қазақстан Республикасының Заңына'
try 'another year'
law other 'О зерне и муке' 'Астық пен ұн туралы' '10 января 2019' '2019 жылғы 10 қаңтардағы' 299
try 'another year, which is that of another act' other
named "$dr № 302-VI \"О зерне и муке\"" \
	'"Астық пен ұн туралы" Қазақстан Республикасының 2020 жылғы 10 қаңтардағы № 302-VI Заңына'
try 'another number'
named 'Конституционный закон Республики Казахстан от 10 января 2020 года "О зерне и муке"' \
	'"Астық пен ұн туралы" 2020 жылғы 10 қаңтардағы Қазақстан Республикасының Конституциялық заңына'
try 'another kind'
named "$dr \"О соли\"" "\"Тұз туралы\" $dk"
law other 'О соли' 'Тұз туралы' '10 января 2020' '2020 жылғы 10 қаңтардағы' 302
try 'another act of that day' other

named "$dr \"О зерне и муке\"" "\"Астық пен ұн туралы\" $dk"
echo '== the act in Russian, the change in Kazakh'
made ru base.ru change.kk
echo '== the act in Kazakh, the change in Russian'
made kk base.kk change.ru
echo '== the change in both'
made ru base.ru change.ru change.kk
echo '== in other languages'
for l in ru kk; do
	rm -rf store
	lib add base.$l >/dev/null
	[ $l = ru ] && lib add change.kk || lib add change.ru
	for tongue in ru kk; do
		lib --lang $tongue export $act --as-of 2022-06-01 -o day.xml
	done
done
