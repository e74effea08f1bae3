# What an order did is taken out again, exactly or not at all.
cp "$ROOT/corpus/order-372/source.txt" base.txt
cp "$ROOT/corpus/order-258/source.txt" order.txt
cp "$ROOT/tests/cli/order.txt" other.txt
export SOURCE_DATE_EPOCH=0
"$NUSQA" parse base.txt -o base.xml 2>/dev/null
try() {
	"$NUSQA" "$@" >out 2>log
	echo "$? <- nusqa $*"
	grep -v 'warning\|style' log | grep '\[N\|^nusqa:'
}
for how in '' --mark --no-notes; do
	# shellcheck disable=SC2086
	"$NUSQA" amend $how base.txt order.txt -o new.xml 2>/dev/null
	try revert new.xml order.txt -o back.xml
	cmp back.xml base.xml && echo 'the same again'
done
echo '== what was not there, or is not kept'
"$NUSQA" amend base.txt order.txt -o new.xml 2>/dev/null
"$NUSQA" amend --forget base.txt order.txt -o bare.xml 2>/dev/null
try revert new.xml other.txt -o no.xml
try revert bare.xml order.txt -o no.xml
try revert base.txt order.txt -o no.xml
echo '== changed by hand'
sed 's/БҰЙЫРАМЫН/ҚАУЛЫ/' new.xml >hand.xml
try revert hand.xml order.txt -o no.xml
echo '== the order as XML; twice'
"$NUSQA" parse order.txt -o order.xml 2>/dev/null
try revert new.xml order.xml -o back.xml
cmp back.xml base.xml && echo 'the same again'
try revert back.xml order.xml -o no.xml
test -e no.xml && echo 'written all the same'
try revert new.xml
echo '== a joint act of which nothing was to be said'
cat >joint.txt <<'E'
Тізілімді жүргізу туралы

Қазақстан Республикасы Ауыл шаруашылығы министрінің 2021 жылғы 14 маусымдағы № 177 және Қазақстан Республикасы Қаржы министрінің 2021 жылғы 16 маусымдағы № 590 бірлескен бұйрығы

БҰЙЫРАМЫЗ:

1. Осы бұйрыққа 1-қосымшаға сәйкес тізілім бекітілсін.

Министр С. Омаров

Қазақстан Республикасы
Ауыл шаруашылығы министрінің
2021 жылғы 14 маусымдағы
№ 177 бұйрығына
1-қосымша

Тізілім

1. Тізілім жылына бір рет жасалады.
E
cat >change.txt <<'E'
Бұйрыққа өзгеріс енгізу туралы

Қазақстан Республикасы Ауыл шаруашылығы министрінің 2025 жылғы 3 наурыздағы № 71 бұйрығы

БҰЙЫРАМЫН:

1. «Тізілімді жүргізу туралы» Қазақстан Республикасы Ауыл шаруашылығы министрінің 2021 жылғы 14 маусымдағы № 177 бұйрығына мынадай өзгеріс енгізілсін:

көрсетілген бұйрықтың 1-қосымшасы осы бұйрыққа қосымшаға сәйкес жаңа редакцияда жазылсын.

2. Осы бұйрық қол қойылған күнінен бастап күшіне енеді.

Министр А. Сапаров

Қазақстан Республикасы
Ауыл шаруашылығы министрінің
2025 жылғы 3 наурыздағы
№ 71 бұйрығына
қосымша

Тізілім

1. Тізілім тоқсан сайын жасалады.
E
try parse joint.txt -o joint.xml
grep -c '<proprietary' joint.xml
try amend joint.xml change.txt -o new.xml
grep 'FRBRauthor ' new.xml | sed 's/^ *//' | head -4
try revert new.xml change.txt -o back.xml
cmp back.xml joint.xml && echo 'the same again'
