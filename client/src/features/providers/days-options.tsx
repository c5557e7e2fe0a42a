import { useTexts } from '../../i18n/catalogue';
import { providerTexts } from './texts';

const usual = [1, 2, 3, 5, 7, 14, 30];

/** Days before the due date as choices; one that was set by other means is among them. */
export function DaysOptions({ chosen }: { chosen: number | null }) {
  const texts = useTexts(providerTexts);
  const days = chosen && !usual.includes(chosen) ? [...usual, chosen].sort((a, b) => a - b) : usual;
  return days.map((count) => (
    <option key={count} value={count}>
      {texts.days(count)}
    </option>
  ));
}
