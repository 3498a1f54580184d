import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { BellList } from '../../shared/bell/bell-list';
import { bellWords } from '../../shared/bell/bell-words';
import styles from '../../shared/bell/bell.module.css';
import { BELL_PAGE, useMessages, useReadBell } from '../../shared/bell/use-bell';
import { PageHeader } from '../../shared/page/page-header';
import { PhoneHeader } from '../../shared/page/phone-header';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { useIsPhone } from '../../shared/use-viewport';

/** 消息: what was told to me, also where no mail went out. */
export default function MessagesPage() {
  const t = useWords(bellWords);
  const isPhone = useIsPhone();
  const [onlyUnread, setOnlyUnread] = useState(false);
  const query = useMessages(onlyUnread);
  const read = useReadBell();
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const unread = query.data?.pages[0]?.unread ?? 0;
  const subtitle = unread > 0 ? t('unread', { n: unread }) : t('allRead');
  return (
    <>
      {isPhone ? (
        <PhoneHeader title={t('title')} subtitle={subtitle} />
      ) : (
        <PageHeader title={t('title')} subtitle={subtitle} />
      )}
      <div className={styles.tools}>
        <Checkbox
          className="tall-on-phone"
          checked={onlyUnread}
          onChange={({ target }) => setOnlyUnread(target.checked)}
        >
          {t('onlyUnread')}
        </Checkbox>
        {unread > 0 && (
          <Button loading={read.isPending} onClick={() => read.mutate(null)}>
            {t('readAll', { n: unread })}
          </Button>
        )}
      </div>
      <div className={styles.card}>
        {query.isPending && <SkeletonRows rows={6} />}
        {query.isError && items.length === 0 && (
          <ErrorState error={query.error} title={t('failed')} onRetry={() => void query.refetch()} />
        )}
        {query.data && items.length === 0 && (
          <EmptyState
            news="good"
            title={t(onlyUnread ? 'noneUnread' : 'empty')}
            text={onlyUnread ? undefined : t('emptyText')}
          />
        )}
        {items.length > 0 && <BellList items={items} />}
      </div>
      {query.hasNextPage && (
        <p className={styles.foot}>
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('more', { n: BELL_PAGE })}
          </Button>
        </p>
      )}
    </>
  );
}
