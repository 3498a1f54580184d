/** Why this person gets this mail: said at the foot of every mail. */
export interface MailReason {
  /** `您是梧桐街道督办联络人`. */
  because: string;
  /** `周报 · 周一 08:30`. */
  rule: string;
}

export function reasonWords({ because, rule }: MailReason): string {
  return `您收到本信，因为${because}；规则“${rule}”。`;
}

/** `刘畅：`, or nothing for a duty mailbox. */
export function greeting(name: string | null): string {
  return name ? `${name}：` : '';
}
