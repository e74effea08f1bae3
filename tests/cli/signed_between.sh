# Posts and names that stand in a table without lines, and are data: below a line
# that heads a list, or with a sentence of the act behind them.
act() {
	cat <<END
<html><head><meta charset="utf-8"></head><body><p>$1</p><p>$2</p><p>$3</p>
<p>$4</p><table><tr><td>$5</td><td>Е. Иванов</td></tr>
<tr><td>$6</td><td>А. Петров</td></tr></table>${7:+<p>$7</p>}
<table><tr><td>$5</td><td>А. Омаров</td></tr></table></body></html>
END
}
for last in 0 1; do
	for lang in ru kk; do
		if [ $lang = ru ]; then
			set -- 'О комиссии' 'Приказ Министра финансов Республики Казахстан от 5 мая 2024 года № 12' '1. Создать комиссию.' \
				'Состав комиссии' 'Министр финансов' 'Директор департамента' 'Состав утверждается ежегодно.'
		else
			set -- 'Комиссия туралы' 'Қазақстан Республикасы Қаржы министрінің 2024 жылғы 5 мамырдағы № 12 бұйрығы' '1. Комиссия құрылсын.' \
				'Комиссия құрамы' 'Қаржы министрі' 'Департамент директоры' 'Құрам жыл сайын бекітіледі.'
		fi
		[ $last = 1 ] || set -- "$1" "$2" "$3" "$4" "$5" "$6" ''
		act "$@" >act.html
		"$NUSQA" parse act.html -o act.xml 2>/dev/null
		grep -c '<signature' act.xml
	done
done
