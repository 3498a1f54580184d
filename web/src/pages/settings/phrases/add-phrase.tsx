import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { settingsWords } from '../settings-words';
import styles from '../settings.module.css';
import { useAddPhrase, type PhraseKind } from './use-phrases';

/** A line for the next phrase; Enter adds it and the focus stays. */
export function AddPhrase({ kind, mayShare }: { kind: PhraseKind; mayShare: boolean }) {
  const t = useWords(settingsWords);
  const confirm = useConfirmBar();
  const [text, setText] = useState('');
  const [shared, setShared] = useState(mayShare);
  const add = useAddPhrase();
  const save = () => {
    if (!text.trim()) return;
    add.mutate(
      { kind, text: text.trim(), shared },
      {
        onSuccess: () => {
          setText('');
          confirm({ text: t('phraseAdded') });
        },
      },
    );
  };
  return (
    <form
      className={styles.tools}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Input
        style={{ flex: 1 }}
        value={text}
        maxLength={500}
        aria-label={t('phraseText')}
        placeholder={t('phraseText')}
        status={add.isError ? 'error' : undefined}
        onChange={({ target }) => setText(target.value)}
      />
      {mayShare && (
        <Checkbox checked={shared} onChange={({ target }) => setShared(target.checked)}>
          {t('forAll')}
        </Checkbox>
      )}
      <Button htmlType="submit" type="primary" loading={add.isPending}>
        {t('addPhrase')}
      </Button>
      {add.isError && (
        <p className={styles.wrong} role="alert">
          {add.error.detail}
        </p>
      )}
    </form>
  );
}
