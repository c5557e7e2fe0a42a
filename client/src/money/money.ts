/** An exact amount: whole minor units, and how many decimals the currency has. */
export interface Money {
  readonly minor: bigint;
  readonly digits: number;
  readonly currency: string;
}

/** An amount as the API writes it, with as many decimals as its currency has. */
export interface WireMoney {
  readonly value: string;
  readonly currency: string;
}

const decimal = /^(-?)(\d+)(?:\.(\d+))?$/;

export function fromWire({ value, currency }: WireMoney): Money {
  const match = decimal.exec(value);
  if (!match) throw new Error(`'${value}' is not an amount.`);
  const [, sign = '', whole = '', fraction = ''] = match;
  const minor = BigInt(whole + fraction);
  return { minor: sign ? -minor : minor, digits: fraction.length, currency };
}

export function toWire(money: Money): { value: string; currency: string } {
  return { value: toDecimal(money), currency: money.currency };
}

/** The amount as a decimal number in text, such as `-1250.00`. */
export function toDecimal({ minor, digits }: Money): string {
  const sign = minor < 0n ? '-' : '';
  const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, '0');
  if (digits === 0) return sign + text;
  return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

export function zero(like: Money): Money {
  return { ...like, minor: 0n };
}

export function add(left: Money, right: Money): Money {
  return { ...left, minor: left.minor + sameCurrency(left, right).minor };
}

export function subtract(left: Money, right: Money): Money {
  return { ...left, minor: left.minor - sameCurrency(left, right).minor };
}

export function negate(money: Money): Money {
  return { ...money, minor: -money.minor };
}

export function isNegative(money: Money): boolean {
  return money.minor < 0n;
}

export function isLess(left: Money, right: Money): boolean {
  return left.minor < sameCurrency(left, right).minor;
}

/** How much of a whole it is, in whole percent, rounded down; nothing of nothing. */
export function percentOf(part: Money, whole: Money): number {
  const percent = whole.minor === 0n ? 0n : (part.minor * 100n) / sameCurrency(part, whole).minor;
  return Number(percent);
}

function sameCurrency(left: Money, right: Money): Money {
  if (left.currency !== right.currency || left.digits !== right.digits)
    throw new Error(`${left.currency} and ${right.currency} do not mix.`);
  return right;
}
