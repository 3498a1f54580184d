import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, dataOf } from '../../../api/client';
import { useWords } from '../../../i18n/words';
import { shortNumber } from '../../../shared/case/short-number';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { Button } from '../../../shared/light/button';
import { Input } from '../../../shared/light/input';
import { Sheet } from '../../../shared/light/sheet';
import { rectificationsWords } from '../rectifications-words';
import styles from '../rectifications.module.css';
import { useShownAfresh } from '../use-shown-afresh';
import { useLinkCase, type Task } from '../use-rectifications';

const WAIT = 180;
const SHOWN = 8;

/** Another case that feeds the task, found by its number or by words. */
export function LinkCaseSheet({ task, onClose }: { task: Task; onClose: () => void }) {
  const t = useWords(rectificationsWords);
  const confirm = useConfirmBar();
  const [text, setText] = useState('');
  const found = useFoundCases(text);
  const link = useLinkCase(task);
  const stale = useShownAfresh(link.error);
  const linked = new Set(task.cases.map(({ id }) => id));
  return (
    <Sheet open tall title={t('linkCase')} onClose={onClose}>
      <div className={styles.inSheet}>
        <Input
          autoFocus
          aria-label={t('linkHint')}
          placeholder={t('linkHint')}
          maxLength={100}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <p className={styles.wrong} role="alert">
          {link.error && (stale ?? link.error.errors[0]?.message ?? link.error.detail)}
        </p>
        {found?.hits.length === 0 && <p className={styles.quiet}>{t('noCaseFound')}</p>}
        {found?.hits.map(({ case: line }) => {
          const number = shortNumber(line.number.raw);
          return (
            <div key={line.id} className={styles.linkRow}>
              <span>
                <b>{line.title}</b> <span className={styles.quiet}>{number}</span>
              </span>
              {linked.has(line.id) ? (
                <span className={styles.quiet}>{t('linked')}</span>
              ) : (
                <Button
                  loading={link.isPending && link.variables === line.id}
                  onClick={() =>
                    link.mutate(line.id, {
                      onSuccess: () => {
                        confirm({ text: t('linked') });
                        onClose();
                      },
                    })
                  }
                >
                  {t('linkThis', { number })}
                </Button>
              )}
            </div>
          );
        })}
      </div>
    </Sheet>
  );
}

/** Once the typing rests for a moment. */
function useFoundCases(text: string) {
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), WAIT);
    return () => clearTimeout(timer);
  }, [text]);
  const { data } = useQuery({
    queryKey: ['cases', 'quick-search', asked],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/search', { params: { query: { q: asked, limit: SHOWN } }, signal })),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    retry: false,
  });
  return asked === '' ? undefined : data;
}
