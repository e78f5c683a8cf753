import type { Metadata } from 'next'
import { NothingHere } from '../_components/nothing-here'

export const metadata: Metadata = { title: 'Not found' }

/** The shell stands around it already. */
export default NothingHere
