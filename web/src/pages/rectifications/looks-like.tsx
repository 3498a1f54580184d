import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { Input } from '../../shared/light/input';
import { FormChoice, FormField } from './form-field';
import { rectificationsWords } from './rectifications-words';
import type { PartProps } from './use-task-draft';
import { useFoundTasks, useTask } from './use-rectifications';

/** 举一反三: after which task it was found; a ledger of thousands is not chosen from but searched. */
export function LooksLike({ draft, change, wrongOf }: PartProps) {
  const t = useWords(rectificationsWords);
  const [words, setWords] = useState('');
  const { looksLikeId } = draft;
  const found = useFoundTasks(words.trim()).data ?? [];
  return (
    <>
      <FormField label={t('findTask')}>
        <Input
          type="search"
          maxLength={100}
          value={words}
          placeholder={t('words')}
          onChange={({ target }) => setWords(target.value)}
        />
      </FormField>
      <FormChoice
        label={t('looksLike')}
        value={looksLikeId}
        wrong={wrongOf('looksLikeId')}
        options={[
          ['', t('looksLikeHint')],
          ...found.map(({ id, number, title }) => [id, `${number} ${title}`] as const),
          ...useChosen(looksLikeId, found),
        ]}
        onChange={(id) => change({ looksLikeId: id })}
      />
    </>
  );
}

/** What is chosen stays among the choices, also where the words find something else. */
function useChosen(id: string, found: readonly { id: string }[]): (readonly [string, string])[] {
  const { data } = useTask(id);
  if (!id || found.some((one) => one.id === id)) return [];
  return [[id, data ? `${data.number} ${data.title}` : '…']];
}
