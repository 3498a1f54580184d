import { LockOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { Problem } from '../../api/problem';
import { useWords } from '../../i18n/words';
import { EmptyState } from '../../shared/states/empty-state';
import { StateBlock } from '../../shared/states/state-block';
import { AnswerForm } from './form/answer-form';
import { linkDoor } from './form/doors';
import { formWords } from './form/form-words';
import styles from './form/form.module.css';

/** 凭链接填报: for a unit without an account. The token stands behind `#`, where no server reads it. */
export default function LinkPage() {
  const t = useWords(formWords);
  const [done, setDone] = useState(false);
  const [token] = useState(() => location.hash.slice(1));
  const door = useMemo(() => linkDoor(token), [token]);
  useNoIndex();
  const form = useQuery({
    queryKey: ['cases', 'dispatch-form', door.name],
    queryFn: door.read,
    enabled: !done,
    retry: false,
    refetchOnWindowFocus: false,
  });
  const closed = form.error instanceof Problem && form.error.status === 404;
  return (
    <main id="main" className={styles.link}>
      <header>
        <h1>{t('title')}</h1>
        {form.data && <p className={styles.quiet}>{t('subtitle', { unit: form.data.unitName })}</p>}
      </header>
      {done && <EmptyState news="good" title={t('doneTitle')} text={t('doneText')} />}
      {!done && closed && (
        <StateBlock role="alert" icon={<LockOutlined />} title={t('closedTitle')} text={t('closedText')} />
      )}
      {!done && !closed && (
        <>
          {form.data && <p className={styles.quiet}>{t('linkHint')}</p>}
          <AnswerForm door={door} onDone={() => setDone(true)} />
        </>
      )}
    </main>
  );
}

/** No search engine keeps it; that no page learns the address is said by the server's headers. */
function useNoIndex() {
  useEffect(() => {
    const meta = document.createElement('meta');
    Object.assign(meta, { name: 'robots', content: 'noindex, nofollow' });
    document.head.append(meta);
    return () => meta.remove();
  }, []);
}
