import { ArrowDownOutlined, ArrowUpOutlined, SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import type { LedgerColumn } from '../ledger-state';
import { columnsWords } from './columns-words';
import { ALL_COLUMNS, COLUMNS, USUAL_COLUMNS } from './ledger-columns';
import styles from './columns.module.css';

interface Props {
  columns: readonly LedgerColumn[];
  onChange: (columns: LedgerColumn[] | null) => void;
  onKeep: (columns: LedgerColumn[] | null) => void;
}

/** Which columns, in which order; by mouse, by button and by key. */
export function ColumnPicker({ columns, onChange, onKeep }: Props) {
  const t = useWords(columnsWords);
  const [open, setOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      content={
        <Choice
          columns={columns}
          onChange={onChange}
          onKeep={(kept) => {
            onKeep(kept);
            setOpen(false);
          }}
        />
      }
    >
      <Button icon={<SettingOutlined aria-hidden="true" />} aria-expanded={open}>
        {t('columns')}
      </Button>
    </Popover>
  );
}

function Choice({ columns: given, onChange: tell, onKeep }: Props) {
  const t = useWords(columnsWords);
  // The address follows a moment later; two strokes in a row must not start from the same order.
  const [columns, setColumns] = useState(given);
  const onChange = (next: LedgerColumn[]) => {
    setColumns(next);
    tell(next);
  };
  const language = useLanguage();
  const list = useRef<HTMLUListElement>(null);
  const [moved, setMoved] = useState<LedgerColumn | null>(null);
  // The moved line keeps the focus, so that the next stroke moves the same one on.
  useEffect(() => {
    if (moved) list.current?.querySelector<HTMLInputElement>(`[data-column="${moved}"] input`)?.focus();
  }, [columns, moved]);
  const others = ALL_COLUMNS.filter((name) => !columns.includes(name));

  const move = (name: LedgerColumn, by: -1 | 1) => {
    const from = columns.indexOf(name);
    const to = from + by;
    if (to < 0 || to >= columns.length) return;
    const next = [...columns];
    next.splice(from, 1);
    next.splice(to, 0, name);
    setMoved(name);
    onChange(next);
  };
  const onKey = (event: KeyboardEvent, name: LedgerColumn) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(name, event.key === 'ArrowUp' ? -1 : 1);
  };

  return (
    <div className={styles.choice} role="group" aria-label={t('choose')}>
      <h3>{t('shown')}</h3>
      <ul ref={list}>
        {columns.map((name, index) => {
          const words = COLUMNS[name].words[language];
          return (
            <li key={name} data-column={name} onKeyDown={(event) => onKey(event, name)}>
              <Checkbox
                checked
                disabled={columns.length === 1}
                aria-label={t('hide', { name: words })}
                onChange={() => onChange(columns.filter((other) => other !== name))}
              >
                {words}
              </Checkbox>
              <Button
                type="text"
                size="small"
                icon={<ArrowUpOutlined />}
                aria-label={t('up', { name: words })}
                disabled={index === 0}
                onClick={() => move(name, -1)}
              />
              <Button
                type="text"
                size="small"
                icon={<ArrowDownOutlined />}
                aria-label={t('down', { name: words })}
                disabled={index === columns.length - 1}
                onClick={() => move(name, 1)}
              />
            </li>
          );
        })}
      </ul>
      <h3>{t('others')}</h3>
      <div className={styles.others}>
        {others.map((name) => {
          const words = COLUMNS[name].words[language];
          return (
            <Checkbox
              key={name}
              checked={false}
              aria-label={t('show', { name: words })}
              onChange={() => onChange([...columns, name])}
            >
              {words}
            </Checkbox>
          );
        })}
      </div>
      <p>{t('hint')}</p>
      <div className={styles.foot}>
        <Button size="small" onClick={() => onKeep(null)}>
          {t('usual')}
        </Button>
        <Button
          size="small"
          type="primary"
          onClick={() => onKeep(columns.join() === USUAL_COLUMNS.join() ? null : [...columns])}
        >
          {t('mine')}
        </Button>
      </div>
    </div>
  );
}
