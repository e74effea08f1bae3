# One order printed by three programs has the tree of its text, but for the
# cells of rows 12 to 14, whose spans the text alone does not tell.
seed=$NUSQA_SHARED/seed
reader=${NUSQA%/*}/nusqa-pdf
[ -x "$reader" ] || { echo 'nusqa-pdf is not made here'; exit 77; }
[ -e "$seed/order-258.txt" ] || { echo 'the seed is not here'; exit 77; }
"$NUSQA" render -t tree "$seed/order-258.txt" >text.tree 2>messages
for name in chromium libreoffice portal-like; do
	"$NUSQA" render -t tree "$seed/seed-$name.pdf" >pdf.tree 2>messages
	diff text.tree pdf.tree
done
