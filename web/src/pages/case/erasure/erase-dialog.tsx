import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import type { CaseDetail } from '../../../shared/case/case-api';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { longDay, shortMoment } from '../../../shared/time/format-time';
import styles from '../case.module.css';
import { erasureWords } from './erasure-words';
import { useComplainantAct, useKeptComplainant, type Act } from './use-kept-complainant';

/** Until when the complainant is known, what holds an erasure back, and both acts, each with a reason. */
export function EraseDialog({ found, onClose }: { found: CaseDetail; onClose: () => void }) {
  const t = useWords(erasureWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const { data } = useKeptComplainant(found.id);
  const act = useComplainantAct(found.id);
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const number = found.number.raw ?? found.title;
  const hasReason = reason.trim() !== '';
  const doIt = (kind: Act['kind']) =>
    act.mutate(
      kind === 'erase'
        ? { kind, reason: reason.trim(), number: typed.trim() }
        : { kind, reason: reason.trim() },
      {
        onSuccess: () => {
          if (kind === 'erase') {
            confirm({ text: t('done') });
            onClose();
          }
          setReason('');
        },
      },
    );
  const isHeld = Boolean(data?.hold);
  return (
    <Modal
      open
      title={t('title')}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {t('close')}
        </Button>,
        <Button
          key="hold"
          disabled={!hasReason || !data}
          loading={act.isPending}
          onClick={() => doIt(isHeld ? 'release' : 'hold')}
        >
          {t(isHeld ? 'release' : 'hold')}
        </Button>,
        <Button
          key="erase"
          danger
          type="primary"
          disabled={!hasReason || !data || data.held !== null || typed.trim() !== number}
          loading={act.isPending}
          onClick={() => doIt('erase')}
        >
          {t('erase')}
        </Button>,
      ]}
    >
      {data && (
        <div className={styles.erasing}>
          <p>{data.erasableOn ? t('on', { day: longDay(data.erasableOn, language) }) : t('noRule')}</p>
          {data.held && <p>{t('heldBack', { why: t(data.held) })}</p>}
          {data.hold && (
            <p>
              {t('holdBy', {
                by: data.hold.byName,
                day: shortMoment(data.hold.heldAt, language),
                reason: data.hold.reason,
              })}
            </p>
          )}
          <Input
            aria-label={t('reason')}
            maxLength={300}
            placeholder={t('reason')}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          {data.held === null && (
            <>
              <p>{t('final')}</p>
              <Input
                aria-label={t('number', { number })}
                maxLength={120}
                placeholder={t('number', { number })}
                value={typed}
                onChange={({ target }) => setTyped(target.value)}
              />
            </>
          )}
          {act.error && <p role="alert">{act.error.errors[0]?.message ?? act.error.detail}</p>}
        </div>
      )}
    </Modal>
  );
}
