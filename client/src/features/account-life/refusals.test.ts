import { expect, it } from 'vitest';
import { problemTexts } from '../../graphql/problems';
import { paymentTexts } from '../../payment/texts';
import { explainClose, explainRename, type CloseError, type RenameError } from './refusals';
import { lifeTexts } from './texts';

const ofNames: RenameError[] = [
  { __typename: 'AccountNotFoundError', code: 'ACCOUNT_NOT_FOUND' },
  { __typename: 'AccountClosedError', code: 'ACCOUNT_CLOSED' },
  { __typename: 'InsufficientAccessError', code: 'INSUFFICIENT_ACCESS' },
  { __typename: 'InvalidFieldError', code: 'INVALID_FIELD', field: 'name', message: 'A name is one line.' },
];

const ofClosing: CloseError[] = [
  { __typename: 'AccountNotFoundError', code: 'ACCOUNT_NOT_FOUND' },
  { __typename: 'AccountClosedError', code: 'ACCOUNT_CLOSED' },
  { __typename: 'InsufficientAccessError', code: 'INSUFFICIENT_ACCESS' },
  { __typename: 'AccountNotClosableError', code: 'ACCOUNT_NOT_CLOSABLE', obstacles: [{ kind: 'FROZEN', count: 1 }] },
  { __typename: 'InvalidFieldError', code: 'INVALID_FIELD', field: 'reason', message: 'A reason is one line.' },
  { __typename: 'StepUpRequiredError', code: 'STEP_UP_REQUIRED', challengeId: null, factors: [] },
];

it.each(['en', 'de'] as const)('explains each refusal in the life of an account in %s, with its code', (language) => {
  const texts = lifeTexts[language];
  const by = { texts: paymentTexts[language], problems: problemTexts[language], locale: language };
  for (const [refusals, explained] of [
    [ofNames, ofNames.map((error) => explainRename(error, texts, by))],
    [ofClosing, ofClosing.map((error) => explainClose(error, texts, by))],
  ] as const) {
    expect(explained.map(({ code }) => code)).toEqual(refusals.map(({ code }) => code));
    expect(new Set(explained.map(({ title }) => title)).size).toBe(explained.length);
    expect(explained.every(({ text }) => text !== '')).toBe(true);
  }
});
