/** Reads a `.stowage.yaml`. Runs without one never load this, nor what it needs of core. */
import { configuredOptions, fileFilter, parseConfiguration, type LinterOptions, type NodeList } from '@stowage/core';
import { dirname, relative, resolve, sep } from 'node:path';
import { ConfigurationError, type Settings } from './configurations.js';
import { loadNodes } from './load-nodes.js';
import { atDisk, showPath } from './paths.js';
import { readText } from './read.js';

/** Loads the configuration at a path. Throws a ConfigurationError where it cannot be read, or says what it may not. */
export function loadConfiguration(path: string, cwd: string): Settings {
  const file = showPath(path, cwd);
  const read = readText(file, cwd);
  if ('fault' in read) throw new ConfigurationError(file, read.fault.message);
  const { configuration, problems } = parseConfiguration(read.text, file);
  if (configuration === null) throw new ConfigurationError(file, 'the configuration has mistakes', problems, read.text);
  const folder = dirname(resolve(atDisk(file, cwd)));
  const relate = relation(folder, cwd);
  const { includes, excludes, names } = fileFilter(configuration);
  const lists = configuration.nodes.map((path) => resolve(folder, path));
  return {
    file,
    folder,
    configuration,
    options: withNodes(configuredOptions(configuration, relate), lists, cwd, file),
    includes: (one) => includes(relate(one)),
    excludes: (one) => excludes(relate(one)),
    names: (one) => names(relate(one)),
    listsNodes: lists.length === 0 ? () => false : (one) => lists.includes(resolve(cwd, one)),
    relate,
  };
}

/** Nodes are read when a linter is made: the commands that lint nothing do without. */
function withNodes(options: LinterOptions, paths: readonly string[], cwd: string, file: string): LinterOptions {
  if (paths.length === 0) return options;
  let nodes: NodeList | undefined;
  return Object.defineProperty({ ...options }, 'nodes', { enumerable: true, configurable: true, get: () => (nodes ??= loadNodes(paths, cwd, file)) });
}

function relation(folder: string, cwd: string): (file: string) => string {
  const here = folder === cwd;
  return (file) => {
    // Shown paths inside the working directory are relative to it and in their shortest form.
    if (here && !/^(?:\/|\.\.|[A-Za-z]:)/.test(file)) return file;
    const path = relative(folder, resolve(cwd, file));
    return sep === '/' ? path : path.replaceAll(sep, '/');
  };
}
