# Those who sign side by side, in a table without lines, are read one behind the
# other, and are no part of the last point; posts and names in rows are not.
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
