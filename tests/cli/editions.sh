# The edition of a day: each clause of force, one day before its day, on it and
# after it, in both languages.  What is expected was reckoned by the law "On
# legal acts", not taken from the program; only what is not so is printed.
[ -n "${BASH_VERSION-}" ] || exec bash "$ROOT/tests/cli/editions.sh"
export SOURCE_DATE_EPOCH=0
months_ru=(. января февраля марта апреля мая июня июля августа сентября октября
	ноября декабря)
months_kk=(. қаңтардағы ақпандағы наурыздағы сәуірдегі мамырдағы маусымдағы
	шілдедегі тамыздағы қыркүйектегі қазандағы қарашадағы желтоқсандағы)
cp "$ROOT/tests/cli/grain.ru.txt" base.ru
cp "$ROOT/tests/cli/grain.kk.txt" base.kk
# What it changes, in the words of the order: the base, or the order a.
base_ru='Закон Республики Казахстан от 19 января 2001 года № 143 "О зерне"'
base_kk='"Астық туралы" Қазақстан Республикасының 2001 жылғы 19 қаңтардағы № 143 Заң'
a_ru='Закон Республики Казахстан от 5 мая 2023 года № 12-VIII "О внесении изменений в Закон Республики Казахстан "О зерне"'
a_kk='"Астық туралы" Қазақстан Республикасының Заңына өзгерістер енгізу туралы" Қазақстан Республикасының 2023 жылғы 5 мамырдағы № 12-VIII Заң'

# head FILE DAY NUMBER TITLE: the requisites of an order.
head() {
	local IFS=- day
	day=($2)
	if [ "${1##*.}" = ru ]; then
		printf 'Закон Республики Казахстан от %d %s %s года № %s\n' \
			"$((10#${day[2]}))" "${months_ru[10#${day[1]}]}" "${day[0]}" "$3"
	else
		printf 'Қазақстан Республикасының %s жылғы %d %s № %s Заңы\n' \
			"${day[0]}" "$((10#${day[2]}))" "${months_kk[10#${day[1]}]}" "$3"
	fi
	printf '%s\n' "$4"
}

# order NAME DAY NUMBER RU KK [FORCE_RU FORCE_KK]: changes of the base.
order() {
	{
		head x.ru "$2" "$3" "О внесении изменений в Закон Республики Казахстан \"О зерне\""
		printf 'Статья 1. Внести в %s следующие изменения:\n%s\n' "$base_ru" "$4"
		[ -z "${6-}" ] || printf 'Статья 2. %s\n' "$6"
	} >"$1.ru"
	{
		head x.kk "$2" "$3" '"Астық туралы" Қазақстан Республикасының Заңына өзгерістер енгізу туралы'
		printf '1-бап. %sына мынадай өзгерістер енгізілсін:\n%s\n' "$base_kk" "$5"
		[ -z "${7-}" ] || printf '2-бап. %s\n' "$7"
	} >"$1.kk"
}

# The edition as three letters, a changed article as the capital of its word.
state() {
	"$NUSQA" render -t text "$1" | sed -n \
		-e 's/^Зерно должно быть белым\.$/w/p;s/^Астық ақ түсті.*/w/p' \
		-e 's/^Зерно должно быть красным\.$/R/p;s/^Астық қызыл түсті.*/R/p' \
		-e 's/^Зерно должно быть желтым\.$/Y/p;s/^Астық сары түсті.*/Y/p' \
		-e 's/^Зерно сдается летом\.$/s/p;s/^Астық жазда .*/s/p' \
		-e 's/^Зерно сдается осенью\.$/A/p;s/^Астық күзде .*/A/p' \
		-e 's/^Цена зерна свободна\.$/f/p;s/^Астық бағасы еркін .*/f/p' \
		-e 's/^Цена зерна тверда\.$/T/p;s/^Астық бағасы қатаң .*/T/p' |
		tr -d '\n'
}

# at ORDERS... -- DAY=EDITION...: published is what --published says.  "-": it
# is refused, as its reason says.
at() {
	local orders=() lang pair got files
	while [ "$1" != -- ]; do
		orders+=("$1")
		shift
	done
	shift
	for pair; do
		for lang in ru kk; do
			files=("${orders[@]/%/.$lang}")
			if "$NUSQA" amend --as-of="${pair%%=*}" $published \
				-o out.xml "base.$lang" "${files[@]}" 2>log; then
				got=$(state out.xml)
			else
				got=-
			fi
			[ "$got" = "${pair#*=}" ] || {
				echo "$scene, $lang: on ${pair%%=*} it is $got, not ${pair#*=}"
				cat log
			}
			if [ "$got" = - ] && ! grep -qF -- "$reason" log; then
				echo "$scene, $lang: another reason"
				cat log
			fi
		done
	done
}

one_ru='в статье 1 слово "белым" заменить словом "красным"'
one_kk='1-баптағы "ақ" деген сөз "қызыл" деген сөзбен ауыстырылсын'
two_ru='в статье 2 слово "летом" заменить словом "осенью"'
two_kk='2-баптағы "жазда" деген сөз "күзде" деген сөзбен ауыстырылсын'
three_ru='в статье 3 слово "свободна" заменить словом "тверда"'
three_kk='3-баптағы "еркін" деген сөз "қатаң" деген сөзбен ауыстырылсын'
all_ru="1) $one_ru;
2) $two_ru;
3) $three_ru."
all_kk="1) $one_kk;
2) $two_kk;
3) $three_kk."

# clause SCENE RU KK PUBLISHED DAY=EDITION...: of one order with one change.
clause() {
	scene=$1
	published=${4:+--published=$4}
	order a 2023-05-05 12-VIII "$one_ru." "$one_kk." "$2" "$3"
	shift 4
	at a -- "$@"
}

clause 'from signing' \
	'Настоящий Закон вводится в действие со дня его подписания.' \
	'Осы Заң қол қойылған күнінен бастап қолданысқа енгізіледі.' '' \
	2023-05-04=wsf 2023-05-05=Rsf 2023-05-06=Rsf
clause 'from a fixed day' \
	'Настоящий Закон вводится в действие с 1 июля 2023 года.' \
	'Осы Заң 2023 жылғы 1 шілдеден бастап қолданысқа енгізіледі.' '' \
	2023-06-30=wsf 2023-07-01=Rsf 2023-07-02=Rsf
clause 'in force from signing, applied from a day' \
	'Настоящий Закон вступает в силу со дня его подписания и вводится в действие с 1 июля 2023 года.' \
	'Осы Заң қол қойылған күнінен бастап күшіне енеді және 2023 жылғы 1 шілдеден бастап қолданысқа енгізіледі.' '' \
	2023-06-30=wsf 2023-07-01=Rsf
clause 'from the day of publication' \
	'Настоящий Закон вводится в действие со дня его первого официального опубликования.' \
	'Осы Заң алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі.' \
	2023-05-10 2023-05-09=wsf 2023-05-10=Rsf 2023-05-11=Rsf
clause 'after the day of publication' \
	'Настоящий Закон вводится в действие после дня его первого официального опубликования.' \
	'Осы Заң алғашқы ресми жарияланған күнінен кейін қолданысқа енгізіледі.' \
	2023-05-10 2023-05-10=wsf 2023-05-11=Rsf
# The days 11 to 20 run out.
ten_ru='Настоящий Закон вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования'
ten_kk='алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң'
clause 'ten days after publication' "$ten_ru." "Осы Заң $ten_kk қолданысқа енгізіледі." \
	2023-05-10 2023-05-20=wsf 2023-05-21=Rsf 2023-05-22=Rsf
clause 'over a leap day' "$ten_ru." "Осы Заң $ten_kk қолданысқа енгізіледі." \
	2024-02-19 2024-02-29=wsf 2024-03-01=Rsf
clause 'over a year' \
	'Настоящий Закон вводится в действие по истечении двадцати одного календарного дня после дня его первого официального опубликования.' \
	'Осы Заң алғашқы ресми жарияланған күнінен кейін күнтізбелік жиырма бір күн өткен соң қолданысқа енгізіледі.' \
	2023-12-31 2024-01-21=wsf 2024-01-22=Rsf
clause 'six months after publication' \
	'Настоящий Закон вводится в действие по истечении шести месяцев после дня его первого официального опубликования.' \
	'Осы Заң алғашқы ресми жарияланған күнінен кейін алты ай өткен соң қолданысқа енгізіледі.' \
	2023-05-10 2023-11-10=wsf 2023-11-11=Rsf
clause 'not before a day' \
	"$ten_ru, но не ранее 1 июля 2023 года." \
	"Осы Заң $ten_kk, бірақ 2023 жылғы 1 шілдеден ерте емес қолданысқа енгізіледі." \
	2023-05-10 2023-06-30=wsf 2023-07-01=Rsf
clause 'a law that is silent' '' '' 2023-05-10 2023-05-20=wsf 2023-05-21=Rsf

reason='it depends on the day of the official publication, which the text does not say (--published gives it) [N3106]'
clause 'the day of publication is not told' "$ten_ru." \
	"Осы Заң $ten_kk қолданысқа енгізіледі." '' 2023-05-20=- 2030-01-01=-
# Which days are working days, the Government says year by year.
reason='it counts working days, which depend on holidays and on days that are moved: no text tells them (a pin gives the day) [N3106]'
clause 'working days' \
	'Настоящий Закон вводится в действие по истечении десяти рабочих дней после дня его первого официального опубликования.' \
	'Осы Заң алғашқы ресми жарияланған күнінен кейін он жұмыс күні өткен соң қолданысқа енгізіледі.' \
	2023-05-10 2023-05-20=- 2024-01-01=-

clause 'from a day before it was signed' \
	'Настоящий Закон вводится в действие с 1 января 2023 года.' \
	'Осы Заң 2023 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.' '' \
	2022-12-31=wsf 2023-01-01=Rsf 2023-05-04=Rsf
# The text is another one from publication only.
clause 'earlier relations as well' \
	'Настоящий Закон вводится в действие со дня его первого официального опубликования и распространяется на отношения, возникшие с 1 января 2023 года.' \
	'Осы Заң алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі және 2023 жылғы 1 қаңтардан бастап туындаған қатынастарға қолданылады.' \
	2023-05-10 2023-01-01=wsf 2023-05-09=wsf 2023-05-10=Rsf
clause 'until a day' \
	'Настоящий Закон вводится в действие с 1 июля 2023 года и действует до 1 января 2024 года.' \
	'Осы Заң 2023 жылғы 1 шілдеден бастап қолданысқа енгізіледі және 2024 жылғы 1 қаңтарға дейін қолданылады.' '' \
	2023-06-30=wsf 2023-07-01=Rsf 2023-12-31=Rsf 2024-01-01=wsf
clause 'a last day' \
	'Настоящий Закон вводится в действие с 1 июля 2023 года и действует по 31 декабря 2023 года включительно.' \
	'Осы Заң 2023 жылғы 1 шілдеден бастап қолданысқа енгізіледі және 2023 жылғы 31 желтоқсанды қоса алғанда қолданылады.' '' \
	2023-06-30=wsf 2023-07-01=Rsf 2023-12-31=Rsf 2024-01-01=wsf

scene='parts with days of their own, one of them for a year'
published=--published=2023-05-10
order a 2023-05-05 12-VIII "$all_ru" "$all_kk" \
	"$ten_ru, за исключением:
1) подпункта 2) статьи 1, который вводится в действие с 1 июля 2023 года;
2) подпункта 3) статьи 1, который вводится в действие с 1 января 2024 года и действует до 1 января 2025 года." \
	"Осы Заң:
1) 2023 жылғы 1 шілдеден бастап қолданысқа енгізілетін 1-баптың 2) тармақшасын;
2) 2024 жылғы 1 қаңтардан бастап қолданысқа енгізілетін және 2025 жылғы 1 қаңтарға дейін қолданылатын 1-баптың 3) тармақшасын қоспағанда, $ten_kk қолданысқа енгізіледі."
at a -- 2023-05-20=wsf 2023-05-21=Rsf 2023-06-30=Rsf 2023-07-01=RAf \
	2023-12-31=RAf 2024-01-01=RAT 2024-12-31=RAT 2025-01-01=RAf

scene='suspension, with a wording for that time'
published=
order a 2023-05-05 12-VIII "$one_ru." "$one_kk." \
	'Настоящий Закон вводится в действие с 1 июня 2023 года.
Статья 3. Приостановить до 1 января 2024 года действие статьи 3 Закона Республики Казахстан от 19 января 2001 года № 143 "О зерне", установив, что в период приостановления данная статья действует в следующей редакции:
"Статья 3. Цена
Цена зерна тверда."' \
	"Осы Заң 2023 жылғы 1 маусымнан бастап қолданысқа енгізіледі.
3-бап. ${base_kk}ы 3-бабының қолданысы 2024 жылғы 1 қаңтарға дейін тоқтатыла тұрсын, тоқтатыла тұру кезеңінде осы бап мынадай редакцияда қолданылады деп белгіленсін:
\"3-бап. Баға
Астық бағасы қатаң белгіленеді.\""
at a -- 2023-05-31=wsf 2023-06-01=RsT 2023-12-31=RsT 2024-01-01=Rsf

scene='suspension alone: the text stays'
order a 2023-05-05 12-VIII "$one_ru." "$one_kk." \
	'Настоящий Закон вводится в действие с 1 июня 2023 года.
Статья 3. Приостановить до 1 января 2024 года действие статьи 3 Закона Республики Казахстан от 19 января 2001 года № 143 "О зерне".' \
	"Осы Заң 2023 жылғы 1 маусымнан бастап қолданысқа енгізіледі.
3-бап. ${base_kk}ы 3-бабының қолданысы 2024 жылғы 1 қаңтарға дейін тоқтатыла тұрсын."
at a -- 2023-05-31=wsf 2023-06-01=Rsf 2024-01-01=Rsf
for day in 2023-05-31 2023-06-01 2023-12-31 2024-01-01; do
	for lang in ru kk; do
		"$NUSQA" amend --as-of=$day -o out.xml base.$lang a.$lang 2>log || cat log
		"$NUSQA" render -t text out.xml | grep -c 'Приостановлено\|тоқтатыла тұрды'
	done
done | tr '\n' ' ' | grep -qx '0 0 1 1 1 1 0 0 ' || echo "$scene: the note"

january_ru='Настоящий Закон вводится в действие с 1 января 2024 года.'
january_kk='Осы Заң 2024 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.'
scene='a later act in force before an earlier one, in other places'
order a 2023-05-05 12-VIII "$one_ru." "$one_kk." "$january_ru" "$january_kk"
order b 2023-07-05 20-VIII "$three_ru." "$three_kk." \
	'Настоящий Закон вводится в действие с 1 августа 2023 года.' \
	'Осы Заң 2023 жылғы 1 тамыздан бастап қолданысқа енгізіледі.'
for turn in 'a b' 'b a'; do
	at $turn -- 2023-07-31=wsf 2023-08-01=wsT 2023-12-31=wsT 2024-01-01=RsT
done

new_ru() {
	printf 'статью 1 изложить в следующей редакции:\n"Статья 1. Цвет\nЗерно должно быть %s.".' "$1"
}
new_kk() {
	printf '1-бап мынадай редакцияда жазылсын:\n"1-бап. Түс\nАстық %s түсті болуға тиіс.".' "$1"
}
scene='two acts on one day: the later one has the last word'
order a 2023-05-05 12-VIII "$(new_ru красным)" "$(new_kk қызыл)" "$january_ru" "$january_kk"
order b 2023-07-05 20-VIII "$(new_ru желтым)" "$(new_kk сары)" "$january_ru" "$january_kk"
for turn in 'a b' 'b a'; do
	at $turn -- 2023-12-31=wsf 2024-01-01=Ysf 2024-01-02=Ysf
done
scene='... and of one day, that of the greater number'
order b 2023-05-05 13-VIII "$(new_ru желтым)" "$(new_kk сары)" "$january_ru" "$january_kk"
for turn in 'a b' 'b a'; do
	at $turn -- 2023-12-31=wsf 2024-01-01=Ysf
done
scene='... also where it is in the text already: the earlier one comes too late'
reason='the order takes effect before the edition it should change'
for lang in ru kk; do
	"$NUSQA" amend -o late.xml base.$lang b.$lang 2>log || cat log
	! "$NUSQA" amend -o out.xml late.xml a.$lang 2>log || echo "$scene, $lang"
	grep -q "$reason" log || cat log
done
scene='one article twice, the later act first'
order b 2023-07-05 20-VIII "$(new_ru желтым)" "$(new_kk сары)" \
	'Настоящий Закон вводится в действие со дня его первого официального опубликования.' \
	'Осы Заң алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі.'
published=--published=2023-07-10
for turn in 'a b' 'b a'; do
	at $turn -- 2023-07-09=wsf 2023-07-10=Ysf 2023-12-31=Ysf 2024-01-01=Rsf
done
published=

scene='what ends between two days of another order'
order a 2023-05-05 12-VIII "1) $one_ru;
2) $two_ru." "1) $one_kk;
2) $two_kk." 'Настоящий Закон вводится в действие с 1 января 2024 года, за исключением подпункта 1) статьи 1, который вводится в действие с 1 июня 2023 года и действует до 1 сентября 2023 года.' \
	'Осы Заң 2023 жылғы 1 маусымнан бастап қолданысқа енгізілетін және 2023 жылғы 1 қыркүйекке дейін қолданылатын 1-баптың 1) тармақшасын қоспағанда, 2024 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.'
order b 2023-05-15 20-VIII "$three_ru." "$three_kk." \
	'Настоящий Закон вводится в действие с 1 июля 2023 года.' \
	'Осы Заң 2023 жылғы 1 шілдеден бастап қолданысқа енгізіледі.'
at a b -- 2023-05-31=wsf 2023-06-01=Rsf 2023-07-01=RsT 2023-08-31=RsT \
	2023-09-01=wsT 2023-12-31=wsT 2024-01-01=wAT
scene='... and stands in the text from which the next edition is to be made'
order b 2023-08-15 20-VIII "$three_ru." "$three_kk." \
	'Настоящий Закон вводится в действие с 1 октября 2023 года.' \
	'Осы Заң 2023 жылғы 1 қазаннан бастап қолданысқа енгізіледі.'
for lang in ru kk; do
	"$NUSQA" amend --as-of=2023-07-01 -o summer.xml base.$lang a.$lang 2>log || cat log
	! "$NUSQA" amend --as-of=2023-10-01 -o out.xml summer.xml b.$lang 2>log || echo "$scene, $lang"
	grep -q 'over by the day of the edition' log || cat log
done

# An order that is itself changed before its day: first it, then the base.
order a 2023-05-05 12-VIII "1) $one_ru;
2) $two_ru." "1) $one_kk;
2) $two_kk." "$january_ru" "$january_kk"
# second SCENE RU KK DAYS_BEFORE DAYS_AFTER: c changes a from 1 October 2023.
second() {
	scene=$1
	{
		head x.ru 2023-08-01 21-VIII 'О внесении изменений в некоторые законодательные акты'
		printf 'Статья 1. %s\n' "$2"
		echo 'Статья 2. Настоящий Закон вводится в действие с 1 октября 2023 года.'
	} >c.ru
	{
		head x.kk 2023-08-01 21-VIII 'Кейбір заңнамалық актілерге өзгерістер енгізу туралы'
		printf '1-бап. %s\n' "$3"
		echo '2-бап. Осы Заң 2023 жылғы 1 қазаннан бастап қолданысқа енгізіледі.'
	} >c.kk
	for lang in ru kk; do
		"$NUSQA" amend --as-of=2023-09-30 -o before.$lang a.$lang c.$lang 2>log || cat log
		"$NUSQA" amend --as-of=2023-10-01 -o after.$lang a.$lang c.$lang 2>log || cat log
		"$NUSQA" render -t text -o printed.$lang after.$lang
	done
	at before -- $4
	at after -- $5
	at printed -- $5
}
second 'an amendment is changed before its day' \
	"Внести в $a_ru следующее изменение:
в подпункте 1) статьи 1 слово \"красным\" заменить словом \"желтым\"." \
	"${a_kk}ына мынадай өзгеріс енгізілсін:
1-баптың 1) тармақшасындағы \"қызыл\" деген сөз \"сары\" деген сөзбен ауыстырылсын." \
	'2023-12-31=wsf 2024-01-01=RAf' '2023-12-31=wsf 2024-01-01=YAf'
second 'an amendment is taken out before its day' \
	"Внести в $a_ru следующее изменение:
подпункт 2) статьи 1 исключить." \
	"${a_kk}ына мынадай өзгеріс енгізілсін:
1-баптың 2) тармақшасы алып тасталсын." \
	'2024-01-01=RAf' '2023-12-31=wsf 2024-01-01=Rsf'
second 'its day is put off' \
	"Внести в $a_ru следующее изменение:
в статье 2 цифры \"2024\" заменить цифрами \"2025\"." \
	"${a_kk}ына мынадай өзгеріс енгізілсін:
2-баптағы \"2024\" деген цифрлар \"2025\" деген цифрлармен ауыстырылсын." \
	'2023-12-31=wsf 2024-01-01=RAf' \
	'2024-01-01=wsf 2024-12-31=wsf 2025-01-01=RAf'
second 'the order is repealed before its day: it never comes into force' \
	"Признать утратившим силу $a_ru." "${a_kk}ының күші жойылды деп танылсын." \
	'2023-12-31=wsf 2024-01-01=RAf' '2023-12-31=wsf 2024-01-01=wsf'

scene='the base is an edition of a later day'
order a 2023-05-05 12-VIII "$one_ru." "$one_kk." \
	'Настоящий Закон вводится в действие с 1 июля 2023 года.' \
	'Осы Заң 2023 жылғы 1 шілдеден бастап қолданысқа енгізіледі.'
order b 2023-05-15 20-VIII "$three_ru." "$three_kk." "$january_ru" "$january_kk"
for lang in ru kk; do
	"$NUSQA" amend -o july.xml base.$lang a.$lang 2>log || cat log
	! "$NUSQA" amend --as-of=2023-06-30 -o out.xml july.xml b.$lang 2>log || echo "$scene, $lang"
	grep -q N3135 log || cat log
done
