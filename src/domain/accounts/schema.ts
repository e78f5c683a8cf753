import * as z from 'zod'
import { asked, askedPlace } from '@/domain/core/schema'
import { storableText, uuid } from '@/domain/core/text'
import { ExtraTime, Role } from '@/generated/prisma/enums'

/** A sign-in ends this long after it began, and this long after it was last used. */
export const EXPIRY_DAYS = 30
export const IDLE_DAYS = 7

/** A link to set a new password works for this long. */
export const RESET_MINUTES = 30

export const EMAIL_MAX = 254
export const NAME_MAX = 80
export const PASSWORD_MIN = 8
export const PASSWORD_MAX = 128
export const PASSWORD_MAX_BYTES = 512

export const TIME_ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone')]

const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/
const ASCII = /^[\x21-\x7e]*$/

/**
 * An e-mail address in its canonical form: trimmed, lower case, ASCII only. Other scripts are refused before the
 * case is folded, because some of their letters fold into ours (the Kelvin sign becomes a k).
 */
export const emailAddress = z
  .string('Enter your e-mail address.')
  .max(EMAIL_MAX + 32, 'Shorten the e-mail address.')
  .trim()
  .min(1, 'Enter your e-mail address.')
  .regex(ASCII, 'Use only plain letters, digits and signs in the e-mail address.')
  .toLowerCase()
  .max(EMAIL_MAX, 'Shorten the e-mail address.')
  .refine(isAddress, 'Enter an e-mail address such as name@example.org.')

function isAddress(text: string): boolean {
  const [local = '', domain = '', ...more] = text.split('@')
  return more.length === 0 && local.length <= 64 && LOCAL_PART.test(local) && DOMAIN.test(domain)
}

// Control characters, and the marks that turn the direction of the text around them.
const INVISIBLE = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

const personName = storableText
  .max(4 * NAME_MAX, `Shorten the name to ${NAME_MAX} characters.`)
  .normalize('NFC')
  .trim()
  .min(1, 'Enter the name you want to be called by.')
  .max(NAME_MAX, `Shorten the name to ${NAME_MAX} characters.`)
  .refine((name) => !INVISIBLE.test(name), 'Remove the invisible characters from the name.')

const bytes = (text: string) => new TextEncoder().encode(text).length

/**
 * A password as it was typed, in one Unicode form: nothing is trimmed and nothing is cut. The length is limited
 * before the form is made, because making it may lengthen the text.
 */
const password = storableText
  .max(PASSWORD_MAX_BYTES, `Use at most ${PASSWORD_MAX} characters.`)
  .normalize('NFKC')
  .refine((text) => bytes(text) <= PASSWORD_MAX_BYTES, `Use at most ${PASSWORD_MAX} characters.`)

const newPassword = password
  .refine((text) => [...text].length >= PASSWORD_MIN, `Use at least ${PASSWORD_MIN} characters.`)
  .refine((text) => [...text].length <= PASSWORD_MAX, `Use at most ${PASSWORD_MAX} characters.`)

const typedPassword = password.min(1, 'Enter your password.')

export const signInSchema = z.strictObject({ email: emailAddress, password: typedPassword })
export type SignInInput = z.output<typeof signInSchema>

export const signUpSchema = z.strictObject({
  name: personName,
  email: emailAddress,
  password: newPassword,
  /** Where the browser says it is; the person may correct it later. */
  timeZone: z.enum(TIME_ZONES).catch('UTC').optional(),
})
export type SignUpInput = z.output<typeof signUpSchema>

export const changePasswordSchema = z.strictObject({ current: typedPassword, next: newPassword })
export type ChangePasswordInput = z.output<typeof changePasswordSchema>

/** An empty date field means that no date is set. */
const optionalDay = z.preprocess(
  (value) => (value === '' ? null : value),
  z.iso
    .date('Enter the date as year, month and day.')
    .refine((day) => day >= '2000-01-01' && day <= '2100-12-31', 'Enter a date of this century.')
    .nullable(),
)

export const profileSchema = z.strictObject({
  name: personName,
  interviewOn: optionalDay,
  timeZone: z.enum(TIME_ZONES, 'Choose a time zone from the list.'),
  extraTime: z.enum(ExtraTime, 'Choose one of the times.'),
})
export type ProfileInput = z.output<typeof profileSchema>

export const deviceSchema = z.strictObject({ id: uuid })

/** What the cookie proves: the person, and the secret of one sign-in. */
export const claimSchema = z.strictObject({ personId: uuid, secret: z.string().regex(/^[\w-]{43}$/) })
export type Claim = z.output<typeof claimSchema>

/** What the link in a mail proves, as one word; null for anything that no link of ours says. */
export const resetToken = z.string().transform((word): Claim | null => {
  const [personId, secret] = word.split('.')
  return claimSchema.safeParse({ personId, secret }).data ?? null
})

export const requestPasswordResetSchema = z.strictObject({ email: emailAddress })
export type RequestPasswordResetInput = z.output<typeof requestPasswordResetSchema>

export const resetPasswordSchema = z.strictObject({ token: resetToken, password: newPassword })
export type ResetPasswordInput = z.output<typeof resetPasswordSchema>

/** What a sign-in service says about a person. */
export type ProviderIdentity = {
  provider: string
  subject: string
  email: string | null
  emailVerified: boolean
  name: string | null
}

/** Who asks, before we know who: where the request comes from, and the sign-in it already carries. */
export type Visit = { network: string; userAgent: string; claim: Claim | null }

/** Whom an administrator acts on. */
export const personSchema = z.strictObject({ person: uuid })

const searchText = (max: number) => asked(storableText.trim().max(max))
/** Before and after this there are no events, and at the ends of time no dates that a database knows. */
const day = asked(z.iso.date().refine((text) => text >= '2000-01-01' && text <= '2100-12-31'))

/** The people an administrator looks for, as the address says it; what it says wrongly counts as not said. */
export const peopleFilterSchema = z.object({
  q: searchText(EMAIL_MAX),
  role: asked(z.enum(Role)),
  state: asked(z.literal('disabled')),
  after: asked(uuid),
})
export type PeopleFilter = z.output<typeof peopleFilterSchema>

/** The events looked for, in the same way. `who` is part of a name or an address, or an id. */
export const eventFilterSchema = z.object({
  who: searchText(EMAIL_MAX),
  action: searchText(60),
  subject: searchText(120),
  from: day,
  to: day,
  after: askedPlace,
})
export type EventFilter = z.output<typeof eventFilterSchema>
