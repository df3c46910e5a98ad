/** The least that can talk to a language server: a process, and JSON-RPC over its standard input and output. */
import { spawn } from 'node:child_process';

/** Longer than any answer takes, on a machine that does other things too; in milliseconds. */
const PATIENCE = 20_000;

export class LspClient {
  /** Notifications that nobody waited for yet, oldest first. @type {{ method: string, params: any }[]} */
  notifications = [];
  /** What the server asked of the client. @type {{ method: string, params: any }[]} */
  asked = [];
  stderr = '';
  #id = 0;
  /** @type {Map<number, { resolve: (result: any) => void, reject: (error: Error) => void }>} */
  #open = new Map();
  /** @type {Set<() => void>} */
  #listeners = new Set();
  #rest = Buffer.alloc(0);

  /**
   * @param {string[]} command the program and its arguments
   * @param {{ cwd?: string, settings?: Record<string, unknown> }} [options] `settings` by section, for a server that asks for them
   */
  constructor([program, ...words], { cwd, settings = {} } = {}) {
    this.settings = settings;
    /** @type {import('node:child_process').ChildProcessWithoutNullStreams} */
    this.process = spawn(program, words, { cwd, stdio: 'pipe' });
    this.process.stdout.on('data', (data) => this.#read(data));
    this.process.stderr.on('data', (data) => (this.stderr += String(data)));
    this.process.stdin.on('error', () => undefined);
    /** How the process ended. @type {Promise<{ code: number | null, signal: string | null }>} */
    this.ended = new Promise((resolve) => {
      this.process.on('close', (code, signal) => {
        resolve({ code, signal });
        for (const { reject } of this.#open.values()) reject(new Error(`the server ended with ${String(code ?? signal)}: ${this.stderr}`));
      });
    });
  }

  /**
   * @param {string} method
   * @param {unknown} params
   * @returns {Promise<any>} the result; rejected with the error's message and `code`
   */
  request(method, params) {
    return this.begin(method, params).answer;
  }

  /** A request that may be cancelled by its id. */
  begin(method, params) {
    const id = ++this.#id;
    const answer = patiently(method, new Promise((resolve, reject) => this.#open.set(id, { resolve, reject })));
    this.#send({ id, method, ...(params === undefined ? {} : { params }) });
    return { id, answer };
  }

  notify(method, params) {
    this.#send({ method, ...(params === undefined ? {} : { params }) });
  }

  /**
   * The first notification of that method which `accepts` takes, among those that came and those that come. It and all before it of that method are dropped.
   *
   * @param {string} method
   * @param {(params: any) => boolean} [accepts]
   * @returns {Promise<any>} its params
   */
  next(method, accepts = () => true) {
    return this.#until(`notification ${method}`, () => {
      const found = this.notifications.findIndex((one) => one.method === method && accepts(one.params));
      if (found < 0) return undefined;
      const { params } = this.notifications[found];
      this.notifications = this.notifications.filter((one, i) => i > found || one.method !== method);
      return params;
    });
  }

  /** Until the server has asked that. */
  asking(method) {
    return this.#until(`request ${method}`, () => this.asked.find((one) => one.method === method));
  }

  #until(what, look) {
    return patiently(
      what,
      new Promise((resolve) => {
        const again = () => {
          const found = look();
          if (found === undefined) return;
          this.#listeners.delete(again);
          resolve(found);
        };
        this.#listeners.add(again);
        again();
      }),
    );
  }

  /** What the server is asked in the end: how a well-mannered client leaves. */
  async leave() {
    await this.request('shutdown');
    this.notify('exit');
    return this.ended;
  }

  #send(message) {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.process.stdin.write(`Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`);
  }

  #read(data) {
    this.#rest = Buffer.concat([this.#rest, data]);
    for (;;) {
      const head = this.#rest.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#rest.toString('latin1', 0, head))?.[1]);
      if (Number.isNaN(length)) throw new Error(`no message: ${this.#rest.toString('latin1', 0, head)}`);
      if (this.#rest.length < head + 4 + length) return;
      const body = this.#rest.toString('utf8', head + 4, head + 4 + length);
      this.#rest = this.#rest.subarray(head + 4 + length);
      this.#take(JSON.parse(body));
    }
  }

  #take(message) {
    if (message.method === undefined) {
      const open = this.#open.get(message.id);
      this.#open.delete(message.id);
      if (message.error) open?.reject(Object.assign(new Error(message.error.message), { code: message.error.code }));
      else open?.resolve(message.result);
      return;
    }
    if (message.id !== undefined) {
      this.asked.push(message);
      const result = message.method === 'workspace/configuration' ? message.params.items.map(({ section }) => this.settings[section] ?? null) : null;
      this.#send({ id: message.id, result });
    } else {
      this.notifications.push(message);
    }
    for (const look of [...this.#listeners]) look();
  }
}

function patiently(what, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer: ${what}`)), PATIENCE);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/**
 * A text after the edits of one document, whose positions count UTF-16 units.
 *
 * @param {string} text
 * @param {{ range: { start: { line: number, character: number }, end: { line: number, character: number } }, newText: string }[]} edits
 * @returns {string}
 */
export function edited(text, edits) {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  const offset = ({ line, character }) => starts[line] + character;
  let result = text;
  for (const { range, newText } of [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start))) {
    result = result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end));
  }
  return result;
}
