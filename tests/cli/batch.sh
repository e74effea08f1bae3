# An archive converted: by one process or by several, the same comes out.
export SOURCE_DATE_EPOCH=0
mkdir -p in/kk in/ru in/.hidden
cp "$ROOT/corpus/order-258/source.txt" in/kk/258.txt
cp "$ROOT/corpus/order-372/source.txt" in/kk/372.txt
cp "$ROOT/corpus/order-springs-ru/source.txt" in/ru/977.txt
cp "$ROOT/corpus/resolution-repeal-ru/source.txt" in/ru/918.txt
cp in/kk/258.txt in/kk/copy.txt
cp in/kk/258.txt in/.hidden/258.txt
echo 'Жай ғана бір сөйлем.' >in/kk/nothing.txt
printf '%%PDF-1.4\nbroken\n' >in/ru/broken.pdf
: >in/empty.txt

echo '== a page and a table'
"$NUSQA" batch -d one -j1 --report one.tsv --report one.html in; echo $?
cut -f1-8 one.tsv
grep -c '<tr>' one.html
(cd one && find . -type f -not -path './.nusqa/*' | LC_ALL=C sort)

echo '== whoever comes first'
for j in 2 3 5; do
	"$NUSQA" batch -d "many$j" -j$j --report "many$j.tsv" \
		--report "many$j.html" in >/dev/null 2>&1
	diff -r -x .nusqa one "many$j" && cmp one.tsv "many$j.tsv" &&
		cmp one.html "many$j.html" && echo "$j: the same"
done
for k in 3 1 2; do
	"$NUSQA" batch -d shards -j2 --shard $k/3 in >>shards.log 2>/dev/null
done
diff -r -x .nusqa one shards && echo 'shards: the same'

echo '== again: what is unchanged is not converted'
"$NUSQA" batch -d one -j2 --report two.tsv in 2>/dev/null; echo $?
cmp one.tsv two.tsv
"$NUSQA" batch -d one -j2 --resume --report two.tsv in 2>/dev/null; echo $?
cmp one.tsv two.tsv
touch -d 2001-01-01 one/kz/act/order/min-edu/2024-12-30/372/*
sed -i 's/№ 977/№ 978/g' in/ru/977.txt
sed -i 's/ереже/қағида/g' in/kk/258.txt
rm one/kz/act/resolution/government/2022-03-09/918/rus@2022-03-09.xml
"$NUSQA" batch -d one -j2 in 2>/dev/null; echo $?
(cd one && find . -type f -not -path './.nusqa/*' | LC_ALL=C sort)
find one -name 'kaz@2024-12-30.xml' -not -newermt 2001-01-02 | wc -l

echo '== lists, patterns, names'
"$NUSQA" batch -d listed 'in/kk/3*.txt' in/ru/918.txt; echo $?
printf 'in/kk/372.txt\r\nin/ru/918.txt\n' | "$NUSQA" batch -d listed --files-from -
printf 'in/kk/372.txt\0' | "$NUSQA" batch -d listed --files-from -
"$NUSQA" batch -d named --only '9*' --not '*8.txt' in
"$NUSQA" batch -d named none.txt in/kk/372.txt 2>&1; echo $?
echo '== the store in the archive is no part of it'
"$NUSQA" batch -d in/out in/kk/372.txt in/out; "$NUSQA" batch -d in/out in/kk

echo '== what is not ours stays'
mkdir -p held/kz/act/order/min-edu/2024-12-30/372
echo mine >held/kz/act/order/min-edu/2024-12-30/372/kaz@2024-12-30.xml
"$NUSQA" batch -d held in/kk/372.txt 2>&1; echo $?
cat held/kz/act/order/min-edu/2024-12-30/372/kaz@2024-12-30.xml

echo '== texts that move from file to file'
act() {
	sed "s/№ 143/№ $1/; s/О зерне/О зерне $1/" "$ROOT/tests/cli/grain.ru.txt"
}
# moved: runs batch by one process and by two; the acts that there are then.
moved() {
	for j in 1 2; do
		"$NUSQA" batch -d "moved$j" -j$j moving 2>&1
		find "moved$j" -name '*.xml' -exec grep -ho '>О зерне [0-9]*' {} + |
			sort | uniq -c
	done
}
mkdir moving
act 1 >moving/z.txt && moved
cp moving/z.txt moving/a.txt && act 3 >moving/z.txt && moved
act 3 >moving/a.txt && act 1 >moving/z.txt && moved
echo '== what was written is looked at'
find moved1 -path '*/3/*.xml' -exec sh -c ': >"$1"' - {} \;
"$NUSQA" batch -d moved1 --resume moving
find moved1 -name '*.xml' -size 0
find moved1 -path '*/3/*.xml' -exec rm {} +
"$NUSQA" batch -d moved1 --resume moving
find moved1 -name '*.xml' | wc -l

echo '== what is passed over'
mkdir elsewhere passed && act 7 >elsewhere/7.txt
ln -s ../elsewhere passed/link && ln -s nowhere passed/lost && mkfifo passed/pipe
act 8 >passed/.8.txt && act 9 >passed/9.txt
"$NUSQA" batch -d passing passed 2>&1; echo $?
"$NUSQA" batch -d passing passed/pipe 2>&1; echo $?

echo '== wrong usage'
for wrong in '-d x --shard 4/3' '-d x --shard 1' '-d x -j 0' '-d x'; do
	"$NUSQA" batch $wrong $([ "$wrong" = '-d x' ] || echo in) 2>&1
	echo $?
done
"$NUSQA" batch in 2>&1; echo $?

echo '== renamed and corrected'
mkdir texts && act 4 >texts/b.txt && "$NUSQA" batch -d renamed texts 2>&1
mv texts/b.txt texts/c.txt && echo 'Жаңа сөйлем.' >>texts/c.txt
"$NUSQA" batch -d renamed --report renamed.tsv texts 2>&1
cut -f1,2 renamed.tsv
"$NUSQA" batch -d renamed-anew texts 2>&1
diff -r -x .nusqa renamed renamed-anew && echo the same

echo '== a text that loses its place to one of a later run'
mkdir losing && act 5 >losing/b.txt && "$NUSQA" batch -d lost losing/b.txt
act 5 | sed '$s/$/ Жаңа сөйлем./' >losing/a.txt
"$NUSQA" batch -d lost --report lost.tsv losing/a.txt
cut -f1,2 lost.tsv
