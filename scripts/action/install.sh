#!/usr/bin/env bash
# Puts the command into a folder of $RUNNER_TEMP/stowage: the npm package of $STOWAGE_VERSION, or, where that is empty, what the sources in $ACTION_PATH give.
set -euo pipefail

case $STOWAGE_VERSION in
  *[!0-9A-Za-z.+-]*)
    echo '::error title=stowage::The input version is that of an npm package, as 0.1.0.'
    exit 2
    ;;
esac

target=$RUNNER_TEMP/stowage/${STOWAGE_VERSION:-sources}
node -e '
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) process.exit(0);
  console.log(`::error title=stowage::Stowage needs Node 20.19 or later, and this is ${process.versions.node}; put actions/setup-node before it.`);
  process.exit(1);
'

if [ -x "$target/bin/stowage" ]; then
  # By an earlier step of this job.
  :
elif [ -n "$STOWAGE_VERSION" ]; then
  npm install --global --no-audit --no-fund --prefix "$target" "stowage@$STOWAGE_VERSION"
else
  # A copy, because what GitHub fetched is not ours to build in.
  sources=$(mktemp -d)
  trap 'rm -rf "$sources"' EXIT
  cp -R "$ACTION_PATH/." "$sources"
  cd "$sources"
  CI=true npx -y pnpm@12.21.0 install --frozen-lockfile --ignore-scripts
  node scripts/bundle.mjs --only-command
  mkdir -p "$target/bin" "$target/lib"
  cp -R packages/cli/bin packages/cli/dist packages/cli/package.json "$target/lib"
  ln -s ../lib/bin/stowage.cjs "$target/bin/stowage"
  chmod +x "$target/lib/bin/stowage.cjs"
fi
"$target/bin/stowage" --version
