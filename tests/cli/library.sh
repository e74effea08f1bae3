# A library of acts: what is found in it, what is made of it.
export SOURCE_DATE_EPOCH=0
lib() {
	"$NUSQA" library -L store "$@" 2>&1 || echo "exit status $?"
}

echo '== acts of the corpus'
for act in law-amending law-beekeeping order-springs; do
	for l in kk ru; do
		mkdir -p "corpus/$act-$l"
		cp "$ROOT/corpus/$act-$l/source.txt" "corpus/$act-$l"
	done
done
cp "$ROOT/corpus/order-258/source.txt" 258.txt
cp "$ROOT/corpus/order-372/source.txt" 372.txt
lib list
lib add corpus/*/source.txt 258.txt 372.txt | grep '^nusqa\|status'
(cd store && find . -name '*.xml' | LC_ALL=C sort)
lib list
echo '== found by words, in both languages, their ends left open'
lib search ПЧЕЛОВ
lib search ара шаруашылығы
lib search 'Об утверждении' родников
lib search --title бұлақ -l kk
lib search нет такого
echo '== by number and day'
lib search --number 1012-VIII -l ru
lib search --number 372 --date 2024 | cut -f1-3
lib search --date 2024-12 -l kk | cut -f1-3
lib search --date 2024-12-20 пчелов | cut -f1-3
lib search --number 372 --date 2023
echo '== what is known of an act'
lib show /akn/kz/act/law/2024-12-20/1012 -l ru
lib show kz/act/order/min-edu/2025-11-12/258 | cut -c1-80
lib show kz/act/law/2023-06-14/945/kaz@2024-12-20.xml | cut -f1-3
echo '== what changed it: by its title where no number is said'
lib history /akn/kz/act/law/2023-06-14/945 -l ru
lib history /akn/kz/act/law/2023-06-14/945 -l kk
lib amenders /akn/kz/act/order/min-edu/2024-12-30/372 | cut -f1-4
echo '== consolidated as amend does it'
lib consolidate kz/act/order/min-edu/2024-12-30/372 -o one.xml | grep -v warning
"$NUSQA" amend 372.txt 258.txt -o two.xml 2>/dev/null
cmp one.xml two.xml && echo the same
lib consolidate kz/act/law/2023-06-14/945 -l ru -o held.xml | grep -v warning
cmp held.xml store/kz/act/law/2023-06-14/945/rus@2024-12-20.xml &&
	echo 'what it holds is not applied again'

echo '== the index made anew is the same'
everything() {
	lib list
	lib list | cut -f1 | uniq | while read -r iri; do
		lib show "$iri"
		lib history "$iri"
	done
}
everything >before
rm -r store/.nusqa
lib list
lib index
everything | cmp - before && echo the same
lib index --all
everything | cmp - before && echo the same
echo '== what has changed, what is gone, what is none of ours'
rm -r store/kz/act/order/min-edu/2025-11-12
sed -i 's/Об утверждении Правил/О введении Правил/' \
	store/kz/act/order/min-ecology/2024-05-15/977/rus*.xml
mkdir store/unplaced
cp store/kz/act/law/2024-12-20/1012/kaz* store/unplaced/x.xml
echo '<a>' >store/unplaced/y.xml
lib index
everything | diff before - | grep '^[<>]' | cut -c1-100
rm -r store/unplaced

echo '== what is there stays'
cp 372.txt other.txt
sed -i 's/Осы бұйрық/Бұл бұйрық/' other.txt
lib add 372.txt | grep -v warning
lib add other.txt | grep -v warning
lib add --replace other.txt | grep -v warning
lib export kz/act/order/min-edu/2024-12-30/372 -t text | grep -c 'Бұл бұйрық'
lib add --published 2025-01-09 other.txt | grep -v warning
for how in --replace ''; do
	lib add $how --published 2025-01-09 other.txt | grep -v warning
	lib export kz/act/order/min-edu/2024-12-30/372 | grep -c '2025-01-09'
done
echo 'Жай ғана бір сөйлем.' >nothing.txt
lib add nothing.txt missing.txt | grep '^nusqa\|status'
echo '== exported'
lib export kz/act/law/2024-12-20/1012 -l ru -t text -o out.txt
head -n 3 out.txt
lib export kz/act/law/2024-12-20/1012/rus@2024-12-20 -o out.xml
cmp out.xml store/kz/act/law/2024-12-20/1012/rus@2024-12-20.xml
lib export kz/act/law/2024-12-20/1012 --as-of 2000-01-01
lib export kz/act/law/2024-12-20/1012 -l ru -o \
	store/kz/act/law/2024-12-20/1012/rus@2024-12-20.xml
echo '== wrong usage'
for wrong in '' borrow add 'show' 'history 1 2' search 'search --date 30.12.2024' \
	'consolidate --all x' 'consolidate -d store x' 'consolidate -o x -d y z' \
	'show kz/act/law/1999-01-01/1' 'consolidate --as-of soon kz/act/law/2023-06-14/945'; do
	lib $wrong
done
