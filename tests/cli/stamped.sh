# Stamps of approval that pages arrange by tables are captions: of many lines,
# a paragraph or a row each, with lines around them, of joint acts.
exec 2>log

# stamped NAME STAMP: an act with that behind its signature; what came of it.
stamped() {
	echo "== $1"
	if [ "$lang" = ru ]; then
		printf '<p>%s</p>' 'Об утверждении Правил учета книг' "$act" 'ПРИКАЗЫВАЮ:' '1. Утвердить прилагаемые Правила учета книг.' '2. Настоящий приказ вводится в действие со дня подписания.'
		echo '<table border=0><tr><td>Министр просвещения<br>Республики Казахстан</td><td>Г. Бейсембаев</td></tr></table>'
		printf '%s' "$2"
		printf '<p>%s</p>' 'Правила учета книг' '1. Книги учитываются в журнале.' '2. Журнал ведет библиотекарь.'
	else
		printf '<p>%s</p>' 'Кітаптарды есепке алу қағидаларын бекіту туралы' "$act" 'БҰЙЫРАМЫН:' '1. Қоса беріліп отырған Кітаптарды есепке алу қағидалары бекітілсін.' '2. Осы бұйрық қол қойылған күнінен бастап қолданысқа енгізіледі.'
		echo '<table border=0><tr><td>Қазақстан Республикасының<br>Оқу-ағарту министрі</td><td>Ғ. Бейсембаев</td></tr></table>'
		printf '%s' "$2"
		printf '<p>%s</p>' 'Кітаптарды есепке алу қағидалары' '1. Кітаптар журналда есепке алынады.' '2. Журналды кітапханашы жүргізеді.'
	fi >act.html
	"$NUSQA" parse act.html -o act.xml
	tr -d '\n' <act.xml | sed 's/ \{2,\}/ /g' |
		grep -oE '<heading eId="att_1__heading">.*</heading> <doc name="[a-z]*"|eId="att_1__para_[0-9]*"' |
		sed 's/<heading[^>]*>//; s/<[^d][^>]*>//g; s/ \{2,\}/ /g'
	"$NUSQA" render -t text act.xml >act.text
	grep 'Бейсембаев$' act.text
	sed -n '/N2/p' log
}
# cell BORDER OPEN CLOSE LINE...: a table of one row with the lines in its last cell.
cell() {
	table=$1 open=$2 close=$3
	shift 3
	printf '<table border=%s><tr><td></td><td>' "$table"
	printf "$open%s$close" "$@"
	printf '</td></tr></table>'
}
rows() {
	printf '<table border=0>'
	printf '<tr><td></td><td>%s</td></tr>' "$@"
	printf '</table>'
}

lang=ru act='Приказ Министра просвещения Республики Казахстан от 5 мая 2025 года № 101'
set -- Утверждены приказом 'исполняющего обязанности' Министра просвещения Республики Казахстан 'от 5 мая' '2025 года' '№ 101'
stamped 'ten lines' "$(cell 0 '' '<br>' "$@")"
stamped 'ten paragraphs' "$(cell 0 '<p>' '</p>' "$@")"
stamped 'ten rows' "$(rows "$@")"
stamped 'with lines around it' "$(cell 1 '<p>' '</p>' "$@")"
act='Совместный приказ Министра просвещения Республики Казахстан от 5 мая 2025 года № 101 и Министра финансов Республики Казахстан от 6 мая 2025 года № 202'
set -- Утверждены 'совместным приказом' 'Министра просвещения' 'Республики Казахстан' 'от 5 мая 2025 года' '№ 101' 'и исполняющего обязанности' 'Министра финансов' 'Республики Казахстан' 'от 6 мая 2025 года' '№ 202'
stamped 'of a joint act' "$(cell 0 '<p>' '</p>' "$@")"

lang=kk act='Қазақстан Республикасы Оқу-ағарту министрінің 2025 жылғы 5 мамырдағы № 101 бұйрығы'
set -- Қазақстан Республикасы Оқу-ағарту министрінің 'міндетін атқарушының' '2025 жылғы' '5 мамырдағы' '№ 101' бұйрығымен бекітілген
stamped 'ten lines' "$(cell 0 '' '<br>' "$@")"
stamped 'ten paragraphs' "$(cell 0 '<p>' '</p>' "$@")"
stamped 'ten rows' "$(rows "$@")"
stamped 'with lines around it' "$(cell 1 '<p>' '</p>' "$@")"
