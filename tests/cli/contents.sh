# A contents list under its name above the title, by lines, in a box or as a list
# of links, is no text of the act, however few headings it has.
exec 2>&1

# page LANG OPEN EACH CLOSE: the list between those, above an act.
page() {
	if [ "$1" = ru ]; then
		set -- "$@" Содержание 'Глава 1. Общие положения' 'Глава 2. Заключительные положения' 'Об утверждении Правил учета книг' 'Приказ Министра просвещения Республики Казахстан от 5 мая 2025 года № 101' ПРИКАЗЫВАЮ: 'Утвердить Правила учета книг.' 'Настоящий приказ вводится в действие со дня подписания.' 'Министр просвещения Республики Казахстан Г. Бейсембаев'
	else
		set -- "$@" Мазмұны '1-тарау. Жалпы ережелер' '2-тарау. Қорытынды ережелер' 'Кітаптарды есепке алу қағидаларын бекіту туралы' 'Қазақстан Республикасы Оқу-ағарту министрінің 2025 жылғы 5 мамырдағы № 101 бұйрығы' БҰЙЫРАМЫН: 'Қағидалар бекітілсін.' 'Осы бұйрық қол қойылған күнінен бастап қолданысқа енгізіледі.' 'Қазақстан Республикасының Оқу-ағарту министрі Ғ. Бейсембаев'
	fi
	{
		printf "$2" "$5"
		printf "$3" "$6" "$7"
		echo "$4"
		printf '<p>%s</p>' "$8" "$9" "${10}" "$6" "1. ${11}" "$7" "2. ${12}" "${13}"
	} >act.html
	echo "== $1"
	"$NUSQA" render -t tree act.html | sed -n '/ preface /,$p' |
		grep -E '^ *(toc|longTitle|docTitle|formula|chapter|paragraph|alinea|p class|signature|table)|tocItem'
}
for lang in ru kk; do
	page $lang '<p>%s</p>' '<p>%s</p>' ''
	page $lang '<table border=1><tr><td><p>%s</p>' '<p>%s</p>' '</td></tr></table>'
	page $lang '<div><b>%s</b><ul>' '<li><a href="#a">%s</a></li>' '</ul></div>'
done
