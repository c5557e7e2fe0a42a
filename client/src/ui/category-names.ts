import type { SpendingCategory } from '../generated/graphql';
import { catalogue } from '../i18n/catalogue';

export const categoryNames = catalogue<Record<SpendingCategory, string>>({
  en: {
    INCOME: 'Income',
    HOUSING: 'Housing',
    UTILITIES: 'Electricity, water, phone',
    GROCERIES: 'Groceries',
    EATING_OUT: 'Eating out',
    TRANSPORT: 'Transport',
    SHOPPING: 'Shopping',
    HEALTH: 'Health',
    LEISURE: 'Leisure',
    INSURANCE: 'Insurance',
    EDUCATION: 'Education',
    CASH: 'Cash',
    TRANSFERS: 'Transfers',
    OWN_ACCOUNTS: 'Between own accounts',
    OTHER: 'Other',
  },
  de: {
    INCOME: 'Einkommen',
    HOUSING: 'Wohnen',
    UTILITIES: 'Strom, Wasser, Telefon',
    GROCERIES: 'Lebensmittel',
    EATING_OUT: 'Essen gehen',
    TRANSPORT: 'Unterwegs',
    SHOPPING: 'Einkäufe',
    HEALTH: 'Gesundheit',
    LEISURE: 'Freizeit',
    INSURANCE: 'Versicherung',
    EDUCATION: 'Bildung',
    CASH: 'Bargeld',
    TRANSFERS: 'Überweisungen',
    OWN_ACCOUNTS: 'Zwischen eigenen Konten',
    OTHER: 'Anderes',
  },
});
