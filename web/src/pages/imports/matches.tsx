import { Button } from 'antd';
import { Link } from 'react-router';
import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import { useLanguage } from '../../i18n/language';
import { say, useWords } from '../../i18n/words';
import { Tag } from '../../shared/status/tag';
import styles from './rows.module.css';
import { DECIDE, REASONS, runWords } from './run-words';
import { useImportActs, type DecisionKind, type ImportRow, type ImportRun } from './use-imports';

type Match = ImportRow['matches'][number];

interface Props {
  run: ImportRun;
  row: ImportRow;
  cells: readonly { header: string; text: string }[];
  editable: boolean;
}

/** 比对: the text of the row beside that of each case it resembles, with the verbs that decide. */
export function Matches({ run, row, cells, editable }: Props) {
  const t = useWords(runWords);
  const header = run.columns.find(({ field }) => field === 'content')?.header;
  const own = cells.find((cell) => cell.header === header)?.text ?? row.shown?.content ?? '';
  return (
    <section>
      <h3>{t('matchTitle')}</h3>
      <div className={styles.compare}>
        <article>
          <p>
            <b>{t('thisRow')}</b> {row.shown?.number}
          </p>
          <p className={styles.fullText}>{own}</p>
        </article>
        {row.matches.map((match) => (
          <MatchCard
            key={match.caseId ?? match.number}
            run={run}
            row={row}
            match={match}
            editable={editable}
          />
        ))}
      </div>
    </section>
  );
}

function MatchCard({ run, row, match, editable }: Omit<Props, 'cells'> & { match: Match }) {
  const t = useWords(runWords);
  const language = useLanguage();
  const { change } = useImportActs(run.id);
  const id = match.caseId ?? '';
  const found = useQuery({
    queryKey: ['cases', 'detail', id, 'text'],
    queryFn: () => dataOf(api.GET('/api/cases/{id}', { params: { path: { id } } })),
    enabled: id !== '',
    staleTime: 60_000,
  });
  const decide = (kind: DecisionKind) =>
    change.mutate({
      rowNumber: row.rowNumber,
      body: { decision: { kind, ...(id && { otherId: id }) } },
    });
  const reasons = match.reasons.map((one) => (REASONS[one] ? say(REASONS[one], language) : one));
  const verbs = (['link', 'join'] as const).filter((kind) => row.mayDecide.includes(kind));
  return (
    <article>
      <p>
        <b>{match.percent}%</b> {match.number ?? match.title}{' '}
        {match.settled && <Tag look="rest">{t('settled')}</Tag>}
      </p>
      <p className={styles.quiet}>
        {reasons.join(language === 'zh' ? '、' : ', ')}
        {!id && ` · ${t('inFile')}`}
      </p>
      <p className={styles.fullText}>{found.data?.content ?? match.title}</p>
      <p className={styles.compareVerbs}>
        {editable &&
          id &&
          verbs.map((kind) => (
            <Button
              key={kind}
              size="small"
              type={row.decision === kind && row.decided?.otherId === id ? 'primary' : 'default'}
              loading={change.isPending}
              onClick={() => decide(kind)}
            >
              {say(DECIDE[kind].verb, language)}
            </Button>
          ))}
        {id && (
          <Link to={`/cases/${id}`} target="_blank">
            {t('seeCase')}
          </Link>
        )}
      </p>
    </article>
  );
}
