import { Button, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../i18n/words';
import type { CaseDetail } from '../../../shared/case/case-api';
import { shortNumber } from '../../../shared/case/short-number';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { PlainTable } from '../../../shared/plain-table/plain-table';
import { caseWords } from '../case-words';
import styles from './split.module.css';
import { splitWords } from './split-words';
import { useShares } from './use-split';

const MOST = 100;

/** How much of the case each unit is counted with: small whole numbers, whose parts always sum to one. */
export function SharesDialog({ found, onClose }: { found: CaseDetail; onClose: () => void }) {
  const t = useWords(splitWords);
  const c = useWords(caseWords);
  const confirm = useConfirmBar();
  const [weights, setWeights] = useState(() => new Map(found.parties.map(({ id, weight }) => [id, weight])));
  const shares = useShares(found);
  const whole = [...weights.values()].reduce((sum, one) => sum + one, 0);
  const all = (of: (role: 'LEAD' | 'ASSIST') => number) =>
    setWeights(new Map(found.parties.map(({ id, role }) => [id, of(role)])));
  const save = () => {
    if (whole === 0) return;
    const body = found.parties.map(({ id }) => ({ unitId: id, weight: weights.get(id) ?? 0 }));
    shares.mutate(body, {
      onSuccess: () => {
        confirm({ text: t('saved') });
        onClose();
      },
    });
  };
  return (
    <Modal
      open
      width={520}
      title={t('sharesTitle', { number: shortNumber(found.number.raw) || found.title })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" loading={shares.isPending} onClick={save}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p className={styles.hint}>{found.parties.length > 1 ? t('sharesHint') : t('one')}</p>
        <PlainTable
          head={['unit', 'role', 'weight', 'share'].map((key) => (
            <th key={key} scope="col">
              {t(key as 'unit')}
            </th>
          ))}
        >
          {found.parties.map(({ id, name, role }) => (
            <tr key={id}>
              <td>{name}</td>
              <td>{c(role === 'LEAD' ? 'lead' : 'assist')}</td>
              <td>
                <InputNumber
                  size="small"
                  min={0}
                  max={MOST}
                  precision={0}
                  aria-label={t('weightOf', { name })}
                  value={weights.get(id) ?? 0}
                  onChange={(weight) => setWeights(new Map(weights).set(id, weight ?? 0))}
                />
              </td>
              <td>{t('times', { n: printed(weights.get(id) ?? 0, whole) })}</td>
            </tr>
          ))}
          <tr>
            <th scope="row" colSpan={3}>
              {t('total')}
            </th>
            <td>
              <b>{t('times', { n: whole > 0 ? 1 : 0 })}</b>
            </td>
          </tr>
        </PlainTable>
        <p>
          <Button size="small" onClick={() => all(() => 1)}>
            {t('equal')}
          </Button>{' '}
          <Button size="small" onClick={() => all((role) => (role === 'LEAD' ? 1 : 0))}>
            {t('leadAll')}
          </Button>
        </p>
        <p className={styles.lack} role="alert">
          {whole === 0 ? t('none') : shares.error?.detail}
        </p>
      </div>
    </Modal>
  );
}

const printed = (weight: number, whole: number): number =>
  whole > 0 ? Math.round((weight / whole) * 100) / 100 : 0;
