import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { evidenceWords } from './evidence-words';
import styles from './evidence.module.css';
import { useAddPaperKind, type PaperKind } from './use-evidence-rules';

interface Props {
  kinds: readonly PaperKind[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Kinds of paper to tick; a name that is not in the list yet goes into it. */
export function PaperChoice({ kinds, chosen, onChange }: Props) {
  const t = useWords(evidenceWords);
  const language = useLanguage();
  const add = useAddPaperKind();
  const [name, setName] = useState('');
  const put = () => {
    if (!name.trim()) return;
    add.mutate(name.trim(), {
      onSuccess: ({ code }) => {
        setName('');
        onChange([...chosen, code]);
      },
    });
  };
  return (
    <fieldset className={styles.wide}>
      <legend>{t('papers')}</legend>
      {kinds.map((kind) => (
        <Checkbox
          key={kind.code}
          checked={chosen.includes(kind.code)}
          onChange={({ target }) =>
            onChange(target.checked ? [...chosen, kind.code] : chosen.filter((code) => code !== kind.code))
          }
        >
          {kind[language]}
        </Checkbox>
      ))}
      <div className={styles.newPaper}>
        <Input
          value={name}
          maxLength={60}
          placeholder={t('newPaper')}
          aria-label={t('newPaper')}
          onChange={({ target }) => setName(target.value)}
          onPressEnter={put}
        />
        <Button disabled={!name.trim()} loading={add.isPending} onClick={put}>
          {t('addPaper')}
        </Button>
      </div>
    </fieldset>
  );
}
