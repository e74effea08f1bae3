# Two language versions of one act: what they differ in, in both forms; what is
# no pair of versions is refused.
cat >kk.txt <<'END'
Есеп беру туралы
Қазақстан Республикасы Қаржы министрінің 2024 жылғы 3 сәуірдегі № 189 бұйрығы
БҰЙЫРАМЫН:
1. Есеп 15 (он бес) жұмыс күні ішінде беріледі.
2. Айыппұл 12 500 теңгені құрайды.
Ол 2025 жылғы 1 қаңтардан бастап төленеді.
3. Бақылау қаржы департаментіне жүктелсін.
END
cat >ru.txt <<'END'
Об отчетности
Приказ Министра финансов Республики Казахстан от 3 апреля 2024 года № 189
ПРИКАЗЫВАЮ:
1. Отчет представляется в течение 15 (пятнадцати) рабочих дней.
2. Штраф составляет 12 500 тенге.
Он уплачивается с 1 января 2025 года.
3. Контроль возложить на департамент финансов.
END
align() {
	"$NUSQA" diff --align "$@" 2>&1 | grep -v N4003
	"$NUSQA" diff --align "$@" >/dev/null 2>&1
	echo "status $?"
}
align kk.txt ru.txt
sed -e 's/12 500/12 600/' -e 's/1 января 2025/1 июня 2025/' \
	-e 's/15 (пятнадцати)/10 (десяти)/' -e '/^3/d' ru.txt >other.txt
align kk.txt other.txt
align -t json other.txt kk.txt
align --color=always kk.txt other.txt | head -3 | cat -v
"$NUSQA" parse kk.txt -o kk.xml
align kk.xml other.txt | head -3
# One language, another act, a form that it does not have.
align kk.txt kk.txt
sed 's/189/190/' ru.txt >ru2.txt
align kk.txt ru2.txt
align -t stat kk.txt ru.txt
