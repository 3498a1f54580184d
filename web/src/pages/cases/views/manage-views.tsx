import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Modal, Popconfirm } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { ROLE_WORDS } from '../../../shared/roles/role-words';
import { useViewChanges, type LedgerSetting, type View } from './use-views';
import { useViewName } from './use-view-name';
import { viewsWords } from './views-words';
import styles from './views.module.css';

interface Props {
  /** In the reader's order. */
  views: readonly View[];
  setting: LedgerSetting;
  onSetting: (part: Partial<LedgerSetting>) => void;
  onRemoved: (view: View) => void;
  onClose: () => void;
}

/** Order, pill or not, name and end of every view. */
export function ManageViews({ views, setting, onSetting, onRemoved, onClose }: Props) {
  const t = useWords(viewsWords);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [moved, setMoved] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (moved) list.current?.querySelector<HTMLElement>(`[data-view="${moved}"] input`)?.focus();
  }, [moved, views]);

  const move = (key: string, by: -1 | 1) => {
    const keys = views.map((view) => view.key);
    const from = keys.indexOf(key);
    keys.splice(from, 1);
    keys.splice(from + by, 0, key);
    setMoved(key);
    onSetting({ viewOrder: keys });
  };
  const show = (key: string, on: boolean) =>
    onSetting({
      hiddenViews: on ? setting.hiddenViews.filter((other) => other !== key) : [...setting.hiddenViews, key],
    });

  return (
    <Modal
      open
      title={t('manage')}
      width={560}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('done')}
        </Button>
      }
    >
      <p className={styles.hint}>{t('hint')}</p>
      <ul className={styles.list} ref={list}>
        {views.map((view, index) => (
          <li key={view.key} data-view={view.key}>
            <Line
              view={view}
              shown={!setting.hiddenViews.includes(view.key)}
              renaming={renaming === view.key}
              onShow={(on) => show(view.key, on)}
              onRename={(on) => setRenaming(on ? view.key : null)}
              onRemoved={() => onRemoved(view)}
              first={index === 0}
              last={index === views.length - 1}
              onMove={(by) => move(view.key, by)}
            />
          </li>
        ))}
      </ul>
    </Modal>
  );
}

interface LineProps {
  view: View;
  shown: boolean;
  renaming: boolean;
  first: boolean;
  last: boolean;
  onShow: (on: boolean) => void;
  onRename: (on: boolean) => void;
  onRemoved: () => void;
  onMove: (by: -1 | 1) => void;
}

function Line({ view, shown, renaming, first, last, onShow, onRename, onRemoved, onMove }: LineProps) {
  const t = useWords(viewsWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const nameOf = useViewName();
  const { change, remove } = useViewChanges();
  const name = nameOf(view);
  const [text, setText] = useState(name);
  const whose = view.builtIn
    ? t('builtIn')
    : view.role
      ? t('ofRole', { role: ROLE_WORDS[view.role][language] })
      : t(view.scope);
  const problem = change.error ?? remove.error;

  const rename = () => {
    const { scope, role, filter, everyCampaign, sort, direction, columns } = view;
    const body = {
      name: text.trim(),
      scope,
      filter,
      everyCampaign,
      sort,
      direction,
      columns,
      ...(role ? { role } : {}),
    };
    change.mutate({ view, body }, { onSuccess: () => onRename(false) });
  };
  return (
    <>
      {renaming ? (
        <Input
          autoFocus
          value={text}
          maxLength={40}
          aria-label={t('renameTo', { name })}
          onChange={(event) => setText(event.target.value)}
          onPressEnter={rename}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            onRename(false);
          }}
        />
      ) : (
        <Checkbox
          checked={shown}
          onChange={(event) => onShow(event.target.checked)}
          aria-label={t('pill', { name })}
        >
          {name}
        </Checkbox>
      )}
      <small>
        {whose}
        {view.invalid.length > 0 && ` · ${t('broken')}`}
      </small>
      {view.mayChange && view.invalid.length === 0 && (
        <Button
          type="text"
          size="small"
          loading={change.isPending}
          onClick={() => (renaming ? rename() : onRename(true))}
        >
          {t(renaming ? 'keep' : 'rename')}
        </Button>
      )}
      {view.mayChange && (
        <Popconfirm
          title={t('removeAsk', { name })}
          okText={t('remove')}
          cancelText={t('cancel')}
          onConfirm={() =>
            remove.mutate(view, {
              onSuccess: () => {
                confirm({ text: t('removed', { name }) });
                onRemoved();
              },
            })
          }
        >
          <Button type="text" size="small" aria-label={`${t('remove')} ${name}`}>
            {t('remove')}
          </Button>
        </Popconfirm>
      )}
      <Button
        type="text"
        size="small"
        icon={<ArrowUpOutlined />}
        aria-label={t('up', { name })}
        disabled={first}
        onClick={() => onMove(-1)}
      />
      <Button
        type="text"
        size="small"
        icon={<ArrowDownOutlined />}
        aria-label={t('down', { name })}
        disabled={last}
        onClick={() => onMove(1)}
      />
      {problem && (
        <p className={styles.problem} role="alert">
          {problem.errors[0]?.message ?? problem.detail}
        </p>
      )}
    </>
  );
}
