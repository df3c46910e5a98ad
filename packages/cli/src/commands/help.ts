/** `stowage help`: what can be asked for. */

const GENERAL = `Says, before a cluster does, whether Kubernetes takes a manifest and where its Pods will land.

Usage:
  stowage lint [PATH...]    judge manifests
  stowage rules [ID]        list the rules, or explain one
  stowage help [COMMAND]    the options of a command
  stowage --version         the version, and the Kubernetes it speaks for
`;

const LINT = `Judges Kubernetes manifests.

Usage: stowage lint [options] [PATH...]

PATH is a file, a folder (its .yaml, .yml and .json files, without what .gitignore names), a glob in quotes ("deploy/**/*.yaml"), or - for standard
input. Without any, the working directory is read.

  -f, --format FORMAT       text (default), compact (one line a finding), json, sarif, junit or github (annotations)
      --format FORMAT=FILE  put that report into a file; several may be written, and one besides on standard output
      --fail-on LEVEL       exit with 1 from this level on: rejected (refused by Kubernetes), error (default), warning, info or never
  -r, --rule ID=LEVEL       set a rule to error, warning, info, off, or on (its own level); may be repeated
      --fix                 apply the safe fixes and report what is left; with -, print the fixed text
      --diff                show what --fix would change, as a diff on standard output; the report goes to standard error, and nothing is written
      --static-pods         take every file for a kubelet's, not for the API server's
      --stdin-filename NAME what standard input is called in the report
  -q, --quiet               show errors only
      --stats               say on standard error what was read and how long it took
      --color WHEN          auto (default), always or never; NO_COLOR and FORCE_COLOR are heard
  -h, --help

Exit status: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage or a file that cannot be read.
`;

const RULES = `Lists the rules, or explains one.

Usage: stowage rules [ID]

      --color WHEN          auto (default), always or never
  -h, --help
`;

export function helpText(topic: 'lint' | 'rules' | undefined): string {
  return topic === 'lint' ? LINT : topic === 'rules' ? RULES : GENERAL;
}
