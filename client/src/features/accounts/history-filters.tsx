import { useEffect, useId, useState } from 'react';
import { useQuery } from 'urql';
import { OwnTagsDocument } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { Icon } from '../../ui/icon';
import { noFilters, rangeNames, type Filters } from './filters';
import { accountPageTexts } from './texts';

const pauseMilliseconds = 300;

interface HistoryFiltersProps {
  filters: Filters;
  change: (filters: Filters) => void;
}

/** Which lines are shown: a period, and words of the description; or those with a tag. */
export function HistoryFilters({ filters, change }: HistoryFiltersProps) {
  const texts = useTexts(accountPageTexts);
  const id = useId();
  const [{ data }] = useQuery({ query: OwnTagsDocument, requestPolicy: 'cache-and-network' });
  const own = data?.entryTags ?? [];
  // The tag that was chosen may just have been taken off its last entry.
  const isGone = filters.tag !== '' && own.every(({ tag }) => tag !== filters.tag);
  const tags = isGone ? [...own, { tag: filters.tag, entryCount: 0 }] : own;
  const [typed, setTyped] = useState(filters.search);

  function choose(tag: string) {
    setTyped('');
    change({ ...noFilters, tag });
  }

  useEffect(() => {
    if (typed === filters.search) return undefined;
    const timer = setTimeout(() => change({ ...filters, search: typed, tag: '' }), pauseMilliseconds);
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
              onChange={() => change({ ...filters, range, tag: '' })}
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
      {tags.length > 0 && (
        <select
          className="form-select"
          aria-label={texts.tagFilter}
          value={filters.tag}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">{texts.anyTag}</option>
          {tags.map(({ tag, entryCount }) => (
            <option key={tag} value={tag}>
              {tag} ({entryCount})
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
