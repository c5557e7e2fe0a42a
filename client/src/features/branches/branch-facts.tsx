import type { ReactNode } from 'react';
import type { BranchFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/language';
import './branches.css';
import { branchTexts } from './texts';

interface BranchFactsProps {
  branch: BranchFieldsFragment;
  /** What stands beside its name. */
  mark?: ReactNode;
  /** What can be done with it. */
  children?: ReactNode;
}

/** A branch: where it is, when it is open, how it is reached. */
export function BranchFacts({ branch, mark, children }: BranchFactsProps) {
  const texts = useTexts(branchTexts);
  const { locale } = useLanguage();
  const { name, openingHours, phone } = branch;
  const { street, postalCode, city, country } = branch.address;
  const countryName = new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country;
  return (
    <div className="branch">
      <p className="branch-head">
        <strong>{name}</strong>
        {mark}
      </p>
      <p>{[street, [postalCode, city].filter(Boolean).join(' '), countryName].join(', ')}</p>
      <p className="soft branch-hours">{openingHours}</p>
      {phone && <p className="soft">{texts.phone(phone)}</p>}
      {children && <div className="row-buttons">{children}</div>}
    </div>
  );
}
