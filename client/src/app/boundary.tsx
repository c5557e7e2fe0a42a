import { Component, type ReactNode } from 'react';
import Button from 'react-bootstrap/Button';
import { useTexts } from '../i18n/catalogue';
import { Page } from '../ui/page';
import { ProblemCard } from '../ui/states';
import { appTexts } from './texts';

/** Keeps a page that breaks, or whose files cannot be loaded, from taking everything with it. */
export class Boundary extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const texts = useTexts(appTexts);
  return (
    <Page title={texts.broken}>
      <ProblemCard problem={{ title: texts.broken, text: texts.brokenText, code: 'CLIENT_ERROR', canRetry: true }}>
        <Button variant="outline-primary" onClick={() => window.location.reload()}>
          {texts.reload}
        </Button>
      </ProblemCard>
    </Page>
  );
}
