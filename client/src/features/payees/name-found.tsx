import { useEffect, useRef, useState } from 'react';
import Button from 'react-bootstrap/Button';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { ProblemCard } from '../../ui/states';
import { payeeTexts } from './texts';

interface NameFoundProps {
  name: string;
  /** The holder's name, which only a close match tells. */
  knownAs: string | null;
  problem: Problem | null;
  add: (name: string) => Promise<void>;
  change: () => void;
}

/** What the check of the name has found, before the payee is written down. */
export function NameFound({ name, knownAs, problem, add, change }: NameFoundProps) {
  const texts = useTexts(payeeTexts);
  const [isSending, setIsSending] = useState(false);
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => ref.current?.focus(), []);

  async function send(chosen: string) {
    if (isSending) return;
    setIsSending(true);
    await add(chosen);
    setIsSending(false);
  }

  return (
    <>
      <h2 ref={ref} tabIndex={-1} className="step-heading">
        {knownAs ? texts.closeTitle : texts.noTitle}
      </h2>
      <p className="notice notice-warn">{knownAs ? texts.closeText(knownAs) : texts.noText}</p>
      {problem && <ProblemCard problem={problem} />}
      <div className="form-buttons">
        {knownAs && (
          <Button aria-disabled={isSending} onClick={() => void send(knownAs)}>
            {texts.takeName(knownAs)}
          </Button>
        )}
        <Button variant={knownAs ? 'outline-secondary' : 'primary'} onClick={change}>
          {texts.change}
        </Button>
        <Button variant="outline-secondary" aria-disabled={isSending} onClick={() => void send(name)}>
          {knownAs ? texts.keepName(name) : texts.addAnyway}
        </Button>
      </div>
    </>
  );
}
