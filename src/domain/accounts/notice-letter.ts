import { env } from '@/infra/env'

/** The letter about a notice: its sentence, where it leads, and how to have no more of them. */
export const noticeLetter = ({ subject, text: path }: { subject: string; text: string }) => ({
  subject,
  text: `\
${subject}

${env().APP_ORIGIN}${path}

You get this mail because mail is turned on in your SegPrep account. Turn it off here:
${env().APP_ORIGIN}/account#notices
`,
})
