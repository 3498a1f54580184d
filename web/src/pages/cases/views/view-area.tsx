import { useState } from 'react';
import type { LedgerColumn, LedgerState } from '../ledger-state';
import { ManageViews } from './manage-views';
import { SaveViewDialog } from './save-view-dialog';
import type { LedgerSetting, ViewDraft, Views } from './use-views';
import type { ViewList } from './use-view-list';
import { ViewPills } from './view-pills';

interface Props {
  list: ViewList;
  views: Views | undefined;
  state: LedgerState;
  columns: readonly LedgerColumn[];
  onSetting: (part: Partial<LedgerSetting>) => void;
  /** A dialog takes the keys of the list. */
  onDialog: (open: boolean) => void;
}

/** The pills, and the two dialogs behind them. */
export function ViewArea({ list, views, state, columns, onSetting, onDialog }: Props) {
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null);
  const show = (next: typeof dialog) => {
    setDialog(next);
    onDialog(next !== null);
  };
  const { current } = list;
  const look = {
    filter: state.filter as ViewDraft['filter'],
    everyCampaign: state.everyCampaign,
    sort: state.sort,
    direction: state.direction,
    columns: [...columns],
  };
  return (
    <>
      <ViewPills
        views={list.shown}
        current={current}
        changed={list.changed}
        onView={list.open}
        onSave={() => show('save')}
        onManage={() => show('manage')}
      />
      {dialog === 'save' && (
        <SaveViewDialog
          look={look}
          opened={current?.mayChange ? current : undefined}
          mayShare={views?.mayShare ?? false}
          onSaved={(key) => {
            show(null);
            state.put({ saved: key, cols: look.columns.join(',') });
          }}
          onClose={() => show(null)}
        />
      )}
      {dialog === 'manage' && views && (
        <ManageViews
          views={list.ordered}
          setting={views.setting}
          onSetting={onSetting}
          onRemoved={(view) => view.key === state.saved && state.put({ saved: null })}
          onClose={() => show(null)}
        />
      )}
    </>
  );
}
