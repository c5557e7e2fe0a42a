import type {
  AddEntryTagMutation,
  CategorizeEntryMutation,
  ReactivateAccountMutation,
  RemoveEntryTagMutation,
} from '../../generated/graphql';
import { unknownRefusal, type Problem, type ProblemTexts } from '../../graphql/problems';
import type { AccountPageTexts } from './texts';

export type CategorizeError = NonNullable<CategorizeEntryMutation['categorizeEntry']['errors']>[number];
export type TagError =
  | NonNullable<AddEntryTagMutation['addEntryTag']['errors']>[number]
  | NonNullable<RemoveEntryTagMutation['removeEntryTag']['errors']>[number];
export type ReactivateError = NonNullable<ReactivateAccountMutation['reactivateAccount']['errors']>[number];

export function explainCategorize(error: CategorizeError, texts: AccountPageTexts, problems: ProblemTexts): Problem {
  const { code } = error;
  const explained: Readonly<Record<CategorizeError['__typename'], Problem>> = {
    EntryNotFoundError: { title: texts.noEntry, text: texts.noEntryText, code, canRetry: false },
    InsufficientAccessError: { title: texts.ownersOnly, text: texts.ownersOnlyText, code, canRetry: false },
  };
  return explained[error.__typename] ?? unknownRefusal(error as never, problems);
}

export function explainTag(error: TagError, texts: AccountPageTexts, problems: ProblemTexts): Problem {
  const { code } = error;
  switch (error.__typename) {
    case 'EntryNotFoundError':
      return { title: texts.noEntry, text: texts.noEntryText, code, canRetry: false };
    case 'InvalidFieldError':
      return { title: texts.noTag, text: texts.noTagText, code, canRetry: false };
    case 'TooManyTagsError':
      return { title: texts.tooManyTags, text: texts.tooManyTagsText(error.limit), code, canRetry: false };
    default:
      return unknownRefusal(error, problems);
  }
}

export function explainReactivate(error: ReactivateError, texts: AccountPageTexts, problems: ProblemTexts): Problem {
  const { code } = error;
  switch (error.__typename) {
    case 'AccountNotFoundError':
      return { title: texts.notFound, text: texts.notFoundText, code, canRetry: false };
    case 'InsufficientAccessError':
      return { title: texts.ownersOnly, text: texts.ownersOnlyText, code, canRetry: false };
    case 'AccountNotDormantError':
      return { title: texts.notDormant, text: texts.notDormantText, code, canRetry: false };
    default:
      return unknownRefusal(error, problems);
  }
}
