import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Config } from '../platform/config/config.js';

export async function welcome(_app: NestExpressApplication, _config: Config): Promise<string> {
  return '';
}
