/** Runs the steps of action.yml as GitHub's runner does: inputs with their defaults put into `env`, each script by the shell that it names, until one fails. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml } from '../../packages/core/dist/host.js';

/**
 * @param {string} root the folder of the action
 * @param {Readonly<Record<string, string>>} given the inputs
 * @param {{ cwd: string, temp: string }} where the workspace, and the runner's folder for what a job leaves
 * @returns {{ status: number | null, out: string, err: string }} of the step that failed, or of the last
 */
export function runAction(root, given, { cwd, temp }) {
  const [document] = readYaml(readFileSync(join(root, 'action.yml'), 'utf8'));
  const { inputs, runs } = valueOf(document.root);
  for (const name of Object.keys(given)) if (!(name in inputs)) throw new Error(`the action has no input ${name}`);
  const values = Object.fromEntries(Object.entries(inputs).map(([name, { default: value }]) => [name, given[name] ?? value]));
  const put = (text) =>
    text.replace(/\$\{\{ (\S+) \}\}/g, (whole, expression) => {
      const value = expression === 'github.action_path' ? root : values[/^inputs\.(.+)$/.exec(expression)?.[1]];
      if (value === undefined) throw new Error(`${whole} is nothing`);
      return value;
    });
  let last;
  for (const step of runs.steps) {
    // Expressions in a script would be commands.
    if (step.run.includes('${{')) throw new Error(`the step ${step.name} has an expression in its script`);
    const env = { ...process.env, RUNNER_TEMP: temp, GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: cwd };
    for (const [name, value] of Object.entries(step.env)) env[name] = put(value);
    const { status, stdout, stderr } = spawnSync(step.shell, ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', step.run], { cwd: join(cwd, put(step['working-directory'] ?? '.')), env, encoding: 'utf8' });
    last = { status, out: stdout, err: stderr };
    if (status !== 0) break;
  }
  return last;
}

function valueOf(node) {
  if (node.kind === 'map') return Object.fromEntries(node.pairs.map(({ key, value }) => [key, valueOf(value)]));
  if (node.kind === 'seq') return node.items.map(valueOf);
  return node.value;
}
