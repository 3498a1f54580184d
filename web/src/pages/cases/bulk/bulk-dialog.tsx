import { Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { useBatches, useUnits } from '../../../api/directory';
import { useWords } from '../../../i18n/words';
import type { CaseLine } from '../../../shared/case/case-api';
import { bulkWords } from './bulk-words';
import { useBulk, type BulkChange } from './use-bulk';
import styles from './bulk.module.css';

interface Props {
  kind: 'parties' | 'batch';
  lines: readonly CaseLine[];
  campaignId: string | null;
  onDone: () => void;
  onClose: () => void;
}

/** Units or batch for all chosen cases. */
export function BulkDialog({ kind, lines, campaignId, onDone, onClose }: Props) {
  const t = useWords(bulkWords);
  const units = useUnits().data ?? [];
  const batches = useBatches(campaignId).data ?? [];
  const [lead, setLead] = useState<string>();
  const [assists, setAssists] = useState<string[]>([]);
  const [batchId, setBatchId] = useState<string>();
  const [asked, setAsked] = useState(false);
  const bulk = useBulk(onDone);
  const unitOptions = units.map(({ id, name }) => ({ value: id, label: name }));
  const change: BulkChange | null =
    kind === 'batch'
      ? batchId
        ? { batchId }
        : null
      : lead
        ? { parties: { leadUnitId: lead, assistUnitIds: assists.filter((id) => id !== lead) } }
        : null;
  const name = t(kind, { n: lines.length });
  return (
    <Modal
      open
      title={name}
      width={440}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            type="primary"
            loading={bulk.isPending}
            onClick={() => {
              setAsked(true);
              if (change) bulk.mutate({ lines, change }, { onSuccess: onClose });
            }}
          >
            {name}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {kind === 'parties' ? (
          <>
            <p>{t('partiesHint')}</p>
            <label>
              <span>{t('lead')}</span>
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                options={unitOptions}
                value={lead}
                onChange={setLead}
              />
            </label>
            <label>
              <span>{t('assists')}</span>
              <Select
                mode="multiple"
                showSearch={{ optionFilterProp: 'label' }}
                options={unitOptions}
                value={assists}
                onChange={setAssists}
              />
            </label>
          </>
        ) : (
          <label>
            <span>{t('batchChoice')}</span>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={batches.map(({ id, label }) => ({ value: id, label }))}
              value={batchId}
              onChange={setBatchId}
            />
          </label>
        )}
        <p className={styles.problem} role="alert">
          {asked && !change ? t('choose') : (bulk.error?.errors[0]?.message ?? bulk.error?.detail)}
        </p>
      </div>
    </Modal>
  );
}
