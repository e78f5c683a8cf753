import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { Link } from '@/components/ui/link'
import { safeCallback } from '@/lib/safe-callback'
import { providerButtons } from '@/web/auth-providers'
import { getViewer } from '@/web/session'
import { NarrowPage } from '../_components/narrow-page'
import { ProviderButtons } from '../_components/provider-buttons'
import { SignUpForm } from './_components/sign-up-form'

export const metadata: Metadata = { title: 'Create an account' }

type Search = Promise<{ callbackUrl?: string | string[] }>

export default async function SignUpPage({ searchParams }: { searchParams: Search }) {
  const back = safeCallback((await searchParams).callbackUrl)
  if (await getViewer()) redirect(back as Route)
  return (
    <NarrowPage title="Create an account">
      <SignUpForm callbackUrl={back} />
      <ProviderButtons providers={providerButtons()} callbackUrl={back} />
      <p className="mt-6 text-ui text-ink-2">
        You have one? <Link href={`/sign-in?callbackUrl=${encodeURIComponent(back)}`}>Sign in</Link>
      </p>
    </NarrowPage>
  )
}
