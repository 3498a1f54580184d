import type { components } from '../../api/schema';
import type { Language } from '../../i18n/language';
import { say } from '../../i18n/words';

type Evidence = components['schemas']['EvidenceResponse'];

/** What is worth knowing of a photo; `look` asks for a person's eye. */
export interface PhotoNote {
  key: string;
  text: string;
  look: boolean;
}

const noteWords = {
  metres: { zh: '距案件地点 {n} 米', en: '{n} m from the place' },
  kilometres: { zh: '距案件地点 {n} 公里', en: '{n} km from the place' },
  'before-dispatch': { zh: '拍摄早于交办', en: 'Taken before the dispatch' },
  'no-time': { zh: '没有拍摄时间', en: 'No time of taking' },
  unscanned: { zh: '还没有查毒', en: 'Not scanned for viruses yet' },
  'seen-elsewhere': { zh: '别的案件也用过这张照片', en: 'Also sent for another case' },
  refused: { zh: '查出病毒，已停用', en: 'Infected, out of use' },
  smaller: { zh: '上传前由手机缩小，原图 {mb} MB', en: 'Made smaller by the phone; {mb} MB as taken' },
  covered: { zh: '已遮盖 {n} 处', en: '{n} {n|box|boxes} for publication' },
};

/** The notes of one photo, what asks for an eye first. */
export function photoNotes(file: Evidence, language: Language): PhotoNote[] {
  const note = (key: keyof typeof noteWords, look: boolean, values = {}): PhotoNote => ({
    key,
    look,
    text: say(noteWords[key], language, values),
  });
  const { distance, warnings, redactions, state, originalSize } = file;
  const notes = warnings.flatMap((one) => (one === 'far-away' ? [] : [note(one, true)]));
  if (distance !== null) {
    const far = warnings.includes('far-away');
    notes.push(
      distance < 1000
        ? note('metres', far, { n: distance })
        : note('kilometres', far, { n: (distance / 1000).toFixed(1) }),
    );
  }
  if (originalSize !== null)
    notes.push(note('smaller', false, { mb: (originalSize / 1_000_000).toFixed(1) }));
  if (redactions.length > 0) notes.push(note('covered', false, { n: redactions.length }));
  if (state === 'refused') notes.push(note('refused', true));
  return notes.toSorted((a, b) => Number(b.look) - Number(a.look));
}
