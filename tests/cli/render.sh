# The forms of an act; the width of the terminal.
cp "$ROOT/tests/cli/order.txt" act.txt
"$NUSQA" render act.txt >default
"$NUSQA" render -t text act.txt | cmp - default && cat default
echo '== term, 60 columns'
COLUMNS=60 "$NUSQA" render -t term act.txt
echo '== tree'
"$NUSQA" render -t tree act.txt | head -3
COLUMNS=60 "$NUSQA" render -t term --color=always act.txt | od -c | grep -q 033 && echo coloured
NO_COLOR=1 "$NUSQA" render -t term act.txt | od -c | grep -q 033 || echo plain
