import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { ListNews } from '../../../shared/live/list-news';
import { renewLists } from '../../../shared/live/renewals';
import { NoticeStrip } from '../../../shared/states/notice-strip';
import { shortMoment, timeOf } from '../../../shared/time/format-time';
import { useOnline } from '../../../shared/device/use-online';
import { ledgerWords } from '../ledger-words';
import { phoneLedgerWords } from './phone-ledger-words';
import type { usePhoneLedger } from './use-phone-ledger';
import styles from './phone-ledger.module.css';

interface Props {
  list: ReturnType<typeof usePhoneLedger>['list'];
  total: number | null;
  /** How many came, left or changed places since the cards were put in order. */
  moved: number;
}

/** How many there are, how fresh they are, and what others changed meanwhile. */
export function CountLine({ list, total, moved }: Props) {
  const t = useWords(phoneLedgerWords);
  const l = useWords(ledgerWords);
  const language = useLanguage();
  const online = useOnline();
  const readAt = new Date(list.dataUpdatedAt);
  const refresh = async () => {
    await list.refetch();
    renewLists();
  };
  return (
    <>
      {(!online || list.isRefetchError) && (
        <div className={styles.strip}>
          <NoticeStrip tone="look">
            {t('stale', { time: shortMoment(readAt.toISOString(), language) })}
          </NoticeStrip>
        </div>
      )}
      <div className={styles.count}>
        <b role="status">{total !== null && l('total', { n: total })}</b>
        <span>{t('asOf', { time: timeOf(readAt) })}</span>
        <button type="button" disabled={list.isRefetching} onClick={() => void refresh()}>
          {l('refresh')}
        </button>
        <ListNews moved={moved} />
      </div>
    </>
  );
}
