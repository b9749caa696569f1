/** What nodemailer adds to an error of the mail server. */
interface SmtpError {
  command?: string
  responseCode?: number
  response?: string
  message?: string
}

/**
 * Whether the mail server said that there is no such recipient, and that there never will be: the address then gets no
 * more mail. A refusal of the sender, the connection, the sign-in or the text says nothing of the recipient.
 */
export function isHardBounce(error: unknown): boolean {
  const { command, responseCode = 0, response = '' } = error as SmtpError
  if (command !== 'RCPT TO' || responseCode < 500) return false
  // RFC 3463: 5.1.x is the address (but .7 and .8 are the sender's), 5.2.1 a mailbox that is closed; 5.7.x is policy, a mailbox
  // that is full is 5.2.2. Servers that say no such code mean the mailbox by 550, 551 and 553.
  const enhanced = /\b5\.(\d{1,3})\.(\d{1,3})\b/.exec(response)
  if (!enhanced) return [550, 551, 553].includes(responseCode)
  const [, subject, detail] = enhanced
  return (subject === '1' && detail !== '7' && detail !== '8') || (subject === '2' && detail === '1')
}

/** What went wrong, in one line without addresses of files or passwords. */
export function errorWords(error: unknown): string {
  const { response, message } = error as SmtpError
  const words = String(response || message || error)
  const isCertificate = !response && /certificate|altnames/i.test(words)
  return (isCertificate ? `the mail server's certificate is not valid: ${words}` : words)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 500)
}
