import { Button } from 'antd';
import { useWords } from '../../i18n/words';
import { KeyCap } from '../../shared/key-cap/key-cap';
import { useKeys } from '../../shared/keys/use-keys';
import styles from './run.module.css';
import { runWords } from './run-words';
import { PAGE } from './use-imports';

/** A hundred rows at a time, so that ten thousand stay quick. */
export function Pager({
  total,
  page,
  onPage,
}: {
  total: number;
  page: number;
  onPage: (page: number) => void;
}) {
  const t = useWords(runWords);
  const last = Math.max(0, Math.ceil(total / PAGE) - 1);
  const go = (to: number) => to >= 0 && to <= last && to !== page && onPage(to);
  useKeys([
    { keys: '[', label: t('keyPage'), run: () => go(page - 1) },
    { keys: ']', label: t('keyPage'), run: () => go(page + 1) },
  ]);
  if (total <= PAGE) return null;
  const from = page * PAGE + 1;
  return (
    <nav className={styles.pager} aria-label={t('keyPage')}>
      <span>{t('pages', { from, to: Math.min(total, from + PAGE - 1), total })}</span>
      <Button size="small" disabled={page === 0} onClick={() => go(page - 1)} aria-keyshortcuts="[">
        {t('previous')} <KeyCap keys="[" />
      </Button>
      <Button size="small" disabled={page === last} onClick={() => go(page + 1)} aria-keyshortcuts="]">
        {t('next')} <KeyCap keys="]" />
      </Button>
    </nav>
  );
}
