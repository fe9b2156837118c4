import { createTransport } from 'nodemailer';

/** A file that goes with a mail; `contentType` may carry parameters, as a calendar's method. */
export interface MailAttachment {
  filename: string;
  content: string | Buffer;
  contentType: string;
}

/** One mail as it is given to the mail server. */
export interface Mail {
  /** With its angle brackets; the same for every attempt at one message. */
  messageId: string;
  to: { name: string; address: string };
  /** Where answers go, where that is not the sender. */
  replyTo?: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  attachments?: readonly MailAttachment[];
  headers?: Record<string, string>;
  /** The language of the body, as `cy-GB`. */
  lang: string;
}

/** `retry` where a later attempt may work; `bounced` where the address itself was refused for good. */
export type MailOutcome =
  | { outcome: 'sent' }
  | { outcome: 'retry'; code: string }
  | { outcome: 'bounced'; code: string };

/** Gives mail to the mail server. */
export interface Mailer {
  /** Gives one mail to the mail server; never throws for what the server or the network answers. */
  send(mail: Mail): Promise<MailOutcome>;
  /** Lets the mails in hand go and closes the connections. */
  close(): void;
}

/** Sends mail over SMTP, on a few kept connections; no wait is longer than `timeoutMs` (30 seconds unless told). */
export function createMailer({
  smtpUrl,
  from,
  timeoutMs = 30_000,
}: {
  smtpUrl: string;
  from: string;
  timeoutMs?: number;
}): Mailer {
  const transport = createTransport(
    {
      url: smtpUrl,
      pool: true,
      maxConnections: 4,
      // A connection lost while sending is ours to judge: the message waits in our queue, not in the pool's.
      maxRequeues: 0,
      connectionTimeout: Math.min(10_000, timeoutMs),
      greetingTimeout: Math.min(10_000, timeoutMs),
      dnsTimeout: Math.min(10_000, timeoutMs),
      socketTimeout: timeoutMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  // The pool reports a lost idle connection here; the mails themselves report through send().
  transport.on('error', () => undefined);

  return {
    async send({ attachments = [], headers = {}, lang, ...mail }) {
      try {
        await transport.sendMail({
          ...mail,
          attachments: [...attachments],
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': lang, ...headers },
          xMailer: false,
        });
        return { outcome: 'sent' };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    close: () => transport.close(),
  };
}

function outcomeOf(error: unknown): MailOutcome {
  const { code, responseCode, command } = error as {
    code?: string;
    responseCode?: number;
    command?: string;
  };
  const said = responseCode ? `smtp-${responseCode}` : `smtp-${(code ?? 'error').toLowerCase()}`;
  // A refused sender or a failed sign-in is our fault, not the address's: those wait.
  const refused = command === 'RCPT TO' && (responseCode ?? 0) >= 500;
  return refused ? { outcome: 'bounced', code: said } : { outcome: 'retry', code: said };
}
