# The comparative table as a document: the words, and the same bytes each time.
command -v unzip >/dev/null || { echo 'there is no unzip'; exit 77; }
cat >old.txt <<'END'
Жоспар туралы
Қазақстан Республикасы Оқу-ағарту министрінің 2024 жылғы 30 желтоқсандағы № 372 бұйрығы
1. Жоспар бекітілсін.
2. Мыналар:
1) есеп <жылдық> & айлық;
2) тізім жасалсын.
3. Бұйрық жариялансын.
END
cat >new.txt <<'END'
Жоспар туралы
Қазақстан Республикасы Оқу-ағарту министрінің 2024 жылғы 30 желтоқсандағы № 372 бұйрығы
1. Жоспар бекітілсін.
2. Мыналар:
1) есеп <жылдық> & тоқсандық;
3. Бұйрық жариялансын.
4. Бақылау вице-министрге жүктелсін.
END
"$NUSQA" diff --table -t docx old.txt new.txt >a.docx
"$NUSQA" diff --table -t docx -o b.docx old.txt new.txt
cmp a.docx b.docx
unzip -qq -t a.docx
unzip -Z1 a.docx
unzip -p a.docx word/styles.xml
unzip -p a.docx word/document.xml
