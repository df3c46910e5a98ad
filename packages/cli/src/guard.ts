/** Build servers run commands that stand anywhere in what a step prints: `##[add-mask]` on GitHub, `##vso[task.setvariable]` on Azure. No manifest gives any. */
import type { Host } from './host.js';
import type { Output } from './output.js';

/** An output on which no such command comes out, where a build server listens. For reports; what is a manifest's text itself stays as it is. */
export function guarded(out: Output, env: Host['env']): Output {
  return env.GITHUB_ACTIONS || env.TF_BUILD ? new Guarded(out) : out;
}

class Guarded implements Output {
  constructor(private readonly out: Output) {}

  /** Of one finding at least, so that nothing is cut in two. */
  write(text: string): void {
    this.out.write(text.replace(/#(?=#(?:\[|vso\[))/g, '\\x23'));
  }

  flush(): void {
    this.out.flush();
  }

  get isTerminal(): boolean {
    return this.out.isTerminal;
  }

  get columns(): number | null {
    return this.out.columns;
  }
}
