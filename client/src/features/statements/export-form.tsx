import { useState } from 'react';
import { useClient } from 'urql';
import { HistoryAddressDocument, type StatementFormat } from '../../generated/graphql';
import { useDownload } from '../../graphql/download';
import { problemOf, problemTexts, type Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { Card } from '../../ui/card';
import { SelectField } from '../../ui/select-field';
import { ProblemCard } from '../../ui/states';
import type { Period } from './period';
import { PeriodForm } from './period-form';
import { statementTexts } from './texts';

const formats = ['CSV', 'PDF', 'OFX', 'CAMT053'] as const satisfies readonly StatementFormat[];

/** The entries of a period as a file, also of days that are not over. */
export function ExportForm({ accountNumber }: { accountNumber: string }) {
  const texts = useTexts(statementTexts);
  const problems = useTexts(problemTexts);
  const client = useClient();
  const { download, problem: notLoaded } = useDownload();
  const [format, setFormat] = useState<StatementFormat>('CSV');
  const [problem, setProblem] = useState<Problem | null>(null);
  const shown = problem ?? notLoaded;

  async function load(period: Period) {
    const variables = { number: accountNumber, ...period, format };
    const { data, error } = await client.query(HistoryAddressDocument, variables, { requestPolicy: 'network-only' });
    setProblem(error ? problemOf(error, problems) : null);
    if (data?.account) await download(data.account.historyUrl);
  }

  return (
    <Card title={texts.export}>
      <p className="soft">{texts.exportText}</p>
      <PeriodForm mustBeOver={false} button={texts.exportButton} submit={load}>
        <SelectField
          label={texts.format}
          value={format}
          onChange={(event) => setFormat(event.target.value as StatementFormat)}
        >
          {formats.map((one) => (
            <option key={one} value={one}>
              {texts.formats[one]}
            </option>
          ))}
        </SelectField>
        {shown && <ProblemCard problem={shown} />}
      </PeriodForm>
    </Card>
  );
}
