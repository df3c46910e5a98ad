import { describe, expect, it } from 'vitest';
import { NO_SETTINGS, settingsOf } from './settings.js';

describe('settingsOf', () => {
  it('takes levels of rules and families, and a configuration', () => {
    expect(settingsOf({ rules: { 'toleration/effect': 'warning', 'host-path/*': 'off' }, configuration: ' ci/.stowage.yaml ', hover: 'all' })).toEqual({
      settings: { rules: { 'toleration/effect': 'warning', 'host-path/*': 'off' }, configuration: 'ci/.stowage.yaml' },
      problems: [],
    });
  });

  it.each([undefined, null, {}, [], 'x', 1, { rules: [] }])('has none of %j', (given) => {
    expect(settingsOf(given)).toEqual({ settings: NO_SETTINGS, problems: [] });
  });

  it('leaves out what cannot be used, and says so', () => {
    const { settings, problems } = settingsOf({ rules: { 'toleration/effekt': 'off', 'toleration/effect': 'loud', 'host-path/root': ['off'], 'api/enum': 'info' }, configuration: 1 });
    expect(settings).toEqual({ rules: { 'api/enum': 'info' }, configuration: '' });
    expect(problems).toEqual([
      'The setting stowage.configuration is the path of a file.',
      'In the setting stowage.rules: There is no rule "toleration/effekt". Did you mean "toleration/effect"?',
      'The setting stowage.rules gives toleration/effect no level: it is one of error, warning, info, off, on.',
      'The setting stowage.rules gives host-path/root no level: it is one of error, warning, info, off, on.',
    ]);
    expect(settingsOf({ rules: ['api/enum'] }).problems).toEqual(['The setting stowage.rules is a map of rules to their levels.']);
  });
});
