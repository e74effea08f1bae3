# Random acts and random acts that change them, in both languages.
"$ROOT/tools/properties" "$NUSQA" "$ROOT/build/host/mkorder" 1 2
