import { useEffect, useId, useState } from 'react';
import { useTexts } from '../../i18n/catalogue';
import { Icon } from '../../ui/icon';
import { rangeNames, type Filters } from './filters';
import { accountPageTexts } from './texts';

const pauseMilliseconds = 300;

interface HistoryFiltersProps {
  filters: Filters;
  change: (filters: Filters) => void;
}

/** Which lines are shown: a period, and words of the description. */
export function HistoryFilters({ filters, change }: HistoryFiltersProps) {
  const texts = useTexts(accountPageTexts);
  const id = useId();
  const [typed, setTyped] = useState(filters.search);

  useEffect(() => {
    if (typed === filters.search) return undefined;
    const timer = setTimeout(() => change({ ...filters, search: typed }), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [typed, filters, change]);

  return (
    <div className="filters">
      <fieldset className="ranges">
        <legend className="visually-hidden">{texts.range}</legend>
        {rangeNames.map((range) => (
          <label key={range} className="range">
            <input
              type="radio"
              name={id}
              className="visually-hidden"
              checked={filters.range === range}
              onChange={() => change({ ...filters, range })}
            />
            <span>{texts.ranges[range]}</span>
          </label>
        ))}
      </fieldset>
      <div className="search">
        <Icon name="search" />
        <input
          type="search"
          className="form-control"
          aria-label={texts.search}
          placeholder={texts.search}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
    </div>
  );
}
