# An act as a document for word processors: what changed stands there as tracked
# changes, and the bytes are the same each time.
command -v unzip >/dev/null || { echo 'there is no unzip'; exit 77; }
cat >old.txt <<'END'
Об утверждении Правил ведения учета
Приказ Министра финансов Республики Казахстан от 5 мая 2024 года № 12
ПРИКАЗЫВАЮ:
1. Утвердить прилагаемые Правила ведения учета.
2. Настоящий приказ вводится в действие со дня его первого официального опубликования.
Министр Е. Иванов
Приложение к приказу
Министра финансов
Республики Казахстан
от 5 мая 2024 года № 12
Правила ведения учета
Глава 1. Общие положения
1. Учет ведется до 10 числа.
2. Меры <все> & сроки:
№	Мера	Срок
1	Принять	май
2	Внести	июнь
3	Закрыть	июль
3. Учет ведет бухгалтер.
END
sed -e 's/до 10 числа/до 15 числа/' -e '/^3. Учет/d' \
	-e 's/^2	Внести	июнь/2	Внести	август\
2-1	Сверить	август/' old.txt >new.txt
"$NUSQA" render -t docx old.txt >a.docx
"$NUSQA" render -t docx -o b.docx old.txt
cmp a.docx b.docx
unzip -qq -t a.docx
unzip -Z1 a.docx
unzip -p a.docx docProps/core.xml
unzip -p a.docx word/document.xml
echo '== changes'
"$NUSQA" diff --whole -t docx old.txt new.txt >c.docx || :
unzip -qq -t c.docx
unzip -p c.docx word/document.xml
echo '== only the changes, each with its place'
"$NUSQA" diff -t docx old.txt new.txt >d.docx || :
unzip -p d.docx word/document.xml | sed 's/<[^>]*>/ /g' | tr -s ' \n'
