import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';

export type Language = 'en' | 'de';

interface LanguageState {
  readonly language: Language;
  /** The language with the region of this browser, for numbers and dates. */
  readonly locale: string;
  readonly choose: (language: Language) => void;
}

const storageKey = 'bankgraph.language';
const LanguageContext = createContext<LanguageState | null>(null);

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(() => preferredLanguage(readChoice(), navigator.languages));

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const state = useMemo<LanguageState>(
    () => ({
      language,
      locale: localeOf(language, navigator.languages),
      choose(chosen) {
        writeChoice(chosen);
        setLanguage(chosen);
      },
    }),
    [language],
  );
  return <LanguageContext value={state}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageState {
  const state = use(LanguageContext);
  if (!state) throw new Error('The language is known below LanguageProvider only.');
  return state;
}

export function preferredLanguage(chosen: string | null, spoken: readonly string[]): Language {
  for (const tag of [chosen ?? '', ...spoken]) {
    const language = tag.slice(0, 2).toLowerCase();
    if (language === 'en' || language === 'de') return language;
  }
  return 'en';
}

export function localeOf(language: Language, spoken: readonly string[]): string {
  return spoken.find((tag) => tag.toLowerCase().startsWith(`${language}-`)) ?? (language === 'de' ? 'de-DE' : 'en-GB');
}

/** A browser that keeps nothing still shows the client. */
function readChoice(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function writeChoice(language: Language) {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // The choice then holds for this visit.
  }
}
