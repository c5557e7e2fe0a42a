import { expect, it } from 'vitest';
import { problemTexts } from '../../graphql/problems';
import { explainCategorize } from './refusals';
import { accountPageTexts } from './texts';

it.each(['en', 'de'] as const)('explains a category that is not kept in %s, with its code', (language) => {
  const [texts, problems] = [accountPageTexts[language], problemTexts[language]];
  const gone = explainCategorize({ __typename: 'EntryNotFoundError', code: 'ENTRY_NOT_FOUND' }, texts, problems);
  expect(gone).toMatchObject({ code: 'ENTRY_NOT_FOUND', title: texts.noEntry });
  const newer = explainCategorize({ __typename: 'MoonPhaseError', code: 'MOON_PHASE' } as never, texts, problems);
  expect(newer).toMatchObject({ code: 'MOON_PHASE', title: problems.unexpected });
});
