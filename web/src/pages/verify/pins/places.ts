import type { Language } from '../../../i18n/language';
import { say } from '../../../i18n/words';
import { photoOf } from '../../../shared/case/photo-pairs';
import type { CaseDetail } from '../../../shared/case/case-api';
import type { NewRemark } from '../../../shared/remarks/use-remarks';
import { verifyWords } from '../verify-words';
import { pinWords } from './pin-words';

export interface Place {
  value: string;
  label: string;
}

type Pinned = Pick<NewRemark, 'target' | 'key'>;

export const valueOf = ({ target, key }: Pinned): string => `${target}/${key}`;

/** A place as a remark has it. */
export function placeOf(value: string): Pinned {
  const [target = 'field', key = ''] = value.split('/');
  return { target: target as NewRemark['target'], key };
}

/** Every place of this report that a remark can be pinned to. */
export function placesOf(found: CaseDetail, language: Language): Place[] {
  const field = (key: string, label: string): Place => ({ value: `field/${key}`, label });
  const w = (key: 'finding' | 'handling' | 'accountability' | 'measures') => verifyWords[key][language];
  return [
    field('handling', w('handling')),
    field('finding', w('finding')),
    field('accountability', w('accountability')),
    field('measures', w('measures')),
    field('photos', pinWords.photos[language]),
    field('papers', pinWords.papers[language]),
    field('proposal', pinWords.proposal[language]),
    ...found.allegations.map(({ id, ordinal }) => ({
      value: `allegation/${id}`,
      label: say(pinWords.allegation, language, { n: ordinal }),
    })),
    ...found.evidence.map((file) => ({
      value: `evidence/${file.id}`,
      label: file.kind === 'document' ? file.name : (photoOf(found.id, file, language)?.alt ?? file.name),
    })),
  ];
}
