import { Checkbox, Input, Radio } from 'antd';
import { useWords } from '../../i18n/words';
import { caseFileWords } from './case-file-words';
import type { CaseFileOrder } from './use-case-file';
import styles from './case-file.module.css';

export interface CaseFileDraft {
  format: CaseFileOrder['format'];
  reveal: boolean;
  reason: string;
}

interface Props {
  draft: CaseFileDraft;
  several: boolean;
  mayReveal: boolean;
  lacksReason: boolean;
  onChange: (part: Partial<CaseFileDraft>) => void;
}

/** PDF or zip, and for those who may: the complainant, for a reason. */
export function CaseFileForm({ draft, several, mayReveal, lacksReason, onChange }: Props) {
  const t = useWords(caseFileWords);
  return (
    <>
      <p className={styles.hint}>{t('holds')}</p>
      {several ? (
        <p>{t('zipMany')}</p>
      ) : (
        <fieldset>
          <legend>{t('format')}</legend>
          <Radio.Group
            vertical
            value={draft.format}
            onChange={({ target }) => onChange({ format: target.value as CaseFileDraft['format'] })}
            options={(['pdf', 'zip'] as const).map((value) => ({ value, label: t(value) }))}
          />
        </fieldset>
      )}
      {mayReveal && (
        <Checkbox checked={draft.reveal} onChange={({ target }) => onChange({ reveal: target.checked })}>
          {t('reveal')}
        </Checkbox>
      )}
      {draft.reveal ? (
        <label>
          <span>{t('reason')}</span>
          <Input
            autoFocus
            maxLength={500}
            value={draft.reason}
            status={lacksReason ? 'error' : undefined}
            onChange={({ target }) => onChange({ reason: target.value })}
          />
          {lacksReason && (
            <span role="alert" className={styles.problem}>
              {t('reasonNeeded')}
            </span>
          )}
        </label>
      ) : null}
      <p className={styles.hint}>{draft.reveal ? t('internal') : t('without')}</p>
    </>
  );
}
