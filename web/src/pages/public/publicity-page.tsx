import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Button } from '../../shared/light/button';
import { EmptyState } from '../../shared/states/empty-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { dayOf } from '../../shared/time/format-time';
import { fullDay } from './full-day';
import { PublicFailure } from './public-failure';
import { publicWords } from './public-words';
import styles from './public.module.css';
import { useTitle } from './use-title';
import { useNotices, type NoticeLine } from './use-notices';

/** 公示: what runs now, then what is over. */
export default function PublicityPage() {
  const t = useWords(publicWords);
  const { data, isError, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useNotices();
  useTitle(t('site'));
  const today = dayOf(new Date());
  const notices = data?.pages.flatMap(({ items }) => items) ?? [];
  const running = notices.filter(({ endOn }) => endOn >= today);
  const over = notices.filter(({ endOn }) => endOn < today);
  return (
    <>
      <h1 className={styles.title}>{t('site')}</h1>
      {!data && isError && <PublicFailure onRetry={() => void refetch()} />}
      {!data && !isError && <SkeletonRows rows={4} height={72} />}
      {data && notices.length === 0 && <EmptyState news="good" title={t('none')} text={t('noneText')} />}
      {notices.length > 0 && (
        <>
          <NoticeList title={t('running')} notices={running} isRunning />
          {running.length === 0 && (
            <EmptyState news="good" title={t('runningNone')} text={t('runningNoneText')} />
          )}
          <NoticeList title={t('over')} notices={over} />
        </>
      )}
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('older')}
        </Button>
      )}
    </>
  );
}

interface ListProps {
  title: string;
  notices: readonly NoticeLine[];
  isRunning?: boolean;
}

function NoticeList({ title, notices, isRunning = false }: ListProps) {
  const t = useWords(publicWords);
  const language = useLanguage();
  if (notices.length === 0) return null;
  return (
    <section>
      <h2 className={styles.group}>{title}</h2>
      <ul className={styles.list}>
        {notices.map(({ id, title: name, beginning, startOn, endOn }) => (
          <li key={id}>
            <h3>
              <Link to={`/public/publicity/${id}`} lang="zh-CN">
                {name}
              </Link>
            </h3>
            <p className={styles.window}>
              {t('window', { from: fullDay(startOn, language), to: fullDay(endOn, language) })}
              {isRunning && <b> {t('running')}</b>}
            </p>
            <p className={styles.beginning} lang="zh-CN">
              {beginning}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
