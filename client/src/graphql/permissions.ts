import type { Role } from '../generated/graphql';
import { useCustomer } from './bank';

export type Permission =
  | 'UseOwnAccounts'
  | 'FindCustomers'
  | 'RevealCustomers'
  | 'ReadCustomerAccounts'
  | 'DepositForCustomers'
  | 'FreezeAccounts'
  | 'IssueTemporaryPasswords'
  | 'UnfreezeAccounts'
  | 'CloseAccounts'
  | 'ChangeLimits'
  | 'ApproveDeposits'
  | 'ReverseTransactions'
  | 'ReleaseFunds'
  | 'DecideChanges'
  | 'ChangeRoles'
  | 'ReadAudit'
  | 'AnswerTickets'
  | 'DecideKyc'
  | 'ManageAnnouncements'
  | 'ManageProducts'
  | 'ManageBranches'
  | 'ManageMessages'
  | 'ViewOperations';

/** The bank's table of who may do what. Nothing is protected by it: it only spares people what the bank would refuse. */
export const permissions: Readonly<Record<Role, readonly Permission[]>> = {
  CUSTOMER: ['UseOwnAccounts'],
  TELLER: [
    'FindCustomers',
    'RevealCustomers',
    'ReadCustomerAccounts',
    'DepositForCustomers',
    'FreezeAccounts',
    'IssueTemporaryPasswords',
    'ReverseTransactions',
    'AnswerTickets',
    'DecideKyc',
  ],
  MANAGER: [
    'FindCustomers',
    'RevealCustomers',
    'ReadCustomerAccounts',
    'FreezeAccounts',
    'UnfreezeAccounts',
    'CloseAccounts',
    'ChangeLimits',
    'ApproveDeposits',
    'IssueTemporaryPasswords',
    'ReverseTransactions',
    'ReleaseFunds',
    'DecideChanges',
    'AnswerTickets',
    'DecideKyc',
    'ManageAnnouncements',
    'ManageProducts',
    'ManageBranches',
    'ViewOperations',
  ],
  AUDITOR: ['FindCustomers', 'ReadCustomerAccounts', 'ReadAudit', 'ViewOperations'],
  ADMIN: ['FindCustomers', 'DecideChanges', 'ChangeRoles', 'ManageMessages', 'ManageBranches', 'ViewOperations'],
};

/** Whether one of the roles allows it; a role of a newer bank allows nothing that is known here. */
export function allows(roles: readonly string[], permission: Permission): boolean {
  return roles.some((role) => Object.hasOwn(permissions, role) && permissions[role as Role].includes(permission));
}

/** What whoever is signed in may do. */
export function useMay(): (permission: Permission) => boolean {
  const { roles } = useCustomer();
  return (permission) => allows(roles, permission);
}
