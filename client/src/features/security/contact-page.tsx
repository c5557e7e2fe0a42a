import { useState } from 'react';
import { useQuery } from 'urql';
import { ContactDocument } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { Page } from '../../ui/page';
import { LoadProblem, Skeleton } from '../../ui/states';
import { ContactEmail } from './contact-email';
import { ContactPhone } from './contact-phone';
import { contactTexts } from './contact-texts';

/** Where the bank reaches the customer, and what shall take its place. */
export default function ContactPage() {
  const texts = useTexts(contactTexts);
  const [{ data, error }, reload] = useQuery({ query: ContactDocument, requestPolicy: 'cache-and-network' });
  const [notice, setNotice] = useState('');

  function changed(told: string) {
    setNotice(told);
    reload({ requestPolicy: 'network-only' });
  }

  return (
    <Page title={texts.title} back={{ to: '/profile', label: texts.profile }}>
      <p>{texts.about}</p>
      <p role="status" className={notice ? 'notice' : ''}>
        {notice}
      </p>
      {!data && !error && <Skeleton rows={3} tall />}
      {error && !data && <LoadProblem error={error} retry={reload} />}
      {data && (
        <div className="two-columns">
          <ContactEmail email={data.me.email} pending={data.me.contact.pendingEmail ?? null} changed={changed} />
          <ContactPhone
            phone={data.me.contact.phone ?? null}
            pending={data.me.contact.pendingPhone ?? null}
            changed={changed}
          />
        </div>
      )}
    </Page>
  );
}
