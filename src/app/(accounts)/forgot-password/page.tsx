import type { Metadata } from 'next'
import { Link } from '@/components/ui/link'
import { sendsMail } from '@/web/mail'
import { NarrowPage } from '../_components/narrow-page'
import { ForgotPasswordForm } from './_components/forgot-password-form'

export const metadata: Metadata = { title: 'Forgot your password', robots: { index: false } }

export default function ForgotPasswordPage() {
  return (
    <NarrowPage title="Forgot your password">
      {sendsMail() ? <ForgotPasswordForm /> : <NoMail />}
      <p className="mt-6 text-ui text-ink-2">
        You remember it? <Link href="/sign-in">Sign in</Link>
      </p>
    </NarrowPage>
  )
}

const NoMail = () => (
  <div className="grid gap-3 text-ui">
    <p>This installation sends no mail. Ask the person who runs it for a link to set a new password.</p>
    <p>They make one on the machine itself, with the address of your account:</p>
    <pre className="overflow-x-auto font-mono text-sm">npm run password -- name@example.org</pre>
  </div>
)
