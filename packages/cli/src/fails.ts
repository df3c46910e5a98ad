/** Which findings make a run fail. */
import type { Diagnostic } from '@stowage/core';
import type { FailOn } from './arguments.js';

const RANKS = { never: 5, rejected: 4, error: 3, warning: 2, info: 1 } as const satisfies Record<FailOn, number>;

/** A refusal that somebody turned down to a warning counts as the warning it is now. */
export function fails({ severity, rejects }: Diagnostic, failOn: FailOn): boolean {
  return (severity === 'error' && rejects ? RANKS.rejected : RANKS[severity]) >= RANKS[failOn];
}
