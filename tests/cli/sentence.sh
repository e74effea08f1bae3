# One sentence, or many, from standard input.
sentence='2) в части второй статьи 50 слова «А» заменить словами «Б»;'
echo '== term'
printf '%s\n' "$sentence" | "$NUSQA" edits -s -l ru
echo $?
echo '== json'
printf '%s\n' 'екінші абзац алып тасталсын;' |
	"$NUSQA" edits -s -l kk --scope art:5/part:3 -t json
echo $?
echo '== refused'
printf '%s\n' 'в пункте 5 что-нибудь заменить' | "$NUSQA" edits -s -l ru 2>&1
echo $?
printf '%s\n' "$sentence" | "$NUSQA" edits -s -l ru --scope nowhere 2>&1
echo $?
echo '== many'
cat >many <<'E2'
{"id":"1","lang":"kk","scope":"","sentence":"6) 191-бап алып тасталсын;"}
{"id":"2","lang":"ru","scope":"art:5","sentence":"пункт 2 исключить;\nпункт 3 как-нибудь исключить;"}
{"id":"3","lang":"ru","scope":null,"n":[1,{"a":"}"}],"sentence":"слово \u00ab\u0410\u00bb исключить"}
E2
"$NUSQA" edits -s --jsonl <many
echo $?
echo 'no record' | "$NUSQA" edits -s --jsonl 2>&1
echo $?
echo '== what an order is about, behind its place'
while IFS='|' read -r l words; do
	echo "$words"
	printf '%s\n' "$words" | sed 's/:$/:\n«Мәтін.»./' | "$NUSQA" edits -s -l "$l" 2>&1 |
		grep '^[A-Zn]'
done <<'E2'
ru|в пункте 3 вторую и третью части исключить
ru|в пункте 3 части вторую и третью исключить
ru|в подпункте 2) часть вторую исключить
ru|в пункте 3 части второй слово «а» исключить
ru|в пункте 3 второй части слово «а» исключить
kk|3-тармақта екінші және үшінші бөліктер алып тасталсын
ru|пункт 2 дополнить после подпункта 2) подпунктом 2-1) следующего содержания:
kk|2-тармақ мынадай мазмұндағы 2) тармақшадан кейін 2-1) тармақшамен толықтырылсын:
E2
echo '== usage'
"$NUSQA" edits -s order.txt </dev/null 2>&1
echo $?
"$NUSQA" edits </dev/null 2>&1
echo $?
