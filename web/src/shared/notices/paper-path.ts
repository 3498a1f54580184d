/** Where a slip, a letter or a task is opened, or the list of them where it is not known which; null for other rules. */
export function paperPath(rule: string, id: string | null): string | null {
  if (rule.startsWith('slip.')) return id ? `/colour-slips/${id}` : '/colour-slips';
  if (rule.startsWith('written-reminder.'))
    return id ? `/written-reminders/letters/${id}` : '/written-reminders';
  if (rule.startsWith('dispatch.')) return id ? `/rectifications/${id}` : '/dispatch-rounds/form';
  if (rule.startsWith('publicity.')) return id ? `/rectifications/${id}` : '/rectifications';
  return null;
}
