import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../confirm-bar/confirm-bar-provider';
import { useSetWatch, useWatch, type Watch } from './use-watches';
import { watchWords } from './watch-words';
import styles from './watches.module.css';

/** From how much on word goes out; saved over the version that was seen. */
export function WatchField({ name }: { name: Watch['name'] }) {
  const t = useWords(watchWords);
  const confirm = useConfirmBar();
  const id = useId();
  const { data } = useWatch(name);
  const set = useSetWatch();
  const [typed, setTyped] = useState<string | null>(null);
  if (!data) return null;
  const value = typed ?? String(data.amount);
  const changed = /^\d+$/.test(value) && Number(value) !== data.amount;
  const save = () =>
    set.mutate(
      { ...data, amount: Number(value) },
      {
        onSuccess: () => {
          confirm({ text: t('saved') });
          setTyped(null);
        },
      },
    );
  return (
    <form
      className={styles.watch}
      onSubmit={(event) => {
        event.preventDefault();
        if (changed) save();
      }}
    >
      <label htmlFor={id}>{t(name)}</label>
      <Input
        id={id}
        inputMode="numeric"
        maxLength={4}
        value={value}
        aria-describedby={set.error ? `${id}-wrong` : undefined}
        onChange={({ target }) => setTyped(target.value.trim())}
      />
      {changed && (
        <Button htmlType="submit" loading={set.isPending}>
          {t('save', { n: Number(value) })}
        </Button>
      )}
      {set.error && (
        <small id={`${id}-wrong`} role="alert" className={styles.wrong}>
          {set.error.errors[0]?.message ?? set.error.detail}
        </small>
      )}
    </form>
  );
}
