import { useState, type FormEvent } from 'react';
import Button from 'react-bootstrap/Button';
import type { CombinedError } from '@urql/core';
import { useMutation } from 'urql';
import { AddEntryTagDocument, RemoveEntryTagDocument } from '../../generated/graphql';
import { problemOf, problemTexts, type Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { ProblemCard } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { explainTag, type TagError } from './refusals';
import { accountPageTexts } from './texts';

interface TagAnswer {
  readonly entry?: object | null;
  readonly errors?: readonly TagError[] | null;
}

interface EntryTagsProps {
  id: string;
  tags: readonly string[];
  /** Told when they have changed. */
  changed: () => void;
}

/** The customer's own words on an entry. */
export function EntryTags({ id, tags, changed }: EntryTagsProps) {
  const texts = useTexts(accountPageTexts);
  const problems = useTexts(problemTexts);
  const [{ fetching: isAdding }, add] = useMutation(AddEntryTagDocument);
  const [{ fetching: isRemoving }, remove] = useMutation(RemoveEntryTagDocument);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);

  function done(answer: TagAnswer | undefined, error: CombinedError | undefined): boolean {
    const [refusal] = answer?.errors ?? [];
    setProblem(refusal ? explainTag(refusal, texts, problems) : error ? problemOf(error, problems) : null);
    if (!answer?.entry) return false;
    changed();
    return true;
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isAdding || typed.trim() === '') return;
    const { data, error } = await add({ input: { entryId: id, tag: typed } });
    if (done(data?.addEntryTag, error)) setTyped('');
  }

  async function drop(tag: string) {
    if (isRemoving) return;
    const { data, error } = await remove({ input: { entryId: id, tag } });
    done(data?.removeEntryTag, error);
  }

  return (
    <section className="becoming" aria-label={texts.tags}>
      <h3>{texts.tags}</h3>
      {tags.length === 0 && <p className="soft">{texts.noTags}</p>}
      {tags.length > 0 && (
        <ul className="tags" aria-label={texts.tags}>
          {tags.map((tag) => (
            <li key={tag} className="tag">
              {tag}
              <button type="button" aria-label={texts.removeTag(tag)} onClick={() => void drop(tag)}>
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={(event) => void submit(event)} noValidate>
        <TextField label={texts.newTag} value={typed} maxLength={60} onChange={(event) => setTyped(event.target.value)} />
        <Button type="submit" variant="outline-primary" aria-disabled={isAdding}>
          {texts.addTag}
        </Button>
      </form>
      {problem && <ProblemCard problem={problem} />}
    </section>
  );
}
