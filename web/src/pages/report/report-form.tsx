import { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useCurrentUser } from '../../app/current-user';
import { useReportCheck, type ReportFinding } from '../../shared/report-check/use-report-check';
import { useUnitWork, type RuleOfCase } from '../../shared/unit-work/unit-work-api';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { useRefresh, type CaseDetail } from '../../shared/case/case-api';
import { MeasuresBlock } from './blocks/measures-block';
import { PapersBlock } from './blocks/papers-block';
import type { ReportFile } from './blocks/photo-facts';
import { PhotosBlock } from './blocks/photos-block';
import { ProposalBlock } from './blocks/proposal-block';
import { TextBlock } from './blocks/text-block';
import { VerdictsBlock } from './blocks/verdicts-block';
import { blockingGaps, checkedDraft, showFinding } from './check/checked-draft';
import { demandOf } from './demand';
import type { ReportDraft } from './draft/report-draft';
import { useReportDraft } from './draft/use-report-draft';
import { goToGap } from './go-to-gap';
import { ReportFoot } from './report-foot';
import { failedGaps, reportGaps } from './report-gaps';
import { ReportHead } from './report-head';
import { ReportNotices } from './report-notices';
import { reportWords } from './report-words';
import styles from './report.module.css';
import { useReportFiles } from './use-report-files';
import { complaintsOf } from './report-request';
import { useCaseOutbox } from '../../shared/outbox/use-outbox';
import { useArmedReport } from './use-armed-report';

const NONE: string[] = [];
const NO_RULES: readonly RuleOfCase[] = [];

/** The report in the order of the work: photos, papers, true or not, the official headings, measures, proposal. */
export function ReportForm({ found }: { found: CaseDetail }) {
  const t = useWords(reportWords);
  const navigate = useNavigate();
  const confirm = useConfirmBar();
  const refresh = useRefresh();
  const { id: userId } = useCurrentUser();
  const [search] = useSearchParams();
  const keeper = useReportDraft(userId, found);
  const { draft, noteGaps } = keeper;
  const { files, waiting, failed, add, retry, remove } = useReportFiles(found);
  const gone = useRef(false);
  const report = useArmedReport(found, () => {
    gone.current = true;
    keeper.forget();
    void navigate('/cases', { replace: true });
  });
  const overtaken = !found.allowedActions.includes('report') && !report.item && !gone.current;
  const [savingDraft, setSavingDraft] = useState(false);

  const findings = useReportCheck(found.id, checkedDraft(draft, found));
  const unitWork = useUnitWork(found.id).data;
  const recording = useCaseOutbox(found.id).some(({ path }) => path.endsWith('site-visits'));
  const hasSiteVisit = recording || (unitWork?.siteVisits.length ?? 0) > 0;
  const demand = demandOf(unitWork?.rules ?? NO_RULES, draft, found);
  const gaps = useMemo(
    () => [
      ...failedGaps(failed),
      ...reportGaps(draft, found, demand, { files, hasSiteVisit }),
      ...blockingGaps(findings, found),
    ],
    [draft, found, unitWork, files, failed, hasSiteVisit, findings],
  );
  const looks = findings.filter(({ severity }) => severity === 'warn');
  const show = (finding: ReportFinding) => showFinding(finding, found);
  const complaints = complaintsOf(report.refusal);
  /** What is pressed already goes up as it was pressed; whoever changes something presses again. */
  const changed = <Input extends unknown[]>(change: (...input: Input) => void) => {
    return (...input: Input) => {
      report.disarm();
      change(...input);
    };
  };
  const change = changed(keeper.change);
  useEffect(() => noteGaps(gaps.length), [noteGaps, gaps.length]);

  const firstGap = gaps[0];
  const [wantsGap] = useState(() => search.get('gap') === '1');
  useEffect(() => {
    if (wantsGap && firstGap) goToGap(firstGap.target);
    // Once, on arrival from the card's 还差 n 项.
  }, []);

  const isRefused = report.refusal !== null;
  useEffect(() => {
    if (isRefused) document.getElementById('main')?.scrollIntoView();
  }, [isRefused]);

  const saveDraft = async () => {
    setSavingDraft(true);
    await keeper
      .saveNow()
      .then(() => confirm({ text: t('draftSaved') }))
      .catch(() => confirm({ text: t('draftOffline') }));
    setSavingDraft(false);
  };
  const removeFile = changed((file: ReportFile) =>
    remove(file, () => confirm({ text: t('removed', { name: file.name }) })),
  );
  const addFiles = changed(add);
  const text = (name: 'finding' | 'handling' | 'accountability' | 'closureGoal') => ({
    name,
    value: draft[name],
    complaints: complaints[name] ?? NONE,
    findings: findings.filter(({ field }) => field === name),
    onShow: show,
    onChange: (value: string) => change({ [name]: value }),
  });

  return (
    <div className={styles.page}>
      <ReportHead found={found} savedAt={keeper.savedAt} onBack={() => void navigate(-1)} />
      <ReportNotices
        lastRound={found.rounds[0]}
        other={keeper.other}
        problem={report.refusal}
        found={found}
        overtaken={overtaken ? wordsOf(draft) : null}
        onLatest={() => {
          report.disarm();
          void refresh();
        }}
      />
      <PhotosBlock
        files={files}
        points={draft.points}
        gaps={gaps}
        complaints={complaints.photos ?? NONE}
        onPoint={(name) => change({ points: [...draft.points, name] })}
        onFiles={(kind, point, chosen, isFresh) => addFiles(chosen, { kind, point, isFresh })}
        onRetry={retry}
        onRemove={removeFile}
      />
      <PapersBlock
        caseId={found.id}
        files={files}
        demand={demand}
        hasSiteVisit={hasSiteVisit}
        gaps={gaps}
        complaints={complaints.papers ?? NONE}
        onFiles={(chosen, paperKind) => addFiles(chosen, { kind: 'document', point: null, paperKind })}
        onRetry={retry}
        onRemove={removeFile}
      />
      {found.allegations.length > 0 && (
        <VerdictsBlock
          allegations={found.allegations}
          verdicts={draft.verdicts}
          gaps={gaps}
          complaints={complaints.verdicts ?? NONE}
          findings={findings}
          onShow={show}
          onChange={(id, verdict) => change({ verdicts: { ...draft.verdicts, [id]: verdict } })}
        />
      )}
      <TextBlock {...text('finding')} />
      <TextBlock {...text('handling')} />
      <TextBlock {...text('accountability')} optional />
      <TextBlock {...text('closureGoal')} optional />
      <MeasuresBlock
        measures={draft.measures}
        stop={draft}
        gaps={gaps}
        complaints={complaints.measures ?? NONE}
        findings={findings.filter(({ field }) => field === 'measures')}
        onStop={change}
        onChange={(measures) => change({ measures })}
      />
      <ProposalBlock
        proposal={draft.proposal}
        milestone={draft.milestone}
        milestoneOn={draft.milestoneOn}
        milestoneSaid={draft.milestoneSaid}
        gaps={gaps}
        complaints={complaints.proposal ?? NONE}
        onChange={change}
      />
      <ReportFoot
        gaps={gaps}
        waiting={waiting}
        armed={report.item}
        possible={!overtaken}
        savingDraft={savingDraft}
        looks={looks.length}
        onLook={() => looks[0] && show(looks[0])}
        onGo={() => firstGap && goToGap(firstGap.target)}
        onSaveDraft={() => void saveDraft()}
        onSubmit={() => void report.arm(draft)}
        onDisarm={() => void report.disarm()}
      />
    </div>
  );
}

const wordsOf = ({ finding, handling, accountability }: ReportDraft): string =>
  [finding, handling, accountability].filter((text) => text.trim()).join('\n\n');
