import { useState } from 'react';
import { useQuery } from 'urql';
import { PasskeysDocument, type PasskeyFieldsFragment } from '../../generated/graphql';
import { canUsePasskeys } from '../../graphql/passkeys';
import { useTexts } from '../../i18n/catalogue';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { LoadProblem, Skeleton } from '../../ui/states';
import { AddPasskey } from './add-passkey';
import { passkeyPageTexts } from './passkey-page-texts';
import { PasskeyRow } from './passkey-row';
import { RemovePasskey } from './remove-passkey';
import './security.css';

/** The keys that sign in and confirm: which there are, one more, one less. */
export default function PasskeysPage() {
  const texts = useTexts(passkeyPageTexts);
  const [{ data, error }, reload] = useQuery({ query: PasskeysDocument });
  const [notice, setNotice] = useState('');
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
          <Card title={texts.yours}>
            <List passkeys={data.me.passkeys} tell={setNotice} />
          </Card>
          <Card title={texts.add}>
            {canUsePasskeys() ? (
              <AddPasskey
                asksForCode={data.me.secondFactors.includes('APP')}
                begin={() => setNotice('')}
                done={(name) => setNotice(texts.added(name))}
              />
            ) : (
              <p className="soft">{texts.notHere}</p>
            )}
          </Card>
        </div>
      )}
    </Page>
  );
}

interface ListProps {
  passkeys: readonly PasskeyFieldsFragment[];
  tell: (notice: string) => void;
}

function List({ passkeys, tell }: ListProps) {
  const texts = useTexts(passkeyPageTexts);
  const [removing, setRemoving] = useState<PasskeyFieldsFragment | null>(null);
  if (passkeys.length === 0) return <p className="soft">{texts.empty}</p>;
  return (
    <>
      <ul className="rows">
        {passkeys.map((passkey) => (
          <li key={passkey.id}>
            <PasskeyRow
              passkey={passkey}
              remove={() => {
                tell('');
                setRemoving(passkey);
              }}
              renamed={() => tell(texts.renamed)}
            />
          </li>
        ))}
      </ul>
      {removing && (
        <RemovePasskey
          passkey={removing}
          close={() => setRemoving(null)}
          done={() => {
            setRemoving(null);
            tell(texts.removed);
          }}
        />
      )}
    </>
  );
}
