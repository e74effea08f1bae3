# What is rendered as a page or as a document reads back as the same act: text
# and units, with what editors have put into a cell (order 258, row 14).
export SOURCE_DATE_EPOCH=0
exec 2>log
corpus=$ROOT/corpus
# units FILE: how many units and rows it has.
units() {
	"$NUSQA" render -t tree "$1" |
		grep -cE '^ *(article|paragraph|point|subparagraph|chapter|tr) '
}
for source in "$corpus"/*/source.txt; do
	act=$(basename "$(dirname "$source")")
	"$NUSQA" parse "$source" -o act.xml
	units act.xml >units
	for form in html docx; do
		"$NUSQA" render -t $form act.xml -o "act.$form"
		"$NUSQA" render -t $form act.xml | cmp - "act.$form"
		"$NUSQA" parse "act.$form" -o back.xml
		units back.xml | cmp - units
		"$NUSQA" diff act.xml back.xml >changes || echo "$act $form: $(grep -c '^@@' changes)"
	done
done
