import { LockOutlined, RedoOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Problem } from '../../api/problem';
import { useWords } from '../../i18n/words';
import { Button } from '../light/button';
import { StateBlock } from './state-block';

const words = {
  title: { zh: '没有读出来', en: 'This could not be read' },
  text: {
    zh: '服务暂时没有应答，已填的内容都在。',
    en: 'The service did not answer. What you typed is still here.',
  },
  number: { zh: '编号 {id}，报修时请告知。', en: 'Number {id}: please quote it when you report this.' },
  retry: { zh: '现在重试', en: 'Try again now' },
  foreign: { zh: '这件不在您的范围', en: 'This one is not in your range' },
  foreignText: {
    zh: '编号可能有误，或由其他单位主办。需要协办请让主办单位添加。',
    en: 'The number may be wrong, or another unit leads it. Ask the lead unit to add you if you should assist.',
  },
};

interface Props {
  error: unknown;
  /** What was asked for: 台账没有读出来. */
  title?: string;
  onRetry?: () => void;
  /** Way back, shown when the row is missing or foreign. */
  back?: ReactNode;
}

/** What failed, that nothing was lost, the short request number. A foreign row reads like a missing one. */
export function ErrorState({ error, title, onRetry, back }: Props) {
  const t = useWords(words);
  const problem = error instanceof Problem ? error : null;
  if (problem && (problem.status === 404 || problem.status === 403)) {
    return (
      <StateBlock
        icon={<LockOutlined />}
        title={t('foreign')}
        text={t('foreignText')}
        actions={back}
        role="alert"
      />
    );
  }
  const id = problem?.shortRequestId;
  return (
    <StateBlock
      role="alert"
      icon={<RedoOutlined />}
      title={title ?? t('title')}
      text={
        <>
          {problem?.detail || t('text')} {id && t('number', { id })}
        </>
      }
      actions={
        onRetry && (
          <Button type="primary" onClick={onRetry}>
            {t('retry')}
          </Button>
        )
      }
    />
  );
}
