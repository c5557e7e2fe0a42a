import { useId } from 'react';
import { catalogue, useTexts } from '../i18n/catalogue';
import { useLanguage, type Language } from '../i18n/language';
import { chooseTheme, useThemeChoice, type ThemeChoice } from './theme';

const preferenceTexts = catalogue({
  en: { language: 'Language', theme: 'Appearance', system: 'As the device', light: 'Light', dark: 'Dark' },
  de: { language: 'Sprache', theme: 'Erscheinung', system: 'Wie das Gerät', light: 'Hell', dark: 'Dunkel' },
});

/** Language and appearance, kept in this browser. */
export function Preferences() {
  const texts = useTexts(preferenceTexts);
  const { language, choose } = useLanguage();
  const theme = useThemeChoice();
  const id = useId();
  return (
    <div className="preferences">
      <div>
        <label className="form-label" htmlFor={`${id}-language`}>
          {texts.language}
        </label>
        <select
          id={`${id}-language`}
          className="form-select form-select-sm"
          value={language}
          onChange={(event) => choose(event.target.value as Language)}
        >
          <option value="en" lang="en">
            English
          </option>
          <option value="de" lang="de">
            Deutsch
          </option>
        </select>
      </div>
      <div>
        <label className="form-label" htmlFor={`${id}-theme`}>
          {texts.theme}
        </label>
        <select
          id={`${id}-theme`}
          className="form-select form-select-sm"
          value={theme}
          onChange={(event) => chooseTheme(event.target.value as ThemeChoice)}
        >
          <option value="system">{texts.system}</option>
          <option value="light">{texts.light}</option>
          <option value="dark">{texts.dark}</option>
        </select>
      </div>
    </div>
  );
}
