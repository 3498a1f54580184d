import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { useKeys } from '../../shared/keys/use-keys';
import { Panel } from '../../shared/page/panel';
import { NoticeStrip } from '../../shared/states/notice-strip';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { BulkVerbs } from './bulk-verbs';
import { CoverCheck } from './cover-check';
import { FileSummary } from './file-summary';
import { Pager } from './pager';
import { RowsTable } from './rows-table';
import styles from './run.module.css';
import { RunFoot } from './run-foot';
import { runWords } from './run-words';
import { useImportRows, type ImportRun, type RowQuery } from './use-imports';

/** What would become of each row, the figures of the cover letter, and the commit. */
export function DryRun({ run, onRemap }: { run: ImportRun; onRemap: () => void }) {
  const t = useWords(runWords);
  const [query, setQuery] = useState<RowQuery>({ outcome: null, needs: false, page: 0 });
  const rows = useImportRows(run, query);
  const toggleNeeds = () => setQuery({ outcome: null, needs: !query.needs, page: 0 });
  useKeys([{ keys: 'f', label: t('keyNeeds'), run: toggleNeeds }]);
  return (
    <>
      <div className={styles.top}>
        <FileSummary run={run} query={query} onQuery={setQuery} onRemap={onRemap} />
        <CoverCheck run={run} />
      </div>
      {run.fileNotes.map((note) => (
        <NoticeStrip key={note.code + note.message} tone={note.severity === 'rejected' ? 'look' : 'info'}>
          {note.message}
        </NoticeStrip>
      ))}
      <Panel flush>
        <BulkVerbs run={run} outcome={query.outcome} />
        {rows.data ? (
          <RowsTable run={run} rows={rows.data.rows} stale={rows.isPlaceholderData} />
        ) : (
          <SkeletonRows rows={8} />
        )}
        {rows.data && (
          <Pager total={rows.data.total} page={query.page} onPage={(page) => setQuery({ ...query, page })} />
        )}
      </Panel>
      <RunFoot run={run} needs={query.needs} onNeeds={toggleNeeds} />
    </>
  );
}
