import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { useIsPhone } from '../../shared/use-viewport';
import { asksWords } from './asks-words';
import { CaseHeadLine } from './case-head-line';
import { ExtensionItem } from './extension-item';
import { ListFrame } from './list-frame';
import { useExtensionCount, useExtensions } from './use-extensions';

type View = 'open' | 'all';

/** 延期申请: what waits for the bureau, both days and the effect in view. */
export default function ExtensionsPage() {
  const t = useWords(asksWords);
  const [view, setView] = useState<View>('open');
  const list = useExtensions(view);
  const open = useExtensionCount().data?.open;
  const requests = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const isOpen = view === 'open';
  const isPhone = useIsPhone();
  return (
    <ListFrame
      title={t('extensions')}
      subtitle={t('extensionsSubtitle')}
      tabs={[
        { view: 'open', name: `${t('open')} ${open ?? ''}`.trim() },
        { view: 'all', name: t('all') },
      ]}
      view={view}
      onView={(next) => setView(next as View)}
      list={list}
      empty={isOpen ? { title: t('noneOpen'), text: t('noneOpenText') } : { title: t('noneYet') }}
      foot={t('total', { n: list.data?.pages[0]?.total ?? 0 })}
      count={requests.length}
    >
      {requests.map((request, at) => (
        <ExtensionItem
          key={request.id}
          request={request}
          keysOn={at === 0 && isOpen && !isPhone}
          head={<CaseHeadLine line={request.case} withLight />}
        />
      ))}
    </ListFrame>
  );
}
