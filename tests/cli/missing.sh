# A target that the base does not have: the place, the words, what there is;
# nothing is written.
cp "$ROOT/corpus/order-258/source.txt" 258.txt
sed '/3-қосымша$/,$d' "$ROOT/corpus/order-372/source.txt" >372.txt
"$NUSQA" amend 372.txt 258.txt -o new.xml >out 2>log
echo $?
sed -n '/N3101/,$p' log
test -e new.xml && echo 'but it was written'
"$NUSQA" amend --messages=json 372.txt 258.txt 2>&1 >out | grep target-missing | grep -o '"\(file\|line\|col\|level\|number\|slug\)":[^,]*'
