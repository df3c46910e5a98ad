/** Reads the node lists that a configuration names. Runs without any never load this. */
import { readNodeList, type NodeList } from '@stowage/core';
import { readFileSync } from 'node:fs';
import { ConfigurationError } from './configurations.js';
import { faultOf } from './fault.js';
import { atDisk, showPath } from './paths.js';
import { decode, type ReadResult } from './read.js';

/**
 * The nodes of some files, by absolute paths. What clusters give is larger than any manifest, so there is no limit to their size. Throws a ConfigurationError that names `file`, the
 * configuration, where one cannot be read or none holds a Node.
 */
export function loadNodes(paths: readonly string[], cwd: string, file: string): NodeList {
  const texts = paths.map((path) => {
    const name = showPath(path, cwd);
    let read: ReadResult;
    try {
      read = decode(name, readFileSync(atDisk(name, cwd)));
    } catch (error) {
      read = { fault: faultOf(name, error) };
    }
    if ('fault' in read) throw new ConfigurationError(file, `nodes: ${name}: ${read.fault.message}`);
    return { name, text: read.text };
  });
  try {
    return readNodeList(texts);
  } catch (error) {
    if ((error as Error).name !== 'PlacementError') throw error;
    throw new ConfigurationError(file, `nodes: ${(error as Error).message}`);
  }
}
