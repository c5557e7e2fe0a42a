import { expect, it } from 'vitest';
import { problemTexts } from '../../graphql/problems';
import { explainSupport, type SupportError } from './refusals';
import { supportTexts } from './texts';

const refusals: SupportError[] = [
  { __typename: 'TicketNotFoundError', code: 'TICKET_NOT_FOUND' },
  { __typename: 'TicketClosedError', code: 'TICKET_CLOSED' },
  { __typename: 'NotSupportStaffError', code: 'NOT_SUPPORT_STAFF' },
  { __typename: 'InvalidFieldError', code: 'INVALID_FIELD', message: 'A subject is one line.' },
  { __typename: 'TooManyTicketsError', code: 'TOO_MANY_TICKETS', maximum: 37 },
  { __typename: 'TooManyMessagesError', code: 'TOO_MANY_MESSAGES', maximum: 37 },
];

it.each(['en', 'de'] as const)('explains each refusal about requests in %s, with its code', (language) => {
  const problems = refusals.map((error) => explainSupport(error, supportTexts[language], problemTexts[language]));
  expect(problems.map(({ code }) => code)).toEqual(refusals.map(({ code }) => code));
  expect(new Set(problems.map(({ title }) => title)).size).toBe(refusals.length);
  for (const { text } of problems.slice(-2)) expect(text).toContain('37');
  expect(problems.every(({ text }) => text !== '')).toBe(true);
});
