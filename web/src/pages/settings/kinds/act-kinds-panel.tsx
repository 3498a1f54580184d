import { useState } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { MEASURES } from '../../../shared/case/measures';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { ActKindSheet } from './act-kind-sheet';
import { KindList } from './kind-list';
import { kindsWords } from './kinds-words';
import { useActKinds, useChangeActKind, useOrderActKinds, type ActKind } from './use-kinds';

/** 问责处罚种类. */
export function ActKindsPanel() {
  const t = useWords(kindsWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const [sheet, setSheet] = useState<ActKind | 'new' | null>(null);
  const order = useOrderActKinds();
  const change = useChangeActKind();
  const turn = ({ active, ...seen }: ActKind) => {
    const { name, audience } = seen;
    const text = t(active ? 'retiredNow' : 'restored', { name });
    change.mutate(
      { seen, body: { name, audience, active: !active } },
      { onSuccess: () => confirm({ text }) },
    );
  };
  return (
    <>
      <KindList
        title="acts"
        remark="actsRemark"
        add="addAct"
        kinds={useActKinds()}
        columns={[
          [t('unit'), ({ unit }) => unit],
          [t('subject'), ({ about }) => t(about)],
          [t('measure'), ({ measure }) => (measure ? MEASURES[measure][language] : t('ownFigure'))],
          [t('audience'), ({ audience }) => t(audience)],
        ]}
        stays={() => false}
        problem={order.error ?? change.error}
        isBusy={order.isPending}
        onOrder={(keys) => order.mutate(keys, { onSuccess: () => confirm({ text: t('moved') }) })}
        onAdd={() => setSheet('new')}
        onChange={setSheet}
        onSwitch={turn}
      />
      {sheet && <ActKindSheet kind={sheet === 'new' ? null : sheet} onClose={() => setSheet(null)} />}
    </>
  );
}
