/** Reads a `.stowage.yaml`. Runs without one never load this, nor what it needs of core. */
import { configuredOptions, fileFilter, parseConfiguration } from '@stowage/core';
import { dirname, relative, resolve, sep } from 'node:path';
import { ConfigurationError, type Settings } from './configurations.js';
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
  return {
    file,
    folder,
    configuration,
    options: configuredOptions(configuration, relate),
    includes: (one) => includes(relate(one)),
    excludes: (one) => excludes(relate(one)),
    names: (one) => names(relate(one)),
    relate,
  };
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
