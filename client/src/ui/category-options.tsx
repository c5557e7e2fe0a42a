import type { SpendingCategory } from '../generated/graphql';
import { useTexts } from '../i18n/catalogue';
import { categoryNames } from './category-names';

/** All that money can be for, as choices. */
export function CategoryOptions() {
  const names = useTexts(categoryNames);
  return (Object.keys(names) as SpendingCategory[]).map((category) => (
    <option key={category} value={category}>
      {names[category]}
    </option>
  ));
}
