# The comparative table of two editions as a page, and what it is not written
# as.
cat >old.txt <<'END'
Закон Республики Казахстан от 19 января 2001 года № 143
О зерне
Статья 1. Понятия
1. Используются следующие понятия:
1) зерно - плоды зерновых культур;
2) расписка - документ.
Статья 2. Сдача
Зерно сдается летом.
Приемка ведется десять дней.
Статья 3. Ответственность
Виновные лица несут ответственность.
END
cat >new.txt <<'END'
Закон Республики Казахстан от 19 января 2001 года № 143
О зерне
Статья 1. Понятия
1. Используются следующие понятия:
1) зерно - плоды зерновых и бобовых культур;
2) расписка - документ;
3) мука - продукт <помола> & "размола".
Статья 2. Сдача
Зерно сдается летом.
Приемка ведется сорок дней.
END
"$NUSQA" diff --table old.txt new.txt
echo "$?"
"$NUSQA" diff --table -t html -o a.html old.txt new.txt
"$NUSQA" diff --table old.txt new.txt | cmp - a.html
echo '== nothing has changed'
"$NUSQA" diff --table old.txt old.txt | sed -n '/<tbody>/,$p'
echo '== other forms'
for how in '--table -t json' '--table -t term'; do
	"$NUSQA" diff $how old.txt new.txt 2>&1
	echo "$? <- $how"
done
