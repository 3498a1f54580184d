import { LockOutlined, SearchOutlined } from '@ant-design/icons';
import { Component, type ComponentType, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../i18n/words';
import { ErrorState } from '../shared/states/error-state';
import { StateBlock } from '../shared/states/state-block';
import { useIsPhone } from '../shared/use-viewport';
import { useCurrentUser } from './current-user';
import { rolesOf, type Page } from './pages';
import { isMissingPart, reloadWhenBack } from './reload-when-back';
import { shellWords } from './shell-words';
import { Themed } from './themed';

interface Props {
  page: Page;
  desk: ComponentType;
  phone: ComponentType;
}

/** One page: refused by role, drawn by width, caught when it breaks. */
export function PageOutlet({ page, desk: Desk, phone: Phone }: Props) {
  const t = useWords(shellWords);
  const isPhone = useIsPhone();
  const { role } = useCurrentUser();
  const roles = rolesOf(page);
  if (roles && !roles.includes(role)) {
    return (
      <StateBlock
        role="alert"
        icon={<LockOutlined />}
        title={t('outOfRange')}
        text={t('outOfRangeText')}
        actions={<Link to="/">{t('home')}</Link>}
      />
    );
  }
  return (
    <Catch title={t('failed')}>
      {!isPhone && <Desk />}
      {isPhone && page.light && <Phone />}
      {isPhone && !page.light && (
        <Themed>
          <Phone />
        </Themed>
      )}
    </Catch>
  );
}

export function NotFound() {
  const t = useWords(shellWords);
  return (
    <StateBlock icon={<SearchOutlined />} title={t('notFound')} actions={<Link to="/">{t('home')}</Link>} />
  );
}

/** A page that throws leaves the menu standing; one whose program did not come opens by itself later. */
class Catch extends Component<{ title: string; children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };
  private stopWaiting = () => {};
  static getDerivedStateFromError(error: unknown) {
    return { error };
  }
  override componentDidCatch(error: unknown) {
    if (isMissingPart(error)) this.stopWaiting = reloadWhenBack();
  }
  override componentWillUnmount() {
    this.stopWaiting();
  }
  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <ErrorState
        error={this.state.error}
        title={this.props.title}
        onRetry={() => window.location.reload()}
      />
    );
  }
}
