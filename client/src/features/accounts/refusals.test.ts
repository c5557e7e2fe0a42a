import { expect, it } from 'vitest';
import { problemTexts } from '../../graphql/problems';
import { explainCategorize, explainReactivate } from './refusals';
import { accountPageTexts } from './texts';

it.each(['en', 'de'] as const)('explains a category that is not kept in %s, with its code', (language) => {
  const [texts, problems] = [accountPageTexts[language], problemTexts[language]];
  const gone = explainCategorize({ __typename: 'EntryNotFoundError', code: 'ENTRY_NOT_FOUND' }, texts, problems);
  expect(gone).toMatchObject({ code: 'ENTRY_NOT_FOUND', title: texts.noEntry });
  const newer = explainCategorize({ __typename: 'MoonPhaseError', code: 'MOON_PHASE' } as never, texts, problems);
  expect(newer).toMatchObject({ code: 'MOON_PHASE', title: problems.unexpected });
});

it.each(['en', 'de'] as const)('explains why an account is not used again in %s, with its code', (language) => {
  const [texts, problems] = [accountPageTexts[language], problemTexts[language]];
  const gone = explainReactivate({ __typename: 'AccountNotFoundError', code: 'ACCOUNT_NOT_FOUND' }, texts, problems);
  expect(gone).toMatchObject({ code: 'ACCOUNT_NOT_FOUND', title: texts.notFound });
  const used = { __typename: 'AccountNotDormantError', code: 'ACCOUNT_NOT_DORMANT' } as const;
  expect(explainReactivate(used, texts, problems)).toMatchObject({ code: used.code, title: texts.notDormant });
  const newer = explainReactivate({ __typename: 'MoonPhaseError', code: 'MOON_PHASE' } as never, texts, problems);
  expect(newer).toMatchObject({ code: 'MOON_PHASE', title: problems.unexpected });
});
