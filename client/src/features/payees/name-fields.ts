import { z } from 'zod/mini';
import type { PayeeTexts } from './texts';

/** What a payee may be called. */
export function nameFields(texts: PayeeTexts) {
  return {
    name: z.string().check(z.trim(), z.minLength(1, texts.nameMissing), z.maxLength(100, texts.nameLong)),
    nickname: z.string().check(z.trim(), z.maxLength(60, texts.nicknameLong)),
  };
}
