import type { CategorizeEntryMutation } from '../../generated/graphql';
import { unknownRefusal, type Problem, type ProblemTexts } from '../../graphql/problems';
import type { AccountPageTexts } from './texts';

export type CategorizeError = NonNullable<CategorizeEntryMutation['categorizeEntry']['errors']>[number];

export function explainCategorize(error: CategorizeError, texts: AccountPageTexts, problems: ProblemTexts): Problem {
  const { code } = error;
  const explained: Readonly<Record<CategorizeError['__typename'], Problem>> = {
    EntryNotFoundError: { title: texts.noEntry, text: texts.noEntryText, code, canRetry: false },
  };
  return explained[error.__typename] ?? unknownRefusal(error as never, problems);
}
