# What looks wrong in the law itself, and where language versions differ.
mkdir kk ru
cat >kk/order.txt <<'END'
Есеп беру туралы
Қазақстан Республикасы Қаржы министрінің 2024 жылғы 3 сәуірдегі № 189 бұйрығы
БҰЙЫРАМЫН:
1. Есеп бекiтілсін.
2. Тізілімде N 7 болып тіркелген «Жоспар күшін жойды.
END
cat >ru/order.txt <<'END'
Об отчетности
Приказ Министра финансов Республики Казахстан от 3 апреля 2024 года № 189
ПРИКАЗЫВАЮ:
1. Утвердить отчет.
END
"$NUSQA" check kk/order.txt 2>&1 | grep -v N4003
"$NUSQA" check --lint kk/order.txt ru/order.txt 2>&1 | grep -v N4003
cp kk/order.txt order.kk.txt
cp ru/order.txt order.ru.txt
"$NUSQA" check --lint order.kk.txt order.ru.txt 2>&1 | grep -A2 N5101
# Copies in one language are none.
"$NUSQA" check --lint order.kk.txt kk/order.txt 2>&1 | grep N5101
# Nor are other acts of the same name.
sed 's/189/190/' ru/order.txt >order.ru.txt
"$NUSQA" check --lint order.kk.txt order.ru.txt 2>&1 | grep N5101
# XML says what it was read from.
"$NUSQA" parse kk/order.txt -o order.xml
"$NUSQA" check --lint order.xml 2>&1 | grep 'N50'
