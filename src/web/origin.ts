import 'server-only'
import { env } from '@/infra/env'

/** Where readers find this installation; the base of every absolute address. */
export const appOrigin = () => new URL(env().APP_ORIGIN)
