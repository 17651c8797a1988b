#!/usr/bin/env bash
# Sign build/dist/Relecture.app where MACOS_IDENTITY is set, put it in a dmg, and have that
# notarised where NOTARY_PROFILE (of `notarytool store-credentials`) is set. For macOS only.
set -euo pipefail
cd "$(dirname "$0")/../.."
app=build/dist/Relecture.app
version=$(python3 -c 'import tomllib; print(tomllib.load(open("pyproject.toml", "rb"))["project"]["version"])')
dmg="build/Relecture-$version-$(uname -m).dmg"

cp build/icons/document.icns "$app/Contents/Resources/"
if [ -n "${MACOS_IDENTITY:-}" ]; then
  codesign --force --deep --timestamp --options runtime \
    --entitlements packaging/macos/entitlements.plist --sign "$MACOS_IDENTITY" "$app"
  codesign --verify --deep --strict "$app"
else
  echo "MACOS_IDENTITY is not set: the program is signed for this machine only" >&2
  codesign --force --deep --sign - "$app"
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -R "$app" "$folder/"
ln -s /Applications "$folder/Applications"
rm -f "$dmg"
hdiutil create -volname Relecture -srcfolder "$folder" -format UDZO -ov "$dmg"

if [ -n "${NOTARY_PROFILE:-}" ]; then
  xcrun notarytool submit "$dmg" --keychain-profile "$NOTARY_PROFILE" --wait
  xcrun stapler staple "$dmg"
fi
echo "$dmg"
