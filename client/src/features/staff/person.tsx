import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { RevealCustomerDocument, type RevealCustomerMutation } from '../../generated/graphql';
import { useMay } from '../../graphql/permissions';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { Facts } from '../../payment/facts';
import { Card } from '../../ui/card';
import type { Customer } from './customer-page';
import { kycTexts, type KycTexts } from './kyc-texts';
import { ReasonDialog } from './reason-dialog';
import { useRefused } from './refusals';
import { RolesDialog } from './roles-dialog';
import { IssuedPassword, TemporaryPasswordDialog, type TemporaryPassword } from './temporary-password';
import { staffTexts } from './texts';

type Revealed = NonNullable<RevealCustomerMutation['revealCustomer']['revealedCustomer']>;

interface PersonProps {
  customer: Customer;
  done: (notice: string) => void;
}

/** Who a customer is, as much of it as was asked for with a reason. */
export function Person({ customer, done }: PersonProps) {
  const texts = useTexts(staffTexts);
  const kyc = useTexts(kycTexts);
  const dates = useDates();
  const may = useMay();
  const [revealed, setRevealed] = useState<Revealed | null>(null);
  const [opened, setOpened] = useState<'reveal' | 'roles' | 'password' | null>(null);
  const [issued, setIssued] = useState<TemporaryPassword | null>(null);
  const close = () => setOpened(null);
  const phone = revealed ? revealed.phone : customer.maskedPhone;
  return (
    <Card title={texts.person}>
      <Facts
        facts={[
          { label: texts.name, value: revealed?.name ?? customer.maskedName },
          { label: texts.email, value: revealed?.email ?? customer.maskedEmail },
          { label: texts.phone, value: phone ?? texts.noPhone },
          ...(revealed ? factsOf(revealed.profile, kyc, dates.date) : []),
          { label: texts.rolesRow, value: customer.roles.map((role) => texts.roles[role]).join(', ') },
          { label: texts.since, value: dates.day(customer.createdAt) },
        ]}
      />
      {revealed && <p className="soft">{texts.revealed}</p>}
      {issued && <IssuedPassword issued={issued} />}
      <div className="form-buttons">
        {may('RevealCustomers') && !revealed && (
          <Button variant="outline-primary" onClick={() => setOpened('reveal')}>
            {texts.reveal}
          </Button>
        )}
        {may('ChangeRoles') && (
          <Button variant="outline-primary" onClick={() => setOpened('roles')}>
            {texts.changeRoles}
          </Button>
        )}
        {may('IssueTemporaryPasswords') && customer.roles.every((role) => role === 'CUSTOMER') && (
          <Button variant="outline-primary" onClick={() => setOpened('password')}>
            {texts.temporaryPassword}
          </Button>
        )}
        {may('ReadAudit') && (
          <Link className="btn btn-outline-primary" to={`/staff/audit?customer=${encodeURIComponent(customer.id)}`}>
            {texts.audit}
          </Link>
        )}
      </div>
      {opened === 'reveal' && <RevealDialog customerId={customer.id} show={setRevealed} close={close} />}
      {opened === 'password' && (
        <TemporaryPasswordDialog customerId={customer.id} show={setIssued} close={close} />
      )}
      {opened === 'roles' && <RolesDialog customer={customer} done={done} close={close} />}
    </Card>
  );
}

/** What a revealed profile says; nothing for what was not told. */
function factsOf(profile: Revealed['profile'], texts: KycTexts, date: (day: string) => string) {
  const { birthDate, occupation, address, documentKind, documentNumber, documentValidUntil } = profile;
  return [
    birthDate ? { label: texts.birthDate, value: date(birthDate) } : null,
    occupation ? { label: texts.occupation, value: occupation } : null,
    address
      ? {
          label: texts.address,
          value: [address.street, address.postalCode, address.city, address.country].filter(Boolean).join(', '),
        }
      : null,
    documentKind && documentNumber ? { label: texts.kinds[documentKind], value: documentNumber } : null,
    documentValidUntil ? { label: texts.validUntil, value: date(documentValidUntil) } : null,
  ];
}

interface RevealDialogProps {
  customerId: string;
  show: (revealed: Revealed) => void;
  close: () => void;
}

function RevealDialog({ customerId, show, close }: RevealDialogProps) {
  const texts = useTexts(staffTexts);
  const [, reveal] = useMutation(RevealCustomerDocument);
  const refused = useRefused();

  async function send(reason: string) {
    const { data, error } = await reveal({ input: { customerId, reason } });
    if (data?.revealCustomer.revealedCustomer) show(data.revealCustomer.revealedCustomer);
    return refused(data?.revealCustomer.errors, error);
  }

  return <ReasonDialog title={texts.reveal} text={texts.revealText} action={texts.reveal} send={send} close={close} />;
}
