# Where references were linked to, and the paragraphs of a cell, are written
# into a page and a document of a word processor, and read back the same.
exec 2>log
command -v unzip >/dev/null || { echo "there is no unzip"; exit 77; }
cat >ru.html <<'END'
<p>О Плане работы</p>
<p>Приказ Министра финансов Республики Казахстан от 5 мая 2024 года № 12</p>
<p>В соответствии с <a href="https://adilet.zan.kz/rus/docs/Z070000319_">Законом</a> Республики Казахстан "Об образовании" ПРИКАЗЫВАЮ:</p>
<p>1. Утвердить План работы согласно приложению к настоящему приказу.</p>
<p>2. Признать утратившим силу <a href="/rus/docs/V2000020555">приказ</a> Министра финансов Республики Казахстан от 5 мая 2020 года № 7 "Об учете" и <a href="/rus/docs/V2000020555">приказ</a> Министра финансов Республики Казахстан от 6 мая 2020 года № 8 "О плане".</p>
<p>Министр Е. Иванов</p>
<p>Приложение к приказу<br>Министра финансов<br>Республики Казахстан<br>от 5 мая 2024 года № 12</p>
<p>План работы</p>
<table border="1">
<tr><th>№</th><th>Мера</th><th>Срок</th></tr>
<tr><td>1</td><td><p>Подготовить отчет</p><p>внести его</p><p>и закрыть счет</p></td><td>май</td></tr>
<tr><td>2</td><td>Сверить остатки</td><td><p>июнь</p><p>июль</p></td></tr>
</table>
END
cat >kk.html <<'END'
<p>Жұмыс жоспары туралы</p>
<p>Қазақстан Республикасы Қаржы министрінің 2024 жылғы 5 мамырдағы № 12 бұйрығы</p>
<p>"Білім туралы" Қазақстан Республикасының <a href="https://adilet.zan.kz/kaz/docs/Z070000319_">Заңына</a> сәйкес БҰЙЫРАМЫН:</p>
<p>1. Осы бұйрыққа қосымшаға сәйкес Жұмыс жоспары бекітілсін.</p>
<p>2. "Есеп туралы" Қазақстан Республикасы Қаржы министрінің 2020 жылғы 5 мамырдағы № 7 <a href="/kaz/docs/V2000020555">бұйрығының</a> күші жойылды деп танылсын.</p>
<p>Министр Е. Серікбаев</p>
<p>Қазақстан Республикасы<br>Қаржы министрінің<br>2024 жылғы 5 мамырдағы<br>№ 12 бұйрығына<br>қосымша</p>
<p>Жұмыс жоспары</p>
<table border="1">
<tr><th>№</th><th>Іс-шара</th><th>Мерзімі</th></tr>
<tr><td>1</td><td><p>Есеп дайындау</p><p>оны енгізу</p></td><td>мамыр</td></tr>
</table>
END
# all FILE: the references and the cells of an act.
all() {
	grep -o '<ref [^>]*>[^<]*' "$1"
	sed -n '/<table/,/<\/table/p' "$1" | tr -d '\n' | grep -o '<td>.*' |
		sed 's/ *<tr[^>]*>/\n/g; s/> *</></g'
	echo
}
for lang in ru kk; do
	echo "== $lang"
	"$NUSQA" parse $lang.html -o act.xml
	all act.xml >all
	cat all
	for form in html docx; do
		"$NUSQA" render -t $form act.xml -o "act.$form"
		"$NUSQA" parse "act.$form" -o back.xml
		all back.xml | cmp all - || echo "$form: not the same"
		"$NUSQA" diff act.xml back.xml
	done
	grep -o '<a href="http[^>]*>[^<]*' act.html
	unzip -p act.docx word/_rels/document.xml.rels | grep -o 'Target="http[^>]*>'
	unzip -p act.docx word/document.xml | grep -o '<w:hyperlink r[^>]*>'
done
echo '== no script, and nothing but the web'
for to in 'javascript:alert(1)' '//x.example/a' 'file:///etc/passwd' '/a\\b' 'https://x.example/a\&quot;b' \
	'data:text/html,x' ' http://x.example' 'HTTPS://x.example/'; do
	sed "s|kz:link=\"[^\"]*\"|kz:link=\"$to\"|" act.xml >odd.xml
	"$NUSQA" render -t html odd.xml | grep -o '<a href="[^#][^>]*>' | sort -u
	"$NUSQA" render -t docx odd.xml >odd.docx
	unzip -p odd.docx word/_rels/document.xml.rels | grep -o 'Target="[^"]*" TargetMode[^>]*>'
done
:
