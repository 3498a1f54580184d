import { Button } from 'antd';
import { useCampaigns } from '../../../api/directory';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { MEDIA } from '../../../shared/case/media';
import { Tag } from '../../../shared/status/tag';
import { VERDICTS, VERDICT_VALUES } from '../../../shared/verdict/verdicts';
import settings from '../settings.module.css';
import { evidenceWords } from './evidence-words';
import type { EvidenceRule, PaperKind } from './use-evidence-rules';

interface Props {
  rule: EvidenceRule;
  kinds: readonly PaperKind[];
  onChange: () => void;
}

/** One rule in words. */
export function RuleRow({ rule, kinds, onChange }: Props) {
  const t = useWords(evidenceWords);
  const language = useLanguage();
  const campaigns = useCampaigns();
  const medium = rule.medium ? MEDIA[rule.medium][language] : t('everyMedium');
  const where = rule.words.length > 0 ? t('withWords', { medium, words: rule.words.join('、') }) : medium;
  const campaign = campaigns.data?.find(({ id }) => id === rule.campaignId)?.name;
  const asks = [
    rule.before > 0 && t('before', { n: rule.before }),
    rule.after > 0 && t('after', { n: rule.after }),
    ...rule.papers.map((code) => kinds.find((kind) => kind.code === code)?.[language] ?? code),
    rule.siteVisit && t('siteVisit'),
  ].filter(Boolean);
  const verdicts =
    rule.verdicts.length === VERDICT_VALUES.length
      ? t('any')
      : rule.verdicts.map((one) => VERDICTS[one][language]).join('、');
  return (
    <tr>
      <td>
        <b>{rule.name}</b> {!rule.active && <Tag>{t('off')}</Tag>}
      </td>
      <td>
        {where}
        {campaign && `（${t('oneCampaign', { name: campaign })}）`}
      </td>
      <td>{asks.join('、') || t('nothing')}</td>
      <td>{verdicts}</td>
      <td className={settings.verb}>
        {rule.inForceFrom} {t('version', { n: rule.version })}
      </td>
      <td className={settings.verb}>
        <Button size="small" aria-label={t('changeOne', { name: rule.name })} onClick={onChange}>
          {t('change')}
        </Button>
      </td>
    </tr>
  );
}
