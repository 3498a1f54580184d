import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';

/** Where a letter is opened. */
@Injectable()
export class LetterLinks {
  constructor(private readonly config: Config) {}

  toLetter(id: string): string {
    return `${this.config.publicUrl}/written-reminders/letters/${id}`;
  }
}
