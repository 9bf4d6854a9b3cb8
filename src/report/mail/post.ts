import type { Letter } from './letter';

/** How mail is sent. */
export interface SmtpSettings {
  host: string;
  port: number;
  /** `starttls`: refused where the server cannot; `none`: for a server on this machine or in a closed network. */
  security: 'starttls' | 'tls' | 'none';
  user: string | undefined;
  password: string | undefined;
}

/** A server that does not answer must not hold up the next try. */
const PATIENCE_MS = 30_000;

/** Sends one mail. @throws where the server takes it for nobody */
export async function post(
  smtp: SmtpSettings,
  from: string,
  to: readonly string[],
  letter: Letter,
): Promise<void> {
  // Most services send none.
  const { createTransport } = await import('nodemailer');
  const { host, port, security, user, password = '' } = smtp;
  const transport = createTransport({
    ...{ host, port },
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user !== undefined && { auth: { user, pass: password } }),
    ...{ connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^@\s<>]+)>?$/.exec(from)?.[1] ?? 'localhost';
  try {
    await transport.sendMail({
      ...{ from, to: [...to], subject: letter.subject, text: letter.text },
      messageId: `<${letter.id}@${domain}>`,
      attachments: [
        {
          filename: letter.attachment.name,
          content: letter.attachment.html,
          contentType: 'text/html; charset=utf-8',
        },
      ],
    });
  } finally {
    transport.close();
  }
}
