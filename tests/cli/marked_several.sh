# Marks of several orders: what went counts nowhere, and without the marks there
# is the new text, or the old one.  The orders are taken out again together.
[ -n "${BASH_VERSION-}" ] || exec bash "$0"
export SOURCE_DATE_EPOCH=0
schema=${NUSQA_SHARED:-}/xsd/akomantoso30.xsd
[ -e "$schema" ] || schema=

# texts NAME: base, orders; as raw text.
ru() {
	cat >base.txt <<-'END'
	Об утверждении Правил ведения реестра
	Приказ Министра финансов Республики Казахстан от 3 апреля 2024 года № 189
	ПРИКАЗЫВАЮ:
	1. Реестр ведется каждые пять рабочих дней.
	2. В реестр вносятся:
	1) состав;
	бумаге;
	владелец помещения;
	арендатор помещения;
	2) адрес.
	3. Приказ вводится в действие со дня подписания.
	Министр А. Ким
	END
	order 1 '5 мая 2025 года № 45' 'О внесении изменений' \
		'Внести в приказ Министра финансов Республики Казахстан от 3 апреля 2024 года № 189 "Об утверждении Правил ведения реестра" следующие изменения:' \
		"$1" Приказ 'Министра финансов Республики Казахстан от' ПРИКАЗЫВАЮ \
		'Настоящий приказ вводится в действие со дня подписания'
	order 2 '6 июня 2025 года № 46' 'О внесении изменений' \
		'Внести в приказ Министра финансов Республики Казахстан от 3 апреля 2024 года № 189 "Об утверждении Правил ведения реестра" следующие изменения:' \
		"$2" Приказ 'Министра финансов Республики Казахстан от' ПРИКАЗЫВАЮ \
		'Настоящий приказ вводится в действие со дня подписания'
}

kk() {
	cat >base.txt <<-'END'
	Тізілімді жүргізу қағидаларын бекіту туралы
	Қазақстан Республикасы Қаржы министрінің 2024 жылғы 3 сәуірдегі № 189 бұйрығы
	БҰЙЫРАМЫН:
	1. Тізілім бес жұмыс күні сайын жүргізіледі.
	2. Тізілімге:
	1) құрам;
	үй-жай иесі;
	үй-жайды жалға алушы;
	2) мекенжай енгізіледі.
	3. Бұйрық қол қойылған күнінен бастап қолданысқа енгізіледі.
	Министр А. Ким
	END
	in='"Тізілімді жүргізу қағидаларын бекіту туралы" Қазақстан Республикасы Қаржы министрінің 2024 жылғы 3 сәуірдегі № 189 бұйрығына мынадай өзгерістер енгізілсін:'
	n=1
	for words in '1-тармақтағы "бес" деген сөз "он" деген сөзбен ауыстырылсын;
2-тармақтың 1) тармақшасының екінші абзацы алып тасталсын;' \
		'1-тармақтағы "он жұмыс" деген сөздер "үш жұмыс" деген сөздермен ауыстырылсын;'; do
		printf '%s\nҚазақстан Республикасы Қаржы министрінің 2025 жылғы %s мамырдағы № 4%s бұйрығы\nБҰЙЫРАМЫН:\n1. %s\n%s\n2. Осы бұйрық қол қойылған күнінен бастап қолданысқа енгізіледі.\nМинистр А. Ким\n' \
			'Өзгерістер енгізу туралы' $n $n "$in" "$words" >"order$n.txt"
		n=$((n + 1))
	done
}

order() {
	printf '%s\n%s %s %s\n%s:\n1. %s\n%s\n2. %s.\nМинистр А. Ким\n' "$3" \
		"$6" "$7" "$2" "$8" "$4" "$5" "$9" >"order$1.txt"
}

# holds WHAT: the marked act gives both editions, in a page and a document.
holds() {
	echo "== $1"
	"$NUSQA" amend --no-notes base.txt order1.txt order2.txt -o plain.xml &&
		"$NUSQA" amend --no-notes --mark base.txt order1.txt \
			order2.txt -o marked.xml || return
	"$NUSQA" check ${schema:+--schema "$schema"} marked.xml 2>&1
	"$NUSQA" render -t text plain.xml >new.txt
	"$NUSQA" parse base.txt | "$NUSQA" render -t text - >old.txt
	for format in docx html; do
		"$NUSQA" render -t $format marked.xml -o marked.$format
		"$NUSQA" parse marked.$format -o one.xml 2>/dev/null
		"$NUSQA" parse --reject marked.$format -o two.xml 2>/dev/null
		"$NUSQA" render -t text one.xml | diff -B new.txt - &&
			"$NUSQA" render -t text two.xml | diff -B old.txt - &&
			echo "$format: both editions"
	done
	"$NUSQA" parse base.txt -o base.xml
	"$NUSQA" revert marked.xml order2.txt order1.txt -o back.xml &&
		cmp base.xml back.xml && echo 'the base again'
	rm -f back.xml
	"$NUSQA" diff old.txt new.txt | grep '^\[\|{+\|\[-'
}
ru 'абзац второй подпункта 1) пункта 2 изложить в следующей редакции: "книге;";' \
	'абзац третий подпункта 1) пункта 2 исключить;'
holds 'a paragraph that comes by its number'
ru 'в пункте 1 слово "пять" заменить словом "десять";' \
	'в пункте 1 слова "десять рабочих" заменить словами "три рабочих";'
holds 'the same words twice'
ru 'пункт 2 дополнить подпунктом 3) следующего содержания: "3) год.";' \
	'подпункт 3) пункта 2 исключить;'
holds 'what came goes'
ru 'пункт 2 изложить в следующей редакции: "2. Реестр пополняется.";' \
	'пункт 1 изложить в следующей редакции:
"1. Реестр ведется:
1) в книге;
2) на сайте.";'
holds 'units go, and come'
kk
holds 'сол сөздер екі рет, екінші бұйрық абзацты санайды'
echo '== the act with marks is no base'
"$NUSQA" amend marked.xml order1.txt -o again.xml 2>&1; echo $?
"$NUSQA" revert marked.xml order2.txt -o back.xml 2>&1; echo $?
ls again.xml back.xml 2>&1
