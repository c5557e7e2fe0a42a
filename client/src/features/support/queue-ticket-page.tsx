import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useMutation } from 'urql';
import { AnswerTicketDocument, NoteTicketDocument, type TicketRecordFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { Page } from '../../ui/page';
import { Empty, LoadProblem, Skeleton } from '../../ui/states';
import { useOwnRecordId } from './assignee-name';
import { Conversation } from './conversation';
import { Handling } from './handling';
import { MessageForm } from './message-form';
import { useRefused } from './refusals';
import { staffSupportTexts } from './staff-texts';
import { supportTexts } from './texts';
import { useTicketFile } from './use-ticket-file';

/** A customer's request, for who answers it. */
export default function QueueTicketPage() {
  const texts = useTexts(staffSupportTexts);
  const support = useTexts(supportTexts);
  const { id = '' } = useParams();
  const own = useOwnRecordId();
  const { file, isLoaded, error, reload, entries, readOn } = useTicketFile(id);
  const said = entries.map((entry) => {
    const isOfCustomer = entry.authorId === file?.record.customerId;
    const ofBank = entry.authorId === own ? texts.me : texts.colleague;
    return { ...entry, author: isOfCustomer ? texts.customer : ofBank, isOwn: !isOfCustomer };
  });
  return (
    <Page title={file?.subject ?? support.request} back={{ to: '/staff/requests', label: texts.queue }}>
      {!isLoaded && !error && <Skeleton rows={4} tall />}
      {error && !file && <LoadProblem error={error} retry={() => reload({ requestPolicy: 'network-only' })} />}
      {isLoaded && !file && !error && (
        <Empty icon="search" title={support.notFound} action={<Link to="/staff/requests">{texts.queue}</Link>}>
          {support.notFoundText}
        </Empty>
      )}
      {file && (
        <div className="ticket">
          <div className="card-box">
            <Conversation entries={said} />
            <WriteForm ticket={file.record} written={readOn} />
          </div>
          <Handling ticket={file.record} done={readOn} />
        </div>
      )}
    </Page>
  );
}

interface WriteFormProps {
  ticket: TicketRecordFieldsFragment;
  written: () => Promise<void>;
}

function WriteForm({ ticket, written }: WriteFormProps) {
  const texts = useTexts(staffSupportTexts);
  const support = useTexts(supportTexts);
  const refused = useRefused();
  const [, answer] = useMutation(AnswerTicketDocument);
  const [, note] = useMutation(NoteTicketDocument);
  const [wanted, setWanted] = useState<'answer' | 'note'>('answer');
  const isClosed = ticket.status === 'CLOSED';
  const kind = isClosed ? 'note' : wanted;

  async function send(text: string) {
    const input = { ticketId: ticket.id, text };
    const problem = kind === 'answer' ? await sendAnswer(input) : await sendNote(input);
    if (!problem) await written();
    return problem;
  }

  async function sendAnswer(input: { ticketId: string; text: string }) {
    const { data, error } = await answer({ input });
    return refused(data?.answerTicket.errors, error);
  }

  async function sendNote(input: { ticketId: string; text: string }) {
    const { data, error } = await note({ input });
    return refused(data?.noteTicket.errors, error);
  }

  return (
    <MessageForm label={texts.text} send={send}>
      {isClosed ? (
        <p className="notice">
          {support.ticketClosed}. {texts.noteText}
        </p>
      ) : (
        <fieldset className="choices">
          <legend className="form-label">{texts.whatToWrite}</legend>
          {(['answer', 'note'] as const).map((one) => (
            <label key={one} className="choice">
              <input
                type="radio"
                name="kind"
                className="form-check-input"
                checked={wanted === one}
                onChange={() => setWanted(one)}
              />
              <span>
                <span className="choice-title">{texts[one]}</span>
                <span className="row-sub">{texts[`${one}Text`]}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </MessageForm>
  );
}
