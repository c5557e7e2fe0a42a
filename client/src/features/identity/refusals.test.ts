import { describe, expect, it } from 'vitest';
import { problemTexts } from '../../graphql/problems';
import { explainIdentity, type IdentityError } from './refusals';
import { identityTexts } from './texts';

const refusals: IdentityError[] = [
  { __typename: 'KycPendingError', code: 'KYC_PENDING' },
  { __typename: 'KycVerifiedError', code: 'KYC_VERIFIED' },
  { __typename: 'ProfileIncompleteError', code: 'PROFILE_INCOMPLETE' },
  { __typename: 'UnderAgeError', code: 'UNDER_AGE', minAge: 18 },
  { __typename: 'InvalidFieldError', code: 'INVALID_FIELD', field: 'city', message: 'Too long.' },
];

describe.each(['en', 'de'] as const)('a refused identity, in %s', (language) => {
  const explain = (error: IdentityError) => explainIdentity(error, identityTexts[language], problemTexts[language]);

  it('has a text of its own for each reason, and its code', () => {
    const problems = refusals.map(explain);
    expect(problems.map(({ code }) => code)).toEqual(refusals.map(({ code }) => code));
    expect(new Set(problems.map(({ text }) => text)).size).toBe(refusals.length);
  });

  it('says how old one has to be', () => {
    expect(explain(refusals[3] as IdentityError).text).toContain('18');
  });
});
