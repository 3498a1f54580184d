import { WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useWords } from '../../i18n/words';
import { PageHeader } from '../../shared/page/page-header';
import { Panel } from '../../shared/page/panel';
import { ErrorState } from '../../shared/states/error-state';
import { NoticeStrip } from '../../shared/states/notice-strip';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { StateBlock } from '../../shared/states/state-block';
import { DryRun } from './dry-run';
import { MappingStep } from './mapping-step';
import { runWords } from './run-words';
import { Steps } from './steps';
import { isWorking, useImportRun, type ImportRun } from './use-imports';
import { Working } from './working';

/** One import, from the file to the commit. */
export default function ImportRunPage() {
  const t = useWords(runWords);
  const { id = '' } = useParams();
  const run = useImportRun(id);
  const [remap, setRemap] = useState(false);
  if (run.isError && !run.data)
    return <ErrorState error={run.error} title={t('failed')} onRetry={() => void run.refetch()} />;
  if (!run.data) return <SkeletonRows rows={10} />;
  const mapping = run.data.state === 'mapping' || (remap && run.data.state === 'dry-run');
  return (
    <>
      <PageHeader title={t('title')} tools={<Steps run={run.data} mapping={mapping} />} />
      <Stage
        run={run.data}
        mapping={mapping}
        onRemap={() => setRemap(true)}
        onMapped={() => setRemap(false)}
      />
    </>
  );
}

interface StageProps {
  run: ImportRun;
  mapping: boolean;
  onRemap: () => void;
  onMapped: () => void;
}

function Stage({ run, mapping, onRemap, onMapped }: StageProps) {
  const t = useWords(runWords);
  const navigate = useNavigate();
  if (run.state === 'failed')
    return (
      <Panel>
        <StateBlock
          role="alert"
          icon={<WarningOutlined />}
          title={t('refused', { file: run.fileName })}
          text={run.problem?.message}
          actions={
            <Button type="primary" autoFocus onClick={() => void navigate('/imports')}>
              {t('otherFile')}
            </Button>
          }
        />
      </Panel>
    );
  if (isWorking(run.state)) return <Working run={run} />;
  if (mapping) return <MappingStep run={run} onDone={onMapped} />;
  return (
    <>
      {run.problem && (
        <NoticeStrip tone="look">{t('commitFailed', { detail: run.problem.message })}</NoticeStrip>
      )}
      <DryRun key={run.state} run={run} onRemap={onRemap} />
    </>
  );
}
