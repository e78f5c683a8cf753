import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { safeCallback } from '@/lib/safe-callback'
import { providerButtons } from '@/web/auth-providers'
import { getViewer } from '@/web/session'
import { NarrowPage } from '../_components/narrow-page'
import { ProviderButtons } from '../_components/provider-buttons'
import { SignInForm } from './_components/sign-in-form'

export const metadata: Metadata = { title: 'Sign in' }

const REASON: Record<string, string> = {
  Mismatch: 'Address and password do not fit. Check both and try again.',
  AccountExists:
    'Your address has an account here already. Sign in with its password; for your safety the two are not joined.',
  Unverified: 'That service has not verified your address. Verify it there, or sign up with a password.',
  Disabled: 'That account is closed. Ask an administrator to open it again.',
}
const FAILED = 'That did not work. Try again, or use your e-mail address and password.'

type Search = Promise<{ callbackUrl?: string | string[]; error?: string | string[]; changed?: string }>

export default async function SignInPage({ searchParams }: { searchParams: Search }) {
  const { callbackUrl, error, changed } = await searchParams
  const back = safeCallback(callbackUrl)
  if (await getViewer()) redirect(back as Route)
  return (
    <NarrowPage title="Sign in">
      {error && (
        <div className="mb-5">
          <Notice kind="bad">{REASON[String(error)] ?? FAILED}</Notice>
        </div>
      )}
      {changed && (
        <div className="mb-5">
          <Notice kind="ok">Your password is changed. Sign in with it; all devices are signed out.</Notice>
        </div>
      )}
      <SignInForm callbackUrl={back} />
      <ProviderButtons providers={providerButtons()} callbackUrl={back} />
      <p className="mt-6 text-ui">
        <Link href="/forgot-password">Forgot your password?</Link>
      </p>
      <p className="mt-2 text-ui text-ink-2">
        New here? <Link href={`/sign-up?callbackUrl=${encodeURIComponent(back)}`}>Create an account</Link>
      </p>
    </NarrowPage>
  )
}
