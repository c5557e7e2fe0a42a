import type { AccountChangesQuery } from '../../generated/graphql';
import { formatMoney } from '../../money/format';
import { fromWire } from '../../money/money';
import type { AccountTexts } from '../../ui/account-name';
import type { LifeTexts } from './texts';

type Changes = NonNullable<NonNullable<AccountChangesQuery['account']>['changes']>;
export type Change = NonNullable<Changes['nodes']>[number];

/** What an account had and has, as its owner reads it. */
export function wordsOf(
  { field, before, after }: Pick<Change, 'field' | 'before' | 'after'>,
  texts: LifeTexts,
  names: AccountTexts,
  locale: string,
): { before: string; after: string } {
  return { before: word(before), after: word(after) };

  function word(text: string | null | undefined): string {
    if (!text) return field === 'ACCESS' ? texts.noRight : field.endsWith('_LIMIT') ? texts.noLimit : texts.noName;
    switch (field) {
      case 'NAME':
        return text;
      case 'STATUS':
        return (names.status as Readonly<Record<string, string>>)[text] ?? text;
      case 'ACCESS':
        return (texts.rights as Readonly<Record<string, string>>)[text] ?? text;
      default:
        return amount(text, locale);
    }
  }
}

/** Written as `100.00 EUR`; what is not stays as it came. */
function amount(text: string, locale: string): string {
  const match = /^(-?\d+(?:\.\d+)?) ([A-Z]{3})$/.exec(text);
  const [, value = '', currency = ''] = match ?? [];
  return match ? formatMoney(fromWire({ value, currency }), locale) : text;
}
