import 'server-only'
import { env } from '@/infra/env'

/** Whether this installation shows invented people, so that its pages say so. */
export const isDemo = () => env().DEMO
