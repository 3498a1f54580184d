import { useUnits } from '../../../api/directory';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { PlainTable } from '../../../shared/plain-table/plain-table';
import { Tag } from '../../../shared/status/tag';
import { ROLE_WORDS } from '../../../shared/roles/role-words';
import { FACT_WORDS, peopleWords, VERDICT_WORDS } from './people-words';
import styles from './people.module.css';
import type { JudgedLine } from './use-people';

type Column = JudgedLine['faults'][number]['column'];

/** What each line would do, with the reason at the cell that is refused. */
export function ImportLines({ lines }: { lines: readonly JudgedLine[] }) {
  const t = useWords(peopleWords);
  const language = useLanguage();
  const units = useUnits().data ?? [];
  const inOrder = lines.toSorted((a, b) => Number(b.verdict === 'refused') - Number(a.verdict === 'refused'));
  const cell = (line: JudgedLine, column: Column, value: string | null) => {
    const faults = line.faults.filter((fault) => fault.column === column);
    return (
      <td>
        {value}
        {faults.map((fault) => (
          <small key={fault.zh} className={styles.fault}>
            {fault[language]}
          </small>
        ))}
      </td>
    );
  };
  return (
    <div className={styles.lines} tabIndex={0} role="region" aria-label={t('table')}>
      <PlainTable
        caption={t('table')}
        head={
          <>
            <th scope="col">{t('line')}</th>
            <th scope="col">{t('verdict')}</th>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('account')}</th>
            <th scope="col">{t('unit')}</th>
            <th scope="col">{t('role')}</th>
            <th scope="col">{t('email')}</th>
            <th scope="col">{t('phone')}</th>
          </>
        }
      >
        {inOrder.map((line) => (
          <tr key={line.line}>
            <td>{line.line}</td>
            <td>
              <Tag look={line.verdict === 'new' ? 'act' : line.verdict === 'refused' ? 'ink' : 'outline'}>
                {VERDICT_WORDS[line.verdict][language]}
              </Tag>
              {line.fields.length > 0 && (
                <small className={styles.below}>
                  {line.fields
                    .map((field) => FACT_WORDS[field][language])
                    .join(language === 'zh' ? '、' : ', ')}
                </small>
              )}
            </td>
            {cell(line, 'name', line.name)}
            {cell(line, 'username', line.username)}
            {cell(
              line,
              'unit',
              line.faults.some(({ column }) => column === 'unit')
                ? line.unit
                : (units.find(({ id }) => id === line.unitId)?.name ?? line.unit),
            )}
            {cell(
              line,
              'role',
              line.role && !line.faults.some(({ column }) => column === 'role')
                ? ROLE_WORDS[line.role][language]
                : line.roleText,
            )}
            {cell(line, 'email', line.email)}
            {cell(line, 'phone', line.phone)}
          </tr>
        ))}
      </PlainTable>
    </div>
  );
}
