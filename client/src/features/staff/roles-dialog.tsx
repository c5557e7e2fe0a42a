import { useState } from 'react';
import { useMutation } from 'urql';
import { ChangeRolesDocument, type Role } from '../../generated/graphql';
import { permissions } from '../../graphql/permissions';
import { useTexts } from '../../i18n/catalogue';
import type { Customer } from './customer-page';
import { ReasonDialog } from './reason-dialog';
import { useRefused } from './refusals';
import { staffTexts } from './texts';

const allRoles = Object.keys(permissions) as readonly Role[];

interface RolesDialogProps {
  customer: Customer;
  done: (notice: string) => void;
  close: () => void;
}

/** All roles that a person is to have. */
export function RolesDialog({ customer, done, close }: RolesDialogProps) {
  const texts = useTexts(staffTexts);
  const [, changeRoles] = useMutation(ChangeRolesDocument);
  const refused = useRefused();
  const [roles, setRoles] = useState<readonly Role[]>(customer.roles);

  async function send(reason: string) {
    if (roles.length === 0)
      return { title: texts.invalidField, text: texts.roleMissing, code: 'INVALID_FIELD', canRetry: true };
    const { data, error } = await changeRoles({ input: { customerId: customer.id, roles, reason } });
    if (data?.changeRoles.change) done(texts.handedIn);
    return refused(data?.changeRoles.errors, error);
  }

  return (
    <ReasonDialog title={texts.changeRoles} text={texts.rolesText} action={texts.changeRoles} send={send} close={close}>
      <fieldset className="choices">
        <legend className="form-label">{texts.rolesRow}</legend>
        {allRoles.map((role) => (
          <label key={role} className="choice">
            <input
              type="checkbox"
              className="form-check-input"
              checked={roles.includes(role)}
              onChange={({ target }) =>
                setRoles(target.checked ? [...roles, role] : roles.filter((one) => one !== role))
              }
            />
            <span className="choice-title">{texts.roles[role]}</span>
          </label>
        ))}
      </fieldset>
    </ReasonDialog>
  );
}
