import { useId } from 'react';
import Form from 'react-bootstrap/Form';
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
      <Form.Group controlId={`${id}-language`}>
        <Form.Label>{texts.language}</Form.Label>
        <Form.Select size="sm" value={language} onChange={(event) => choose(event.target.value as Language)}>
          <option value="en" lang="en">
            English
          </option>
          <option value="de" lang="de">
            Deutsch
          </option>
        </Form.Select>
      </Form.Group>
      <Form.Group controlId={`${id}-theme`}>
        <Form.Label>{texts.theme}</Form.Label>
        <Form.Select size="sm" value={theme} onChange={(event) => chooseTheme(event.target.value as ThemeChoice)}>
          <option value="system">{texts.system}</option>
          <option value="light">{texts.light}</option>
          <option value="dark">{texts.dark}</option>
        </Form.Select>
      </Form.Group>
    </div>
  );
}
