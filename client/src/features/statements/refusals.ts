import type { IssueStatementMutation } from '../../generated/graphql';
import { unknownRefusal, type Problem, type ProblemTexts } from '../../graphql/problems';
import type { StatementTexts } from './texts';

export type IssueStatementError = NonNullable<IssueStatementMutation['issueStatement']['errors']>[number];

export function explainStatement(error: IssueStatementError, texts: StatementTexts, problems: ProblemTexts): Problem {
  const { code } = error;
  switch (error.__typename) {
    case 'AccountNotFoundError':
      return { title: texts.notFound, text: texts.notFoundText, code, canRetry: false };
    case 'InvalidFieldError':
      return { title: texts.invalid, text: error.message, code, canRetry: true };
    case 'InsufficientAccessError':
      return { title: texts.ownersOnly, text: texts.ownersOnlyText, code, canRetry: false };
    default:
      return unknownRefusal(error, problems);
  }
}
