import type { DeleteCategoryRuleMutation, SetCategoryRuleMutation } from '../../generated/graphql';
import { unknownRefusal, type Problem, type ProblemTexts } from '../../graphql/problems';
import type { SpendingTexts } from './texts';

export type RuleError =
  | NonNullable<SetCategoryRuleMutation['setCategoryRule']['errors']>[number]
  | NonNullable<DeleteCategoryRuleMutation['deleteCategoryRule']['errors']>[number];

export function explainRule(error: RuleError, texts: SpendingTexts, problems: ProblemTexts): Problem {
  const { code } = error;
  switch (error.__typename) {
    case 'InvalidFieldError':
      return { title: texts.invalid, text: error.message, code, canRetry: true };
    case 'CategoryRuleNotFoundError':
      return { title: texts.noRule, text: texts.noRuleText, code, canRetry: false };
    default:
      return unknownRefusal(error, problems);
  }
}
