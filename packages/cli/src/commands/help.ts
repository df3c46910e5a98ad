/** `stowage help`: what can be asked for. */
import type { Topic } from '../arguments.js';

const GENERAL = `Says, before a cluster does, whether Kubernetes takes a manifest, and where in the text it would stumble.

Usage:
  stowage lint [PATH...]      judge manifests
  stowage place [PATH...] --nodes FILE
                              say which nodes take the Pods, and why the others do not
  stowage explain [PATH...]   say in plain sentences where workloads run
  stowage baseline [PATH...]  write down today's findings, so that only new ones are shown
  stowage rules [ID]          list the rules, or explain one
  stowage help [COMMAND]      the options of a command
  stowage --version           the version, and the Kubernetes it speaks for
`;

const LINT = `Judges Kubernetes manifests.

Usage: stowage lint [options] [PATH...]

PATH is a file, a folder (its .yaml, .yml and .json files, without what .gitignore names), a glob in quotes ("deploy/**/*.yaml"), or - for standard
input. Without any, the working directory is read.

  -f, --format FORMAT       text (default), compact (one line a finding), json, sarif, junit or github (annotations)
      --format FORMAT=FILE  put that report into a file; several may be written, and one besides on standard output
      --fail-on LEVEL       exit with 1 from this level on: rejected (refused by Kubernetes), error (default), warning, info or never
      --preset NAME         the rules to begin with: recommended (default), strict (also those that are off by default) or all
  -r, --rule ID=LEVEL       set a rule, or a family (host-path/*), to error, warning, info, off, or on (its own level); may be repeated
  -c, --config FILE         take this configuration instead of the .stowage.yaml that is nearest to each file
      --no-config           take none
      --baseline FILE       leave out the findings that stowage baseline put into this file
      --nodes FILE          the cluster's nodes (kubectl get nodes -o yaml > FILE), in place of those that the configuration names: warn of workloads
                            that none of them takes; may be repeated
      --kubernetes-version VERSION
                            whose fields, words and kinds count: 1.34, 1.35, 1.36 or 1.37 (default); values are judged as 1.37 judges them
      --no-inline-suppressions
                            take no notice of comments and annotations that silence findings
      --fix                 apply the safe fixes and report what is left; with -, print the fixed text
      --diff                show what --fix would change, as a diff on standard output; the report goes to standard error, and nothing is written
      --static-pods         take every file for a kubelet's, not for the API server's
      --complete            what is linted is all that there is, so say what is missing, too: a workload that a selector asks for. A folder counts as
                            complete by itself; files that are named one by one do not
      --stdin-filename NAME what standard input is called in the report
  -q, --quiet               show errors only
      --stats               say on standard error what was read and how long it took
      --color WHEN          auto (default), always or never; NO_COLOR and FORCE_COLOR are heard
  -h, --help

Exit status: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage, a configuration with mistakes, or a file that cannot be read.
`;

const PLACE = `Says on which nodes the Pods of workloads can land, and what keeps them from the others.

Usage: stowage place [options] --nodes FILE [PATH...]

PATH is what it is for stowage lint: a file, a folder, a glob in quotes, or - for standard input. Everything in it that makes Pods is placed, each by one new
Pod as its controller and the API server make it. Capacity, volumes and devices are not looked at.

      --nodes FILE          the nodes: kubectl get nodes -o yaml (or json) > FILE; Pods and Namespaces may be in it, too; may be repeated
      --pods FILE           the Pods that run, for affinity, spread and host ports: kubectl get pods,namespaces -A -o yaml > FILE; RuntimeClasses may be in
                            it, too; may be repeated
      --label NODE KEY=VALUE
                            what if the node had this label; KEY- for without it; may be repeated
      --taint NODE KEY=VALUE:EFFECT
                            what if the node had this taint; KEY:EFFECT- for without it; may be repeated. Nothing is changed anywhere
  -f, --format FORMAT       text (default) or json
  -c, --config FILE         take this configuration instead of the .stowage.yaml that is nearest to each file; it says which files of a folder count
      --no-config           take none
      --color WHEN          auto (default), always or never; NO_COLOR and FORCE_COLOR are heard
  -h, --help

Exit status: 0 every workload fits some node, 1 one fits none, 2 wrong usage, or something cannot be read.
`;

const EXPLAIN = `Says in plain sentences where the Pods of workloads may run, must run and would rather run. No cluster and no nodes are needed.

Usage: stowage explain [options] [PATH...]

PATH is what it is for stowage lint: a file, a folder, a glob in quotes, or - for standard input. Before each sentence stands the line of what says so. What a
template or an expression leaves open is not spoken of.

  -f, --format FORMAT       text (default) or json
  -c, --config FILE         take this configuration instead of the .stowage.yaml that is nearest to each file; it says which files of a folder count
      --no-config           take none
      --color WHEN          auto (default), always or never; NO_COLOR and FORCE_COLOR are heard
  -h, --help

Exit status: 0, or 2 for wrong usage, something that cannot be read, or nothing to explain.
`;

const BASELINE = `Writes down the findings of today, so that from now on only new ones are shown.

Usage: stowage baseline [options] [PATH...]

The file is the one that .stowage.yaml names under "baseline", else .stowage-baseline.json beside the .stowage.yaml, or in the working directory. It
names each finding by its rule, file, resource, field and value, and by no line. What it held of these files before is replaced, and what it held of
files that are gone is taken out.

      --baseline FILE       write this file
      --preset NAME         as in stowage lint, and so the following
  -r, --rule ID=LEVEL
  -c, --config FILE
      --no-config
      --kubernetes-version VERSION
      --no-inline-suppressions
      --static-pods
      --complete
  -h, --help

Exit status: 0 written, 2 wrong usage, a configuration with mistakes, or a file that cannot be read; nothing is written then.
`;

const RULES = `Lists the rules, or explains one.

Usage: stowage rules [ID]

      --color WHEN          auto (default), always or never
  -h, --help
`;

export function helpText(topic: Topic | undefined): string {
  return topic === 'lint' ? LINT : topic === 'place' ? PLACE : topic === 'explain' ? EXPLAIN : topic === 'baseline' ? BASELINE : topic === 'rules' ? RULES : GENERAL;
}
