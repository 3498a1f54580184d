import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { Checkbox } from 'antd';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Tag } from '../../shared/status/tag';
import styles from './dispatch.module.css';
import { dispatchWords } from './dispatch-words';
import { dueWords } from './due-words';
import { spanOf, type PlanGroup } from './plan-groups';
import type { useChoice } from './use-choice';

interface Props {
  group: PlanGroup;
  asOf: string;
  folded: boolean;
  onFold: () => void;
  choice: ReturnType<typeof useChoice>;
}

/** One unit: how many, who signs, how many mails, and when folded the first and the last date. */
export function GroupHead({ group, asOf, folded, onFold, choice }: Props) {
  const t = useWords(dispatchWords);
  const language = useLanguage();
  const { id, name, plans, people } = group;
  const chosen = plans.filter(choice.isIn).length;
  const keys = plans.filter(({ case: line }) => line.isKeyCase).length;
  const reached = people.filter(({ reachable }) => reachable);
  const { first, last } = spanOf(plans);
  const time = (dueAt: string) => dueWords(dueAt, asOf, language).main;
  const mails = reached.length === 1 ? t('oneMail') : t('mails', { n: reached.length });
  return (
    <tr className={styles.group}>
      <td>
        <Checkbox
          checked={chosen === plans.length}
          indeterminate={chosen > 0 && chosen < plans.length}
          onChange={() => choice.toggle(plans)}
          aria-label={`${name} ${t('cases', { n: plans.length })}`}
          data-row=""
          data-group={id}
        />
      </td>
      <th scope="rowgroup" colSpan={4}>
        <span>
          <button
            type="button"
            className={styles.foldButton}
            aria-expanded={!folded}
            aria-label={t(folded ? 'unfold' : 'fold', { name })}
            onClick={onFold}
          >
            {folded ? <RightOutlined /> : <DownOutlined />}
          </button>
          <b>{name}</b>
          <span>{t('cases', { n: plans.length })}</span>
          {keys > 0 && <Tag look="ink">{t('keys', { n: keys })}</Tag>}
          <span className={styles.quiet}>
            {t('signers', { names: people.map((one) => one.name).join(t('comma')) })}
          </span>
        </span>
      </th>
      <td className={styles.end}>
        {folded && first && last ? (
          t('span', { first: time(first.dueAt), last: time(last.dueAt) })
        ) : reached.length > 0 ? (
          mails
        ) : (
          <b>{t('noMail')}</b>
        )}
      </td>
    </tr>
  );
}
