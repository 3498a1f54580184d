import { useState } from 'react';
import { useWords } from '../../../i18n/words';
import type { Gap } from '../report-gaps';
import { Button } from '../../../shared/light/button';
import { Input } from '../../../shared/light/input';
import { reportWords } from '../report-words';
import { Block, type BlockState } from './block';
import { countPhotos, pointsOf, type ReportFile } from './photo-facts';
import { PhotoPoint } from './photo-point';
import { PositionAsk } from './position-ask';
import { PhotoSheet } from './photo-sheet';
import styles from './photos.module.css';

interface Props {
  files: readonly ReportFile[];
  points: readonly string[];
  gaps: readonly Gap[];
  complaints: readonly string[];
  onPoint: (name: string) => void;
  onFiles: (kind: 'before' | 'after', point: string | null, files: File[], isFresh: boolean) => void;
  onRetry: (file: ReportFile) => void;
  onRemove: (file: ReportFile) => void;
}

const LACKING = {
  gapFailed: 'gapFailed',
  gapSite: 'siteLacking',
  gapBefore: 'beforeLacking',
  gapAfter: 'afterLacking',
} as const;

/** Photos by place. */
export function PhotosBlock({ files, points, gaps, complaints, onPoint, onFiles, onRetry, onRemove }: Props) {
  const t = useWords(reportWords);
  const [opened, setOpened] = useState<string | null>(null);
  const mine = gaps.filter((gap) => gap.block === 'photos');
  const lacking = (key: string) => mine.some((gap) => gap.short.key === key);
  const counts = countPhotos(files);
  const state: BlockState =
    mine.length > 0
      ? {
          kind: 'missing',
          text: mine
            .map(({ short }) => t(LACKING[short.key as keyof typeof LACKING], short.values))
            .join(t('separator')),
        }
      : { kind: 'there', text: t('photosEnough', { ...counts }) };
  const places = pointsOf(files, points);

  return (
    <Block name="photos" title={t('photos')} state={state} complaints={complaints}>
      {places.map((point, index) => {
        const here = files.filter((file) => file.kind !== 'document' && file.point === point);
        const empty = (kind: string) => !here.some((file) => file.kind === kind && file.state !== 'failed');
        return (
          <PhotoPoint
            key={point ?? ''}
            ordinal={index + 1}
            point={point}
            files={here}
            lacking={{
              before: lacking('gapSite') || (lacking('gapBefore') && empty('before')),
              after: lacking('gapAfter') && empty('after'),
            }}
            onFiles={(kind, chosen, isFresh) => onFiles(kind, point, chosen, isFresh)}
            onOpen={(file) => setOpened(file.key)}
            onRetry={onRetry}
          />
        );
      })}
      <PositionAsk />
      <AddPoint taken={places} used={counts.before + counts.after > 0} onAdd={onPoint} />
      <PhotoSheet
        file={files.find((file) => file.key === opened) ?? null}
        onClose={() => setOpened(null)}
        onRemove={onRemove}
      />
    </Block>
  );
}

interface AddPointProps {
  taken: readonly (string | null)[];
  /** Whether there are photos already; without any, the first name given is that of the first place. */
  used: boolean;
  onAdd: (name: string) => void;
}

function AddPoint({ taken, used, onAdd }: AddPointProps) {
  const t = useWords(reportWords);
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const plain = name.trim();
  const add = () => {
    if (plain && !taken.includes(plain)) onAdd(plain);
    setName('');
    setOpen(false);
  };
  if (!open) {
    return (
      <Button type="link" className={styles.addPoint} onClick={() => setOpen(true)}>
        + {t(taken.length === 1 && taken[0] === null && !used ? 'namePoint' : 'addPoint')}
      </Button>
    );
  }
  return (
    <form
      className={styles.pointForm}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Input
        autoFocus
        maxLength={60}
        value={name}
        placeholder={t('pointName')}
        aria-label={t('pointName')}
        onChange={(event) => setName(event.target.value)}
      />
      <Button htmlType="submit" disabled={!plain}>
        {t('add')}
      </Button>
    </form>
  );
}
