import { BellOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../i18n/words';
import { BellList } from './bell-list';
import { bellWords } from './bell-words';
import styles from './bell.module.css';
import { useBell, useReadBell } from './use-bell';

/** The bell of the top bar with the newest messages below it. */
export function BellButton() {
  const t = useWords(bellWords);
  const [open, setOpen] = useState(false);
  const { data } = useBell();
  const read = useReadBell();
  const unread = data?.unread ?? 0;
  const close = () => setOpen(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      content={
        <section
          className={styles.box}
          aria-label={t('title')}
          onKeyDown={({ key }) => key === 'Escape' && close()}
        >
          <div className={styles.head}>
            <b>{unread > 0 ? t('unread', { n: unread }) : t('allRead')}</b>
            {unread > 0 && (
              <Button size="small" loading={read.isPending} onClick={() => read.mutate(null)}>
                {t('readAll', { n: unread })}
              </Button>
            )}
          </div>
          {data && data.items.length > 0 ? (
            <BellList items={data.items} onOpen={close} />
          ) : (
            <p className={styles.none}>{t('empty')}</p>
          )}
          <Link className={styles.all} to="/messages" onClick={close}>
            {t('all')}
          </Link>
        </section>
      }
    >
      <button
        type="button"
        className={styles.bell}
        aria-label={t('button', { n: unread })}
        aria-expanded={open}
        title={t('title')}
      >
        <BellOutlined aria-hidden="true" />
        {unread > 0 && <span className={styles.count}>{unread > 99 ? '99+' : unread}</span>}
      </button>
    </Popover>
  );
}
