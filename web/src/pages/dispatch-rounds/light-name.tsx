import { useLanguage } from '../../i18n/language';
import { Tag } from '../../shared/status/tag';
import { LIGHT_NAMES } from './rounds-words';
import type { Colour } from './use-rounds';

const LOOKS = { blue: 'outline', yellow: 'act', red: 'ink' } as const;

/** 蓝黄红: the colour as a word, as on the slips; the colours of the clock are not used for it. */
export function LightName({ colour }: { colour: Colour | null }) {
  const language = useLanguage();
  return colour && <Tag look={LOOKS[colour]}>{LIGHT_NAMES[colour][language]}</Tag>;
}
