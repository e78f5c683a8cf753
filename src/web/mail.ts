import 'server-only'
import { canSendMail } from '@/infra/mailer'

/** Whether this installation sends mail, so that its pages offer no way that leads nowhere. */
export const sendsMail = () => canSendMail()
