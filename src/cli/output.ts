import type { DomainError, Wording } from '../kernel/errors.js';
import { fill } from '../kernel/errors.js';

export type Language = keyof Wording;

/** What a command prints: its result alone on stdout, everything else on stderr. */
export class Output {
  constructor(
    readonly json: boolean,
    readonly language: Language,
  ) {}

  /** The result: as JSON when that was asked for, else line by line. */
  result(data: unknown, lines: readonly string[]): void {
    process.stdout.write(
      this.json ? `${JSON.stringify(data, null, 2)}\n` : lines.map((one) => `${one}\n`).join(''),
    );
  }

  say(wording: Wording): void {
    process.stderr.write(`${wording[this.language]}\n`);
  }

  word(wording: Wording): string {
    return wording[this.language];
  }

  /** One sentence, and one more for each field; with `--json` the same as JSON, on stderr. */
  refuse(error: DomainError): void {
    const message = error.sentence[this.language];
    const fields = error.fields.map(({ field, code, wording, details }) => ({
      field,
      code,
      message: fill(wording, details)[this.language],
    }));
    if (!this.json) {
      process.stderr.write(
        [message, ...fields.map((one) => `  ${one.field}: ${one.message}`), ''].join('\n'),
      );
      return;
    }
    const shown = {
      code: error.code,
      message,
      details: error.details,
      ...(fields.length > 0 ? { fields } : {}),
    };
    process.stderr.write(`${JSON.stringify({ error: shown })}\n`);
  }
}
