import { Button, Drawer } from 'antd';
import { Link } from 'react-router';
import { Problem } from '../../../api/problem';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { EmptyState } from '../../../shared/states/empty-state';
import { ErrorState } from '../../../shared/states/error-state';
import { SkeletonRows } from '../../../shared/states/skeleton-rows';
import { shortMoment } from '../../../shared/time/format-time';
import { useIsPhone } from '../../../shared/use-viewport';
import type { AskedList } from './asked-list';
import { behindWords } from './behind-words';
import { ListedCase } from './listed-case';
import styles from './behind.module.css';
import { useMorningList, type MorningList } from './use-morning-list';

interface Props {
  asked: AskedList | null;
  day: string;
  campaignId: string | null;
  title: string;
  /** Conditions of the ledger for about the same cases. */
  ledger: string;
  onClose: () => void;
}

/** 数字背后的名单: the very cases that a morning counted, with what has changed about each since. */
export function BehindDrawer({ asked, day, campaignId, title, ledger, onClose }: Props) {
  const t = useWords(behindWords);
  const language = useLanguage();
  const isPhone = useIsPhone();
  const list = useMorningList(asked, day, campaignId);
  const first = list.data?.pages[0];
  const cases = list.data?.pages.flatMap((page) => page.cases) ?? [];
  const said = ({ takenAt, total, changed, hidden }: MorningList) => [
    t('frozen', { time: shortMoment(takenAt, language), n: total }),
    changed > 0 ? t('changed', { n: changed }) : t('unchanged'),
    ...(hidden > 0 ? [t('hidden', { n: hidden })] : []),
  ];
  const isGone = list.error instanceof Problem && list.error.status === 409;
  const toLedger = <Link to={`/cases?${ledger}`}>{t('ledger')}</Link>;
  return (
    <Drawer
      open={asked !== null}
      onClose={onClose}
      size={isPhone ? '100%' : 'min(720px, 92vw)'}
      title={title}
    >
      {asked && list.isPending && <SkeletonRows rows={5} height={64} />}
      {isGone && (
        <EmptyState news="nothing-found" title={t('gone')} text={list.error!.message} actions={toLedger} />
      )}
      {list.error && !isGone && (
        <ErrorState error={list.error} title={t('failed')} onRetry={() => void list.refetch()} />
      )}
      {first && (
        <div className={styles.list}>
          <p role="status" className={styles.frozen}>
            {said(first).join(language === 'zh' ? '' : ' ')}
          </p>
          <ul className={styles.cases}>
            {/* A case that two units assist is in the sum of both. */}
            {cases.map((one, at) => (
              <ListedCase key={`${one.id} ${at}`} one={one} />
            ))}
          </ul>
          {list.hasNextPage && (
            <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {t('more', { n: Math.min(100, first.total - first.hidden - cases.length) })}
            </Button>
          )}
          <p className={styles.ledger}>{toLedger}</p>
        </div>
      )}
    </Drawer>
  );
}
