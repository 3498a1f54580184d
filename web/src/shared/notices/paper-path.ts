/** Where a slip or a letter is opened, or the list of them where it is not known which; null for other rules. */
export function paperPath(rule: string, id: string | null): string | null {
  if (rule.startsWith('slip.')) return id ? `/colour-slips/${id}` : '/colour-slips';
  if (rule.startsWith('written-reminder.'))
    return id ? `/written-reminders/letters/${id}` : '/written-reminders';
  return null;
}
