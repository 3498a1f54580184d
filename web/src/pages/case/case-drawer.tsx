import { CloseOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../../i18n/words';
import { useCase, type CaseLine } from '../../shared/case/case-api';
import { KeyCap } from '../../shared/key-cap/key-cap';
import { useKeys } from '../../shared/keys/use-keys';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { CaseView } from './case-view';
import { caseWords } from './case-words';
import styles from './case.module.css';

interface Props {
  id: string | null;
  line: CaseLine | undefined;
  verb: string | null;
  /** 3 / 9. */
  place: string;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
  onVerb: (verb: string | null) => void;
  onClose: () => void;
}

/** The case over the list it came from. */
export function CaseDrawer({ id, line, verb, place, onPrevious, onNext, onVerb, onClose }: Props) {
  const t = useWords(caseWords);
  const query = useCase(id);
  const found = query.data?.id === id ? query.data : undefined;
  const known = found ?? line;
  useKeys(
    [
      { keys: 'j', label: t('next'), run: () => onNext?.() },
      { keys: 'k', label: t('previous'), run: () => onPrevious?.() },
    ],
    id !== null && verb === null,
  );
  const nav = (
    <>
      {place}
      <Link to={`/cases/${id ?? ''}`}>{t('fullPage')}</Link>
      <Button size="small" disabled={!onPrevious} onClick={onPrevious}>
        {t('previous')} <KeyCap keys="k" />
      </Button>
      <Button size="small" disabled={!onNext} onClick={onNext}>
        {t('next')} <KeyCap keys="j" />
      </Button>
      <Button type="text" size="small" icon={<CloseOutlined />} aria-label={t('close')} onClick={onClose} />
    </>
  );
  return (
    <Drawer
      open={id !== null}
      onClose={onClose}
      size={1010}
      closable={false}
      aria-label={t('title')}
      styles={{ body: { padding: 0 } }}
      rootClassName={styles.drawer}
    >
      {known && <CaseView key={known.id} line={known} found={found} verb={verb} onVerb={onVerb} nav={nav} />}
      {!known && query.isPending && <SkeletonRows rows={9} height={64} />}
      {query.isError && !found && (
        <ErrorState
          error={query.error}
          title={t('failed')}
          onRetry={() => void query.refetch()}
          back={<Button onClick={onClose}>{t('back')}</Button>}
        />
      )}
    </Drawer>
  );
}
