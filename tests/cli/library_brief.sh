# Acts that an order names in short: the number before the day, or alone, the
# noun that nobody owns, the issuer by the letters of its name or as a ministry,
# the title alone.  What is told by day, number and issuer is applied; by the
# title, with a word; what is left open is refused, and told of the act that may
# be meant.  In both languages.
. "$ROOT/tests/cli/whose.inc"
# try LANGUAGE NAME-OF-ACT: an order that changes it, of the library and alone.
try() {
	if [ "$1" = ru ]; then
		see ru "$2
$word \"на Комитет\"."
	else
		see kk "$2
$soz \"Комитетке\" деген сөзбен ауыстырылсын."
	fi
	rm -f day.xml
	"$NUSQA" amend "base.$1" "order.$1" -o day.xml 2>&1 | grep -v '^ \|style:'
	[ ! -f day.xml ] || "$NUSQA" render -t text day.xml | grep '^2\. \(Контроль\|Осы\)'
}
T='"Об утверждении Правил ведения журнала пасек"'
K='"Омарта журналын жүргізу қағидаларын бекіту туралы"'
into='внести следующие изменения:'
to='мынадай өзгерістер енгізілсін:'
echo '# The issuer in short'
try ru "В приказ МСХ РК $A $into"
try kk "ҚР АШМ $C бұйрығына $to"
try kk "ҚР АШМ-нің $C бұйрығына $to"
try kk "ҚР Ауыл шаруашылығы министрінің $C бұйрығына $to"
try ru "В приказ Министерства сельского хозяйства РК № 55 от 5 февраля 2018 года $into"
try kk "Қазақстан Республикасы Ауыл шаруашылығы министрлігінің $C бұйрығына $to"
try ru "В приказ МЗ РК $A $into"
try kk "ҚР ДСМ $C бұйрығына $to"
echo '# The number before the day, or alone'
try ru "Внести в приказ № 55 от 5 февраля 2018 года следующие изменения:"
try ru "Внести в приказ № 55 от 5 февраля 2018 года $T следующие изменения:"
try ru "Внести в приказ № 55 следующие изменения:"
try ru "Внести в приказ № 55 $T следующие изменения:"
try ru 'В приказе МСХ РК № 55:'
try kk "№ 55 бұйрыққа $to"
try kk "№ 55 $K бұйрыққа $to"
try kk "$C бұйрыққа $to"
try kk "$K $C бұйрыққа $to"
try kk "$C бұйрықта:"
echo '# The title alone'
try ru "В приказе $T:"
try ru 'В приказе "Об утверждении Правил ведения журнала":'
try kk "$K бұйрықта:"
try kk '"Омарта журналын бекіту туралы" бұйрықта:'
echo '# In the sentence of the change'
see ru "В пункте 2 приказа № 55 от 5 февраля 2018 года $T слова \"на вице-министра\" заменить словами \"на Комитет\"."
see kk "$K $C бұйрықтың 2-тармағындағы \"вице-министрге\" деген сөз \"Комитетке\" деген сөзбен ауыстырылсын."
see ru "Признать утратившим силу приказ № 55 от 5 февраля 2018 года $T."
see ru "Признать утратившим силу приказ МСХ РК № 55."
echo '# Nothing of the act is said: nor do the words that change name it'
see ru "В приказе Министра:
$word \"на Комитет\"."
see kk "Бұйрықта:
$soz \"Комитетке\" деген сөзбен ауыстырылсын."
echo '# Two acts together, of which nobody says who issued them: each by its title, or told'
try ru "Внести в приказ $A $T и приказ $B следующее изменение:"
try ru "Внести в приказ $A $T и приказ от 5 февраля 2018 года № 56 \"О соли\" следующее изменение:"
try kk "$K $C бұйрығына және $D бұйрығына мынадай өзгеріс енгізілсін:"
try kk "$K $C бұйрығына және \"Тұз туралы\" 2018 жылғы 5 ақпандағы № 56 бұйрығына мынадай өзгеріс енгізілсін:"
echo '# An issuer of another name'
try ru "В приказ Министра сельского хозяйства и продовольствия РК $A $T $into"
try kk "$K Қазақстан Республикасы Қоршаған ортаны қорғау министрінің $C бұйрығына $to"
