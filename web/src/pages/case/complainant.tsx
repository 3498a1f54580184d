import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import { api, dataOf } from '../../api/client';
import type { components } from '../../api/schema';
import { useWords } from '../../i18n/words';
import { useMove } from '../../shared/case/case-api';
import { caseWords } from './case-words';
import styles from './case.module.css';

const SECONDS = 60;
type Contact = components['schemas']['ContactResponse'];

/** Sealed; opened for a reason, for one minute, and never put into a cache. */
export function Complainant({ caseId }: { caseId: string }) {
  const t = useWords(caseWords);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [contact, setContact] = useState<Contact | null>(null);
  const [left, setLeft] = useState(0);
  const reveal = useMove(async (why: string) => {
    const found = await dataOf(
      api.POST('/api/cases/{id}/contact/reveal', {
        params: { path: { id: caseId } },
        body: { reason: why },
      }),
    );
    setContact(found);
    setLeft(SECONDS);
    setAsking(false);
    setReason('');
  });
  useEffect(() => {
    if (!contact) return undefined;
    const timer = setInterval(() => setLeft((now) => now - 1), 1000);
    return () => clearInterval(timer);
  }, [contact]);
  useEffect(() => {
    if (contact && left <= 0) setContact(null);
  }, [contact, left]);

  if (contact) {
    const rows = [
      [t('name'), contact.name],
      [t('phone'), contact.phone],
      [t('address'), contact.address],
      [t('original'), contact.originalText],
    ].filter(([, value]) => value);
    return (
      <div className={`${styles.contact} no-print`}>
        {rows.map(([name, value]) => (
          <p key={name}>
            <span>{name}</span> {value}
          </p>
        ))}
        <small aria-live="off">{t('revealed', { n: left })}</small>
      </div>
    );
  }
  return (
    <div className={`${styles.contact} no-print`}>
      {!asking && (
        <span>
          {t('sealed')}{' '}
          <button type="button" className={styles.link} onClick={() => setAsking(true)}>
            {t('reveal')}
          </button>
        </span>
      )}
      {asking && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim()) reveal.mutate(reason.trim());
          }}
        >
          <Input
            autoFocus
            maxLength={500}
            placeholder={t('revealReason')}
            aria-label={t('revealReason')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button type="primary" htmlType="submit" disabled={!reason.trim()} loading={reveal.isPending}>
            {t('reveal')}
          </Button>
          <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
          {reveal.error && <p role="alert">{reveal.error.detail}</p>}
        </form>
      )}
    </div>
  );
}
