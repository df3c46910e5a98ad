#!/usr/bin/env bash
# Runs the command with the action's inputs, which come as variables: as text in a script they could be commands.
set -euo pipefail

words=(lint --fail-on "$STOWAGE_FAIL_ON" --format "$STOWAGE_FORMAT")
if [ -n "$STOWAGE_SARIF_FILE" ]; then
  words+=(--format "sarif=$STOWAGE_SARIF_FILE")
fi

# One a line, without blanks around; empty lines are none.
lines() {
  sed -e 's/^[[:space:]]*//' -e 's/[[:space:]]*$//' -e '/^$/d' <<<"$1"
}
while IFS= read -r line; do words+=("$line"); done < <(lines "$STOWAGE_ARGS")
words+=(--)
while IFS= read -r line; do words+=("$line"); done < <(lines "$STOWAGE_PATHS")

exec "$RUNNER_TEMP/stowage/${STOWAGE_VERSION:-sources}/bin/stowage" "${words[@]}"
