import { expect, test } from 'vitest';
import { isBase64, isDuration, isMicroTime, isQuantity, isTime, trimmedQuantity } from './values.js';

// Each line is what the API server's decoder said (the oracle, Kubernetes 1.37.2).
const table = (name: string, check: (text: string) => boolean, yes: readonly string[], no: readonly string[]): void => {
  test.each(yes)(`${name} %j decodes`, (text) => { expect(check(text)).toBe(true); });
  test.each(no)(`${name} %j does not decode`, (text) => { expect(check(text)).toBe(false); });
};

table('quantity', isQuantity,
  ['1', '1.', '.5', '.', '+', '-', '+.', '-.', '1e3', '1E3', '1e-2', '1Ei', '1E', '1Ki', '1k', '1n', '1u', '00', '-1Gi', '+1Gi', '1e1000', '1.G', 'm', 'Gi', '1e+30', '1e19'],
  ['', '1e', '1e+', '1Eii', '1ki', '1K', '1mi', '1 Gi', '0x1', '1_0', '1e3m', '1.5.2', '1,5', '١', '--1', '1ee', '1.2e2.5']);
table('quantity with blanks', (text) => isQuantity(trimmedQuantity(text)),
  [' 1Gi ', '\u00a01Gi', '\u00851Gi', '\u30001Gi\u2003', '\u202f1'],
  ['\t1Gi', '1Gi\n', '\u20281Gi', '\ufeff1Gi', ' \t1', '\v1', ' ']);
table('time', isTime,
  ['2026-01-31T12:00:00Z', '2026-01-31T12:00:00.123Z', '2026-01-31T12:00:00,123Z', '2026-01-31T1:00:00Z', '2026-01-31T12:00:00+24:00', '2026-01-31T12:00:00+00:60', '2024-02-29T12:00:00-07:00', '0000-01-01T00:00:00Z'],
  ['2026-01-31t12:00:00z', '2026-02-30T12:00:00Z', '2026-01-31T24:00:00Z', '2026-01-31T12:00:60Z', '2026-01-31T12:00:00+25:00', '2026-01-31T12:00:00+00:61', '2026-1-31T12:00:00Z', '', '2026-01-31', '2026-01-31T12:00:00', '2023-02-29T12:00:00Z', '2026-01-31T12:00:00.Z', '2026-00-01T00:00:00Z']);
table('base64', isBase64, ['', 'YQ==', 'YWI=', 'YWJj', 'YW\nJj', 'YWJj\n', 'YR=='], ['YQ', 'YQ=', 'YW Jj', 'a-_b', '====', 'YQ==YQ==', 'Y=Q=']);
table('duration', isDuration, ['0', '90s', '1h30m', '-1.5h', '500ms', '1us'], ['', '90', '1d', 's', '1h 30m']);
table('micro-time', isMicroTime, ['2026-01-31T12:00:00.123456Z'], ['2026-01-31T12:00:00Z', '2026-01-31T12:00:00.123Z']);
