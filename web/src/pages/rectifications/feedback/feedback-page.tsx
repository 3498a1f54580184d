import { useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../shared/light/button';
import { Input } from '../../../shared/light/input';
import { PageHeader } from '../../../shared/page/page-header';
import { Panel } from '../../../shared/page/panel';
import { PhoneHeader } from '../../../shared/page/phone-header';
import { useGoOn } from '../../../shared/page/use-go-on';
import { ErrorState } from '../../../shared/states/error-state';
import { SkeletonRows } from '../../../shared/states/skeleton-rows';
import { shortMoment } from '../../../shared/time/format-time';
import { useIsPhone } from '../../../shared/use-viewport';
import { FormField } from '../form-field';
import shared from '../rectifications.module.css';
import { feedbackWords } from './feedback-words';
import styles from './feedback.module.css';
import { useFeedbackLists, useReadList, type FeedbackList } from './use-feedback';

/** 导入反馈意见: choose a file, or go on with a list that was read before. */
export default function FeedbackPage() {
  const t = useWords(feedbackWords);
  const isPhone = useIsPhone();
  const navigate = useNavigate();
  const { data, error, refetch } = useFeedbackLists();
  return (
    <div className={shared.page}>
      {isPhone ? (
        <PhoneHeader
          title={t('title')}
          subtitle={t('subtitle')}
          onBack={() => void navigate('/rectifications')}
        />
      ) : (
        <PageHeader
          title={t('title')}
          subtitle={t('subtitle')}
          tools={<Link to="/rectifications">{t('back')}</Link>}
        />
      )}
      <ReadForm />
      <Panel title={t('earlier')}>
        {error && !data && <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonRows rows={3} />}
        {data?.length === 0 && <p className={shared.quiet}>{t('noLists')}</p>}
        <ul className={styles.lists}>
          {data?.map((list) => (
            <ListLine key={list.id} list={list} />
          ))}
        </ul>
      </Panel>
    </div>
  );
}

function ReadForm() {
  const t = useWords(feedbackWords);
  const goOn = useGoOn();
  const [file, setFile] = useState<File | null>(null);
  const [round, setRound] = useState('');
  const [asked, setAsked] = useState(false);
  const read = useReadList();
  const send = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!file) return;
    read.mutate({ file, round }, { onSuccess: (id) => goOn(`/rectifications/feedback/${id}`) });
  };
  const wrong = read.error ? (read.error.errors[0]?.message ?? read.error.detail) : null;
  return (
    <form noValidate onSubmit={send}>
      <Panel title={t('title')}>
        <div className={styles.read}>
          <FormField label={t('file')} wrong={asked && !file ? t('needFile') : wrong}>
            <input
              type="file"
              accept=".xlsx,.xls,.csv,.docx"
              onChange={({ target }) => {
                read.reset();
                setFile(target.files?.[0] ?? null);
              }}
            />
          </FormField>
          <FormField label={t('round')}>
            <Input
              maxLength={60}
              placeholder={t('roundHint')}
              value={round}
              onChange={({ target }) => setRound(target.value)}
            />
          </FormField>
          <Button type="primary" htmlType="submit" loading={read.isPending}>
            {t('read')}
          </Button>
        </div>
        <p className={shared.quiet}>{t('fileHint')}</p>
      </Panel>
    </form>
  );
}

function ListLine({ list }: { list: FeedbackList }) {
  const t = useWords(feedbackWords);
  const language = useLanguage();
  const { id, fileName, lineCount, readByName, readAt, counts } = list;
  return (
    <li>
      <Link to={`/rectifications/feedback/${id}`}>{fileName}</Link>
      <span className={shared.quiet}>
        {t('listLine', { n: lineCount, name: readByName, time: shortMoment(readAt, language) })}
      </span>
      <span>
        {counts
          ? t('imported', { added: counts.new, changed: counts.changed, unchanged: counts.unchanged })
          : t('notImported')}
      </span>
    </li>
  );
}
