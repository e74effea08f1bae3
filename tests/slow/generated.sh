# Random acts and random acts that change them, in both languages: many.
"$ROOT/tools/properties" "$NUSQA" "$ROOT/build/host/mkorder" 5 16
