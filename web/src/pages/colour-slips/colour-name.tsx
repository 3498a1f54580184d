import { useLanguage } from '../../i18n/language';
import { Tag } from '../../shared/status/tag';
import { COLOUR_NAMES } from './colour-slips-words';
import type { SlipColour } from './use-colour-slips';

const LOOKS = { blue: 'outline', yellow: 'act', red: 'ink' } as const;

/** The colour in words; the sharper it is, the more weight. */
export function ColourName({ colour }: { colour: SlipColour }) {
  const language = useLanguage();
  return <Tag look={LOOKS[colour]}>{COLOUR_NAMES[colour][language]}</Tag>;
}
