import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { STATE_WORDS } from '../../../shared/notices/mail-state-words';
import { ruleWords } from '../../../shared/notices/notice-words';
import { Panel } from '../../../shared/page/panel';
import { PlainTable } from '../../../shared/plain-table/plain-table';
import { ErrorState } from '../../../shared/states/error-state';
import { SkeletonRows } from '../../../shared/states/skeleton-rows';
import { Tag } from '../../../shared/status/tag';
import { shortMoment } from '../../../shared/time/format-time';
import { settingsWords } from '../settings-words';
import settings from '../settings.module.css';
import { channelWords } from './channel-words';
import styles from './channels.module.css';
import { useRemoveWebhook, useTestWebhook, useWebhooks, type Hook } from './use-channels';
import { WebhookForm } from './webhook-form';

/** Who outside gets messages, and what became of the last one. */
export function WebhookTable() {
  const t = useWords(channelWords);
  const s = useWords(settingsWords);
  const query = useWebhooks();
  const [form, setForm] = useState<Hook | 'new' | null>(null);
  return (
    <Panel title={t('hooks')} extra={<Button onClick={() => setForm('new')}>{t('add')}</Button>} flush>
      {query.isPending && <SkeletonRows rows={2} />}
      {query.isError && (
        <ErrorState error={query.error} title={s('failed')} onRetry={() => void query.refetch()} />
      )}
      {query.data?.length === 0 && <p className={styles.none}>{t('none')}</p>}
      {query.data && query.data.length > 0 && (
        <div className={`${settings.table} ${styles.rows}`}>
          <PlainTable
            caption={t('hooks')}
            head={
              <>
                <th scope="col">{t('name')}</th>
                <th scope="col">{t('unit')}</th>
                <th scope="col">{t('format')}</th>
                <th scope="col">{t('last')}</th>
                <td />
              </>
            }
          >
            {query.data.map((hook) => (
              <HookRow key={hook.id} hook={hook} onEdit={() => setForm(hook)} />
            ))}
          </PlainTable>
        </div>
      )}
      <p className={settings.remark}>{t('hooksRemark')}</p>
      {form && <WebhookForm known={form === 'new' ? null : form} onClose={() => setForm(null)} />}
    </Panel>
  );
}

function HookRow({ hook, onEdit }: { hook: Hook; onEdit: () => void }) {
  const t = useWords(channelWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const test = useTestWebhook();
  const remove = useRemoveWebhook();
  const { id, name, unitName, format, host, active, last } = hook;
  return (
    <tr>
      <th scope="row">
        {name} {!active && <Tag look="dashed">{language === 'zh' ? '已停用' : 'Off'}</Tag>}
        <small className={styles.host}>{host}</small>
      </th>
      <td>{unitName ?? t('allUnits')}</td>
      <td>{t(format)}</td>
      <td>
        {last ? (
          <>
            {ruleWords(last.rule, language)} · {STATE_WORDS[last.state][language]} ·{' '}
            {shortMoment(last.sentAt ?? last.createdAt, language)}
            {last.error && <small className={styles.host}>{last.error}</small>}
          </>
        ) : (
          t('never')
        )}
      </td>
      <td className={settings.verb}>
        <span className={styles.verbs}>
          <Button
            size="small"
            aria-label={t('testOne', { name })}
            loading={test.isPending}
            disabled={!active}
            onClick={() => test.mutate(id, { onSuccess: () => confirm({ text: t('tested') }) })}
          >
            {t('test')}
          </Button>
          <Button size="small" aria-label={t('editOne', { name })} onClick={onEdit}>
            {t('edit')}
          </Button>
          <Popconfirm
            title={t('removeOne', { name })}
            description={t('removeSure')}
            okText={t('remove')}
            cancelText={t('cancel')}
            onConfirm={() =>
              remove.mutate(id, { onSuccess: () => confirm({ text: t('removed', { name }) }) })
            }
          >
            <Button size="small" aria-label={t('removeOne', { name })}>
              {t('remove')}
            </Button>
          </Popconfirm>
        </span>
      </td>
    </tr>
  );
}
