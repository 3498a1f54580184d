import {
  Injectable,
  PayloadTooLargeException,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { FileTooLargeError, LARGEST_FILE } from '../../evidence/index.js';

const Multipart = FileInterceptor('file', {
  limits: { fileSize: LARGEST_FILE, files: 1 },
  defParamCharset: 'utf8',
});

/** Takes the one file of an upload; one that is too large is refused with our own sentence. */
@Injectable()
export class OneEvidenceFile implements NestInterceptor {
  private readonly multipart = new Multipart();

  async intercept(context: ExecutionContext, next: CallHandler) {
    try {
      return await this.multipart.intercept(context, next);
    } catch (error) {
      throw error instanceof PayloadTooLargeException ? new FileTooLargeError() : error;
    }
  }
}
