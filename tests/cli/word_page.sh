# A page as Word saves it: what a reviewer remarks is no text of the act, whatever
# it says, the row below cells that are not one above another is none, and what is
# raised or lowered is an index.  In both languages.
exec 2>&1
page() {
	cat <<END
<html><head><meta charset=utf-8><meta name=Generator content="Microsoft Word 15"></head><body><div class=WordSection1>
<p>$1</p><p>$2</p><p>$3</p>
<p>1. <a style='mso-comment-reference:A_1'>$4</a><span class=MsoCommentReference><![if !supportAnnotations]><a class=msocomanchor id="_anchor_1" href="#_msocom_1">[A1]</a><![endif]><span style='mso-special-character:comment'>&nbsp;</span></span> 5 м<span style='position:relative;top:-5.0pt;mso-text-raise:5.0pt;font-size:8pt'>2</span>, V<span style='position:relative;top:3.0pt;mso-text-raise:-3.0pt'>1</span>:</p>
<table border=1><tr><td colspan=2>А</td><td>Б</td></tr><tr><td>1</td><td colspan=2>2</td></tr><![if !supportMisalignedColumns]><tr height=0><td width=100></td><td width=100></td><td width=100></td></tr><![endif]></table>
<p>2. $5</p><p>$6</p></div>
<div style='mso-element:comment-list'><![if !supportAnnotations]><hr class=msocomoff><![endif]>
<div style='mso-element:comment'><![if !supportAnnotations]><div id="_com_1" class=msocomtxt><a name="_msocom_1"></a><![endif]><p class=MsoCommentText>3. $7</p><p class=MsoCommentText>$8</p></div></div></div></body></html>
END
}
page 'Об утверждении норм' 'Приказ Министра сельского хозяйства Республики Казахстан от 14 марта 2024 года № 97' 'ПРИКАЗЫВАЮ:' 'Утвердить нормы площади' 'Настоящий приказ вводится в действие со дня подписания.' 'Министр А. Сапаров' 'Проверить срок.' 'Приложение к приказу' >ru.html
page 'Нормаларды бекіту туралы' 'Қазақстан Республикасы Ауыл шаруашылығы министрінің 2024 жылғы 14 наурыздағы № 97 бұйрығы' 'БҰЙЫРАМЫН:' 'Мына алаң нормалары бекітілсін' 'Осы бұйрық қол қойылған күнінен бастап қолданысқа енгізіледі.' 'Министр А. Сапаров' 'Мерзімі тексерілсін.' 'Бұйрыққа қосымша' >kk.html
for l in ru kk; do
	echo "== $l"
	"$NUSQA" render -t text $l.html | sed -n '/^$/!p'
done
