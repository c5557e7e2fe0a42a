import { useState } from 'react';
import { withAuthorization } from '../../session/endpoints';
import { useTexts } from '../i18n/catalogue';
import { useBank, type Bank } from './bank';
import { reportingFetch } from './connection';
import { problemOfCode, problemTexts, unreachable, type Problem } from './problems';

/** Fetches a document at one of the bank's addresses, with the customer's token, and hands it to the browser. */
export function useDownload() {
  const bank = useBank();
  const texts = useTexts(problemTexts);
  const [isLoading, setIsLoading] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function download(address: string) {
    if (isLoading) return;
    setIsLoading(true);
    setProblem(null);
    try {
      const answer = await fetchDocument(bank, address);
      if (answer.ok) save(await answer.blob(), fileNameOf(answer.headers.get('content-disposition')));
      else setProblem(problemOfCode(codes[answer.status] ?? `HTTP_${answer.status}`, texts));
    } catch {
      setProblem(unreachable(texts));
    }
    setIsLoading(false);
  }

  return { download, isLoading, problem };
}

const codes: Readonly<Record<number, string>> = {
  401: 'AUTH_NOT_AUTHENTICATED',
  403: 'AUTH_NOT_AUTHORIZED',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL_SERVER_ERROR',
};

function fetchDocument({ endpoints, session, connection }: Bank, address: string): Promise<Response> {
  const fetcher = withAuthorization(session, reportingFetch(connection, (input, init) => fetch(input, init)));
  return fetcher(new URL(address, endpoints.http));
}

/** The name that the bank gives the document. */
export function fileNameOf(disposition: string | null): string {
  return /filename="?([^";]+)"?/.exec(disposition ?? '')?.[1] ?? 'document';
}

/** Hands a document to the browser, which asks where to or keeps it as it likes. */
export function save(content: Blob, fileName: string) {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has taken the content when the click returns; it may still be writing the file.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
