# What a call of the library is asked for: a day of publication that cannot be,
# options that it has no use for, an act that is kept in two languages.
export SOURCE_DATE_EPOCH=0
act=kz/act/law/2001-01-19/143
cp "$ROOT/tests/cli/grain.ru.txt" base.ru
cp "$ROOT/tests/cli/grain.kk.txt" base.kk
lib() {
	"$NUSQA" library -L store "$@" 2>&1 || echo "exit status $?"
}
for l in ru kk; do
	lib --lang=$l add base.$l --published=2000-12-31
	[ ! -e store/kz ] || echo 'something was added'
	lib add base.$l --published=2001-01-19
	lib --lang=$l consolidate $act --published=$act=2000-12-31
	rm -rf store
done
lib add base.ru base.kk
for l in en ru kk; do
	lib --lang=$l history $act --published=2001-02-01
done
lib list --number=143
lib amenders $act --as-of 2024-01-01
lib export $act --mark
lib consolidate $act --to=md
lib show $act --replace
cat >a.ru <<'TEXT'
Закон Республики Казахстан от 5 мая 2023 года № 12-VIII
О внесении изменений в Закон Республики Казахстан "О зерне"
Статья 1. Внести в Закон Республики Казахстан от 19 января 2001 года № 143 "О зерне" следующее изменение:
в статье 1 слово "белым" заменить словом "красным".
Статья 2. Настоящий Закон вводится в действие с 1 января 2024 года.
TEXT
cat >a.kk <<'TEXT'
Қазақстан Республикасының 2023 жылғы 5 мамырдағы № 12-VIII Заңы
"Астық туралы" Қазақстан Республикасының Заңына өзгерістер енгізу туралы
1-бап. "Астық туралы" Қазақстан Республикасының 2001 жылғы 19 қаңтардағы № 143 Заңына мынадай өзгеріс енгізілсін:
1-баптағы "ақ" деген сөз "қызыл" деген сөзбен ауыстырылсын.
2-бап. Осы Заң 2024 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.
TEXT
lib add a.ru a.kk
for how in '' '-l ru' '-l kk'; do
	echo "== all $how"
	rm -rf all
	lib consolidate $act --all -d all $how
	find all -name '*@*' | LC_ALL=C sort
done
for how in '--lang=en' '--lang=ru' '--lang=kk' '-l ru'; do
	echo "== a day $how"
	lib $how consolidate $act --as-of 2024-01-01 -o day.xml
	"$NUSQA" render -t text day.xml | grep 'красн\|қызыл'
done
# A day that was told, and a clause that it does not settle.
sed 's/с 1 января 2024 года/по истечении десяти календарных дней после дня введения в действие нового Закона/' a.ru >b.ru
rm -rf store
lib add base.ru b.ru
for l in en ru kk; do
	lib --lang=$l consolidate $act -o day.xml
	lib --lang=$l consolidate $act -o day.xml \
		--published=kz/act/law/2023-05-05/12=2023-05-10
done
echo '== pipe'
printf '{"text":""}\n{"id":2,"text":"","file":""}\n{"id":3}\n' |
	"$NUSQA" pipe -j 1
echo '== report'
mkdir in
cp base.ru base.kk a.ru in
for l in en ru kk; do
	"$NUSQA" --lang=$l batch -j 1 -d out-$l --report $l.html in >/dev/null 2>&1
	grep -o '<td>[^<]*</td><td>[rk][uk]</td>' $l.html
done
