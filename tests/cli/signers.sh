# Those who sign in a table, side by side or in rows, with lines around its cells
# or without, are read one behind the other, and are no part of the last point;
# posts and names in rows are, where the act does not end with them.
exec 2>/dev/null
for n in 1 2; do
	for l in ru kk; do
		if [ $l = ru ]; then
			head='<p>Об утверждении Методики</p><p>Приказ Министра энергетики Республики Казахстан от 3 марта 2023 года № 78</p><p>ПРИКАЗЫВАЕМ:</p><p>1. Утвердить Методику.</p><p>2. Настоящий приказ вводится в действие со дня его подписания.</p>'
			a='Министр энергетики Республики Казахстан' b='Министр финансов Республики Казахстан'
			name='____ Б. Акчулаков' other='Е. Жамаубаев'
		else
			head='<p>Әдістемені бекіту туралы</p><p>Қазақстан Республикасы Энергетика министрінің 2023 жылғы 3 наурыздағы № 78 бұйрығы</p><p>БҰЙЫРАМЫЗ:</p><p>1. Әдістеме бекітілсін.</p><p>2. Осы бұйрық қол қойылған күнінен бастап қолданысқа енгізіледі.</p>'
			a='Қазақстан Республикасының Энергетика министрі' b='Қазақстан Республикасының Қаржы министрі'
			name='____ Б. Ақшолақов' other='Е. Жамаубаев'
		fi
		{
			echo "$head<table>"
			if [ $n = 1 ]; then
				echo "<tr><td><p>$a</p><p>$name</p></td><td></td><td><p>$b</p><p>$other</p></td></tr>"
			else
				echo "<tr><td>$a</td><td>$b</td></tr><tr><td>$name</td><td>$other</td></tr>"
			fi
			echo '</table>'
		} >act.html
		echo "== $l, rows: $n"
		"$NUSQA" render -t tree act.html | sed -n '/paragraph 2/,$p' |
			grep -v '^ *p '
	done
done
# A table of members, and one who signs in a row.
cat >rows.html <<'E2'
<p>О составе комиссии</p><p>Приказ Министра энергетики Республики Казахстан от 3 марта 2023 года № 78</p><p>ПРИКАЗЫВАЮ:</p><p>1. Утвердить состав:</p>
<table><tr><td>Директор департамента</td><td>член комиссии</td></tr><tr><td>А. Саткалиев</td><td>без права голоса</td></tr></table>
<table><tr><td>Министр энергетики</td><td>Б. Акчулаков</td></tr></table>
E2
echo '== rows'
"$NUSQA" render -t tree rows.html | sed -n '/paragraph 1/,$p' | grep -v '^ *p '

# head LANG: an act up to its signature.
head() {
	if [ "$1" = ru ]; then
		echo '<p>Об утверждении Методики</p><p>Приказ Министра энергетики Республики Казахстан от 3 марта 2023 года № 78</p><p>ПРИКАЗЫВАЮ:</p><p>1. Утвердить Методику.</p><p>2. Настоящий приказ вводится в действие со дня его подписания.</p>'
	else
		echo '<p>Әдістемені бекіту туралы</p><p>Қазақстан Республикасы Энергетика министрінің 2023 жылғы 3 наурыздағы № 78 бұйрығы</p><p>БҰЙЫРАМЫН:</p><p>1. Әдістеме бекітілсін.</p><p>2. Осы бұйрық қол қойылған күнінен бастап қолданысқа енгізіледі.</p>'
	fi
}

# table ROW...: with lines around its cells, which "|" divides.
table() {
	echo '<table border=1>'
	for row; do
		echo "<tr><td>$row</td></tr>" | sed 's,|,</td><td>,g'
	done
	echo '</table>'
}

# shown NAME: what the act ends with.
shown() {
	echo "== $1"
	"$NUSQA" render -t tree lined.html | sed -n '/paragraph 2/,$p' |
		grep -v '^ *p '
}

{
	head ru
	table 'Министр энергетики<br>Республики Казахстан|(подпись)|Б. Акчулаков' '|М.П.|'
	table 'СОГЛАСОВАНО<br>Министр финансов<br>Е. Жамаубаев|СОГЛАСОВАНО<br>Министр юстиции<br>К. Мусин'
} >lined.html
shown 'ru, lines around the cells'
# The last point is given anew: who signs is not of it.
cat >order.txt <<'E2'
О внесении изменения в приказ Министра энергетики Республики Казахстан от 3 марта 2023 года № 78 «Об утверждении Методики»
Приказ Министра энергетики Республики Казахстан от 10 февраля 2025 года № 45
ПРИКАЗЫВАЮ:
1. Внести в приказ Министра энергетики Республики Казахстан от 3 марта 2023 года № 78 «Об утверждении Методики» следующее изменение:
пункт 2 изложить в следующей редакции:
«2. Настоящий приказ вводится в действие с 5 мая 2025 года.».
2. Настоящий приказ вводится в действие с 1 марта 2025 года.
Министр энергетики Б. Акчулаков
E2
"$NUSQA" amend lined.html order.txt | "$NUSQA" render -t text - |
	sed -n '/^2\./,$p'
{
	head kk
	table 'Қазақстан Республикасының<br>Энергетика министрі|(қолы)|Б. Ақшолақов' '|М.О.|'
	table 'КЕЛІСІЛДІ<br>Қаржы министрі<br>Е. Жамаубаев|КЕЛІСІЛДІ<br>Әділет министрі<br>Қ. Мусин'
} >lined.html
shown 'kk, lines around the cells'
cat >order.txt <<'E2'
«Әдістемені бекіту туралы» Қазақстан Республикасы Энергетика министрінің 2023 жылғы 3 наурыздағы № 78 бұйрығына өзгеріс енгізу туралы
Қазақстан Республикасы Энергетика министрінің 2025 жылғы 10 ақпандағы № 45 бұйрығы
БҰЙЫРАМЫН:
1. «Әдістемені бекіту туралы» Қазақстан Республикасы Энергетика министрінің 2023 жылғы 3 наурыздағы № 78 бұйрығына мынадай өзгеріс енгізілсін:
2-тармақ мынадай редакцияда жазылсын:
«2. Осы бұйрық 2025 жылғы 5 мамырдан бастап қолданысқа енгізіледі.».
2. Осы бұйрық 2025 жылғы 1 наурыздан бастап қолданысқа енгізіледі.
Энергетика министрі Б. Ақшолақов
E2
"$NUSQA" amend lined.html order.txt | "$NUSQA" render -t text - |
	sed -n '/^2\./,$p'

# Who signs is told from a table of data above, below a sentence without its
# stop, with a number in the post, in cells that are merged.
{
	head ru
	table '№|Наименование|Сумма' '1|Налоги|1 200'
	table '1-й заместитель Министра энергетики|Б. Акчулаков'
} >lined.html
shown 'ru, below a table, a number in the post'
{
	head kk
	table '№|Атауы|Сомасы' '1|Салықтар|1 200'
	table 'Энергетика министрінің 1-орынбасары|Б. Ақшолақов'
} >lined.html
shown 'kk, below a table, a number in the post'
{
	head ru | sed 's,подписания\.,подписания,'
	echo '<table border=1><tr><td colspan=2>Министр энергетики</td><td rowspan=2>Б. Акчулаков</td></tr><tr><td></td><td>М.П.</td></tr></table>'
} >lined.html
shown 'ru, no stop, merged cells'
{
	head kk | sed 's,енгізіледі\.,енгізіледі,'
	table 'Энергетика министрі|Б. Ақшолақов'
} >lined.html
shown 'kk, no stop'
# A text in the other language follows.
{
	head kk
	table 'Энергетика министрі|Б. Ақшолақов'
	head ru
	table 'Министр энергетики|Б. Акчулаков'
} >lined.html
shown 'kk and ru'
# Members of a commission stay in their table; what may be one who signs is told.
{
	head ru | sed 's,<p>2\..*,<p>2. Утвердить состав комиссии:</p>,'
	table 'Министр энергетики|Б. Акчулаков'
} >lined.html
shown 'ru, members'
{
	head ru | sed 's,<p>2\..*,<p>2. Утвердить состав комиссии</p>,'
	table 'Министр энергетики|Б. Акчулаков'
} >lined.html
shown 'ru, unclear'
"$NUSQA" parse lined.html 2>&1 >lined.xml | grep N1110
# A place to sign, or words of registration, may stand below; other lines do not
# belong there, nor is every post known: what may be one who signs is told.
{
	head ru
	table 'Министр энергетики|Б. Акчулаков'
	echo '<p>М.П.</p>'
} >lined.html
shown 'ru, a place below'
{
	head kk
	table 'Энергетика министрі|Б. Ақшолақов'
	echo '<p>Қазақстан Республикасының Әділет министрлігінде 2023 жылғы 20 наурызда № 34567 болып тіркелген</p>'
} >lined.html
shown 'kk, registered below'
{
	head ru
	table 'Министр энергетики|Б. Акчулаков'
	echo '<p>Исполнитель: А. Ли, телефон 74-36-50</p>'
} >lined.html
shown 'ru, a line below'
"$NUSQA" parse lined.html 2>&1 >lined.xml | grep N1110
{
	head ru
	table 'Главный смотритель маяков|Б. Акчулаков'
} >lined.html
shown 'ru, a post that is not known'
"$NUSQA" parse lined.html 2>&1 >lined.xml | grep N1110

# A cell of its own tells a name that no rule could: without initials, with
# double ones, in three words, in capitals; with a known post it signs, with
# another or a body it may.  Each with lines around the cells and without.
# kinds NAME: how each act of a table ends: signatures, a table, the message.
kinds() {
	for border in ' border=1' ''; do
		sed "s,<table border=1>,<table$border>," lined.html >kinds.html
		"$NUSQA" parse kinds.html >kinds.xml 2>kinds.err
		said=$(grep -o 'N111[0-9]' kinds.err | tr '\n' ' ')
		echo "$1:${border:+ lines,} $(grep -o '<signature ' kinds.xml | wc -l) sign," \
			"$(grep -o '<table ' kinds.xml | wc -l) tables ${said:+, $said}"
	done
}
while read -r l row; do
	{
		head "$l"
		table "$row"
	} >lined.html
	kinds "$row"
done <<'E2'
ru Министр энергетики|Марат Карабаев
ru Министр энергетики|К.-Ж. Ахметов
ru Министр энергетики|Д. Сатыбалды ұлы
ru Министр энергетики|Марат Каримжанович Карабаев
ru МИНИСТР ЭНЕРГЕТИКИ|МАРАТ КАРАБАЕВ
ru Министр энергетики<br>Республики Казахстан|(подпись)|Марат Карабаев
ru Главный смотритель маяков|Марат Карабаев
ru Комитет технического регулирования|Марат Карабаев
ru Министр энергетики|Республики Казахстан
ru Налоги|1 200
kk Энергетика министрі|Марат Қарабаев
kk Энергетика министрі|Қ.-Ж. Ахметов
kk Энергетика министрі|Д. Сатыбалды ұлы
kk Энергетика министрі|Қарабаев Марат Кәрімжанұлы
kk ЭНЕРГЕТИКА МИНИСТРІ|МАРАТ ҚАРАБАЕВ
kk Қазақстан Республикасының<br>Энергетика министрі|(қолы)|Марат Қарабаев
kk Шамшырақтардың бас күзетшісі|Марат Қарабаев
kk Техникалық реттеу комитеті|Марат Қарабаев
kk Энергетика министрі|Қазақстан Республикасының
E2
{
	head ru
	table 'Министр энергетики|Марат Карабаев' 'Министр финансов|Ерулан Жамаубаев'
} >lined.html
kinds 'two rows'
shown 'ru, two rows'
{
	head kk
	table 'Энергетика министрі|Марат Қарабаев' 'Қаржы министрі|Ерұлан Жамаубаев'
} >lined.html
shown 'kk, two rows'
{
	head ru
	table 'Главный смотритель маяков|Марат Карабаев' 'Главный смотритель садов|Ерулан Жамаубаев'
} >lined.html
kinds 'two rows, posts that are not known'

# Officials below a sentence that announces them are data of the point, if
# another one signs; else that is not known.  So are those in a table below any
# sentence that does not end an act.
while read -r l rows; do
	for below in '' yes; do
		{
			head "$l" | sed "s,<p>2\..*,<p>2. ${rows%%|*}</p>,"
			if [ "$l" = ru ]; then
				table 'Директор департамента|А. Иванов' 'Начальник управления|Б. Петров'
				[ -z "$below" ] || table 'Министр энергетики|Б. Акчулаков'
			else
				table 'Департамент директоры|А. Иванов' 'Басқарма бастығы|Б. Петров'
				[ -z "$below" ] || table 'Энергетика министрі|Б. Ақшолақов'
			fi
		} >lined.html
		kinds "$rows${below:+ (one signs)}"
	done
done <<'E2'
ru Контроль за исполнением возложить на следующих лиц.
ru Назначить ответственными следующих лиц:
ru Утвердить состав комиссии.
ru Признать утратившим силу приказ.
kk Бақылау мынадай адамдарға жүктелсін.
kk Мыналар жауапты болып тағайындалсын:
E2

# Bare text: a tab, or blanks, before the name, with the full stop above and
# without; a post of two lines, and one that goes on below; two who sign.
# bare LANG STOP LINE...: what becomes of lines at the end.
bare() {
	l=$1 stop=$2
	shift 2
	for gap in '	' '          '; do
		{
			head "$l" | sed 's,</p><p>,\n,g; s,</\{0\,1\}p>,,g' |
				sed "\$ s,\.\$,$stop,"
			for line; do
				echo "$line" | sed "s,|,$gap,"
			done
		} >bare.txt
		"$NUSQA" parse bare.txt 2>bare.err | tr '\n' ' ' |
			grep -o '<signature .*</conclusions>' |
			sed 's/<[^>]*>/|/g; s/||*/|/g; s/ *| *|/|/g'
		grep -o 'N111[0-9]' bare.err
	done
}
for stop in '.' ''; do
	echo "== bare, stop: $stop"
	bare ru "$stop" 'Министр энергетики|Марат Карабаев'
	bare ru "$stop" 'Министр энергетики' 'Республики Казахстан|Марат Карабаев'
	bare ru "$stop" 'Министр энергетики|Б. Акчулаков' 'Республики Казахстан'
	bare ru "$stop" 'Министр энергетики|Марат Карабаев' 'Министр финансов|Ерулан Жамаубаев'
	bare kk "$stop" 'Энергетика министрі|Марат Қарабаев'
	bare kk "$stop" 'Қазақстан Республикасының' 'Энергетика министрі|Марат Қарабаев'
	bare kk "$stop" 'Энергетика министрі|Марат Қарабаев' 'Қаржы министрі|Ерұлан Жамаубаев'
done
echo '== bare, not known'
bare ru . 'Главный смотритель маяков|Марат Карабаев' 'Главный смотритель садов|Ерулан Жамаубаев'
bare kk . 'Маяктардың бас күзетшісі|Марат Қарабаев' 'Бақтардың бас күзетшісі|Ерұлан Жамаубаев'
echo '== bare, data'
bare ru ' на следующих лиц.' 'Директор департамента|А. Иванов' 'Начальник управления|Б. Петров' '' 'Министр энергетики|Марат Карабаев'
bare ru ' на следующих лиц.' 'Директор департамента|А. Иванов' 'Министр энергетики|Марат Карабаев'
