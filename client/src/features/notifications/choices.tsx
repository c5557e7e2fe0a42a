import { useState } from 'react';
import { useMutation } from 'urql';
import {
  SetNotificationChoiceDocument,
  type NotificationChannel,
  type NotificationTopic,
  type SettingsFieldsFragment,
} from '../../generated/graphql';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { ProblemCard } from '../../ui/states';
import { useRefused } from './refusals';
import { noticeTexts } from './texts';

type Choice = SettingsFieldsFragment['choices'][number];

const channels: readonly NotificationChannel[] = ['IN_APP', 'EMAIL', 'SMS'];

/** Each topic by each channel; a tick is what the bank has noted. */
export function Choices({ choices }: { choices: readonly Choice[] }) {
  const texts = useTexts(noticeTexts);
  const refused = useRefused();
  const [, set] = useMutation(SetNotificationChoiceDocument);
  const [problem, setProblem] = useState<Problem | null>(null);
  const topics = [...new Set(choices.map(({ topic }) => topic))];

  async function change({ topic, channel, isOn }: Choice) {
    const { data, error } = await set({ input: { topic, channel, isOn: !isOn } });
    setProblem(refused(data?.setNotificationChoice.errors, error));
  }

  return (
    <>
      {problem && <ProblemCard problem={problem} />}
      <table className="choices-table">
        <thead>
          <tr>
            <th scope="col">{texts.topic}</th>
            {channels.map((channel) => (
              <th key={channel} scope="col">
                {texts.channels[channel]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {topics.map((topic) => (
            <tr key={topic}>
              <th scope="row">{nameOf(topic)}</th>
              {channels.map((channel) => (
                <td key={channel}>{tick(choices.find((one) => one.topic === topic && one.channel === channel))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );

  function nameOf(topic: NotificationTopic) {
    // A bank that is newer than this page may tell of more.
    return texts.topics[topic] ?? topic;
  }

  function tick(choice: Choice | undefined) {
    return (
      choice && (
        <input
          type="checkbox"
          aria-label={texts.byChannel(nameOf(choice.topic), texts.channels[choice.channel])}
          checked={choice.isOn}
          disabled={choice.isFixed}
          onChange={() => void change(choice)}
        />
      )
    );
  }
}
