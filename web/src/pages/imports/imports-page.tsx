import { Button, Input, Select } from 'antd';
import { useRef, useState, type DragEvent, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { useCampaigns } from '../../api/directory';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { PageHeader } from '../../shared/page/page-header';
import { Panel } from '../../shared/page/panel';
import { PlainTable } from '../../shared/plain-table/plain-table';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { shortMoment } from '../../shared/time/format-time';
import { useShownCampaign } from '../cases/ledger-state';
import styles from './imports.module.css';
import { importsWords } from './imports-words';
import { useDryRun, useImportRuns } from './use-imports';

/** Choose a file and see what would become of it; below, what was imported before. */
export default function ImportsPage() {
  const t = useWords(importsWords);
  const shown = useShownCampaign();
  const [chosen, setChosen] = useState<string | null>(null);
  const campaignId = chosen ?? shown;
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <Panel>
        <UploadForm campaignId={campaignId} onCampaign={setChosen} />
      </Panel>
      <Panel title={t('earlier')} flush>
        <EarlierRuns campaignId={campaignId} />
      </Panel>
    </>
  );
}

function UploadForm({
  campaignId,
  onCampaign,
}: {
  campaignId: string | null;
  onCampaign: (id: string) => void;
}) {
  const t = useWords(importsWords);
  const navigate = useNavigate();
  const campaigns = useCampaigns();
  const dryRun = useDryRun();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [batchLabel, setBatchLabel] = useState('');
  const [over, setOver] = useState(false);
  const [unchosen, setUnchosen] = useState(false);
  const take = (picked: File | undefined) => {
    if (!picked) return;
    setFile(picked);
    setUnchosen(false);
    dryRun.reset();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setUnchosen(!file);
    if (!file || !campaignId || dryRun.isPending) return;
    const upload = { file, campaignId, batchLabel: batchLabel.trim(), key: crypto.randomUUID() };
    dryRun.mutate(upload, { onSuccess: (run) => void navigate(`/imports/${run.id}`) });
  };
  const problem = dryRun.error;
  const error = unchosen ? t('fileNeeded') : problem && (problem.fieldError('file') ?? problem.detail);
  const options = (campaigns.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <label>
        {t('campaign')}
        <Select value={campaignId} options={options} onChange={onCampaign} placeholder={t('noCampaign')} />
      </label>
      <label>
        {t('batch')}
        <Input
          value={batchLabel}
          maxLength={60}
          placeholder={t('batchHint')}
          onChange={(event) => setBatchLabel(event.target.value)}
        />
      </label>
      <div>
        <label
          className={over ? `${styles.drop} ${styles.over}` : styles.drop}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <input
            ref={input}
            className="visually-hidden"
            type="file"
            accept=".xlsx,.csv"
            aria-describedby="import-error"
            onChange={(event) => take(event.target.files?.[0])}
          />
          <strong>{file?.name ?? t('choose')}</strong>
          <span>{t('kinds')}</span>
        </label>
        <p id="import-error" className={styles.error} role="alert" hidden={!error}>
          {error}
        </p>
      </div>
      <Button type="primary" htmlType="submit" loading={dryRun.isPending}>
        {t('start')}
      </Button>
    </form>
  );
}

function EarlierRuns({ campaignId }: { campaignId: string | null }) {
  const t = useWords(importsWords);
  const language = useLanguage();
  const runs = useImportRuns(campaignId);
  if (runs.isError)
    return <ErrorState error={runs.error} title={t('failed')} onRetry={() => void runs.refetch()} />;
  if (!runs.data) return <SkeletonRows rows={4} />;
  if (runs.data.length === 0) return <EmptyState news="nothing-found" title={t('noEarlier')} />;
  return (
    <PlainTable
      caption={t('earlier')}
      head={
        <>
          {(['file', 'batch', 'state', 'by'] as const).map((key) => (
            <th key={key} scope="col">
              {t(key)}
            </th>
          ))}
        </>
      }
    >
      {runs.data.map((run) => (
        <tr key={run.id}>
          <td>
            <Link to={`/imports/${run.id}`}>{run.fileName}</Link>
          </td>
          <td>{run.batchLabel ?? '—'}</td>
          <td>{run.state === 'committed' ? t('committed', { n: run.counts.created }) : t('dryRun')}</td>
          <td>
            {run.createdByName} · {shortMoment(run.createdAt, language)}
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}
