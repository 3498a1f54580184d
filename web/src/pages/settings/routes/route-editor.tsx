import { Button } from 'antd';
import { useMemo } from 'react';
import { useUnits } from '../../../api/directory';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { useDraftOver } from '../../../shared/draft/use-draft-over';
import { Panel } from '../../../shared/page/panel';
import { PlainTable } from '../../../shared/plain-table/plain-table';
import { StaleStrip } from '../../../shared/states/stale-strip';
import { settingsWords } from '../settings-words';
import settings from '../settings.module.css';
import { draftOf, newRoute, routeOf, wrongWith, type RouteDraft, type TypeRoute } from './route-draft';
import { RouteRow } from './route-row';
import { RouteTrial } from './route-trial';
import { useSaveRoutes, type RoutesInForce } from './use-routes';

interface Props {
  inForce: RoutesInForce;
  onReload: () => Promise<unknown>;
}

/** The table of routes as it is being changed, and the box that tries it. */
export function RouteEditor({ inForce: { routes: saved, version }, onReload }: Props) {
  const t = useWords(settingsWords);
  const confirm = useConfirmBar();
  const units = useUnits().data ?? [];
  const save = useSaveRoutes();
  const fresh = useMemo(() => saved.map(draftOf), [saved]);
  const kept = useDraftOver<{ drafts: RouteDraft[] }>({ drafts: fresh }, version);
  const { drafts } = kept.input;
  const routes = drafts.map(routeOf);
  const changed = JSON.stringify(routes) !== JSON.stringify(fresh.map(routeOf));
  const wrong = wrongWith(routes);
  const problem = save.error?.status === 412 ? null : save.error;
  const begin = () => {
    save.reset();
    kept.drop();
  };
  const put = (next: TypeRoute[], text: string) =>
    save.mutate(
      { version: kept.began, routes: next },
      {
        onSuccess: () => {
          kept.settle(kept.input);
          confirm({ text });
        },
      },
    );
  const set = (next: RouteDraft[]) => kept.change({ drafts: next });
  const change = (key: number, part: Partial<RouteDraft>) =>
    set(drafts.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const move = (at: number, by: 1 | -1) => {
    const [from, to] = [drafts[at], drafts[at + by]];
    if (from && to) set(drafts.map((one, index) => (index === at ? to : index === at + by ? from : one)));
  };
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
                onRemove={() => set(drafts.filter(({ key }) => key !== route.key))}
              />
            ))}
          </PlainTable>
        </div>
        <StaleStrip
          error={save.error}
          onTake={() => {
            begin();
            void onReload();
          }}
        />
        <div className={settings.tools}>
          {wrong || problem ? (
            <p className={settings.wrong} role="alert">
              {wrong ? t(wrong.words, { label: wrong.label }) : problem?.detail}
            </p>
          ) : (
            <p>{t('remark')}</p>
          )}
          <Button onClick={() => set([...drafts, newRoute()])}>{t('add')}</Button>
          <Button onClick={() => put([], t('resetDone'))}>{t('reset')}</Button>
          <Button disabled={!changed} onClick={begin}>
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
