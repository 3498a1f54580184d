import { Checkbox, Input } from 'antd';
import { useWords } from '../../../i18n/words';
import { WordsField } from '../colour-slips/words-field';
import { Part } from './part';
import type { LinkRule } from './use-write-off-settings';
import { writeOffSettingsWords } from './write-off-settings-words';
import styles from './write-off-settings.module.css';

const TYPES = ['immediate', 'dated', 'long-term'] as const;

interface Props {
  skip: LinkRule['skip'];
  wrong: string | undefined;
  onChange: (skip: LinkRule['skip']) => void;
}

/** When a link may be left out, and where that is written. */
export function SkipEditor({ skip, wrong, onChange }: Props) {
  const t = useWords(writeOffSettingsWords);
  return (
    <Part title={t('skip')} wrong={undefined}>
      <Checkbox
        checked={skip !== null}
        onChange={({ target }) => onChange(target.checked ? { types: [], nobody: true, basis: '' } : null)}
      >
        {t('skip')}
      </Checkbox>
      {skip && (
        <>
          <div className={styles.row}>
            <Checkbox
              checked={skip.nobody}
              onChange={({ target }) => onChange({ ...skip, nobody: target.checked })}
            >
              {t('skipNobody')}
            </Checkbox>
            {t('skipTypes')}
            <Checkbox.Group
              value={skip.types}
              options={TYPES.map((value) => ({ value: value as string, label: t(value) }))}
              onChange={(types) => onChange({ ...skip, types })}
            />
          </div>
          <WordsField label={t('basis')} wrong={wrong}>
            {(a11y) => (
              <Input
                {...a11y}
                maxLength={200}
                value={skip.basis}
                onChange={({ target }) => onChange({ ...skip, basis: target.value })}
              />
            )}
          </WordsField>
        </>
      )}
    </Part>
  );
}
