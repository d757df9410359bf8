#!/usr/bin/env bash
# Builds the editors from the lock file. With --check into a folder of its own, and fails
# when a byte differs from what is committed.
set -euo pipefail
cd "$(dirname "$0")"
npm ci --no-audit --no-fund
if [ "${1:-}" != --check ]; then
	exec npm run build
fi
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
node build.mjs "$fresh"
for file in css/vendor/modeler.css js/vendor/modeler.LICENSES.txt js/vendor/modeler.js; do
	cmp "$fresh/$file" "../resources/static/$file"
done
echo "The editors are built from their sources, byte by byte."
