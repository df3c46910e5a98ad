#!/usr/bin/env node
'use strict';
// Starts the command, from compiled code where an earlier run has kept it: docs/decisions/0004-kept-code.md.
const { constants, accessSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const folder = join(__dirname, '..', 'dist');
const bundles = new Map();

/** A bundle of ours, run once, or any other module. */
function load(name) {
  if (!name.startsWith('./')) return require(name);
  let bundle = bundles.get(name);
  if (bundle === undefined) {
    bundle = compile(join(folder, name));
    bundles.set(name, bundle);
    bundle.script.runInThisContext()(bundle.module.exports, load, bundle.module, bundle.file, folder);
  }
  return bundle.module.exports;
}

function compile(file) {
  const source = readFileSync(file);
  const kept = keptCode(file, source);
  // The first function of a file that is compiled as a whole; V8 looks at all others when they are called.
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${source.toString()}\n})`;
  const script = asKept(() => new Script(wrapped, { filename: file, cachedData: kept?.code }));
  return { file, source, script, module: { exports: {} }, keptBy: script.cachedDataRejected === false ? kept.files : 0 };
}

/** A setting of V8 that this run has changed, and the one that it had: kept code counts only under the settings under which it was kept. */
let changed;

function asKept(make) {
  if (changed === undefined) return make();
  changed.set(changed.usual);
  try {
    return make();
  } finally {
    changed.set(changed.to);
  }
}

/** Where the compiled code of a bundle is kept, for each version of Node its own: first the bundle's text, then how many files the run linted that kept it, then the code. */
const besides = (file) => `${file}.${process.version}-${process.arch}.code`;

/** What was kept of exactly this text. V8 itself refuses what another V8, or one with other settings, has made. */
function keptCode(file, source) {
  try {
    const whole = readFileSync(besides(file));
    const { length } = source;
    return whole.subarray(0, length).equals(source) ? { files: whole.readUInt32LE(length), code: whole.subarray(length + 4) } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A run keeps its code where none is kept, and one of many files where that of a smaller one is: it has called more functions, and often enough for V8 to know how large its objects grow.
 */
const keeps = (files, { keptBy }) => keptBy === 0 || (keptBy < MANY && files >= MANY);
const MANY = 150;

/** With the functions that this run has called. Where the folder is not ours to write in, nothing is kept. */
function keepCode({ file, source, script }, files) {
  const whole = `${besides(file)}.${process.pid}`;
  try {
    accessSync(folder, constants.W_OK);
    const count = Buffer.alloc(4);
    count.writeUInt32LE(files);
    writeFileSync(whole, Buffer.concat([source, count, script.createCachedData()]), { flag: 'wx' });
    renameSync(whole, besides(file));
  } catch {
    rmSync(whole, { force: true });
  }
}

const { start } = load('./stowage.cjs');
start({
  keepsCode: (files) => keeps(files, bundles.get('./stowage.cjs')),
  change(to, usual) {
    changed = { set: require('node:v8').setFlagsFromString, to, usual };
    changed.set(to);
  },
  done(files) {
    for (const bundle of bundles.values()) if (keeps(files, bundle)) keepCode(bundle, files);
  },
});
