import { useState } from 'react';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { Input } from '../../../shared/light/input';
import { AskField, AskSheet } from '../../asks/ask-sheet';
import styles from './kinds.module.css';
import { kindsWords } from './kinds-words';
import { useAddDutyKind, useChangeDutyKind, type DutyKind, type NewDutyKind } from './use-kinds';

/** A new kind of duty, or another name for one. */
export function DutyKindSheet({ kind, onClose }: { kind: DutyKind | null; onClose: () => void }) {
  const t = useWords(kindsWords);
  const confirm = useConfirmBar();
  const [about, setAbout] = useState<NewDutyKind['about']>('point');
  const [name, setName] = useState(kind?.name ?? '');
  const [holder, setHolder] = useState(kind?.holder ?? '');
  const [asked, setAsked] = useState(false);
  const add = useAddDutyKind();
  const change = useChangeDutyKind();
  const isMissing = !name.trim() || !holder.trim();
  const send = () => {
    setAsked(true);
    if (isMissing) return;
    const done = {
      onSuccess: () => {
        confirm({ text: t(kind ? 'saved' : 'added', { name: name.trim() }) });
        onClose();
      },
    };
    if (kind) change.mutate({ seen: kind, body: { name, holder, active: kind.active } }, done);
    else add.mutate({ about, name, holder }, done);
  };
  return (
    <AskSheet
      title={kind ? t('changeOne', { name: kind.name }) : t('addDuty')}
      submit={t('save')}
      busy={add.isPending || change.isPending}
      lack={asked && isMissing ? t('lackDuty') : null}
      problem={add.error ?? change.error}
      onSubmit={send}
      onClose={onClose}
    >
      {!kind && (
        <div className={styles.form}>
          <AskField label={t('about')}>
            <select
              aria-label={t('about')}
              value={about}
              onChange={({ target }) => setAbout(target.value as NewDutyKind['about'])}
            >
              <option value="point">{t('point')}</option>
              <option value="area">{t('area')}</option>
            </select>
          </AskField>
        </div>
      )}
      <AskField label={t('name')}>
        <Input maxLength={40} value={name} onChange={({ target }) => setName(target.value)} />
      </AskField>
      <AskField label={t('holder')}>
        <Input maxLength={40} value={holder} onChange={({ target }) => setHolder(target.value)} />
      </AskField>
    </AskSheet>
  );
}
