import shared from '@sendgrid/client';

export { MailService, type MailDataRequired } from '@sendgrid/mail';

/** The class behind the instance that the package shares with the whole process; its types leave it out. */
export const { Client } = shared as unknown as { Client: new () => typeof shared };
