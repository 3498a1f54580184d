import { useWords } from '../../../i18n/words';
import type { PaperWords } from './use-write-off-settings';
import { writeOffSettingsWords } from './write-off-settings-words';
import styles from './write-off-settings.module.css';

/** Facts of a made-up task, as a notice would have them; what it says goes out in Chinese in either language. */
const FACTS = {
  task: '松林采石场植被恢复',
  number: 'ZG-2026-003',
  problem: '采石场 118 亩植被未恢复。',
  goal: '植被恢复 118 亩。',
  measures: '覆土、栽植、管护。',
  result: '复绿 118 亩，成活率 92%。',
  unit: '松林镇',
  due: '2026年4月30日',
  window: '2026年5月8日至2026年5月20日（10个工作日）',
};

export const PLACEHOLDERS = [...Object.keys(FACTS), 'contact'];

/** The notice as it will read. */
export function NoticeSample({ words: { noticeTitle, noticeBody, receiver } }: { words: PaperWords }) {
  const t = useWords(writeOffSettingsWords);
  const { office, phone, address, email } = receiver;
  const reached = [phone && `电话：${phone}`, address && `地址：${address}`, email && `邮箱：${email}`];
  const facts: Record<string, string> = {
    ...FACTS,
    contact: [office, ...reached].filter(Boolean).join('；'),
  };
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole);
  return (
    <section className={styles.sample} aria-label={t('sample')}>
      <p className={styles.sampleHead}>{t('sample')}</p>
      <div lang="zh-CN">
        <p className={styles.sampleTitle}>{filled(noticeTitle)}</p>
        {filled(noticeBody)
          .split('\n')
          .map((line, at) => (
            <p key={at}>{line}</p>
          ))}
      </div>
    </section>
  );
}
