import { Navigate } from 'react-router';

/** The settings begin with their first page. */
export default function SettingsPage() {
  return <Navigate to="/settings/routes" replace />;
}
