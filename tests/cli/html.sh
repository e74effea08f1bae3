# A page of a site with an act in it: the act, and what was left out around it.
cat >page.html <<'END'
<!DOCTYPE html>
<html lang="kk"><head><meta charset="utf-8"><title>Ереже - Әділет</title>
<script>var x = "<p>x</p>";</script></head>
<body>
<div class="top"><ul class="menu"><li><a href="/kaz">Негізгі</a></li></ul></div>
<div class="container_alpha slogan">
<h1>Есеп беру ережесін бекіту туралы</h1>
<p><span class="status">Жаңартылған</span>Қазақстан Республикасы Қаржы министрінің 2024 жылғы 5 мамырдағы № 12 бұйрығы</p>
</div>
<div class="tabs"><a href="/kaz/docs/V24/info">Ақпарат</a></div>
<div class="container_gamma text text_upd"><article>
<p id="z1">      БҰЙЫРАМЫН:</p>
<p id="z2">      1. Қоса беріліп отырған Есеп беру <a href="#z7">ережесі</a> бекітілсін.</p>
<p class="note">      Ескерту. 1-тармақ жаңа редакцияда – ҚР Қаржы министрінің 01.02.2025 <a href="/kaz/docs/V2500001111">№ 7</a> бұйрығымен.</p>
<p id="z3">      2. Осы бұйрық қол қойылған күнінен бастап күшіне енеді.</p>
<table width="100%"><tr><td><i>Министр</i></td><td><i>А. Серіков</i></td></tr></table>
<table><tr><td>&nbsp;</td><td>Қазақстан Республикасы<br>Қаржы министрінің<br>2024 жылғы 5 мамырдағы<br>№ 12 бұйрығымен<br>бекітілген</td></tr></table>
<h3 id="z7"> Есеп беру ережесі</h3>
<p id="z8">      1. Есеп мынадай кесте бойынша беріледі:</p>
<table border="1"><tr><td>№</td><td>Есеп</td><td>Мерзімі</td></tr>
<tr><td>1</td><td>Жылдық</td><td rowspan="2">қаңтар</td></tr>
<tr><td>2</td><td>Айлық</td></tr></table>
<p id="z9">      2. Осы Ереженің <a href="#z8">1-тармағында</a> көрсетілген есеп тегін.</p>
</article></div>
<div class="container_omega aftertext"><p>© 2012. ШЖҚ РМК</p></div>
</body></html>
END
"$NUSQA" parse page.html -o act.xml 2>said.txt
cat said.txt
"$NUSQA" render -t tree act.xml
# The same of the bytes in other encodings, and of a page without its site.
iconv -f utf-8 -t utf-16 page.html >wide.html
"$NUSQA" parse wide.html 2>/dev/null | "$NUSQA" render -t text - >wide.txt
"$NUSQA" render -t text act.xml | cmp - wide.txt
sed -n '/<article>/,/<\/article>/p' page.html >bare.html
"$NUSQA" parse -f html bare.html 2>/dev/null | "$NUSQA" render -t text - |
	grep -c Негізгі
# A page that nothing can be made of says why.
printf '<html><body></body></html>' >empty.html
"$NUSQA" parse empty.html 2>&1
echo "$? <- empty"
i=0
while [ "$i" -lt 2000 ]; do printf '<div>'; i=$((i + 1)); done >deep.html
"$NUSQA" parse deep.html 2>&1
echo "$? <- deep"
# A unit that stands outside of the act is left out with a warning.
for act in '<p>Об учете</p><p>1. Первый.</p></main><p>2. Второй.</p>' \
	'<p>Есеп туралы</p><p>1-бап. Бір</p></main><p>2-бап. Екі</p>'; do
	printf '<meta charset=utf-8><main>%s' "$act" >outside.html
	"$NUSQA" parse outside.html 2>&1 >/dev/null | grep N1033
done
