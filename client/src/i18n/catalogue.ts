import { useLanguage, type Language } from './language';

/** Texts of a feature in every language; one that lacks a text, or has one too many, does not compile. */
export type Catalogue<TTexts> = Readonly<Record<Language, TTexts>>;

export function catalogue<TTexts extends object>(texts: { en: TTexts; de: NoInfer<TTexts> }): Catalogue<TTexts> {
  return texts;
}

export function useTexts<TTexts>(texts: Catalogue<TTexts>): TTexts {
  return texts[useLanguage().language];
}
