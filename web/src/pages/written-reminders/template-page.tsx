import { useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../i18n/words';
import { PageHeader } from '../../shared/page/page-header';
import { Panel } from '../../shared/page/panel';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { reminderWords } from './reminder-words';
import { TemplateForm } from './template-form';
import { useLetterTemplate } from './use-reminders';
import styles from './run.module.css';

/** 提醒文字: what letters say that are drafted from now on. */
export default function TemplatePage() {
  const t = useWords(reminderWords);
  const { data, error, refetch } = useLetterTemplate();
  // Begun anew with what was saved, or with what somebody else has saved.
  const [round, setRound] = useState(0);
  return (
    <div className={styles.page}>
      <PageHeader
        title={t('templateTitle')}
        subtitle={t('templateSubtitle')}
        tools={<Link to="/written-reminders">{t('back')}</Link>}
      />
      <Panel>
        {!data && !error && <SkeletonRows rows={6} height={44} />}
        {!data && error && <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} />}
        {data && (
          <TemplateForm
            key={round}
            inForce={data}
            onSaved={async () => {
              await refetch();
              setRound((before) => before + 1);
            }}
          />
        )}
      </Panel>
    </div>
  );
}
