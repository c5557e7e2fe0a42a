import { z } from 'zod/mini';
import type { SupportTexts } from './texts';

/** What the bank takes as a subject and as a text. */
export const longestSubject = 120;
export const longestText = 4000;

export const subjectField = (texts: SupportTexts) =>
  z.string().check(z.trim(), z.minLength(1, texts.subjectMissing), z.maxLength(longestSubject, texts.subjectLong));

export const textField = (texts: SupportTexts) =>
  z.string().check(z.trim(), z.minLength(1, texts.textMissing), z.maxLength(longestText, texts.textLong));
