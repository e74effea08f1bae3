# What a library tells in the language that is asked for, and an IRI with or
# without "/akn/" in front: the same act.
export SOURCE_DATE_EPOCH=0
act=kz/act/law/2001-01-19/143
cat >a.ru <<'END'
Закон Республики Казахстан от 5 мая 2023 года № 12-VIII
О внесении изменений в Закон Республики Казахстан "О зерне"
Статья 1. Внести в Закон Республики Казахстан от 19 января 2001 года № 143 "О зерне" следующие изменения:
в статье 1 слово "белым" заменить словом "красным".
Статья 2. Настоящий Закон вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования.
END
cat >a.kk <<'END'
Қазақстан Республикасының 2023 жылғы 5 мамырдағы № 12-VIII Заңы
"Астық туралы" Қазақстан Республикасының Заңына өзгерістер енгізу туралы
1-бап. "Астық туралы" Қазақстан Республикасының 2001 жылғы 19 қаңтардағы № 143 Заңына мынадай өзгерістер енгізілсін:
1-баптағы "ақ" деген сөз "қызыл" деген сөзбен ауыстырылсын.
2-бап. Осы Заң алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі.
END
for l in ru kk; do
	"$NUSQA" library -L store add "$ROOT/tests/cli/grain.$l.txt" a.$l
	for lang in en $l; do
		echo "== $l: $lang"
		"$NUSQA" library -L store history $act -l $l --lang=$lang | cut -f1-3
		"$NUSQA" library -L store amenders $act -l $l --lang=$lang | cut -f1-3
	done
	for iri in /akn/kz/act/law/2023-05-05/12 kz/act/law/2023-05-05/12 \
		kz/act/law/2023-05-05/13; do
		echo "-- $iri"
		rm -f day.xml
		"$NUSQA" library -L store consolidate $act -l $l \
			--published=$iri=2023-05-10 --as-of 2024-01-01 \
			-o day.xml 2>&1 | sed 's/.*store/store/'
		[ ! -f day.xml ] || "$NUSQA" render -t text day.xml |
			grep 'красным\|қызыл'
	done
done
