# The rules, checked, listed and shown; from the folder or from the program.
"$NUSQA" grammar check "$ROOT/grammar"; echo $?
"$NUSQA" grammar list >built-in; echo $?
NUSQA_GRAMMAR=$ROOT/grammar "$NUSQA" grammar list | cmp - built-in
grep 'structure.rules:.*	point	' built-in | sed 's/:[0-9]*/:N/'
"$NUSQA" grammar show point | grep -m1 '^rule'
"$NUSQA" grammar show no-such-rule; echo $?
"$NUSQA" grammar check missing >log 2>&1; echo $?
mkdir -p broken/kk broken/kz
printf 'rule x\n  match  ^(\n' >broken/kk/structure.rules
printf 'code kk\n' >broken/kk/language.conf
"$NUSQA" grammar check broken >log 2>&1; echo $?
