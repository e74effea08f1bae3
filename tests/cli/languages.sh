# An act in both languages, and the heads of a table: what a page and a document
# of Word say of them.
command -v unzip >/dev/null || { echo 'there is no unzip'; exit 77; }
cat >act.html <<'END'
<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><main>
<p>Есеп беру ережесін бекіту туралы</p>
<p>Қазақстан Республикасы Қаржы министрінің 2024 жылғы 5 мамырдағы № 12 бұйрығы</p>
<p>БҰЙЫРАМЫН:</p>
<p>1. Есеп мынадай кесте бойынша беріледі:</p>
<table border="1"><tr><th rowspan="2">№</th><th colspan="2">Сомасы</th></tr>
<tr><th>жоспар</th><th>факт</th></tr>
<tr><th colspan="3">1-бөлім</th></tr>
<tr><td>1</td><td>2</td><td>3</td></tr></table>
<p>2. Осы бұйрық қол қойылған күнінен бастап күшіне енеді.</p>
<p>Министр А. Серіков</p>
<p>Об утверждении Правил отчетности</p>
<p>Приказ Министра финансов Республики Казахстан от 5 мая 2024 года № 12</p>
<p>ПРИКАЗЫВАЮ:</p>
<p>1. Утвердить Правила отчетности.</p>
<p>2. Настоящий приказ вводится в действие со дня подписания.</p>
<p>Министр А. Сериков</p>
</main></body></html>
END
"$NUSQA" parse act.html -o act.xml 2>/dev/null
"$NUSQA" render -t html act.xml >page.html
grep -n -o 'lang="..".*' page.html
grep -o '<[^/>]*\(scope\|colgroup\|tbody\)[^>]*>' page.html
"$NUSQA" render -t docx act.xml >act.docx
unzip -p act.docx word/styles.xml | grep -o '<w:lang[^>]*>'
unzip -p act.docx word/document.xml >document.xml
# Runs in the other language; rows that each page repeats.
sed 's,</w:r>,&\n,g' document.xml | grep -o '<w:lang.*'
grep -o '<w:tr>.*tblHeader' document.xml
# What is read of both again is in both languages.
for as in page.html act.docx; do
	"$NUSQA" parse "$as" 2>/dev/null | grep -c 'xml:lang="ru"'
done
