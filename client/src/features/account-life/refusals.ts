import type { CloseAccountMutation, RenameAccountMutation } from '../../generated/graphql';
import type { Problem } from '../../graphql/problems';
import { explainPayment, type Explanations } from '../../payment/refusals';
import type { LifeTexts } from './texts';

export type RenameError = NonNullable<RenameAccountMutation['renameAccount']['errors']>[number];
export type CloseError = NonNullable<CloseAccountMutation['closeAccount']['errors']>[number];

export function explainRename(error: RenameError, texts: LifeTexts, by: Explanations): Problem {
  const { code } = error;
  switch (error.__typename) {
    case 'AccountNotFoundError':
      return { title: texts.notFound, text: texts.notFoundText, code, canRetry: false };
    case 'AccountClosedError':
      return { title: texts.alreadyClosed, text: texts.alreadyClosedText, code, canRetry: false };
    case 'InsufficientAccessError':
      return { title: texts.ownersOnly, text: texts.ownersOnlyText, code, canRetry: false };
    default:
      return explainPayment(error, by);
  }
}

export function explainClose(error: CloseError, texts: LifeTexts, by: Explanations): Problem {
  const { code } = error;
  switch (error.__typename) {
    case 'AccountNotFoundError':
    case 'AccountClosedError':
    case 'InsufficientAccessError':
      return explainRename(error, texts, by);
    case 'AccountNotClosableError':
      return { title: texts.notClosable, text: texts.notClosableText, code, canRetry: true };
    default:
      return explainPayment(error, by);
  }
}
