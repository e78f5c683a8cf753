import type { Metadata } from 'next'
import { findReset } from '@/domain/accounts/queries'
import { resetToken } from '@/domain/accounts/schema'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { NarrowPage } from '../_components/narrow-page'
import { ResetPasswordForm } from './_components/reset-password-form'

export const metadata: Metadata = { title: 'Set a new password', robots: { index: false } }

type Search = Promise<{ token?: string | string[] }>

/** Looking at the page leaves the link as it is: mail programs open links to see where they lead. */
export default async function ResetPasswordPage({ searchParams }: { searchParams: Search }) {
  const token = String((await searchParams).token)
  const person = await findReset(resetToken.parse(token), new Date())
  return (
    <NarrowPage title="Set a new password">
      {person ? (
        <ResetPasswordForm token={token} email={person.email} />
      ) : (
        <Notice kind="bad">This link has been used or has expired.</Notice>
      )}
      <p className="mt-6 text-ui">
        <Link href="/forgot-password">Ask for a new link</Link>
      </p>
    </NarrowPage>
  )
}
