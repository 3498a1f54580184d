import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { api } from '../../../api/client';
import { useWords } from '../../../i18n/words';
import { useMove, type CaseDetail } from '../../../shared/case/case-api';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { localNow } from '../../visits/local-now';
import { chainWords } from './chain-words';
import styles from './chain.module.css';

/** Who was on the spot, when, what was seen, and a photo of the case that shows it. */
export function VisitForm({ found, onDone }: { found: CaseDetail; onDone: () => void }) {
  const t = useWords(chainWords);
  const confirm = useConfirmBar();
  const [now] = useState(localNow);
  const [visit, setVisit] = useState({ leader: '', visitedAt: now, note: '', evidenceId: '' });
  const [asked, setAsked] = useState(false);
  const save = useMove(() =>
    api.POST('/api/cases/{id}/leader-visits', {
      params: { path: { id: found.id } },
      body: {
        leader: visit.leader.trim(),
        visitedAt: new Date(visit.visitedAt).toISOString(),
        ...(visit.note.trim() ? { note: visit.note.trim() } : {}),
        ...(visit.evidenceId ? { evidenceId: visit.evidenceId } : {}),
      },
    }),
  );
  const lack = !visit.leader.trim() || !visit.visitedAt;
  const photos = found.evidence.filter(({ kind }) => kind !== 'document');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (lack) return;
        save.mutate(undefined, {
          onSuccess: () => {
            confirm({ text: t('visitSaved', { leader: visit.leader.trim() }) });
            onDone();
          },
        });
      }}
    >
      <div className={styles.row}>
        <label>
          <span>{t('leader')}</span>
          <Input
            id="visit-leader"
            maxLength={60}
            value={visit.leader}
            onChange={({ target }) => setVisit({ ...visit, leader: target.value })}
          />
        </label>
        <label>
          <span>{t('visitedAt')}</span>
          <Input
            type="datetime-local"
            max={localNow()}
            value={visit.visitedAt}
            onChange={({ target }) => setVisit({ ...visit, visitedAt: target.value })}
          />
        </label>
      </div>
      <label>
        <span>{t('seen')}</span>
        <Input
          maxLength={2000}
          value={visit.note}
          onChange={({ target }) => setVisit({ ...visit, note: target.value })}
        />
      </label>
      {photos.length > 0 && (
        <label>
          <span>{t('photo')}</span>
          <Select
            allowClear
            aria-label={t('photo')}
            value={visit.evidenceId || undefined}
            options={photos.map(({ id, name, point }) => ({
              value: id,
              label: [point, name].filter(Boolean).join(' '),
            }))}
            onChange={(id?: string) => setVisit({ ...visit, evidenceId: id ?? '' })}
          />
        </label>
      )}
      <p className={styles.wrong} role="alert">
        {asked && lack ? t('visitLack') : save.error && t('failed', { detail: save.error.detail })}
      </p>
      <Button htmlType="submit" loading={save.isPending}>
        {t('saveVisit')}
      </Button>
    </form>
  );
}
