import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useTexts } from '../../i18n/catalogue';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { securityTexts } from './texts';

/** The codes for whoever loses the phone, this once. */
export function RecoveryCodes({ codes, close }: { codes: readonly string[]; close: () => void }) {
  const texts = useTexts(securityTexts);
  const [notice, setNotice] = useState('');

  async function copy() {
    try {
      await navigator.clipboard.writeText(codes.join('\n'));
      setNotice(texts.copied);
    } catch {
      setNotice(texts.notCopied);
    }
  }

  return (
    <Card title={texts.codesTitle} className="payment">
      <p>{texts.codesText}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p role="status" className="soft">
        {notice}
      </p>
      <div className="form-buttons no-print">
        <Button onClick={close}>{texts.keptThem}</Button>
        <Button variant="outline-secondary" onClick={() => void copy()}>
          {texts.copy}
        </Button>
        <Button variant="outline-secondary" onClick={() => window.print()}>
          <Icon name="print" />
          {texts.print}
        </Button>
      </div>
    </Card>
  );
}
