import type { Metadata } from 'next'
import { getNoticeSettings } from '@/domain/accounts/notice-settings'
import { getProfile, listDevices } from '@/domain/accounts/queries'
import { TIME_ZONES } from '@/domain/accounts/schema'
import { EXTRA_TIME_WORD } from '@/domain/practice/words'
import { SignOutForm } from '@/components/sign-out-form'
import { Hang } from '@/components/ui/hang'
import { Page } from '@/components/ui/page'
import { PageHead } from '@/components/ui/page-head'
import { sendsMail } from '@/web/mail'
import { requireClaim, requireViewer } from '@/web/session'
import { Devices } from './_components/devices'
import { MailForm } from './_components/mail-form'
import { PasswordForm } from './_components/password-form'
import { ProfileForm } from './_components/profile-form'

export const metadata: Metadata = { title: 'Account', robots: { index: false } }

export default async function AccountPage() {
  const viewer = await requireViewer('/account')
  const [{ email, hasPassword, ...profile }, devices, { wantsMail }] = await Promise.all([
    getProfile(viewer),
    listDevices(viewer, await requireClaim(), new Date()),
    getNoticeSettings(viewer),
  ])
  return (
    <Page>
      <PageHead title="Account" meta={[email]} />
      <Hang title="Profile" id="profile" first>
        <ProfileForm profile={profile} timeZones={TIME_ZONES} extraTimes={Object.entries(EXTRA_TIME_WORD)} />
      </Hang>
      <Hang title="Notices" note="They are always in the app." id="notices">
        <MailForm wantsMail={wantsMail} sendsMail={sendsMail()} />
      </Hang>
      <Hang title="Password" id="password">
        {hasPassword ? (
          <PasswordForm email={email} />
        ) : (
          <p className="max-w-measure text-ui">
            You sign in through another service, so there is no password to change here.
          </p>
        )}
      </Hang>
      <Hang title="Signed-in devices" note="One that is not used for a week is signed out." id="devices">
        <Devices devices={devices} timeZone={profile.timeZone} />
      </Hang>
      <Hang title="Sign out" note="On this device only." id="sign-out">
        <SignOutForm />
      </Hang>
    </Page>
  )
}
