# What make install brings is enough to build a program with, it has the names
# of nusqa.h alone, and make uninstall leaves nothing of it.
build=${NUSQA%/nusqa}
mode=${build##*/}
unset MAKEFLAGS MFLAGS MAKELEVEL
here=$PWD
run() {
	make -s -C "$ROOT" MODE="$mode" PREFIX=/opt/nusqa "$@" || exit 1
}
run install DESTDIR="$here/a root"
(cd 'a root' && find . ! -type d ! -name nusqa-pdf | LC_ALL=C sort)
mkdir root && cp -RP 'a root/opt' root

lib=root/opt/nusqa/lib
"$ROOT/tools/install/names" root/opt/nusqa/include/nusqa.h >declared
echo "shared: $(readlink $lib/libnusqa.so) $(readlink $lib/libnusqa.so.0)"
objdump -p $lib/libnusqa.so | grep SONAME | tr -s ' '
# Of a version, but for the name of the version itself.
nm -D --defined-only $lib/libnusqa.so | sed -n 's/.* T \(.*\)@@NUSQA_0$/\1/p' |
	LC_ALL=C sort >shared
nm -D --defined-only $lib/libnusqa.so | grep -v ' T .*@@NUSQA_0$' |
	sed 's/^[0-9a-f]* //'
# Names with two underscores are the compiler's.
nm -g --defined-only $lib/libnusqa.a | sed -n 's/^[0-9a-f]* [A-Z] //p' |
	grep -v '^__' | LC_ALL=C sort >static
cmp declared shared
cmp declared static

pc() {
	PKG_CONFIG_PATH=$here/$lib/pkgconfig pkg-config --define-prefix "$@" nusqa
}
echo "version $(pc --modversion)"
flags="-std=c11 -Wall -Wextra -Wpedantic -Werror"
source=$ROOT/tests/api/api.c
cc $flags -o shared-api $(pc --cflags) "$source" $(pc --libs) || exit 1
cc $flags -o static-api $(pc --cflags) "$source" \
	$(pc --libs --static | sed 's/-lnusqa/-l:libnusqa.a/') || exit 1
for kind in shared static; do
	echo "== $kind"
	LD_LIBRARY_PATH=$here/$lib "./$kind-api" \
		"$ROOT/corpus/order-372/source.txt" \
		"$ROOT/corpus/order-258/source.txt"
done
# The example of the manual.
cc $flags -o example $(pc --cflags) "$ROOT/tests/api/example.c" $(pc --libs) &&
	LD_LIBRARY_PATH=$here/$lib ./example "$ROOT/corpus/order-372/source.txt" \
		>example.xml 2>example.err
echo "example: $? $(grep -c '<akomaNtoso' example.xml) $(wc -l <example.err)"
# The static one needs none at run time.
./static-api 2>&1 || true
echo '#include <nusqa.h>
int main() { nusqa_grammar_free(nusqa_grammar_load(nullptr, nullptr)); }' >api.cc
if command -v c++ >/dev/null; then
	c++ -o cc-api $(pc --cflags) api.cc $(pc --libs)
	LD_LIBRARY_PATH=$here/$lib ./cc-api
fi

# The command finds what it needs beside it, and says what it is.
root/opt/nusqa/bin/nusqa --version | sed -n 's/^\(nusqa 0[.0-9]*\).*/\1/p'
# Wherever it was moved to, its languages beside it.
for l in ru kk; do root/opt/nusqa/bin/nusqa --lang $l frobnicate 2>&1; done
run uninstall DESTDIR="$here/a root"
find 'a root' ! -type d
find 'a root' -name nusqa-pdf -o -path '*libexec/nusqa'
