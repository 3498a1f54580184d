import { MailRow } from '../../src/modules/notices/index.js';
import { SmtpMailer } from '../../src/platform/mail/smtp-mailer.js';
import { Mailer, MailUncertainError } from '../../src/platform/mail/mailer.js';
import { startSmtp, type TestSmtp } from '../support/smtp.js';
import { describeJobs } from '../support/job-desk.js';

describeJobs('mails that the background owes', (app, desk) => {
  const { list, decide, mailOf, write, letter, run } = desk;
  let smtp: TestSmtp;
  beforeAll(() => {
    smtp = desk.smtp();
  });

  describe('a mail', () => {
    it('whose sender died before the last dot is sent again', async () => {
      const { jobId, mailId } = await letter();
      await write((tx) => tx.update(MailRow, { id: mailId }, { state: 'sending', tries: 1 }));
      expect(await run(jobId)).toBe('ran');
      expect(await mailOf(mailId)).toMatchObject({ state: 'sent', tries: 2 });
    });

    it('whose sender died after it is left to a person, who repeats it', async () => {
      const { jobId, mailId } = await letter();
      const now = app().clock.now();
      await write((tx) => tx.update(MailRow, { id: mailId }, { state: 'sending', tries: 1, handedAt: now }));
      expect(await run(jobId)).toMatch(/nobody knows/);
      expect((await mailOf(mailId)).state).toBe('uncertain');
      expect(await list('failed')).toMatchObject([{ id: jobId, tries: 1 }]);
      expect((await decide('repeat', [jobId])).body.done).toBe(1);
      expect(await run(jobId)).toBe('ran');
      expect((await mailOf(mailId)).state).toBe('sent');
      expect(smtp.mails.filter(({ messageId }) => messageId === `<${mailId}@duban>`)).toHaveLength(1);
    });

    it('of unknown fate is not sent by a job that is merely offered again', async () => {
      const { jobId, mailId } = await letter();
      await write((tx) => tx.update(MailRow, { id: mailId }, { state: 'uncertain' }));
      expect(await run(jobId)).toMatch(/nobody knows/);
      expect((await mailOf(mailId)).state).toBe('uncertain');
      await decide('drop', [jobId], '日志中查到');
    });

    it('whose try was overtaken breaks off before its last dot', async () => {
      const mailer = app().get(Mailer);
      const message = {
        messageId: '<overtaken@duban>',
        to: 'a@duban.example',
        subject: 's',
        html: 'h',
        text: 't',
        attachments: [],
      };
      await expect(mailer.send(message, () => Promise.reject(new Error('overtaken')))).rejects.toThrow(
        'overtaken',
      );
      await mailer.send({ ...message, messageId: '<next@duban>' }, async () => undefined);
      expect(smtp.mails.some(({ messageId }) => messageId === '<overtaken@duban>')).toBe(false);
      expect(smtp.mails.some(({ messageId }) => messageId === '<next@duban>')).toBe(true);
    });

    it('is certain of nothing only between dot and answer', async () => {
      const dying = await startSmtp();
      const mailer = new SmtpMailer(dying.url, 'duban@localhost');
      const message = {
        messageId: '<dying@duban>',
        to: 'a@duban.example',
        subject: 's',
        html: 'h',
        text: 't',
        attachments: [],
      };
      // The server goes away while the text is out and the dot is not.
      const before = mailer.send(message, async () => {
        await dying.breakOff();
        throw new Error('never ended');
      });
      await expect(before).rejects.not.toBeInstanceOf(MailUncertainError);
      dying.swallowNext();
      await expect(mailer.send(message, async () => undefined)).rejects.toBeInstanceOf(MailUncertainError);
      await dying.stop();
    });
  });
});
