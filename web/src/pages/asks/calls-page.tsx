import { useState } from 'react';
import { useCurrentUser } from '../../app/current-user';
import { useWords } from '../../i18n/words';
import { asksWords } from './asks-words';
import { CallFiguresPanel } from './call-figures-panel';
import { CallItem } from './call-item';
import { CaseHeadLine } from './case-head-line';
import { ListFrame } from './list-frame';
import { useCallCounts, useCalls, type CallView } from './use-calls';

/** 街道呼: what a department has to answer, what a street has to confirm, and how departments do. */
export default function CallsPage() {
  const t = useWords(asksWords);
  const { role } = useCurrentUser();
  const isStreet = role === 'street-user' || role === 'street-head';
  const [view, setView] = useState<CallView>(isStreet ? 'open' : 'to-answer');
  const list = useCalls(view);
  const counts = useCallCounts().data;
  const calls = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const empty = { 'to-answer': 'noneToAnswer', 'to-confirm': 'noneToConfirm' } as const;
  const tabs: { view: CallView; name: string }[] = [
    ...(isStreet ? [] : [{ view: 'to-answer' as const, name: named(t('toAnswer'), counts?.toAnswer) }]),
    ...(role === 'department-user'
      ? []
      : [{ view: 'to-confirm' as const, name: named(t('toConfirm'), counts?.toConfirm) }]),
    { view: 'open', name: t('openCalls') },
    { view: 'all', name: t('all') },
  ];
  return (
    <>
      <ListFrame
        title={t('calls')}
        subtitle={t('callsSubtitle')}
        tabs={tabs}
        view={view}
        onView={(next) => setView(next as CallView)}
        list={list}
        empty={{ title: t(empty[view as keyof typeof empty] ?? 'noneCalls') }}
        foot={t('totalCalls', { n: list.data?.pages[0]?.total ?? 0 })}
        count={calls.length}
      >
        {calls.map((call) => (
          <CallItem key={call.id} call={call} head={<CaseHeadLine line={call.case} />} />
        ))}
      </ListFrame>
      <CallFiguresPanel />
    </>
  );
}

const named = (name: string, count: number | undefined): string =>
  [name, count].filter((one) => one !== undefined).join(' ');
