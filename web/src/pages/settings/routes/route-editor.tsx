import { Button } from 'antd';
import { useState } from 'react';
import { useUnits } from '../../../api/directory';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { Panel } from '../../../shared/page/panel';
import { PlainTable } from '../../../shared/plain-table/plain-table';
import { settingsWords } from '../settings-words';
import settings from '../settings.module.css';
import { draftOf, newRoute, routeOf, wrongWith, type RouteDraft, type TypeRoute } from './route-draft';
import { RouteRow } from './route-row';
import { RouteTrial } from './route-trial';
import { useSaveRoutes } from './use-routes';

/** The table of routes as it is being changed, and the box that tries it. */
export function RouteEditor({ saved }: { saved: TypeRoute[] }) {
  const t = useWords(settingsWords);
  const confirm = useConfirmBar();
  const [drafts, setDrafts] = useState(() => saved.map(draftOf));
  const units = useUnits().data ?? [];
  const save = useSaveRoutes();
  const routes = drafts.map(routeOf);
  const changed = JSON.stringify(routes) !== JSON.stringify(saved.map((route) => routeOf(draftOf(route))));
  const wrong = wrongWith(routes);
  const put = (next: TypeRoute[], text: string) => save.mutate(next, { onSuccess: () => confirm({ text }) });
  const change = (key: number, part: Partial<RouteDraft>) =>
    setDrafts((now) => now.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const move = (at: number, by: 1 | -1) =>
    setDrafts((now) => {
      const [from, to] = [now[at], now[at + by]];
      if (!from || !to) return now;
      return now.map((one, index) => (index === at ? to : index === at + by ? from : one));
    });
  const leadName = (words: string): string | null =>
    units.find(({ name, aliases }) => [name, ...aliases].some((one) => one.includes(words)))?.name ?? null;

  return (
    <>
      <RouteTrial routes={routes} />
      <Panel flush>
        <div className={settings.table}>
          <PlainTable
            caption={t('routes')}
            head={
              <>
                <th scope="col">{t('order')}</th>
                <th scope="col">{t('medium')}</th>
                <th scope="col">{t('label')}</th>
                <th scope="col">{t('keywords')}</th>
                <th scope="col">{t('lead')}</th>
                <th scope="col">{t('assists')}</th>
                <th scope="col">{t('basis')}</th>
                <td />
              </>
            }
          >
            {drafts.map((route, at) => (
              <RouteRow
                key={route.key}
                route={route}
                first={at === 0}
                last={at === drafts.length - 1}
                leadName={route.lead ? leadName(route.lead.trim()) : null}
                onChange={(part) => change(route.key, part)}
                onMove={(by) => move(at, by)}
                onRemove={() => setDrafts((now) => now.filter(({ key }) => key !== route.key))}
              />
            ))}
          </PlainTable>
        </div>
        <div className={settings.tools}>
          {wrong || save.error ? (
            <p className={settings.wrong} role="alert">
              {wrong ? t(wrong.words, { label: wrong.label }) : save.error?.detail}
            </p>
          ) : (
            <p>{t('remark')}</p>
          )}
          <Button onClick={() => setDrafts((now) => [...now, newRoute()])}>{t('add')}</Button>
          <Button onClick={() => put([], t('resetDone'))}>{t('reset')}</Button>
          <Button disabled={!changed} onClick={() => setDrafts(saved.map(draftOf))}>
            {t('undo')}
          </Button>
          <Button
            type="primary"
            disabled={!changed || wrong !== null}
            loading={save.isPending}
            onClick={() => put(routes, t('routesSaved', { n: routes.length }))}
          >
            {t('saveRoutes', { n: routes.length })}
          </Button>
        </div>
      </Panel>
    </>
  );
}
