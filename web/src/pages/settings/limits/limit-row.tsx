import { Button } from 'antd';
import { useLanguage, type Language } from '../../../i18n/language';
import { say, useWords } from '../../../i18n/words';
import { conditionText } from '../../../shared/case/explain';
import { LIMIT_STEP_WORDS, UNIT_WORDS } from '../../../shared/case/explain-words';
import { useIsPhone } from '../../../shared/use-viewport';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import settings from '../settings.module.css';
import { limitsWords } from './limits-words';
import { useRemoveRule, type LimitRule, type SpecialRule } from './use-limit-rules';

interface Props {
  campaignId: string;
  rule: LimitRule;
  /** The same where it holds for some cases only. */
  special: SpecialRule | null;
  onChange: () => void;
}

/** One rule in words. */
export function LimitRow({ campaignId, rule, special, onChange }: Props) {
  const t = useWords(limitsWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const remove = useRemoveRule(campaignId);
  const isPhone = useIsPhone();
  const step = LIMIT_STEP_WORDS[rule.step][language];
  const when = (special && conditionText(special.when, language)) || t('all');
  const drop = () =>
    special &&
    remove.mutate(special.id, {
      onSuccess: () => confirm({ text: t('removed', { step }) }),
      onError: ({ detail }) => confirm({ text: t('failed', { why: detail }) }),
    });
  const basis = (
    <>
      {rule.basis} <small>{t('version', { n: rule.revision })}</small>
    </>
  );
  return (
    <tr>
      <td>{special ? '' : <b>{step}</b>}</td>
      <td>
        {when}
        {isPhone && <div>{basis}</div>}
      </td>
      <td>
        {amountWords(rule, rule.amount, language)}
        {rule.countFirstDay && t('firstDay')}
        {rule.dayEndsAt !== '24:00' && rule.unit.endsWith('day') && t('ends', { time: rule.dayEndsAt })}
      </td>
      <td>{rule.innerAmount === null ? t('none') : amountWords(rule, rule.innerAmount, language)}</td>
      {!isPhone && <td>{basis}</td>}
      <td className={settings.verb}>
        <Button size="small" aria-label={t('changeOne', { step, when })} onClick={onChange}>
          {t('change')}
        </Button>{' '}
        {special && (
          <Button
            size="small"
            aria-label={t('removeOne', { step, when })}
            loading={remove.isPending}
            onClick={drop}
          >
            {t('remove')}
          </Button>
        )}
      </td>
    </tr>
  );
}

const amountWords = ({ unit }: LimitRule, n: number, language: Language): string =>
  say(UNIT_WORDS[unit], language, { n });
