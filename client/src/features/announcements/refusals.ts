import type { CombinedError } from '@urql/core';
import { problemOf, problemTexts, unknownRefusal, type Problem, type ProblemTexts } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { bannerTexts } from './banner-texts';
import { announcementTexts, type AnnouncementTexts } from './texts';

/** What an announcement can be refused for. */
export type AnnouncementError =
  | {
      readonly __typename: 'EndsBeforeItBeginsError' | 'EndsInThePastError' | 'AnnouncementNotFoundError';
      readonly code: string;
    }
  | { readonly __typename: 'InvalidFieldError'; readonly code: string; readonly message: string };

type Texts = AnnouncementTexts & Pick<(typeof bannerTexts)['en'], 'gone' | 'goneText'>;

/** Why it was refused and what to do about it. A reason that is missing here does not compile. */
export function explainAnnouncement(error: AnnouncementError, texts: Texts, problems: ProblemTexts): Problem {
  const { code } = error;
  switch (error.__typename) {
    case 'EndsBeforeItBeginsError':
      return { title: texts.endsBefore, text: texts.endsBeforeText, code, canRetry: true };
    case 'EndsInThePastError':
      return { title: texts.endsInPast, text: texts.endsInPastText, code, canRetry: true };
    case 'AnnouncementNotFoundError':
      return { title: texts.gone, text: texts.goneText, code, canRetry: false };
    case 'InvalidFieldError':
      return { title: texts.invalid, text: error.message, code, canRetry: true };
    default:
      return unknownRefusal(error, problems);
  }
}

/** Says why an answer is a refusal; null for one that is none. */
export function useRefused() {
  const texts = { ...useTexts(announcementTexts), ...useTexts(bannerTexts) };
  const problems = useTexts(problemTexts);
  return (
    errors: readonly AnnouncementError[] | null | undefined,
    error: CombinedError | undefined,
  ): Problem | null => {
    const [refusal] = errors ?? [];
    if (refusal) return explainAnnouncement(refusal, texts, problems);
    return error ? problemOf(error, problems) : null;
  };
}
