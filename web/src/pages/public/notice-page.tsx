import { FileSearchOutlined } from '@ant-design/icons';
import { Link, useParams } from 'react-router';
import { Problem } from '../../api/problem';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Button } from '../../shared/light/button';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { StateBlock } from '../../shared/states/state-block';
import { fullDay } from './full-day';
import { HowToObject } from './how-to-object';
import { PublicFailure } from './public-failure';
import { publicWords } from './public-words';
import styles from './public.module.css';
import { useTitle } from './use-title';
import { useNotice } from './use-notices';

/** One notice as it was approved, and where to object. */
export default function NoticePage() {
  const t = useWords(publicWords);
  const language = useLanguage();
  const { id = '' } = useParams();
  const { data, error, refetch } = useNotice(id);
  useTitle(data?.title);
  const all = <Link to="/public/publicity">{t('all')}</Link>;
  if (!data && error instanceof Problem && error.status === 404)
    return (
      <StateBlock
        role="alert"
        icon={<FileSearchOutlined />}
        title={t('gone')}
        text={t('goneText')}
        actions={all}
      />
    );
  if (!data && error) return <PublicFailure onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={8} height={40} />;
  const { title, body, startOn, endOn, amount, unit, countFirstDay } = data;
  return (
    <article className={styles.notice}>
      <nav className={styles.tools}>
        {all}
        <Button onClick={() => window.print()}>{t('print')}</Button>
      </nav>
      <h1 className={styles.title} lang="zh-CN">
        {title}
      </h1>
      <p className={styles.under}>
        {t('window', { from: fullDay(startOn, language), to: fullDay(endOn, language) })}
        {t(unit, { n: amount })}
        {!countFirstDay && t('firstNot')}
      </p>
      {t('inChinese') && <p className={styles.under}>{t('inChinese')}</p>}
      <div className={styles.text} lang="zh-CN">
        {body.split('\n').map((line, at) => (
          <p key={at}>{line}</p>
        ))}
      </div>
      <HowToObject notice={data} />
    </article>
  );
}
