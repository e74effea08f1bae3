# What an amendment changes in the text: appendix 3, and nothing else.
base=$ROOT/corpus/order-372/source.txt
order=$ROOT/corpus/order-258/source.txt
"$NUSQA" amend "$base" "$order" -o new.xml 2>/dev/null
"$NUSQA" render -t text "$base" >old 2>/dev/null
"$NUSQA" render -t text new.xml >new
# The line before the caption of appendix 3 is the last that stays.
last=$(grep -n '^№ 372 бұйрығына 3-қосымша' old | cut -d: -f1)
head -n $((last - 4)) old >old-head
head -n $((last - 4)) new | cmp - old-head && echo 'all before appendix 3 is the same'
tail -n +$((last - 3)) new | head -20
# The new table is that of the order, whole.
table() {
	sed -n '/^№ .*Өңірлер/,$p'
}
"$NUSQA" render -t text "$order" 2>/dev/null | table >ordered
table <new | cmp - ordered && wc -l <ordered
# An edition tells where it comes from.
grep -o '<textualMod.*' new.xml
grep -A5 '<textualMod' new.xml | grep -o '<\(source\|destination\|force\|previous\|new\) .*'
grep -o '<eventRef[^>]*' new.xml
# That the base is a stand-in is told wherever it went.
grep -c 'reconstruction: Not the text of order' new.xml
