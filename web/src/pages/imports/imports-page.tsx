import { Button, Input, Select } from 'antd';
import { useRef, useState, type DragEvent, type FormEvent } from 'react';
import { newId } from '../../api/new-id';
import { useCampaigns } from '../../api/directory';
import { useWords } from '../../i18n/words';
import { PageHeader } from '../../shared/page/page-header';
import { Panel } from '../../shared/page/panel';
import { useGoOn } from '../../shared/page/use-go-on';
import { useShownCampaign } from '../cases/ledger-state';
import styles from './imports.module.css';
import { importsWords } from './imports-words';
import { EarlierRuns } from './earlier-runs';
import { useUpload } from './use-imports';

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
  const goOn = useGoOn();
  const campaigns = useCampaigns();
  const upload = useUpload();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [batchLabel, setBatchLabel] = useState('');
  const [over, setOver] = useState(false);
  const [unchosen, setUnchosen] = useState(false);
  const take = (picked: File | undefined) => {
    if (!picked) return;
    setFile(picked);
    setUnchosen(false);
    upload.reset();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setUnchosen(!file);
    if (!file || !campaignId || upload.isPending) return;
    const sent = { file, campaignId, batchLabel: batchLabel.trim(), key: newId() };
    upload.mutate(sent, { onSuccess: (run) => goOn(`/imports/${run.id}`) });
  };
  const problem = upload.error;
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
            accept=".xlsx,.xls,.csv,.txt,.docx,.html,.htm"
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
      <Button type="primary" htmlType="submit" loading={upload.isPending}>
        {t('start')}
      </Button>
    </form>
  );
}
