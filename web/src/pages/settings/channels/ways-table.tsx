import { Checkbox } from 'antd';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { ruleWords } from '../../../shared/notices/notice-words';
import { Panel } from '../../../shared/page/panel';
import { PlainTable } from '../../../shared/plain-table/plain-table';
import { ErrorState } from '../../../shared/states/error-state';
import { SkeletonRows } from '../../../shared/states/skeleton-rows';
import { settingsWords } from '../settings-words';
import settings from '../settings.module.css';
import { channelWords } from './channel-words';
import styles from './channels.module.css';
import { useChannelRules, useSetWays } from './use-channels';

const WAYS = ['mail', 'bell', 'webhook'] as const;

/** Each rule with its ways; a tick counts at once. */
export function WaysTable() {
  const t = useWords(channelWords);
  const s = useWords(settingsWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const query = useChannelRules();
  const set = useSetWays();
  return (
    <Panel title={t('rules')} flush>
      {query.isPending && <SkeletonRows rows={8} height={36} />}
      {query.isError && (
        <ErrorState error={query.error} title={s('failed')} onRetry={() => void query.refetch()} />
      )}
      {query.data && (
        <div className={styles.rows}>
          <PlainTable
            caption={t('rules')}
            head={
              <>
                <th scope="col">{t('rule')}</th>
                {WAYS.map((way) => (
                  <th key={way} scope="col">
                    {t(way)}
                  </th>
                ))}
              </>
            }
          >
            {query.data.map(({ rule, ...ways }) => {
              const name = ruleWords(rule, language);
              return (
                <tr key={rule}>
                  <th scope="row">{name}</th>
                  {WAYS.map((way) => (
                    <td key={way}>
                      <Checkbox
                        aria-label={`${name} ${t(way)}`}
                        checked={ways[way]}
                        disabled={set.isPending && set.variables.rule === rule}
                        onChange={({ target }) =>
                          set.mutate(
                            { rule, ways: { ...ways, [way]: target.checked } },
                            { onSuccess: () => confirm({ text: t('set', { rule: name }) }) },
                          )
                        }
                      />
                    </td>
                  ))}
                </tr>
              );
            })}
          </PlainTable>
        </div>
      )}
      <p className={settings.remark}>{set.error ? set.error.detail : t('rulesRemark')}</p>
    </Panel>
  );
}
