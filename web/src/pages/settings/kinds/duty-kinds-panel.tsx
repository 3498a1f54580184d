import { useState } from 'react';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { DutyKindSheet } from './duty-kind-sheet';
import { KindList } from './kind-list';
import { kindsWords } from './kinds-words';
import { useChangeDutyKind, useDutyKinds, useOrderDutyKinds, type DutyKind } from './use-kinds';

/** 责任种类. */
export function DutyKindsPanel() {
  const t = useWords(kindsWords);
  const confirm = useConfirmBar();
  const [sheet, setSheet] = useState<DutyKind | 'new' | null>(null);
  const order = useOrderDutyKinds();
  const change = useChangeDutyKind();
  const turn = ({ active, ...seen }: DutyKind) => {
    const { name, holder } = seen;
    const text = t(active ? 'retiredNow' : 'restored', { name });
    change.mutate({ seen, body: { name, holder, active: !active } }, { onSuccess: () => confirm({ text }) });
  };
  return (
    <>
      <KindList
        title="duties"
        remark="dutiesRemark"
        add="addDuty"
        kinds={useDutyKinds()}
        columns={[
          [t('holder'), ({ holder }) => holder],
          [t('about'), ({ about }) => t(about)],
        ]}
        stays={({ about }) => about === 'task'}
        problem={order.error ?? change.error}
        isBusy={order.isPending}
        onOrder={(keys) => order.mutate(keys, { onSuccess: () => confirm({ text: t('moved') }) })}
        onAdd={() => setSheet('new')}
        onChange={setSheet}
        onSwitch={turn}
      />
      {sheet && <DutyKindSheet kind={sheet === 'new' ? null : sheet} onClose={() => setSheet(null)} />}
    </>
  );
}
