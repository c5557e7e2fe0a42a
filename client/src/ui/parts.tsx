import { useState, type ReactNode } from 'react';
import Button from 'react-bootstrap/Button';
import { catalogue, useTexts } from '../i18n/catalogue';

const texts = catalogue({ en: { more: 'Show more' }, de: { more: 'Mehr zeigen' } });

export interface PartProps {
  /** Where this part of the list begins; null for the first one. */
  readonly after: string | null;
  /** What leads to the next part, for the last one that is shown. */
  readonly more: (pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null }) => ReactNode;
}

/** A list that is read a part at a time; each part asks the bank by itself. */
export function Parts({ children }: { children: (part: PartProps) => ReactNode }) {
  const { more } = useTexts(texts);
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return cursors.map((after, index) => (
    <div key={after}>
      {children({
        after,
        more: ({ hasNextPage, endCursor }) =>
          index === cursors.length - 1 &&
          hasNextPage &&
          endCursor && (
            <Button variant="outline-secondary" size="sm" onClick={() => setCursors([...cursors, endCursor])}>
              {more}
            </Button>
          ),
      })}
    </div>
  ));
}
