# -d puts each act at its place; two inputs never make one file.
cp "$ROOT/tests/cli/order.txt" a.txt
cp a.txt b.txt
echo 'Жай ғана бір сөйлем.' >unknown.txt
SOURCE_DATE_EPOCH=0 "$NUSQA" parse -d acts a.txt 2>&1; echo $?
find acts -type f
"$NUSQA" parse -d acts a.txt; echo $?
"$NUSQA" parse -d acts a.txt b.txt 2>&1; echo $?
"$NUSQA" parse -d acts unknown.txt missing.txt a.txt >log 2>&1; echo $?
grep '^nusqa:' log
find acts -type f
"$NUSQA" parse a.txt >one
"$NUSQA" parse -d acts b.txt
