import { describe, expect, it } from 'vitest';
import { formatMoney } from './format';
import { add, fromWire, isLess, negate, percentOf, subtract, toDecimal, toWire } from './money';
import { parseAmount } from './parse';

const eur = (value: string) => fromWire({ value, currency: 'EUR' });

describe('an amount from the API', () => {
  it.each(['0.00', '1250.00', '-0.05', '-1250.99', '1', '-7', '0.001', '123456789012345678901234.56'])(
    'is written again as it came: %s',
    (value) => expect(toWire(fromWire({ value, currency: 'XXX' }))).toEqual({ value, currency: 'XXX' }),
  );

  it.each(['', '1e3', '1,00', '.5', '1.', 'NaN', '--1'])('is refused when it is none: "%s"', (value) => {
    expect(() => eur(value)).toThrow();
  });
});

describe('arithmetic', () => {
  it('adds what binary fractions cannot', () => {
    expect(toDecimal(add(eur('0.10'), eur('0.20')))).toBe('0.30');
  });

  it('stays exact beyond what a number of JavaScript holds', () => {
    expect(toDecimal(add(eur('90071992547409.93'), eur('0.02')))).toBe('90071992547409.95');
    expect(toDecimal(subtract(eur('0.00'), eur('90071992547409931.01')))).toBe('-90071992547409931.01');
  });

  it('compares and turns signs', () => {
    expect(isLess(eur('-1.00'), eur('0.00'))).toBe(true);
    expect(isLess(eur('2.00'), eur('2.00'))).toBe(false);
    expect(toDecimal(negate(eur('-0.05')))).toBe('0.05');
  });

  it('does not mix currencies', () => {
    expect(() => add(eur('1.00'), fromWire({ value: '1.00', currency: 'USD' }))).toThrow('EUR and USD do not mix.');
  });

  it('tells a part of a whole in percent that are never too many', () => {
    expect(percentOf(eur('1.00'), eur('3.00'))).toBe(33);
    expect(percentOf(eur('2.99'), eur('3.00'))).toBe(99);
    expect(percentOf(eur('3.00'), eur('3.00'))).toBe(100);
    expect(percentOf(eur('0.00'), eur('0.00'))).toBe(0);
  });
});

describe('an amount for people', () => {
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

  it('is written as the locale does it', () => {
    expect(plain(formatMoney(eur('1234.50'), 'en-GB'))).toBe('€1,234.50');
    expect(plain(formatMoney(eur('1234.50'), 'de-DE'))).toBe('1.234,50 €');
    expect(plain(formatMoney(fromWire({ value: '1234', currency: 'JPY' }), 'en-GB'))).toBe('JP¥1,234');
    expect(plain(formatMoney(fromWire({ value: '1.234', currency: 'KWD' }), 'en-GB'))).toBe('KWD 1.234');
  });

  it('keeps every digit', () => {
    expect(plain(formatMoney(eur('12345678901234567890.12'), 'en-GB'))).toBe('€12,345,678,901,234,567,890.12');
  });

  it('shows the sign of what is below zero, and of movements', () => {
    expect(plain(formatMoney(eur('-0.05'), 'en-GB'))).toBe('-€0.05');
    expect(plain(formatMoney(eur('0.05'), 'en-GB', 'always'))).toBe('+€0.05');
    expect(plain(formatMoney(eur('0.00'), 'en-GB', 'always'))).toBe('€0.00');
  });
});

describe('an amount that a person typed', () => {
  const read = (text: string, locale: string, digits = 2) => {
    const parsed = parseAmount(text, { digits, currency: 'EUR' }, locale);
    return 'money' in parsed ? toDecimal(parsed.money) : parsed.problem;
  };

  it.each([
    ['12', 'en-GB', '12.00'],
    ['12.5', 'en-GB', '12.50'],
    ['1,234.50', 'en-GB', '1234.50'],
    ['1,234', 'en-GB', '1234.00'],
    ['12,50', 'en-GB', '12.50'],
    ['12,50', 'de-DE', '12.50'],
    ['1.234,50', 'de-DE', '1234.50'],
    ['1.234', 'de-DE', '1234.00'],
    ['12.50', 'de-DE', '12.50'],
    ['1 234,50', 'de-DE', '1234.50'],
    ['1’234.50', 'de-CH', '1234.50'],
    ['007', 'en-GB', '7.00'],
  ])('%s in %s is %s', (text, locale, value) => expect(read(text, locale)).toBe(value));

  it.each([
    ['', 'EMPTY'],
    ['  ', 'EMPTY'],
    ['abc', 'NOT_A_NUMBER'],
    ['1.2.3', 'NOT_A_NUMBER'],
    ['1,23,4', 'NOT_A_NUMBER'],
    ['1e3', 'NOT_A_NUMBER'],
    ['0', 'NOT_POSITIVE'],
    ['0.00', 'NOT_POSITIVE'],
    ['-5', 'NOT_POSITIVE'],
    ['1.005', 'TOO_PRECISE'],
    ['99999999999999999999', 'TOO_LARGE'],
  ])('"%s" is refused: %s', (text, problem) => expect(read(text, 'en-GB')).toBe(problem));

  it('is zero only where zero means something', () => {
    const unit = { digits: 2, currency: 'EUR' };
    expect(parseAmount('0', unit, 'en-GB', 'zero')).toEqual({ money: { ...unit, minor: 0n } });
    expect(parseAmount('-1', unit, 'en-GB', 'zero')).toEqual({ problem: 'NOT_POSITIVE' });
    expect(parseAmount('', unit, 'en-GB', 'zero')).toEqual({ problem: 'EMPTY' });
  });

  it('knows currencies without decimals', () => {
    expect(read('1,234', 'en-GB', 0)).toBe('1234');
    expect(read('1.5', 'en-GB', 0)).toBe('TOO_PRECISE');
  });

  it('reads back every amount that it has written, whatever the locale', () => {
    for (const locale of ['en-GB', 'en-US', 'de-DE', 'de-CH', 'de-AT'])
      for (let minor = 1n; minor < 10n ** 15n; minor = minor * 7n + 3n) {
        const money = { minor, digits: 2, currency: 'EUR' };
        const typed = formatMoney(money, locale).replace(/[A-Z€\s\u00a0]/g, '');
        expect(parseAmount(typed, money, locale)).toEqual({ money });
      }
  });
});
