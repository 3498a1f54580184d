import { useRef } from 'react';
import { useWords } from '../../../i18n/words';
import type { Demand } from '../demand';
import type { Gap } from '../report-gaps';
import { Button } from '../../../shared/light/button';
import { reportWords } from '../report-words';
import { Block, type BlockState } from './block';
import { DemandedPapers } from './demanded-papers';
import { PAPER_TYPES, PaperLines } from './paper-lines';
import type { ReportFile } from './photo-facts';
import styles from './papers.module.css';

interface Props {
  caseId: string;
  files: readonly ReportFile[];
  demand: Demand;
  hasSiteVisit: boolean;
  gaps: readonly Gap[];
  complaints: readonly string[];
  onFiles: (files: File[], paperKind: string | null) => void;
  onRetry: (file: ReportFile) => void;
  onRemove: (file: ReportFile) => void;
}

/** Papers that the type of the case demands, then any others. */
export function PapersBlock(props: Props) {
  const { files, demand, gaps, complaints, onFiles, onRetry, onRemove } = props;
  const t = useWords(reportWords);
  const input = useRef<HTMLInputElement>(null);
  const papers = files.filter((file) => file.kind === 'document');
  const demanded = new Set(demand.papers.map(({ code }) => code));
  const others = papers.filter(({ paperKind }) => paperKind === null || !demanded.has(paperKind));
  const taken = papers.filter((file) => file.state !== 'failed').length;
  const lacks = gaps.filter(({ block }) => block === 'papers').length;
  const there: BlockState =
    taken > 0
      ? { kind: 'there', text: t('paperCount', { n: taken }) }
      : { kind: 'quiet', text: t(demanded.size > 0 || demand.siteVisit ? 'allThere' : 'optional') };
  return (
    <Block
      name="papers"
      title={t('papers')}
      state={lacks > 0 ? { kind: 'missing', text: t('papersLacking', { n: lacks }) } : there}
      complaints={complaints}
    >
      <DemandedPapers {...props} />
      <PaperLines files={others} onRetry={onRetry} onRemove={onRemove} />
      <input
        ref={input}
        hidden
        type="file"
        accept={PAPER_TYPES}
        multiple
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])], null);
          event.target.value = '';
        }}
      />
      <div className={styles.add}>
        <Button onClick={() => input.current?.click()}>{t('addPaper')}</Button>
        <span>{t('papersHint')}</span>
      </div>
    </Block>
  );
}
