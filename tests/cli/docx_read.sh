# A document of a word processor: told by its bytes, its changes both ways.
command -v zip >/dev/null || { echo 'there is no zip'; exit 77; }
mkdir -p _rels word
cat >_rels/.rels <<'END'
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
END
p() { printf '<w:p><w:r><w:t>%s</w:t></w:r></w:p>\n' "$1"; }
{
	echo '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
	p 'Жоспар туралы'
	p 'Қазақстан Республикасы Оқу-ағарту министрінің 2024 жылғы 30 желтоқсандағы № 372 бұйрығы'
	p 'БҰЙЫРАМЫН:'
	echo '<w:p><w:r><w:t xml:space="preserve">1. </w:t></w:r><w:del><w:r><w:delText>Тізім</w:delText></w:r></w:del><w:ins><w:r><w:t>Жоспар</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> бекітілсін.</w:t></w:r></w:p>'
	p '2. Бұйрық жариялансын.'
	echo '<w:tbl><w:tr><w:tc>'
	p 'Министр'
	echo '</w:tc><w:tc>'
	p 'Ғ. Бейсембаев'
	echo '</w:tc></w:tr></w:tbl></w:body></w:document>'
} >word/document.xml
zip -q -X -r act.docx _rels word
"$NUSQA" parse -o after.xml act.docx
"$NUSQA" parse --reject -o before.xml act.docx
"$NUSQA" render -t text after.xml
"$NUSQA" diff before.xml after.xml
# A format that is given is taken at its word.
head -c 300 act.docx >short.docx
for file in short.docx word/document.xml; do
	"$NUSQA" parse -f docx -o none.xml "$file" || echo "$?"
done
# Without libzip nothing is read or written of it, and no half file.
mkdir none && touch none/libzip.so.4 none/libzip.so.5
LD_LIBRARY_PATH=$PWD/none "$NUSQA" parse -o none.xml act.docx || echo "$?"
LD_LIBRARY_PATH=$PWD/none "$NUSQA" render -t docx -o none.docx after.xml ||
	echo "$?"
LD_LIBRARY_PATH=$PWD/none "$NUSQA" diff --table -t docx -o none.docx before.xml \
	after.xml || echo "$?"
ls none.docx none.xml 2>/dev/null
# What has been written is read.
"$NUSQA" diff --table -t docx -o table.docx before.xml after.xml
"$NUSQA" parse table.docx 2>/dev/null | grep -c '<td'
# What an amendment marks is a tracked change, and both ways lead back.
corpus=$ROOT/corpus
{
	"$NUSQA" parse -o base.xml "$corpus/order-372/source.txt"
	"$NUSQA" amend -o new.xml base.xml "$corpus/order-258/source.txt"
	"$NUSQA" amend --mark -o marked.xml base.xml \
		"$corpus/order-258/source.txt"
	"$NUSQA" render -t docx -o marked.docx marked.xml
	"$NUSQA" parse -o accepted.xml marked.docx
	"$NUSQA" parse --reject -o rejected.xml marked.docx
	for act in base new accepted rejected; do
		"$NUSQA" render -t text -o $act.txt $act.xml
	done
} 2>/dev/null
cmp accepted.txt new.txt
cmp rejected.txt base.txt
