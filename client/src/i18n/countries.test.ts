import { describe, expect, it } from 'vitest';
import { countriesIn } from './countries';

describe('the countries', () => {
  it.each(['en-GB', 'de-DE'])('are all of the standard, each with a name of its own, in %s', (locale) => {
    const countries = countriesIn(locale);
    expect(countries).toHaveLength(249);
    expect(new Set(countries.map(({ name }) => name)).size).toBe(249);
  });

  it('are in the order of their language', () => {
    const names = countriesIn('de-DE').map(({ name }) => name);
    expect(names.indexOf('Österreich')).toBeLessThan(names.indexOf('Peru'));
  });
});
