import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Later } from './later.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('works once for many asks, each key on its own, and not for what was forgotten', () => {
  const done: string[] = [];
  const later = new Later((key) => done.push(key));
  for (let i = 0; i < 5; i++) {
    later.ask('a');
    vi.advanceTimersByTime(5);
  }
  later.ask('b');
  later.ask('c');
  later.forget('c');
  vi.advanceTimersByTime(1000);
  expect(done).toEqual(['a', 'b']);
});

it('waits longer where the work takes long, but not for ever', () => {
  const done: number[] = [];
  const later = new Later(() => {
    vi.setSystemTime(Date.now() + 5000);
    done.push(performance.now());
    vi.advanceTimersByTime(5000);
  });
  later.ask('a');
  vi.advanceTimersByTime(20);
  expect(done).toHaveLength(1);
  later.ask('a');
  vi.advanceTimersByTime(300);
  expect(done).toHaveLength(1);
  vi.advanceTimersByTime(200);
  expect(done).toHaveLength(2);
});
