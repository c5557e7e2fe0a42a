import { separatorsOf } from './format';
import type { Money } from './money';

export type AmountProblem = 'EMPTY' | 'NOT_A_NUMBER' | 'NOT_POSITIVE' | 'TOO_PRECISE' | 'TOO_LARGE';

export type ParsedAmount = { readonly money: Money } | { readonly problem: AmountProblem };

/** More than any balance can hold; the API refuses it as well. */
const largestMinor = 9_223_372_036_854_775_807n;

/**
 * Reads what a person typed. Thousands may be set apart as their locale does it; the other locale's decimal sign is
 * taken as such where it cannot mean thousands.
 */
export function parseAmount(
  text: string,
  unit: Pick<Money, 'digits' | 'currency'>,
  locale: string,
  least: 'positive' | 'zero' = 'positive',
): ParsedAmount {
  const typed = text.replace(/[\s\u00a0\u202f'’]/g, '');
  if (!typed) return { problem: 'EMPTY' };
  if (/^[-−]/.test(typed)) return { problem: 'NOT_POSITIVE' };
  const plain = toPlain(typed, locale);
  if (plain === null) return { problem: 'NOT_A_NUMBER' };

  const [whole = '', fraction = ''] = plain.split('.');
  if (fraction.length > unit.digits) return { problem: 'TOO_PRECISE' };
  const minor = BigInt(whole + fraction.padEnd(unit.digits, '0'));
  if (minor === 0n && least === 'positive') return { problem: 'NOT_POSITIVE' };
  if (minor > largestMinor) return { problem: 'TOO_LARGE' };
  return { money: { ...unit, minor } };
}

/** Digits with at most one point; null for anything else. */
function toPlain(typed: string, locale: string): string | null {
  const separators = separatorsOf(locale);
  const decimal = separators.decimal === ',' ? ',' : '.';
  const other = decimal === ',' ? '.' : ',';

  const parts = typed.split(decimal);
  const [whole = '', fraction] = parts;
  if (parts.length > 2 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  if (/^\d+$/.test(whole) || new RegExp(`^\\d{1,3}(\\${other}\\d{3})+$`).test(whole))
    return whole.replaceAll(other, '') + (fraction === undefined ? '' : `.${fraction}`);

  const foreign = fraction === undefined && new RegExp(`^(\\d+)\\${other}(\\d+)$`).exec(whole);
  return foreign ? `${foreign[1]}.${foreign[2]}` : null;
}
