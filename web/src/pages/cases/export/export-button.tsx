import { DownloadOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../../i18n/words';
import { KeyCap } from '../../../shared/key-cap/key-cap';
import { useKeys } from '../../../shared/keys/use-keys';
import type { CaseQuery } from '../ledger-state';
import { ExportForm } from './export-form';
import { ExportProgress } from './export-progress';
import { exportWords } from './export-words';
import styles from './export.module.css';
import { useExport, type CaseColumnId } from './use-export';

interface Props {
  /** The conditions of the list on show. */
  query: CaseQuery;
  /** How many cases they hold. */
  total: number;
  /** The columns on show, for a file with the same. */
  columns?: readonly CaseColumnId[];
  keysOn?: boolean;
}

/** 导出: the cases of the list as a file, with what it shall look like in a popover. */
export function ExportButton({ query, total, columns, keysOn = true }: Props) {
  const t = useWords(exportWords);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const { start, told, problem, busy, reset } = useExport();
  // A finished file belongs to the conditions it was asked for with.
  const stale = !busy && JSON.stringify(start.variables?.query) !== JSON.stringify(query);
  const show = (next: boolean) => {
    setOpen(next);
    if (!next) button.current?.focus();
  };
  useKeys([{ keys: 'e', label: t('button', { n: total }), run: () => show(true) }], keysOn && total > 0);
  useEffect(() => {
    if (!open) return undefined;
    // The popover is drawn a moment later.
    const timer = setTimeout(
      () => content.current?.querySelector<HTMLElement>('input:checked, a, button')?.focus(),
      50,
    );
    return () => clearTimeout(timer);
  }, [open]);
  return (
    <Popover
      open={open}
      onOpenChange={show}
      trigger="click"
      placement="bottomRight"
      title={t('title', { n: total })}
      content={
        <div
          ref={content}
          className={styles.content}
          role="dialog"
          aria-label={t('title', { n: total })}
          onKeyDown={(event) => {
            // An open list takes the key for itself.
            const list = content.current?.querySelector('[aria-expanded="true"]');
            if (event.key === 'Escape' && !list) show(false);
          }}
        >
          {problem && <p role="alert">{t('failed', { detail: problem.detail })}</p>}
          {told && !stale ? (
            <ExportProgress told={told} onAgain={reset} />
          ) : (
            <ExportForm
              key={columns?.join()}
              query={query}
              total={total}
              columns={columns}
              busy={busy}
              onStart={(order) => {
                reset();
                start.mutate(order);
              }}
            />
          )}
        </div>
      }
    >
      <Button
        ref={button}
        icon={<DownloadOutlined />}
        loading={busy}
        disabled={total === 0}
        title={total === 0 ? t('none') : undefined}
        aria-keyshortcuts="e"
      >
        {t('button', { n: total })} <KeyCap keys="e" />
      </Button>
    </Popover>
  );
}
