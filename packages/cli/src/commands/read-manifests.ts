/** The manifests that a command other than `lint` reads: all of them at once. */
import type { NamedText } from '@stowage/core';
import { Configurations, ConfiguredChoice, decode, findFiles, readText } from '@stowage/workspace';
import type { Host } from '../host.js';

export interface Manifests {
  readonly texts: readonly NamedText[];
  readonly faults: readonly string[];
}

/** The texts of all files that the paths mean, as `lint` takes them, and a sentence for each that cannot be read. Throws a ConfigurationError. */
export function readManifests({ paths, config }: { readonly paths: readonly string[]; readonly config: string | null | undefined }, host: Host): Manifests {
  const { cwd } = host;
  if (paths[0] === '-') return readAll([{ name: 'stdin', read: decode('stdin', host.stdin()) }]);
  const choice = new ConfiguredChoice(new Configurations(cwd, config));
  const found = findFiles(paths, cwd, choice);
  const { texts, faults } = readAll(found.files.filter((file) => choice.takes(file, true)).map((name) => ({ name, read: readText(name, cwd) })));
  return { texts, faults: [...found.faults.map(({ file, message }) => `${file}: ${message}`), ...faults] };
}

function readAll(files: readonly { readonly name: string; readonly read: ReturnType<typeof readText> }[]): Manifests {
  const texts: NamedText[] = [];
  const faults: string[] = [];
  for (const { name, read } of files) {
    if ('fault' in read) faults.push(`${name}: ${read.fault.message}`);
    else texts.push({ name, text: read.text });
  }
  return { texts, faults };
}
