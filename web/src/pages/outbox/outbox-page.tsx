import { CheckOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { useOnline } from '../../shared/device/use-online';
import { AskSheet } from '../../shared/outbox/ask-sheet';
import { outbox, type OutboxItem } from '../../shared/outbox/outbox';
import { outboxWords } from '../../shared/outbox/outbox-words';
import { useIsOutboxRead, useOutbox } from '../../shared/outbox/use-outbox';
import { PhoneHeader } from '../../shared/page/phone-header';
import { NoticeStrip } from '../../shared/states/notice-strip';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { StateBlock } from '../../shared/states/state-block';
import { Button } from '../../shared/light/button';
import { CaseEntries } from './case-entries';
import styles from './outbox-page.module.css';
import { whatOf } from './what-of';

/** 待传: what the server has not taken yet, why, since when, and what to do about it. */
export default function OutboxPage() {
  const t = useWords(outboxWords);
  const navigate = useNavigate();
  const confirm = useConfirmBar();
  const online = useOnline();
  const items = useOutbox();
  const isRead = useIsOutboxRead();
  const [asked, setAsked] = useState<OutboxItem | null>(null);
  const caseIds = [...new Set(items.map(({ caseId }) => caseId))];

  const discard = async (item: OutboxItem) => {
    setAsked(null);
    await outbox.discard(item.key);
    confirm({ text: t('discarded', { what: whatOf(item, t) }) });
  };

  return (
    <div className={styles.page}>
      <PhoneHeader
        title={t('title')}
        subtitle={items.length > 0 ? t('counted', { n: items.length }) : undefined}
        onBack={() => void navigate(-1)}
      />
      {!online && items.length > 0 && <NoticeStrip tone="look">{t('offline')}</NoticeStrip>}
      {!isRead && (
        <div className={styles.reading}>
          <SkeletonRows rows={3} height={96} />
        </div>
      )}
      {isRead && items.length === 0 && (
        <StateBlock icon={<CheckOutlined />} title={t('none')} text={t('noneText')} />
      )}
      {caseIds.map((caseId) => (
        <CaseEntries
          key={caseId}
          caseId={caseId}
          entries={items.filter((item) => item.caseId === caseId)}
          onDiscard={setAsked}
        />
      ))}
      {items.length > 0 && (
        <div className={styles.foot}>
          <Button block disabled={!online} onClick={() => outbox.hurry()}>
            {t('tryNow')}
          </Button>
          <p>{t('onDeviceOnly')}</p>
        </div>
      )}
      <AskSheet
        open={asked !== null}
        title={asked ? t('discardTitle', { what: whatOf(asked, t) }) : ''}
        text={t('discardText')}
        onClose={() => setAsked(null)}
        choices={[
          { words: t('discardNo'), onChoose: () => setAsked(null) },
          { words: t('discardYes'), danger: true, onChoose: () => asked && void discard(asked) },
        ]}
      />
    </div>
  );
}
