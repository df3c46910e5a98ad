import { describe, expect, it } from 'vitest';
import { isTimeZone, scheduleProblem } from './schedule.js';

describe('scheduleProblem', () => {
  it.each(['* * * * *', '*/5 1-3 * jan mon', '0 4 ? * 1-5', '1,2,3 0 1 1 0', '@daily', '@every 1h30m', '  30 4 * * *  ', 'TZ=Etc/UTC 1 * * * *', '5/15 * * * *'])('takes %s', (schedule) => {
    expect(scheduleProblem(schedule)).toBeUndefined();
  });

  it.each(['* * * *', '* * * * * *', '60 * * * *', '* 24 * * *', '* * 0 * *', '* * * 13 *', '* * * * 7', '3-1 * * * *', '*/0 * * * *', 'a * * * *', '@dayly', '@every', '@every 1', 'TZ=Mars/Base * * * * *', '1-2-3 * * * *', '1/2/3 * * * *'])(
    'refuses %s',
    (schedule) => {
      expect(scheduleProblem(schedule)).toMatch(/\w/);
    },
  );
});

describe('isTimeZone', () => {
  it('knows names of the time zone database', () => {
    for (const name of ['Etc/UTC', 'Europe/Paris', 'America/New_York', 'UTC']) expect(isTimeZone(name)).toBe(true);
    for (const name of ['Asia/Kolkata', 'US/Pacific', 'America/Knox_IN', 'Australia/ACT', 'Etc/GMT-0', 'GB-Eire', 'NZ-CHAT', 'Factory']) expect(isTimeZone(name)).toBe(true);
    for (const name of ['Mars/Base', '+02:00', '../etc']) expect(isTimeZone(name)).toBe(false);
  });

  it('minds the case, of other names for a zone too', () => {
    for (const name of ['europe/paris', 'utc', 'etc/utc', 'Etc/utc', 'Etc/Utc', 'ETC/UTC', 'gmt', 'us/pacific', 'Us/Pacific', 'US/PACIFIC', 'Asia/kolkata', 'ASIA/KOLKATA', 'Est']) expect(isTimeZone(name)).toBe(false);
  });
});
