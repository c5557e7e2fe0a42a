import type { ReactNode } from 'react';
import { useQuery, type RequestPolicy, type TypedDocumentNode } from 'urql';
import { Parts, type PartProps } from './parts';
import { LoadProblem, Skeleton } from './states';

interface Connection<Row> {
  readonly nodes?: readonly Row[] | null;
  readonly pageInfo: Parameters<PartProps['more']>[0];
}

interface PagedListProps<Data, Variables, Row> {
  query: TypedDocumentNode<Data, Variables>;
  /** All but where a part begins; other ones make another list. */
  variables?: Omit<Variables, 'after'>;
  connectionOf: (data: Data) => Connection<Row> | null | undefined;
  /** For lists that change without the cache's knowing. */
  requestPolicy?: RequestPolicy;
  /** Shown in place of a list without rows. */
  empty: ReactNode;
  skeleton?: ReactNode;
  className?: string;
  /** An item of the list, with its key. */
  children: (row: Row) => ReactNode;
}

/** A list that the bank gives a part at a time: rows that are still to come, why there are none, and the way to more. */
export function PagedList<Data, Variables, Row>(list: PagedListProps<Data, Variables, Row>) {
  return <Parts key={JSON.stringify(list.variables)}>{(part) => <ListPart {...list} part={part} />}</Parts>;
}

function ListPart<Data, Variables, Row>({
  query,
  variables,
  connectionOf,
  requestPolicy = 'cache-first',
  empty,
  skeleton = <Skeleton rows={3} />,
  className = 'rows',
  children,
  part,
}: PagedListProps<Data, Variables, Row> & { part: PartProps }) {
  const [{ data, error }, reload] = useQuery({
    query: query as TypedDocumentNode<Data, object>,
    variables: { ...variables, after: part.after },
    requestPolicy,
  });
  if (error && !data) return <LoadProblem error={error} retry={reload} />;
  if (!data) return skeleton;
  const connection = connectionOf(data);
  const rows = connection?.nodes ?? [];
  if (rows.length === 0 && part.after === null) return empty;
  return (
    <>
      <ul className={className}>{rows.map(children)}</ul>
      {connection && part.more(connection.pageInfo)}
    </>
  );
}
