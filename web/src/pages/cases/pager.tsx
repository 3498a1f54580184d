import { Button, Select } from 'antd';
import { useWords } from '../../i18n/words';
import { KeyCap } from '../../shared/key-cap/key-cap';
import { ListNews } from '../../shared/live/list-news';
import { ledgerWords } from './ledger-words';
import styles from './ledger.module.css';

interface Props {
  total: number | null;
  /** Rows that came, went or changed places since the list was read. */
  moved: number;
  /** Of the rows on show, counted from one. */
  first: number;
  count: number;
  size: number;
  onSize: (size: number) => void;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
}

const SIZES = [20, 50, 100];

/** Exact total, where the page stands, and the pages beside it. */
export function Pager({ moved, total, first, count, size, onSize, onPrevious, onNext }: Props) {
  const t = useWords(ledgerWords);
  return (
    <footer className={styles.foot}>
      <span>
        {total !== null && <b>{t('total', { n: total })}</b>} · {t('counting')} <ListNews moved={moved} />
      </span>
      <span className={styles.pager}>
        {count > 0 && `${first}–${first + count - 1}`}
        <Select
          size="small"
          aria-label={t('pageSize')}
          value={size}
          popupMatchSelectWidth={false}
          options={SIZES.map((n) => ({ value: n, label: t('perPage', { n }) }))}
          onChange={onSize}
        />
        <Button disabled={!onPrevious} onClick={onPrevious}>
          {t('previous')} <KeyCap keys="[" />
        </Button>
        <Button disabled={!onNext} onClick={onNext}>
          {t('next')} <KeyCap keys="]" />
        </Button>
      </span>
    </footer>
  );
}
