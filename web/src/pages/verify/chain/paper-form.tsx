import { Button, Input } from 'antd';
import { useState } from 'react';
import { api } from '../../../api/client';
import { ifMatch } from '../../../api/request-headers';
import { useWords } from '../../../i18n/words';
import { useMove, type CaseDetail } from '../../../shared/case/case-api';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { dayOf } from '../../../shared/time/format-time';
import { chainWords } from './chain-words';
import styles from './chain.module.css';

interface Props {
  found: CaseDetail;
  /** The link that signs on paper. */
  title: string;
  onDone: () => void;
}

/** What somebody outside the system signed: who, under which number, when. */
export function PaperForm({ found, title, onDone }: Props) {
  const t = useWords(chainWords);
  const confirm = useConfirmBar();
  const today = dayOf(new Date());
  const [paper, setPaper] = useState({ signerName: title, documentNo: '', documentOn: today, note: '' });
  const [asked, setAsked] = useState(false);
  const save = useMove(() =>
    api.POST('/api/cases/{id}/countersign/paper', {
      params: { path: { id: found.id }, header: ifMatch(found.version) },
      body: {
        signerName: paper.signerName.trim(),
        documentNo: paper.documentNo.trim(),
        documentOn: paper.documentOn,
        ...(paper.note.trim() ? { note: paper.note.trim() } : {}),
      },
    }),
  );
  const lack = !paper.signerName.trim() || !paper.documentNo.trim() || !paper.documentOn;
  const text = (name: 'signerName' | 'documentNo' | 'note', label: string, longest: number) => (
    <label>
      <span>{label}</span>
      <Input
        maxLength={longest}
        value={paper[name]}
        onChange={({ target }) => setPaper({ ...paper, [name]: target.value })}
      />
    </label>
  );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (lack) return;
        save.mutate(undefined, {
          onSuccess: () => {
            confirm({ text: t('recorded', { title }) });
            onDone();
          },
        });
      }}
    >
      <h2>{t('paper', { title })}</h2>
      {text('signerName', t('signer'), 60)}
      <div className={styles.row}>
        {text('documentNo', t('documentNo'), 100)}
        <label>
          <span>{t('documentOn')}</span>
          <Input
            type="date"
            max={today}
            value={paper.documentOn}
            onChange={({ target }) => setPaper({ ...paper, documentOn: target.value })}
          />
        </label>
      </div>
      {text('note', t('note'), 2000)}
      <p className={styles.wrong} role="alert">
        {asked && lack
          ? t('paperNeeded')
          : save.error && (save.error.errors[0]?.message ?? save.error.detail)}
      </p>
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {t('record')}
      </Button>
    </form>
  );
}
