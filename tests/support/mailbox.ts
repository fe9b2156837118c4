import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What the mail server answers instead of taking the mail, and at which step. */
export interface Refusal {
  at: 'sender' | 'recipient' | 'message';
  code: number;
}

export interface Mailbox {
  url: string;
  /** The mails taken so far, oldest first. */
  mails: ParsedMail[];
  /** Refuses from now on, everybody or one address; without a refusal takes mail again. */
  refuse(refusal?: Refusal, address?: string): void;
  /** Takes so many milliseconds over each mail. */
  slow(ms: number): void;
  /** Takes a mail's words and never answers, until refuse() is called. */
  hang(): void;
  close(): Promise<void>;
}

/** A real mail server on this machine that keeps what it is given. */
export async function mailbox(): Promise<Mailbox> {
  const mails: ParsedMail[] = [];
  let refusal: Refusal | undefined;
  let refused: string | undefined;
  let hanging = false;
  let pauseMs = 0;

  const answer = (at: Refusal['at'], address = '') => {
    if (refusal?.at !== at || (refused !== undefined && refused !== address)) return null;
    return Object.assign(new Error('refused by the test'), { responseCode: refusal.code });
  };
  async function take(
    stream: Readable,
    address: string | undefined,
    done: (error?: Error | null) => void,
  ): Promise<void> {
    const mail = await simpleParser(stream);
    if (hanging) return;
    if (pauseMs > 0) await wait(pauseMs);
    const error = answer('message', address);
    if (!error) mails.push(mail);
    done(error);
  }

  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onMailFrom: ({ address }, _session, done) => done(answer('sender', address)),
    onRcptTo: ({ address }, _session, done) => done(answer('recipient', address)),
    onData(stream, session, done) {
      void take(stream, session.envelope.rcptTo[0]?.address, done);
    },
  });
  // A client that gives up on a hanging answer resets its connection.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;

  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuse(next, address) {
      hanging = false;
      refusal = next;
      refused = address;
    },
    slow(ms) {
      pauseMs = ms;
    },
    hang() {
      hanging = true;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
